"""The registry of checks: each looks at a year and says what is wrong, and whether it stops."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Utfall(StrEnum):
    """The verdict of a check."""

    GODKAND = "godkänd"
    ANMARKNING = "anmärkning"  # said, but the report may be decided
    FEL = "fel"  # must be mended first


@dataclass(frozen=True, slots=True)
class Fynd:
    """One thing that a check has found."""

    text: str
    stoppar: bool


@dataclass(frozen=True, slots=True)
class Kontrollresultat:
    """A check with what it found."""

    nyckel: str
    rubrik: str
    fynd: tuple[Fynd, ...]

    @property
    def utfall(self) -> Utfall:
        """The verdict: by the worst that was found."""
        if any(f.stoppar for f in self.fynd):
            return Utfall.FEL
        return Utfall.ANMARKNING if self.fynd else Utfall.GODKAND

    def som_json(self) -> dict[str, object]:
        """Return the check as JSON values."""
        return {
            "nyckel": self.nyckel,
            "kontroll": self.rubrik,
            "utfall": self.utfall.value,
            "fynd": [f.text for f in self.fynd],
        }


Kontroll = Callable[[int, bool], Iterable[Fynd]]
_REGISTER: dict[str, tuple[str, Kontroll]] = {}


def kontroll(rubrik: str) -> Callable[[Kontroll], Kontroll]:
    """Register a check under its function's name; it takes a year and whether counts are exact."""

    def marker(funktion: Kontroll) -> Kontroll:
        _REGISTER[funktion.__name__] = (rubrik, funktion)
        return funktion

    return marker


def kontrollera(ar: int, *, exakt: bool) -> list[Kontrollresultat]:
    """Return every check of a year. Without ``exakt`` no count of participants is told."""
    return [
        Kontrollresultat(nyckel, rubrik, tuple(funktion(ar, exakt)))
        for nyckel, (rubrik, funktion) in _REGISTER.items()
    ]
