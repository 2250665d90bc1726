"""A small budget for tests: rows of every group, a proposal, and what it takes to decide it."""

from datetime import date
from decimal import Decimal

from ekonomi.models import Budget, Budgetrad
from ekonomi.services import budget as tjanst
from ekonomi.services import budgetrad as radtjanst
from finsam.models import User

RADER = (
    ("Anslag", "intakt"),
    ("Eget kapital IB", "eget_kapital"),
    ("Lokal", "kostnad"),
    ("Revision", "kostnad"),
    ("Fokus", "insats"),
    ("Medel till förfogande", "insats"),
)
BELOPP = {
    "anslag": Decimal(1000),
    "eget_kapital_ib": Decimal(50),
    "lokal": Decimal(400),
    "revision": Decimal(100),
    "fokus": Decimal(300),
    "medel_till_forfogande": Decimal(200),
}
DAG = date(2021, 11, 26)
PROGNOSDAG = date(2022, 8, 31)


def lagg_rader(by: User) -> dict[str, Budgetrad]:
    """Six rows: income, capital, two costs, an insats and a pot; by key."""
    rader = [
        radtjanst.skapa_budgetrad(
            by=by, rubrik=rubrik, grupp=grupp, ofordelad=rubrik.startswith("Medel")
        )
        for rubrik, grupp in RADER
    ]
    return {rad.nyckel: rad for rad in rader}


def lagg_forslag(by: User, ar: int = 2022, namn: str = "") -> Budget:
    """A proposal with an amount on every row."""
    return tjanst.skapa_budget(by=by, ar=ar, namn=namn or f"Budget {ar}", belopp=BELOPP)


def besluta(by: User, budget: Budget, dag: date = DAG) -> Budget:
    """Have it decided."""
    return tjanst.besluta_budget(by=by, budget=budget, datum=dag, paragraf="47")


def belopp(budget: Budget, planar: int = 0) -> dict[str, Decimal]:
    """The amounts of a year by row."""
    poster = budget.poster.filter(planar=planar)
    return dict(poster.values_list("budgetrad__nyckel", "belopp"))
