"""What has been booked on each row of the budget. Pure: the rows and balances are given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ekonomi.kontosaldo import NOLL, Saldo


@dataclass(frozen=True, slots=True)
class Koppling:
    """A row counts accounts with this prefix: of one object (``6:FOKUS``), or of any ("")."""

    rad: str
    prefix: str
    objekt: str
    fran: date

    def tacker(self, saldo: Saldo) -> bool:
        """Say whether this balance is of such an account and object."""
        return saldo.konto.startswith(self.prefix) and (
            not self.objekt or self.objekt in saldo.objekt
        )

    @property
    def rang(self) -> tuple[bool, int, date]:
        """An object beats none, then the longest prefix wins, then the latest."""
        return bool(self.objekt), len(self.prefix), self.fran


@dataclass(slots=True)
class Utfall:
    """A row's booked kronor (income positive, cost negative) with its accounts and objects."""

    belopp: Decimal = NOLL
    konton: set[str] = field(default_factory=set)
    objekt: set[str] = field(default_factory=set)

    def lagg(self, saldo: Saldo, objekt: str = "") -> None:
        """Count a balance."""
        self.belopp -= saldo.rorelse
        self.konton.add(saldo.konto)
        if objekt:
            self.objekt.add(objekt)


def utfall(kopplingar: Sequence[Koppling], saldon: Iterable[Saldo]) -> dict[str, Utfall]:
    """Return {row key: what is booked}, of result accounts only.

    What no coupling takes is under ``ej_kopplade_intakter`` and ``ej_kopplade_kostnader``.
    """
    resultat: dict[str, Utfall] = {}
    for saldo in saldon:
        if not saldo.ar_resultat or not saldo.rorelse or saldo.konto.startswith("899"):
            continue
        tackande = [k for k in kopplingar if k.tacker(saldo)]
        if tackande:
            vald = max(tackande, key=lambda k: k.rang)
            resultat.setdefault(vald.rad, Utfall()).lagg(saldo, vald.objekt)
        else:
            slag = "intakter" if saldo.ktyp == "I" else "kostnader"
            resultat.setdefault(f"ej_kopplade_{slag}", Utfall()).lagg(saldo)
    return resultat
