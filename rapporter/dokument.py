"""A report as a document: numbered chapters with their HTML, for page, file and paper alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from django.utils.safestring import SafeString

from finsam.behorighet import Behorighet
from finsam.models import User
from rapporter import numrering, text
from rapporter.bilagor import bilagor
from rapporter.block.insatsrapport import BLOCK, bilaga
from rapporter.figurlista import Figurrad, figurlista
from rapporter.fotnot import Fotnoter
from rapporter.mall import Avsnittsmall, las_mall
from rapporter.models import Avsnitt, Rapport, Rapportmall
from rapporter.referens import har_block
from rapporter.sammanhang import Sammanhang

KALLOR = (Behorighet.SE_STYRELSE, Behorighet.SE_INSATSER, Behorighet.SE_EKONOMI)


class Medium(Enum):
    """Where the document is read: the level of its chapters' headings, and whether it links."""

    SKARM = (2, True)  # within the system: the report's title is the page's h1
    FIL = (2, False)
    PAPPER = (1, False)  # the cover has no heading, each chapter is an h1

    @classmethod
    def for_user(cls, user: User) -> "Medium":
        """Figures lead to their sources only for whoever may open all of them."""
        return cls.SKARM if all(map(user.har, KALLOR)) else cls.FIL

    @property
    def rubrikniva(self) -> int:
        return self.value[0]

    @property
    def lankar(self) -> bool:
        return self.value[1]


@dataclass(slots=True)
class Kapitel:
    """One avsnitt as it is read: ``niva`` is its depth from 1, ``h`` the level of its heading."""

    avsnitt: Avsnittsmall
    nummer: str
    niva: int
    h: int
    html: SafeString
    figurer: tuple[Figurrad, ...] = ()
    barn: list["Kapitel"] = field(default_factory=list)

    @property
    def ankare(self) -> str:
        """The id of the heading, for links within the document."""
        return f"avsnitt-{self.avsnitt.nyckel}"

    def alla(self) -> Iterator["Kapitel"]:
        """Yield this and everything below it, in reading order."""
        yield self
        for b in self.barn:
            yield from b.alla()


@dataclass(frozen=True, slots=True)
class Dokument:
    """A whole report; ``rapport`` may be unsaved, where only the skeleton is asked for."""

    rapport: Rapport
    sammanhang: Sammanhang
    kapitel: tuple[Kapitel, ...]

    def alla(self) -> Iterator[Kapitel]:
        """Yield every avsnitt in reading order."""
        for k in self.kapitel:
            yield from k.alla()


