"""The making of a revisorspärm, done by the worker."""

from django.urls import reverse
from django_tasks import task

from ekonomi.models import Bokslut
from ekonomi.services.revisorsparm import skapa_revisorsparm
from finsam import jobb
from finsam.models import Jobb, User


@task()
def gor_revisorsparm(jobb_id: str, bokslut_id: int, user_id: int) -> None:
    """Make the binder and keep it; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        jobb.rapportera(jobb_id, 20, "Samlar räkningar, konton och checklista, och sätter dem.")
        bokslut = Bokslut.objects.select_related("ar").get(pk=bokslut_id)
        skapa_revisorsparm(by=User.objects.get(pk=user_id), bokslut=bokslut)


def bestall_revisorsparm(*, by: User, bokslut: Bokslut) -> Jobb:
    """Put the making of a binder in the worker's queue and return the job to follow."""
    post = jobb.skapa(
        by=by,
        rubrik=f"Revisorspärm, {bokslut}",
        nasta_url=reverse("ekonomi:bokslut", args=[bokslut.pk]),
    )
    gor_revisorsparm.enqueue(str(post.pk), bokslut.pk, by.pk)
    return post
