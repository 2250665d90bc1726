"""The frame and how it is shared: the law's rule, the förbund's own, and the printed amounts."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.anslag import anslagslage, skillnad_i_ord
from ekonomi.anslagstabell import anslagstabell
from ekonomi.fordelning import Avrundning, delbetalningar
from ekonomi.medlemsbidrag import medlemsbidrag
from ekonomi.models import Andelsregel, Anslag, Medlemsandel, Medlemsbidrag
from ekonomi.services import anslag as tjanst
from ekonomi.services.anslag import Andel
from finsam.format import avrunda
from finsam.models import Handelse
from styrelse.models import Invanarantal, Medlem
from tests.ekonomi import anslagsbocker as bocker
from tests.ekonomi.rasql import kor, nekas

pytestmark = pytest.mark.django_db
Nyckel = Andelsregel.Nyckel


def facit(namn: str) -> dict:
    fil = Path(__file__).parents[1] / "facit" / f"{namn}.yaml"
    return yaml.safe_load(fil.read_text("utf-8"))


def beraknade(ar: int) -> dict[str, Decimal]:
    return {str(rad.medlem): rad.beraknat for rad in anslagslage(ar).rader}


@pytest.fixture
def ram(ekonom):
    """``ram(4_184_000, 2022, avrundning="upp")``: a frame, and a rule if anything is said of it."""

    def lagg(belopp: int, ar: int = 2022, *, andelar=None, **regel) -> Anslag:
        if regel or andelar:
            tjanst.satt_andelsregel(
                by=ekonom, from_ar=ar, andelar=andelar, **{"kontoprefix": "398", **regel}
            )
        return tjanst.besluta_anslag(by=ekonom, ar=ar, ram=Decimal(belopp))

    return lagg


# -- The printed amounts --------------------------------------------------------------------------


def test_sunnerbo_2022_rounds_its_thirds_up_and_says_so(ekonom, ram):
    bocker.sunnerbo()
    ram(4_184_000, avrundning="upp")
    tjanst.faststall_bidrag(by=ekonom, ar=2022)
    tryckt = facit("sunnerbo-2022")
    tabell = medlemsbidrag(2022)
    assert {r.rubrik: r.tal[0].avrundat for r in tabell.rader[:-1]} == {
        m["namn"]: m["insats_2022"] for m in tryckt["medlemmar"]
    }
    assert tabell.tal("summa", "2022").avrundat == tryckt["anslag_2022"] == 4_184_001
    assert skillnad_i_ord(anslagslage(2022)).replace("\xa0", " ") == (
        "Varje bidrag är avrundat uppåt till hel krona. "
        "Bidragen blir 4 184 001 kr, 1 kr mer än ramen."
    )


@pytest.mark.parametrize(
    ("ar", "belopp", "summa"), [(2021, 4_184_000, 4_183_998), (2026, 4_064_000, 4_063_998)]
)
def test_sunnerbos_verksamhetsplaner_round_down_and_print_the_state_on_one_row(
    ekonom, ram, ar, belopp, summa
):
    bocker.sunnerbo()
    ram(belopp, ar, avrundning="ned", stat_pa_en_rad=True)
    tjanst.faststall_bidrag(by=ekonom, ar=ar)
    tryckt = {
        r["medlem"]: r["belopp"] for r in facit(f"sunnerbo-vp-{ar}")["anslag_kr"] if "medlem" in r
    }
    tabell = medlemsbidrag(ar)
    assert {r.rubrik: r.tal[0].avrundat for r in tabell.rader[:-1]} == tryckt
    assert sum(tryckt.values()) == summa
    assert "2 kr mindre än ramen" in skillnad_i_ord(anslagslage(ar)).replace("\xa0", " ")


def test_varends_eight_months_come_out_in_tkr(ekonom, ram):
    """Fixed parts that give what not 1 prints: 477, 93, 56, 40 and 45 of the kommuner's 710."""
    medlemmar = bocker.medlemmar(bocker.VAREND)
    delar = dict(zip(list(medlemmar)[3:], ("67.1", "13.1", "7.9", "5.6", "6.3"), strict=True))
    andelar = {medlemmar[namn]: Andel(Decimal(tal)) for namn, tal in delar.items()}
    ram(4_262_000, 2021, kommun_nyckel=Nyckel.ANDELSTAL, andelar=andelar)
    tjanst.faststall_bidrag(by=ekonom, ar=2021)
    bidrag = {str(b.medlem): b.belopp for b in Medlemsbidrag.objects.for_ar(2021)}
    assert sum(bidrag.values()) == 4_262_000
    till_augusti = {n: avrunda(sum(delbetalningar(b, 12)[:8]), 1000) for n, b in bidrag.items()}
    tryckt = facit("varend-delar-2021")["not_1_intakter"]
    assert till_augusti == {namn: tryckt[namn] for namn in medlemmar}


