"""Compensation for ingoing VAT (lag 2005:807): per period, against the account, and the year's
statement.

What Skatteverket pays is told from VAT by its voucher: VAT down, money up, and no cost.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, Sum

from ekonomi.kontosaldo import NOLL
from ekonomi.models import Momsansokan, Momsregel, Rad, Rakenskapsar
from ekonomi.radurval import delar
from ekonomi.saldon import perioder, saldon
from ekonomi.spar import rader_mellan_url
from finsam.format import langt_datum
from finsam.period import Period
from finsam.taltabell import Kolumn, Tal, Taltabell, summera
from finsam.taltabell import Rad as Tabellrad

KONTON = "1650,1681,264"  # BAS's claim on the state, Kommun-Bas's and BAS's ingoing VAT
KOSTNADER = r"^[4-7]"
MANADER = {Momsregel.Takt.MANAD: 1, Momsregel.Takt.KVARTAL: 3}


@dataclass(frozen=True, slots=True)
class Momsperiod:
    """A period: ingoing VAT in the books, the claim if there is one, and the last day for it."""

    period: Period
    bokford: Decimal
    ansokan: Momsansokan | None
    url: str

    @property
    def skillnad(self) -> Decimal:
        """Claimed less booked, nought where nothing is claimed."""
        return self.ansokan.sokt - self.bokford if self.ansokan else NOLL

    @property
    def sista_dag(self) -> date:
        """When the claim is due at the latest: by the end of the second year after."""
        return date((self.period.till or self.period.fran).year + 2, 12, 31)

    @property
    def att_soka(self) -> bool:
        """True where VAT is booked and nothing is claimed."""
        return self.ansokan is None and bool(self.bokford)


@dataclass(frozen=True, slots=True)
class Momslage:
    """A year's periods, and the account's balance against what is claimed and not yet paid."""

    ar: int
    regel: Momsregel
    perioder: tuple[Momsperiod, ...]
    dag: date | None = None
    saldo: Decimal = NOLL
    obetalt: Decimal = NOLL

    @property
    def osokt(self) -> Decimal:
        """VAT of the year that is booked and not claimed."""
        return sum((p.bokford for p in self.perioder if p.att_soka), NOLL)

    @property
    def skillnad(self) -> Decimal:
        """The account's balance less what explains it; nought where everything is explained."""
        return self.saldo - self.obetalt - self.osokt


def momslage(ar: int, *, till: date | None = None) -> Momslage:
    """Return the year's claims against the books, up to ``till`` where it is given.

    Without a rule VAT is claimed monthly on the usual accounts. Ten queries.
    """
    regel = Momsregel.objects.gallande(ar).first() or Momsregel(from_ar=ar, konton=KONTON)
    ansokningar = list(Momsansokan.objects.filter(from_datum__year__lte=ar))
    i_ar = [a for a in ansokningar if a.from_datum.year == ar]
    dagar = _perioder(regel, ar, i_ar)
    bokford = _bokford(regel, dagar, till)
    per_start = {a.from_datum: a for a in i_ar}
    rader = tuple(
        Momsperiod(p, belopp, per_start.get(p.fran), rader_mellan_url(_prefix(regel.konton), p))
        for p, belopp in zip(dagar, bokford, strict=True)
    )
    if not Rakenskapsar.objects.filter(slut__year=ar).exists():
        return Momslage(ar, regel, rader)
    bok = perioder(ar, till)[0]
    saldo = [s.utgaende for s in saldon([bok])[0] if s.konto.startswith(_prefix(regel.konton))]
    return Momslage(
        ar=ar,
        regel=regel,
        perioder=rader,
        dag=bok.till,
        saldo=sum(saldo, NOLL),
        obetalt=_obetalt(ansokningar, bok.till),
    )


def _obetalt(ansokningar: Iterable[Momsansokan], dag: date) -> Decimal:
    """What is claimed for periods up to a day and not paid by then."""
    return sum(
        (
            a.sokt
            for a in ansokningar
            if (a.till_datum or a.from_datum) <= dag
            and (a.utbetald_datum is None or a.utbetald_datum > dag)
        ),
        NOLL,
    )


def _perioder(regel: Momsregel, ar: int, ansokningar: Sequence[Momsansokan]) -> list[Period]:
    """The periods of the claims, and between them those that the rule gives."""
    steg = MANADER[Momsregel.Takt(regel.takt)]
    tagna = [a.period for a in ansokningar]
    alla = (Period.manader(ar, manad, steg) for manad in range(1, 13, steg))
    lediga = [period for period in alla if not _krockar(period, tagna)]
    return sorted(tagna + lediga, key=lambda p: p.fran)


def _krockar(period: Period, andra: Iterable[Period]) -> bool:
    return any(period.overlappar(annan) for annan in andra)


def _prefix(konton: str) -> tuple[str, ...]:
    return tuple(delar(konton))


def _pa(konton: str, falt: str = "konto__nummer") -> Q:
    villkor = (Q(**{f"{falt}__startswith": p}) for p in _prefix(konton))
    return reduce(or_, villkor, Q(pk__in=[]))


def _bokford(regel: Momsregel, dagar: Sequence[Period], till: date | None) -> list[Decimal]:
    """Ingoing VAT in each period: what is booked on the accounts less what was paid out. Two
    queries.
    """
    sista = max(p.till or p.fran for p in dagar)
    ram = Period(min(p.fran for p in dagar), min(sista, till or sista))
    rader = Rad.objects.for_period(ram.fran, ram.till).filter(_pa(regel.konton)).order_by()
    per_dag = dict(rader.values_list("bokforingsdatum").annotate(summa=Sum("belopp")))
    samma = Rad.objects.filter(verifikation=OuterRef("verifikation"))
    utbetalda = (
        rader.filter(belopp__lt=0)
        .filter(Exists(samma.filter(_pa(regel.betalkonton), belopp__gt=0)))
        .exclude(Exists(samma.filter(konto__nummer__regex=KOSTNADER)))
    )
    for dag, belopp in utbetalda.values_list("bokforingsdatum").annotate(summa=Sum("belopp")):
        per_dag[dag] -= belopp
    return [sum((b for dag, b in per_dag.items() if p.omfattar(dag)), NOLL) for p in dagar]


def momsuppgift(lage: Momslage) -> Taltabell:
    """Return the year's statement (årsuppgift, due by 30 June the year after): each period's VAT
    in the books, what was claimed and what was paid, in kronor.
    """
    rader = [
        Tabellrad(
            str(p.period),
            (
                Tal(p.bokford, url=p.url),
                Tal(p.ansokan.sokt if p.ansokan else None),
                Tal(p.ansokan.utbetalt if p.ansokan else None),
            ),
            nyckel=f"fran_{p.period.fran:%Y_%m_%d}",
        )
        for p in lage.perioder
    ]
    sista = langt_datum(date(lage.ar + 1, 6, 30))
    return Taltabell(
        nyckel="momsuppgift",
        rubrik=f"Årsuppgift om momsersättning {lage.ar}",
        rubrik_forsta="Period",
        kolumner=(
            Kolumn("bokford", "Ingående moms"),
            Kolumn("sokt", "Sökt"),
            Kolumn("utbetalt", "Utbetalt"),
        ),
        rader=(*rader, summera(rader, "Summa")),
        fotnoter=(f"Uppgiften för {lage.ar} lämnas till Skatteverket senast {sista}.",),
    )
