"""Where a report's pictures are read: from an address on screen, from the store in a file.

Blocks write the address; a file that must stand by itself has the bytes in the address's place.
Only in a picture's own tag, and only where the file is a picture of a report: an address that
somebody has typed in a text is words, and fetches nothing out of the store.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from finsam import filer
from finsam.models import Fil
from rapporter.models import Bild, Utformning

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
    """Return the bytes of a kept picture, for the PDF's renderer; Fil.DoesNotExist for others."""
    return filer.las(_bildfil(fil))


def _bildfil(nyckel: UUID) -> Fil:
    """Return the file of a report's picture or of the logotype."""
    bilder = Q(pk__in=Bild.objects.values("fil")) | Q(pk__in=Utformning.objects.values("logotyp"))
    return Fil.objects.filter(bilder).get(pk=nyckel)


def _som_data(nyckel: UUID) -> str:
    fil = _bildfil(nyckel)
    return f"data:{fil.innehallstyp};base64,{b64encode(filer.las(fil)).decode()}"


def _bytta(html: str, ny: Callable[[UUID], str]) -> SafeString:
    monster = re.escape(f'src="{reverse("rapporter:bildfil", args=[_EN])}"')
    monster = monster.replace(re.escape(str(_EN)), r"([0-9a-f-]{36})")
    # Within a tag neither < nor > stands unescaped, and words have no unescaped <.
    bytt = re.sub(rf"(<img\b[^<>]*\s){monster}", lambda t: f'{t[1]}src="{ny(UUID(t[2]))}"', html)
    return mark_safe(bytt)  # noqa: S308 - the same HTML with other addresses of our own
