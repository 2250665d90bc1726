"""A newer file of a year: what changed is told, and on one yes the file's version counts."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Filskillnad, Ingaendebalans, Rad, Rakenskapsar, SieImport, Verifikation
from ekonomi.services.bokforing import ratta
from ekonomi.services.rakenskapsar import las_ar, las_till
from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.services.sie_version import angra_import, godta_skillnader
from finsam.models import Handelse
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import HUVUD, IB, KONTON, fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Slag = Filskillnad.Slag
ALLT = tuple(Slag)


@pytest.fixture
def las_in(ekonom):
    """``las_in(data)``: import as the ekonom; gives what was done and the import's row."""
    return lambda data, **andra: importera(by=ekonom, data=data, namn="bok.se", **andra)


@pytest.fixture
def angra(ekonom):
    """``angra(import)``: undo it as the ekonom."""
    return lambda sie_import, skal="Fel fil": angra_import(
        by=ekonom, sie_import=sie_import, skal=skal
    )


def summor() -> dict[str, Decimal]:
    """Kronor per account of all that is posted, accounts at 0 left out."""
    poster = Rad.objects.bokforda().per_konto()
    return {p["konto__nummer"]: p["summa"] for p in poster if p["summa"]}


def i_kraft() -> set[tuple[str, Decimal]]:
    """The file's number and the rent of each version in force."""
    return {
        (v.filens_beteckning, v.rader.get(konto__nummer="5010").belopp)
        for v in Verifikation.objects.i_kraft()
    }


# -- A changed voucher ----------------------------------------------------------------------------


def test_a_changed_voucher_is_reversed_and_the_files_version_booked(las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, sie_import = las_in(fil(ver("1", "120.00"), ver("2", "5.00")), godta=[Slag.ANDRAD])
    assert summor() == {"1930": kr("-125"), "5010": kr("125")}
    assert i_kraft() == {("A1", kr("120")), ("A2", kr("5"))}
    gammal = Verifikation.objects.get(serie="A", nummer=1)
    uttag = gammal.uttag
    assert (uttag.slag, uttag.sie_import) == ("version", sie_import)
    assert uttag.storno.rattar == gammal
    assert (uttag.storno.serie_id, uttag.storno.datum) == ("SIE-U", gammal.datum)
    assert uttag.storno.text == "A1 ersatt av ny version i bok.se"
    assert uttag.ersatt_av.sie_import == sie_import
    assert [str(v) for v in Verifikation.objects.versioner(gammal)] == ["A1", "A3"]


def test_without_a_yes_the_change_is_kept_with_the_import_and_can_be_accepted_later(las_in, ekonom):
    las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, sie_import = las_in(fil(ver("1", "120.00"), ver("2", "6.00")))
    assert summor()["5010"] == kr("105")
    forsta, andra = sie_import.filskillnader.oppna()
    assert godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[andra.pk]) == 1
    assert summor()["5010"] == kr("106")
    assert list(sie_import.filskillnader.oppna()) == [forsta]
    andra.refresh_from_db()
    assert andra.godtagen_by == ekonom
    assert Handelse.objects.filter(verb="godtog filens version").count() == 1


def test_a_later_file_is_held_against_the_version_in_force(las_in):
    las_in(fil(ver("1")))
    las_in(fil(ver("1", "120.00")), godta=ALLT)
    assert not forhandsgranska(fil(ver("1", "120.00"))).nagot_att_spara
    plan = forhandsgranska(fil(ver("1")))
    assert [s.slag for s in plan.ver_skillnader] == [Slag.ANDRAD]
    las_in(fil(ver("1")), godta=ALLT)
    assert i_kraft() == {("A1", kr("100"))}
    assert len(Verifikation.objects.versioner(Verifikation.objects.i_kraft().get())) == 3


def test_what_is_accepted_once_cannot_be_accepted_again(las_in, ekonom):
    las_in(fil(ver("1")))
    _plan, sie_import = las_in(fil(ver("1", "120.00")))
    [skillnad] = sie_import.filskillnader.oppna()
    godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    with pytest.raises(ValidationError, match="redan gjort"):
        godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])


def test_a_newer_file_closes_the_differences_of_an_older_one(las_in, ekonom):
    las_in(fil(ver("1")))
    _plan, andra = las_in(fil(ver("1", "120.00")))
    [skillnad] = andra.filskillnader.oppna()
    las_in(fil(ver("1"), ver("2", "7.00")))
    assert not andra.filskillnader.oppna()
    with pytest.raises(ValidationError, match="nyare fil"):
        godta_skillnader(by=ekonom, sie_import=andra, skillnader=[skillnad.pk])


