"""Hands the forecast's paper on to a meeting: a document of the diarium, attached to its point."""

from django.db import transaction

from ekonomi import prognospapper
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.models import Prognos
from ekonomi.prognoslage import prognoslage
from finsam import filer
from finsam.models import User
from styrelse.models import Dagordningspunkt, Handling, Sammantrade, Staende
from styrelse.services.dagordning import bifoga_handling, lagg_till_punkt
from styrelse.services.diarium import diariefor, handlingstyp
from styrelse.services.motespapper import motets_arende


@transaction.atomic
def bifoga_prognos(*, by: User, prognos: Prognos, sammantrade: Sammantrade) -> Dagordningspunkt:
    """Attach the forecast as it stands now to the meeting's point "utfall och prognos".

    A meeting without that point gets one, last. Raises ValidationError where the meeting's list
    may no longer change.
    """
    punkt = sammantrade.punkter.filter(standard=Staende.PROGNOS).first() or lagg_till_punkt(
        by=by, sammantrade=sammantrade, rubrik=Staende.PROGNOS.label, standard=Staende.PROGNOS
    )
    pdf = prognospapper.gor_pdf(prognoslage(prognos, for_arsredovisning()))
    namn = f"utfall-och-prognos-{prognos.datum}.pdf"
    handling = diariefor(
        by=by,
        arende=punkt.arende or motets_arende(by=by, sammantrade=sammantrade),
        rubrik=f"Utfall och prognos {prognos.datum}",
        riktning=Handling.Riktning.UPPRATTAD,
        datum=prognos.datum,
        typ=handlingstyp("Tjänsteskrivelse"),
        fil=filer.behall(pdf, namn, "application/pdf", by=by),
    )
    bifoga_handling(by=by, punkt=punkt, handling=handling)
    return punkt
