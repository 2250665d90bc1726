"""Writes of the budget: its versions, its rows, what they count, and the members' contributions."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import (
    Budget,
    Budgetpost,
    Budgetrad,
    Budgetradkoppling,
    Medlemsbidrag,
    Objekt,
)
from finsam.format import kr, nyckel
from finsam.handelser import logga
from finsam.models import User
from finsam.period import AREN, Period
from styrelse.models import Medlem


@transaction.atomic
def skapa_budget(
    *, by: User, ar: int, namn: str, belopp: Mapping[str, Decimal] | None = None
) -> Budget:
    """Make a proposed budget for a calendar year; ``belopp`` is {budget row's key: kronor}.

    Amounts are positive for income and costs alike. Raises ValidationError for an impossible
    year, a name that the year has already, an unknown row or a negative amount.
    """
    _krav_ar(ar)
    if not namn.strip():
        raise ValidationError({"namn": "Ge budgeten ett namn, till exempel Budget 2026."})
    if Budget.objects.filter(ar=ar, namn=namn).exists():
        raise ValidationError({"namn": f"Det finns redan en budget för {ar} som heter {namn}."})
    budget = Budget.objects.create(ar=ar, namn=namn.strip())
    logga(by=by, verb="skapade", objekt=budget, ar=ar)
    if belopp:
        satt_poster(by=by, budget=budget, belopp=belopp)
    return budget


@transaction.atomic
def satt_poster(*, by: User, budget: Budget, belopp: Mapping[str, Decimal]) -> Budget:
    """Set several rows of a proposed budget at once: {budget row's key: positive kronor}.

    Raises ValidationError where the budget is decided, and by row where it is not printed that
    year or its amount is negative (only the ingoing capital may be); nothing is changed then.
    """
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    _krav_forslag(budget)
    rader = {rad.nyckel: rad for rad in Budgetrad.objects.for_ar(budget.ar)}
    fel = {n: f for n, b in belopp.items() if (f := _fel_i_post(rader.get(n), n, b, budget.ar))}
    if fel:
        raise ValidationError(fel)
    fore = Budgetpost.objects.per_rad(budget)
    andrade = {n: b for n, b in belopp.items() if fore.get(rader[n].pk) != b}
    for rad, varde in andrade.items():
        Budgetpost.objects.update_or_create(
            budget=budget, budgetrad=rader[rad], defaults={"belopp": varde}
        )
    if andrade:
        poster = {rad: f"{varde:.2f}" for rad, varde in andrade.items()}
        logga(by=by, verb="ändrade belopp", objekt=budget, poster=poster)
    return budget


def _fel_i_post(rad: Budgetrad | None, namn: str, belopp: Decimal, ar: int) -> str:
    if rad is None:
        return f"Budgeten för {ar} har ingen rad {namn}."
    if belopp < 0 and rad.grupp != Budgetrad.Grupp.EGET_KAPITAL:
        return f"{rad.rubrik}: skriv beloppet utan minus ({kr(-belopp)}). Raden vänder tecknet."
    return ""


@transaction.atomic
def besluta_budget(
    *, by: User, budget: Budget, datum: date | None = None, paragraf: str = ""
) -> Budget:
    """Record the board's decision (FinsamL 23 §: by 30 November); the amounts are then fixed.

    The first decided budget of a year is beslutad, later ones reviderad. Day and paragraph may
    be left out where the minutes are not at hand. Raises ValidationError where it is decided
    already, is without amounts, or is decided before an earlier version was.
    """
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    _krav_forslag(budget)
    if not budget.poster.exists():
        raise ValidationError("Budgeten har inga belopp än. Fyll i dem innan den beslutas.")
    tidigare = Budget.objects.filter(ar=budget.ar).exclude(status=Budget.Status.FORSLAG)
    if datum and tidigare.filter(beslutad_datum__gt=datum).exists():
        raise ValidationError(
            {"datum": "En annan version av årets budget är beslutad senare. Kontrollera dagen."}
        )
    reviderar = tidigare.exists()
    budget.status = Budget.Status.REVIDERAD if reviderar else Budget.Status.BESLUTAD
    budget.beslutad_datum, budget.paragraf = datum, paragraf.strip()
    budget.save(update_fields=["status", "beslutad_datum", "paragraf"])
    dag = datum.isoformat() if datum else None
    logga(by=by, verb="beslutade", objekt=budget, datum=dag, paragraf=budget.paragraf)
    return budget


@transaction.atomic
def revidera_budget(*, by: User, budget: Budget, namn: str) -> Budget:
    """Make a new proposal with a decided budget's amounts, to change and have decided.

    Raises ValidationError where the budget is still a proposal: change that one instead.
    """
    budget = Budget.objects.get(pk=budget.pk)
    if budget.ar_forslag:
        raise ValidationError("Budgeten är ett förslag. Ändra det i stället för att revidera.")
    poster = budget.poster.values_list("budgetrad__nyckel", "belopp")
    return skapa_budget(by=by, ar=budget.ar, namn=namn, belopp=dict(poster))


@transaction.atomic
def skapa_budgetrad(
    *,
    by: User,
    rubrik: str,
    grupp: str,
    fotnot: str = "",
    fran_ar: int | None = None,
    till_ar: int | None = None,
) -> Budgetrad:
    """Make a printed row, last of the budget's rows; its key follows from its heading.

    Raises ValidationError for a heading that is taken, an unknown group or years in the wrong
    order.
    """
    sista = Budgetrad.objects.order_by("-ordning").values_list("ordning", flat=True).first()
    rad = Budgetrad(
        nyckel=nyckel(rubrik),
        rubrik=rubrik,
        grupp=grupp,
        ordning=(sista or 0) + 1,
        fotnot=fotnot,
        fran_ar=fran_ar,
        till_ar=till_ar,
    )
    if Budgetrad.objects.filter(nyckel=rad.nyckel).exists():
        raise ValidationError({"rubrik": f"Det finns redan en budgetrad {rubrik}."})
    rad.full_clean()
    rad.save()
    logga(by=by, verb="skapade", objekt=rad)
    return rad


@transaction.atomic
def koppla_budgetrad(
    *,
    by: User,
    budgetrad: Budgetrad,
    kontoprefix: str,
    from_datum: date,
    till_datum: date | None = None,
    objekt: Objekt | None = None,
) -> Budgetradkoppling:
    """Let a row count the accounts that begin with ``kontoprefix``, of one object or any.

    Raises ValidationError where the same accounts and object already belong to a row on some
    day of the period.
    """
    if not kontoprefix.isalnum():
        raise ValidationError({"kontoprefix": "Skriv de siffror som kontonumren börjar med."})
    koppling = Budgetradkoppling(
        budgetrad=budgetrad,
        kontoprefix=kontoprefix,
        objekt=objekt,
        from_datum=from_datum,
        till_datum=till_datum,
    )
    _krav_lediga(koppling)
    koppling.full_clean()
    koppling.save()
    logga(
        by=by,
        verb="kopplade konton",
        objekt=budgetrad,
        konto=kontoprefix,
        period=str(koppling.period),
        objektkod=objekt.kod if objekt else "",
    )
    return koppling


@transaction.atomic
def lagg_till_budgetrad(
    *,
    by: User,
    budget: Budget,
    rubrik: str,
    grupp: str,
    kontoprefix: str = "",
    objekt: Objekt | None = None,
) -> Budgetrad:
    """Make a row and let it count these accounts, from the year before the budget's on.

    So the outcome of both years that are printed is there. Without accounts the row counts
    none. Raises ValidationError as ``skapa_budgetrad`` and
    ``koppla_budgetrad`` do, and for an object without accounts.
    """
    if objekt and not kontoprefix:
        raise ValidationError(
            {"kontoprefix": f"Skriv vilka av kontona på {objekt} som raden räknar, till exempel 4."}
        )
    rad = skapa_budgetrad(by=by, rubrik=rubrik, grupp=grupp)
    if kontoprefix:
        koppla_budgetrad(
            by=by,
            budgetrad=rad,
            kontoprefix=kontoprefix,
            objekt=objekt,
            from_datum=date(budget.ar - 1, 1, 1),
        )
    return rad


@transaction.atomic
def satt_medlemsbidrag(*, by: User, ar: int, medlem: Medlem, belopp: Decimal) -> Medlemsbidrag:
    """Set what a member pays in a year, in kronor.

    Raises ValidationError for a negative amount or a year when the member is none.
    """
    _krav_ar(ar)
    if belopp < 0:
        raise ValidationError({"belopp": "Skriv bidraget utan minus."})
    if not medlem.period.overlappar(Period.ar(ar)):
        raise ValidationError({"medlem": f"Organisationen är inte medlem {ar}."})
    bidrag, _nytt = Medlemsbidrag.objects.update_or_create(
        ar=ar, medlem=medlem, defaults={"belopp": belopp}
    )
    logga(by=by, verb="satte medlemsbidrag", objekt=bidrag, belopp=f"{belopp:.2f}")
    return bidrag


def _krav_lediga(koppling: Budgetradkoppling) -> None:
    """Refuse accounts and an object that already belong to a row on some day of the period."""
    samma = Budgetradkoppling.objects.filter(
        kontoprefix=koppling.kontoprefix, objekt=koppling.objekt
    ).mellan(koppling.from_datum, koppling.till_datum)
    if krock := samma.select_related("budgetrad").first():
        raise ValidationError(
            f"Konton som börjar med {koppling.kontoprefix} hör redan till {krock.budgetrad} "
            f"({krock.period}). Avsluta den kopplingen först."
        )


def _krav_ar(ar: int) -> None:
    if ar not in AREN:
        raise ValidationError({"ar": "Skriv året med fyra siffror."})


def _krav_forslag(budget: Budget) -> None:
    if not budget.ar_forslag:
        raise ValidationError(
            f"Budgeten {budget.namn} är beslutad och ändras inte. Gör en revidering."
        )
