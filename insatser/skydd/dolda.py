"""What is hidden of a Samling: the answer that every table, figure and page reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from insatser.skydd.samling import Harledd
from insatser.skydd.storhet import Storhet


class Skal(StrEnum):
    """Why a count is hidden; told only to those who may see exact counts."""

    LITEN = "färre än fem"
    ANDRAS = "annars kan ett annat antal räknas ut"
    RATTAD = "har ändrats med färre än fem sedan det publicerades"


@dataclass(frozen=True, slots=True)
class Dolda:
    """What is hidden and what is made coarser; empty for whoever sees exact counts.

    ``grupper`` gives, for a table's key, its groups as they are published: ``("16-24",)``
    stands alone, ``("25-29", "30-39")`` are shown as one. A table that is not there has its
    groups as they are. ``utan_kon`` are the tables shown without their split by sex.
    ``osakra`` are those that no hiding protects (what was published before tells them): while
    there are any, nothing may be published.
    """

    storheter: Mapping[Storhet, Skal] = field(default_factory=lambda: MappingProxyType({}))
    harledda: frozenset[Harledd] = frozenset()
    grupper: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    utan_kon: frozenset[str] = frozenset()
    osakra: frozenset[Storhet] = frozenset()

    def doljer(self, post: Storhet | Harledd) -> bool:
        """Say whether a count, share, ratio or median is hidden."""
        return post in self.storheter if isinstance(post, Storhet) else post in self.harledda


INGET_DOLT = Dolda()
