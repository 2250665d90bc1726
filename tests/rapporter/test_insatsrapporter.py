"""The insatser's yearly reports as annexes of the årsredovisning, and the gate that checks them."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command
from django.urls import reverse

from insatser import kodlistor, services
from insatser.models import Insats, Insatsrapport, Rapportversion, Siffror
from insatser.rapportsiffror import siffror
from rapporter import nyckeltal
from rapporter.dokument import Medium, bygg, skelett
from rapporter.kontroll import Utfall, kontrollera
from rapporter.referens import las_figur
from rapporter.sammanhang import Sammanhang
from styrelse.models import Organisation
from tests.insatser.rapporten import borja, godkand

FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "kalmar-2022.yaml").read_text(encoding="utf-8")
)


@pytest.fixture
def chef(db, anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def insats(chef):
    services.las_in_kodlistor(by=chef, listor=kodlistor.standard())
    return services.skapa_insats(
        by=chef, namn="Pontibus", inriktning="individ", from_datum=date(2022, 1, 1)
    )


def dokumentet(medium=Medium.PAPPER):
    rapport, avsnitt = skelett("arsredovisning", 2022)
    return bygg(rapport, medium, avsnitt=avsnitt)


def test_an_approved_report_is_an_annex_with_its_name_in_the_contents(chef, insats):
    godkand(chef, insats)
    kapitel = {k.avsnitt.rubrik: k for k in dokumentet().kapitel}
    assert list(kapitel)[-2:] == ["Bilagor", "Bilaga 1. Pontibus"]
    bilaga = kapitel["Bilaga 1. Pontibus"]
    assert (bilaga.niva, bilaga.h, bilaga.nummer) == (1, 1, "")
    assert "Vi möts varje vecka." in bilaga.html
    assert "<h2>Metod</h2>" in bilaga.html


def test_on_the_page_the_annexes_headings_lie_one_level_down(chef, insats):
    godkand(chef, insats)
    assert "<h3>Metod</h3>" in dokumentet(Medium.SKARM).kapitel[-1].html


def test_a_draft_is_no_annex_and_paper_does_not_list_it(chef, insats):
    borja(chef, insats)
    assert dokumentet().kapitel[-1].avsnitt.rubrik == "Bilagor"
    assert "Pontibus" not in dokumentet().kapitel[-1].html
    assert "Inte godkänd" in dokumentet(Medium.SKARM).kapitel[-1].html


def test_an_annex_is_as_it_was_approved(chef, insats):
    rapport = godkand(chef, insats)
    fore = dokumentet().kapitel[-1].html
    services.andra_insats(by=chef, insats=insats, namn="Nytt namn")
    assert dokumentet().kapitel[-1].html == fore
    services.oppna_arsrapport(by=chef, rapport=rapport, kommentar="Fel.")
    assert dokumentet().kapitel[-1].avsnitt.rubrik == "Bilagor"


def test_the_gate_fails_where_a_report_is_missing_and_passes_when_it_is_approved(chef, insats):
    fore = {r.nyckel: r.utfall for r in kontrollera(2022, exakt=True)}
    assert fore["insatsrapporter_finns"] == Utfall.FEL
    godkand(chef, insats)
    efter = {r.nyckel: r.utfall for r in kontrollera(2022, exakt=True)}
    assert efter["insatsrapporter_finns"] == Utfall.GODKAND


def test_the_command_says_what_is_wrong_and_exits_with_an_error(insats):
    ut = StringIO()
    with pytest.raises(CommandError, match="Varje insats har en godkänd årsrapport"):
        call_command("kontrollera", "2022", stdout=ut)
    assert "Pontibus: Årsrapporten saknas." in ut.getvalue()


def test_the_commands_json_is_the_pages_checks(chef, insats, klient):
    godkand(chef, insats)
    ut = StringIO()
    call_command("kontrollera", "2022", "--json", stdout=ut)
    poster = {p["nyckel"]: p["utfall"] for p in json.loads(ut.getvalue())}
    assert poster["insatsrapporter_finns"] == "godkänd"
    sida = klient("ledamot").get(reverse("rapporter:kontroll", args=[2022])).content.decode()
    assert "Varje insats har en godkänd årsrapport" in sida


def test_the_number_of_services_in_the_catalogue_is_a_live_figure(chef, db):
    kommun = Organisation.objects.create(namn="Borgholms kommun")
    tjanst = services.skapa_katalogtjanst(
        by=chef, namn="Lots", organisation=kommun, malgrupp="Alla", beskrivning="Stöd."
    )
    services.publicera_katalogtjanst(
        by=chef, tjanst=tjanst, datum=date(2022, 3, 1), nasta_granskning=date(2023, 3, 1)
    )
    for ar, ord_ in ((2021, "–"), (2022, "1")):
        figur = las_figur("katalogtjanster")
        uppgift = nyckeltal.hamta(figur, Sammanhang(ar))
        varde = nyckeltal.formatera(uppgift, figur.filter) if uppgift.varde is not None else "–"
        assert varde == ord_


def test_the_start_page_tells_the_chef_what_to_approve(chef, insats, klient):
    rapport = borja(chef, insats)
    services.spara_rapportavsnitt(
        by=chef, avsnitt=rapport.avsnitt.get(nyckel="metod"), text="Vi möts.", bas=0
    )
    services.lamna_in_arsrapport(by=chef, rapport=rapport)
    ord_ = "Läs och godkänn årsrapporten för Pontibus"
    assert ord_ in klient("forbundschef").get(reverse("start")).content.decode()
    assert ord_ not in klient("administrator").get(reverse("start")).content.decode()


# -- Kalmar ----------------------------------------------------------------------------------------


def kalmars_rapport(namn: str) -> Insatsrapport:
    slug = {"Vägknuten": "vagknuten"}.get(namn, namn.lower())
    return Insatsrapport.objects.get(insats__slug=slug, ar=2022)


@pytest.mark.usefixtures("kalmar")
@pytest.mark.parametrize("namn", FACIT["bilagor_mot_tabell_1"])
def test_kalmars_five_annexes_keep_their_own_counts_and_the_gate_says_so(namn):
    rapport = kalmars_rapport(namn)
    arets = {s.nyckel: s for s in siffror(rapport)[Siffror.AR]}
    egna = [arets[nyckel].galler for nyckel in ("totalt", "nya", "avslutade")]
    assert egna == FACIT["bilagor_mot_tabell_1"][namn]
    assert any(arets[nyckel].skiljer for nyckel in ("totalt", "nya", "avslutade"))
    (mot,) = [r for r in kontrollera(2022, exakt=True) if r.nyckel.endswith("mot_registret")]
    assert any(
        f.text.startswith(f"{rapport.insats}: ") and "hittills i år" in f.text for f in mot.fynd
    )


@pytest.mark.usefixtures("kalmar")
def test_kalmars_ninth_annex_is_listed_as_missing():
    (finns,) = [r for r in kontrollera(2022, exakt=True) if r.nyckel == "insatsrapporter_finns"]
    assert finns.utfall == Utfall.FEL
    assert "Hemligheten: Årsrapporten saknas." in [f.text for f in finns.fynd]
    assert Insats.objects.under(2022).count() == len(FACIT["bilagor_lista"])


@pytest.mark.usefixtures("kalmar")
def test_no_approved_report_of_kalmar_tells_a_small_count():
    for version in Rapportversion.objects.all():
        for del_ in version.innehall["delar"]:
            for rad in (del_["tabell"] or {"rader": []})["rader"]:
                antal = [t["tal"] for t in rad["tal"] if t["tal"] is not None]
                assert not [n for n in antal if 0 < n < 5], (version, rad)
