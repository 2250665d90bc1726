"""Who reads what of a report: nobody goes round the version that one was given."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from finsam.synlig import synliga
from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Kommentar, Rapport, Utgava
from rapporter.services import granskning
from rapporter.services.utgava import ta_utgava
from styrelse.models import Organ, Person, Uppdrag

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} var gott."),
    Avsnittsmall("b", "Resultat", text="Det gick bra."),
)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def utkast(rapport, chef) -> Utgava:
    return ta_utgava(rapport=rapport, slag="utkast", by=chef)


@pytest.fixture
def bjud(utkast, chef, anvandare):
    """Ask somebody of a role to read the draft."""

    organ = Organ.objects.create(namn="Styrelsen", typ="styrelse", from_datum=date(2005, 1, 1))

    def bjud(roll: str, utgava: Utgava = utkast) -> None:
        person, ny = Person.objects.get_or_create(namn=roll, user=anvandare(roll))
        if ny:
            Uppdrag.objects.create(
                person=person, organ=organ, roll="ledamot", from_datum=date(2020, 1, 1)
            )
        dag = timezone.localdate() + timedelta(days=5)
        granskning.gor_inbjudan(by=chef, utgava=utgava, organ=organ, senast=dag)

    return bjud


def skriv(rapport: Rapport, chef, text: str) -> None:
    services.spara_text(by=chef, avsnitt=rapport.avsnitt.get(nyckel="b"), text=text, bas=1)


def test_who_was_given_a_version_gets_no_file_of_the_working_text(rapport, bjud, klient):
    adresser = (
        reverse("rapporter:docx", args=[rapport.pk]),
        reverse("rapporter:avsnitt_pdf", args=[rapport.avsnitt.get(nyckel="b").pk]),
    )
    bjud("ledamot")
    assert [klient("ledamot").get(a).status_code for a in adresser] == [404, 404]
    assert klient("forbundschef").get(adresser[0]).status_code == 200


def test_the_latest_version_is_not_compared_with_the_working_text(
    rapport, utkast, bjud, chef, klient
):
    bjud("ledamot")
    skriv(rapport, chef, "Det gick inte alls.")
    url = reverse("rapporter:andrat", args=[utkast.pk])
    svar = klient("ledamot").get(url).content.decode()
    assert "ingen senare har skickats ut till dig" in svar
    assert "inte alls" not in svar
    assert "inte alls" in klient("forbundschef").get(url).content.decode()


def test_a_change_tells_no_reader_of_comments_on_a_version_of_others(
    rapport, utkast, bjud, chef, klient
):
    kommentar = granskning.kommentera(by=chef, utgava=utkast, avsnitt="b", text="Bara oss emellan.")
    andra = ta_utgava(rapport=rapport, slag="utkast", by=chef)
    skriv(rapport, chef, "Det gick inte alls.")
    granskning.los(by=chef, kommentar=kommentar, losning="andrat")
    bjud("ledamot", andra)
    bjud("ledamot", ta_utgava(rapport=rapport, slag="utkast", by=chef))
    url = reverse("rapporter:andrat", args=[andra.pk])
    svar = klient("ledamot").get(url).content.decode()
    assert "inte alls" in svar
    assert "Bara oss emellan." not in svar
    assert "Bara oss emellan." in klient("forbundschef").get(url).content.decode()


def test_the_writer_of_an_avsnitt_reads_its_drafts_and_what_is_said_of_it(
    rapport, utkast, chef, anvandare
):
    ledamot = anvandare("ledamot")
    assert not synliga(Utgava, ledamot).exists()
    rapport.avsnitt.filter(nyckel="b").update(skribent=ledamot)
    assert synliga(Utgava, ledamot).get() == utkast
    kommentar = granskning.kommentera(by=chef, utgava=utkast, avsnitt="b", text="Varför?")
    assert synliga(Kommentar, ledamot).losbara_for(ledamot).get() == kommentar


def test_whoever_is_given_a_comment_sees_that_one_only(utkast, chef, anvandare):
    ekonom = anvandare("ekonom")
    given = granskning.kommentera(by=chef, utgava=utkast, avsnitt="a", text="Stämmer det?")
    granskning.kommentera(by=chef, utgava=utkast, avsnitt="b", text="Annat.")
    granskning.tilldela(by=chef, kommentar=given, till=ekonom)
    assert synliga(Kommentar, ekonom).get() == given
    assert not synliga(Utgava, ekonom).exists()


@pytest.mark.parametrize(
    "skrivet",
    [
        "{{ konto(fran=5010) }}",
        "{{ forandring(av=\"konto( fran='50' )\") }}",
        "{{ ar }} {{ \n konto \n (fran=5010)|tkr }}",
    ],
)
def test_a_writer_who_may_not_see_the_books_asks_for_no_account(
    rapport, chef, anvandare, klient, skrivet
):
    grupp = anvandare("beredningsgrupp")
    rapport.avsnitt.filter(nyckel="b").update(skribent=grupp)
    avsnitt = rapport.avsnitt.get(nyckel="b")
    with pytest.raises(ValidationError, match="bara för den som får se ekonomin"):
        services.spara_text(by=grupp, avsnitt=avsnitt, text=skrivet, bas=1)
    url = reverse("rapporter:forhandsvisa", args=[avsnitt.pk])
    assert (
        "bara för den som får se"
        in klient("beredningsgrupp").post(url, {"text": skrivet}).content.decode()
    )
    assert (
        "bara för den som får se"
        not in klient("forbundschef").post(url, {"text": skrivet}).content.decode()
    )


def test_an_account_that_the_kansli_asked_for_stands_where_others_write_on(
    rapport, chef, anvandare
):
    grupp = anvandare("beredningsgrupp")
    skriv(rapport, chef, "Hyran var {{ konto(fran=5010) }}.")
    rapport.avsnitt.filter(nyckel="b").update(skribent=grupp)
    avsnitt = rapport.avsnitt.get(nyckel="b")
    mer = f"{avsnitt.text} Den höjdes."
    assert services.spara_text(by=grupp, avsnitt=avsnitt, text=mer, bas=2).nummer == 3
    hela = mer.replace("5010", "50")
    with pytest.raises(ValidationError, match="enskilda konton"):
        services.spara_text(by=grupp, avsnitt=avsnitt, text=hela, bas=3)
