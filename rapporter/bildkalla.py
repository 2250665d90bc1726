"""Where a report's pictures are read: from an address on screen, from the store in a file.

Blocks write the address; a file that must stand by itself has the bytes in the address's place.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from finsam import filer
from finsam.models import Fil

_EN = UUID(int=0)
_PRYDNAD = re.compile(
    r'<img class="prydnad" src="(?P<kalla>fil:[0-9a-f-]{36})" alt=""'
    r' width="(?P<bredd>[1-9]\d*)" height="(?P<hojd>\d+)">'
)


def adress(fil: Fil) -> str:
    """Return where a browser reads a picture."""
    return reverse("rapporter:bildfil", args=[fil.pk])


def for_papper(html: str) -> SafeString:
    """Return the HTML with pictures as the PDF's renderer reads them (``fil:<uuid>``).

    One to adorn becomes a background, which the renderer marks as an artifact (PDF/UA 7.1).
    """
    return mark_safe(_PRYDNAD.sub(_bakgrund, _bytta(html, lambda fil: f"fil:{fil}")))  # noqa: S308


def _bakgrund(traff: re.Match[str]) -> str:
    hojd = 100 * int(traff["hojd"]) / int(traff["bredd"])
    bild = f"background: url({traff['kalla']}) no-repeat 0 0 / contain"
    return f'<div style="{bild}; padding-top: {hojd:.2f}%"></div>'


def for_fil(html: str) -> SafeString:
    """Return the HTML with the pictures within it."""
    return _bytta(html, _som_data)


def hamta(fil: UUID) -> bytes:
    """Return the bytes of a kept picture, for the PDF's renderer."""
    return filer.las(Fil.objects.get(pk=fil))


def _som_data(nyckel: UUID) -> str:
    fil = Fil.objects.get(pk=nyckel)
    return f"data:{fil.innehallstyp};base64,{b64encode(filer.las(fil)).decode()}"


def _bytta(html: str, ny: Callable[[UUID], str]) -> SafeString:
    monster = re.escape(f'src="{reverse("rapporter:bildfil", args=[_EN])}"')
    monster = monster.replace(re.escape(str(_EN)), r"([0-9a-f-]{36})")
    bytt = re.sub(monster, lambda t: f'src="{ny(UUID(t[1]))}"', html)
    return mark_safe(bytt)  # noqa: S308 - the same HTML with other addresses of our own
