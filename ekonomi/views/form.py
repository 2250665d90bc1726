"""Pages of the statements' forms: which preset, which rows, which accounts in each."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.uppstallning import ForlagaForm, KopplaForm, RadForm
from ekonomi.kontoplan import Plan
from ekonomi.mall import Koppling, Mall, Radmall, Sida, Typ
from ekonomi.mallandring import Foljd, foljd, med_konto, med_rad, utan_rad
from ekonomi.models import Konto, Rakenskapsar, Uppstallning
from ekonomi.saldon import Saldobild
from ekonomi.services.uppstallning import anvand_forlaga, spara_mall
from ekonomi.uppstallning import mall_i_bruk, okopplade_i
from ekonomi.views.sida import OMRADE
from ekonomi.views.uppstallning import FLIKAR
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import hamta, synliga

SIDA = {
    Typ.RR: "ekonomi:resultatrakning",
    Typ.BR: "ekonomi:balansrakning",
    Typ.KF: "ekonomi:kassaflode",
    Typ.DR: "ekonomi:driftredovisning",
}


class FormerView(SidaMixin, TemplateView):
    """What each statement looks like, and the accounts that stand in none of its rows."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/former.html"
    rubrik = "Räkningarnas form"
    ingress = "Vilka rader varje räkning har och vilka konton som hör till dem."
    brodsmulor = (OMRADE,)
    atgarder = (Atgard("Byt kontoplan", "ekonomi:kontoplan_hamta", Behorighet.ANDRA_EKONOMI),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        former = synliga(Uppstallning, self.request.user).former()
        plan = Plan(next((plan for _, plan in former.values()), Plan.BAS))
        bild = Saldobild()
        return super().get_context_data(
            flikar=[(ord_, reverse(n), n == "ekonomi:former") for ord_, n in FLIKAR],
            har_ar=True,
            plan=plan.label,
            former=[(typ, mall_i_bruk(typ), okopplade_i(typ, bild)) for typ in Typ],
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class TypMixin:
    """A page about one statement, named by the address."""

    @cached_property
    def typ(self) -> Typ:
        """The statement that the address names."""
        try:
            return Typ(self.kwargs["typ"].upper())
        except ValueError as fel:
            raise Http404("Okänd uppställning.") from fel

    @cached_property
    def mall(self) -> Mall:
        """Its rows as they are."""
        return mall_i_bruk(self.typ)

    @cached_property
    def radmall(self) -> Radmall | None:
        """The row that the address names, None for a page of a new one."""
        nyckel = self.kwargs.get("nyckel")
        if nyckel is None:
            return None
        rad = next((r for r in self.mall.rader if r.nyckel == nyckel), None)
        if rad is None:
            raise Http404("Raden finns inte.")
        return rad

    @property
    def bestamd(self) -> str:
        """The statement's name with its article."""
        return f"{str(self.typ.label).lower()}en"


class FormView(TypMixin, SidaMixin, TemplateView):
    """The rows of one statement."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/form.html"
    brodsmulor = (OMRADE, ("Räkningarnas form", "ekonomi:former"))

    def get_rubrik(self) -> str:
        return f"{self.bestamd.capitalize()}s rader"

    def get_ingress(self) -> str:
        return f"{self.mall.namn}. Ett konto hör till raden med det längsta numret som stämmer."

    def get_atgarder(self) -> Sequence[Atgard]:
        typ = (self.typ.lower(),)
        return (
            Atgard("Ny rad", "ekonomi:rad_ny", Behorighet.ANDRA_EKONOMI, typ),
            Atgard("Byt förlaga", "ekonomi:forlaga", Behorighet.ANDRA_EKONOMI, typ),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rubriker = {rad.nyckel: rad.rubrik for rad in self.mall.rader}
        rader = [
            (rad, ", ".join([*map(_i_ord, rad.kopplingar), *(rubriker[n] for n in rad.summa_av)]))
            for rad in self.mall.rader
        ]
        return super().get_context_data(
            rader=rader,
            sidan=SIDA[self.typ],
            utan_rad=okopplade_i(self.typ, Saldobild()),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **(kwargs | {"typ": self.typ.lower()}),
        )


def _i_ord(koppling: Koppling) -> str:
    """Say which accounts a coupling takes."""
    if koppling.ktyp:
        return f"övriga av typen {Konto.Typ(koppling.ktyp).label.lower()}"
    sida = "" if koppling.sida is Sida.BADA else f" ({koppling.sida.label.lower()})"
    return f"{koppling.prefix}{sida}"


class ForlagaView(TypMixin, TjanstFormView):
    """Choose the preset that a statement takes its rows from."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = ForlagaForm
    knapp = "Använd förlagan"
    ingress = (
        "Uppställningens rader byts mot förlagans. Böckerna och färdiga rapporter ändras inte."
    )

    def get_rubrik(self) -> str:
        return f"Form för {self.bestamd}"

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (OMRADE, (str(self.typ.label), self.get_success_url()))

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"typ": self.typ}

    def get_initial(self) -> dict[str, object]:
        return {"namn": self.mall.forlaga}

    def get_success_url(self) -> str:
        return reverse(SIDA[self.typ])

    def utfor(self, form: ForlagaForm) -> str:
        uppstallning = anvand_forlaga(
            by=self.request.user, typ=self.typ, namn=form.cleaned_data["namn"]
        )
        return f"{uppstallning.get_typ_display()}en följer nu förlagan {uppstallning.namn}."


class AndraMallView(TypMixin, TjanstFormView):
    """A change of a statement's rows, shown with what it moves before it is made."""

    behorighet = Behorighet.ANDRA_EKONOMI
    template_name = "ekonomi/form_andra.html"

    def ny_mall(self, form: object) -> Mall:
        """Return the rows as the form would have them."""
        raise NotImplementedError

    def vad(self) -> str:
        """Say what is changed, for the log."""
        raise NotImplementedError

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (
            OMRADE,
            ("Räkningarnas form", "ekonomi:former"),
            (f"{self.bestamd.capitalize()}s rader", self.get_success_url()),
        )

    def get_success_url(self) -> str:
        return reverse("ekonomi:form", args=[self.typ.lower()])

    def foljd(self, ny: Mall) -> tuple[int, Foljd] | None:
        """What the change moves in the latest year of the books, if there is one."""
        bild = Saldobild()
        aren = synliga(Rakenskapsar, self.request.user).kalenderar()
        if not aren:
            return None
        [saldon] = bild.saldon(bild.perioder(aren[0])[:1])
        return aren[0], foljd(self.mall, ny, saldon)

    def form_valid(self, form) -> HttpResponseBase:
        if "granska" not in self.request.POST:
            return super().form_valid(form)
        return self.granska(self.request, form)

    def granska(self, request: HttpRequest, form) -> HttpResponseBase:
        """Show the form again with what it would move."""
        foljden = self.foljd(self.ny_mall(form))
        sammanhang = self.get_context_data(form=form, foljd=foljden, granskad=True)
        return render(request, self.template_name, sammanhang)

    def utfor(self, form) -> str:
        uppstallning = spara_mall(by=self.request.user, mall=self.ny_mall(form), vad=self.vad())
        return f"{uppstallning.get_typ_display()}en är ändrad."


class RadView(AndraMallView):
    """Add or change a row."""

    form_class = RadForm

    def get_rubrik(self) -> str:
        return f"Ändra raden {self.radmall.rubrik}" if self.radmall else "Ny rad"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"mall": self.mall, "rad": self.radmall}

    def get_initial(self) -> dict[str, object]:
        return RadForm.startvarden(self.mall, self.radmall)

    def ny_mall(self, form: RadForm) -> Mall:
        return med_rad(self.mall, form.radmall(), form.cleaned_data["efter"])

    def vad(self) -> str:
        return f"raden {self.radmall.rubrik}" if self.radmall else "en ny rad"


