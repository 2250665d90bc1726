"""The steps of one application, each a page with a question or a short form."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone

from finsam.format import kr
from finsam.synlig import synliga
from insatser.ansokansinnehall import innehall
from insatser.forms.ansokansbeslut import (
    BeslutForm,
    DagordningForm,
    InsatsAvAnsokanForm,
    SkalForm,
    UtlatandeForm,
)
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from insatser.views.ansokningssida import Handlaggs, Skalsteg, Skrivbar, Steg
from insatser.views.sida import adress
from styrelse.models import Paragraf, Sammantrade

# -- Whoever applies ------------------------------------------------------------------------------


class LamnaInView(Skrivbar, Steg):
    """Hand it in."""

    knapp = "Lämna in"

    def get_rubrik(self) -> str:
        return f"Lämna in ansökan om {self.objekt.namn}?"

    def get_ingress(self) -> str:
        belopp = sum(rad.belopp for rad in self.objekt.ansokansar.all())
        return (
            f"{self.objekt.sokande} söker {kr(belopp)} kr. Ansökan diarieförs och kan inte ändras "
            "medan den väntar, men du kan ta tillbaka den till dess att beredningen börjar."
        )

    def utfor(self, form: forms.Form) -> str:
        ansokan = tjanst.lamna_in_ansokan(by=self.request.user, ansokan=self.objekt)
        return f"Ansökan är inlämnad och har diarienummer {ansokan.arende.dnr}."


class TaTillbakaView(Skrivbar, Steg):
    """Take it back to change it."""

    knapp = "Ta tillbaka"
    ingress = "Den blir ett utkast igen, som kan ändras och lämnas in på nytt i samma ärende."

    def get_rubrik(self) -> str:
        return f"Ta tillbaka ansökan om {self.objekt.namn}?"

    def utfor(self, form: forms.Form) -> str:
        tjanst.ta_tillbaka_ansokan(by=self.request.user, ansokan=self.objekt)
        return "Ansökan är ett utkast igen."


class AterkallaView(Skrivbar, Skalsteg):
    """Withdraw it."""

    form_class = SkalForm
    knapp = "Återkalla ansökan"
    fraga = "Varför återkallas ansökan?"
    ingress = "Ärendet och det som har lämnats in ligger kvar. Ansökan kan tas upp igen."

    def get_rubrik(self) -> str:
        return f"Återkalla ansökan om {self.objekt.namn}"

    def utfor(self, form: SkalForm) -> str:
        tjanst.aterkalla_ansokan(by=self.request.user, ansokan=self.objekt, **form.cleaned_data)
        return "Ansökan är återkallad."


class AterupptaView(Skrivbar, Steg):
    """Take a withdrawn one up anew."""

    knapp = "Ta upp igen"
    ingress = "Den blir ett utkast igen i samma ärende."

    def get_rubrik(self) -> str:
        return f"Ta upp ansökan om {self.objekt.namn} igen?"

    def utfor(self, form: forms.Form) -> str:
        tjanst.ateruppta_ansokan(by=self.request.user, ansokan=self.objekt)
        return "Ansökan är ett utkast igen."


class KastaView(Skrivbar, Steg):
    """Throw a draft away."""

    knapp = "Kasta utkastet"
    ingress = "Allt som är skrivet i utkastet försvinner. Loggen visar att det har funnits."

    def get_rubrik(self) -> str:
        return f"Kasta utkastet till {self.objekt.namn}?"

    def utfor(self, form: forms.Form) -> str:
        tjanst.kasta_ansokan(by=self.request.user, ansokan=self.objekt)
        return "Utkastet är kastat."

    def get_success_url(self) -> str:
        return reverse("insatser:ansokan_lista")


# -- Whoever prepares -----------------------------------------------------------------------------


class TaUppView(Handlaggs, Steg):
    """Begin to prepare it."""

    knapp = "Ta upp i beredning"
    ingress = "Sökanden kan inte längre ta tillbaka den, bara återkalla den."

    def get_rubrik(self) -> str:
        return f"Ta upp {self.objekt.namn} i beredning?"

    def utfor(self, form: forms.Form) -> str:
        beredning.ta_upp_i_beredning(by=self.request.user, ansokan=self.objekt)
        return "Ansökan bereds."


class AngraBeredningView(Handlaggs, Steg):
    """Undo that the preparation began."""

    knapp = "Ångra beredningen"
    ingress = "Ansökan väntar som inlämnad igen, och sökanden kan ta tillbaka den."

    def get_rubrik(self) -> str:
        return f"Ångra att beredningen av {self.objekt.namn} har börjat?"

    def utfor(self, form: forms.Form) -> str:
        beredning.angra_beredning(by=self.request.user, ansokan=self.objekt)
        return "Ansökan väntar på beredning igen."


class AterremitteraView(Handlaggs, Skalsteg):
    """Send it back with what must change."""

    form_class = SkalForm
    knapp = "Återremittera"
    fraga = "Vad ska ändras eller kompletteras?"
    ingress = "Sökanden läser det du skriver och kan ändra ansökan och lämna in den igen."

    def get_rubrik(self) -> str:
        return f"Återremittera ansökan om {self.objekt.namn}"

    def utfor(self, form: SkalForm) -> str:
        beredning.aterremittera(by=self.request.user, ansokan=self.objekt, **form.cleaned_data)
        return f"Ansökan är återremitterad till {self.objekt.sokande}."


class AngraAterremissView(Handlaggs, Steg):
    """Take back an återremiss."""

    knapp = "Ångra återremissen"
    ingress = "Ansökan bereds igen så som den är, och sökanden kan inte ändra den."

    def get_rubrik(self) -> str:
        return f"Ångra återremissen av {self.objekt.namn}?"

    def utfor(self, form: forms.Form) -> str:
        beredning.angra_aterremiss(by=self.request.user, ansokan=self.objekt)
        return "Ansökan bereds igen."


class UtlatandeView(Handlaggs, Steg):
    """Enter what the beredningsgrupp recommends."""

    form_class = UtlatandeForm
    knapp = "För in utlåtandet"

    def get_rubrik(self) -> str:
        return f"Utlåtande om {self.objekt.namn}"

    def get_form_kwargs(self) -> dict[str, Any]:
        moten = synliga(Sammantrade, self.request.user).exclude(organ__typ="styrelse")
        ordnade = moten.select_related("organ").order_by("-datum")
        return super().get_form_kwargs() | {"moten": ordnade}

    def utfor(self, form: UtlatandeForm) -> str:
        rad = beredning.lamna_utlatande(
            by=self.request.user, ansokan=self.objekt, **form.cleaned_data
        )
        return f"{rad.sammantrade.organ} {rad.get_utlatande_display().lower()} ansökan."


class DagordningView(Handlaggs, Steg):
    """Put it to one of the board's meetings."""

    form_class = DagordningForm
    knapp = "Lägg till på mötet"
    ingress = (
        "Mötet får en beslutspunkt med bakgrund, beredningens utlåtande, förslag till beslut och "
        "ansökan som bilaga. Punkten går att ändra på mötets sida."
    )

    def get_rubrik(self) -> str:
        return f"Ta upp {self.objekt.namn} på styrelsens möte"

    def get_form_kwargs(self) -> dict[str, Any]:
        moten = synliga(Sammantrade, self.request.user).kommande(timezone.localdate())
        styrelsens = moten.filter(organ__typ="styrelse").select_related("organ")
        return super().get_form_kwargs() | {"moten": styrelsens}

    def utfor(self, form: DagordningForm) -> str:
        punkt = beredning.satt_pa_dagordningen(
            by=self.request.user, ansokan=self.objekt, **form.cleaned_data
        )
        return f"Ansökan står på föredragningslistan {punkt.sammantrade.datum}."


