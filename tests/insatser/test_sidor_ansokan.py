"""The pages of applications: from an empty draft to the insats, and who sees what."""

import pytest

from insatser.models import Ansokan, Insats
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from rapporter.start.lage import Lage
from rapporter.start.sidan import _ansokningarna
from tests.fragor import assert_lika_manga_fragor
from tests.insatser import ansokningar
from tests.insatser.sidor import adress, sida, skicka, text

pytestmark = pytest.mark.usefixtures("snabbt_papper")
S = Ansokan.Status


@pytest.fixture
def ansvarig(anvandare):
    return anvandare("insatsansvarig")


def steg(klient, steget, ansokan, /, **falt):
    """Take a step and return what the page that follows says."""
    return text(klient.post(adress(f"ansokan_{steget}", ansokan.pk), falt, follow=True))


def rader(*rader, **falt):
    """Rows as a form sends them."""
    data = {"rader-TOTAL_FORMS": len(rader), "rader-INITIAL_FORMS": 0, **falt}
    for i, rad in enumerate(rader):
        data |= {f"rader-{i}-{n}": v for n, v in rad.items()}
    return data


# -- The draft, part by part -----------------------------------------------------------------


def test_an_insatsansvarig_writes_an_application_part_by_part(klient, chef, ansvarig):
    sokande, part = ansokningar.medlem(chef), ansokningar.medlem(chef, "Regionen", "region")
    mal = ansokningar.forbundsmal(chef)
    k = klient("insatsansvarig")
    grund = {
        "namn": "Ung framtid",
        "sokande": sokande.pk,
        "parter": [part.pk],
        "inriktning": "individ",
        "arbetssatt": "preventiv",
        "tidsform": "lis",
        "from_datum": "2023-01-01",
    }
    assert skicka(k, "ansokan_ny", **grund).status_code == 302
    ansokan = Ansokan.objects.get()
    sagt = sida(k, "ansokan", ansokan.pk)
    assert "Till dess ser bara du den" in sagt
    assert "Saknas: syfte, målgrupp och plan för implementering." in sagt
    assert 'aria-disabled="true"' in k.get(adress("ansokan", ansokan.pk)).content.decode()
    innehall = {"syfte": "Unga", "malgrupp": "16–24 år", "implementering": "Tas över 2026"}
    assert skicka(k, "ansokan_del_innehall", ansokan.pk, **innehall).status_code == 302
    malrad = {
        "namn": "Till arbete",
        "matt": "Andel",
        "malvarde": "60",
        "enhet": "procent",
        "jamforelse": "minst",
    }
    assert (
        skicka(k, "ansokan_del_mal", ansokan.pk, **rader(malrad, forbundsmal=[mal.pk])).status_code
        == 302
    )
    budget = {"belopp_2023": "700 000", "platser_2023": "20", "belopp_2024": "", "belopp_2025": "1"}
    assert skicka(k, "ansokan_del_budget", ansokan.pk, **budget).status_code == 302
    tid = {"organisation": part.pk, "ar": 2023, "slag": "arbetstid", "timmar": "300"}
    svar = k.post(adress("ansokan_del_medfinansiering", ansokan.pk), rader(tid), follow=True)
    assert "Medfinansiering: sparat." in text(svar)
    assert "Ansökan är komplett" in text(svar)
    assert "Regionen, arbetstid, timmar" in text(svar)
    sagt = steg(k, "lamna_in", ansokan)
    assert "har diarienummer" in sagt
    assert Ansokan.objects.get().status == S.INLAMNAD


@pytest.mark.parametrize(
    ("del_", "falt", "fel", "behalls"),
    [
        (
            "mal",
            rader({"namn": "Skriver mycket här", "malvarde": "sextio", "enhet": "procent"}),
            "Skriv målvärdet som ett tal",
            "Skriver mycket här",
        ),
        (
            "mal",
            rader({"matt": "Andel som får arbete", "enhet": "procent", "jamforelse": "minst"}),
            "Skriv vad målet är",
            "Andel som får",
        ),
        (
            "medfinansiering",
            rader({"ar": "2023", "slag": "pengar", "text": "Lokal i centrum", "timmar": "4"}),
            "Timmar hör till arbetstid",
            "Lokal i centrum",
        ),
        (
            "medfinansiering",
            rader({"ar": "2023", "slag": "arbetstid", "text": "Handledare"}),
            "Skriv hur många timmar",
            "Handledare",
        ),
        ("budget", {"belopp_2023": "mycket", "platser_2023": "17"}, "Skriv beloppet", "17"),
        ("budget", {"belopp_2023": "-5"}, "utan minus", "-5"),
        ("budget", {"platser_2024": "12"}, "Skriv vad som söks för 2024", "12"),
        (
            "grund",
            {"namn": "", "inriktning": "individ", "from_datum": "2023-05-05"},
            "namn",
            "2023-05-05",
        ),
    ],
)
def test_bad_input_says_what_to_do_and_loses_nothing(klient, chef, del_, falt, fel, behalls):
    ansokan = ansokningar.utkast(chef)
    svar = skicka(klient("forbundschef"), f"ansokan_del_{del_}", ansokan.pk, **falt)
    assert svar.status_code == 200
    assert fel in text(svar)
    assert behalls in svar.content.decode()
    assert ansokan.mal.count() == 1
    assert ansokan.ansokansar.count() == 2
    assert ansokan.medfinansiering.count() == 2


