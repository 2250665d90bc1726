"""Writes about what people in office claim."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.handelser import logga
from finsam.models import Fil, User
from finsam.spara import satt, spara
from styrelse.arvodesslag import VERKLIGT, Arvodesslag
from styrelse.models import Arvodesansprak, Person


@transaction.atomic
def lamna_ansprak(
    *,
    by: User,
    person: Person,
    slag: str,
    dag: date,
    antal: Decimal | None = None,
    belopp: Decimal | None = None,
    fran: str = "",
    till: str = "",
    andamal: str = "",
    fil: tuple[str, bytes] | None = None,
) -> Arvodesansprak:
    """Hand in a claim of one's own; the kansli may for others.

    ``antal`` is hours, km or days; ``belopp`` kronor as the paper (``fil``: name, bytes) says.
    Raises ValidationError for another's claim, a day to come, or the wrong one of the two.
    """
    _krav_egen(by, person)
    ansprak = Arvodesansprak(
        person=person,
        slag=slag,
        dag=dag,
        antal=antal,
        belopp=belopp,
        fran=fran,
        till=till,
        andamal=andamal,
        inlamnat_by=by,
    )
    _granska(ansprak, har_fil=fil is not None)
    ansprak.fil = _behall(fil, by)
    return spara(ansprak, by=by, verb="lämnade in", person=str(person))


@transaction.atomic
def andra_ansprak(
    *, by: User, ansprak: Arvodesansprak, fil: tuple[str, bytes] | None = None, **falt: object
) -> Arvodesansprak:
    """Change a claim that waits; a new file takes the place of the old one."""
    ansprak = _vantande(ansprak)
    _krav_egen(by, ansprak.person)
    andrade = satt(ansprak, falt)
    _granska(ansprak, har_fil=fil is not None or ansprak.fil_id is not None)
    if fil is not None:
        ansprak.fil = _behall(fil, by)
    return spara(ansprak, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def ta_tillbaka_ansprak(*, by: User, ansprak: Arvodesansprak) -> None:
    """Take back a claim that waits; the log keeps that it was there."""
    ansprak = _vantande(ansprak)
    _krav_egen(by, ansprak.person)
    logga(by=by, verb="tog tillbaka", objekt=ansprak, person=str(ansprak.person))
    ansprak.delete()


@transaction.atomic
def avsla_ansprak(*, by: User, ansprak: Arvodesansprak, skal: str) -> Arvodesansprak:
    """Turn a claim down, with a reason that the claimant reads. Never one's own."""
    ansprak = _vantande(ansprak)
    if ansprak.person.user_id == by.pk:
        raise ValidationError("Det är ditt eget anspråk. Ta tillbaka det i stället.")
    if not skal.strip():
        raise ValidationError(
            {"skal": "Skriv varför anspråket avslås. Den som begärt det ser det."}
        )
    ansprak.avslaget_at, ansprak.avslaget_by = timezone.now(), by
    ansprak.avslag_skal = skal.strip()
    return spara(ansprak, by=by, verb="avslog", skal=ansprak.avslag_skal)


def _vantande(ansprak: Arvodesansprak) -> Arvodesansprak:
    """The claim as it is now, held. Raises ValidationError when it has been dealt with."""
    vantar = Arvodesansprak.objects.select_for_update(of=("self",)).vantar()
    funnet = vantar.filter(pk=ansprak.pk).select_related("person").first()
    if funnet is None:
        raise ValidationError(
            "Anspråket är godkänt eller avslaget. Ett godkänt belopp rättas i nästa underlag."
        )
    return funnet


def _krav_egen(by: User, person: Person) -> None:
    if person.user_id != by.pk and not by.har(Behorighet.ANDRA_STYRELSE):
        raise ValidationError("Du kan bara lämna in och ändra dina egna anspråk.")


def _granska(ansprak: Arvodesansprak, *, har_fil: bool) -> None:
    if ansprak.dag > timezone.localdate():
        raise ValidationError({"dag": "Dagen har inte varit än. Lämna in anspråket efteråt."})
    if ansprak.slag in VERKLIGT:
        if not ansprak.belopp or ansprak.belopp < 0 or ansprak.antal is not None:
            raise ValidationError({"belopp": "Skriv beloppet i kronor, över 0."})
        if not har_fil:
            intyg = "löneavdraget" if ansprak.slag == Arvodesslag.FORLORAD else "kvittot"
            raise ValidationError({"fil": f"Bifoga {intyg}: ett foto eller en PDF räcker."})
    elif not ansprak.antal or ansprak.antal < 0 or ansprak.belopp is not None:
        raise ValidationError({"antal": "Skriv hur många timmar, kilometer eller dagar, över 0."})
    if ansprak.slag == Arvodesslag.KM and not (ansprak.fran and ansprak.till):
        raise ValidationError({"fran": "Skriv varifrån och vart resan gick."})


def _behall(fil: tuple[str, bytes] | None, by: User) -> Fil | None:
    return filer.ta_emot(fil[1], fil[0], by=by) if fil else None
