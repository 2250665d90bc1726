"""What has changed in the words of a report between two pictures of it, avsnitt by avsnitt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from finsam.models import User
from finsam.synlig import synliga
from rapporter.andring.lopande import lopande
from rapporter.models import Avsnittstext, Kommentar, Utgava
from styrelse.skrivlage import Bit, skillnad

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Textandring:
    """An avsnitt whose words differ: how, by whom since when, and the comments that led to it."""

    nyckel: str
    rubrik: str
    slag: str  # "nytt", "borttaget" or "ändrat"
    bitar: list[Bit]
    vem: list[str] = field(default_factory=list)
    senast: datetime | None = None
    varfor: list[Kommentar] = field(default_factory=list)


def textandringar(
    fore: Utgava, efter: Sequence[Json], user: User, till: datetime | None = None
) -> list[Textandring]:
    """Return each avsnitt whose words differ between a version and later texts, in their order.

    ``till`` is when the later texts were, None for now. Of the comments behind them the reader
    is told those of versions that are theirs to read. Three queries.
    """
    gamla = {str(t["nyckel"]): t for t in fore.texter}
    nya = {str(t["nyckel"]): t for t in efter}
    andrade = list(_andrade(gamla, nya))
    vem, varfor = _vem(fore, till), _varfor(fore, user, till)
    for andring in andrade:
        skrivet = vem.get(andring.nyckel, [])
        andring.vem.extend(dict.fromkeys(str(v.by) for v in skrivet))
        andring.varfor.extend(varfor.get(andring.nyckel, []))
    return [_med_tid(a, vem.get(a.nyckel, [])) for a in andrade]


def _andrade(gamla: Mapping[str, Json], nya: Mapping[str, Json]) -> Iterable[Textandring]:
    for nyckel in dict.fromkeys((*nya, *gamla)):
        fore, efter = _ord(gamla.get(nyckel)), _ord(nya.get(nyckel))
        if fore == efter:
            continue
        rubrik = str((nya.get(nyckel) or gamla[nyckel])["rubrik"])
        slag = "borttaget" if nyckel not in nya else "nytt" if nyckel not in gamla else "ändrat"
        yield Textandring(nyckel, rubrik, slag, skillnad(fore, efter))


def _ord(text: Json | None) -> str:
    """Return an avsnitt as it is compared: its heading and its running text."""
    return f"{text['rubrik']}\n{lopande(str(text['html']))}".strip() if text else ""


def _vem(fore: Utgava, till: datetime | None) -> dict[str, list[Avsnittstext]]:
    """Return the saved versions of each avsnitt's text since the version, the oldest first."""
    rader = Avsnittstext.objects.filter(
        post__rapport=fore.rapport_id, at__gt=fore.at, gren=False
    ).select_related("by", "post")
    ut = defaultdict(list)
    for rad in (rader.filter(at__lte=till) if till else rader).order_by("at", "pk"):
        ut[rad.post.nyckel].append(rad)
    return ut


def _varfor(fore: Utgava, user: User, till: datetime | None) -> dict[str, list[Kommentar]]:
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


def _med_tid(andring: Textandring, skrivet: Sequence[Avsnittstext]) -> Textandring:
    if not skrivet:
        return andring
    return Textandring(
        andring.nyckel,
        andring.rubrik,
        andring.slag,
        andring.bitar,
        andring.vem,
        skrivet[-1].at,
        andring.varfor,
    )
