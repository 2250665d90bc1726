"""A version as it is read: its avsnitt as a tree, each with what readers have said about it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.safestring import mark_safe

from finsam.models import User
from finsam.synlig import synliga
from rapporter.dokument import Kapitel
from rapporter.mall import Avsnittsmall
from rapporter.models import Inbjudan, Kommentar, Utgava


@dataclass(slots=True)
class Lasavsnitt:
    """An avsnitt to read, with the comments on it."""

    kapitel: Kapitel
    kommentarer: list[Kommentar] = field(default_factory=list)

    @property
    def nyckel(self) -> str:
        """The avsnitt's key."""
        return self.kapitel.avsnitt.nyckel


@dataclass(frozen=True, slots=True)
class Lassida:
    """A version as its page shows it to one reader."""

    utgava: Utgava
    kapitel: list[Kapitel]
    avsnitt: list[Lasavsnitt]
    inbjudan: Inbjudan | None
    har_last: bool
    senare: Utgava | None


def lassida(utgava: Utgava, user: User) -> Lassida:
    """Return the page of a version for a reader. Five queries."""
    alla = [_kapitel(text) for text in utgava.texter]
    per_avsnitt = defaultdict(list)
    for k in synliga(Kommentar, user).filter(utgava=utgava).med_vem().order_by("pk"):
        per_avsnitt[k.avsnitt].append(k)
    mina = utgava.inbjudningar.filter(inbjudna__person__user=user)
    return Lassida(
        utgava,
        _trad(alla),
        [Lasavsnitt(k, per_avsnitt[k.avsnitt.nyckel]) for k in alla],
        mina.select_related("organ", "by").order_by("-senast").first(),
        utgava.lasningar.filter(by=user).exists(),
        synliga(Utgava, user)
        .filter(rapport=utgava.rapport, nummer__gt=utgava.nummer, aterkallad_at=None)
        .order_by("-nummer")
        .first(),
    )


def _kapitel(text: dict) -> Kapitel:
    """Return an avsnitt of a version as the document's templates read it."""
    # The version was rendered by us (rapporter.text), and its row never changes (rapporter.vakter).
    html = mark_safe(text["html"])  # noqa: S308
    mall = Avsnittsmall(text["nyckel"], text["rubrik"])
    return Kapitel(mall, text["nummer"], text["niva"], text["h"], html)


def _trad(alla: list[Kapitel]) -> list[Kapitel]:
    """Hang each avsnitt below the nearest above it that is of a higher level."""
    over: list[Kapitel] = []
    toppar: list[Kapitel] = []
    for k in alla:
        while over and over[-1].niva >= k.niva:
            over.pop()
        (over[-1].barn if over else toppar).append(k)
        over.append(k)
    return toppar
