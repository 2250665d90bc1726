"""What a statement's page shows: which year, up to which month, in kronor or thousands."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from finsam.format import MANADER
from finsam.taltabell import Enhet


@dataclass(frozen=True, slots=True)
class Urval:
    """A choice; ``manad`` is None for the whole year."""

    ar: int
    manad: int | None = None
    enhet: Enhet = Enhet.KR

    @property
    def till(self) -> date | None:
        """The last day that is counted, None for the whole year."""
        if self.manad is None:
            return None
        return date(self.ar, self.manad, monthrange(self.ar, self.manad)[1])

    def i_ord(self) -> str:
        """Say the choice as a page's lead does."""
        enhet = "kronor" if self.enhet is Enhet.KR else "tusental kronor"
        if self.manad is None:
            return f"{self.ar}, {enhet}"
        return f"Till och med {MANADER[self.manad - 1]} {self.ar}, {enhet}"
