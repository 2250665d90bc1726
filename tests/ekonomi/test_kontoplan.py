"""The kontoplan: presets, guessing, accounts that are added, changed and taken away."""

import pytest
from django.core.exceptions import ValidationError

from ekonomi.forlaga import las_forlaga, las_noter, namn_pa_forlagor
from ekonomi.kontoplan import Plan, gissa, konton_i, kontotyp_i
from ekonomi.mall import kontrollera, okopplade
from ekonomi.models import Konto, Not, Uppstallning
from ekonomi.noter import notmallar
from ekonomi.saldon import Saldobild
from ekonomi.services import kontoplan as tjanst
from ekonomi.services.uppstallning import (
    andra_not,
    anvand_forlaga,
    gor_egna_noter,
    plan_i_bruk,
    skapa_not,
    spara_mall,
    ta_bort_not,
)
from ekonomi.uppstallning import mall_i_bruk, okopplade_i
from tests.ekonomi import bocker
from tests.ekonomi.test_mallandring import saldo

pytestmark = pytest.mark.django_db

DEL = {"typ": "konto", "kontoprefix": "50", "rubrik": ""}


# -- Presets -------------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", Plan)
def test_preset_tells_itself_by_its_own_names(plan):
    assert gissa((rad.nummer, rad.namn) for rad in konton_i(plan)) is plan


@pytest.mark.parametrize("plan", Plan)
def test_every_account_of_a_preset_has_a_row_in_every_statement(plan):
    saldon = [saldo(rad.nummer, "1", rad.ktyp) for rad in konton_i(plan)]
    for typ, namn in namn_pa_forlagor().items():
        for forlaga in namn:
            mall = las_forlaga(typ, forlaga, plan)
            assert kontrollera(mall) == []
            assert okopplade(mall, saldon) == [], (typ, forlaga)


@pytest.mark.parametrize("plan", Plan)
def test_notes_take_each_account_once(plan):
    for noten in las_noter(plan):
        prefix = [p for d in noten.delar for p in d.kontoprefix.split(", ")]
        assert len(prefix) == len(set(prefix)), noten.rubrik


def test_nothing_to_go_by_is_bas():
    assert gissa([("1930", "Bank")]) is Plan.BAS
    assert gissa([]) is Plan.BAS


@pytest.mark.parametrize(
    ("plan", "nummer", "typ"),
    [
        (Plan.BAS, "8310", "I"),
        (Plan.BAS, "8410", "K"),
        (Plan.KOMMUNBAS, "8441", "I"),
        (Plan.KOMMUNBAS, "8521", "K"),
        (Plan.BAS, "1930", "T"),
        (Plan.BAS, "9100", ""),
    ],
)
def test_type_follows_from_the_number(plan, nummer, typ):
    assert kontotyp_i(plan, nummer) == typ


def test_kontoplan_is_loaded_into_an_empty_forbund(ekonom):
    antal = tjanst.lagg_upp_kontoplan(by=ekonom, plan=Plan.KOMMUNBAS)
    assert antal == Konto.objects.count() == len(konton_i(Plan.KOMMUNBAS))
    assert {u.typ: u.kontoplan for u in Uppstallning.objects.all()} == {
        typ: "kommunbas" for typ in ("RR", "BR", "KF", "DR")
    }
    avskrivningar = next(r for r in mall_i_bruk("RR").rader if r.nyckel == "avskrivningar")
    assert [k.prefix for k in avskrivningar.kopplingar] == ["79"]


def test_loading_again_keeps_names_and_forms(ekonom):
    Konto.objects.create(nummer="1930", namn="Sparbanken", ktyp="T")
    anvand_forlaga(by=ekonom, typ="RR", namn="sunnerbo")
    tjanst.lagg_upp_kontoplan(by=ekonom, plan=Plan.BAS)
    assert Konto.objects.get(nummer="1930").namn == "Sparbanken"
    assert mall_i_bruk("RR").forlaga == "sunnerbo"
    assert tjanst.lagg_upp_kontoplan(by=ekonom, plan=Plan.BAS) == 0


def test_form_follows_the_kontoplan_of_the_accounts(ekonom):
    for rad in konton_i(Plan.KOMMUNBAS):
        Konto.objects.create(nummer=rad.nummer, namn=rad.namn, ktyp=rad.ktyp)
    anvand_forlaga(by=ekonom, typ="RR", namn="sunnerbo")
    assert plan_i_bruk() is Plan.KOMMUNBAS


def test_first_file_leaves_a_chosen_form_alone(ekonom):
    anvand_forlaga(by=ekonom, typ="RR", namn="varend", plan=Plan.BAS)
    konton = {rad.nummer: (rad.namn, "") for rad in konton_i(Plan.KOMMUNBAS)}
    tjanst.folj_forsta_filen(by=ekonom, konton=konton)
    assert plan_i_bruk() is Plan.BAS


# -- Accounts ------------------------------------------------------------------------------------


