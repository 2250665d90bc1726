"""Every revision of the file that a round signs, and how the next one takes its place.

Making a revision takes a second or more (pages are laid out, a time-stamp may be asked for), so it
is made while no lock is held, on the newest revision there is. It is then stored by
compare-and-swap: only while that revision is still the newest. Whoever lost the race makes it
anew on the one that came between (``Omkord``). The database keeps two from building on the same.
"""

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import OperationalError, transaction
from django.utils import timezone

from finsam import filer, handelser
from finsam.models import Fil, User
from finsam.signering import bas, pades
from styrelse.forteckning import forbund
from styrelse.models import Justering, Revision, Runda, Underskrift
from styrelse.protokollsfil import PDF
from styrelse.rundplatser import antal_reserver

logger = logging.getLogger(__name__)
Slag = Revision.Slag
DISKEN_FULL = (
    "Underskriften gick inte att spara: disken är full. Inget är undertecknat. Säg till den som "
    "sköter driften och försök sedan igen."
)


class Omkord(Exception):
    """Somebody else's revision was stored first; make this one anew on that."""


@dataclass(frozen=True, slots=True)
class NyRevision:
    """What is to be stored: the bytes, what they are built on and what came of the signing."""

    slag: Revision.Slag
    data: bytes
    bas: Revision | None
    at: datetime
    underskrift: Underskrift | None = None
    serienummer: str = ""
    niva: str = ""


def spetsen(runda: Runda) -> Revision | None:
    """Return the newest revision of the round's file, None before the first."""
    return runda.revisioner.select_related("fil").order_by("-nummer").first()


def las_bytes(fil: Fil | None) -> bytes:
    """Return the kept bytes; ValidationError says what to do where the disk lacks them."""
    if fil is None:
        raise ValidationError("Filen är gallrad.")
    try:
        return filer.las(fil)
    except filer.FilSkadad as fel:
        raise ValidationError(
            f"{fel} Skriv inte under. Säg till den som sköter driften att hämta filen ur en "
            "säkerhetskopia."
        ) from fel


def hall(runda: Runda) -> Runda:
    """Return the round, held until the transaction ends; its justering first, where it has one."""
    Justering.objects.select_for_update(of=("self",)).filter(handling=runda.handling_id).first()
    return Runda.objects.select_for_update(of=("self",)).get(pk=runda.pk)


@contextmanager
def full_disk_sags() -> Iterator[None]:
    """Say in Swedish that the disk is full; whatever the block began is rolled back by then."""
    try:
        yield
    except OSError as fel:
        if fel.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ValidationError(DISKEN_FULL) from fel
    except OperationalError as fel:
        if "full" not in str(fel).lower() and "no space" not in str(fel).lower():
            raise
        raise ValidationError(DISKEN_FULL) from fel


def lagg_till(*, by: User, runda: Runda, ny: NyRevision) -> Revision:
    """Store a revision where its base is still the newest.

    The caller holds the round (``hall``). Raises Omkord where another came first, ValueError
    where the bytes do not go on from those of the base: that would be an error of ours.
    """
    spets = spetsen(runda)
    if (spets and spets.pk) != (ny.bas and ny.bas.pk):
        raise Omkord
    if spets and not (
        len(ny.data) > spets.storlek
        and sha256(ny.data[: spets.storlek]).hexdigest() == spets.sha256
    ):
        raise ValueError("Revisionen bygger inte vidare på den förra")
    revision = Revision(
        runda=runda,
        nummer=spets.nummer + 1 if spets else 0,
        slag=ny.slag,
        fil=filer.behall(ny.data, _filnamn(runda), PDF, by=by),
        sha256=sha256(ny.data).hexdigest(),
        bas_sha256=spets.sha256 if spets else "",
        storlek=len(ny.data),
        underskrift=ny.underskrift,
        serienummer=ny.serienummer,
        niva=ny.niva,
        at=ny.at,
    )
    revision.full_clean()
    revision.save()
    return revision


def _filnamn(runda: Runda) -> str:
    fil = runda.handling.fil
    return f"{PurePath(fil.namn).stem if fil else 'handling'}-underskrifter.pdf"


def forbered(*, by: User, runda: Runda) -> Revision:
    """Make what is signed where it is not made yet: the copy with its places, then the seal.

    Returns the newest revision. Asked for when a round begins and again by whoever signs, should
    the server have stopped between; a second call makes nothing.
    """
    while True:
        spets = spetsen(runda)
        if spets and spets.slag != Slag.BAS:
            return spets
        ny = _sigill(by, spets) if spets else _bas(runda)
        try:
            _spara(by, runda, ny)
        except Omkord:
            continue  # another made it meanwhile


def forbered_om_det_gar(*, by: User, runda: Runda) -> str:
    """Do as ``forbered``; where it cannot be done now return why, for it is tried again later.

    What was laid can be signed by hand or in another service meanwhile.
    """
    try:
        forbered(by=by, runda=runda)
    except ValidationError as fel:
        logger.warning("Filen bereddes inte för underskrifter: %s", fel.messages)
        return " ".join(fel.messages)
    return ""


def _spara(by: User, runda: Runda, ny: NyRevision) -> None:
    with full_disk_sags(), transaction.atomic():
        hallen = hall(runda)
        revision = lagg_till(by=by, runda=hallen, ny=ny)
        handelser.logga(
            by=by,
            verb="beredde filen för underskrifter" if ny.bas is None else "förseglade filen",
            objekt=hallen,
            sha256=revision.sha256,
        )


def _bas(runda: Runda) -> NyRevision:
    frysta = las_bytes(runda.handling.fil)
    platser = runda.handling.underskrifter.filter(ersatter=None).count()
    sida = bas.Underskriftssida(
        rubrik=runda.titel,
        vad=runda.vad,
        forbund=_forbundets_namn(),
        kod=runda.kod,
        adress=f"{settings.SITE_URL}/verifiera/{runda.kod}/",
        sha256=runda.sha256,
        platser=platser,
        reserver=antal_reserver(platser),
    )
    data = bas.gor_bas(frysta, sida, skapad=runda.skapad_at)
    return NyRevision(Slag.BAS, data, None, timezone.now())


def _forbundets_namn() -> str:
    fakta = forbund(timezone.localdate())
    return fakta.namn if fakta else ""


def _sigill(by: User, spets: Revision) -> NyRevision:
    nu = timezone.now()
    klar = pades.forsegla(las_bytes(spets.fil), at=nu, by=by)
    return NyRevision(
        Slag.SIGILL, klar.data, spets, nu, serienummer=klar.serienummer, niva=klar.niva
    )
