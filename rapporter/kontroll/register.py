"""The registry of checks: each looks at a year, or at a report, and says what is wrong there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from rapporter.kontroll.granskning import Granskning
from rapporter.models import Godtagande, Rapport


class Allvar(StrEnum):
    """How bad a finding is."""

    FEL = "fel"  # must be mended: the report cannot be decided
    VARNING = "varning"  # mended, or accepted with a reason
    UPPLYSNING = "upplysning"  # to know of


class Utfall(StrEnum):
    """The verdict of a check."""

    GODKAND = "godkänd"
    ANMARKNING = "anmärkning"  # said, but the report may be decided
    FEL = "fel"


@dataclass(frozen=True, slots=True)
class Fynd:
    """One thing that a check has found: where, what was expected, what stands there.

    ``url`` leads to where it is mended. ``allmant`` is what those may read who may not see exact
    counts of participants; given only where the finding tells such a count. ``rapport`` is the
    report that it was found in, None where it is about the year. ``avtryck`` is the finding's
    fingerprint: another as soon as anything that it says has changed.
    """

    text: str
    allvar: Allvar
    plats: str = ""
    vantat: str = ""
    funnet: str = ""
    url: str = ""
    allmant: str = ""
    rapport: Rapport | None = None
    kontroll: str = ""
    godtagande: Godtagande | None = None
    avtryck: str = ""

    @property
    def stoppar(self) -> bool:
        """Whether the report cannot be decided as long as it stands."""
        return self.allvar is Allvar.FEL

    @property
    def oppen(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.allvar is Allvar.FEL or (self.allvar is Allvar.VARNING and not self.godtagande)

    @property
    def ton(self) -> str:
        """The colour of the severity's tag."""
        return "info" if self.allvar is Allvar.UPPLYSNING else self.allvar.value

    @property
    def godtas(self) -> bool:
        """Whether it can be accepted with a reason: a varning that is not accepted yet."""
        return self.allvar is Allvar.VARNING and self.godtagande is None

    def utan_antal(self) -> "Fynd":
        """Return the finding as it reads for those who may not see exact counts."""
        return replace(self, text=self.allmant, vantat="", funnet="") if self.allmant else self

    def som_json(self) -> dict[str, str]:
        """Return the finding as JSON values."""
        return {
            "allvar": self.allvar.value,
            "rapport": self.rapport.titel if self.rapport else "",
            "plats": self.plats,
            "text": self.text,
            "vantat": self.vantat,
            "funnet": self.funnet,
            "godtagen": self.godtagande.skal if self.godtagande else "",
        }


@dataclass(frozen=True, slots=True)
class Kontrollresultat:
    """A check with what it found."""

    nyckel: str
    rubrik: str
    fynd: tuple[Fynd, ...]

    @property
    def utfall(self) -> Utfall:
        """The verdict: by the worst that was found and is not accepted."""
        if any(f.stoppar for f in self.fynd):
            return Utfall.FEL
        return Utfall.ANMARKNING if any(f.oppen for f in self.fynd) else Utfall.GODKAND

    def som_json(self) -> dict[str, object]:
        """Return the check as JSON values."""
        return {
            "nyckel": self.nyckel,
            "kontroll": self.rubrik,
            "utfall": self.utfall.value,
            "fynd": [f.text for f in self.fynd],
            "detaljer": [f.som_json() for f in self.fynd],
        }


Provning = Callable[[Granskning], Iterable[Fynd]]
_ALLA = tuple(Rapport.Typ.values)


@dataclass(frozen=True, slots=True)
class Kontroll:
    """One check: about the year (``av_rapport`` False) or about a report's own words and tables.

    ``typer`` are the kinds of reports that it concerns.
    """

    nyckel: str
    rubrik: str
    prova: Provning
    av_rapport: bool
    typer: tuple[str, ...]

    def fynd(self, granskning: Granskning) -> tuple[Fynd, ...]:
        """Return what the check finds."""
        rapport = granskning.rapport if self.av_rapport else None
        funna = dict.fromkeys(self.prova(granskning))
        return tuple(
            replace(f, kontroll=self.nyckel, rapport=rapport, avtryck=self._avtryck(f))
            for f in funna
        )

    def _avtryck(self, f: Fynd) -> str:
        delar = (self.nyckel, f.allvar, f.plats, f.text, f.vantat, f.funnet)
        return sha256("\x1f".join(delar).encode()).hexdigest()


REGISTER: dict[str, Kontroll] = {}


def kontroll(
    rubrik: str, *, av_rapport: bool = False, typer: Sequence[str] = _ALLA
) -> Callable[[Provning], Provning]:
    """Register a check under its function's name; it takes a Granskning and yields Fynd."""

    def marker(funktion: Provning) -> Provning:
        REGISTER[funktion.__name__] = Kontroll(
            funktion.__name__, rubrik, funktion, av_rapport, tuple(typer)
        )
        return funktion

    return marker