def test_account_is_added_changed_and_taken_away(ekonom):
    konto = tjanst.skapa_konto(by=ekonom, nummer=" 6990 ", namn="Övrigt", ktyp="K")
    assert konto.nummer == "6990"
    tjanst.andra_konto(by=ekonom, konto=konto, nummer="6991", namn="Annat", ktyp="K")
    assert str(Konto.objects.get()) == "6991 Annat"
    tjanst.ta_bort_konto(by=ekonom, konto=konto)
    assert not Konto.objects.exists()


@pytest.mark.parametrize("nummer", ["1930", "19-30", ""])
def test_number_that_is_taken_or_none_is_refused(ekonom, ar, nummer):
    with pytest.raises(ValidationError):
        tjanst.skapa_konto(by=ekonom, nummer=nummer, namn="Bank", ktyp="T")


def test_number_of_a_booked_account_is_locked_but_not_its_name(ekonom, bokford):
    konto = Konto.objects.get(nummer="1930")
    with pytest.raises(ValidationError, match="1930 har bokförda rader"):
        tjanst.andra_konto(by=ekonom, konto=konto, nummer="1931", namn="Bank", ktyp="T")
    tjanst.andra_konto(by=ekonom, konto=konto, nummer="1930", namn="Swedbank", ktyp="T")
    assert Konto.objects.get(nummer="1930").namn == "Swedbank"


def test_booked_account_is_not_taken_away(ekonom, bokford):
    with pytest.raises(ValidationError, match="används i böckerna"):
        tjanst.ta_bort_konto(by=ekonom, konto=Konto.objects.get(nummer="1930"))
    assert Konto.objects.filter(nummer="1930").exists()


# -- Rows ----------------------------------------------------------------------------------------


def test_contradicting_rows_are_not_saved(ekonom):
    mall = mall_i_bruk("RR")
    fel = type(mall)(mall.typ, mall.namn, mall.forlaga, (*mall.rader, mall.rader[0]))
    with pytest.raises(ValidationError, match="står på två rader"):
        spara_mall(by=ekonom, mall=fel, vad="prov")
    assert not Uppstallning.objects.exists()


def test_saved_rows_are_read_back_as_they_were(ekonom):
    for typ in ("RR", "BR", "KF", "DR"):
        mall = las_forlaga(typ, "lkbr")
        spara_mall(by=ekonom, mall=mall, vad="prov")
        assert mall_i_bruk(typ) == mall


def test_accounts_without_row_are_those_of_the_latest_year(ekonom, ar):
    assert okopplade_i("BR", Saldobild()) == []
    Konto.objects.create(nummer="9100", namn="Internt", ktyp="")
    anvand_forlaga(by=ekonom, typ="RR", namn="lkbr")
    bocker.post(ekonom, ar)
    assert okopplade_i("RR", Saldobild()) == []


def test_empty_books_have_no_accounts_without_row(db):
    assert okopplade_i("BR", Saldobild()) == []


# -- Notes ---------------------------------------------------------------------------------------


def test_note_of_the_preset_becomes_own_when_it_is_changed(ekonom):
    andra_not(by=ekonom, nummer=2, nytt_nummer=2, rubrik="Kostnader", text="", delar=[DEL])
    assert [n.nummer for n in Not.objects.all()] == [1, 2, 3, 4, 5]
    assert Not.objects.get(nummer=2).rubrik == "Kostnader"
    gor_egna_noter(by=ekonom)
    assert Not.objects.count() == 5


def test_note_is_added_renumbered_and_taken_away(ekonom):
    skapa_not(by=ekonom, nummer=6, rubrik="Hyra", text="", delar=[DEL])
    andra_not(by=ekonom, nummer=6, nytt_nummer=9, rubrik="Lokal", text="Hyra", delar=[DEL])
    assert str(Not.objects.get(nummer=9)) == "Not 9 Lokal"
    ta_bort_not(by=ekonom, nummer=9)
    assert [n.nummer for n in Not.objects.all()] == [1, 2, 3, 4, 5]


def test_number_of_another_note_is_refused(ekonom):
    with pytest.raises(ValidationError, match="Not 1 finns redan"):
        skapa_not(by=ekonom, nummer=1, rubrik="X", text="", delar=[])
    with pytest.raises(ValidationError, match="Not 1 finns redan"):
        andra_not(by=ekonom, nummer=2, nytt_nummer=1, rubrik="X", text="", delar=[])


def test_last_note_is_not_taken_away(ekonom):
    for nummer in (1, 2, 3, 4):
        ta_bort_not(by=ekonom, nummer=nummer)
    with pytest.raises(ValidationError, match="sista noten"):
        ta_bort_not(by=ekonom, nummer=5)


def test_forbund_with_another_form_has_no_notes_of_the_preset(ekonom):
    anvand_forlaga(by=ekonom, typ="KF", namn="sunnerbo")
    assert len(notmallar()) == 5, "kassaflödet hänvisar inte till noter"
    anvand_forlaga(by=ekonom, typ="RR", namn="sunnerbo")
    assert notmallar() == []
