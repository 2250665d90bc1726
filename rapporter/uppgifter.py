"""Long work of the reports, done by the worker."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django_tasks import task

from finsam import jobb
from finsam.models import Jobb, User
from rapporter.models import Rapport
from rapporter.services import gor_alla_paket, skapa_pdf
from rapporter.services import utgava as utgavor
from rapporter.services.granskning import bjud_in
from rapporter.services.lasning import krav_skrivs
from rapporter.services.utgava import Styrelsebeslut
from styrelse.models import Beslut, Organ


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


@task()
def gor_utkast_av(
    jobb_id: str, rapport_id: int, user_id: int, organ: list[int], senast: str, meddelande: str
) -> None:
    """Make a numbered draft with its PDF, and ask the organs to read it."""
    with jobb.pagar(jobb_id):
        by = User.objects.get(pk=user_id)
        utgava = utgavor.gor_utkast(
            rapport=Rapport.objects.get(pk=rapport_id), by=by, framsteg=_framsteg(jobb_id)
        )
        jobb.fortsatt_pa(jobb_id, utgava.get_absolute_url())
        for organet in Organ.objects.filter(pk__in=organ):
            dag = date.fromisoformat(senast)
            bjud_in(by=by, utgava=utgava, organ=organet, senast=dag, meddelande=meddelande)


def bestall_utkast(
    *, rapport: Rapport, by: User, organ: Iterable[Organ], senast: date | None, meddelande: str
) -> Jobb:
    """Put the making of a draft in the worker's queue and return the job to follow."""
    krav_skrivs(rapport)
    post = jobb.skapa(
        by=by,
        rubrik=f"Utkast till {rapport.titel}"[:100],
        nasta_url=reverse("rapporter:versioner", args=[rapport.pk]),
    )
    dag = senast.isoformat() if senast else ""
    organ_pk = [o.pk for o in organ]
    gor_utkast_av.enqueue(str(post.pk), rapport.pk, by.pk, organ_pk, dag, meddelande)
    return post


@task()
def gor_faststallande(
    jobb_id: str, rapport_id: int, user_id: int, datum: str, paragraf: str, beslut: int | None
) -> None:
    """Make the decided report's files and let it lie fast, all of it or nothing."""
    with jobb.pagar(jobb_id):
        utgava = utgavor.faststall(
            rapport=Rapport.objects.get(pk=rapport_id),
            by=User.objects.get(pk=user_id),
            beslut=Styrelsebeslut(
                date.fromisoformat(datum), paragraf, Beslut.objects.filter(pk=beslut).first()
            ),
            framsteg=_framsteg(jobb_id),
        )
        jobb.fortsatt_pa(jobb_id, utgava.get_absolute_url())


def bestall_faststallande(*, rapport: Rapport, by: User, beslut: Styrelsebeslut) -> Jobb:
    """Put the freeze in the worker's queue, once nothing hinders it; return the job to follow."""
    utgavor.krav_kan_faststallas(rapport, beslut)
    post = jobb.skapa(
        by=by,
        rubrik=f"{rapport.titel} fastställs"[:100],
        nasta_url=reverse("rapporter:versioner", args=[rapport.pk]),
    )
    pk = beslut.beslut.pk if beslut.beslut else None
    gor_faststallande.enqueue(
        str(post.pk), rapport.pk, by.pk, beslut.datum.isoformat(), beslut.paragraf, pk
    )
    return post


def _framsteg(jobb_id: str) -> utgavor.Framsteg:
    return lambda procent, meddelande: jobb.rapportera(jobb_id, procent, meddelande)
