"""Pages where years before the books, staff, ceilings and balanskrav are written."""

from decimal import Decimal

import pytest
from django.urls import reverse

from ekonomi.aldrear import aldre_ar
from ekonomi.models import (
    Balanskravsuppgift,
    EgetKapitalTrappa,
    Kapitalriktvarde,
    Personalar,
)
from ekonomi.services.arsuppgift import satt_personalar
from tests.ekonomi.sidtext import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def sunnerbo(exempel, klient):
    return klient("ekonom")


def adress(namn: str, *args, **fraga) -> str:
    return reverse(f"ekonomi:{namn}", args=args, query=fraga)


def test_older_year_is_written_changed_and_taken_away(sunnerbo):
    fakta = {"ar": 2019, "resultat": "−1 200", "soliditet_procent": "61,5", "kalla": "ÅR 2019"}
    svar = text(sunnerbo.post(adress("aldre_ar_nytt"), fakta, follow=True))
    assert "Siffrorna för 2019 är sparade" in svar
    assert "−1 200" in svar
    assert "ÅR 2019" in text(sunnerbo.get(adress("aldre_ar", 2019)))
    bort = adress("aldre_ar_bort", 2019)
    assert "Ta bort siffrorna för 2019" in text(sunnerbo.get(bort))
    sunnerbo.post(bort)
    assert not aldre_ar()
    assert sunnerbo.get(bort).status_code == 404


def test_year_of_the_books_is_refused_as_typed(sunnerbo):
    svar = text(sunnerbo.post(adress("aldre_ar_nytt"), {"ar": 2022, "resultat": "1", "kalla": "X"}))
    assert "Böckerna för 2022 är inlästa" in svar


def test_staff_is_written_and_taken_away(sunnerbo, anvandare):
    fakta = {"ar": 2022, "arsarbetare": "2,8", "kvinnor": "2", "man": "1", "sjukfranvaro": "0"}
    svar = text(sunnerbo.post(adress("personalar_nytt"), fakta, follow=True))
    assert "Personalen 2022 är sparad" in svar
    assert ">2,8<" in svar
    assert "döljs" in svar
    satt_personalar(by=anvandare("forbundschef"), ar=2030, arsarbetare=Decimal(1))
    assert '<option value="2030" selected>' in text(sunnerbo.get(adress("personal")))
    for personal in Personalar.objects.all():
        assert str(personal.ar) in text(sunnerbo.get(adress("personalar", personal.pk)))
        sunnerbo.post(adress("personalar_bort", personal.pk))
    assert not Personalar.objects.exists()


def test_riktvarde_goes_before_the_ladder_until_it_is_taken_away(sunnerbo):
    fakta = {"ar": 2022, "belopp": "2 730 000", "kalla": "Nationella rådet"}
    svar = text(sunnerbo.post(adress("riktvarde"), fakta, follow=True))
    assert "Riktvärdet för 2022 är sparat" in svar
    assert "Eget kapital ryms inom det högsta, 2 730 000 kr" in svar
    riktvarde = Kapitalriktvarde.objects.get()
    assert "Nationella rådet" in text(sunnerbo.get(adress("riktvarde_andra", riktvarde.pk)))
    sunnerbo.post(adress("riktvarde_bort", riktvarde.pk))
    assert not Kapitalriktvarde.objects.exists()


def test_ladder_is_edited(sunnerbo):
    innehall = text(sunnerbo.get(adress("trappa")))
    assert 'value="7000"' in innehall
    fakta = {
        "from_ar": 2020,
        "metod": "klass",
        "grans_1": 7000,
        "procent_1": "17",
        "procent_2": "9",
    }
    svar = text(sunnerbo.post(adress("trappa"), fakta, follow=True))
    assert "Trappan från 2020 är sparad" in svar
    assert "Trappan gäller från 2020" in svar
    assert EgetKapitalTrappa.objects.count() == 2
    assert 'value="17"' in text(sunnerbo.get(adress("trappa")))


def test_contributions_that_are_missing_are_asked_for(ekonomen, ar):
    innehall = text(ekonomen.get(adress("eget_kapital")))
    assert "Medlemmarnas insatser för året är inte inlagda" in innehall
    assert f'href="{adress("anslag")}"' in innehall


def test_balanskrav_is_filled_in(sunnerbo):
    sida = adress("balanskrav", ar=2022)
    assert 'value="2022"' in text(sunnerbo.get(sida))
    nollor = dict.fromkeys(
        (
            "realisationsvinster",
            "undantagna_vinster",
            "undantagna_forluster",
            "orealiserade",
            "aterforda",
            "reservering",
            "ianspraktagande",
            "synnerliga_skal_belopp",
        ),
        "0",
    )
    skal = {"synnerliga_skal_belopp": "511 050", "synnerliga_skal": "Sparat kapital används."}
    svar = text(sunnerbo.post(sida, {"ar": 2022} | nollor | skal, follow=True))
    assert "Balanskravsutredningen för 2022 är sparad" in svar
    assert "Sparat kapital används." in svar
    assert Balanskravsuppgift.objects.get().synnerliga_skal_belopp == 511_050
    assert "Sparat kapital används." in text(sunnerbo.get(sida))