# -- The decision ---------------------------------------------------------------------------------


class BeslutaView(Handlaggs, Steg):
    """Enter what the board decided."""

    form_class = BeslutForm
    template_name = "insatser/ansokan_beslut.html"
    knapp = "För in beslutet"
    ingress = "Vad styrelsen beslutade, i vilken paragraf och med hur mycket varje år."

    def get_rubrik(self) -> str:
        return f"Styrelsens beslut om {self.objekt.namn}"

    def get_initial(self) -> dict[str, Any]:
        egna = self._paragrafer().filter(punkt__arende=self.objekt.arende)
        return {"paragraf": egna.first()}

    def _paragrafer(self) -> Any:
        alla = synliga(Paragraf, self.request.user).filter(organ__typ="styrelse")
        return alla.select_related("punkt__sammantrade").order_by("-ar", "-nummer")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "ansokan": self.objekt,
            "paragrafer": self._paragrafer(),
        }

    def utfor(self, form: BeslutForm) -> str:
        plats, skal = form.plats, form.cleaned_data["motivering"]
        vem = {"by": self.request.user, "ansokan": self.objekt}
        if form.cleaned_data["utfall"] == BeslutForm.BEVILJA:
            beslut.bevilja_ansokan(**vem, plats=plats, beviljat=form.beviljat)
            return "Ansökan är beviljad. Gör den till en insats med Skapa insatsen."
        if form.cleaned_data["utfall"] == BeslutForm.AVSLA:
            beslut.avsla_ansokan(**vem, plats=plats, motivering=skal)
            return "Ansökan är avslagen."
        beslut.aterremittera_genom_beslut(**vem, plats=plats, skal=skal)
        return f"Ansökan är återremitterad till {self.objekt.sokande}."


