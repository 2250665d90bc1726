"""What the tables of a year or a period are read from: its counts, its groups, its insatser."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from insatser.models import Insats, Insatsar
from insatser.statistik.arstal import Arstal
from insatser.statistik.historik import fryst_arstal
from insatser.statistik.kodverk import Kodverk, kodverket
from insatser.statistik.rakning import rakna
from insatser.statistik.urval import Urval


@dataclass(frozen=True, slots=True)
class Insatsnamn:
    """An insats as a row: its slug and what it is called."""

    slug: str
    namn: str


@dataclass(frozen=True, slots=True)
class Underlag:
    """The counts of a period with the names of its rows; ``platser`` are the budgeted places."""

    tal: Arstal
    verk: Kodverk
    urval: Urval
    insatser: Sequence[Insatsnamn] = ()
    platser: Mapping[str, int] = field(default_factory=dict)

    @property
    def period(self) -> str:
        """The period in words."""
        return self.urval.i_ord


def underlag(urval: Urval, *, fryst: bool = True) -> Underlag:
    """Return what the tables of a period are made of: a constant number of queries.

    A closed year that is frozen is read from there, where ``fryst`` lets it and the choice is
    of what was frozen.
    """
    verk = kodverket()
    tal = fryst_arstal(urval) if fryst and urval.kan_lasas_fryst else None
    if tal is None:
        tal = rakna(urval, verk)
    return Underlag(tal, verk, urval, _insatser(urval, tal), _platser(urval))


def _insatser(urval: Urval, tal: Arstal) -> list[Insatsnamn]:
    """Return the individinriktade insatser of the period, and any other that is counted in."""
    raknade = tal.insatser
    alla = Insats.objects.order_by("ordning", "namn")
    if urval.insatser is not None:
        alla = alla.filter(slug__in=urval.insatser)
    return [
        Insatsnamn(insats.slug, insats.kortnamn or insats.namn)
        for insats in alla
        if insats.slug in raknade
        or (
            insats.inriktning == Insats.Inriktning.INDIVID
            and insats.period.overlappar(urval.period)
        )
    ]


def _platser(urval: Urval) -> dict[str, int]:
    """Return the budgeted places of the year, per insats."""
    if not urval.ar_hela_aret:
        return {}
    rader = Insatsar.objects.filter(ar=urval.ar).values_list(
        "insats__slug", "budgeterade_deltagare"
    )
    return {slug: platser for slug, platser in rader if platser is not None}
