"""The förbundsordning as a reader has it: its parts in order, and each fact in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from django.db import models

from finsam.format import MANADER, kr, ord_antal
from styrelse.models import Forbundsordning

# The parts of the page and of the form: heading and the model's fields.
AVSNITT = (
    ("Förbundet", ("namn", "sate", "andamal", "uppgifter", "organisation")),
    (
        "Styrelsen",
        (
            *("antal_ledamoter", "antal_ersattare", "representation", "mandattid_ar"),
            *("mandat_fran_manad", "antal_vice", "inkallelseordning", "distansdeltagande"),
            "kallelse_dagar",
            *("initiativratt", "kvalificerad_majoritet", "anslag_justering"),
        ),
    ),
    (
        "Ekonomi och insyn",
        (
            *("andelar", "kreditram", "budgetprocess", "delarsrapport", "ekonomiska_formaner"),
            *("insyn", "revisorer", "revisorers_mandattid_ar"),
        ),
    ),
    (
        "Utträde, tvister och arkiv",
        ("uttradestid_ar", "uttrade", "likvidation", "tvister", "arkivmyndighet", "ovrigt"),
    ),
)


@dataclass(frozen=True, slots=True)
class Uppgift:
    """One fact of the ordning: its name and what it says, empty where it says nothing."""

    namn: str
    text: str


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """A part of the ordning: what is filled in, and the names of what is not."""

    rubrik: str
    uppgifter: tuple[Uppgift, ...]
    saknas: tuple[str, ...]


def avsnitt(ordning: Forbundsordning) -> list[Avsnitt]:
    """Return the ordning in its parts."""
    return [_avsnitt(ordning, rubrik, falt) for rubrik, falt in AVSNITT]


def _avsnitt(ordning: Forbundsordning, rubrik: str, falt: tuple[str, ...]) -> Avsnitt:
    alla = [Uppgift(_namn(namn), visat(ordning, namn)) for namn in falt]
    return Avsnitt(
        rubrik,
        tuple(u for u in alla if u.text),
        tuple(u.namn for u in alla if not u.text),
    )


def _namn(falt: str) -> str:
    namn = str(cast("models.Field", Forbundsordning._meta.get_field(falt)).verbose_name)
    return namn[:1].upper() + namn[1:]


def visat(ordning: Forbundsordning, falt: str) -> str:
    """Return a fact in words, empty where the ordning says nothing."""
    varde = getattr(ordning, falt)
    if varde is None:
        return ""
    return _I_ORD.get(falt, str)(varde)


def _ar(antal: int) -> str:
    return f"{ord_antal(antal)} år"


_I_ORD: dict[str, Callable[..., str]] = {
    "mandattid_ar": _ar,
    "revisorers_mandattid_ar": _ar,
    "uttradestid_ar": lambda antal: _ar(antal) if antal else "ingen",
    "mandat_fran_manad": lambda manad: f"den 1 {MANADER[manad - 1]}",
    "antal_vice": ord_antal,
    "distansdeltagande": lambda ja: "tillåtet (FinsamL 19 a §)" if ja else "inte tillåtet",
    "delarsrapport": lambda ja: "ja" if ja else "nej",
    "kreditram": lambda belopp: f"{kr(belopp)} kronor",
}
