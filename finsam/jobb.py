"""Long work with progress: a row that the page can follow while the worker works.

Progress is written in transactions of its own, outside those of the work. In the middle of a
transaction it is noted in a file beside the database: the row would not be seen until the
transaction ends, and SQLite has one writer.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam.models import Jobb, User


def skapa(*, by: User, rubrik: str, nasta_url: str = "") -> Jobb:
    """Return a waiting job; ``nasta_url`` is where the page goes when it is done."""
    return Jobb.objects.create(by=by, rubrik=rubrik, nasta_url=nasta_url)


def rapportera(jobb_id: UUID | str, procent: int, meddelande: str) -> None:
    """Note how far the work has come."""
    Jobb.objects.filter(pk=jobb_id).update(procent=procent, meddelande=meddelande)


def notera(jobb_id: UUID | str, procent: int, meddelande: str) -> None:
    """Note from within a transaction how far the work has come; ``med_notis`` reads it."""
    notis = _notis(jobb_id)
    notis.parent.mkdir(parents=True, exist_ok=True)
    ny = notis.with_suffix(".ny")
    ny.write_text(json.dumps([procent, meddelande]), encoding="utf-8")
    ny.replace(notis)


def med_notis(post: Jobb) -> Jobb:
    """Return the job, unsaved, with what its work has noted since the row was written."""
    if not post.ar_slut:
        try:
            notis = json.loads(_notis(post.pk).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return post
        post.procent, post.meddelande = notis
    return post


def fortsatt_pa(jobb_id: UUID | str, url: str) -> None:
    """Say where the page goes when the job is done, once the work knows it."""
    Jobb.objects.filter(pk=jobb_id).update(nasta_url=url)


def _notis(jobb_id: UUID | str) -> Path:
    return Path(settings.DATA_DIR) / "jobb" / str(jobb_id)


@contextmanager
def pagar(jobb_id: UUID | str) -> Iterator[Jobb]:
    """Mark the job as running, then as done or failed; what fails is raised on to the worker.

    A ValidationError's own message is shown to the user; any other failure is not.
    """
    Jobb.objects.filter(pk=jobb_id).update(status=Jobb.Status.PAGAR)
    try:
        yield Jobb.objects.get(pk=jobb_id)
    except Exception as fel:
        text = "Något gick fel. Ingenting har ändrats; felet är noterat i serverns logg."
        if isinstance(fel, ValidationError):
            text = " ".join(fel.messages)
        _avsluta(jobb_id, Jobb.Status.FEL, text)
        raise
    _avsluta(jobb_id, Jobb.Status.KLART, "Klart.")


def _avsluta(jobb_id: UUID | str, status: str, meddelande: str) -> None:
    Jobb.objects.filter(pk=jobb_id).update(
        status=status,
        procent=100,
        meddelande=meddelande[:300],
        avslutat_at=timezone.now(),
    )
    _notis(jobb_id).unlink(missing_ok=True)
