"""What a list of those present comes down to: how many from each organisation. Pure.

A list from a form tool names people. Only one column is looked at, the organisation's, and only
how many times each of its words stands there goes on from here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from finsam.identitet import avslojar
from finsam.tabellasning import Tabellrad

LANGST = 120  # signs of an organisation's name; what is longer is no name
FLEST_OLIKA = 150
_RUBRIKER = re.compile(
    r"organisation|arbetsgivare|myndighet|arbetsplats|företag|förvaltning|\bpart\b|\bkommun\b"
)
_SKRAP = re.compile(r"[^\w]+")
_MINST_FOR_NAMN = 8  # rows before a column of only different words is taken for names
_NAMNANDEL = 0.9


class FelKolumn(ValueError):
    """The column cannot be the organisation's; the message says why, in Swedish."""


def vikt(text: str) -> str:
    """Return the words as spellings are compared: lower case, no punctuation, no kommun's s."""
    ord_ = _SKRAP.sub(" ", text.casefold()).split()
    return " ".join(ord_)[:LANGST]


def kolumnforslag(rubriker: Sequence[str]) -> int | None:
    """Return the place of the column that is headed as the organisation's, None where none is."""
    traffar = [i for i, rubrik in enumerate(rubriker) if _RUBRIKER.search(rubrik.lower())]
    return traffar[0] if traffar else None


def rakna(rader: Iterable[Tabellrad], plats: int) -> dict[str, int]:
    """Return {what stands in the column: on how many rows}, the most frequent first.

    An empty cell counts as "". Raises FelKolumn where the column holds what points to persons.
    """
    antal = Counter(rad.cell(plats)[:LANGST] for rad in rader)
    ifyllda = [text for text in antal if text]
    if not ifyllda:
        raise FelKolumn("Kolumnen är tom. Välj den kolumn där organisationen står.")
    if any(map(_pekar_ut, ifyllda)):
        raise FelKolumn(
            "Kolumnen innehåller e-postadresser, telefonnummer eller personnummer. Välj den "
            "kolumn där organisationen står."
        )
    summa = sum(antal[text] for text in ifyllda)
    if summa >= _MINST_FOR_NAMN and len(ifyllda) >= _NAMNANDEL * summa:
        raise FelKolumn(
            "Nästan varje rad har något eget i kolumnen, som om det vore namn på personer. Välj "
            "den kolumn där organisationen står."
        )
    if len(ifyllda) > FLEST_OLIKA:
        raise FelKolumn(
            f"Kolumnen har fler än {FLEST_OLIKA} olika svar. Välj en annan kolumn eller rensa den."
        )
    return dict(sorted(antal.items(), key=lambda par: (-par[1], par[0])))


def _pekar_ut(text: str) -> bool:
    return "@" in text or bool(avslojar(text))


def tolka(text: str, kanda: Mapping[str, int]) -> int | None:
    """Return the organisation that a spelling is known as, None where it is not.

    ``kanda`` is {folded name: pk}. A name that begins as a known one, whole words, is that one:
    ``Ljungby kommun, socialförvaltningen``.
    """
    sokt = vikt(text)
    if sokt in kanda:
        return kanda[sokt]
    borjar = [namn for namn in kanda if len(namn) > 3 and f"{sokt} ".startswith(f"{namn} ")]
    return kanda[max(borjar, key=len)] if borjar else None


def namnformer(namn: str, kortnamn: str = "") -> set[str]:
    """Return the folded ways that an organisation is known by from its own names."""
    former = {vikt(namn), vikt(kortnamn)}
    former |= {re.sub(r"s? kommun$", "", form) for form in former}
    return {form for form in former if form}
