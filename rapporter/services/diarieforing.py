"""A decided report as a document of the diarium: what is signed, sent and kept for good."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.handelser import logga
from finsam.models import User
from rapporter.models import Rapport, Utgava
from styrelse.models import Arende, Handling, Runda
from styrelse.services import diariefor, handlingstyp, oppna_arende

# What each kind of report is called in the dokumenthanteringsplan; a plan goes with the budget.
HANDLINGSTYPER: dict[str, str] = {
    Rapport.Typ.ARSREDOVISNING: "Årsredovisning",
    Rapport.Typ.DELARSRAPPORT: "Delårsrapport",
    Rapport.Typ.VERKSAMHETSPLAN: "Budget",
}


@transaction.atomic
def diariefor_utgava(*, by: User, utgava: Utgava) -> Handling:
    """Register a decided version's PDF in the report's case; return the document.

    It is registered once, and once more where a round about it ended without its signatures:
    what was laid for signature then stays as it was. Raises ValidationError where the version is
    no decision that holds.
    """
    rad = Utgava.objects.select_for_update(of=("self",)).get(pk=utgava.pk)
    if rad.handling is not None and not _avbruten(rad.handling):
        return rad.handling
    if not rad.galler or rad.pdf is None or rad.datum is None:
        raise ValidationError("Bara en beslutad version som gäller kan diarieföras.")
    rapport = rad.rapport
    handling = diariefor(
        by=by,
        arende=rapportens_arende(by=by, rapport=rapport),
        rubrik=f"{rapport.titel}, version {rad.nummer}",
        riktning=Handling.Riktning.UPPRATTAD,
        datum=rad.datum,
        typ=handlingstyp(HANDLINGSTYPER[rapport.typ]),
        fil=rad.pdf,
    )
    rad.handling = handling
    rad.save(update_fields=["handling"])
    logga(by=by, verb="diarieförde", objekt=rapport, nummer=rad.nummer, handling=handling.pk)
    return handling


def _avbruten(handling: Handling) -> bool:
    """Say whether a round about the document ended without its signatures."""
    slut = (Runda.Status.AVBOJD, Runda.Status.ATERKALLAD)
    return Runda.objects.filter(handling=handling, status__in=slut).exists()


def rapportens_arende(*, by: User, rapport: Rapport) -> Arende:
    """Return the open case of a report: of its dnr, of its documents so far, or a new one."""
    oppna = Arende.objects.oppna()
    if rapport.dnr and (arende := oppna.filter(dnr=rapport.dnr).first()):
        return arende
    tidigare = oppna.filter(handlingar__utgava__rapport=rapport).order_by("-pk").first()
    return tidigare or oppna_arende(by=by, mening=rapport.titel)
