"""Pages of shared costs: each rule's year, the rules, and the basis of an invoice."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from ekonomi.delning import Delning, delningar, kostnadsurval, nasta_period, noterna
from ekonomi.forms.intakter import DelningsregelForm, DelningsunderlagForm
from ekonomi.models import Delningsregel, Delningsunderlag, Objekt, Rad
from ekonomi.services import delning as tjanst
from ekonomi.tables.bok import RadTable
from ekonomi.views.intaktssida import SMULOR, Intaktssida
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.export import FORMAT
from finsam.export import svar as listsvar
from finsam.format import kr_ore
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from finsam.taltabell import Taltabell
from styrelse.models import Organisation

ANDRA = Behorighet.ANDRA_EKONOMI
LISTA = "ekonomi:delningar"


class DelningarView(Intaktssida):
    """What others bear of the förbund's costs, quarter by quarter."""

    template_name = "ekonomi/delningar.html"
    rubrik = "Delade kostnader"
    atgarder = (Atgard("Ny delad kostnad", "ekonomi:delning_ny", ANDRA),)

    @cached_property
    def delningar(self) -> list[Delning]:
        """The year's rules with their quarters."""
        return delningar(self.ar)

    def get_ingress(self) -> str:
        return f"Kostnader {self.ar} som en annan organisation bär en del av."

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if (format_ := request.GET.get("export")) and (begard := request.GET.get("regel")):
            for delning in self.delningar:
                if str(delning.regel.pk) == begard and format_ in FORMAT:
                    return tabellfil.svar(delning.tabell, format_)
            raise Http404("Okänt filformat eller okänd regel.")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            delningar=self.delningar, noterna=noterna(self.ar), **kwargs
        )


class DelningFormView(TjanstFormView):
    """A form on the way back to the shared costs."""

    behorighet = ANDRA
    brodsmulor = (*SMULOR, ("Delade kostnader", LISTA))

    def get_success_url(self) -> str:
        return reverse(LISTA)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class _RegelView(DelningFormView):
    """The fields of a rule."""

    form_class = DelningsregelForm

    def get_form_kwargs(self) -> dict[str, object]:
        user = self.request.user
        return super().get_form_kwargs() | {
            "organisationer": synliga(Organisation, user),
            "objekt": synliga(Objekt, user),
        }


class DelningNyView(_RegelView):
    """A new rule."""

    rubrik = "Ny delad kostnad"
    ingress = "Flera organisationer kan dela samma kostnad, tillsammans högst hundra procent."
    knapp = "Spara"

    def utfor(self, form: DelningsregelForm) -> str:
        regel = tjanst.skapa_delningsregel(by=self.request.user, **form.cleaned_data)
        return f"{regel.organisation} bär en del av {regel}."


