"""An avsnitt as it reads: its pieces, its typed tables, and where the live figures stand."""

from types import SimpleNamespace

import pytest

from rapporter.rentext import Styckeslag, las, ren, utan_block


@pytest.fixture
def s():
    aret = SimpleNamespace(ar=2022)
    aret.for_ar = lambda ar: SimpleNamespace(ar=ar)
    return aret


def test_live_figures_are_written_out_and_known_from_typed_ones(s):
    (stycke,) = las("Under {{ ar }} hölls **sex** möten.", s).stycken
    assert stycke.text == "Under 2022 hölls sex möten."
    assert stycke.ar_levande(6, 10)
    assert not stycke.ar_levande(17, 20)
    assert stycke.levande[0].referens == "ar"


def test_a_reference_that_is_wrong_stands_as_it_was_typed(s):
    (stycke,) = las("Under {{ aret_som_var }}.", s).stycken
    assert stycke.text == "Under {{ aret_som_var }}."
    assert stycke.levande[0].uppgift is None


def test_pieces_keep_their_lines_past_blocks(s):
    text = "# Rubrik\n\n[[balansrakning]]\n\n- ett\n- två\n"
    assert [(p.slag, p.text, p.rad) for p in las(text, s).stycken] == [
        (Styckeslag.RUBRIK, "Rubrik", 1),
        (Styckeslag.STYCKE, "ett", 5),
        (Styckeslag.STYCKE, "två", 6),
    ]


def test_a_typed_table_is_rows_of_cells(s):
    lasning = las("Före.\n\n| Post | kr |\n|---|---|\n| Hyra | 10 |\n", s)
    (tabell,) = lasning.tabeller
    assert [[c.text for c in rad] for rad in tabell.rader] == [["Post", "kr"], ["Hyra", "10"]]
    assert ren("Före.\n\n| Post | kr |\n|---|---|\n| Hyra | 10 |\n", s) == (
        "Före.\nPost\tkr\nHyra\t10"
    )


@pytest.mark.parametrize(("text", "tom"), [("", True), ("[[noter]]", True), ("Text", False)])
def test_a_text_of_blocks_only_has_no_words(s, text, tom):
    assert las(text, s).tom is tom


def test_a_block_leaves_an_empty_line():
    assert utan_block("a\n[[noter]]\nb") == "a\n\nb"
