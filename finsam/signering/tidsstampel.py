"""The timestamp service (RFC 3161) that TSA_URL names: whether it answers, and what it vouches for.

Without one a signature's time is our own server's word (PAdES B-B). With one, every signature
gets its timestamp, all that is needed to check it, and a timestamp over that (B-LTA). When the
service does not answer, nobody is kept from signing: the signature is made without it, and its
level says so wherever the signature is shown.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from asn1crypto import cms, pem, x509
from django.conf import settings
from django.core.exceptions import ValidationError
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from finsam.format import tidpunkt

logger = logging.getLogger(__name__)

SEKUNDER = 5  # to wait for each answer
AVVIKELSE = timedelta(minutes=5)  # by which our clock and theirs may differ
DIGEST = "sha256"


@dataclass(frozen=True, slots=True)
class Tidstjanst:
    """A timestamp service that has just answered, and the roots that we trust it by."""

    stamplare: HTTPTimeStamper
    rotter: tuple[x509.Certificate, ...]


def ar_satt() -> bool:
    """Say whether the installation has a timestamp service at all."""
    return bool(settings.TSA_URL)


def adress() -> str:
    """Return the service's address, "" where there is none."""
    return settings.TSA_URL


def tjanst(at: datetime) -> Tidstjanst | None:
    """Return the service when it is set and answers; None where the signature is made without.

    Raises ValidationError when its clock and ours differ: then one of them is wrong, and no
    signature is made with a time that is.
    """
    if not ar_satt():
        return None
    rotter = las_rotter()
    anvandare = settings.TSA_ANVANDARE
    stamplare = HTTPTimeStamper(
        settings.TSA_URL,
        timeout=SEKUNDER,
        auth=(anvandare, settings.TSA_LOSENORD) if anvandare else None,
    )
    try:
        prov = asyncio.run(stamplare.async_dummy_response(DIGEST))
        deras = _tid(prov)
    except (TimestampRequestError, OSError, ValueError):
        logger.warning("Tidsstämpeltjänsten svarar inte: %s", settings.TSA_URL, exc_info=True)
        return None
    if abs(deras - at) > AVVIKELSE:
        raise ValidationError(
            f"Serverns klocka säger {tidpunkt(at)}, men tidsstämpeltjänstens {tidpunkt(deras)}. "
            "Ingenting är underskrivet. Be den som sköter driften att rätta klockan och försök "
            "igen."
        )
    return Tidstjanst(stamplare, rotter)


def las_rotter() -> tuple[x509.Certificate, ...]:
    """Return the certificates in the file TSA_ROT.

    Raises ValidationError when it cannot be read.
    """
    try:
        data = Path(settings.TSA_ROT).read_bytes()
        return tuple(x509.Certificate.load(der) for _, _, der in pem.unarmor(data, multiple=True))
    except (OSError, ValueError) as fel:
        raise ValidationError(
            "Tidsstämpeltjänstens rotcertifikat går inte att läsa. Ingenting är underskrivet. Be "
            "den som sköter driften att rätta TSA_ROT; det står i docs/drift.md."
        ) from fel


def _tid(svar: cms.ContentInfo) -> datetime:
    return svar["content"]["encap_content_info"]["content"].parsed["gen_time"].native
