"""Changes of a statement's rows, and what they move."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.forlaga import las_forlaga
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.mall import Koppling, Mall, Matt, Radmall, Radslag, Typ, kontrollera, radbelopp
from ekonomi.mallandring import foljd, med_konto, med_rad, ny_nyckel, utan_rad

RR = las_forlaga("RR", "lkbr")
BR = las_forlaga("BR", "lkbr")


def post(nyckel: str, *prefix: str, rubrik: str = "") -> Radmall:
    kopplingar = tuple(Koppling(prefix=p) for p in prefix)
    return Radmall(nyckel, rubrik or nyckel, Radslag.POST, Matt.RORELSE, -1, kopplingar=kopplingar)


def saldo(konto: str, belopp: str, ktyp: str) -> Saldo:
    varde = Decimal(belopp)
    return Saldo(konto, f"Konto {konto}", ktyp, NOLL, max(varde, NOLL), min(varde, NOLL))


SALDON = [saldo("3981", "-1000", "I"), saldo("5010", "300", "K"), saldo("6421", "45", "K")]


def test_new_row_takes_its_accounts_from_the_row_that_had_them():
    ny = med_rad(RR, post("revision", "642"), "verksamhetens_kostnader")
    assert [r.nyckel for r in ny.rader][2] == "revision"
    belopp = radbelopp(ny.rader, SALDON)
    assert belopp["revision"].belopp == -45
    assert belopp["verksamhetens_kostnader"].belopp == -300


def test_a_coupling_that_is_taken_stands_in_one_row_only():
    ny = med_rad(RR, post("alla_kostnader", "4", "5"), "")
    assert kontrollera(ny) == []
    assert ny.rader[0].nyckel == "alla_kostnader"
    kvar = next(r for r in ny.rader if r.nyckel == "verksamhetens_kostnader")
    assert [k.prefix for k in kvar.kopplingar if k.prefix] == ["6", "7"]


def test_changed_row_keeps_its_key_and_moves():
    rad = replace(RR.rader[0], rubrik="Bidrag")
    ny = med_rad(RR, rad, "verksamhetens_kostnader")
    assert [r.rubrik for r in ny.rader[:2]] == ["Verksamhetens kostnader", "Bidrag"]
    assert len(ny.rader) == len(RR.rader)


def test_row_moved_below_its_sum_is_found_out():
    ny = med_rad(RR, RR.rader[0], "arets_resultat")
    assert any("som inte står ovanför" in fel for fel in kontrollera(ny))


def test_taken_away_row_leaves_the_sums():
    ny = utan_rad(RR, "avskrivningar")
    assert kontrollera(ny) == []
    netto = next(r for r in ny.rader if r.nyckel == "verksamhetens_nettokostnader")
    assert netto.summa_av == ("verksamhetens_intakter", "verksamhetens_kostnader")


def test_account_is_given_a_row():
    ny = med_konto(RR, "avskrivningar", "6421")
    assert radbelopp(ny.rader, SALDON)["avskrivningar"].belopp == -45
    assert [r.nyckel for r in ny.rader] == [r.nyckel for r in RR.rader]
    assert med_konto(ny, "avskrivningar", "6421") == ny
    assert med_konto(RR, RR.rader[0].nyckel, "6421").rader[0].nyckel == RR.rader[0].nyckel


@pytest.mark.parametrize(
    ("rubrik", "nyckel"),
    [("Ny rad", "ny_rad"), ("Avskrivningar", "avskrivningar_2"), ("—", "rad")],
)
def test_new_row_gets_a_key_of_its_own(rubrik, nyckel):
    assert ny_nyckel(RR, rubrik) == nyckel


def test_what_moves_is_told_with_before_and_after():
    ny = med_rad(RR, post("revision", "642", rubrik="Revision"), "verksamhetens_kostnader")
    flyttar = {f.rubrik: (f.fore, f.efter) for f in foljd(RR, ny, SALDON).flyttar}
    assert flyttar["Revision"] == (None, -45)
    assert flyttar["Verksamhetens kostnader"] == (-345, -300)
    assert flyttar["Årets resultat"] == (655, 700), "raden är inte med i någon summa"


def test_what_a_taken_away_row_held_falls_back_on_the_type_or_is_listed():
    utan = utan_rad(RR, "verksamhetens_kostnader")
    foljden = foljd(RR, utan, SALDON)
    assert {s.konto for s in foljden.utan_rad} == {"5010", "6421"}
    assert ("Verksamhetens kostnader", -345, None) in [
        (f.rubrik, f.fore, f.efter) for f in foljden.flyttar
    ]


def test_row_without_amount_comes_and_goes_without_moving_anything():
    ny = med_rad(RR, post("tom", "9999"), "")
    assert foljd(RR, ny, SALDON).flyttar == ()
    assert foljd(ny, RR, SALDON).flyttar == ()


# -- Laws ----------------------------------------------------------------------------------------

PREFIX = st.text("0123456789", min_size=1, max_size=4)
KONTO = st.integers(1000, 8998).map(str)


@given(
    prefix=st.lists(PREFIX, unique=True, max_size=4),
    plats=st.integers(0, 8),
    belopp=st.lists(st.tuples(KONTO, st.integers(-(10**8), 10**8)), max_size=12),
)
def test_sums_are_the_sums_of_their_rows_whatever_is_changed(prefix, plats, belopp):
    efter = RR.rader[plats].nyckel
    ny = med_rad(RR, post("egen", *prefix), efter)
    saldon = [saldo(konto, str(Decimal(ore) / 100), "K") for konto, ore in belopp]
    raknat = radbelopp(ny.rader, saldon)
    for rad in ny.rader:
        if rad.summa_av:
            assert raknat[rad.nyckel].belopp == sum(raknat[n].belopp for n in rad.summa_av)
    poster = [r for r in ny.rader if r.kopplingar]
    assert sum(raknat[r.nyckel].belopp for r in poster) == -sum(s.rorelse for s in saldon)


@given(prefix=st.lists(PREFIX, unique=True, min_size=1, max_size=4))
def test_every_change_of_couplings_can_be_saved(prefix):
    for mall in (RR, BR):
        ny = med_rad(mall, replace(post("egen", *prefix), matt=mall.rader[-1].matt), "")
        assert kontrollera(ny) == []
        assert kontrollera(utan_rad(ny, "egen")) == []


def test_template_of_another_typ_keeps_its_name():
    assert med_rad(BR, post("x", "1"), "").typ is Typ.BR
    assert isinstance(utan_rad(BR, "x"), Mall)
