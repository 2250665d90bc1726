"""Long work of styrelse, done by the worker."""

from django_tasks import task

from styrelse.models import Handling
from styrelse.services.handlingstext import las_text


@task()
def las_handlingens_text(handling_id: int) -> None:
    """Read the words of a document's file, so that it is found by them."""
    las_text(handling=Handling.objects.select_related("fil").get(pk=handling_id))
