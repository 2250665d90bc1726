"""Writes about who holds which assignment."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import satt, spara
from styrelse.models import Medlem, Organ, Organisation, Person, Plats, Uppdrag
from styrelse.services.ordforandeskap import avsluta_ordforandeskap, granska_ordforandeskap
from styrelse.services.person import registrera_person


def _granska_platsen(uppdrag: Uppdrag) -> None:
    """Refuse a seat of another organ, of other members, or one that ends before."""
    plats = uppdrag.plats
    if plats is None:
        return
    if plats.organ_id != uppdrag.organ_id:
        raise ValidationError({"plats": f"Platsen hör till {plats.organ}, inte {uppdrag.organ}."})
    if not plats.period.rymmer(uppdrag.period):
        raise ValidationError({"plats": f"{plats} finns {plats.period}, inte hela perioden."})
    if uppdrag.medlem and uppdrag.medlem not in plats.medlemmar.all():
        raise ValidationError(
            {"plats": f"{plats} tillhör inte {uppdrag.medlem}. Välj en annan plats."}
        )


def _granska(uppdrag: Uppdrag) -> None:
    """Refuse an assignment outside the organ's life, or one that the person already holds."""
    period = uppdrag.period
    if not uppdrag.organ.period.rymmer(period):
        raise ValidationError(
            {"from_datum": f"{uppdrag.organ} finns {uppdrag.organ.period}. Välj dagar inom det."}
        )
    _granska_platsen(uppdrag)
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


def _reviderade(uppdrag: Uppdrag, medlemmar: Iterable[Medlem]) -> list[Medlem]:
    """Return the members that a revisor audits for; nobody else audits for any (25 §)."""
    for_vilka = list(medlemmar)
    if for_vilka and uppdrag.roll != Uppdrag.Roll.REVISOR:
        raise ValidationError(
            {"medlemmar": "Bara en revisor granskar för medlemmar. Ta bort valet eller byt roll."}
        )
    return for_vilka


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
    inkallas_som: int | None = None,
    medlemmar: Iterable[Medlem] = (),
) -> Uppdrag:
    """Let a person take up an assignment in an organ.

    ``medlemmar`` are those that a revisor audits for (FinsamL 25 §), ``inkallas_som`` an
    ersättare's number in the order of calling in (12 §). Refused where the person already has
    the same role in the organ on a day of the period.
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
        inkallas_som=inkallas_som,
    )
    uppdrag.full_clean()
    _granska(uppdrag)
    for_vilka = _reviderade(uppdrag, medlemmar)
    spara(uppdrag, by=by, verb="registrerade", period=str(uppdrag.period))
    uppdrag.medlemmar.set(for_vilka)
    return uppdrag


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
def andra_uppdrag(
    *, by: User, uppdrag: Uppdrag, medlemmar: Iterable[Medlem] | None = None, **falt: object
) -> Uppdrag:
    """Correct an assignment; the same checks as when it was registered.

    With ``medlemmar`` None a revisor goes on auditing for the same members.
    """
    andrade = satt(uppdrag, falt)
    uppdrag.full_clean()
    _granska(uppdrag)
    _rymmer_ordforandeskap(uppdrag)
    for post in uppdrag.ordforandeskap.all():
        post.uppdrag = uppdrag  # in the organ that the assignment moves to
        granska_ordforandeskap(post, "organ")
    for_vilka = uppdrag.medlemmar.all() if medlemmar is None else medlemmar
    uppdrag.medlemmar.set(_reviderade(uppdrag, for_vilka))
    return spara(uppdrag, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def ta_bort_uppdrag(*, by: User, uppdrag: Uppdrag) -> None:
    """Take away an assignment that was registered by mistake, with its chairs; the log keeps it."""
    for post in uppdrag.ordforandeskap.all():
        handelser.logga(by=by, verb="tog bort", objekt=post, period=str(post.period))
        post.delete()
    handelser.logga(by=by, verb="tog bort", objekt=uppdrag, period=str(uppdrag.period))
    uppdrag.medlemmar.clear()
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
