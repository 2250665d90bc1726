"""Writing a voucher: nothing typed is lost, whatever is refused; drafts, copies and templates."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Bokforingsforslag, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.utkast import spara_utkast
from ekonomi.services.verifikationsmall import NyMallrad, spara_mall
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr, rader
from tests.ekonomi.sidtext import text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def egna_filer(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    settings.DATA_DIR = tmp_path


def formular(*rader: tuple[str, str, str], **andra: str) -> dict[str, str]:
    data = {
        "datum": "2022-03-15",
        "text": "Hyra",
        "rader-TOTAL_FORMS": str(len(rader)),
        "rader-INITIAL_FORMS": "0",
    }
    for i, (konto, debet, kredit) in enumerate(rader):
        data |= {
            f"rader-{i}-konto": konto,
            f"rader-{i}-debet": debet,
            f"rader-{i}-kredit": kredit,
        }
    return data | andra


NY = "/ekonomi/verifikationer/ny/"


def test_ny_verifikation_is_posted_in_the_series_for_hand_work(ekonomen, ar):
    svar = ekonomen.post(
        NY, formular(("5010 Lokal", "1 234,50", ""), ("1930", "", "1234,5"), ("", "", ""))
    )
    verifikation = Verifikation.objects.get()
    assert svar.url == verifikation.get_absolute_url()
    assert str(verifikation) == "M1"
    assert [r.belopp for r in verifikation.rader.order_by("pk")] == [kr("1234.50"), kr("-1234.50")]


@pytest.mark.parametrize(
    ("rader", "andra", "meddelande"),
    [
        ([("5010", "100", ""), ("1930", "", "90")], {}, "debet är 10,00 kr större"),
        ([("5010", "100", "")], {}, "minst två rader"),
        ([("5010", "100", ""), ("9999", "", "100")], {}, "Konto 9999 finns inte"),
        ([("", "100", ""), ("1930", "", "100")], {}, "Rad 1: Välj ett konto."),
        ([("5010", "100", "100"), ("1930", "", "100")], {}, "i debet eller i kredit"),
        ([("5010", "", ""), ("1930", "", "100")], {}, "i debet eller i kredit"),
        ([("5010", "-100", ""), ("1930", "", "-100")], {}, "utan minus"),
        ([("5010", "hundra", ""), ("1930", "", "100")], {}, "Skriv beloppet i kronor"),
        ([("5010", "100", ""), ("1930", "", "100")], {"datum": "2023-01-01"}, "Inget räkenskapsår"),
        ([("5010", "100", ""), ("1930", "", "100")], {"text": ""}, "har-fel"),
        ([("5010", "100", ""), ("1930", "", "100")], {"rader-TOTAL_FORMS": "x"}, "Något"),
    ],
)
def test_ny_verifikation_that_is_refused_keeps_what_was_typed(
    ekonomen, ar, rader, andra, meddelande
):
    sida = text(ekonomen.post(NY, formular(*rader, **andra)))
    assert meddelande in sida
    assert not Verifikation.objects.exists()
    if "rader-TOTAL_FORMS" not in andra:
        assert f'value="{rader[0][0]}"' in sida or not rader[0][0]


def test_lagg_till_gives_one_more_row_and_books_nothing(ekonomen, ar):
    data = formular(("5010", "100", ""), ("1930", "", "60"), ("2440", "", ""), lagg_till="1")
    sida = text(ekonomen.post(NY, data))
    assert 'name="rader-3-konto"' in sida
    assert 'value="5010"' in sida
    assert "Det fattas 40,00 kr i kredit." in sida
    assert not Verifikation.objects.exists()


@pytest.mark.parametrize(
    ("debet", "kredit", "sagt"),
    [
        ("100", "100", "Verifikationen balanserar."),
        ("", "", "Inga belopp än."),
        ("", "25,50", "Det fattas 25,50 kr i debet."),
        ("mycket", "1", "Det fattas 1,00 kr i debet."),
    ],
)
def test_rakna_says_what_is_missing(ekonomen, ar, debet, kredit, sagt):
    data = formular(("5010", debet, ""), ("1930", "", kredit), rakna="1")
    assert sagt in text(ekonomen.post(NY, data))


def test_rakna_with_a_broken_count_of_rows_draws_an_empty_form(ekonomen, ar):
    data = formular(rakna="1") | {"rader-TOTAL_FORMS": "många"}
    assert 'name="rader-2-konto"' in text(ekonomen.post(NY, data))


def test_a_row_marked_with_an_object_keeps_it(ekonomen, ar):
    objekt = bocker.projekt()
    data = formular(("5010", "1", ""), ("1930", "", "1")) | {"rader-0-objekt_6": str(objekt.pk)}
    ekonomen.post(NY, data)
    rad = Verifikation.objects.get().rader.order_by("pk").first()
    assert rad.objektkombination.nyckel == "6:FOKUS"


def test_a_row_takes_one_object_of_each_dimension(ekonomen, ar):
    projekt = bocker.projekt()
    part = bocker.objekt_i(20, "Motpart", "AF")
    data = formular(("5010", "1", ""), ("1930", "", "1")) | {
        "rader-0-objekt_6": str(projekt.pk),
        "rader-0-objekt_20": str(part.pk),
    }
    ekonomen.post(NY, data)
    rad = Verifikation.objects.get().rader.order_by("pk").first()
    assert rad.objektkombination.nyckel == "6:FOKUS|20:AF"


def test_an_object_that_is_not_offered_is_refused(ekonomen, ar):
    bocker.projekt()
    data = formular(("5010", "1", ""), ("1930", "", "1")) | {"rader-0-objekt_6": "77"}
    assert "Rad 1:" in text(ekonomen.post(NY, data))
    assert not Verifikation.objects.exists()


def test_the_page_takes_as_many_queries_for_many_rows_and_objects(
    ekonomen, ar, django_assert_num_queries, django_assert_max_num_queries
):
    data = formular(*[("5010", "1", "")] * 2, lagg_till="1")
    with django_assert_max_num_queries(12) as fa:
        ekonomen.post(NY, data)
    for nr in range(5):
        bocker.projekt(f"P{nr}")
    data = formular(*[("5010", "1", "")] * 20, lagg_till="1")
    with django_assert_num_queries(len(fa)):
        ekonomen.post(NY, data)


def test_without_a_year_the_page_says_what_to_do_first(ekonomen, db):
    assert "Inget räkenskapsår finns än" in text(ekonomen.get(NY))


def test_the_day_begins_in_a_year_that_exists(ekonomen, ar):
    assert 'value="2022-12-31"' in text(ekonomen.get(NY))


# -- Files ------------------------------------------------------------------------------------


def fil(namn: str = "kvitto.txt", data: bytes = b"Kvitto") -> SimpleUploadedFile:
    return SimpleUploadedFile(namn, data)


RADER = (("5010", "100", ""), ("1930", "", "100"))


def test_files_follow_the_voucher(ekonomen, ar):
    ekonomen.post(NY, formular(*RADER) | {"underlag": [fil(), fil("avtal.txt", b"Avtal")]})
    underlag = Verifikation.objects.get().underlag.select_related("fil")
    assert sorted(u.fil.namn for u in underlag) == ["avtal.txt", "kvitto.txt"]


def lagd(sida: str) -> str:
    """The token of the file that lies aside."""
    return sida.split('name="lagd" value="')[1].split('"')[0]


def test_a_file_is_kept_while_what_is_wrong_is_mended(ekonomen, ar):
    fel = formular(("5010", "100", ""), ("1930", "", "90"))
    sida = text(ekonomen.post(NY, fel | {"underlag": [fil()]}))
    assert "kvitto.txt" in sida
    ekonomen.post(NY, formular(*RADER) | {"lagd": lagd(sida)})
    assert Verifikation.objects.get().underlag.get().fil.namn == "kvitto.txt"


def test_a_file_that_is_not_taken_is_named_and_can_be_left_out(ekonomen, ar):
    sida = text(ekonomen.post(NY, formular(*RADER) | {"underlag": [fil("x.exe", b"MZ\x00")]}))
    assert "x.exe: Den här sortens fil tas inte emot" in sida
    assert not Verifikation.objects.exists()
    ekonomen.post(NY, formular(*RADER))
    assert not Verifikation.objects.get().underlag.exists()


def test_a_forged_token_brings_no_file(ekonomen, ar):
    ekonomen.post(NY, formular(*RADER) | {"lagd": "påhitt"})
    assert not Verifikation.objects.get().underlag.exists()


def test_too_many_files_at_once_are_refused(ekonomen, ar):
    filer = [fil(f"{n}.txt", str(n).encode()) for n in range(21)]
    assert "högst 20 filer" in text(ekonomen.post(NY, formular(*RADER) | {"underlag": filer}))


# -- Drafts -----------------------------------------------------------------------------------


def test_a_draft_is_saved_unfinished_and_finished_later(ekonomen, ar):
    data = formular(("5010", "100", ""), text="", spara_utkast="1")
    utkastets = ekonomen.post(NY, data).url
    utkast = Verifikation.objects.get()
    assert utkastets == utkast.get_absolute_url()
    skriv = reverse("ekonomi:utkast", args=[utkast.pk])
    assert skriv in text(ekonomen.get(utkastets))
    sida = text(ekonomen.get(skriv))
    assert 'value="5010 Lokal"' in sida
    assert 'value="100,00"' in sida
    ekonomen.post(skriv, formular(*RADER))
    utkast.refresh_from_db()
    assert str(utkast) == "M1"


def test_a_draft_keeps_its_files_and_is_saved_again(ekonomen, ar):
    ekonomen.post(NY, formular(RADER[0], spara_utkast="1") | {"underlag": [fil()]})
    utkast = Verifikation.objects.get()
    skriv = reverse("ekonomi:utkast", args=[utkast.pk])
    assert "Redan sparat med utkastet" in text(ekonomen.get(skriv))
    ekonomen.post(skriv, formular(*RADER, text="Ny text", spara_utkast="1"))
    utkast.refresh_from_db()
    assert (utkast.text, utkast.nummer, utkast.underlag.count()) == ("Ny text", None, 1)


def test_a_row_that_is_half_typed_is_said_and_not_thrown_away(ekonomen, ar):
    sida = text(ekonomen.post(NY, formular(("5010", "", ""), spara_utkast="1")))
    assert "Rad 1: Skriv ett belopp" in sida
    assert 'value="5010"' in sida


def test_a_draft_is_thrown_away_after_a_question(ekonomen, ekonom, ar):
    utkast = spara_utkast(by=ekonom, ar=ar, datum=bocker.DAG, text="Hyra", rader=rader("5"))
    url = reverse("ekonomi:utkast_bort", args=[utkast.pk])
    assert "”Hyra”" in text(ekonomen.get(url))
    ekonomen.post(url)
    assert not Verifikation.objects.exists()


@pytest.mark.parametrize("namn", ["ekonomi:utkast", "ekonomi:utkast_bort"])
def test_what_is_posted_is_no_draft(ekonomen, bokford, namn):
    assert ekonomen.get(reverse(namn, args=[bokford.pk])).status_code == 404


# -- Copies and templates ---------------------------------------------------------------------


def test_a_copy_begins_with_the_rows_of_an_earlier_one(ekonomen, ekonom, ar):
    objekt = bocker.projekt()
    forlaga = bokfor(
        by=ekonom,
        ar=ar,
        datum=bocker.DAG,
        text="Hyra mars",
        rader=[NyRad("5010", kr("1234.5"), (objekt,), "kontor"), NyRad("1930", kr("-1234.5"))],
    )
    sida = text(ekonomen.get(f"{NY}?kopia={forlaga.pk}"))
    for del_ in (
        "Kopia av M1",
        'value="Hyra mars"',
        'value="5010 Lokal"',
        'value="1234,50"',
        f'<option value="{objekt.pk}" selected>',
        'value="kontor"',
    ):
        assert del_ in sida


@pytest.mark.parametrize("fraga", ["kopia=x", "mall=x", "mall=77", "mall="])
def test_an_impossible_beginning_is_an_empty_form_or_not_found(ekonomen, ar, fraga):
    assert 'name="rader-2-konto"' in text(ekonomen.get(f"{NY}?{fraga}"))


def test_a_copy_of_what_is_not_there_is_not_found(ekonomen, ar):
    assert ekonomen.get(f"{NY}?kopia=77").status_code == 404


@pytest.fixture
def mall(ekonom, ar):
    return spara_mall(
        by=ekonom,
        namn="Hyra",
        text="Hyra kontor",
        rader=[
            NyMallrad("5010", "debet", "andel", andel=kr("75")),
            NyMallrad("2440", "debet", "andel", andel=kr("25")),
            NyMallrad("1930", "kredit", "rest"),
        ],
    )


def test_a_template_splits_the_total_and_balances(ekonomen, mall):
    sida = text(ekonomen.get(f"{NY}?mall={mall.pk}&total=1 000,01"))
    for belopp in ("750,01", "250,00", "1000,01"):
        assert f'value="{belopp}"' in sida
    assert "Verifikationen balanserar." in sida
    assert 'value="Hyra kontor"' in sida


def test_a_template_without_a_total_leaves_the_amounts_to_be_typed(ekonomen, mall):
    sida = text(ekonomen.get(f"{NY}?mall={mall.pk}"))
    assert 'value="5010 Lokal"' in sida
    assert "Inga belopp än." in sida


def test_a_template_with_a_total_that_is_none_says_so(ekonomen, mall):
    assert "Skriv beloppet i kronor" in text(ekonomen.get(f"{NY}?mall={mall.pk}&total=mycket"))


# -- Correct and post the right one -------------------------------------------------------------


def test_the_right_one_is_posted_in_place_of_the_wrong_one(ekonomen, bokford):
    url = reverse("ekonomi:ratta_om", args=[bokford.pk])
    assert 'value="5010 Lokal"' in text(ekonomen.get(url))
    ekonomen.post(url, formular(("5010", "90", ""), ("1930", "", "90"), skal="Fel belopp"))
    assert [str(v) for v in Verifikation.objects.order_by("pk")] == ["A1", "M1", "M2"]
    assert Verifikation.objects.get(rattar=bokford).text == "Fel belopp"


def test_the_right_one_that_does_not_balance_corrects_nothing(ekonomen, bokford):
    url = reverse("ekonomi:ratta_om", args=[bokford.pk])
    data = formular(("5010", "90", ""), ("1930", "", "80"), skal="Fel belopp")
    sida = text(ekonomen.post(url, data))
    assert "balanserar inte" in sida
    assert 'value="Fel belopp"' in sida
    assert Verifikation.objects.count() == 1


# -- Kept elsewhere -----------------------------------------------------------------------------


@pytest.fixture
def annanstans(ar):
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    return ar


def test_elsewhere_the_page_says_so_and_a_proposal_is_made(ekonomen, annanstans):
    sida = text(ekonomen.get(NY))
    assert "förs av någon annan" in sida
    assert 'data-fran="2022-01-01"' in sida
    forslag = ekonomen.post(NY, formular(*RADER)).url
    assert forslag == Bokforingsforslag.objects.get().get_absolute_url()
    assert not Verifikation.objects.exists()


def test_elsewhere_a_file_is_refused_beside_its_field(ekonomen, annanstans):
    sida = text(ekonomen.post(NY, formular(*RADER) | {"underlag": [fil()]}))
    assert "lämna underlaget till den som bokför" in sida
    assert "kvitto.txt" in sida


def test_elsewhere_both_are_proposed(ekonomen, bokford):
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    url = reverse("ekonomi:ratta_om", args=[bokford.pk])
    svar = ekonomen.post(url, formular(*RADER, skal="Fel"), follow=True)
    assert "Rättelsen är föreslagen som F1 och den nya som F2" in text(svar)
