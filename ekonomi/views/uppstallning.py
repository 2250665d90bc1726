"""Pages of the statements and the notes."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.uppstallning import ForlagaForm
from ekonomi.forms.urval import UrvalForm
from ekonomi.mall import Typ
from ekonomi.models import Rakenskapsar
from ekonomi.noter import Notinnehall, noter
from ekonomi.services.uppstallning import anvand_forlaga
from ekonomi.uppstallning import Uppstallt, mall_i_bruk, stall_upp
from ekonomi.urval import Urval
from ekonomi.views.sida import OMRADE
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.export import FORMAT
from finsam.formular import TjanstFormView
from finsam.sida import SidaMixin
from finsam.synlig import synliga
from finsam.taltabell import Taltabell

FLIKAR = (
    ("Resultaträkning", "ekonomi:resultatrakning"),
    ("Balansräkning", "ekonomi:balansrakning"),
    ("Kassaflödesanalys", "ekonomi:kassaflode"),
    ("Budget och utfall", "ekonomi:budget"),
    ("Noter", "ekonomi:noter"),
)


class UrvalsView(SidaMixin, TemplateView):
    """A page of figures for a year, with a choice of year, month and unit above them."""

    behorighet = Behorighet.SE_EKONOMI
    brodsmulor = (OMRADE,)
    med_manad = True

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if (format_ := request.GET.get("export")) and self.aren:
            return self.exportera(format_)
        return super().get(request, *args, **kwargs)

    def exportera(self, format_: str) -> HttpResponseBase:
        """Return the page's table as a file."""
        if format_ not in FORMAT or self.tabell is None:
            raise Http404("Okänt filformat.")
        return tabellfil.svar(self.tabell, format_)

    @cached_property
    def aren(self) -> Sequence[int]:
        """The years to choose among, the latest first."""
        return synliga(Rakenskapsar, self.request.user).kalenderar()

    @cached_property
    def formular(self) -> UrvalForm:
        """The choice as a form."""
        return UrvalForm(self.request.GET, ar=self.aren, med_manad=self.med_manad)

    @cached_property
    def urval(self) -> Urval:
        """What is chosen; the latest year where the address says nothing."""
        return self.formular.urval()

    @cached_property
    def tabell(self) -> Taltabell | None:
        """The table that the page shows and exports, if it has one."""
        return None

    def get_ingress(self) -> str:
        return f"{self.urval.i_ord()}. {self.ingress}" if self.aren else ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fraga = self.request.GET.copy()
        fraga.pop("export", None)
        rest = f"?{fraga.urlencode()}" if fraga else ""
        flikar = [(ord_, reverse(namn)) for ord_, namn in FLIKAR]
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

    @cached_property
    def uppstallt(self) -> Uppstallt:
        """The statement."""
        valt = self.urval
        return stall_upp(self.typ, valt.ar, till=valt.till, enhet=valt.enhet)

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


class NoterView(UrvalsView):
    """The notes of a year (LKBR 9 kap.)."""

    template_name = "ekonomi/noter.html"
    rubrik = "Noter"
    ingress = "Vad raderna i räkningarna består av."
    med_manad = False

    @cached_property
    def noterna(self) -> list[Notinnehall]:
        """The notes."""
        return noter(self.urval.ar, enhet=self.urval.enhet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(noter=self.noterna if self.aren else [], **kwargs)


class ForlagaView(TjanstFormView):
    """Choose the preset that a statement takes its rows from."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = ForlagaForm
    knapp = "Använd förlagan"
    ingress = (
        "Uppställningens rader byts mot förlagans. Böckerna och färdiga rapporter ändras inte."
    )

    @cached_property
    def typ(self) -> Typ:
        """The statement that the address names."""
        try:
            return Typ(self.kwargs["typ"].upper())
        except ValueError as fel:
            raise Http404("Okänd uppställning.") from fel

    def get_rubrik(self) -> str:
        return f"Form för {str(self.typ.label).lower()}en"

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (OMRADE, (str(self.typ.label), self.get_success_url()))

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"typ": self.typ}

    def get_initial(self) -> dict[str, object]:
        return {"namn": mall_i_bruk(self.typ).forlaga}

    def get_success_url(self) -> str:
        return reverse(
            {
                Typ.RR: "ekonomi:resultatrakning",
                Typ.BR: "ekonomi:balansrakning",
                Typ.KF: "ekonomi:kassaflode",
            }[self.typ]
        )

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: ForlagaForm) -> str:
        uppstallning = anvand_forlaga(
            by=self.request.user, typ=self.typ, namn=form.cleaned_data["namn"]
        )
        return f"{uppstallning.get_typ_display()}en följer nu förlagan {uppstallning.namn}."
