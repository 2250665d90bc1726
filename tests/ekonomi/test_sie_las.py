"""Reading SIE 4: every record, and what real files do beside the specification."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.sie import (
    NAMN_SAKNAS,
    Allvar,
    Dimension,
    Konto,
    Objekt,
    Periodsaldo,
    Saldo,
    SieFil,
    Trans,
    las,
    per_konto,
)
from tests.ekonomi.sie_rader import (
    HUVUD,
    KONTON,
    enda_ver,
    fel,
    med_ver,
    sie_bytes,
    varningar,
)


def test_identification_is_read_whole():
    sie = las(
        sie_bytes(
            "#FLAGGA 1",
            '#PROGRAM "Ett program" 2.0',
            "#FORMAT PC8",
            "#GEN 20230115 AB",
            "#SIETYP 1",
            '#PROSA "En rad"',
            '#PROSA "till"',
            "#FTYP X",
            "#FNR 17",
            "#ORGNR 222000-0000",
            "#BKOD 84300",
            '#ADRESS "" "Storgatan 1" "341 30 Ljungby" ""',
            '#FNAMN "Förbundet"',
            "#RAR 0 20220101 20221231",
            "#RAR -1 20210101 20211231",
            "#TAXAR 2023",
            "#OMFATTN 20221130",
            "#KPTYP EUBAS97",
            "#VALUTA SEK",
        )
    )
    assert sie == SieFil(
        flagga=1,
        program="Ett program",
        programversion="2.0",
        gen=date(2023, 1, 15),
        gen_sign="AB",
        sietyp="1",
        prosa="En rad till",
        ftyp="X",
        fnr="17",
        orgnr="222000-0000",
        bkod="84300",
        adress=("", "Storgatan 1", "341 30 Ljungby", ""),
        fnamn="Förbundet",
        rar={
            0: (date(2022, 1, 1), date(2022, 12, 31)),
            -1: (date(2021, 1, 1), date(2021, 12, 31)),
        },
        taxar="2023",
        omfattn=date(2022, 11, 30),
        kptyp="EUBAS97",
        valuta="SEK",
    )
    assert sie.avvikelser == ()


def test_account_gathers_its_type_unit_and_codes_in_any_order():
    rader = (
        "#KTYP 1930 t",
        '#KONTO 1930 "Bank"',
        "#SRU 1930 7281",
        "#SRU 1930 9",
        "#ENHET 1930 st",
    )
    sie = las(sie_bytes(*HUVUD, *rader))
    assert sie.konton == {"1930": Konto("1930", "Bank", "T", ("7281", "9"), "st")}
    assert sie.konton["1930"].deklarerad


def test_empty_code_and_unit_add_nothing():
    sie = las(sie_bytes(*HUVUD, '#KONTO 1930 "Bank"', '#SRU 1930 ""', '#ENHET 1930 ""'))
    assert sie.konton["1930"] == Konto("1930", "Bank")


def test_unknown_account_type_and_repeated_account_are_warnings():
    sie = las(sie_bytes("#FLAGGA 0", "#KONTO 1930 a", "#KTYP 1930 Q", "#KONTO 1930 b", "#SIETYP 1"))
    assert sie.konton["1930"].namn == "b"
    assert varningar(sie) == [
        "Rad 3: Kontotypen ”Q” för konto 1930 är okänd",
        "Rad 4: Konto 1930 finns redan; det senare namnet gäller",
    ]


@pytest.mark.parametrize("nummer", ["10", "193", "193000", "19300000", "DIFF", "11AF"])
def test_account_numbers_of_any_form_are_taken(nummer):
    ver = enda_ver(med_ver(f"#TRANS {nummer} {{}} 1", f"#TRANS {nummer} {{}} -1"))
    assert {rad.konto for rad in ver.rader} == {nummer}


def test_account_that_is_used_but_not_declared_is_created():
    sie = las(med_ver("#TRANS 1930 {} -1", "#TRANS 9999 {} 1"))
    assert sie.konton["9999"] == Konto("9999", NAMN_SAKNAS)
    assert not sie.konton["9999"].deklarerad


def test_dimensions_and_objects_are_read():
    rader = ('#DIM 6 "Projekt"', '#UNDERDIM 21 "Del" 6', '#OBJEKT 6 "F 1" "Fokus"')
    sie = las(sie_bytes(*HUVUD, *rader))
    assert sie.dimensioner == {6: Dimension(6, "Projekt"), 21: Dimension(21, "Del", 6)}
    assert sie.objekt == {(6, "F 1"): Objekt(6, "F 1", "Fokus")}


def test_balances_of_every_kind_are_read():
    sie = las(
        sie_bytes(
            *HUVUD,
            *KONTON,
            "#IB 0 1930 100.5",
            "#UB -1 1930 100,50 3",
            "#RES 0 5010 -7",
            '#OIB 0 1930 {6 "F"} 1',
            '#OUB 0 1930 {6 "F" 20 "M"} 2',
            "#PSALDO 0 202201 5010 {} 4",
            '#PSALDO 0 202201 5010 {6 "F"} 3 2.5',
            "#PBUDGET 0 202212 5010 6",
        )
    )
    assert fel(sie) == varningar(sie) == []
    assert sie.ib == (Saldo(0, "1930", Decimal("100.50")),)
    assert sie.ub == (Saldo(-1, "1930", Decimal("100.50"), kvantitet=Decimal(3)),)
    assert sie.res == (Saldo(0, "5010", Decimal("-7.00")),)
    assert sie.oib == (Saldo(0, "1930", Decimal("1.00"), ((6, "F"),)),)
    assert sie.oub == (Saldo(0, "1930", Decimal("2.00"), ((6, "F"), (20, "M"))),)
    assert sie.psaldo == (
        Periodsaldo(0, "202201", "5010", Decimal("4.00")),
        Periodsaldo(0, "202201", "5010", Decimal("3.00"), ((6, "F"),), Decimal("2.5")),
    )
    assert sie.pbudget == (Periodsaldo(0, "202212", "5010", Decimal("6.00")),)
    assert per_konto(sie.ib) == {"1930": Decimal("100.50")}
    assert sie.verifikationer == ()


@pytest.mark.parametrize("slut", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do_and_the_last_may_lack_its(slut):
    data = sie_bytes(*HUVUD, *KONTON, "#VER A 1 20220131", "{", "#TRANS 1930 {} 0", "}", slut=slut)
    assert las(data.rstrip()).verifikationer == las(data).verifikationer
    assert las(data).avvikelser == ()


def test_blank_lines_and_the_end_mark_of_dos_are_passed_over():
    assert las(sie_bytes(*HUVUD, "", "  \t") + b"\x1a").avvikelser == ()


def test_quotes_and_backslashes_follow_the_specification():
    sie = las(sie_bytes("#FLAGGA 0", r'#FNAMN "Firma \"Öl\" AB"', r'#PROSA "C:\bok\ny"'))
    assert (sie.fnamn, sie.prosa) == ('Firma "Öl" AB', r"C:\bok\ny")


def test_text_without_its_end_quote_lasts_the_line_out():
    assert las(sie_bytes("#FLAGGA 0", '#FNAMN "Utan slut')).fnamn == "Utan slut"
    ver = enda_ver(med_ver('#TRANS 1930 {6 "F', "#TRANS 1930 {} 0"))
    assert ver.rader == (Trans("1930", Decimal("0.00")),)


def test_control_characters_become_blanks():
    assert las(sie_bytes("#FLAGGA 0", '#FNAMN "a\x01b\x7f"')).fnamn == "a b"


def test_unknown_records_are_told_once_and_extra_fields_passed_over():
    sie = las(med_ver("#MOMSKOD 1", "#MOMSKOD 2", '#TRANS 1930 {} 0 "" "" "" "" extra'))
    assert [(a.allvar, str(a)) for a in sie.avvikelser] == [
        (Allvar.UPPLYSNING, "Rad 12: Posten #MOMSKOD är okänd och läses inte")
    ]


def test_text_that_is_no_record_is_a_warning():
    assert varningar(las(sie_bytes("#FLAGGA 0", "#SIETYP 1", "hej"))) == [
        "Rad 3: Raden ”hej” är ingen SIE-post och läses inte"
    ]


@pytest.mark.parametrize(
    ("rad", "text"),
    [
        ("#IB 0 1930 tio", "#IB: beloppet ”tio” är inte ett tal"),
        ("#IB 0 1930", "#IB: beloppet saknas"),
        ("#IB noll 1930 1", "#IB: årsnumret ”noll” är inte ett heltal"),
        ("#IB 0", "#IB: kontonumret saknas"),
        ("#IB 0 1930 1e5", "#IB: beloppet ”1e5” är inte ett tal"),
        ("#IB 0 1930 1.2.3", "#IB: beloppet ”1.2.3” är inte ett tal"),
        (f"#IB 0 1930 {'9' * 50}", f"#IB: beloppet ”{'9' * 37}…” är inte ett tal"),
        ("#PSALDO 0 202213 1930 {} 1", "#PSALDO: datumet ”20221301” finns inte"),
        ("#DIM sex Projekt", "#DIM: dimensionen ”sex” är inte ett heltal"),
        ("#OBJEKT 6", "#OBJEKT: objektets kod saknas"),
        ("#KONTO", "#KONTO: kontonumret saknas"),
        ("#TRANS 1930 {} 1", "#TRANS: raden står utanför en verifikation"),
        ("#VER A 1", "#VER: verifikationens datum saknas"),
        ("{", "Raden { hör inte till någon verifikation"),
        ("}", "Raden } avslutar ingen verifikation"),
    ],
)
def test_bad_record_is_an_error_with_its_line(rad, text):
    assert fel(las(sie_bytes(*HUVUD, rad))) == [f"Rad {len(HUVUD) + 1}: {text}"]


def test_year_without_dates_is_a_warning_and_left_out():
    sie = las(sie_bytes("#FLAGGA 0", "#SIETYP 1", "#RAR 0", "#RAR -1 20210101 20211231"))
    assert list(sie.rar) == [-1]
    assert varningar(sie) == ["Rad 3: #RAR 0 saknar årets första eller sista dag"]


@pytest.mark.parametrize(
    ("rader", "typ"),
    [
        (("#SIETYP 1", "#IB 0 1930 1"), "1"),
        (("#SIETYP 2",), "2"),
        (("#SIETYP 3",), "3"),
        (("#SIETYP 4", "#IB 0 1930 1"), "4E"),
        (("#SIETYP 4", "#VER A 1 20220131", "{", "}"), "4I"),
        (("#SIETYP 4I", '#VER "" "" 20220131', "{", "}"), "4I"),
        (("#SIETYP 4", "#UB 0 1930 1", "#VER A 1 20220131", "{", "}"), "4E"),
        (("#IB 0 1930 1",), "1"),
        (("#SIETYP 1", "#VER A 1 20220131", "{", "}"), "4I"),
        (("#SIETYP 5",), "4E"),
    ],
)
def test_type_is_told_by_label_and_content(rader, typ):
    assert las(sie_bytes("#FLAGGA 0", *rader)).sietyp == typ


def test_findings_are_kept_to_two_hundred_of_each_weight_and_counted():
    sie = las(sie_bytes("#FLAGGA 0", *["#IB 0"] * 250, *["hej"] * 201))
    assert len(fel(sie)) == len(varningar(sie)) == 201
    assert fel(sie)[-1] == "… och ytterligare 50 fel"
    assert varningar(sie)[-1] == "… och ytterligare 1 varning"
