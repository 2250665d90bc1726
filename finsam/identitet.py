"""Finds what in a text tells who someone is: numbers, addresses, what looks like a name.

A förbund holds no identified participants (FinsamL 7 §), so what is certain is refused and what
only looks like a name is asked about. Pure.
"""

import re

from finsam.personnummer import ser_ut_som_personnummer, utan_personnummer

_EPOST = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
# 070-123 45 67, 0480-12345, +46 70 123 45 67: eight to thirteen digits after a leading 0 or +46.
_TELEFON = re.compile(r"(?<![0-9])(?:\+46|0046|0)(?:[ \-–/()]{0,2}[0-9]){7,12}(?![0-9])")
_ORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The most usual given names in Sweden: one of them is enough to ask.
_VANLIGA = (
    "agneta ahmed ali alice alma amanda amir anders andreas anette anita ann anna annika anton "
    "arvid astrid axel barbro benjamin berit bengt bertil birgitta britt carina caroline "
    "cecilia charlotte christer christina daniel david ebba elias elin elisabeth ella elsa emil "
    "emilia emma erik eva evelina fatima filip fredrik gabriel gun gunilla gunnar gustav göran "
    "hans hassan helena henrik hugo håkan ida inger ingrid isabella jan jessica joakim johan "
    "johanna johannes jonas josefin julia karin karl katarina kenneth kent kerstin klas kristina "
    "lars lena lennart linda linnea lisa louise lucas magnus maja malin maria marianne marie "
    "markus martin mats matilda mattias mikael mohamed mona monica mustafa niklas nils noah oliver "
    "olof omar oscar oskar patrik per pernilla peter petra pia pontus rebecka rickard robert "
    "robin roger roland sandra sara sebastian simon sofia staffan stefan stig susanne "
    "sven therese thomas tobias tommy tomas torbjörn ulf ulla ulrika veronica viktor "
    "viktoria vilma wilhelm william yvonne åke åsa"
)
_FORNAMN = frozenset(_VANLIGA.split())


def avslojar(text: str) -> str:
    """Return what in the text tells who someone is, in words; "" when nothing certain does."""
    if ser_ut_som_personnummer(text):
        return "ett personnummer"
    if _EPOST.search(text):
        return "en e-postadress"
    if _TELEFON.search(text):
        return "ett telefonnummer"
    return ""


def utan_avslojat(text: str) -> str:
    """Return the text without the numbers and addresses that ``avslojar`` finds."""
    return _TELEFON.sub("", _EPOST.sub("", utan_personnummer(text)))


def liknar_namn(text: str) -> str:
    """Return the words that look like someone's name, "" when none do.

    A usual given name with a capital, alone or with a capital word after it. Places and parties
    have capitals too, so two capitals alone say nothing.
    """
    ord_ = [(traff[0], traff.end(), traff.start()) for traff in _ORD.finditer(text)]
    for i, (ett, slut, _) in enumerate(ord_):
        if ett[0].isupper() and ett.lower().split("-")[0] in _FORNAMN:
            nasta = ord_[i + 1] if i + 1 < len(ord_) else None
            ihop = nasta and nasta[0][0].isupper() and text[slut : nasta[2]] == " "
            return f"{ett} {nasta[0]}" if nasta and ihop else ett
    return ""
