"""Writes of forecasts (prognoser): made out of the books on a day, written, and fixed.

``skapa_prognos`` reads what is booked to the day and suggests the rest of the year; then
``satt_prognosrader`` writes what is expected instead, and ``faststall_prognos`` fixes it.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.budgetlage import Budgetlage, Budgetlagen, budgetlagen
from ekonomi.budgetperiod import foreslagen_rest
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Budget, Budgetpost, Budgetrad, Prognos, Prognosrad
from ekonomi.prognoslage import prognoslage, takfraga
from finsam.handelser import logga
from finsam.models import User

Vantat = tuple[Decimal, str]  # what is expected of the rest of the year in kronor, and why


@transaction.atomic
def skapa_prognos(
    *,
    by: User,
    budget: Budget,
    datum: date,
    kommentar: str = "",
    rader: Mapping[str, Vantat] | None = None,
) -> Prognos:
    """Make a forecast of a budget's year as it is seen on a day.

    What is booked to the day is read now; the rest is what the budget's months foresee after it
    (of an income: what is left of its budget), or ``rader``: {budget row's key: (expected
    kronor, comment)}. Raises ValidationError for a day outside the year, or where the budget
    has a forecast for that day.
    """
    if datum.year != budget.ar:
        raise ValidationError({"datum": f"Välj en dag under {budget.ar}."})
    if Prognos.objects.filter(budget=budget, datum=datum).exists():
        raise ValidationError({"datum": f"Det finns redan en prognos per {datum}. Ändra den."})
    prognos = Prognos(budget=budget, datum=datum, kommentar=kommentar.strip(), skapad_by=by)
    lagen = _las_bocker(prognos)
    prognos.save()
    rest, budgeterat = foreslagen_rest(budget, datum), Budgetpost.objects.per_rad(budget)
    Prognosrad.objects.bulk_create(
        Prognosrad(
            prognos=prognos,
            budgetrad=rad,
            utfall=utfall,
            rest=_vantat(rad, utfall, rest.get(rad.nyckel, NOLL), budgeterat.get(rad.pk, NOLL)),
        )
        for rad, utfall in _rader(lagen)
    )
    logga(by=by, verb="skapade", objekt=prognos, datum=str(datum))
    if rader:
        satt_prognosrader(by=by, prognos=prognos, rader=rader)
    return prognos


@transaction.atomic
def satt_prognosrader(
    *,
    by: User,
    prognos: Prognos,
    rader: Mapping[str, Vantat],
    kommentar: str | None = None,
) -> Prognos:
    """Write what is expected of the rest of the year: {row's key: (kronor, comment)}.

    Amounts are positive for income and costs alike. ``kommentar`` replaces the forecast's own.
    Raises ValidationError where it is fixed, or for a row that it has not.
    """
    prognos = _oppen(prognos)
    finns = {rad.budgetrad.nyckel: rad for rad in prognos.rader.select_related("budgetrad")}
    if okanda := [namn for namn in rader if namn not in finns]:
        raise ValidationError(f"Prognosen har ingen rad {okanda[0]}.")
    for namn, (rest, text) in rader.items():
        rad = finns[namn]
        rad.rest, rad.kommentar = rest, text.strip()
    Prognosrad.objects.bulk_update([finns[namn] for namn in rader], ["rest", "kommentar"])
    if kommentar is not None:
        prognos.kommentar = kommentar.strip()
        prognos.save(update_fields=["kommentar"])
    poster = {namn: f"{rest:.2f}" for namn, (rest, _text) in rader.items()}
    logga(by=by, verb="ändrade prognosen", objekt=prognos, poster=poster)
    return prognos


@transaction.atomic
def uppdatera_utfall(*, by: User, prognos: Prognos) -> Prognos:
    """Read the books anew: vouchers of the period may have come since the forecast was made.

    What is expected of the rest, and the comments, stand. Raises ValidationError where it is
    fixed.
    """
    prognos = _oppen(prognos)
    lagen = _las_bocker(prognos)
    prognos.save()
    for rad, utfall in _rader(lagen):
        Prognosrad.objects.update_or_create(
            prognos=prognos,
            budgetrad=rad,
            defaults={"utfall": utfall},
            create_defaults={"utfall": utfall, "rest": NOLL},
        )
    logga(by=by, verb="läste utfallet på nytt", objekt=prognos)
    return prognos


@transaction.atomic
def faststall_prognos(*, by: User, prognos: Prognos) -> Prognos:
    """Fix a forecast, as the board gets it; a later view is a new forecast.

    Raises ValidationError where the expected capital is above Nationella rådet's ceiling and
    the forecast has no comment that says why.
    """
    prognos = _oppen(prognos)
    fraga = takfraga(prognoslage(prognos))
    if fraga.over and not prognos.kommentar:
        raise ValidationError(
            f"{fraga.i_ord()} Skriv varför i prognosens kommentar innan den fastställs."
        )
    prognos.faststalld_at, prognos.faststalld_by = timezone.now(), by
    prognos.save(update_fields=["faststalld_at", "faststalld_by"])
    logga(by=by, verb="fastställde", objekt=prognos, datum=str(prognos.datum))
    return prognos


@transaction.atomic
def ta_bort_prognos(*, by: User, prognos: Prognos) -> None:
    """Throw a forecast away; raises ValidationError for one that is fixed."""
    prognos = _oppen(prognos)
    logga(by=by, verb="tog bort", objekt=prognos, datum=str(prognos.datum))
    prognos.rader.all().delete()
    prognos.delete()


def _vantat(rad: Budgetrad, utfall: Decimal, manaderna: Decimal, budget: Decimal) -> Decimal:
    """Suggest the rest: a cost's months, and of an income what has not come of its budget.

    The members pay some months at a time, so an income's months say little.
    """
    if rad.grupp == Budgetrad.Grupp.INTAKT:
        return max(budget - utfall, NOLL)
    return manaderna


def _oppen(prognos: Prognos) -> Prognos:
    prognos = Prognos.objects.select_for_update().get(pk=prognos.pk)
    if prognos.faststalld:
        raise ValidationError("Prognosen är fastställd och ändras inte. Gör en ny.")
    return prognos


def _las_bocker(prognos: Prognos) -> Budgetlagen:
    """Read the outcome to the forecast's day; write what belongs to no row of the budget."""
    budget = prognos.budget
    lagen = budgetlagen(budget.ar, till=prognos.datum, budget=budget)
    prognos.ingaende_kapital = lagen.ingaende_kapital
    prognos.utan_rad_intakter = _bokfort(lagen, "ej_kopplade_intakter")
    prognos.utan_rad_kostnader = -_bokfort(lagen, "ej_kopplade_kostnader")
    return lagen


def _bokfort(lagen: Budgetlagen, nyckel: str) -> Decimal:
    return next((_utfall(rad) for rad in lagen.rader if rad.nyckel == nyckel), NOLL)


def _utfall(lage: Budgetlage) -> Decimal:
    return lage.utfall[0] if lage.utfall else NOLL


def _rader(lagen: Budgetlagen) -> list[tuple[Budgetrad, Decimal]]:
    """The budget's rows but that of the capital, with what is booked in positive kronor."""
    rader = Budgetrad.objects.exclude(grupp=Budgetrad.Grupp.EGET_KAPITAL).in_bulk(
        [lage.nyckel for lage in lagen.rader], field_name="nyckel"
    )
    return [
        (rad, rad.tecken * _utfall(lage))
        for lage in lagen.rader
        if (rad := rader.get(lage.nyckel)) is not None
    ]
