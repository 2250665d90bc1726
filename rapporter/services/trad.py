"""Writes of a tree of avsnitt: a report's, or that of the förbund's own mall, in the same way."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from finsam import ordning
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from rapporter import text
from rapporter import trad as traden
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Mallavsnitt, Rapport, Rapportmall
from rapporter.services.lasning import krav_skrivs
from rapporter.trad import Gardet, Nod, Riktning, Trad

Rad = TypeVar("Rad", Avsnitt, Mallavsnitt)
NYCKELLANGD = 60


@transaction.atomic
def lagg_till_avsnitt(
    *,
    trad: Rapport | Rapportmall,
    rubrik: str,
    by: User,
    efter: Avsnitt | Mallavsnitt | None = None,
    under: bool = False,
    forst: bool = False,
) -> Avsnitt | Mallavsnitt:
    """Add an empty avsnitt after another one, or last below it; without one last, or first.

    Raises ValidationError where the heading is empty or the tree would be too deep.
    """
    rader = _las(trad)
    over: Any = efter if under else efter and efter.foralder
    ny = trad.avsnitt.model(
        foralder=over,
        ordning=ordning.sista(trad.avsnitt.all()) + 1,
        nyckel=_nyckel(rubrik, {rad.nyckel for rad in rader}),
        rubrik=rubrik,
        med=over is None or over.med,
        **{"rapport" if isinstance(trad, Rapport) else "mall": trad},
    )
    spara(ny, by=by, verb="lade till avsnitt")
    if efter is not None or forst:
        noder = (*traden.av_rader(rader), Nod(ny.pk, ny.foralder_id or 0))
        plats = efter.pk if efter else 0
        _skriv(trad, [*rader, ny], _stall(noder, ny.pk, plats, under=under))
        ny.refresh_from_db()
    return ny


@transaction.atomic
def flytta_avsnitt(*, avsnitt: Rad, riktning: Riktning, by: User) -> Rad:
    """Move an avsnitt one step, with everything below it, and return it.

    Raises ValidationError where it cannot go there, or where it would come below one that is
    switched off.
    """
    rader = _las(avsnitt.trad)
    try:
        ny = traden.flytta(traden.av_rader(rader), avsnitt.pk, riktning)
    except Gardet as fel:
        raise ValidationError(str(fel)) from fel
    return _flyttad(avsnitt, rader, ny, by, riktning=riktning)


@transaction.atomic
def stall_avsnitt(*, avsnitt: Rad, efter: int, by: User, under: bool = False) -> Rad:
    """Move an avsnitt right after the one with key ``efter``, or last below it; 0 is first of all.

    Raises ValidationError as ``flytta_avsnitt`` does.
    """
    rader = _las(avsnitt.trad)
    if efter and efter not in {rad.pk for rad in rader}:
        raise ValidationError({"plats": "Det avsnittet finns inte längre. Läs om sidan."})
    ny = _stall(traden.av_rader(rader), avsnitt.pk, efter, under=under)
    return _flyttad(avsnitt, rader, ny, by, efter=efter, under=under)


@transaction.atomic
def andra_avsnitt(
    *, avsnitt: Rad, by: User, plats: dict[str, Any] | None = None, **falt: object
) -> Rad:
    """Change an avsnitt's heading, numbering, page or writer, and with ``plats`` where it stands.

    ``plats`` holds the arguments of ``stall_avsnitt``. A mall's text is checked as a report's is.
    Raises ValidationError by field.
    """
    _krav_skrivs(avsnitt.trad)
    if fel := text.granska(str(falt.get("text", ""))):
        raise ValidationError({"text": [str(f) for f in fel]})
    andra(avsnitt, falt, by=by)
    if plats is not None:
        stall_avsnitt(avsnitt=avsnitt, by=by, **plats)
    return avsnitt


@transaction.atomic
def valj_med(*, avsnitt: Rad, med: bool, by: User) -> Rad:
    """Switch an avsnitt on or off, with everything below it; what it hangs below goes on too."""
    rader = _las(avsnitt.trad)
    noder = traden.av_rader(rader)
    berors = {n.nyckel for n in traden.gren(noder, avsnitt.pk)}
    if med:
        berors |= set(_over(noder, avsnitt.pk))
    andras = [rad for rad in rader if rad.pk in berors and rad.med is not med]
    for rad in andras:
        rad.med = med
        rad.save(update_fields=["med"])
    if andras:
        verb = "slog på avsnitt" if med else "slog av avsnitt"
        logga(by=by, verb=verb, objekt=avsnitt, antal=len(andras))
    avsnitt.med = med
    return avsnitt


@transaction.atomic
def ta_bort_avsnitt(*, avsnitt: Avsnitt | Mallavsnitt, by: User) -> None:
    """Take an avsnitt away. Raises ValidationError where something would be lost with it."""
    trad = avsnitt.trad
    rader = _las(trad)
    if skal := hinder_att_ta_bort(avsnitt):
        raise ValidationError(skal)
    logga(by=by, verb="tog bort avsnitt", objekt=avsnitt, rubrik=avsnitt.rubrik)
    borta = avsnitt.pk
    avsnitt.delete()
    ordning.numrera_om([rad for rad in rader if rad.pk != borta], trad.avsnitt.all())


def hinder_att_ta_bort(avsnitt: Avsnitt | Mallavsnitt) -> str:
    """Return why an avsnitt cannot be taken away, empty where it can."""
    if avsnitt.underavsnitt.exists():
        return "Avsnittet har andra under sig. Flytta eller ta bort dem först."
    if isinstance(avsnitt, Mallavsnitt):
        return ""
    if avsnitt.text.strip():
        return "Avsnittet har text. Slå av det, så finns texten kvar men kommer inte med."
    if avsnitt.versioner.exists():
        return "Avsnittet har haft text, som finns kvar i historiken. Slå av det i stället."
    return ""


def plantera(trad: Rapport | Rapportmall, avsnitt: Sequence[Avsnittsmall]) -> int:
    """Give a new report or mall its avsnitt, in this order; return how many."""
    rader: dict[str, Any] = {}
    for plats, a in enumerate(avsnitt, start=1):
        rader[a.nyckel] = trad.avsnitt.create(
            foralder=rader.get(a.foralder),
            ordning=plats,
            nyckel=a.nyckel,
            rubrik=a.rubrik,
            numrerad=a.numrerad,
            ny_sida=a.ny_sida,
            liggande=a.liggande,
            med=a.med,
            skribent_id=a.skribent,
            text=a.text,
        )
    return len(rader)


# -- The rows as a tree ------------------------------------------------------------------------


def _krav_skrivs(trad: Rapport | Rapportmall) -> None:
    """Raise ValidationError for a report that is decided; a mall is always open."""
    if isinstance(trad, Rapport):
        krav_skrivs(trad)


def _las(trad: Rapport | Rapportmall) -> list[Any]:
    """Hold the tree until the transaction ends, and return its rows in reading order."""
    _krav_skrivs(trad)
    type(trad)._default_manager.select_for_update().get(pk=trad.pk)
    return list(trad.avsnitt.order_by("ordning"))


def _over(noder: Trad, nyckel: int) -> list[int]:
    """Return the keys of everything that a node hangs below."""
    foralder = {n.nyckel: n.foralder for n in noder}
    ut: list[int] = []
    while nyckel := foralder[nyckel]:
        ut.append(nyckel)
    return ut


def _stall(noder: Trad, nyckel: int, efter: int, *, under: bool) -> Trad:
    try:
        return traden.stall_efter(noder, nyckel, efter, under=under)
    except Gardet as fel:
        raise ValidationError(str(fel)) from fel


def _flyttad(avsnitt: Rad, rader: list[Rad], ny: Trad, by: User, **detaljer: object) -> Rad:
    rad = next(r for r in rader if r.pk == avsnitt.pk)
    med = {r.pk: r.med for r in rader}
    over = next(n.foralder for n in ny if n.nyckel == rad.pk)
    if rad.med and over and not med[over]:
        raise ValidationError("Avsnittet skulle hamna under ett som är avslaget. Slå på det först.")
    _skriv(avsnitt.trad, rader, ny)
    logga(by=by, verb="flyttade avsnitt", objekt=rad, plats=rad.ordning, **detaljer)
    return rad


def _skriv(trad: Rapport | Rapportmall, rader: Iterable[Any], ny: Trad) -> None:
    """Save what hangs below what, and the reading order."""
    per_nyckel = {rad.pk: rad for rad in rader}
    for nod in ny:
        rad = per_nyckel[nod.nyckel]
        if (rad.foralder_id or 0) != nod.foralder:
            rad.foralder_id = nod.foralder or None
            rad.save(update_fields=["foralder"])
    ordning.numrera_om([per_nyckel[nod.nyckel] for nod in ny], trad.avsnitt.all())


def _nyckel(rubrik: str, tagna: set[str]) -> str:
    """Return a key made of the heading, free in the tree: ``mal_och_utfall``, ``mal_2``."""
    stam = slugify(rubrik).replace("-", "_")[: NYCKELLANGD - 4].strip("_") or "avsnitt"
    forslag = (stam, *(f"{stam}_{nummer}" for nummer in range(2, len(tagna) + 3)))
    return next(nyckel for nyckel in forslag if nyckel not in tagna)
