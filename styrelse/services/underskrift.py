"""Signatures on what is laid for justering: made here, on a file from elsewhere, or on paper.

Nobody signs for another. The kansli may note a signature that it has before it, never make one.
"""

from collections.abc import Iterable
from datetime import date
from io import BytesIO

import pikepdf
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.models import Fil, User
from finsam.spara import spara
from styrelse.models import Justering, Underskrift
from styrelse.protokollsfil import PDF
from styrelse.services.justering import fullborda_om_klar, las_pagaende

Satt = Underskrift.Satt
ANDRAD = (
    "Protokollet har ändrats sedan du läste det. Läs om sidan och se efter innan du skriver under."
)


def _plats(underskrift: Underskrift) -> tuple[Justering, Underskrift]:
    """Return the round, held, and its place for a signature as it is now."""
    justering = las_pagaende(Justering.objects.get(handling=underskrift.handling_id))
    plats = Underskrift.objects.select_for_update(of=("self",)).get(pk=underskrift.pk)
    return justering, plats


def _krav_tom(plats: Underskrift) -> None:
    if plats.satt:
        raise ValidationError(f"{plats.namn} har redan skrivit under {plats.dag}.")


@transaction.atomic
def underteckna(*, by: User, underskrift: Underskrift, sha256: str) -> bool:
    """Sign for oneself, what one was shown; return whether it was the last signature.

    ``sha256`` is the checksum on the page that one signs from. Raises ValidationError where it is
    another's place, the file is not the one shown, or its kept bytes have changed. The view sees
    to it that whoever signs has signed in within five minutes.
    """
    justering, plats = _plats(underskrift)
    if plats.person.user_id != by.pk:
        raise ValidationError(f"Platsen är {plats.namn}s. Ingen skriver under för någon annan.")
    _krav_tom(plats)
    if sha256 != justering.sha256:
        raise ValidationError(ANDRAD)
    las_oforandrad(justering)
    plats.satt, plats.dag = Satt.I_SYSTEMET, timezone.localdate()
    plats.at, plats.by = timezone.now(), by
    spara(plats, by=by, verb="skrev under", sha256=sha256)
    return fullborda_om_klar(by=by, justering=justering)


def las_oforandrad(justering: Justering) -> bytes:
    """Return the frozen bytes; ValidationError where the disk no longer holds them."""
    fil = justering.handling.fil
    if fil is None:
        raise ValidationError("Filen är gallrad.")
    try:
        return filer.las(fil)
    except filer.FilSkadad as fel:
        raise ValidationError(
            f"{fel} Skriv inte under. Säg till den som sköter driften att hämta filen ur en "
            "säkerhetskopia."
        ) from fel


def _krav_dag(justering: Justering, dag: date) -> None:
    framlagd = timezone.localdate(justering.framlagd_at)
    if not framlagd <= dag <= timezone.localdate():
        raise ValidationError(
            {"dag": f"Välj en dag från {framlagd}, då protokollet lades fram, till i dag."}
        )


@transaction.atomic
def notera_papper(*, by: User, underskrift: Underskrift, dag: date, forvaras: str) -> bool:
    """Note a signature made on paper, and where the original is kept."""
    justering, plats = _plats(underskrift)
    _krav_tom(plats)
    _krav_dag(justering, dag)
    plats.satt, plats.dag, plats.forvaras = Satt.PAPPER, dag, forvaras.strip()
    plats.at, plats.by = timezone.now(), by
    spara(plats, by=by, verb="noterade underskrift på papper", dag=dag.isoformat())
    return fullborda_om_klar(by=by, justering=justering)


@transaction.atomic
def ta_emot_undertecknad(
    *,
    by: User,
    justering: Justering,
    data: bytes,
    namn: str,
    underskrifter: Iterable[Underskrift],
    dag: date,
) -> bool:
    """Keep a PDF that was signed elsewhere and note whose signatures it holds.

    Whether it goes on from the frozen file byte by byte is noted with each. Raises
    ValidationError for what is no PDF, and for the frozen file itself, which nobody has signed.
    """
    justering = las_pagaende(justering)
    _krav_dag(justering, dag)
    frysta = las_oforandrad(justering)
    _krav_pdf(data)
    if data == frysta:
        raise ValidationError({"fil": "Filen är den som lades fram, utan någons underskrift."})
    utokar = data.startswith(frysta)
    fil = filer.ta_emot(data, namn, by=by)
    platser = list(underskrifter)
    if not platser:
        raise ValidationError({"underskrifter": "Kryssa för dem som har skrivit under i filen."})
    for plats in platser:
        _satt_uppladdad(by, plats, fil, utokar=utokar, dag=dag)
    return fullborda_om_klar(by=by, justering=justering)


def _satt_uppladdad(by: User, plats: Underskrift, fil: Fil, *, utokar: bool, dag: date) -> None:
    plats = Underskrift.objects.select_for_update(of=("self",)).get(pk=plats.pk)
    _krav_tom(plats)
    plats.satt, plats.dag, plats.fil, plats.utokar = Satt.UPPLADDAD, dag, fil, utokar
    plats.at, plats.by = timezone.now(), by
    spara(plats, by=by, verb="noterade underskrift i fil", sha256=fil.sha256, utokar=utokar)


def _krav_pdf(data: bytes) -> None:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            sidor = len(pdf.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError) as fel:
        raise ValidationError({"fil": "Filen är ingen PDF som går att läsa."}) from fel
    if not sidor or not data.startswith(b"%PDF-"):
        raise ValidationError({"fil": f"Filen är ingen {PDF.split('/')[1].upper()} med sidor."})


@transaction.atomic
def ta_bort_notering(*, by: User, underskrift: Underskrift) -> Underskrift:
    """Take back a note of a signature on paper or in a file, made by mistake.

    What somebody has signed here is not taken back; send the protokoll back instead.
    """
    _, plats = _plats(underskrift)
    if plats.satt == Satt.I_SYSTEMET:
        raise ValidationError("En underskrift i systemet tas inte tillbaka. Återsänd protokollet.")
    fore = plats.satt
    plats.satt, plats.forvaras = "", ""
    plats.dag = plats.at = plats.by = plats.fil = plats.utokar = None
    return spara(plats, by=by, verb="tog bort notering om underskrift", fore=fore)
