"""In which phase an application or an insats stands on a day, from first idea to what is left."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from insatser.models import Ansokan, Ansokanssteg, Insats

Status = Ansokan.Status


class Fas(StrEnum):
    """The phases of the board, in their order; the value is what it is called."""

    ANSOKAN = "Ansökan"
    BEREDNING = "Beredning"
    BESLUTAD = "Beslutad"
    PAGAR = "Pågår"
    SLUTRAPPORT = "Slutrapport väntas"
    SLUT = "Avslutad"


_ANSOKANS_FAS = {
    Status.UTKAST: Fas.ANSOKAN,
    Status.INLAMNAD: Fas.ANSOKAN,
    Status.ATERREMITTERAD: Fas.ANSOKAN,
    Status.BEREDNING: Fas.BEREDNING,
    Status.BEVILJAD: Fas.BESLUTAD,
}


def status_vid(steg: Sequence[Ansokanssteg], dag: date) -> str:
    """Return the state of an application on a day by its steps, oldest first; "" before any."""
    return next((ett.status for ett in reversed(steg) if ett.datum <= dag), "")


def ansokans_fas(status: str) -> Fas | None:
    """Return the phase of an application in a state; None for one withdrawn or refused."""
    return _ANSOKANS_FAS.get(Status(status)) if status else None


def beslutad_vid(insats: Insats, dag: date) -> bool:
    """Say whether the insats was decided on by a day; one without an application always was."""
    ansokan = getattr(insats, "ansokan", None)
    return ansokan is None or (ansokan.beslutad_datum or dag) <= dag


def insatsens_fas(insats: Insats, dag: date) -> Fas:
    """Return the phase of an insats on a day; read it with its slutrapport and its avslut.

    One that has ended waits for its slutrapport until there is one, or somebody has said what
    became of it.
    """
    if insats.from_datum > dag:
        return Fas.BESLUTAD
    if insats.period.omfattar(dag):
        return Fas.PAGAR
    rapport = getattr(insats, "slutrapport", None)
    if (rapport and rapport.lamnad_datum <= dag) or getattr(insats, "avslut", None):
        return Fas.SLUT
    return Fas.SLUTRAPPORT
