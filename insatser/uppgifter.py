"""Long work of the insatser, done by the worker."""

from django.urls import reverse
from django_tasks import task

from finsam import jobb
from finsam.models import Jobb, User
from insatser.services import rakna_skyddsbild


@task()
def gor_skyddsbilder(jobb_id: str, aren: list[int], user_id: int) -> None:
    """Reckon what is hidden of each year, the earliest first; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        by = User.objects.get(pk=user_id)
        for nummer, ar in enumerate(sorted(aren)):
            jobb.rapportera(jobb_id, 5 + 90 * nummer // len(aren), f"Räknar {ar}.")
            rakna_skyddsbild(by=by, ar=ar)


def bestall_skyddsbilder(*, aren: list[int], by: User) -> Jobb:
    """Put the reckoning in the worker's queue and return the job to follow."""
    post = jobb.skapa(
        by=by, rubrik="Räknar ut vad som ska döljas", nasta_url=reverse("insatser:publicerat")
    )
    gor_skyddsbilder.enqueue(str(post.pk), aren, by.pk)
    return post
