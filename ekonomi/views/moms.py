"""Pages of the compensation for ingoing VAT."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from ekonomi.forms.intakter import MomsansokanAndraForm, MomsansokanForm, MomsregelForm
from ekonomi.models import Momsansokan
from ekonomi.moms import Momslage, momslage, momsuppgift
from ekonomi.services import moms as tjanst
from ekonomi.views.intaktssida import SMULOR, Intaktssida
from finsam.behorighet import Behorighet
from finsam.format import kr_ore
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.taltabell import Taltabell

ANDRA = Behorighet.ANDRA_EKONOMI
LISTA = "ekonomi:moms"


class MomsView(Intaktssida):
    """What may be claimed of the VAT, what has been claimed, and whether the account agrees."""

    template_name = "ekonomi/moms.html"
    rubrik = "Momsersättning"

    @cached_property
    def lage(self) -> Momslage:
        """The year's periods and the account."""
        return momslage(self.ar)

    @cached_property
    def tabell(self) -> Taltabell | None:
        return momsuppgift(self.lage)

    def get_ingress(self) -> str:
        return f"Ersättning från Skatteverket för ingående moms {self.ar} (lag 2005:807)."

    def get_atgarder(self) -> Sequence[Atgard]:
        ar = (self.ar,)
        return (
            Atgard("Ny ansökan", "ekonomi:momsansokan_ny", ANDRA, ar),
            Atgard("Konton och takt", "ekonomi:momsregel", ANDRA, ar),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            lage=self.lage,
            uppgift_senast=date(self.ar + 1, 6, 30),
            idag=timezone.localdate(),
            **kwargs,
        )


class MomsFormView(TjanstFormView):
    """A form on the way back to a year."""

    behorighet = ANDRA
    brodsmulor = (*SMULOR, ("Moms", LISTA))

    @cached_property
    def ar(self) -> int:
        """The year that the page is about."""
        return self.kwargs["ar"]

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.ar})

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class MomsregelView(MomsFormView):
    """Where VAT is booked and how often it is claimed."""

    form_class = MomsregelForm
    rubrik = "Konton och takt"
    ingress = "Gäller från och med ett år och tills en ny regel finns."

    def get_initial(self) -> dict[str, Any]:
        return startvarden(momslage(self.ar).regel, MomsregelForm)

    def utfor(self, form: MomsregelForm) -> str:
        regel = tjanst.satt_momsregel(by=self.request.user, **form.cleaned_data)
        return f"Regeln gäller från och med {regel.from_ar}."


class MomsansokanNyView(MomsFormView):
    """A claim, with the first period that is not claimed and its VAT in the books."""

    form_class = MomsansokanForm
    rubrik = "Ny ansökan om momsersättning"
    knapp = "Spara ansökan"

    def get_initial(self) -> dict[str, Any]:
        lediga = [p for p in momslage(self.ar).perioder if p.ansokan is None]
        begard = self.request.GET.get("fran")
        forsta = next((p for p in lediga if p.period.fran.isoformat() == begard), None)
        forsta = forsta or next((p for p in lediga if p.att_soka), None)
        if forsta is None:
            return {"sokt_datum": timezone.localdate()}
        return {
            "from_datum": forsta.period.fran,
            "till_datum": forsta.period.till,
            "sokt": forsta.bokford,
            "sokt_datum": timezone.localdate(),
        }

    def utfor(self, form: MomsansokanForm) -> str:
        ansokan = tjanst.sok_momsersattning(by=self.request.user, **form.cleaned_data)
        return f"{kr_ore(ansokan.sokt)} kr är sökt för {ansokan.period}."


class _AnsokanView(ObjektMixin, MomsFormView):
    """A form about one claim."""

    modell = Momsansokan

    @cached_property
    def ar(self) -> int:
        return self.objekt.from_datum.year


class MomsansokanView(_AnsokanView):
    """Correct a claim, or note what was paid."""

    form_class = MomsansokanAndraForm

    def get_rubrik(self) -> str:
        return f"Ansökan {self.objekt.period}"

    def get_atgarder(self) -> Sequence[Atgard]:
        return (
            Atgard(
                "Ta bort ansökan",
                "ekonomi:momsansokan_ta_bort",
                ANDRA,
                (self.objekt.pk,),
                huvud=False,
            ),
        )

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MomsansokanAndraForm)

    def utfor(self, form: MomsansokanAndraForm) -> str:
        tjanst.andra_momsansokan(by=self.request.user, ansokan=self.objekt, **form.cleaned_data)
        return f"Ansökan för {self.objekt.period} är sparad."


class MomsansokanTaBortView(_AnsokanView):
    """Take a claim back."""

    knapp = "Ta bort ansökan"

    def get_rubrik(self) -> str:
        return f"Ta bort ansökan {self.objekt.period}"

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_momsansokan(by=self.request.user, ansokan=self.objekt)
        return "Ansökan är borttagen."
