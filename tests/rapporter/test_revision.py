"""The auditors ask, the kansli answers with files, and what was said stays."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from ekonomi.models import Konto
from finsam.models import Handelse
from rapporter.models import Revisionsbilaga, Revisionsfraga, Revisionsinlagg
from rapporter.services import revision
from rapporter.services.revision import Galler
from rapporter.start.sidan import startsida
from tests.fragor import antal_fragor

pytestmark = pytest.mark.django_db
I_DAG = timezone.localdate()


@pytest.fixture(autouse=True)
def egna_filer(settings, tmp_path):
    settings.FILER_DIR = tmp_path


@pytest.fixture
def revisor(anvandare):
    return anvandare("revisor")


@pytest.fixture
def ekonom(anvandare):
    return anvandare("ekonom")


@pytest.fixture
def fraga(revisor) -> Revisionsfraga:
    return revision.stall_fraga(
        by=revisor,
        ar=2022,
        rubrik="Periodisering av hyran",
        text="Varför ligger januarihyran på 2022?",
        senast=I_DAG + timedelta(days=7),
        filer=[(b"hyran", "hyra.txt")],
    )


def senast(fraga) -> Revisionsfraga:
    return Revisionsfraga.objects.get(pk=fraga.pk)


def kor(sql: str, *varden: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, varden)


def rubriker(user) -> list[str]:
    return [sak.rubrik for sak in startsida(user).att_gora]


# -- Asked, answered, asked further, settled ---------------------------------------------------


def test_a_question_is_numbered_within_its_year_and_waits_for_an_answer(fraga, revisor):
    nasta = revision.stall_fraga(by=revisor, ar=2022, rubrik="Två", text="?")
    annat_ar = revision.stall_fraga(by=revisor, ar=2021, rubrik="Ett", text="?")
    assert (fraga.nummer, nasta.nummer, annat_ar.nummer) == (1, 2, 1)
    assert fraga.status == Revisionsfraga.Status.VANTAR
    assert [b.fil.namn for b in Revisionsbilaga.objects.all()] == ["hyra.txt"]


def test_an_answer_makes_it_the_auditors_turn_and_asking_further_the_kanslis(
    fraga, ekonom, revisor
):
    revision.svara(by=ekonom, fraga=fraga, text="Fakturan kom i december.")
    assert senast(fraga).status == Revisionsfraga.Status.BESVARAD
    revision.fraga_vidare(by=revisor, fraga=fraga, text="Och perioden?")
    assert senast(fraga).status == Revisionsfraga.Status.VANTAR
    assert [i.slag for i in fraga.inlagg.all()] == ["fraga", "svar", "fraga"]


def test_a_settled_question_takes_no_answer_but_can_be_asked_further(fraga, ekonom, revisor):
    revision.avsluta_fraga(by=revisor, fraga=fraga)
    assert senast(fraga).klar_by == revisor
    with pytest.raises(ValidationError, match="redan klar"):
        revision.svara(by=ekonom, fraga=fraga, text="Sent svar.")
    with pytest.raises(ValidationError, match="redan klar"):
        revision.avsluta_fraga(by=revisor, fraga=fraga)
    revision.fraga_vidare(by=revisor, fraga=fraga, text="En sak till.")
    assert (senast(fraga).status, senast(fraga).klar_by) == ("vantar", None)


def test_words_are_needed_and_a_day_that_has_been_is_refused(fraga, ekonom, revisor):
    with pytest.raises(ValidationError, match="Skriv något"):
        revision.svara(by=ekonom, fraga=fraga, text="  ", filer=[(b"x", "x.txt")])
    with pytest.raises(ValidationError, match="redan varit"):
        revision.stall_fraga(
            by=revisor, ar=2022, rubrik="R", text="T", senast=I_DAG - timedelta(days=1)
        )
    assert Revisionsbilaga.objects.count() == 1  # nothing half kept


def test_the_log_tells_that_a_question_was_asked_and_none_of_its_words(fraga):
    rader = Handelse.objects.filter(objekttyp__contains="revision")
    assert "ställde fråga" in {h.verb for h in rader}
    allt = " ".join(f"{h.objekt_namn} {h.detaljer}" for h in Handelse.objects.all())
    assert "januarihyran" not in allt
    assert "Periodisering" not in allt


def test_the_mail_says_that_it_waits_and_none_of_its_words(fraga, ekonom, revisor):
    assert revision.meddela(by=revisor, fraga=fraga) == []
    brev = mail.outbox[0]
    assert (brev.to, brev.reply_to) == ([ekonom.email], [revisor.email])
    assert fraga.get_absolute_url() in brev.body
    assert "hyra" not in f"{brev.subject} {brev.body}".lower()


def test_the_answer_is_told_to_whoever_asked(fraga, ekonom, revisor):
    revision.svara(by=ekonom, fraga=fraga, text="Svar.")
    revision.meddela(by=ekonom, fraga=senast(fraga))
    assert [b.to for b in mail.outbox] == [[revisor.email]]


def test_the_start_page_shows_whose_turn_it_is(fraga, ekonom, revisor):
    assert "Svara på revisionsfråga 2022/1" in rubriker(ekonom)
    assert not any("revisionsfråga" in r for r in rubriker(revisor))
    revision.svara(by=ekonom, fraga=fraga, text="Svar.")
    assert not any("revisionsfråga" in r for r in rubriker(ekonom))
    assert "Läs svaret på revisionsfråga 2022/1" in rubriker(revisor)


# -- What the database holds -----------------------------------------------------------------


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE rapporter_revisionsinlagg SET text = 'annat'",
        "DELETE FROM rapporter_revisionsbilaga",
        "DELETE FROM rapporter_revisionsinlagg",
        "UPDATE rapporter_revisionsfraga SET rubrik = 'annat'",
        "UPDATE rapporter_revisionsfraga SET nummer = 7",
        "DELETE FROM rapporter_revisionsfraga",
        "UPDATE rapporter_revisionsfraga SET status = 'klar'",
        "UPDATE rapporter_revisionsfraga SET status = 'nagot'",
    ],
)
def test_what_was_said_stands_also_against_direct_sql(fraga, sql):
    with pytest.raises(DatabaseError):
        kor(sql)


def test_a_question_is_about_one_thing_at_most(fraga, revisor):
    konto = Konto.objects.create(nummer="5010", namn="Lokalhyra")
    om = revision.stall_fraga(by=revisor, ar=2022, rubrik="R", text="T", galler=Galler(konto=konto))
    assert om.galler == konto
    villkor = {c.name for c in Revisionsfraga._meta.constraints}
    assert "rapporter_revisionsfraga_om_en_sak" in villkor


# -- The pages -------------------------------------------------------------------------------


def test_the_auditor_asks_about_an_account_from_its_page(klient):
    Konto.objects.create(nummer="5010", namn="Lokalhyra")
    client = klient("revisor")
    adress = reverse("revision:fraga_om", args=["konto", "5010"])
    assert adress in client.get(reverse("ekonomi:konto", args=["5010"])).content.decode()
    assert 'value="5010"' in client.get(adress).content.decode()
    svar = client.post(
        adress,
        {
            "ar": 2022,
            "rubrik": "Hyran",
            "text": "Varför?",
            "konto": "5010",
            "filer": SimpleUploadedFile("hyra.txt", b"hyran"),
        },
        follow=True,
    )
    fraga = Revisionsfraga.objects.get()
    assert str(fraga.konto) in svar.content.decode()
    assert fraga.inlagg.get().bilagor.get().fil.namn == "hyra.txt"


@pytest.mark.parametrize(
    ("falt", "text"),
    [
        ({"konto": "9999"}, "finns inte i kontoplanen"),
        ({"verifikation": "A1"}, "finns inte bokförd 2022"),
        ({"handling": "2022/1-1"}, "Ingen handling i diariet"),
        ({"rubrik": ""}, "Rubrik"),
    ],
)
def test_what_cannot_be_found_is_said_and_nothing_is_kept(klient, falt, text):
    data = {"ar": 2022, "rubrik": "R", "text": "T"} | falt
    svar = klient("revisor").post(reverse("revision:fraga_ny"), data)
    assert text in svar.content.decode()
    assert not Revisionsfraga.objects.exists()


def test_two_things_at_once_are_refused(klient, db):
    Konto.objects.create(nummer="5010", namn="Lokalhyra")
    data = {"ar": 2022, "rubrik": "R", "text": "T", "konto": "5010", "handling": "2022/1-1"}
    svar = klient("revisor").post(reverse("revision:fraga_ny"), data)
    assert "Ingen handling i diariet" in svar.content.decode()
    assert not Revisionsfraga.objects.exists()


@pytest.mark.parametrize("adress", ["konto/1", "verifikation/x", "annat/1", "handling/1"])
def test_an_address_about_nothing_is_not_found(klient, adress):
    assert klient("revisor").get(f"/revision/fragor/om/{adress}/").status_code == 404


def test_the_kansli_answers_with_files_and_the_auditor_fetches_them(klient, fraga):
    svar = klient("ekonom").post(
        reverse("revision:svara", args=[fraga.pk]),
        {"text": "Se fakturan.", "filer": SimpleUploadedFile("faktura.txt", b"faktura")},
        follow=True,
    )
    assert "Se fakturan." in svar.content.decode()
    bilaga = Revisionsbilaga.objects.get(fil__namn="faktura.txt")
    fil = klient("revisor").get(reverse("revision:bilaga", args=[bilaga.pk]))
    assert fil.content == b"faktura"
    assert fil["Content-Disposition"].startswith("attachment")


def test_each_is_offered_what_is_theirs_to_do(klient, fraga):
    adress = reverse("revision:fraga", args=[fraga.pk])
    hos_revisorn = klient("revisor").get(adress).content.decode()
    hos_ekonomen = klient("ekonom").get(adress).content.decode()
    assert "Frågan är klar" in hos_revisorn
    assert "Skicka svaret" not in hos_revisorn
    assert "Skicka svaret" in hos_ekonomen
    assert "Frågan är klar" not in hos_ekonomen


def test_the_auditor_settles_it_and_is_told_when_it_was_settled_already(klient, fraga):
    client, adress = klient("revisor"), reverse("revision:avsluta", args=[fraga.pk])
    assert "är klar" in client.post(adress, follow=True).content.decode()
    assert "redan klar" in client.post(adress, follow=True).content.decode()


def test_the_list_asks_as_much_for_three_questions_as_for_one(klient, fraga, revisor):
    client = klient("revisor")
    client.get("/revision/")
    en, _ = antal_fragor(client, "/revision/")
    for nummer in range(2):
        revision.stall_fraga(by=revisor, ar=2022, rubrik=str(nummer), text="?")
    assert antal_fragor(client, "/revision/")[0] == en


def test_the_auditor_is_led_to_everything_there_is_to_read(klient, db):
    client = klient("revisor")
    sida = client.get("/revision/").content.decode()
    for namn in ("ekonomi:bokslut_lista", "styrelse:diarium", "logg", "ekonomi:ar_lista"):
        assert reverse(namn) in sida
        assert client.get(reverse(namn)).status_code == 200


def test_nobody_else_sees_what_was_asked(anvandare, fraga):
    for roll in ("ledamot", "beredningsgrupp", "insatsansvarig"):
        assert not Revisionsfraga.objects.visible_to(anvandare(roll)).exists()
        assert not Revisionsinlagg.objects.visible_to(anvandare(roll)).exists()
        assert not Revisionsbilaga.objects.visible_to(anvandare(roll)).exists()


def test_a_question_about_a_draft_is_refused(revisor):
    class Utkast:
        bokford_at = None

    with pytest.raises(ValidationError, match="inte bokfört"):
        revision.stall_fraga(
            by=revisor, ar=2022, rubrik="R", text="T", galler=Galler(verifikation=Utkast())
        )
