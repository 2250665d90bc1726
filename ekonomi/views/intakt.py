"""Pages of income beside the contributions, and of grants from others."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from ekonomi.forms.intakter import (
    ExternbidragForm,
    IntaktsfakturaForm,
    OvrigintaktForm,
    RekvireringForm,
    UtbetalningForm,
)
from ekonomi.intakter import bidragslagen, intaktslagen, intaktstabell
from ekonomi.models import Bidragsrekvirering, Externbidrag, Objekt, Ovrigintakt
from ekonomi.services import intakt as tjanst
from ekonomi.views.intaktssida import SMULOR, Intaktssida
from finsam.behorighet import Behorighet
from finsam.format import kr
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from finsam.taltabell import Taltabell
from styrelse.models import Organisation

ANDRA = Behorighet.ANDRA_EKONOMI
LISTA = "ekonomi:intakter"


class IntakterView(Intaktssida):
    """What is expected beside the contributions, what is invoiced of it, and what is booked."""

    template_name = "ekonomi/intakter.html"
    rubrik = "Övriga intäkter"
    atgarder = (
        Atgard("Ny intäkt", "ekonomi:intakt_ny", ANDRA),
        Atgard("Nytt bidrag från annan", "ekonomi:externbidrag_ny", ANDRA),
    )

    def get_ingress(self) -> str:
        return f"Kursavgifter, vidarefakturerade kostnader och bidrag från andra {self.ar}."

    @cached_property
    def tabell(self) -> Taltabell | None:
        return intaktstabell(self.ar)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            intakter=intaktslagen(self.ar), bidragen=bidragslagen(self.ar), **kwargs
        )


class IntaktFormView(TjanstFormView):
    """A form on the way back to the income."""

    behorighet = ANDRA
    brodsmulor = (*SMULOR, ("Övriga intäkter", LISTA))

    def get_success_url(self) -> str:
        return reverse(LISTA)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class _ModellFormView(IntaktFormView):
    """A form with organisations and objects to choose among."""

    def get_form_kwargs(self) -> dict[str, object]:
        user = self.request.user
        return super().get_form_kwargs() | {
            "organisationer": synliga(Organisation, user),
            "objekt": synliga(Objekt, user),
        }


class IntaktNyView(_ModellFormView):
    """A new income."""

    form_class = OvrigintaktForm
    rubrik = "Ny intäkt"

    def utfor(self, form: OvrigintaktForm) -> str:
        self.intakt = tjanst.skapa_intakt(by=self.request.user, **form.cleaned_data)
        return f"{self.intakt}: {kr(self.intakt.belopp)} kr väntas {self.intakt.ar}."

    def get_success_url(self) -> str:
        ar = getattr(getattr(self, "intakt", None), "ar", None)
        return reverse(LISTA, query={"ar": ar} if ar else None)


class _IntaktView(ObjektMixin, IntaktFormView):
    """A form about one income."""

    modell = Ovrigintakt

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.objekt.ar})


class IntaktAndraView(_IntaktView, _ModellFormView):
    """Change an income."""

    form_class = OvrigintaktForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_atgarder(self) -> Sequence[Atgard]:
        return (Atgard("Ta bort", "ekonomi:intakt_ta_bort", ANDRA, (self.objekt.pk,), huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return {n: getattr(self.objekt, n) for n in (*OvrigintaktForm.falten, "belopp")}

    def utfor(self, form: OvrigintaktForm) -> str:
        intakt = tjanst.andra_intakt(by=self.request.user, intakt=self.objekt, **form.cleaned_data)
        return f"{intakt} är ändrad."


class IntaktTaBortView(_IntaktView):
    """Take an income away."""

    knapp = "Ta bort"
    ingress = "Det som inte är fakturerat av den försvinner också."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_intakt(by=self.request.user, intakt=self.objekt)
        return f"{self.objekt} är borttagen."


class IntaktFakturaView(_IntaktView):
    """Something to invoice of an income."""

    form_class = IntaktsfakturaForm
    knapp = "Lägg till"

    def get_rubrik(self) -> str:
        return f"Att fakturera: {self.objekt}"

    def get_ingress(self) -> str:
        if self.objekt.pris is None:
            return "Beloppet läggs bland det som ska faktureras."
        return f"{kr(self.objekt.pris)} kr per plats. Beloppet läggs bland det som ska faktureras."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {
            "organisationer": synliga(Organisation, self.request.user)
        }

    def utfor(self, form: IntaktsfakturaForm) -> str:
        underlag = tjanst.fakturera_intakt(
            by=self.request.user, intakt=self.objekt, **form.cleaned_data
        )
        return f"{kr(underlag.belopp)} kr att fakturera {underlag.mottagare}."


class ExternbidragNyView(_ModellFormView):
    """A new grant."""

    form_class = ExternbidragForm
    rubrik = "Nytt bidrag från annan"

    def utfor(self, form: ExternbidragForm) -> str:
        self.bidrag = tjanst.skapa_externbidrag(by=self.request.user, **form.cleaned_data)
        return f"{self.bidrag} är inlagt."


class ExternbidragAndraView(ObjektMixin, _ModellFormView):
    """Change a grant."""

    modell = Externbidrag
    form_class = ExternbidragForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {n: getattr(self.objekt, n) for n in ExternbidragForm.falten}

    def utfor(self, form: ExternbidragForm) -> str:
        bidrag = tjanst.andra_externbidrag(
            by=self.request.user, bidrag=self.objekt, **form.cleaned_data
        )
        return f"{bidrag} är ändrat."


class RekvireringNyView(ObjektMixin, IntaktFormView):
    """What is asked for out of a grant."""

    modell = Externbidrag
    form_class = RekvireringForm

    def get_rubrik(self) -> str:
        return f"Rekvirera ur {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"rekvirerad_datum": timezone.localdate()}

    def utfor(self, form: RekvireringForm) -> str:
        post = tjanst.rekvirera_bidrag(
            by=self.request.user, bidrag=self.objekt, **form.cleaned_data
        )
        return f"{kr(post.rekvirerat)} kr är rekvirerat ur {self.objekt}."


class UtbetalningView(ObjektMixin, IntaktFormView):
    """What was paid of what was asked for."""

    modell = Bidragsrekvirering
    form_class = UtbetalningForm

    def get_rubrik(self) -> str:
        return f"Utbetalning ur {self.objekt.bidrag}, {self.objekt.period}"

    def get_atgarder(self) -> Sequence[Atgard]:
        return (
            Atgard(
                "Ta bort rekvireringen",
                "ekonomi:rekvirering_bort",
                ANDRA,
                (self.objekt.pk,),
                huvud=False,
            ),
        )

    def get_initial(self) -> dict[str, Any]:
        forslag = {"utbetalt": self.objekt.rekvirerat}
        return startvarden(self.objekt, UtbetalningForm) if self.objekt.utbetalt else forslag

    def utfor(self, form: UtbetalningForm) -> str:
        tjanst.satt_utbetalning(by=self.request.user, rekvirering=self.objekt, **form.cleaned_data)
        return "Utbetalningen är sparad."


class RekvireringTaBortView(ObjektMixin, IntaktFormView):
    """Take back what was asked for."""

    modell = Bidragsrekvirering
    knapp = "Ta bort"

    def get_rubrik(self) -> str:
        return f"Ta bort rekvireringen {self.objekt.period}"

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_rekvirering(by=self.request.user, rekvirering=self.objekt)
        return "Rekvireringen är borttagen."
