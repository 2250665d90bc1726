"""Checks of small cells: a few persons told of in words, or counted in a typed table."""

import re
from collections.abc import Iterator

from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.kontroll.siffertabell import Siffertabell
from rapporter.rentext import Fritabell, Stycke

_FLERA = r"[2-4]|två|tre|fyra"
_FATAL = rf"(?:(?<![\w.,])(?:1|{_FLERA})|\ben|\bett)"
_MANNISKOR = r"(?:deltagar(?:e|en|na)|personer|person|individer|individ|kvinnor|kvinna|män|man)"
_BLEV = (
    r"(?:har\s+|hade\s+)?(?:fick|fått|gick|gått|började|börjat|startade|startat|anställdes|"
    r"avslutade|avslutat|beviljades|beviljats|studerar|arbetar)\b"
)
_ANTAL = re.compile(
    rf"(?<![\w.,])(?P<tal>1|{_FLERA})\s+(?:av\s+)?(?:st\s+|stycken\s+|de\s+)?{_MANNISKOR}\b(?!-)",
    re.IGNORECASE,
)
# What became of somebody: ”två fick arbete”, ”en kvinna har börjat studera”.
_UTFALL = re.compile(
    rf"(?P<tal>{_FATAL})\s+(?:av\s+(?:dem|deltagarna)\s+|{_MANNISKOR}\s+)?{_BLEV}",
    re.IGNORECASE,
)
_VART = (
    r"(?:tillsvidare|anställning|arbete|lönebidrag|sjukersättning|studie|utbildning|praktik|"
    r"provanställ|visstid|vidare|till\b)"
)
_OMVANT = re.compile(
    rf"\b(?:fick|gick|började|startade|har fått|hade fått)\s+(?P<tal>{_FATAL})\s+(?:en\s+)?{_VART}",
    re.IGNORECASE,
)
_OM_DELTAGARE = re.compile(
    r"deltagar|kvinn|\bmän\b|arbete|studier|försörj|sjuk|avslut|inskriv|pågående|nya\b",
    re.IGNORECASE,
)
# Staff and those elected are named elsewhere in the report: no small count is told of them.
_OM_ANSTALLDA = re.compile(
    r"\banställd(?:a|e)?\b|personal(?:en|förhåll)|kansli|styrelse|ledamot|ledamöter|ersättare|"
    r"beredningsgrupp",
    re.IGNORECASE,
)
LANGST_MENING = 400  # characters to each side that are read: else time grows by the square
_ALLMANT = "Texten berättar om ett fåtal personer."


@kontroll("Inga enskildas utfall och inga små antal", av_rapport=True)
def smatal(g: Granskning) -> Iterator[Fynd]:
    """One to four participants: somebody may know who they are (docs/ordlista: litet antal)."""
    for a in g.avsnitt:
        for stycke in a.ren.stycken if not _OM_ANSTALLDA.search(a.rubrik) else ():
            for citat in fatal(stycke):
                text = "Texten berättar om färre än fem personer. Skriv färre än fem, eller stryk."
                yield Fynd(
                    text, Allvar.VARNING, a.rubrik, "minst fem", f"”{citat}”", a.url, _ALLMANT
                )
    for t in g.tabeller:
        if isinstance(t.kalla, Fritabell):
            for rad, kolumn in sma_celler(t.tabell):
                text = f"Tabellen räknar färre än fem i raden {rad}, {kolumn}."
                yield Fynd(text, Allvar.VARNING, t.plats, "minst fem", url=t.url, allmant=_ALLMANT)


def fatal(stycke: Stycke) -> list[str]:
    """Return the words of a piece of text that tell of one to four persons, or of their lot."""
    traffar = [t for monster in (_UTFALL, _OMVANT, _ANTAL) for t in monster.finditer(stycke.text)]
    skrivna = [
        t
        for t in traffar
        if not stycke.ar_levande(t.start("tal"), t.end("tal"))
        and not _OM_ANSTALLDA.search(_meningen(stycke.text, t.start()))
    ]
    return list({t.start("tal"): t[0] for t in reversed(skrivna)}.values())


def _meningen(text: str, plats: int) -> str:
    """Return the sentence of a text that stands at a place, as far as it is near."""
    nara = max(plats - LANGST_MENING, 0)
    start = max(text.rfind(". ", nara, plats) + 1, nara)
    slut = text.find(". ", plats, plats + LANGST_MENING)
    return text[start : slut if slut >= 0 else plats + LANGST_MENING]


def sma_celler(tabell: Siffertabell) -> Iterator[tuple[str, str]]:
    """Yield (row, column) of each count of one to four in a table of participants."""
    huvud = " ".join(tabell.kolumner)
    for rad in tabell.rader:
        if tabell.enhet or not _OM_DELTAGARE.search(f"{huvud} {tabell.rubrik} {rad.rubrik}"):
            continue
        for kolumn, varde, enhet in zip(tabell.kolumner, rad.varden, rad.enheter, strict=False):
            if varde is not None and not enhet and 0 < varde < 5:
                yield rad.rubrik, kolumn
