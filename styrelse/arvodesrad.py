"""What an underlag holds before it is approved: rows that wait, and what someone has to look at."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from styrelse.arvodesslag import Arvodesslag
from styrelse.models import (
    Arvode,
    Arvodesansprak,
    Arvodesrattelse,
    Arvodesregel,
    Narvaro,
    Organ,
    Organisation,
    Person,
    Sammantrade,
)

NOLL = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Utkastrad:
    """An amount that waits for approval, as it would be written down; ``vad`` is what it is for.

    ``sen`` says that it concerns a day before the underlag's own period.
    """

    person: Person
    slag: str
    dag: date
    belopp: Decimal
    forklaring: str
    vad: str
    regel: Arvodesregel
    utbetalare: Organisation | None
    narvaro: Narvaro | None = None
    organ: Organ | None = None
    ansprak: Arvodesansprak | None = None
    rattelse: Arvodesrattelse | None = None
    sen: bool = False

    @property
    def manad(self) -> date | None:
        """The month's first day, where it is for a month."""
        return self.dag.replace(day=1) if self.organ else None

    @property
    def slag_i_ord(self) -> str:
        """The kind's name."""
        return Arvodesslag(self.slag).label


@dataclass(frozen=True, slots=True)
class Vantande:
    """A meeting whose närvaro pays nothing yet, and why."""

    sammantrade: Sammantrade
    skal: str


@dataclass(frozen=True, slots=True)
class Avvikelse:
    """An approved month that would come to another amount by the uppdrag as they are now."""

    arvode: Arvode
    betalt: Decimal
    nu: Decimal


@dataclass(slots=True)
class Utkast:
    """What waits for approval, and what someone has to look at."""

    rader: list[Utkastrad] = field(default_factory=list)
    vantande: list[Vantande] = field(default_factory=list)
    avvikelser: list[Avvikelse] = field(default_factory=list)
    utan_regel: list[Arvodesansprak] = field(default_factory=list)

    @property
    def summa(self) -> Decimal:
        """What the rows come to, in kronor."""
        return sum((rad.belopp for rad in self.rader), NOLL)
