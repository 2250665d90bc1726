"""Disponibelt: what the budget has for insatser, what is committed of it, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgetavvikelse import beslutsord
from ekonomi.budgetlage import Grupp
from ekonomi.budgetplan import budgetplan
from ekonomi.kapitaltak import Kapitaltak, kapitaltak
from ekonomi.kontosaldo import NOLL
from ekonomi.models import PLANAR, Budget, Budgetpost, Insatsbeslut, Insatsbeslutsar
from finsam.format import langt_datum, procent, tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

BUDGETERAT = "Budget för insatser"
BESLUTAT = "Beslutat"
KVAR = "Kvar att fördela"
KAPITAL = "Eget kapital vid årets slut enligt budgeten"
TAK = "Högsta eget kapital enligt Nationella rådet"


@dataclass(frozen=True, slots=True)
class Disponibelt:
    """One year in kronor. ``budget`` is the one that the frame comes from, None without any.

    ``ofordelat`` is the part of the frame that stands on rows not yet allotted; ``kapital`` is
    what the budget leaves at the end of the year.
    """

    ar: int
    budget: Budget | None
    budgeterat: Decimal
    ofordelat: Decimal
    beslutat: Decimal
    kapital: Decimal | None
    tak: Kapitaltak | None = None  # what Nationella rådet holds to be reasonable

    @property
    def over_tak(self) -> bool:
        """True where the budget leaves more than the ceiling."""
        tillatet = self.tak.tillatet if self.tak else None
        return tillatet is not None and self.kapital is not None and self.kapital > tillatet

    @property
    def kvar(self) -> Decimal:
        """What is left to allot; below zero where more is committed than budgeted."""
        return self.budgeterat - self.beslutat

    @property
    def andel_beslutad(self) -> Decimal | None:
        """The committed share of the frame, 0.71 = 71 %; None without a frame."""
        return self.beslutat / self.budgeterat if self.budgeterat else None

    @property
    def over(self) -> bool:
        """True where more is committed than the budget has."""
        return self.kvar < 0

    def i_ord(self) -> str:
        """Say how much of the frame is committed: 1 841 av 2 587 tkr, 746 tkr kvar."""
        andel = "" if self.andel_beslutad is None else f" ({procent(self.andel_beslutad)})"
        kvar = f"{tkr(self.kvar)} tkr är kvar att fördela"
        if self.over:
            kvar = f"{tkr(-self.kvar)} tkr mer än budgeten"
        ram = f"{tkr(self.beslutat)} av {tkr(self.budgeterat)} tkr för insatser {self.ar}"
        return f"{ram} är beslutade{andel}, {kvar}."


def disponibelt(ar: int) -> list[Disponibelt]:
    """Return a year and the two after it.

    Each has its own budget in force where there is one, else the plan year of the first year's
    budget. Without any budget the frame is 0.
    """
    beslutat = Insatsbeslutsar.objects.summa_per_ar()
    forsta = _i_kraft(ar)
    aren = [_ett_ar(ar + n, forsta, n, beslutat) for n in PLANAR]
    tak = kapitaltak([d.ar for d in aren])
    return [replace(d, tak=arets) for d, arets in zip(aren, tak, strict=True)]


def _i_kraft(ar: int) -> Budget | None:
    return Budget.objects.gallande_forst(ar).first()


def _ett_ar(
    ar: int, forsta: Budget | None, planar: int, beslutat: dict[int, Decimal]
) -> Disponibelt:
    egen = forsta if planar == 0 else _i_kraft(ar)
    if egen is not None and (planar == 0 or not egen.ar_forslag or forsta is None):
        budget, plats = egen, 0
    else:
        budget, plats = forsta, planar
    if budget is None:
        return Disponibelt(ar, None, NOLL, NOLL, beslutat.get(ar, NOLL), None)
    poster = Budgetpost.objects.filter(
        budget=budget, planar=plats, budgetrad__grupp=Grupp.INSATS
    ).values_list("budgetrad__ofordelad", "belopp")
    return Disponibelt(
        ar=ar,
        budget=budget,
        budgeterat=sum((belopp for _pott, belopp in poster), NOLL),
        ofordelat=sum((belopp for pott, belopp in poster if pott), NOLL),
        beslutat=beslutat.get(ar, NOLL),
        kapital=budgetplan(budget).kvar[plats],
    )


def disponibelttabell(aren: Sequence[Disponibelt], enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return the years as columns: the frame, each commitment, and what is left."""
    rader = [_beslutsrad(b, aren, enhet) for b in _besluten(aren)]
    budgeterat = _rad(BUDGETERAT, [d.budgeterat for d in aren], enhet)
    beslutat = _rad(BESLUTAT, [d.beslutat for d in aren], enhet, Slag.DELSUMMA)
    avdrag = _rad(BESLUTAT, [-d.beslutat for d in aren], enhet)
    kvar = _rad(KVAR, [d.kvar for d in aren], enhet, Slag.SUMMA)
    return Taltabell(
        nyckel="disponibelt",
        rubrik="Medel för insatser",
        kolumner=tuple(Kolumn(str(d.ar), str(d.ar)) for d in aren),
        rader=(
            budgeterat,
            *rader,
            *avrundning(rader, beslutat),
            beslutat,
            *avrundning([budgeterat, avdrag], kvar),
            kvar,
            _rad(KAPITAL, [d.kapital for d in aren], enhet),
            *_takrad(aren, enhet),
        ),
        enhet=enhet,
        fotnoter=_kallor(aren),
    )


def _takrad(aren: Sequence[Disponibelt], enhet: Enhet) -> list[Rad]:
    """The ceiling of each year, where it is known for any."""
    tak = [d.tak.tillatet if d.tak else None for d in aren]
    return [_rad(TAK, tak, enhet)] if any(belopp is not None for belopp in tak) else []


def _besluten(aren: Sequence[Disponibelt]) -> list[Insatsbeslut]:
    """The decisions in force that commit something in the years, the earliest first."""
    berorda = Insatsbeslut.objects.gallande().filter(aren__ar__in=[d.ar for d in aren])
    return list(berorda.distinct().order_by("datum", "pk").prefetch_related("aren"))


def _beslutsrad(beslut: Insatsbeslut, aren: Sequence[Disponibelt], enhet: Enhet) -> Rad:
    per_ar = {ar.ar: ar.belopp for ar in beslut.aren.all()}
    paragraf = f", § {beslut.paragraf}" if beslut.paragraf else ""
    return Rad(
        f"{beslut.rubrik} ({langt_datum(beslut.datum)}{paragraf})",
        tuple(Tal(per_ar.get(d.ar), enhet) for d in aren),
        nyckel=f"beslut_{beslut.pk}",
        indrag=1,
    )


def _rad(
    rubrik: str, belopp: Sequence[Decimal | None], enhet: Enhet, slag: Slag = Slag.POST
) -> Rad:
    return Rad(rubrik, tuple(Tal(b, enhet) for b in belopp), slag=slag)


def _kallor(aren: Sequence[Disponibelt]) -> tuple[str, ...]:
    """Say which budget each year's frame comes from."""
    texter = []
    for d in aren:
        if d.budget is None:
            texter.append(f"{d.ar}: ingen budget.")
        elif d.budget.ar != d.ar:
            texter.append(f"{d.ar}: planår i {beslutsord(d.budget)}.")
        else:
            texter.append(f"{d.ar}: {beslutsord(d.budget)}.")
    return tuple(texter)
