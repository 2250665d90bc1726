"""Pages of what newer files change: the preview's choices, the import's page, undoing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Budget, Rakenskapsar, SieImport, Verifikation
from ekonomi.services.sie_import import importera
from ekonomi.services.sie_version import angra_import
from tests.ekonomi.sidtext import text
from tests.ekonomi.siefiler import fil, ver
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def egna_mappar(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    settings.DATA_DIR = tmp_path


@pytest.fixture
def las_in(ekonom):
    """``las_in(data)``: import as the ekonom; gives the import's row."""
    return lambda data, **andra: importera(by=ekonom, data=data, namn="bok.se", **andra)[1]


def granska(klient, data: bytes) -> str:
    """Upload the file; the address of its preview."""
    svar = klient.post(reverse("ekonomi:sie_ny"), {"fil": SimpleUploadedFile("ny.se", data)})
    assert svar.status_code == 302
    return svar.url


# -- The preview ----------------------------------------------------------------------------------


def test_a_new_year_asks_who_keeps_the_books(ekonomen):
    url = granska(ekonomen, fil())
    assert "Vem för böckerna?" in text(ekonomen.get(url))
    ekonomen.post(url, {"bokfors": "har"})
    assert Rakenskapsar.objects.get().bokfors_har


def test_a_new_year_is_kept_elsewhere_where_nothing_else_is_said(ekonomen):
    ekonomen.post(granska(ekonomen, fil()))
    assert Rakenskapsar.objects.get().bokfors == "annanstans"


