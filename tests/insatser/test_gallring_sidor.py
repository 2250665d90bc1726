"""Destruction of participants: the database's own refusals, the pages and the command."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from insatser import services
from insatser.models import Deltagare, Deltagargallring, Gallringsregel
from tests.insatser.sidor import adress, sida, skicka, text

# -- The database ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_deltagargallring SET antal = 9",
        "DELETE FROM insatser_deltagargallring",
        "INSERT INTO insatser_deltagargallring SELECT * FROM insatser_deltagargallring",
    ],
)
def test_the_register_only_grows(chef, person, regel, sats):
    person()
    services.gallra_deltagare(by=chef)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats)


def test_there_is_one_rule_for_all(regel):
    with pytest.raises(IntegrityError), transaction.atomic():
        Gallringsregel.objects.create(manader=1, raknas_fran="insats")


# -- The pages and the command -------------------------------------------------------------------


@pytest.fixture
def kansli(klient, chef):
    return klient("forbundschef")


def test_the_page_shows_what_goes_and_what_is_frozen(kansli, person, regel):
    person()
    text_ = sida(kansli, "gallring")
    assert "Löpande" in text_
    assert "12 månader efter inskrivningens slut (§ 5)" in text_
    assert "Statistiken för 2021 fryses när du gallrar" in text_


def test_without_anything_due_the_button_says_why(kansli):
    assert "Inget står på tur." in sida(kansli, "gallring")


def test_a_rule_is_laid_changed_and_taken_away(kansli, lis):
    falt = {"manader": "24", "raknas_fran": "inskrivning", "beslut": "§ 9"}
    assert skicka(kansli, "gallringsregel_ny", insats=lis.pk, **falt).status_code == 302
    regel = Gallringsregel.objects.get()
    assert (regel.insats, regel.manader) == (lis, 24)
    skicka(kansli, "gallringsregel", regel.pk, **falt | {"manader": "36"})
    regel.refresh_from_db()
    assert regel.manader == 36
    assert skicka(kansli, "gallringsregel_ta_bort", regel.pk).status_code == 302
    assert not Gallringsregel.objects.exists()


def test_the_act_is_told_before_it_is_done(kansli, person, regel, monkeypatch):
    person()
    svar = kansli.get(adress("gallra"))
    assert any("Statistiken för 2021 fryses först" in f for f in svar.context["foljder"])
    assert svar.context["form"].initial["antal"] == 1


def test_the_register_shows_how_many_to_the_kansli_only(kansli, klient, chef, person, regel):
    for n in range(7):
        person("2021-03-01", f"2021-{n + 4:02}-01")
    services.gallra_deltagare(by=chef)
    assert ">7<" in kansli.get(adress("gallring_lista")).content.decode()
    for roll in ("revisor", "ledamot"):
        svar = klient(roll).get(adress("gallring_lista"))
        assert ">7<" not in svar.content.decode()
        assert "döljs" in text(svar)
        fil = klient(roll).get(adress("gallring_lista"), {"export": "csv"})
        assert "döljs" in b"".join(fil.streaming_content).decode()


def test_the_command_shows_both_and_changes_nothing(person, regel):
    person()
    ut = StringIO()
    call_command("gallra", torrkor=True, json=True, stdout=ut)
    svar = json.loads(ut.getvalue())
    assert (svar["antal"], svar["antal_inskrivningar"]) == (0, 1)
    assert svar["deltagare"][0]["insats"] == "Löpande"
    assert svar["fryses"] == [2021]
    assert Deltagare.objects.exists()


def test_the_command_destroys_in_the_name_of_someone_who_may(chef, anvandare, person, regel):
    person()
    with pytest.raises(CommandError, match="får gallra deltagare"):
        call_command("gallra", by=anvandare("ledamot").email, stdout=StringIO())
    assert Deltagare.objects.exists()
    ut = StringIO()
    call_command("gallra", by=chef.email, stdout=ut)
    assert "1 inskrivningar gallrade." in ut.getvalue()
    assert Deltagargallring.objects.get().gallrad_by == chef
