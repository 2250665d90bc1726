"""Check of footnotes: one that says something else than a note about the same thing."""

import re
from collections.abc import Collection, Iterator

from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.kanda import stammar
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.rentext import Styckeslag
from rapporter.taltext import Talslag, las

_VANLIGA = stammar(
    "kostnad intäkt förbund belopp kommun region bidrag övrig period medel budget utfall insats "
    "samordningsförbund rad summa faktura fakturerad ersättning andel hälften avtal administration"
    " tabell kolumn avrundad rubrik beslut styrelse del tidigare räknas"
)
_MENING = re.compile(r"(?<=[.;])\s+")


@kontroll("Fotnoterna säger detsamma som noterna", av_rapport=True)
def fotnoter_mot_noter(g: Granskning) -> Iterator[Fynd]:
    """A footnote and a note that speak of the same thing, and of different insatser or amounts."""
    namn = {i.namn: stammar(i.kortnamn or i.namn) for i in g.sammanhang.insatser}
    noter = list(_noternas_ord(g))
    for fotnot, plats, url in _fotnoter(g):
        for nummer, ord_ in noter:
            vad = motsager(fotnot, ord_, namn.items())
            if vad:
                yield Fynd(
                    f"Fotnoten och not {nummer} säger olika om {vad}.",
                    Allvar.VARNING,
                    plats,
                    vantat=f"”{ord_}” (not {nummer})",
                    funnet=f"”{fotnot}”",
                    url=url,
                )


def _fotnoter(g: Granskning) -> Iterator[tuple[str, str, str]]:
    """Yield each sentence of the tables' footnotes, and of text that begins as one."""
    for t in g.tabeller:
        for fotnot in getattr(t.kalla, "fotnoter", ()):
            for mening in _MENING.split(fotnot):
                yield mening, t.plats, t.url
    for a in g.avsnitt:
        for s in a.ren.stycken:
            if s.slag is Styckeslag.FOTNOT or re.match(r"[*¹²³⁴]|\d\)", s.text):
                for mening in _MENING.split(s.text):
                    yield mening, a.rubrik, a.url


def _noternas_ord(g: Granskning) -> Iterator[tuple[int, str]]:
    for note in g.sammanhang.noter:
        for mening in _MENING.split(note.text):
            yield note.nummer, mening
        for rad in note.tabell.rader if note.tabell else ():
            visat = next((f" {t.visat} kr" for t in rad.tal if t.visat), "")
            yield note.nummer, f"{rad.rubrik}{visat}"


def motsager(fotnot: str, note: str, insatser: Collection[tuple[str, frozenset[str]]]) -> str:
    """Return the thing that two sentences say differently about, "" where they do not.

    They speak of the same thing where they share a word that is not common to all; they differ
    where both name an insats and not the same, or both an amount and not the same.
    """
    ord_f, ord_n = stammar(fotnot), stammar(note)
    i_f = {n for n, stam in insatser if stam and stam <= ord_f}
    i_n = {n for n, stam in insatser if stam and stam <= ord_n}
    namnens = frozenset().union(*(stam for _, stam in insatser))
    gemensamt = {o for o in ord_f & ord_n - _VANLIGA - namnens if len(o) >= 4}
    if not gemensamt:
        return ""
    if i_f and i_n and not i_f & i_n:
        return min(gemensamt)
    b_f, b_n = ([t for t in las(x) if t.slag is Talslag.BELOPP] for x in (fotnot, note))
    skiljer = b_f and b_n and not any(x.stammer_med(y.varde) for x in b_f for y in b_n)
    return min(gemensamt) if skiljer and len(gemensamt) > 1 else ""