def test_kalmars_twelve_kommuner_share_exactly_a_quarter_by_inhabitants(ram):
    bocker.kalmar()
    ram(16_058_000, kommun_nyckel=Nyckel.INVANARE)
    delarna = beraknade(2022)
    assert sum(delarna[namn] for namn in bocker.KALMAR) == 4_014_500
    assert delarna["Region Kalmar län"] == 4_014_500
    assert sum(delarna.values()) == 16_058_000
    i_ordning = sorted(bocker.KALMAR, key=bocker.KALMAR.get)
    assert i_ordning == sorted(bocker.KALMAR, key=delarna.get)
    assert skillnad_i_ord(anslagslage(2022)) == ""


# -- The law and the parties' own rules ----------------------------------------------------------


def test_without_a_rule_the_laws_half_and_quarters_apply(ram):
    bocker.sunnerbo()
    ram(4_000_002)
    delarna = beraknade(2022)
    assert delarna["Försäkringskassan"] + delarna["Arbetsförmedlingen"] == 2_000_001
    assert sum(delarna.values()) == 4_000_002
    assert anslagslage(2022).regel.pk is None


def test_gotlands_kommun_outside_a_region_pays_half(ram):
    bocker.medlemmar({"Försäkringskassan": "fk", "Arbetsförmedlingen": "af", "Gotland": "kommun"})
    ram(1_000_000)
    assert beraknade(2022) == {
        "Försäkringskassan": 250_000,
        "Arbetsförmedlingen": 250_000,
        "Gotland": 500_000,
    }


def test_forsakringskassan_may_pay_for_both(ekonom, ram):
    bocker.sunnerbo()
    ram(4_064_000, staten="fk", stat_pa_en_rad=True)
    assert beraknade(2022)["Försäkringskassan"] == 2_032_000
    assert "Arbetsförmedlingen" not in beraknade(2022)
    tjanst.faststall_bidrag(by=ekonom, ar=2022)
    rad = medlemsbidrag(2022).rader[0]
    assert (rad.rubrik, rad.tal[0].avrundat) == (
        "Arbetsförmedlingen och Försäkringskassan",
        2_032_000,
    )


