"""Kontoplaner: BAS and Kommun-Bas, the accounts that ship with the system, and which one a
förbund follows. What an account means decides which row of a statement takes it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from django.db.models import TextChoices

from ekonomi.kontosaldo import KTYP_EFTER_KLASS

KATALOG = Path(__file__).parent / "kontoplaner"


class Plan(TextChoices):
    """Which meaning the account numbers have."""

    BAS = "bas", "BAS"
    KOMMUNBAS = "kommunbas", "Kommun-Bas"


@dataclass(frozen=True, slots=True)
class Kontorad:
    """An account of a kontoplan."""

    nummer: str
    namn: str
    ktyp: str


# Words in accounts' names that only stand in such a class in one of the two plans.
_TECKEN: Mapping[tuple[str, str], Plan] = {
    ("5", "lön"): Plan.KOMMUNBAS,
    ("5", "arvode"): Plan.KOMMUNBAS,
    ("5", "arbetsgivaravg"): Plan.KOMMUNBAS,
    ("5", "pension"): Plan.KOMMUNBAS,
    ("25", "leverantörsskuld"): Plan.KOMMUNBAS,
    ("45", "bidrag"): Plan.KOMMUNBAS,
    ("79", "avskrivning"): Plan.KOMMUNBAS,
    ("84", "ränteintäkt"): Plan.KOMMUNBAS,
    ("84", "finansiella intäkt"): Plan.KOMMUNBAS,
    ("85", "ränte"): Plan.KOMMUNBAS,
    ("85", "finansiella kostnad"): Plan.KOMMUNBAS,
    ("5", "hyra"): Plan.BAS,
    ("7", "lön"): Plan.BAS,
    ("7", "arvode"): Plan.BAS,
    ("7", "arbetsgivaravg"): Plan.BAS,
    ("7", "pension"): Plan.BAS,
    ("244", "leverantörsskuld"): Plan.BAS,
    ("78", "avskrivning"): Plan.BAS,
    ("83", "ränteintäkt"): Plan.BAS,
    ("84", "räntekostnad"): Plan.BAS,
    ("64", "revision"): Plan.BAS,
}
_FINANSIELL_INTAKT = {Plan.BAS: ("80", "81", "82", "83"), Plan.KOMMUNBAS: ("80", "82", "84")}


@cache
def konton_i(plan: Plan) -> tuple[Kontorad, ...]:
    """Return the accounts that the kontoplan ships with."""
    data = yaml.safe_load((KATALOG / f"{plan}.yaml").read_text(encoding="utf-8"))
    return tuple(Kontorad(nummer, namn, ktyp) for nummer, (ktyp, namn) in data["konton"].items())


def gissa(konton: Iterable[tuple[str, str]]) -> Plan:
    """Return the kontoplan that accounts (number, name) follow; BAS where nothing tells.

    The names tell, for #KPTYP cannot: SIE knows no Kommun-Bas, and programs write EUBAS97 or
    nothing (SIE 4B §11, #KPTYP).
    """
    roster = [
        plan
        for nummer, namn in konton
        for (klass, ord_), plan in _TECKEN.items()
        if nummer.startswith(klass) and ord_ in namn.casefold()
    ]
    kommunala = roster.count(Plan.KOMMUNBAS)
    return Plan.KOMMUNBAS if kommunala > len(roster) - kommunala else Plan.BAS


def kontotyp_i(plan: Plan, nummer: str) -> str:
    """Return an account's type (#KTYP) by its number, "" where the number says nothing.

    Financial income stands among the costs of class 8, in different groups of the two plans.
    """
    if nummer.startswith(_FINANSIELL_INTAKT[plan]):
        return "I"
    return KTYP_EFTER_KLASS.get(nummer[:1], "K" if nummer[:1] in {*"45678"} else "")
