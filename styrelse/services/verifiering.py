"""The queue of files that strangers hand in: taken in, analysed, and forgotten.

Nothing of it is logged and nobody is named: it changes nothing of the förbund's.
"""

import os
import secrets
from dataclasses import asdict
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from finsam.signering.verifiering import fullstandig
from finsam.tur import ta_tur
from styrelse.models import Verifiering
from styrelse.verifiering import ursprung

Status = Verifiering.Status
FLEST_I_KO = 20
SVARET_FINNS = timedelta(hours=1)
LANGST_I_KO = timedelta(hours=3)  # then nobody is working on it


def ta_emot_for_verifiering(data: bytes) -> Verifiering:
    """Put a file in the queue for complete analysis.

    Raises ValidationError when the queue is full.
    """
    rensa_verifieringar()
    nyckel = secrets.token_hex(16)
    borjan = ursprung(data)
    with transaction.atomic():
        ta_tur("verifiering")
        if Verifiering.objects.oavslutade().count() >= FLEST_I_KO:
            raise ValidationError(
                "Just nu väntar många filer på att prövas. Försök igen om en stund."
            )
        rad = Verifiering.objects.create(
            nyckel=nyckel,
            sha256=sha256(data).hexdigest(),
            storlek=len(data),
            ursprung=asdict(borjan) if borjan else None,
        )
        _lagg_undan(nyckel, data)
        transaction.on_commit(partial(prova_fil.enqueue, nyckel))
    rad.refresh_from_db()
    return rad


@task(queue_name="verifiering")
def prova_fil(nyckel: str) -> None:
    """Analyse a file that waits, note the answer and remove the file."""
    rader = Verifiering.objects.filter(nyckel=nyckel)
    try:
        rad = rader.filter(status=Status.VANTAR).first()
        if rad is None:
            return
        rader.update(status=Status.PAGAR)
        utlatande = fullstandig(
            _plats(nyckel).read_bytes(),
            kant=rad.ursprung["langd"] if rad.ursprung else 0,
            framsteg=partial(_rapportera, nyckel),
        )
        rader.update(status=Status.KLAR, procent=100, svar=utlatande.som_dict())
    except OSError:
        rader.update(status=Status.FEL)
        raise
    finally:
        _plats(nyckel).unlink(missing_ok=True)


def _rapportera(nyckel: str, procent: int) -> None:
    Verifiering.objects.filter(nyckel=nyckel).update(procent=procent)


def rensa_verifieringar() -> None:
    """Forget every answer older than an hour, and what was left behind by a stopped worker."""
    nu = timezone.now()
    slut = Verifiering.objects.exclude(pk__in=Verifiering.objects.oavslutade().values("pk"))
    slut.fore(nu - SVARET_FINNS).delete()
    for rad in Verifiering.objects.fore(nu - LANGST_I_KO):
        rad.delete()
    if not _katalog().is_dir():
        return
    vantande = set(Verifiering.objects.oavslutade().values_list("nyckel", flat=True))
    granstid = (nu - LANGST_I_KO).timestamp()
    for fil in _katalog().iterdir():
        if fil.name not in vantande and fil.stat().st_mtime < granstid:
            fil.unlink(missing_ok=True)


def _lagg_undan(nyckel: str, data: bytes) -> None:
    """Write the file where only the worker reads it, for as long as it waits."""
    _katalog().mkdir(mode=0o700, parents=True, exist_ok=True)
    flaggor = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(_plats(nyckel), flaggor, 0o600), "wb") as ut:
        ut.write(data)


def _katalog() -> Path:
    return Path(settings.DATA_DIR) / "verifiering"


def _plats(nyckel: str) -> Path:
    return _katalog() / nyckel
