"""The figures that the report has by a name, and which of them a sentence speaks of.

Names and words are compared by their stems, so that ``kostnaderna`` is ``Kostnader``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from finsam.format import kr, procent
from finsam.taltabell import Enhet, Slag, Taltabell
from rapporter import nyckeltal
from rapporter.sammanhang import Sammanhang
from rapporter.taltext import Talslag, Texttal, las

_ORD = re.compile(r"[A-Za-zÅÄÖåäöéü]+(?:-[A-Za-zÅÄÖåäö]+)?")
_ANDELSER = (
    *("ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "en", "et", "er", "ar"),
    *("or", "na"),
)
_TOMMA = frozenset(
    (
        *("och", "i", "av", "vid", "för", "på", "till", "den", "det", "de", "en", "ett", "som"),
        *("med", "från", "enligt", "summa", "s", "a", "total", "totalt", "verksamhetens"),
        *("årets", "förbundets", "projektet", "projekt", "övriga", "övrigt", "hela", "del"),
    )
)
_SATSGRANS = re.compile(r"[.;:!?](?=\s|$)|,\s+(?=men\b|medan\b|och\b)|\s[–-]\s|\(|\)")
FONSTER = 60  # how many characters from a number its name may stand
LANGST_SATS = 1000  # characters that are read together: else time grows by the square
MARGINAL = 60  # more than any number is long: what is cut there stands outside the window


def stam(ord_: str) -> str:
    """Return a word without its ending: kostnaderna, kostnader and kostnad are the same."""
    ord_ = ord_.lower()
    for andelse in _ANDELSER:
        if ord_.endswith(andelse) and len(ord_) - len(andelse) >= 4:
            ord_ = ord_[: -len(andelse)]
            break
    return ord_[:-1] if len(ord_) > 4 and ord_[-1] == ord_[-2] else ord_


def stammar(text: str) -> frozenset[str]:
    """Return the stems of a text's words, but for those that say nothing by themselves."""
    return frozenset(stam(o) for o in _ORD.findall(text) if o.lower() not in _TOMMA)


@dataclass(frozen=True, slots=True)
class Kand:
    """A figure by its name: the year's and the year before's, every one that the row shows.

    ``referens`` is how a text asks for it.
    """

    rubrik: str
    slag: Talslag
    varde: Decimal
    fore: Decimal | None
    alla: tuple[Decimal, ...]
    referens: str
    budget: Decimal | None = None

    @property
    def visat(self) -> str:
        """The year's figure as it is written."""
        return procent(self.varde) if self.slag is Talslag.ANDEL else f"{kr(self.varde)} kr"

    @property
    def ord(self) -> frozenset[str]:
        """The stems of its name."""
        return stammar(self.rubrik)


def satser(text: str) -> Iterator[tuple[int, str]]:
    """Yield each clause of a text with where it begins; one without end in parts."""
    start = 0
    for grans in _SATSGRANS.finditer(text):
        yield from _delar(text, start, grans.start())
        start = grans.end()
    yield from _delar(text, start, len(text))


def _delar(text: str, start: int, slut: int) -> Iterator[tuple[int, str]]:
    """Yield a clause, cut at a space where it is longer than anybody writes."""
    while slut - start > LANGST_SATS:
        blank = text.rfind(" ", start + 1, start + LANGST_SATS)
        grans = blank if blank > 0 else start + LANGST_SATS
        yield start, text[start:grans]
        start = grans
    yield start, text[start:slut]


def namnd(sats: str, tal: Texttal, start: int, kanda: Sequence[Kand]) -> list[Kand]:
    """Return the figures that a clause names nearest to a number; ``start`` is the clause's.

    Those with the longest name win, as long as every word of it stands near, and no other
    amount or share between.
    """
    plats = tal.start - start
    fore = max(plats - FONSTER - MARGINAL, 0)
    nara = las(sats[fore : plats + len(tal.skrivet) + FONSTER + MARGINAL])
    andra = [t.flyttat(fore) for t in nara if t.slag is not Talslag.ANTAL]
    andra = [t for t in andra if t.start != plats]
    fran = max([plats - FONSTER, *(t.slut for t in andra if t.slut <= plats)])
    till = min([plats + len(tal.skrivet) + FONSTER, *(t.start for t in andra if t.start > plats)])
    har = stammar(sats[max(0, fran) : till])
    funna = [k for k in kanda if k.slag is tal.slag and k.ord and k.ord <= har]
    langst = max((len(k.ord) for k in funna), default=0)
    return [k for k in funna if len(k.ord) == langst]


