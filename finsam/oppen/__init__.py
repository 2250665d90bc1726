"""The frame of every page that is read without a login: the catalogue, the papers, the check.

No login, no cookie, the same page for everybody: pages are rendered without the request, so
nothing in them can depend on who asks.
"""

from finsam.oppen.formular import KakfriForm, KakfriVy
from finsam.oppen.svar import SEKUNDER, borttagen, oppet, saknas, sida
from finsam.oppen.takt import for_manga
from finsam.oppen.vy import OppenVy

__all__ = [
    "SEKUNDER",
    "KakfriForm",
    "KakfriVy",
    "OppenVy",
    "borttagen",
    "for_manga",
    "oppet",
    "saknas",
    "sida",
]
