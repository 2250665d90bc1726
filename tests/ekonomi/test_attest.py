"""A second person's attest: who may, and what the database holds by itself."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ekonomi.models import Attest, Verifikation
from ekonomi.services.attest import attestera, hinder_for_attest
from ekonomi.services.bokforing import bokforing, nasta_nummer, ratta
from finsam.models import Handelse, User
from tests.ekonomi import attest, bocker
from tests.ekonomi.rasql import ersatt, kor, nekas, sql

pytestmark = pytest.mark.django_db


@pytest.fixture
def chef(anvandare):
    """A förbundschef who attests up to 50 000 kr by the attestordning."""
    chef = anvandare("forbundschef")
    attest.lagg_ordning(chef, anvandare("ledamot"))
    return chef


def lagg_till(verifikation: Verifikation, by) -> str:
    """An attest by raw SQL."""
    return sql(
        "INSERT INTO ekonomi_attest (verifikation_id, attesterad_at, attesterad_by_id) VALUES (",
        verifikation.pk,
        ", CURRENT_TIMESTAMP,",
        by.pk,
        ")",
    )


def test_attestera_is_by_a_second_person_and_logged(chef, bokford):
    given = attestera(by=chef, verifikation=bokford)
    assert (given.verifikation, given.attesterad_by) == (bokford, chef)
    bokford.refresh_from_db()
    assert bokford.attesterad == given
    handelse = Handelse.objects.get(verb="attesterade")
    assert (handelse.by, handelse.objekt_namn) == (chef, str(bokford))


def test_whoever_posted_it_cannot_attest_it(chef, ar):
    eget = bocker.post(chef, ar)
    with pytest.raises(ValidationError, match="Ingen attesterar ensam"):
        attestera(by=chef, verifikation=eget)
    assert not Attest.objects.exists()


def test_whoever_wrote_the_draft_cannot_attest_it(ekonom, chef, utkast):
    """One wrote it, another posted it: a third attests."""
    skriv_av(utkast, chef)
    posta(utkast, ekonom)
    assert "ens eget" in hinder_for_attest(chef, utkast)
    nekas(lagg_till(utkast, chef), "Ingen attesterar det egna")


def test_a_correction_is_attested_by_another_than_whoever_corrected(ekonom, chef, bokford):
    rattelse = ratta(by=chef, verifikation=bokford, text="Fel")
    assert "ens eget" in hinder_for_attest(chef, rattelse)
    assert hinder_for_attest(chef, bokford) == ""


def test_a_draft_is_not_attested(chef, utkast):
    with pytest.raises(ValidationError, match="utkast"):
        attestera(by=chef, verifikation=utkast)


def test_an_attest_is_given_once(chef, anvandare, bokford):
    attestera(by=chef, verifikation=bokford)
    with pytest.raises(ValidationError, match="redan attesterad av"):
        attestera(by=anvandare("ledamot"), verifikation=bokford)


def test_without_the_permission_nobody_attests(chef, anvandare, bokford):
    with pytest.raises(ValidationError, match="ger dig inte den attesten"):
        attestera(by=anvandare("administrator"), verifikation=bokford)


def test_the_attestordning_sets_the_limit_by_what_the_voucher_amounts_to(ekonom, chef, ar):
    stor = bocker.post(ekonom, ar, "-190000", "190000")
    with pytest.raises(ValidationError, match=r"Beloppet är 190.+000 kr och din gräns är"):
        attestera(by=chef, verifikation=stor)


def test_without_an_attestordning_nobody_attests(anvandare, bokford):
    with pytest.raises(ValidationError, match="Lägg först in"):
        attestera(by=anvandare("forbundschef"), verifikation=bokford)


# -- Past the service -------------------------------------------------------------------------


def test_raw_sql_attests_what_another_posted(chef, bokford):
    """The other tests of this part differ from this one in one thing each."""
    kor(lagg_till(bokford, chef))
    assert Attest.objects.get().attesterad_by == chef


def test_raw_sql_attests_nothing_of_ones_own(bokford):
    nekas(lagg_till(bokford, bokford.bokford_by), "Ingen attesterar det egna")


def test_raw_sql_attests_no_draft(chef, utkast):
    nekas(lagg_till(utkast, chef), "Bara det som är bokfört")


def test_raw_sql_attests_nothing_twice(chef, anvandare, bokford):
    attestera(by=chef, verifikation=bokford)
    nekas(lagg_till(bokford, anvandare("ledamot")), "finns redan")


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE ekonomi_attest SET attesterad_by_id = (SELECT MIN(id) FROM finsam_user)",
        "UPDATE ekonomi_attest SET attesterad_at = CURRENT_TIMESTAMP",
        "DELETE FROM ekonomi_attest",
    ],
)
def test_raw_sql_neither_changes_nor_removes_an_attest(chef, bokford, sats):
    attestera(by=chef, verifikation=bokford)
    nekas(sats, "En attest kan inte")


def test_another_attest_cannot_take_its_place(chef, anvandare, bokford):
    given = attestera(by=chef, verifikation=bokford)
    annan = {
        "id": given.pk,
        "verifikation_id": bokford.pk,
        "attesterad_at": "2022-01-01",
        "attesterad_by_id": anvandare("ledamot").pk,
    }
    nekas(ersatt("ekonomi_attest", **annan), "finns redan")


def skriv_av(utkast: Verifikation, by: User) -> None:
    """Let the draft be written by this user."""
    utkast.skriven_by, utkast.skriven_at = by, timezone.now()
    utkast.save()


def posta(utkast: Verifikation, by: User) -> None:
    """Post the draft, past the service."""
    with bokforing(ar=utkast.ar, serier=[utkast.serie_id]):
        utkast.rader.update(bokforingsdatum=utkast.datum)
        utkast.nummer = nasta_nummer(utkast.ar, utkast.serie_id)
        utkast.bokford_at, utkast.bokford_by = timezone.now(), by
        utkast.save()
