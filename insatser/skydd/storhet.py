"""The identity of one counted quantity, the same wherever it is shown."""

from dataclasses import dataclass, fields, replace

_SKILJE = "|"
PLUS = "+"  # joins the groups of a merged one: ``16-24+25-29``


@dataclass(frozen=True, slots=True, order=True)
class Storhet:
    """What is counted, of which year, and of whom; the same Storhet in two tables is one number.

    ``matt`` names the measure (``nya``, ``alder``, ``forsorjning_fore``). An empty ``insats``
    (its slug) is all insatser together, an empty ``grupp`` all groups of the measure, and an
    empty ``kon`` both sexes.
    """

    matt: str
    ar: int
    insats: str = ""
    grupp: str = ""
    kon: str = ""

    def __post_init__(self) -> None:
        if not self.matt or any(_SKILJE in str(getattr(self, f.name)) for f in fields(self)):
            raise ValueError("En storhet har ett mått, och inget lodstreck i sina namn.")

    @property
    def nyckel(self) -> str:
        """The identity as one text, for a column or a JSON key."""
        return _SKILJE.join(str(getattr(self, f.name)) for f in fields(self))

    @classmethod
    def ur(cls, nyckel: str) -> "Storhet":
        """Return the Storhet that ``nyckel`` names; ValueError where it names none."""
        matt, ar, insats, grupp, kon = nyckel.split(_SKILJE)
        return cls(matt, int(ar), insats, grupp, kon)

    def med(self, **andrat: str) -> "Storhet":
        """Return the same quantity of another group, sex or insats."""
        return replace(self, **andrat)  # type: ignore[arg-type]

    @property
    def delar(self) -> tuple["Storhet", ...]:
        """The quantities that a merged one consists of, itself where it is not merged."""
        return tuple(self.med(grupp=grupp) for grupp in self.grupp.split(PLUS))


def slagna_samman(delar: tuple[Storhet, ...]) -> Storhet:
    """Return the merged quantity of these, that differ in group only."""
    return delar[0].med(grupp=PLUS.join(s.grupp for s in delar))
