"""Reading the vouchers of SIE 4, tidy or not."""

import io
from datetime import date
from decimal import Decimal

import pytest

from ekonomi.sie import (
    Lasare,
    Saldo,
    SieFel,
    Slag,
    Trans,
    las,
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


def test_voucher_keeps_its_fields_and_line_numbers():
    ver = enda_ver(
        med_ver(
            '#TRANS 1930 {} -500.25 20220130 "Ut" 2 AB',
            '#TRANS 5010 {6 "F" 20 "M"} 500.25',
            ver="#VER A 17 20220131",
        )
    )
    assert (ver.serie, ver.nummer, ver.datum) == ("A", "17", date(2022, 1, 31))
    assert ver.radnummer == len(HUVUD) + len(KONTON) + 1
    assert ver.rader == (
        Trans("1930", Decimal("-500.25"), (), date(2022, 1, 30), "Ut", Decimal(2), "AB"),
        Trans("5010", Decimal("500.25"), ((6, "F"), (20, "M"))),
    )
    assert [rad.radnummer for rad in ver.rader] == [ver.radnummer + 2, ver.radnummer + 3]
    assert ver.differens == 0


def test_registration_date_and_signature_of_a_voucher_are_read():
    rader = ("#TRANS 1930 {} 1", "#TRANS 1930 {} -1")
    ver = enda_ver(med_ver(*rader, ver='#VER A 17 20220131 "" 20220201 CD'))
    assert (ver.text, ver.regdatum, ver.sign) == ("", date(2022, 2, 1), "CD")


@pytest.mark.parametrize(
    "rad",
    [
        "#TRANS 1930 {} 12.50",
        "#TRANS 1930 12.50",
        "#TRANS\t1930\t{}\t12,5",
        '   #trans   "1930"  { }  12.5000',
        "#TRANS 1930 {}+12.5",
        "#TRANS 1930 12.5 {}",
    ],
)
def test_loose_writing_gives_the_same_row(rad):
    ver = enda_ver(med_ver(rad, "#TRANS 1930 {} -12.5"))
    assert ver.rader[0] == Trans("1930", Decimal("12.50"))


def test_rtrans_is_booked_once_by_its_trans_and_btrans_never():
    ver = enda_ver(
        med_ver(
            "#TRANS 1930 {} -10",
            '#BTRANS 5010 {} 9 "" "fel" "" AB',
            "#RTRANS 5010 {} 10",
            "#TRANS 5010 {} 10",
        )
    )
    assert [rad.belopp for rad in ver.rader] == [Decimal(-10), Decimal(10)]
    assert [(rad.slag, rad.belopp) for rad in ver.poster if rad not in ver.rader] == [
        (Slag.STRUKEN, Decimal(9)),
        (Slag.TILLAGD, Decimal(10)),
    ]
    assert ver.differens == 0


@pytest.mark.parametrize(
    "rader",
    [
        ("#RTRANS 5010 {} 10",),
        ("#RTRANS 5010 {} 10", "#TRANS 5010 {} 11"),
        ("#RTRANS 5010 {} 10", "#BTRANS 5010 {} 10"),
    ],
)
def test_rtrans_without_its_trans_is_a_warning(rader):
    sie = las(med_ver(*rader))
    assert varningar(sie) == ["Rad 12: #RTRANS följs inte av samma #TRANS; raden bokförs inte"]


def test_voucher_with_an_impossible_date_is_an_error_and_not_given():
    sie = las(med_ver("#TRANS 1930 {} 0", ver="#VER A 1 20220230"))
    assert fel(sie) == ["Rad 10: Verifikationens datum ”20220230” finns inte"]
    assert sie.verifikationer == ()


@pytest.mark.parametrize(
    ("rad", "text"),
    [
        ('#TRANS 1930 {} 0 2022-13-01 "a"', "Datumet ”2022-13-01” finns inte och lämnas tomt"),
        (
            '#TRANS 1930 {} 0 "" "" tre',
            "Kvantiteten ”tre” är inte ett tal och lämnas tom",
        ),
        (
            "#TRANS 1930 {6} 0",
            "Objektlistan saknar en dimension eller ett objekt; raden läses utan objekt",
        ),
        (
            "#TRANS 1930 {sex F} 0",
            "Dimensionen ”sex” är inte ett heltal; raden läses utan objekt",
        ),
        ("#TRANS 1930 {} 0.004", "Beloppet ”0.004” avrundas till hela ören"),
    ],
)
def test_doubtful_field_of_a_row_is_a_warning_and_the_row_stands(rad, text):
    sie = las(med_ver(rad))
    assert varningar(sie) == [f"Rad 12: {text}"]
    assert sie.verifikationer[0].rader[0].belopp == 0


def test_date_with_hyphens_is_understood():
    assert enda_ver(med_ver("#TRANS 1930 {} 0 2022-01-30")).rader[0].datum == date(2022, 1, 30)


def test_minus_zero_is_zero():
    [rad] = enda_ver(med_ver("#TRANS 1930 {} -0.00")).rader
    assert str(rad.belopp) == "0.00"


def test_rows_without_braces_are_a_voucher_with_a_warning():
    sie = las(
        sie_bytes(
            *HUVUD, *KONTON, "#VER A 1 20220131", "#TRANS 1930 {} 0", "#VER A 2 20220131", "{", "}"
        )
    )
    assert [len(ver.rader) for ver in sie.verifikationer] == [1, 0]
    assert varningar(sie) == ["Rad 11: Verifikationens rader står inte mellan { och }"]


def test_file_that_ends_within_a_voucher_is_cut_off():
    sie = las(sie_bytes(*HUVUD, *KONTON, "#VER A 1 20220131", "{", "#TRANS 1930 {} 0"))
    assert fel(sie) == ["Rad 12: Verifikationen slutar inte med }; filen kan vara avklippt"]
    assert len(sie.verifikationer) == 1


def test_brace_within_a_voucher_is_an_error():
    assert fel(las(med_ver("{"))) == ["Rad 12: Raden { hör inte till någon verifikation"]


def test_voucher_without_series_and_number_keeps_them_empty():
    ver = enda_ver(med_ver("#TRANS 1930 {} 0", ver='#VER "" "" 20220131'))
    assert (ver.serie, ver.nummer, ver.namn) == ("", "", "från 2022-01-31")
    utan_nummer = enda_ver(med_ver("#TRANS 1930 {} 0", ver='#VER B "" 20220131'))
    assert utan_nummer.namn == "B från 2022-01-31"


def test_stream_gives_vouchers_before_the_file_is_read_out():
    data = med_ver("#TRANS 1930 {} 0") + sie_bytes("#RES 0 5010 5")
    lasare = Lasare(io.BytesIO(data))
    ver = next(strom := lasare.verifikationer())
    assert ver.nummer == "1"
    assert list(strom) == []
    assert lasare.klar().res == (Saldo(0, "5010", Decimal("5.00")),)


def test_voucher_of_too_many_rows_is_refused_with_its_line(monkeypatch):
    monkeypatch.setattr("ekonomi.sie.lasare.MAX_POSTER_PER_VER", 2)
    assert len(enda_ver(med_ver(*["#TRANS 1930 {} 0"] * 2)).rader) == 2
    with pytest.raises(SieFel, match="Rad 14: En verifikation har över 2 rader"):
        las(med_ver(*["#TRANS 1930 {} 0"] * 3))
