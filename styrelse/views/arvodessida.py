"""What the pages of arvoden have in common."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from styrelse.models import Person
from styrelse.views.sida import OMRADE, Objektsida, StyrelseSida

SE = Behorighet.SE_ARVODEN
ANDRA = Behorighet.ANDRA_STYRELSE
GODKANNA = Behorighet.GODKANNA_ARVODEN
ARVODEN = ("Arvoden", "styrelse:arvode_lista")
MINA = ("Mina arvoden", "styrelse:mina_arvoden")


class Arvodessida(StyrelseSida):
    """A page of arvoden."""

    behorighet = SE
    brodsmulor = (OMRADE, ARVODEN)


class EttArvodesobjekt(Objektsida):
    """A page about one row of arvoden."""

    behorighet = SE
    brodsmulor = (OMRADE, ARVODEN)


class Arvodessteg(EttArvodesobjekt, TjanstFormView):
    """A step of one thing: a question or a short form, then back to the thing."""

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ARVODEN, (str(self.objekt), self.objekt.get_absolute_url()))

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()


def summera(rader: Iterable[Any]) -> Decimal:
    """Return what rows come to, in kronor."""
    return sum((rad.belopp for rad in rader), Decimal(0))


def per_person(rader: list[Any]) -> list[tuple[Person, list[Any], Decimal]]:
    """Return (person, rows, kronor) of rows that stand by person."""
    return [
        (egna[0].person, egna, summera(egna))
        for _, grupp in groupby(rader, key=attrgetter("person.pk"))
        if (egna := list(grupp))
    ]
