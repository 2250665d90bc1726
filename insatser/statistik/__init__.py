"""Counts of participants and what came of them, as tables that page, report and JSON share.

Every function gives figures from the start of the insats up to the end of ``ar``, suppressed
(insatser.skydd) unless ``exakt`` is true, which only pages for those with the exact right ask
for. What leaves the kansli is never exact. Sums count enrolments (inskrivningar).
"""

from insatser.statistik.antal import (
    antal_deltagare,
    avslut_i_fortid,
    budgeterade_deltagare,
    deltagare,
    flode,
)
from insatser.statistik.steg import (
    Stegutfall,
    steg_start_slut,
    stegmatris,
    stegutfall,
    utfall_pa_hogsta_steget,
)
from insatser.statistik.tal import FORKLARING
from insatser.statistik.tillfalle import tillfallen, uppgifter

__all__ = [
    "FORKLARING",
    "Stegutfall",
    "antal_deltagare",
    "avslut_i_fortid",
    "budgeterade_deltagare",
    "deltagare",
    "flode",
    "steg_start_slut",
    "stegmatris",
    "stegutfall",
    "tillfallen",
    "uppgifter",
    "utfall_pa_hogsta_steget",
]
