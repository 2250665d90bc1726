"""Checks of typed figures in running text, against the figures that the report has by a name.

A sentence is read by its words, so what is found is a varning at most: a person judges.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapporter.kontroll.granskning import Avsnittslasning, Granskning
from rapporter.kontroll.kanda import Kand, namnd, satser
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.rentext import Stycke
from rapporter.taltext import Talslag, Texttal, las

# Words that say that a figure is another than the year's outcome or budget.
_ANNAT = re.compile(
    r"\b(?:vänta\w*|progno\w*|beräkna\w*|planera\w*|högst|minst|upp till|kvar|gräns\w*|tak(?:et)?|"
    r"per (?:månad|deltagare|plats)|månad\w*|kvartal\w*|halvår\w*|tidigare|sammanlagt sedan)\b",
    re.IGNORECASE,
)
MINST = Decimal(1000)  # an amount below it agrees with too much by chance


@kontroll("Inskrivna siffror i texten stämmer med tabellerna", av_rapport=True)
def inskrivna_siffror(g: Granskning) -> Iterator[Fynd]:
    """A typed figure that contradicts the one it names, or that could have been a live one."""
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for tal, sats, start in skrivna_tal(stycke):
                yield from _fynd(a, tal, sats, start, g.kanda)


def skrivna_tal(stycke: Stycke) -> Iterator[tuple[Texttal, str, int]]:
    """Yield each typed number with its clause and where that begins; live figures are left out."""
    for start, sats in satser(stycke.text):
        for tal in las(sats):
            flyttat = tal.flyttat(start)
            if not stycke.ar_levande(flyttat.start, flyttat.slut):
                yield flyttat, sats, start


def _fynd(
    a: Avsnittslasning, tal: Texttal, sats: str, start: int, kanda: Sequence[Kand]
) -> Iterator[Fynd]:
    if tal.slag is Talslag.ANTAL or (tal.slag is Talslag.BELOPP and abs(tal.varde) < MINST):
        return
    namnda = namnd(sats, tal, start, kanda)
    ratta = [k for k in namnda if any(map(tal.stammer_med, k.alla))]
    if namnda and not ratta:
        if not _ANNAT.search(sats):
            yield _sager_emot(a, tal, sats, namnda)
        return
    likadana = ratta or [k for k in kanda if k.slag is tal.slag and tal.stammer_med(k.varde)]
    arets = [k for k in likadana if tal.stammer_med(k.varde) and k.referens]
    if arets and (ratta or not tal.cirka):
        yield _inskriven(a, tal, sats, arets[0])


def _sager_emot(a: Avsnittslasning, tal: Texttal, sats: str, namnda: list[Kand]) -> Fynd:
    narmast = min(namnda, key=lambda k: abs(abs(k.varde) - abs(tal.varde)))
    return Fynd(
        f"Texten säger {tal.skrivet.strip()} om {narmast.rubrik.lower()}, tabellen något annat.",
        Allvar.VARNING,
        a.rubrik,
        vantat=f"{narmast.visat} ({narmast.rubrik})",
        funnet=f"”{sats.strip()}”",
        url=a.url,
    )


def _inskriven(a: Avsnittslasning, tal: Texttal, sats: str, kand: Kand) -> Fynd:
    return Fynd(
        f"{tal.skrivet.strip()} är skrivet för hand och följer inte med när böckerna ändras.",
        Allvar.VARNING,
        a.rubrik,
        vantat=f"{kand.referens}, {kand.rubrik.lower()}",
        funnet=f"”{sats.strip()}”",
        url=a.url,
    )
