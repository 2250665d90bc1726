"""Jobs: progress that the page can follow, and failures said plainly."""

import pytest
from django.core.exceptions import ValidationError

from finsam import jobb
from finsam.models import Jobb


@pytest.fixture
def arbete(db, anvandare, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return jobb.skapa(by=anvandare("forbundschef"), rubrik="Skapar PDF", nasta_url="/rapporter/")


def test_work_reports_how_far_it_has_come(arbete):
    with jobb.pagar(arbete.pk):
        jobb.rapportera(arbete.pk, 40, "Sätter sidorna")
        arbete.refresh_from_db()
        assert (arbete.status, arbete.procent, arbete.meddelande) == ("pagar", 40, "Sätter sidorna")
    arbete.refresh_from_db()
    assert arbete.status == Jobb.Status.KLART
    assert arbete.ar_slut


def test_wrong_input_is_said_to_the_user(arbete):
    with pytest.raises(ValidationError), jobb.pagar(arbete.pk):
        raise ValidationError("Verifikation A 3 balanserar inte.")
    arbete.refresh_from_db()
    assert (arbete.status, arbete.meddelande) == ("fel", "Verifikation A 3 balanserar inte.")


def test_inner_failure_keeps_its_details_from_the_user(arbete):
    with pytest.raises(RuntimeError), jobb.pagar(arbete.pk):
        raise RuntimeError("lösenord=hemligt")
    arbete.refresh_from_db()
    assert "hemligt" not in arbete.meddelande
    assert arbete.status == Jobb.Status.FEL


def test_page_asks_again_while_the_work_goes_on(arbete, klient):
    sida = klient("forbundschef").get(f"/jobb/{arbete.pk}/")
    assert 'hx-trigger="load delay:700ms"' in sida.content.decode()


def test_page_goes_on_when_the_work_is_done(arbete, klient):
    with jobb.pagar(arbete.pk):
        pass
    svar = klient("forbundschef").get(f"/jobb/{arbete.pk}/", headers={"HX-Request": "true"})
    assert svar["HX-Redirect"] == "/rapporter/"
    assert "hx-trigger" not in svar.content.decode()


def test_page_of_work_that_is_done_already_leads_straight_on(arbete, klient):
    with jobb.pagar(arbete.pk):
        pass
    assert klient("forbundschef").get(f"/jobb/{arbete.pk}/").url == "/rapporter/"


def test_job_of_somebody_else_is_not_found(arbete, klient):
    assert klient("administrator").get(f"/jobb/{arbete.pk}/").status_code == 404


def test_what_is_noted_within_a_transaction_is_shown_and_not_in_the_row(arbete, klient):
    with jobb.pagar(arbete.pk):
        jobb.rapportera(arbete.pk, 40, "Läser")
        jobb.notera(arbete.pk, 60, "Bokför")
        assert "Bokför" in klient("forbundschef").get(f"/jobb/{arbete.pk}/").content.decode()
        arbete.refresh_from_db()
        assert (arbete.procent, arbete.meddelande) == (40, "Läser")


def test_notes_are_gone_when_the_work_is_over(arbete, tmp_path):
    with jobb.pagar(arbete.pk):
        jobb.notera(arbete.pk, 60, "Bokför")
    assert list((tmp_path / "jobb").iterdir()) == []
    arbete.refresh_from_db()
    assert jobb.med_notis(arbete).meddelande == "Klart."


def test_work_may_say_where_to_go_on(arbete):
    with jobb.pagar(arbete.pk):
        jobb.fortsatt_pa(arbete.pk, "/ekonomi/")
    arbete.refresh_from_db()
    assert arbete.nasta_url == "/ekonomi/"
