"""What the kansli has to do, out of its own list and out of what the year brings by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from finsam.models import User
from styrelse import arvodeslage
from styrelse.arshjul import Hjulpost, Slag, kontrollposter, rutinposter
from styrelse.models import Avtal, Uppgift

FRAMAT = 14  # days ahead that a recurring task is shown


class Tid(StrEnum):
    """When something is due, as the week sees it."""

    SENT = "Försenat"
    VECKAN = "Den här veckan"
    NASTA = "Nästa vecka"
    SENARE = "Senare"
    NAR_SOM = "Utan datum"


@dataclass(frozen=True, slots=True)
class Attgora:
    """Something to do: words, address, by when and by whom.

    One of ``uppgift`` and ``post`` says what is ticked off; an agreement has neither, for it is
    decided on, not ticked.
    """

    rubrik: str
    url: str
    slag: str
    datum: date | None = None
    ansvarig: User | None = None
    text: str = ""
    uppgift: Uppgift | None = None
    post: Hjulpost | None = None

    def tid(self, dag: date) -> Tid:
        """Say when it is due, seen from a day."""
        if self.datum is None:
            return Tid.NAR_SOM
        if self.datum < dag:
            return Tid.SENT
        sondag = dag + timedelta(days=6 - dag.weekday())
        if self.datum <= sondag:
            return Tid.VECKAN
        return Tid.NASTA if self.datum <= sondag + timedelta(days=7) else Tid.SENARE

    def ar_nagons(self, user: User) -> bool:
        """Say whether it is this user's, or nobody's in particular."""
        return self.ansvarig is None or self.ansvarig == user


def att_gora(user: User, dag: date, *, framat: int = FRAMAT) -> list[Attgora]:
    """Return what is open on the day that the user may see, the first due on top.

    Of a recurring task only the latest missed occasion counts, and the next within ``framat``
    days. A fixed number of queries.
    """
    uppgifter = Uppgift.objects.visible_to(user).oppna().som_visas()
    rader = [
        *map(_uppgift, uppgifter),
        *_aterkommande(dag, framat),
        *_avtal(dag),
        *(Attgora(r.rubrik, r.url, "Arvoden", text=r.text) for r in arvodeslage.vantar(user, dag)),
    ]
    return sorted(rader, key=lambda rad: (rad.datum or date.max, rad.rubrik))


def per_tid(rader: Iterable[Attgora], dag: date) -> list[tuple[Tid, list[Attgora]]]:
    """Return the rows under the week's headings, the empty ones left out."""
    grupper: dict[Tid, list[Attgora]] = {tid: [] for tid in Tid}
    for rad in rader:
        grupper[rad.tid(dag)].append(rad)
    return [(tid, grupp) for tid, grupp in grupper.items() if grupp]


def _uppgift(uppgift: Uppgift) -> Attgora:
    return Attgora(
        uppgift.rubrik,
        uppgift.get_absolute_url(),
        "Uppgift",
        uppgift.klar_senast,
        uppgift.ansvarig,
        uppgift.text,
        uppgift=uppgift,
    )


def _aterkommande(dag: date, framat: int) -> list[Attgora]:
    """Recurring tasks and controls: the latest that is missed of each, and those that are near."""
    till = dag + timedelta(days=framat)
    aren = sorted({dag.year - 1, dag.year, till.year})
    poster = [p for ar in aren for p in (*rutinposter(ar), *kontrollposter(ar))]
    oppna = [p for p in poster if p.klar_datum is None and p.datum <= till]
    missade: dict[tuple[Slag, int], Hjulpost] = {}
    for post in sorted(oppna, key=lambda p: p.datum):
        if post.datum < dag and post.gang:
            missade[post.slag, post.gang[0]] = post
    visas = [*missade.values(), *(p for p in oppna if p.datum >= dag)]
    return [Attgora(p.rubrik, p.url, p.slag.ord, p.datum, p.ansvarig, post=p) for p in visas]


def _avtal(dag: date) -> list[Attgora]:
    """Agreements that must be decided on soon, and those that end within their reminder."""
    levande = Avtal.objects.levande(dag).filter(from_datum__lte=dag).select_related("ansvarig")
    return [
        Attgora(
            f"Ompröva {avtal}",
            avtal.get_absolute_url(),
            Slag.AVTAL.ord,
            avtal.avgorande_dag(dag),
            avtal.ansvarig,
            "Säg upp det, låt det löpa vidare eller teckna ett nytt.",
        )
        for avtal in levande
        if avtal.paminns(dag)
    ]
