"""What importing a SIE file would do: the file held against the books, nothing written.

A voucher in the file is known by its series and number; without a number by what it says. What
is booked already is left alone, what differs is told, and only what is new is booked.
"""

from ekonomi.sieplan.balanser import filens_balanser
from ekonomi.sieplan.framsteg import STEG, Framsteg, Moment, inget_framsteg
from ekonomi.sieplan.jamforelse import Skillnad
from ekonomi.sieplan.plan import Forhandsgranskning, Inlasning, las_in, per_slag, planera
from ekonomi.sieplan.verifikat import SERIE_UTAN_KOD, belopp_rader, kortad, serie_for

__all__ = [
    "SERIE_UTAN_KOD",
    "STEG",
    "Forhandsgranskning",
    "Framsteg",
    "Inlasning",
    "Moment",
    "Skillnad",
    "belopp_rader",
    "filens_balanser",
    "inget_framsteg",
    "kortad",
    "las_in",
    "per_slag",
    "planera",
    "serie_for",
]