def test_several_regioner_share_their_quarter_by_inhabitants(ram):
    alla = bocker.medlemmar(
        {"FK": "fk", "Region A": "region", "Region B": "region", "Kommun A": "kommun"}
    )
    for namn, antal in (("Region A", 300_000), ("Region B", 100_000)):
        Invanarantal.objects.create(medlem=alla[namn], ar=2020, antal=1, antal_16_64=1)
        Invanarantal.objects.create(medlem=alla[namn], ar=2022, antal=antal, antal_16_64=antal // 4)
        Invanarantal.objects.create(medlem=alla[namn], ar=2023, antal=9, antal_16_64=1)
    ram(8_000, region_nyckel=Nyckel.INVANARE)
    delarna = beraknade(2022)
    assert (delarna["Region A"], delarna["Region B"]) == (1_500, 500)


def test_inhabitants_of_working_age_are_a_key_of_their_own(ram):
    alla = bocker.medlemmar({"FK": "fk", "R": "region", "Ett": "kommun", "Två": "kommun"})
    for namn, i_arbetsfor_alder in (("Ett", 10), ("Två", 30)):
        Invanarantal.objects.create(
            medlem=alla[namn], ar=2022, antal=100, antal_16_64=i_arbetsfor_alder
        )
    ram(16_000, kommun_nyckel=Nyckel.INVANARE_16_64)
    delarna = beraknade(2022)
    assert (delarna["Ett"], delarna["Två"]) == (1_000, 3_000)


def test_two_kommuner_can_share_what_a_third_pays_alone(ram):
    alla = bocker.medlemmar(
        {
            "FK": "fk",
            "R": "region",
            "Ensam": "kommun",
            "Par 1": "kommun",
            "Par 2": "kommun",
            "Betalar inte": "kommun",
        }
    )
    tal = {"Ensam": 2, "Par 1": 1, "Par 2": 1}
    andelar = {alla[namn]: Andel(Decimal(antal)) for namn, antal in tal.items()}
    ram(16_000, kommun_nyckel=Nyckel.ANDELSTAL, andelar=andelar)
    delarna = beraknade(2022)
    assert [delarna[n] for n in ("Ensam", "Par 1", "Par 2", "Betalar inte")] == [
        2_000,
        1_000,
        1_000,
        0,
    ]


def test_a_rule_holds_until_the_next_one(ekonom, ram):
    bocker.sunnerbo()
    ram(4_184_000, 2021, avrundning="ned")
    ram(4_184_000, 2022, avrundning="upp")
    for ar in (2020, 2023):
        tjanst.besluta_anslag(by=ekonom, ar=ar, ram=Decimal(4_184_000))
    summor = [anslagslage(ar).beraknat for ar in (2020, 2021, 2022, 2023)]
    assert summor == [4_184_000, 4_183_998, 4_184_001, 4_184_001]


def test_only_members_of_the_year_pay(ram):
    bocker.sunnerbo()
    Medlem.objects.filter(organisation__namn="Älmhults kommun").update(from_datum=date(2023, 1, 1))
    ram(4_184_000)
    assert beraknade(2022)["Ljungby kommun"] == 523_000
    assert "Älmhults kommun" not in beraknade(2022)


@pytest.mark.parametrize("satt", list(Avrundning))
def test_each_rounding_shares_the_same_frame(ram, satt):
    bocker.sunnerbo()
    ram(4_184_000, avrundning=satt.value)
    skillnad = anslagslage(2022).beraknat - 4_184_000
    assert skillnad == {"storsta_rest": 0, "narmast": 1, "ned": -2, "upp": 1}[satt.value]


# -- What is missing ------------------------------------------------------------------------------


def test_a_group_without_members_is_named(ekonom, ram):
    bocker.medlemmar({"Försäkringskassan": "fk", "Ljungby kommun": "kommun"})
    ram(4_000, region_procent=25, kommun_procent=25)
    lage = anslagslage(2022)
    assert "har inte någon region som medlem 2022" in lage.brister[0]
    assert lage.rader == ()
    with pytest.raises(ValidationError, match="någon region"):
        tjanst.faststall_bidrag(by=ekonom, ar=2022)


@pytest.mark.parametrize(
    ("nyckel", "fel"),
    [
        (Nyckel.INVANARE, "Antal invånare saknas till och med 2022 för Ljungby kommun, "),
        (Nyckel.INVANARE_16_64, "Antal invånare saknas"),
        (Nyckel.ANDELSTAL, "Andelstal saknas för Ljungby kommun, "),
    ],
)
def test_what_the_key_needs_is_asked_for(ram, nyckel, fel):
    bocker.sunnerbo()
    ram(4_000, kommun_nyckel=nyckel)
    assert fel in anslagslage(2022).brister[0]


def test_year_without_a_frame_has_nothing_to_share(ekonom):
    bocker.sunnerbo()
    lage = anslagslage(2022)
    assert (lage.rader, lage.brister, lage.ram, lage.beslutat) == ((), (), 0, None)
    assert anslagstabell(lage) is None
    assert skillnad_i_ord(lage) == ""
    with pytest.raises(ValidationError, match="För in ramen för 2022 först"):
        tjanst.faststall_bidrag(by=ekonom, ar=2022)


# -- Decided beside computed ----------------------------------------------------------------------


def test_amount_set_by_hand_stays_with_its_reason(ekonom, ram):
    medlemmar = bocker.sunnerbo()
    ram(4_184_000)
    tjanst.satt_medlemsbidrag(
        by=ekonom,
        ar=2022,
        medlem=medlemmar["Ljungby kommun"],
        belopp=Decimal(300_000),
        grund="Avtal om lokal",
    )
    assert anslagslage(2022).att_besluta
    satta = tjanst.faststall_bidrag(by=ekonom, ar=2022)
    lage = anslagslage(2022)
    assert len(satta) == 5
    assert not lage.att_besluta
    rad = next(r for r in lage.rader if r.grund)
    assert (rad.beslutat, rad.skillnad, rad.grund) == (300_000, -48_667, "Avtal om lokal")
    assert "Beslutade bidrag skiljer sig" in skillnad_i_ord(lage)


def test_new_frame_shows_what_is_still_decided_by_the_old(ekonom, ram):
    bocker.sunnerbo()
    ram(4_000_000)
    tjanst.faststall_bidrag(by=ekonom, ar=2022)
    tjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(4_400_000))
    lage = anslagslage(2022)
    assert (lage.beslutat, lage.beraknat) == (4_000_000, 4_400_000)
    assert lage.att_besluta
    tabell = anslagstabell(lage)
    assert tabell.tal("summa", "skillnad").avrundat == -400_000
    tjanst.faststall_bidrag(by=ekonom, ar=2022)
    assert anslagslage(2022).beslutat == 4_400_000
    assert Anslag.objects.count() == 1


