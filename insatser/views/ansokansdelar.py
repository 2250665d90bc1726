"""The parts of an application, each a form of its own; a draft may be saved with gaps."""

from typing import Any

from finsam.format import uppraknat
from finsam.formular import TjanstFormView, startvarden
from finsam.radformular import Radformular
from insatser.ansokanslage import delar
from insatser.forms.ansokan import (
    BudgetForm,
    GrundForm,
    InnehallForm,
    MalForm,
    MedfinansieringForm,
)
from insatser.services import ansokan as tjanst
from insatser.views.ansokningssida import Skrivbar, Steg


class Del(Skrivbar, Steg):
    """A part: its form, and back to the application with what is still missing in it."""

    nyckel = ""

    def get_rubrik(self) -> str:
        return next(d.rubrik for d in delar(self.objekt) if d.nyckel == self.nyckel)

    def kvar(self) -> str:
        """What is told when the part is saved."""
        self.objekt.refresh_from_db()
        saknas = next(d.saknas for d in delar(self.objekt) if d.nyckel == self.nyckel)
        sagt = f"{self.get_rubrik()}: sparat."
        return f"{sagt} Där saknas {uppraknat(saknas)}." if saknas else sagt


class GrundView(Del):
    """What it is called, who asks, with whom and when."""

    form_class = GrundForm
    nyckel = "grund"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, GrundForm)

    def utfor(self, form: GrundForm) -> str:
        tjanst.andra_ansokan(by=self.request.user, ansokan=self.objekt, **form.cleaned_data)
        return self.kvar()


class InnehallView(Del):
    """Why, for whom, and what remains."""

    form_class = InnehallForm
    nyckel = "innehall"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, InnehallForm)

    def utfor(self, form: InnehallForm) -> str:
        tjanst.andra_ansokan(by=self.request.user, ansokan=self.objekt, **form.cleaned_data)
        return self.kvar()


class MalView(Del, Radformular):
    """The förbund's goals and its own."""

    form_class = MalForm
    nyckel = "mal"
    ingress = "Förbundets mål säger vad insatsen bidrar till. De egna målen går att mäta."

    def get_initial(self) -> dict[str, Any]:
        return {"forbundsmal": list(self.objekt.forbundsmal.all())}

    def get_form_kwargs(self) -> dict[str, Any]:
        rader = self.objekt.mal.values("namn", "matt", "jamforelse", "malvarde", "enhet")
        return super().get_form_kwargs() | {"ansokan": self.objekt, "rader_initial": list(rader)}

    def utfor(self, form: MalForm) -> str:
        tjanst.satt_ansokansmal(by=self.request.user, ansokan=self.objekt, **form.varden())
        return self.kvar()


class BudgetView(Del):
    """What is asked for each year."""

    form_class = BudgetForm
    nyckel = "budget"

    def get_ingress(self) -> str:
        if self.objekt.from_datum:
            return "Ett belopp för varje kalenderår som insatsen pågår."
        return "Skriv först när insatsen ska börja, under Insatsen och parterna."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"ansokan": self.objekt}

    def utfor(self, form: BudgetForm) -> str:
        tjanst.satt_ansokansbudget(by=self.request.user, ansokan=self.objekt, aren=form.varden())
        return self.kvar()


class MedfinansieringView(Del, Radformular):
    """What others put in."""

    form_class = MedfinansieringForm
    nyckel = "medfinansiering"

    def get_ingress(self) -> str:
        if self.objekt.from_datum:
            return "Vad parterna själva skjuter till: arbetstid i timmar, eller pengar."
        return "Skriv först när insatsen ska börja, under Insatsen och parterna."

    def get_form_kwargs(self) -> dict[str, Any]:
        rader = self.objekt.medfinansiering.values(
            "organisation", "ar", "slag", "text", "timmar", "belopp"
        )
        aren = sorted({*self.objekt.aren, *(rad["ar"] for rad in rader)})
        return super().get_form_kwargs() | {
            "rader_initial": list(rader),
            "radurval": {"aren": aren},
        }

    def utfor(self, form: MedfinansieringForm) -> str:
        tjanst.satt_medfinansiering(
            by=self.request.user, ansokan=self.objekt, rader=form.nya_rader()
        )
        return self.kvar()


# The last part of each part's address, and the view behind it.
DELAR: dict[str, type[TjanstFormView]] = {
    "grund": GrundView,
    "innehall": InnehallView,
    "mal": MalView,
    "budget": BudgetView,
    "medfinansiering": MedfinansieringView,
}
