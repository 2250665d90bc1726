"""Books that go on after a version: which figures they would give otherwise, and what did it."""

import pytest
from django.urls import reverse

from ekonomi.models import Rakenskapsar, Verifikation
from rapporter import services
from rapporter.andring import sifferandringar
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Utgava
from rapporter.services.utgava import ta_utgava
from rapporter.utgavebild import bild
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Lokaler", text='Hyran blev {{ konto(fran="5010") }}.'),
    Avsnittsmall("b", "Bank", text='På banken: {{ konto(fran="1930") }}. Året {{ ar }}.'),
)
FORE, NU = "−100\N{NO-BREAK SPACE}kr", "−140\N{NO-BREAK SPACE}kr"


@pytest.fixture
def ekonom(anvandare):
    return anvandare("ekonom")


@pytest.fixture
def ar() -> Rakenskapsar:
    return bocker.lagg_upp()


@pytest.fixture
def utgava(anvandare, ekonom, ar) -> Utgava:
    """A version that was made when one month's rent had been posted."""
    bocker.post(ekonom, ar)
    chef = anvandare("forbundschef")
    rapport = services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)
    return ta_utgava(rapport=rapport, slag="utkast", by=chef)


@pytest.fixture
def senare(utgava, ekonom, ar) -> Verifikation:
    """Posted after the version was made."""
    return bocker.post(ekonom, ar, "-40", "40", text="Hyra april")


def andrade(utgava: Utgava, user):
    nu = bild(bygg(utgava.rapport, Medium.FIL))
    return sifferandringar(utgava, nu, user=user)


def test_nothing_has_changed_while_nothing_is_posted(utgava, ekonom):
    assert andrade(utgava, ekonom) == []


def test_each_figure_that_a_later_voucher_moves_is_told_with_the_voucher(utgava, senare, ekonom):
    hyra, bank = andrade(utgava, ekonom)
    assert (hyra.fore, hyra.nu, hyra.platser) == (FORE, NU, ("Lokaler",))
    assert (bank.fore, bank.nu, bank.platser) == (FORE, NU, ("Bank",))
    (orsak,) = hyra.orsaker
    assert orsak.text == f"{senare} Hyra april"
    assert orsak.url == reverse("ekonomi:verifikation", args=[senare.pk])
    assert (orsak.at, orsak.by) == (senare.bokford_at, str(ekonom))


def test_who_may_not_see_the_books_is_told_how_many_vouchers_only(utgava, senare, anvandare):
    hyra, _bank = andrade(utgava, anvandare("beredningsgrupp"))
    assert (hyra.fore, hyra.nu) == (FORE, NU)
    assert [(o.text, o.url, o.by) for o in hyra.orsaker] == [
        ("1 verifikation bokförd sedan dess.", "", "")
    ]


def test_the_page_names_the_voucher_to_the_kansli_and_lets_it_be_followed(utgava, senare, klient):
    svar = klient("forbundschef").get(reverse("rapporter:andrat", args=[utgava.pk]))
    assert f'<a href="{reverse("ekonomi:verifikation", args=[senare.pk])}">' in (
        svar.content.decode()
    )
