"""Reading signatures: what a file's bytes prove, and what a complete analysis can say.

Pure of request, of Django and of styrelse. Whether a file is whole is never decided here: that
takes the SHA-256 of bytes that are kept (``styrelse.verifiering``).
"""

from finsam.signering.verifiering.fakta import (
    Cms,
    Underskriftsfakta,
    har_underskrift_efter,
    las_underskrifter,
    serienummer,
)
from finsam.signering.verifiering.granser import STORSTA_FIL, Granser
from finsam.signering.verifiering.prefix import Avtryck, avtryck_vid_slut
from finsam.signering.verifiering.process import fullstandig
from finsam.signering.verifiering.utlatande import Andring, Fel, Signatur, Utlatande

__all__ = [
    "STORSTA_FIL",
    "Andring",
    "Avtryck",
    "Cms",
    "Fel",
    "Granser",
    "Signatur",
    "Underskriftsfakta",
    "Utlatande",
    "avtryck_vid_slut",
    "fullstandig",
    "har_underskrift_efter",
    "las_underskrifter",
    "serienummer",
]
