"""The forms of insatser: insats, parties, years, figures, volumes, occasions and codes."""

from datetime import date

import pytest

from insatser import kodlistor, services
from insatser.models import Insats, Insatspart, Insatsuppgift, Kod, Stegskala, Tillfalle, Volym
from styrelse.services import registrera_organisation
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, nekas, sida, skicka, tas_emot

NY = {
    "namn": "Gröna vägen",
    "inriktning": "individ",
    "tidsform": "tidsbestamd",
    "from_datum": "2022-01-01",
    "till_datum": "2024-12-31",
    "syfte": "Arbetsträning utomhus.",
    "ordning": "3",
}


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


@pytest.fixture
def kommun(chef):
    return registrera_organisation(by=chef, namn="Ljungby kommun")


# -- The insats ------------------------------------------------------------------------------


def test_an_insats_is_added_and_has_a_page(chefen, anvandare):
    ansvarig = anvandare("insatsansvarig")
    svar = skicka(chefen, "insats_ny", **NY, ansvariga=[ansvarig.pk])
    tas_emot(svar, adress("insats", "grona-vagen"))
    insats = Insats.objects.get()
    assert (insats.till_datum, insats.ordning) == (date(2024, 12, 31), 3)
    assert list(insats.ansvariga.all()) == [ansvarig]
    assert "Arbetsträning utomhus." in sida(chefen, "insats", "grona-vagen")


@pytest.mark.parametrize(
    ("falt", "varde", "ord_"),
    [
        ("namn", "Deltagare", "Skriv ett längre namn"),
        ("namn", "!!!", "Skriv ett längre namn"),
        ("namn", "", ""),
        ("till_datum", "2021-12-31", ""),
        ("inriktning", "bada", ""),
    ],
)
def test_a_bad_insats_is_refused_and_keeps_what_was_typed(chefen, db, falt, varde, ord_):
    svar = skicka(chefen, "insats_ny", **(NY | {falt: varde}))
    assert svar.status_code == 200
    form = svar.context["form"]
    assert ord_ in str(form.errors)
    assert form["syfte"].value() == NY["syfte"]
    assert not Insats.objects.exists()


def test_two_insatser_cannot_have_the_same_name(chefen, skapa_insats):
    skapa_insats("Gröna vägen")
    nekas(skicka(chefen, "insats_ny", **NY), "namn", "finns redan")


def test_an_insats_is_changed_and_keeps_its_address(chefen, insats):
    form = chefen.get(adress("insats_andra", "fokus")).context["form"]
    assert form.initial["namn"] == "Fokus"
    assert form.initial["stegskala"] == insats.stegskala
    svar = skicka(chefen, "insats_andra", "fokus", **(NY | {"stegskala": insats.stegskala.pk}))
    tas_emot(svar, adress("insats", "fokus"))
    insats.refresh_from_db()
    assert (insats.namn, insats.slug) == ("Gröna vägen", "fokus")


def test_the_direction_is_locked_once_participants_are_enrolled(chefen, insats, skriv_in):
    skriv_in("2022-01-01")
    falt = NY | {"inriktning": "struktur", "from_datum": "2020-05-01"}
    svar = skicka(chefen, "insats_andra", "fokus", **falt, stegskala=insats.stegskala.pk)
    nekas(svar, "inriktning", "låst")
    assert Insats.objects.get().inriktning == "individ"


# -- Parties ---------------------------------------------------------------------------------


def part(organisation, andel="", roll="medfinansiar"):
    return {"organisation": organisation.pk, "roll": roll, "andel_procent": andel}


def test_a_party_takes_part_with_a_share(chefen, insats, kommun):
    tas_emot(skicka(chefen, "part_ny", "fokus", **part(kommun, "33,33")), adress("insats", "fokus"))
    assert "Ljungby kommun, 33,33\u00a0%" in sida(chefen, "insats", "fokus")


