"""Long work of the reports, done by the worker."""

from django.urls import reverse
from django_tasks import task

from finsam import jobb
from finsam.models import Jobb, User
from rapporter.models import Rapport
from rapporter.services import gor_alla_paket, skapa_pdf


@task()
def gor_pdf(jobb_id: str, rapport_id: int, user_id: int) -> None:
    """Make a report's PDF and keep it; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        jobb.rapportera(jobb_id, 5, "Läser siffror och text.")
        rapport = Rapport.objects.get(pk=rapport_id)
        skapa_pdf(
            rapport=rapport,
            by=User.objects.get(pk=user_id),
            framsteg=lambda klara, alla: jobb.rapportera(
                jobb_id, 10 + 75 * klara // alla, _klara_delar(klara, alla)
            ),
        )


def _klara_delar(klara: int, alla: int) -> str:
    """Say how far the pages have come."""
    if klara < alla:
        return f"{klara} av {alla} delar är satta."
    return "Fogar ihop delarna och skriver filen."


def bestall_pdf(*, rapport: Rapport, by: User) -> Jobb:
    """Put the making of a PDF in the worker's queue and return the job to follow."""
    post = jobb.skapa(
        by=by, rubrik=f"{rapport.titel} som PDF", nasta_url=rapport.get_absolute_url()
    )
    gor_pdf.enqueue(str(post.pk), rapport.pk, by.pk)
    return post


@task()
def gor_medlemspaket(jobb_id: str, ar: int, user_id: int) -> None:
    """Make every member's package of a year; progress is noted in the job."""
    with jobb.pagar(jobb_id):
        jobb.rapportera(jobb_id, 20, "Samlar bidrag, årsredovisning och handlingar.")
        gor_alla_paket(by=User.objects.get(pk=user_id), ar=ar)


def bestall_medlemspaket(*, ar: int, by: User) -> Jobb:
    """Put the making of a year's packages in the worker's queue and return the job to follow."""
    post = jobb.skapa(
        by=by,
        rubrik=f"Medlemspaket {ar}",
        nasta_url=reverse("medlemspaket:lista", query={"ar": ar}),
    )
    gor_medlemspaket.enqueue(str(post.pk), ar, by.pk)
    return post
