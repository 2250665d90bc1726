"""What is known of a year beside its books: översikt, staff, balanskrav, driftredovisning."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ekonomi.aldrear import Aldrear, aldre_ar
from ekonomi.balanskrav import balanskravsutredning
from ekonomi.driftredovisning import driftredovisning
from ekonomi.flerar import arsfakta, flerarsoversikt
from ekonomi.models import Konto, Personalar, Rakenskapsar
from ekonomi.personal import personaltabell
from ekonomi.services import arsuppgift as tjanst
from ekonomi.services.uppstallning import anvand_forlaga
from finsam.taltabell import Enhet, Taltabell
from insatser.models import Nyckeltalshistorik
from tests.ekonomi import bocker
from tests.ekonomi.rasql import nekas

pytestmark = pytest.mark.django_db


def visade(tabell: Taltabell, rad: str) -> list[str]:
    return [t.visat.replace("\xa0", " ") for t in tabell.rad(rad).tal]


# -- Översikt ------------------------------------------------------------------------------------


def test_oversikt_of_sunnerbo_reads_the_books_and_the_years_before_by_hand(exempel, anvandare):
    ekonom = anvandare("ekonom")
    tjanst.satt_aldre_ar(
        by=ekonom,
        ar=2020,
        intakter=Decimal(4_300_000),
        resultat=Decimal(-12),
        soliditet_procent=Decimal("61.5"),
        kalla="årsredovisning 2020",
    )
    tjanst.satt_personalar(by=ekonom, ar=2022, arsarbetare=Decimal("1.5"))
    tabell = flerarsoversikt(2022)
    assert [k.nyckel for k in tabell.kolumner] == ["2022", "2021", "2020", "2019", "2018"]
    assert visade(tabell, "arets_resultat") == ["−511 050", "−1 877 796", "−12", "", ""]
    assert visade(tabell, "eget_kapital") == ["2 044 903", "2 555 953", "", "", ""]
    assert visade(tabell, "soliditet") == ["63 %", "54 %", "62 %", "", ""]
    assert visade(tabell, "antal_anstallda") == ["1,5", "", "", "", ""]
    assert tabell.fotnoter == ("2020: årsredovisning 2020.",)
    assert tabell.tal("intakter", "2022").url == "/ekonomi/resultatrakning/?ar=2022"
    assert tabell.tal("intakter", "2020").url == ""


def test_oversikt_holds_up_to_seven_years_in_thousands(exempel):
    tabell = flerarsoversikt(2022, antal=7, enhet=Enhet.TKR)
    assert len(tabell.kolumner) == 7
    assert visade(tabell, "intakter")[:2] == ["4 546", "4 483"]
    assert tabell.json()["soliditet"]["2022"]["visat"] == "63\u00a0%"


def test_books_without_assets_have_no_soliditet(ar):
    [fakta] = arsfakta([2022])
    assert (fakta.soliditet, fakta.resultat, fakta.bokfort) == (None, 0, True)


def test_year_that_the_books_hold_is_not_entered_by_hand(ekonom, ar):
    with pytest.raises(ValidationError, match="Böckerna för 2022 är inlästa"):
        tjanst.satt_aldre_ar(by=ekonom, ar=2022, resultat=Decimal(1), kalla="X")


def test_year_without_any_figure_is_refused(ekonom):
    with pytest.raises(ValidationError, match="minst en av årets siffror"):
        tjanst.satt_aldre_ar(by=ekonom, ar=2019, resultat=None, kalla="X")


def test_year_without_source_is_refused(ekonom):
    with pytest.raises(ValidationError, match="kalla"):
        tjanst.satt_aldre_ar(by=ekonom, ar=2019, resultat=Decimal(1), kalla="")


def test_year_entered_again_is_written_over(ekonom):
    for belopp in (1, 2):
        tjanst.satt_aldre_ar(by=ekonom, ar=2019, resultat=Decimal(belopp), kalla="ÅR 2019")
    assert aldre_ar() == [Aldrear(2019, "ÅR 2019", resultat=Decimal(2))]


def test_year_that_a_decided_report_rests_on_is_not_changed(ekonom):
    tjanst.satt_aldre_ar(by=ekonom, ar=2019, resultat=Decimal(1), kalla="ÅR 2019")
    Nyckeltalshistorik.objects.update(last_at=timezone.now())
    with pytest.raises(ValidationError, match="en beslutad rapport bygger på dem"):
        tjanst.satt_aldre_ar(by=ekonom, ar=2019, resultat=Decimal(2), kalla="ÅR 2019")
    with pytest.raises(ValidationError, match="en beslutad rapport bygger på dem"):
        tjanst.ta_bort_aldre_ar(by=ekonom, ar=2019)
    assert aldre_ar()[0].resultat == 1


# -- Staff ---------------------------------------------------------------------------------------


def personal(ekonom, ar=2022, **falt) -> Personalar:
    grund = {"arsarbetare": Decimal("2.8")}
    return tjanst.satt_personalar(by=ekonom, ar=ar, **(grund | falt))


def test_nobody_written_is_no_table(db):
    assert personaltabell(2022) is None


def test_staff_of_several_years(ekonom):
    personal(ekonom, 2021, arsarbetare=Decimal("2.5"), kalla="årsredovisning 2021")
    personal(ekonom, 2022, kvinnor=2, man=1)
    personal(ekonom, 2010)
    tabell = personaltabell(2022)
    assert [k.nyckel for k in tabell.kolumner] == ["2022", "2021"]
    assert visade(tabell, "antal_anstallda_arsarbetare") == ["2,8", "2,5"]
    assert visade(tabell, "kvinnor") == ["2", ""]
    assert tabell.fotnoter == ("2021: årsredovisning 2021.",)


@pytest.mark.parametrize(
    ("falt", "alla", "kvinnor"),
    [
        ({"arsarbetare": Decimal("2.8")}, "döljs", "döljs"),
        ({"kvinnor": 3, "man": 1}, "döljs", "döljs"),
        ({"kvinnor": 6, "man": 1}, "4,2 %", "döljs"),
        ({"kvinnor": 5, "man": 5}, "4,2 %", "5,1 %"),
        ({"arsarbetare": Decimal(9)}, "4,2 %", "döljs"),
    ],
)
def test_sick_leave_of_fewer_than_five_is_hidden_and_the_other_sex_with_it(
    ekonom, falt, alla, kvinnor
):
    sjuka = {"sjukfranvaro": Decimal("4.2"), "sjukfranvaro_kvinnor": Decimal("5.1")}
    personal(ekonom, **falt, **sjuka)
    tabell = personaltabell(2022)
    assert visade(tabell, "sjukfranvaro") == [alla]
    assert visade(tabell, "sjukfranvaro_kvinnor") == [kvinnor]
    assert visade(tabell, "sjukfranvaro_man") == [""]


@pytest.mark.parametrize(
    "falt",
    [{"kvinnor": 1, "man": None}, {"arsarbetare": Decimal(-1)}, {"sjukfranvaro": Decimal(101)}],
)
def test_staff_that_makes_no_sense_is_refused(ekonom, falt):
    with pytest.raises(ValidationError):
        personal(ekonom, **falt)


@pytest.mark.parametrize(
    "varden",
    [
        "(ar, arsarbetare, kvinnor, kalla) VALUES (2022, 1, 1, '')",
        "(ar, arsarbetare, kalla) VALUES (2022, -1, '')",
        "(ar, arsarbetare, kalla) VALUES (1850, 1, '')",
        "(ar, arsarbetare, sjukfranvaro, kalla) VALUES (2022, 1, 101, '')",
        "(ar, arsarbetare, sjukfranvaro_man, kalla) VALUES (2022, 1, -1, '')",
    ],
)
def test_raw_sql_cannot_write_staff_that_makes_no_sense(db, varden):
    nekas(f"INSERT INTO ekonomi_personalar {varden}")


# -- Balanskrav ----------------------------------------------------------------------------------


def test_balanskrav_of_a_forbund_without_adjustments_is_the_result(exempel):
    tabell = balanskravsutredning(2022)
    slutrader = ("balanskravsresultat", "balanskravsresultat_efter_synnerliga_skal")
    assert [visade(tabell, rad) for rad in slutrader] == [["−511 050"], ["−511 050"]]
    assert tabell.fotnoter == ()


def test_balanskrav_adds_each_step(ekonom, ar):
    bocker.post(ekonom, ar, "-100", "100")
    tjanst.satt_balanskravsuppgift(
        by=ekonom,
        ar=2022,
        realisationsvinster=Decimal(10),
        undantagna_vinster=Decimal(1),
        undantagna_forluster=Decimal(2),
        orealiserade=Decimal(5),
        aterforda=Decimal(3),
        reservering=Decimal(7),
        ianspraktagande=Decimal(40),
        synnerliga_skal_belopp=Decimal(76),
        synnerliga_skal="Sparat kapital används enligt budget.",
    )
    tabell = balanskravsutredning(2022)
    assert tabell.tal("arets_resultat_efter_balanskravsjusteringar", "2022").exakt == -109
    assert tabell.tal("balanskravsresultat", "2022").exakt == -76
    assert tabell.tal("balanskravsresultat_efter_synnerliga_skal", "2022").exakt == 0
    assert tabell.fotnoter == ("Sparat kapital används enligt budget.",)


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({"reservering": Decimal(-1)}, "utan minus"),
        ({"synnerliga_skal_belopp": Decimal(1)}, "vilka de synnerliga skälen är"),
    ],
)
def test_balanskrav_that_makes_no_sense_is_refused(ekonom, falt, fel):
    with pytest.raises(ValidationError, match=fel):
        tjanst.satt_balanskravsuppgift(by=ekonom, ar=2022, **falt)


# -- Driftredovisning ----------------------------------------------------------------------------


def test_driftredovisning_in_short_of_sunnerbo(exempel):
    tabell = driftredovisning(2022)
    assert [k.rubrik for k in tabell.kolumner] == [
        "Utfall 2022",
        "Budget 2022",
        "Avvikelse",
        "Bokslut 2021",
    ]
    assert visade(tabell, "medlemsavgift") == ["4 184 001", "4 184 000", "1", "4 184 001"]
    assert visade(tabell, "nettokostnad")[1] == "−5 839 500", "393 500 − 6 233 000"
    assert visade(tabell, "finansiella_poster") == ["−100", "0", "−100", "−78"]
    assert visade(tabell, "resultat")[:2] == ["−511 050", "−1 655 500"]
    assert visade(tabell, "utgaende_eget_kapital") == [
        "2 044 903",
        "900 453",
        "1 144 450",
        "2 555 953",
    ]
    assert visade(tabell, "likvida_medel") == ["3 060 740", "", "", "3 762 494"]


def test_driftredovisning_adds_up_in_thousands(exempel):
    tabell = driftredovisning(2022, enhet=Enhet.TKR)
    poster = ("nettokostnad", "medlemsavgift", "finansiella_poster")
    rader = {r.nyckel: r for r in tabell.rader}
    for plats in (0, 3):
        summa = sum(rader[n].tal[plats].avrundat for n in poster)
        rest = (
            rader["oresavrundning_resultat"].tal[plats].avrundat
            if ("oresavrundning_resultat" in rader)
            else 0
        )
        assert summa + rest == rader["resultat"].tal[plats].avrundat


def test_driftredovisning_with_the_rows_of_the_budget(exempel, anvandare):
    anvand_forlaga(by=anvandare("ekonom"), typ="DR", namn="sunnerbo")
    tabell = driftredovisning(2022)
    assert tabell.rubrik == "Driftredovisning"
    assert visade(tabell, "projektet_fokus")[:2] == ["−1 469 000", "−858 304"]


def test_driftredovisning_without_budget_has_no_budget_columns(ekonom, ar):
    bocker.post(ekonom, ar)
    tabell = driftredovisning(2022, till=date(2022, 8, 31))
    assert [k.rubrik for k in tabell.kolumner] == ["Utfall t.o.m. 31 augusti 2022"]
    assert tabell.tal("nettokostnad", "utfall_2022").exakt == -100


def test_driftredovisning_of_a_year_that_the_books_lack_is_refused(db):
    with pytest.raises(Rakenskapsar.DoesNotExist):
        driftredovisning(2022)


def test_figures_of_the_driftredovisning_lead_to_rows_and_balances(exempel):
    tabell = driftredovisning(2022)
    assert tabell.tal("medlemsavgift", "utfall_2022").url.startswith("/ekonomi/rader/?konton=398")
    kapital = tabell.tal("utgaende_eget_kapital", "utfall_2022").url
    assert kapital.startswith("/ekonomi/saldon/?konton=")
    assert Konto.objects.filter(nummer="1930").exists()
