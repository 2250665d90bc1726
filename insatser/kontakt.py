"""A contact in the public catalogue is a function, never a person. Pure but for its error."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError

# Two or three words that each begin with a capital and go on in small letters: a name, unless
# one of them ends as the name of an office does.
_NAMN = re.compile(r"\A[A-ZÅÄÖÉ][a-zåäöéü]+(?:[ -][A-ZÅÄÖÉ][a-zåäöéü]+){1,3}\Z")
_KONTOR = re.compile(
    r"(ingen|het|heten|kassan|kommun|region|centrum|gruppen|teamet|kansliet|kansli|skolan|stödet"
    r"|verket|museet|jouren|kontoret|växeln|avdelningen|sektionen|rådgivning)( |-|\Z)"
)
# forename.surname@: an address of a function rarely has a dot between two words of letters.
_PERSONS_ADRESS = re.compile(r"\A[a-zåäöé-]{2,}\.[a-zåäöé-]{2,}@", re.IGNORECASE)
_FUNKTIONSORD = {
    "info", "kontakt", "kommun", "region", "stod", "vuxen", "arbete", "omsorg", "social",
    "forvaltning", "kansli", "mottagning", "reception", "rehab", "samordning", "lokal", "ung",
}  # fmt: skip


def ser_ut_som_person(funktion: str, epost: str) -> str:
    """Return the field that looks like a person's ("kontaktfunktion", "epost"), "" for neither."""
    if _NAMN.match(funktion.strip()) and not _KONTOR.search(funktion.strip()):
        return "kontaktfunktion"
    lokal = epost.partition("@")[0].lower()
    funktionens = any(ord_ in lokal for ord_ in _FUNKTIONSORD)
    return "epost" if _PERSONS_ADRESS.match(epost) and not funktionens else ""


_FEL = {
    "kontaktfunktion": "Skriv en funktion, till exempel ”Arbetsmarknadsenheten, mottagningen”. "
    "Personer byts ut, och katalogen är öppen för alla.",
    "epost": "Adressen ser ut att vara en persons. Skriv funktionens adress.",
}


def granska_kontakt(falt: Mapping[str, object]) -> None:
    """Raise ValidationError where the contact among the fields looks like a person."""
    funktion, epost = str(falt.get("kontaktfunktion", "")), str(falt.get("epost", ""))
    if namn := ser_ut_som_person(funktion, epost):
        raise ValidationError({namn: _FEL[namn]})
