"""An application from draft to insats: what it demands, each step and its way back."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string

from finsam import filer
from finsam.models import Handelse
from insatser import ansokanslage
from insatser.ansokansinnehall import innehall
from insatser.models import Ansokan
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from styrelse import services as styrelsen
from styrelse.models import Handling
from tests.insatser import ansokningar

pytestmark = pytest.mark.usefixtures("snabbt_papper")
S = Ansokan.Status


@pytest.fixture
def gruppmote(chef):
    """A meeting of the beredningsgrupp."""
    organ = styrelsen.inratta_organ(
        by=chef, namn="Beredningsgruppen", typ="beredningsgrupp", from_datum=date(2017, 7, 1)
    )
    return styrelsen.registrera_sammantrade(
        by=chef, organ=organ, typ="ordinarie", datum=date(2022, 11, 17)
    )


@pytest.fixture
def styrelsemote(chef):
    organ = styrelsen.inratta_organ(
        by=chef, namn="Styrelsen", typ="styrelse", from_datum=date(2006, 1, 1)
    )
    return styrelsen.registrera_sammantrade(
        by=chef, organ=organ, typ="ordinarie", datum=date(2022, 12, 8)
    )


def historia(ansokan):
    return list(ansokan.steg.order_by("pk").values_list("status", "vad"))


# -- The draft -------------------------------------------------------------------------------


def test_an_empty_draft_says_part_by_part_what_it_lacks(chef):
    ansokningar.forbundsmal(chef)
    delar = {d.nyckel: d.saknas for d in ansokanslage.delar(ansokningar.tomt(chef))}
    assert delar == {
        "grund": (
            "första dagen",
            "sista dagen, eller att insatsen går tills vidare",
            "om insatsen är förebyggande eller åtgärdande",
        ),
        "innehall": ("syfte", "målgrupp", "plan för implementering"),
        "mal": ("minst ett av förbundets mål", "minst ett mätbart mål för insatsen"),
        "budget": ("sökt belopp för minst ett år",),
        "medfinansiering": (),
    }


def test_lamna_in_with_something_missing_is_refused_and_says_what(chef):
    ansokan = ansokningar.utkast(chef, malgrupp="")
    with pytest.raises(ValidationError, match="saknar målgrupp"):
        tjanst.lamna_in_ansokan(by=chef, ansokan=ansokan)
    ansokan.refresh_from_db()
    assert ansokan.status == S.UTKAST
    assert ansokan.arende is None


def test_a_forbund_without_goals_does_not_demand_one(chef):
    ansokan = ansokningar.tomt(chef)
    assert "minst ett av förbundets mål" not in ansokanslage.brister(ansokan)


def test_only_a_member_can_hand_in(chef):
    ansokan = ansokningar.utkast(chef)
    tjanst.andra_ansokan(
        by=chef,
        ansokan=ansokan,
        sokande=styrelsen.registrera_organisation(by=chef, namn="Föreningen Hoppet"),
    )
    with pytest.raises(ValidationError, match="medlem i förbundet"):
        tjanst.lamna_in_ansokan(by=chef, ansokan=ansokan)


def test_lis_needs_no_last_day_and_asks_for_three_years(chef):
    ansokan = ansokningar.utkast(chef, tidsform="lis", till_datum=None)
    assert list(ansokan.aren) == [2023, 2024, 2025]
    assert ansokanslage.brister(ansokan) == []
    with pytest.raises(ValidationError, match="tills vidare har inget slutdatum"):
        tjanst.andra_ansokan(by=chef, ansokan=ansokan, till_datum=date(2024, 1, 1))


def test_a_budget_for_years_that_the_period_has_left_is_named(chef):
    ansokan = ansokningar.utkast(chef)
    tjanst.andra_ansokan(by=chef, ansokan=ansokan, from_datum=date(2024, 1, 1))
    ansokan.refresh_from_db()
    assert ansokanslage.brister(ansokan) == [
        "en budget för rätt år (2023 ligger utanför insatsens tid)",
        "medfinansiering för rätt år (2023 ligger utanför insatsens tid)",
    ]
    with pytest.raises(ValidationError, match="2022 ligger utanför"):
        tjanst.satt_ansokansbudget(
            by=chef, ansokan=ansokan, aren={2022: tjanst.Arsbehov(Decimal(1))}
        )


@pytest.mark.parametrize("falt", ["namn", "syfte", "malgrupp", "implementering"])
def test_a_text_with_a_personnummer_is_refused(chef, falt):
    ansokan = ansokningar.tomt(chef)
    with pytest.raises(ValidationError) as fel:
        tjanst.andra_ansokan(by=chef, ansokan=ansokan, **{falt: "Till exempel 19811218-9876"})
    assert list(fel.value.message_dict) == [falt]


def test_two_goals_of_one_name_are_refused(chef):
    ansokan = ansokningar.tomt(chef)
    mal = tjanst.NyttMal("Samma", "Antal", Decimal(3), "antal")
    with pytest.raises(ValidationError, match="Två mål heter Samma"):
        tjanst.satt_ansokansmal(by=chef, ansokan=ansokan, forbundsmal=[], mal=[mal, mal])


def test_medfinansiering_is_hours_or_kronor(chef):
    ansokan = ansokningar.utkast(chef)
    fel = tjanst.NyMedfinansiering(ansokan.sokande, 2023, "pengar", timmar=10)
    with pytest.raises(ValidationError, match="timmar för arbetstid"):
        tjanst.satt_medfinansiering(by=chef, ansokan=ansokan, rader=[fel])


def test_the_applicant_is_no_other_party(chef):
    ansokan = ansokningar.utkast(chef)
    tjanst.andra_ansokan(by=chef, ansokan=ansokan, parter=[ansokan.sokande])
    assert not ansokan.parter.exists()
    assert "Ingen annan part är med" in ansokanslage.varningar(ansokan)[0]


def test_a_draft_can_be_thrown_away_but_not_what_has_been_handed_in(chef):
    tjanst.kasta_ansokan(by=chef, ansokan=ansokningar.utkast(chef, "Kastas"))
    assert not Ansokan.objects.exists()
    assert Handelse.objects.filter(verb="kastade utkast", objekt_namn="Kastas").exists()
    tagen = tjanst.ta_tillbaka_ansokan(by=chef, ansokan=ansokningar.inlamnad(chef))
    with pytest.raises(ValidationError, match="Återkalla den"):
        tjanst.kasta_ansokan(by=chef, ansokan=tagen)


# -- Handed in -------------------------------------------------------------------------------


def test_what_is_handed_in_becomes_a_document_of_a_case(chef):
    ansokan = ansokningar.inlamnad(chef)
    assert ansokan.arende.mening == "Ansökan om medel: Ung framtid"
    assert ansokan.arende.dnr.startswith("2022/")
    handling = ansokan.handling
    assert (handling.riktning, handling.organisation, handling.datum) == (
        Handling.Riktning.INKOMMEN,
        ansokan.sokande,
        ansokningar.INKOM,
    )
    assert str(handling.typ) == "Ansökan"
    assert filer.las(handling.fil).startswith(b"%PDF")


def test_the_paper_says_all_that_was_applied_for(chef):
    ansokan = ansokningar.utkast(chef)
    papper = render_to_string(
        "insatser/papper/ansokan.html",
        {"innehall": innehall(ansokan), "ansokan": ansokan, "dag": ansokningar.INKOM},
    )
    for ord_ in (
        *("Ljungby kommun", "Region Kronoberg", "Unga ska komma", "tar över arbetssättet"),
        *("Fler unga i arbete (2023)", "minst\u00a060\u00a0%. Mäts med: Andel av avslutade"),
        *("1\u00a0400\u00a0000", "Ljungby kommun, handledare, timmar", "400"),
    ):
        assert ord_ in papper


def test_what_is_handed_in_cannot_be_written_in(chef):
    ansokan = ansokningar.inlamnad(chef)
    with pytest.raises(ValidationError, match="är inlämnad och kan inte ändras"):
        tjanst.andra_ansokan(by=chef, ansokan=ansokan, syfte="Något annat")


def test_one_taken_back_goes_on_in_the_same_case(chef):
    ansokan = tjanst.ta_tillbaka_ansokan(by=chef, ansokan=ansokningar.inlamnad(chef))
    tjanst.andra_ansokan(by=chef, ansokan=ansokan, syfte="Ett bättre syfte")
    igen = tjanst.lamna_in_ansokan(by=chef, ansokan=ansokan)
    assert igen.arende == ansokan.arende
    assert list(igen.arende.handlingar.values_list("rubrik", flat=True)) == [
        "Ansökan om medel: Ung framtid",
        "Ändrad ansökan om medel: Ung framtid",
    ]
    assert [vad for _, vad in historia(igen)] == [
        "lämnade in",
        "tog tillbaka för att ändra",
        "lämnade in igen",
    ]


def test_what_is_being_prepared_cannot_be_taken_back_but_withdrawn_and_resumed(chef):
    ansokan = ansokningar.i_beredning(chef)
    with pytest.raises(ValidationError, match="Be om återremiss"):
        tjanst.ta_tillbaka_ansokan(by=chef, ansokan=ansokan)
    with pytest.raises(ValidationError, match="Skriv varför"):
        tjanst.aterkalla_ansokan(by=chef, ansokan=ansokan, skal=" ")
    ansokan = tjanst.aterkalla_ansokan(by=chef, ansokan=ansokan, skal="Medlemmen drar sig ur")
    assert ansokan.status == S.ATERKALLAD
    assert ansokanslage.faser(ansokan) == []
    ansokan = tjanst.ateruppta_ansokan(by=chef, ansokan=ansokan)
    assert ansokan.kan_andras
    assert ansokan.arende is not None


def test_a_draft_is_not_withdrawn(chef):
    with pytest.raises(ValidationError, match="Kasta utkastet"):
        tjanst.aterkalla_ansokan(by=chef, ansokan=ansokningar.utkast(chef), skal="x")


# -- Prepared --------------------------------------------------------------------------------


def test_an_aterremiss_carries_its_words_and_can_be_taken_back(chef):
    ansokan = beredning.aterremittera(
        by=chef, ansokan=ansokningar.i_beredning(chef), skal="Budgeten behöver delas upp."
    )
    assert ansokan.kan_andras
    assert ansokan.steg.last().text == "Budgeten behöver delas upp."
    ansokan = beredning.angra_aterremiss(by=chef, ansokan=ansokan)
    assert ansokan.status == S.BEREDNING


def test_the_groups_aterremiss_goes_back_to_the_applicant_at_once(chef, gruppmote):
    ansokan = ansokningar.i_beredning(chef)
    with pytest.raises(ValidationError, match="vad sökanden ska ändra"):
        beredning.lamna_utlatande(
            by=chef, ansokan=ansokan, sammantrade=gruppmote, utlatande="aterremiss"
        )
    beredning.lamna_utlatande(
        by=chef,
        ansokan=ansokan,
        sammantrade=gruppmote,
        utlatande="aterremiss",
        motivering="Målen går inte att mäta.",
    )
    ansokan.refresh_from_db()
    assert ansokan.status == S.ATERREMITTERAD
    assert ansokan.steg.last().datum == gruppmote.datum
    assert "Beredningsgruppen" in ansokan.steg.last().vad
    assert ansokan.arende.rekommendationer.get().motivering == "Målen går inte att mäta."


def test_a_recommendation_follows_the_application_to_the_board(chef, gruppmote, styrelsemote):
    ansokan = ansokningar.i_beredning(chef)
    beredning.lamna_utlatande(
        by=chef,
        ansokan=ansokan,
        sammantrade=gruppmote,
        utlatande="tillstyrk",
        motivering="Insatsen behövs.",
    )
    punkt = beredning.satt_pa_dagordningen(by=chef, ansokan=ansokan, sammantrade=styrelsemote)
    assert "Beredningsgruppen tillstyrker ansökan 2022-11-17. Insatsen behövs." in punkt.bakgrund
    assert punkt.forslag == (
        "bevilja Ung framtid medel med 700\u00a0000 kr för 2023 och 700\u00a0000 kr för 2024"
    )
    assert list(punkt.handlingar.all()) == [ansokan.handling]
    with pytest.raises(ValidationError, match="står redan"):
        beredning.satt_pa_dagordningen(by=chef, ansokan=ansokan, sammantrade=styrelsemote)
    with pytest.raises(ValidationError, match="Styrelsen beslutar"):
        beredning.satt_pa_dagordningen(by=chef, ansokan=ansokan, sammantrade=gruppmote)


def test_what_the_group_advises_against_is_proposed_to_be_refused(chef, gruppmote, styrelsemote):
    ansokan = ansokningar.i_beredning(chef)
    beredning.lamna_utlatande(by=chef, ansokan=ansokan, sammantrade=gruppmote, utlatande="avstyrk")
    punkt = beredning.satt_pa_dagordningen(by=chef, ansokan=ansokan, sammantrade=styrelsemote)
    assert punkt.forslag == "avslå ansökan om medel till Ung framtid"


@pytest.mark.parametrize(
    "steg",
    [
        lambda c, a: beredning.ta_upp_i_beredning(by=c, ansokan=a),
        lambda c, a: beredning.angra_beredning(by=c, ansokan=a),
        lambda c, a: beredning.aterremittera(by=c, ansokan=a, skal="x"),
        lambda c, a: beredning.angra_aterremiss(by=c, ansokan=a),
        lambda c, a: beslut.avsla_ansokan(by=c, ansokan=a, plats=ansokningar.PLATS, motivering="x"),
        lambda c, a: beslut.angra_beslut(by=c, ansokan=a),
        lambda c, a: beslut.skapa_insats_av_ansokan(by=c, ansokan=a),
        lambda c, a: beslut.ta_bort_insats_av_ansokan(by=c, ansokan=a),
        lambda c, a: tjanst.ta_tillbaka_ansokan(by=c, ansokan=a),
        lambda c, a: tjanst.ateruppta_ansokan(by=c, ansokan=a),
    ],
)
def test_no_step_can_be_taken_with_a_draft(chef, steg):
    ansokan = ansokningar.utkast(chef)
    with pytest.raises(ValidationError):
        steg(chef, ansokan)
    ansokan.refresh_from_db()
    assert (ansokan.status, historia(ansokan)) == (S.UTKAST, [])


def test_taking_up_can_be_undone(chef):
    ansokan = beredning.angra_beredning(by=chef, ansokan=ansokningar.i_beredning(chef))
    assert ansokan.status == S.INLAMNAD
    assert tjanst.ta_tillbaka_ansokan(by=chef, ansokan=ansokan).kan_andras
