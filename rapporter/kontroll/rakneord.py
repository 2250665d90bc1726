"""Checks of counts in running text: ”de sex målen” where there are five."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from finsam.format import ord_antal, uppraknat
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.rentext import Stycke
from rapporter.sammanhang import Sammanhang
from rapporter.taltext import ORD
from styrelse.models import Medlem

_ORD = "|".join(sorted(ORD, key=len, reverse=True))
_TAL = rf"(?P<tal>\d{{1,3}}|{_ORD})"
# The noun of each thing that is counted: definite as in ”de sex målen”, and plain.
_NAMN = {
    "mål": ("målen", "mål"),
    "insatser": ("insatserna", "insatser"),
    "medlemmar": ("medlemmarna", "medlemmar"),
    "kommuner": ("kommunerna|medlemskommunerna", "medlemskommuner"),
    "ledamöter": ("ledamöterna", "ledamöter"),
    "ersättare": ("ersättarna", "ersättare"),
    "bilagor": ("bilagorna", "bilagor"),
}
_ADJEKTIV = r"(?:(?:ordinarie|förbundsövergripande|övergripande|individinriktade)\s+)?"
_BEGRANSAT = r"(?!\s+(?:som|där|om|för|inom|vars|med|i|på|till|av|utan|från)\b)"
_LANET = re.compile(r"\blän(?:et|ets)?\b|\bregion", re.IGNORECASE)
_HELA = r"(?:\b(?:förbundet|styrelsen)\s+(?:har|hade|består av|finansierade|bestod av))\s+"


@kontroll("Antal i texten är antalen i registren", av_rapport=True)
def antal_i_ord(g: Granskning) -> Iterator[Fynd]:
    """Goals, insatser, members and the like, counted in words where all of them are meant."""
    kanda = kanda_antal(g.sammanhang)
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for citat, vad, tal in raknade(stycke):
                ratta = kanda.get(vad, frozenset())
                if ratta and tal not in ratta:
                    vantat = uppraknat(ord_antal(n) for n in sorted(ratta))
                    text = f"Texten räknar till {ord_antal(tal)} {vad}."
                    yield Fynd(text, Allvar.VARNING, a.rubrik, vantat, f"”{citat}”", a.url)


def raknade(stycke: Stycke) -> Iterator[tuple[str, str, int]]:
    """Yield (words, what is counted, how many) where a text speaks of all that there are."""
    for vad, (bestamd, obestamd) in _NAMN.items():
        for monster in (
            rf"(?<!\bav )\b{_TAL}\s+{_ADJEKTIV}(?:{bestamd})\b{_BEGRANSAT}",
            rf"{_HELA}{_TAL}\s+{_ADJEKTIV}(?:{obestamd})\b{_BEGRANSAT}",
        ):
            for traff in re.finditer(monster, stycke.text, re.IGNORECASE):
                if vad == "kommuner" and _LANET.search(stycke.text):
                    continue  # those of the whole län
                if not stycke.ar_levande(traff.start("tal"), traff.end("tal")):
                    ord_ = traff["tal"].lower()
                    yield traff[0], vad, ORD[ord_] if ord_ in ORD else int(ord_)


def kanda_antal(s: Sammanhang) -> Mapping[str, frozenset[int]]:
    """Return how many there are of each thing; several where the word may mean several."""
    kommuner = [m for m in s.medlemmar if m.typ == Medlem.Typ.KOMMUN]
    per_niva = Counter(rad.niva_nyckel for rad in s.mal)
    per_inriktning = Counter(i.inriktning for i in s.insatser)
    roller = Counter(r.uppdragsroll for r in s.styrelse)
    samtidigt = Counter(
        r.uppdragsroll
        for r in s.styrelse
        if r.period.till is None or r.period.till >= s.sista_dagen
    )
    antal = {
        "mål": {len(s.mal), sum(r.bedoms for r in s.mal), *per_niva.values()},
        "insatser": {len(s.insatser), *per_inriktning.values()},
        "medlemmar": {len(s.medlemmar)},
        "kommuner": {len(kommuner)},
        "ledamöter": {roller["ledamot"], samtidigt["ledamot"]},
        "ersättare": {roller["ersattare"], samtidigt["ersattare"]},
        "bilagor": {len(s.insatsrapporter)},
    }
    return {vad: frozenset(n - {0}) for vad, n in antal.items()}
