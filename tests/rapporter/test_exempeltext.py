"""The example's texts: what the system knows is never typed."""

import re

import pytest

from finsam.format import heltal
from rapporter import exempel
from rapporter.mall import Avsnittsmall, las_katalog

AVSNITT = las_katalog(exempel.KATALOG / "sunnerbo" / "arsredovisning-2022")
# Numbers of four digits and more that are no amounts: years, laws and their paragraphs.
LAGAR = ("2003:1210", "2018:597", "2017:725", "2001:453", "2017:30")


def utan_referenser(text: str) -> str:
    text = re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]", "", text, flags=re.DOTALL)
    for lag in LAGAR:
        text = text.replace(lag, "")
    return text


@pytest.mark.parametrize("avsnitt", AVSNITT, ids=lambda a: a.nyckel)
def test_no_amount_is_typed(avsnitt: Avsnittsmall):
    text = utan_referenser(avsnitt.text)
    assert re.findall(r"\d[\d \u00a0]*\s*(?:kr|kronor|tkr|mkr|procent|%)(?!\w)", text) == []
    tal = [int(t) for t in re.findall(r"\d{4,}", text)]
    assert [t for t in tal if not 1990 <= t <= 2040] == []
    assert re.findall(r"\d{1,3}[ \u00a0]\d{3}", text) == []


@pytest.mark.parametrize("belopp", [511_050, 4_184_001, 858_304])
def test_the_check_itself_finds(belopp):
    assert re.findall(r"\d{1,3}[ \u00a0]\d{3}", heltal(belopp))


def test_the_text_is_as_full_as_an_annual_report():
    """The source has some 6,000 words outside its tables; ours may be shorter, not thin."""
    assert sum(len(utan_referenser(a.text).split()) for a in AVSNITT) > 4_000


def test_only_the_chapter_that_its_parts_fill_is_without_text():
    assert [a.nyckel for a in AVSNITT if not a.text] == ["organisation"]
