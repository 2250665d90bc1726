"""Which enrolments a statistic is of. Pure."""

from dataclasses import dataclass
from datetime import date

from finsam.format import MANADER
from finsam.period import Period


@dataclass(frozen=True, slots=True)
class Urval:
    """A period of whole months, and of which insatser (slugs), kommun and kön; empty is all."""

    period: Period
    insatser: tuple[str, ...] | None = None
    kommun: int | None = None
    kon: str = ""

    @classmethod
    def av_ar(cls, ar: int, insatser: tuple[str, ...] | None = None) -> "Urval":
        """Return everyone of a calendar year, in these insatser."""
        return cls(Period.ar(ar), insatser)

    @property
    def fran(self) -> date:
        """The first day."""
        return self.period.fran

    @property
    def till(self) -> date:
        """The last day."""
        return self.period.till or self.period.fran

    @property
    def ar(self) -> int:
        """The year that the counts are of: that of the last month."""
        return self.till.year

    @property
    def ar_hela_aret(self) -> bool:
        """True for one whole calendar year."""
        return self.period == Period.ar(self.ar)

    @property
    def kan_lasas_fryst(self) -> bool:
        """True where frozen figures, kept per insats and kön, can answer."""
        return self.ar_hela_aret and self.kommun is None

    @property
    def i_ord(self) -> str:
        """The period in words: ``2022``, ``mars–juni 2022``, ``maj 2021–juni 2022``."""
        if self.ar_hela_aret:
            return str(self.ar)
        forsta, sista = MANADER[self.fran.month - 1], MANADER[self.till.month - 1]
        if self.fran.year != self.till.year:
            return f"{forsta} {self.fran.year} – {sista} {self.till.year}"
        return f"{forsta} {self.ar}" if forsta == sista else f"{forsta}–{sista} {self.ar}"
