"""The page where a protokoll is written, and its steps: klart för justering, opened again."""

from functools import cached_property

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.formular import startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta
from finsam.textvyer import laget
from styrelse import services
from styrelse.forms.protokoll import TiderForm
from styrelse.models import Sammantrade
from styrelse.narvaro import Motesnarvaro
from styrelse.services.protokoll import brister
from styrelse.skrivlage import Skrivpunkt, skrivpunkter
from styrelse.views.motessida import Motesformular, Motessida
from styrelse.views.protokollsida import MedProtokoll
from styrelse.views.protokollsteg import justeringssteg, lassteg
from styrelse.views.sida import ANDRA


class ProtokollSkrivView(MedProtokoll, Motessida, TemplateView):
    """The whole föredragningslista on one page, a section per point, saved as one writes."""

    behorighet = ANDRA
    template_name = "styrelse/protokoll_skriv.html"

    def get_rubrik(self) -> str:
        return str(self.protokoll or "Protokoll")

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.protokoll is None:
            return ()
        args = (self.mote.pk,)
        if self.skrivs:
            return (
                Atgard("Klart för justering", "styrelse:protokoll_klart", ANDRA, args),
                Atgard("Tider och sekreterare", "styrelse:protokoll_tider", ANDRA, args),
                *self._kasta(args),
            )
        oppna = Atgard("Öppna igen", "styrelse:protokoll_oppna", ANDRA, args, self._last(), False)
        return (*justeringssteg(self.protokoll), oppna, lassteg(self.protokoll)[0])

    def _last(self) -> str:
        """Return why it cannot be opened to write in, "" where it can."""
        if self.protokoll.justerat_datum:
            return "Ett justerat protokoll ändras inte. Skriv en rättelse i nästa protokoll."
        framlagt = self.protokoll.justeringar.hela().pagaende().exists()
        return "Det är framlagt. Ta tillbaka det från Justering." if framlagt else ""

    @cached_property
    def punkter(self) -> list[Skrivpunkt]:
        """The points with everything noted at them."""
        return skrivpunkter(self.protokoll) if self.protokoll else []

    def _kasta(self, args: tuple) -> list[Atgard]:
        """Taking away what was begun by mistake, offered while nothing is written."""
        if any(p.status != "tom" for p in self.punkter):
            return []
        return [Atgard("Ta bort", "styrelse:protokoll_kasta", ANDRA, args, huvud=False)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        punkter = self.punkter
        return super().get_context_data(
            punkter=punkter,
            grenadress=reverse("styrelse:textgren", args=[0]),
            antal_klara=sum(p.status == "klar" for p in punkter),
            ordnade=list(zip([None, *punkter], punkter, [*punkter[1:], None], strict=False)),
            beslutsforhet=Motesnarvaro(self.mote).beslutsforhet() if self.protokoll else None,
            **kwargs,
        )


class LageView(View):
    """What the page asks for while it is open."""

    behorighet = ANDRA

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
        mote = hamta(Sammantrade, request.user, pk=kwargs["pk"])
        poster = mote.punkter.values_list(
            "pk", "protokollspunkt__text_nummer", "protokollspunkt__beslut_nummer"
        )
        texter = {f"{pk}-text": text or 0 for pk, text, _ in poster}
        texter |= {f"{pk}-beslut": beslut or 0 for pk, _, beslut in poster}
        skrivs = getattr(getattr(mote, "protokoll", None), "kan_skrivas", False)
        return laget(request, texter, skrivs)


class _Steg(MedProtokoll, Motesformular):
    """A step of the protokoll; it leads back to where it is written."""

    tillbaka = "styrelse:protokoll_skriv"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), ("Protokoll", skrivsidan(self.mote)))


class TiderView(_Steg):
    """When the meeting opened and closed, and who keeps the protokoll."""

    form_class = TiderForm

    def get_rubrik(self) -> str:
        return "Tider och sekreterare"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.protokoll, TiderForm) if self.protokoll else {}

    def utfor(self, form: TiderForm) -> str:
        services.andra_protokoll(
            by=self.request.user, protokoll=self.protokoll, **form.cleaned_data
        )
        return "Tider och sekreterare är sparade."


class KlartView(_Steg):
    """Give the §§ and close the text; the page says what is missing first."""

    template_name = "styrelse/protokoll_klart.html"
    knapp = "Gör klart för justering"

    def get_rubrik(self) -> str:
        return "Klart för justering"

    def utfor(self, form: object) -> str:
        services.gor_klart(by=self.request.user, protokoll=self.protokoll)
        return "Protokollet är klart för justering."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        punkter = skrivpunkter(self.protokoll) if self.protokoll else []
        return super().get_context_data(
            punkter=punkter,
            brister=brister(self.protokoll) if self.skrivs else [],
            ej_beslutsfora=[p for p in punkter if not p.lage.beslutsfor],
            ej_klara=[p for p in punkter if p.status != "klar"],
            **kwargs,
        )


class KastaView(_Steg):
    """Throw away a protokoll that was begun by mistake."""

    tillbaka = "styrelse:sammantrade"
    knapp = "Ta bort protokollet"

    def get_rubrik(self) -> str:
        return "Ta bort protokollet"

    def get_ingress(self) -> str:
        return "Det går så länge inget är skrivet. Närvarolistan tas också bort; mötet ligger kvar."

    def get_avbryt_url(self) -> str:
        return skrivsidan(self.mote)

    def utfor(self, form: object) -> str:
        services.kasta_protokoll(by=self.request.user, protokoll=self.protokoll)
        return "Protokollet är borttaget. Det kan börjas på nytt."


class OppnaView(_Steg):
    """Open a protokoll that is klart, to write in it again."""

    knapp = "Öppna igen"

    def get_rubrik(self) -> str:
        return "Öppna protokollet igen"

    def get_ingress(self) -> str:
        return (
            "Då kan det ändras igen. Paragraferna ges på nytt när det blir klart, om inget senare "
            "möte har fått sina."
        )

    def utfor(self, form: object) -> str:
        services.oppna_igen(by=self.request.user, protokoll=self.protokoll)
        return "Protokollet är öppet och kan ändras."


def skrivsidan(mote: Sammantrade, punkt_pk: int | None = None) -> str:
    """Return the address of the page of writing, at a point."""
    sida = reverse("styrelse:protokoll_skriv", args=[mote.pk])
    return f"{sida}#punkt-{punkt_pk}" if punkt_pk else sida
