"""The lists of people, meetings and goals that reports and pages print, as plain values."""

from styrelse.forteckning.forbund import Forbundsfakta, Medlemsrad, forbund, medlemmar
from styrelse.forteckning.forbundsordning import Ordningsfakta, forbundsordning
from styrelse.forteckning.mal import Malrad, mal_under
from styrelse.forteckning.moten import Motesantal, antal_moten, sammantradesantal
from styrelse.forteckning.platser import Platsantal, Platsrad, platsantal, platser
from styrelse.forteckning.tjanst import (
    Inkallad,
    Undertecknare,
    inkallelseordning,
    styrelsen,
    undertecknare,
)
from styrelse.forteckning.uppdrag import (
    Uppdragsrad,
    arsarbetare,
    kansli,
    medlemstext,
    rolltext,
    uppdrag_per_organ,
    uppdrag_under,
    uppdrag_vid,
    visningsdag,
)

__all__ = [
    "Forbundsfakta",
    "Inkallad",
    "Malrad",
    "Medlemsrad",
    "Motesantal",
    "Ordningsfakta",
    "Platsantal",
    "Platsrad",
    "Undertecknare",
    "Uppdragsrad",
    "antal_moten",
    "arsarbetare",
    "forbund",
    "forbundsordning",
    "inkallelseordning",
    "kansli",
    "mal_under",
    "medlemmar",
    "medlemstext",
    "platsantal",
    "platser",
    "rolltext",
    "sammantradesantal",
    "styrelsen",
    "undertecknare",
    "uppdrag_per_organ",
    "uppdrag_under",
    "uppdrag_vid",
    "visningsdag",
]