def test_a_changed_date_moves_the_amount_to_the_new_day(las_in):
    las_in(fil(ver("1")))
    las_in(fil(ver("1", datum="20220401")), godta=ALLT)
    mars = Rad.objects.for_period(date(2022, 1, 1), date(2022, 3, 31)).filter(konto__nummer="5010")
    assert mars.omsattning()["summa"] == 0
    assert summor()["5010"] == kr("100")


def test_a_changed_voucher_may_bring_accounts_and_objects_of_its_own(las_in, ekonom):
    las_in(fil(ver("1")))
    ny = ver("1", konton=("6110", "1930"), objekt='"6" "NYTT"')
    _plan, sie_import = las_in(fil(ny, konton=KONTON + '#KONTO 6110 "Papper"\n'))
    [skillnad] = sie_import.filskillnader.oppna()
    godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    assert summor() == {"1930": kr("-100"), "6110": kr("100")}
    rad = Rad.objects.get(konto__nummer="6110")
    assert rad.objektkombination.nyckel == "6:NYTT"


def test_of_vouchers_with_the_same_number_the_changed_one_alone_is_reversed(las_in):
    las_in(fil(ver("1"), ver("1", "5.00")))
    las_in(fil(ver("1"), ver("1", "6.00")), godta=ALLT)
    assert sorted(v.filens_ordning for v in Verifikation.objects.i_kraft()) == [1, 2]
    assert i_kraft() == {("A1", kr("100")), ("A1", kr("6"))}


