"""The import of a SIE file: everything that is new, or nothing."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.models import (
    Dimension,
    Ingaendebalans,
    Konto,
    Objekt,
    Objektkombination,
    Rad,
    Rakenskapsar,
    SieImport,
    Verifikation,
)
from ekonomi.services import sie_bokforing
from ekonomi.services.rakenskapsar import las_ar
from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.services.sie_kontoplan import gissad_typ
from finsam import filer
from finsam.models import Fil, Handelse
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import HUVUD, IB, KONTON, fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
BOCKERNA = (
    Rakenskapsar,
    Konto,
    Objekt,
    Verifikation,
    Rad,
    Ingaendebalans,
    SieImport,
    Fil,
    Handelse,
)


@pytest.fixture
def las_in(ekonom):
    """``las_in(data)``: import as the ekonom; gives what was done and the import's row."""
    return lambda data, **andra: importera(by=ekonom, data=data, namn="bok.se", **andra)


def lage() -> list[int]:
    return [modell.objects.count() for modell in BOCKERNA]


def nekas(las_in, sagt: str, data: bytes, **andra: object) -> None:
    """The import is refused, says this, and leaves everything as it was."""
    fore = lage()
    with pytest.raises(ValidationError) as fel:
        las_in(data, **andra)
    assert sagt in " ".join(fel.value.messages).replace("\xa0", " ")
    assert lage() == fore


# -- What is made -----------------------------------------------------------------------------


def test_a_file_makes_year_accounts_objects_balances_and_vouchers(las_in, ekonom):
    data = fil(ver("1", objekt='"6" "FOKUS"'), ver("2", "50.50"))
    plan, sie_import = las_in(data)
    assert len(plan.nya) == 2
    assert str(Rakenskapsar.objects.get()) == "2022"
    assert list(Konto.objects.values_list("nummer", "ktyp")) == [
        ("1930", "T"),
        ("2010", "S"),
        ("5010", "K"),
    ]
    assert Objektkombination.objects.get().nyckel == "6:FOKUS"
    assert Ingaendebalans.objects.get(konto__nummer="1930").belopp == kr("1000")
    forsta, andra = Verifikation.objects.order_by("nummer")
    assert [str(forsta), str(andra)] == ["A1", "A2"]
    assert (forsta.bokford_by, forsta.sie_import) == (ekonom, sie_import)
    assert (forsta.filens_nummer, forsta.radnummer) == (
        "1",
        data[: data.index(b"#VER")].count(b"\n") + 1,
    )
    assert forsta.rader.get(konto__nummer="5010").objektkombination.nyckel == "6:FOKUS"
    assert {rad.bokforingsdatum for rad in Rad.objects.all()} == {date(2022, 3, 15)}


def test_the_file_is_kept_with_its_hash_and_a_report(las_in):
    data = fil()
    _plan, sie_import = las_in(data)
    assert filer.las(sie_import.fil) == data
    assert sie_import.sha256 == sie_import.fil.sha256
    assert (sie_import.program, sie_import.kodning) == ("Provbok 3.1", "CP437")
    assert sie_import.rapport["bokforda"] == 1
    assert Handelse.objects.get(verb="läste in SIE").detaljer["bokforda"] == 1


def test_vouchers_keep_the_files_order_and_get_gapless_numbers(las_in):
    las_in(fil(ver("7"), ver("9", "2.00"), ver("8", "3.00")))
    par = Verifikation.objects.order_by("nummer").values_list("nummer", "filens_nummer")
    assert list(par) == [(1, "7"), (2, "9"), (3, "8")]


def test_many_vouchers_are_written_in_batches(las_in, monkeypatch):
    monkeypatch.setattr(sie_bokforing, "OMGANG", 2)
    las_in(fil(*(ver(str(n), f"{n}.00") for n in range(1, 6))))
    assert list(Verifikation.objects.values_list("nummer", flat=True)) == [1, 2, 3, 4, 5]


def test_the_number_of_queries_does_not_grow_with_the_vouchers(las_in):
    def fragor(data: bytes) -> int:
        with CaptureQueriesContext(connection) as fangade:
            las_in(data)
        return len(fangade)

    tre = fragor(fil(*(ver(str(n), f"{n}.00") for n in range(1, 4))))
    manga = fil(
        *(ver(str(n), f"{n}.00", datum="20230301") for n in range(1, 60)),
        huvud=HUVUD.replace("2022", "2023"),
    )
    assert fragor(manga) <= tre


