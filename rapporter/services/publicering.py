"""Writes of the public pages: what is put before the public, and what is taken away from it."""

from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User
from rapporter.att_publicera import UPPTAGNA, Underlag
from rapporter.models import Publikation, Publikationsversion, Utgava
from rapporter.utgavefiler import HTML

ANDRAD = "Sidan har ändrats sedan du granskade den. Läs den igen och publicera sedan."


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the public reads above a paper, and on which terms it may be used."""

    titel: str
    slug: str = ""
    beskrivning: str = ""
    licens: str = Publikationsversion.Licens.CC0


@transaction.atomic
def publicera_handling(
    *, by: User, underlag: Underlag, hur: Presentation, granskad: str
) -> Publikationsversion:
    """Put a paper before the public; what stood on its address gives way to it.

    ``granskad`` is the SHA-256 of what was looked at (``kontrollsumma``). Raises ValidationError
    where something hinders, where it has changed since, and for an address that is taken.
    """
    if underlag.hinder:
        raise ValidationError(underlag.hinder)
    if granskad != kontrollsumma(underlag):
        raise ValidationError(ANDRAD)
    publikation = _adress(underlag, hur.slug, by)
    nummer = publikation.versioner.count() + 1
    uppe = publikation.versioner.filter(avpublicerad_at=None).first()
    if uppe is not None:
        _krav_nytt(uppe, underlag)
        _ta_ned(uppe, by, f"Ersatt av version {nummer}, som finns på samma adress.")
    rad = Publikationsversion.objects.create(
        publikation=publikation,
        nummer=nummer,
        titel=hur.titel.strip(),
        beskrivning=hur.beskrivning.strip(),
        datum=underlag.datum,
        licens=hur.licens,
        utgava=underlag.objekt if isinstance(underlag.objekt, Utgava) else None,
        sida=_sida(underlag, publikation.slug, by) if underlag.gjord else None,
        publicerad_by=by,
    )
    logga(by=by, verb="publicerade", objekt=publikation, nummer=nummer, sha256=granskad)
    return rad


def kontrollsumma(underlag: Underlag) -> str:
    """Return the SHA-256 of what is put before the public: its page, else its file."""
    if underlag.html:
        return sha256(underlag.html).hexdigest()
    return underlag.pdf.sha256 if underlag.pdf else ""


def _adress(underlag: Underlag, slug: str, by: User) -> Publikation:
    """Return the paper's address, made with the wanted name where it has none yet."""
    agare = {underlag.sak: underlag.agare}
    if rad := Publikation.objects.select_for_update().filter(**agare).first():
        return rad
    slug = slug.strip().lower()
    try:
        validate_slug(slug)
    except ValidationError as fel:
        raise ValidationError(
            {"slug": "Skriv adressen med små bokstäver a–z, siffror och bindestreck."}
        ) from fel
    if slug in UPPTAGNA or Publikation.objects.filter(slug=slug).exists():
        raise ValidationError({"slug": "Adressen används redan. Välj en annan."})
    return Publikation.objects.create(slug=slug, skapad_by=by, **agare)


def _krav_nytt(uppe: Publikationsversion, underlag: Underlag) -> None:
    if underlag.sak != "rapport" or uppe.utgava_id == underlag.objekt.pk:
        raise ValidationError("Den är redan publicerad. Avpublicera den först.")


def _sida(underlag: Underlag, slug: str, by: User) -> Fil:
    return filer.behall(underlag.html, f"{slug}.html", HTML, by=by)


@transaction.atomic
def avpublicera(*, by: User, publikation: Publikation, skal: str) -> Publikationsversion:
    """Take a paper away from the public, with a reason that the public reads in its place.

    The address stays and answers 410 until something is published there again.
    """
    Publikation.objects.select_for_update().get(pk=publikation.pk)
    uppe = publikation.versioner.filter(avpublicerad_at=None).first()
    if uppe is None:
        raise ValidationError("Inget är publicerat på adressen. Läs om sidan.")
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför. Den som följer en länk hit läser det."})
    _ta_ned(uppe, by, skal)
    logga(by=by, verb="avpublicerade", objekt=publikation, nummer=uppe.nummer)
    return uppe


def _ta_ned(rad: Publikationsversion, by: User, skal: str) -> None:
    rad.avpublicerad_at, rad.avpublicerad_by = timezone.now(), by
    rad.avpublicerad_skal = skal.replace("\r\n", "\n").strip()
    rad.save(update_fields=["avpublicerad_at", "avpublicerad_by", "avpublicerad_skal"])
