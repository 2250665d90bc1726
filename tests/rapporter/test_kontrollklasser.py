"""One case of each class of error that published reports have had, and one near miss of it.

The classes are those of docs/kontroller.md. Nothing here asks the database.
"""

from decimal import Decimal
from time import process_time
from types import SimpleNamespace

import pytest

from finsam.taltabell import Enhet
from rapporter.kontroll import Allvar
from tests.rapporter.granskad import Granskad, fynd, tabell

FEL, VARNING, UPPLYSNING = Allvar.FEL, Allvar.VARNING, Allvar.UPPLYSNING

RADER = "| Post | {enhet} |\n|---|---|\n| Arvoden | {a} |\n| Resor | {b} |\n| Summa | {summa} |\n"


def fri(a: str, b: str, summa: str, enhet: str = "kr") -> str:
    return RADER.format(a=a, b=b, summa=summa, enhet=enhet)


# check, severity, a text that must be caught, a text that must not
I_TEXT = [
    # tables that were typed
    ("tabeller_summerar", FEL, fri("5 057 200", "2", "5 057 300"), fri("100", "200", "300")),
    ("tabeller_summerar", VARNING, fri("7 000", "490", "7 489"), fri("7 000", "490", "7 490")),
    ("tabeller_summerar", FEL, fri("−100", "−200", "300"), fri("−100", "−200", "−300")),
    ("tabellers_enhet", FEL, fri("5 057 200", "1", "5 057 201", "tkr"), fri("5 057", "1", "5 058")),
    (
        "matt_i_ratt_enhet",
        FEL,
        "| Mått | 2022 |\n|---|---|\n| Soliditet | 2 044 903 kr |\n",
        "| Mått | 2022 |\n|---|---|\n| Soliditet | 63 % |\n",
    ),
    (
        "matt_i_ratt_enhet",
        VARNING,
        "Förbundets soliditet är 2 044 903 kr.",
        "Förbundets soliditet är 63 %, och eget kapital är 2 044 903 kr.",
    ),
    # figures in text
    (
        "inskrivna_siffror",
        VARNING,
        "Budgeten har cirka 8,6 miljoner för insatser.",
        "Förbundet hade 8,6 miljoner människor inom räckhåll, sade en film.",
    ),
    (
        "inskrivna_siffror",
        VARNING,
        "Kostnaderna var 5 057 tkr.",
        "Hyran var 37 250 kr och betalas av värdkommunen.",
    ),
    (
        "inskrivna_siffror",
        VARNING,
        "Intäkterna blev 4 999 tkr.",
        "Intäkterna väntas bli 4 999 tkr för resten av tiden.",
    ),
    # words of direction and degree
    (
        "ord_om_riktning",
        VARNING,
        "Kostnaderna ökade under året.",
        "Kostnaderna ökade inte, de minskade under året.",
    ),
    (
        "ord_om_riktning",
        VARNING,
        "Kostnaderna ökade under året.",
        "Kostnaderna var högre än budgeterat.",
    ),
    (
        "ord_om_grad",
        VARNING,
        "Styrelsens arvoden blev lite mer än budget.",
        "Styrelsens arvoden blev klart mer än budget.",
    ),
    (
        "ord_om_grad",
        VARNING,
        "Utfallet blev lite mer än planerat, 17 %.",
        "Utfallet blev lite mer än planerat, 2 %.",
    ),
    # small counts
    (
        "smatal",
        VARNING,
        "Av dem fick två tillsvidareanställning.",
        "Två projekt fick nya lokaler, och förbundet har en ledamot i styrgruppen.",
    ),
    (
        "smatal",
        VARNING,
        "Styrelsen har läst det. Två kvinnor gick vidare.",
        "På kansliet arbetar två kvinnor.",
    ),
    ("smatal", VARNING, "Tre deltagare gick vidare.", "Trettio deltagare gick vidare i Fokus 2.1."),
    (
        "smatal",
        VARNING,
        "| Utfall | Deltagare |\n|---|---|\n| Arbete | 3 |\n",
        "| Utfall | Deltagare |\n|---|---|\n| Arbete | 8 |\n",
    ),
    # participants
    (
        "flodet_i_tabellerna",
        VARNING,
        "| Insats | Totalt | Nya | Avslutade | Pågående |\n|---|---|---|---|---|\n"
        "| Rot | 264 | 122 | 112 | 150 |\n",
        "| Insats | Totalt | Nya | Avslutade | Pågående |\n|---|---|---|---|---|\n"
        "| Rot | 264 | 122 | 112 | 152 |\n",
    ),
    (
        "flodet_i_tabellerna",
        VARNING,
        "| År | Totalt | Nya | Pågående |\n|---|---|---|---|\n"
        "| 2011 | 178 | 90 | 50 |\n| 2012 | 264 | 176 | 57 |\n",
        "| År | Totalt | Nya | Pågående |\n|---|---|---|---|\n"
        "| 2011 | 178 | 90 | 88 |\n| 2012 | 264 | 176 | 57 |\n",
    ),
    # the avsnitt themselves
    ("okanda_hanvisningar", FEL, "Resultatet är {{ arets_resultta }}.", "Resultatet är bra."),
    ("okanda_hanvisningar", FEL, "[[balansräkningen]]", "Se balansräkningen."),
    ("skrivna_nummer", VARNING, "# 3.2 Balanskrav\n\nText.", "# 2022 i korthet\n\nText."),
    ("skrivna_nummer", UPPLYSNING, "Se avsnitt 4.", "Se avsnittet om balanskrav."),
    ("omnamnda_bilagor", FEL, "Mer står i bilaga 9.", "Mer står i bilagan om Rot."),
]


