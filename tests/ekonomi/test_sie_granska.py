"""The checks of a SIE file against itself: only an unbalanced voucher is an error."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.sie import Allvar, Saldo, SieFil, granska, las
from ekonomi.sie.granskning import MAX_PER_KONTROLL
from tests.ekonomi.sie_rader import HUVUD, KONTON, med_ver, sie_bytes

SALDON = ("#IB 0 1930 100", "#IB 0 2065 -100", "#UB 0 1930 60", "#UB 0 2065 -100", "#RES 0 5010 40")
VER = ("#VER A 1 20220131", "{", "#TRANS 1930 {} -40", "#TRANS 5010 {} 40", "}")
HEL = (*HUVUD, *KONTON, *SALDON, *VER)


def funna(*rader: str, allvar: Allvar | None = None) -> list[str]:
    alla = granska(las(sie_bytes(*rader)))
    return [str(a) for a in alla if allvar is None or a.allvar is allvar]


def ordagrant(text: str) -> str:
    """Amounts in messages have no-break spaces and a true minus."""
    return text.replace("_", "\u00a0").replace("~", "\N{MINUS SIGN}")


def test_file_that_agrees_with_itself_has_no_findings():
    assert funna(*HEL) == []


def test_unbalanced_voucher_is_an_error_with_line_and_difference():
    sie = las(med_ver("#TRANS 1930 {} -1040.50", "#TRANS 5010 {} 40"))
    assert [(a.allvar, str(a)) for a in granska(sie)] == [
        (
            Allvar.FEL,
            ordagrant(
                "Rad 10: Verifikation A1 balanserar inte: debet minus kredit är ~1_000,50 kr"
            ),
        )
    ]


def test_history_rows_do_not_count_in_the_balance():
    rader = ("#TRANS 1930 {} -5", "#BTRANS 5010 {} 7", "#RTRANS 5010 {} 5", "#TRANS 5010 {} 5")
    assert granska(las(med_ver(*rader))) == []


def test_voucher_without_rows_and_voucher_given_twice_are_warnings():
    tom = ("#VER A 1 20220131", "{", "}")
    assert funna(*HUVUD, *tom, *tom, allvar=Allvar.VARNING) == [
        "Rad 7: Verifikation A1 har inga rader",
        "Rad 10: Verifikation A1 har inga rader",
        "Rad 10: Verifikation A1 finns flera gånger",
    ]


@pytest.mark.parametrize(
    ("gammal", "ny", "text"),
    [
        (
            "#UB 0 1930 60",
            "#UB 0 1930 61",
            "Konto 1930: utgående saldo är inte ingående plus verifikationer "
            "(60,00 kr mot filens 61,00 kr)",
        ),
        (
            "#RES 0 5010 40",
            "#RES 0 5010 41",
            "Konto 5010: resultatet är inte summan av verifikationerna "
            "(40,00 kr mot filens 41,00 kr)",
        ),
    ],
)
def test_sums_that_do_not_agree_are_warnings_with_account_and_amount(gammal, ny, text):
    rader = [ny if rad == gammal else rad for rad in HEL]
    assert funna(*rader) == [
        "Utgående saldon och resultat skiljer 1,00 kr från ingående",
        text,
    ]


def test_opening_balances_that_do_not_add_up_are_only_information():
    assert funna(*HUVUD, *KONTON, "#IB 0 1930 5", allvar=Allvar.UPPLYSNING) == [
        "Filen har inga verifikationer, bara saldon",
        "Ingående saldon summerar till 5,00 kr: föregående års resultat är troligen inte "
        "överfört till eget kapital",
    ]


def test_opening_balance_that_is_not_last_years_closing_is_a_warning():
    assert funna(*HEL, "#UB -1 1930 90", "#UB -1 2065 -100") == [
        "Konto 1930: ingående saldo är inte föregående års utgående (90,00 kr mot filens 100,00 kr)"
    ]


def test_last_years_result_moved_to_equity_is_only_information():
    forra = ("#UB -1 1930 100", "#UB -1 2065 -130", "#RES -1 5010 30")
    assert funna(*HEL, *forra) == [
        ordagrant("Föregående års resultat, ~30,00 kr, är överfört till eget kapital (konto 2065)")
    ]


def test_equity_that_moved_by_something_else_is_a_warning():
    forra = ("#UB -1 1930 100", "#UB -1 2065 -130", "#RES -1 5010 29")
    assert len(funna(*HEL, *forra, allvar=Allvar.VARNING)) == 1


def test_opening_balance_on_an_income_account_is_a_warning():
    rader = ("#KONTO 3010 a", "#IB 0 3010 -7", "#KONTO 3011 b", "#KTYP 3011 S", "#IB 0 3011 7")
    assert funna(*HUVUD, *rader, allvar=Allvar.VARNING) == [
        ordagrant("Resultatkonto 3010 har ingående saldo ~7,00 kr")
    ]


def test_finding_far_down_in_the_file_is_told():
    konton = [f"#IB 0 1{nr:03} 0" for nr in range(MAX_PER_KONTROLL)]
    dimensioner = " ".join(f'{nr} "x"' for nr in range(1, 100))
    angivna = [f'#DIM {nr} "D"' for nr in range(1, 99)]
    fil = (*HUVUD, *konton, "#IB 0 3010 -7", *angivna)
    rad = f"#TRANS 1000 {{{dimensioner}}} 0"
    texter = funna(*fil, "#VER A 1 20220131", "{", rad, "}", allvar=Allvar.VARNING)
    assert ordagrant("Resultatkonto 3010 har ingående saldo ~7,00 kr") in texter
    assert [text for text in texter if "Dimension" in text] == [
        f"Rad {len(fil) + 3}: Dimension 99 används men saknas i filen"
    ]


def test_only_the_first_accounts_of_a_check_are_listed_and_the_rest_counted():
    konton = [f"#UB 0 1{nr:03} 1" for nr in range(MAX_PER_KONTROLL + 3)]
    texter = funna(*HUVUD, *konton, "#VER A 1 20220131", "{", "}", allvar=Allvar.VARNING)
    assert sum("utgående saldo är inte" in text for text in texter) == MAX_PER_KONTROLL + 1
    assert "… och 3 konton till: utgående saldo är inte ingående plus verifikationer" in texter


def test_voucher_outside_the_years_of_the_file_is_a_warning():
    rader = [rad.replace("20220131", "20230131") for rad in HEL]
    assert funna(*rader)[0] == (
        "Rad 15: 1 verifikation den 2023-01-31 ligger utanför filens räkenskapsår"
    )


@pytest.mark.parametrize(
    ("rar", "text"),
    [
        ((), "Filen säger inte vilket räkenskapsår den gäller (#RAR 0)"),
        (("#RAR 0",), "Filen säger inte vilket räkenskapsår den gäller (#RAR 0)"),
        (
            ("#RAR 0 20221231 20220101",),
            "Räkenskapsåret 2022-12-31–2022-01-01 slutar innan det börjar",
        ),
        (
            ("#RAR 0 20210101 20230228",),
            "Räkenskapsåret 2021-01-01–2023-02-28 är längre än 18 månader",
        ),
        (
            ("#RAR 0 20220101 20221231", "#RAR -1 20210701 20220131"),
            "Räkenskapsåret 2022-01-01–2022-12-31 överlappar ett annat år i filen",
        ),
        (
            ("#RAR 0 20220701 20221231", "#RAR -1 20210101 20221231", "#RAR -2 20220101 20220131"),
            "Räkenskapsåret 2022-07-01–2022-12-31 överlappar ett annat år i filen",
        ),
    ],
)
def test_odd_years_are_warnings(rar, text):
    assert text in funna("#FLAGGA 0", "#SIETYP 1", *rar, allvar=Allvar.VARNING)


@pytest.mark.parametrize("slut", ["20220731", "20230630"])
def test_short_and_eighteen_month_years_are_accepted(slut):
    sie = las(sie_bytes("#FLAGGA 0", "#SIETYP 1", f"#RAR 0 20220101 {slut}"))
    assert sie.rar[0][0] == date(2022, 1, 1)
    assert [a for a in granska(sie) if a.allvar is not Allvar.UPPLYSNING] == []


def test_three_years_in_one_file_are_accepted():
    rar = ("#RAR -1 20210101 20211231", "#RAR -2 20200101 20201231")
    assert funna(*HEL, *rar) == []


def test_unangivna_accounts_are_listed():
    rader = [f"#TRANS {1000 + nr} {{}} 0" for nr in range(22)]
    [text] = [str(a) for a in granska(las(med_ver(*rader)))]
    assert text.startswith("Konton som används men saknas i filen: 1000, 1001, ")
    assert text.endswith(", 1019 och 2 till")


def test_unangivna_dimension_is_a_warning_unless_the_format_reserves_it():
    rad = '#TRANS 1930 {6 "F" 20 "M" 21 "N"} 0'
    texter = [str(a) for a in granska(las(med_ver(rad)))]
    assert texter == [
        "Rad 12: Dimension 20 används men saknas i filen",
        "Rad 12: Dimension 21 används men saknas i filen",
    ]


def test_file_made_by_hand_without_accounts_is_checked_by_their_numbers():
    sie = SieFil(ib=(Saldo(0, "1930", Decimal(5)), Saldo(0, "3010", Decimal(-5))))
    assert [str(a) for a in granska(sie) if "konto" in a.text] == [
        ordagrant("Resultatkonto 3010 har ingående saldo ~5,00 kr")
    ]


def test_file_marked_as_imported_is_a_warning():
    rader = ["#FLAGGA 1" if rad == "#FLAGGA 0" else rad for rad in HEL]
    assert funna(*rader) == ["Filen är märkt som redan inläst i ett system (#FLAGGA 1)"]


def test_vouchers_without_number_are_counted():
    utan = ('#VER "" "" 20220131', "{", "#TRANS 1930 {} 0", "}")
    fil = ("#FLAGGA 0", "#SIETYP 4", *KONTON, *utan)
    assert funna(*fil) == ["1 verifikation saknar serie eller nummer"]
    assert funna(*fil, *utan) == ["2 verifikationer saknar serie eller nummer"]
