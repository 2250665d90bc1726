"""The förbund, its ordning by date, and who its members are."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from finsam.models import Handelse
from styrelse import forteckning, services


def test_bilda_forbund_twice_is_refused(chef, forbund):
    with pytest.raises(ValidationError, match="redan registrerat"):
        services.bilda_forbund(by=chef, bildat_datum=date(2020, 1, 1))


def test_andra_forbund_with_a_malformed_organisationsnummer_is_refused(chef, forbund):
    with pytest.raises(ValidationError, match="222000-1234"):
        services.andra_forbund(by=chef, forbund=forbund, organisationsnummer="2220001234")
    forbund.refresh_from_db()
    assert forbund.organisationsnummer == ""


def test_the_name_is_the_one_of_the_day(chef, forbund):
    for dag, namn in ((date(2006, 1, 1), "Markaryd"), (date(2017, 7, 1), "Sunnerbo")):
        services.anta_forbundsordning(by=chef, forbund=forbund, from_datum=dag, namn=namn)
    forst, sedan = forteckning.forbund(date(2017, 6, 30)), forteckning.forbund(date(2017, 7, 1))
    assert (forst.namn, forst.utokat) == ("Markaryd", None)
    assert (sedan.namn, sedan.utokat) == ("Sunnerbo", date(2017, 7, 1))


def test_without_a_forbund_there_are_no_facts(db):
    assert forteckning.forbund(date(2022, 1, 1)) is None


def test_a_forbundsordning_before_the_forbund_is_refused(chef, forbund):
    with pytest.raises(ValidationError, match="bildades 2006-01-01"):
        services.anta_forbundsordning(
            by=chef, forbund=forbund, from_datum=date(2005, 12, 31), namn="För tidigt"
        )


def test_registrera_medlem_twice_at_a_time_is_refused(chef, medlem):
    ljungby = medlem()
    with pytest.raises(ValidationError, match="är redan medlem 2017-07-01"):
        services.registrera_medlem(
            by=chef,
            organisation=ljungby.organisation,
            typ="kommun",
            from_datum=date(2020, 1, 1),
        )


def test_a_member_that_left_may_come_back(chef, medlem):
    ljungby = medlem(till_datum=date(2019, 12, 31))
    services.registrera_medlem(
        by=chef, organisation=ljungby.organisation, typ="kommun", from_datum=date(2022, 1, 1)
    )
    assert [r.namn for r in forteckning.medlemmar(date(2020, 6, 1))] == []
    assert [r.namn for r in forteckning.medlemmar(date(2022, 6, 1))] == ["Ljungby kommun"]


def test_avsluta_medlemskap_with_assignments_that_go_on_is_refused(chef, medlem, tilltrad):
    ljungby = medlem()
    uppdrag = tilltrad("2022-01-01", medlem=ljungby)
    with pytest.raises(ValidationError, match="har 1 uppdrag som går vidare"):
        services.avsluta_medlemskap(by=chef, medlem=ljungby, till_datum=date(2022, 12, 31))
    services.avsluta_uppdrag(by=chef, uppdrag=uppdrag, till_datum=date(2022, 12, 31))
    services.avsluta_medlemskap(by=chef, medlem=ljungby, till_datum=date(2022, 12, 31))
    assert Handelse.objects.filter(objekttyp="styrelse.medlem", verb="avslutade").exists()


def test_members_are_listed_in_the_forbunds_own_order(medlem):
    medlem("Älmhults kommun", ordning=2)
    medlem("Försäkringskassan", typ="fk", ordning=1)
    rader = forteckning.medlemmar(date(2022, 1, 1))
    assert [(r.namn, r.ar_stat) for r in rader] == [
        ("Försäkringskassan", True),
        ("Älmhults kommun", False),
    ]


def test_more_inhabitants_of_working_age_than_inhabitants_is_refused(chef, medlem):
    with pytest.raises(ValidationError, match="kan inte vara fler än alla"):
        services.registrera_invanarantal(
            by=chef, medlem=medlem(), ar=2022, antal=100, antal_16_64=101
        )


def test_a_seat_without_members_is_refused(chef, styrelsen):
    with pytest.raises(ValidationError, match="Välj minst en medlem"):
        services.inratta_plats(by=chef, organ=styrelsen, medlemmar=[], from_datum=date(2022, 1, 1))