def test_shares_over_a_hundred_are_refused_with_what_is_left(chefen, chef, insats, kommun):
    regionen = registrera_organisation(by=chef, namn="Region Kronoberg")
    skicka(chefen, "part_ny", "fokus", **part(kommun, "60"))
    svar = skicka(chefen, "part_ny", "fokus", **part(regionen, "50"))
    nekas(svar, "andel_procent", "60 procent", "Skriv högst 40")
    assert svar.context["form"]["andel_procent"].value() == "50"
    assert svar.context["form"]["organisation"].value() == str(regionen.pk)
    assert Insatspart.objects.count() == 1


@pytest.mark.parametrize(
    ("andel", "ord_"), [("101", "lägre tal"), ("-1", "0 till 100"), ("en tredjedel", "33,33")]
)
def test_an_impossible_share_is_refused(chefen, insats, kommun, andel, ord_):
    nekas(skicka(chefen, "part_ny", "fokus", **part(kommun, andel)), "andel_procent", ord_)
    assert not Insatspart.objects.exists()


def test_a_party_is_taken_away_only_after_a_question(chefen, chef, insats, kommun):
    p = services.satt_part(by=chef, insats=insats, organisation=kommun, roll="utforare")
    assert "Ta bort Ljungby kommun som utförare?" in sida(chefen, "part_ta_bort", p.pk)
    assert Insatspart.objects.exists()
    tas_emot(skicka(chefen, "part_ta_bort", p.pk), adress("insats", "fokus"))
    assert not Insatspart.objects.exists()


# -- Years and figures -----------------------------------------------------------------------


def test_budgeted_participants_are_set_again_for_the_same_year(chefen, insats):
    for antal in ("12", "25"):
        svar = skicka(chefen, "insatsar", "fokus", ar="2022", budgeterade_deltagare=antal)
        tas_emot(svar, adress("insats", "fokus"))
    assert insats.insatsar.get().budgeterade_deltagare == 25


UPPGIFT = {
    "namn": "Publicerade insatser",
    "varde": "112",
    "per_datum": "2022-12-31",
    "kalla": "Insatskatalogen",
}


def test_a_figure_is_noted_with_its_source_and_taken_back(chefen, insats):
    tas_emot(skicka(chefen, "uppgift_ny", "fokus", **UPPGIFT), adress("insats", "fokus"))
    uppgift = Insatsuppgift.objects.get()
    assert (uppgift.nyckel, uppgift.varde) == ("publicerade_insatser", 112)
    assert "112 per 2022-12-31" in sida(chefen, "uppgift_ta_bort", uppgift.pk)
    tas_emot(skicka(chefen, "uppgift_ta_bort", uppgift.pk), adress("insats", "fokus"))
    assert not Insatsuppgift.objects.exists()


def test_a_figure_needs_a_name_and_is_noted_once_a_day(chefen, insats):
    nekas(skicka(chefen, "uppgift_ny", "fokus", **(UPPGIFT | {"namn": "?!"})), "namn", "bokstäver")
    skicka(chefen, "uppgift_ny", "fokus", **UPPGIFT)
    svar = skicka(chefen, "uppgift_ny", "fokus", **UPPGIFT)
    nekas(svar, "__all__", "Uppgiften finns redan för den dagen.")
    assert Insatsuppgift.objects.count() == 1


# -- Occasions --------------------------------------------------------------------------------


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


def test_an_occasion_is_registered_and_taken_back(ansvarig, insats):
    falt = {"typ": "natverk", "datum": "2022-05-01", "rubrik": "Träff i maj", "antal": "12"}
    svar = skicka(ansvarig, "tillfalle_ny", "fokus", **falt, antal_tillfallen="1")
    tas_emot(svar, adress("insats", "fokus"))
    tillfalle = Tillfalle.objects.get()
    assert "Träff i maj" in sida(ansvarig, "insats", "fokus", ar=2022)
    tas_emot(skicka(ansvarig, "tillfalle_ta_bort", tillfalle.pk), adress("insats", "fokus"))
    assert not Tillfalle.objects.exists()


