"""The accounts behind a balance: opening balance, debits, credits and closing balance of each."""

from collections.abc import Collection
from datetime import date

from ekonomi.avrundning import avrundning
from ekonomi.kontosaldo import Saldo
from ekonomi.saldon import Period, Saldobild
from ekonomi.spar import rader_url, saldo_url
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell, summera

KOLUMNER = (
    Kolumn("ingaende", "Ingående"),
    Kolumn("debet", "Debet"),
    Kolumn("kredit", "Kredit"),
    Kolumn("utgaende", "Utgående"),
)


def saldolista(
    konton: Collection[str],
    ar: int,
    *,
    till: date | None = None,
    fran: date | None = None,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the balances of these accounts in kronor, debet > 0, with their sum.

    Closing vouchers are left out, as in the statements. Raises Rakenskapsar.DoesNotExist where
    the books lack the year.
    """
    bild = bild or Saldobild()
    period = bild.perioder(ar, till, fran)[0]
    valda = [s for s in bild.saldon([period])[0] if s.konto in konton]
    rader = [_rad(saldo, period) for saldo in valda]
    summa = summera(rader, "Summa") if rader else None
    return Taltabell(
        nyckel="saldon",
        rubrik="Konton",
        kolumner=KOLUMNER,
        rader=(*rader, *(avrundning(rader, summa) if summa else ()), *([summa] if summa else ())),
        rubrik_forsta="Konto",
        undertitel=period.i_ord(),
        fotnoter=tuple(filter(None, [bild.upplysning(period.ar)])),
    )


def _rad(saldo: Saldo, period: Period) -> Rad:
    """An account; its movements lead to the rows, its closing balance to the huvudbok."""
    rader = rader_url([saldo.konto], period)
    return Rad(
        f"{saldo.konto} {saldo.namn}",
        (
            Tal(saldo.ingaende, Enhet.KR),
            Tal(saldo.debet, Enhet.KR, rader if saldo.debet else ""),
            Tal(saldo.kredit, Enhet.KR, rader if saldo.kredit else ""),
            Tal(saldo.utgaende, Enhet.KR, saldo_url([saldo.konto], period)),
        ),
        slag=Slag.POST,
        nyckel=saldo.konto,
    )
