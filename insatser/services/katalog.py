"""Writes about the catalogue: a service, when it is published, its reviews, its end."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from finsam import handelser
from finsam.models import User
from finsam.spara import satt, spara
from insatser.kontakt import granska_kontakt
from insatser.models import (
    Insats,
    Insatspresentation,
    Kataloggranskning,
    Katalogkategori,
    Katalogtid,
    Katalogtjanst,
)
from styrelse.models import Organisation

Status = Katalogtjanst.Status


def _ledig_adress(namn: str) -> str:
    """Return an address made from the name, that no service has."""
    grund = slugify(namn)[:70].strip("-") or "tjanst"
    tagna = set(Katalogtjanst.objects.filter(slug__startswith=grund).values_list("slug", flat=True))
    if grund not in tagna:
        return grund
    return next(f"{grund}-{n}" for n in range(2, len(tagna) + 3) if f"{grund}-{n}" not in tagna)


@transaction.atomic
def skapa_katalogkategori(*, by: User, namn: str, ordning: int = 0) -> Katalogkategori:
    """Add a category."""
    return spara(Katalogkategori(namn=namn, ordning=ordning), by=by, verb="registrerade")


@transaction.atomic
def skapa_katalogtjanst(
    *, by: User, namn: str, kommuner: Iterable[Organisation] = (), **falt: object
) -> Katalogtjanst:
    """Write up a service of a party as utkast. ``falt`` are its other fields.

    Refused where the contact looks like a person and not a function.
    """
    granska_kontakt(falt)
    tjanst = Katalogtjanst(namn=namn, slug=_ledig_adress(namn), **falt)
    spara(tjanst, by=by, verb="registrerade")
    tjanst.kommuner.set(kommuner)
    return tjanst


@transaction.atomic
def andra_katalogtjanst(
    *,
    by: User,
    tjanst: Katalogtjanst,
    kommuner: Iterable[Organisation] | None = None,
    **falt: object,
) -> Katalogtjanst:
    """Change what is written of a service; its address stays as it is."""
    granska_kontakt(falt)
    andrade = satt(tjanst, falt)
    spara(tjanst, by=by, verb="ändrade", falt=andrade)
    if kommuner is not None:
        tjanst.kommuner.set(kommuner)
    return tjanst


def _las(tjanst: Katalogtjanst) -> Katalogtjanst:
    """Return the service, held until the transaction ends."""
    return Katalogtjanst.objects.select_for_update().get(pk=tjanst.pk)


@transaction.atomic
def publicera_katalogtjanst(
    *, by: User, tjanst: Katalogtjanst, datum: date, nasta_granskning: date
) -> Katalogtjanst:
    """Put a service in the public catalogue from a day, anew or again.

    It counts as reviewed that day. Refused where it is there already, from a day to come, and
    from a day that it has been counted on.
    """
    tjanst = _las(tjanst)
    if tjanst.status == Status.PUBLICERAD:
        raise ValidationError("Tjänsten är redan publicerad.")
    _krav_inte_kommande(datum)
    if tjanst.tider.filter(till_datum__gte=datum).exists():
        raise ValidationError({"datum": "Tjänsten låg redan i katalogen då. Välj en senare dag."})
    tjanst.status = Status.PUBLICERAD
    _granska(tjanst, datum, nasta_granskning)
    spara(Katalogtid(tjanst=tjanst, from_datum=datum), by=by, verb="registrerade")
    return spara(tjanst, by=by, verb="publicerade", datum=datum.isoformat())


def _krav_inte_kommande(datum: date) -> None:
    if datum > timezone.localdate():
        raise ValidationError({"datum": "Välj i dag eller en tidigare dag."})


def _granska(tjanst: Katalogtjanst, datum: date, nasta: date) -> None:
    tjanst.granskad_datum, tjanst.nasta_granskning = datum, nasta


@transaction.atomic
def markera_granskad(
    *,
    by: User,
    tjanst: Katalogtjanst,
    datum: date,
    nasta_granskning: date,
    anteckning: str = "",
) -> Kataloggranskning:
    """Note that the party has answered that what is written is right, and when to ask again."""
    tjanst = _las(tjanst)
    if tjanst.status != Status.PUBLICERAD:
        raise ValidationError("Bara en publicerad tjänst granskas.")
    _krav_inte_kommande(datum)
    if tjanst.granskad_datum and datum < tjanst.granskad_datum:
        raise ValidationError({"datum": "Tjänsten är granskad senare än så."})
    _granska(tjanst, datum, nasta_granskning)
    spara(tjanst, by=by, verb="granskade", nasta=nasta_granskning.isoformat())
    post = Kataloggranskning(tjanst=tjanst, datum=datum, anteckning=anteckning, by=by)
    return spara(post, by=by, verb="registrerade")


@transaction.atomic
def avsluta_katalogtjanst(*, by: User, tjanst: Katalogtjanst, datum: date) -> Katalogtjanst:
    """Take a service out of the public catalogue after a day; its address says so."""
    tjanst = _las(tjanst)
    tid = tjanst.tider.filter(till_datum=None).first()
    if tjanst.status != Status.PUBLICERAD or tid is None:
        raise ValidationError("Tjänsten ligger inte i katalogen.")
    _krav_inte_kommande(datum)
    if datum < tid.from_datum:
        raise ValidationError({"datum": f"Tjänsten publicerades {tid.from_datum}. Välj en senare."})
    tid.till_datum = datum
    spara(tid, by=by, verb="avslutade")
    tjanst.status = Status.AVSLUTAD
    return spara(tjanst, by=by, verb="avslutade", datum=datum.isoformat())


@transaction.atomic
def kasta_katalogtjanst(*, by: User, tjanst: Katalogtjanst) -> None:
    """Throw away what was written up by mistake and never published."""
    tjanst = _las(tjanst)
    if tjanst.tider.exists():
        raise ValidationError("Tjänsten har varit publicerad. Avsluta den i stället.")
    handelser.logga(by=by, verb="tog bort", objekt=tjanst)
    tjanst.delete()


@transaction.atomic
def presentera_insats(
    *, by: User, insats: Insats, malgrupp: str, beskrivning: str, visas: bool, **falt: object
) -> Insatspresentation:
    """Say what the public may read of an insats, and whether it is shown."""
    granska_kontakt(falt)
    post = Insatspresentation.objects.filter(insats=insats).first()
    post = post or Insatspresentation(insats=insats)
    satt(post, {"malgrupp": malgrupp, "beskrivning": beskrivning, "visas": visas, **falt})
    return spara(post, by=by, verb="presenterade", visas=visas)