def avsnitt_i(trad: Rapport | Rapportmall) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt of a kept report or mall as plain values, in reading order."""
    rader = list(trad.avsnitt.order_by("ordning"))
    nyckel = {rad.pk: rad.nyckel for rad in rader}
    return tuple(
        Avsnittsmall(
            nyckel=rad.nyckel,
            rubrik=rad.rubrik,
            foralder=nyckel.get(rad.foralder_id, ""),
            text=rad.text,
            numrerad=rad.numrerad,
            ny_sida=rad.ny_sida,
            liggande=rad.liggande,
            med=rad.med,
            skribent=rad.skribent_id,
            id=rad.pk,
        )
        for rad in rader
    )


def som_ar_med(avsnitt: Sequence[Avsnittsmall]) -> tuple[Avsnittsmall, ...]:
    """Return the avsnitt that the document holds: not those switched off, nor what is below."""
    kvar: dict[str, Avsnittsmall] = {}
    for a in avsnitt:
        if a.med and (not a.foralder or a.foralder in kvar):
            kvar[a.nyckel] = a
    return tuple(kvar.values())


def bygg(rapport: Rapport, medium: Medium, *, avsnitt: Sequence[Avsnittsmall] = ()) -> Dokument:
    """Return the document of a report; ``avsnitt`` replaces the kept ones where it is given.

    An avsnitt that is switched off is left out, and takes no number.
    """
    delar = som_ar_med(avsnitt or avsnitt_i(rapport))
    sammanhang = Sammanhang.for_rapport(rapport, lankar=medium.lankar)
    nummer, nivaer = numrering.nummer(delar), numrering.nivaer(delar)
    sammanhang.innehall = numrering.innehall(delar)
    kapitel: dict[str, Kapitel] = {}
    fotnoter: dict[str, Fotnoter] = {}  # by chapter
    noter = Fotnoter()
    for a in delar:
        if not a.foralder:
            noter = fotnoter[a.nyckel] = Fotnoter(a.nyckel, medium is Medium.PAPPER)
        h = medium.rubrikniva + nivaer[a.nyckel] - 1
        with sammanhang.sparbok.vid(a.nyckel):
            html = text.rendera(a.text, sammanhang, rubrikniva=h, fotnoter=noter)
        figurer = figurlista(sammanhang.spar, a.nyckel)
        kapitel[a.nyckel] = Kapitel(a, nummer[a.nyckel], nivaer[a.nyckel], h, html, figurer)
        if a.foralder:
            kapitel[a.foralder].barn.append(kapitel[a.nyckel])
    ordnade: list[Kapitel] = []
    for k in (k for k in kapitel.values() if k.niva == 1):
        _sist(k).html += fotnoter[k.avsnitt.nyckel].lista()
        ordnade.append(k)
        if any(har_block(del_.avsnitt.text, BLOCK) for del_ in k.alla()):
            ordnade += _bilagor(sammanhang, medium)
    return Dokument(rapport, sammanhang, tuple(ordnade))


def _sist(kapitel: Kapitel) -> Kapitel:
    """Return the last avsnitt of a chapter, where its footnotes are listed."""
    return list(kapitel.alla())[-1]


def bygg_avsnitt(avsnitt: Avsnitt, medium: Medium) -> Dokument:
    """Return one kept avsnitt and what is below it, numbered as in the whole report."""
    alla = avsnitt_i(avsnitt.rapport)
    fotnoter = Fotnoter(avsnitt.nyckel, medium is Medium.PAPPER)
    sammanhang = Sammanhang.for_rapport(avsnitt.rapport, lankar=medium.lankar)
    sammanhang.innehall = numrering.innehall(som_ar_med(alla))
    nummer, nivaer = numrering.nummer(som_ar_med(alla)), numrering.nivaer(alla)
    inom: set[str] = {avsnitt.nyckel}
    kapitel = []
    for a in alla:
        if a.nyckel != avsnitt.nyckel and a.foralder not in inom:
            continue
        inom.add(a.nyckel)
        h = medium.rubrikniva + nivaer[a.nyckel] - nivaer[avsnitt.nyckel]
        html = text.rendera(a.text, sammanhang, rubrikniva=h, fotnoter=fotnoter)
        kapitel.append(Kapitel(a, nummer.get(a.nyckel, ""), nivaer[a.nyckel], h, html))
    kapitel[-1].html += fotnoter.lista()
    return Dokument(avsnitt.rapport, sammanhang, tuple(kapitel))


def _bilagor(sammanhang: Sammanhang, medium: Medium) -> Iterator[Kapitel]:
    """Yield the annexes that are here as chapters of their own."""
    h = medium.rubrikniva
    for post in bilagor(sammanhang):
        if not post.saknas:
            rubrik = f"Bilaga {post.nummer}. {post.rubrik}"
            mall = Avsnittsmall(f"bilaga_{post.nummer}", rubrik, numrerad=False, ny_sida=True)
            yield Kapitel(mall, "", 1, h, bilaga(post, sammanhang, h))


def skelett(typ: str, ar: int) -> tuple[Rapport, tuple[Avsnittsmall, ...]]:
    """Return an unsaved report and the general mall's avsnitt, for a year without a report."""
    return Rapport(typ=typ, ar=ar, per_datum=sista_dagen(typ, ar)), las_mall(typ)


def sista_dagen(typ: str, ar: int) -> date:
    """Return the last day of the time that a report is about, where nobody has said another.

    A delårsrapport is usually to the last of August, the latest that LKBR 13:1 has.
    """
    return date(ar, 8, 31) if typ == Rapport.Typ.DELARSRAPPORT else date(ar, 12, 31)
