"""A förbund never seen before: given its SIE file and nothing else, every statement is right.

The figures are added here by hand from the same list of postings that the file is written from.
"""

from decimal import Decimal

import pytest

from ekonomi.flerar import flerarsoversikt
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.kontoplan import Plan
from ekonomi.models import Konto, Not, Uppstallning
from ekonomi.noter import noter
from ekonomi.services.sie_import import importera
from ekonomi.services.uppstallning import plan_i_bruk
from ekonomi.uppstallning import balansrakning, resultatrakning, stall_upp
from finsam.taltabell import Enhet, Slag, Taltabell
from tests.ekonomi import okant

pytestmark = pytest.mark.django_db

NOLL = Decimal(0)


def siffror(tabell: Taltabell) -> dict[str, Decimal]:
    poster = [r for r in tabell.rader if r.tal and r.slag is not Slag.AVRUNDNING]
    return {r.nyckel: r.tal[0].exakt for r in poster}


@pytest.fixture
def bas(ekonom) -> okant.Bok:
    bok = okant.bas()
    importera(by=ekonom, data=bok.fil(), namn="norra-viken.se")
    return bok


@pytest.fixture
def kommunbas(ekonom) -> okant.Bok:
    bok = okant.kommunbas()
    importera(by=ekonom, data=bok.fil(), namn="soderbygden.se")
    return bok


# -- BAS -----------------------------------------------------------------------------------------


def test_bas_needs_no_setting_up(bas):
    assert plan_i_bruk() is Plan.BAS
    assert not Uppstallning.objects.exists()
    assert not Not.objects.exists()
    for typ in ("RR", "BR", "KF"):
        assert stall_upp(typ, 2024).okopplade == ()


def test_bas_resultatrakning(bas):
    resultat = -bas.rorelse("3", "4", "5", "6", "7", "8")
    assert siffror(resultatrakning(2024)) == {
        "verksamhetens_intakter": -bas.rorelse("3"),
        "verksamhetens_kostnader": -bas.rorelse("4", "5", "6", "7", utom=("78",)),
        "avskrivningar": -bas.rorelse("78"),
        "verksamhetens_nettokostnader": -bas.rorelse("3", "4", "5", "6", "7"),
        "verksamhetens_resultat": -bas.rorelse("3", "4", "5", "6", "7"),
        "finansiella_intakter": -bas.rorelse("83"),
        "finansiella_kostnader": -bas.rorelse("84"),
        "resultat_efter_finansiella_poster": resultat,
        "extraordinara_poster": 0,
        "arets_resultat": resultat,
    }
    assert resultat == Decimal("1080368.50")


def test_bas_balansrakning_counts_last_years_result_as_equity(bas):
    """The opening balances lack 250 000 kr: last year's result, which nobody has moved."""
    tabell = balansrakning(2024)
    fjolarets = sum(map(Decimal, bas.ib.values()))
    assert fjolarets == 250000
    belopp = siffror(tabell)
    assert belopp["anlaggningstillgangar"] == bas.ub("12")
    assert belopp["fordringar"] == bas.ub("15", "16", "17")
    assert belopp["kassa_och_bank"] == bas.ub("19")
    assert belopp["summa_tillgangar"] == bas.ub("1")
    assert belopp["arets_resultat"] == Decimal("1080368.50")
    assert belopp["ovrigt_eget_kapital"] == -bas.ub("20") + fjolarets
    assert belopp["kortfristiga_skulder"] == -bas.ub("24", "27", "29")
    assert belopp["summa_eget_kapital_avsattningar_och_skulder"] == bas.ub("1")
    assert "går inte jämnt upp: 250\u00a0000 kr" in tabell.fotnoter[0]


def test_bas_kassaflodesanalys(bas):
    belopp = siffror(kassaflodesanalys(2024))
    assert belopp["arets_resultat"] == Decimal("1080368.50")
    assert belopp["justering_for_av_och_nedskrivningar"] == 26000
    assert belopp["forandring_kortfristiga_fordringar"] == -bas.rorelse("15", "16", "17")
    assert belopp["forandring_kortfristiga_skulder"] == -bas.rorelse("24", "27", "29")
    assert belopp["investering_i_anlaggningstillgangar"] == -40000
    assert belopp["arets_kassaflode"] == bas.rorelse("19")
    assert belopp["likvida_medel_vid_arets_borjan"] == Decimal(bas.ib["1930"])
    assert belopp["likvida_medel_vid_arets_slut"] == bas.ub("19")


def test_bas_interest_received_is_income_though_the_file_says_no_type(bas):
    assert Konto.objects.get(nummer="8310").ktyp == "I"
    assert Konto.objects.get(nummer="8422").ktyp == "K"


def test_bas_notes_add_up_to_the_rows_that_refer_to_them(bas):
    innehall = {n.nummer: n for n in noter(2024)}
    assert list(innehall) == [1, 2, 3, 4, 5]
    summor = {nummer: n.tabell.rader[-1].tal[0].exakt for nummer, n in innehall.items()}
    for tabell in (resultatrakning(2024), balansrakning(2024)):
        for rad in tabell.rader:
            if rad.not_nr:
                assert abs(rad.tal[0].exakt) == summor[rad.not_nr], rad.rubrik
    assert summor[5] == 45000


