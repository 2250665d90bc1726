"""What the latest file of a year says that its accounts hold, against what is booked here.

For a year whose books are kept elsewhere: before it is locked, both must say the same.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi import sie
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Konto, Rakenskapsar, SieImport
from ekonomi.stangning import utgaende
from finsam import filer
from finsam.format import kr_ore

_POSTER = (b"#FLAGGA", b"#FORMAT", b"#SIETYP", b"#RAR", b"#OMFATTN", b"#UB", b"#RES")


@dataclass(frozen=True, slots=True)
class Avvikelse:
    """An account that the file and the books do not agree on, in kronor."""

    konto: str
    i_filen: Decimal
    i_bockerna: Decimal

    def __str__(self) -> str:
        return (
            f"Konto {self.konto}: {kr_ore(self.i_filen)} kr i filen, "
            f"{kr_ore(self.i_bockerna)} kr här."
        )


@dataclass(frozen=True, slots=True)
class Filsaldon:
    """The latest file that gives the year's balances, and what differs from the books."""

    sie_import: SieImport
    till: date
    avvikelser: tuple[Avvikelse, ...]


def filens_saldon(ar: Rakenskapsar) -> Filsaldon | None:
    """Hold the latest file with the year's balances against the books; None without such a file.

    Only its balances are read, so a large file takes little time and memory.
    """
    for sie_import in SieImport.objects.filter(ar=ar).select_related("fil").order_by("-pk"):
        fil = sie.las(_balansposter(filer.las(sie_import.fil)))
        rar = next((n for n, dagar in fil.rar.items() if dagar == (ar.start, ar.slut)), None)
        poster = [s for s in (*fil.ub, *fil.res) if s.ar == rar and not s.objekt]
        if poster:
            till = fil.omfattn or ar.slut
            i_filen = {s.konto: s.belopp for s in poster}
            return Filsaldon(sie_import, till, _jamfor(i_filen, ar, till))
    return None


def filens_avvikelser(ar: Rakenskapsar) -> tuple[Avvikelse, ...]:
    """Return where the books differ from the latest file; empty where no file gives balances."""
    saldona = filens_saldon(ar)
    return saldona.avvikelser if saldona else ()


def _balansposter(data: bytes) -> bytes:
    rader = (rad for rad in data.splitlines() if rad.lstrip().upper().startswith(_POSTER))
    return b"\r\n".join(rader) + b"\r\n"


def _jamfor(i_filen: dict[str, Decimal], ar: Rakenskapsar, till: date) -> tuple[Avvikelse, ...]:
    nummer = dict(Konto.objects.values_list("pk", "nummer"))
    har: dict[str, Decimal] = defaultdict(lambda: NOLL)
    for (konto, _kombination), belopp in utgaende(ar, till).items():
        har[nummer[konto]] += belopp
    alla = (
        Avvikelse(konto, i_filen.get(konto, NOLL), har.get(konto, NOLL))
        for konto in sorted({*i_filen, *har})
    )
    return tuple(a for a in alla if a.i_filen != a.i_bockerna)
