"""Suppression of small counts: nothing that leaves the kansli gives away a few persons.

Counts of 1-4 are hidden (primary), and of the others as many as it takes (secondary), so that
the integers consistent with everything published include each of 1, 2, 3 and 4 for a hidden
small count, and at least three values for every hidden figure. 0 is shown, and reckoned with.

``flode`` does this for one table with its totals. The rest of the package does it for all that
a report or a year shows, together with what was published before (docs/beslut/0011 and 0021).
It is pure: no Django, no database.
"""

from insatser.skydd.angrepp import Spann, osakra, spann
from insatser.skydd.dolda import INGET_DOLT, Dolda, Skal
from insatser.skydd.doljning import dolj, glesa
from insatser.skydd.flode import GRANS, MINSTA_SPANN, Skyddad, liten, skydda, skydda_rad
from insatser.skydd.grovre import som_publicerat
from insatser.skydd.samling import (
    Andel,
    Delmangd,
    Harledd,
    Kvot,
    Median,
    Samling,
    Sammanslagning,
    Summa,
    Tabellform,
)
from insatser.skydd.storhet import Storhet
from insatser.skydd.uppgift import Publicerat

__all__ = [
    "GRANS",
    "INGET_DOLT",
    "MINSTA_SPANN",
    "Andel",
    "Delmangd",
    "Dolda",
    "Harledd",
    "Kvot",
    "Median",
    "Publicerat",
    "Samling",
    "Sammanslagning",
    "Skal",
    "Skyddad",
    "Spann",
    "Storhet",
    "Summa",
    "Tabellform",
    "dolj",
    "glesa",
    "liten",
    "osakra",
    "skydda",
    "skydda_rad",
    "som_publicerat",
    "spann",
]
