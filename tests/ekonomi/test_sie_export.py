"""The books out as SIE: what other programs demand, and a way back without loss."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekonomi.models import (
    Dimension,
    Ingaendebalans,
    Konto,
    Objekt,
    Rad,
    Rakenskapsar,
    Verifikation,
)
from ekonomi.services.bokforing import NyRad, bokfor, kombination
from ekonomi.services.sie_import import importera
from ekonomi.sie import Allvar, granska, las
from ekonomi.sieexport import exportera
from styrelse.models import Forbund, Forbundsordning
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]


@pytest.fixture
def bok(ekonom, ar):
    """Two years of books: objects of two dimensions, opening balances, a text beyond CP437."""
    fore = Rakenskapsar.objects.create(start=date(2021, 1, 1), slut=date(2021, 12, 31))
    bocker.post(ekonom, fore, "-30", "30", datum=date(2021, 5, 1))
    fokus = bocker.projekt()
    motpart = Objekt.objects.create(
        dimension=Dimension.objects.create(nummer=20, namn="Motpart"), kod="AF", namn="Af"
    )
    for konto, objekt, belopp in (("1930", (), "1000"), ("2440", (fokus,), "-1000")):
        Ingaendebalans.objects.create(
            ar=ar,
            konto=Konto.objects.get(nummer=konto),
            objektkombination=kombination(objekt),
            belopp=kr(belopp),
        )
    rader = [
        NyRad("5010", kr("100.50"), (fokus, motpart), 'Hyra "mars" – Ågatan'),
        NyRad("1930", kr("-100.50")),
    ]
    bokfor(by=ekonom, ar=ar, datum=date(2022, 3, 1), text="Hyra €", rader=rader)
    bocker.post(ekonom, ar, "-7", "7", datum=date(2022, 9, 1))
    return ar


@pytest.fixture
def forbundet(db):
    forbund = Forbund.objects.create(
        pk=1, organisationsnummer="222000-2634", bildat_datum=date(2010, 1, 1)
    )
    Forbundsordning.objects.create(
        forbund=forbund, from_datum=date(2010, 1, 1), namn="Provförbundet"
    )


def poster(data: bytes, *etiketter: str) -> list[str]:
    """The records with these labels, as they stand in the file."""
    rader = data.decode("cp437").split("\r\n")
    return [rad.strip() for rad in rader if rad.strip().split(" ")[0].lstrip("#") in etiketter]


# -- Record by record, as other programs demand ---------------------------------------------------


def test_the_file_is_cp437_with_crlf_and_begins_with_the_records_that_all_demand(bok, forbundet):
    data = exportera(bok)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.decode("cp437").split("\r\n")[:2] == ["#FLAGGA 0", '#PROGRAM "Finsam" "1.0"']
    assert poster(data, "FORMAT", "SIETYP", "FTYP", "VALUTA") == [
        "#FORMAT PC8",
        "#SIETYP 4",
        "#FTYP X",
        "#VALUTA SEK",
    ]
    assert poster(data, "ORGNR", "FNAMN") == ["#ORGNR 222000-2634", '#FNAMN "Provförbundet"']
    assert re.fullmatch(r"#GEN \d{8}", poster(data, "GEN")[0])
    assert not poster(data, "KSUMMA")


def test_without_a_registered_forbund_the_name_that_is_demanded_is_there(bok):
    assert poster(exportera(bok), "FNAMN") == ['#FNAMN "Samordningsförbund"']


def test_both_years_are_told_with_their_balances(bok):
    data = exportera(bok)
    assert poster(data, "RAR") == ["#RAR 0 20220101 20221231", "#RAR -1 20210101 20211231"]
    assert poster(data, "IB") == ["#IB 0 1930 1000.00", "#IB 0 2440 -1000.00"]
    assert poster(data, "UB") == [
        "#UB 0 1930 892.50",
        "#UB 0 2440 -1000.00",
        "#UB -1 1930 -30.00",
    ]
    assert poster(data, "RES") == ["#RES 0 5010 107.50", "#RES -1 5010 30.00"]


def test_the_chart_dimensions_and_objects_are_declared(bok):
    data = exportera(bok)
    assert poster(data, "KONTO", "KTYP")[:2] == ['#KONTO 1930 "Bank"', "#KTYP 1930 T"]
    assert poster(data, "DIM") == ['#DIM 6 "Projekt"', '#DIM 20 "Motpart"']
    assert poster(data, "OBJEKT") == ['#OBJEKT 6 "FOKUS" "Fokus"', '#OBJEKT 20 "AF" "Af"']


def test_balances_per_object_stand_beside_the_accounts_own(bok):
    data = exportera(bok)
    assert poster(data, "OIB") == ['#OIB 0 2440 {6 "FOKUS"} -1000.00']
    assert poster(data, "OUB") == ['#OUB 0 2440 {6 "FOKUS"} -1000.00']


def test_a_voucher_has_quoted_texts_braces_and_two_decimals(bok):
    data = exportera(bok)
    assert poster(data, "VER")[1].startswith('#VER "M" "1" 20220301 "Hyra EUR" ')
    assert poster(data, "TRANS")[2:] == [
        '#TRANS 5010 {6 "FOKUS" 20 "AF"} 100.50 "" "Hyra \\"mars\\" - Ågatan"',
        "#TRANS 1930 {} -100.50",
    ]


def test_type_1_has_balances_and_nothing_else(bok):
    data = exportera(bok, "1")
    etiketter = {rad.split(" ")[0] for rad in data.decode("cp437").split("\r\n") if rad}
    assert poster(data, "SIETYP") == ["#SIETYP 1"]
    assert not etiketter & {"#VER", "#TRANS", "#OIB", "#OUB", "#PSALDO", "#DIM", "#OMFATTN"}
    assert {"#IB", "#UB", "#RES", "#KONTO", "#RAR"} <= etiketter
    assert b"Hyra" not in data


@pytest.mark.parametrize("typ", ["2", "3"])
def test_types_with_periods_have_each_months_change_and_what_they_cover(bok, typ):
    data = exportera(bok, typ)
    assert poster(data, "OMFATTN") == ["#OMFATTN 20221231"]
    totalt = ["#PSALDO 0 202203 5010 {} 100.50", "#PSALDO 0 202209 5010 {} 7.00"]
    med_objekt = '#PSALDO 0 202203 5010 {6 "FOKUS" 20 "AF"} 100.50'
    alla = [rad for rad in poster(data, "PSALDO") if " 5010 " in rad]
    assert alla == (totalt if typ == "2" else [totalt[0], med_objekt, totalt[1]])


def test_a_part_of_a_year_says_how_far_it_goes(bok):
    data = exportera(bok, till=date(2022, 6, 30))
    assert poster(data, "OMFATTN") == ["#OMFATTN 20220630"]
    assert poster(data, "UB")[0] == "#UB 0 1930 899.50"
    assert len(poster(data, "VER")) == 1
    assert not poster(exportera(bok, till=date(2023, 6, 30)), "OMFATTN")


def test_our_own_checks_find_no_fault_in_it(bok, forbundet):
    sie = las(exportera(bok))
    assert [a for a in (*sie.avvikelser, *granska(sie)) if a.allvar is Allvar.FEL] == []


def test_a_type_that_we_do_not_write_is_refused(bok):
    with pytest.raises(ValueError, match="5"):
        exportera(bok, "5")


# -- There and back -------------------------------------------------------------------------------


def huvudbok(ar: Rakenskapsar) -> list[tuple]:
    """A year's ledger as values that do not depend on keys."""
    balanser = Ingaendebalans.objects.filter(ar=ar).values_list(
        "konto__nummer", "objektkombination__nyckel", "belopp"
    )
    rader = Rad.objects.filter(verifikation__ar=ar).order_by(
        "verifikation__serie", "verifikation__nummer", "pk"
    )
    falt = (
        "verifikation__serie",
        "verifikation__nummer",
        "verifikation__datum",
        "verifikation__text",
        "konto__nummer",
        "objektkombination__nyckel",
        "belopp",
        "text",
        "bokforingsdatum",
    )
    return [
        (ar.start, ar.slut),
        sorted(balanser, key=str),
        list(rader.values_list(*falt)),
        list(Konto.objects.values_list("nummer", "namn", "ktyp")),
        list(Objekt.objects.values_list("dimension__nummer", "kod", "namn")),
    ]


