"""What the page shows where a protokoll is written: every point with what is noted at it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Max

from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Paragraf,
    Paragrafserie,
    Protokoll,
    Protokollspunkt,
    Reservation,
    Textversion,
    Votering,
    Yrkande,
)
from styrelse.narvaro import Beslutsforhet, Motesnarvaro, Tjanstgoring
from styrelse.omrostning import Utfall, Valutfall, rakna, rakna_val

TOM, SKRIVEN, KLAR = "tom", "skriven", "klar"


@dataclass(frozen=True, slots=True)
class Skrivfalt:
    """One of a point's two texts: its words, its version and the branches that wait."""

    nyckel: str
    etikett: str
    hjalp: str
    text: str
    nummer: int
    grenar: tuple[Textversion, ...] = ()


@dataclass(frozen=True, slots=True)
class Votum:
    """A vote with its result counted."""

    votering: Votering
    utfall: Utfall | None = None
    val: Valutfall | None = None


@dataclass(slots=True)
class Skrivpunkt:
    """A point as the page of writing shows it; ``nummer`` is None where it has no §."""

    punkt: Dagordningspunkt
    post: Protokollspunkt
    nummer: int | None
    fast: bool  # the § is given; else it follows the order of the points
    tjanstgor: list[Tjanstgoring]
    lage: Beslutsforhet
    jav: list[Jav]
    kom: list[str] = field(default_factory=list)
    gick: list[str] = field(default_factory=list)
    grenar: list[Textversion] = field(default_factory=list)

    @property
    def status(self) -> str:
        """Whether nothing is written, something, or all that shall be."""
        if self.post.klar:
            return KLAR
        return SKRIVEN if self.post.text.strip() or self.post.beslut.strip() else TOM

    @property
    def text(self) -> Skrivfalt:
        """What was said."""
        return self._falt("text", "Text", "Vad som sades och redovisades.")

    @property
    def beslut(self) -> Skrivfalt:
        """What was decided."""
        return self._falt("beslut", "Beslut", "En att-sats på varje rad.")

    def _falt(self, nyckel: str, etikett: str, hjalp: str) -> Skrivfalt:
        grenar = tuple(g for g in self.grenar if g.falt == nyckel)
        nummer = getattr(self.post, f"{nyckel}_nummer")
        return Skrivfalt(nyckel, etikett, hjalp, getattr(self.post, nyckel), nummer, grenar)

    @property
    def leder(self) -> Tjanstgoring | None:
        """Who chairs at the point."""
        return next((t for t in self.tjanstgor if t.ordforande), None)

    @property
    def yrkanden(self) -> list[Yrkande]:
        """What has been proposed."""
        return list(self.punkt.yrkanden.all())

    @property
    def reservationer(self) -> list[Reservation]:
        """Who has objected, or wants something noted."""
        return list(self.punkt.reservationer.all())

    @property
    def voteringar(self) -> list[Votum]:
        """The votes with their results."""
        return [votum(votering) for votering in self.punkt.voteringar.all()]


def votum(votering: Votering) -> Votum:
    """Count a vote whose votes and candidates are read."""
    if votering.slag == Votering.Slag.OPPEN:
        svar = [rost.svar for rost in votering.roster.all()]
        return Votum(votering, utfall=rakna(svar, votering.utslag))
    kandidater = list(votering.kandidater.all())
    lott = next((k.namn for k in kandidater if k.vann_lottning), "")
    return Votum(votering, val=rakna_val({k.namn: k.antal for k in kandidater}, lott))


def skrivpunkter(protokoll: Protokoll) -> list[Skrivpunkt]:
    """Return the points of a meeting with everything noted at them, in a fixed number of reads."""
    mote = protokoll.sammantrade
    narvaro = Motesnarvaro(mote)
    punkter = list(mote.punkter.for_protokoll())
    nummer = paragrafnummer(protokoll, punkter)
    grenar = Textversion.objects.grenar().filter(post__punkt__sammantrade=mote)
    per_post = {
        pk: list(grupp)
        for pk, grupp in groupby(
            grenar.select_related("by").order_by("post", "nummer"), key=lambda g: g.post_id
        )
    }
    ut = []
    for punkt in punkter:
        post = getattr(punkt, "protokollspunkt", None) or Protokollspunkt(punkt=punkt)
        ut.append(
            Skrivpunkt(
                punkt=punkt,
                post=post,
                nummer=nummer.get(punkt.pk),
                fast=hasattr(punkt, "paragraf"),
                tjanstgor=narvaro.tjanstgorande_vid(punkt),
                lage=narvaro.beslutsforhet_vid(punkt),
                jav=narvaro.jav_vid(punkt),
                kom=[str(r) for r in narvaro.rader if r.kom_vid_id == punkt.pk],
                gick=[str(r) for r in narvaro.rader if r.gick_vid_id == punkt.pk],
                grenar=per_post.get(post.pk, []),
            )
        )
    return ut


def paragrafnummer(protokoll: Protokoll, punkter: Iterable[Dagordningspunkt]) -> dict[int, int]:
    """Return {point: §}: given ones as they are, others as they would be given now.

    Empty for an organ that does not decide. The points come with what is written at them.
    """
    if not protokoll.har_paragrafer:
        return {}
    lista = list(punkter)
    givna = {p.pk: p.paragraf.nummer for p in lista if hasattr(p, "paragraf")}
    if givna:
        return givna
    mote = protokoll.sammantrade
    serien = Paragraf.objects.i_serien(mote.organ, mote.datum.year)
    sist = serien.aggregate(sist=Max("nummer"))["sist"]
    if sist is None:
        serie = Paragrafserie.objects.filter(organ=mote.organ, ar=mote.datum.year).first()
        sist = serie.fortsatter_efter if serie else 0
    sist += (
        Dagordningspunkt.objects.filter(
            sammantrade__protokoll__in=Protokoll.objects.oskrivna_fore(protokoll)
        )
        .exclude(protokollspunkt__utan_paragraf=True)
        .count()
    )
    med = [p for p in lista if not getattr(getattr(p, "protokollspunkt", None), "utan_paragraf", 0)]
    return {punkt.pk: nummer for nummer, punkt in enumerate(med, sist + 1)}


# -- The history of a text -------------------------------------------------------------------------
