"""What Försäkringskassan's Uppföljning Finsam asks about each insats, but for the money.

Only the fields of the follow-up (spring 2023 on): nothing about a single participant. The counts
are exact, for the kansli alone; a frozen year is read from its frozen figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Sum

from insatser.models import Insats, Insatsar, Kon, Tillfalle
from insatser.statistik.arstal import Arstal
from insatser.statistik.matt import Matt
from insatser.statistik.underlag import underlag
from insatser.statistik.urval import Urval


@dataclass(frozen=True, slots=True)
class Finsamfakta:
    """One insats in a year. ``per_kon`` is of an individinriktad one, ``antal`` of the others.

    ``budgeterade`` is None where no number is decided, ``antal`` where nobody is counted.
    """

    insats: Insats
    budgeterade: int | None
    per_kon: Mapping[Kon, int]
    antal: int | None

    @property
    def ar_individ(self) -> bool:
        """True where FK asks for participants per kön."""
        return self.insats.inriktning == Insats.Inriktning.INDIVID


def finsamfakta(ar: int) -> list[Finsamfakta]:
    """Return the facts of the insatser of a year, in their order: a constant number of queries."""
    insatser = list(Insats.objects.under(ar).order_by("ordning", "namn"))
    tal = underlag(Urval.av_ar(ar)).tal
    platser = dict(Insatsar.objects.filter(ar=ar).values_list("insats", "budgeterade_deltagare"))
    personer = _personer(ar)
    return [
        Finsamfakta(
            insats=insats,
            budgeterade=platser.get(insats.pk),
            per_kon=_per_kon(tal, insats.slug),
            antal=tal.n(Matt.TOTALT, insats=insats.slug) or personer.get(insats.pk),
        )
        for insats in insatser
    ]


def _per_kon(tal: Arstal, slug: str) -> dict[Kon, int]:
    return {kon: tal.n(Matt.TOTALT, insats=slug, kon=kon.value) for kon in Kon}


def _personer(ar: int) -> dict[int, int | None]:
    """Return {insats.pk: persons at the year's occasions}, None where none says how many.

    Things that were handed out are no persons.
    """
    rader = (
        Tillfalle.objects.under(ar)
        .filter(typ__in=Tillfalle.MED_PERSONER, insats__isnull=False)
        .order_by()
        .values_list("insats")
        .annotate(personer=Sum("antal"))
    )
    return dict(rader)
