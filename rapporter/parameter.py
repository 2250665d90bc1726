"""What a figure or a block asks for beside its name, and what there is to choose from.

The picker of the writing page offers the choices; rendering refuses what is not among them. The
same word means the same everywhere, so most parameters are described once, in ``VANLIGA``.
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from finsam.period import AREN
from insatser.models import Indikatorformel, Insats, Kommunmatt, Tillfalle
from rapporter.referens import Litteral, Referensfel
from rapporter.sammanhang import Sammanhang
from styrelse.models import Organ, Sammantrade

AR = "ar"  # everything takes it: a year, or how many years from the report's (−1)
Alternativ = tuple[str, str]  # what is written, and what it is called
Val = Callable[[Sammanhang], Iterable[Alternativ]]
STORST_LISTA = 12  # how many choices an error names


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument: its name, a heading, what there is to choose from, whether it is needed.

    ``val`` is None where anything may be written. A year without any choice (an empty förbund)
    refuses nothing. ``av_aret`` says that the choices are the report's year's own.
    """

    namn: str
    rubrik: str
    val: Val | None = None
    kravd: bool = False
    av_aret: bool = False

    def alternativ(self, s: Sammanhang) -> list[Alternativ]:
        """Return what there is to choose from in this report, empty where all is free."""
        return list(self.val(s)) if self.val else []

    def las(self, varde: Litteral, s: Sammanhang) -> Litteral:
        """Return the value as it is known: by its key, its name, or the one that begins so.

        Raises Referensfel with what there is for a value that is none of the choices.
        """
        alternativ = self.alternativ(s)
        if not alternativ or (varde == "" and not self.kravd):
            return varde
        funnen = _funnen(str(varde).lower(), alternativ)
        if funnen is None:
            nar = f" {s.ar}" if self.av_aret else ""
            finns = _som_finns(varde, alternativ)
            raise Referensfel(f"{self.rubrik} {varde} finns inte{nar}.{finns}")
        return funnen


def _funnen(sokt: str, alternativ: Sequence[Alternativ]) -> str | None:
    for nyckel, rubrik in alternativ:
        if sokt in (nyckel.lower(), rubrik.lower()):
            return nyckel
    borjar = [nyckel for nyckel, _ in alternativ if nyckel.lower().startswith(sokt)]
    return borjar[0] if sokt and len(borjar) == 1 else None


def _som_finns(varde: Litteral, alternativ: Sequence[Alternativ]) -> str:
    nycklar = [nyckel for nyckel, _ in alternativ]
    fler = " med flera" if len(nycklar) > STORST_LISTA else ""
    return f"{narmaste(str(varde), nycklar)} Välj bland {', '.join(nycklar[:STORST_LISTA])}{fler}."


def narmaste(namn: str, bland: Iterable[str]) -> str:
    """Return a sentence with the names most like this one, empty where none is."""
    lika = get_close_matches(namn, bland, n=3, cutoff=0.5)
    return f" Menade du {' eller '.join(lika)}?" if lika else ""


def fast(*alternativ: Alternativ) -> Val:
    """Return choices that are the same in every report."""
    return lambda s: alternativ


def _insatser(s: Sammanhang) -> Iterable[Alternativ]:
    return ((i.slug, i.namn) for i in s.insatser)


def organ(s: Sammanhang) -> Iterable[Alternativ]:
    """The kinds of organ, and each organ of the year by its name."""
    yield from Organ.Typ.choices
    slag = {str(rubrik).lower() for _, rubrik in Organ.Typ.choices}
    for namn in Organ.objects.under(s.ar).values_list("namn", flat=True):
        if namn.lower() not in slag:
            yield namn, namn


def _malnamn(s: Sammanhang) -> Iterable[Alternativ]:
    return ((rad.namn, rad.namn) for rad in s.mal)


def _malnivaer(s: Sammanhang) -> Iterable[Alternativ]:
    return dict.fromkeys((rad.niva_nyckel, rad.niva) for rad in s.mal)


def _deltagartabeller(s: Sammanhang) -> Iterable[Alternativ]:
    if s.arsstatistik.tom:
        return ()
    return ((t.nyckel, t.rubrik) for t in s.arsstatistik.tabeller)


def _befattningar(s: Sammanhang) -> Iterable[Alternativ]:
    return dict.fromkeys((rad.befattning.lower(), rad.befattning) for rad in s.kansli)


