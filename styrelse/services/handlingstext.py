"""Writes of the words that documents are found by."""

import logging

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from finsam import filer
from styrelse.filtext import Olaslig, las_ur, sokbar
from styrelse.models import Handling, Handlingstext

logger = logging.getLogger(__name__)
Lage = Handlingstext.Lage


def las_text(*, handling: Handling) -> Handlingstext | None:
    """Read the words of the document's file and keep them; None where there is no file.

    What the file holds never stops the rest: one that is damaged or cannot be read is noted.
    """
    if handling.fil is None:
        return None
    try:
        text = sokbar(las_ur(filer.las(handling.fil), handling.fil.innehallstyp))
        lage = Lage.LAST if text else Lage.UTAN_TEXT
    except (Olaslig, filer.FilSkadad) as fel:
        logger.warning("Texten i handling %s går inte att läsa: %s", handling.pk, fel)
        text, lage = "", Lage.OLASLIG
    return _behall(handling, text, lage)


@transaction.atomic
def _behall(handling: Handling, text: str, lage: str) -> Handlingstext | None:
    """Keep the words, unless the document was destroyed while they were read."""
    kvar = Handling.objects.select_for_update().filter(pk=handling.pk, fil=handling.fil)
    if not kvar:
        return None
    rad, _ny = Handlingstext.objects.update_or_create(
        handling=handling, defaults={"text": text, "lage": lage, "last_at": timezone.now()}
    )
    return rad


@task()
def las_handlingens_text(handling_id: int) -> None:
    """Read the words of a document's file, in the worker."""
    las_text(handling=Handling.objects.select_related("fil").get(pk=handling_id))
