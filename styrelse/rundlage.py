"""Where a round stands: who has signed, who is missing, and what waits for a user."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.models import User
from finsam.synlig import synliga
from styrelse.justeringslage import Vantande
from styrelse.models import Runda, Underskrift


class Antal(NamedTuple):
    """How many have signed, of how many."""

    klara: int
    alla: int


def hur_manga(platser: Iterable[Underskrift]) -> Antal:
    """Count the signatures in all the places of one round.

    Whoever an ersättare signs for is not counted, one who declined is. The list of rounds counts
    alike in the database (``RundaQuerySet.med_antal``).
    """
    alla = list(platser)
    ersatta = {p.ersatter_id for p in alla}
    raknas = [p for p in alla if p.pk not in ersatta]
    return Antal(sum(bool(p.satt) for p in raknas), len(raknas))


@dataclass(frozen=True, slots=True)
class Platslage:
    """One place as the page shows it, in a word (``lage``) and with what can be done about it."""

    plats: Underskrift
    lage: str  # "klar", "saknas", "senare", "avbojd" or "ersatt"
    av: str = ""  # the ersättare who signs instead
    andrad: bool = False  # had signed the earlier version
    nas: bool = True  # the register knows where to write

    @property
    def vantar(self) -> bool:
        """Whether somebody is waited for here."""
        return self.lage in {"saknas", "senare"}


@dataclass(frozen=True, slots=True)
class Rundlage:
    """A round at a glance."""

    runda: Runda
    platser: tuple[Platslage, ...]

    @property
    def klara(self) -> int:
        """How many have signed."""
        return hur_manga(p.plats for p in self.platser).klara

    @property
    def antal(self) -> int:
        """How many signatures there are to be."""
        return hur_manga(p.plats for p in self.platser).alla

    @property
    def saknas(self) -> list[Platslage]:
        """Those who are missing."""
        return [p for p in self.platser if p.vantar]

    @property
    def i_steg(self) -> list[tuple[int, list[Platslage]]]:
        """The places under their steps."""
        grupper = groupby(self.platser, key=lambda p: p.plats.steg)
        return [(steg, list(platser)) for steg, platser in grupper]

    @property
    def text(self) -> str:
        """How far it has come, in a sentence."""
        return f"{self.klara} av {self.antal} har skrivit under."

    def egen(self, user: User) -> Platslage | None:
        """Return the user's own place, None where there is none."""
        return next((p for p in self.platser if p.plats.person.user_id == user.pk), None)


def rundlage(runda: Runda) -> Rundlage:
    """Read where the round stands; a fixed number of queries."""
    platser = list(runda.handling.underskrifter.i_ordning().select_related("person__user", "fil"))
    skrev_forra = _skrev_under(runda.foregaende) if runda.foregaende else set()
    ersatta = {p.ersatter_id for p in platser if p.ersatter_id}
    steg = min((p.steg for p in platser if _saknas(p, ersatta)), default=0)
    return Rundlage(runda, tuple(_platslage(p, platser, steg, skrev_forra) for p in platser))


def _skrev_under(runda: Runda) -> set[int]:
    return set(runda.handling.underskrifter.gjorda().values_list("person", flat=True))


def _saknas(plats: Underskrift, ersatta: set[int]) -> bool:
    return not plats.satt and plats.avbojd_at is None and plats.pk not in ersatta


def _platslage(
    plats: Underskrift, alla: Sequence[Underskrift], steg: int, skrev_forra: set[int]
) -> Platslage:
    ersattare = next((p for p in alla if p.ersatter_id == plats.pk), None)
    if plats.satt:
        lage = "klar"
    elif ersattare:
        lage = "ersatt"
    elif plats.avbojd_at:
        lage = "avbojd"
    else:
        lage = "saknas" if plats.steg == steg else "senare"
    return Platslage(
        plats,
        lage,
        av=ersattare.namn if ersattare else "",
        andrad=plats.person_id in skrev_forra,
        nas=bool(plats.person.epostadress),
    )


def vantar_pa(user: User, idag: date) -> list[Vantande]:
    """Return what of the rounds waits for the user: to sign, or at the kansli to see to."""
    ut = list(_egna(user))
    if user.har(Behorighet.ANDRA_UNDERSKRIFTER):
        ut += _kansliets(user, idag)
    return ut


def _egna(user: User) -> Iterator[Vantande]:
    if not user.har(Behorighet.SKRIV_UNDER):
        return
    for runda in synliga(Runda, user).som_vantar_pa(user):
        igen = " Det är en senare version: se vad som är ändrat." if runda.foregaende_id else ""
        yield Vantande(
            f"Skriv under {_namn(runda)}",
            "styrelse:runda",
            runda.pk,
            f"Väntar på din underskrift.{igen}",
            runda.senast,
        )


def _kansliets(user: User, idag: date) -> Iterator[Vantande]:
    """Rounds past their last day, and those that somebody declined and nobody has taken up."""
    for runda in synliga(Runda, user).forsenade(idag):
        antal = runda.handling.underskrifter.saknas().count()
        yield Vantande(
            f"Underskrifter saknas: {_namn(runda)}",
            "styrelse:runda",
            runda.pk,
            f"{med_ord(antal, 'person', 'personer')} har inte skrivit under.",
            runda.senast,
        )
    for runda in synliga(Runda, user).avbojda_utan_ny():
        dag = langt_datum(runda.avslutad_at.date()) if runda.avslutad_at else ""
        yield Vantande(
            f"Underskrift avböjd: {_namn(runda)}",
            "styrelse:runda",
            runda.pk,
            f"Avböjdes {dag}. Rätta och lägg fram en ny version.",
        )


def _namn(runda: Runda) -> str:
    rubrik = runda.titel
    return rubrik if len(rubrik) <= 70 else f"{rubrik[:69].rstrip()}…"
