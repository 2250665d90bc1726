"""Saving the texts of a protokoll while they are written (finsam.versioner).

Each call holds what is written at the point, and refuses where the protokoll is no longer written.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser, versioner
from finsam.models import User
from finsam.versioner import LANGST, Sparat
from styrelse.models import Dagordningspunkt, Protokollspunkt, Textversion
from styrelse.services.narvaro import las_punkt

__all__ = [
    "LANGST",
    "Sparat",
    "anvand_forslag",
    "aterstall_version",
    "behall_gallande",
    "lagg_ihop",
    "satt_klar",
    "spara_text",
    "ta_in_gren",
]


def _las_post(punkt: Dagordningspunkt, *, by: User) -> Protokollspunkt:
    """Return what is written at the point, held until the transaction ends."""
    las_punkt(punkt)
    post, ny = Protokollspunkt.objects.get_or_create(punkt=punkt)
    if ny:
        handelser.logga(by=by, verb="började skriva", objekt=punkt)
    return Protokollspunkt.objects.select_for_update().get(pk=post.pk)


@transaction.atomic
def spara_text(
    *, by: User, punkt: Dagordningspunkt, falt: str, text: str, bas: int, flik: str = ""
) -> Sparat:
    """Save one of a point's texts, written from version ``bas`` in the window ``flik``."""
    post = _las_post(punkt, by=by)
    if falt not in Textversion.Falt.values:
        raise ValidationError("En punkt har en text och ett beslut, inget annat.")
    return versioner.spara(post, falt, by=by, text=text, bas=bas, flik=flik)


@transaction.atomic
def behall_gallande(*, by: User, gren: Textversion) -> None:
    """Put a branch aside: the text that holds stays, the branch is kept in the history."""
    versioner.behall_gallande(_las_post(gren.post.punkt, by=by), gren, by=by)


@transaction.atomic
def ta_in_gren(*, by: User, gren: Textversion, text: str | None = None) -> Textversion:
    """Let a branch hold instead, or the text that somebody has put together of both."""
    return versioner.ta_in_gren(_las_post(gren.post.punkt, by=by), gren, by=by, text=text)


@transaction.atomic
def lagg_ihop(*, by: User, gren: Textversion) -> Textversion:
    """Put both texts after each other, to be edited into one."""
    return versioner.lagg_ihop(_las_post(gren.post.punkt, by=by), gren, by=by)


@transaction.atomic
def aterstall_version(*, by: User, version: Textversion) -> Textversion:
    """Let an earlier version hold again, as a new version; nothing after it is lost."""
    return versioner.aterstall(_las_post(version.post.punkt, by=by), version, by=by)


@transaction.atomic
def satt_klar(*, by: User, punkt: Dagordningspunkt, klar: bool) -> Protokollspunkt:
    """Mark a point as done, or as not done after all."""
    post = _las_post(punkt, by=by)
    post.klar = klar
    post.save()
    handelser.logga(by=by, verb="markerade klar" if klar else "markerade ej klar", objekt=post)
    return post


@transaction.atomic
def anvand_forslag(*, by: User, punkt: Dagordningspunkt) -> Protokollspunkt:
    """Let the agenda's proposal be the decision. Raises ValidationError where there is none.

    What was written there before stays in the history.
    """
    if not punkt.forslag.strip():
        raise ValidationError("Punkten har inget förslag till beslut.")
    post = _las_post(punkt, by=by)
    falt = Textversion.Falt.BESLUT
    spara_text(by=by, punkt=punkt, falt=falt, text=punkt.forslag, bas=post.beslut_nummer)
    post.refresh_from_db()
    return post
