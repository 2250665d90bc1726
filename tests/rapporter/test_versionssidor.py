"""The pages of a report's versions: list, reading, comments, what has changed, the decision."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Inbjuden, Kommentar, Utgava
from rapporter.services import granskning
from rapporter.services.utgava import Styrelsebeslut, faststall, ta_utgava
from styrelse.models import Organ, Person, Uppdrag
from tests.ekonomi.attest import nyss_bekraftad
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} var gott."),
    Avsnittsmall("b", "Resultat", foralder="a", text="Det gick bra."),
)
BESLUT = Styrelsebeslut(date(2023, 3, 17), "18")


@pytest.fixture(autouse=True)
def utan_sattning(monkeypatch, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    monkeypatch.setattr("rapporter.utskrift.gor_pdf", lambda _d, **_: b"%PDF-1.7 prov")
    for plats in ("rapporter.services.utgava.hinder", "rapporter.views.faststallande.hinder"):
        monkeypatch.setattr(plats, lambda _rapport: [])


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef):
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def utkast(rapport, chef) -> Utgava:
    return ta_utgava(rapport=rapport, slag="utkast", by=chef)


@pytest.fixture
def beslutad(rapport, chef) -> Utgava:
    return faststall(rapport=rapport, by=chef, beslut=BESLUT)


@pytest.fixture
def styrelsen(anvandare) -> Organ:
    organ = Organ.objects.create(namn="Styrelsen", typ="styrelse", from_datum=date(2005, 1, 1))
    person = Person.objects.create(namn="Lea Ledamot", user=anvandare("ledamot"))
    Uppdrag.objects.create(person=person, organ=organ, roll="ledamot", from_datum=date(2020, 1, 1))
    return organ


def sida(klient, namn: str, *args: object, roll: str = "forbundschef", fraga: str = "") -> str:
    svar = klient(roll).get(reverse(f"rapporter:{namn}", args=args) + fraga)
    assert svar.status_code == 200
    return svar.content.decode()


def skicka(klient, namn: str, *args: object, roll: str = "forbundschef", **data: object):
    return klient(roll).post(reverse(f"rapporter:{namn}", args=args), data, follow=True)


# -- The list and the new draft ------------------------------------------------------------------


def test_the_list_shows_each_version_with_what_it_is(klient, utkast, beslutad, rapport):
    text = sida(klient, "versioner", rapport.pk)
    assert "Version 1" in text
    assert "Utkast" in text
    assert "Version 2" in text
    assert "§ 18" in text


def test_the_list_asks_as_much_for_three_versions_as_for_one(klient, rapport, chef):
    def skapa():
        ta_utgava(rapport=rapport, slag="utkast", by=chef)

    url = reverse("rapporter:versioner", args=[rapport.pk])
    assert_lika_manga_fragor(klient("forbundschef"), url, skapa)


def test_a_draft_is_made_by_the_worker_and_the_organ_is_asked(
    klient, rapport, styrelsen, mailoutbox
):
    dag = timezone.localdate() + timedelta(days=5)
    skicka(klient, "utkast_nytt", rapport.pk, organ=[styrelsen.pk], senast=dag, meddelande="Hej.")
    utgava = rapport.utgavor.get()
    assert (utgava.nummer, utgava.slag, bool(utgava.pdf)) == (1, "utkast", True)
    assert [brev.to for brev in mailoutbox] == [["prov-ledamot@example.se"]]


def test_an_organ_without_a_last_day_is_asked_for_one(klient, rapport, styrelsen):
    svar = skicka(klient, "utkast_nytt", rapport.pk, organ=[styrelsen.pk])
    assert "Ange till vilken dag" in svar.content.decode()
    assert not rapport.utgavor.exists()


# -- Reading and commenting ---------------------------------------------------------------------


def test_the_report_leads_the_invited_to_its_version(klient, rapport, utkast, styrelsen, chef):
    dag = timezone.localdate() + timedelta(days=5)
    granskning.bjud_in(by=chef, utgava=utkast, organ=styrelsen, senast=dag, meddelande="Läs not 3.")
    svar = klient("ledamot").get(rapport.get_absolute_url())
    assert svar["Location"] == utkast.get_absolute_url()
    text = sida(klient, "utgava", utkast.pk, roll="ledamot")
    assert "Läs not 3." in text
    assert "Jag har läst" in text
    assert '<h2 id="avsnitt-a"><span class="nr">1</span> Ekonomi</h2>' in text


def test_a_mail_that_did_not_leave_is_sent_again_from_the_list(
    klient, utkast, styrelsen, chef, mailoutbox
):
    Person.objects.update(user=None)
    granskning.bjud_in(by=chef, utgava=utkast, organ=styrelsen, senast=timezone.localdate())
    rad = Inbjuden.objects.get()
    assert "Skicka igen" in sida(klient, "versioner", utkast.rapport_id)
    svar = skicka(klient, "inbjuden_igen", rad.pk)
    assert "gick inte i väg" in svar.content.decode()
    Person.objects.update(epost="lea@example.se")
    svar = skicka(klient, "inbjuden_igen", rad.pk)
    assert "Inbjudan är skickad till Lea Ledamot." in svar.content.decode()
    assert "Skicka igen" not in svar.content.decode()
    assert [brev.to for brev in mailoutbox] == [["lea@example.se"]]


def test_who_was_not_asked_does_not_find_the_draft(klient, utkast):
    assert klient("beredningsgrupp").get(utkast.get_absolute_url()).status_code == 404


def test_the_version_is_read_as_it_was(klient, utkast):
    Avsnitt.objects.filter(nyckel="a").update(text="Helt annat.")
    text = sida(klient, "utgava", utkast.pk)
    assert "Året 2022 var gott." in text
    assert "Helt annat." not in text


def test_a_comment_stands_below_its_avsnitt_and_is_escaped(klient, utkast):
    skicka(klient, "kommentera", utkast.pk, avsnitt="b", citat="bra", text="<b>Hur</b> bra?")
    assert Kommentar.objects.get().avsnitt == "b"
    text = sida(klient, "utgava", utkast.pk)
    assert "&lt;b&gt;Hur&lt;/b&gt; bra?" in text


def test_a_comment_without_words_is_told_so(klient, utkast):
    svar = skicka(klient, "kommentera", utkast.pk, avsnitt="b", text="")
    assert "Skriv vad du vill säga" in svar.content.decode()
    assert not Kommentar.objects.exists()


def test_jag_har_last_is_noted(klient, utkast):
    skicka(klient, "utgava_last", utkast.pk)
    assert "Du har läst" in sida(klient, "utgava", utkast.pk)


def test_a_comment_is_resolved_on_its_page(klient, utkast, chef):
    rad = granskning.kommentera(by=chef, utgava=utkast, avsnitt="a", text="Varför?")
    assert "Varför?" in sida(klient, "kommentarer", utkast.rapport_id)
    skicka(klient, "kommentar", rad.pk, losning="besvarat", svar="Därför.")
    text = sida(klient, "kommentar", rad.pk)
    assert "Besvarat" in text
    assert "Därför." in text


def test_a_reader_who_was_not_given_a_comment_cannot_resolve_it(klient, utkast, chef, anvandare):
    rad = granskning.kommentera(by=chef, utgava=utkast, avsnitt="a", text="Varför?")
    svar = skicka(klient, "kommentar", rad.pk, roll="revisor", losning="andrat", svar="")
    assert svar.status_code == 404
    rad.refresh_from_db()
    assert not rad.ar_lost


def test_comments_are_given_away_and_listed_per_person(klient, utkast, chef, anvandare):
    rad = granskning.kommentera(by=chef, utgava=utkast, avsnitt="a", text="Varför?")
    revisor = anvandare("revisor")
    skicka(klient, "kommentar_tilldela", rad.pk, till=revisor.pk)
    assert "Varför?" in sida(klient, "mina_kommentarer", roll="revisor")
    assert "Varför?" not in sida(klient, "mina_kommentarer")
    assert "Varför?" in sida(klient, "kommentarer", utkast.rapport_id, fraga=f"?vem={revisor.pk}")
    assert "Varför?" not in sida(klient, "kommentarer", utkast.rapport_id, fraga="?vem=ingen")


# -- What has changed ---------------------------------------------------------------------------


def test_changed_words_are_shown_with_who_and_the_comment_behind(klient, utkast, chef, rapport):
    rad = granskning.kommentera(by=chef, utgava=utkast, avsnitt="b", text="För starkt.")
    avsnitt = rapport.avsnitt.get(nyckel="b")
    services.spara_text(by=chef, avsnitt=avsnitt, text="Det gick ganska bra.", bas=1)
    granskning.los(by=chef, kommentar=rad, losning="andrat")
    text = sida(klient, "andrat", utkast.pk)
    assert '<ins><span class="dold">tillagt: </span>ganska' in text
    assert "Prov forbundschef" in text
    assert "För starkt." in text
    assert "Alla siffror är desamma." in text


def test_an_unchanged_report_says_so(klient, utkast):
    text = sida(klient, "andrat", utkast.pk)
    assert "Texten är densamma." in text


# -- The decision -----------------------------------------------------------------------------


@pytest.fixture
def omtagen(anvandare):
    """Clients that have just given their password."""
    return lambda roll: nyss_bekraftad(Client(), anvandare(roll))


def test_the_report_is_decided_on_the_page(klient, rapport, omtagen):
    skicka(omtagen, "faststall", rapport.pk, paragraf="18", datum="2023-03-17")
    utgava = rapport.utgavor.beslutade().get()
    text = sida(klient, "utgava", utgava.pk)
    assert "Beslutad 17 mars 2023, § 18" in text
    assert f"SHA-256 {utgava.pdf.sha256}" in text
    assert f"SHA-256 {utgava.json.sha256}" in text


def test_the_decision_needs_its_paragraph_and_day(rapport, omtagen):
    svar = skicka(omtagen, "faststall", rapport.pk)
    assert "Ange paragrafen." in svar.content.decode()
    assert not rapport.utgavor.exists()


def test_the_decision_asks_for_the_password(klient, rapport):
    url = reverse("rapporter:faststall", args=[rapport.pk])
    svar = klient("forbundschef").post(url, {"paragraf": "18", "datum": "2023-03-17"})
    assert svar.status_code == 302
    assert not rapport.utgavor.exists()


def test_everybody_reads_the_decided_version_and_gets_its_files(klient, beslutad, rapport):
    for roll in ("ledamot", "beredningsgrupp", "revisor", "ekonom"):
        svar = klient(roll).get(rapport.get_absolute_url())
        assert svar["Location"] == beslutad.get_absolute_url()
    pdf = klient("ledamot").get(reverse("rapporter:utgava_fil", args=[beslutad.pk, "pdf"]))
    assert pdf.content == b"%PDF-1.7 prov"
    assert klient("ledamot").get(reverse("rapporter:pdf", args=[rapport.pk])).content == pdf.content


def test_a_file_that_is_not_kept_is_not_found(klient, utkast):
    for sort in ("pdf", "texter"):
        url = reverse("rapporter:utgava_fil", args=[utkast.pk, sort])
        assert klient("forbundschef").get(url).status_code == 404


def test_a_withdrawn_decision_is_marked_with_its_reason(klient, beslutad, omtagen):
    skicka(omtagen, "aterkalla", beslutad.pk, skal="Fel siffra i not 3.")
    text = sida(klient, "utgava", beslutad.pk, roll="ledamot")
    assert "Beslutet är återkallat" in text
    assert "Fel siffra i not 3." in text


def test_the_decided_page_says_that_the_books_are_the_same(klient, beslutad):
    assert "samma siffror i dag" in sida(klient, "andrade_siffror", beslutad.pk)
