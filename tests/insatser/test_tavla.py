"""The board by phase and the insatser over time."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from finsam.period import Period
from insatser.faser import Fas, ansokans_fas, status_vid
from insatser.models import Ansokan, Ansokanssteg, Slutrapport
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from insatser.tavla import Tavla
from insatser.tidslinje import BREDD, _stapel, tidslinje
from tests.insatser import ansokningar
from tests.insatser.sidor import sida

pytestmark = pytest.mark.usefixtures("snabbt_papper")


def faser(user, ar=2022):
    """{phase: names} of the board, the phases with anything in them."""
    return {
        k.fas: [kort.ansokan.namn for kort in k.ansokningar]
        + [kort.insats.namn for kort in k.insatser]
        for k in Tavla(user, ar).kolumner
        if k.antal
    }


# -- Phases ----------------------------------------------------------------------------------


def test_an_application_walks_over_the_board_as_the_years_saw_it(chef):
    ansokan = beslut.skapa_insats_av_ansokan(
        by=chef, ansokan=ansokningar.beviljad(chef)
    ).ansokan  # handed in and prepared 2022-11-01, granted 2023-02-09, from 2023-01-01
    assert faser(chef, 2021) == {}
    assert faser(chef, 2022) == {Fas.BEREDNING: ["Ung framtid"]}
    assert faser(chef, 2023) == {Fas.PAGAR: ["Ung framtid"]}
    assert faser(chef, 2025) == {Fas.SLUTRAPPORT: ["Ung framtid"]}
    Slutrapport.objects.create(
        insats=ansokan.insats, text="Det gick bra.", lamnad_datum=date(2025, 2, 1), lamnad_by=chef
    )
    assert faser(chef, 2025) == {Fas.SLUT: ["Ung framtid"]}


def test_today_the_board_shows_each_state_and_leaves_out_what_was_refused(chef):
    i_ar = timezone.localdate().year
    ansokningar.utkast(chef, "Utkast")
    ansokningar.inlamnad(chef, "Inlämnad")
    beredning.aterremittera(
        by=chef, ansokan=ansokningar.i_beredning(chef, "Åter"), skal="Komplettera"
    )
    ansokningar.i_beredning(chef, "Bereds")
    ansokningar.beviljad(chef, "Beviljad")
    tjanst.aterkalla_ansokan(by=chef, ansokan=ansokningar.inlamnad(chef, "Återkallad"), skal="x")
    beslut.avsla_ansokan(
        by=chef,
        ansokan=ansokningar.i_beredning(chef, "Avslagen"),
        plats=ansokningar.PLATS,
        motivering="Nej",
    )
    assert faser(chef, i_ar) == {
        Fas.ANSOKAN: ["Utkast", "Inlämnad", "Åter"],
        Fas.BEREDNING: ["Bereds"],
        Fas.BESLUTAD: ["Beviljad"],
    }


def test_a_ledamot_sees_what_is_handed_in_and_an_applicant_its_own(klient, chef, anvandare):
    ansvarig = anvandare("insatsansvarig")
    ansokningar.inlamnad(chef, "Kansliets")
    tjanst.skapa_ansokan(
        by=ansvarig,
        namn="Egen idé",
        sokande=ansokningar.medlem(chef),
        inriktning="struktur",
    )
    ar = timezone.localdate().year
    ledamotens = sida(klient("ledamot"), "oversikt", ar=ar)
    assert "Kansliets" in ledamotens
    assert "Egen idé" not in ledamotens
    ansvarigs = sida(klient("insatsansvarig"), "oversikt", ar=ar)
    assert "Egen idé" in ansvarigs
    assert "Kansliets" not in ansvarigs


def test_the_state_on_a_day_is_that_of_the_last_step_before_it():
    steg = [
        Ansokanssteg(status="inlamnad", datum=date(2022, 1, 10)),
        Ansokanssteg(status="beredning", datum=date(2022, 2, 10)),
        Ansokanssteg(status="beviljad", datum=date(2022, 3, 10)),
    ]
    dagar = [date(2022, m, 10) - timedelta(days=d) for m in (1, 2, 3) for d in (1, 0)]
    assert [status_vid(steg, dag) for dag in dagar] == [
        *("", "inlamnad", "inlamnad", "beredning", "beredning", "beviljad")
    ]
    assert ansokans_fas("") is None
    assert {s for s in Ansokan.Status if ansokans_fas(s) is None} == {"aterkallad", "avslagen"}


# -- Over time -------------------------------------------------------------------------------

_DAGAR = st.dates(date(2015, 1, 1), date(2024, 12, 31))


@given(fran=_DAGAR, langd=st.integers(0, 2_000), dag=_DAGAR, oppen=st.booleans())
def test_a_bar_lies_within_the_years_and_has_a_breadth(fran, langd, dag, oppen):
    ram = Period(date(2015, 1, 1), date(2024, 12, 31))
    period = Period(fran, None if oppen else fran + timedelta(days=langd))
    bild = _stapel(period, ram, dag, full=True)
    x, bredd = (
        float(re.search(rf'<rect[^>]* {namn}="([0-9.]+)"', bild)[1]) for namn in ("x", "width")
    )
    assert 0 <= x <= BREDD
    assert bredd >= 2
    assert x + bredd <= BREDD + 2.1
    assert bild.count("diagram-dag") == 1


def test_the_timeline_says_in_words_what_its_bars_show(klient, chef, skapa_insats):
    skapa_insats("Senare", from_datum=date(2022, 1, 1), till_datum=None)
    skapa_insats("Först", from_datum=date(2020, 5, 1), till_datum=date(2021, 12, 31))
    linje = Tavla(chef, 2022).tidslinje
    assert [(rad.insats.namn, rad.fas) for rad in linje.rader] == [
        ("Först", Fas.SLUTRAPPORT),
        ("Senare", Fas.PAGAR),
    ]
    assert list(linje.aren) == [2020, 2021, 2022]
    text = sida(klient("ledamot"), "oversikt", ar=2022)
    assert "2020-05-01 – 2021-12-31" in text
    assert "2022-01-01 – tills vidare" in text
    assert tidslinje([], date(2022, 1, 1)) is None


def test_the_timeline_leaves_out_the_earliest_years_before_it_grows_too_narrow(chef, skapa_insats):
    gammal = skapa_insats("Gammal", from_datum=date(1999, 1, 1), till_datum=date(2000, 1, 1))
    linje = tidslinje([gammal], date(2022, 6, 1))
    assert (linje.aren[0], len(linje.aren)) == (2007, 16)
    assert "<rect" not in linje.rader[0].stapel
