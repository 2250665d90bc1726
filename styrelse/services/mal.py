"""Writes about goals and what came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import byt_plats, sista
from finsam.spara import satt, spara
from styrelse import malskala
from styrelse.models import Mal, Maluppfoljning

_JA = Decimal(1)
# What a copy to another year takes along; what came of the goal stays where it happened.
_KOPIERAS = (
    *("namn", "beskrivning", "niva", "slag", "malvarde", "enhet", "jamforelse", "tolerans"),
    *("raknar_deltagare", "mattslag", "matt", "nyckel"),
)


def _granska_niva(mal: Mal) -> None:
    """Refuse a level that is neither the förbund's nor the standard's."""
    kanda = {n.nyckel for n in (*malskala.las().nivaer, *malskala.STANDARDNIVAER)}
    if mal.niva not in kanda:
        raise ValidationError({"niva": "Nivån finns inte. Välj en ur listan."})


def _ordna_malvarde(mal: Mal) -> None:
    """Let a ja/nej goal have ja as its target, and a goal without a target neither unit nor side.

    Raises ValidationError at the field where half a target is given.
    """
    if mal.enhet == Mal.Enhet.JA_NEJ:
        mal.malvarde, mal.jamforelse, mal.tolerans = _JA, Mal.Jamforelse.MINST, None
    if mal.malvarde is None:
        if mal.enhet:
            raise ValidationError({"malvarde": "Skriv ett målvärde, eller ta bort enheten."})
        mal.jamforelse = ""
        if mal.tolerans is not None:
            raise ValidationError({"tolerans": "Skriv ett målvärde, eller lämna fältet tomt."})
    elif not mal.enhet:
        raise ValidationError({"enhet": "Välj vad målvärdet räknar."})
    elif not mal.jamforelse:
        mal.jamforelse = Mal.Jamforelse.MINST


def _granska(mal: Mal) -> None:
    _granska_niva(mal)
    _ordna_malvarde(mal)
    if mal.mattslag == Mal.Mattslag.NYCKELTAL and not mal.nyckel:
        raise ValidationError({"nyckel": "Skriv vilket nyckeltal målet mäts med."})
    if mal.mattslag == Mal.Mattslag.HAND and mal.nyckel:
        raise ValidationError(
            {"nyckel": "Välj att målet mäts med ett nyckeltal eller indikatorer, eller töm fältet."}
        )


@transaction.atomic
def registrera_mal(*, by: User, ar: int, namn: str, **falt: object) -> Mal:
    """Set a goal for a year, last in the year's order; ``falt`` are the other fields of Mal."""
    mal = Mal(ar=ar, ordning=sista(Mal.objects.for_ar(ar)) + 1, namn=namn, **falt)
    _granska(mal)
    return spara(mal, by=by, verb="registrerade", ar=ar)


