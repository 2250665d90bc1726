"""Pages where statements, kontoplan, notes and years are set up, and those of several years."""

from decimal import Decimal

import pytest
from django.urls import reverse

from ekonomi.mall import Typ
from ekonomi.models import (
    Konto,
    Kontokoppling,
    Not,
    Uppstallning,
)
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.uppstallning import anvand_forlaga
from ekonomi.uppstallning import mall_i_bruk, resultatrakning
from tests.ekonomi import bocker
from tests.ekonomi.sidtext import text
from tests.fragor import antal_fragor

pytestmark = pytest.mark.django_db

SIDOR = ("driftredovisning", "flerar", "eget_kapital", "personal", "former")


@pytest.fixture
def sunnerbo(exempel, klient):
    return klient("ekonom")


def adress(namn: str, *args, **fraga) -> str:
    return reverse(f"ekonomi:{namn}", args=args, query=fraga)


def rad(**andrat) -> dict[str, object]:
    grund = {"rubrik": "Revision", "slag": "post", "efter": "verksamhetens_kostnader"}
    return grund | {"konton": "642", "matt": "rorelse", "tecken": "-1"} | andrat


# -- Looking -----------------------------------------------------------------------------------


@pytest.mark.parametrize("sida", SIDOR)
def test_empty_forbund_reaches_every_page(ekonomen, sida):
    assert "Resultaträkning" in text(ekonomen.get(adress(sida)))


@pytest.mark.parametrize(
    ("sida", "visar"),
    [
        ("driftredovisning", "−5 839 500"),
        ("flerar", "63 %"),
        ("eget_kapital", "1 208 103 kr</strong> över det högsta, 836 800 kr"),
        ("personal", "Ingen personal är inskriven för 2022"),
        ("former", "Lång form, Sunnerbos rader"),
    ],
)
def test_pages_of_sunnerbo_show_their_figures(sunnerbo, sida, visar):
    assert visar in text(sunnerbo.get(adress(sida)))


@pytest.mark.parametrize("sida", ["driftredovisning", "flerar", "eget_kapital"])
@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_tables_are_fetched_as_files(sunnerbo, sida, format_):
    svar = sunnerbo.get(adress(sida, export=format_))
    assert f".{format_}" in svar["Content-Disposition"]


def test_staff_without_table_has_no_file(sunnerbo):
    assert sunnerbo.get(adress("personal", export="csv")).status_code == 404


@pytest.mark.parametrize("sida", SIDOR)
def test_pages_take_few_queries(sunnerbo, sida):
    sunnerbo.get(adress(sida))
    antal, vilka = antal_fragor(sunnerbo, adress(sida))
    assert antal <= 22, "\n".join(vilka)


def test_those_who_only_look_are_offered_no_change(exempel, klient):
    ledamot = klient("ledamot")
    for sida in SIDOR:
        assert "Ändra" not in text(ledamot.get(adress(sida))).split("<main", 1)[1]


def test_quarter_against_nothing(sunnerbo):
    fraga = {"ar": 2022, "fran": 4, "manad": 6, "jamfor": "nej"}
    innehall = text(sunnerbo.get(adress("resultatrakning", **fraga)))
    assert "April 2022 till och med juni 2022, kronor" in innehall
    assert "april–juni 2022</th>" in innehall
    assert "2021</th>" not in innehall
    assert "fran=2022-04-01" in innehall


def test_months_the_wrong_way_round_change_places(sunnerbo):
    innehall = text(sunnerbo.get(adress("resultatrakning", ar=2022, fran=6, manad=4)))
    assert "April 2022 till och med juni 2022" in innehall


def test_years_of_the_oversikt_can_be_more(sunnerbo):
    assert "2016</th>" in text(sunnerbo.get(adress("flerar", antal=7)))
    assert "2017</th>" not in text(sunnerbo.get(adress("flerar", antal=99)))


# -- Balances behind a figure -------------------------------------------------------------------


def test_balance_of_several_accounts_opens_them_with_their_balances(sunnerbo):
    innehall = text(sunnerbo.get(adress("saldon", konton="17,1930", ar=2022)))
    assert "1930 Bank" in innehall
    assert "3 060 740" in innehall
    assert adress("konto", "1930", ar=2022) in innehall
    assert "Ingående" in innehall


def test_balances_of_part_of_a_year_begin_where_it_begins(ekonomen, ekonom, ar):
    bocker.post(ekonom, ar, "-100", "100")
    fraga = {"konton": "1930", "ar": 2022, "fran": "2022-04-01", "till": "2022-06-30"}
    innehall = text(ekonomen.get(adress("saldon", **fraga)))
    assert innehall.count("−100") == 4, "ingående och utgående, på raden och i summan"


