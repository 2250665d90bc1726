"""One line of what the user has to do."""

from dataclasses import dataclass
from datetime import date

from finsam.format import langt_datum

SNART = 30  # days before a date when it is shown as near


@dataclass(frozen=True, slots=True)
class AttGora:
    """One thing to do: words, address, why, and the date by which law wants it."""

    rubrik: str
    url: str
    varfor: str
    frist: date | None = None
    idag: date | None = None

    @property
    def klass(self) -> str:
        """How the date is shown: late, near or quiet."""
        if self.frist is None or self.idag is None:
            return ""
        dagar = (self.frist - self.idag).days
        return "sen" if dagar < 0 else "snart" if dagar <= SNART else ""

    @property
    def frist_text(self) -> str:
        """The date in words, with whether it has passed."""
        if self.frist is None:
            return ""
        ord_ = "skulle vara klart" if self.klass == "sen" else "senast"
        return f"{ord_} {langt_datum(self.frist)}"
