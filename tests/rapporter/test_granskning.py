"""A draft is read by those who were asked, and what they say is a task until it is resolved."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from rapporter import services
from rapporter.lasare import utgava_for
from rapporter.mall import Avsnittsmall
from rapporter.models import Inbjudan, Inbjuden, Kommentar, Utgava
from rapporter.services import granskning
from rapporter.services.utgava import ta_utgava
from rapporter.start.sidan import startsida
from styrelse.models import Organ, Person, Uppdrag

pytestmark = pytest.mark.django_db
MALL = (Avsnittsmall("a", "Ekonomi", text="Året var gott."),)
I_DAG = timezone.localdate()
OM_EN_VECKA = I_DAG + timedelta(days=7)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def ledamot(anvandare):
    return anvandare("ledamot")


@pytest.fixture
def styrelsen(ledamot) -> Organ:
    """A board of one with an account, and one without an address."""
    organ = Organ.objects.create(namn="Styrelsen", typ="styrelse", from_datum=date(2005, 1, 1))
    for namn, user in (("Lea Ledamot", ledamot), ("Utan Adress", None)):
        person = Person.objects.create(namn=namn, user=user)
        Uppdrag.objects.create(
            person=person, organ=organ, roll="ledamot", from_datum=date(2020, 1, 1)
        )
    return organ


@pytest.fixture
def rapport(chef):
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def utkast(rapport, chef) -> Utgava:
    return ta_utgava(rapport=rapport, slag="utkast", by=chef)


@pytest.fixture
def inbjudan(utkast, chef, styrelsen) -> Inbjudan:
    return granskning.bjud_in(
        by=chef, utgava=utkast, organ=styrelsen, senast=OM_EN_VECKA, meddelande="Läs not 3."
    )[0]


@pytest.fixture
def kommentar(inbjudan, utkast, ledamot) -> Kommentar:
    return granskning.kommentera(
        by=ledamot, utgava=utkast, avsnitt="a", citat="gott", text="Gott är för starkt."
    )


def rubriker(user) -> list[str]:
    return [sak.rubrik for sak in startsida(user).att_gora]


# -- The invitation -----------------------------------------------------------------------------


def test_each_in_the_organ_gets_a_mail_with_message_day_and_link(inbjudan, utkast, ledamot):
    brev = mail.outbox[0]
    assert brev.to == [ledamot.email]
    assert "version 1" in brev.subject
    assert "Läs not 3." in brev.body
    assert utkast.get_absolute_url() in brev.body
    assert "senast" in brev.body


def test_whom_it_did_not_reach_is_kept_with_why(inbjudan):
    rad = inbjudan.inbjudna.get(person__namn="Utan Adress")
    assert (rad.skickad_at, "e-postadress" in rad.fel) == (None, True)


def test_a_mail_that_did_not_leave_is_sent_again_when_the_address_is_there(inbjudan, chef):
    rad = inbjudan.inbjudna.get(person__namn="Utan Adress")
    with pytest.raises(ValidationError, match="gick inte i väg"):
        granskning.skicka_igen(by=chef, inbjuden=rad)
    Person.objects.filter(pk=rad.person_id).update(epost="nu@example.se")
    rad = inbjudan.inbjudna.get(pk=rad.pk)
    granskning.skicka_igen(by=chef, inbjuden=rad)
    assert mail.outbox[-1].to == ["nu@example.se"]
    with pytest.raises(ValidationError, match="redan skickat"):
        granskning.skicka_igen(by=chef, inbjuden=rad)


def test_nobody_is_asked_again_when_the_day_has_passed(inbjudan, chef):
    Inbjudan.objects.filter(pk=inbjudan.pk).update(senast=I_DAG - timedelta(days=1))
    rad = Inbjuden.objects.get(person__namn="Utan Adress")
    with pytest.raises(ValidationError, match="har varit"):
        granskning.skicka_igen(by=chef, inbjuden=rad)


def test_an_organ_is_asked_once_per_version(inbjudan, utkast, chef, styrelsen):
    with pytest.raises(ValidationError, match="redan fått"):
        granskning.bjud_in(by=chef, utgava=utkast, organ=styrelsen, senast=OM_EN_VECKA)


def test_a_day_that_has_been_is_refused(utkast, chef, styrelsen):
    with pytest.raises(ValidationError, match="redan varit"):
        granskning.bjud_in(
            by=chef, utgava=utkast, organ=styrelsen, senast=I_DAG - timedelta(days=1)
        )


def test_an_organ_without_people_is_refused(utkast, chef):
    tomt = Organ.objects.create(namn="Tomma", typ="natverk", from_datum=date(2005, 1, 1))
    with pytest.raises(ValidationError, match="Ingen har uppdrag"):
        granskning.bjud_in(by=chef, utgava=utkast, organ=tomt, senast=OM_EN_VECKA)


def test_the_invited_has_the_draft_on_the_start_page_until_it_is_read(inbjudan, utkast, ledamot):
    assert "Läs utkastet till Årsredovisning 2022" in rubriker(ledamot)
    granskning.har_last(by=ledamot, utgava=utkast)
    assert "Läs utkastet till Årsredovisning 2022" not in rubriker(ledamot)


def test_a_draft_that_another_has_followed_is_no_longer_asked_for(inbjudan, rapport, chef, ledamot):
    ta_utgava(rapport=rapport, slag="utkast", by=chef)
    assert "Läs utkastet till Årsredovisning 2022" not in rubriker(ledamot)


def test_reading_is_noted_once(utkast, chef):
    granskning.har_last(by=chef, utgava=utkast)
    granskning.har_last(by=chef, utgava=utkast)
    assert utkast.lasningar.count() == 1


# -- Who reads what -------------------------------------------------------------------------


def test_the_invited_reads_the_draft_and_others_do_not(inbjudan, utkast, ledamot, anvandare):
    assert Utgava.objects.visible_to(ledamot).get() == utkast
    for roll in ("beredningsgrupp", "ersattare", "ekonom"):
        assert not Utgava.objects.visible_to(anvandare(roll)).exists()
    for roll in ("revisor", "administrator"):
        assert Utgava.objects.visible_to(anvandare(roll)).get() == utkast


def test_a_reader_is_led_to_the_version_that_it_was_given(inbjudan, utkast, rapport, ledamot, chef):
    assert utgava_for(ledamot, rapport) == utkast
    assert utgava_for(chef, rapport) is None


def test_a_reader_of_no_version_reads_the_working_text(utkast, rapport, anvandare):
    assert utgava_for(anvandare("ekonom"), rapport) is None


def test_whoever_writes_an_avsnitt_reads_the_working_text(inbjudan, rapport, ledamot):
    rapport.avsnitt.update(skribent=ledamot)
    assert utgava_for(ledamot, rapport) is None


# -- Comments -------------------------------------------------------------------------------------


def test_a_comment_goes_to_whoever_writes_the_avsnitt(utkast, rapport, ledamot, chef):
    rapport.avsnitt.update(skribent=chef)
    rad = granskning.kommentera(by=ledamot, utgava=utkast, avsnitt="a", text="Varför?")
    assert (rad.tilldelad, rad.rubrik, rad.ar_lost) == (chef, "Ekonomi", False)
    assert "Svara på kommentarer" in rubriker(chef)


def test_a_comment_that_nobody_has_is_the_kanslis(kommentar, chef, ledamot):
    assert "Svara på kommentarer om Årsredovisning 2022" in rubriker(chef)
    assert "Svara på kommentarer om Årsredovisning 2022" not in rubriker(ledamot)


@pytest.mark.parametrize(
    ("avsnitt", "text"), [("finns_inte", "Hej"), ("a", " "), ("a", "x" * 6000)]
)
def test_a_comment_on_nothing_or_without_words_is_refused(utkast, ledamot, avsnitt, text):
    with pytest.raises(ValidationError):
        granskning.kommentera(by=ledamot, utgava=utkast, avsnitt=avsnitt, text=text)


def test_a_resolved_comment_says_what_was_done_and_by_whom(kommentar, chef):
    granskning.los(by=chef, kommentar=kommentar, losning="andrat", svar="Mildrat.")
    kommentar.refresh_from_db()
    assert (kommentar.ar_lost, kommentar.lost_by, kommentar.svar) == (True, chef, "Mildrat.")
    assert not rubriker(chef).count("Svara på kommentarer om Årsredovisning 2022")


def test_to_do_nothing_needs_an_answer(kommentar, chef):
    with pytest.raises(ValidationError, match="svar"):
        granskning.los(by=chef, kommentar=kommentar, losning="ingen_atgard")


def test_a_comment_is_resolved_once_and_can_be_opened_again(kommentar, chef):
    granskning.los(by=chef, kommentar=kommentar, losning="andrat")
    with pytest.raises(ValidationError, match="redan löst"):
        granskning.los(by=chef, kommentar=kommentar, losning="andrat")
    assert not granskning.oppna_igen(by=chef, kommentar=kommentar).ar_lost


def test_a_comment_is_given_only_to_whoever_may_read_it(kommentar, chef, anvandare):
    with pytest.raises(ValidationError, match="ser inte rapporter"):
        granskning.tilldela(by=chef, kommentar=kommentar, till=anvandare("insatsansvarig"))
    assert granskning.tilldela(by=chef, kommentar=kommentar, till=chef).tilldelad == chef


def test_the_kansli_resolves_all_and_others_what_they_were_given(kommentar, chef, ledamot):
    alla = Kommentar.objects
    assert alla.losbara_for(chef).exists()
    assert not alla.losbara_for(ledamot).exists()
    granskning.tilldela(by=chef, kommentar=kommentar, till=ledamot)
    assert alla.losbara_for(ledamot).exists()


@pytest.mark.parametrize(
    "vad", ["UPDATE rapporter_kommentar SET text = 'x'", "DELETE FROM rapporter_kommentar"]
)
def test_the_database_lets_nobody_change_what_a_reader_wrote(kommentar, vad):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(vad)
