"""What an account holds, and the longest prefix law. Pure: no database, no Django."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

NOLL = Decimal(0)
RESULTATTYPER = frozenset("KI")  # #KTYP of result accounts (SIE 4B §11, #KTYP)
KTYP_EFTER_KLASS = {"1": "T", "2": "S", "3": "I"}  # by the first digit; the others are costs
EGET_KAPITAL = "20"  # equity in BAS and in Kommun-Bas
ARETS_RESULTAT = ("2069", "2099")  # equity accounts that a closing voucher moves the result to

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Saldo:
    """One account's balances of a period in kronor, debet > 0: ``kredit`` is at most zero.

    ``objekt`` holds the SIE objects of the rows as ``dimension:kod`` where sums were asked
    for per object; it is empty otherwise.
    """

    konto: str
    namn: str
    ktyp: str
    ingaende: Decimal = NOLL
    debet: Decimal = NOLL
    kredit: Decimal = NOLL
    objekt: frozenset[str] = frozenset()

    @property
    def rorelse(self) -> Decimal:
        """The period's change."""
        return self.debet + self.kredit

    @property
    def utgaende(self) -> Decimal:
        """The balance at the end of the period."""
        return self.ingaende + self.debet + self.kredit

    @property
    def ar_resultat(self) -> bool:
        """True for income and cost accounts."""
        return self.ktyp in RESULTATTYPER


def kontotyp(nummer: str, ktyp: str) -> str:
    """#KTYP as declared, else by the account's class: 1 T, 2 S, 3 I, the others K."""
    return ktyp or KTYP_EFTER_KLASS.get(nummer[:1], "K")


def langsta_prefix(konto: str, prefix: Mapping[str, V]) -> V | None:
    """Return what the longest of the prefixes that begins ``konto`` stands for, else None."""
    for langd in range(len(konto), 0, -1):
        if konto[:langd] in prefix:
            return prefix[konto[:langd]]
    return None


def eget_kapital(saldon: Sequence[Saldo]) -> Decimal:
    """Equity at the end of the period, positive where there is capital.

    Every result account counts, closed or not, so a closing voucher changes nothing.
    """
    konton = (s for s in saldon if s.ar_resultat or s.konto.startswith(EGET_KAPITAL))
    return -sum((s.utgaende for s in konton), NOLL)


def ingaende_kapital(saldon: Sequence[Saldo]) -> Decimal:
    """Equity at the start of the period."""
    return eget_kapital([replace(s, debet=NOLL, kredit=NOLL) for s in saldon])


def arets_resultat(saldon: Sequence[Saldo]) -> Decimal:
    """The period's result, positive for a surplus, however the year has been closed.

    Closing vouchers are already out of the balances (``ekonomi.saldon``); what stands on
    899x (BAS: årets resultat) is a transfer, not a cost.
    """
    konton = (s for s in saldon if s.ar_resultat and not s.konto.startswith("899"))
    return -sum((s.rorelse for s in konton), NOLL)
