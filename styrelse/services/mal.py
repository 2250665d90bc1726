"""Writes about goals."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Mal, Maluppfoljning


@transaction.atomic
def registrera_mal(
    *, by: User, ar: int, namn: str, beskrivning: str = "", niva: str = Mal.Niva.FORBUND
) -> Mal:
    """Set a goal for a year, last in the year's order."""
    sista = Mal.objects.for_ar(ar).aggregate(sista=Max("ordning"))["sista"] or 0
    mal = Mal(ar=ar, ordning=sista + 1, namn=namn, beskrivning=beskrivning, niva=niva)
    return spara(mal, by=by, verb="registrerade", ar=ar)


@transaction.atomic
def andra_mal(*, by: User, mal: Mal, **falt: object) -> Mal:
    """Change a goal's wording or level."""
    return andra(mal, falt, by=by)


@transaction.atomic
def folj_upp_mal(*, by: User, mal: Mal, datum: date, utfall: str, grund: str) -> Maluppfoljning:
    """Give a verdict on a goal as of a day, with its grounds; refused before the goal's year."""
    if datum.year < mal.ar:
        raise ValidationError(
            {"datum": f"Målet gäller {mal.ar}. Följ upp det tidigast {mal.ar}-01-01."}
        )
    uppfoljning = Maluppfoljning(mal=mal, datum=datum, utfall=utfall, grund=grund)
    return spara(uppfoljning, by=by, verb="följde upp", mal=mal.namn, utfall=utfall)
