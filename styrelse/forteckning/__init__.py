"""The lists of people, meetings and goals that reports and pages print, as plain values."""

from styrelse.forteckning.forbund import Forbundsfakta, Medlemsrad, forbund, medlemmar
from styrelse.forteckning.mal import Malrad, mal_under
from styrelse.forteckning.moten import Motesantal, antal_moten, sammantradesantal
from styrelse.forteckning.uppdrag import (
    Uppdragsrad,
    kansli,
    rolltext,
    uppdrag_per_organ,
    uppdrag_under,
    uppdrag_vid,
    visningsdag,
)

__all__ = [
    "Forbundsfakta",
    "Malrad",
    "Medlemsrad",
    "Motesantal",
    "Uppdragsrad",
    "antal_moten",
    "forbund",
    "kansli",
    "mal_under",
    "medlemmar",
    "rolltext",
    "sammantradesantal",
    "uppdrag_per_organ",
    "uppdrag_under",
    "uppdrag_vid",
    "visningsdag",
]
