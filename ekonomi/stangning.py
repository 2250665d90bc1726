"""What a year hands on to the next: closing balances with the result moved to equity.

LKBR (2018:597) 4:4: the opening balance of a year is the closing balance of the one before.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Sum

from ekonomi.avslut import OVERFORING, tar_resultatet
from ekonomi.kontosaldo import EGET_KAPITAL, NOLL, RESULTATTYPER, kontotyp
from ekonomi.models import (
    Bokslut,
    Ingaendebalans,
    Konto,
    Objektkombination,
    Rad,
    Rakenskapsar,
)

Nyckel = tuple[int, int | None]  # keys of the account and of the combination of objects
Balanser = dict[Nyckel, Decimal]


@dataclass(frozen=True, slots=True)
class Balansskillnad:
    """An account's opening balance as it is and as the year before left it, in kronor."""

    konto: Konto
    kombination: int | None
    objekt: str
    ingaende: Decimal
    utgaende: Decimal

    @property
    def skillnad(self) -> Decimal:
        """How much more the opening balance is than the closing one was."""
        return self.ingaende - self.utgaende


@dataclass(frozen=True, slots=True)
class Kontoforslag:
    """The accounts of a closing, by number: where there is none, the number of one to make."""

    resultat: str
    kapital: str
    overforing: str


def utgaende(ar: Rakenskapsar, till: date | None = None) -> Balanser:
    """Return every account's closing balance in kronor, closing vouchers counted: two queries.

    ``till`` is the last day that counts, the year's own where it is left out.
    """
    balanser: Balanser = defaultdict(lambda: NOLL)
    for konto, komb, belopp in ar.ingaende_balanser.order_by().values_list(
        "konto", "objektkombination", "belopp"
    ):
        balanser[konto, komb] += belopp
    summor = Rad.objects.for_period(ar.start, till or ar.slut).order_by()
    for konto, komb, belopp in summor.values_list("konto", "objektkombination").annotate(
        summa=Sum("belopp")
    ):
        balanser[konto, komb] += belopp
    return balanser


def arets_resultat(ar: Rakenskapsar) -> Decimal:
    """Return what stands on the result accounts in kronor, a surplus negative as in the ledger.

    It is nought once a closing voucher has moved it.
    """
    konton = Konto.objects.in_bulk()
    return sum((b for (pk, _), b in utgaende(ar).items() if _resultat(konton[pk])), NOLL)


def att_fora_over(ar: Rakenskapsar, kapital: Konto) -> Balanser:
    """Return the opening balances that the year gives the next; nothing that is nought.

    Each asset and debt as it stands; the result, wherever it stands, goes to ``kapital``, which
    makes the balances sum to nought.
    """
    konton = Konto.objects.in_bulk()
    balanser = {
        nyckel: belopp
        for nyckel, belopp in utgaende(ar).items()
        if belopp and not _resultat(konton[nyckel[0]]) and not _tar_resultatet(konton[nyckel[0]])
    }
    balanser.pop((kapital.pk, None), None)
    rest = -sum(balanser.values(), NOLL)
    return balanser | ({(kapital.pk, None): rest} if rest else {})


def aret_fore(ar: Rakenskapsar) -> Rakenskapsar | None:
    """Return the year that ends the day before this one begins."""
    return Rakenskapsar.objects.filter(slut=ar.start - timedelta(days=1)).first()


def aret_efter(ar: Rakenskapsar) -> Rakenskapsar | None:
    """Return the year that begins the day after this one ends."""
    return Rakenskapsar.objects.filter(start=ar.slut + timedelta(days=1)).first()


def skillnader(ar: Rakenskapsar, fore: Rakenskapsar) -> list[Balansskillnad]:
    """Return the accounts whose opening balance in ``ar`` is not what ``fore`` left, by number.

    How equity is divided among its accounts is the keeper's choice: it is compared as a whole,
    and its accounts stand here only where the whole differs.
    """
    kapital = kapitalkonto(fore)
    borde = att_fora_over(fore, kapital) if kapital else utgaende_utan_resultat(fore)
    return jamfor(ingaende(ar), borde)