@transaction.atomic
def andra_mal(*, by: User, mal: Mal, **falt: object) -> Mal:
    """Change a goal's wording, level, target or measure."""
    andrade = satt(mal, falt)
    _granska(mal)
    if not mal.bedoms and mal.uppfoljningar.exists():
        raise ValidationError(
            {"slag": "Målet har bedömts. Ta bort bedömningarna om det ska vara ett huvudområde."}
        )
    return spara(mal, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def flytta_mal(*, by: User, mal: Mal, upp: bool) -> Mal:
    """Let a goal change places with the one before (``upp``) or after it on its level."""
    aret = Mal.objects.for_ar(mal.ar)
    bytt = byt_plats(mal, aret.filter(niva=mal.niva), upp=upp, lista=aret)
    if bytt is None:
        raise ValidationError(f"Målet står redan {'först' if upp else 'sist'} på sin nivå.")
    flyttat, fran, till = bytt
    handelser.logga(by=by, verb="flyttade", objekt=flyttat, fran=fran, till=till)
    return flyttat


@transaction.atomic
def ta_bort_mal(*, by: User, mal: Mal) -> None:
    """Take a goal away that was entered by mistake; refused once anything came of it."""
    if mal.uppfoljningar.exists() or mal.aktiviteter.exists():
        raise ValidationError(
            "Målet har uppföljningar eller aktiviteter. Ta bort dem först, om det ska bort."
        )
    handelser.logga(by=by, verb="tog bort", objekt=mal, ar=mal.ar)
    mal.delete()


@dataclass(frozen=True, slots=True)
class NyUppfoljning:
    """What a follow-up of one goal says: the verdict, its grounds and perhaps figures."""

    utfall: str
    grund: str
    varde: Decimal | None = None
    antal: int | None = None
    av_antal: int | None = None
    kalla: str = ""


def _granska_uppfoljning(rad: Maluppfoljning) -> None:
    mal = rad.mal
    if not mal.bedoms:
        raise ValidationError(
            f"{mal} är ett huvudområde och bedöms inte. Följ upp aktiviteterna i stället."
        )
    if rad.datum.year < mal.ar:
        raise ValidationError(
            {"datum": f"Målet gäller {mal.ar}. Följ upp det tidigast {mal.ar}-01-01."}
        )
    kanda = (*malskala.las().bedomningar, *malskala.STANDARDBEDOMNINGAR)
    if rad.utfall not in {b.nyckel for b in kanda}:
        raise ValidationError({"utfall": "Bedömningen finns inte. Välj en ur listan."})
    if (rad.antal is None) != (rad.av_antal is None):
        raise ValidationError({"av_antal": "Skriv båda talen: hur många, och av hur många."})


@transaction.atomic
def folj_upp_mal(
    *, by: User, mal: Mal, datum: date, utfall: str, grund: str, **tal: object
) -> Maluppfoljning:
    """Give a verdict on a goal as of a day, with its grounds; refused before the goal's year.

    ``tal``: varde, or antal and av_antal; and kalla.
    """
    rad = Maluppfoljning(mal=mal, datum=datum, utfall=utfall, grund=grund, **tal)
    _granska_uppfoljning(rad)
    return spara(rad, by=by, verb="följde upp", mal=mal.namn, utfall=utfall)


@transaction.atomic
def folj_upp_malen(
    *, by: User, datum: date, uppfoljningar: dict[Mal, NyUppfoljning]
) -> list[Maluppfoljning]:
    """Follow up several goals as of a day, all or none; a goal followed up that day is corrected.

    Raises ValidationError with the goal's name before what is wrong with it.
    """
    klara = []
    for mal, ny in uppfoljningar.items():
        rad = Maluppfoljning.objects.filter(mal=mal, datum=datum).first()
        rad = rad or Maluppfoljning(mal=mal, datum=datum)
        satt(rad, {falt: getattr(ny, falt) for falt in NyUppfoljning.__slots__})
        try:
            _granska_uppfoljning(rad)
            spara(rad, by=by, verb="följde upp", mal=mal.namn, utfall=ny.utfall)
        except ValidationError as fel:
            raise ValidationError([f"{mal}: {text}" for text in fel.messages]) from fel
        klara.append(rad)
    return klara


@transaction.atomic
def ratta_uppfoljning(*, by: User, uppfoljning: Maluppfoljning, **falt: object) -> Maluppfoljning:
    """Correct what a follow-up says; the log keeps that it was changed and by whom."""
    andrade = satt(uppfoljning, falt)
    _granska_uppfoljning(uppfoljning)
    return spara(uppfoljning, by=by, verb="rättade", falt=andrade, mal=uppfoljning.mal.namn)


@transaction.atomic
def ta_bort_uppfoljning(*, by: User, uppfoljning: Maluppfoljning) -> None:
    """Take away a follow-up that was made by mistake."""
    handelser.logga(
        by=by,
        verb="tog bort",
        objekt=uppfoljning,
        mal=uppfoljning.mal.namn,
        datum=uppfoljning.datum.isoformat(),
        utfall=uppfoljning.utfall,
    )
    uppfoljning.delete()


@transaction.atomic
def kopiera_mal(*, by: User, mal: Iterable[Mal], till_ar: int) -> dict[Mal, Mal]:
    """Carry goals over to another year with the activities that are still open; return old → new.

    A goal whose name the year already has is left out. Dates go along only where they lie in
    that year or later.
    """
    redan = set(Mal.objects.for_ar(till_ar).values_list("namn", flat=True))
    nya: dict[Mal, Mal] = {}
    for gammalt in mal:
        if gammalt.namn in redan:
            continue
        falt = {namn: getattr(gammalt, namn) for namn in _KOPIERAS}
        nytt = registrera_mal(by=by, ar=till_ar, **falt)
        for plats, aktivitet in enumerate(gammalt.aktiviteter.oppna().order_by("ordning"), 1):
            fran, till = aktivitet.from_datum, aktivitet.till_datum
            nytt.aktiviteter.create(
                ordning=plats,
                namn=aktivitet.namn,
                beskrivning=aktivitet.beskrivning,
                person_id=aktivitet.person_id,
                organ_id=aktivitet.organ_id,
                ansvarig=aktivitet.ansvarig,
                from_datum=fran if till and till.year >= till_ar else None,
                till_datum=till if till and till.year >= till_ar else None,
            )
        nya[gammalt] = nytt
    return nya
