"""Notes: text with figures from the books, and how their rows are itemised."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.fotnot import numrera
from ekonomi.models import Dimension, Ingaendebalans, Konto, Not, Objekt
from ekonomi.noter import noter
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.objekt import koppla_organisation
from ekonomi.services.uppstallning import anvand_forlaga, satt_not
from finsam.taltabell import Rad
from styrelse.models import Organisation
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db


@pytest.fixture
def upplupet(ekonom, ar) -> Konto:
    """2990 Upplupna kostnader."""
    return Konto.objects.create(nummer="2990", namn="Upplupna kostnader", ktyp="S")


def bokfor_pa(ekonom, ar, konto, belopp, *, datum=date(2022, 12, 31), text="", objekt=()):
    rader = [
        NyRad(konto, Decimal(belopp), objekt, text),
        NyRad("1930", -Decimal(belopp)),
    ]
    return bokfor(by=ekonom, ar=ar, datum=datum, text="Prov", rader=rader)


def gor_not(ekonom, typ, prefix, text="", rubrik=""):
    delar = [{"typ": typ, "kontoprefix": prefix, "rubrik": rubrik}]
    satt_not(by=ekonom, nummer=1, rubrik="Prov", text=text, delar=delar)


def poster(innehall) -> dict[str, Decimal]:
    return {r.rubrik: r.tal[0].exakt for r in innehall.tabell.rader if r.tal}


def test_text_is_filled_in_from_the_books(ekonom, ar):
    bokfor_pa(ekonom, ar, "5010", "1234.40")
    gor_not(ekonom, "konto", "50", text="$antal rad under $ar till $balansdag: $belopp kr, $okand.")
    assert noter(2022)[0].text == (
        "en rad under 2022 till 31 december 2022: 1\u00a0234 kr, $okand."
    )


def test_note_on_accounts_that_hold_nothing_has_no_table(ekonom, ar):
    gor_not(ekonom, "konto", "84", text="Inget: $belopp kr.")
    assert noter(2022)[0].tabell is None
    assert noter(2022)[0].text == "Inget: 0 kr."


def test_itemised_rows_add_up_to_the_balance_with_the_rest_apart(ekonom, ar, upplupet):
    Ingaendebalans.objects.create(ar=ar, konto=upplupet, belopp=Decimal("-70"))
    bokfor_pa(ekonom, ar, "2990", "-100", text="Revision")
    bokfor_pa(ekonom, ar, "2990", "-50", text="Revision")
    bokfor_pa(ekonom, ar, "2990", "-8", text="Bilpool")
    bokfor_pa(ekonom, ar, "2990", "20", datum=date(2022, 1, 1))
    gor_not(ekonom, "bokslutsrader", "29")
    assert poster(noter(2022)[0]) == {"Revision": 150, "Bilpool": 8, "Övrigt": 50, "Summa": 208}


def test_itemised_note_without_accounts_has_no_table(ekonom, ar):
    gor_not(ekonom, "bokslutsrader", "29")
    assert noter(2022)[0].tabell is None


def test_members_stand_under_the_name_of_their_organisation(ekonom, ar):
    dimension = Dimension.objects.create(nummer=20, namn="Medlem")
    fk, af = (Objekt.objects.create(dimension=dimension, kod=k, namn=k) for k in ("FK", "AF"))
    koppla_organisation(
        by=ekonom, objekt=fk, organisation=Organisation.objects.create(namn="Försäkringskassan")
    )
    for objekt, belopp in (((fk,), "-5"), ((af,), "-3"), ((), "-2")):
        bokfor_pa(ekonom, ar, "3981", belopp, objekt=objekt)
    gor_not(ekonom, "medlem", "398", rubrik="Bidrag")
    [innehall] = noter(2022)
    assert innehall.tabell.rader[0].rubrik == "Bidrag"
    assert poster(innehall) == {
        "AF": 3,
        "Försäkringskassan": 5,
        "Bidrag från staten": 2,
        "Summa": 10,
    }
    assert innehall.tabell.rad("forsakringskassan").tal[0].url.endswith("objekt=20:FK")


def test_projects_stand_in_the_order_they_came_and_other_costs_under_their_account(ekonom, ar):
    dimension = Dimension.objects.create(nummer=6, namn="Projekt")
    spik, adm = (
        Objekt.objects.create(dimension=dimension, kod=kod, namn=namn)
        for kod, namn in (("SPIK", "SpiK"), ("ADM", "Administration"))
    )
    Konto.objects.create(nummer="6990", namn="Kurs", ktyp="K")
    for konto, objekt, belopp in (
        ("5010", (adm,), "4"),
        ("6990", (spik,), "3"),
        ("5010", (spik,), "2"),
        ("5010", (), "1"),
    ):
        bokfor_pa(ekonom, ar, konto, belopp, objekt=objekt)
    gor_not(ekonom, "projekt", "5, 6")
    [innehall] = noter(2022)
    lokal = Konto.objects.get(nummer="5010").namn
    assert list(poster(innehall).items()) == [
        ("SpiK", 5),
        ("Administration", 4),
        (lokal, 1),
        ("Summa", 10),
    ]
    assert "konton=5010,6990" in innehall.tabell.rad("spik").tal[0].url


def test_several_accounts_stand_as_one_row_under_the_heading_of_the_part(ekonom, ar):
    Konto.objects.create(nummer="2710", namn="Personalskatt", ktyp="S")
    Konto.objects.create(nummer="2731", namn="Arbetsgivaravgifter", ktyp="S")
    bokfor_pa(ekonom, ar, "2710", "-3")
    bokfor_pa(ekonom, ar, "2731", "-4")
    gor_not(ekonom, "summa", "27", rubrik="Skatter och avgifter")
    assert [(r.rubrik, r.tal[0].exakt) for r in noter(2022)[0].tabell.rader] == [
        ("Skatter och avgifter", 7)
    ]


def test_account_belongs_to_the_part_with_the_longest_prefix(ekonom, ar):
    Konto.objects.create(nummer="3590", namn="Övrigt", ktyp="I")
    bokfor_pa(ekonom, ar, "3981", "-5")
    bokfor_pa(ekonom, ar, "3590", "-1")
    delar = [
        {"typ": "konto", "kontoprefix": "398", "rubrik": "Bidrag"},
        {"typ": "konto", "kontoprefix": "3", "rubrik": "Resten"},
    ]
    satt_not(by=ekonom, nummer=1, rubrik="Intäkter", text="", delar=delar)
    rubriker = [r.rubrik for r in noter(2022)[0].tabell.rader]
    assert rubriker == ["Bidrag", "Bidrag från staten", "Resten", "Övrigt", "Summa"]


def test_notes_compare_with_the_year_before(ekonom, ar):
    bocker.lagg_upp(2021)
    bokfor_pa(ekonom, ar, "5010", "5")
    gor_not(ekonom, "konto", "5")
    assert [k.nyckel for k in noter(2022)[0].tabell.kolumner] == ["2022", "2021"]


# -- Services ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "del_", [{"typ": "x", "kontoprefix": "1"}, {"typ": "konto", "kontoprefix": ""}]
)
def test_note_part_without_accounts_or_of_unknown_kind_is_refused(ekonom, del_):
    with pytest.raises(ValidationError, match="Not 3: varje del ska ha en typ"):
        satt_not(by=ekonom, nummer=3, rubrik="N", text="", delar=[del_ | {"rubrik": ""}])
    assert not Not.objects.exists()


def test_note_is_changed_in_place(ekonom):
    gor_not(ekonom, "konto", "5")
    gor_not(ekonom, "konto", "6", text="Ny text")
    noten = Not.objects.get()
    assert (str(noten), noten.text) == ("Not 1 Prov", "Ny text")
    assert [str(d) for d in noten.notdelar.all()] == ["6"]


def test_unknown_preset_is_refused(ekonom):
    with pytest.raises(ValidationError, match="Det finns ingen förlaga x för RR"):
        anvand_forlaga(by=ekonom, typ="RR", namn="x")


def test_preset_replaces_the_rows_of_its_statement_only(ekonom):
    rr = anvand_forlaga(by=ekonom, typ="RR", namn="sunnerbo")
    br = anvand_forlaga(by=ekonom, typ="BR", namn="sunnerbo")
    antal = br.rader.count()
    bytt = anvand_forlaga(by=ekonom, typ="RR", namn="lkbr")
    assert bytt.pk == rr.pk
    assert str(bytt) == "Resultaträkning, Enligt lagen om kommunal bokföring och redovisning"
    rubriker = [str(rad) for rad in bytt.rader.order_by("ordning")]
    assert "Verksamhetens nettokostnader" in rubriker
    assert "Verksamhetens nettokostnad" not in rubriker
    assert br.rader.count() == antal
    assert {str(k) for k in bytt.rader.get(ordning=1).kontokopplingar.all()} == {"3", "kontotyp I"}


# -- Footnotes -----------------------------------------------------------------------------------


def test_footnotes_are_numbered_in_order_and_shared():
    rader, texter = numrera(
        [Rad("A", fotnot="x"), Rad("B"), Rad("C", fotnot="y"), Rad("D", fotnot="x")]
    )
    assert [r.fotnot for r in rader] == ["1", "", "2", "1"]
    assert texter == ("1. x", "2. y")
