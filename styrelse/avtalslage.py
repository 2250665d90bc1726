"""Where an agreement stands on a day, in a word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from finsam.format import langt_datum
from styrelse.avtalstid import EN_DAG
from styrelse.models import Avtal


class Lage(StrEnum):
    """The state of an agreement on a day."""

    KOMMANDE = "Börjar senare"
    GALLER = "Gäller"
    OMPROVAS = "Ska omprövas"
    UPPSAGT = "Uppsagt"
    UTGANGET = "Utgånget"


TONER = {
    Lage.KOMMANDE: "info",
    Lage.GALLER: "bra",
    Lage.OMPROVAS: "varning",
    Lage.UPPSAGT: "info",
    Lage.UTGANGET: "",
}


@dataclass(frozen=True, slots=True)
class Avtalslage:
    """An agreement as it stands on a day: state, last day, and the next day to decide."""

    avtal: Avtal
    dag: date
    lage: Lage
    slut: date | None
    avgors: date | None

    @property
    def ton(self) -> str:
        """The colour of its tag."""
        return TONER[self.lage]

    @property
    def besked(self) -> str:
        """What comes next, as a sentence; empty where nothing does."""
        if self.lage is Lage.UTGANGET:
            return f"Gällde till och med {langt_datum(self.slut)}." if self.slut else ""
        if self.lage is Lage.UPPSAGT and self.slut:
            return f"Upphör {langt_datum(self.slut)}."
        return _kommer(self)


def _kommer(lage: Avtalslage) -> str:
    avtal = lage.avtal
    if lage.slut is None:
        return f"Gäller tills vidare, {_uppsagning(avtal)}."
    if avtal.fornyelse == Avtal.Fornyelse.FORLANGS:
        senast = f" senast {langt_datum(lage.avgors)}" if lage.avgors else ""
        fran = langt_datum(lage.slut + EN_DAG)
        return f"Säg upp{senast}, annars förlängs det {avtal.forlangs_manader} månader från {fran}."
    if avtal.fornyelse == Avtal.Fornyelse.NYTT:
        return f"Ett nytt avtal behövs efter {langt_datum(lage.slut)}."
    return f"Upphör av sig självt {langt_datum(lage.slut)}."


def _uppsagning(avtal: Avtal) -> str:
    if not avtal.uppsagningstid:
        return "utan uppsägningstid"
    ord_ = "månads" if avtal.uppsagningstid == 1 else "månaders"
    return f"med {avtal.uppsagningstid} {ord_} uppsägningstid"


def avtalslage(avtal: Avtal, dag: date) -> Avtalslage:
    """Return where the agreement stands on the day."""
    slut = avtal.slut(dag)
    return Avtalslage(avtal, dag, _lage(avtal, dag, slut), slut, avtal.avgorande_dag(dag))


def _lage(avtal: Avtal, dag: date, slut: date | None) -> Lage:
    if avtal.from_datum > dag:
        return Lage.KOMMANDE
    if slut is not None and slut < dag:
        return Lage.UTGANGET
    if avtal.uppsagt_datum:
        return Lage.UPPSAGT
    return Lage.OMPROVAS if avtal.paminns(dag) else Lage.GALLER
