"""A report on paper: its avsnitt in sections, and the sections in parts that begin a new page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from finsam.pdf import Del, Papper
from rapporter import bildkalla
from rapporter.dokument import Dokument, Kapitel
from rapporter.models import Bild, Rapport, Utformning
from rapporter.sammanhang import Sammanhang

FOTNOT = 'class="fotnotstext"'  # what rapporter.fotnot marks the words of a footnote with

FARG = ":root {{ --brand: {0} }} @page omslag {{ background-color: {0} }}"
SIGNATUR = mark_safe(  # a constant of ours
    '@page { @bottom-center { content: "Justerarnas signatur" leader("."); width: 34%; '
    "vertical-align: top; padding-top: 9mm } @bottom-left { width: 48% } "
    "@bottom-right { width: 18% } } @page omslag { @bottom-center { content: none } }"
)


@dataclass(slots=True)
class Stycke:
    """Avsnitt that stand in one section: upright or landscape, on a new page or on the same.

    ``noter_fore`` is how many footnotes of its chapter stand in sections before it.
    """

    ny_sida: bool
    liggande: bool
    noter_fore: int = 0
    avsnitt: list[Kapitel] = field(default_factory=list)

    @property
    def klass(self) -> str:
        """The section's classes, as the style sheet knows them."""
        val = {"ny-sida": self.ny_sida, "liggande": self.liggande}
        return " ".join(["avsnitt", *(namn for namn, galler in val.items() if galler)])


def stycken(kapitel: Sequence[Kapitel]) -> list[Stycke]:
    """Return the sections of a document; the first, and each turn of the paper, is a new page."""
    alla: list[Stycke] = []
    for k in kapitel:
        noter = 0
        for del_ in k.alla():
            vand = bool(alla) and alla[-1].liggande != del_.avsnitt.liggande
            ny_sida = not alla or vand or del_.avsnitt.ny_sida
            if del_ is k or ny_sida:
                alla.append(Stycke(ny_sida, del_.avsnitt.liggande, noter))
            alla[-1].avsnitt.append(del_)
            noter += del_.html.count(FOTNOT)
    return alla


def papper(dokument: Dokument, *, kolofon: str = "", utkast: str = "") -> Papper:
    """Return the report as it is laid out.

    ``kolofon`` stands last and tells of the file, ``utkast`` is set across every page.
    """
    delar = tuple(_delar(stycken(dokument.kapitel)))
    if kolofon and delar:
        rad = format_html('{}<p class="kolofon">{}</p>', delar[-1].html, kolofon)
        delar = (*delar[:-1], replace(delar[-1], html=rad))
    utformning = Utformning.objects.gallande()
    sammanhang = {
        "dokument": dokument,
        "bild": omslagsbild(dokument),
        "logotyp": logotyp(utformning),
    }
    return Papper(
        huvud=huvud(dokument.rapport.titel, utformning),
        fore=bildkalla.for_papper(render_to_string("rapporter/dokument/fore.html", sammanhang)),
        delar=delar,
        utkast=utkast,
    )


def utdrag(dokument: Dokument) -> Papper:
    """Return some avsnitt of a report, without cover and contents but with its heads and feet."""
    return Papper(
        huvud=huvud(dokument.rapport.titel, Utformning.objects.gallande()),
        fore=render_to_string("rapporter/dokument/lopande.html", {"dokument": dokument}),
        delar=tuple(_delar(stycken(dokument.kapitel))),
    )


def prov(utformning: Utformning) -> Papper:
    """Return a cover and a page that show how reports look."""
    rapport = Rapport(typ=Rapport.Typ.ARSREDOVISNING, ar=timezone.localdate().year)
    dokument = Dokument(rapport, Sammanhang(rapport.ar), ())
    sammanhang = {"dokument": dokument, "logotyp": logotyp(utformning)}
    return Papper(
        huvud=huvud(rapport.titel, utformning),
        fore=render_to_string("rapporter/dokument/omslag.html", sammanhang),
        delar=(Del("prov", render_to_string("rapporter/dokument/prov.html")),),
    )


def huvud(titel: str, utformning: Utformning) -> SafeString:
    """Return the document's head: its title, the förbund's colour, room for initials."""
    mall = '<meta charset="utf-8"><title>{}</title><style>{}{}</style>'
    signatur = SIGNATUR if utformning.justerarsignatur else ""
    return format_html(mall, titel, format_html(FARG, utformning.farg), signatur)


def logotyp(utformning: Utformning) -> SafeString | str:
    """Return the logotype as the PDF's renderer reads it, empty without one."""
    if utformning.logotyp_id is None:
        return ""
    mall = '<img class="logotyp" src="fil:{}" alt="{}">'
    return format_html(mall, utformning.logotyp_id, utformning.logotyp_alt)


def omslagsbild(dokument: Dokument) -> Bild | None:
    """Return the picture on the cover."""
    rapport = dokument.rapport
    return rapport.bilder.filter(omslag=True).first() if rapport.pk else None


def _delar(alla: Sequence[Stycke]) -> Iterator[Del]:
    """Join the sections up to the next new page."""
    hop: list[Stycke] = []
    for stycke in alla:
        if stycke.ny_sida and hop:
            yield _del(hop)
            hop = []
        hop.append(stycke)
    if hop:
        yield _del(hop)


def _del(hop: Sequence[Stycke]) -> Del:
    html = format_html_join("", "{}", ((_sektion(stycke),) for stycke in hop))
    return Del(hop[0].avsnitt[0].ankare, bildkalla.for_papper(html))


def _sektion(stycke: Stycke) -> SafeString:
    """A section; where its chapter began in one before, its footnotes go on from there."""
    stil = format_html(' style="counter-reset: footnote {}"', stycke.noter_fore)
    innehall = render_to_string("rapporter/dokument/sektion.html", {"stycke": stycke})
    return format_html(
        '<section class="{}"{}>{}</section>',
        stycke.klass,
        stil if stycke.noter_fore else "",
        innehall,
    )
