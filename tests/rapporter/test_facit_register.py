"""Sunnerbo's årsredovisning 2022 against the printed one: people, meetings, goals, insatser."""

import pytest

from tests.rapporter.facit import FACIT, pdf_har, visat

# -- Members, people, meetings -----------------------------------------------------------------


def test_members_and_what_each_pays(siffror, pdfrader):
    fakta = [(m["namn"], m["typ"], visat(m["insats_2022"])) for m in siffror["medlemmar"]]
    assert fakta == [(m["namn"], m["typ"], m["insats_2022"]) for m in FACIT["medlemmar"]]
    assert visat(siffror["anslag_2022"]) == FACIT["anslag_2022"]
    for namn, _, belopp in fakta:
        assert pdf_har(pdfrader, namn, belopp, belopp)


def test_the_forbund_itself(siffror, pdftext):
    facit, egen = FACIT["forbund"], siffror["forbund"]
    assert egen["namn"] == facit["namn"]
    assert egen["bildat"] == facit["bildat"].isoformat()
    assert egen["utokat"] == facit["utokat"].isoformat()
    assert egen["webb"] == facit["webb"]
    for ord_ in (facit["namn"], "1 januari 2006", "1 juli 2017", facit["webb"]):
        assert ord_ in pdftext


PERSONER = [
    *(("styrelse", "ordinarie", p) for p in FACIT["styrelse"]["ordinarie"]),
    *(("styrelse", "ersattare", p) for p in FACIT["styrelse"]["ersattare"]),
    *(("beredningsgrupp", "ledamoter", p) for p in FACIT["beredningsgrupp"]["ledamoter"]),
]


@pytest.mark.parametrize(("organ", "slag", "person"), PERSONER)
def test_people_with_member_role_and_period(siffror, pdfrader, organ, slag, person):
    fran, tom = person["from"].isoformat(), person["tom"].isoformat()
    vantad = {"namn": person["namn"], "medlem": person["medlem"], "from": fran, "tom": tom}
    if "roll" in person:
        vantad["roll"] = person["roll"]
    assert vantad in siffror[organ][slag]
    roll = [person["roll"]] if "roll" in person else []
    assert [person["namn"], person["medlem"], *roll, f"{fran} – {tom}"] in pdfrader


@pytest.mark.parametrize(
    ("organ", "slag", "antal"),
    [
        ("styrelse", "ordinarie", 4),
        ("styrelse", "ersattare", 5),
        ("beredningsgrupp", "ledamoter", 10),
    ],
)
def test_nobody_else_is_listed(siffror, organ, slag, antal):
    assert len(siffror[organ][slag]) == antal


@pytest.mark.parametrize(
    ("organ", "nyckel_"),
    [
        ("styrelse", "sammantraden_2022"),
        ("styrelse", "strategidagar_2022"),
        ("beredningsgrupp", "sammankomster_2022"),
        ("beredningsgrupp", "moten_med_styrelsen_2022"),
        ("beredningsgrupp", "utvecklingstraffar_2022"),
    ],
)
def test_meetings(siffror, organ, nyckel_):
    assert siffror[organ][nyckel_] == FACIT[organ][nyckel_]


def test_staff(siffror, pdftext):
    for tjanst in FACIT["kansli"]:
        egen = [
            t
            for t in siffror["kansli"]
            if t["befattning"].lower() == tjanst["befattning"]
            and t["omfattning_procent"] == tjanst["omfattning_procent"]
        ]
        assert len(egen) == 1
        for ande in {"from", "tom"} & set(tjanst):
            assert egen[0][ande] == tjanst[ande].isoformat()
        assert f"{tjanst['omfattning_procent']} %" in pdftext


def test_goals_and_outcome(siffror, pdfrader):
    assert siffror["mal"] == FACIT["mal_2022"]
    for mal in FACIT["mal_2022"]:
        assert [mal["mal"], mal["utfall"]] in pdfrader


# -- Insatser ----------------------------------------------------------------------------------


@pytest.fixture
def insats(siffror):
    """``insats("Fokus 2.1")``: one insats of the JSON by name."""
    return lambda namn: next(i for i in siffror["insatser"] if i["namn"] == namn)


def test_the_insatser_are_those_of_the_year(siffror):
    assert [i["namn"] for i in siffror["insatser"]] == [i["namn"] for i in FACIT["insatser_2022"]]