@pytest.mark.parametrize(("nyckel", "allvar", "text", "nara"), I_TEXT)
def test_each_class_in_a_text_is_caught_and_its_near_miss_is_not(nyckel, allvar, text, nara):
    funna = fynd(nyckel, Granskad(text))
    assert [f.allvar for f in funna] == [allvar]
    assert funna[0].plats == "Ekonomi"
    assert fynd(nyckel, Granskad(nara)) == []


def test_a_typed_figure_says_which_live_one_to_use():
    (funnen,) = fynd("inskrivna_siffror", Granskad("Resultatet blev −511 tkr."))
    assert 'rr(rad="x")' in funnen.vantat
    assert funnen.url == "/rapporter/avsnitt/7/"


def test_a_typed_figure_beside_the_wrong_name_says_what_the_name_has():
    (funnen,) = fynd("inskrivna_siffror", Granskad("Intäkterna var 4 999 tkr."))
    assert funnen.vantat.startswith("4\u00a0546\u00a0250 kr")
    assert funnen.funnet == "”Intäkterna var 4 999 tkr”"


@pytest.mark.parametrize(
    ("resultat", "text", "antal"),
    [
        (-511_050, "Årets resultat är ett överskott.", 1),
        (511_050, "Årets resultat är ett överskott.", 0),
        (-511_050, "I budgeten var årets resultat ett överskott.", 0),
        (511_050, "Förbundet redovisar ett underskott.", 1),
    ],
)
def test_over_and_under_follow_the_results_sign(resultat, text, antal):
    g = Granskad(text, figurer={"arets_resultat": resultat})
    assert len(fynd("ord_om_riktning", g)) == antal


def styrelse(mal=5, kommuner=3):
    rad = SimpleNamespace(niva_nyckel="mal", bedoms=True)
    return {
        "mal": [rad] * mal,
        "medlemmar": [SimpleNamespace(typ="kommun")] * kommuner,
        "styrelse": [],
        "sista_dagen": None,
    }


@pytest.mark.parametrize(
    ("text", "antal"),
    [
        ("De sex målen är nådda.", 1),
        ("Alla sex målen är nådda.", 1),
        ("Förbundet har sex mål.", 1),
        ("De fem målen är nådda.", 0),
        ("Tre av de fem målen är nådda.", 0),
        ("De två målen om digitalisering är nådda.", 0),
        ("De fyra kommunerna deltog.", 1),
        ("De åtta kommunerna i länet deltog.", 0),
    ],
)
def test_counts_in_words_are_those_of_the_registers(text, antal):
    assert len(fynd("antal_i_ord", Granskad(text, s=styrelse()))) == antal


# -- Tables that blocks make -----------------------------------------------------------------------


def rakning(summa: int, **mer):
    return tabell(
        [("Intäkter", 4546, "post"), ("Kostnader", -5057, "post"), ("Summa", summa, "summa")], **mer
    )


@pytest.mark.parametrize(
    ("summa", "fotnoter", "allvar"),
    [
        (-511, (), []),
        (-512, (), [VARNING]),
        (-512, ("Varje rad är avrundad för sig.",), [UPPLYSNING]),
        (511, (), [FEL]),
        (-900, (), [FEL]),
    ],
)
def test_a_total_is_the_sum_of_the_rows_as_printed(summa, fotnoter, allvar):
    g = Granskad(system=(rakning(summa, fotnoter=fotnoter),))
    assert [f.allvar for f in fynd("tabeller_summerar", g)] == allvar


