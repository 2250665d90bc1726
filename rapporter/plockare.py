"""The picker of the writing page: figures and blocks found by Swedish words, and put together.

Whoever writes says what is wanted ("deltagare i Fokus 2.1"); the words are looked for in the
headings of the registries and, where they are not there, among what their parameters may be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapporter import block, nyckeltal
from rapporter.block import Block
from rapporter.nyckeltal import Nyckeltal
from rapporter.parameter import AR, Alternativ, Parameter
from rapporter.plockord import passning, sokord
from rapporter.referens import Anrop, Litteral, Referensfel, las_figur
from rapporter.sammanhang import Sammanhang

SIFFRA, BLOCK = "siffra", "block"
SLAG = {SIFFRA: nyckeltal.REGISTER, BLOCK: block.REGISTER}
OVRIGT = "Rapporten"
FLEST = 24  # hits shown
MED_VARDE = 10  # hits whose present value is looked up
Sak = Nyckeltal | Block


def skriven(sak: Sak, argument: dict[str, Litteral], filter_: str = "") -> str:
    """Return how a figure or block is written in a text, with these arguments and filters."""
    delar = [f"{namn}={_litteral(varde)}" for namn, varde in argument.items() if varde != ""]
    anrop = f"{sak.nyckel}({', '.join(delar)})" if delar else sak.nyckel
    if isinstance(sak, Block):
        return f"[[{anrop}]]"
    return f"{{{{ {anrop}{f'|{filter_}' if filter_ else ''} }}}}"


def _litteral(varde: Litteral) -> str:
    return str(varde) if isinstance(varde, int) else f'"{varde.replace(chr(34), "")}"'


def varde(referens: str, s: Sammanhang) -> str:
    """Return what a written figure gives now. Raises Referensfel where it is wrong."""
    last = las_figur(referens.removeprefix("{{").removesuffix("}}"))
    return nyckeltal.formatera(nyckeltal.hamta(last, s), last.filter)


# -- Searching -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Traff:
    """One thing that the search found: how it is written, and what it gives now."""

    slag: str
    sak: Sak
    omrade: str
    argument: dict[str, Litteral] = field(default_factory=dict)
    valda: tuple[str, ...] = ()  # what the words chose among the parameters, as it is called
    ger: str = ""

    @property
    def rubrik(self) -> str:
        """What it is called, with what the words chose."""
        rubrik = self.sak.rubrik[:1].upper() + self.sak.rubrik[1:]
        return f"{rubrik} ({', '.join(self.valda)})" if self.valda else rubrik

    @property
    def behover(self) -> list[str]:
        """The parameters that must be chosen before it can be put in."""
        return [p.rubrik for p in self.sak.parametrar if p.kravd and p.namn not in self.argument]

    @property
    def skrivs(self) -> str:
        """How it is written in the text."""
        return self.sak.exempel if self.behover else skriven(self.sak, self.argument)


@dataclass(frozen=True, slots=True)
class Grupp:
    """What was found in one area of work."""

    omrade: str
    traffar: tuple[Traff, ...]


class Sokning:
    """One search in one report; what there is to choose from is read at most once."""

    def __init__(self, text: str, s: Sammanhang) -> None:
        self.ord = sokord(text)
        self.s = s
        self._val: dict[int, list[Alternativ]] = {}

    def grupper(self) -> list[Grupp]:
        """Return what was found by area, the best first; everything where nothing is asked for."""
        traffar = self._basta() if self.ord else list(_alla())
        ordning: dict[str, list[Traff]] = {}
        for traff in traffar:
            ordning.setdefault(traff.omrade, []).append(traff)
        return [Grupp(omrade, tuple(rader)) for omrade, rader in ordning.items()]

    def _basta(self) -> list[Traff]:
        poang = [(p, t) for t in _alla() if (funnen := self._prova(t)) for p, t in [funnen]]
        poang.sort(key=lambda par: (-par[0], par[1].slag == BLOCK))
        traffar = [traff for _, traff in poang[:FLEST]]
        return [self._med_varde(t) for t in traffar[:MED_VARDE]] + traffar[MED_VARDE:]

    def _prova(self, traff: Traff) -> tuple[float, Traff] | None:
        """Return how well a thing fits the words and what they choose, None where one is left."""
        poang, kvar = passning(self.ord, traff.sak.rubrik, f"{traff.sak.nyckel} {traff.omrade}")
        argument, valda = dict(traff.argument), []
        for p in traff.sak.parametrar:
            if not kvar:
                break
            if funnet := _valt(kvar, self.alternativ(p)):
                (argument[p.namn], rubrik), kvar = funnet
                valda.append(rubrik)
                poang += 1
        if kvar:
            return None
        return poang, Traff(traff.slag, traff.sak, traff.omrade, argument, tuple(valda))

    def alternativ(self, p: Parameter) -> list[Alternativ]:
        """Return what a parameter may be."""
        nyckel = id(p.val)
        if nyckel not in self._val:
            self._val[nyckel] = p.alternativ(self.s)
        return self._val[nyckel]

    def _med_varde(self, traff: Traff) -> Traff:
        if traff.slag == BLOCK or traff.behover:
            return traff
        try:
            ger = varde(traff.skrivs, self.s)
        except Referensfel:
            return traff
        return Traff(traff.slag, traff.sak, traff.omrade, traff.argument, traff.valda, ger)


def _alla() -> Iterable[Traff]:
    for sak in nyckeltal.REGISTER.values():
        yield Traff(SIFFRA, sak, sak.omrade)
    for b in block.REGISTER.values():
        yield Traff(BLOCK, b, _blockets_omrade(b))


def _blockets_omrade(b: Block) -> str:
    egen = getattr(b, "omrade", "")
    return f"{egen or _OMRADEN.get(b.funktion.__module__, OVRIGT)}: tabeller och diagram"


_OMRADEN = {m.__name__: getattr(m, "OMRADE", OVRIGT) for m in block.OMRADEN}


def _valt(
    kvar: Sequence[str], alternativ: Sequence[Alternativ]
) -> tuple[Alternativ, list[str]] | None:
    """Return the choice that most of the words name and the words that are left, None if none."""
    basta: tuple[float, Alternativ, list[str]] | None = None
    for ett in alternativ:
        poang, rest = passning(kvar, ett[1], ett[0])
        if len(rest) < len(kvar) and (basta is None or poang > basta[0]):
            basta = (poang, ett, rest)
    return (basta[1], basta[2]) if basta else None


# -- Putting one together --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Falt:
    """A parameter to fill in: free where there is nothing to choose from."""

    namn: str
    rubrik: str
    grupper: tuple[tuple[str, tuple[Alternativ, ...]], ...]
    varde: str
    kravd: bool

    @property
    def val(self) -> bool:
        """Whether there is something to choose from."""
        return any(alternativ for _, alternativ in self.grupper)


@dataclass(frozen=True, slots=True)
class Skrivsatt:
    """One way to write the figure: its filter, and what it gives now."""

    filter: str
    ger: str


@dataclass(frozen=True, slots=True)
class Sats:
    """A figure or block put together: what is chosen, how it is written, what it gives."""

    slag: str
    sak: Sak
    falt: tuple[Falt, ...]
    skrivs: str
    satt: tuple[Skrivsatt, ...] = ()
    valt_satt: str = ""
    ger: str = ""
    html: str = ""
    fel: str = ""

    @property
    def stycke(self) -> bool:
        """Whether it stands on a line of its own."""
        return self.slag == BLOCK


def satt_ihop(slag: str, sak: Sak, valt: dict[str, str], s: Sammanhang) -> Sats:
    """Return a figure or block with what has been chosen so far (a form's own values)."""
    falt = tuple(_falt(sak, valt, s))
    argument = {f.namn: _last(f) for f in falt if f.varde}
    saknas = [f.rubrik for f in falt if f.kravd and not f.varde]
    filter_ = valt.get("satt", "")
    skrivs = sak.exempel if saknas else skriven(sak, argument, filter_)
    if saknas:
        return Sats(slag, sak, falt, skrivs, fel=f"Välj {', '.join(r.lower() for r in saknas)}.")
    try:
        if slag == BLOCK:
            html = block.rita(Anrop(sak.nyckel, argument), s)
            return Sats(slag, sak, falt, skrivs, html=html)
        ger, satten = varde(skrivs, s), tuple(_satten(sak, argument, s))
    except Referensfel as fel:
        return Sats(slag, sak, falt, skrivs, fel=str(fel))
    return Sats(slag, sak, falt, skrivs, satten, filter_, ger)


def _falt(sak: Sak, valt: dict[str, str], s: Sammanhang) -> Iterable[Falt]:
    for p in sak.parametrar:
        alternativ = tuple(p.alternativ(s))
        yield Falt(p.namn, p.rubrik, (("", alternativ),), valt.get(p.namn, ""), p.kravd)
    yield Falt(AR, "År", _ar(s), valt.get(AR, ""), kravd=False)


_FORE = ("rapportens år", "året före", "två år före", "tre år före", "fyra år före")


def _ar(s: Sammanhang) -> tuple[tuple[str, tuple[Alternativ, ...]], ...]:
    """Return the years: those that move with the report first, then those that stay."""
    fore = tuple((str(-n), f"{s.ar - n}, {ord_}") for n, ord_ in enumerate(_FORE) if n)
    foljer = (*fore, ("1", f"{s.ar + 1}, året efter"), ("2", f"{s.ar + 2}, två år efter"))
    fasta = tuple((str(ar), str(ar)) for ar in range(s.ar + 2, s.ar - 10, -1))
    return (("Följer med till nästa rapport", foljer), ("Alltid samma år", fasta))


def _last(falt: Falt) -> Litteral:
    if falt.namn == AR or (not falt.grupper[0][1] and falt.varde.lstrip("-").isdigit()):
        return int(falt.varde) if falt.varde.lstrip("-").isdigit() else falt.varde
    return falt.varde


def _satten(sak: Sak, argument: dict[str, Litteral], s: Sammanhang) -> Iterable[Skrivsatt]:
    """Yield the ways that the figure can be written, each with what it gives."""
    sedda: set[str] = set()
    utan_tecken = [f"abs|{namn}" for namn in ("kr", "tkr", "mkr") if namn in nyckeltal.FILTER]
    for filter_ in ("", *nyckeltal.FILTER, *utan_tecken):
        try:
            ger = varde(skriven(sak, argument, filter_), s)
        except Referensfel:
            continue
        if filter_ == "" or ger not in sedda:
            sedda.add(ger)
            yield Skrivsatt(filter_, ger)
