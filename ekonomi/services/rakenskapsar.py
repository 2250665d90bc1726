"""A financial year: made by hand, locked in whole or in part, opened again (LKBR 3 kap.)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from ekonomi.models import Rakenskapsar
from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User

LANGST_DAGAR = 549  # 18 months: a first year may be that long


@transaction.atomic
def lagg_upp_ar(*, by: User, start: date, slut: date, bokfors: str) -> Rakenskapsar:
    """Make a financial year that no file has brought.

    Raises ValidationError when it ends before it begins, is longer than 18 months, or shares a
    day with another.
    """
    if slut <= start:
        raise ValidationError({"slut": "Sista dagen ligger före den första. Välj en senare dag."})
    if (slut - start).days > LANGST_DAGAR:
        raise ValidationError(
            {"slut": "Ett räkenskapsår är högst 18 månader. Välj en tidigare dag."}
        )
    if annat := Rakenskapsar.objects.som_beror(start, slut).first():
        raise ValidationError(
            {
                "start": f"Räkenskapsåret {annat} går från {langt_datum(annat.start)} till "
                f"{langt_datum(annat.slut)}. Välj dagar utanför det."
            }
        )
    ar = Rakenskapsar.objects.create(start=start, slut=slut, bokfors=Rakenskapsar.Bokfors(bokfors))
    logga(by=by, verb="lade upp räkenskapsår", objekt=ar, bokfors=ar.bokfors)
    return ar


@transaction.atomic
def ta_bort_ar(*, by: User, ar: Rakenskapsar) -> None:
    """Remove a year that was made by mistake, while nothing points at it.

    Raises ValidationError when something is written in it.
    """
    namn = str(ar)
    logga(by=by, verb="tog bort räkenskapsår", objekt=ar)
    try:
        ar.delete()
    except (ProtectedError, IntegrityError) as fel:
        raise ValidationError(
            f"Räkenskapsåret {namn} används. Bara ett år där inget är skrivet kan tas bort."
        ) from fel


@transaction.atomic
def las_ar(*, by: User, ar: Rakenskapsar) -> Rakenskapsar:
    """Lock a year: nothing can be posted in it and its opening balances stand.

    Raises ValidationError when it is locked already.
    """
    ar = _hall(ar)
    if ar.last:
        raise ValidationError(f"Räkenskapsåret {ar} är redan låst.")
    ar.last_at, ar.last_by = timezone.now(), by
    ar.save(update_fields=["last_at", "last_by"])
    logga(by=by, verb="låste", objekt=ar)
    return ar


@transaction.atomic
def oppna_ar(*, by: User, ar: Rakenskapsar, skal: str) -> Rakenskapsar:
    """Open a locked year again; the reason (skäl) stands in the log.

    Raises ValidationError when it is open, or no reason is given.
    """
    skal = _krav_skal(skal, "Skriv varför räkenskapsåret öppnas.")
    ar = _hall(ar)
    if not ar.last:
        raise ValidationError(f"Räkenskapsåret {ar} är redan öppet.")
    _krav_inget_stangt(ar, ar.slut)
    ar.last_at = ar.last_by = None
    ar.save(update_fields=["last_at", "last_by"])
    logga(by=by, verb="öppnade", objekt=ar, skal=skal)
    return ar


@transaction.atomic
def las_till(*, by: User, ar: Rakenskapsar, dag: date) -> Rakenskapsar:
    """Lock the year up to and including a day: nothing can be posted so early in it.

    Raises ValidationError when the year is locked, when the day lies outside it, or when that
    much is locked already.
    """
    ar = _hall(ar)
    _krav_olast(ar)
    if not ar.start <= dag <= ar.slut:
        raise ValidationError(
            {
                "dag": f"Välj en dag i räkenskapsåret, från {langt_datum(ar.start)} till "
                f"{langt_datum(ar.slut)}."
            }
        )
    if ar.last_till and dag <= ar.last_till:
        raise ValidationError(
            {
                "dag": f"Året är redan låst till och med {langt_datum(ar.last_till)}. Välj en "
                "senare dag, eller öppna perioden med ett skäl."
            }
        )
    _satt_last_till(ar, dag, by)
    logga(by=by, verb="låste period", objekt=ar, till=dag.isoformat())
    return ar


@transaction.atomic
def oppna_till(*, by: User, ar: Rakenskapsar, skal: str, dag: date | None = None) -> Rakenskapsar:
    """Open a locked period again, with a reason that stands in the log.

    ``dag`` is the day up to which it stays locked; without it all of the year is opened. Raises
    ValidationError when no period is locked, when the year itself is, when ``dag`` opens
    nothing, or when no reason is given.
    """
    skal = _krav_skal(skal, "Skriv varför perioden öppnas.")
    ar = _hall(ar)
    _krav_olast(ar)
    if ar.last_till is None:
        raise ValidationError(f"Ingen period är låst i räkenskapsåret {ar}.")
    if dag and not ar.start <= dag < ar.last_till:
        raise ValidationError(
            {
                "dag": f"Välj en dag i året före {langt_datum(ar.last_till)}, eller lämna tomt "
                "för att öppna allt."
            }
        )
    _krav_inget_stangt(ar, dag + timedelta(days=1) if dag else ar.start)
    fran = ar.last_till.isoformat()
    _satt_last_till(ar, dag, by if dag else None)
    kvar = dag.isoformat() if dag else ""
    logga(by=by, verb="öppnade period", objekt=ar, skal=skal, var_last_till=fran, last_till=kvar)
    return ar


def _hall(ar: Rakenskapsar) -> Rakenskapsar:
    """Read the year anew and hold it: postings and other locks wait."""
    return Rakenskapsar.objects.select_for_update().get(pk=ar.pk)


def _krav_olast(ar: Rakenskapsar) -> None:
    if ar.last:
        raise ValidationError(f"Hela räkenskapsåret {ar} är låst. Öppna det först.")


def _krav_inget_stangt(ar: Rakenskapsar, fran: date) -> None:
    """Raise ValidationError where a closed bokslut needs the lock from this day on."""
    stangt = ar.bokslut.stangda().filter(dag__gte=fran).order_by("dag").first()
    if stangt:
        raise ValidationError(f"{stangt} är stängt. Öppna bokslutet igen i stället.")


def _krav_skal(skal: str, fel: str) -> str:
    if not skal.strip():
        raise ValidationError({"skal": fel})
    return skal.strip()


def _satt_last_till(ar: Rakenskapsar, dag: date | None, by: User | None) -> None:
    ar.last_till, ar.last_till_by = dag, by
    ar.last_till_at = timezone.now() if dag else None
    ar.save(update_fields=["last_till", "last_till_at", "last_till_by"])
