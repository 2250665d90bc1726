"""One picture of the balances: what is read once is shared by every statement made from it.

A page, a report or a file makes one ``Saldobild`` and hands it to each read, so that RR, BR,
KF, notes and budget show the same moment and ask the database once. Each period is a branch of
one grouped query that lists the accounts, so that the database walks the covering index (konto,
bokforingsdatum, objektkombination, belopp) by account and day: two years of 105,000 vouchers
take 27 ms on SQLite and 60 ms on PostgreSQL, against 94 and 61 ms with sums by condition.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.db.models import Q, Sum, Value

from ekonomi.avslut import Kontouppgift, bokslutsrader, tar_resultatet
from ekonomi.bokperiod import Period, perioder_ur
from ekonomi.kontosaldo import (
    ARETS_RESULTAT,
    EGET_KAPITAL,
    NOLL,
    Saldo,
    arets_resultat,
    kontotyp,
)
from ekonomi.models import Ingaendebalans, Konto, Objektkombination, Rad, Rakenskapsar
from ekonomi.objektnyckel import objekt_i
from finsam.format import kr
from finsam.period import Period as Dagar

_FORT_OVER = 0  # stands for an equity account where the chart has none

Nyckel = tuple[int, int | None]  # account and combination of objects
Par = tuple[Decimal, Decimal]  # debits and credits in kronor


class Saldobild:
    """The books' balances as they were when first asked for."""

    def __init__(self) -> None:
        self._summor: dict[tuple[Dagar, bool], dict[Nyckel, Par]] = {}
        self._ingaende: dict[int, dict[Nyckel, Decimal]] = {}
        self._upplysningar: dict[int, str] = {}

    @cached_property
    def aren(self) -> list[Rakenskapsar]:
        """The years of the books, the latest first."""
        return list(Rakenskapsar.objects.order_by("-slut"))

    def perioder(self, ar: int, till: date | None = None, fran: date | None = None) -> list[Period]:
        """Return the year's period and the year before's; raises Rakenskapsar.DoesNotExist."""
        return perioder_ur(self.aren, ar, till, fran)

    def saldon(self, perioder: Sequence[Period], *, per_objekt: bool = False) -> list[list[Saldo]]:
        """Return the balances of each period, by account.

        ``per_objekt`` gives one Saldo per account and combination of objects.
        """
        self._las_summor(list(_spann(perioder)), per_objekt)
        self._las_ingaende([p.ar for p in perioder])
        return [self._saldon(p, per_objekt) for p in perioder]

    def upplysning(self, ar: Rakenskapsar) -> str:
        """Say how the year's opening balances were come by, where its file did not give them.

        Known once its balances have been read.
        """
        return self._upplysningar.get(ar.pk, "")

    # -- What is read --------------------------------------------------------------------------

    @cached_property
    def _konton(self) -> dict[int, Kontouppgift]:
        konton = Konto.objects.order_by().values_list("pk", "nummer", "namn", "ktyp")
        alla = {pk: (nummer, namn, ktyp) for pk, nummer, namn, ktyp in konton}
        return alla | {_FORT_OVER: (ARETS_RESULTAT[0], "Resultat från tidigare år", "S")}

    @cached_property
    def _kombinationer(self) -> dict[int | None, frozenset[str]]:
        nycklar = Objektkombination.objects.order_by().values_list("pk", "nyckel")
        return {pk: objekt_i(nyckel) for pk, nyckel in nycklar}

    def _las_summor(self, spann: Iterable[Dagar], per_objekt: bool) -> None:
        """Read the sums of the days that are not read yet: two queries, whatever their number."""
        saknas = [
            s
            for s in dict.fromkeys(spann)
            if (s, per_objekt) not in self._summor and not self._harled(s, per_objekt)
        ]
        if not saknas:
            return
        falt = ("konto", "objektkombination") if per_objekt else ("konto",)
        nya: list[dict[Nyckel, Par]] = [{} for _ in saknas]
        konton = [pk for pk in self._konton if pk != _FORT_OVER]
        for post in _grupperade(saknas, falt, konton):
            nyckel = (post["konto"], post.get("objektkombination"))
            nya[post["plats"]][nyckel] = (post["debet"] or NOLL, post["kredit"] or NOLL)
        rader = bokslutsrader(self._konton, saknas).values("bokforingsdatum", "belopp", *falt)
        for rad in rader:
            nyckel = (rad["konto"], rad.get("objektkombination"))
            for plats, dagar in enumerate(saknas):
                if dagar.omfattar(rad["bokforingsdatum"]):
                    nya[plats][nyckel] = _utan(nya[plats][nyckel], rad["belopp"])
        for dagar, summor in zip(saknas, nya, strict=True):
            self._summor[dagar, per_objekt] = summor

    def _harled(self, dagar: Dagar, per_objekt: bool) -> bool:
        """Sum per account what is read per object; False where nothing is."""
        if per_objekt or (dagar, True) not in self._summor:
            return False
        self._summor[dagar, False] = _per_konto(self._summor[dagar, True])
        return True

    def _las_ingaende(self, aren: Sequence[Rakenskapsar]) -> None:
        """Read opening balances, and derive those that a year's file did not bring."""
        saknas = [ar for ar in dict.fromkeys(aren) if ar.pk not in self._ingaende]
        if not saknas:
            return
        balanser: dict[int, dict[Nyckel, Decimal]] = defaultdict(dict)
        poster = Ingaendebalans.objects.filter(ar__in=saknas).order_by()
        for pk, konto, kombination, belopp in poster.values_list(
            "ar", "konto", "objektkombination", "belopp"
        ):
            balanser[pk][konto, kombination] = belopp
        for ar in saknas:
            if balanser[ar.pk]:
                self._ingaende[ar.pk] = self._med_fjolarets_resultat(ar, balanser[ar.pk])
            else:
                self._ingaende[ar.pk] = self._ur_aret_fore(ar)

    def _ur_aret_fore(self, ar: Rakenskapsar) -> dict[Nyckel, Decimal]:
        """The closing balances of the year before, its result moved to equity; {} without one."""
        fore = self._aret_fore(ar)
        [saldon] = self.saldon([Period(fore, fore.slut)], per_objekt=True) if fore else [[]]
        if not saldon:
            return {}
        nummer = {uppgift[0]: pk for pk, uppgift in self._konton.items() if pk != _FORT_OVER}
        kombination = {objekt: pk for pk, objekt in self._kombinationer.items()}
        ut: dict[Nyckel, Decimal] = defaultdict(lambda: NOLL)
        for saldo in saldon:
            if saldo.ar_resultat:
                ut[self._kapitalkonto, None] += saldo.utgaende
            else:
                konto = nummer.get(saldo.konto, self._kapitalkonto)
                ut[konto, kombination.get(saldo.objekt)] += saldo.utgaende
        self._upplysningar[ar.pk] = (
            f"Böckerna för {ar} har inga ingående balanser. De är räknade ur utgången av {fore}."
        )
        return {nyckel: belopp for nyckel, belopp in ut.items() if belopp}

    def _med_fjolarets_resultat(
        self, ar: Rakenskapsar, balanser: dict[Nyckel, Decimal]
    ) -> dict[Nyckel, Decimal]:
        """Opening balances that do not sum to nought lack last year's result: add it to equity.

        Not where the books hold last year and its result is another.
        """
        summa = sum(balanser.values(), NOLL)
        if not summa or all(self._ar_kapital(konto) for konto, _ in balanser):
            return balanser
        fore = self._aret_fore(ar)
        gar_inte_upp = f"De ingående balanserna för {ar} går inte jämnt upp: {kr(summa)} kr skiljer"
        if fore and arets_resultat(self.saldon([Period(fore, fore.slut)])[0]) != summa:
            self._upplysningar[ar.pk] = (
                f"{gar_inte_upp}, och det är inte resultatet för {fore}. "
                "Jämför med bokföringsprogrammet."
            )
            return balanser
        self._upplysningar[ar.pk] = (
            f"{gar_inte_upp}, för det tidigare resultatet är inte fört till eget kapital i "
            "böckerna. Här räknas det till eget kapital."
        )
        nyckel = (self._kapitalkonto, None)
        return balanser | {nyckel: balanser.get(nyckel, NOLL) - summa}

    def _aret_fore(self, ar: Rakenskapsar) -> Rakenskapsar | None:
        return next((a for a in self.aren if a.slut + timedelta(days=1) == ar.start), None)

    def _ar_kapital(self, konto: int) -> bool:
        return self._konton[konto][0].startswith(EGET_KAPITAL)

    @cached_property
    def _kapitalkonto(self) -> int:
        """The account that carries last year's result: that of the result, or the first equity."""
        kapital = sorted(
            (not tar_resultatet(nummer, namn), nummer, pk)
            for pk, (nummer, namn, _) in self._konton.items()
            if nummer.startswith(EGET_KAPITAL) and pk != _FORT_OVER
        )
        return kapital[0][2] if kapital else _FORT_OVER

    # -- What is made of it ----------------------------------------------------------------------

    def _saldon(self, period: Period, per_objekt: bool) -> list[Saldo]:
        ingaende = defaultdict(lambda: NOLL, self._ib(period.ar, per_objekt))
        if period.fore:
            for nyckel, par in self._summor[period.fore, per_objekt].items():
                ingaende[nyckel] += sum(par)
        summor = self._summor[period.dagar, per_objekt]
        saldon = [
            replace(
                self._tomt(*nyckel),
                ingaende=ingaende.get(nyckel, NOLL),
                debet=summor.get(nyckel, (NOLL, NOLL))[0],
                kredit=summor.get(nyckel, (NOLL, NOLL))[1],
            )
            for nyckel in {**ingaende, **summor}
        ]
        return sorted(saldon, key=lambda s: (s.konto, sorted(s.objekt)))

    def _ib(self, ar: Rakenskapsar, per_objekt: bool) -> dict[Nyckel, Decimal]:
        if per_objekt:
            return self._ingaende[ar.pk]
        per_konto: dict[Nyckel, Decimal] = defaultdict(lambda: NOLL)
        for (konto, _kombination), belopp in self._ingaende[ar.pk].items():
            per_konto[konto, None] += belopp
        return per_konto

    def _tomt(self, konto: int, kombination: int | None) -> Saldo:
        nummer, namn, ktyp = self._konton[konto]
        objekt = frozenset() if kombination is None else self._kombinationer[kombination]
        return Saldo(nummer, namn, kontotyp(nummer, ktyp), objekt=objekt)


