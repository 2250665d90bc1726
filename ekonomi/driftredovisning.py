"""The driftredovisning (LKBR 10 kap., RKR R14): outcome, budget, deviation and the year before."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgetavvikelse import UPPFOLJNING
from ekonomi.budgetavvikelse import tabell as budgettabell
from ekonomi.budgetlage import Budgetlagen, Grupp, budgetlagen
from ekonomi.kontosaldo import NOLL, Saldo, ingaende_kapital
from ekonomi.mall import Kontokarta, Mall, Matt, Radbelopp, Radmall, Radslag, Sida, Typ, radbelopp
from ekonomi.models import Budgetradkoppling
from ekonomi.saldon import Period, Saldobild
from ekonomi.spar import rader_url, saldo_url
from ekonomi.uppstallning import mall_i_bruk
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

RUBRIK = "Driftredovisning"
_KTYP = {Grupp.INTAKT: "I", Grupp.KOSTNAD: "K", Grupp.INSATS: "K"}


def driftredovisning(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the driftredovisning of a year in kronor, in the förbund's own form.

    Columns: ``utfall_2022``, ``budget_2022``, ``avvikelse_2022`` (outcome less budget: above zero
    is better than budget) and ``utfall_2021``. A form without rows of its own prints the
    budget's. Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    perioder = bild.perioder(ar, till)
    lagen = budgetlagen(ar, till=till, bild=bild)
    mall = mall_i_bruk(Typ.DR)
    if not mall.rader:
        return _med_budgetens_rader(lagen, enhet)
    per_period = bild.saldon(perioder)
    utfall = [radbelopp(mall.rader, saldon) for saldon in per_period]
    budget = _budget(mall, lagen, perioder[0], ingaende_kapital(per_period[0]))
    return _tabell(mall, perioder, utfall, budget, enhet, lagen)


def _med_budgetens_rader(lagen: Budgetlagen, enhet: Enhet) -> Taltabell:
    tabell = budgettabell(lagen, enhet, UPPFOLJNING)
    return Taltabell(
        nyckel="driftredovisning",
        rubrik=RUBRIK,
        kolumner=tabell.kolumner,
        rader=tabell.rader,
        enhet=enhet,
        fotnoter=tabell.fotnoter,
        undertitel=tabell.undertitel,
    )


def _budget(
    mall: Mall, lagen: Budgetlagen, period: Period, ingaende: Decimal
) -> dict[str, Decimal | None]:
    """The budget of each row in kronor, None where none can be said; {} without a budget."""
    if lagen.budget is None:
        return {}
    kapital = ingaende + lagen.budgeterat_resultat
    budget = {rad.nyckel: _forsta(rad, kapital) for rad in mall.rader}
    for nyckel, belopp in _fordelad(mall, lagen, _prefix(period)):
        budget[nyckel] = (budget[nyckel] or NOLL) + belopp
    for rad in mall.rader:
        for nyckel in rad.summa_av:
            budget[rad.nyckel] = (budget[rad.nyckel] or NOLL) + (budget[nyckel] or NOLL)
    return budget


def _forsta(rad: Radmall, kapital: Decimal) -> Decimal | None:
    """What a row's budget begins with: the capital in a row of it, nothing known of a balance."""
    if rad.matt is Matt.RORELSE:
        return NOLL
    return kapital if any(k.ktyp in {"K", "I"} for k in rad.kopplingar) else None


def _fordelad(
    mall: Mall, lagen: Budgetlagen, prefix: Mapping[str, str]
) -> Iterator[tuple[str, Decimal]]:
    """The budget's rows by the row that takes their accounts."""
    karta = Kontokarta(mall.rader, Matt.RORELSE, Sida.BADA)
    for lage in lagen.rader:
        if ktyp := _KTYP.get(lage.grupp):
            konto = prefix[lage.nyckel].ljust(4, "0") if lage.nyckel in prefix else ""
            if rad := karta.rad(Saldo(konto, lage.rubrik, ktyp)):
                yield rad.nyckel, lage.budget


def _prefix(period: Period) -> dict[str, str]:
    """{budget row's key: the beginning of its accounts}, the shortest where it has several."""
    kopplingar = Budgetradkoppling.objects.mellan(period.start, period.till)
    par = kopplingar.order_by().values_list("budgetrad__nyckel", "kontoprefix")
    prefix: dict[str, str] = {}
    for nyckel, borjan in sorted(par, key=lambda p: (len(p[1]), p[1])):
        prefix.setdefault(nyckel, borjan)
    return prefix


def _tabell(
    mall: Mall,
    perioder: Sequence[Period],
    utfall: Sequence[Mapping[str, Radbelopp]],
    budget: Mapping[str, Decimal | None],
    enhet: Enhet,
    lagen: Budgetlagen,
) -> Taltabell:
    alla = {
        rad.nyckel: _rad(rad, perioder, [u[rad.nyckel] for u in utfall], budget, enhet)
        for rad in mall.rader
    }
    rader: list[Rad] = []
    for mallrad in mall.rader:
        if mallrad.summa_av:
            rader += avrundning([alla[n] for n in mallrad.summa_av], alla[mallrad.nyckel])
        if mallrad.slag != Radslag.UTANFOR:
            rader.append(alla[mallrad.nyckel])
    ar, forsta = lagen.ar, perioder[0]
    kolumner = [Kolumn(f"utfall_{ar}", f"Utfall {forsta.i_ord()}")]
    if budget:
        kolumner += [
            Kolumn(f"budget_{ar}", f"Budget {ar}"),
            Kolumn(f"avvikelse_{ar}", "Avvikelse"),
        ]
    kolumner += [Kolumn(f"utfall_{p.kalenderar}", f"Bokslut {p.i_ord()}") for p in perioder[1:]]
    return Taltabell(
        nyckel="driftredovisning",
        rubrik=RUBRIK,
        kolumner=tuple(kolumner),
        rader=tuple(rader),
        enhet=enhet,
    )


def _rad(
    mall: Radmall,
    perioder: Sequence[Period],
    utfall: Sequence[Radbelopp],
    budget: Mapping[str, Decimal | None],
    enhet: Enhet,
) -> Rad:
    if mall.slag == Radslag.RUBRIK:
        return Rad(mall.rubrik, slag=Slag.RUBRIK, nyckel=mall.nyckel)
    lank = rader_url if mall.matt == Matt.RORELSE else saldo_url
    tal = [Tal(u.belopp, enhet, lank(u.konton, p)) for u, p in zip(utfall, perioder, strict=True)]
    if budget:
        planerat = budget[mall.nyckel]
        avvikelse = None if planerat is None else utfall[0].belopp - planerat
        tal[1:1] = [Tal(planerat, enhet), Tal(avvikelse, enhet)]
    slag = Slag.POST if mall.slag == Radslag.UTANFOR else Slag(mall.slag.value)
    return Rad(mall.rubrik, tuple(tal), slag=slag, nyckel=mall.nyckel, not_nr=mall.not_nr)
