"""Each insats against its budget: what is booked, what is on its way, and how much that deviates.

The printed deviation is of booked and on its way together, so that an overrun shows before the
books have it (goal of an insats: within 5 per cent of its budget).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.budgetlage import Budgetlage, Grupp, budgetlagen
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import (
    Avvikelsegrans,
    Budget,
    Budgetradkoppling,
    Insatsobjekt,
    Rakenskapsar,
    Utbetalning,
)
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Period, period, saldon
from ekonomi.spar import rader_url
from finsam.period import Period as Dagar
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats
from insatser.querysets.insats import InsatsQuerySet

FORVALD_GRANS = Decimal(5)


@dataclass(frozen=True, slots=True)
class Insatslage:
    """One insats in one year, in positive kronor without VAT.

    ``pa_vag`` is sent in and not in the books; ``url`` leads to the booked rows.
    """

    insats: Insats
    budget: Decimal
    bokfort: Decimal
    pa_vag: Decimal
    rekvirerat: Decimal
    grans: Decimal
    avslutat: bool
    url: str = ""

    @property
    def summa(self) -> Decimal:
        """Booked and on its way together."""
        return self.bokfort + self.pa_vag

    @property
    def kvar(self) -> Decimal:
        """What is left of the budget; below zero when it is exceeded."""
        return self.budget - self.summa

    @property
    def avvikelse(self) -> Decimal | None:
        """How much the sum lies above (or, below zero, under) budget: 0.07 = 7 % over."""
        return (self.summa - self.budget) / self.budget if self.budget else None

    @property
    def flagga(self) -> str:
        """What deviates beyond the limit, in words; too little counts once the year has ended."""
        if self.avvikelse is None:
            return "saknar budget" if self.summa else ""
        if self.avvikelse * 100 > self.grans:
            return "över budget"
        if self.avslutat and -self.avvikelse * 100 > self.grans:
            return "under budget"
        return ""


def avvikelsegrans(ar: int) -> Decimal:
    """Return the year's limit in per cent: the latest that is set, else five."""
    satt = Avvikelsegrans.objects.filter(from_ar__lte=ar).order_by("-from_ar").first()
    return satt.procent if satt else FORVALD_GRANS


def insatslagen(ar: int, insatser: InsatsQuerySet, *, idag: date) -> list[Insatslage]:
    """Return the year's insatser against their budgets, in their order: some twenty queries."""
    under = list(insatser.under(ar))
    objekt = _objekt(ar)
    per_insats = _budgetrader(ar, objekt)
    i_bockerna = _bokforda(ar)
    ram = Dagar.ar(ar)
    alla = Utbetalning.objects.for_ar(ram.fran, ram.till or ram.fran)
    pa_vag = alla.utanfor_bockerna().per_insats()
    rekvirerat = alla.rekvirerade().per_insats()
    grans = avvikelsegrans(ar)
    lagen = []
    for insats in under:
        budget, bokfort, url = _ur_bockerna(
            per_insats.get(insats.pk, []), objekt.get(insats.pk, {}).values(), i_bockerna
        )
        lagen.append(
            Insatslage(
                insats=insats,
                budget=budget,
                bokfort=bokfort,
                pa_vag=pa_vag.get(insats.pk, NOLL),
                rekvirerat=rekvirerat.get(insats.pk, NOLL),
                grans=grans,
                avslutat=idag > (ram.till or idag),
                url=url,
            )
        )
    return lagen


def _objekt(ar: int) -> dict[int, dict[int, str]]:
    """Return {insats id: {object id: its key in the books}} of the year."""
    per_insats: dict[int, dict[int, str]] = {}
    for koppling in Insatsobjekt.objects.under(ar).select_related("objekt__dimension"):
        objekt = koppling.objekt
        nyckel = objektnyckel([(objekt.dimension.nummer, objekt.kod)])
        per_insats.setdefault(koppling.insats_id, {})[objekt.pk] = nyckel
    return per_insats


