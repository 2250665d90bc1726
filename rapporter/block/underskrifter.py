"""The page that is signed: place and day, a line for each who signs, spare lines."""

from collections.abc import Iterator
from datetime import date

from django.utils.safestring import SafeString

from finsam.format import langt_datum
from rapporter.block import mallar
from rapporter.block.register import block
from rapporter.parameter import Parameter
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Undertecknare, undertecknare

OMRADE = "Styrelse"
FLEST_TOMMA = 10


@block(
    "Styrelsens underskrifter",
    Parameter("ort", "Orten"),
    Parameter("datum", "Dagen (2023-03-10)"),
    Parameter("ersatter", "Ersättare som skriver under", None),
    Parameter("tomma", "Antal tomma rader"),
)
def underskrifter(
    s: Sammanhang, *, ort: str = "", datum: str = "", ersatter: str = "", tomma: int = 0
) -> SafeString:
    """A line for each ledamot at the year's end, the chair first.

    ``ersatter`` names ersättare (with commas between) who sign in their ledamot's place,
    ``tomma`` is how many lines are left for whoever comes.
    """
    dag = _dag(datum)
    rader = [_rad(u) for u in _med_ersattare(s, ersatter)]
    if not rader:
        return mallar.tomt("Inga ledamöter är registrerade vid årets slut.")
    rader += [("", "")] * _antal(tomma)
    return mallar.underskrifter(rader, _plats(ort, dag), bool(dag))


def _dag(datum: str) -> date | None:
    try:
        return date.fromisoformat(datum) if datum else None
    except ValueError as fel:
        raise Referensfel(f"Dagen {datum} går inte att läsa. Skriv den som 2023-03-10.") from fel


def _antal(tomma: object) -> int:
    if not isinstance(tomma, int) or not 0 <= tomma <= FLEST_TOMMA:
        raise Referensfel(f"tomma är ett tal från 0 till {FLEST_TOMMA}.")
    return tomma


def _plats(ort: str, dag: date | None) -> str:
    if dag:
        return f"{ort} den {langt_datum(dag)}".strip() if ort else f"Den {langt_datum(dag)}"
    return f"{ort} den" if ort else "Ort och datum:"


def _med_ersattare(s: Sammanhang, namnda: str) -> Iterator[tuple[Undertecknare, Undertecknare]]:
    """Yield who signs with the ledamot whose line it is."""
    vilka = [n.strip() for n in namnda.split(",") if n.strip()]
    kvar = set(vilka)
    alla = undertecknare(s.sista_dagen)
    finns = {e.namn for u in alla for e in u.ersattare}
    for namn in vilka:
        if namn not in finns and alla:
            raise Referensfel(f"{namn} är inte ersättare i styrelsen {s.sista_dagen}.")
    for u in alla:
        i_stallet = next((e for e in u.ersattare if e.namn in kvar), u)
        kvar.discard(i_stallet.namn)
        yield i_stallet, u


def _rad(par: tuple[Undertecknare, Undertecknare]) -> tuple[str, str]:
    vem, plats = par
    if vem is plats:
        roll = f"{vem.funktion[:1].upper()}{vem.funktion[1:]}"
    else:
        roll = f"Ersättare för {plats.namn}"
    return vem.namn, ", ".join(filter(None, (roll, plats.medlem)))
