"""Pages of the templates: made from nothing or from a voucher, changed, removed."""

import pytest
from django.urls import reverse

from ekonomi.models import Verifikationsmall
from ekonomi.services.verifikationsmall import NyMallrad, spara_mall
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
NY = "/ekonomi/mallar/ny/"


def formular(*rader: tuple[str, str, str, str], **andra: str) -> dict[str, str]:
    data = {
        "namn": "Hyra",
        "text": "Hyra kontor",
        "rader-TOTAL_FORMS": str(len(rader)),
        "rader-INITIAL_FORMS": "0",
    }
    for i, rad in enumerate(rader):
        for falt, varde in zip(("konto", "sida", "slag", "varde"), rad, strict=True):
            data[f"rader-{i}-{falt}"] = varde
    return data | andra


HYRA = (
    ("5010 Lokal", "debet", "andel", "75"),
    ("2440", "debet", "fast", "1 250,50"),
    ("1930", "kredit", "rest", ""),
    ("", "debet", "fast", ""),
)


def test_a_template_is_made_and_an_empty_row_left_out(ekonomen, ar):
    svar = ekonomen.post(NY, formular(*HYRA), follow=True)
    assert "Mallen Hyra är sparad" in text(svar)
    rader = Verifikationsmall.objects.get().rader.order_by("ordning")
    assert [(r.sida, r.slag, r.belopp, r.andel) for r in rader] == [
        ("debet", "andel", None, kr("75")),
        ("debet", "fast", kr("1250.50"), None),
        ("kredit", "rest", None, None),
    ]


@pytest.mark.parametrize(
    ("rader", "sagt"),
    [
        ((("", "debet", "fast", "5"), HYRA[2]), "Rad 1: Välj ett konto."),
        ((HYRA[0], ("9999", "kredit", "rest", "")), "Konto 9999 finns inte"),
        ((HYRA[0], ("1930", "kredit", "fast", "")), "Skriv ett belopp större än 0"),
        ((HYRA[0], ("1930", "kredit", "fast", "mycket")), "Skriv beloppet i kronor"),
        ((HYRA[0],), "minst två rader"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(ekonomen, ar, rader, sagt):
    sida = text(ekonomen.post(NY, formular(*rader)))
    assert sagt in sida
    assert 'value="Hyra kontor"' in sida
    assert not Verifikationsmall.objects.exists()


def test_a_name_that_is_taken_is_refused_beside_it(ekonomen, ar):
    ekonomen.post(NY, formular(*HYRA))
    assert "har-fel" in text(ekonomen.post(NY, formular(*HYRA)))
    assert Verifikationsmall.objects.count() == 1


def test_lagg_till_gives_one_more_row_and_saves_nothing(ekonomen, ar):
    sida = text(ekonomen.post(NY, formular(*HYRA, lagg_till="1")))
    assert 'name="rader-4-konto"' in sida
    assert 'value="1 250,50"' in sida
    assert not Verifikationsmall.objects.exists()


def test_a_template_begins_as_a_voucher(ekonomen, bokford):
    sida = text(ekonomen.get(f"{NY}?ur={bokford.pk}"))
    for del_ in ('value="Hyra mars"', 'value="5010 Lokal"', 'value="100,00"'):
        assert del_ in sida
    assert sida.count('<option value="kredit" selected>') == 1
    assert ekonomen.get(f"{NY}?ur=77").status_code == 404


@pytest.fixture
def mall(ekonom, ar):
    objekt = bocker.projekt()
    return spara_mall(
        by=ekonom,
        namn="Hyra",
        text="Hyra kontor",
        rader=[
            NyMallrad("5010", "debet", "andel", andel=kr("75"), objekt=(objekt,)),
            NyMallrad("1930", "kredit", "rest"),
        ],
    )


def test_a_template_is_changed_on_its_page(ekonomen, mall):
    url = mall.get_absolute_url()
    sida = text(ekonomen.get(url))
    for del_ in ('value="75,00"', 'value="5010 Lokal"', " selected>FOKUS Fokus"):
        assert del_ in sida
    ekonomen.post(url, formular(*HYRA, namn="Kontorshyra"))
    mall.refresh_from_db()
    assert (mall.namn, mall.rader.count()) == ("Kontorshyra", 3)


def test_a_template_is_removed_after_a_question(ekonomen, mall):
    url = reverse("ekonomi:mall_bort", args=[mall.pk])
    assert "ligger kvar" in text(ekonomen.get(url))
    assert "Mallen Hyra är borttagen" in text(ekonomen.post(url, follow=True))
    assert not Verifikationsmall.objects.exists()


def test_the_list_takes_as_many_queries_for_three_as_for_one(ekonomen, ekonom, ar):
    namn = iter("abcdefgh")

    def en_till() -> None:
        rader = [NyMallrad("5010", "debet", "oppen"), NyMallrad("1930", "kredit", "rest")]
        spara_mall(by=ekonom, namn=next(namn), text="", rader=rader)

    assert_lika_manga_fragor(ekonomen, reverse("ekonomi:mall_lista"), en_till)