def _budgetrader(ar: int, objekt: Mapping[int, Mapping[int, str]]) -> dict[int, list[Budgetlage]]:
    """Return {insats id: the budget's rows that count its objects}."""
    ram = Dagar.ar(ar)
    insats_av = {o: insats for insats, egna in objekt.items() for o in egna}
    kopplingar = Budgetradkoppling.objects.mellan(ram.fran, ram.till).filter(
        budgetrad__grupp=Grupp.INSATS, objekt__in=insats_av
    )
    rad_av = dict(kopplingar.values_list("budgetrad__nyckel", "objekt"))
    per_insats: dict[int, list[Budgetlage]] = {}
    for rad in budgetlagen(ar).i_grupp([Grupp.INSATS]):
        if rad.nyckel in rad_av:
            per_insats.setdefault(insats_av[rad_av[rad.nyckel]], []).append(rad)
    return per_insats


def _bokforda(ar: int) -> tuple[Period, list[Saldo]] | None:
    """Return the year's balances per object, None where the books lack the year."""
    try:
        aret = period(ar)
    except Rakenskapsar.DoesNotExist:
        return None
    return aret, saldon([aret], per_objekt=True)[0]


def _ur_bockerna(
    rader: Iterable[Budgetlage],
    nycklar: Iterable[str],
    i_bockerna: tuple[Period, list[Saldo]] | None,
) -> tuple[Decimal, Decimal, str]:
    """Return budget, booked cost and the address of its rows.

    By the budget's rows where there are any, so that both pages say the same; else all result
    accounts with one of the objects.
    """
    rader = list(rader)
    if rader:
        budget = -sum((rad.budget for rad in rader), NOLL)
        bokfort = -sum((rad.utfall[0] for rad in rader if rad.utfall), NOLL)
        urler = [rad.urler[0] for rad in rader if rad.urler and rad.urler[0]]
        return budget, bokfort, urler[0] if len(urler) == 1 else ""
    egna = set(nycklar)
    if i_bockerna is None or not egna:
        return NOLL, NOLL, ""
    aret, alla = i_bockerna
    saldon_ = [s for s in alla if s.ar_resultat and s.objekt & egna]
    url = rader_url({s.konto for s in saldon_ if s.rorelse}, aret, egna)
    return NOLL, sum((s.rorelse for s in saldon_), NOLL), url


_KOLUMNER = (
    *(("budget", "Budget"), ("rekvirerat", "Rekvirerat"), ("bokfort", "Bokfört")),
    *(("pa_vag", "På väg"), ("kvar", "Kvar"), ("avvikelse", "Avvikelse")),
)


def insatstabell(lagen: Iterable[Insatslage], *, ar: int) -> Taltabell:
    """Return them as a table, with their sum, for the file."""
    lagen = list(lagen)
    return Taltabell(
        nyckel="insatser_mot_budget",
        rubrik=f"Insatser mot budget {ar}",
        rubrik_forsta="Insats",
        kolumner=tuple(Kolumn(nyckel, rubrik) for nyckel, rubrik in _KOLUMNER),
        rader=(*map(_rad, lagen), _summarad(lagen)),
    )


def _rad(lage: Insatslage) -> Rad:
    kronor = [getattr(lage, nyckel) for nyckel, _rubrik in _KOLUMNER[:-1]]
    avvikelse = Tal(lage.avvikelse, Enhet.PROCENT)
    return Rad(str(lage.insats), (*map(Tal, kronor), avvikelse))


def _summarad(lagen: list[Insatslage]) -> Rad:
    falt = [nyckel for nyckel, _rubrik in _KOLUMNER[:-1]]
    summor = [sum((getattr(lage, f) for lage in lagen), NOLL) for f in falt]
    return Rad("Summa", (*map(Tal, summor), Tal(None)), slag=Slag.SUMMA)


def valbara_ar(idag: date) -> tuple[list[int], int]:
    """Return the years to choose among, the latest first, and the one that is shown at first."""
    bokforda = Rakenskapsar.objects.kalenderar()
    aren = {*bokforda, *Budget.objects.aren(), idag.year}
    return sorted(aren, reverse=True), bokforda[0] if bokforda else idag.year
