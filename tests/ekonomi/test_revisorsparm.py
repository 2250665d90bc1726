"""The auditor's binder: what it holds, and that it can be archived and read aloud."""

from datetime import date
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from ekonomi import sie
from ekonomi.models import Bokslut, Rakenskapsar
from ekonomi.revisorsparm import Revisorsparm
from ekonomi.services.bokslut import ateroppna_bokslut, stang_ar, stang_delar
from ekonomi.services.revisorsparm import gor_parm, skapa_revisorsparm
from finsam import filer
from finsam.models import User
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import fardigt, lagg_upp_med_kapital
from tests.verapdf import granska

pytestmark = pytest.mark.django_db


@pytest.fixture
def bokslut(ekonom):
    return fardigt(ekonom, lagg_upp_med_kapital(ekonom))


def parm(bokslut) -> Revisorsparm:
    return Revisorsparm(Bokslut.objects.som_visas().get(pk=bokslut.pk))


def kapitel(bokslut, nyckel: str):
    return next(k for k in parm(bokslut).kapitel if k.nyckel == nyckel)


def test_binder_has_its_chapters_in_order(bokslut):
    assert [k.nyckel for k in parm(bokslut).kapitel] == [
        "resultatrakning",
        "balansrakning",
        "kassaflode",
        "noter",
        "balanskrav",
        "saldolista",
        "periodiseringar",
        "checklista",
        "verifikationer",
        "saknas",
        "filer",
        "las",
    ]


def test_every_account_stands_with_what_it_began_and_ended_with(ekonom, bokslut):
    stang_ar(by=ekonom, bokslut=bokslut)
    [lista] = kapitel(bokslut, "saldolista").listor
    rader = {rad[0]: rad[2:] for rad in lista.rader}
    assert rader["1930"] == ("700,00", "1\u00a0000,00", "−300,00", "1\u00a0400,00")
    assert rader["3981"][-1] == "−1\u00a0000,00", "den stängda årets intäkter står kvar"
    assert lista.summa[-1] == "0,00"


def test_who_ticked_what_and_why_stands_in_the_binder(bokslut):
    [lista] = kapitel(bokslut, "checklista").listor
    rad = next(r for r in lista.rader if r[0] == "Banken är avstämd")
    assert rad[1] == "Klar"
    assert rad[3].startswith("Prov ekonom, ")
    assert rad[4] == "Avstämt."


def test_vouchers_without_underlag_or_attest_are_listed(bokslut):
    [underlag, attest] = kapitel(bokslut, "saknas").listor
    assert (len(underlag.rader), len(attest.rader)) == (2, 2)
    assert underlag.rader[0][:2] == ("M1", "2022-01-31")


def test_locks_and_reopenings_stand_with_their_reason(ekonom, bokslut):
    stang_ar(by=ekonom, bokslut=bokslut)
    ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal="Faktura kom sent")
    [lista] = kapitel(bokslut, "las").listor
    vad = [(rad[2], rad[3]) for rad in lista.rader]
    assert ("låste 2022", "") in vad
    assert ("öppnade bokslut Årsbokslut 2022", "Faktura kom sent") in vad


def test_long_list_is_cut_and_says_so(monkeypatch, bokslut):
    monkeypatch.setattr("ekonomi.revisorsparm.STORSTA_LISTA", 1)
    verifikationer = kapitel(bokslut, "verifikationer")
    assert len(verifikationer.listor[0].rader) == 1
    assert verifikationer.text.startswith("De första 1 av 2 verifikationer.")


def test_binder_of_a_delarsbokslut_ends_on_its_day(ekonom, bokslut):
    delar = fardigt(ekonom, bokslut.ar, date(2022, 8, 31))
    stang_delar(by=ekonom, bokslut=delar)
    nycklar = [k.nyckel for k in parm(delar).kapitel]
    assert "balanskrav" not in nycklar
    [lista] = kapitel(delar, "verifikationer").listor
    assert [rad[0] for rad in lista.rader] == ["M1"]


def test_file_is_pdf_a_and_pdf_ua_with_the_books_within(ekonom, bokslut):
    data = gor_parm(Bokslut.objects.som_visas().get(pk=bokslut.pk), skapad=timezone.now())
    assert granska(data) == {"3a": [], "ua1": []}
    fil = PdfReader(BytesIO(data))
    assert fil.metadata.title == "Revisorspärm, Årsbokslut 2022, Samordningsförbundet"
    [bilaga] = fil.attachments["bocker-2022.se"]
    assert len(sie.las(bilaga).verifikationer) == 2


def test_made_binder_is_kept_with_who_and_when(ekonom, bokslut):
    rad = skapa_revisorsparm(by=ekonom, bokslut=bokslut)
    assert rad.fil.namn == "revisorsparm-2022-12-31.pdf"
    assert rad.skapad_by == ekonom
    assert filer.las(rad.fil).startswith(b"%PDF-1.7")


def test_sunnerbos_binder_holds_the_file_that_was_read(exempel):
    by = User.objects.get(email="forbundschef@example.se")
    ar = Rakenskapsar.objects.get(start=date(2022, 1, 1))
    bokslut = fardigt(by, ar)
    [lista] = kapitel(bokslut, "filer").listor
    assert [(rad[1], len(rad[4])) for rad in lista.rader] == [("bok-2022.se", 64)]
    rr = kapitel(bokslut, "resultatrakning").tabeller[0]
    assert rr.tal("arets_resultat", "2022").avrundat == -511050
    assert kapitel(bokslut, "saldolista").listor[0].summa[-1] == "0,00"


def test_year_without_a_registered_forbund_has_a_binder_too(ekonom):
    ar = bocker.lagg_upp(2030)
    bokslut = fardigt(ekonom, ar)
    assert parm(bokslut).forbundsnamn == "Samordningsförbundet"
    assert kapitel(bokslut, "verifikationer").text == "Inget är bokfört."
    assert kapitel(bokslut, "filer").text == "Ingen fil är inläst i året."