def kanda_tal(s: Sammanhang) -> list[Kand]:
    """Return what the statements, the budget and the insatser hold by a name."""
    ut = [
        *_ur_tabell(s.resultatrakning, "rr", s.ar),
        *_ur_tabell(s.balansrakning, "br", s.ar),
        *_ur_tabell(s.kassaflodesanalys, "kf", s.ar),
        *_ur_tabell(s.budgetavvikelse, "budget", s.ar, "utfall"),
    ]
    ut += _nyckeltalen(s)
    return ut


_NYCKELTAL = (
    ("arets_resultat", "resultat"),
    ("arets_resultat", "underskott"),
    ("arets_resultat", "överskott"),
    ("kostnader", "kostnader"),
    ("intakter", "intäkter"),
    ("eget_kapital_ub", "eget kapital"),
    ("anslag", "anslag"),
    ("anslag", "medlemsavgifter"),
    ("soliditet", "soliditet"),
)


def _nyckeltalen(s: Sammanhang) -> Iterator[Kand]:
    """Yield figures by the words that people use for them."""
    fore = s.for_ar(s.ar - 1)
    for nyckel, rubrik in _NYCKELTAL:
        nu, da = _varde(nyckel, s), _varde(nyckel, fore)
        if nu is not None:
            slag = Talslag.ANDEL if nyckel == "soliditet" else Talslag.BELOPP
            alla = tuple(v for v in (nu, da, *_andra(nyckel, s)) if v is not None)
            yield Kand(rubrik, slag, nu, da, alla, f"{{{{ {nyckel} }}}}")
    insatserna = [k.utfall for k in s.insatskostnader]
    if insatserna:
        budget = sum((k.budget for k in s.insatskostnader), Decimal(0))
        fore_ = [k.utfall_fore for k in s.insatskostnader if k.utfall_fore is not None]
        summa, da = sum(insatserna, Decimal(0)), sum(fore_, Decimal(0)) if fore_ else None
        alla = tuple(v for v in (summa, budget, da) if v is not None)
        yield Kand("insatser", Talslag.BELOPP, summa, da, alla, "")


def _andra(nyckel: str, s: Sammanhang) -> Iterator[Decimal | None]:
    """Yield the other figures that the same word may mean, such as the budgeted result."""
    andra = {
        "arets_resultat": ("budgeterat_resultat", "resultat_mot_budget"),
        "eget_kapital_ub": ("eget_kapital_ib", "eget_kapital_tak", "eget_kapital_over_tak"),
        "anslag": ("anslag_budget", "anslag_mot_budget"),
    }
    for andra_nyckel in andra.get(nyckel, ()):
        yield _varde(andra_nyckel, s)


def _varde(nyckel: str, s: Sammanhang) -> Decimal | None:
    uppgift = nyckeltal.REGISTER[nyckel].funktion(s) if nyckel in nyckeltal.REGISTER else None
    return uppgift.varde if uppgift and isinstance(uppgift.varde, Decimal) else None


def _ur_tabell(tabell: Taltabell | None, namn: str, ar: int, kolumn: str = "") -> Iterator[Kand]:
    """Yield the rows of a statement that have a figure in the year's column."""
    if tabell is None:
        return
    nycklar = [k.nyckel for k in tabell.kolumner]
    nu, fore = arskolumn(tabell, ar, kolumn), arskolumn(tabell, ar - 1, kolumn)
    budget = arskolumn(tabell, ar, "budget")
    for rad in tabell.rader:
        tal = {n: t.exakt for n, t in zip(nycklar, rad.tal, strict=False) if t.enhet in _I_KRONOR}
        varde = tal.get(nu)
        if varde is not None and rad.slag not in {Slag.RUBRIK, Slag.AVRUNDNING}:
            alla = tuple(v for v in tal.values() if v is not None)
            referens = f'{{{{ {namn}(rad="{rad.nyckel}") }}}}'
            yield Kand(
                rad.rubrik, Talslag.BELOPP, varde, tal.get(fore), alla, referens, tal.get(budget)
            )


_I_KRONOR = {Enhet.KR, Enhet.TKR}


def arskolumn(tabell: Taltabell, ar: int, borjar: str = "") -> str:
    """Return the key of the column of a year, "" where the table has none."""
    nycklar = (k.nyckel for k in tabell.kolumner)
    return next((n for n in nycklar if n.startswith(borjar) and str(ar) in n), "")