@pytest.mark.parametrize(
    ("rubrik", "enhet", "antal"),
    [
        ("Budget, tkr", Enhet.KR, 1),
        ("Budget, tkr", Enhet.TKR, 0),
        ("Budget i kronor", Enhet.TKR, 1),
        ("Budget", Enhet.KR, 0),
    ],
)
def test_a_heading_says_the_unit_that_the_amounts_have(rubrik, enhet, antal):
    g = Granskad(system=(rakning(-511, rubrik=rubrik, enhet=enhet),))
    assert len(fynd("tabellers_enhet", g)) == antal


@pytest.mark.parametrize(
    ("text", "antal"),
    [("Beloppen i tabellen är i tusental kronor.", 1), ("Beloppen är i hela kronor.", 0)],
)
def test_words_about_the_unit_are_true_of_the_table_beside_them(text, antal):
    assert len(fynd("tabellers_enhet", Granskad(text, system=(rakning(-511),)))) == antal


# -- What is empty, and what is not said in words --------------------------------------------------


@pytest.mark.parametrize(
    ("nyckel", "html", "allvar"),
    [
        ("tomma_avsnitt", " ", [FEL]),
        ("tomma_avsnitt", "<p>Text.</p>", []),
        ("saknade_uppgifter", '<span class="saknas">uppgift saknas</span>', [VARNING]),
        ("saknade_uppgifter", "<p>Det som saknas är tid.</p>", []),
        ("bilder_i_ord", '<img src="a.png">', [FEL]),
        ("bilder_i_ord", '<img src="a.png" alt="">', [FEL]),
        ("bilder_i_ord", '<img src="a.png" alt="Styrelsen">', []),
        ("bilder_i_ord", "<svg><path/></svg>", [FEL]),
        ("bilder_i_ord", "<svg><title>Kostnad</title><path/></svg>", []),
    ],
)
def test_what_the_reader_meets_has_a_content(nyckel, html, allvar):
    assert [f.allvar for f in fynd(nyckel, Granskad(html=html))] == allvar


# -- Eget kapital and footnotes --------------------------------------------------------------------


def tak(tillatet: int, utfall: int) -> dict[str, object]:
    return {"kapitaltak": SimpleNamespace(tillatet=Decimal(tillatet), utfall=Decimal(utfall))}


@pytest.mark.parametrize(
    ("text", "antal"),
    [
        ("Eget kapital väntas bli 1 310 tkr.", 1),
        ("Eget kapital väntas bli 1 310 tkr, över Nationella rådets rekommendation.", 0),
        ("Eget kapital väntas bli 800 tkr.", 0),
    ],
)
def test_capital_above_the_ceiling_is_commented_on(text, antal):
    g = Granskad(text, s=tak(852_000, 700_000))
    assert len(fynd("kapital_over_taket", g)) == antal


def not_(rad: str, text: str = "") -> dict[str, object]:
    insatser = [SimpleNamespace(namn=n, kortnamn=n, till_datum=None) for n in ("SeSam", "Fokus")]
    note = SimpleNamespace(nummer=1, text=text, tabell=tabell([(rad, 48_000, "post")]))
    return {"noter": [note], "insatser": insatser}


@pytest.mark.parametrize(
    ("fotnot", "antal"),
    [
        ("Halva filmen är betald av Fokus.", 1),
        ("Halva filmen är betald av SeSam.", 0),
        ("Fokus avslutades i maj.", 0),
    ],
)
def test_a_footnote_says_the_same_as_the_note(fotnot, antal):
    g = Granskad(system=(rakning(-511, fotnoter=(fotnot,)),), s=not_("Film, SeSam"))
    assert len(fynd("fotnoter_mot_noter", g)) == antal


@pytest.mark.parametrize(
    ("nyckel", "ord_"),
    [("smatal", "en fick en "), ("inskrivna_siffror", "resultat 1 000 000 kr, ")],
)
def test_a_long_paragraph_does_not_take_time_by_the_square(nyckel, ord_):
    granskad = Granskad(text=ord_ * (40_000 // len(ord_)))
    borjan = process_time()
    assert fynd(nyckel, granskad)
    assert process_time() - borjan < 5
