"""Justering: what is laid before the signers, and what each of them and the kansli can do."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from styrelse import services
from styrelse.forms.justering import AtersandForm
from styrelse.models import Justering, Paragraf, Protokoll, Underskrift
from styrelse.protokollsgang import protokollsgang
from styrelse.protokollslasning import Protokollslasare
from styrelse.services.justering import OMEDELBART
from styrelse.views.runda import besked_om_brev
from styrelse.views.sammantrade import SAMMANTRADEN
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida

JUSTERA = Behorighet.JUSTERA
SKRIV_UNDER = Behorighet.SKRIV_UNDER


class EnJustering(ObjektMixin, StyrelseSida):
    """A page about one round of justering; the way back leads to its meeting."""

    modell = Justering

    def get_objekt(self) -> Justering:
        alla = synliga(Justering, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def mote(self) -> Any:
        """The meeting that it is about."""
        return self.objekt.protokoll.sammantrade

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        motet = (str(self.mote), reverse("styrelse:sammantrade", args=[self.mote.pk]))
        return (OMRADE, SAMMANTRADEN, motet)

    def sidan(self) -> str:
        """Return the address of the round's own page."""
        return reverse("styrelse:justering", args=[self.objekt.pk])


class JusteringView(EnJustering, TemplateView):
    """The round: what is to be signed, who has signed, and what I can do about it."""

    template_name = "styrelse/justering.html"

    def get_rubrik(self) -> str:
        return "Justera en paragraf" if self.objekt.punkt else "Justera protokollet"

    def get_ingress(self) -> str:
        return f"{self.mote.organ} {langt_datum(self.mote.datum)}."

    @cached_property
    def egen(self) -> Underskrift | None:
        """My own place, signed or not."""
        platser = self.objekt.handling.underskrifter.i_ordning()
        return platser.filter(person__user=self.request.user).first()

    def get_atgarder(self) -> list[Atgard]:
        objekt, egen = self.objekt, self.egen
        if not objekt.pagar:
            return self._efterat()
        ut = []
        if egen and not egen.satt:
            ut.append(Atgard("Skriv under", "styrelse:skriv_under", SKRIV_UNDER, (egen.pk,)))
        if egen:
            ut.append(Atgard("Återsänd", "styrelse:atersand", JUSTERA, (objekt.pk,), huvud=False))
        ut.extend(self._i_rundan())
        if not egen:
            ut.append(self._kansliets("Ta tillbaka", "atersand"))
        return ut

    def _i_rundan(self) -> list[Atgard]:
        """Return what the kansli does in its round; nothing where it was laid without one."""
        runda = getattr(self.objekt.handling, "runda", None)
        if runda is None:
            return []
        return [
            self._kansliets("Påminn", "justering_paminn"),
            Atgard(
                "Ta emot undertecknad fil",
                "styrelse:runda_ta_emot",
                Behorighet.ANDRA_UNDERSKRIFTER,
                (runda.pk,),
                huvud=False,
            ),
        ]

    def _kansliets(self, rubrik: str, namn: str) -> Atgard:
        return Atgard(rubrik, f"styrelse:{namn}", ANDRA, (self.objekt.pk,), huvud=False)

    def _efterat(self) -> list[Atgard]:
        if self.objekt.status != Justering.Status.JUSTERAD:
            return []
        return [Atgard("Anslag", "styrelse:anslag", Behorighet.SE_STYRELSE, (self.objekt.pk,))]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        lasare = Protokollslasare(self.objekt.protokoll)
        punkt = self.objekt.punkt
        innehall = lasare.en_paragraf(punkt, rubrik=OMEDELBART) if punkt else lasare.innehall()
        gang = protokollsgang(self.objekt.protokoll, timezone.localdate())
        platser = self.objekt.handling.underskrifter.i_ordning().select_related("fil", "by")
        return super().get_context_data(
            justering=self.objekt,
            p=innehall,
            platser=platser,
            egen=self.egen,
            faser=[] if punkt else gang.faser(),
            varningar=[] if punkt else gang.varningar(),
            visa_text=self.objekt.status != Justering.Status.ATERSAND,
            **kwargs,
        )


