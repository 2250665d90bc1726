"""Blocks of the report itself: contents, cover, the chair's name, pictures, abbreviations."""

import re
from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rapporter.bildkalla import adress
from rapporter.block import mallar
from rapporter.block.register import block
from rapporter.models import Bild, Forkortning
from rapporter.parameter import Alternativ, Parameter, fast
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import styrelsen, uppdrag_vid

OMRADE = "Rapporten"


@block("Innehållsförteckning")
def innehall(s: Sammanhang, *, niva: int = 2) -> SafeString:
    """The headings of the report to a depth, each leading to its place; with pages on paper."""
    rader = [rad for rad in s.innehall if rad.niva <= niva]
    if not rader:
        return mallar.tomt("Innehållsförteckningen visas i hela rapporten.")
    return render_to_string("rapporter/block/innehall.html", {"rader": rader})


@block("Omslag: förbund, titel, motto och bild")
def omslag(s: Sammanhang) -> SafeString:
    """What the cover says; paper begins with it without being asked."""
    if s.rapport is None:
        return mallar.tomt("Omslaget visas i en rapport.")
    bild = s.rapport.bilder.filter(omslag=True).first() if s.rapport.pk else None
    return render_to_string(
        "rapporter/block/omslag.html",
        {"s": s, "rapport": s.rapport, "bild": bild, "adress": adress(bild.fil) if bild else ""},
    )


@block("Ordförandens namn under Ordföranden har ordet")
def ordforande(s: Sammanhang) -> SafeString:
    """Who chairs the styrelse on the report's last day."""
    organ = styrelsen(s.sista_dagen)
    rader = uppdrag_vid(s.sista_dagen, organ) if organ else []
    rad = next((r for r in rader if r.roll == "ordförande"), None)
    if rad is None:
        return mallar.tomt(f"Ingen ordförande är registrerad den {s.sista_dagen}.")
    return render_to_string("rapporter/block/byline.html", {"rad": rad, "roll": "Ordförande"})


def _bilder(s: Sammanhang) -> Iterable[Alternativ]:
    if s.rapport is None or s.rapport.pk is None:
        return ()
    return ((b.namn, b.alt or b.bildtext or b.namn) for b in s.rapport.bilder.all())


@block(
    "Bild",
    Parameter("namn", "Bilden", _bilder),
    Parameter(
        "bredd",
        "Bredden",
        fast(("hel", "hela bredden"), ("halv", "halva"), ("fjardedel", "en fjärdedel")),
    ),
)
def bild(s: Sammanhang, *, namn: str, bredd: str = "hel") -> SafeString:
    """A picture of the report with its caption; without words for what it shows it is marked."""
    rapport = s.rapport
    funnen: Bild | None = None
    if rapport is not None and rapport.pk is not None:
        funnen = rapport.bilder.filter(namn=namn).select_related("fil").first()
    if funnen is None:
        return mallar.tomt(f"Bilden {namn} är inte inlagd. Lägg in den på rapportens sida Bilder.")
    return render_to_string(
        "rapporter/block/bild.html",
        {"bild": funnen, "bredd": bredd, "adress": adress(funnen.fil)},
    )


@block(
    "Förkortningar som rapporten använder",
    Parameter("alla", "Även de som inte används", fast(("ja", "ja"))),
)
def forkortningar(s: Sammanhang, *, alla: str = "") -> SafeString:
    """The förbund's abbreviations that occur in the texts, spelled out."""
    rader = [(f.kort, f.betydelse) for f in Forkortning.objects.all()]
    if not alla:
        text = _texterna(s)
        rader = [(kort, ord_) for kort, ord_ in rader if forekommer(kort, text)]
    if not rader:
        return mallar.tomt("Inga av förbundets förkortningar står i rapportens texter.")
    return mallar.ordforklaringar(rader)


def forekommer(kort: str, text: str) -> bool:
    """Say whether an abbreviation stands in a text as a word of its own."""
    return bool(re.search(rf"(?<!\w){re.escape(kort)}(?!\w)", text))


def _texterna(s: Sammanhang) -> str:
    if s.rapport is None or s.rapport.pk is None:
        return ""
    med = s.rapport.avsnitt.filter(med=True)
    return "\n".join(f"{rubrik}\n{text}" for rubrik, text in med.values_list("rubrik", "text"))
