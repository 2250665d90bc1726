"""How well Swedish words fit a heading: whole, begun alike, or part of a longer word. Pure."""

import re
from collections.abc import Sequence

from finsam.sok import STORSTA_ORD, vikt

# What a question holds that no heading needs to.
SMAORD = frozenset(
    (
    "i", "på", "för", "av", "om", "vid", "under", "och", "med", "per", "en", "ett", "den", "de",
    "det", "som", "till", "från", "ur", "hur", "många", "antal", "hos", "mot", "är", "vad",
    )
)  # fmt: skip
# What people say, and what the registries call it.
LIKA = {
    "vinst": "resultat",
    "förlust": "resultat",
    "underskott": "resultat",
    "överskott": "resultat",
    "ledamot": "ledamöter",
    "suppleant": "ersättare",
    "suppleanter": "ersättare",
    "möten": "sammanträden",
    "utgifter": "kostnader",
    "inkomster": "intäkter",
    "projekt": "insats",
    "avslut": "avslutade",
}
_ORD = re.compile(r"[\w.]+")
HELT, BORJAN, DEL, STAM = 3.0, 2.0, 1.5, 1.0
KORTAST_STAM = 5
ANDELSE = 4  # letters that a form of a word may end differently in


def sokord(text: str) -> list[str]:
    """Return the words of a question that mean something, folded; all of them where none does."""
    alla = _orden(text)[:STORSTA_ORD]
    return [o for o in alla if o not in SMAORD] or alla


def _orden(text: str) -> list[str]:
    return [o.strip(".") for o in _ORD.findall(vikt(text).replace("_", " ")) if o.strip(".")]


def passning(sokta: Sequence[str], rubrik: str, annars: str = "") -> tuple[float, list[str]]:
    """Return how well the words fit a heading, and the words that did not.

    What is found only in ``annars`` (a key, an area) counts a little. A heading with much else
    in it fits less.
    """
    i_rubriken, i_annat = _orden(rubrik), _orden(annars)
    poang, kvar, anvanda = 0.0, [], set()
    for sokt in sokta:
        basta, vilket = _basta(sokt, i_rubriken)
        if not basta:
            basta = _basta(sokt, i_annat)[0] / 4
        if basta:
            poang += basta
            anvanda.add(vilket)
        else:
            kvar.append(sokt)
    ovriga = [o for o in i_rubriken if o not in anvanda and o not in SMAORD]
    return (max(poang - len(ovriga) / 10, 0.01) if poang else 0.0), kvar


def _basta(sokt: str, bland: Sequence[str]) -> tuple[float, str]:
    former = {sokt, LIKA.get(sokt, sokt)}
    return max(((_lik(f, o), o) for o in bland for f in former), default=(0.0, ""))


def _lik(sokt: str, ord_: str) -> float:
    if sokt == ord_:
        return HELT
    if ord_.startswith(sokt):
        return BORJAN
    if len(sokt) >= KORTAST_STAM and sokt in ord_:
        return DEL
    return STAM if _samma_stam(sokt, ord_) else 0.0


def _samma_stam(a: str, b: str) -> bool:
    """Say whether two words begin so alike that they are likely forms of one."""
    kortast = min(len(a), len(b))
    if kortast < KORTAST_STAM:
        return False
    gemensam = next((i for i in range(kortast) if a[i] != b[i]), kortast)
    return gemensam >= max(KORTAST_STAM, kortast - 2) and max(len(a), len(b)) - gemensam <= ANDELSE
