"""The trail: what a figure leads to adds up to the figure."""

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict

from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.filters.bok import RadFilter
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.models import Ingaendebalans, Rad
from ekonomi.noter import noter
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.taltabell import Rad as Tabellrad
from finsam.taltabell import Tal, Taltabell

pytestmark = pytest.mark.usefixtures("exempel")


def bakom(tal: Tal) -> Decimal:
    """The sum of what the figure's address lists: rows, or an account's closing balance."""
    adress = urlsplit(tal.url)
    urval = QueryDict(adress.query, mutable=True)
    ingaende = Decimal(0)
    if adress.path.startswith("/ekonomi/konton/"):
        urval["konton"] = adress.path.split("/")[3]
        ib = Ingaendebalans.objects.filter(
            konto__nummer=urval["konton"], ar__slut__year=urval["ar"]
        )
        ingaende = sum((b.belopp for b in ib), Decimal(0))
    rader = RadFilter(urval, queryset=Rad.objects.bokforda()).qs
    return ingaende + rader.omsattning()["summa"]


def fel(tabell: Taltabell) -> list[tuple[str, str, Decimal]]:
    return [
        (rad.rubrik, tal.visat, bakom(tal))
        for rad in tabell.rader
        for tal in rad.tal
        if tal.url and abs(bakom(tal)) != abs(tal.exakt)
    ]


@pytest.mark.parametrize("tabell", [resultatrakning, budgetavvikelse])
def test_rows_behind_each_figure_add_up_to_it(tabell):
    assert fel(tabell(2022)) == []


def test_accounts_behind_each_balance_hold_it():
    """Rows of several accounts are the year's; the balance of each stands in its huvudbok."""
    tabell = balansrakning(2022)
    enstaka = [r for r in tabell.rader if all("/konton/" in t.url for t in r.tal if t.url)]
    assert {r.nyckel for r in enstaka} >= {"kassa_och_bank", "leverantorsskulder", "ovriga_skulder"}
    assert fel(Taltabell("br", "BR", tabell.kolumner, tuple(enstaka))) == []


def test_changes_behind_the_kassaflode_add_up():
    tabell = kassaflodesanalys(2022)
    rader = [r for r in tabell.rader if not r.nyckel.startswith("likvida")]
    assert fel(Taltabell("kf", "KF", tabell.kolumner, tuple(rader))) == []


def test_members_and_accounts_behind_the_notes_add_up():
    def utom_poster(rader: tuple[Tabellrad, ...]) -> tuple[Tabellrad, ...]:
        return tuple(r for r in rader if r.tal and r.tal[0].url)

    for innehall in noter(2022)[:5]:
        tabell = innehall.tabell
        assert utom_poster(tabell.rader)
        assert fel(tabell) == [], innehall.rubrik


def test_address_names_year_accounts_and_object():
    url = urlsplit(budgetavvikelse(2022).tal("projektet_fokus", "utfall_2021").url)
    assert parse_qs(url.query)["ar"] == ["2021"]
    assert parse_qs(url.query)["objekt"] == ["6:FOKUS"]
