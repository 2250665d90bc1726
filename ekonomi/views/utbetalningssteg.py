"""The steps of one rekvisition or invoice, each a page with a question or a short form."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from ekonomi.forms.utbetalning import BetaldForm, BokforForm, KopplaForm, SkalForm
from ekonomi.models import Konto, Utbetalningsbilaga, Verifikation
from ekonomi.services import utbetalning as tjanst
from ekonomi.services.utbetalningsattest import aterkalla_attest, attestera_utbetalning
from ekonomi.services.utbetalningsbokning import (
    angra_betalning,
    bokfor_utbetalning,
    koppla_verifikation,
    notera_betalning,
    ta_ur_bokforing,
)
from ekonomi.views.utbetalningssida import B, EnUtbetalning, Skrivbar, Steg
from finsam.format import kr_ore
from finsam.synlig import synliga


class Skalsteg(Steg):
    """A step that needs a reason; ``fraga`` asks for it."""

    form_class = SkalForm
    fraga = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"fraga": self.fraga}


# -- Whoever writes it --------------------------------------------------------------------------


class SkickaView(Skrivbar, Steg):
    """Send it in."""

    knapp = "Skicka in"

    def get_rubrik(self) -> str:
        return f"Skicka in {self.objekt.vad}?"

    def get_ingress(self) -> str:
        return (
            f"{kr_ore(self.objekt.belopp)} kr till {self.objekt.till}. Den kan inte ändras medan "
            "den väntar på attest, men du kan ta tillbaka den."
        )

    def utfor(self, form: forms.Form) -> str:
        tjanst.skicka_in(by=self.request.user, utbetalning=self.objekt)
        return f"{self.objekt} är inskickad och väntar på attest."


class TaTillbakaView(Skrivbar, Steg):
    """Take back what one sent in."""

    knapp = "Ta tillbaka"

    def get_rubrik(self) -> str:
        return f"Ta tillbaka {self.objekt.vad}?"

    def get_ingress(self) -> str:
        return "Den blir ett utkast igen, som du kan ändra och skicka in på nytt."

    def utfor(self, form: forms.Form) -> str:
        tjanst.ta_tillbaka(by=self.request.user, utbetalning=self.objekt)
        return f"{self.objekt} är ett utkast igen."


class KastaView(Skrivbar, Steg):
    """Throw a draft away."""

    knapp = "Kasta utkastet"

    def get_rubrik(self) -> str:
        return f"Kasta utkastet till {self.objekt.vad}?"

    def get_ingress(self) -> str:
        return "Rader och underlag försvinner från listan. Loggen visar att utkastet har funnits."

    def utfor(self, form: forms.Form) -> str:
        tjanst.kasta_utkast(by=self.request.user, utbetalning=self.objekt)
        return "Utkastet är kastat."

    def get_success_url(self) -> str:
        lista = "rekvisition_lista" if self.objekt.ar_rekvisition else "faktura_lista"
        return reverse(f"ekonomi:{lista}")


class MakuleraView(Skrivbar, Skalsteg):
    """Cancel what is not to be paid."""

    knapp = "Makulera"
    fraga = "Varför makuleras den?"

    def get_rubrik(self) -> str:
        return f"Makulera {self.objekt.vad}"

    def utfor(self, form: SkalForm) -> str:
        tjanst.makulera(by=self.request.user, utbetalning=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är makulerad."


class BilagaTaBortView(Skrivbar, Steg):
    """Take a file from a draft."""

    knapp = "Ta bort filen"

    def get_objekt(self) -> Any:
        alla = synliga(Utbetalningsbilaga, self.request.user).select_related("fil")
        self.bilaga = get_object_or_404(alla, pk=self.kwargs["pk"])
        return get_object_or_404(self.get_urval(), pk=self.bilaga.utbetalning_id)

    def get_rubrik(self) -> str:
        return f"Ta bort {self.bilaga.fil.namn}?"

    def utfor(self, form: forms.Form) -> str:
        namn = self.bilaga.fil.namn
        tjanst.ta_bort_bilaga(by=self.request.user, bilaga=self.bilaga)
        return f"{namn} är borttagen."


# -- Whoever attests ----------------------------------------------------------------------------


class AttesteraUtbetalningView(EnUtbetalning, Steg):
    """Attest it."""

    behorighet = B.ATTESTERA
    knapp = "Attestera"

    def get_rubrik(self) -> str:
        return f"Attestera {self.objekt.vad}?"

    def get_ingress(self) -> str:
        return (
            f"Du godkänner att {kr_ore(self.objekt.belopp)} kr betalas till {self.objekt.till}. "
            "Attesten kan återkallas med ett skäl tills det är bokfört."
        )

    def utfor(self, form: forms.Form) -> str:
        attestera_utbetalning(by=self.request.user, utbetalning=self.objekt)
        return f"{self.objekt} är attesterad."


class AtersandView(EnUtbetalning, Skalsteg):
    """Send it back with what must change."""

    behorighet = B.ATTESTERA
    knapp = "Återsänd"
    fraga = "Vad ska ändras?"

    def get_rubrik(self) -> str:
        return f"Återsänd {self.objekt.vad}"

    def utfor(self, form: SkalForm) -> str:
        tjanst.atersand(by=self.request.user, utbetalning=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är återsänd till den som skickade in den."


class AterkallaAttestView(EnUtbetalning, Skalsteg):
    """Recall an attest before anything is booked."""

    behorighet = B.ATTESTERA
    knapp = "Återkalla attesten"
    fraga = "Varför återkallas attesten?"

    def get_rubrik(self) -> str:
        return f"Återkalla attesten av {self.objekt.vad}"

    def utfor(self, form: SkalForm) -> str:
        aterkalla_attest(by=self.request.user, utbetalning=self.objekt, **form.cleaned_data)
        return f"Attesten är återkallad. {self.objekt} väntar på attest igen."


# -- Whoever books and pays ---------------------------------------------------------------------


class BokforUtbetalningView(EnUtbetalning, Steg):
    """Book what is attested, or hand it on where the year is kept elsewhere."""

    behorighet = B.ANDRA_EKONOMI
    form_class = BokforForm
    ingress = "I ett år vars böcker förs av någon annan blir det ett förslag att lämna över."
    knapp = "Bokför"

    def get_rubrik(self) -> str:
        return f"Bokför {self.objekt.vad}"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "rader": self.objekt.rader.order_by("pk"),
            "moms": self.objekt.moms,
            "konton": synliga(Konto, self.request.user),
        }

    def utfor(self, form: BokforForm) -> str:
        klar = bokfor_utbetalning(by=self.request.user, utbetalning=self.objekt, **form.varden())
        if klar.forslag:
            return f"{klar} är överlämnad som förslag {klar.forslag}."
        return f"{klar} är bokförd som verifikation {klar.verifikation}."


class KopplaVerifikationView(EnUtbetalning, Steg):
    """Say which voucher in the books it is."""

    behorighet = B.ANDRA_EKONOMI
    form_class = KopplaForm
    ingress = "När böckerna har kommit i en SIE-fil, eller när den redan är bokförd för hand."
    knapp = "Koppla"

    def get_rubrik(self) -> str:
        return f"Koppla {self.objekt.vad} till en verifikation"

    def get_form_kwargs(self) -> dict[str, Any]:
        alla: QuerySet = synliga(Verifikation, self.request.user).bokforda()
        lika = alla.som_kan_vara(self.objekt.belopp, self.objekt.netto)
        return super().get_form_kwargs() | {"verifikationer": lika}

    def utfor(self, form: KopplaForm) -> str:
        klar = koppla_verifikation(
            by=self.request.user, utbetalning=self.objekt, **form.cleaned_data
        )
        return f"{klar} är bokförd som verifikation {klar.verifikation}."


class TaUrView(EnUtbetalning, Skalsteg):
    """Let it be attested and not booked again."""

    behorighet = B.ANDRA_EKONOMI
    knapp = "Ta ur bokföringen"
    fraga = "Varför tas den ur bokföringen?"

    def get_rubrik(self) -> str:
        return f"Ta {self.objekt.vad} ur bokföringen"

    def utfor(self, form: SkalForm) -> str:
        ta_ur_bokforing(by=self.request.user, utbetalning=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är attesterad och kan bokföras på nytt."


class BetaldView(EnUtbetalning, Steg):
    """Note the day of payment."""

    behorighet = B.ANDRA_EKONOMI
    form_class = BetaldForm
    knapp = "Notera betalningen"

    def get_rubrik(self) -> str:
        return f"När betalades {self.objekt.vad}?"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: BetaldForm) -> str:
        notera_betalning(by=self.request.user, utbetalning=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är betald {form.cleaned_data['datum']}."


class EjBetaldView(EnUtbetalning, Steg):
    """Take away a day of payment."""

    behorighet = B.ANDRA_EKONOMI
    knapp = "Ångra betalningen"

    def get_rubrik(self) -> str:
        return f"Ångra betalningen av {self.objekt.vad}?"

    def utfor(self, form: forms.Form) -> str:
        angra_betalning(by=self.request.user, utbetalning=self.objekt)
        return "Betalningen är inte längre noterad."


# The last part of each step's address, and the view behind it.
STEG: dict[str, type[Steg]] = {
    "skicka": SkickaView,
    "ta_tillbaka": TaTillbakaView,
    "kasta": KastaView,
    "makulera": MakuleraView,
    "attestera": AttesteraUtbetalningView,
    "atersand": AtersandView,
    "aterkalla": AterkallaAttestView,
    "bokfor": BokforUtbetalningView,
    "koppla": KopplaVerifikationView,
    "ta_ur": TaUrView,
    "betald": BetaldView,
    "ej_betald": EjBetaldView,
}
