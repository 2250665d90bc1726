"""How reports look: a colour that can be read on, a logotype with words, room for initials."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from finsam.models import Handelse
from rapporter.farg import VIT, kontrast
from rapporter.models import Rapport, Utformning
from rapporter.papper import huvud, logotyp
from rapporter.services.utformning import spara_utformning

FARG = st.integers(0, 0xFFFFFF).map(lambda tal: f"#{tal:06x}")


@pytest.fixture(autouse=True)
def filkatalog(settings, tmp_path):
    settings.FILER_DIR = tmp_path


def png() -> bytes:
    ut = BytesIO()
    Image.new("RGB", (40, 20), "teal").save(ut, "PNG")
    return ut.getvalue()


def utforma(anvandare, **val) -> Utformning:
    grund = {"farg": "#123456", "logotyp_alt": "", "justerarsignatur": False}
    return spara_utformning(by=anvandare("forbundschef"), **(grund | val))


def test_contrast_is_the_one_of_wcag():
    assert kontrast("#000000") == pytest.approx(21)
    assert kontrast("#777777") == pytest.approx(4.48, abs=0.01)  # the known grey just below 4.5


@given(FARG, FARG)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(ena, andra):
    assert 1 <= kontrast(ena, andra) <= 21.0001
    assert kontrast(ena, andra) == pytest.approx(kontrast(andra, ena))
    assert kontrast(ena, ena) == pytest.approx(1)


@pytest.mark.django_db
@pytest.mark.parametrize("farg", ["#ffe000", VIT, "#777777"])
def test_colour_too_pale_to_read_on_is_refused_with_its_contrast(anvandare, farg):
    with pytest.raises(ValidationError, match="för ljus: kontrasten mot vitt är"):
        utforma(anvandare, farg=farg)


@pytest.mark.django_db
@pytest.mark.parametrize("farg", ["röd", "#12345", "red;} body{"])
def test_what_is_no_colour_is_refused(anvandare, farg):
    with pytest.raises(ValidationError):
        utforma(anvandare, farg=farg)


@pytest.mark.django_db
def test_logotype_is_drawn_anew_and_has_words(anvandare):
    rad = utforma(anvandare, logotyp=(png(), "logga.png"), logotyp_alt="Sunnerbo")
    assert rad.logotyp.innehallstyp == "image/png"
    assert 'alt="Sunnerbo"' in logotyp(rad)
    assert f"fil:{rad.logotyp_id}" in logotyp(rad)


@pytest.mark.django_db
def test_logotype_without_words_or_that_is_no_picture_is_refused(anvandare):
    with pytest.raises(ValidationError, match="Skriv vad logotypen visar"):
        utforma(anvandare, logotyp=(png(), "logga.png"))
    with pytest.raises(ValidationError):
        utforma(anvandare, logotyp=(b"MZ inte en bild", "logga.png"), logotyp_alt="Sunnerbo")


@pytest.mark.django_db
def test_logotype_can_be_taken_away_and_there_is_one_row(anvandare):
    utforma(anvandare, logotyp=(png(), "logga.png"), logotyp_alt="Sunnerbo")
    rad = utforma(anvandare, utan_logotyp=True)
    assert (rad.logotyp, rad.logotyp_alt, logotyp(rad)) == (None, "", "")
    assert Utformning.objects.count() == 1
    assert Handelse.objects.filter(verb="ändrade").exists()


@pytest.mark.django_db
def test_without_a_choice_reports_look_as_delivered():
    rad = Utformning.objects.gallande()
    assert rad.pk is None
    text = huvud("Årsredovisning 2022", rad)
    assert "--brand: #0f5257" in text
    assert "signatur" not in text


@pytest.mark.django_db
def test_colour_and_room_for_initials_reach_the_paper(anvandare):
    text = huvud("Årsredovisning 2022", utforma(anvandare, justerarsignatur=True))
    assert "--brand: #123456" in text
    assert "Justerarnas signatur" in text


@pytest.mark.django_db
def test_page_saves_refuses_and_shows_a_sample(klient):
    chef = klient("forbundschef")
    url = reverse("rapporter:utformning")
    assert "kontrasten mot vitt" in chef.post(url, {"farg": "#ffff00"}).content.decode()
    svar = chef.post(url, {"farg": "#553311", "justerarsignatur": "on"}, follow=True)
    assert "Utformningen är sparad." in svar.content.decode()
    assert Utformning.objects.get().farg == "#553311"
    prov = chef.get(reverse("rapporter:utformning_prov"))
    assert prov.content.startswith(b"%PDF")
    assert chef.get(reverse("rapporter:logotyp")).status_code == 404
    assert not Rapport.objects.exists()