def _spann(perioder: Iterable[Period]) -> Iterator[Dagar]:
    for period in perioder:
        yield period.dagar
        if period.fore:
            yield period.fore


def _grupperade(
    spann: Sequence[Dagar], falt: Sequence[str], konton: Sequence[int]
) -> Iterable[dict]:
    """Debits and credits per group of each span of days: one query with a branch for each."""
    grenar = [
        Rad.objects.filter(
            konto__in=konton,
            bokforingsdatum__gte=dagar.fran,
            bokforingsdatum__lte=dagar.till,
        )
        .order_by()
        .values(*falt)
        .annotate(
            debet=Sum("belopp", filter=Q(belopp__gt=0)),
            kredit=Sum("belopp", filter=Q(belopp__lt=0)),
            plats=Value(plats),
        )
        for plats, dagar in enumerate(spann)
    ]
    return grenar[0].union(*grenar[1:], all=True)


def _per_konto(summor: dict[Nyckel, Par]) -> dict[Nyckel, Par]:
    per_konto: dict[Nyckel, Par] = {}
    for (konto, _kombination), (debet, kredit) in summor.items():
        hittills = per_konto.get((konto, None), (NOLL, NOLL))
        per_konto[konto, None] = (hittills[0] + debet, hittills[1] + kredit)
    return per_konto


def _utan(par: Par, belopp: Decimal) -> Par:
    """Take a row out of debits or credits."""
    return (par[0] - belopp, par[1]) if belopp > 0 else (par[0], par[1] - belopp)
