"""Table files are read alike whatever they come from, and a hostile one is refused in Swedish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.tabellasning import FLEST_RADER, STORSTA_BYTES, OlasligTabell, Tabellrad, las
from tests.tabellfiler import som_csv, som_ods, som_xlsx, zippad

RADER = [["Namn", "Organisation"], ["Åsa", "Ljungby kommun"], ["Bo", "Region Kronoberg"]]


def text(data: bytes) -> list[tuple[str, ...]]:
    return [rad.celler for rad in las(data)]


def forsokt(data: bytes) -> list[tuple[str, ...]] | str:
    """The rows, or that the file was refused; anything else that happens is a fault."""
    try:
        return text(data)
    except OlasligTabell:
        return "nekad"


def test_a_sheet_that_swells_when_unpacked_is_refused(monkeypatch):
    monkeypatch.setattr("finsam.tabellasning.STORSTA_XML", 10_000)
    with pytest.raises(OlasligTabell, match="orimligt"):
        las(zippad(content_xml="<a>" + " " * 10_001 + "</a>"))


def test_a_sheet_of_more_elements_than_a_list_has_is_refused(monkeypatch):
    """Each takes some hundred bytes of memory, and a thousand of them a few in the file."""
    monkeypatch.setattr("finsam.tabellasning.FLEST_ELEMENT", 1_000)
    with pytest.raises(OlasligTabell, match="orimligt"):
        las(zippad(content_xml=f"<table>{'<p/>' * 1_001}</table>"))


@pytest.mark.parametrize(
    "data",
    [
        som_csv(RADER),
        som_csv(RADER, ","),
        som_csv(RADER, "\t", "utf-16"),
        som_csv(RADER, kodning="cp1252"),
        som_xlsx(RADER),
        som_ods(RADER),
    ],
    ids=["csv", "komma", "utf-16", "cp1252", "xlsx", "ods"],
)
def test_the_same_table_is_read_from_every_kind_of_file(data):
    assert text(data) == [tuple(rad) for rad in RADER]


def test_rows_keep_their_number_in_the_file_though_empty_ones_are_left_out():
    assert las(b"a;b\n;\n\nc;d") == [Tabellrad(1, ("a", "b")), Tabellrad(4, ("c", "d"))]


def test_a_quoted_cell_may_hold_the_separator_and_a_line_break():
    assert text('Namn;Part\n"Åsa; Bo\nCo";FK'.encode()) == [("Namn", "Part"), ("Åsa; Bo Co", "FK")]


def test_numbers_and_gaps_of_a_sheet_are_kept_in_place():
    assert text(som_xlsx([["a", "", "c"], ["", 12, 1.5]])) == [("a", "", "c"), ("", "12", "1.5")]


def test_a_row_that_the_sheet_leaves_out_counts():
    blad = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
        '<row r="5"><c r="B5"><v>7</v></c></row></sheetData></worksheet>'
    )
    data = zippad(xl__workbook_xml="<workbook/>", xl__worksheets__sheet1_xml=blad)
    assert las(data) == [Tabellrad(1, ("x",)), Tabellrad(5, ("", "7"))]


def test_a_cell_beyond_its_row_is_empty():
    assert Tabellrad(1, ("a",)).cell(3) == ""


@pytest.mark.parametrize(
    ("data", "ord_"),
    [
        (b"", "tom"),
        (b"  \n ", "tom"),
        (b";;\n;;", "inga rader"),
        (b"x" * (STORSTA_BYTES + 1), "2 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xlsx"),
        (b"\x89PNG\x00\x00", "ingen tabell"),
        (b"PK\x03\x04trasig", "trasig"),
        (zippad(annat_xml="<a/>"), "ingen tabell"),
        (zippad(content_xml="<a><b></a>"), "trasig"),
        (zippad(content_xml='<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), "trasig"),
        (zippad(xl__workbook_xml="<workbook/>"), "inga blad"),
        (som_ods([["a"]], upprepa=10**9), str(FLEST_RADER)),
        (som_csv([["a"]] * (FLEST_RADER + 1)), str(FLEST_RADER)),
        (som_csv([["a"] * 300]), "kolumner"),
        (b'"' + b"a" * 140_000 + b'"', "trasig"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(data, ord_):
    with pytest.raises(OlasligTabell, match=ord_):
        las(data)


@pytest.mark.parametrize("adress", ["ZZZ1", "XFD1"])
def test_a_cell_far_out_to_the_right_is_refused(adress):
    blad = f'<worksheet><row r="1"><c r="{adress}"><v>1</v></c></row></worksheet>'
    with pytest.raises(OlasligTabell, match="kolumner"):
        las(zippad(xl__workbook_xml="<w/>", xl__worksheets__sheet1_xml=blad))


@pytest.mark.parametrize("rad", ["99999999", "-5", "x"])
def test_a_row_number_that_is_a_lie_ends_in_a_refusal_or_a_row(rad):
    blad = f'<worksheet><row r="{rad}"><c r="A1"><v>1</v></c></row></worksheet>'
    data = zippad(xl__workbook_xml="<w/>", xl__worksheets__sheet1_xml=blad)
    assert forsokt(data) in ([("1",)], "nekad")


def test_a_reference_to_a_string_that_is_not_there_is_refused():
    blad = '<worksheet><row r="1"><c r="A1" t="s"><v>9</v></c></row></worksheet>'
    with pytest.raises(OlasligTabell, match="trasig"):
        las(zippad(xl__workbook_xml="<w/>", xl__worksheets__sheet1_xml=blad))


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_refusal(data):
    assert forsokt(data)
    assert forsokt(b"PK\x03\x04" + data)


_CELL = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=8)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_is_written_as_csv_is_read_back(rader):
    assert text(som_csv(rader)) == [tuple(rad) for rad in rader]