def test_a_voucher_without_series_or_number_goes_in_a_series_of_ours(las_in):
    huvud = HUVUD.replace("#SIETYP 4\n", "#SIETYP 4I\n")
    las_in(fil(ver("", serie=""), ver("", "5.00", serie=""), huvud=huvud))
    assert [str(v) for v in Verifikation.objects.all()] == ["SIE1", "SIE2"]


def test_rows_of_zero_and_vouchers_without_amounts_are_left_out(las_in):
    extra = ver("1").replace("}\r", "}").replace("#TRANS 1930", "#TRANS 5010 {} 0.00\n#TRANS 1930")
    plan, _import = las_in(fil(extra, ver("2", "0.00", mot="0.00")))
    assert (len(plan.nya), plan.antal_tomma) == (1, 1)
    assert Rad.objects.count() == 2


def test_an_account_that_the_file_does_not_declare_is_made_and_named_so(las_in):
    las_in(fil(ver(konton=("6110", "1930"))))
    konto = Konto.objects.get(nummer="6110")
    assert (konto.namn, konto.ktyp) == ("(saknas i filen)", "K")


def test_a_later_file_gives_such_an_account_its_name(las_in):
    las_in(fil(ver(konton=("6110", "1930"))))
    las_in(fil(ver("2", "7.00"), konton=KONTON + '#KONTO 6110 "Kontorsmaterial"\n'))
    assert Konto.objects.get(nummer="6110").namn == "Kontorsmaterial"
    assert Konto.objects.get(nummer="5010").namn == "Lokal på Ågatan"


@pytest.mark.parametrize(
    ("nummer", "typ"), [("1930", "T"), ("2010", "S"), ("3010", "I"), ("8310", "K"), ("DIFF", "")]
)
def test_the_type_of_an_account_without_ktyp_follows_its_first_digit(nummer, typ):
    assert gissad_typ(nummer) == typ


def test_dimensions_declared_reserved_and_unknown_get_names(las_in):
    konton = KONTON + '#DIM 21 "Finansiär"\n#UNDERDIM 22 "Del" 21\n'
    rader = ver(objekt='"1" "K1" "21" "AF" "30" "X"')
    las_in(fil(rader, konton=konton))
    namn = dict(Dimension.objects.values_list("nummer", "namn"))
    assert namn == {
        1: "Kostnadsställe",
        6: "Projekt",
        21: "Finansiär",
        22: "Del",
        30: "(saknas i filen)",
    }
    assert Dimension.objects.get(nummer=22).overordnad.nummer == 21
    assert Objektkombination.objects.get().nyckel == "1:K1|21:AF|30:X"


def test_oib_is_taken_out_of_the_accounts_own_balance(las_in):
    ib = IB + '#OIB 0 1930 {"6" "FOKUS"} 300.00\n#OIB -1 1930 {"6" "FOKUS"} 5.00\n'
    las_in(fil(ib=ib))
    balanser = Ingaendebalans.objects.filter(konto__nummer="1930").values_list(
        "objektkombination__nyckel", "belopp"
    )
    assert set(balanser) == {(None, kr("700")), ("6:FOKUS", kr("300"))}


def test_a_file_of_balances_only_is_imported(las_in):
    plan, sie_import = las_in(fil(""))
    assert plan.nya == ()
    assert sie_import is not None
    assert Ingaendebalans.objects.count() == 2


def test_vouchers_of_the_files_other_years_are_left_for_another_import(las_in):
    huvud = HUVUD + "#RAR -1 20210101 20211231\n"
    data = fil(ver("1"), ver("1", "5.00", datum="20210601"), huvud=huvud)
    plan, _import = las_in(data)
    assert (len(plan.nya), plan.antal_andra_ar) == (1, 1)
    las_in(data, rar=-1)
    assert [str(v.ar) for v in Verifikation.objects.order_by("datum")] == ["2021", "2022"]


