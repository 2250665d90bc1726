"""Sunnerbo's example books give the printed annual report: every row rounded by itself."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from ekonomi.sie import Allvar, SieFil, granska, las, per_konto, skriv

ROT = Path(__file__).parents[2]
BOCKER = ROT / "rapporter" / "exempel" / "sunnerbo"
FACIT = yaml.safe_load((ROT / "tests" / "facit" / "sunnerbo-2022.yaml").read_text("utf-8"))
AR = (2022, 2021)

PROJEKT = {
    "Projektet FOKUS": "FOKUS",
    "Projektet UNGSAM": "UNGSAM",
    "Projektet FRAMSAM": "FRAMSAM",
    "Projektet SESAM": "SESAM",
    "Projekt Tegelbruket": "TEGEL",
    "SamSIP": "SAMSIP",
    "Gör små saker med stor kärlek": "GORSMA",
}
# Budget lines by account number; what is in no other line is Övriga kostnader.
RADER = {
    "Administrativa kostnader": ("6421", "6530"),
    "Arvode styrelse": ("724",),
    "Digitalisering": ("5420", "6540"),
    "Administrativt stöd": ("6551",),
    "Förbundschef": ("6550",),
}


@cache
def bok(ar: int) -> SieFil:
    return las((BOCKER / f"bok-{ar}.se").read_bytes())


def kronor(belopp: Decimal) -> int:
    """One printed figure: half up away from zero, each by itself."""
    return int(belopp.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def rorelse(ar: int, val: Callable[[str, str | None], bool]) -> Decimal:
    """Sum in kronor of the vouchers' rows that `val` takes by account and project."""
    return sum(
        (
            rad.belopp
            for ver in bok(ar).verifikationer
            for rad in ver.rader
            if val(rad.konto, dict(rad.objekt).get(6))
        ),
        Decimal(0),
    )


def utgaende(ar: int, *prefix: str) -> Decimal:
    ingaende = sum(
        (b for k, b in per_konto(bok(ar).ib).items() if k.startswith(prefix)), Decimal(0)
    )
    return ingaende + rorelse(ar, lambda konto, _: konto.startswith(prefix))


def ingaende(ar: int, *prefix: str) -> Decimal:
    return sum((b for k, b in per_konto(bok(ar).ib).items() if k.startswith(prefix)), Decimal(0))


def intakter(ar: int) -> Decimal:
    return -rorelse(ar, lambda konto, _: konto.startswith("3"))


def kostnader(ar: int) -> Decimal:
    return rorelse(ar, lambda konto, _: konto[0] in "4567")


def finans(ar: int) -> Decimal:
    return rorelse(ar, lambda konto, _: konto.startswith("8"))


def resultat(ar: int) -> Decimal:
    return intakter(ar) - kostnader(ar) - finans(ar)


def budgetrad(ar: int, rad: str) -> Decimal:
    """Cost of a budget line; in 2021 the interest was reported within Övriga kostnader."""
    if rad in PROJEKT:
        return rorelse(ar, lambda k, projekt: k[0] in "4567" and projekt == PROJEKT[rad])
    if rad in RADER:
        return rorelse(ar, lambda k, projekt: k.startswith(RADER[rad]) and projekt is None)
    tagna = tuple(prefix for prefixen in RADER.values() for prefix in prefixen)
    ovriga = rorelse(
        ar, lambda k, projekt: k[0] in "4567" and projekt is None and not k.startswith(tagna)
    )
    return ovriga + (finans(ar) if ar == 2021 else 0)


def facit(tabell: list[dict], rad: str, plats: int) -> int:
    [traff] = [post["varden"][plats] for post in tabell if post["rad"] == rad]
    return traff


@pytest.mark.parametrize("ar", AR)
def test_books_are_read_without_findings_that_matter(ar):
    funna = [*bok(ar).avvikelser, *granska(bok(ar))]
    assert [str(a) for a in funna if a.allvar is not Allvar.UPPLYSNING] == []


@pytest.mark.parametrize("ar", AR)
def test_year_looks_like_a_year_with_gapless_series(ar):
    per_serie: dict[str, list[int]] = {}
    for ver in bok(ar).verifikationer:
        per_serie.setdefault(ver.serie, []).append(int(ver.nummer))
        assert ver.datum.year == ar
    assert 150 <= len(bok(ar).verifikationer) <= 300
    assert all(nummer == list(range(1, len(nummer) + 1)) for nummer in per_serie.values())


@pytest.mark.parametrize("ar", AR)
def test_every_account_and_object_is_declared_with_its_type(ar):
    assert all(konto.deklarerad and konto.ktyp for konto in bok(ar).konton.values())
    par = {p for v in bok(ar).verifikationer for r in v.rader for p in r.objekt}
    assert par <= set(bok(ar).objekt)


@pytest.mark.parametrize("ar", AR)
def test_file_is_what_our_writer_writes(ar):
    assert (BOCKER / f"bok-{ar}.se").read_bytes() == skriv(bok(ar))


def test_second_year_opens_with_what_the_first_closed_with():
    konton = {"1510", "1650", "1710", "1790", "1930", "2440", "2650", "2990"}
    for konto in konton:
        assert ingaende(2022, konto) == utgaende(2021, konto)
    assert ingaende(2022, "2065") == utgaende(2021, "2065") - resultat(2021)


@pytest.mark.parametrize(("plats", "ar"), [(0, 2022), (1, 2021)])
def test_resultatrakning_equals_the_printed_one(plats, ar):
    raknat = {
        "Verksamhetens intäkter": intakter(ar),
        "Verksamhetens kostnader": -kostnader(ar),
        "Resultat före finansnetto": intakter(ar) - kostnader(ar),
        "Finansiella kostnader": -finans(ar),
        "Summa finansnetto": -finans(ar),
        "Resultat före extraordinära poster": resultat(ar),
        "Årets resultat": resultat(ar),
    }
    tabell = FACIT["resultatrakning"]
    assert {r: kronor(b) for r, b in raknat.items()} == {r: facit(tabell, r, plats) for r in raknat}


@pytest.mark.parametrize(("plats", "ar"), [(0, 2022), (1, 2021)])
def test_balansrakning_equals_the_printed_one(plats, ar):
    raknat = {
        "Kundfordringar": utgaende(ar, "15"),
        "Övriga fordringar": utgaende(ar, "16"),
        "Förutbetalda kostnader och upplupna intäkter": utgaende(ar, "17"),
        "Kassa och bank": utgaende(ar, "19"),
        "Summa tillgångar": utgaende(ar, "1"),
        "Ingående eget kapital": -ingaende(ar, "20"),
        "Årets resultat": resultat(ar),
        "Eget kapital": -ingaende(ar, "20") + resultat(ar),
        "Leverantörsskulder": -utgaende(ar, "244"),
        "Övriga skulder": -utgaende(ar, "26"),
        "Upplupna kostnader och förutbetalda intäkter": -utgaende(ar, "29"),
        "Summa skulder": -utgaende(ar, "24", "26", "29"),
        "Summa skulder och eget kapital": -utgaende(ar, "2") + resultat(ar),
    }
    br = FACIT["balansrakning"]
    tabell = [*br["tillgangar"], *br["eget_kapital"], *br["skulder"], *br["summa"]]
    assert {r: kronor(b) for r, b in raknat.items()} == {r: facit(tabell, r, plats) for r in raknat}


def test_balansrakning_balances_to_the_ore():
    for ar in AR:
        assert utgaende(ar, "1") == -utgaende(ar, "2") + resultat(ar)


@pytest.mark.parametrize(("plats", "ar"), [(0, 2022), (1, 2021)])
def test_kassaflodesanalys_equals_the_printed_one(plats, ar):
    fordringar = ingaende(ar, "15", "16", "17") - utgaende(ar, "15", "16", "17")
    skulder = ingaende(ar, "24", "26", "29") - utgaende(ar, "24", "26", "29")
    bank = utgaende(ar, "19") - ingaende(ar, "19")
    raknat = {
        "Årets resultat": resultat(ar),
        "Medel från verksamheten före förändring av rörelsekapitalet": resultat(ar),
        "Ökning/minskning kortfristiga fordringar": fordringar,
        "Ökning/minskning kortfristiga skulder": skulder,
        "Kassaflöde från den löpande verksamheten": resultat(ar) + fordringar + skulder,
        "Årets kassaflöde": resultat(ar) + fordringar + skulder,
        "Förändring av likvida medel enligt bokföringen": bank,
        "Likvida medel vid årets början": ingaende(ar, "19"),
        "Likvida medel vid årets slut": utgaende(ar, "19"),
    }
    tabell = FACIT["kassaflodesanalys"]
    assert {r: kronor(b) for r, b in raknat.items()} == {r: facit(tabell, r, plats) for r in raknat}


@pytest.mark.parametrize(("plats", "ar"), [(0, 2021), (2, 2022)])
def test_every_budget_row_equals_the_printed_one(plats, ar):
    tabell = FACIT["budgetavvikelse"]["kostnader"]
    rader = [post["rad"] for post in tabell if post["rad"] != "Summa kostnader"]
    assert {r: kronor(-budgetrad(ar, r)) for r in rader} == {
        r: facit(tabell, r, plats) for r in rader
    }
    assert kronor(-kostnader(ar) - finans(ar)) == facit(tabell, "Summa kostnader", plats)


@pytest.mark.parametrize(("plats", "ar"), [(0, 2021), (2, 2022)])
def test_budget_rows_take_every_cost_once(plats, ar):
    tabell = FACIT["budgetavvikelse"]["kostnader"]
    rader = [post["rad"] for post in tabell if post["rad"] != "Summa kostnader"]
    utanfor = finans(ar) if ar == 2022 else 0
    assert sum(budgetrad(ar, rad) for rad in rader) + utanfor == kostnader(ar) + finans(ar)


@pytest.mark.parametrize(("plats", "ar"), [(0, 2021), (2, 2022)])
def test_budget_income_equals_the_printed_one(plats, ar):
    anslag = -rorelse(ar, lambda konto, _: konto.startswith("398"))
    ovriga = -rorelse(ar, lambda konto, _: konto.startswith("359"))
    kapital = -ingaende(ar, "20")
    raknat = {
        "Ägarnas anslag": anslag,
        "Eget kapital IB": kapital,
        "Övriga intäkter": ovriga,
        "Summa intäkter och eget kapital": anslag + kapital + ovriga,
    }
    tabell = FACIT["budgetavvikelse"]["intakter"]
    assert {r: kronor(b) for r, b in raknat.items()} == {r: facit(tabell, r, plats) for r in raknat}
    assert kronor(kapital + resultat(ar)) == FACIT["budgetavvikelse"]["eget_kapital_ub"][plats]


@pytest.mark.parametrize("ar", AR)
def test_contributions_per_member_equal_note_1(ar):
    koder = {
        "Försäkringskassan": "FK",
        "Arbetsförmedlingen": "AF",
        "Region Kronoberg": "REGION",
        "Ljungby kommun": "LJUNGBY",
        "Älmhults kommun": "ALMHULT",
        "Markaryds kommun": "MARKARYD",
    }
    per_medlem = dict.fromkeys(koder.values(), Decimal(0))
    for ver in bok(ar).verifikationer:
        for rad in ver.rader:
            if rad.konto.startswith("398"):
                per_medlem[dict(rad.objekt)[20]] -= rad.belopp
    assert per_medlem == {koder[m["namn"]]: m["insats_2022"] for m in FACIT["medlemmar"]}


def test_other_income_has_one_account_per_item_of_note_1():
    belopp = [
        kronor(-rorelse(2022, lambda k, _, nr=nr: k == nr)) for nr in ("3591", "3592", "3593")
    ]
    assert belopp == [post["belopp"] for post in FACIT["noter"]["not_1_intakter"]]


def test_financial_cost_is_the_fees_of_two_bills_as_in_note_2():
    avgifter = [
        rad.belopp for v in bok(2022).verifikationer for rad in v.rader if rad.konto[0] == "8"
    ]
    not_2 = FACIT["noter"]["not_2_finansiella_kostnader"]
    assert (sum(avgifter), len(avgifter)) == (not_2["paminnelseavgifter"], not_2["antal_fakturor"])


def test_closing_balances_equal_notes_3_to_5():
    noter = FACIT["noter"]
    assert kronor(utgaende(2022, "1650")) == noter["not_3_ovriga_fordringar"]["momsfordran"]
    assert kronor(utgaende(2022, "1710")) == noter["not_4"]["forutbetalda_kostnader"]
    assert kronor(utgaende(2022, "1790")) == noter["not_4"]["upplupna_intakter"]
    assert kronor(-utgaende(2022, "2650")) == noter["not_5_ovriga_skulder"]["utgaende_moms"]


def test_year_end_accruals_are_the_nine_items_of_note_6():
    rader = [
        (rad.text, kronor(-rad.belopp))
        for ver in bok(2022).verifikationer
        for rad in ver.rader
        if rad.konto == "2990" and (ver.datum.month, ver.datum.day) == (12, 31)
    ]
    # CP437 has no en dash; a SIE file says okt-dec where the printed note says okt–dec.
    assert rader == [
        (post["post"].replace("–", "-"), post["belopp"])
        for post in FACIT["noter"]["not_6_upplupna_kostnader"]
    ]


def test_accruals_of_the_first_year_are_reversed_in_january():
    aterforda = [
        rad.belopp
        for ver in bok(2022).verifikationer
        for rad in ver.rader
        if rad.konto == "2990" and ver.datum.month == 1
    ]
    assert sum(aterforda) == -ingaende(2022, "2990") == -utgaende(2021, "2990")


@pytest.mark.parametrize("fil", sorted(BOCKER.parent.glob("*/*.se")), ids=lambda f: f.stem)
def test_balances_that_an_example_file_states_are_those_of_its_vouchers(fil):
    assert [a.text for a in granska(las(fil.read_bytes())) if a.allvar is Allvar.VARNING] == []