def test_lists_can_leave_out_what_was_taken_out_and_what_took_it_out(las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    las_in(fil(ver("1", "120.00"), ver("2", "5.00")), godta=ALLT)
    assert [str(v) for v in Verifikation.objects.utan_uttag().order_by("pk")] == ["A2", "A3"]
    rader = Rad.objects.utan_uttag().filter(konto__nummer="5010")
    assert rader.omsattning()["debet"] == kr("125")


# -- A voucher that the newer file lacks ----------------------------------------------------------


def test_a_missing_voucher_is_told_and_stays(las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, sie_import = las_in(fil(ver("1"), ver("3", "7.00")), godta=[Slag.ANDRAD])
    assert [s.text for s in sie_import.filskillnader.oppna()] == [
        "Verifikation A2 är bokförd ur en tidigare fil men finns inte i den här."
    ]
    assert summor()["5010"] == kr("112")


def test_one_yes_takes_the_missing_voucher_out(las_in, ekonom):
    las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, sie_import = las_in(fil(ver("1"), ver("3", "7.00")))
    [skillnad] = sie_import.filskillnader.oppna()
    godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    assert summor()["5010"] == kr("107")
    uttag = Verifikation.objects.get(serie="A", nummer=2).uttag
    assert (uttag.slag, uttag.ersatt_av) == ("saknas", None)
    assert uttag.storno.text == "A2 saknas i bok.se"


def test_a_voucher_taken_out_is_booked_again_when_a_file_has_it_again(las_in):
    data = fil(ver("1"), ver("2", "5.00"))
    las_in(data)
    las_in(fil(ver("1"), ver("3", "7.00")), godta=ALLT)
    plan, _import = las_in(data, godta=ALLT)
    assert [v.nummer for v in plan.nya] == ["2"]
    assert i_kraft() == {("A1", kr("100")), ("A2", kr("5"))}


def test_a_file_of_vouchers_to_add_or_of_balances_only_misses_nothing(las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    huvud = HUVUD.replace("#SIETYP 4\n", "#SIETYP 4I\n").replace("#RAR 0 20220101 20221231\n", "")
    assert forhandsgranska(fil(ver("9"), huvud=huvud, ib="")).ver_skillnader == ()
    assert forhandsgranska(fil("")).ver_skillnader == ()


# -- A voucher corrected by hand ------------------------------------------------------------------


def test_a_voucher_corrected_by_hand_is_booked_again_only_on_a_yes(las_in, ekonom):
    data = fil(ver("1"), ver("2", "5.00"))
    las_in(data)
    ratta(by=ekonom, verifikation=Verifikation.objects.get(serie="A", nummer=1), text="Fel")
    ny = fil(ver("1"), ver("2", "5.00"), ver("3", "7.00"))
    _plan, sie_import = las_in(ny)
    assert summor()["5010"] == kr("12")
    [skillnad] = sie_import.filskillnader.oppna()
    assert skillnad.text == ("Verifikation A1 är rättad för hand med M1 men står kvar i filen.")
    godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    assert summor()["5010"] == kr("112")
    assert not sie_import.filskillnader.oppna()
    assert not forhandsgranska(ny).ver_skillnader


def test_a_voucher_without_a_number_corrected_by_hand_is_known_by_what_it_says(las_in, ekonom):
    data = fil(ver(""), ver("2", "5.00"))
    las_in(data)
    utan = Verifikation.objects.get(filens_nummer="")
    ratta(by=ekonom, verifikation=utan, text="Fel")
    [skillnad] = forhandsgranska(data).ver_skillnader
    assert (skillnad.slag, skillnad.verifikation) == (Slag.RATTAD, utan.pk)
    _plan, sie_import = las_in(data, godta=ALLT)
    assert summor()["5010"] == kr("105")
    assert not sie_import.filskillnader.oppna()


def test_of_two_corrections_by_hand_the_last_one_is_told(las_in, ekonom):
    las_in(fil(ver("1")))
    ratta(by=ekonom, verifikation=Verifikation.objects.i_kraft().get(), text="Fel")
    las_in(fil(ver("1", "120.00")), godta=ALLT)
    ratta(by=ekonom, verifikation=Verifikation.objects.i_kraft().get(), text="Fel igen")
    [skillnad] = forhandsgranska(fil(ver("1"))).ver_skillnader
    assert "med M2" in skillnad.text


def test_what_takes_out_a_files_voucher_cannot_be_corrected(las_in, ekonom):
    las_in(fil(ver("1")))
    rattelse = ratta(by=ekonom, verifikation=Verifikation.objects.get(), text="Fel")
    with pytest.raises(ValidationError, match="Läs in filen igen"):
        ratta(by=ekonom, verifikation=rattelse, text="Ångrar mig")


# -- Locks ----------------------------------------------------------------------------------------


def test_a_locked_period_refuses_the_change_and_says_what_to_do(las_in, ekonom):
    las_in(fil(ver("1"), ver("2", "5.00", datum="20220501")))
    _plan, sie_import = las_in(fil(ver("1", "120.00"), ver("2", "5.00", datum="20220501")))
    las_till(by=ekonom, ar=sie_import.ar, dag=date(2022, 3, 31))
    [skillnad] = sie_import.filskillnader.oppna()
    with pytest.raises(ValidationError, match=r"31 mars 2022 är låst.*Öppna perioden först"):
        godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    with pytest.raises(ValidationError, match="är låst"):
        las_in(fil(ver("1", "130.00"), ver("2", "5.00", datum="20220501")), godta=ALLT)
    with pytest.raises(ValidationError, match="är låst"):
        las_in(
            fil(ver("1", "120.00"), ver("2", "5.00", datum="20220102")),
            godta=[Slag.ANDRAD],
        )
    assert summor()["5010"] == kr("105")


def test_a_locked_year_refuses_the_change_and_the_undoing(las_in, ekonom, angra):
    las_in(fil(ver("1")))
    _plan, sie_import = las_in(fil(ver("1", "120.00")))
    [skillnad] = sie_import.filskillnader.oppna()
    las_ar(by=ekonom, ar=sie_import.ar)
    with pytest.raises(ValidationError, match="är låst"):
        godta_skillnader(by=ekonom, sie_import=sie_import, skillnader=[skillnad.pk])
    with pytest.raises(ValidationError, match="är låst"):
        angra(sie_import)


# -- Undoing an import ----------------------------------------------------------------------------


def test_an_import_is_undone_by_storno_and_the_file_can_be_read_in_again(las_in, angra, ekonom):
    data = fil(ver("1"), ver("2", "5.00", objekt='"6" "FOKUS"'), ver("", "7.00"))
    _plan, sie_import = las_in(data)
    angrad = angra(sie_import, " Fel förbunds fil ")
    assert summor() == {}
    assert not Ingaendebalans.objects.exists()
    assert (angrad.angrad_by, angrad.angra_skal) == (ekonom, "Fel förbunds fil")
    assert Verifikation.objects.bokforda().count() == 6
    assert {u.slag for u in angrad.uttag.all()} == {"angrad"}
    assert Handelse.objects.get(verb="ångrade SIE-import").detaljer["uttagna"] == 3
    plan, igen = las_in(data)
    assert (len(plan.nya), plan.inlast_forut) == (3, False)
    assert igen is not None
    assert summor()["5010"] == kr("112")
    assert Ingaendebalans.objects.count() == 2


def test_undoing_brings_back_what_the_import_replaced_and_took_out(las_in, angra):
    las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, andra = las_in(fil(ver("1", "120.00"), ver("3", "7.00")), godta=ALLT)
    assert i_kraft() == {("A1", kr("120")), ("A3", kr("7"))}
    angra(andra)
    assert i_kraft() == {("A1", kr("100")), ("A2", kr("5"))}
    assert not forhandsgranska(fil(ver("1"), ver("2", "5.00"))).nagot_att_spara


def test_undoing_restores_opening_balances_and_leaves_those_changed_since(las_in, angra):
    las_in(fil())
    ny = IB.replace("1000.00", "900.00") + "#IB 0 5010 3.00\n#IB 0 2010 -2.00\n"
    _plan, andra = las_in(fil(ib=ny))
    Ingaendebalans.objects.filter(konto__nummer="5010").update(belopp=kr("4"))
    angra(andra)
    assert dict(Ingaendebalans.objects.values_list("konto__nummer", "belopp")) == {
        "1930": kr("1000"),
        "2010": kr("-1000"),
        "5010": kr("4"),
    }


def test_undoing_brings_back_an_opening_balance_that_the_import_took_away(las_in, angra):
    las_in(fil())
    _plan, andra = las_in(fil(ib="#IB 0 1930 1000.00\n"))
    assert Ingaendebalans.objects.count() == 1
    angra(andra)
    assert Ingaendebalans.objects.get(konto__nummer="2010").belopp == kr("-1000")


def test_a_voucher_corrected_by_hand_is_not_taken_out_twice(las_in, angra, ekonom):
    _plan, sie_import = las_in(fil(ver("1"), ver("2", "5.00")))
    ratta(by=ekonom, verifikation=Verifikation.objects.get(serie="A", nummer=1), text="Fel")
    angra(sie_import)
    assert summor() == {}


def test_an_import_that_a_later_one_builds_on_waits_for_it(las_in, angra):
    _plan, forsta = las_in(fil(ver("1"), ver("2", "5.00")))
    _plan, andra = las_in(fil(ver("1", "120.00"), ver("2", "5.00")), godta=ALLT)
    with pytest.raises(ValidationError, match=r"bok\.se.*Ångra den importen först"):
        angra(forsta)
    angra(andra)
    angra(forsta)
    assert summor() == {}


def test_an_import_whose_balances_a_later_one_changed_waits_for_it(las_in, angra):
    _plan, forsta = las_in(fil())
    las_in(fil(ib=IB.replace("1000.00", "900.00")))
    with pytest.raises(ValidationError, match="senare fil"):
        angra(forsta)


def test_an_import_with_others_after_it_that_only_added_is_undone(las_in, angra):
    _plan, forsta = las_in(fil(ver("1")))
    las_in(fil(ver("1"), ver("2", "5.00")))
    angra(forsta)
    assert i_kraft() == {("A2", kr("5"))}


def test_undoing_demands_a_reason_and_is_done_once(las_in, angra):
    _plan, sie_import = las_in(fil())
    with pytest.raises(ValidationError, match="Skriv varför"):
        angra(sie_import, "  ")
    angra(sie_import)
    with pytest.raises(ValidationError, match="redan ångrad"):
        angra(sie_import)


def test_differences_of_an_undone_import_cannot_be_accepted(las_in, angra):
    las_in(fil(ver("1")))
    _plan, andra = las_in(fil(ver("1", "120.00"), ver("2", "5.00")))
    angra(andra)
    assert not andra.filskillnader.oppna()


def test_an_import_that_booked_nothing_is_undone_too(las_in, angra):
    _plan, sie_import = las_in(fil(""))
    angra(sie_import)
    assert SieImport.objects.get().angrad_at
    assert not Ingaendebalans.objects.exists()


def test_own_vouchers_stay_when_an_import_is_undone(las_in, angra, ekonom):
    _plan, sie_import = las_in(fil())
    bocker.post(ekonom, Rakenskapsar.objects.get(), "-1", "1", kod="M")
    angra(sie_import)
    assert summor() == {"1930": kr("-1"), "5010": kr("1")}


@pytest.mark.parametrize("antal", [1, 7])
def test_many_vouchers_are_taken_out_in_batches(las_in, angra, monkeypatch, antal):
    monkeypatch.setattr("ekonomi.services.kopior.OMGANG", 3)
    _plan, sie_import = las_in(fil(*(ver(str(n), f"{n}.00") for n in range(1, antal + 1))))
    angra(sie_import)
    nummer = Verifikation.objects.filter(serie="SIE-U").values_list("nummer", flat=True)
    assert sorted(nummer) == list(range(1, antal + 1))
    assert summor() == {}