class AngraBeslutView(Handlaggs, Steg):
    """Undo a decision that was entered wrongly."""

    knapp = "Ångra beslutet"
    ingress = (
        "Gör det om beslutet fördes in fel: ansökan bereds igen. Är det infört i ekonomin ska det "
        "återkallas där också."
    )

    def get_rubrik(self) -> str:
        return f"Ångra det införda beslutet om {self.objekt.namn}?"

    def utfor(self, form: forms.Form) -> str:
        beslut.angra_beslut(by=self.request.user, ansokan=self.objekt)
        return "Beslutet är borttaget och ansökan bereds igen."


class SkapaInsatsView(Handlaggs, Steg):
    """Make it an insats."""

    form_class = InsatsAvAnsokanForm
    template_name = "insatser/ansokan_insats.html"
    knapp = "Skapa insatsen"
    ingress = "Det som står i ansökan följer med. Här fyller du i det som den inte säger."

    def get_rubrik(self) -> str:
        return f"Gör {self.objekt.namn} till en insats"

    def get_initial(self) -> dict[str, Any]:
        return {"namn": self.objekt.namn}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            ansokan=self.objekt, innehall=innehall(self.objekt), **kwargs
        )

    def utfor(self, form: InsatsAvAnsokanForm) -> str:
        self.insats = beslut.skapa_insats_av_ansokan(
            by=self.request.user, ansokan=self.objekt, **form.cleaned_data
        )
        return f"{self.insats} är en insats, med parter, år och mål ur ansökan."

    def get_success_url(self) -> str:
        return adress(self.insats)


class TaBortInsatsView(Handlaggs, Steg):
    """Take away an insats that was made by mistake."""

    knapp = "Ta bort insatsen"
    ingress = (
        "Insatsen försvinner med sina parter, år och mål, och ansökan kan bli en insats på nytt. "
        "Det går bara så länge inget annat är registrerat om den."
    )

    def get_rubrik(self) -> str:
        return f"Ta bort insatsen {self.objekt.insats or ''}?"

    def utfor(self, form: forms.Form) -> str:
        beslut.ta_bort_insats_av_ansokan(by=self.request.user, ansokan=self.objekt)
        return "Insatsen är borttagen. Ansökan kan bli en insats igen."


# The last part of each step's address, and the view behind it.
STEG: dict[str, type[Steg]] = {
    "lamna_in": LamnaInView,
    "ta_tillbaka": TaTillbakaView,
    "aterkalla": AterkallaView,
    "ateruppta": AterupptaView,
    "kasta": KastaView,
    "ta_upp": TaUppView,
    "angra_beredning": AngraBeredningView,
    "aterremittera": AterremitteraView,
    "angra_aterremiss": AngraAterremissView,
    "utlatande": UtlatandeView,
    "dagordning": DagordningView,
    "besluta": BeslutaView,
    "angra_beslut": AngraBeslutView,
    "insats": SkapaInsatsView,
    "insats_ta_bort": TaBortInsatsView,
}
