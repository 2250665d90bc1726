"""The lists of people, meetings and goals that reports and pages print, as plain values."""

from styrelse.forteckning.forbund import (
    Forbundsfakta,
    Medlemsrad,
    forbund,
    forbundsnamn,
    medlemmar,
)
from styrelse.forteckning.forbundsordning import Ordningsfakta, forbundsordning
from styrelse.forteckning.mal import (
    Aktivitetsrad,
    Malgrupp,
    Malrad,
    aktivitetsrad,
    mal_under,
    malrader,
    per_niva,
    uppfoljningsrad,
)
from styrelse.forteckning.moten import Motesantal, antal_moten, sammantradesantal
from styrelse.forteckning.platser import Platsantal, Platsrad, platsantal, platser
from styrelse.forteckning.tjanst import (
    Inkallad,
    Undertecknare,
    inkallelseordning,
    kan_ersattas_av,
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
    "Aktivitetsrad",
    "Forbundsfakta",
    "Inkallad",
    "Malgrupp",
    "Malrad",
    "Medlemsrad",
    "Motesantal",
    "Ordningsfakta",
    "Platsantal",
    "Platsrad",
    "Undertecknare",
    "Uppdragsrad",
    "aktivitetsrad",
    "antal_moten",
    "arsarbetare",
    "forbund",
    "forbundsnamn",
    "forbundsordning",
    "inkallelseordning",
    "kan_ersattas_av",
    "kansli",
    "mal_under",
    "malrader",
    "medlemmar",
    "medlemstext",
    "per_niva",
    "platsantal",
    "platser",
    "rolltext",
    "sammantradesantal",
    "styrelsen",
    "undertecknare",
    "uppdrag_per_organ",
    "uppdrag_under",
    "uppdrag_vid",
    "uppfoljningsrad",
    "visningsdag",
]
