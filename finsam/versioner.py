"""Saving a text while it is written, so that nothing is ever lost.

Every save is a version. It says which version it was written from; where another has come in
between, it is kept as a branch (gren) for somebody to take in, and the text that holds stays.

``post`` is the row that the text stands on, held by the caller until the transaction ends. It
has the text (``falt``), the number of the version in force (``<falt>_nummer``) and ``versioner``.
"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max

from finsam import handelser
from finsam.models import User
from finsam.textversion import Textversionsrad

LANGST = 100_000  # tecken


@dataclass(frozen=True, slots=True)
class Sparat:
    """What became of a save: the version that it is, and the branch where it met another."""

    nummer: int
    gren: Any = None


def spara(
    post: Any,
    falt: str,
    *,
    by: User,
    text: str,
    bas: int,
    flik: str = "",
    bredvid: bool = False,
) -> Sparat:
    """Save a text that was written from version ``bas`` (0 before the first).

    ``flik`` names the window that it is written in: what one window saves twice, because an
    answer was lost on the way, is no conflict with itself. ``bredvid`` lets it be a branch
    whatever it was written from, as where somebody else has the text now. Raises
    ValidationError where the text is too long or the version is not known.
    """
    if len(text) > LANGST:
        raise ValidationError("Texten är för lång. Dela den på flera punkter.")
    text = text.replace("\r\n", "\n")
    galler = getattr(post, f"{falt}_nummer")
    if text == getattr(post, falt):
        return Sparat(galler)
    if redan := _redan_sparad(post, falt, text, flik):
        return Sparat(galler, redan) if redan.gren else Sparat(redan.nummer)
    bygger_pa = _version(post, falt, bas)
    if not bredvid and (bas == galler or _egna_sedan(post, falt, bygger_pa, flik)):
        version = _ny(post, falt, text, by=by, bygger_pa=_version(post, falt, galler), flik=flik)
        _lat_galla(post, version)
        return Sparat(version.nummer)
    fore = _egen_gren(post, falt, flik) or _grenens_spets(bygger_pa)
    return Sparat(galler, _ny(post, falt, text, by=by, bygger_pa=fore, flik=flik, gren=True))


def _version(post: Any, falt: str, nummer: int) -> Any:
    """Return the version with this number, None for the empty beginning."""
    if nummer == 0:
        return None
    version = post.versioner.filter(falt=falt, nummer=nummer).first()
    if version is None:
        raise ValidationError("Versionen som texten byggde på finns inte. Läs om sidan.")
    return version


def _redan_sparad(post: Any, falt: str, text: str, flik: str) -> Any:
    """Return what this window last saved when that is the same text: an answer got lost."""
    if not flik:
        return None
    senaste = post.versioner.filter(falt=falt, flik=flik).order_by("-nummer").first()
    return senaste if senaste and senaste.text == text else None


def _egna_sedan(post: Any, falt: str, bas: Textversionsrad | None, flik: str) -> bool:
    """Say whether every version in force since ``bas`` was saved by the same window."""
    if not flik or (bas and bas.gren):
        return False
    senare = post.versioner.filter(falt=falt, nummer__gt=bas.nummer if bas else 0, gren=False)
    return not senare.exclude(flik=flik).exists()


def _egen_gren(post: Any, falt: str, flik: str) -> Any:
    """Return the open branch that the window is writing in already."""
    return post.versioner.grenar().filter(falt=falt, flik=flik).last() if flik else None


def _grenens_spets(version: Any) -> Any:
    """Return the last version of the branch that the version belongs to, itself where none is."""
    while version and version.gren and (nasta := version.foljande.filter(gren=True).first()):
        version = nasta
    return version


def _ny(
    post: Any,
    falt: str,
    text: str,
    *,
    by: User,
    bygger_pa: Textversionsrad | None,
    flik: str = "",
    gren: bool = False,
) -> Any:
    sist = post.versioner.filter(falt=falt).aggregate(sist=Max("nummer"))["sist"] or 0
    return post.versioner.create(
        falt=falt, nummer=sist + 1, text=text, bygger_pa=bygger_pa, gren=gren, flik=flik, by=by
    )


def _lat_galla(post: Any, version: Any) -> None:
    setattr(post, version.falt, version.text)
    setattr(post, f"{version.falt}_nummer", version.nummer)
    post.save()


# -- Two at once, and what was written before ------------------------------------------------------


def behall_gallande(post: Any, gren: Any, *, by: User) -> None:
    """Put a branch aside: the text that holds stays, the branch is kept in the history."""
    galler = _version(post, gren.falt, getattr(post, f"{gren.falt}_nummer"))
    _avgor(post, gren, galler, by=by)


def ta_in_gren(post: Any, gren: Any, *, by: User, text: str | None = None) -> Any:
    """Let a branch hold instead, or the text that somebody has put together of both."""
    spets = _grenens_spets(gren)
    galler = _version(post, gren.falt, getattr(post, f"{gren.falt}_nummer"))
    version = _ny(
        post, gren.falt, text if text is not None else spets.text, by=by, bygger_pa=galler
    )
    _lat_galla(post, version)
    _avgor(post, gren, version, by=by)
    return version


def lagg_ihop(post: Any, gren: Any, *, by: User) -> Any:
    """Put both texts after each other, to be edited into one."""
    spets = _grenens_spets(gren)
    delar = [del_ for del_ in (getattr(post, gren.falt), spets.text) if del_.strip()]
    return ta_in_gren(post, gren, by=by, text="\n\n".join(delar))


def _avgor(post: Any, gren: Any, version: Any, *, by: User) -> None:
    spets = _grenens_spets(gren)
    if not spets.gren or spets.inlagd_i_id:
        raise ValidationError("Det är redan avgjort vilken text som gäller. Läs om sidan.")
    spets.inlagd_i = version or spets
    spets.save(update_fields=["inlagd_i"])
    handelser.logga(by=by, verb="valde text", objekt=post, falt=gren.falt, gren=spets.nummer)


def aterstall(post: Any, version: Any, *, by: User) -> Any:
    """Let an earlier version hold again, as a new version; nothing after it is lost."""
    if version.text == getattr(post, version.falt):
        raise ValidationError("Den versionen är den som gäller nu.")
    galler = _version(post, version.falt, getattr(post, f"{version.falt}_nummer"))
    ny = _ny(post, version.falt, version.text, by=by, bygger_pa=galler)
    _lat_galla(post, ny)
    handelser.logga(by=by, verb="återställde text", objekt=post, version=version.nummer)
    return ny
