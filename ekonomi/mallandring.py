"""Changes of a statement's row template, and what they move. Pure: reads no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.mall import Koppling, Mall, Radbelopp, Radmall, okopplade, radbelopp
from finsam.format import nyckel as fmt_nyckel


@dataclass(frozen=True, slots=True)
class Flytt:
    """A row whose amount a change moves, in kronor; None where the row is not there."""

    rubrik: str
    fore: Decimal | None
    efter: Decimal | None


@dataclass(frozen=True, slots=True)
class Foljd:
    """What a change of a template does to a year's figures."""

    flyttar: tuple[Flytt, ...]
    utan_rad: tuple[Saldo, ...]


def ny_nyckel(mall: Mall, rubrik: str) -> str:
    """Return a key for a new row of this heading that no row has."""
    bas = fmt_nyckel(rubrik) or "rad"
    tagna = {rad.nyckel for rad in mall.rader}
    kandidater = [bas, *(f"{bas}_{n}" for n in range(2, len(tagna) + 3))]
    return next(k for k in kandidater if k not in tagna)


def med_rad(mall: Mall, rad: Radmall, efter: str) -> Mall:
    """Return the template with this row after the row keyed ``efter`` ("": first).

    A row with the same key is replaced and moved there. Couplings that the row takes leave
    the rows that had them.
    """
    tagna = {(rad.matt, k) for k in rad.kopplingar}
    andra = [_utan_kopplingar(r, tagna) for r in mall.rader if r.nyckel != rad.nyckel]
    plats = next((i + 1 for i, r in enumerate(andra) if r.nyckel == efter), 0)
    return replace(mall, rader=(*andra[:plats], rad, *andra[plats:]))


def _utan_kopplingar(rad: Radmall, tagna: set) -> Radmall:
    kvar = tuple(k for k in rad.kopplingar if (rad.matt, k) not in tagna)
    return replace(rad, kopplingar=kvar)


def utan_rad(mall: Mall, nyckel: str) -> Mall:
    """Return the template without a row; sums that added it do so no more."""
    return replace(
        mall,
        rader=tuple(
            replace(rad, summa_av=tuple(n for n in rad.summa_av if n != nyckel))
            for rad in mall.rader
            if rad.nyckel != nyckel
        ),
    )


def med_konto(mall: Mall, nyckel: str, konto: str) -> Mall:
    """Return the template with one account more in a row, taken from the row that had it."""
    rad = next(r for r in mall.rader if r.nyckel == nyckel)
    plats = mall.rader.index(rad)
    efter = mall.rader[plats - 1].nyckel if plats else ""
    ny = Koppling(prefix=konto)
    if ny in rad.kopplingar:
        return mall
    return med_rad(mall, replace(rad, kopplingar=(*rad.kopplingar, ny)), efter)


def foljd(fore: Mall, efter: Mall, saldon: Sequence[Saldo]) -> Foljd:
    """Return which rows' amounts a change moves, and the accounts that then stand in no row."""
    da, nu = radbelopp(fore.rader, saldon), radbelopp(efter.rader, saldon)
    flyttar = [
        Flytt(rad.rubrik, _belopp(da, rad.nyckel), _belopp(nu, rad.nyckel))
        for rad in _alla_rader(fore, efter)
        if _flyttas(da.get(rad.nyckel), nu.get(rad.nyckel))
    ]
    return Foljd(tuple(flyttar), tuple(okopplade(efter, saldon)))


def _flyttas(da: Radbelopp | None, nu: Radbelopp | None) -> bool:
    """Whether the amount changes; a row of nought that comes or goes moves nothing."""
    return (da.belopp if da else NOLL) != (nu.belopp if nu else NOLL)


def _alla_rader(fore: Mall, efter: Mall) -> Iterable[Radmall]:
    kvar = {rad.nyckel for rad in efter.rader}
    return [*efter.rader, *(rad for rad in fore.rader if rad.nyckel not in kvar)]


def _belopp(belopp: dict[str, Radbelopp], nyckel: str) -> Decimal | None:
    return belopp[nyckel].belopp if nyckel in belopp else None
