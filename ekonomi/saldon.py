"""Balances out of the ledger: one grouped query for the periods of a statement.

A year's closing vouchers (those that move the result to 2069 or 2099 and touch nothing but
result accounts and equity) are left out, so the closed year's resultaträkning stays whole and
the result is not counted twice in the balansräkning.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum

from ekonomi.kontosaldo import (
    ARETS_RESULTAT,
    EGET_KAPITAL,
    KTYP_EFTER_KLASS,
    NOLL,
    RESULTATTYPER,
    Saldo,
)
from ekonomi.models import Ingaendebalans, Konto, Objektkombination, Rad, Rakenskapsar
from finsam.period import Period as Dagar

_MELLAN = re.compile(r"(?<!\\)\|")  # a bar within a code is escaped


@dataclass(frozen=True, slots=True)
class Period:
    """A räkenskapsår from its first day up to and including ``till``."""

    ar: Rakenskapsar
    till: date

    @property
    def hel(self) -> bool:
        """True where the whole year is in."""
        return self.till == self.ar.slut

    @property
    def dagar(self) -> Dagar:
        """The days of the period."""
        return Dagar(self.ar.start, self.till)

    @property
    def kalenderar(self) -> int:
        """The year that the period belongs to (LKBR 1:5; a broken year by its last day)."""
        return self.ar.slut.year

    def rymmer(self) -> Q:
        """The rows that are booked in the period."""
        return Q(bokforingsdatum__gte=self.ar.start, bokforingsdatum__lte=self.till)


def period(ar: int, till: date | None = None) -> Period:
    """Return the books' period of a year; raises Rakenskapsar.DoesNotExist."""
    return perioder(ar, till)[0]


def perioder(ar: int, till: date | None = None) -> list[Period]:
    """Return the year's period and, where the books hold it, the year before's: one query.

    ``till`` inside the year ends both periods on the same day of their years.
    """
    aren = list(Rakenskapsar.objects.filter(slut__year__lte=ar).order_by("-slut")[:2])
    if not aren or aren[0].slut.year != ar:
        raise Rakenskapsar.DoesNotExist(f"Böckerna har inget räkenskapsår {ar}.")
    valt, *tidigare = aren
    slut = min(max(till or valt.slut, valt.start), valt.slut)
    return [Period(valt, slut)] + [Period(a, _samma_dag(a, valt, slut)) for a in tidigare]


def _samma_dag(ar: Rakenskapsar, valt: Rakenskapsar, till: date) -> date:
    """The day of the year before that answers to ``till``; its last day for a whole year."""
    if till == valt.slut:
        return ar.slut
    sista = monthrange(till.year - 1, till.month)[1]
    hel_manad = till.day == monthrange(till.year, till.month)[1]
    dag = date(till.year - 1, till.month, sista if hel_manad else min(till.day, sista))
    return min(max(dag, ar.start), ar.slut)


def hela(perioder: Iterable[Period]) -> list[Period]:
    """The first period as it is and the others to the end of their years (for a balance)."""
    forsta, *andra = perioder
    return [forsta] + [Period(p.ar, p.ar.slut) for p in andra]


def kontotyp(nummer: str, ktyp: str) -> str:
    """#KTYP as declared, else by the account's class: 1 T, 2 S, 3 I, the others K."""
    return ktyp or KTYP_EFTER_KLASS.get(nummer[:1], "K")


class _Samlare:
    """Gathers sums per account and combination of objects into balances."""

    def __init__(self) -> None:
        self.belopp: dict[tuple[int, int | None], list[Decimal]] = defaultdict(lambda: [NOLL] * 3)

    def lagg(self, post: dict, plats: int, belopp: Decimal | None) -> None:
        """Add to ingående (0), debet (1) or kredit (2)."""
        if belopp:
            self.belopp[post["konto"], post.get("objektkombination")][plats] += belopp

    def saldon(self, konton: dict[int, Konto], kombinationer: dict[int, str]) -> list[Saldo]:
        """The balances by account number."""
        lista = [
            Saldo(
                konto=konton[konto].nummer,
                namn=konton[konto].namn,
                ktyp=kontotyp(konton[konto].nummer, konton[konto].ktyp),
                ingaende=ingaende,
                debet=debet,
                kredit=kredit,
                objekt=_objekt(kombinationer.get(kombination or 0)),
            )
            for (konto, kombination), (ingaende, debet, kredit) in self.belopp.items()
        ]
        return sorted(lista, key=lambda s: (s.konto, sorted(s.objekt)))


