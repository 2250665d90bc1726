"""What has changed in the words of a report between two pictures of it, avsnitt by avsnitt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from finsam.models import User
from finsam.synlig import synliga
from finsam.textskillnad import Bit, skillnad
from rapporter.andring.lopande import lopande
from rapporter.models import Avsnittstext, Kommentar, Utgava

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Textandring:
    """An avsnitt whose words differ: how, by whom since when, and the comments that led to it."""

    nyckel: str
    rubrik: str
    slag: str  # "nytt", "borttaget" or "ändrat"
    bitar: list[Bit]
    vem: list[str]
    senast: datetime | None
    varfor: list[Kommentar]


def textandringar(
    fore: Utgava, efter: Sequence[Json], user: User, till: datetime | None = None
) -> list[Textandring]:
    """Return each avsnitt whose words differ between a version and later texts, in their order.

    ``till`` is when the later texts were, None for now. Of the comments behind them the reader
    is told those of versions that are theirs to read. Three queries.
    """
    gamla = {str(t["nyckel"]): t for t in fore.texter}
    nya = {str(t["nyckel"]): t for t in efter}
    sparade, losta = _sparade(fore, till), _losta(fore, user, till)
    return [
        Textandring(
            nyckel,
            rubrik=str((nya.get(nyckel) or gamla[nyckel])["rubrik"]),
            slag="borttaget" if nyckel not in nya else "ändrat" if nyckel in gamla else "nytt",
            bitar=skillnad(da, nu),
            vem=list(dict.fromkeys(str(v.by) for v in sparade[nyckel])),
            senast=sparade[nyckel][-1].at if sparade[nyckel] else None,
            varfor=losta[nyckel],
        )
        for nyckel in dict.fromkeys((*nya, *gamla))
        if (da := _ord(gamla.get(nyckel))) != (nu := _ord(nya.get(nyckel)))
    ]


def _ord(text: Json | None) -> str:
    """Return an avsnitt as it is compared: its heading and its running text."""
    return f"{text['rubrik']}\n{lopande(str(text['html']))}".strip() if text else ""


def _sparade(fore: Utgava, till: datetime | None) -> defaultdict[str, list[Avsnittstext]]:
    """Return the saved versions of each avsnitt's text since the version, the oldest first."""
    rader = Avsnittstext.objects.filter(
        post__rapport=fore.rapport_id, at__gt=fore.at, gren=False
    ).select_related("by", "post")
    ut = defaultdict(list)
    for rad in (rader.filter(at__lte=till) if till else rader).order_by("at", "pk"):
        ut[rad.post.nyckel].append(rad)
    return ut


def _losta(fore: Utgava, user: User, till: datetime | None) -> defaultdict[str, list[Kommentar]]:
    """Return the comments that were resolved by a change since the version, by avsnitt."""
    rader = (
        synliga(Kommentar, user)
        .filter(
            utgava__rapport=fore.rapport_id, losning=Kommentar.Losning.ANDRAT, lost_at__gt=fore.at
        )
        .select_related("by", "lost_by")
    )
    ut = defaultdict(list)
    for rad in (rader.filter(lost_at__lte=till) if till else rader).order_by("lost_at", "pk"):
        ut[rad.avsnitt].append(rad)
    return ut