def test_an_occasion_must_count_something(ansvarig, insats):
    svar = skicka(ansvarig, "tillfalle_ny", "fokus", typ="natverk", datum="2022-05-01")
    nekas(svar, "__all__", "Ange antal tillfällen, antal personer eller båda.")


def test_a_foreign_occasion_is_not_taken_away(ansvarig, chef, skapa_insats):
    andras = skapa_insats("Andras", inriktning="struktur")
    t = services.registrera_tillfalle(by=chef, insats=andras, typ="natverk", datum=date(2022, 5, 1))
    assert ansvarig.post(adress("tillfalle_ta_bort", t.pk)).status_code == 404
    assert Tillfalle.objects.exists()


def test_the_list_of_volumes_asks_as_often_for_three(chefen, chef, skapa_insats):
    def en_till():
        i = skapa_insats(f"Insats {Volym.objects.count()}")
        services.registrera_volym(
            by=chef,
            insats=i,
            from_datum=date(2022, 1, 1),
            till_datum=date(2022, 12, 31),
            kon="man",
            pagaende_start=0,
            nya=4,
            avslutade=0,
        )

    assert_lika_manga_fragor(chefen, adress("volymer"), en_till)


# -- Codes -----------------------------------------------------------------------------------


def test_a_code_is_added_to_its_list(chefen, listor):
    lista = listor["avslutsorsak"]
    falt = {"lista": lista.pk, "namn": "Förälder ledig", "ordning": "9", "raknas_som": "fortida"}
    tas_emot(skicka(chefen, "kod_ny", **falt), adress("kodlistor"))
    kod = Kod.objects.get(kod="foralder-ledig")
    assert (kod.lista, kod.raknas_som, kod.aktiv) == (lista, "fortida", True)
    assert "Förälder ledig" in sida(chefen, "kodlistor", lista=lista.pk)
    nekas(skicka(chefen, "kod_ny", **falt), "namn", "finns redan")
    nekas(skicka(chefen, "kod_ny", **(falt | {"namn": "…"})), "namn", "bokstäver")


def test_a_code_is_renamed_and_taken_out_of_use(chefen, kod):
    flytt = kod("avslutsorsak", "flytt")
    form = chefen.get(adress("kod_andra", flytt.pk)).context["form"]
    assert form.initial["namn"] == "Flyttat"
    falt = {"namn": "Flyttat från orten", "ordning": "5", "raknas_som": "fortida"}
    tas_emot(skicka(chefen, "kod_andra", flytt.pk, **falt), adress("kodlistor"))
    flytt.refresh_from_db()
    assert (flytt.namn, flytt.kod, flytt.aktiv) == ("Flyttat från orten", "flytt", False)
    assert "Flyttat från orten" in sida(chefen, "kodlistor", aktiv="False")
    assert "Flyttat från orten" not in sida(chefen, "kodlistor", aktiv="True")


def test_the_list_of_codes_asks_as_often_for_three(chefen, chef, listor):
    def en_till():
        n = Kod.objects.count()
        services.skapa_kod(by=chef, lista=listor["remittent"], kod=f"k{n}", namn=f"Kod {n}")

    assert_lika_manga_fragor(chefen, f"{adress('kodlistor')}?per_page=200", en_till)


def test_an_empty_database_begins_with_the_standard_codes(chefen, db):
    assert "Läs in standardkoder" in sida(chefen, "kodlistor")
    tas_emot(skicka(chefen, "kod_standard"), adress("kodlistor"))
    antal = Kod.objects.count()
    assert antal > 20
    assert "Ny kod" in sida(chefen, "kodlistor")
    skicka(chefen, "kod_standard")
    assert Kod.objects.count() == antal, "det som finns lämnas som det är"


