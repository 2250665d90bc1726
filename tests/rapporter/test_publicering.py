"""What may be put before the public, how, and that the database holds it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from rapporter import att_publicera, services
from rapporter.models import Publikation, Publikationsversion
from rapporter.services.publicering import Presentation, kontrollsumma
from rapporter.services.utgava import aterkalla, ta_utgava
from styrelse import services as styrelsen
from styrelse.models import Protokoll
from tests.fragor import assert_lika_manga_fragor
from tests.rapporter import publicerade
from tests.rapporter.publicerade import publicera, ta_ned


@pytest.fixture(autouse=True)
def utan_sattning(monkeypatch, settings, tmp_path):
    publicerade.utan_sattning(monkeypatch, settings, tmp_path)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def beslutad(chef):
    return publicerade.beslutad(chef)


@pytest.fixture
def handling(chef):
    return publicerade.handling(chef)


def skriv(sql: str, *varden: object) -> None:
    with transaction.atomic(), connection.cursor() as markor:
        markor.execute(sql, varden)


def test_a_draft_cannot_be_published(chef):
    rapport = services.skapa_rapport_fran_mall(
        typ="verksamhetsplan", ar=2024, mall=publicerade.MALL, by=chef
    )
    utkast = ta_utgava(rapport=rapport, slag="utkast", by=chef)
    with pytest.raises(ValidationError, match="beslutat"):
        publicera(chef, utkast)


def test_a_withdrawn_decision_cannot_be_published(chef, beslutad):
    aterkalla(utgava=beslutad, by=chef, skal="Fel.")
    beslutad.refresh_from_db()
    with pytest.raises(ValidationError, match="gäller"):
        publicera(chef, beslutad)


def test_a_secret_document_cannot_be_published(chef, handling):
    styrelsen.andra_handling(by=chef, handling=handling, sekretess=True, lagrum="OSL 19:3")
    handling.refresh_from_db()
    with pytest.raises(ValidationError, match="sekretess"):
        publicerade.publicera_annat(chef, handling)


def test_what_was_not_looked_at_is_not_published(chef, beslutad):
    with pytest.raises(ValidationError, match="har ändrats"):
        services.publicera_handling(
            by=chef,
            underlag=att_publicera.utgava(beslutad),
            hur=Presentation("Titel", "titel"),
            granskad="0" * 64,
        )


def test_an_address_that_is_taken_or_reserved_is_refused(chef, beslutad, handling):
    publicera(chef, beslutad, "arsredovisning-2022")
    for slug in ("arsredovisning-2022", "oppna-data", "Å ä ö"):
        with pytest.raises(ValidationError) as fel:
            publicerade.publicera_annat(chef, handling, slug)
        assert "slug" in fel.value.message_dict


def test_an_address_is_proposed_that_is_free(chef, beslutad):
    forsta = att_publicera.adressforslag(att_publicera.utgava(beslutad))
    publicera(chef, beslutad, forsta)
    assert forsta == "arsredovisning-2022"
    assert att_publicera.adressforslag(att_publicera.utgava(beslutad)) == "arsredovisning-2022-2"


def test_the_same_version_is_not_published_twice(chef, beslutad):
    publicera(chef, beslutad)
    with pytest.raises(ValidationError, match="redan publicerad"):
        publicera(chef, beslutad)


def test_what_was_taken_down_can_be_put_up_again_on_its_address(chef, beslutad):
    forsta = publicera(chef, beslutad)
    ta_ned(chef, forsta.publikation)
    igen = publicera(chef, beslutad, "en-annan-adress")
    assert (igen.publikation.slug, igen.nummer) == (forsta.publikation.slug, 2)


def test_a_reason_is_needed_to_take_down(chef, beslutad):
    rad = publicera(chef, beslutad)
    with pytest.raises(ValidationError, match="varför"):
        services.avpublicera(by=chef, publikation=rad.publikation, skal="  ")
    ta_ned(chef, rad.publikation)
    with pytest.raises(ValidationError, match="Inget är publicerat"):
        ta_ned(chef, rad.publikation)


def test_persons_are_looked_for_in_the_text(chef):
    mall = (publicerade.Avsnittsmall("a", "Om", text="Ring 0480-12 34 56 eller 900101-1234."),)
    utgava = publicerade.beslutad(chef, mall=mall)
    assert att_publicera.utgava(utgava).personer == ("ett personnummer",)


def test_a_justerat_protokoll_becomes_a_page_without_what_is_secret(exempel, anvandare):
    rad = Protokoll.objects.filter(status="justerat", handling__isnull=False).first()
    underlag = att_publicera.protokoll(rad)
    assert underlag.hinder == ""
    assert "§" in underlag.sida.text
    assert "<li><a href=" in underlag.sida.innehall
    assert kontrollsumma(underlag) == kontrollsumma(att_publicera.protokoll(rad))


def test_a_protokoll_that_is_written_cannot_be_published(exempel):
    rad = Protokoll.objects.exclude(status="justerat").first()
    assert "justerat" in att_publicera.protokoll(rad).hinder


# -- The kansli's lists --------------------------------------------------------------------------


@pytest.mark.parametrize(("lista", "ut"), [("publikationer", True), ("att_publicera", False)])
def test_a_list_asks_as_often_for_three_as_for_one(chef, klient, lista, ut):
    ar = iter((2020, 2021, 2022))

    def skapa():
        ett = next(ar)
        utgava = publicerade.beslutad(chef, ar=ett)
        if ut:
            publicera(chef, utgava, f"arsredovisning-{ett}")

    assert_lika_manga_fragor(klient("forbundschef"), reverse(f"rapporter:{lista}"), skapa)


# -- What the database holds ---------------------------------------------------------------------


@pytest.fixture
def ute(chef, beslutad):
    return publicera(chef, beslutad)


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE rapporter_publikationsversion SET titel = 'Annat' WHERE id = %s",
        "UPDATE rapporter_publikationsversion SET utgava_id = NULL WHERE id = %s",
        "DELETE FROM rapporter_publikationsversion WHERE id = %s",
        "UPDATE rapporter_publikation SET slug = 'annan' WHERE id = "
        "(SELECT publikation_id FROM rapporter_publikationsversion WHERE id = %s)",
        "DELETE FROM rapporter_publikation WHERE id = "
        "(SELECT publikation_id FROM rapporter_publikationsversion WHERE id = %s)",
    ],
)
def test_what_was_published_cannot_be_changed_past_the_app(ute, sats):
    with pytest.raises(DatabaseError):
        skriv(sats, ute.pk)
    assert Publikationsversion.objects.get().titel == ute.titel
    assert Publikation.objects.get().slug == "arsredovisning-2022"


def test_the_reason_of_a_withdrawal_stays(chef, ute):
    ta_ned(chef, ute.publikation)
    sats = "UPDATE rapporter_publikationsversion SET avpublicerad_skal = 'Annat' WHERE id = %s"
    with pytest.raises(DatabaseError):
        skriv(sats, ute.pk)


def test_a_draft_is_refused_by_the_database(chef):
    rapport = services.skapa_rapport_fran_mall(
        typ="verksamhetsplan", ar=2024, mall=publicerade.MALL, by=chef
    )
    utkast = ta_utgava(rapport=rapport, slag="utkast", by=chef)
    _krav_nekas(chef, {"rapport": rapport}, utgava=utkast)


def test_a_secret_document_is_refused_by_the_database(chef, handling):
    styrelsen.andra_handling(by=chef, handling=handling, sekretess=True, lagrum="OSL 19:3")
    _krav_nekas(chef, {"handling": handling})


def test_another_reports_version_is_refused_by_the_database(chef, beslutad):
    annan = publicerade.beslutad(chef, ar=2021)
    _krav_nekas(chef, {"rapport": annan.rapport}, utgava=beslutad)


def _krav_nekas(chef, agare: dict, **mer: object) -> None:
    publikation = Publikation.objects.create(slug="x", skapad_by=chef, **agare)
    with pytest.raises(DatabaseError, match="beslutat eller justerat"), transaction.atomic():
        Publikationsversion.objects.create(
            publikation=publikation,
            nummer=1,
            titel="X",
            datum=date(2023, 1, 1),
            publicerad_by=chef,
            **mer,
        )
