"""What a new report can begin from: an earlier report, the förbund's own malls, shipped ones."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapporter import mall
from rapporter.dokument import avsnitt_i
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport, Rapportmall


@dataclass(frozen=True, slots=True)
class Grund:
    """One thing to begin from: the value in a form, its words, and where it comes from."""

    varde: str
    rubrik: str
    kalla: Rapport | Rapportmall | mall.Mall

    @property
    def grupp(self) -> str:
        """The heading that it stands below in the choice."""
        match self.kalla:
            case Rapport():
                return "Från en tidigare rapport, med alla texter"
            case Rapportmall():
                return "Förbundets egna mallar"
            case _:
                return "Mallar som följer med"

    @property
    def typ(self) -> str:
        """The kind of report."""
        return self.kalla.typ

    @property
    def slag(self) -> str:
        """The kind of report in words."""
        return str(Rapport.Typ(self.typ).label)

    @property
    def rapport(self) -> Rapport | None:
        """The earlier report, where it is one."""
        return self.kalla if isinstance(self.kalla, Rapport) else None

    @property
    def avsnitt(self) -> tuple[Avsnittsmall, ...]:
        """What the report begins with."""
        return self.kalla.avsnitt if isinstance(self.kalla, mall.Mall) else avsnitt_i(self.kalla)


def grunder(typ: str, rapporter: Iterable[Rapport], egna: Iterable[Rapportmall]) -> list[Grund]:
    """Return what a report of a kind can begin from, the latest report first."""
    tidigare = sorted(
        (r for r in rapporter if r.typ == typ), key=lambda r: r.per_datum, reverse=True
    )
    return [
        *(Grund(f"rapport-{r.pk}", r.titel, r) for r in tidigare),
        *(Grund(f"egen-{m.pk}", m.namn, m) for m in egna if m.typ == typ and m.anvands),
        *(Grund(f"mall-{m.namn}", m.rubrik, m) for m in mall.mallar(typ)),
    ]