class DelningAndraView(_RegelView):
    """Change a rule."""

    @cached_property
    def regel(self) -> Delningsregel:
        """The rule that the address names."""
        return hamta(Delningsregel, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Ändra {self.regel}"

    def get_atgarder(self) -> Sequence[Atgard]:
        return (Atgard("Ta bort", "ekonomi:delning_ta_bort", ANDRA, (self.regel.pk,), huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return {namn: getattr(self.regel, namn) for namn in DelningsregelForm.falten}

    def utfor(self, form: DelningsregelForm) -> str:
        regel = tjanst.andra_delningsregel(
            by=self.request.user, regel=self.regel, **form.cleaned_data
        )
        return f"{regel} är ändrad."


class DelningTaBortView(DelningFormView):
    """Take a rule away."""

    knapp = "Ta bort"
    ingress = "Det går bara så länge inget underlag har gjorts."

    @cached_property
    def regel(self) -> Delningsregel:
        """The rule that the address names."""
        return hamta(Delningsregel, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Ta bort {self.regel}"

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_delningsregel(by=self.request.user, regel=self.regel)
        return f"{self.regel} är borttagen."


class UnderlagNyView(DelningFormView):
    """The basis of an invoice for a period, a quarter unless another is chosen."""

    form_class = DelningsunderlagForm
    knapp = "Gör underlaget"

    @cached_property
    def regel(self) -> Delningsregel:
        """The rule that the address names."""
        return hamta(Delningsregel, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Underlag: {self.regel}"

    def get_ingress(self) -> str:
        return (
            f"{self.regel.organisation} betalar sin del av det som är bokfört under perioden. "
            "Underlaget läggs bland det som ska faktureras."
        )

    def get_initial(self) -> dict[str, Any]:
        perioder = synliga(Delningsunderlag, self.request.user).filter(regel=self.regel)
        nasta = nasta_period(self.regel, self.kwargs["ar"], perioder)
        return {"from_datum": nasta.fran, "till_datum": nasta.till}

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.kwargs["ar"]})

    def utfor(self, form: DelningsunderlagForm) -> str:
        post = tjanst.gor_underlag(by=self.request.user, regel=self.regel, **form.cleaned_data)
        return f"Underlaget på {kr_ore(post.belopp)} kr är gjort."


class UnderlagView(ObjektMixin, Intaktssida):
    """A basis with every row behind it, to print or take as a file and send with the invoice."""

    modell = Delningsunderlag
    template_name = "ekonomi/delningsunderlag.html"
    brodsmulor = (*SMULOR, ("Delade kostnader", LISTA))

    def get_rubrik(self) -> str:
        return f"{self.objekt.regel}, {self.objekt.period}"

    def get_ingress(self) -> str:
        return f"Underlag för faktura till {self.objekt.regel.organisation}."

    def get_atgarder(self) -> Sequence[Atgard]:
        faktura = self.objekt.underlag
        skal = "Underlaget är fakturerat." if faktura.fakturerad else ""
        pk = (self.objekt.pk,)
        ta_bort = Atgard("Ta bort underlaget", "ekonomi:underlag_ta_bort", ANDRA, pk, skal, False)
        if faktura.fakturerad or self.objekt.periodisering_id:
            return (ta_bort,)
        return (Atgard("Periodisera", "ekonomi:underlag_periodisera", ANDRA, pk), ta_bort)

    @cached_property
    def radtabell(self) -> RadTable:
        """The rows as booked now."""
        rader = synliga(Rad, self.request.user).bokforda().som_visas()
        urval = kostnadsurval(self.objekt.regel, self.objekt.period)
        return RadTable(urval.bland(rader).order_by("bokforingsdatum", "pk"), orderable=False)

    @cached_property
    def tabell(self) -> Taltabell | None:
        return None

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if (format_ := request.GET.get("export")) in FORMAT:
            return listsvar(self.radtabell, self.get_rubrik(), str(format_))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            underlag=self.objekt,
            regel=self.objekt.regel,
            faktura=self.objekt.underlag,
            nu=self.radtabell.data.data.omsattning()["summa"],
            table=self.radtabell,
            idag=timezone.localdate(),
            **kwargs,
        )


class _UnderlagFormView(DelningFormView):
    """A question about one basis."""

    @cached_property
    def underlag(self) -> Delningsunderlag:
        """The basis that the address names."""
        return hamta(Delningsunderlag, self.request.user, pk=self.kwargs["pk"])


class UnderlagPeriodiseraView(_UnderlagFormView):
    """Take the share up in the bokslut as accrued income."""

    rubrik = "Periodisera underlaget"
    knapp = "Ta upp i bokslutet"

    def get_ingress(self) -> str:
        post = self.underlag
        return (
            f"{kr_ore(post.belopp)} kr blir en upplupen intäkt i bokslutet per {post.till_datum}. "
            "Den bokförs och återförs med bokslutets andra periodiseringar."
        )

    def get_success_url(self) -> str:
        return reverse("ekonomi:delningsunderlag", args=[self.underlag.pk])

    def utfor(self, form: object) -> str:
        tjanst.periodisera_underlag(by=self.request.user, underlag=self.underlag)
        return "Underlaget är med bland bokslutets periodiseringar."


class UnderlagTaBortView(_UnderlagFormView):
    """Take a basis away."""

    knapp = "Ta bort underlaget"
    ingress = "Beloppet försvinner ur det som ska faktureras."

    def get_rubrik(self) -> str:
        return f"Ta bort underlaget för {self.underlag.regel}, {self.underlag.period}"

    def utfor(self, form: object) -> str:
        ar = self.underlag.from_datum.year
        tjanst.ta_bort_underlag(by=self.request.user, underlag=self.underlag)
        return f"Underlaget är borttaget. Ett nytt kan göras för {ar}."