def _formler(s: Sammanhang) -> Iterable[Alternativ]:
    return Indikatorformel.objects.values_list("nyckel", "namn")


def _kommuner(s: Sammanhang) -> Iterable[Alternativ]:
    namn = Kommunmatt.objects.for_ar(s.ar).values_list("kommun__namn", flat=True)
    return ((n, n) for n in dict.fromkeys(namn))


AR_PARAMETER = Parameter(AR, "Året")
VANLIGA: dict[str, Parameter] = {
    p.namn: p
    for p in (
        AR_PARAMETER,
        Parameter("insats", "Insatsen", _insatser, av_aret=True),
        Parameter("organ", "Organet", fast(*Organ.Typ.choices)),
        Parameter("typ", "Slaget av möte", fast(*Sammantrade.Typ.choices)),
        Parameter("mal", "Målet", _malnamn, av_aret=True),
        Parameter("niva", "Målnivån", _malnivaer, av_aret=True),
        Parameter("tabell", "Tabellen", _deltagartabeller, av_aret=True),
        Parameter("rad", "Raden"),
        Parameter("kolumn", "Kolumnen"),
        Parameter("kon", "Könet", fast(("kvinna", "kvinnor"), ("man", "män"))),
        Parameter("inriktning", "Inriktningen", fast(*Insats.Inriktning.choices)),
        Parameter("form", "Mötesformen", fast(*Sammantrade.Form.choices)),
        Parameter("befattning", "Befattningen", _befattningar, av_aret=True),
        Parameter("slag", "Slaget", fast(*Tillfalle.Typ.choices)),
        Parameter("forbundets", "Bara förbundets egna", fast(("ja", "ja"))),
        Parameter("formel", "Målformeln", _formler),
        Parameter("grupp", "Gruppen"),
        Parameter("kommun", "Kommunen", _kommuner, av_aret=True),
        Parameter("nyckel", "Uppgiften"),
        Parameter("nar", "Tidpunkten", fast(("start", "vid start"), ("avslut", "vid avslut"))),
        Parameter("orsak", "Orsaken"),
        Parameter("enhet", "Enheten", fast(("kr", "hela kronor"), ("tkr", "tusental kronor"))),
    )
}


def parametrar_till(funktion: Callable, egna: Sequence[Parameter]) -> tuple[Parameter, ...]:
    """Return the parameters of a function (Sammanhang, *, arguments) in the order it has them.

    ``egna`` are described where the function is; the others by ``VANLIGA``.
    """
    beskrivna = {**VANLIGA, **{p.namn: p for p in egna}}
    return tuple(
        replace(beskrivna.get(p.name, Parameter(p.name, p.name)), kravd=p.default is p.empty)
        for p in list(inspect.signature(funktion).parameters.values())[1:]
    )


def granskade(anrop: str, argument: dict[str, Litteral], parametrar: Sequence[Parameter]) -> None:
    """Raise Referensfel for an argument that is not taken, or one that is missing."""
    namn = [p.namn for p in parametrar]
    for given in argument:
        if given not in namn:
            tar = ", ".join(namn) or "inga argument"
            raise Referensfel(f"{anrop} har inget argument {given}. Det tar {tar}.")
    for p in parametrar:
        if p.kravd and p.namn not in argument:
            raise Referensfel(f'{anrop} behöver {p.namn}: {anrop}({p.namn}="…").')


def lasta(
    argument: dict[str, Litteral], parametrar: Sequence[Parameter], s: Sammanhang
) -> dict[str, Litteral]:
    """Return the arguments as they are known. Raises Referensfel for one that does not exist."""
    efter_namn = {p.namn: p for p in parametrar}
    return {namn: efter_namn[namn].las(varde, s) for namn, varde in argument.items()}


def i_ar(argument: dict[str, Litteral], s: Sammanhang) -> tuple[dict[str, Litteral], Sammanhang]:
    """Return the other arguments and the year that ``ar`` asks for. Raises Referensfel."""
    andra = {namn: varde for namn, varde in argument.items() if namn != AR}
    ar = argument.get(AR, 0)
    if not isinstance(ar, int):
        raise Referensfel(
            "ar anges som ett årtal eller som antal år från rapportens år, till exempel −1."
        )
    aret = ar if ar > 1000 else s.ar + ar
    if aret not in AREN:
        raise Referensfel(f"Året {aret} finns inte. Skriv ett år från {AREN[0]} till {AREN[-1]}.")
    return andra, s.for_ar(aret)
