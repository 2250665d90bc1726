"""Writes about organs, seats, people and their assignments."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, satt, spara
from styrelse.models import Medlem, Ordforandeskap, Organ, Organisation, Person, Plats, Uppdrag


@transaction.atomic
def inratta_organ(
    *,
    by: User,
    namn: str,
    typ: str,
    from_datum: date,
    till_datum: date | None = None,
    ordning: int = 0,
) -> Organ:
    """Set up an organ from a day on."""
    organ = Organ(namn=namn, typ=typ, from_datum=from_datum, till_datum=till_datum, ordning=ordning)
    return spara(organ, by=by, verb="registrerade", period=str(organ.period))


@transaction.atomic
def andra_organ(*, by: User, organ: Organ, **falt: object) -> Organ:
    """Change an organ's name, kind, period or place; refused where an assignment would fall out."""
    andrade = satt(organ, falt)
    organ.full_clean()
    for uppdrag in organ.uppdrag.select_related("person"):
        if not organ.period.rymmer(uppdrag.period):
            raise ValidationError(
                f"{uppdrag.person} har uppdrag i organet {uppdrag.period}. "
                "Avsluta uppdraget först eller välj andra dagar för organet."
            )
    return spara(organ, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def inratta_plats(
    *,
    by: User,
    organ: Organ,
    medlemmar: Iterable[Medlem],
    from_datum: date,
    till_datum: date | None = None,
    ordning: int | None = None,
) -> Plats:
    """Set up a seat that one member fills, or several together; last where no place is given."""
    delas_av = list(medlemmar)
    if not delas_av:
        raise ValidationError({"medlemmar": "Välj minst en medlem för platsen."})
    if ordning is None:
        ordning = (organ.platser.aggregate(sista=Max("ordning"))["sista"] or 0) + 1
    plats = Plats(organ=organ, from_datum=from_datum, till_datum=till_datum, ordning=ordning)
    spara(plats, by=by, verb="registrerade", medlemmar=[str(m) for m in delas_av])
    plats.medlemmar.set(delas_av)
    return plats


@transaction.atomic
def registrera_person(*, by: User, namn: str, epost: str = "", user: User | None = None) -> Person:
    """Register someone who holds assignments."""
    return spara(Person(namn=namn, epost=epost, user=user), by=by, verb="registrerade")


@transaction.atomic
def andra_person(*, by: User, person: Person, **falt: object) -> Person:
    """Change a person's name or address."""
    return andra(person, falt, by=by)


def _granska(uppdrag: Uppdrag) -> None:
    """Refuse an assignment outside the organ's life, or one that the person already holds."""
    period = uppdrag.period
    if not uppdrag.organ.period.rymmer(period):
        raise ValidationError(
            {"from_datum": f"{uppdrag.organ} finns {uppdrag.organ.period}. Välj dagar inom det."}
        )
    if uppdrag.medlem and not uppdrag.medlem.period.overlappar(period):
        raise ValidationError(
            {"medlem": f"{uppdrag.medlem} är medlem {uppdrag.medlem.period}, inte i perioden."}
        )
    krockar = Uppdrag.objects.som_krockar(
        person=uppdrag.person, organ=uppdrag.organ, roll=uppdrag.roll, period=period
    ).exclude(pk=uppdrag.pk)
    if krock := krockar.first():
        raise ValidationError(
            {
                "from_datum": f"{uppdrag.person} är redan {uppdrag.get_roll_display().lower()} i "
                f"{uppdrag.organ} {krock.period}. Avsluta det uppdraget först eller välj andra "
                "dagar."
            }
        )


@transaction.atomic
def tilltrad(
    *,
    by: User,
    person: Person,
    organ: Organ,
    roll: str,
    from_datum: date,
    till_datum: date | None = None,
    medlem: Medlem | None = None,
    plats: Plats | None = None,
    befattning: str = "",
    omfattning_procent: int | None = None,
    arbetsgivare: Organisation | None = None,
    ordning: int = 0,
) -> Uppdrag:
    """Let a person take up an assignment in an organ.

    Refused where the person already has the same role in the organ on a day of the period.
    """
    uppdrag = Uppdrag(
        person=person,
        organ=organ,
        roll=roll,
        from_datum=from_datum,
        till_datum=till_datum,
        medlem=medlem,
        plats=plats,
        befattning=befattning,
        omfattning_procent=omfattning_procent,
        arbetsgivare=arbetsgivare,
        ordning=ordning,
    )
    uppdrag.full_clean()
    _granska(uppdrag)
    return spara(uppdrag, by=by, verb="registrerade", period=str(uppdrag.period))


@transaction.atomic
def tilltrad_med_namn(
    *, by: User, person: Person | None = None, ny_person: str = "", **uppdrag: Any
) -> Uppdrag:
    """Let a person take up an assignment; a new name is registered as a person first."""
    if person is None:
        person = registrera_person(by=by, namn=ny_person)
    return tilltrad(by=by, person=person, **uppdrag)


def _rymmer_ordforandeskap(uppdrag: Uppdrag) -> None:
    """Refuse a period of the assignment that its chair would stick out of."""
    for post in uppdrag.ordforandeskap.all():
        if not uppdrag.period.rymmer(post.period):
            raise ValidationError(
                {
                    "till_datum": f"Uppdraget som {post.get_roll_display().lower()} gäller "
                    f"{post.period}. Avsluta det först."
                }
            )


@transaction.atomic
def andra_uppdrag(*, by: User, uppdrag: Uppdrag, **falt: object) -> Uppdrag:
    """Correct an assignment; the same checks as when it was registered."""
    andrade = satt(uppdrag, falt)
    uppdrag.full_clean()
    _granska(uppdrag)
    _rymmer_ordforandeskap(uppdrag)
    return spara(uppdrag, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def ta_bort_uppdrag(*, by: User, uppdrag: Uppdrag) -> None:
    """Take away an assignment that was registered by mistake, with its chairs; the log keeps it."""
    for post in uppdrag.ordforandeskap.all():
        handelser.logga(by=by, verb="tog bort", objekt=post, period=str(post.period))
        post.delete()
    handelser.logga(by=by, verb="tog bort", objekt=uppdrag, period=str(uppdrag.period))
    uppdrag.delete()


@transaction.atomic
def avsluta_uppdrag(*, by: User, uppdrag: Uppdrag, till_datum: date | None) -> Uppdrag:
    """Let an assignment end on a day; chairs that it carries end with it.

    With till_datum None the end is taken back and it goes on until further notice.
    """
    uppdrag.till_datum = till_datum
    uppdrag.full_clean()
    _granska(uppdrag)
    if till_datum:
        for post in uppdrag.ordforandeskap.mellan(till_datum, None).exclude(till_datum=till_datum):
            avsluta_ordforandeskap(by=by, ordforandeskap=post, till_datum=till_datum)
    return spara(uppdrag, by=by, verb="avslutade", period=str(uppdrag.period))


def _granska_ordforandeskap(post: Ordforandeskap, falt: str) -> None:
    """Refuse a chair outside its assignment, or while the organ has one of the kind already.

    ``falt`` is the form's field that the refusal stands beside.
    """
    uppdrag = post.uppdrag
    if not uppdrag.period.rymmer(post.period):
        raise ValidationError({falt: f"Uppdraget gäller {uppdrag.period}. Välj dagar inom det."})
    andra_poster = Ordforandeskap.objects.i_organ(uppdrag.organ).filter(roll=post.roll)
    krockar = andra_poster.mellan(post.from_datum, post.till_datum).exclude(pk=post.pk)
    if krock := krockar.select_related("uppdrag__person").first():
        raise ValidationError(
            {
                falt: f"{krock.uppdrag.person} är {post.get_roll_display().lower()} i "
                f"{uppdrag.organ} {krock.period}. Avsluta det först eller välj andra dagar."
            }
        )


@transaction.atomic
def satt_ordforandeskap(
    *,
    by: User,
    uppdrag: Uppdrag,
    roll: str,
    from_datum: date,
    till_datum: date | None = None,
) -> Ordforandeskap:
    """Let an assignment carry the chair or a vice chair for a time (FinsamL 17 §).

    Refused outside the assignment's own period, and where the organ has one already.
    """
    post = Ordforandeskap(uppdrag=uppdrag, roll=roll, from_datum=from_datum, till_datum=till_datum)
    post.full_clean()
    _granska_ordforandeskap(post, "from_datum")
    return spara(post, by=by, verb="registrerade", period=str(post.period), vem=str(uppdrag.person))


@transaction.atomic
def avsluta_ordforandeskap(
    *, by: User, ordforandeskap: Ordforandeskap, till_datum: date
) -> Ordforandeskap:
    """Let a chair end on a day; one that would begin later than that is taken away."""
    if ordforandeskap.from_datum > till_datum:
        handelser.logga(by=by, verb="tog bort", objekt=ordforandeskap)
        ordforandeskap.delete()
        return ordforandeskap
    ordforandeskap.till_datum = till_datum
    ordforandeskap.full_clean()
    _granska_ordforandeskap(ordforandeskap, "till_datum")
    return spara(ordforandeskap, by=by, verb="avslutade", period=str(ordforandeskap.period))
