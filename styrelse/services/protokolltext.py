"""Saving the texts of a protokoll while they are written, so that nothing is ever lost.

Every save is a version. It says which version it was written from; where another has come in
between, it is kept as a branch (gren) for somebody to take in, and the text that holds stays.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from finsam import handelser
from finsam.models import User
from styrelse.models import Dagordningspunkt, Protokollspunkt, Textversion
from styrelse.services.narvaro import las_punkt

LANGST = 100_000  # tecken


@dataclass(frozen=True, slots=True)
class Sparat:
    """What became of a save: the version that it is, and the branch where it met another."""

    nummer: int
    gren: Textversion | None = None


@transaction.atomic
def spara_text(
    *, by: User, punkt: Dagordningspunkt, falt: str, text: str, bas: int, flik: str = ""
) -> Sparat:
    """Save a text that was written from version ``bas`` (0 before the first).

    ``flik`` names the window that it is written in: what one window saves twice, because an
    answer was lost on the way, is no conflict with itself. Raises ValidationError where the
    protokoll is no longer written, the text is too long or the version is not known.
    """
    post = _las_post(punkt, by=by)
    if len(text) > LANGST:
        raise ValidationError("Texten är för lång. Dela den på flera punkter.")
    text = text.replace("\r\n", "\n")
    galler = _nummer(post, falt)
    if text == getattr(post, falt):
        return Sparat(galler)
    if redan := _redan_sparad(post, falt, text, flik):
        return Sparat(galler, redan) if redan.gren else Sparat(redan.nummer)
    bygger_pa = _bas(post, falt, bas)
    if bas == galler or _egna_sedan(post, falt, bygger_pa, flik):
        version = _ny(post, falt, text, by=by, bygger_pa=_bas(post, falt, galler), flik=flik)
        _lat_galla(post, version)
        return Sparat(version.nummer)
    fore = _egen_gren(post, falt, flik) or _grenens_spets(bygger_pa)
    return Sparat(galler, _ny(post, falt, text, by=by, bygger_pa=fore, flik=flik, gren=True))


def _las_post(punkt: Dagordningspunkt, *, by: User) -> Protokollspunkt:
    """Return what is written at the point, held until the transaction ends."""
    las_punkt(punkt)
    post, ny = Protokollspunkt.objects.get_or_create(punkt=punkt)
    if ny:
        handelser.logga(by=by, verb="började skriva", objekt=punkt)
    return Protokollspunkt.objects.select_for_update().get(pk=post.pk)


def _nummer(post: Protokollspunkt, falt: str) -> int:
    if falt not in Textversion.Falt.values:
        raise ValidationError("En punkt har en text och ett beslut, inget annat.")
    return getattr(post, f"{falt}_nummer")


def _bas(post: Protokollspunkt, falt: str, nummer: int) -> Textversion | None:
    """Return the version that the text was written from, None for the empty beginning."""
    if nummer == 0:
        return None
    version = post.versioner.filter(falt=falt, nummer=nummer).first()
    if version is None:
        raise ValidationError("Versionen som texten byggde på finns inte. Läs om sidan.")
    return version


def _redan_sparad(post: Protokollspunkt, falt: str, text: str, flik: str) -> Textversion | None:
    """Return what this window last saved when that is the same text: an answer got lost."""
    if not flik:
        return None
    egna = post.versioner.filter(falt=falt, flik=flik).order_by("-nummer")
    senaste = egna.first()
    return senaste if senaste and senaste.text == text else None


def _egna_sedan(post: Protokollspunkt, falt: str, bas: Textversion | None, flik: str) -> bool:
    """Say whether every version in force since ``bas`` was saved by the same window."""
    if not flik or (bas and bas.gren):
        return False
    senare = post.versioner.filter(falt=falt, nummer__gt=bas.nummer if bas else 0, gren=False)
    return not senare.exclude(flik=flik).exists()


def _egen_gren(post: Protokollspunkt, falt: str, flik: str) -> Textversion | None:
    """Return the open branch that the window is writing in already."""
    return post.versioner.grenar().filter(falt=falt, flik=flik).last() if flik else None


def _grenens_spets(version: Textversion | None) -> Textversion | None:
    """Return the last version of the branch that the version belongs to, itself where none is."""
    while version and version.gren and (nasta := version.foljande.filter(gren=True).first()):
        version = nasta
    return version


def _ny(
    post: Protokollspunkt,
    falt: str,
    text: str,
    *,
    by: User,
    bygger_pa: Textversion | None,
    flik: str = "",
    gren: bool = False,
) -> Textversion:
    sist = post.versioner.filter(falt=falt).aggregate(sist=Max("nummer"))["sist"] or 0
    return Textversion.objects.create(
        post=post,
        falt=falt,
        nummer=sist + 1,
        text=text,
        bygger_pa=bygger_pa,
        gren=gren,
        flik=flik,
        by=by,
    )


def _lat_galla(post: Protokollspunkt, version: Textversion) -> None:
    setattr(post, version.falt, version.text)
    setattr(post, f"{version.falt}_nummer", version.nummer)
    post.save()


# -- Two at once, and what was written before ------------------------------------------------------


@transaction.atomic
def behall_gallande(*, by: User, gren: Textversion) -> None:
    """Put a branch aside: the text that holds stays, the branch is kept in the history."""
    post = _las_post(gren.post.punkt, by=by)
    _avgor(post, gren, _bas(post, gren.falt, _nummer(post, gren.falt)), by=by)


@transaction.atomic
def ta_in_gren(*, by: User, gren: Textversion, text: str | None = None) -> Textversion:
    """Let a branch hold instead, or the text that somebody has put together of both."""
    post = _las_post(gren.post.punkt, by=by)
    spets = _grenens_spets(gren)
    galler = _bas(post, gren.falt, _nummer(post, gren.falt))
    ny_text = text if text is not None else spets.text if spets else gren.text
    version = _ny(post, gren.falt, ny_text, by=by, bygger_pa=galler)
    _lat_galla(post, version)
    _avgor(post, gren, version, by=by)
    return version


@transaction.atomic
def lagg_ihop(*, by: User, gren: Textversion) -> Textversion:
    """Put both texts after each other, to be edited into one."""
    post = _las_post(gren.post.punkt, by=by)
    spets = _grenens_spets(gren) or gren
    delar = [del_ for del_ in (getattr(post, gren.falt), spets.text) if del_.strip()]
    return ta_in_gren(by=by, gren=gren, text="\n\n".join(delar))


def _avgor(
    post: Protokollspunkt, gren: Textversion, version: Textversion | None, *, by: User
) -> None:
    spets = _grenens_spets(gren)
    if spets is None or not spets.gren or spets.inlagd_i_id:
        raise ValidationError("Det är redan avgjort vilken text som gäller. Läs om sidan.")
    spets.inlagd_i = version or spets
    spets.save(update_fields=["inlagd_i"])
    handelser.logga(by=by, verb="valde text", objekt=post, falt=gren.falt, gren=spets.nummer)


@transaction.atomic
def aterstall_version(*, by: User, version: Textversion) -> Textversion:
    """Let an earlier version hold again, as a new version; nothing after it is lost."""
    post = _las_post(version.post.punkt, by=by)
    galler = _bas(post, version.falt, _nummer(post, version.falt))
    if version.text == getattr(post, version.falt):
        raise ValidationError("Den versionen är den som gäller nu.")
    ny = _ny(post, version.falt, version.text, by=by, bygger_pa=galler)
    _lat_galla(post, ny)
    handelser.logga(by=by, verb="återställde text", objekt=post, version=version.nummer)
    return ny


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
    bas = _nummer(post, Textversion.Falt.BESLUT)
    spara_text(by=by, punkt=punkt, falt=Textversion.Falt.BESLUT, text=punkt.forslag, bas=bas)
    post.refresh_from_db()
    return post
