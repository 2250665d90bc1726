"""A decision's att-satser, read out of the text as it is written: one per line or paragraph."""

import re

_INLEDNING = re.compile(
    r"^\W*(?:samordningsförbundet|styrelsen|förbundet|arbetsutskottet|presidiet)?\s*"
    r"(?:föreslås\s+besluta|föreslår|beslutar|beslutade|beslöt)?\s*:?\s*$",
    re.IGNORECASE,
)
_PUNKT = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")


def attsatser(text: str) -> list[str]:
    """Return the decisions of a text, in order, each on one line.

    A line that begins with "att", with a list mark or after an empty line is a decision of its
    own; other lines go on with the one before. Words that only introduce ("Styrelsen beslutar:")
    are left out.
    """
    ut: list[str] = []
    ny = True
    for rad in text.replace("\r\n", "\n").split("\n"):
        innehall = _PUNKT.sub("", rad).strip()
        if not innehall or _INLEDNING.match(innehall):
            ny = True
        elif ny or _PUNKT.match(rad) or re.match(r"att\b", innehall, re.IGNORECASE):
            ut.append(innehall)
            ny = False
        else:
            ut[-1] += f" {innehall}"
    return ut