def test_contribution_without_a_frame_is_shown(ekonom):
    medlemmar = bocker.sunnerbo()
    tjanst.satt_medlemsbidrag(
        by=ekonom, ar=2022, medlem=medlemmar["Ljungby kommun"], belopp=Decimal(1)
    )
    lage = anslagslage(2022)
    assert [(str(r.medlem), r.beslutat) for r in lage.rader] == [("Ljungby kommun", 1)]
    assert skillnad_i_ord(lage) == ""


def test_contribution_is_set_and_changed(ekonom):
    medlem = bocker.sunnerbo()["Ljungby kommun"]
    tjanst.satt_medlemsbidrag(by=ekonom, ar=2022, medlem=medlem, belopp=Decimal(1))
    bidrag = tjanst.satt_medlemsbidrag(by=ekonom, ar=2022, medlem=medlem, belopp=Decimal(348667))
    assert bidrag.belopp == 348667
    assert medlem.medlemsbidrag.count() == 1
    assert Medlemsbidrag.objects.aren() == [2022]
    assert Medlemsbidrag.objects.per_medlem(2022) == {medlem.pk: 348667}


@pytest.mark.parametrize(
    ("ar", "belopp", "fel"),
    [(2022, -1, "utan minus"), (2005, 1, "är inte medlem 2005"), (16, 1, "fyra siffror")],
)
def test_impossible_contribution_is_refused(ekonom, ar, belopp, fel):
    medlem = bocker.sunnerbo()["Ljungby kommun"]
    with pytest.raises(ValidationError, match=fel):
        tjanst.satt_medlemsbidrag(by=ekonom, ar=ar, medlem=medlem, belopp=Decimal(belopp))


@pytest.mark.parametrize("belopp", ["0", "-1", "4184000.50"])
def test_frame_is_whole_kronor_above_nought(ekonom, belopp):
    with pytest.raises(ValidationError, match="hela kronor"):
        tjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(belopp))


# -- The rule -------------------------------------------------------------------------------------


def test_rule_is_changed_and_taken_away(ekonom):
    medlem = bocker.sunnerbo()["Ljungby kommun"]
    regel = tjanst.satt_andelsregel(
        by=ekonom,
        from_ar=2022,
        kontoprefix="398",
        andelar={medlem: Andel(Decimal(2), "3983")},
    )
    samma = tjanst.satt_andelsregel(by=ekonom, from_ar=2022, avrundning="upp")
    assert samma.pk == regel.pk
    assert regel.medlemsandelar.get().kontoprefix == "3983"
    tjanst.satt_andelsregel(by=ekonom, from_ar=2022, andelar={medlem: Andel()})
    assert not regel.medlemsandelar.exists()
    tjanst.satt_andelsregel(by=ekonom, from_ar=2022, andelar={medlem: Andel(Decimal(1))})
    tjanst.ta_bort_andelsregel(by=ekonom, regel=samma)
    assert not Andelsregel.objects.exists()
    assert not Medlemsandel.objects.exists()
    assert Handelse.objects.filter(verb="tog bort regel").count() == 1


def test_rule_that_is_not_a_hundred_percent_is_refused(ekonom):
    with pytest.raises(ValidationError, match="tillsammans bli 100 procent"):
        tjanst.satt_andelsregel(by=ekonom, from_ar=2022, kontoprefix="398", kommun_procent=30)


def test_negative_part_is_refused(ekonom):
    medlem = bocker.sunnerbo()["Ljungby kommun"]
    with pytest.raises(ValidationError):
        tjanst.satt_andelsregel(
            by=ekonom, from_ar=2022, kontoprefix="398", andelar={medlem: Andel(Decimal(-1))}
        )


# -- What the database itself refuses ------------------------------------------------------------


def test_database_refuses_impossible_rules_frames_and_parts(ekonom, ram):
    medlem = bocker.sunnerbo()["Ljungby kommun"]
    ram(4_000, avrundning="upp", andelar={medlem: Andel(Decimal(1))})
    for sats in (
        "UPDATE ekonomi_andelsregel SET kommun_procent = 26",
        "UPDATE ekonomi_andelsregel SET avrundning = 'slump'",
        "UPDATE ekonomi_andelsregel SET kontoprefix = ''",
        "UPDATE ekonomi_medlemsandel SET andelstal = -1",
        "UPDATE ekonomi_anslag SET ram = 0",
        "INSERT INTO ekonomi_anslag (ar, ram, kalla) VALUES (2022, 100, '')",
    ):
        nekas(sats)
    kor("UPDATE ekonomi_andelsregel SET region_procent = 0, kommun_procent = 50")


def test_frame_takes_as_many_queries_however_many_members(ram):
    bocker.kalmar()
    ram(16_058_000, kommun_nyckel=Nyckel.INVANARE)
    with CaptureQueriesContext(connection) as fragor:
        anslagslage(2022)
    assert len(fragor) <= 7
