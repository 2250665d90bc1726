"""Skeletons and their numbering."""

from pathlib import Path

import pytest

from rapporter import exempel
from rapporter.mall import Avsnittsmall, Mallfel, las_katalog, las_mall
from rapporter.numrering import nivaer, nummer

KAPITEL = (
    "Bakgrund",
    "Uppgifter och beslutanderätt",
    "Organisation",
    "Målgrupp",
    "Insatser",
    "Mål och måluppfyllelse",
    "Nätverk",
    "Uppföljning och utvärdering",
    "Ekonomi",
    "God ekonomisk hushållning",
    "Balanskrav",
    "Finansiella mål",
    "Administration och förvaltning",
    "Årets resultat",
    "Budgetavvikelse",
    "Resultaträkning",
    "Balansräkning",
    "Kassaflödesanalys",
    "Tillämpade redovisningsprinciper",
    "Noter",
)
UNDER = {
    "3": (
        "Styrelse",
        "Ordinarie ledamöter",
        "Ersättare",
        "Beredningsgrupp",
        "Förbundschef",
        "Administratör",
    ),
    "5": (
        "Fokus 2.1",
        "SeSam",
        "Tegelbruket – Stadsodling – Grön arbetsträning",
        "Sam-SIP",
        "KAA",
        "Gör små saker med stor kärlek",
        "Insatskatalogen",
        "Samverkansutbildning",
    ),
}


def sunnerbo() -> tuple[Avsnittsmall, ...]:
    return las_katalog(exempel.KATALOG / "sunnerbo" / "arsredovisning-2022")


def test_sunnerbos_twenty_chapters_stand_in_the_order_of_the_source():
    mall = sunnerbo()
    nr = nummer(mall)
    kapitel = [(nr[a.nyckel], a.rubrik) for a in mall if not a.foralder and nr[a.nyckel]]
    assert kapitel == [(str(n), rubrik) for n, rubrik in enumerate(KAPITEL, 1)]


@pytest.mark.parametrize("over", UNDER)
def test_sunnerbos_subchapters_stand_in_the_order_of_the_source(over):
    mall = sunnerbo()
    nr = nummer(mall)
    under = [(nr[a.nyckel], a.rubrik) for a in mall if nr[a.nyckel].startswith(f"{over}.")]
    assert under == [(f"{over}.{n}", rubrik) for n, rubrik in enumerate(UNDER[over], 1)]


def test_the_report_ends_with_signatures_that_have_no_number():
    sista = sunnerbo()[-1]
    assert (sista.nyckel, sista.numrerad) == ("underskrifter", False)


def test_the_general_mall_has_the_same_chapters():
    assert [a.rubrik for a in las_mall("arsredovisning") if not a.foralder][:20] == list(KAPITEL)


def test_numbers_follow_the_tree():
    mall = (
        Avsnittsmall("a", "A"),
        Avsnittsmall("b", "B", foralder="a"),
        Avsnittsmall("c", "C", foralder="a", numrerad=False),
        Avsnittsmall("d", "D", foralder="c"),
        Avsnittsmall("e", "E", foralder="a"),
        Avsnittsmall("f", "F"),
    )
    assert nummer(mall) == {"a": "1", "b": "1.1", "c": "", "d": "", "e": "1.2", "f": "2"}
    assert nivaer(mall) == {"a": 1, "b": 2, "c": 2, "d": 3, "e": 2, "f": 1}


def skriv(katalog: Path, **filer: str) -> Path:
    for namn, text in filer.items():
        (katalog / f"{namn}.md").write_text(text, "utf-8")
    return katalog


def test_las_katalog_reads_front_matter_and_text(tmp_path):
    skriv(tmp_path, a="---\nnyckel: a\nrubrik: A\n---\nText.\n")
    assert las_katalog(tmp_path) == (Avsnittsmall("a", "A", text="Text."),)


@pytest.mark.parametrize(
    ("filer", "ord_"),
    [
        ({"a": "x---\nnyckel: a\nrubrik: A\n---\n"}, "börjar inte med"),
        ({"a": "---\nnyckel: a\nrubrik: A\n---\n", "b": "---\nnyckel: a\nrubrik: B\n---\n"}, "två"),
        ({"a": "---\nnyckel: a\nrubrik: A\nforalder: z\n---\n"}, "hör till z"),
    ],
)
def test_a_mall_that_does_not_hold_together_is_refused(tmp_path, filer, ord_):
    with pytest.raises(Mallfel, match=ord_):
        las_katalog(skriv(tmp_path, **filer))


def test_an_unknown_kind_of_report_has_no_mall():
    with pytest.raises(Mallfel, match="ingen mall"):
        las_mall("bokslut")
