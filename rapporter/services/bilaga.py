"""Writes of the annexes that a report announces."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import filer, ordning
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from insatser.models import Insats
from rapporter.models import Bilaga, Rapport
from rapporter.services.lasning import krav_skrivs


@transaction.atomic
def avisera_bilaga(
    *, rapport: Rapport, by: User, rubrik: str = "", insats: Insats | None = None
) -> Bilaga:
    """Announce an annex, last of all: an insats's own report, or one that comes as a file.

    Raises ValidationError where it has neither heading nor insats, or the insats has one.
    """
    krav_skrivs(rapport)
    rubrik = rubrik or (insats.namn if insats else "")
    nummer = ordning.sista(rapport.bilagor.all()) + 1
    bilaga = Bilaga(rapport=rapport, ordning=nummer, rubrik=rubrik, insats=insats)
    return spara(bilaga, by=by, verb="aviserade bilaga")


@transaction.atomic
def lamna_bilaga(*, bilaga: Bilaga, data: bytes, filnamn: str, by: User) -> Bilaga:
    """Give an announced annex its file, as PDF. Raises ValidationError for another kind."""
    krav_skrivs(bilaga.rapport)
    if bilaga.insats_id:
        raise ValidationError("Insatsens årsrapport kommer hit av sig själv när den är godkänd.")
    fil = filer.ta_emot(data, filnamn, by=by)
    if fil.innehallstyp != "application/pdf":
        raise ValidationError({"fil": "Bilagan ska vara en PDF. Spara den som PDF och välj den."})
    return andra(bilaga, {"fil": fil}, by=by)


@transaction.atomic
def flytta_bilaga(*, bilaga: Bilaga, upp: bool, by: User) -> None:
    """Let an annex change places, and so number, with the one before or after it."""
    krav_skrivs(bilaga.rapport)
    if flyttad := ordning.byt_plats(bilaga, bilaga.rapport.bilagor.all(), upp=upp):
        rad, fran, till = flyttad
        logga(by=by, verb="flyttade bilaga", objekt=rad, fran=fran, till=till)


@transaction.atomic
def ta_bort_bilaga(*, bilaga: Bilaga, by: User) -> None:
    """Take an announcement back; those after it move up."""
    krav_skrivs(bilaga.rapport)
    rapport = bilaga.rapport
    logga(by=by, verb="tog bort bilaga", objekt=bilaga)
    bilaga.delete()
    ordning.numrera(rapport.bilagor.all())
