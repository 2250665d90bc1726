"""Writes of those who prepare an application: taken up, recommended, sent back, on a list."""

from datetime import date
from typing import cast

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from insatser.ansokansinnehall import bakgrund, forslag
from insatser.models import Ansokan
from insatser.services.ansokan import krav_status, las, till_status
from styrelse import services as styrelsen
from styrelse.models import (
    Arende,
    Dagordningspunkt,
    Handling,
    Organ,
    Rekommendation,
    Sammantrade,
)

Status = Ansokan.Status
_I_BEREDNING = "Ansökan bereds inte. Ta upp den i beredning först."


@transaction.atomic
def ta_upp_i_beredning(*, by: User, ansokan: Ansokan, datum: date | None = None) -> Ansokan:
    """Begin to prepare what has been handed in; the applicant cannot take it back any more."""
    ansokan = las(ansokan)
    krav_status(ansokan, Status.INLAMNAD, annars="Bara en inlämnad ansökan tas upp i beredning.")
    return till_status(ansokan, Status.BEREDNING, by=by, vad="tog upp i beredning", datum=datum)


@transaction.atomic
def angra_beredning(*, by: User, ansokan: Ansokan) -> Ansokan:
    """Undo that it was taken up: it waits as handed in."""
    ansokan = las(ansokan)
    krav_status(ansokan, Status.BEREDNING, annars=_I_BEREDNING)
    return till_status(ansokan, Status.INLAMNAD, by=by, vad="ångrade att beredningen börjat")


@transaction.atomic
def aterremittera(
    *, by: User, ansokan: Ansokan, skal: str, datum: date | None = None, vem: str = ""
) -> Ansokan:
    """Send it back to the applicant with what must change; it can be written in again.

    ``vem`` is who sends it back, where that is an organ.
    """
    ansokan = las(ansokan)
    krav_status(
        ansokan,
        *(Status.INLAMNAD, Status.BEREDNING),
        annars="Bara en ansökan som väntar eller bereds återremitteras.",
    )
    if not skal.strip():
        raise ValidationError({"skal": "Skriv vad som ska ändras eller kompletteras."})
    vad = f"återremitterade ({vem})" if vem else "återremitterade"
    return till_status(ansokan, Status.ATERREMITTERAD, by=by, vad=vad[:60], text=skal, datum=datum)


@transaction.atomic
def angra_aterremiss(*, by: User, ansokan: Ansokan) -> Ansokan:
    """Take back an återremiss as long as nothing new has been handed in: it is prepared again."""
    ansokan = las(ansokan)
    krav_status(ansokan, Status.ATERREMITTERAD, annars="Ansökan är inte återremitterad.")
    return till_status(ansokan, Status.BEREDNING, by=by, vad="ångrade återremissen")


@transaction.atomic
def lamna_utlatande(
    *, by: User, ansokan: Ansokan, sammantrade: Sammantrade, utlatande: str, motivering: str = ""
) -> Rekommendation:
    """Enter what the beredningsgrupp recommends; an återremiss goes back to the applicant at once.

    Raises ValidationError when it is not being prepared, and as ``lamna_rekommendation``.
    """
    ansokan = las(ansokan)
    krav_status(ansokan, Status.BEREDNING, annars=_I_BEREDNING)
    rekommendation = styrelsen.lamna_rekommendation(
        by=by,
        sammantrade=sammantrade,
        arende=cast(Arende, ansokan.arende),
        utlatande=utlatande,
        motivering=motivering,
    )
    if utlatande == Rekommendation.Utlatande.ATERREMISS:
        if not motivering.strip():
            raise ValidationError({"motivering": "Skriv vad sökanden ska ändra eller komplettera."})
        aterremittera(
            by=by,
            ansokan=ansokan,
            skal=motivering,
            datum=sammantrade.datum,
            vem=str(sammantrade.organ),
        )
    return rekommendation


@transaction.atomic
def satt_pa_dagordningen(
    *, by: User, ansokan: Ansokan, sammantrade: Sammantrade
) -> Dagordningspunkt:
    """Put it to a meeting of the styrelse: a point with background, proposal and the application.

    Raises ValidationError when it is not being prepared, and when the meeting has it already.
    """
    ansokan = las(ansokan)
    krav_status(ansokan, Status.BEREDNING, annars=_I_BEREDNING)
    if sammantrade.organ.typ != Organ.Typ.STYRELSE:
        raise ValidationError(
            {"sammantrade": "Styrelsen beslutar om medel. Välj ett av dess möten."}
        )
    if sammantrade.punkter.filter(arende=ansokan.arende).exists():
        raise ValidationError(
            {"sammantrade": "Ansökan står redan på det mötets föredragningslista."}
        )
    punkt = styrelsen.lagg_till_punkt(
        by=by,
        sammantrade=sammantrade,
        rubrik=f"Ansökan om medel: {ansokan.namn}"[:150],
        slag=Dagordningspunkt.Slag.BESLUT,
        bakgrund=bakgrund(ansokan),
        forslag=forslag(ansokan),
        arende=ansokan.arende,
    )
    punkt.handlingar.add(cast(Handling, ansokan.handling))
    return punkt
