"""Checks of the report's avsnitt: nothing empty, nothing unknown, pictures in words, no numbers."""

import re
from collections.abc import Iterator

from rapporter import text
from rapporter.dokument import Kapitel
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Avsnitt
from rapporter.rentext import Styckeslag

_NUMMER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d+)*\.?|[Kk]ap(?:itel|\.)?\s*\d+\.?)\s+(?=[A-ZÅÄÖ])")
_HANVISAR = re.compile(r"\b(?:avsnitt|kapitel|sidan?|sid\.?)\s+\d+(?:\.\d+)*\b", re.IGNORECASE)
_BILD = re.compile(r"<img\b[^>]*>")
_ALT = re.compile(r"\balt=(?:\"[^\"]+\"|'[^']+')")
_SVG = re.compile(r"<svg\b(.*?)</svg>", re.DOTALL)
_NAMN = re.compile(r"<title\b|aria-label(?:ledby)?=|aria-hidden=\"true\"|role=\"presentation\"")
_TOM = re.compile(r'class="[^"]*\b(tomt|saknas)\b[^"]*"[^>]*>([^<]*)')


@kontroll("Inget avsnitt är tomt", av_rapport=True)
def tomma_avsnitt(g: Granskning) -> Iterator[Fynd]:
    """A heading with nothing below it: to be written, or switched off."""
    tomma = {k.avsnitt.nyckel for k in _kapitel(g) if not k.barn and not k.html.strip()}
    for a in g.avsnitt:
        if a.mall.nyckel in tomma:
            text_ = "Avsnittet är tomt. Skriv det, eller stäng av det."
            yield Fynd(text_, Allvar.FEL, a.rubrik, url=a.url)


@kontroll("Varje avsnitt är klart", av_rapport=True)
def ofardiga_avsnitt(g: Granskning) -> Iterator[Fynd]:
    """What somebody still calls a draft."""
    utkast = Avsnitt.objects.filter(rapport=g.rapport, lage=Avsnitt.Lage.UTKAST, med=True)
    antal = utkast.exclude(text="").count()
    if antal and g.rapport:
        yield Fynd(
            f"{antal} avsnitt står kvar som utkast.",
            Allvar.UPPLYSNING,
            "Hela rapporten",
            url=g.rapport.get_absolute_url(),
        )


@kontroll("Alla hänvisningar finns", av_rapport=True)
def okanda_hanvisningar(g: Granskning) -> Iterator[Fynd]:
    """A live figure or a block that cannot be read or is unknown, with its line."""
    per_nyckel = {k.avsnitt.nyckel: k for k in _kapitel(g)}
    for a in g.avsnitt:
        felen = text.granska(a.mall.text)
        for fel in felen:
            yield Fynd(
                str(fel), Allvar.FEL, a.rubrik, "en hänvisning som finns", fel.text, url=a.url
            )
        if not felen and 'class="textfel"' in per_nyckel[a.mall.nyckel].html:
            text_ = "En hänvisning går inte att slå upp i det här året."
            yield Fynd(text_, Allvar.FEL, a.rubrik, url=a.url)


@kontroll("Varje siffra och tabell har ett innehåll", av_rapport=True)
def saknade_uppgifter(g: Granskning) -> Iterator[Fynd]:
    """Words that stand where a figure or a table is not known."""
    per_nyckel = {a.mall.nyckel: a for a in g.avsnitt}
    for k in _kapitel(g):
        a = per_nyckel.get(k.avsnitt.nyckel)
        for slag, ord_ in dict.fromkeys(_TOM.findall(k.html)):
            vad = "En siffra saknas" if slag == "saknas" else "Ett block är tomt"
            if a:
                yield Fynd(f"{vad}.", Allvar.VARNING, a.rubrik, funnet=ord_.strip(), url=a.url)


@kontroll("Varje bild och diagram har en text för den som inte ser", av_rapport=True)
def bilder_i_ord(g: Granskning) -> Iterator[Fynd]:
    """Alternative text (DOS-lagen, PDF/UA)."""
    per_nyckel = {a.mall.nyckel: a for a in g.avsnitt}
    for k in _kapitel(g):
        antal = utan_ord(k.html)
        a = per_nyckel.get(k.avsnitt.nyckel)
        if antal and a:
            vad = "En bild eller ett diagram saknar" if antal == 1 else f"{antal} bilder saknar"
            yield Fynd(f"{vad} alternativtext.", Allvar.FEL, a.rubrik, url=a.url)


def utan_ord(html: str) -> int:
    """Return how many pictures and charts of a piece of HTML have no text in their place."""
    bilder = [b for b in _BILD.findall(html) if not _ALT.search(b)]
    return len(bilder) + sum(1 for svg in _SVG.findall(html) if not _NAMN.search(svg))


@kontroll("Rubrikernas nummer sätts av systemet", av_rapport=True)
def skrivna_nummer(g: Granskning) -> Iterator[Fynd]:
    """A typed number in a heading or in ”se avsnitt 4” does not move with the contents."""
    for a in g.avsnitt:
        rubriker = [a.rubrik, *(s.text for s in a.ren.stycken if s.slag is Styckeslag.RUBRIK)]
        for rubrik in rubriker:
            if _NUMMER.match(rubrik):
                text_ = f"Rubriken ”{rubrik}” har ett nummer som är skrivet för hand."
                yield Fynd(text_, Allvar.VARNING, a.rubrik, url=a.url)
        for s in a.ren.stycken:
            for traff in _HANVISAR.finditer(s.text):
                text_ = f"”{traff[0]}” är skrivet för hand och flyttar inte med. Nämn rubriken."
                yield Fynd(text_, Allvar.UPPLYSNING, a.rubrik, url=a.url)


def _kapitel(g: Granskning) -> Iterator[Kapitel]:
    if g.dokument:
        yield from g.dokument.alla()