def tom() -> None:
    """Leave the transaction's books behind: the savepoint takes back what was written."""
    transaction.set_rollback(True)


KONTON = ("1930", "2440", "3981", "5010", "11AF")
ORD = st.text("abcÅÄÖéü \"\\'{}#-.,", max_size=12).map(str.strip)
BELOPP = st.decimals(
    min_value=Decimal("-99999.99"), max_value=Decimal("99999.99"), places=2
).filter(bool)
OBJEKTEN = st.sets(
    st.sampled_from([(6, "FOKUS"), (6, "Ung sam"), (1, "10"), (20, "AF")]), max_size=2
)


@st.composite
def verifikat(draw) -> tuple:
    """A balanced voucher: series, day, text and rows."""
    rader = draw(
        st.lists(st.tuples(st.sampled_from(KONTON), BELOPP, OBJEKTEN, ORD), min_size=1, max_size=4)
    )
    summa = sum((belopp for _konto, belopp, _objekt, _text in rader), Decimal(0))
    mot = [("1930", -summa, set(), "")] if summa else []
    if len(rader) + len(mot) < 2:
        mot += [("1930", Decimal("1.00"), set(), ""), ("2440", Decimal("-1.00"), set(), "")]
    dag = draw(st.dates(date(2022, 1, 1), date(2022, 12, 31)))
    return draw(st.sampled_from(["A", "B", "10", "Lev"])), dag, draw(ORD), rader + mot