@pytest.mark.parametrize(
    ("fraga", "kod"), [({"ar": 1999}, 404), ({}, 404), ({"ar": 2022, "export": "pdf"}, 404)]
)
def test_balances_of_no_year_are_not_found(sunnerbo, fraga, kod):
    assert sunnerbo.get(adress("saldon", konton="1930", **fraga)).status_code == kod


def test_balances_without_accounts_say_so(sunnerbo):
    innehall = text(sunnerbo.get(adress("saldon", konton="99999", ar=2022)))
    assert "Här finns inga saldon att visa" in innehall


def test_balances_are_fetched_as_a_file(sunnerbo):
    svar = sunnerbo.get(adress("saldon", konton="1930", ar=2022, export="csv"))
    data = b"".join(svar.streaming_content).decode("utf-8-sig")
    assert "1930 Bank" in data
    assert "3060740," in data


def test_huvudbok_marks_what_closes_the_year(ekonomen, ekonom, ar):
    Konto.objects.create(nummer="2069", namn="Årets resultat", ktyp="S")
    Konto.objects.create(nummer="8999", namn="Årets resultat", ktyp="K")
    bocker.post(ekonom, ar)
    rader = [NyRad("8999", Decimal(-100)), NyRad("2069", Decimal(100))]
    bokfor(by=ekonom, ar=ar, datum=ar.slut, text="Årets resultat", rader=rader)
    assert "bokslut</span>" in text(ekonomen.get(adress("konto", "2069")))
    assert "bokslut</span>" not in text(ekonomen.get(adress("konto", "5010")))
    svar = ekonomen.get(adress("konto", "8999", export="csv"))
    assert "(bokslut)" in b"".join(svar.streaming_content).decode("utf-8-sig")


# -- Rows ------------------------------------------------------------------------------------------


def test_new_row_is_shown_with_what_it_moves_before_it_is_saved(sunnerbo):
    sida = adress("rad_ny", "rr")
    assert "Står efter" in text(sunnerbo.get(sida))
    granskad = text(sunnerbo.post(sida, rad(granska="1")))
    assert "Vad ändringen flyttar 2022" in granskad
    assert 'value="Revision"' in granskad
    assert "revision" not in {r.nyckel for r in mall_i_bruk("RR").rader}
    svar = text(sunnerbo.post(sida, rad(), follow=True))
    assert "Resultaträkningen är ändrad." in svar
    assert "revision" in {r.nyckel for r in mall_i_bruk("RR").rader}


def test_row_is_changed_and_taken_away(sunnerbo):
    sida = adress("rad_andra", "rr", "avskrivningar")
    assert 'value="77, 78"' in text(sunnerbo.get(sida))
    sunnerbo.post(sida, rad(rubrik="Av- och nedskrivningar", konton="77,78"))
    assert resultatrakning(2022).rad("avskrivningar").rubrik == "Av- och nedskrivningar"
    bort = adress("rad_bort", "rr", "avskrivningar")
    assert "Inget belopp flyttas" in text(sunnerbo.get(bort))
    sunnerbo.post(bort)
    assert "avskrivningar" not in {r.nyckel for r in mall_i_bruk("RR").rader}


def test_sum_row_of_the_kassaflode_keeps_its_sides(sunnerbo):
    sida = adress("rad_andra", "kf", "nyupptagna_lan")
    innehall = text(sunnerbo.get(sida))
    assert "Bara kredit på konton" in innehall
    sunnerbo.post(sida, rad(rubrik="Nya lån", efter="", konton="", kredit="23"))
    ny = mall_i_bruk("KF").rader[0]
    assert (ny.rubrik, [(k.prefix, k.sida) for k in ny.kopplingar]) == (
        "Nya lån",
        [("23", "kredit")],
    )


@pytest.mark.parametrize(
    ("andrat", "fel"),
    [
        ({"konton": ""}, "Skriv vilka konton raden tar"),
        ({"konton": "6-4"}, "Skriv de siffror som kontonumren börjar med, inte 6-4"),
        ({"slag": "summa", "konton": ""}, "Välj vilka rader som summeras"),
        ({"slag": "rubrik"}, "Bara en post tar konton"),
        (
            {"slag": "summa", "konton": "", "summa_av": ["arets_resultat"], "efter": ""},
            "summerar arets_resultat, som inte står ovanför",
        ),
    ],
)
def test_row_that_makes_no_sense_comes_back_as_typed(sunnerbo, andrat, fel):
    svar = text(sunnerbo.post(adress("rad_ny", "rr"), rad(**andrat)))
    assert fel in svar
    assert 'value="Revision"' in svar


@pytest.mark.parametrize("sida", ["form", "rad_ny", "forlaga"])
def test_unknown_statement_is_not_found(ekonomen, sida):
    assert ekonomen.get(adress(sida, "xx")).status_code == 404


def test_unknown_row_is_not_found(ekonomen):
    assert ekonomen.get(adress("rad_andra", "rr", "saknas")).status_code == 404