class RadBortView(AndraMallView):
    """Take away a row."""

    knapp = "Ta bort raden"

    def get_rubrik(self) -> str:
        return f"Ta bort raden {self.radmall.rubrik}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        ny = utan_rad(self.mall, self.radmall.nyckel)
        return super().get_context_data(**{"foljd": self.foljd(ny), "granskad": True} | kwargs)

    def ny_mall(self, form: object) -> Mall:
        return utan_rad(self.mall, self.radmall.nyckel)

    def vad(self) -> str:
        return f"tog bort raden {self.radmall.rubrik}"


class KopplaView(AndraMallView):
    """Give an account that stands in no row one."""

    form_class = KopplaForm
    knapp = "Koppla"

    @cached_property
    def konto(self) -> Konto:
        """The account that the address names."""
        return hamta(Konto, self.request.user, nummer=self.kwargs["konto"])

    def get_rubrik(self) -> str:
        return f"Koppla {self.konto}"

    def get_ingress(self) -> str:
        return f"Välj vilken rad i {self.bestamd} som tar kontot."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"mall": self.mall}

    def ny_mall(self, form: KopplaForm) -> Mall:
        return med_konto(self.mall, form.cleaned_data["rad"], self.konto.nummer)

    def vad(self) -> str:
        return f"kopplade {self.konto.nummer}"
