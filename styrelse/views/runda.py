"""The round: what is to be signed, who is missing, and what each can do about it."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from styrelse.forms.runda import ErsattareForm, SistaDagForm, SkalForm
from styrelse.models import Handling, Revision, Runda, Underskrift
from styrelse.rundandringar import att_jamfora_med, mellan, tidigare_versioner
from styrelse.rundlage import Platslage, Rundlage, rundlage
from styrelse.services import runda as tjanst
from styrelse.services.rundbrev import paminn_runda
from styrelse.undertecknarforslag import kan_ga_in
from styrelse.views.sida import OMRADE, StyrelseSida

SE = Behorighet.SKRIV_UNDER
SKOTA = Behorighet.ANDRA_UNDERSKRIFTER
RUNDORNA = ("Underskrifter", "styrelse:runda_lista")
Status = Runda.Status


class EnRunda(ObjektMixin, StyrelseSida):
    """A page about one round; ``far_skota`` tells the template who may see to it."""

    behorighet = SE
    modell = Runda
    brodsmulor = (OMRADE, RUNDORNA)

    def get_objekt(self) -> Runda:
        alla = synliga(Runda, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @cached_property
    def lage(self) -> Rundlage:
        """Where it stands."""
        return rundlage(self.objekt)

    @cached_property
    def egen(self) -> Platslage | None:
        """My own place."""
        return self.lage.egen(self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            runda=self.objekt, lage=self.lage, far_skota=self.request.user.har(SKOTA), **kwargs
        )


class RundaView(EnRunda, TemplateView):
    """Who is missing, and what can I do about it?"""

    template_name = "styrelse/runda.html"

    def get_rubrik(self) -> str:
        return self.objekt.titel

    def get_ingress(self) -> str:
        vad = f"{self.objekt.vad[:1].upper()}{self.objekt.vad[1:]}. " if self.objekt.vad else ""
        if not self.objekt.pagar:
            return f"{vad}{self.objekt.get_status_display()}."
        sist = self.objekt.senast
        senast = f" Skriv under senast {langt_datum(sist)}." if sist else ""
        return f"{vad}{self.lage.text}{senast}"

    def get_atgarder(self) -> list[Atgard]:
        if self._justeras:
            pk = self.objekt.handling.justering.pk
            return [Atgard("Till justeringen", "styrelse:justering", SE, (pk,))]
        return [*self._mina(), *self._kansliets()]

    @property
    def _justeras(self) -> bool:
        return hasattr(self.objekt.handling, "justering")

    def _mina(self) -> list[Atgard]:
        if not self.objekt.pagar or self.egen is None or not self.egen.vantar:
            return []
        pk = self.egen.plats.pk
        inte_an = "Det är inte din tur än. Du får brev när den kommer."
        skal = inte_an if self.egen.lage == "senare" else ""
        return [
            Atgard("Läs och skriv under", "styrelse:skriv_under", SE, (pk,), skal=skal),
            Atgard("Skriv inte under", "styrelse:plats_avboj", SE, (pk,), huvud=False),
        ]

    def _kansliets(self) -> list[Atgard]:
        if self.objekt.status in (Status.AVBOJD, Status.ATERKALLAD):
            return []
        aterkalla = self._en("Återkalla", "runda_aterkalla")
        if not self.objekt.pagar:
            return [aterkalla]
        return [
            self._en("Påminn", "runda_paminn"),
            self._en("Ta emot undertecknad fil", "runda_ta_emot"),
            self._en("Flytta sista dagen", "runda_sista_dag"),
            aterkalla,
        ]

    def _en(self, rubrik: str, namn: str) -> Atgard:
        return Atgard(rubrik, f"styrelse:{namn}", SKOTA, (self.objekt.pk,), huvud=False)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        revisioner = synliga(Revision, user).filter(runda=self.objekt)
        senare = synliga(Runda, user).filter(foregaende=self.objekt).order_by("-pk").first()
        return super().get_context_data(
            egen=self.egen,
            ny_version_url="" if senare else self._ny_version_url(),
            justeras=self._justeras,
            kan_skota=user.har(SKOTA) and self.objekt.pagar and not self._justeras,
            senaste=revisioner.order_by("-nummer").select_related("fil").first(),
            handling=synliga(Handling, user).filter(pk=self.objekt.handling_id).first(),
            tidigare=self.objekt.foregaende,
            senare=senare,
            **kwargs,
        )

    def _ny_version_url(self) -> str:
        """Where a corrected document is laid; a report or a protokoll does it on its own page."""
        handling = self.objekt.handling
        egen_sida = self._justeras or hasattr(handling, "utgava")
        if egen_sida or not self.request.user.har(SKOTA):
            return ""
        return f"{reverse('styrelse:runda_valj')}?foregaende={self.objekt.pk}"


class RundaFilView(EnRunda, View):
    """The frozen bytes, for whoever may see the round."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if self.objekt.handling.fil is None:
            raise Http404("Filen är gallrad.")
        return filer.som_bilaga(self.objekt.handling.fil)