def test_the_preview_offers_what_the_file_changes_and_one_click_does_it(ekonomen, las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    url = granska(ekonomen, fil(ver("1", "120.00"), ver("3", "7.00")))
    sida = text(ekonomen.get(url))
    assert "Ändrade i filen (1)" in sida
    assert "Saknas i filen (1)" in sida
    assert "Rättade för hand" not in sida
    assert "Vem för böckerna?" not in sida
    svar = ekonomen.post(url, {"andrad": "on"}, follow=True)
    sida = text(svar)
    assert "1 verifikation är bokförd i 2022 och 1 är ändrad efter filen." in sida
    assert "Verifikation A2 är bokförd ur en tidigare fil" in sida
    assert Verifikation.objects.i_kraft().count() == 3


@pytest.mark.parametrize(("bokfors", "forvalt"), [("annanstans", True), ("har", False)])
def test_the_change_is_chosen_beforehand_where_somebody_else_keeps_the_books(
    ekonomen, las_in, bokfors, forvalt
):
    las_in(fil(ver("1")), bokfors=bokfors)
    sida = text(ekonomen.get(granska(ekonomen, fil(ver("1", "120.00"), ver("2", "5.00")))))
    assert ("checked" in sida) == forvalt


def test_the_preview_makes_a_budget_of_the_files_on_the_same_click(ekonomen):
    data = fil(ib="#PBUDGET 0 202201 5010 {} 12.00\n")
    url = granska(ekonomen, data)
    assert "Gör ett budgetförslag av filens budget" in text(ekonomen.get(url))
    sida = text(ekonomen.post(url, {"budget": "on"}, follow=True))
    budget = Budget.objects.get()
    assert budget.ar_forslag
    assert f"?ar={budget.ar}&amp;version={budget.pk}" in sida
    assert "Se över beloppen och för in styrelsens beslut." in sida


def test_without_a_choice_only_what_is_new_is_booked(ekonomen, las_in):
    las_in(fil(ver("1")))
    svar = ekonomen.post(granska(ekonomen, fil(ver("1", "120.00"))), follow=True)
    assert "Filen är sparad. Inget nytt fanns att bokföra." in text(svar)
    assert "Filen säger något annat än böckerna" in text(svar)


# -- The import's page ----------------------------------------------------------------------------


def test_the_imports_page_changes_one_voucher_on_one_click(ekonomen, las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    sie_import = las_in(fil(ver("1", "120.00"), ver("2", "6.00")))
    forsta, _andra = sie_import.filskillnader.all()
    url = reverse("ekonomi:sie_godta", args=[sie_import.pk])
    sida = text(ekonomen.get(sie_import.get_absolute_url()))
    assert f'name="skillnad" value="{forsta.pk}"' in sida
    assert f'action="{url}"' in sida
    svar = ekonomen.post(url, {"skillnad": forsta.pk}, follow=True)
    assert "1 verifikation följer nu filen." in text(svar)
    assert "Ändrat efter filen" in text(svar)
    assert f'value="{forsta.pk}"' not in text(svar)


def test_several_are_chosen_on_a_page_of_their_own(ekonomen, las_in):
    las_in(fil(ver("1"), ver("2", "5.00")))
    sie_import = las_in(fil(ver("1", "120.00"), ver("2", "6.00")))
    url = reverse("ekonomi:sie_godta", args=[sie_import.pk])
    assert text(ekonomen.get(url)).count('type="checkbox"') == 2
    alla = [s.pk for s in sie_import.filskillnader.all()]
    assert "2 verifikationer följer nu filen." in text(
        ekonomen.post(url, {"skillnad": alla}, follow=True)
    )


def test_nothing_chosen_and_what_is_done_already_is_refused(ekonomen, las_in):
    las_in(fil(ver("1")))
    sie_import = las_in(fil(ver("1", "120.00")))
    url = reverse("ekonomi:sie_godta", args=[sie_import.pk])
    assert ekonomen.post(url).status_code == 200
    [skillnad] = sie_import.filskillnader.all()
    ekonomen.post(url, {"skillnad": skillnad.pk})
    assert ekonomen.post(url, {"skillnad": skillnad.pk}).status_code == 200
    assert Verifikation.objects.bokforda().count() == 3


def test_a_ledamot_sees_what_differs_without_buttons(klient, las_in):
    las_in(fil(ver("1")))
    sie_import = las_in(fil(ver("1", "120.00")))
    sida = text(klient("ledamot").get(sie_import.get_absolute_url()))
    assert "Filen säger något annat än böckerna" in sida
    assert 'name="skillnad"' not in sida


# -- Undoing --------------------------------------------------------------------------------------


def test_an_import_is_undone_with_a_reason_and_its_page_tells_by_whom(ekonomen, las_in):
    sie_import = las_in(fil(ver("1")))
    url = reverse("ekonomi:sie_angra", args=[sie_import.pk])
    assert f'href="{url}"' in text(ekonomen.get(sie_import.get_absolute_url()))
    assert "Skriv" not in text(ekonomen.get(url))
    sida = text(ekonomen.post(url, {"skal": "Fel förbund"}, follow=True))
    assert "Importen är ångrad" in sida
    assert "Prov ekonom: Fel förbund" in sida
    assert f'href="{url}"' not in sida
    assert "Ångrad" in text(ekonomen.get(reverse("ekonomi:sie_lista")))


def test_what_stops_the_undoing_is_said_on_the_page(ekonomen, las_in):
    forsta = las_in(fil(ver("1")))
    las_in(fil(ver("1", "120.00")), godta=["andrad"])
    url = reverse("ekonomi:sie_angra", args=[forsta.pk])
    assert "Ångra den importen först" in text(ekonomen.post(url, {"skal": "Fel"}))
    assert SieImport.objects.galler().count() == 2


# -- What pages show of it ------------------------------------------------------------------------


def test_a_vouchers_page_shows_its_versions(ekonomen, las_in):
    las_in(fil(ver("1")))
    las_in(fil(ver("1", "120.00")), godta=["andrad"])
    gammal, storno, ny = Verifikation.objects.order_by("pk")
    sida = text(ekonomen.get(gammal.get_absolute_url()))
    assert "Versioner av A1 i filerna" in sida
    assert "Ersatt av en nyare version" in sida
    assert ny.get_absolute_url() in sida
    assert "Gäller" in sida
    assert "Tar ut verifikation" in text(ekonomen.get(storno.get_absolute_url()))
    assert "Versioner av" in text(ekonomen.get(ny.get_absolute_url()))


def test_a_voucher_with_one_version_has_no_history(ekonomen, las_in):
    las_in(fil(ver("1"), ver("", "5.00"), ver("", "6.00")))
    for verifikation in Verifikation.objects.all():
        assert "Versioner av" not in text(ekonomen.get(verifikation.get_absolute_url()))


@pytest.mark.parametrize("namn", ["verifikation_lista", "rader", "konto"])
def test_lists_leave_out_what_was_taken_out_until_asked(ekonomen, las_in, ekonom, namn):
    sie_import = las_in(fil(ver("1", text="Borttagen")))
    las_in(fil(ver("1", text="Borttagen"), ver("2", "5.00", text="Kvar")))
    angra_import(by=ekonom, sie_import=sie_import, skal="Fel")
    url = reverse(f"ekonomi:{namn}", args=["5010"] if namn == "konto" else [])
    sida = text(ekonomen.get(url))
    assert "Kvar" in sida
    assert "Borttagen" not in sida
    assert "Borttagen" in text(ekonomen.get(f"{url}?uttagna=on"))


def test_the_imports_page_costs_as_much_for_three_differences_as_for_one(ekonomen, las_in):
    las_in(fil(*(ver(str(n), f"{n}.00") for n in range(1, 5))))
    sie_import = las_in(fil(*(ver(str(n), f"{n}.00", text="Ny") for n in range(1, 5))))
    alla = list(sie_import.filskillnader.all())
    for skillnad in alla[1:]:
        skillnad.delete()

    def en_till() -> None:
        skillnad = alla.pop()
        skillnad.pk = None
        skillnad.save(force_insert=True)

    assert_lika_manga_fragor(ekonomen, sie_import.get_absolute_url(), en_till)
