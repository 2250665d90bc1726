"""Long work of the archive, done by the worker."""

from django.urls import reverse
from django_tasks import task

from finsam import jobb
from finsam.models import Jobb, User
from styrelse.services.arkiv import kontrollera_arkivet, skapa_arkivuttag


@task()
def gor_arkivkontroll(jobb_id: str, user_id: int) -> None:
    """Check every kept file; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        kontrollera_arkivet(
            by=User.objects.get(pk=user_id),
            framsteg=lambda gjort, av: jobb.rapportera(
                jobb_id, 95 * gjort // max(av, 1), f"{gjort} av {av} filer är lästa."
            ),
        )


@task()
def gor_arkivuttag(jobb_id: str, ar: int, user_id: int) -> None:
    """Make the file of a year and keep it; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        jobb.rapportera(jobb_id, 10, "Samlar handlingar och prövar deras kontrollsummor.")
        skapa_arkivuttag(by=User.objects.get(pk=user_id), ar=ar)


def bestall_arkivkontroll(*, by: User) -> Jobb:
    """Put a check of the archive in the worker's queue and return the job to follow."""
    post = jobb.skapa(by=by, rubrik="Kontrollerar arkivet", nasta_url=reverse("styrelse:arkiv"))
    gor_arkivkontroll.enqueue(str(post.pk), by.pk)
    return post


def bestall_arkivuttag(*, by: User, ar: int) -> Jobb:
    """Put the making of a year's file in the worker's queue and return the job to follow."""
    post = jobb.skapa(by=by, rubrik=f"Arkivuttag {ar}", nasta_url=reverse("styrelse:arkiv"))
    gor_arkivuttag.enqueue(str(post.pk), ar, by.pk)
    return post
