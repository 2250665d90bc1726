"""Long work of the books, done by the worker: the import of a large SIE file."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.urls import reverse
from django_tasks import task

from ekonomi.services.sie_import import importera
from ekonomi.sieplan import Moment
from finsam import jobb, vantande
from finsam.format import heltal
from finsam.models import Jobb, User

STOR_FIL = 2000  # more vouchers than this are read in by the worker
_VER = re.compile(rb"^[ \t]*#VER\b", re.IGNORECASE | re.MULTILINE)


def ar_stor(data: bytes) -> bool:
    """Whether the file has so many vouchers that nobody should wait for the page."""
    return len(_VER.findall(data)) > STOR_FIL


@task()
def las_in_sie(jobb_id: str, token: str, user_id: int, val: Mapping[str, object]) -> None:
    """Import a waiting file; progress is noted in the job."""

    def framsteg(moment: Moment, gjort: int, av: int) -> None:
        if moment is Moment.LASER:
            jobb.rapportera(jobb_id, 40 * gjort // av, str(moment))
        else:
            text = f"{moment} {heltal(gjort)} av {heltal(av)} är skrivna."
            jobb.notera(jobb_id, 40 + 55 * gjort // av, text)

    with jobb.pagar(jobb_id):
        by = User.objects.get(pk=user_id)
        fil = vantande.hamta(token, user=by)
        if fil is None:
            raise ValidationError("Filen finns inte kvar. Välj den igen.")
        _plan, sie_import = importera(by=by, data=fil.data, namn=fil.namn, framsteg=framsteg, **val)
        url = sie_import.get_absolute_url() if sie_import else reverse("ekonomi:sie_lista")
        jobb.fortsatt_pa(jobb_id, url)


def bestall_import(*, by: User, token: str, namn: str, **val: object) -> Jobb:
    """Put the import of a waiting file in the worker's queue and return the job to follow."""
    post = jobb.skapa(by=by, rubrik=f"Läser in {namn}"[:100])
    las_in_sie.enqueue(str(post.pk), token, by.pk, val)
    return post
