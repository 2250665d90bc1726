"""Files from tables: nothing in them runs, numbers and dates survive, every row is there."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import django_tables2 as tables
import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from finsam import export
from finsam.kolumner import (
    AntalColumn,
    BeloppColumn,
    DatumColumn,
    JaNejColumn,
    MarkeColumn,
    Tabell,
    TidColumn,
)

NS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
OFFICE = f"{{{NS['office']}}}"


class ProvTable(Tabell):
    namn = tables.Column("Namn", linkify=lambda: "/")
    belopp = BeloppColumn(verbose_name="Belopp")
    antal = AntalColumn(verbose_name="Antal")
    dag = DatumColumn(verbose_name="Dag")
    tid = TidColumn(verbose_name="Tid")
    ja = JaNejColumn(verbose_name="Klar")
    lage = MarkeColumn(verbose_name="Läge")
    knapp = tables.Column(empty_values=(), exclude_from_export=True)


RAD = {
    "namn": "=1+1",
    "belopp": Decimal("-1234.50"),
    "antal": 12345,
    "dag": date(2022, 12, 31),
    "tid": datetime(2022, 6, 1, 10, 0, tzinfo=UTC),
    "ja": True,
    "lage": "Klar",
}


def fil(format_: str, rader: list[dict]) -> bytes:
    svar = export.svar(ProvTable(rader), "Prövade rader", format_)
    return b"".join(svar.streaming_content)


def som_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def blad_xml(data: bytes, fil_: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return ElementTree.fromstring(z.read(fil_))  # noqa: S314 (our own file)


def test_csv_has_a_bom_semicolons_decimal_commas_and_swedish_time():
    data = fil("csv", [RAD])
    assert data.startswith(b"\xef\xbb\xbf")
    rubriker, rad = som_csv(data)
    assert rubriker == ["Namn", "Belopp", "Antal", "Dag", "Tid", "Klar", "Läge"]
    assert rad == [
        "'=1+1", "-1234,50", "12345", "2022-12-31", "2022-06-01 12:00:00", "Ja", "Klar"
    ]  # fmt: skip


def test_xlsx_holds_numbers_as_numbers_and_text_as_text():
    data = fil("xlsx", [RAD])
    rad = blad_xml(data, "xl/worksheets/sheet1.xml").findall(".//s:row", NS)[1]
    celler = {c.get("r"): c for c in rad}
    assert celler["A2"].get("t") == "inlineStr"
    assert "".join(celler["A2"].itertext()) == "'=1+1"
    assert celler["B2"].get("t") is None
    assert Decimal(celler["B2"].findtext("s:v", namespaces=NS)) == Decimal("-1234.50")
    assert celler["C2"].findtext("s:v", namespaces=NS) == "12345"
    assert celler["D2"].findtext("s:v", namespaces=NS) == "44926"  # 2022-12-31 as Excel counts
    assert rad.find(".//s:f", NS) is None


def test_ods_holds_numbers_as_numbers_and_dates_as_dates():
    data = fil("ods", [RAD])
    celler = blad_xml(data, "content.xml").findall(".//table:table-row", NS)[1]
    typer = [c.get(f"{OFFICE}value-type") for c in celler]
    assert typer == ["string", "float", "float", "date", "date", "string", "string"]
    assert celler[1].get(f"{OFFICE}value") == "-1234.50"
    assert celler[3].get(f"{OFFICE}date-value") == "2022-12-31"
    assert "".join(celler[0].itertext()) == "'=1+1"


@pytest.mark.parametrize("format_", list(export.FORMAT))
def test_an_empty_cell_stays_empty_and_an_empty_table_is_a_heading(format_):
    assert fil(format_, [{**RAD, "belopp": None, "dag": None}])
    assert fil(format_, [])


@pytest.mark.parametrize("format_", list(export.FORMAT))
def test_the_file_has_a_name_with_todays_date_and_its_own_type(format_):
    svar = export.svar(ProvTable([RAD]), "Prövade rader", format_)
    dag = timezone.localdate().isoformat()
    vantat = f'attachment; filename="provade-rader-{dag}.{format_}"'
    assert svar["Content-Disposition"] == vantat
    assert svar["Content-Type"] == export.FORMAT[format_].typ


def test_every_row_is_there_not_only_the_page_shown():
    tabell = ProvTable([RAD] * 60)
    tabell.paginate(per_page=25)
    data = b"".join(export.svar(tabell, "Rader", "csv").streaming_content)
    assert len(som_csv(data)) == 61


def test_too_many_rows_for_ods_is_refused_with_another_way_out(monkeypatch):
    monkeypatch.setitem(export.FORMAT, "ods", export.Filformat("OpenDocument", "x", storsta=1))
    with pytest.raises(export.ForManyRader, match="hämta listan som CSV"):
        export.svar(ProvTable([RAD, RAD]), "Rader", "ods")


def test_a_sheet_name_keeps_to_what_excel_allows():
    data = b"".join(export.svar(ProvTable([RAD]), "År [2022]: allt/inget " * 3, "xlsx"))
    namn = blad_xml(data, "xl/workbook.xml").find(".//s:sheet", NS).get("name")
    assert namn == "År  2022   allt inget År  2022"


@given(st.text())
def test_no_exported_text_begins_with_a_formula_sign(text):
    ut = export.cell(text)
    assert not ut.startswith(export.FORMELTECKEN)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_text_survives_in_csv_behind_its_apostrophe(text):
    _, rad = som_csv(fil("csv", [{**RAD, "namn": text or "x"}]))
    assert not rad[0].startswith(export.FORMELTECKEN)


@given(st.decimals(-(10**11), 10**11, places=2))
def test_amounts_survive_the_way_to_csv_and_back(belopp):
    _, rad = som_csv(fil("csv", [{**RAD, "belopp": belopp}]))
    assert Decimal(rad[1].replace(",", ".")) == belopp


@given(st.dates(date(1900, 3, 1)))
def test_dates_survive_the_way_to_csv_and_back(dag):
    _, rad = som_csv(fil("csv", [{**RAD, "dag": dag}]))
    assert date.fromisoformat(rad[3]) == dag


@pytest.mark.parametrize(
    ("varde", "ut"),
    [
        (True, "Ja"),
        (False, "Nej"),
        (None, None),
        (1.5, Decimal("1.5")),
        (7, 7),
        ("a\x00b", "ab"),
        ("\x00=1", "'=1"),
        ("-", "'-"),
        ("−5", "−5"),
        (date(2022, 1, 1), date(2022, 1, 1)),
        (datetime(2022, 1, 1, 12), datetime(2022, 1, 1, 12)),  # noqa: DTZ001
    ],
)
def test_a_value_becomes_number_date_or_harmless_text(varde, ut):
    assert export.cell(varde) == ut
    assert type(export.cell(varde)) is type(ut)
