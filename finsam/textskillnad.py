"""How two texts differ, word by word, and what a text was before. See finsam.versioner."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

from finsam.textversion import Textversionsrad


@dataclass(frozen=True, slots=True)
class Bit:
    """A run of words of a comparison: the same in both, taken away or added."""

    slag: str  # "lika", "bort" or "till"
    text: str


def skillnad(fore: str, efter: str) -> list[Bit]:
    """Compare two texts word by word; joined, what is not "bort" is ``efter``."""
    a, b = _ord(fore), _ord(efter)
    ut: list[Bit] = []
    for vad, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if vad == "equal":
            ut.append(Bit("lika", "".join(a[a1:a2])))
            continue
        ut += [Bit("bort", "".join(a[a1:a2]))] * (a2 > a1)
        ut += [Bit("till", "".join(b[b1:b2]))] * (b2 > b1)
    return ut


def _ord(text: str) -> list[str]:
    """Split into words and what is between them, so that nothing is lost when joined."""
    ut: list[str] = []
    for mellanrum, grupp in groupby(text, key=str.isspace):
        del_ = "".join(grupp)
        ut += list(del_) if mellanrum else [del_]
    return ut


@dataclass(frozen=True, slots=True)
class Historikrad:
    """A version with how it differs from the one it was written from."""

    version: Textversionsrad
    galler: bool
    bitar: list[Bit]


def historik(post: Any, falt: str) -> list[Historikrad]:
    """Return the versions of a text that are worth showing, the latest first.

    Of what one person saved in a row within five minutes only the last is shown.
    """
    versioner = list(post.versioner.filter(falt=falt).select_related("by").order_by("nummer"))
    galler = getattr(post, f"{falt}_nummer")
    visade = [
        v
        for v, nasta in zip(versioner, [*versioner[1:], None], strict=True)
        if nasta is None or v.nummer == galler or not _samma_skrivande(v, nasta)
    ]
    ut, fore = [], ""
    for version in visade:
        ut.append(Historikrad(version, version.nummer == galler, skillnad(fore, version.text)))
        fore = version.text
    return ut[::-1]


def _samma_skrivande(v: Any, nasta: Any) -> bool:
    samma = v.by_id == nasta.by_id and v.gren == nasta.gren and v.inlagd_i_id is None
    return samma and (nasta.at - v.at).total_seconds() < 300