class RundaUndertecknadView(EnRunda, View):
    """The file with the signatures that are there."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        alla = synliga(Revision, request.user).filter(runda=self.objekt).select_related("fil")
        senaste = alla.order_by("-nummer").first()
        if senaste is None:
            raise Http404("Filen med platser är inte gjord än.")
        return filer.som_bilaga(senaste.fil)


class RundaAndringarView(EnRunda, TemplateView):
    """Exactly what changed since the version that I signed, or the one before?"""

    template_name = "styrelse/runda_andringar.html"
    rubrik = "Vad är ändrat?"

    @cached_property
    def tidigare(self) -> Runda:
        """The version compared with: as the address says, else the one that I signed."""
        alla = tidigare_versioner(self.objekt)
        sedan = self.request.GET.get("sedan", "")
        vald = next((r for r in alla if str(r.pk) == sedan), None)
        funnen = vald or att_jamfora_med(self.objekt, self.request.user)
        if funnen is None:
            raise Http404("Det finns ingen tidigare version.")
        return funnen

    def get_ingress(self) -> str:
        dag = langt_datum(timezone.localdate(self.tidigare.skapad_at))
        return f"{self.objekt.titel}, jämförd ord för ord med den version som lades fram {dag}."

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*self.brodsmulor, (self.objekt.titel, self.objekt.get_absolute_url()))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            andringar=mellan(self.tidigare.handling.fil, self.objekt.handling.fil),
            tidigare=self.tidigare,
            versioner=tidigare_versioner(self.objekt),
            **kwargs,
        )


class Rundformular(EnRunda, TjanstFormView):
    """A form about a round, for the kansli; it leads back to the round."""

    behorighet = SKOTA

    def get_ingress(self) -> str:
        return self.objekt.titel

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*self.brodsmulor, (self.objekt.titel, self.objekt.get_absolute_url()))

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()


def besked_om_brev(antal: int, fel: list[str]) -> str:
    """Say how many reminders left, and what went wrong with the rest."""
    skickade = antal - len(fel)
    andelse = "e" if skickade != 1 else ""
    return " ".join([f"{med_ord(skickade, 'påminnelse', 'påminnelser')} skickad{andelse}.", *fel])


class RundaPaminnView(Rundformular):
    """Mail those whose turn it is."""

    rubrik = "Påminn dem som saknas?"
    knapp = "Skicka påminnelse"

    @cached_property
    def mottagare(self) -> list[Underskrift]:
        """Those who get it."""
        return [p.plats for p in self.lage.platser if p.lage == "saknas"]

    def get_ingress(self) -> str:
        namn = ", ".join(plats.namn for plats in self.mottagare)
        return f"Går till {namn}." if namn else "Ingen behöver påminnas."

    def utfor(self, form: forms.Form) -> str:
        fel = paminn_runda(by=self.request.user, runda=self.objekt)
        return besked_om_brev(len(self.mottagare), fel)


class RundaSistaDagView(Rundformular):
    """Give more time, or less."""

    form_class = SistaDagForm
    rubrik = "Flytta sista dagen"

    def get_initial(self) -> dict[str, Any]:
        return {"senast": self.objekt.senast}

    def utfor(self, form: SistaDagForm) -> str:
        senast = form.cleaned_data["senast"]
        tjanst.flytta_sista_dag(by=self.request.user, runda=self.objekt, senast=senast)
        return f"Sista dag är {langt_datum(senast)}." if senast else "Det finns ingen sista dag."


class RundaAterkallaView(Rundformular):
    """Withdraw it, with why."""

    form_class = SkalForm
    rubrik = "Återkalla underskrifterna"
    knapp = "Återkalla"

    def get_ingress(self) -> str:
        return (
            f"{self.objekt.titel}. Ingen kan skriva under längre, och den som "
            "kontrollerar filen får veta att den är återkallad. Det går inte att ångra: lägg fram "
            "en ny version i stället."
        )

    def utfor(self, form: SkalForm) -> str:
        tjanst.aterkalla_runda(by=self.request.user, runda=self.objekt, **form.cleaned_data)
        return "Underskrifterna är återkallade."


# -- One place -----------------------------------------------------------------------------------


class EnPlats(Rundformular):
    """A form about one place."""

    behorighet = SE

    def get_objekt(self) -> Runda:
        self.plats = hamta(Underskrift, self.request.user, pk=self.kwargs["pk"])
        alla = synliga(Runda, self.request.user).som_visas()
        return get_object_or_404(alla, handling=self.plats.handling_id)

    @property
    def ar_min(self) -> bool:
        """Whether the place is the user's own."""
        return self.plats.person.user_id == self.request.user.pk


