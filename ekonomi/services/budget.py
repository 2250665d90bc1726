"""Writes of the budget: its versions and amounts.

The rows and what they count are in ``services.budgetrad``, months in ``services.budgetmanad``.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.manadsfordelning import som
from ekonomi.models import Budget, Budgetmanad, Budgetpost, Budgetrad
from finsam.format import kr
from finsam.handelser import logga
from finsam.models import User
from finsam.paragraf import paragrafnummer
from finsam.period import AREN


@transaction.atomic
def skapa_budget(
    *, by: User, ar: int, namn: str, belopp: Mapping[str, Decimal] | None = None
) -> Budget:
    """Make a proposed budget for a calendar year; ``belopp`` is {budget row's key: kronor}.

    Amounts are positive for income and costs alike. Raises ValidationError for an impossible
    year, a name that the year has already, an unknown row or a negative amount.
    """
    krav_ar(ar)
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
def satt_poster(
    *, by: User, budget: Budget, belopp: Mapping[str, Decimal | None], planar: int = 0
) -> Budget:
    """Set several rows of a proposed budget at once: {budget row's key: positive kronor}.

    ``planar`` 0 is the budget year, 1 and 2 are the plan years (EFP) after it. None takes the
    row's amount away: nothing is then printed there. Months that are spread otherwise than
    evenly keep their proportions. Raises ValidationError where the budget is decided, and by
    row where it is not printed that year or its amount is negative (only the ingoing capital
    may be); nothing is changed then.
    """
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    krav_forslag(budget)
    rader = {rad.nyckel: rad for rad in Budgetrad.objects.for_ar(budget.ar + planar)}
    fel = {
        n: f for n, b in belopp.items() if (f := _fel_i_post(rader.get(n), n, b, budget.ar, planar))
    }
    if fel:
        raise ValidationError(fel)
    fore = Budgetpost.objects.per_rad(budget, planar)
    andrade = {n: b for n, b in belopp.items() if fore.get(rader[n].pk) != b}
    for namn, varde in andrade.items():
        _satt_post(budget, rader[namn], planar, varde)
    if andrade:
        poster = {n: None if b is None else f"{b:.2f}" for n, b in andrade.items()}
        logga(by=by, verb="ändrade belopp", objekt=budget, ar=budget.ar + planar, poster=poster)
    return budget


@transaction.atomic
def skriv_budget(
    *, by: User, budget: Budget, belopp: Mapping[int, Mapping[str, Decimal | None]]
) -> Budget:
    """Set the rows of all years at once: {plan year: {row's key: kronor or None}}.

    Raises ValidationError by row and year (``lokal``, ``lokal__1``) as ``satt_poster`` does;
    nothing is changed then.
    """
    fel: dict[str, list[str]] = {}
    for planar, poster in belopp.items():
        try:
            satt_poster(by=by, budget=budget, belopp=poster, planar=planar)
        except ValidationError as nekat:
            if not hasattr(nekat, "error_dict"):
                raise
            fel |= {postnamn(rad, planar): texter for rad, texter in nekat.message_dict.items()}
    if fel:
        raise ValidationError(fel)
    return budget


def postnamn(rad: str, planar: int) -> str:
    """Name a row's amount of a year: the row's key, with the plan year where it is one."""
    return f"{rad}__{planar}" if planar else rad


def _satt_post(budget: Budget, rad: Budgetrad, planar: int, belopp: Decimal | None) -> None:
    """Write one post, its months in their proportions; None takes both away."""
    if belopp is None:
        gammal = Budgetpost.objects.filter(budget=budget, budgetrad=rad, planar=planar)
        Budgetmanad.objects.filter(post__in=gammal).delete()
        gammal.delete()
        return
    post, _ny = Budgetpost.objects.update_or_create(
        budget=budget, budgetrad=rad, planar=planar, defaults={"belopp": belopp}
    )
    if post.fordelning != Budgetpost.Fordelning.JAMN:
        fore = post.manader.order_by("manad").values_list("belopp", flat=True)
        skriv_manader(post, som(belopp, list(fore)))


def skriv_manader(post: Budgetpost, belopp: Sequence[Decimal]) -> None:
    """Replace a post's twelve months."""
    post.manader.all().delete()
    Budgetmanad.objects.bulk_create(
        Budgetmanad(post=post, manad=manad, belopp=b) for manad, b in enumerate(belopp, start=1)
    )


def _fel_i_post(
    rad: Budgetrad | None, namn: str, belopp: Decimal | None, ar: int, planar: int
) -> str:
    if rad is None:
        return f"Budgeten för {ar + planar} har ingen rad {namn}."
    kapital = rad.grupp == Budgetrad.Grupp.EGET_KAPITAL
    if kapital and planar and belopp is not None:
        return (
            f"{rad.rubrik} {ar + planar} räknas fram: det är vad som är kvar av {ar + planar - 1}."
        )
    if belopp is not None and belopp < 0 and not kapital:
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
    krav_forslag(budget)
    if not budget.poster.exists():
        raise ValidationError("Budgeten har inga belopp än. Fyll i dem innan den beslutas.")
    tidigare = Budget.objects.filter(ar=budget.ar).exclude(status=Budget.Status.FORSLAG)
    if datum and tidigare.filter(beslutad_datum__gt=datum).exists():
        raise ValidationError(
            {"datum": "En annan version av årets budget är beslutad senare. Kontrollera dagen."}
        )
    reviderar = tidigare.exists()
    budget.status = Budget.Status.REVIDERAD if reviderar else Budget.Status.BESLUTAD
    budget.beslutad_datum, budget.paragraf = datum, paragrafnummer(paragraf)
    budget.save(update_fields=["status", "beslutad_datum", "paragraf"])
    dag = datum.isoformat() if datum else None
    logga(by=by, verb="beslutade", objekt=budget, datum=dag, paragraf=budget.paragraf)
    return budget


@transaction.atomic
def ratta_beslut(*, by: User, budget: Budget, datum: date | None, paragraf: str) -> Budget:
    """Correct the day and paragraph of a decision that is entered; the amounts stand.

    Raises ValidationError for a budget that is not decided.
    """
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    if budget.ar_forslag:
        raise ValidationError("Budgeten är inte beslutad än. För in beslutet först.")
    fore = {"datum": str(budget.beslutad_datum or ""), "paragraf": budget.paragraf}
    budget.beslutad_datum, budget.paragraf = datum, paragrafnummer(paragraf)
    budget.save(update_fields=["beslutad_datum", "paragraf"])
    logga(
        by=by,
        verb="rättade beslutet",
        objekt=budget,
        fore=fore,
        datum=str(datum or ""),
        paragraf=budget.paragraf,
    )
    return budget


@transaction.atomic
def ange_kapitalprognos(*, by: User, budget: Budget, per: date | None, kalla: str) -> Budget:
    """Say from what day and source the budget's ingoing capital is a forecast.

    The amount itself is the post of the row of eget kapital (``satt_poster``); the books take
    its place once they have the year. Both or neither. Raises ValidationError where the budget
    is decided or one of the two is missing.
    """
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    krav_forslag(budget)
    kalla = kalla.strip()
    if per and not kalla:
        raise ValidationError({"kalla": "Skriv var beräkningen kommer ifrån."})
    if kalla and not per:
        raise ValidationError({"per": "Skriv vilken dag beräkningen gäller."})
    budget.kapital_per, budget.kapital_kalla = per, kalla
    budget.save(update_fields=["kapital_per", "kapital_kalla"])
    logga(by=by, verb="angav kapitalprognos", objekt=budget, per=str(per or ""), kalla=kalla)
    return budget


@transaction.atomic
def ta_bort_budget(*, by: User, budget: Budget) -> None:
    """Throw a proposal away; raises ValidationError for a decided one."""
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    krav_forslag(budget)
    if budget.prognoser.exists():
        raise ValidationError("Förslaget har en prognos. Ta bort den först.")
    logga(by=by, verb="tog bort", objekt=budget, ar=budget.ar, namn=budget.namn)
    Budgetmanad.objects.filter(post__budget=budget).delete()
    budget.poster.all().delete()
    budget.delete()


@transaction.atomic
def revidera_budget(*, by: User, budget: Budget, namn: str) -> Budget:
    """Make a new proposal with a decided budget's amounts and months, to change and have decided.

    Raises ValidationError where the budget is still a proposal: change that one instead.
    """
    budget = Budget.objects.get(pk=budget.pk)
    if budget.ar_forslag:
        raise ValidationError("Budgeten är ett förslag. Ändra det i stället för att revidera.")
    ny = skapa_budget(by=by, ar=budget.ar, namn=namn)
    ny.reviderar, ny.kapital_per = budget, budget.kapital_per
    ny.kapital_kalla = budget.kapital_kalla
    ny.save(update_fields=["reviderar", "kapital_per", "kapital_kalla"])
    for post in budget.poster.prefetch_related("manader"):
        manader = list(post.manader.all())
        kopia = Budgetpost.objects.create(
            budget=ny,
            budgetrad_id=post.budgetrad_id,
            planar=post.planar,
            belopp=post.belopp,
            fordelning=post.fordelning,
        )
        skriv_manader(kopia, [manad.belopp for manad in manader])
    return ny


def krav_ar(ar: int) -> None:
    """Refuse a year that a förbund cannot have figures for."""
    if ar not in AREN:
        raise ValidationError({"ar": "Skriv året med fyra siffror."})


def krav_forslag(budget: Budget) -> None:
    """Refuse what may only be done to a proposal."""
    if not budget.ar_forslag:
        raise ValidationError(
            f"Budgeten {budget.namn} är beslutad och ändras inte. Gör en revidering."
        )
