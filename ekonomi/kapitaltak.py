"""Eget kapital against what Nationella rådet holds to be reasonable, year by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from ekonomi.flerar import Arsfakta, arsfakta
from ekonomi.kapitaltrappa import GRUND, Metod, Steg, hogst
from ekonomi.models import EgetKapitalTrappa, Kapitalriktvarde, Medlemsbidrag
from ekonomi.saldon import Saldobild
from finsam.format import procent, tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell


@dataclass(frozen=True, slots=True)
class Kapitaltak:
    """The ceiling of a year in kronor beside the capital at its end; None where not known.

    ``grund`` says in Swedish what the ceiling comes from, or what is missing.
    """

    ar: int
    insats: Decimal | None
    tillatet: Decimal | None
    utfall: Decimal | None
    grund: str

    @property
    def avvikelse(self) -> Decimal | None:
        """How far the capital is above the ceiling; below zero where it is under."""
        if self.utfall is None or self.tillatet is None:
            return None
        return self.utfall - self.tillatet

    @property
    def avvikelse_andel(self) -> Decimal | None:
        """The same as a share of the ceiling, 0.41 = 41 % above."""
        if self.avvikelse is None or not self.tillatet:
            return None
        return self.avvikelse / self.tillatet


@dataclass(frozen=True, slots=True)
class Trappa:
    """The ladder that holds from a year; ``egen`` where the förbund has set it up."""

    from_ar: int | None
    steg: tuple[Steg, ...]
    metod: Metod
    egen: bool


def trappor() -> list[Trappa]:
    """Return the ladders, the latest first, the one that ships with the system last."""
    per_ar: dict[int, list[EgetKapitalTrappa]] = {}
    for rad in EgetKapitalTrappa.objects.all():
        per_ar.setdefault(rad.from_ar, []).append(rad)
    egna = [
        Trappa(
            from_ar,
            tuple(Steg(_kronor(rad.upp_till_tkr), rad.procent / 100) for rad in rader),
            Metod(rader[0].metod),
            egen=True,
        )
        for from_ar, rader in sorted(per_ar.items(), reverse=True)
    ]
    return [*egna, Trappa(None, GRUND, Metod.KLASS, egen=False)]


def _kronor(upp_till_tkr: int | None) -> Decimal | None:
    return None if upp_till_tkr is None else Decimal(upp_till_tkr) * 1000


def trappa_for(ar: int, alla: Sequence[Trappa]) -> Trappa:
    """Return the ladder that holds in a year."""
    return next(t for t in alla if t.from_ar is None or t.from_ar <= ar)


def kapitaltak(
    aren: Iterable[int], *, till: date | None = None, bild: Saldobild | None = None
) -> list[Kapitaltak]:
    """Return the ceiling and the capital of each of the years, in their order.

    The capital of the year that ``till`` lies in is that day's.
    """
    valda = list(aren)
    alla = trappor()
    riktvarden = {r.ar: r for r in Kapitalriktvarde.objects.filter(ar__in=valda)}
    bidrag = Medlemsbidrag.objects.filter(ar__in=valda).order_by().values_list("ar")
    insatser = dict(bidrag.annotate(summa=Sum("belopp")))
    return [
        _tak(fakta, insatser.get(fakta.ar), riktvarden.get(fakta.ar), trappa_for(fakta.ar, alla))
        for fakta in arsfakta(valda, till=till, bild=bild)
    ]


def _tak(
    fakta: Arsfakta, insats: Decimal | None, riktvarde: Kapitalriktvarde | None, trappa: Trappa
) -> Kapitaltak:
    tillatet, grund = _tillatet(insats, riktvarde, trappa)
    return Kapitaltak(fakta.ar, insats, tillatet, fakta.eget_kapital, grund)


def _tillatet(
    insats: Decimal | None, riktvarde: Kapitalriktvarde | None, trappa: Trappa
) -> tuple[Decimal | None, str]:
    if riktvarde:
        return riktvarde.belopp, f"Riktvärde enligt {riktvarde.kalla}"
    if insats is None:
        return None, "Medlemmarnas insatser för året är inte inlagda"
    tak = hogst(insats, trappa.steg, trappa.metod)
    if tak is None:
        return None, f"Trappan slutar under {tkr(insats)} tkr: lägg till ett steg eller riktvärde"
    andel = tak / insats if insats else Decimal(0)
    return tak, f"{procent(andel, 0 if andel * 100 == int(andel * 100) else 1)} av insatserna"


def kapitaltaktabell(tak: Sequence[Kapitaltak], *, enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return ceiling, capital and deviation as a table, one column per year."""
    return Taltabell(
        nyckel="kapitaltak",
        rubrik="Eget kapital mot Nationella rådets rekommendation",
        kolumner=tuple(Kolumn(str(t.ar), str(t.ar)) for t in tak),
        rader=(
            Rad("Medlemmarnas insatser", tuple(Tal(t.insats, enhet) for t in tak)),
            Rad("Högsta eget kapital", tuple(Tal(t.tillatet, enhet) for t in tak)),
            Rad("Eget kapital vid årets slut", tuple(Tal(t.utfall, enhet) for t in tak)),
            Rad("Över (+) eller under (−)", tuple(Tal(t.avvikelse, enhet) for t in tak)),
            Rad(
                "Avvikelse i procent",
                tuple(Tal(t.avvikelse_andel, Enhet.PROCENT) for t in tak),
            ),
        ),
        enhet=enhet,
        fotnoter=tuple(f"{t.ar}: {t.grund}." for t in tak),
    )
