"""Writes of how the förbund's reports look."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import filer
from finsam.models import Fil, User
from finsam.spara import andra
from rapporter.models import Utformning


@transaction.atomic
def spara_utformning(
    *,
    by: User,
    farg: str,
    logotyp_alt: str,
    justerarsignatur: bool,
    logotyp: tuple[bytes, str] | None = None,
    utan_logotyp: bool = False,
) -> Utformning:
    """Say how reports look; ``logotyp`` is a new picture and its name, drawn anew when kept.

    Raises ValidationError for a colour that is too pale, and for a picture without words.
    """
    rad = Utformning.objects.select_for_update().first() or Utformning()
    falt: dict[str, object] = {
        "farg": farg.strip().lower(),
        "logotyp_alt": logotyp_alt.strip(),
        "justerarsignatur": justerarsignatur,
    }
    if utan_logotyp:
        falt |= {"logotyp": None, "logotyp_alt": ""}
    elif logotyp is not None:
        falt["logotyp"] = _bild(*logotyp, by=by)
    return andra(rad, falt, by=by)


def _bild(data: bytes, namn: str, *, by: User) -> Fil:
    fil = filer.ta_emot(data, namn, by=by)
    if not fil.innehallstyp.startswith("image/"):
        raise ValidationError({"fil": "Filen är ingen bild. Välj en PNG, JPEG eller WebP."})
    return fil
