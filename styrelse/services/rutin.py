"""Writes about the kansli's recurring tasks."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Rutin, Rutinutforande


@transaction.atomic
def lagg_upp_rutin(
    *,
    by: User,
    namn: str,
    takt: str,
    manad: int,
    dag: int,
    from_datum: date,
    till_datum: date | None = None,
    text: str = "",
    ansvarig: User | None = None,
) -> Rutin:
    """Add a recurring task from a day on."""
    rutin = Rutin(
        namn=namn,
        takt=takt,
        manad=manad,
        dag=dag,
        from_datum=from_datum,
        till_datum=till_datum,
        text=text,
        ansvarig=ansvarig,
    )
    return spara(rutin, by=by, verb="lade upp rutin")


@transaction.atomic
def andra_rutin(*, by: User, rutin: Rutin, **falt: object) -> Rutin:
    """Change a task; how often it comes back stands once an occasion is done.

    Raises ValidationError where that is changed, for what was done is known by its number.
    """
    if "takt" in falt and falt["takt"] != rutin.takt and rutin.utforanden.exists():
        raise ValidationError(
            {
                "takt": "Rutinen är redan avprickad någon gång. Avsluta den med en sista dag och "
                "lägg upp en ny som återkommer på det nya sättet."
            }
        )
    return andra(rutin, falt, by=by)


@transaction.atomic
def utfor_rutin(
    *, by: User, rutin: Rutin, ar: int, nummer: int, datum: date, anteckning: str = ""
) -> Rutinutforande:
    """Tick off one occasion of a year, done on ``datum``.

    Raises ValidationError where the year has no such occasion, or it is done already.
    """
    if rutin.tillfalle(ar, nummer) is None:
        raise ValidationError(f"{rutin} har ingen sådan gång {ar}. Läs om sidan.")
    if rutin.utforanden.filter(ar=ar, nummer=nummer).exists():
        raise ValidationError(f"{rutin} är redan avprickad. Läs om sidan.")
    gjord = Rutinutforande(
        rutin=rutin, ar=ar, nummer=nummer, datum=datum, anteckning=anteckning, klar_by=by
    )
    gjord.full_clean()
    gjord.save()
    logga(by=by, verb="prickade av", objekt=rutin, ar=ar, nummer=nummer)
    return gjord


@transaction.atomic
def aterta_utforande(*, by: User, utforande: Rutinutforande) -> None:
    """Take a tick back; what was noted stands in the log."""
    logga(
        by=by,
        verb="tog bort avprickning",
        objekt=utforande.rutin,
        ar=utforande.ar,
        nummer=utforande.nummer,
        anteckning=utforande.anteckning,
    )
    utforande.delete()


@transaction.atomic
def ta_bort_rutin(*, by: User, rutin: Rutin) -> None:
    """Remove a task that nobody has done. Raises ValidationError where someone has."""
    if rutin.utforanden.exists():
        raise ValidationError(
            "Rutinen är avprickad någon gång. Avsluta den med en sista dag i stället."
        )
    logga(by=by, verb="tog bort rutin", objekt=rutin)
    rutin.delete()
