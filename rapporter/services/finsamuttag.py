"""Writes of what was handed to Uppföljning Finsam: kept as it was, and what it freezes."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.filer import behall
from finsam.models import User
from finsam.spara import spara
from insatser.services import frys_inriktning
from rapporter.finsamunderlag import Finsamunderlag
from rapporter.models import Finsamuttag


@transaction.atomic
def gor_finsamuttag(*, by: User | None, underlag: Finsamunderlag) -> Finsamuttag:
    """Keep the year's underlag as it is handed to FK, and freeze what their system cannot change.

    ``by`` is None where the command line made it. Raises ValidationError where there is no
    insats to report, and where nothing has changed since the year's latest.
    """
    if not underlag.insatser:
        raise ValidationError(f"Ingen insats pågår {underlag.ar}. Det finns inget att lämna.")
    senaste = Finsamuttag.objects.for_ar(underlag.ar).first()
    innehall = underlag.innehall()
    if senaste and senaste.innehall == innehall:
        raise ValidationError("Inget har ändrats sedan det senaste uttaget. Hämta det i stället.")
    namn = f"uppfoljning-finsam-{underlag.ar}.csv"
    fil = behall(underlag.som_csv(), namn, "text/csv", by=by)
    uttag = Finsamuttag(ar=underlag.ar, fil=fil, innehall=innehall, skapad_by=by)
    spara(uttag, by=by, verb="tog ut", sha256=fil.sha256, ar=underlag.ar)
    frys_inriktning(by=by, insatser=underlag.insatser)
    return uttag