SKALA = {
    "namn": "Vägen",
    "steg": "Hemma\n\n I gång \nI arbete",
    "ovre_fran": "3",
    "intervall_manader": "3",
    "raknas": "personal",
}


def test_a_ladder_is_added_with_a_step_on_each_line(chefen, db):
    svar = skicka(chefen, "stegskala_ny", **SKALA)
    skala = Stegskala.objects.get()
    tas_emot(svar, adress("stegskala", skala.pk))
    assert [(s.namn, s.ovre) for s in skala.steg.all()] == [
        ("Hemma", False),
        ("I gång", False),
        ("I arbete", True),
    ]
    assert "I gång" in sida(chefen, "kodlistor")


@pytest.mark.parametrize(
    ("falt", "varde", "var", "ord_"),
    [
        ("steg", "Ett enda", "__all__", "minst två steg"),
        ("ovre_fran", "4", "__all__", "börjar inom dem"),
        ("steg", "x" * 81, "steg", "högst 80 tecken"),
    ],
)
def test_a_bad_ladder_is_refused(chefen, db, falt, varde, var, ord_):
    nekas(skicka(chefen, "stegskala_ny", **(SKALA | {falt: varde})), var, ord_)
    assert not Stegskala.objects.exists()


@pytest.mark.parametrize("namn", ["volymer", "kodlistor"])
def test_an_empty_list_says_so(chefen, db, namn):
    assert " än." in sida(chefen, namn)


# -- What codes mean -------------------------------------------------------------------------


def test_a_group_has_a_limit_and_other_codes_have_none(chefen, kod):
    falt = chefen.get(adress("kod_andra", kod("alder", "20_24").pk)).context["form"].fields
    assert falt["fran"].label == "Från och med (år)"
    falt = chefen.get(adress("kod_andra", kod("remittent", "af").pk)).context["form"].fields
    assert {"fran", "raknas_som"} & set(falt) == set()


def test_a_list_offers_only_what_its_codes_can_count_as(chefen, kod):
    form = chefen.get(adress("kod_andra", kod("avslutsorsak", "flytt").pk)).context["form"]
    assert [val for val, _ in form.fields["raknas_som"].choices] == ["", "fortida"]


@pytest.mark.parametrize(
    ("lista", "mer", "falt", "ord_"),
    [
        ("remittent", {"raknas_som": "arbete"}, "raknas_som", "räknas inget som arbete"),
        ("remittent", {"fran": "5"}, "fran", "har inga grupper"),
        ("alder", {}, "fran", "från vilken ålder"),
        ("alder", {"fran": "20"}, "__all__", "börjar redan där"),
    ],
)
def test_a_code_that_means_nothing_to_its_list_is_refused(chefen, listor, lista, mer, falt, ord_):
    ny = {"lista": listor[lista].pk, "namn": "Ny grupp", "ordning": "99"} | mer
    nekas(skicka(chefen, "kod_ny", **ny), falt, ord_)
    assert not listor[lista].koder.filter(namn="Ny grupp").exists()


def test_age_groups_are_split_where_the_forbund_wants(chefen, listor):
    ny = {"lista": listor["alder"].pk, "namn": "65 år och äldre", "ordning": "99", "fran": "65"}
    tas_emot(skicka(chefen, "kod_ny", **ny), adress("kodlistor"))
    assert listor["alder"].koder.get(fran=65).namn == "65 år och äldre"


def test_lists_that_came_later_are_offered_to_whoever_has_the_old_ones(chefen, chef):
    gamla = {namn: lista for namn, lista in kodlistor.standard().items() if namn == "remittent"}
    services.las_in_kodlistor(by=chef, listor=gamla)
    assert "Läs in standardkoder" in sida(chefen, "kodlistor")
    skicka(chefen, "kod_standard")
    assert "Läs in standardkoder" not in sida(chefen, "kodlistor")
