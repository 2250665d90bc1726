"""Writes of the budget's rows: their headings, their order, and which accounts they count."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Budget, Budgetrad, Budgetradkoppling, Objekt
from finsam.format import nyckel
from finsam.handelser import logga
from finsam.models import User
from finsam.ordning import byt_plats


@transaction.atomic
def skapa_budgetrad(
    *,
    by: User,
    rubrik: str,
    grupp: str,
    fotnot: str = "",
    fran_ar: int | None = None,
    till_ar: int | None = None,
    ofordelad: bool = False,
) -> Budgetrad:
    """Make a printed row, last of the budget's rows; its key follows from its heading.

    ``ofordelad`` is a pot of costs not yet allotted, which counts no accounts.

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
        ofordelad=ofordelad,
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

    Raises ValidationError for a pot, and where the same accounts and object already belong to a
    row on some day of the period.
    """
    if budgetrad.ofordelad:
        raise ValidationError(f"{budgetrad} är medel som inte är fördelade och räknar inga konton.")
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
    ofordelad: bool = False,
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
    rad = skapa_budgetrad(by=by, rubrik=rubrik, grupp=grupp, ofordelad=ofordelad)
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
def andra_budgetrad(
    *,
    by: User,
    budgetrad: Budgetrad,
    rubrik: str,
    fotnot: str = "",
    fran_ar: int | None = None,
    till_ar: int | None = None,
) -> Budgetrad:
    """Change a row's heading, footnote or years; its key stays, so reports still find it.

    Raises ValidationError for a heading that another row has, or years in the wrong order.
    """
    budgetrad = Budgetrad.objects.select_for_update().get(pk=budgetrad.pk)
    rubrik = rubrik.strip()
    if Budgetrad.objects.exclude(pk=budgetrad.pk).filter(rubrik=rubrik).exists():
        raise ValidationError({"rubrik": f"Det finns redan en budgetrad {rubrik}."})
    if fran_ar and till_ar and till_ar < fran_ar:
        raise ValidationError({"till_ar": "Raden kan inte sluta tryckas innan den börjar."})
    budgetrad.rubrik, budgetrad.fotnot = rubrik, fotnot.strip()
    budgetrad.fran_ar, budgetrad.till_ar = fran_ar, till_ar
    budgetrad.full_clean()
    budgetrad.save(update_fields=["rubrik", "fotnot", "fran_ar", "till_ar"])
    logga(by=by, verb="ändrade", objekt=budgetrad, rubrik=rubrik, fran_ar=fran_ar, till_ar=till_ar)
    return budgetrad


@transaction.atomic
def flytta_budgetrad(*, by: User, budgetrad: Budgetrad, upp: bool) -> Budgetrad:
    """Let a row and its neighbour change places; at the end of the list nothing happens."""
    bytt = byt_plats(budgetrad, Budgetrad.objects.all(), upp=upp)
    if bytt is None:
        return budgetrad
    flyttad, fran, till = bytt
    logga(by=by, verb="flyttade", objekt=flyttad, fran=fran, till=till)
    return flyttad


@transaction.atomic
def avsluta_koppling(
    *, by: User, koppling: Budgetradkoppling, till_datum: date
) -> Budgetradkoppling:
    """Let a row count some accounts no longer than a day; earlier figures stand.

    Raises ValidationError for a day before the coupling began.
    """
    koppling = Budgetradkoppling.objects.select_for_update().get(pk=koppling.pk)
    if till_datum < koppling.from_datum:
        raise ValidationError(
            {"till_datum": f"Kopplingen börjar {koppling.from_datum}. Välj den dagen eller senare."}
        )
    koppling.till_datum = till_datum
    koppling.save(update_fields=["till_datum"])
    logga(
        by=by,
        verb="avslutade koppling",
        objekt=koppling.budgetrad,
        konto=koppling.kontoprefix,
        period=str(koppling.period),
    )
    return koppling


@transaction.atomic
def ta_bort_koppling(*, by: User, koppling: Budgetradkoppling) -> None:
    """Take away a coupling that was a mistake: its row counts those accounts in no year."""
    logga(
        by=by,
        verb="tog bort koppling",
        objekt=koppling.budgetrad,
        konto=koppling.kontoprefix,
        period=str(koppling.period),
    )
    koppling.delete()


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