@pytest.mark.parametrize("facit", FACIT["insatser_2022"], ids=lambda i: i["namn"])
def test_period_and_direction_of_each_insats(insats, facit):
    egen = insats(facit["namn"])
    assert egen["inriktning"] == facit["inriktning"]
    if "period" in facit:
        assert [egen["from"], egen["tom"]] == [d.isoformat() for d in facit["period"]]
    if "start" in facit:
        assert egen["from"] == facit["start"].isoformat()


def test_fokus_participants_and_steps(insats, pdftext, pdfrader):
    facit, egen = FACIT["insatser_2022"][0], insats("Fokus 2.1")
    antal = {namn: int(tal["visat"]) for namn, tal in egen["deltagare"].items()}
    vantat = facit["deltagare"]
    assert antal == {"totalt": vantat["totalt"], "man": vantat["man"], "kvinnor": vantat["kvinnor"]}
    trappa = facit["stegtrappa"]
    assert egen["andel_pa_ovre_steg_vid_avslut"]["visat"] == (
        f"{trappa['vid_avslut_steg_4_6_procent']}\u00a0%"
    )
    fortid = {orsak: tal["visat"] for orsak, tal in egen["avslut_i_fortid"].items()}
    facit_fortid = facit["avslut_i_fortid_procent"]
    assert fortid == {
        "maende": f"{facit_fortid['maende']}\u00a0%",
        "vidare": f"{facit_fortid['arbete_utbildning_praktik']}\u00a0%",
    }
    assert "64 personer, 31 män och 33 kvinnor" in pdftext
    assert ["Kvinnor", "33"] in pdfrader
    assert ["Män", "31"] in pdfrader
    assert ["Totalt", "64", "64"] in pdfrader


def test_what_the_nine_on_the_top_step_went_on_to_is_hidden(insats, pdftext):
    """Fewer than five in each: the count of nine stands, how it is made up does not."""
    hogsta = insats("Fokus 2.1")["hogsta_steget"]
    assert hogsta.pop("antal")["visat"] == "9"
    assert hogsta.pop("totalt")["visat"] == "9"
    assert len(hogsta) == 4
    assert all("exakt" not in tal for tal in hogsta.values())
    assert "Nio deltagare nådde det högsta steget" in pdftext


def test_tegelbruket_plan_owner_and_steering_group(insats, pdftext):
    facit, egen = FACIT["insatser_2022"][2], insats("Tegelbruket")
    plan = facit["budgeterade_deltagare"]
    assert list(egen["budgeterade_deltagare"].values()) == list(plan.values())
    assert egen["projektagare"] == facit["projektagare"]
    moten = facit["styrgruppsmoten_2022"]
    assert egen["styrgruppsmoten"] == {
        "totalt": moten["totalt"],
        "fysiskt": moten["fysiska"],
        "digitalt": moten["digitala"],
    }
    assert "sju gånger, varav tre på plats och fyra digitalt" in pdftext
    assert "År 1 (2022) 12" in pdftext


def test_counts_of_the_other_insatser(insats, pdftext):
    samsip, kaa, katalog, utbildning = (FACIT["insatser_2022"][n] for n in (3, 4, 6, 7))
    tillfallen = insats("SamSIP")["tillfallen"]
    assert tillfallen["utbildning"]["personer"] == samsip["utbildade_medarbetare_2022"]
    assert tillfallen["konsultation"]["personer"] == samsip["konsultationer_2022"]
    traffar = insats("KAA-samordning")["tillfallen"]["natverk"]["tillfallen"]
    assert traffar == kaa["natverkstraffar_2022"]
    kurser = insats("Samverkansutbildning")["tillfallen"]["utbildning"]["tillfallen"]
    assert kurser == utbildning["utbildningar_2022"]
    assert insats("Insatskatalogen")["uppgifter"] == {
        namn: katalog[namn] for namn in ("publicerade_insatser", "publicerade_insatser_lanet")
    }
    for ord_ in ("165 medarbetare", "13 personer", "112 insatser", "av 156", "sex gånger"):
        assert ord_ in pdftext


def test_what_nobody_has_registered_is_unknown_and_never_zero(insats):
    assert insats("Tegelbruket")["deltagare"] is None
    assert insats("SeSam")["deltagare"] is None
