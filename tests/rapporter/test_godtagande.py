"""A warning accepted with a reason, until it says something else; the gate's pages."""

import json
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from finsam.models import Handelse
from rapporter import services
from rapporter.kontroll import Allvar, hindrar, kontrollera
from rapporter.models import Avsnitt, Godtagande, Rapport

pytestmark = pytest.mark.usefixtures("exempel")
SAGT = "Resultatet blev −511 tkr."


@pytest.fixture
def chef(exempel, anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(exempel):
    return Rapport.objects.get(typ="arsredovisning", ar=2022)


@pytest.fixture
def avsnitt(rapport):
    rad = rapport.avsnitt.get(nyckel="ekonomi")
    Avsnitt.objects.filter(pk=rad.pk).update(text=SAGT)
    return rad


def varningen(rapport):
    (resultat,) = [
        r for r in kontrollera(rapport.ar, rapport, exakt=True) if r.nyckel == "inskrivna_siffror"
    ]
    (funnen,) = resultat.fynd
    return funnen


def test_an_accepted_warning_is_done_with_and_is_logged(chef, rapport, avsnitt):
    assert varningen(rapport).oppen
    services.godta_fynd(rapport=rapport, fynd=varningen(rapport), skal="Avtalat.", by=chef)
    funnen = varningen(rapport)
    assert not funnen.oppen
    assert funnen.godtagande.skal == "Avtalat."
    assert Handelse.objects.filter(verb="godtog varning").exists()


def test_a_warning_that_says_something_else_asks_anew(chef, rapport, avsnitt):
    services.godta_fynd(rapport=rapport, fynd=varningen(rapport), skal="Avtalat.", by=chef)
    Avsnitt.objects.filter(pk=avsnitt.pk).update(text="Resultatet blev då −511 tkr.")
    assert varningen(rapport).oppen


def test_a_withdrawn_acceptance_is_a_warning_again_and_may_be_accepted_anew(chef, rapport, avsnitt):
    fynd = varningen(rapport)
    godtagande = services.godta_fynd(rapport=rapport, fynd=fynd, skal="Avtalat.", by=chef)
    with pytest.raises(ValidationError, match="redan godtagen"):
        services.godta_fynd(rapport=rapport, fynd=fynd, skal="Igen.", by=chef)
    services.aterkalla_godtagande(godtagande=godtagande, by=chef)
    assert varningen(rapport).oppen
    with pytest.raises(ValidationError, match="redan återkallat"):
        services.aterkalla_godtagande(godtagande=godtagande, by=chef)
    services.godta_fynd(rapport=rapport, fynd=fynd, skal="Igen.", by=chef)


def test_a_fel_is_mended_and_never_accepted(chef, rapport, avsnitt):
    Avsnitt.objects.filter(pk=avsnitt.pk).update(text="{{ finns_inte }}")
    (fel,) = hindrar(rapport)
    assert fel.allvar is Allvar.FEL
    with pytest.raises(ValidationError, match="Rätta det"):
        services.godta_fynd(rapport=rapport, fynd=fel, skal="Vi vill.", by=chef)
    assert not Godtagande.objects.exists()


def test_a_reason_is_asked_for_by_form_and_by_the_database(chef, rapport, avsnitt):
    fynd = varningen(rapport)
    with pytest.raises(ValidationError, match="varför"):
        services.godta_fynd(rapport=rapport, fynd=fynd, skal=" ", by=chef)
    rad = services.godta_fynd(rapport=rapport, fynd=fynd, skal="Avtalat.", by=chef)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute("UPDATE rapporter_godtagande SET skal = '' WHERE id = %s", [rad.pk])


def test_what_is_right_hinders_nothing(rapport):
    assert hindrar(rapport) == []


# -- Pages -----------------------------------------------------------------------------------------


def test_the_page_leads_to_the_accepting_and_back(chef, klient, rapport, avsnitt):
    klienten = klient("forbundschef")
    sida = reverse("rapporter:rapportkontroll", args=[rapport.pk])
    godta = reverse("rapporter:godta", args=[rapport.pk, varningen(rapport).avtryck])
    assert godta in klienten.get(sida).content.decode()
    svar = klienten.post(godta, {"skal": "Avtalat."})
    assert svar.headers["Location"] == sida
    godtagna = klienten.get(f"{sida}?allvar=godtagna").content.decode()
    assert "Avtalat." in godtagna
    rad = Godtagande.objects.get()
    klienten.post(reverse("rapporter:godtagande_aterkalla", args=[rad.pk]))
    assert varningen(rapport).oppen


def test_the_page_shows_what_was_asked_for_by_severity(klient, rapport, avsnitt):
    sida = reverse("rapporter:rapportkontroll", args=[rapport.pk])
    varningar = klient("forbundschef").get(f"{sida}?allvar=varning").content.decode()
    fel = klient("forbundschef").get(f"{sida}?allvar=fel").content.decode()
    assert "är skrivet för hand" in varningar
    assert "är skrivet för hand" not in fel
    assert "Inget fel hindrar ett beslut." in fel


def test_who_only_reads_is_offered_nothing_to_do(klient, rapport, avsnitt):
    sida = klient("ledamot").get(reverse("rapporter:rapportkontroll", args=[rapport.pk]))
    assert "är skrivet för hand" in sida.content.decode()
    assert "Godta med ett skäl" not in sida.content.decode()


def test_an_accepting_of_what_is_no_longer_found_is_no_page(klient, rapport):
    url = reverse("rapporter:godta", args=[rapport.pk, "0" * 64])
    assert klient("forbundschef").get(url).status_code == 404


def test_the_years_page_and_command_hold_its_reports(klient, rapport, avsnitt):
    Avsnitt.objects.filter(pk=avsnitt.pk).update(text="{{ finns_inte }}")
    ut = StringIO()
    with pytest.raises(CommandError, match="Alla hänvisningar finns"):
        call_command("kontrollera", "2022", "--json", stdout=ut)
    poster = {p["nyckel"]: p for p in json.loads(ut.getvalue())}
    (funnet,) = poster["okanda_hanvisningar"]["detaljer"]
    assert (funnet["allvar"], funnet["rapport"]) == ("fel", "Årsredovisning 2022")
    sida = klient("forbundschef").get(reverse("rapporter:kontroll", args=[2022]))
    assert "1 fel hindrar ett beslut" in sida.content.decode()
