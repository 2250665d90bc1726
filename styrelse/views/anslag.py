"""The announcements of a justering: put up, taken down, and the text that goes to the members."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import langt_datum, med_ord
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.anslagsbevis import bevistext
from styrelse.anslagstid import anslas_senast
from styrelse.forms.justering import AnslagetForm, BevisForm, NedtagetForm
from styrelse.models import Justering, Tillkannagivande
from styrelse.protokollsgang import protokollsgang
from styrelse.views.justering import EnJustering, JusteringForm
from styrelse.views.sida import ANDRA


class Anslagssida(EnJustering):
    """A page about the announcements of one justering that is complete."""

    def get_objekt(self) -> Justering:
        alla = synliga(Justering, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"], status=Justering.Status.JUSTERAD)

    @property
    def rader(self) -> Any:
        """The announcements, by the members' own order."""
        return self.objekt.tillkannagivanden.i_ordning()


class AnslagView(Anslagssida, TemplateView):
    """Where it is announced, since when, and from when it may be taken down."""

    template_name = "styrelse/anslag.html"

    def get_rubrik(self) -> str:
        return "Anslag om justeringen"

    def get_ingress(self) -> str:
        justerad = self.objekt.justerad_datum
        return (
            f"{self.mote.organ} {langt_datum(self.mote.datum)}. Justerat {langt_datum(justerad)}, "
            f"anslås senast {langt_datum(anslas_senast(justerad))}."
        )

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        rader = list(self.rader)
        ej_uppe = [r for r in rader if r.anslaget is None]
        uppe = [r for r in rader if r.anslaget and r.nedtaget is None]
        notera = Atgard("Notera anslag", "styrelse:anslag_notera", ANDRA, pk)
        ned = Atgard("Notera nedtaget", "styrelse:anslag_nedtaget", ANDRA, pk, huvud=False)
        skicka = Atgard("Skicka texten", "styrelse:anslag_skicka", ANDRA, pk, huvud=False)
        return [
            *([notera] if ej_uppe else []),
            *([skicka] if rader else []),
            *([ned] if uppe else []),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        gang = protokollsgang(self.objekt.protokoll, timezone.localdate())
        return super().get_context_data(
            justering=self.objekt,
            rader=list(self.rader),
            idag=timezone.localdate(),
            laga_kraft=gang.laga_kraft if self.objekt.punkt is None else None,
            varningar=gang.varningar() if self.objekt.punkt is None else [],
            faser=gang.faser() if self.objekt.punkt is None else [],
            text=bevistext(self.objekt, self._gemensam_dag()),
            **kwargs,
        )

    def _gemensam_dag(self) -> Any:
        """Return the day of announcement where all members have the same one."""
        dagar = {rad.anslaget for rad in self.rader}
        return dagar.pop() if len(dagar) == 1 else None


class AnslagForm(Anslagssida, JusteringForm):
    """A form about the announcements, for the kansli."""

    def sidan(self) -> str:
        return reverse("styrelse:anslag", args=[self.objekt.pk])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*EnJustering.get_brodsmulor(self), ("Anslag", self.sidan()))


class AnslagetView(AnslagForm):
    """Note that it is up."""

    form_class = AnslagetForm
    rubrik = "Notera när anslaget sattes upp"
    knapp = "Notera"

    def get_initial(self) -> dict[str, Any]:
        return {
            "anslaget": timezone.localdate(),
            "tillkannagivanden": list(self.rader.ej_anslagna()),
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rader": self.rader.filter(nedtaget=None)}

    def utfor(self, form: AnslagetForm) -> str:
        rader = services.notera_anslaget(by=self.request.user, **form.cleaned_data)
        uppe = med_ord(len(rader), "anslagstavla", "anslagstavlor")
        tidigast = langt_datum(rader[0].tas_ned_tidigast)
        return f"Anslaget är noterat på {uppe}. Det får tas ned tidigast {tidigast}."


class NedtagetView(AnslagForm):
    """Note that it is taken down."""

    form_class = NedtagetForm
    rubrik = "Notera när anslaget togs ned"
    knapp = "Notera"

    def get_initial(self) -> dict[str, Any]:
        return {"nedtaget": timezone.localdate(), "tillkannagivanden": list(self.rader.uppe())}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rader": self.rader.uppe()}

    def utfor(self, form: NedtagetForm) -> str:
        rader = services.notera_nedtaget(by=self.request.user, **form.cleaned_data)
        antal = med_ord(len(rader), "anslagstavla", "anslagstavlor")
        return f"Anslaget är noterat som nedtaget från {antal}."


class BevisSkickaView(AnslagForm):
    """Mail the text to the members' registrators."""

    form_class = BevisForm
    rubrik = "Skicka texten till medlemmarna"
    ingress = "Texten går till dem som du skriver en adress för. Svaret kommer till dig."
    knapp = "Skicka"

    def get_ingress(self) -> str:
        return self.ingress

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rader": self.rader}

    def utfor(self, form: BevisForm) -> str:
        mottagare = form.mottagare()
        fel = services.skicka_bevis(
            by=self.request.user,
            justering=self.objekt,
            mottagare=mottagare,
            svar_till=self.request.user.email,
        )
        skickade = med_ord(len(mottagare) - len(fel), "brev", "brev")
        return " ".join([f"{skickade} skickade.", *fel])


class AnslagAngraView(AnslagForm):
    """Take back a note about one member's board."""

    knapp = "Ångra noteringen"

    def get_objekt(self) -> Justering:
        self.rad = hamta(Tillkannagivande, self.request.user, pk=self.kwargs["pk"])
        alla = synliga(Justering, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.rad.justering_id)

    def get_rubrik(self) -> str:
        vad = "togs ned" if self.rad.nedtaget else "sattes upp"
        return f"Ångra att anslaget {vad} hos {self.rad.medlem}?"

    def utfor(self, form: forms.Form) -> str:
        services.angra_anslag(by=self.request.user, tillkannagivande=self.rad)
        return "Noteringen är ångrad."
