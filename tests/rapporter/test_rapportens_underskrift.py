"""A decided report is laid for signature; declined it goes back to be written, and comes again."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from finsam import filer
from rapporter.medlemspaket import omgang
from rapporter.models import Utgava
from rapporter.services.diarieforing import diariefor_utgava
from rapporter.services.utgava import aterkalla
from rapporter.underskriftslage import (
    foregaende,
    ny_runda_url,
    pdf_att_lamna,
    underskriftslage,
    undertecknad_pdf,
)
from styrelse.models import Revision, Runda
from styrelse.services.runda import aterkalla_runda, avboj
from tests.rapporter.reviderad import besluta, rapporten
from tests.signering import dokument
from tests.styrelse import rundor

pytestmark = pytest.mark.django_db
FORSTA, ANDRA = dokument("<h1>Version 1</h1>"), dokument("<h1>Version 2</h1>")


@pytest.fixture(autouse=True)
def egna_filer(settings, tmp_path):
    settings.FILER_DIR = tmp_path


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def ledamot(anvandare):
    return anvandare("ledamot")


@pytest.fixture
def utgava(chef) -> Utgava:
    return besluta(rapporten(chef), chef, FORSTA)


@pytest.fixture
def runda(chef, ledamot, utgava) -> Runda:
    return framlagd(chef, ledamot, utgava)


def framlagd(chef, ledamot, utgava) -> Runda:
    handling = diariefor_utgava(by=chef, utgava=utgava)
    utgava.refresh_from_db()
    vem = rundor.person(chef, "Lea Ledamot", ledamot)
    bo = rundor.person(chef, "Bo Bok")
    return rundor.runda(
        chef, rundor.forslag(vem), rundor.forslag(bo, "ordforande"), handling=handling
    )


def undertecknad(runda: Runda, chef) -> bytes:
    """Complete a round, with a last revision whose bytes go on from the frozen ones."""
    data = FORSTA + b"\n% underskrifter"
    fil = filer.behall(data, "undertecknad.pdf", "application/pdf", by=chef)
    frysta = runda.handling.fil
    forst = Revision.objects.create(
        runda=runda,
        nummer=0,
        slag="bas",
        fil=frysta,
        sha256=frysta.sha256,
        storlek=frysta.storlek,
    )
    Revision.objects.create(
        runda=runda,
        nummer=1,
        slag="underskrift",
        underskrift=runda.handling.underskrifter.get(namn="Lea Ledamot"),
        fil=fil,
        sha256=fil.sha256,
        bas_sha256=forst.sha256,
        storlek=len(data),
    )
    rundor.skriv_under(runda, "Lea Ledamot", "Bo Bok", by=chef)
    return data


# -- Where it stands -----------------------------------------------------------------------


def test_before_it_is_laid_for_signature_it_says_so_and_can_be(utgava, chef):
    lage = underskriftslage(utgava, chef)
    assert (lage.text, lage.hinder, lage.sidan) == ("Inte framlagd för underskrift", "", "")


def test_whoever_sees_the_round_sees_who_is_missing_and_others_only_that_it_waits(
    utgava, runda, chef, anvandare
):
    hos_chefen = underskriftslage(utgava, chef)
    assert hos_chefen.text == "0 av 2 har skrivit under"
    assert hos_chefen.saknas == ("Lea Ledamot", "Bo Bok")
    assert hos_chefen.sidan == runda.get_absolute_url()
    hos_annan = underskriftslage(utgava, anvandare("beredningsgrupp"))
    assert (hos_annan.text, hos_annan.saknas, hos_annan.sidan) == (
        "Väntar på underskrifter",
        (),
        "",
    )


def test_what_is_laid_or_signed_is_not_laid_again(utgava, runda, chef):
    assert underskriftslage(utgava, chef).hinder == "Den är redan framlagd."
    undertecknad(runda, chef)
    assert underskriftslage(utgava, chef).hinder == "Alla har skrivit under."


# -- The file that is given ------------------------------------------------------------------


def test_the_decided_file_is_given_until_everybody_has_signed_and_then_the_signed(
    utgava, runda, chef
):
    assert pdf_att_lamna(utgava) == utgava.pdf
    assert undertecknad_pdf(utgava) is None
    assert not omgang(2022).undertecknad
    data = undertecknad(runda, chef)
    assert filer.las(pdf_att_lamna(utgava)) == data
    assert filer.las(omgang(2022).rapport_pdf) == data
    assert omgang(2022).undertecknad


def test_the_signed_file_is_what_every_reader_fetches_with_the_decided_beside_it(
    klient, utgava, runda, chef
):
    data = undertecknad(runda, chef)
    for roll in ("ledamot", "forbundschef"):
        for adress in (
            reverse("rapporter:utgava_fil", args=[utgava.pk, "pdf"]),
            reverse("rapporter:pdf", args=[utgava.rapport_id]),
        ):
            assert klient(roll).get(adress).content == data
    beslutad = klient("ledamot").get(reverse("rapporter:utgava_fil", args=[utgava.pk, "beslutad"]))
    assert beslutad.content == FORSTA
    assert klient("ledamot").get(f"{utgava.get_absolute_url()}filer/annat/").status_code == 404


# -- Declined, withdrawn, and laid again ------------------------------------------------------


def test_a_declined_round_leads_with_one_press_to_the_withdrawal_with_its_reason(
    klient, utgava, runda, ledamot
):
    avboj(by=ledamot, underskrift=rundor.plats(runda, "Lea Ledamot"), skal="Not 3 stämmer inte.")
    sidan = klient("forbundschef").get(utgava.get_absolute_url()).content.decode()
    adress = reverse("rapporter:aterkalla", args=[utgava.pk])
    assert adress in sidan
    assert "Not 3 stämmer inte." in sidan
    assert "Not 3 stämmer inte." in klient("forbundschef").get(adress).content.decode()
    fran = reverse("rapporter:av_handling", args=[utgava.handling_id])
    assert fran in klient("forbundschef").get(runda.get_absolute_url()).content.decode()
    assert klient("forbundschef").get(fran).url == adress
    assert klient("ledamot").get(fran).url == utgava.get_absolute_url()


def test_withdrawing_the_decision_withdraws_what_waits_for_signatures(utgava, runda, chef):
    aterkalla(utgava=utgava, by=chef, skal="Fel i not 3.")
    runda.refresh_from_db()
    assert (runda.status, runda.skal) == (Runda.Status.ATERKALLAD, "Fel i not 3.")


def test_withdrawing_the_decision_withdraws_a_complete_round_too(utgava, runda, chef):
    undertecknad(runda, chef)
    aterkalla(utgava=utgava, by=chef, skal="Fel i not 3.")
    runda.refresh_from_db()
    assert runda.status == Runda.Status.ATERKALLAD
    utgava.refresh_from_db()
    assert pdf_att_lamna(utgava) == utgava.pdf


def test_a_declined_round_stays_declined_when_the_decision_is_withdrawn(
    utgava, runda, chef, ledamot
):
    avboj(by=ledamot, underskrift=rundor.plats(runda, "Lea Ledamot"), skal="Fel.")
    aterkalla(utgava=utgava, by=chef, skal="Underskriften avböjdes.")
    runda.refresh_from_db()
    assert runda.status == Runda.Status.AVBOJD


def test_the_next_version_leads_to_the_round_before_it_and_to_what_has_changed(utgava, runda, chef):
    aterkalla(utgava=utgava, by=chef, skal="Fel i not 3.")
    nasta = besluta(utgava.rapport, chef, ANDRA)
    diariefor_utgava(by=chef, utgava=nasta)
    nasta.refresh_from_db()
    adress = urlsplit(ny_runda_url(nasta))
    fraga = {namn: varde[0] for namn, varde in parse_qs(adress.query).items()}
    assert adress.path == reverse("styrelse:runda_ny")
    assert fraga == {
        "handling": str(nasta.handling_id),
        "vad": "beslutad 17 mars 2023, § 18",
        "foregaende": str(runda.pk),
        "andringar": f"{reverse('rapporter:andrat', args=[utgava.pk])}?mot={nasta.pk}",
    }
    assert foregaende(nasta) == (utgava, runda)


def test_the_same_version_is_laid_anew_as_a_document_of_its_own_after_a_broken_round(
    utgava, runda, chef
):
    forsta = utgava.handling
    assert diariefor_utgava(by=chef, utgava=utgava) == forsta
    aterkalla_runda(by=chef, runda=runda, skal="Fel person.")
    andra = diariefor_utgava(by=chef, utgava=utgava)
    assert (andra == forsta, andra.fil, andra.arende) == (False, forsta.fil, forsta.arende)
    utgava.refresh_from_db()
    assert foregaende(utgava) == (utgava, runda)
    assert "andringar" not in ny_runda_url(utgava)


def test_the_document_stays_while_its_round_goes_on_also_against_direct_sql(utgava, runda, chef):
    annan = rundor.handling(chef, "Annan")
    for varde in (annan.pk, None):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE rapporter_utgava SET handling_id = %s WHERE id = %s", [varde, utgava.pk]
            )


# -- The page ------------------------------------------------------------------------------


def test_laying_it_for_signature_registers_it_and_goes_on_to_who_signs(klient, utgava):
    client, adress = klient("forbundschef"), reverse("rapporter:lagg_fram", args=[utgava.pk])
    assert adress in client.get(utgava.get_absolute_url()).content.decode()
    assert utgava.pdf.sha256 in client.get(adress).content.decode()
    svar = client.post(adress)
    utgava.refresh_from_db()
    assert svar.url == ny_runda_url(utgava)
    assert "Be om underskrifter" in client.get(svar.url).content.decode()


def test_what_is_laid_already_says_so_and_nothing_is_registered(klient, utgava, runda):
    svar = klient("forbundschef").post(reverse("rapporter:lagg_fram", args=[utgava.pk]))
    assert "Den är redan framlagd." in svar.content.decode()
    assert utgava.rapport.utgavor.exclude(handling=None).count() == 1


def test_a_withdrawn_version_is_not_laid_for_signature(klient, utgava, chef):
    aterkalla(utgava=utgava, by=chef, skal="Fel.")
    svar = klient("forbundschef").post(reverse("rapporter:lagg_fram", args=[utgava.pk]))
    assert "Bara ett beslut som gäller" in svar.content.decode()
    with pytest.raises(ValidationError, match="Bara en beslutad"):
        diariefor_utgava(by=chef, utgava=utgava)


def test_a_document_that_is_no_report_leads_nowhere(klient, chef):
    handling = rundor.handling(chef)
    adress = reverse("rapporter:av_handling", args=[handling.pk])
    assert klient("forbundschef").get(adress).status_code == 404
