"""The seats of an organ, and whose turn it is on those that go round."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.urls import reverse

from finsam.formular import startvarden
from finsam.synlig import hamta
from styrelse import services
from styrelse.forms import PlatsForm, PlatsinnehavForm
from styrelse.forteckning import forbundsordning
from styrelse.models import Medlem, Organ, Plats, Platsinnehav
from styrelse.views.organ import ORGAN
from styrelse.views.sida import OMRADE, Objektformular, i_ord


class PlatsNyView(Objektformular):
    """A new seat in the organ."""

    modell = Organ
    lista = ORGAN
    sidan = "styrelse:organ"
    form_class = PlatsForm
    ingress = "En plats fylls av en medlem, eller av flera som delar den."
    knapp = "Lägg till platsen"

    def get_rubrik(self) -> str:
        return f"Ny plats i {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"antal_ersattare": 1 if self.objekt.typ == Organ.Typ.STYRELSE else 0}

    def utfor(self, form: PlatsForm) -> str:
        plats = services.inratta_plats(by=self.request.user, organ=self.objekt, **form.cleaned_data)
        return f"{plats} finns från och med {plats.from_datum}."


class _PlatsForm(Objektformular):
    """A form about one seat, which lies below its organ."""

    modell = Plats

    def get_organ(self) -> Organ:
        """Return the organ that the seat belongs to."""
        return self.objekt.organ

    def get_success_url(self) -> str:
        return reverse("styrelse:organ", args=[self.get_organ().pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ORGAN, (str(self.get_organ()), self.get_success_url()))


class PlatsAndraView(_PlatsForm):
    """Correct a seat, or let it end."""

    form_class = PlatsForm
    ingress = (
        "Byter platsen medlemmar från en viss dag: sätt sista dagen här och lägg till en ny plats, "
        "så att det syns hur det var förut."
    )

    def get_rubrik(self) -> str:
        return f"Ändra {str(self.objekt).lower()} i {self.objekt.organ}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, PlatsForm)

    def utfor(self, form: PlatsForm) -> str:
        plats = services.andra_plats(by=self.request.user, plats=self.objekt, **form.cleaned_data)
        return f"{plats} är ändrad."


class PlatsinnehavNyView(_PlatsForm):
    """Let it be a member's turn on a seat that several share."""

    form_class = PlatsinnehavForm
    ingress = "Den medlem vars tur det är utser ledamoten på platsen under perioden."
    knapp = "Lägg till turen"

    def get_rubrik(self) -> str:
        return f"Tur på {str(self.objekt).lower()} i {self.objekt.organ}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"plats": self.objekt}

    def get_initial(self) -> dict[str, Any]:
        """Offer the next member in order, for a mandate period after the last turn."""
        sista = self.objekt.innehav.order_by("from_datum").last()
        if sista is None:
            return {"from_datum": self.objekt.from_datum}
        if sista.till_datum is None:
            return {"medlem": self._nasta(sista)}
        fran = sista.till_datum + timedelta(days=1)
        return {
            "medlem": self._nasta(sista),
            "from_datum": fran,
            "till_datum": self._till(fran),
        }

    def _till(self, fran: date) -> date | None:
        return forbundsordning(fran).mandatperiod(fran).till

    def _nasta(self, sista: Platsinnehav) -> Medlem:
        medlemmar = list(self.objekt.medlemmar.all())
        return medlemmar[(medlemmar.index(sista.medlem) + 1) % len(medlemmar)]

    def utfor(self, form: PlatsinnehavForm) -> str:
        tur = services.satt_platsinnehav(
            by=self.request.user, plats=self.objekt, **form.cleaned_data
        )
        return f"{tur.medlem} har platsen {i_ord(tur.period)}."


class PlatsinnehavTaBortView(_PlatsForm):
    """Take away a turn that was registered by mistake."""

    modell = Platsinnehav
    form_class = forms.Form
    ingress = "Loggen visar att turen togs bort."
    knapp = "Ta bort turen"

    def get_objekt(self) -> Platsinnehav:
        return hamta(Platsinnehav, self.request.user, pk=self.kwargs["pk"])

    def get_organ(self) -> Organ:
        return self.objekt.plats.organ

    def get_rubrik(self) -> str:
        return f"Ta bort turen för {self.objekt.medlem}?"

    def utfor(self, form: forms.Form) -> str:
        vem = str(self.objekt.medlem)
        services.ta_bort_platsinnehav(by=self.request.user, innehav=self.objekt)
        return f"Turen för {vem} är borttagen."
