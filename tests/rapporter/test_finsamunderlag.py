"""Underlag till Uppföljning Finsam: exactly FK's fields, kept as they were handed over."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from finsam import filer
from finsam.models import Handelse
from insatser.models import Insats, Lasning
from insatser.services import andra_insats
from rapporter.finsamjamforelse import Andring, andringar
from rapporter.finsamunderlag import finsamunderlag
from rapporter.models import Finsamuttag
from rapporter.services import gor_finsamuttag

FORBUNDETS = ["Tilldelade medel", "Eget kapital"]
INDIVID = [
    *("Namn", "Budget", "Utfall", "Budgeterat antal deltagare", "Inriktning", "Målgrupp"),
    *("Preciserad inriktning", "Uppföljningsmetod", "ESF-finansiering"),
    *("Antal kvinnor", "Antal män"),
]
STRUKTUR = [*INDIVID[:-2], "Antal deltagare"]


def varden(underlag, del_):
    return {f.rubrik: f.varde for f in underlag.falt if f.del_ == del_}


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


# -- What it holds -------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_the_fields_are_those_of_fk_in_their_order_and_nothing_more():
    delar = {d.rubrik: [f.rubrik for f in d.falt] for d in finsamunderlag(2022).delar}
    assert delar.pop("Förbundet") == FORBUNDETS
    assert delar.pop("Administrativa kostnader") == ["Budget", "Utfall"]
    assert delar["Fokus 2.1"] == INDIVID
    assert delar["SamSIP"] == STRUKTUR
    assert set(map(tuple, delar.values())) == {tuple(INDIVID), tuple(STRUKTUR)}


@pytest.mark.usefixtures("exempel")
def test_the_amounts_are_those_of_the_books_and_the_budget():
    underlag = finsamunderlag(2022)
    assert varden(underlag, "Förbundet") == {
        "Tilldelade medel": "4184001",
        "Eget kapital": "2555953",
    }
    fokus = varden(underlag, "Fokus 2.1")
    assert (fokus["Budget"], fokus["Utfall"]) == ("1469000", "858304")
    assert (fokus["Antal kvinnor"], fokus["Antal män"]) == ("25", "28")
    assert varden(underlag, "SamSIP")["Antal deltagare"] == "178"


@pytest.mark.usefixtures("exempel")
def test_what_is_missing_is_said_with_where_to_mend_it():
    brister = {(f.del_, f.rubrik): f for f in finsamunderlag(2022).brister}
    fokus = brister["Fokus 2.1", "Budgeterat antal deltagare"]
    assert fokus.url.startswith(reverse("insatser:insatsar", args=["fokus"]))
    assert brister["KAA-samordning", "Budget"].url == reverse("ekonomi:objekt")
    assert ("Tegelbruket", "Budgeterat antal deltagare") not in brister
    assert all(f.varde == "" and f.saknas.endswith(".") for f in brister.values())


@pytest.mark.usefixtures("db")
def test_an_empty_forbund_lacks_everything_and_breaks_nothing():
    underlag = finsamunderlag(2022)
    assert underlag.insatser == []
    assert len(underlag.brister) == len(underlag.falt) == 4


@pytest.mark.usefixtures("exempel")
def test_the_file_has_one_field_on_each_row():
    underlag = finsamunderlag(2022)
    rader = list(csv.reader(StringIO(underlag.som_csv().decode("utf-8-sig")), delimiter=";"))
    assert rader[0] == ["Del", "Uppgift", "Värde"]
    assert [tuple(r) for r in rader[1:]] == [(f.del_, f.rubrik, f.varde) for f in underlag.falt]


# -- An uttag ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_an_uttag_keeps_what_it_said_and_freezes_what_fk_cannot_change(chef):
    uttag = gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    assert filer.las(uttag.fil) == finsamunderlag(2022).som_csv()
    assert uttag.skapad_by == chef
    frysta = Insats.objects.exclude(inriktning_fryst_at=None)
    assert set(frysta) == set(Insats.objects.under(2022))
    with pytest.raises(ValidationError, match="lämnad till Försäkringskassan"):
        andra_insats(by=chef, insats=Insats.objects.get(slug="fokus"), esf=True)
    handelse = Handelse.objects.filter(verb="tog ut").get()
    assert handelse.detaljer["sha256"] == uttag.fil.sha256


@pytest.mark.usefixtures("exempel")
def test_a_second_uttag_is_refused_until_something_has_changed(chef):
    forsta = gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    with pytest.raises(ValidationError, match="Inget har ändrats"):
        gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    fokus = Insats.objects.get(slug="fokus")
    andra_insats(by=chef, insats=fokus, malgrupp="Unga vuxna")
    sedan = andringar(forsta.innehall, finsamunderlag(2022).innehall())
    assert [(a.del_, a.uppgift, a.nu) for a in sedan] == [("Fokus 2.1", "Målgrupp", "Unga vuxna")]
    andra = gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    assert list(Finsamuttag.objects.for_ar(2022)) == [andra, forsta]


@pytest.mark.usefixtures("db")
def test_an_uttag_of_a_year_without_insatser_is_refused(chef):
    with pytest.raises(ValidationError, match="Ingen insats pågår 2022"):
        gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))


@pytest.mark.usefixtures("exempel")
@pytest.mark.parametrize(
    "sats",
    ["UPDATE rapporter_finsamuttag SET ar = 2021", "DELETE FROM rapporter_finsamuttag"],
)
def test_the_database_lets_no_uttag_be_changed_or_removed(chef, sats):
    gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats)


# -- What has changed since ----------------------------------------------------------------------

INNEHALL = st.dictionaries(st.text(min_size=1, max_size=4), st.text(max_size=4), max_size=6).map(
    lambda d: [{"nyckel": k, "del": "D", "uppgift": k, "varde": v} for k, v in d.items()]
)


@given(INNEHALL)
def test_nothing_has_changed_between_a_content_and_itself(innehall):
    assert andringar(innehall, innehall) == []


@given(INNEHALL, INNEHALL)
def test_the_changes_one_way_are_those_of_the_other_turned_round(da, nu):
    framat = {(a.uppgift, a.da, a.nu) for a in andringar(da, nu)}
    bakat = {(a.uppgift, a.nu, a.da) for a in andringar(nu, da)}
    assert framat == bakat


def test_a_field_that_came_or_went_is_a_change():
    rad = {"nyckel": "a.b", "del": "A", "uppgift": "B", "varde": "1"}
    assert andringar([], [rad]) == [Andring("A", "B", "", "1")]
    assert andringar([rad], []) == [Andring("A", "B", "1", "")]


# -- The pages -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_the_page_is_a_copy_list_and_its_reading_is_logged(klient):
    sidan = klient("forbundschef").get(reverse("uppfoljningfinsam:underlag"), {"ar": 2022})
    text = sidan.content.decode()
    assert 'value="858304"' in text
    assert "Kopiera" in text
    lasning = Lasning.objects.get()
    assert set(lasning.insatser.all()) == set(
        Insats.objects.under(2022).filter(inriktning="individ")
    )


@pytest.mark.usefixtures("exempel")
def test_an_uttag_is_made_on_a_yes_shown_and_fetched_by_the_kansli_only(klient, chef):
    chefen, sidan = klient("forbundschef"), {"ar": 2022}
    fraga = chefen.get(reverse("uppfoljningfinsam:uttag_nytt", args=[2022])).content.decode()
    assert "låses för gott i: Fokus 2.1" in fraga
    uttag = gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    lista = chefen.get(reverse("uppfoljningfinsam:underlag"), sidan).content.decode()
    assert "Inget har ändrats sedan det senaste uttaget" in lista
    assert uttag.fil.sha256 in lista
    andra_insats(by=chef, insats=Insats.objects.get(slug="fokus"), malgrupp="Unga vuxna")
    lista = chefen.get(reverse("uppfoljningfinsam:underlag"), sidan).content.decode()
    assert "1 uppgift har" in lista
    ett = chefen.get(reverse("uppfoljningfinsam:uttag", args=[uttag.pk])).content.decode()
    assert "Unga vuxna" in ett
    fil = chefen.get(reverse("uppfoljningfinsam:uttag_fil", args=[uttag.pk]))
    assert b"".join(fil) == filer.las(uttag.fil)


@pytest.mark.usefixtures("exempel")
@pytest.mark.parametrize("roll", ["ekonom", "revisor", "ledamot"])
def test_the_kept_file_is_hidden_from_those_who_do_not_see_exact_counts(klient, chef, roll):
    uttag = gor_finsamuttag(by=chef, underlag=finsamunderlag(2022))
    svar = klient(roll).get(reverse("fil", args=[uttag.fil_id]))
    assert svar.status_code in {403, 404}


# -- The command ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_the_command_writes_the_file_keeps_an_uttag_and_writes_the_same_again(tmp_path, chef):
    ut, igen = tmp_path / "ut.csv", tmp_path / "igen.csv"
    call_command("uppfoljning_finsam", "2022", str(ut), by=chef.email)
    call_command("uppfoljning_finsam", "2022", str(igen))
    assert ut.read_bytes() == igen.read_bytes() == finsamunderlag(2022).som_csv()
    assert Finsamuttag.objects.get().skapad_by == chef


@pytest.mark.usefixtures("exempel")
def test_a_dry_run_keeps_and_freezes_nothing(tmp_path):
    ut = tmp_path / "ut.json"
    call_command("uppfoljning_finsam", "2022", str(ut), torrkor=True, json=True)
    assert '"Tilldelade medel"' in Path(ut).read_text(encoding="utf-8")
    assert not Finsamuttag.objects.exists()
    assert not Insats.objects.exclude(inriktning_fryst_at=None).exists()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(
    ("by", "fel"), [("", "Ingen insats pågår"), ("okand@example.se", "får se exakta antal")]
)
def test_the_command_says_why_it_cannot(tmp_path, by, fel):
    with pytest.raises(CommandError, match=fel):
        call_command("uppfoljning_finsam", "2022", str(tmp_path / "ut.csv"), by=by)


@pytest.mark.usefixtures("exempel")
def test_the_command_says_where_it_cannot_write(tmp_path):
    with pytest.raises(CommandError, match="kan inte skrivas"):
        call_command("uppfoljning_finsam", "2022", str(tmp_path), torrkor=True)
