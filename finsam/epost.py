"""Mail that may fail: whoever sends is told in Swedish, and what was done is kept.

Nothing under sekretess goes into a mail; it says what waits and leads to a page behind sign-in.
"""

import logging
from collections.abc import Iterable, Sequence
from smtplib import SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

logger = logging.getLogger(__name__)

Bilaga = tuple[str, bytes, str]  # name, bytes, MIME type
NEKAD = "Adressen togs inte emot av e-postservern. Kontrollera att den är rätt skriven."
NERE = (
    "E-postservern svarade inte. Försök igen om en stund, eller be den som sköter driften om hjälp."
)


def lank(namn: str, /, *args: object) -> str:
    """Return the whole address of a page, as a mail needs it; always on SITE_URL."""
    return settings.SITE_URL + reverse(namn, args=args)


def sand(
    *,
    till: str,
    rubrik: str,
    text: str,
    bilagor: Iterable[Bilaga] = (),
    svar_till: Sequence[str] = (),
) -> str:
    """Send one mail to one address; return "" when it left, else in Swedish why it did not."""
    # A name or a heading may hold a line break; a header may not.
    brev = EmailMessage(" ".join(rubrik.split()), text, to=[till], reply_to=list(svar_till))
    for namn, innehall, innehallstyp in bilagor:
        brev.attach(namn, innehall, innehallstyp)
    try:
        brev.send()
    except SMTPRecipientsRefused:
        logger.warning("E-postadressen togs inte emot", exc_info=True)
        return NEKAD
    except (SMTPException, OSError):
        logger.warning("Brevet gick inte att skicka", exc_info=True)
        return NERE
    return ""
