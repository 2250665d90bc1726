"""A file of balances only: booked as one voucher, replaced by the next, taken out by vouchers."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Ingaendebalans, Rad, Uttag, Verifikation
from ekonomi.saldon import period, saldon
from ekonomi.services.rakenskapsar import las_ar
from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.services.sie_version import angra_import
from ekonomi.sie import Saldo, SieFil
from ekonomi.sieplan.ar import rakenskapsar_for
from ekonomi.sieplan.saldon import saldobok
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import HUVUD, KONTON, fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
TYP1 = HUVUD.replace("#SIETYP 4", "#SIETYP 1")
SALDON = """#IB 0 1930 1000.00
#IB 0 2010 -1000.00
#UB 0 1930 400.00
#UB 0 2010 -1000.00
#RES 0 5010 600.00
"""


@pytest.fixture
def las_in(ekonom):
    return lambda data, **andra: importera(by=ekonom, data=data, namn="saldon.se", **andra)


def saldofil(saldon: str = SALDON, huvud: str = TYP1) -> bytes:
    return fil("", huvud=huvud, konton=KONTON, ib=saldon)


def i_kraft() -> list[str]:
    return [str(v) for v in Verifikation.objects.i_kraft().order_by("pk")]


def rader(verifikation: Verifikation) -> set[tuple[str, str, Decimal]]:
    falt = ("konto__nummer", "objektkombination__nyckel", "belopp")
    return {(k, o or "", b) for k, o, b in verifikation.rader.values_list(*falt)}


@pytest.mark.parametrize("typ", ["1", "2", "3", "4"])
def test_the_years_change_is_booked_as_one_voucher_on_its_last_day(las_in, typ):
    plan, _import = las_in(saldofil(huvud=HUVUD.replace("#SIETYP 4", f"#SIETYP {typ}")))
    saldover = Verifikation.objects.get()
    assert (str(saldover), saldover.datum) == ("SIE-SALDO1", date(2022, 12, 31))
    assert rader(saldover) == {("1930", "", kr("-600")), ("5010", "", kr("600"))}
    assert Ingaendebalans.objects.get(konto__nummer="1930").belopp == kr("1000")
    assert "så att räkningarna kan visas" in plan.saldobesked


def test_the_statements_show_what_the_file_says(las_in):
    las_in(saldofil())
    [per_konto] = saldon([period(2022)])
    utgaende = {s.konto: s.ingaende + s.debet + s.kredit for s in per_konto}
    assert utgaende == {"1930": kr("400"), "2010": kr("-1000"), "5010": kr("600")}


def test_balances_of_a_part_of_the_year_are_booked_on_the_day_that_they_reach_to(las_in):
    las_in(saldofil(huvud=TYP1 + "#OMFATTN 20220831\n"))
    assert Verifikation.objects.get().datum == date(2022, 8, 31)
    assert "31 augusti 2022" in Verifikation.objects.get().text


def test_a_day_outside_the_year_is_the_years_last(las_in):
    las_in(saldofil(huvud=TYP1 + "#OMFATTN 20230831\n"))
    assert Verifikation.objects.get().datum == date(2022, 12, 31)


def test_what_lies_on_objects_is_taken_out_of_the_accounts_own(las_in):
    las_in(saldofil(SALDON + '#OUB 0 1930 {"6" "FOKUS"} 150.00\n'))
    assert rader(Verifikation.objects.get()) == {
        ("1930", "", kr("-750")),
        ("1930", "6:FOKUS", kr("150")),
        ("5010", "", kr("600")),
    }


def test_the_same_file_again_books_nothing(las_in):
    las_in(saldofil())
    plan, sie_import = las_in(saldofil())
    assert (plan.nagot_nytt, sie_import) == (False, None)
    assert i_kraft() == ["SIE-SALDO1"]


def test_newer_balances_replace_the_earlier_by_storno(las_in):
    las_in(saldofil())
    nya = SALDON.replace("400.00", "300.00").replace("600.00", "700.00")
    plan, _import = las_in(saldofil(nya))
    assert plan.skillnader == ("Saldona ur en tidigare fil byts mot den här filens.",)
    assert i_kraft() == ["SIE-SALDO2"]
    assert Rad.objects.filter(konto__nummer="5010").omsattning()["summa"] == kr("700")
    assert Uttag.objects.get().slag == Uttag.Slag.VERSION


def test_a_file_with_vouchers_takes_the_balances_out(las_in):
    las_in(saldofil())
    plan, _import = las_in(fil(ver("1", "600.00")))
    assert "Saldona ur en tidigare fil tas ut" in plan.skillnader[0]
    assert i_kraft() == ["A1"]
    assert Rad.objects.filter(konto__nummer="5010").omsattning()["summa"] == kr("600")


def test_undoing_that_import_brings_the_balances_back(las_in, ekonom):
    las_in(saldofil())
    _plan, full = las_in(fil(ver("1", "600.00")))
    angra_import(by=ekonom, sie_import=full, skal="Fel fil")
    assert [v.filens_beteckning for v in Verifikation.objects.i_kraft()] == ["SIE-SALDO1"]
    assert Rad.objects.filter(konto__nummer="5010").omsattning()["summa"] == kr("600")


def test_balances_after_vouchers_are_compared_and_not_booked(las_in):
    las_in(fil(ver("1", "500.00")))
    plan, sie_import = las_in(saldofil())
    assert sie_import is None
    assert "jämförs med dem men bokförs inte" in plan.saldobesked
    assert [text.replace("\xa0", " ") for text in plan.skillnader] == [
        "Utgående saldo på konto 1930: 400,00 kr i filen, 500,00 kr i böckerna.",
        "Resultatet på konto 5010: 600,00 kr i filen, 500,00 kr i böckerna.",
    ]


def test_many_differences_are_told_by_their_first_and_a_count(las_in):
    konton = KONTON + "".join(f'#KONTO 60{n} "Konto {n}"\n' for n in range(10, 50))
    las_in(fil(ver("1", "600.00"), konton=konton))
    manga = SALDON + "".join(f"#RES 0 60{n} 1.00\n" for n in range(10, 50))
    plan = forhandsgranska(fil("", huvud=TYP1, konton=konton, ib=manga))
    assert len(plan.skillnader) == 26
    assert plan.skillnader[-1] == "… och 15 konton till."


def test_own_vouchers_of_the_year_are_kept_apart_too(las_in, ekonom):
    bocker.post(ekonom, bocker.lagg_upp(), "-600", "600")
    plan = forhandsgranska(saldofil())
    assert plan.nya == ()
    assert "har redan verifikationer" in plan.saldobesked


def test_balances_that_do_not_add_up_are_told_and_only_the_opening_ones_are_booked(las_in):
    plan, sie_import = las_in(saldofil(SALDON.replace("#RES 0 5010 600.00\n", "")))
    assert sie_import is not None
    assert "skiljer −600,00 kr" in plan.saldobesked.replace("\xa0", " ")
    assert not Verifikation.objects.exists()
    assert Ingaendebalans.objects.count() == 2


def test_a_file_without_opening_balances_goes_by_those_of_the_books(las_in):
    las_in(saldofil("#IB 0 1930 1000.00\n#IB 0 2010 -1000.00\n"))
    las_in(saldofil(SALDON.partition("#UB")[1] + SALDON.partition("#UB")[2]))
    assert rader(Verifikation.objects.get()) == {("1930", "", kr("-600")), ("5010", "", kr("600"))}


def test_a_year_in_which_nothing_moved_needs_no_voucher(las_in):
    plan, _import = las_in(saldofil(SALDON.replace("400", "1000").replace("600", "0")))
    assert plan.saldobesked == ""
    assert not Verifikation.objects.exists()


def test_the_year_before_is_read_in_from_the_same_file(las_in):
    huvud = TYP1 + "#RAR -1 20210101 20211231\n"
    forra = "#IB -1 1930 5.00\n#IB -1 2010 -5.00\n#UB -1 1930 9.00\n#UB -1 2010 -5.00\n"
    data = saldofil(SALDON + forra + "#RES -1 3981 -4.00\n", huvud)
    las_in(data)
    las_in(data, rar=-1)
    assert [str(v.ar) for v in Verifikation.objects.order_by("datum")] == ["2021", "2022"]
    assert rader(Verifikation.objects.order_by("datum").first()) == {
        ("1930", "", kr("4")),
        ("3981", "", kr("-4")),
    }


def test_a_locked_year_takes_no_balances(las_in, ekonom):
    _plan, forsta = las_in(saldofil("#IB 0 1930 1000.00\n#IB 0 2010 -1000.00\n"))
    las_ar(by=ekonom, ar=forsta.ar)
    with pytest.raises(ValidationError, match="är låst"):
        las_in(saldofil())


BELOPP = st.decimals(-(10**9), 10**9, places=2)


@given(rorelser=st.lists(BELOPP, min_size=1, max_size=6), ingaende=BELOPP)
def test_opening_balance_and_voucher_give_the_files_closing_balance(rorelser, ingaende):
    """Whatever moved: IB + saldoverifikation = UB on each account, and the voucher balances."""
    konton = [f"50{n:02}" for n in range(len(rorelser))]
    ub = ingaende - sum(rorelser)
    sie = SieFil(
        rar={0: (date(2022, 1, 1), date(2022, 12, 31))},
        ib=(Saldo(0, "1930", ingaende),),
        ub=(Saldo(0, "1930", ub),),
        res=tuple(Saldo(0, k, b) for k, b in zip(konton, rorelser, strict=True)),
    )
    ar, _hinder = rakenskapsar_for(sie, 0)
    bok = saldobok(sie, ar, 0)
    per_konto = {p.konto: p.belopp for p in bok.ver.poster} if bok.ver else {}
    assert sum(per_konto.values()) == 0
    assert ingaende + per_konto.get("1930", 0) == ub
    assert {k: per_konto.get(k, 0) for k in konton} == dict(zip(konton, rorelser, strict=True))