@given(
    vers=st.lists(verifikat(), max_size=6),
    balanser=st.dictionaries(
        st.tuples(st.sampled_from(KONTON), OBJEKTEN.map(frozenset)), BELOPP, max_size=4
    ),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_what_is_exported_and_imported_in_empty_books_is_the_same_ledger(ekonom, vers, balanser):
    with transaction.atomic():
        ar = _bok(ekonom, vers, balanser)
        vantat, data = huvudbok(ar), exportera(ar)
        tom()
    with transaction.atomic():
        importera(by=ekonom, data=data, namn="bok.se")
        assert huvudbok(Rakenskapsar.objects.get()) == vantat
        tom()


def _bok(ekonom, vers, balanser) -> Rakenskapsar:
    ar = bocker.lagg_upp()
    Konto.objects.create(nummer="11AF", namn="Avräkning", ktyp="T")
    objekt = {}
    for dim, kod in ((1, "10"), (6, "FOKUS"), (6, "Ung sam"), (20, "AF")):
        dimension, _ny = Dimension.objects.get_or_create(nummer=dim, defaults={"namn": f"D{dim}"})
        objekt[dim, kod] = Objekt.objects.create(dimension=dimension, kod=kod, namn=kod.title())
    for (konto, par), belopp in balanser.items():
        Ingaendebalans.objects.create(
            ar=ar,
            konto=Konto.objects.get(nummer=konto),
            objektkombination=kombination([objekt[p] for p in par]),
            belopp=belopp,
        )
    for serie, dag, text, rader in vers:
        nya = [
            NyRad(konto, belopp, tuple(objekt[p] for p in sorted(par)), radtext)
            for konto, belopp, par, radtext in rader
        ]
        bokfor(by=ekonom, ar=ar, datum=dag, text=text, rader=nya, serie=bocker.serie(serie))
    return ar


def test_the_example_years_come_back_as_they_went_out(exempel, anvandare):
    chef = anvandare("forbundschef")
    for ar in Rakenskapsar.objects.order_by("start"):
        data = exportera(ar)
        sie = las(data)
        assert (
            sum(len(v.rader) for v in sie.verifikationer)
            == Rad.objects.filter(verifikation__ar=ar).count()
        )
        plan, _import = importera(by=chef, data=data, namn="egen.se")
        assert plan.nya == (), "samma nummer och innehåll som det som redan är bokfört"


# -- Page and command -----------------------------------------------------------------------------


def test_the_page_offers_each_year_and_gives_a_file(klient, bok):
    ekonomen = klient("ekonom")
    sida = ekonomen.get(reverse("ekonomi:sie_lista")).content.decode()
    assert f'href="{reverse("ekonomi:sie_ut", args=[bok.pk])}"' in sida
    svar = ekonomen.get(reverse("ekonomi:sie_ut", args=[bok.pk]), {"till": "2022-06-30"})
    assert svar["Content-Disposition"] == 'attachment; filename="bokforing-20220101-20220630.se"'
    assert svar.content == exportera(bok, till=date(2022, 6, 30))


def test_whoever_may_not_take_files_home_gets_balances_without_texts(klient, bok):
    ledamot = klient("ledamot")
    sida = ledamot.get(reverse("ekonomi:sie_lista")).content.decode()
    assert reverse("ekonomi:sie_ut", args=[bok.pk]) not in sida
    assert ledamot.get(reverse("ekonomi:sie_ut", args=[bok.pk])).status_code == 403
    svar = ledamot.get(reverse("ekonomi:sie_saldon", args=[bok.pk]))
    assert svar.content == exportera(bok, "1")
    assert b"Hyra" not in svar.content


def test_a_day_that_cannot_be_read_gives_the_whole_year(klient, bok):
    svar = klient("ekonom").get(reverse("ekonomi:sie_ut", args=[bok.pk]), {"till": "i går"})
    assert svar.content == exportera(bok)


def test_the_command_writes_the_file(bok, tmp_path, capsys):
    ut = tmp_path / "bok.se"
    call_command("sie_export", "2022", str(ut))
    assert ut.read_bytes() == exportera(bok)
    assert "2022 är skrivet till" in capsys.readouterr().out
    call_command("sie_export", "2022", str(ut), "--typ", "1", "--till", "2022-06-30")
    assert ut.read_bytes() == exportera(bok, "1", till=date(2022, 6, 30))


def test_the_command_says_what_is_wrong(bok, tmp_path):
    with pytest.raises(CommandError, match="inget räkenskapsår 2030"):
        call_command("sie_export", "2030", str(tmp_path / "bok.se"))
    with pytest.raises(CommandError, match="kan inte skrivas"):
        call_command("sie_export", "2022", str(tmp_path / "saknas" / "bok.se"))


def test_vouchers_that_cancel_each_other_are_in_the_file_and_balance(ekonom, bokford):
    data = exportera(bokford.ar)
    assert len(poster(data, "VER")) == Verifikation.objects.count()
