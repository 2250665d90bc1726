"""The pages of rekvisitioner and invoices: who sees, writes, sends, attests and books what."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Utbetalning
from ekonomi.services.utbetalning import atersand, skicka_in
from ekonomi.services.utbetalningsattest import attestera_utbetalning
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
LISTA, NY = reverse("ekonomi:rekvisition_lista"), reverse("ekonomi:rekvisition_ny")
FAKTUROR, FAKTURA_NY = reverse("ekonomi:faktura_lista"), reverse("ekonomi:faktura_ny")
ATT_ATTESTERA = reverse("ekonomi:att_attestera")
Status = Utbetalning.Status


@pytest.fixture
def chef(anvandare):
    chef = anvandare("forbundschef")
    attest.regel(chef, user=chef)
    return chef


@pytest.fixture
def egen(ansvarig):
    """An insats that the insatsansvarig is responsible for, owned by a kommun."""
    insats = prov.insats("Egen", ansvarig)
    insats.projektagare = prov.organisation()
    insats.save()
    return insats


def steg(utbetalning, namn: str) -> str:
    return reverse(f"ekonomi:utbetalning_{namn}", args=[utbetalning.pk])


def rekvisition(insats, *rader: tuple[str, str], **falt) -> dict:
    """What the form sends: rows of words and an amount."""
    rader = rader or (("Lön", "1 000,50"),)
    data = {
        "insats": insats.pk,
        "ar": 2022,
        "kvartal": 2,
        "mottagare": prov.organisation().pk,
        "rader-TOTAL_FORMS": len(rader),
        "rader-INITIAL_FORMS": 0,
    }
    for i, (vad, belopp) in enumerate(rader):
        data |= {f"rader-{i}-text": vad, f"rader-{i}-belopp": belopp}
        data[f"rader-{i}-kostnadsslag"] = "personal"
    return data | falt


# -- The insatsansvarig -------------------------------------------------------------------------


def test_the_menu_of_an_insatsansvarig_leads_to_rekvisitioner_and_not_to_the_books(klient, egen):
    sidan = text(klient("insatsansvarig").get(LISTA))
    assert f'href="{LISTA}"' in sidan
    assert 'href="/ekonomi/"' not in sidan
    assert FAKTUROR not in sidan
    assert 'href="/ekonomi/"' in text(klient("ekonom").get(LISTA))


def test_a_rekvisition_is_written_and_sent_in(klient, egen):
    client = klient("insatsansvarig")
    fil = SimpleUploadedFile("lon.pdf", prov.PDF)
    svar = client.post(NY, rekvisition(egen, ("Lön", "1 000,50"), ("", ""), bilagor=fil))
    utkast = Utbetalning.objects.get()
    assert svar.url == utkast.get_absolute_url()
    assert utkast.rader.count() == 1, "en tom rad räknas inte"
    sidan = text(client.get(svar.url))
    assert "1 000,50" in sidan
    assert "lon.pdf" in sidan
    assert "Skicka in Egen, kvartal 2 2022?" in text(client.get(steg(utkast, "skicka")))
    client.post(steg(utkast, "skicka"))
    utkast.refresh_from_db()
    assert utkast.status == Status.INSKICKAD
    sida = text(client.get(svar.url))
    assert "Ta tillbaka" in sida
    assert "knapp primar" not in sida  # going back is not what comes next


def test_the_form_begins_with_the_only_insats_and_its_owner(klient, egen):
    form = klient("insatsansvarig").get(NY).context["form"]
    assert form["insats"].value() == egen.pk
    assert form["mottagare"].value() == prov.organisation().pk
    assert list(form.fields["mottagare"].queryset) == [prov.organisation()]


def test_with_several_insatser_none_is_chosen_but_the_one_of_the_address(klient, egen, ansvarig):
    andra = prov.insats("Andra", ansvarig)
    client = klient("insatsansvarig")
    assert client.get(NY).context["form"]["insats"].value() is None
    for_andra = reverse("ekonomi:rekvisition_for_insats", args=[andra.slug])
    assert client.get(for_andra).context["form"]["insats"].value() == andra.pk


def test_an_insats_of_another_is_no_choice(klient, egen):
    svar = klient("insatsansvarig").post(NY, rekvisition(prov.insats("Annans")))
    assert "insats" in svar.context["form"].errors
    assert not Utbetalning.objects.exists()


def test_what_is_wrong_in_a_row_is_said_and_what_is_typed_kept(klient, egen):
    svar = klient("insatsansvarig").post(
        NY, rekvisition(egen, ("Lön", "många"), ("Hyra", ""), ("", "5"))
    )
    sidan = text(svar)
    assert "Rad 1: Skriv beloppet i kronor" in sidan
    assert "Rad 2: Skriv ett belopp." in sidan
    assert "Rad 3: Skriv vad raden gäller." in sidan
    assert 'value="många"' in sidan


def test_what_the_service_refuses_stands_in_the_form(klient, egen):
    svar = klient("insatsansvarig").post(NY, rekvisition(egen, ("850315-1234", "5")))
    assert "personnummer" in text(svar)
    svar = klient("insatsansvarig").post(NY, rekvisition(egen, kvartal=1, ar=2030))
    assert "kvartal" in svar.context["form"].errors


def test_one_more_row_is_drawn_without_anything_being_checked(klient, egen):
    svar = klient("insatsansvarig").post(
        NY, rekvisition(egen, ("Lön", "1000"), ("Hyra", "fel"), lagg_till="1")
    )
    form = svar.context["form"]
    assert not form.errors
    assert [f["text"].value() for f in form.rader][:2] == ["Lön", "Hyra"]
    assert len(form.rader) == 3
    assert form.radsumma == 1000
    assert not Utbetalning.objects.exists()


def test_a_made_up_number_of_rows_breaks_nothing(klient, egen):
    for antal in ("", "x", "-3", "99999999"):
        falt = {"rader-TOTAL_FORMS": antal, "lagg_till": "1"}
        assert klient("insatsansvarig").post(NY, rekvisition(egen) | falt).status_code == 200


def test_a_draft_is_written_anew(klient, egen, ansvarig):
    utkast = prov.rekvisition(ansvarig, "10", "20", insats=egen)
    client = klient("insatsansvarig")
    url = reverse("ekonomi:rekvisition_andra", args=[utkast.pk])
    sidan = client.get(url)
    assert [f["belopp"].value() for f in sidan.context["form"].rader][:2] == [
        "10,00",
        "20,00",
    ]
    assert client.post(url, rekvisition(egen, ("Lön", "70"))).url == utkast.get_absolute_url()
    utkast.refresh_from_db()
    assert utkast.belopp == 70


@pytest.mark.parametrize(
    "namn",
    [
        *("utbetalning_visa", "rekvisition_andra", "utbetalning_skicka", "utbetalning_kasta"),
        *("utbetalning_makulera", "utbetalning_ta_tillbaka"),
    ],
)
def test_a_rekvisition_of_anothers_insats_is_not_found(klient, egen, ekonom, namn):
    annans = prov.rekvisition(ekonom, insats=prov.insats("Annans"))
    url = reverse(f"ekonomi:{namn}", args=[annans.pk])
    assert klient("insatsansvarig").get(url).status_code == 404
    assert klient("insatsansvarig").post(url, {"skal": "x"}).status_code in {404, 405}
    assert Utbetalning.objects.get().status == Status.UTKAST


def test_a_file_is_fetched_by_whoever_sees_what_it_belongs_to(klient, egen, ekonom):
    egna = prov.rekvisition(ekonom, insats=egen, bilagor=[prov.FIL]).bilagor.get()
    annans = prov.rekvisition(ekonom, insats=prov.insats("B"), bilagor=[prov.FIL]).bilagor.get()
    client = klient("insatsansvarig")
    svar = client.get(reverse("ekonomi:utbetalningsbilaga", args=[egna.pk]))
    assert svar.content == prov.PDF
    assert svar["Content-Disposition"].startswith("attachment")
    ta_bort = reverse("ekonomi:utbetalningsbilaga_ta_bort", args=[annans.pk])
    for url in (reverse("ekonomi:utbetalningsbilaga", args=[annans.pk]), ta_bort):
        assert client.get(url).status_code == 404
    client.post(reverse("ekonomi:utbetalningsbilaga_ta_bort", args=[egna.pk]))
    assert not egna.utbetalning.bilagor.exists()


def test_a_draft_is_thrown_away_and_a_sent_one_cancelled(klient, egen, ansvarig):
    client = klient("insatsansvarig")
    utkast = prov.rekvisition(ansvarig, insats=egen)
    assert client.post(steg(utkast, "kasta")).url == LISTA
    inskickad = prov.inskickad(ansvarig, insats=egen)
    client.post(steg(inskickad, "ta_tillbaka"))
    assert "Makulera" in text(client.get(inskickad.get_absolute_url()))
    assert "skal" in client.post(steg(inskickad, "makulera"), {}).context["form"].errors
    client.post(steg(inskickad, "makulera"), {"skal": "Fel kvartal"})
    assert "Fel kvartal" in text(client.get(inskickad.get_absolute_url()))


def test_an_insatsansvarig_neither_attests_nor_books(klient, egen, ansvarig):
    inskickad = prov.inskickad(ansvarig, insats=egen)
    sidan = text(klient("insatsansvarig").get(inskickad.get_absolute_url()))
    for namn in ("attestera", "atersand", "aterkalla", "bokfor", "koppla", "betald"):
        assert steg(inskickad, namn) not in sidan
        assert klient("insatsansvarig").post(steg(inskickad, namn)).status_code == 403


# -- Whoever attests ----------------------------------------------------------------------------


def test_the_chef_attests_and_recalls(klient, chef, ansvarig, egen):
    inskickad = prov.inskickad(ansvarig, insats=egen)
    client = klient("forbundschef")
    assert "Den kan attesteras av Prov forbundschef" in text(
        client.get(inskickad.get_absolute_url())
    )
    assert "Du godkänner att 1 000,00 kr" in text(client.get(steg(inskickad, "attestera")))
    client.post(steg(inskickad, "attestera"))
    sidan = text(client.get(inskickad.get_absolute_url()))
    assert "§ 52, 2021-12-10" in sidan
    client.post(steg(inskickad, "aterkalla"), {"skal": "Fel rad"})
    sidan = text(client.get(inskickad.get_absolute_url()))
    assert "Fel rad" in sidan
    client.post(steg(inskickad, "atersand"), {"skal": "Dela upp lönen"})
    svar = text(klient("insatsansvarig").get(inskickad.get_absolute_url()))
    assert "Dela upp lönen" in svar


def test_the_button_that_is_off_says_why_and_who_can(klient, chef, anvandare):
    attest.gor_till_ordforande(chef, anvandare("ledamot"))
    attest.regel(chef, funktion="ordforande")
    sidan = text(klient("forbundschef").get(prov.inskickad(chef).get_absolute_url()))
    assert "Ingen attesterar ensam det som är ens eget." in sidan
    assert "Den kan attesteras av ordföranden." in sidan
    assert 'aria-disabled="true"' in sidan


def test_a_post_past_the_button_is_refused_with_the_reason(klient, chef):
    inskickad = prov.inskickad(chef)
    svar = klient("forbundschef").post(steg(inskickad, "attestera"))
    assert "ens eget" in text(svar)
    assert Utbetalning.objects.get().status == Status.INSKICKAD


def test_without_an_attestordning_the_page_says_where_it_is(klient, ansvarig, egen):
    sidan = text(klient("ekonom").get(prov.inskickad(ansvarig).get_absolute_url()))
    assert "Ingen kan attestera den i dag" in sidan
    assert reverse("ekonomi:attestordning") in sidan


def test_the_list_to_attest_holds_both_kinds_and_counts_the_vouchers(
    klient, chef, ansvarig, ekonom, ar
):
    prov.inskickad(ansvarig)
    prov.faktura(ekonom, fakturanummer="4711")
    prov.rekvisition(ansvarig)
    assert "Ingenting" not in text(klient("ledamot").get(ATT_ATTESTERA))
    sidan = text(klient("forbundschef").get(ATT_ATTESTERA))
    assert "Tegelbruket, kvartal 2 2022" in sidan
    assert "Faktura 4711" in sidan
    assert "verifikation" not in sidan.split("<main")[1].lower()
    bocker.post(ekonom, ar)
    assert "En bokförd verifikation saknar också attest" in text(
        klient("forbundschef").get(ATT_ATTESTERA)
    )


# -- The lists ----------------------------------------------------------------------------------


def test_the_lists_are_narrowed_and_fetched_as_files(klient, ansvarig, ekonom):
    prov.rekvisition(ansvarig, referens="Alfa")
    prov.inskickad(ansvarig, insats=prov.insats("Beta"), kvartal=4)
    client = klient("ekonom")
    assert len(client.get(LISTA, {"q": "alfa"}).context["table"].rows) == 1
    assert len(client.get(LISTA, {"status": "inskickad"}).context["table"].rows) == 1
    assert len(client.get(LISTA, {"fran": "2022-10-01"}).context["table"].rows) == 1
    csv = client.get(LISTA, {"export": "csv"}).getvalue().decode("utf-8-sig")
    assert "kvartal 4 2022" in csv
    prov.faktura(ekonom, fakturanummer="A-1")
    csv = client.get(FAKTUROR, {"export": "csv", "q": "a-1"}).getvalue().decode("utf-8-sig")
    assert "A-1" in csv


def test_each_list_asks_the_database_equally_often(klient, ansvarig, ekonom):
    client = klient("ekonom")
    assert_lika_manga_fragor(client, LISTA, lambda: prov.rekvisition(ansvarig))
    assert_lika_manga_fragor(client, FAKTUROR, lambda: prov.faktura(ekonom))
    assert_lika_manga_fragor(client, ATT_ATTESTERA, lambda: prov.inskickad(ansvarig))


def test_the_pages_phases_show_how_far_it_is(klient, chef, ansvarig):
    utkast = prov.rekvisition(ansvarig)
    client = klient("ekonom")

    def faser() -> list[tuple[str, bool, bool]]:
        svar = client.get(utkast.get_absolute_url())
        return [(f.ord, f.klar, f.nu) for f in svar.context["faser"]]

    assert faser()[0] == ("Skriven", False, True)
    skicka_in(by=ansvarig, utbetalning=utkast)
    assert faser()[:2] == [("Skriven", True, False), ("Väntar på attest", False, True)]
    atersand(by=chef, utbetalning=utkast, skal="Fel")
    assert faser()[0] == ("Återsänd", False, True)
    skicka_in(by=ansvarig, utbetalning=utkast)
    attestera_utbetalning(by=chef, utbetalning=utkast, dag=date(2022, 7, 1))
    assert [klar for _ord, klar, _nu in faser()] == [True, True, False, False, False]
