"""What has been booked on each row of the budget. Pure: the rows and balances are given."""

from collections.abc import Iterable, Mapping, Sequence
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
    """A row's booked kronor (income positive, cost negative), and how to find them again.

    They are on ``konton``: rows of one of the ``objekt`` where there are any, and not of those
    in ``utan``, which another row counts.
    """

    belopp: Decimal = NOLL
    konton: set[str] = field(default_factory=set)
    objekt: set[str] = field(default_factory=set)
    utan: set[str] = field(default_factory=set)


def utfall(kopplingar: Sequence[Koppling], saldon: Iterable[Saldo]) -> dict[str, Utfall]:
    """Return {row key: what is booked}, of result accounts only.

    What no coupling takes is under ``ej_kopplade_intakter`` and ``ej_kopplade_kostnader``.
    """
    fordelade: dict[str, list[tuple[Saldo, str]]] = {}
    for saldo in saldon:
        if not saldo.ar_resultat or not saldo.rorelse or saldo.konto.startswith("899"):
            continue
        tackande = [k for k in kopplingar if k.tacker(saldo)]
        vald = max(tackande, key=lambda k: k.rang, default=None)
        rad = vald.rad if vald else f"ej_kopplade_{_slag(saldo)}"
        fordelade.setdefault(rad, []).append((saldo, vald.objekt if vald else ""))
    tagna = _tagna(fordelade)
    return {rad: _samla(rad, poster, tagna) for rad, poster in fordelade.items()}


def _slag(saldo: Saldo) -> str:
    return "intakter" if saldo.ktyp == "I" else "kostnader"


def _tagna(fordelade: Mapping[str, list[tuple[Saldo, str]]]) -> dict[str, set[tuple[str, str]]]:
    """{account: (row, object)} that rows take by object."""
    tagna: dict[str, set[tuple[str, str]]] = {}
    for rad, poster in fordelade.items():
        for saldo, objekt in poster:
            if objekt:
                tagna.setdefault(saldo.konto, set()).add((rad, objekt))
    return tagna


def _samla(
    rad: str, poster: Sequence[tuple[Saldo, str]], tagna: Mapping[str, set[tuple[str, str]]]
) -> Utfall:
    konton = {saldo.konto for saldo, _objekt in poster}
    objekt = {objekt for _saldo, objekt in poster}
    andras = {o for konto in konton for r, o in tagna.get(konto, ()) if r != rad}
    return Utfall(
        belopp=-sum((saldo.rorelse for saldo, _objekt in poster), NOLL),
        konton=konton,
        objekt=objekt if "" not in objekt else set(),
        utan=andras if "" in objekt else set(),
    )
