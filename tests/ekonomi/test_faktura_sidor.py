"""The pages of invoices, and of what is booked and paid once it is attested."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Konto, Utbetalning
from ekonomi.services.utbetalning import atersand
from ekonomi.services.utbetalningsattest import attestera_utbetalning
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.sidtext import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
LISTA, FAKTUROR = reverse("ekonomi:rekvisition_lista"), reverse("ekonomi:faktura_lista")
FAKTURA_NY, ATT_ATTESTERA = reverse("ekonomi:faktura_ny"), reverse("ekonomi:att_attestera")
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


def faktura(*rader: tuple[str, str], **falt) -> dict:
    rader = rader or (("Papper", "1000"),)
    data = {
        "mottagare_namn": "Kontorsbolaget",
        "fakturanummer": "77",
        "fakturadatum": "2022-05-02",
        "forfallodag": "2022-06-01",
        "belopp": "1250",
        "moms": "250",
        "rader-TOTAL_FORMS": len(rader),
        "rader-INITIAL_FORMS": 0,
        "bilagor": SimpleUploadedFile("faktura.pdf", prov.PDF),
    }
    for i, (vad, belopp) in enumerate(rader):
        data |= {f"rader-{i}-text": vad, f"rader-{i}-belopp": belopp}
    return data | falt


# -- Invoices -----------------------------------------------------------------------------------


def test_an_invoice_is_registered_and_waits(klient, ar):
    konto = Konto.objects.get(nummer="5010")
    svar = klient("administrator").post(FAKTURA_NY, faktura(**{"rader-0-konto": konto.pk}))
    skapad = Utbetalning.objects.get()
    assert svar.url == skapad.get_absolute_url()
    assert (skapad.status, skapad.rader.get().konto) == (Status.INSKICKAD, konto)
    assert "5010 Lokal" in text(klient("revisor").get(svar.url))


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({"mottagare_namn": ""}, "mottagare_namn"),
        ({"forfallodag": "2022-05-01"}, "forfallodag"),
        ({"organisationsnummer": "55"}, "organisationsnummer"),
        ({"bilagor": ""}, "bilagor"),
        ({"belopp": "abc"}, "belopp"),
    ],
)
def test_what_an_invoice_lacks_is_said_by_its_field(klient, falt, fel):
    svar = klient("administrator").post(FAKTURA_NY, faktura(**falt))
    assert fel in svar.context["form"].errors
    assert not Utbetalning.objects.exists()


def test_an_organisationsnummer_is_written_with_its_dash(klient):
    klient("administrator").post(FAKTURA_NY, faktura(organisationsnummer="5560360793"))
    assert Utbetalning.objects.get().organisationsnummer == "556036-0793"


def test_a_duplicate_is_refused_and_a_likely_one_pointed_out(klient):
    client = klient("administrator")
    client.post(FAKTURA_NY, faktura())
    svar = client.post(FAKTURA_NY, faktura())
    assert "redan registrerad" in str(svar.context["form"].errors["fakturanummer"])
    svar = client.post(FAKTURA_NY, faktura(fakturanummer="77B"), follow=True)
    assert "Kontrollera att det inte är samma faktura" in text(svar)


def test_an_invoice_that_was_sent_back_is_corrected(klient, chef, ekonom):
    skickad = prov.faktura(ekonom)
    atersand(by=chef, utbetalning=skickad, skal="Fel belopp")
    url = reverse("ekonomi:faktura_andra", args=[skickad.pk])
    client = klient("ekonom")
    assert client.get(url).context["form"]["mottagare_namn"].value() == "Kontorsbolaget"
    data = faktura(("Papper", "2000"), belopp="2500", moms="500", bilagor="")
    assert client.post(url, data).url == skickad.get_absolute_url()
    skickad.refresh_from_db()
    assert (skickad.status, skickad.belopp) == (Status.INSKICKAD, 2500)


def test_an_insatsansvarig_sees_no_invoice(klient, ekonom, ansvarig, egen):
    skickad = prov.faktura(ekonom, insats=egen)
    assert klient("insatsansvarig").get(skickad.get_absolute_url()).status_code == 404


# -- The books ----------------------------------------------------------------------------------


def test_an_attested_one_is_booked_row_by_row_and_paid(klient, chef, ansvarig, ar):
    inskickad = prov.inskickad(ansvarig, "1000", "500", bilagor=[prov.FIL])
    attestera_utbetalning(by=chef, utbetalning=inskickad)
    client = klient("ekonom")
    form = client.get(steg(inskickad, "bokfor")).context["form"]
    assert [n for n in form.fields if n.startswith("konto_")] == [
        f"konto_{rad.pk}" for rad in inskickad.rader.order_by("pk")
    ]
    assert "momskonto" not in form.fields
    lokal, skuld = (Konto.objects.get(nummer=n).pk for n in ("5010", "2440"))
    konton = {f"konto_{rad.pk}": lokal for rad in inskickad.rader.all()}
    client.post(steg(inskickad, "bokfor"), {"datum": "2022-07-15", "motkonto": skuld, **konton})
    inskickad.refresh_from_db()
    assert inskickad.status == Status.BOKFORD
    assert inskickad.verifikation.underlag.count() == 1
    sidan = text(client.get(inskickad.get_absolute_url()))
    assert inskickad.verifikation.get_absolute_url() in sidan
    assert "Rätta verifikation M1 först" in sidan
    client.post(steg(inskickad, "betald"), {"datum": "2022-08-01"})
    assert "1 augusti 2022" in text(client.get(inskickad.get_absolute_url()))
    client.post(steg(inskickad, "ej_betald"))
    inskickad.refresh_from_db()
    assert inskickad.betald_datum is None


def test_an_attested_one_is_tied_to_what_is_booked_and_untied(klient, chef, ansvarig, ekonom, ar):
    attesterad = prov.inskickad(ansvarig, "100")
    attestera_utbetalning(by=chef, utbetalning=attesterad)
    ratt = bocker.post(ekonom, ar, "-100", "100")
    fel = bocker.post(ekonom, ar, "-99", "99")
    client = klient("ekonom")
    sidan = text(client.get(steg(attesterad, "koppla")))
    assert f'value="{ratt.pk}"' in sidan
    assert f'value="{fel.pk}"' not in sidan
    client.post(steg(attesterad, "koppla"), {"verifikation": ratt.pk})
    attesterad.refresh_from_db()
    assert attesterad.verifikation == ratt
    svar = client.post(steg(attesterad, "ta_ur"), {"skal": "Fel"})
    assert "Rätta verifikation A1 först" in text(svar)


def test_the_revisor_reads_everything_and_changes_nothing(klient, chef, ansvarig, ekonom):
    attesterad = prov.inskickad(ansvarig, bilagor=[prov.FIL])
    attestera_utbetalning(by=chef, utbetalning=attesterad)
    client = klient("revisor")
    for url in (LISTA, FAKTUROR, ATT_ATTESTERA, attesterad.get_absolute_url()):
        sidan = text(client.get(url))
        assert 'method="post"' not in sidan.split("<main")[1]
    assert "/bokfor/" not in sidan
    fil = reverse("ekonomi:utbetalningsbilaga", args=[attesterad.bilagor.get().pk])
    assert client.get(fil).status_code == 200
    assert client.post(steg(attesterad, "bokfor")).status_code == 403
