"""Organs, seats and signatures as Värend's delårsredovisning prints them."""

import re
from datetime import date

import pytest

from rapporter.block import rita
from rapporter.models import Rapport
from rapporter.referens import Referensfel, las_block
from rapporter.sammanhang import Sammanhang

pytestmark = pytest.mark.usefixtures("varend")


def block(anrop: str, ar: int = 2021) -> str:
    rapport = Rapport(typ="delarsrapport", ar=ar, per_datum=date(ar, 8, 31))
    return str(rita(las_block(anrop), Sammanhang.for_rapport(rapport)))


def celler(html: str) -> list[list[str]]:
    rader = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", rad, re.DOTALL) for rad in rader]


def test_ledamot_and_ersattare_stand_beside_each_other():
    huvud, *rader = celler(block("styrelse_platser"))
    assert huvud == ["Ordinarie ledamot", "Ersättare"]
    par = {ledamot.split(",")[0]: ersattare for ledamot, ersattare in rader}
    assert len(par) == 8
    assert par["Sebastian Ohlsson"] == "Claudia Crowley Sörensson, Alvesta kommun"
    assert "ordförande" in next(r[0] for r in rader if "Sebastian Ohlsson" in r[0])


def test_who_came_later_has_the_day_said():
    assert "Martin Edberg, Växjö kommun, från och med den 1 juli 2021" in block("styrelse_platser")


def test_revisorer_are_listed_with_whom_they_audit_for():
    html = block('organ(organ="revisorer")')
    assert "Emil Andersson" in html
    assert "Försäkringskassan och Arbetsförmedlingen" in html
    assert "KPMG" in html


def test_an_organ_may_be_asked_for_by_its_name():
    assert "Emil Andersson" in block('organ(organ="Revisorerna")')


def test_an_organ_that_there_is_none_of_is_an_error_with_what_there_is():
    with pytest.raises(Referensfel, match="Organet fullmäktige finns inte"):
        block('organ(organ="fullmäktige")')


def test_the_people_of_the_kansli_are_never_listed():
    with pytest.raises(Referensfel, match="Organet kansli finns inte"):
        block('organ(organ="kansli")')


def test_the_meetings_of_the_time_are_listed_with_their_days():
    html = block("motesdagar")
    assert "21 maj 2021" in html
    assert "16 september 2021" not in html


def underskrivna(html: str) -> list[str]:
    return re.findall(r'<p class="namn">(.*?)</p>', html)


def test_the_chair_signs_first_then_the_vice_chair():
    assert underskrivna(block("underskrifter"))[:2] == ["Sebastian Ohlsson", "Oliver Rosengren"]
    assert len(underskrivna(block("underskrifter"))) == 8


def test_an_ersattare_signs_in_the_ledamots_place():
    html = block('underskrifter(ort="Växjö", datum="2021-10-22", ersatter="Angelica Karlsson")')
    assert "Växjö den 22 oktober 2021" in html
    assert "Angelica Karlsson" in underskrivna(html)
    assert "Lars Altgård" not in underskrivna(html)
    assert "Ersättare för Lars Altgård, Lessebo kommun" in html


@pytest.mark.parametrize(
    ("anrop", "fel"),
    [
        ('underskrifter(ersatter="Ingen Alls")', "är inte ersättare"),
        ('underskrifter(datum="i morgon")', "Skriv den som 2023-03-10"),
        ("underskrifter(tomma=11)", "från 0 till 10"),
    ],
)
def test_what_cannot_be_signed_is_said(anrop, fel):
    with pytest.raises(Referensfel, match=fel):
        block(anrop)


def test_lines_are_left_for_whoever_comes_and_for_the_place():
    html = block("underskrifter(tomma=2)")
    assert underskrivna(html)[-2:] == ["Namn:", "Namn:"]
    assert '<p class="ortdatum tom">Ort och datum:</p>' in html


def test_lines_for_a_pen_say_where_electronic_signatures_stand():
    assert "står på sidan Underskrifter, sist i PDF-filen" in block("underskrifter")


def test_the_chair_stands_under_their_words():
    html = block("ordforande")
    assert "<strong>Sebastian Ohlsson</strong>" in html
    assert "Ordförande, Alvesta kommun" in html
    assert "Ingen ordförande är registrerad" in block("ordforande", 2003)
