"""Writes of a report's pictures."""

from collections.abc import Mapping
from io import BytesIO

from django.core.exceptions import ValidationError
from django.db import transaction
from PIL import Image

from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User
from finsam.spara import andra, spara
from rapporter.models import Bild, Rapport
from rapporter.services.lasning import krav_skrivs


@transaction.atomic
def lagg_till_bild(
    *,
    rapport: Rapport,
    data: bytes,
    filnamn: str,
    namn: str,
    by: User,
    alt: str = "",
    dekorativ: bool = False,
    bildtext: str = "",
) -> Bild:
    """Keep a picture, drawn anew, and return it.

    Raises ValidationError where the file is no picture, the name is taken, or the report is
    decided.
    """
    krav_skrivs(rapport)
    fil = filer.ta_emot(data, filnamn, by=by)
    if not fil.innehallstyp.startswith("image/"):
        raise ValidationError({"fil": "Filen är ingen bild. Välj en PNG, JPEG eller WebP."})
    bredd, hojd = _matt(fil)
    bild = Bild(rapport=rapport, namn=namn, fil=fil, bredd=bredd, hojd=hojd)
    bild.alt, bild.dekorativ, bild.bildtext = alt, dekorativ, bildtext
    return spara(bild, by=by, verb="lade till bild", sha256=fil.sha256)


def _matt(fil: Fil) -> tuple[int, int]:
    with Image.open(BytesIO(filer.las(fil))) as bild:
        return bild.size


@transaction.atomic
def andra_bild(
    *, bild: Bild, by: User, alt: str, dekorativ: bool, bildtext: str, omslag: bool
) -> Bild:
    """Say anew what a picture shows, and whether it stands on the cover instead of another."""
    krav_skrivs(bild.rapport)
    if omslag:
        for annan in bild.rapport.bilder.filter(omslag=True).exclude(pk=bild.pk):
            andra(annan, {"omslag": False}, by=by)
    falt = {"alt": alt, "dekorativ": dekorativ, "bildtext": bildtext, "omslag": omslag}
    return andra(bild, falt, by=by)


@transaction.atomic
def ta_bort_bild(*, bild: Bild, by: User) -> None:
    """Take a picture out of its report; the file stays where versions of the report hold it.

    Raises ValidationError while a text places it.
    """
    krav_skrivs(bild.rapport)
    placerad = f'namn="{bild.namn}"'
    if plats := bild.rapport.avsnitt.filter(text__contains=placerad).first():
        raise ValidationError(
            f"Bilden står i avsnittet {plats.rubrik}. Ta bort den där först, sedan här."
        )
    logga(by=by, verb="tog bort bild", objekt=bild, sha256=bild.fil.sha256)
    bild.delete()


@transaction.atomic
def kopiera_bilder(*, fran: Rapport, till: Rapport, by: User) -> Mapping[str, Bild]:
    """Give a report the pictures of another one, by name; the bytes are the same file."""
    nya = {}
    for bild in fran.bilder.all():
        kopia = Bild(rapport=till)
        for falt in ("namn", "fil", "bredd", "hojd", "alt", "dekorativ", "bildtext", "omslag"):
            setattr(kopia, falt, getattr(bild, falt))
        nya[bild.namn] = spara(kopia, by=by, verb="lade till bild", fran=fran.pk)
    return nya
