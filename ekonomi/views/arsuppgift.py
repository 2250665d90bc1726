"""Pages of several years: the översikt, eget kapital against its ceiling, and the staff."""

from collections.abc import Sequence
from dataclasses import asdict

from django.db.models import Model
from django.forms import ModelForm
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.aldrear import Aldrear, aldre_ar
from ekonomi.balanskrav import balanskravsutredning
from ekonomi.flerar import ANTAL_AR, FLEST_AR, flerarsoversikt
from ekonomi.forms.arsuppgift import (
    ANTAL_STEG,
    AldrearForm,
    BalanskravsuppgiftForm,
    PersonalarForm,
    RiktvardeForm,
    TrappaForm,
)
from ekonomi.kapitaltak import Kapitaltak, kapitaltak, kapitaltaktabell, trappa_for, trappor
from ekonomi.kapitaltrappa import Metod
from ekonomi.models import (
    Balanskravsuppgift,
    Kapitalriktvarde,
    Personalar,
)
from ekonomi.personal import personaltabell
from ekonomi.saldon import Saldobild
from ekonomi.services import arsuppgift as tjanst
from ekonomi.views.sida import OMRADE
from ekonomi.views.uppstallning import UrvalsView
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from finsam.taltabell import Taltabell


class FlerarView(UrvalsView):
    """Five to seven years beside each other (RKR R15)."""

    template_name = "ekonomi/flerar.html"
    rubrik = "Översikt över flera år"
    ingress = "Hur verksamheten har utvecklats. År före böckerna skrivs in med sin källa."
    med_manad = False
    atgarder = (Atgard("Skriv in ett äldre år", "ekonomi:aldre_ar_nytt", Behorighet.ANDRA_EKONOMI),)

    @cached_property
    def antal(self) -> int:
        """How many years: five, or as many up to seven as the address asks for."""
        begart = self.request.GET.get("antal", "")
        valbara = map(str, range(ANTAL_AR, FLEST_AR + 1))
        return int(begart) if begart in valbara else ANTAL_AR

    @cached_property
    def tabell(self) -> Taltabell | None:
        return flerarsoversikt(self.urval.ar, antal=self.antal, enhet=self.urval.enhet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            aldre=aldre_ar(),
            antal=self.antal,
            val=range(ANTAL_AR, FLEST_AR + 1),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class EgetKapitalView(UrvalsView):
    """Eget kapital against Nationella rådet's ladder, and the balanskravsutredning."""

    template_name = "ekonomi/eget_kapital.html"
    rubrik = "Eget kapital och balanskrav"
    ingress = "Hur mycket förbundet har sparat, och hur mycket som är rimligt."
    med_manad = False
    ur_bockerna = True
    atgarder = (
        Atgard("Ändra trappan", "ekonomi:trappa", Behorighet.ANDRA_EKONOMI),
        Atgard("Skriv riktvärde", "ekonomi:riktvarde", Behorighet.ANDRA_EKONOMI),
    )

    @cached_property
    def bild(self) -> Saldobild:
        """The balances that both tables are made of."""
        return Saldobild()

    @cached_property
    def taken(self) -> list[Kapitaltak]:
        """The chosen year and the two before it."""
        ar = self.urval.ar
        return kapitaltak(range(ar, ar - 3, -1), bild=self.bild)

    @cached_property
    def tabell(self) -> Taltabell | None:
        return kapitaltaktabell(self.taken, enhet=self.urval.enhet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        if not self.aren:
            return super().get_context_data(**kwargs)
        ar = self.urval.ar
        return super().get_context_data(
            tak=self.taken[0],
            trappa=trappa_for(ar, trappor()),
            utredning=balanskravsutredning(ar, enhet=self.urval.enhet, bild=self.bild),
            riktvarden=synliga(Kapitalriktvarde, self.request.user),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class PersonalView(UrvalsView):
    """The staff over five years (LKBR 11 kap.)."""

    template_name = "ekonomi/personal.html"
    rubrik = "Personal"
    ingress = "Anställda och sjukfrånvaro, år för år."
    med_manad = False
    atgarder = (Atgard("Skriv in ett år", "ekonomi:personalar_nytt", Behorighet.ANDRA_EKONOMI),)

    @cached_property
    def aren(self) -> Sequence[int]:
        personal = synliga(Personalar, self.request.user).values_list("ar", flat=True)
        return sorted({*self.dagar, *personal}, reverse=True)

    @cached_property
    def tabell(self) -> Taltabell | None:
        return personaltabell(self.urval.ar)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            personalaren=synliga(Personalar, self.request.user),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class ArsformView(TjanstFormView):
    """A form of what is known of one year; ``pk`` names the row that is changed."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell: type[Model]
    form_class: type[ModelForm]
    sida: str
    sidans_namn: str

    @cached_property
    def objekt(self) -> Model | None:
        """The row to change, None for a new one."""
        pk = self.kwargs.get("pk")
        return hamta(self.modell, self.request.user, pk=pk) if pk else None

    def get_initial(self) -> dict[str, object]:
        if self.objekt:
            return startvarden(self.objekt, self.form_class)
        return {"ar": self.request.GET.get("ar", "")}

    def get_success_url(self) -> str:
        return reverse(self.sida)

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (OMRADE, (self.sidans_namn, self.sida))


class Aldrearssida(TjanstFormView):
    """What the pages of one year before the books share."""

    behorighet = Behorighet.ANDRA_EKONOMI
    brodsmulor = (OMRADE, ("Översikt över flera år", "ekonomi:flerar"))

    @cached_property
    def aldre(self) -> Aldrear | None:
        """The year of the address as it is typed, None for a new one."""
        if "ar" not in self.kwargs:
            return None
        funna = aldre_ar([self.kwargs["ar"]])
        if not funna:
            raise Http404
        return funna[0]

    def get_success_url(self) -> str:
        return reverse("ekonomi:flerar")


class AldrearView(Aldrearssida):
    """A year from before the books."""

    form_class = AldrearForm
    rubrik = "Siffror för ett äldre år"
    ingress = "Beloppen står i kronor, som i den rapport där du läser dem."

    def get_initial(self) -> dict[str, object]:
        return asdict(self.aldre) if self.aldre else {}

    def utfor(self, form: AldrearForm) -> str:
        tjanst.satt_aldre_ar(by=self.request.user, **form.cleaned_data)
        return f"Siffrorna för {form.cleaned_data['ar']} är sparade."


class AldrearBortView(Aldrearssida):
    """Take away what was typed of a year."""

    knapp = "Ta bort"

    def get_rubrik(self) -> str:
        return f"Ta bort {self.aldre}"

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_aldre_ar(by=self.request.user, ar=self.kwargs["ar"])
        return f"{str(self.aldre).capitalize()} är borttagna."


class PersonalarView(ArsformView):
    """A year's staff."""

    modell = Personalar
    form_class = PersonalarForm
    rubrik = "Personal ett år"
    ingress = "Bara antal, aldrig namn. Den som är anställd av en medlem räknas inte här."
    sida = "ekonomi:personal"
    sidans_namn = "Personal"

    def utfor(self, form: PersonalarForm) -> str:
        personal = tjanst.satt_personalar(by=self.request.user, **form.cleaned_data)
        return f"Personalen {personal.ar} är sparad."


class RiktvardeView(ArsformView):
    """A year's own ceiling."""

    modell = Kapitalriktvarde
    form_class = RiktvardeForm
    rubrik = "Riktvärde för eget kapital"
    ingress = "Ett belopp för ett år, när förbundet har fått ett annat besked än trappans."
    sida = "ekonomi:eget_kapital"
    sidans_namn = "Eget kapital och balanskrav"

    def utfor(self, form: RiktvardeForm) -> str:
        riktvarde = tjanst.satt_riktvarde(by=self.request.user, **form.cleaned_data)
        return f"Riktvärdet för {riktvarde.ar} är sparat."


class BalanskravView(ArsformView):
    """What a year's balanskravsutredning takes in."""

    modell = Balanskravsuppgift
    form_class = BalanskravsuppgiftForm
    rubrik = "Balanskravsutredning"
    ingress = "Det mesta är 0 i ett samordningsförbund. Beloppen står i kronor."
    sida = "ekonomi:eget_kapital"
    sidans_namn = "Eget kapital och balanskrav"

    @cached_property
    def objekt(self) -> Model | None:
        ar = self.request.GET.get("ar", "")
        rader = synliga(Balanskravsuppgift, self.request.user)
        return rader.filter(ar=ar).first() if ar.isdigit() and len(ar) == 4 else None

    def utfor(self, form: BalanskravsuppgiftForm) -> str:
        uppgift = tjanst.satt_balanskravsuppgift(by=self.request.user, **form.cleaned_data)
        return f"Balanskravsutredningen för {uppgift.ar} är sparad."


class TrappaView(TjanstFormView):
    """The ladder for eget kapital."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = TrappaForm
    rubrik = "Trappan för eget kapital"
    ingress = "Nationella rådets rekommendation. Lägg in de nivåer som ni har fått."
    brodsmulor = (OMRADE, ("Eget kapital och balanskrav", "ekonomi:eget_kapital"))

    def get_initial(self) -> dict[str, object]:
        galler = trappor()[0]
        varden: dict[str, object] = {"from_ar": galler.from_ar or 2014, "metod": galler.metod}
        for n, steg in enumerate(galler.steg[:ANTAL_STEG], start=1):
            varden[f"grans_{n}"] = None if steg.grans is None else int(steg.grans / 1000)
            varden[f"procent_{n}"] = (steg.andel * 100).normalize()
        return varden

    def get_success_url(self) -> str:
        return reverse("ekonomi:eget_kapital")

    def utfor(self, form: TrappaForm) -> str:
        varden = form.cleaned_data
        tjanst.satt_trappa(
            by=self.request.user,
            from_ar=varden["from_ar"],
            metod=Metod(varden["metod"]),
            steg=form.steg(),
        )
        return f"Trappan från {varden['from_ar']} är sparad."


class UppgiftBortView(TjanstFormView):
    """Take away what was written of a year."""

    behorighet = Behorighet.ANDRA_EKONOMI
    knapp = "Ta bort"
    modell: type[Model] | None = None
    sida = ""
    brodsmulor = (OMRADE,)

    @cached_property
    def objekt(self) -> Model:
        """The row to take away."""
        return hamta(self.modell, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def get_success_url(self) -> str:
        return reverse(self.sida)

    def utfor(self, form: object) -> str:
        ord_ = str(self.objekt)
        tjanst.ta_bort_uppgift(by=self.request.user, uppgift=self.objekt)
        return f"{ord_.capitalize()} är borttagna."
