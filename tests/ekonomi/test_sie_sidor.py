"""SIE in two steps: choose and look, then read in; and who may."""

import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi import uppgifter
from ekonomi.models import SieImport, Verifikation
from ekonomi.services import sie_bokforing
from ekonomi.services.rakenskapsar import las_ar
from ekonomi.services.sie_import import importera
from ekonomi.sieplan import plan
from finsam import jobb, vantande
from finsam.models import Fil, Jobb
from tests.ekonomi.sidtext import text
from tests.ekonomi.siefiler import HUVUD, fil, ver
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
NY = "/ekonomi/sie/ny/"


@pytest.fixture(autouse=True)
def egen_mapp(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.FILER_DIR = tmp_path / "filer"


def valj(klient, data: bytes, namn: str = "bok.se"):
    return klient.post(NY, {"fil": SimpleUploadedFile(namn, data)})


def test_a_file_is_looked_at_and_then_read_in(ekonomen):
    granska = valj(ekonomen, fil(ver("1"), ver("2", "5.00"))).url
    sida = text(ekonomen.get(granska))
    for del_ in ("Granska bok.se", "Provförbundet", "CP437", "Lokal på Ågatan", "av 2 verifik"):
        assert del_ in sida
    assert not Verifikation.objects.exists()
    assert not Fil.objects.exists(), "förhandsgranskningen lämnar inget spår"
    svar = ekonomen.post(granska)
    sie_import = SieImport.objects.get()
    assert svar.url == sie_import.get_absolute_url()
    assert Verifikation.objects.count() == 2
    assert "bok.se" in text(ekonomen.get(svar.url))


def test_the_same_file_again_has_no_button_and_books_nothing(ekonomen, ekonom):
    importera(by=ekonom, data=fil(), namn="bok.se")
    granska = valj(ekonomen, fil()).url
    sida = text(ekonomen.get(granska))
    assert "Allt i filen är redan bokfört." in sida
    assert "Läs in och bokför" not in sida
    assert ekonomen.post(granska).url == reverse("ekonomi:sie_lista")
    assert SieImport.objects.count() == 1


def test_differences_are_shown_before_anything_is_booked(ekonomen, ekonom):
    importera(by=ekonom, data=fil(ver("1")), namn="bok.se")
    sida = text(ekonomen.get(valj(ekonomen, fil(ver("1", "120.00"), ver("2", "5.00"))).url))
    assert "Skiljer sig från böckerna" in sida
    assert "120,00 kr i filen, 100,00 kr i böckerna" in sida


def test_an_unbalanced_file_is_shown_with_what_stops_it(ekonomen):
    granska = valj(ekonomen, fil(ver("1"), ver("2", "5.00", mot="-4.00"))).url
    sida = text(ekonomen.get(granska))
    assert "Filen kan inte läsas in." in sida
    assert "Verifikation A2 balanserar inte" in sida
    assert "Läs in och bokför" not in sida
    assert "balanserar inte" in text(ekonomen.post(granska))
    assert not Verifikation.objects.exists()


@pytest.mark.parametrize(
    ("data", "sagt"),
    [
        (b"<!doctype html><html></html>", "inte en SIE-fil"),
        (b"", "Filen är tom"),
        (b"#FLAGGA 0\r\n\x00", "Rad 2"),
    ],
)
def test_what_is_not_sie_is_refused_beside_the_field_and_nothing_is_kept(
    ekonomen, data, sagt, tmp_path
):
    sida = text(valj(ekonomen, data))
    assert sagt in sida
    assert not (tmp_path / "vantande").exists()


def test_a_file_over_the_limit_is_refused(ekonomen, settings):
    settings.FIL_STORSTA_BYTES = 2**20
    assert "högst 1 MB" in text(valj(ekonomen, b"#" * (2**20 + 1)))


def test_a_locked_year_is_said_on_the_preview(ekonomen, ekonom):
    _plan, sie_import = importera(by=ekonom, data=fil(), namn="bok.se")
    las_ar(by=ekonom, ar=sie_import.ar)
    assert "är låst" in text(ekonomen.get(valj(ekonomen, fil(ver("1"), ver("2", "5.00"))).url))


def test_a_file_marked_as_read_in_is_asked_about(ekonomen):
    granska = valj(ekonomen, fil(huvud=HUVUD.replace("#FLAGGA 0", "#FLAGGA 1"))).url
    assert "Läs in filen ändå" in text(ekonomen.get(granska))
    assert "Kryssa i rutan" in text(ekonomen.post(granska, {"flagga": "1"}))
    assert not Verifikation.objects.exists()
    ekonomen.post(granska, {"flagga": "1", "anda": "on"})
    assert Verifikation.objects.count() == 1


def test_one_of_several_years_of_a_file_is_chosen(ekonomen):
    huvud = HUVUD + "#RAR -1 20210101 20211231\n#RAR -2 20200101 20201231\n"
    data = fil(ver("1"), ver("1", "5.00", datum="20210601"), huvud=huvud)
    granska = valj(ekonomen, data).url
    sida = text(ekonomen.get(granska))
    assert "2021-01-01 till 2021-12-31" in sida
    assert "2020-01-01" not in sida, "i det året finns inget att läsa in"
    sida = text(ekonomen.get(f"{granska}?rar=-1"))
    assert '<option value="-1" selected>' in sida
    ekonomen.post(granska, {"rar": "-1"})
    assert [str(v.ar) for v in Verifikation.objects.all()] == ["2021"]


def test_a_year_that_is_no_number_is_the_files_own(ekonomen):
    granska = valj(ekonomen, fil()).url
    assert "<dd>2022<" in text(ekonomen.get(f"{granska}?rar=x"))


# -- Large files, by the worker -------------------------------------------------------------------


@pytest.fixture
def allt_ar_stort(monkeypatch):
    """Every file is large, and each voucher a step of its own."""
    monkeypatch.setattr(uppgifter, "STOR_FIL", 0)
    monkeypatch.setattr(plan, "STEG", 1)
    monkeypatch.setattr(sie_bokforing, "OMGANG", 1)


@pytest.mark.parametrize(("antal", "stor"), [(2000, False), (2001, True)])
def test_over_two_thousand_vouchers_are_left_to_the_worker(antal, stor):
    assert uppgifter.ar_stor(b'\t#ver A "1" 20220101\r\n{\n}\n' * antal) is stor


def test_a_large_file_is_read_in_by_a_job_that_leads_to_the_import(ekonomen, allt_ar_stort):
    svar = ekonomen.post(valj(ekonomen, fil(ver("1"), ver("2", "5.00"))).url)
    post = Jobb.objects.get()
    assert svar.url == reverse("jobb", args=[post.pk])
    assert (post.status, post.rubrik) == (Jobb.Status.KLART, "Läser in bok.se")
    assert post.nasta_url == SieImport.objects.get().get_absolute_url()
    assert Verifikation.objects.count() == 2


def test_a_job_tells_how_far_it_has_come(ekonomen, allt_ar_stort, monkeypatch):
    sagt = []
    for namn in ("rapportera", "notera"):
        monkeypatch.setattr(jobb, namn, lambda _id, procent, text: sagt.append((procent, text)))
    ekonomen.post(valj(ekonomen, fil(ver("1"), ver("2", "5.00"))).url)
    assert [procent for procent, _text in sagt] == [40, 40, 40, 67]
    assert sagt[0][1] == "Läser och prövar filen."
    assert sagt[-1][1] == "Bokför verifikationerna. 1 av 2 är skrivna."


def test_a_job_for_a_file_that_is_booked_leads_to_the_list(ekonomen, ekonom, allt_ar_stort):
    importera(by=ekonom, data=fil(), namn="bok.se")
    ekonomen.post(valj(ekonomen, fil()).url)
    assert Jobb.objects.get().nasta_url == reverse("ekonomi:sie_lista")


def test_a_job_says_what_stops_the_file_and_books_nothing(ekonomen, ekonom, allt_ar_stort):
    ekonomen.post(valj(ekonomen, fil(ver("1"), ver("2", "5.00", mot="-4.00"))).url)
    post = Jobb.objects.get()
    assert post.status == Jobb.Status.FEL
    assert "Verifikation A2 balanserar inte" in post.meddelande
    assert not Verifikation.objects.exists()


def test_a_job_whose_file_is_gone_says_so(ekonom):
    uppgifter.bestall_import(by=ekonom, token="borta", namn="bok.se")
    assert "Välj den igen" in Jobb.objects.get().meddelande


# -- The file that waits --------------------------------------------------------------------------


def test_another_users_waiting_file_is_not_opened(ekonomen, klient):
    granska = valj(ekonomen, fil()).url
    svar = klient("administrator").get(granska)
    assert svar.url == NY


def test_a_forged_token_leads_back_to_choosing(ekonomen):
    svar = ekonomen.get(reverse("ekonomi:sie_granska", args=["skrap"]), follow=True)
    assert "Välj den igen" in text(svar)


def test_a_waiting_file_is_gone_after_a_day(ekonom, monkeypatch):
    token = vantande.lagg(b"#FLAGGA 0", "gammal.se", user=ekonom)
    assert vantande.hamta(token, user=ekonom) == vantande.Vantande(b"#FLAGGA 0", "gammal.se")
    imorgon = time.time() + vantande.LIVSLANGD + 10
    monkeypatch.setattr(time, "time", lambda: imorgon)
    assert vantande.hamta(token, user=ekonom) is None
    ny = vantande.lagg(b"#FLAGGA 1", "ny.se", user=ekonom)
    assert [f.read_bytes() for f in vantande._katalog().iterdir()] == [b"#FLAGGA 1"]
    assert vantande.hamta(ny, user=ekonom) is not None


def test_a_waiting_file_that_is_swept_away_leads_back(ekonom):
    token = vantande.lagg(b"#FLAGGA 0", "bok.se", user=ekonom)
    for kvar in vantande._katalog().iterdir():
        kvar.unlink()
    assert vantande.hamta(token, user=ekonom) is None


# -- What has been read in ------------------------------------------------------------------------


def test_the_list_of_imports_takes_as_many_queries_for_three_rows_as_for_one(ekonomen, ekonom):
    nummer = iter(range(1, 9))

    def en_till() -> None:
        vers = [ver(str(n), f"{n}.00") for n in range(1, next(nummer) + 1)]
        importera(by=ekonom, data=fil(*vers), namn="bok.se")

    assert_lika_manga_fragor(ekonomen, reverse("ekonomi:sie_lista"), en_till)


def test_only_those_who_may_see_files_get_the_link_to_it(klient, ekonom):
    _plan, sie_import = importera(by=ekonom, data=fil(), namn="bok.se")
    lank = reverse("fil", args=[sie_import.fil.pk])
    assert lank in text(klient("revisor").get(sie_import.get_absolute_url()))
    assert lank not in text(klient("ledamot").get(sie_import.get_absolute_url()))
