"""Pages of the statements and the notes."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.driftredovisning import driftredovisning
from ekonomi.forms.urval import UrvalForm
from ekonomi.mall import Typ
from ekonomi.models import Rakenskapsar, Verifikation
from ekonomi.noter import Notinnehall, noter
from ekonomi.uppstallning import Uppstallt, stall_upp
from ekonomi.urval import Urval
from ekonomi.views.sida import OMRADE
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.export import FORMAT
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga
from finsam.taltabell import Taltabell

FLIKAR = (
    ("Resultaträkning", "ekonomi:resultatrakning"),
    ("Balansräkning", "ekonomi:balansrakning"),
    ("Kassaflödesanalys", "ekonomi:kassaflode"),
    ("Driftredovisning", "ekonomi:driftredovisning"),
    ("Noter", "ekonomi:noter"),
    ("Översikt", "ekonomi:flerar"),
    ("Eget kapital", "ekonomi:eget_kapital"),
    ("Personal", "ekonomi:personal"),
    ("Form", "ekonomi:former"),
)


class UrvalsView(SidaMixin, TemplateView):
    """A page of figures for a year, with a choice of year, month and unit above them."""

    behorighet = Behorighet.SE_EKONOMI
    brodsmulor = (OMRADE,)
    med_manad = True
    med_period = False
    ur_bockerna = False  # where the year is shown whole: say how far the books have come
    flikar: Sequence[tuple[str, str]] = FLIKAR

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if (format_ := request.GET.get("export")) and self.aren:
            return self.exportera(format_)
        return super().get(request, *args, **kwargs)

    def exportera(self, format_: str) -> HttpResponseBase:
        """Return the page's table as a file."""
        return tabellfil.svar_eller_404(self.tabell, format_)

    @cached_property
    def aren(self) -> Sequence[int]:
        """The years to choose among, the latest first."""
        return list(self.dagar)

    @cached_property
    def dagar(self) -> dict[int, tuple[date, date]]:
        """The first and last day of each year of the books."""
        return synliga(Rakenskapsar, self.request.user).dagar()

    @cached_property
    def formular(self) -> UrvalForm:
        """The choice as a form."""
        return UrvalForm(
            self.request.GET,
            ar=self.aren,
            med_manad=self.med_manad,
            med_period=self.med_period,
            dagar=self.dagar,
        )

    @cached_property
    def urval(self) -> Urval:
        """What is chosen; the latest year where the address says nothing."""
        return self.formular.urval()

    @cached_property
    def tabell(self) -> Taltabell | None:
        """The table that the page shows and exports, if it has one."""
        return None

    def get_ingress(self) -> str:
        if not self.aren:
            return ""
        forbehall = ""
        if self.med_manad or self.ur_bockerna:
            till = synliga(Verifikation, self.request.user).bokfort_till(self.urval.ar)
            forbehall = self.urval.forbehall(till)
        return " ".join(filter(None, (f"{self.urval.i_ord()}.", forbehall, self.ingress)))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fraga = self.request.GET.copy()
        fraga.pop("export", None)
        rest = f"?{fraga.urlencode()}" if fraga else ""
        flikar = [(ord_, reverse(namn)) for ord_, namn in self.flikar]
        return super().get_context_data(
            flikar=[(ord_, url + rest, url == self.request.path) for ord_, url in flikar],
            har_ar=bool(self.aren),
            urvalsform=self.formular,
            urval=self.urval if self.aren else None,
            tabell=self.tabell if self.aren else None,
            exportformat=FORMAT,
            **kwargs,
        )


class UppstallningView(UrvalsView):
    """One statement in the förbund's own form, with the year before beside it."""

    typ: Typ
    template_name = "ekonomi/uppstallning.html"
    ingress = "Varje belopp leder till det som är bokfört."
    med_period = True

    @cached_property
    def uppstallt(self) -> Uppstallt:
        """The statement."""
        valt = self.urval
        return stall_upp(
            self.typ,
            valt.ar,
            till=valt.till,
            fran=valt.fran,
            enhet=valt.enhet,
            jamfor=valt.jamfor,
        )

    @cached_property
    def tabell(self) -> Taltabell | None:
        return self.uppstallt.tabell

    def get_rubrik(self) -> str:
        return str(self.typ.label)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        if not self.aren:
            return super().get_context_data(**kwargs)
        return super().get_context_data(
            okopplade=self.uppstallt.okopplade,
            form_namn=self.uppstallt.mall.namn,
            typ=self.typ.lower(),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class ResultatrakningView(UppstallningView):
    """LKBR 5 kap."""

    typ = Typ.RR


class BalansrakningView(UppstallningView):
    """LKBR 6 kap."""

    typ = Typ.BR


class KassaflodeView(UppstallningView):
    """LKBR 8 kap."""

    typ = Typ.KF


class DriftredovisningView(UrvalsView):
    """RKR R14: outcome against budget, with the year before."""

    template_name = "ekonomi/driftredovisning.html"
    rubrik = "Driftredovisning"
    ingress = "Utfall mot budget, med bokslutet året före."

    @cached_property
    def tabell(self) -> Taltabell | None:
        return driftredovisning(self.urval.ar, till=self.urval.till, enhet=self.urval.enhet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI), **kwargs
        )


class NoterView(UrvalsView):
    """The notes of a year (LKBR 9 kap.)."""

    template_name = "ekonomi/noter.html"
    rubrik = "Noter"
    ingress = "Vad raderna i räkningarna består av."
    atgarder = (Atgard("Ny not", "ekonomi:not_ny", Behorighet.ANDRA_EKONOMI),)

    @cached_property
    def noterna(self) -> list[Notinnehall]:
        """The notes."""
        return noter(self.urval.ar, till=self.urval.till, enhet=self.urval.enhet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            noter=self.noterna if self.aren else [],
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )
