"""Sunnerbo's årsredovisning 2022 against the printed one: every figure, in JSON and in the PDF.

Where the printed one does not add up, the system's own rows make it do so: Öresavrundning and
Finansiella kostnader.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from finsam.format import heltal, nyckel
from tests import databaser

FACIT = yaml.safe_load((Path(__file__).parents[1] / "facit" / "sunnerbo-2022.yaml").read_text())
AR, FORE = "2022", "2021"


@pytest.fixture(scope="module")
def filer(exempelkopia, tmp_path_factory) -> Path:
    """A folder with the report as ``a.json``, ``a.pdf`` and ``a.html``, made by the command."""
    katalog = tmp_path_factory.mktemp("rapport")
    ut = [x for form in ("json", "pdf", "html") for x in (f"--{form}", str(katalog / f"a.{form}"))]
    databaser.manage(exempelkopia, "rapport", "arsredovisning", AR, *ut)
    return katalog


@pytest.fixture(scope="module")
def siffror(filer) -> dict:
    return json.loads((filer / "a.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def pdfrader(filer) -> list[list[str]]:
    """The PDF's lines as laid out, each split into its cells."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils saknas"
    klar = subprocess.run(
        [program, "-layout", filer / "a.pdf", "-"], capture_output=True, check=True
    )
    rader = klar.stdout.decode().replace("\f", "\n").replace("\u00a0", " ").split("\n")
    return [re.split(r"[ ]{2,}", rad.strip(" ")) for rad in rader if rad.strip()]


@pytest.fixture(scope="module")
def pdftext(pdfrader) -> str:
    """The PDF's text in one run, every blank a single plain one."""
    return re.sub(r"\s+", " ", " ".join(" ".join(rad) for rad in pdfrader))


def visat(tal: dict) -> int:
    """The whole kronor (or tkr, or count) of one figure, which must be its exact one rounded."""
    assert abs(Decimal(tal["exakt"]) - Decimal(tal["visat"])) < 1000
    return int(tal["visat"])


def tabellrader(tabell: str, kolumner: tuple[str, ...]) -> Iterator[tuple[str, str, int]]:
    """Yield (row key, column, amount) of a table of the facit, its groups joined."""
    poster = FACIT[tabell]
    if isinstance(poster, dict):
        poster = [rad for grupp in poster.values() if isinstance(grupp[0], dict) for rad in grupp]
    for rad in poster:
        for kolumn, varde in zip(kolumner, rad["varden"], strict=True):
            yield nyckel(rad["rad"]), kolumn, varde


RR = list(tabellrader("resultatrakning", (AR, FORE)))
BR = list(tabellrader("balansrakning", (AR, FORE)))
KF = list(tabellrader("kassaflodesanalys", (AR, FORE)))
BUDGET_KOLUMNER = ("utfall_2021", "budget_2022", "utfall_2022")
BUDGET = [
    *((r, k, v) for r, k, v in tabellrader("budgetavvikelse", BUDGET_KOLUMNER)),
    *(
        ("eget_kapital_ub", k, v)
        for k, v in zip(BUDGET_KOLUMNER, FACIT["budgetavvikelse"]["eget_kapital_ub"], strict=True)
    ),
]
TABELLER = {
    "resultatrakning": RR,
    "balansrakning": BR,
    "kassaflodesanalys": KF,
    "budgetavvikelse": BUDGET,
}
ALLA_RADER = [(t, *rad) for t, rader in TABELLER.items() for rad in rader]


@pytest.mark.parametrize(("tabell", "rad", "kolumn", "belopp"), ALLA_RADER)
def test_every_figure_of_the_tables_in_json(siffror, tabell, rad, kolumn, belopp):
    assert visat(siffror[tabell][rad][kolumn]) == belopp


def skrivet(belopp: int) -> str:
    """An amount as the extracted text has it."""
    return heltal(belopp).replace("\u00a0", " ")


def pdf_har(pdfrader: list[list[str]], rubrik: str, *belopp: int) -> bool:
    """Say whether a line of the PDF ends with these figures, in this order, under this heading.

    A long heading is broken over two lines; its figures stand at the first or the last of them.
    """
    tal = [skrivet(b) for b in belopp]
    ord_ = set(rubrik.split())
    return any(
        rad[-len(tal) :] == tal and ord_ & set(" ".join(rad[: -len(tal)]).split())
        for rad in pdfrader
    )


TABELLRADER = {
    (tabell, rad): [v for t, r, _, v in ALLA_RADER if (t, r) == (tabell, rad)]
    for tabell, rad, _, _ in ALLA_RADER
}
RUBRIKER = {
    nyckel(rad["rad"]): rad["rad"]
    for tabell in TABELLER
    for grupp in (FACIT[tabell].values() if isinstance(FACIT[tabell], dict) else [FACIT[tabell]])
    for rad in grupp
    if isinstance(rad, dict)
} | {"eget_kapital_ub": "Eget kapital UB"}


@pytest.mark.parametrize(("tabell", "rad"), TABELLRADER)
def test_every_row_of_the_tables_in_the_pdf(pdfrader, tabell, rad):
    assert pdf_har(pdfrader, RUBRIKER[rad], *TABELLRADER[tabell, rad])


def test_the_check_of_rows_itself_finds_a_wrong_figure(pdfrader):
    assert not pdf_har(pdfrader, "Kassa och bank", 3_060_741, 3_762_494)
    assert not pdf_har(pdfrader, "Kundfordringar", 3_060_740, 3_762_494)


def test_nothing_but_the_sources_rows_and_its_own_rounding_is_in_the_budget_table(siffror):
    kanda = {rad for rad, _, _ in BUDGET}
    egna = {r for r in siffror["budgetavvikelse"] if r not in kanda}
    # The source has the interest in its sum and in no row.
    assert {r for r in egna if not r.startswith("oresavrundning")} == {"finansiella_kostnader"}


@pytest.mark.parametrize("tabell", ["resultatrakning", "balansrakning"])
def test_notes_are_referred_to_as_in_the_source(pdfrader, tabell):
    poster = FACIT[tabell]
    rader = poster if isinstance(poster, list) else [r for g in poster.values() for r in g]
    for rad in (r for r in rader if "not" in r):
        slut = [str(rad["not"]), *map(skrivet, rad["varden"])]
        assert any(r[-3:] == slut for r in pdfrader), rad


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


# -- Notes and balanskrav ----------------------------------------------------------------------


def notrader(siffror: dict, nummer: int) -> dict[str, int]:
    rader = siffror["noter"][f"not_{nummer}"]["rader"]
    return {namn: visat(tal[AR]) for namn, tal in rader.items()}


def test_note_1_what_is_invoiced_on(siffror):
    facit = [p["belopp"] for p in FACIT["noter"]["not_1_intakter"]]
    assert set(facit) <= set(notrader(siffror, 1).values())
    assert notrader(siffror, 1)["summa"] == 4_546_250


def test_notes_2_to_5(siffror):
    noter = FACIT["noter"]
    fakta = {
        2: noter["not_2_finansiella_kostnader"]["paminnelseavgifter"],
        3: noter["not_3_ovriga_fordringar"]["momsfordran"],
        5: noter["not_5_ovriga_skulder"]["utgaende_moms"],
    }
    for nummer, belopp in fakta.items():
        assert belopp in notrader(siffror, nummer).values()
    assert "två leverantörsfakturor" in siffror["noter"]["not_2"]["text"]
    not_4 = notrader(siffror, 4)
    assert not_4["forutbetalda_kostnader"] == noter["not_4"]["forutbetalda_kostnader"]
    assert not_4["upplupna_intakter"] == noter["not_4"]["upplupna_intakter"]


def test_note_6_item_by_item(siffror, pdfrader):
    egna = notrader(siffror, 6)
    poster = FACIT["noter"]["not_6_upplupna_kostnader"]
    assert sorted(b for namn, b in egna.items() if namn != "summa") == sorted(
        p["belopp"] for p in poster
    )
    assert egna["summa"] == sum(p["belopp"] for p in poster)
    for post in poster:
        assert pdf_har(pdfrader, post["post"].replace("–", "-"), post["belopp"])


def test_balanskrav_in_tkr(siffror, pdftext):
    egna = siffror["balanskrav"]
    for namn, belopp in FACIT["balanskrav"].items():
        assert int(egna[namn]["visat"]) == belopp, namn
    assert "Årets underskott är 511 tkr" in pdftext
    assert "20 % av det kapital" in pdftext
    assert "Underskottet är 1 144 tkr mindre än budgeterat" in pdftext


# -- The document ------------------------------------------------------------------------------


def test_no_figure_is_missing_and_no_reference_is_wrong(filer):
    html = (filer / "a.html").read_text("utf-8")
    assert 'class="textfel"' not in html
    assert 'class="saknas"' not in html


def test_every_chart_has_words_and_a_table_beside_it(filer):
    html = (filer / "a.html").read_text("utf-8")
    figurer = re.findall(r"<figure.*?</figure>\s*(.{0,200})", html, flags=re.DOTALL)
    assert len(figurer) == 3
    assert all("rulla" in efter or "<table" in efter for efter in figurer), figurer
    for svg in re.findall(r"<svg.*?</svg>", html, flags=re.DOTALL):
        assert "<title" in svg
        assert "<desc" in svg


def test_principles_cite_the_law_in_force(pdftext):
    assert "lagen (2018:597) om kommunal bokföring och redovisning" in pdftext
    assert "Rådet för kommunal redovisning" in pdftext
    assert "(1997:614)" not in pdftext


def test_chapters_stand_in_order_in_the_contents(pdfrader):
    start = next(i for i, rad in enumerate(pdfrader) if rad == ["Innehåll"])
    innehall = [rad for rad in pdfrader[start:] if re.fullmatch(r"\d{1,2}", rad[0])][:20]
    assert [int(rad[0]) for rad in innehall] == list(range(1, 21))


def test_signatories_are_the_ledamoter_of_the_register(pdftext):
    sista = pdftext[pdftext.rindex("lägger fram denna årsredovisning") :]
    for person in FACIT["styrelse"]["ordinarie"]:
        assert person["namn"] in sista
    for person in FACIT["styrelse"]["ersattare"]:
        assert person["namn"] not in sista