@pytest.mark.parametrize("typ", [t.lower() for t in Typ])
def test_rows_of_each_statement_are_shown(sunnerbo, typ):
    innehall = text(sunnerbo.get(adress("form", typ)))
    assert "Byt förlaga" in innehall
    assert "övriga av typen kostnad" in innehall


def test_form_with_the_budgets_rows_says_so(sunnerbo, anvandare):
    anvand_forlaga(by=anvandare("forbundschef"), typ="DR", namn="sunnerbo")
    assert "budgetens rader trycks" in text(sunnerbo.get(adress("form", "dr")))


def test_preview_without_books_moves_nothing(ekonomen):
    svar = text(ekonomen.post(adress("rad_ny", "rr"), rad(granska="1")))
    assert "Inga böcker är inlästa" in svar


def test_account_without_row_is_coupled_from_the_warning(sunnerbo):
    Kontokoppling.objects.filter(prefix="84").delete()
    Kontokoppling.objects.filter(ktyp="K", rad__uppstallning__typ="RR").delete()
    sida = adress("koppla", "rr", "8422")
    assert f'href="{sida}"' in text(sunnerbo.get(adress("resultatrakning")))
    assert f'href="{sida}"' in text(sunnerbo.get(adress("former")))
    assert f'href="{sida}"' in text(sunnerbo.get(adress("form", "rr")))
    assert "Koppla 8422" in text(sunnerbo.get(sida))
    granskad = text(sunnerbo.post(sida, {"rad": "finansiella_kostnader", "granska": "1"}))
    assert "−100" in granskad
    sunnerbo.post(sida, {"rad": "finansiella_kostnader"})
    assert resultatrakning(2022).tal("finansiella_kostnader", "2022").avrundat == -100


# -- Kontoplan -------------------------------------------------------------------------------------


def test_kontoplan_is_loaded_and_an_account_added_changed_and_taken_away(ekonomen):
    svar = text(ekonomen.post(adress("kontoplan_hamta"), {"plan": "kommunbas"}, follow=True))
    assert "Kommun-Bas: " in svar
    assert Uppstallning.objects.filter(kontoplan="kommunbas").count() == 4
    assert 'value="kommunbas" ' in text(ekonomen.get(adress("kontoplan_hamta")))
    fakta = {"nummer": "6999", "namn": "Annat", "ktyp": "K"}
    assert "6999 Annat är upplagt" in text(ekonomen.post(adress("konto_nytt"), fakta, follow=True))
    sida = adress("konto_andra", "6999")
    assert 'value="Annat"' in text(ekonomen.get(sida))
    svar = ekonomen.post(sida, fakta | {"namn": "Övrigt"}, follow=True)
    assert "6999 Övrigt är sparat" in text(svar)
    bort = adress("konto_bort", "6999")
    assert "Ta bort 6999 Övrigt" in text(ekonomen.get(bort))
    assert "är borttaget" in text(ekonomen.post(bort, follow=True))
    assert not Konto.objects.filter(nummer="6999").exists()


def test_number_of_a_booked_account_is_refused_beside_its_field(ekonomen, bokford):
    fakta = {"nummer": "1931", "namn": "Bank", "ktyp": "T"}
    svar = text(ekonomen.post(adress("konto_andra", "1930"), fakta))
    assert "1930 har bokförda rader, så numret är låst" in svar


def test_taken_number_is_refused(ekonomen, ar):
    fakta = {"nummer": "1930", "namn": "Bank", "ktyp": "T"}
    assert "finns redan" in text(ekonomen.post(adress("konto_nytt"), fakta))


# -- Notes -----------------------------------------------------------------------------------------


def not_fakta(**andrat) -> dict[str, object]:
    grund = {"nummer": 6, "rubrik": "Hyra", "text": "", "konton_1": "50", "typ_1": "konto"}
    return grund | andrat


def test_note_is_added_changed_and_taken_away(ekonomen, ar):
    assert 'value="6"' in text(ekonomen.get(adress("not_ny")))
    assert "Not 6 Hyra är tillagd" in text(
        ekonomen.post(adress("not_ny"), not_fakta(), follow=True)
    )
    sida = adress("not_andra", 6)
    assert 'value="50"' in text(ekonomen.get(sida))
    assert "Not 7 Lokal är sparad" in text(
        ekonomen.post(sida, not_fakta(nummer=7, rubrik="Lokal"), follow=True)
    )
    bort = adress("not_bort", 7)
    assert "Ta bort not 7" in text(ekonomen.get(bort))
    assert "Not 7 är borttagen" in text(ekonomen.post(bort, follow=True))
    assert Not.objects.count() == 5


def test_unknown_note_is_not_found(ekonomen):
    assert ekonomen.get(adress("not_andra", 99)).status_code == 404
    assert ekonomen.post(adress("not_bort", 99)).status_code == 404