def test_a_file_without_rar_goes_in_the_year_that_its_vouchers_fall_in(las_in):
    bocker.lagg_upp()
    huvud = HUVUD.replace("#RAR 0 20220101 20221231\n", "").replace("#SIETYP 4\n", "#SIETYP 4I\n")
    las_in(fil(ver("", serie=""), huvud=huvud, ib=""))
    assert Verifikation.objects.get().ar.start == date(2022, 1, 1)


# -- The same again, and newer ------------------------------------------------------------------


def test_the_same_file_again_writes_nothing(las_in):
    data = fil(ver("1"), ver("2", "5.00"), ver("", "7.00", serie=""))
    las_in(data)
    fore = lage()
    plan, sie_import = las_in(data)
    assert sie_import is None
    assert plan.inlast_forut
    assert (plan.antal_lika, plan.skillnader) == (3, ())
    assert lage() == fore


def test_a_newer_file_books_only_what_is_new(las_in):
    las_in(fil(ver("1")))
    plan, _import = las_in(fil(ver("1"), ver("2", "5.00", objekt='"6" "FOKUS"')))
    assert (len(plan.nya), plan.antal_lika) == (1, 1)
    assert [str(v) for v in Verifikation.objects.order_by("nummer")] == ["A1", "A2"]


def test_what_differs_is_told_and_left_as_it_is_booked(las_in):
    las_in(fil(ver("1"), ver("2", "5.00"), ver("3", "6.00")))
    plan, sie_import = las_in(
        fil(
            ver("1", "120.00"),
            ver("2", "5.00", datum="20220401", text="Annan text"),
            ver("3", "6.00", objekt='"6" "FOKUS"'),
        )
    )
    assert sie_import.rapport["bokforda"] == 0
    assert sie_import.filskillnader.count() == 3
    sagt = [text.replace("\xa0", " ") for text in plan.skillnader]
    assert sagt == [
        "Verifikation A1: konto 1930 −120,00 kr i filen, −100,00 kr i böckerna; "
        "konto 5010 120,00 kr i filen, 100,00 kr i böckerna.",
        "Verifikation A2: datum 2022-04-01 i filen, 2022-03-15 i böckerna; "
        "text ”Annan text” i filen, ”Hyra” i böckerna.",
        "Verifikation A3: raderna är märkta eller delade olika.",
    ]
    assert Verifikation.objects.get(nummer=1).rader.get(konto__nummer="5010").belopp == kr("100")


def test_what_is_booked_but_gone_from_the_file_is_told(las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    plan = forhandsgranska(fil(ver("1")))
    assert plan.skillnader == (
        "Verifikation A2 är bokförd ur en tidigare fil men finns inte i den här.",
    )


def test_numbers_that_occur_twice_are_told_apart_by_their_content(las_in):
    data = fil(ver("1"), ver("1", "5.00"))
    las_in(data)
    assert not forhandsgranska(data).nagot_nytt
    assert forhandsgranska(fil(ver("1", "5.00"), ver("1"))).skillnader == ()


def test_own_vouchers_are_no_difference(las_in, ekonom):
    las_in(fil())
    bocker.post(ekonom, Rakenskapsar.objects.get(), "-1", "1")
    assert forhandsgranska(fil()).skillnader == ()


def test_opening_balances_follow_the_newer_file_and_it_is_told(las_in):
    las_in(fil())
    ny = IB.replace("1000.00", "900.00").replace("#IB 0 2010 -900.00\n", "")
    plan, sie_import = las_in(fil(ib=ny))
    assert sie_import is not None
    assert [text.replace("\xa0", " ") for text in plan.skillnader] == [
        "Ingående balans på konto 1930 ändras från 1 000,00 kr till 900,00 kr.",
        "Ingående balans på konto 2010 ändras från −1 000,00 kr till 0,00 kr.",
    ]
    assert list(Ingaendebalans.objects.values_list("konto__nummer", "belopp")) == [
        ("1930", kr("900"))
    ]


# -- What stops it ------------------------------------------------------------------------------


def test_an_unbalanced_voucher_stops_everything(las_in):
    nekas(las_in, "balanserar inte", fil(ver("1"), ver("2", "5.00", mot="-4.99")))


def test_a_balance_that_does_not_sum_to_zero_is_only_a_warning(las_in):
    plan, sie_import = las_in(fil(ib="#IB 0 1930 1000.00\n"))
    assert sie_import is not None
    assert any("summerar till" in str(a) for a in plan.anmarkningar)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!doctype html><html><body>Logga in</body></html>",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"hej",
    ],
)
def test_what_is_not_sie_is_refused(las_in, data):
    nekas(las_in, "SIE", data)
    with pytest.raises(ValidationError):
        forhandsgranska(data)


