"""Tables typed in Markdown: heads, caption, figures to the right, sums marked."""

import re

import pytest

from rapporter.rentext import las
from rapporter.sammanhang import Sammanhang
from rapporter.text import rendera

TABELL = """Tabell: Möten under {{ ar }}
| Organ | Antal | Andel | Not |
|---|---|---|---|
| Styrelsen | 1 234 | −3,5 % | kort |
| Gruppen | {{ ar|stor }} | – | |
| Summa | 12 | 100 % | |
"""


@pytest.fixture
def ut() -> str:
    return str(rendera(TABELL, Sammanhang(2022), rubrikniva=2))


def test_the_line_above_is_the_caption_and_no_paragraph(ut):
    assert "<caption>Möten under 2022</caption>" in ut
    assert "<p>Tabell" not in ut


def test_heads_rule_their_column_and_the_first_cell_its_row(ut):
    assert '<th scope="col">Organ</th>' in ut
    assert '<th scope="row">Styrelsen</th>' in ut


def test_columns_of_figures_are_set_to_the_right_and_words_are_not(ut):
    assert re.findall(r'<th scope="col" class="n">(\w+)', ut) == ["Antal", "Andel"]
    assert '<td class="n">1 234</td>' in ut
    assert "<td>kort</td>" in ut


def test_a_figure_with_a_filter_is_one_cell(ut):
    assert re.search(r'<th scope="row">Gruppen</th>\n<td class="n">2022</td>', ut)


def test_a_sum_is_marked_as_one(ut):
    assert ut.count('<tr class="sum">') == 1


def test_a_wide_table_can_be_scrolled_and_has_a_name(ut):
    assert 'role="region" tabindex="0" aria-label="Möten under"' in ut


def test_a_table_without_caption_keeps_the_paragraph_above():
    text = "Före.\n\n| A | B |\n|---|---|\n| x | 1 |"
    ut = str(rendera(text, Sammanhang(2022), rubrikniva=2))
    assert "<p>Före.</p>" in ut
    assert "<caption>" not in ut


def test_a_column_with_one_word_among_figures_is_a_column_of_words():
    text = "| A | B |\n|---|---|\n| x | 1 |\n| y | ungefär 2 |"
    assert 'class="n"' not in str(rendera(text, Sammanhang(2022), rubrikniva=2))


def test_the_writer_may_set_a_column_to_the_right():
    text = "| A | B |\n|---|--:|\n| x | ungefär 2 |"
    ut = str(rendera(text, Sammanhang(2022), rubrikniva=2))
    assert '<td class="n">ungefär 2</td>' in ut
    assert "style=" not in ut


def test_a_long_table_may_break_over_pages():
    text = "| A | B |\n|---|---|\n" + "| x | 1 |\n" * 20
    assert 'class="fri lang"' in str(rendera(text, Sammanhang(2022), rubrikniva=2))


def test_the_gate_reads_its_cells_with_figures_written_out():
    (tabell,) = las(TABELL, Sammanhang(2022)).tabeller
    assert [cell.text for cell in tabell.rader[1]] == ["Styrelsen", "1 234", "−3,5 %", "kort"]
    assert tabell.rader[2][1].levande