class JusteringFilView(EnJustering, View):
    """The frozen bytes, for whoever may see the round."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return filer.som_bilaga(self.objekt.handling.fil)


# -- The kansli lays it --------------------------------------------------------------------------


class LaggFramView(ObjektMixin, StyrelseSida, TjanstFormView):
    """Freeze a protokoll that is klart and lay it before those who sign."""

    behorighet = ANDRA
    modell = Protokoll
    template_name = "styrelse/lagg_fram.html"
    knapp = "Lägg fram"
    rubrik = "Lägg fram protokollet för justering?"

    def get_ingress(self) -> str:
        mote = self.objekt.sammantrade
        return f"{mote.organ} {langt_datum(mote.datum)}."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            foljder=(
                "Protokollet blir en PDF som sparas i diariet. Underskrifterna knyts till den.",
                "Det kan inte ändras, om inte någon återsänder det eller du tar tillbaka det.",
                "De som ska skriva under ser det på sin startsida. Du kan också påminna dem.",
            ),
            **kwargs,
        )

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:protokoll_text", args=[self.objekt.pk])

    def utfor(self, form: forms.Form) -> str:
        justering = services.lagg_fram(by=self.request.user, protokoll=self.objekt)
        self.success_url = reverse("styrelse:justering", args=[justering.pk])
        return "Protokollet är framlagt för justering."


class LaggFramParagrafView(LaggFramView):
    """Lay one § before those who sign, to be justerad at once."""

    modell = Paragraf
    rubrik = "Justera paragrafen omedelbart?"

    def get_ingress(self) -> str:
        return f"{self.objekt}, {self.objekt.punkt.rubrik}."

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:paragraf", args=[self.objekt.pk])

    def utfor(self, form: forms.Form) -> str:
        punkt = self.objekt.punkt
        justering = services.lagg_fram(
            by=self.request.user, protokoll=punkt.sammantrade.protokoll, punkt=punkt
        )
        self.success_url = reverse("styrelse:justering", args=[justering.pk])
        return f"{self.objekt} är framlagd för omedelbar justering."


class JusteringForm(EnJustering, TjanstFormView):
    """A form about a round, for the kansli; it leads back to the round."""

    behorighet = ANDRA

    def get_ingress(self) -> str:
        return f"{self.mote.organ} {langt_datum(self.mote.datum)}."

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), ("Justering", self.sidan()))

    def get_success_url(self) -> str:
        return self.sidan()

    def get_avbryt_url(self) -> str:
        return self.sidan()


class PaminnView(JusteringForm):
    """Mail those who have not signed."""

    rubrik = "Påminn dem som inte har skrivit under?"
    knapp = "Skicka påminnelse"

    @cached_property
    def mottagare(self) -> list[Underskrift]:
        """Those who get it."""
        return list(self.objekt.handling.underskrifter.i_tur().i_ordning())

    def get_ingress(self) -> str:
        namn = ", ".join(plats.namn for plats in self.mottagare)
        return f"Går till {namn}." if namn else "Ingen behöver påminnas."

    def utfor(self, form: forms.Form) -> str:
        antal = len(self.mottagare)
        return besked_om_brev(antal, services.paminn(by=self.request.user, justering=self.objekt))


class AtersandView(JusteringForm):
    """Send it back with what must change; signatures on it fall."""

    behorighet = JUSTERA
    form_class = AtersandForm
    rubrik = "Återsänd protokollet"
    knapp = "Återsänd"

    def get_ingress(self) -> str:
        return "Protokollet skrivs om och läggs fram på nytt. Underskrifterna på det faller."

    def get_success_url(self) -> str:
        return reverse("styrelse:sammantrade", args=[self.mote.pk])

    def utfor(self, form: AtersandForm) -> str:
        services.atersand(by=self.request.user, justering=self.objekt, **form.cleaned_data)
        return "Protokollet är återsänt till kansliet."
