"""Pages of the vouchers: the list, one voucher, and its correction."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from ekonomi.filters.verifikation import Lage, VerifikationFilter
from ekonomi.forms.verifikation import RattaForm
from ekonomi.models import Bokforingsforslag, Verifikation
from ekonomi.services.attest import hinder_for_attest
from ekonomi.services.forslag import ratta_eller_foresla
from ekonomi.tables.verifikation import VerifikationTable
from ekonomi.views.filversion import UtanUttagMixin, versioner_av
from ekonomi.views.sida import OMRADE, VERIFIKATIONER
from finsam.behorighet import Behorighet
from finsam.format import heltal
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, SidaMixin, fraga_om
from finsam.synlig import synliga

FLEST = 1000  # what waits is counted so far: more is as much work to find as to do


def hur_manga(antal: int) -> str:
    """Say how many wait, at most ``FLEST``."""
    return heltal(antal) if antal <= FLEST else f"Fler än {heltal(FLEST)}"


class VerifikationListView(UtanUttagMixin, ListaView):
    """Every posted voucher; drafts and what waits for somebody by ``?lage=``."""

    behorighet = Behorighet.SE_EKONOMI
    model = Verifikation
    table_class = VerifikationTable
    filterset_class = VerifikationFilter
    template_name = "ekonomi/verifikationer.html"
    rubrik = "Verifikationer"
    ingress = "Det som är bokfört. En bokförd verifikation kan rättas men aldrig ändras."
    brodsmulor = (OMRADE,)
    atgarder = (
        Atgard("Ny verifikation", "ekonomi:verifikation_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Läs in SIE-fil", "ekonomi:sie_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Mallar", "ekonomi:mall_lista", Behorighet.ANDRA_EKONOMI),
    )
    tomt = "Inget är bokfört än. Läs in en SIE-fil eller bokför en verifikation."

    def get_queryset(self) -> QuerySet:
        alla = super().get_queryset().with_omslutning().with_lage()
        return alla.utkast() if self.request.GET.get("lage") == Lage.UTKAST else alla.bokforda()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(vantar=self.vantar(), **kwargs)

    def vantar(self) -> list[tuple[str, str]]:
        """What waits for somebody: which ``lage`` shows it, and how many in words."""
        user = self.request.user
        alla = synliga(Verifikation, user)
        attest = (Lage.SAKNAR_ATTEST, alla.saknar_attest(), "att attestera av någon annan")
        if user.har(Behorighet.ATTESTERA):
            attest = (Lage.ATT_ATTESTERA, alla.att_attestera(user), "att attestera")
        delar = (
            (Lage.UTKAST, alla.utkast(), "utkast att skriva klart"),
            (Lage.SAKNAR_UNDERLAG, alla.saknar_underlag(), "saknar underlag"),
            attest,
        )
        # In no order: else all are sorted before the first that count are taken.
        raknade = (
            (lage, rader.order_by()[: FLEST + 1].count(), ord_) for lage, rader, ord_ in delar
        )
        return [(lage, f"{hur_manga(antal)} {ord_}") for lage, antal, ord_ in raknade if antal]


class VerifikationView(SidaMixin, TemplateView):
    """One voucher: its rows, what it rests on, its attest, where it came from, what corrects it."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/verifikation.html"
    brodsmulor = (OMRADE, VERIFIKATIONER)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        alla = synliga(Verifikation, request.user).som_visas()
        self.verifikation = get_object_or_404(alla, pk=kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Verifikation {self.verifikation}"

    def get_ingress(self) -> str:
        return self.verifikation.text

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.verifikation.pk,)
        if self.verifikation.bokford_at is None:
            return (
                Atgard("Skriv klart", "ekonomi:utkast", Behorighet.ANDRA_EKONOMI, args),
                Atgard("Ta bort utkastet", "ekonomi:utkast_bort", Behorighet.ANDRA_EKONOMI, args),
            )
        rattelse = self.verifikation.rattad_av
        skal = f"Den är redan rättad med {rattelse}." if rattelse else ""
        ratta_om = Atgard("Rätta och bokför ny", "ekonomi:ratta_om", Behorighet.ANDRA_EKONOMI, args)
        return (
            Atgard("Rätta", "ekonomi:ratta", Behorighet.ANDRA_EKONOMI, args, skal=skal),
            *(() if skal else (ratta_om,)),
            fraga_om("verifikation", self.verifikation.pk),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        verifikation, user = self.verifikation, self.request.user
        rader = verifikation.rader.visible_to(user).som_visas()
        samma = synliga(Verifikation, user).filter(pk=verifikation.pk)
        attesteras = bool(verifikation.attesterad) or samma.saknar_attest().exists()
        return super().get_context_data(
            verifikation=verifikation,
            **versioner_av(verifikation, user),
            rader=rader.order_by("pk"),
            omsattning=rader.omsattning(),
            underlag=verifikation.underlag.visible_to(user).som_visas(),
            saknar_underlag=samma.saknar_underlag().exists(),
            attesteras=attesteras,
            attest_hinder=hinder_for_attest(user, verifikation) if attesteras else "",
            far_andra=user.har(Behorighet.ANDRA_EKONOMI),
            far_attestera=user.har(Behorighet.ATTESTERA),
            **kwargs,
        )


class RattaView(TjanstFormView):
    """Correct a voucher: a new one that cancels it and points at it."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = RattaForm
    template_name = "ekonomi/ratta.html"
    knapp = "Bokför rättelsen"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        bokforda = synliga(Verifikation, request.user).bokforda()
        self.verifikation = get_object_or_404(bokforda, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Rätta verifikation {self.verifikation}"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        egen = (f"Verifikation {self.verifikation}", self.verifikation.get_absolute_url())
        return (OMRADE, VERIFIKATIONER, egen)

    def get_initial(self) -> dict[str, object]:
        return {
            "datum": self.verifikation.datum,
            "text": f"Rättelse av {self.verifikation}: ",
        }

    def get_avbryt_url(self) -> str:
        return self.verifikation.get_absolute_url()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.verifikation.rader.visible_to(self.request.user).som_visas()
        return super().get_context_data(
            verifikation=self.verifikation, rader=rader.order_by("pk"), **kwargs
        )

    def utfor(self, form: RattaForm) -> str:
        self.rattelse = ratta_eller_foresla(
            by=self.request.user, verifikation=self.verifikation, **form.cleaned_data
        )
        if isinstance(self.rattelse, Bokforingsforslag):
            return f"Rättelsen av {self.verifikation} är föreslagen som {self.rattelse}."
        return f"Verifikation {self.verifikation} är rättad med {self.rattelse}."

    def get_success_url(self) -> str:
        return self.rattelse.get_absolute_url()