def test_bas_notes_name_members_contributions_projects_and_accounts(bas):
    innehall = {n.nummer: n for n in noter(2024)}
    intakter = {r.rubrik: r.tal[0].exakt for r in innehall[1].tabell.rader if r.tal}
    assert intakter["Bidrag staten"] == 2000000
    assert intakter["ESF-medel"] == Decimal("480250.25")
    assert intakter["Kursavgifter"] == 52000
    kostnader = {r.rubrik: r.tal[0].exakt for r in innehall[2].tabell.rader if r.tal}
    assert kostnader["Steget vidare"] == Decimal("1450300.75")
    assert kostnader["Löner"] == 1398500


def test_bas_oversikt(bas):
    belopp = siffror(flerarsoversikt(2024))
    assert belopp["intakter"] == -bas.rorelse("3", "83")
    assert belopp["kostnader"] == -bas.rorelse("4", "5", "6", "7", "84")
    assert belopp["arets_resultat"] == Decimal("1080368.50")
    assert belopp["eget_kapital"] == -bas.ub("20") + 250000 + Decimal("1080368.50")
    assert belopp["soliditet"] == belopp["eget_kapital"] / bas.ub("1")


# -- Kommun-Bas ------------------------------------------------------------------------------------


def test_kommunbas_is_told_by_the_names_of_its_accounts(kommunbas):
    assert plan_i_bruk() is Plan.KOMMUNBAS
    assert Konto.objects.get(nummer="8441").ktyp == "I"
    for typ in ("RR", "BR", "KF"):
        assert stall_upp(typ, 2024).okopplade == ()


def test_kommunbas_resultatrakning_of_a_closed_year(kommunbas):
    """84 is income and 85 cost, 79 depreciation; the closing voucher empties nothing."""
    resultat = -kommunbas.rorelse("3", "4", "5", "6", "7", "84", "85")
    assert resultat == Decimal("227110.80")
    belopp = siffror(resultatrakning(2024))
    assert belopp["verksamhetens_intakter"] == -kommunbas.rorelse("3")
    assert belopp["verksamhetens_kostnader"] == -kommunbas.rorelse("4", "5", "6", "7", utom=("79",))
    assert belopp["avskrivningar"] == -2000
    assert belopp["finansiella_intakter"] == 1200
    assert belopp["finansiella_kostnader"] == -310
    assert belopp["arets_resultat"] == resultat


def test_kommunbas_balansrakning(kommunbas):
    tabell = balansrakning(2024)
    belopp = siffror(tabell)
    assert belopp["anlaggningstillgangar"] == 8000
    assert belopp["fordringar"] == kommunbas.ub("15", "16", "17")
    assert belopp["kassa_och_bank"] == kommunbas.ub("19")
    assert belopp["arets_resultat"] == Decimal("227110.80")
    assert belopp["ovrigt_eget_kapital"] == 560000
    assert belopp["kortfristiga_skulder"] == -kommunbas.ub("25", "27", "29")
    assert belopp["summa_tillgangar"] == kommunbas.ub("1")
    assert belopp["summa_eget_kapital_avsattningar_och_skulder"] == kommunbas.ub("1")
    assert tabell.fotnoter == ()


def test_kommunbas_kassaflodesanalys(kommunbas):
    belopp = siffror(kassaflodesanalys(2024))
    assert belopp["justering_for_av_och_nedskrivningar"] == 2000
    assert belopp["arets_kassaflode"] == kommunbas.rorelse("19")
    assert belopp["likvida_medel_vid_arets_slut"] == kommunbas.ub("19")


def test_kommunbas_notes_add_up_to_the_rows_that_refer_to_them(kommunbas):
    innehall = {n.nummer: n for n in noter(2024)}
    summor = {nummer: n.tabell.rader[-1].tal[0].exakt for nummer, n in innehall.items()}
    for tabell in (resultatrakning(2024), balansrakning(2024)):
        for rad in tabell.rader:
            if rad.not_nr:
                assert abs(rad.tal[0].exakt) == summor[rad.not_nr], rad.rubrik
    assert summor[5] == 30000


def test_kommunbas_oversikt(kommunbas):
    belopp = siffror(flerarsoversikt(2024))
    assert belopp["intakter"] == -kommunbas.rorelse("3", "84")
    assert belopp["intakter"] + belopp["kostnader"] == Decimal("227110.80")
    assert belopp["eget_kapital"] == Decimal("787110.80")


# -- Both ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("enhet", [Enhet.KR, Enhet.TKR])
@pytest.mark.parametrize("gor", [okant.bas, okant.kommunbas])
def test_shown_rows_add_up_with_their_rounding(ekonom, gor, enhet):
    importera(by=ekonom, data=gor().fil(), namn="bok.se")
    tabell = balansrakning(2024, enhet=enhet)
    visat = {r.nyckel: r.tal[0].avrundat for r in tabell.rader if r.tal}
    oms = "summa_omsattningstillgangar"
    rest = visat.get(f"oresavrundning_{oms}", 0)
    assert visat["fordringar"] + visat["kassa_och_bank"] + rest == visat[oms]


def test_a_second_file_changes_no_form(ekonom, kommunbas):
    """The first file decides; a later one with other names does not move the statements."""
    nasta = okant.bas()
    nasta.ar = 2025
    importera(by=ekonom, data=nasta.fil(), namn="byte.se")
    assert plan_i_bruk() is Plan.KOMMUNBAS
