"""Writes about agreements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.format import langt_datum
from finsam.models import Fil, User
from finsam.spara import andra, satt, spara
from styrelse.models import Avtal, Handling, Organisation
from styrelse.services.diarium import diariefor, handlingstyp, oppna_arende


def _granska(avtal: Avtal, parter: list[Organisation]) -> None:
    """Refuse an agreement with nobody, and one whose terms contradict each other."""
    if not parter and not avtal.annan_part:
        raise ValidationError({"parter": "Välj en part, eller skriv vem den andra parten är."})
    if avtal.till_datum is None and avtal.fornyelse != Avtal.Fornyelse.INGEN:
        raise ValidationError(
            {"till_datum": "Ange sista dagen, eller låt avtalet upphöra först när någon säger upp."}
        )
    forlangs = avtal.fornyelse == Avtal.Fornyelse.FORLANGS
    if forlangs and not avtal.forlangs_manader:
        raise ValidationError({"forlangs_manader": "Ange hur många månader avtalet förlängs med."})
    if not forlangs and avtal.forlangs_manader:
        raise ValidationError(
            {"forlangs_manader": "Lämna tomt: avtalet förlängs inte av sig självt."}
        )


@transaction.atomic
def teckna_avtal(
    *,
    by: User,
    namn: str,
    slag: str,
    from_datum: date,
    parter: Iterable[Organisation] = (),
    **ovrigt: Any,
) -> Avtal:
    """Register an agreement with its parties; ``ovrigt`` are the other fields of Avtal."""
    avtal = Avtal(namn=namn, slag=slag, from_datum=from_datum, **ovrigt)
    vilka = list(parter)
    _granska(avtal, vilka)
    spara(avtal, by=by, verb="tecknade avtal", parter=sorted(map(str, vilka)))
    avtal.parter.set(vilka)
    return avtal


@transaction.atomic
def andra_avtal(*, by: User, avtal: Avtal, parter: Iterable[Organisation], **falt: Any) -> Avtal:
    """Change an agreement's terms, for instance a new last day."""
    vilka = list(parter)
    andrade = satt(avtal, falt)
    _granska(avtal, vilka)
    spara(avtal, by=by, verb="ändrade", falt=andrade)
    avtal.parter.set(vilka)
    return avtal


@transaction.atomic
def sag_upp_avtal(
    *, by: User, avtal: Avtal, datum: date, av: str, upphor_datum: date | None = None
) -> Avtal:
    """Note that notice was given on a day; without ``upphor_datum`` the terms say when it ends.

    Raises ValidationError where notice is given already, or the agreement has ended.
    """
    avtal = _last(avtal)
    if avtal.uppsagt_datum:
        raise ValidationError(
            f"Avtalet är redan uppsagt {langt_datum(avtal.uppsagt_datum)}. Ta tillbaka det först."
        )
    upphor = upphor_datum or avtal.tid.upphor(datum)
    if upphor is None:
        raise ValidationError({"datum": "Avtalet hade upphört då. Välj en dag medan det gällde."})
    if datum < avtal.from_datum and upphor < avtal.from_datum:
        raise ValidationError({"datum": "Avtalet hade inte börjat gälla och upphör före start."})
    avtal.uppsagt_datum, avtal.uppsagt_av, avtal.upphor_datum = datum, av, upphor
    return spara(avtal, by=by, verb="sade upp avtal", upphor=upphor.isoformat())


@transaction.atomic
def aterta_uppsagning(*, by: User, avtal: Avtal) -> Avtal:
    """Take a notice back. Raises ValidationError where none is given."""
    avtal = _last(avtal)
    if avtal.uppsagt_datum is None:
        raise ValidationError("Avtalet är inte uppsagt.")
    var = avtal.uppsagt_datum.isoformat()
    avtal.uppsagt_datum, avtal.uppsagt_av, avtal.upphor_datum = None, "", None
    return spara(avtal, by=by, verb="återtog uppsägning", uppsagt=var)


@transaction.atomic
def knyt_avtal(*, by: User, avtal: Avtal, handling: Handling | None) -> Avtal:
    """Say which document of the diarium is the agreement itself; None takes it back."""
    return andra(avtal, {"handling": handling}, by=by)


@transaction.atomic
def diariefor_avtal(*, by: User, avtal: Avtal, fil: Fil, datum: date, mening: str) -> Handling:
    """Register the signed agreement in a case of its own and tie it to the agreement.

    Raises ValidationError where it is registered already.
    """
    avtal = _last(avtal)
    if avtal.handling_id:
        raise ValidationError("Avtalet är redan diariefört.")
    part = avtal.parter.first()
    handling = diariefor(
        by=by,
        arende=oppna_arende(by=by, mening=mening, datum=datum),
        rubrik=str(avtal),
        riktning=Handling.Riktning.UPPRATTAD,
        datum=datum,
        typ=handlingstyp("Avtal"),
        fil=fil,
        organisation=part,
        motpart="" if part else avtal.annan_part[:120],
    )
    knyt_avtal(by=by, avtal=avtal, handling=handling)
    return handling


@transaction.atomic
def ta_bort_avtal(*, by: User, avtal: Avtal) -> None:
    """Remove an agreement that was registered by mistake; one that was in force is given notice.

    Raises ValidationError where it is in the diarium or something to do points to it.
    """
    if avtal.handling_id or avtal.uppgifter.exists():
        raise ValidationError(
            "Avtalet finns i diariet eller har uppgifter. Säg upp det i stället för att ta bort."
        )
    spara(avtal, by=by, verb="tog bort avtal")
    avtal.parter.clear()
    avtal.delete()


def _last(avtal: Avtal) -> Avtal:
    """The agreement as it is now, held."""
    return Avtal.objects.select_for_update(of=("self",)).get(pk=avtal.pk)