def saldon(perioder: Sequence[Period], *, per_objekt: bool = False) -> list[list[Saldo]]:
    """Return the balances of each period, by account: four queries for all of them together.

    ``per_objekt`` gives one Saldo per account and combination of objects (five queries).
    """
    samlare = [_Samlare() for _ in perioder]
    falt = ["konto", "objektkombination"] if per_objekt else ["konto"]
    konton = Konto.objects.in_bulk()
    for post in _summor(perioder, falt):
        for i, samlad in enumerate(samlare):
            samlad.lagg(post, 1, post[f"debet_{i}"])
            samlad.lagg(post, 2, post[f"kredit_{i}"])
    bokslut = _bokslutsrader(perioder, falt, konton)
    ingaende = _ingaende(perioder, falt)
    for samlad, p in zip(samlare, perioder, strict=True):
        for post in bokslut:
            if p.ar.start <= post["bokforingsdatum"] <= p.till:
                samlad.lagg(post, 1 if post["belopp"] > 0 else 2, -post["belopp"])
        for post in ingaende:
            if p.ar.pk == post["ar"]:
                samlad.lagg(post, 0, post["belopp"])
    kombinationer = _kombinationer() if per_objekt else {}
    return [samlad.saldon(konton, kombinationer) for samlad in samlare]


def _ingaende(perioder: Sequence[Period], falt: Sequence[str]) -> list[dict]:
    balanser = Ingaendebalans.objects.filter(ar__in=[p.ar for p in perioder])
    return list(balanser.order_by().values("ar", "belopp", *falt))


def _kombinationer() -> dict[int, str]:
    return dict(Objektkombination.objects.order_by().values_list("pk", "nyckel"))


def _objekt(nyckel: str | None) -> frozenset[str]:
    """The objects of a combination's key, each as its own key (see ``objektnyckel``)."""
    return frozenset(_MELLAN.split(nyckel)) if nyckel else frozenset()


def _under(perioder: Iterable[Period]) -> Q:
    villkor = Q()
    for p in perioder:
        villkor |= p.rymmer()
    return villkor


def _summor(perioder: Sequence[Period], falt: Sequence[str]) -> Iterable[dict]:
    """Debits and credits per account in each period, grouped by the database."""
    summor = {}
    for i, p in enumerate(perioder):
        summor[f"debet_{i}"] = Sum("belopp", filter=p.rymmer() & Q(belopp__gt=0))
        summor[f"kredit_{i}"] = Sum("belopp", filter=p.rymmer() & Q(belopp__lt=0))
    return Rad.objects.filter(_under(perioder)).order_by().values(*falt).annotate(**summor)


def _bokslutsrader(
    perioder: Sequence[Period], falt: Sequence[str], konton: dict[int, Konto]
) -> list[dict]:
    """The rows of closing vouchers in the periods."""
    stanger = [k.pk for k in konton.values() if k.nummer.startswith(ARETS_RESULTAT)]
    rader = Rad.objects.filter(_under(perioder), konto__in=stanger)
    verifikationer: dict[int, list[dict]] = defaultdict(list)
    for post in (
        Rad.objects.filter(verifikation__in=rader.order_by().values("verifikation"))
        .order_by()
        .values("verifikation", "bokforingsdatum", "belopp", *falt)
    ):
        verifikationer[post["verifikation"]].append(post)
    return [
        post
        for poster in verifikationer.values()
        if _stanger([konton[p["konto"]] for p in poster])
        for post in poster
    ]


def _stanger(konton: Sequence[Konto]) -> bool:
    """True for a voucher of nothing but result accounts and equity, with some of each."""
    resultat = [kontotyp(k.nummer, k.ktyp) in RESULTATTYPER for k in konton]
    return any(resultat) and all(
        ar_resultat or konto.nummer.startswith(EGET_KAPITAL)
        for konto, ar_resultat in zip(konton, resultat, strict=True)
    )
