"""The auditors' report is received: a document in the report's case, and what it says."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.filer import ta_emot
from finsam.models import User
from finsam.spara import spara
from rapporter.models import Revisionsberattelse, Utgava
from rapporter.services.diarieforing import rapportens_arende
from rapporter.utskrift import PDF
from styrelse.models import Handling
from styrelse.services import diariefor, handlingstyp

TYP = "Revisionsberättelse"


@dataclass(frozen=True, slots=True)
class Uttalande:
    """What the auditors say (FinsamL 26 §, KL 12 kap.)."""

    datum: date
    avgiven_av: str
    rattvisande: str
    ansvarsfrihet: str
    mal: str = Revisionsberattelse.Mal.SAKNAS
    anmarkning: str = ""


@transaction.atomic
def ta_emot_revisionsberattelse(
    *,
    by: User,
    utgava: Utgava,
    fil: tuple[bytes, str],
    uttalande: Uttalande,
    ersatter: Revisionsberattelse | None = None,
    skal: str = "",
) -> Revisionsberattelse:
    """Register the auditors' PDF in the report's case and note what it says.

    From then on it goes with the report to every member. Raises ValidationError for another kind
    of file, a day to come or before the decision, a version that does not hold, and where what it
    replaces is replaced already or about another report.
    """
    rad = Utgava.objects.select_for_update().get(pk=utgava.pk)
    _krav(rad, uttalande, ersatter)
    data, namn = fil
    mottagen = ta_emot(data, namn, by=by)
    if mottagen.innehallstyp != PDF:
        raise ValidationError({"fil": "En revisionsberättelse tas emot som PDF. Välj den filen."})
    handling = diariefor(
        by=by,
        arende=rapportens_arende(by=by, rapport=rad.rapport),
        rubrik=f"{TYP} {rad.rapport.ar}",
        riktning=Handling.Riktning.INKOMMEN,
        datum=timezone.localdate(),
        typ=handlingstyp(TYP),
        fil=mottagen,
        motpart=uttalande.avgiven_av[:120],
    )
    berattelse = Revisionsberattelse(
        utgava=rad,
        handling=handling,
        datum=uttalande.datum,
        avgiven_av=uttalande.avgiven_av.strip(),
        rattvisande=uttalande.rattvisande,
        mal=uttalande.mal,
        ansvarsfrihet=uttalande.ansvarsfrihet,
        anmarkning=uttalande.anmarkning.replace("\r\n", "\n").strip(),
        ersatter=ersatter,
        skal=skal.strip() if ersatter else "",
        by=by,
    )
    return spara(berattelse, by=by, verb="tog emot", ersatter=ersatter.pk if ersatter else None)


def _krav(utgava: Utgava, uttalande: Uttalande, ersatter: Revisionsberattelse | None) -> None:
    if not utgava.galler or utgava.datum is None:
        raise ValidationError("Revisionsberättelsen gäller en beslutad version. Läs om sidan.")
    if uttalande.datum > timezone.localdate():
        raise ValidationError({"datum": "Dagen har inte varit än."})
    if uttalande.datum < utgava.datum:
        raise ValidationError(
            {"datum": f"Styrelsen beslutade {utgava.datum}. Berättelsen avges inte före den dagen."}
        )
    if ersatter is None:
        return
    if ersatter.utgava.rapport_id != utgava.rapport_id:
        raise ValidationError("Den tidigare revisionsberättelsen gäller en annan rapport.")
    if hasattr(ersatter, "ersatt_av"):
        raise ValidationError("Den tidigare revisionsberättelsen är redan ersatt. Läs om sidan.")
