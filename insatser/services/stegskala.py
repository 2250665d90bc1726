"""Writes about ladders: their steps, words, questions, and how often to measure."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import andra, satt, spara
from insatser.models import Steg, Stegfraga, Stegskala

LAST = (
    "Skalan har använts. Stegen kan få nya namn, men de kan inte bli fler eller färre, och den "
    "övre delen börjar där den har börjat. Lägg upp en ny skala i stället."
)


@transaction.atomic
def skapa_stegskala(
    *,
    by: User,
    namn: str,
    steg: Sequence[str],
    ovre_fran: int,
    beskrivning: str = "",
    intervall_manader: int = 3,
    raknas: str = Stegskala._meta.get_field("raknas").default,
) -> Stegskala:
    """Create a ladder from the names of its steps; those from ``ovre_fran`` are the upper part."""
    _granska_steg(steg, ovre_fran)
    skala = Stegskala(
        namn=namn, beskrivning=beskrivning, intervall_manader=intervall_manader, raknas=raknas
    )
    spara(skala, by=by, verb="registrerade")
    _lagg_steg(skala, steg, ovre_fran, by=by)
    return skala


def _granska_steg(steg: Sequence[str], ovre_fran: int) -> None:
    if len(steg) < 2 or not 1 < ovre_fran <= len(steg):
        raise ValidationError(
            "En stegskala har minst två steg, och den övre delen börjar inom dem."
        )


def _lagg_steg(skala: Stegskala, steg: Sequence[str], ovre_fran: int, *, by: User) -> None:
    for nummer, stegnamn in enumerate(steg, 1):
        rad = Steg(skala=skala, nummer=nummer, namn=stegnamn, ovre=nummer >= ovre_fran)
        spara(rad, by=by, verb="registrerade")


@transaction.atomic
def andra_stegskala(
    *, by: User, skala: Stegskala, steg: Sequence[str], ovre_fran: int, **falt: object
) -> Stegskala:
    """Change a ladder. Once used, its steps get new words only: what is measured stands."""
    _granska_steg(steg, ovre_fran)
    nu = list(Steg.objects.select_for_update().filter(skala=skala).order_by("nummer"))
    if Stegskala.objects.anvanda().filter(pk=skala.pk).exists():
        _dop_om(nu, steg, ovre_fran, by=by)
    else:
        Steg.objects.filter(skala=skala).delete()
        _lagg_steg(skala, steg, ovre_fran, by=by)
    return andra(skala, falt, by=by)


def _dop_om(nu: Sequence[Steg], namn: Sequence[str], ovre_fran: int, *, by: User) -> None:
    ovre = [nummer >= ovre_fran for nummer in range(1, len(namn) + 1)]
    if [steg.ovre for steg in nu] != ovre:
        raise ValidationError(LAST)
    for steg, nytt in zip(nu, namn, strict=True):
        if satt(steg, {"namn": nytt}):
            spara(steg, by=by, verb="ändrade", falt=["namn"])


@transaction.atomic
def lagg_till_stegfraga(*, by: User, skala: Stegskala, text: str) -> Stegfraga:
    """Add a question last in a ladder: answered with one of its steps."""
    fraga = Stegfraga(skala=skala, nummer=skala.fragor.count() + 1, text=text)
    return spara(fraga, by=by, verb="registrerade", skala=str(skala))


@transaction.atomic
def andra_stegfraga(*, by: User, fraga: Stegfraga, text: str, aktiv: bool) -> Stegfraga:
    """Correct a question's words, or take it out of use; its answers stay."""
    return andra(fraga, {"text": text, "aktiv": aktiv}, by=by)