def test_a_locked_year_stops_what_is_new_but_not_the_same_file(las_in, ekonom):
    las_in(fil())
    las_ar(by=ekonom, ar=Rakenskapsar.objects.get())
    nekas(las_in, "är låst", fil(ver("1"), ver("2", "5.00")))
    assert las_in(fil())[1] is None


def test_a_year_that_overlaps_another_is_refused(las_in):
    las_in(fil())
    nekas(las_in, "överlappar 2022", fil(huvud=HUVUD.replace("20221231", "20230630")))


@pytest.mark.parametrize(
    ("ar", "ord_"),
    [("20221231 20220101", "slutar innan det börjar"), ("00010101 99991231", "än 18 månader")],
)
def test_a_year_that_could_never_be_taken_back_is_refused(las_in, ar, ord_):
    nekas(las_in, ord_, fil(huvud=HUVUD.replace("20220101 20221231", ar)))


@pytest.mark.parametrize("vers", [("",), (ver(),)])
def test_a_file_without_a_year_that_can_be_found_is_refused(las_in, vers):
    huvud = HUVUD.replace("#RAR 0 20220101 20221231\n", "")
    nekas(las_in, "inte vilket räkenskapsår", fil(*vers, huvud=huvud))


def test_a_file_without_rar_over_two_years_is_refused(las_in):
    bocker.lagg_upp()
    huvud = HUVUD.replace("#RAR 0 20220101 20221231\n", "")
    data = fil(ver("1"), ver("2", "5.00", datum="20230101"), huvud=huvud)
    nekas(las_in, "inte vilket räkenskapsår", data)


def test_a_voucher_outside_every_year_of_the_file_is_refused(las_in):
    nekas(las_in, "ligger utanför året", fil(ver("1"), ver("2", "5.00", datum="20230101")))


@pytest.mark.parametrize(
    ("data", "sagt"),
    [
        (fil(ver(serie="S" * 21)), "serie eller nummer är för långt"),
        (fil(ver("1" * 41)), "serie eller nummer är för långt"),
        (fil(ver(konton=("50-10", "1930"))), "Kontonumret 50-10 kan inte användas"),
        (fil(ver(belopp="10000000000000.00")), "går inte att spara"),
        (fil(ver(objekt=f'"6" "{"x" * 51}"')), "går inte att spara"),
        (fil(konton=KONTON + f'#OBJEKT 6 "{"x" * 51}" "Lång"\n'), "fler än 50 tecken"),
    ],
)
def test_what_the_books_cannot_hold_is_refused(las_in, data, sagt):
    nekas(las_in, sagt, data)


def test_long_texts_are_cut_and_still_the_same_the_next_time(las_in):
    data = fil(ver(text="x" * 600))
    las_in(data)
    assert len(Verifikation.objects.get().text) == 500
    assert not forhandsgranska(data).nagot_nytt


def test_a_fault_half_way_leaves_nothing(las_in, monkeypatch):
    def gar_sonder(*_args: object) -> None:
        raise RuntimeError("strömavbrott")

    monkeypatch.setattr(sie_bokforing, "_numrera", gar_sonder)
    fore = lage()
    with pytest.raises(RuntimeError):
        las_in(fil())
    assert lage() == fore


def test_a_preview_leaves_no_trace(ekonom, ar):
    fore = lage()
    plan = forhandsgranska(fil(ver("1"), ver("2", "5.00"), konton=KONTON.replace("5010", "5011")))
    assert plan.kan_importeras
    assert lage() == fore


def test_sums_of_the_import_are_those_of_the_file(las_in):
    las_in(fil(*(ver(str(n), f"{n}.{n:02d}") for n in range(1, 30))))
    summa = sum((Decimal(f"{n}.{n:02d}") for n in range(1, 30)), Decimal(0))
    konto = Rad.objects.bokforda().filter(konto__nummer="5010")
    assert konto.omsattning() == {"debet": summa, "kredit": kr("0"), "summa": summa}
