"""The goals of insatser as plain values."""

from dataclasses import dataclass

from insatser.models import Insats, Insatsmal
from insatser.querysets.insats import InsatsmalQuerySet
from styrelse.forteckning import Malrad, malrader
from styrelse.models import Mal


@dataclass(frozen=True, slots=True)
class Insatsmalrad:
    """A goal of an insats."""

    pk: int
    insats: Insats
    rad: Malrad


def insatsmal(urval: InsatsmalQuerySet) -> list[Insatsmalrad]:
    """Return goals of insatser with their outcome, by insats and in the year's order."""
    poster = list(urval.select_related("insats").order_by("insats", "mal__ordning"))
    mal = Mal.objects.filter(pk__in=[post.mal_id for post in poster])
    rader = {rad.pk: rad for rad in malrader(mal)}
    return [Insatsmalrad(post.pk, post.insats, rader[post.mal_id]) for post in poster]


def mal_for_ar(ar: int) -> list[Insatsmalrad]:
    """Return every insats's goals of a year."""
    return insatsmal(Insatsmal.objects.for_ar(ar))
