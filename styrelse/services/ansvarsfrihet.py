"""Writes about the members' answers on discharge."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import spara
from styrelse.models import Ansvarsfrihet, Handling, Medlem


def _rad(ar: int, medlem: Medlem) -> Ansvarsfrihet:
    """The member's row for the year, held; a new unsaved one where it has none."""
    if not medlem.period.omfattar(date(ar, 12, 31)):
        raise ValidationError(f"{medlem} var inte medlem vid utgången av {ar}.")
    funnen = Ansvarsfrihet.objects.select_for_update(of=("self",)).filter(ar=ar, medlem=medlem)
    return funnen.first() or Ansvarsfrihet(ar=ar, medlem=medlem)


@transaction.atomic
def notera_skickat(*, by: User, ar: int, medlem: Medlem, datum: date | None) -> Ansvarsfrihet:
    """Note on which day the member got its papers; None takes it back."""
    rad = _rad(ar, medlem)
    rad.skickat_datum = datum
    verb = "skickade underlag till medlem" if datum else "återtog utskick till medlem"
    return spara(rad, by=by, verb=verb, datum=datum and datum.isoformat())


@transaction.atomic
def notera_ansvarsfrihet(
    *,
    by: User,
    ar: int,
    medlem: Medlem,
    beslut: str,
    datum: date,
    dnr: str = "",
    anteckning: str = "",
    handling: Handling | None = None,
) -> Ansvarsfrihet:
    """Note what the member decided, and when; anew where it is noted already.

    Raises ValidationError for a day before the year is over, or an anmärkning without words.
    """
    if datum.year <= ar:
        raise ValidationError({"datum": f"Beslutet om {ar} fattas tidigast {ar + 1}."})
    if beslut != Ansvarsfrihet.Beslut.BEVILJAD and not anteckning.strip():
        raise ValidationError({"anteckning": "Skriv vad medlemmen anmärkte på, eller varför inte."})
    rad = _rad(ar, medlem)
    rad.beslut, rad.datum, rad.dnr = beslut, datum, dnr
    rad.anteckning, rad.handling = anteckning, handling
    return spara(rad, by=by, verb="noterade ansvarsfrihet", beslut=beslut)


@transaction.atomic
def aterta_ansvarsfrihet(*, by: User, ansvarsfrihet: Ansvarsfrihet) -> Ansvarsfrihet:
    """Take back what was noted of the decision; that papers were sent stays."""
    if not ansvarsfrihet.beslut:
        raise ValidationError("Inget beslut är noterat.")
    var = ansvarsfrihet.beslut
    ansvarsfrihet.beslut, ansvarsfrihet.datum, ansvarsfrihet.dnr = "", None, ""
    ansvarsfrihet.anteckning, ansvarsfrihet.handling = "", None
    return spara(ansvarsfrihet, by=by, verb="återtog ansvarsfrihet", beslut=var)