def test_one_more_row_keeps_what_is_typed_and_saves_nothing(klient, chef):
    ansokan = ansokningar.utkast(chef)
    mal = ansokan.forbundsmal.get()
    falt = rader({"namn": "Nytt mål", "malvarde": "x"}, forbundsmal=[mal.pk], lagg_till="1")
    svar = skicka(klient("forbundschef"), "ansokan_del_mal", ansokan.pk, **falt)
    sagt = svar.content.decode()
    assert 'value="Nytt mål"' in sagt
    assert "checked" in sagt
    assert ansokan.mal.get().namn == "Till arbete eller studier"


def test_the_budget_waits_for_the_first_day(klient, chef):
    ansokan = ansokningar.tomt(chef)
    assert "Skriv först när insatsen ska börja" in sida(
        klient("forbundschef"), "ansokan", ansokan.pk
    )


# -- Who sees --------------------------------------------------------------------------------


def test_a_draft_is_the_writers_own_until_it_is_handed_in(klient, chef, ansvarig):
    utkast = ansokningar.tomt(chef, "Hemlig")
    ansvarigs = tjanst.skapa_ansokan(
        by=ansvarig, namn="Egen", sokande=utkast.sokande, inriktning="struktur"
    )
    assert "Egen" in sida(klient("insatsansvarig"), "ansokan_lista")
    for roll in ("forbundschef", "administrator", "ledamot", "beredningsgrupp", "revisor"):
        k = klient(roll)
        assert "Egen" not in sida(k, "ansokan_lista")
        assert k.get(adress("ansokan", ansvarigs.pk)).status_code == 404
    assert "Hemlig" not in sida(klient("insatsansvarig"), "ansokan_lista")


def test_what_is_handed_in_is_seen_by_kansli_group_and_board_but_not_by_other_applicants(
    klient, chef, ansvarig
):
    ansokan = ansokningar.inlamnad(chef)
    for roll in ("administrator", "ledamot", "ersattare", "beredningsgrupp", "revisor"):
        k = klient(roll)
        assert "Ung framtid" in sida(k, "ansokan_lista")
        assert "Unga ska komma i arbete" in sida(k, "ansokan", ansokan.pk)
        fil = k.get(adress("ansokan_fil", ansokan.pk))
        assert b"".join(fil.streaming_content if fil.streaming else [fil.content]).startswith(
            b"%PDF"
        )
    k = klient("insatsansvarig")
    assert k.get(adress("ansokan", ansokan.pk)).status_code == 404
    assert k.get(adress("ansokan_fil", ansokan.pk)).status_code == 404


def test_one_taken_back_is_still_seen_by_those_who_have_read_it(klient, chef):
    ansokan = tjanst.ta_tillbaka_ansokan(by=chef, ansokan=ansokningar.inlamnad(chef))
    assert "Utkast" in sida(klient("ledamot"), "ansokan_lista")
    assert "Lämna in" not in sida(klient("ledamot"), "ansokan", ansokan.pk)


def test_nobody_takes_a_step_with_anothers_application_but_the_kansli(klient, chef, ansvarig):
    ansokan = ansokningar.inlamnad(chef)
    for roll in ("insatsansvarig", "beredningsgrupp"):
        assert klient(roll).post(adress("ansokan_ta_tillbaka", ansokan.pk)).status_code == 404
    assert "ett utkast igen" in steg(klient("administrator"), "ta_tillbaka", ansokan)


# -- From kansli to insats -------------------------------------------------------------------


def test_the_way_from_handed_in_to_an_insats(klient, chef):
    ansokan = ansokningar.inlamnad(chef)
    k = klient("administrator")
    assert "Ansökan bereds." in steg(k, "ta_upp", ansokan)
    sagt = sida(k, "ansokan_besluta", ansokan.pk)
    assert "Beviljas för 2023" in sagt
    beslutet = {"utfall": "bevilja", "datum": "2023-02-09", "annan": "§ 12"}
    sagt = steg(k, "besluta", ansokan, **beslutet, beviljat_2023="600 000", beviljat_2024="0")
    assert "Ansökan är beviljad" in sagt
    assert "Styrelsen 9 februari 2023, § 12" in sagt
    assert "Skapa insatsen först, så att beslutet hör till den." in sagt
    assert "Följer med ur ansökan" in sida(k, "ansokan_insats", ansokan.pk)
    assert "är en insats, med parter" in steg(k, "insats", ansokan, namn="Ung framtid")
    insats = Insats.objects.get()
    assert insats.ansokan == ansokan
    sagt = sida(k, "ansokan", ansokan.pk)
    assert "För in i ekonomin" in sagt
    assert "Ta bort insatsen" in sagt


