"""The paper of a protokoll: archivable and accessible, and what its values say."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrelse.protokollsfil import protokollsfil
from styrelse.protokollsinnehall import (
    Deltagare,
    Omrostning,
    Paragrafinnehall,
    Protokollsinnehall,
    Rostrad,
    Stycke,
    Textdel,
    Undertecknande,
    paragrafspann,
    stycken,
)
from tests.verapdf import granska

NU = datetime(2022, 12, 9, tzinfo=UTC)


def protokoll(**mer: object) -> Protokollsinnehall:
    paragraf = Paragrafinnehall(
        "Ansökan om medel",
        nummer=41,
        dnr="2022/1",
        jav=("Anna anmäler jäv och deltar inte i ärendet.",),
        fore=(Textdel("Yrkanden", "- Bo yrkar bifall."),),
        omrostningar=(Omrostning("Öppen omröstning", (Rostrad("Bo", "Ja"),), "1 ja, 0 nej."),),
        beslut="Styrelsen beslutar\natt bevilja medel.",
    )
    grund = {
        "forbund": "Sunnerbo samordningsförbund",
        "organ": "Styrelsen",
        "motestyp": "Ordinarie sammanträde",
        "datum": date(2022, 12, 8),
        "tjanstgorande": (Deltagare("Bo", "Ordförande", "Ljungby kommun"),),
        "undertecknas_av": (Undertecknande("Bo", "Ordförande"), Undertecknande("Cia", "Justerare")),
        "anslas_hos": ("Ljungby kommun",),
        "paragrafer": (paragraf,),
    }
    return Protokollsinnehall(**grund | mer)


@pytest.mark.parametrize("utkast", [False, True], ids=["klart", "utkast"])
def test_a_protokoll_is_archivable_and_can_be_read_aloud(utkast):
    fil = protokollsfil(protokoll(utkast=utkast), skapad=NU)
    assert granska(fil.data) == {"3a": [], "ua1": []}


def test_the_same_protokoll_gives_the_same_bytes():
    assert protokollsfil(protokoll(), skapad=NU).sha256 == (
        protokollsfil(protokoll(), skapad=NU).sha256
    )


def test_the_file_is_named_after_organ_and_day():
    fil = protokollsfil(protokoll(utkast=True), skapad=NU)
    assert fil.namn == "protokoll-styrelsen-2022-12-08-utkast.pdf"


def test_clauses_and_points_become_lists():
    assert stycken("Styrelsen beslutar\natt ena,\natt andra\n\nSlut.") == [
        Stycke("Styrelsen beslutar"),
        Stycke(punkter=("att ena,", "att andra")),
        Stycke("Slut."),
    ]


@given(st.text())
def test_no_word_of_a_text_is_lost(text):
    delar = stycken(text)
    ord_ = " ".join(" ".join([d.text, *d.punkter]) for d in delar).split()
    assert all(o in text for o in ord_)
    assert len("".join(ord_)) >= len("".join(text.split())) - 2 * text.count("-") - 2 * len(
        [t for t in text if t in "–•*"]
    )


@given(st.sets(st.integers(1, 60), min_size=1))
def test_a_span_of_paragraphs_names_each_and_no_other(nummer):
    delar = paragrafspann(nummer).replace("§", "").replace("\u00a0", "").split(", ")
    tal = [list(map(int, d.split("–"))) for d in delar]
    assert {n for t in tal for n in range(t[0], t[-1] + 1)} == nummer
