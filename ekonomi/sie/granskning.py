"""Does a SIE file agree with itself? Nothing is corrected, everything is told.

Only a voucher that does not balance stops an import (SIE 4B §8.21). That balances and vouchers do
not add up is common in files from well-known programs, and is told as warnings with account and
amount.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from ekonomi.sie.anmarkning import Anmarkningar, antal
from ekonomi.sie.poster import (
    RESERVERADE_DIMENSIONER,
    Avvikelse,
    Konto,
    SieFil,
    Ver,
    ar_resultatkonto,
    per_konto,
)

MAX_PER_KONTROLL = 25
T = TypeVar("T")
_NOLL = Decimal("0.00")
Saldon = Mapping[str, Decimal]
LANGSTA_AR_DAGAR = 18 * 31


def granska(sie: SieFil) -> list[Avvikelse]:
    """Every finding of every check, in the order in which a reader would check."""
    granskning = Granskning()
    for ver in sie.verifikationer:
        granskning.ta(ver)
    return granskning.klar(sie)


class Granskning:
    """The checks for a file read as a stream: give it each voucher, then the rest of the file."""

    def __init__(self) -> None:
        self._anm = Anmarkningar()
        self._om_ver = Anmarkningar()
        self._rorelse: dict[tuple[date, str], Decimal] = defaultdict(lambda: _NOLL)
        self._dagar: dict[date, tuple[int, int]] = {}  # day: vouchers, line of the first
        self._sedda: Counter[tuple[str, str]] = Counter()
        self._utan_nummer = 0
        self._dimensioner: dict[int, int] = {}

    def ta(self, ver: Ver) -> None:
        """Check one voucher and remember what the sums need."""
        if ver.differens:
            self._om_ver.fel(
                ver.radnummer,
                f"verifikation {ver.namn} balanserar inte: debet minus kredit är "
                f"{_kr(ver.differens)} kr",
            )
        if not ver.rader:
            self._om_ver.varning(ver.radnummer, f"verifikation {ver.namn} har inga rader")
        tidigare, forsta = self._dagar.get(ver.datum, (0, ver.radnummer))
        self._dagar[ver.datum] = (tidigare + 1, forsta)
        self._numrera(ver)
        for rad in ver.rader:
            self._rorelse[ver.datum, rad.konto] += rad.belopp
            for dim, _kod in rad.objekt:
                self._dimensioner.setdefault(dim, rad.radnummer)

    def klar(self, sie: SieFil) -> list[Avvikelse]:
        """Check what stands outside the vouchers, and the sums; everything found, in order."""
        self._om_filen(sie)
        self._om_ar(sie)
        self._om_kontoplan(sie)
        self._om_saldon(sie)
        self._om_dagar(sie)
        self._om_dimensioner(sie)
        self._om_summor(sie)
        return [*self._anm.alla(), *self._om_ver.alla()]

    def _numrera(self, ver: Ver) -> None:
        if not ver.serie or not ver.nummer:
            self._utan_nummer += 1
            return
        self._sedda[ver.serie, ver.nummer] += 1
        if self._sedda[ver.serie, ver.nummer] == 2:
            self._om_ver.varning(ver.radnummer, f"verifikation {ver.namn} finns flera gånger")

    def _om_filen(self, sie: SieFil) -> None:
        if sie.flagga:
            self._anm.varning(None, "filen är märkt som redan inläst i ett system (#FLAGGA 1)")
        if not self._dagar:
            self._anm.upplysning(None, "filen har inga verifikationer, bara saldon")
        if self._utan_nummer:
            self._anm.upplysning(
                None, f"{_verifikationer(self._utan_nummer)} saknar serie eller nummer"
            )

    def _om_ar(self, sie: SieFil) -> None:
        if 0 not in sie.rar and sie.sietyp != "4I":
            self._anm.varning(None, "filen säger inte vilket räkenskapsår den gäller (#RAR 0)")
        forra: tuple[date, date] | None = None
        for start, slut in sorted(sie.rar.values()):
            namn = f"räkenskapsåret {start}–{slut}"
            if slut < start:
                self._anm.varning(None, f"{namn} slutar innan det börjar")
            elif (slut - start).days >= LANGSTA_AR_DAGAR:
                self._anm.varning(None, f"{namn} är längre än 18 månader")
            if forra and start <= forra[1]:
                self._anm.varning(None, f"{namn} överlappar ett annat år i filen")
            forra = (start, max(slut, forra[1]) if forra else slut)

    def _om_kontoplan(self, sie: SieFil) -> None:
        saknas = sorted(k.nummer for k in sie.konton.values() if not k.deklarerad)
        if saknas:
            fler = f" och {len(saknas) - 20} till" if len(saknas) > 20 else ""
            self._anm.varning(
                None, f"konton som används men saknas i filen: {', '.join(saknas[:20])}{fler}"
            )

    def _om_saldon(self, sie: SieFil) -> None:
        ib, forra_ub = per_konto(sie.ib), per_konto(sie.ub, -1)
        if ib and forra_ub and not self._ar_overfort(forra_ub, ib, per_konto(sie.res, -1)):
            self._jamfor("ingående saldo är inte föregående års utgående", forra_ub, ib)
        pa_resultat = [(konto, b) for konto, b in ib.items() if b and _ar_resultat(sie, konto)]
        for konto, belopp in _kapa(pa_resultat):
            self._anm.varning(None, f"resultatkonto {konto} har ingående saldo {_kr(belopp)} kr")
        if summa := sum(ib.values(), _NOLL):
            self._anm.upplysning(
                None,
                f"ingående saldon summerar till {_kr(summa)} kr: föregående års resultat är "
                "troligen inte överfört till eget kapital",
            )

    def _ar_overfort(self, forra_ub: Saldon, ib: Saldon, forra_res: Saldon) -> bool:
        """True when all that differs is last year's result, moved to equity (class 20)."""
        olika = [k for k in {*forra_ub, *ib} if forra_ub.get(k, _NOLL) != ib.get(k, _NOLL)]
        flyttat = sum((ib.get(k, _NOLL) - forra_ub.get(k, _NOLL) for k in olika), _NOLL)
        if not olika or not all(k.startswith("20") for k in olika) or not flyttat:
            return False
        if flyttat != _summa(forra_res):
            return False
        self._anm.upplysning(
            None,
            f"föregående års resultat, {_kr(-flyttat)} kr, är överfört till eget kapital "
            f"(konto {', '.join(sorted(olika))})",
        )
        return True

    def _om_dagar(self, sie: SieFil) -> None:
        utanfor = [
            (dag, *self._dagar[dag]) for dag in sorted(self._dagar) if not _inom(sie.rar, dag)
        ]
        if not sie.rar:
            return
        for dag, hur_manga, radnummer in _kapa(utanfor):
            self._anm.varning(
                radnummer,
                f"{_verifikationer(hur_manga)} den {dag} ligger utanför filens räkenskapsår",
            )

    def _om_dimensioner(self, sie: SieFil) -> None:
        kanda = {*sie.dimensioner, *RESERVERADE_DIMENSIONER}
        okanda = [(dim, rad) for dim, rad in self._dimensioner.items() if dim not in kanda]
        for dim, radnummer in _kapa(okanda):
            self._anm.varning(radnummer, f"dimension {dim} används men saknas i filen")

    def _om_summor(self, sie: SieFil) -> None:
        """IB + vouchers = UB, vouchers = RES and ΣUB + ΣRES = ΣIB, all for year 0."""
        ib, ub, res = per_konto(sie.ib), per_konto(sie.ub), per_konto(sie.res)
        if (ub or res) and (differens := _summa(ub) + _summa(res) - _summa(ib)):
            self._anm.varning(
                None, f"utgående saldon och resultat skiljer {_kr(differens)} kr från ingående"
            )
        if 0 not in sie.rar or not self._dagar:
            return
        balans = dict(ib)
        resultat: dict[str, Decimal] = {}
        for (dag, konto), belopp in self._rorelse.items():
            if _inom({0: sie.rar[0]}, dag):
                i = resultat if _ar_resultat(sie, konto) else balans
                i[konto] = i.get(konto, _NOLL) + belopp
        if ub:
            self._jamfor("utgående saldo är inte ingående plus verifikationer", balans, ub)
        if res:
            self._jamfor("resultatet är inte summan av verifikationerna", resultat, res)

    def _jamfor(self, vad: str, vantat: Mapping[str, Decimal], sagt: Mapping[str, Decimal]) -> None:
        olika = [
            (konto, vantat.get(konto, _NOLL), sagt.get(konto, _NOLL))
            for konto in sorted({*vantat, *sagt})
            if vantat.get(konto, _NOLL) != sagt.get(konto, _NOLL)
        ]
        for konto, ena, andra in _kapa(olika):
            self._anm.varning(
                None, f"konto {konto}: {vad} ({_kr(ena)} kr mot filens {_kr(andra)} kr)"
            )
        if len(olika) > MAX_PER_KONTROLL:
            fler = antal(len(olika) - MAX_PER_KONTROLL, "konto", "konton")
            self._anm.varning(None, f"… och {fler} till: {vad}")


def _kapa(saker: Iterable[T]) -> list[T]:
    return list(saker)[:MAX_PER_KONTROLL]


def _ar_resultat(sie: SieFil, konto: str) -> bool:
    return ar_resultatkonto(sie.konton.get(konto) or Konto(konto, ""))


def _verifikationer(hur_manga: int) -> str:
    return antal(hur_manga, "verifikation", "verifikationer")


def _inom(rar: Mapping[int, tuple[date, date]], dag: date) -> bool:
    return any(start <= dag <= slut for start, slut in rar.values())


def _summa(saldon: Saldon) -> Decimal:
    return sum(saldon.values(), _NOLL)


def _kr(belopp: Decimal) -> str:
    """Kronor and öre for a message: grouped with no-break spaces, comma, true minus."""
    return f"{belopp:,.2f}".replace(",", "\u00a0").replace(".", ",").replace("-", "\u2212")