def utgaende_utan_resultat(ar: Rakenskapsar) -> Balanser:
    """Return the closing balances of assets and debts, for books without any equity account."""
    konton = Konto.objects.in_bulk()
    return {n: b for n, b in utgaende(ar).items() if b and not _resultat(konton[n[0]])}


def jamfor(har: Mapping[Nyckel, Decimal], borde: Mapping[Nyckel, Decimal]) -> list[Balansskillnad]:
    """Return what differs between opening balances and what they should be, by account."""
    konton = Konto.objects.in_bulk()
    namn = dict(Objektkombination.objects.values_list("pk", "nyckel"))
    eget = {pk for pk, konto in konton.items() if konto.nummer.startswith(EGET_KAPITAL)}
    lika_kapital = _summa(har, eget) == _summa(borde, eget)
    par = {n: (har.get(n, NOLL), borde.get(n, NOLL)) for n in {*har, *borde}}
    olika = [
        Balansskillnad(konton[pk], komb, namn.get(komb or 0, ""), *belopp)
        for (pk, komb), belopp in par.items()
        if belopp[0] != belopp[1] and not (lika_kapital and pk in eget)
    ]
    return sorted(olika, key=lambda s: (s.konto.nummer, s.objekt))


def kapitalkonto(ar: Rakenskapsar) -> Konto | None:
    """Return the equity account that the year's result goes to in the next year's opening.

    The one chosen at a closing, this year's or the latest before; else the one that holds most.
    """
    valt = (
        Bokslut.objects.filter(ar__start__lte=ar.start, kapitalkonto__isnull=False)
        .select_related("kapitalkonto")
        .order_by("-dag")
        .first()
    )
    if valt:
        return valt.kapitalkonto
    balanser: dict[int, Decimal] = defaultdict(lambda: NOLL)
    for (pk, _komb), belopp in utgaende(ar).items():
        balanser[pk] += belopp
    tankbara = [
        konto
        for konto in Konto.objects.filter(nummer__startswith=EGET_KAPITAL).order_by("nummer")
        if not _tar_resultatet(konto)
    ]
    return max(tankbara, key=lambda konto: abs(balanser[konto.pk]), default=None)


def kontoforslag(ar: Rakenskapsar) -> Kontoforslag:
    """Return the accounts that a closing of the year would use, made at need by their numbers."""
    nummer = list(Konto.objects.order_by("nummer").values_list("nummer", "namn"))
    bas = any(n.startswith(("208", "209")) for n, _namn in nummer)
    resultat = [n for n, namn in nummer if _ar_resultatkonto(n, namn)]
    overforing = [n for n, _namn in nummer if n.startswith(OVERFORING)]
    kapital = kapitalkonto(ar)
    return Kontoforslag(
        resultat=resultat[0] if resultat else ("2099" if bas else "2069"),
        kapital=kapital.nummer if kapital else ("2091" if bas else "2065"),
        overforing=overforing[-1] if overforing else "8999",
    )


def ingaende(ar: Rakenskapsar) -> Balanser:
    balanser = Ingaendebalans.objects.filter(ar=ar).order_by()
    return {
        (konto, komb): belopp
        for konto, komb, belopp in balanser.values_list("konto", "objektkombination", "belopp")
        if belopp
    }


def _summa(balanser: Mapping[Nyckel, Decimal], konton: set[int]) -> Decimal:
    return sum((b for (pk, _komb), b in balanser.items() if pk in konton), NOLL)


def _resultat(konto: Konto) -> bool:
    return kontotyp(konto.nummer, konto.ktyp) in RESULTATTYPER


def _tar_resultatet(konto: Konto) -> bool:
    return _ar_resultatkonto(konto.nummer, konto.namn)


def _ar_resultatkonto(nummer: str, namn: str) -> bool:
    """An equity account that a closing moves the result to."""
    return nummer.startswith(EGET_KAPITAL) and tar_resultatet(nummer, namn)
