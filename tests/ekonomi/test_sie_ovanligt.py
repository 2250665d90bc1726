"""Unusual files that are right all the same, and damaged ones that are not."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Konto, Rad, Rakenskapsar, Verifikation
from ekonomi.saldon import period
from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.sie import SieFel, SieFil, las, skriv
from ekonomi.sieplan import las_in as las_och_prova
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import HUVUD, IB, KONTON, fil, ver

pytestmark = pytest.mark.usefixtures("egna_filer")

HELT_AR = "20220101 20221231"


@pytest.fixture
def las_in(ekonom):
    return lambda data, **andra: importera(by=ekonom, data=data, namn="bok.se", **andra)


# -- Years ------------------------------------------------------------------------------------


def test_a_first_year_of_eighteen_months_is_one_year(las_in):
    huvud = HUVUD.replace(HELT_AR, "20210701 20221231")
    las_in(fil(ver("1", datum="20210815"), ver("2", "5.00", datum="20221231"), huvud=huvud))
    ar = Rakenskapsar.objects.get()
    assert (ar.start, ar.slut) == (date(2021, 7, 1), date(2022, 12, 31))
    assert {v.ar for v in Verifikation.objects.all()} == {ar}
    assert (period(2022).ar, period(2022).hel) == (ar, True), "räkningen för 2022 är hela året"
    sid = forhandsgranska(fil(huvud=HUVUD.replace(HELT_AR, "20210101 20221231")))
    assert "överlappar" in sid.hinder[0]


def test_a_short_first_year_and_the_next_follow_each_other(las_in):
    las_in(fil(ver("1", datum="20220815"), huvud=HUVUD.replace(HELT_AR, "20220801 20221231")))
    las_in(fil(ver("1", datum="20230115"), huvud=HUVUD.replace(HELT_AR, "20230101 20231231")))
    assert [str(ar) for ar in Rakenskapsar.objects.order_by("start")] == [
        "2022-08-01–2022-12-31",
        "2023",
    ]


@pytest.mark.parametrize("rar", ["#RAR 0\n", '#RAR 0 "" ""\n', "#RAR 0 20220101\n"])
def test_a_year_without_its_days_is_warned_about_and_asked_for(las_in, rar):
    data = fil(huvud=HUVUD.replace("#RAR 0 20220101 20221231\n", rar))
    plan = las_och_prova(data)
    assert any("saknar årets första eller sista dag" in str(a) for a in plan.anmarkningar)
    with pytest.raises(ValidationError, match="Exportera filen igen med räkenskapsår"):
        las_in(data)


def test_three_years_in_one_file_are_read_in_one_at_a_time(las_in):
    huvud = HUVUD + "#RAR -1 20210101 20211231\n#RAR -2 20200101 20201231\n"
    vers = [ver("1", "5.00", datum=f"{ar}0301") for ar in (2020, 2021, 2022)]
    data = fil(*vers, huvud=huvud)
    for rar in (-2, -1, 0):
        plan, _import = las_in(data, rar=rar)
        assert (len(plan.nya), plan.antal_andra_ar) == (1, 2)
    assert [str(v.ar) for v in Verifikation.objects.order_by("datum")] == ["2020", "2021", "2022"]


# -- Accounts, series, programs -----------------------------------------------------------------


def test_accounts_of_kommun_bas_have_three_to_six_digits(las_in):
    konton = '#KONTO 191 "Bank"\n#KONTO 5632 "Skatt"\n#KONTO 56321 "Lön"\n#KONTO 563210 "Vikarie"\n'
    data = fil(
        ver("1", konton=("5632", "191")),
        ver("2", "20.00", konton=("56321", "191")),
        ver("3", "3.00", konton=("563210", "191")),
        konton=konton,
        ib="#IB 0 191 500.00\n",
    )
    las_in(data)
    assert dict(Konto.objects.values_list("nummer", "ktyp")) == {
        "191": "T",
        "5632": "K",
        "56321": "K",
        "563210": "K",
    }
    summor = {post["konto__nummer"]: post["summa"] for post in Rad.objects.per_konto()}
    assert summor == {"191": kr("-123"), "5632": kr("100"), "56321": kr("20"), "563210": kr("3")}
    assert not forhandsgranska(data).nagot_nytt


@pytest.mark.parametrize("konto", ["19", "DIFF", "11AF", "12345678"])
def test_odd_account_numbers_are_taken_as_they_are(las_in, konto):
    las_in(fil(ver(konton=(konto, "1930"))))
    assert Konto.objects.get(nummer=konto).namn == "(saknas i filen)"


def test_a_year_that_changes_program_half_way_keeps_the_first_ones_vouchers(las_in):
    """The second program knows only its own half: it adds, and what it lacks is told, not taken."""
    las_in(fil(ver("1", datum="20220210"), ver("2", "5.00", datum="20220611")))
    nytt = HUVUD.replace('"Provbok" "3.1"', '"Annan Bok" "9"')
    plan, sie_import = las_in(
        fil(
            ver("1", "7.00", serie="LF", datum="20220801"),
            ver("2", "8.00", serie="LF", datum="20220901"),
            huvud=nytt,
        )
    )
    assert [str(v) for v in Verifikation.objects.order_by("datum")] == ["A1", "A2", "LF1", "LF2"]
    assert sie_import.program == "Annan Bok 9"
    assert len(plan.skillnader) == 2
    assert all("finns inte i den här" in text for text in plan.skillnader)
    assert Rad.objects.filter(konto__nummer="5010").omsattning()["summa"] == kr("120")


def test_undeclared_accounts_are_listed(las_in):
    plan, _import = las_in(fil(ver(konton=("6110", "1940"))))
    assert any("saknas i filen: 1940, 6110" in str(a) for a in plan.anmarkningar)


# -- The check sum, SIE 5, damage ---------------------------------------------------------------


def med_ksumma(data: bytes) -> bytes:
    return skriv(las(data), ksumma=True)


def test_a_wrong_check_sum_is_a_warning(las_in):
    data = med_ksumma(fil()).replace(b"Hyra", b"Hyrd")
    plan, sie_import = las_in(data)
    assert sie_import is not None
    assert any("kontrollsumman stämmer inte" in str(a).lower() for a in plan.anmarkningar)


def test_a_check_sum_that_is_never_closed_stops_the_file(las_in):
    data = med_ksumma(fil())
    with pytest.raises(ValidationError, match="avklippt"):
        las_in(data[: data.rindex(b"#KSUMMA")])


def test_sie_5_is_refused_with_what_to_do(las_in):
    data = b'<?xml version="1.0" encoding="UTF-8"?><Sie xmlns="http://www.sie.se/sie5"></Sie>'
    with pytest.raises(ValidationError, match=r"SIE 5-fil .* Exportera i stället som SIE 4"):
        las_in(data)


HEL_FIL = fil(
    ver("1", objekt='"6" "FOKUS" "20" "AF"'),
    ver("2", "5,5", text='Kurs \\"ett\\" på Ågatan'),
    ver("3", "7.00").replace(
        "#TRANS 5010", "#RTRANS 5010 {} 1.00\n#BTRANS 5010 {} 1.00\n#TRANS 5010"
    ),
    huvud=HUVUD + "#RAR -1 20210101 20211231\n#ORGNR 222000-2634\n#KPTYP EUBAS97\n",
    konton=KONTON + '#SRU 1930 7281\n#UNDERDIM 21 "Del" 6\n',
    ib=IB + '#OIB 0 1930 {"6" "FOKUS"} 5.00\n#UB 0 1930 9.00\n#RES 0 5010 1.00\n'
    "#PSALDO 0 202201 5010 {} 1.00\n#PBUDGET 0 202201 5010 {} 9.00\n",
)
INGREPP = st.lists(
    st.tuples(
        st.integers(0, len(HEL_FIL)),
        st.integers(0, 40),
        st.binary(max_size=6)
        | st.sampled_from([b"\0", b"\n", b"{", b"}", b'"', b"\\", b"#", b"-"]),
    ),
    min_size=1,
    max_size=8,
)


@given(INGREPP)
def test_no_damage_to_a_file_crashes_reader_or_checks(ingrepp):
    """Bytes taken away, put in or changed anywhere: a file with findings, or a plain refusal."""
    data = HEL_FIL
    for plats, bort, nytt in ingrepp:
        data = data[:plats] + nytt + data[plats + bort :]
    try:
        inlast = las_och_prova(data)
    except SieFel:
        return
    assert isinstance(inlast.sie, SieFil)
    assert len(inlast.anmarkningar) < 2000


@given(st.integers(0, len(HEL_FIL)))
def test_a_file_cut_anywhere_reads_as_far_as_it_goes(langd):
    """What is read of a file that was cut is the beginning of the whole, never something else."""
    hela = las(HEL_FIL).verifikationer
    try:
        delen = las(HEL_FIL[:langd]).verifikationer
    except SieFel:
        return
    assert delen[:-1] == hela[: max(len(delen) - 1, 0)]