class AvbojView(EnPlats):
    """Decline to sign, with why."""

    form_class = SkalForm
    template_name = "styrelse/avboj.html"
    rubrik = "Skriv inte under"
    knapp = "Avböj och skicka tillbaka"

    def get_objekt(self) -> Runda:
        runda = super().get_objekt()
        if not self.ar_min:
            raise Http404("Platsen är någon annans.")
        return runda

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(plats=self.plats, **kwargs)

    def utfor(self, form: SkalForm) -> str:
        tjanst.avboj(by=self.request.user, underskrift=self.plats, **form.cleaned_data)
        return "Du har avböjt. Kansliet har fått ditt skäl."


class ErsattareView(EnPlats):
    """Let an ersättare sign in place of somebody who cannot."""

    form_class = ErsattareForm
    knapp = "Låt ersättaren gå in"

    def get_objekt(self) -> Runda:
        runda = super().get_objekt()
        if not self.ar_min and not self.request.user.har(SKOTA):
            raise Http404("Platsen är någon annans.")
        return runda

    def get_rubrik(self) -> str:
        return f"Vem skriver under i stället för {self.plats.namn}?"

    def get_ingress(self) -> str:
        return (
            "Ersättaren får en av filens reservplatser och ett brev. Det går inte att ångra, för "
            "platsen i filen är given."
        )

    def get_form_kwargs(self) -> dict[str, Any]:
        forslag = kan_ga_in(self.plats, timezone.localdate())
        return super().get_form_kwargs() | {"forslag": forslag}

    def utfor(self, form: ErsattareForm) -> str:
        ny = tjanst.satt_in_ersattare(
            by=self.request.user, underskrift=self.plats, ersattare=form.vald()
        )
        return f"{ny.namn} skriver under i stället för {self.plats.namn}."


class PlatsPaminnView(EnPlats):
    """Remind one of them."""

    behorighet = SKOTA
    knapp = "Skicka påminnelse"

    def get_rubrik(self) -> str:
        return f"Påminn {self.plats.namn}?"

    def utfor(self, form: forms.Form) -> str:
        fel = paminn_runda(by=self.request.user, runda=self.objekt, plats=self.plats)
        return besked_om_brev(1, fel)

    def get_success_url(self) -> str:
        return reverse("styrelse:runda", args=[self.objekt.pk])