def test_the_applicant_reads_why_it_was_sent_back_or_refused(klient, chef):
    k = klient("forbundschef")
    ansokan = ansokningar.i_beredning(chef)
    sagt = steg(k, "aterremittera", ansokan, skal="Dela upp budgeten.")
    assert "Dela upp budgeten." in sagt
    assert "Ändra ansökan och lämna in den igen." in sagt
    steg(k, "angra_aterremiss", ansokan)
    falt = {"utfall": "avsla", "datum": "2023-02-09", "annan": "13"}
    assert "Skriv varför ansökan avslås" in steg(k, "besluta", ansokan, **falt)
    sagt = steg(k, "besluta", ansokan, **falt, motivering="Ryms inte.")
    assert "Avslagen. Styrelsen 9 februari 2023, § 13." in sagt
    assert "Ryms inte." in sagt


def test_the_boards_aterremiss_keeps_its_paragraph(klient, chef):
    ansokan = ansokningar.i_beredning(chef)
    falt = {
        "utfall": "aterremiss",
        "datum": "2023-02-09",
        "annan": "13",
        "motivering": "Tydligare.",
    }
    sagt = steg(klient("forbundschef"), "besluta", ansokan, **falt)
    assert "återremitterade (styrelsen, § 13)" in sagt
    ansokan.refresh_from_db()
    assert ansokan.kan_andras


def test_a_name_that_is_an_address_already_is_refused(klient, chef):
    ansokan = ansokningar.beviljad(chef)
    sagt = steg(klient("forbundschef"), "insats", ansokan, namn="Ansökningar")
    assert "går inte att använda som adress" in sagt
    assert not Insats.objects.exists()


def test_a_granted_application_fills_the_decision_of_the_books(klient, chef):
    ansokan = ansokningar.beviljad(chef)
    insats = beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    k = klient("forbundschef")
    url = f"/ekonomi/budget/disponibelt/ansokan/{ansokan.pk}/"
    form = k.get(url).context["form"]
    assert (form["rubrik"].value(), form["insats"].value()) == ("Ung framtid", insats.pk)
    assert (form["paragraf"].value(), str(form["datum"].value())) == ("12", "2023-02-09")
    assert form["belopp_2023"].value() == "600\u00a0000"
    falt = {"rubrik": "Ung framtid", "insats": insats.pk, "datum": "2023-02-09", "paragraf": "12"}
    assert k.post(url, falt | {"belopp_2023": "600 000"}).status_code == 302
    infort = insats.insatsbeslut.get()
    assert infort.ansokan == ansokan
    assert k.get(url).url.endswith(f"/disponibelt/{infort.pk}/")
    assert "redan infört" in text(k.post(url, falt | {"belopp_2023": "600 000"}))


def test_the_list_asks_as_often_for_many_as_for_few(klient, chef):
    namn = iter("ABCDEFGH")
    assert_lika_manga_fragor(
        klient("ledamot"),
        adress("ansokan_lista"),
        lambda: ansokningar.inlamnad(chef, next(namn)),
    )


@pytest.mark.parametrize("roll", ["forbundschef", "ledamot", "insatsansvarig"])
def test_an_empty_database_says_that_nothing_is_applied_for(klient, db, roll):
    assert "Ingen ansökan är skriven än." in sida(klient(roll), "ansokan_lista")


# -- The start page --------------------------------------------------------------------------


def test_the_start_page_says_whose_turn_it_is(chef, anvandare):
    ansvarig = anvandare("insatsansvarig")
    ansokningar.inlamnad(chef, "Ny")
    ansokningar.i_beredning(chef, "Bereds")
    ansokningar.beviljad(chef, "Ja")
    tillbaka = tjanst.skapa_ansokan(
        by=ansvarig, namn="Egen", sokande=ansokningar.medlem(chef), inriktning="struktur"
    )

    def saker(user):
        return [s.rubrik for s in _ansokningarna(Lage.nu(user))]

    assert saker(chef) == ["Ta upp Ny i beredning", "Gör Ja till en insats"]
    assert saker(ansvarig) == []
    ansokan = ansokningar.komplettera(ansvarig, tillbaka)
    ansokan = tjanst.lamna_in_ansokan(by=ansvarig, ansokan=ansokan)
    beredning.aterremittera(by=chef, ansokan=ansokan, skal="Mer om målen")
    assert saker(ansvarig) == ["Ändra och lämna in Egen igen"]
    assert saker(anvandare("ledamot")) == []
