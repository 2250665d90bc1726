"""The board, the list of insatser and the page of one: what stands there, and for whom."""

from datetime import date

import pytest

from insatser import services
from insatser.faser import Fas
from insatser.models import Insats, Tillfalle
from insatser.tavla import Tavla
from styrelse.services import registrera_organisation
from tests.fragor import antal_fragor, assert_lika_manga_fragor
from tests.insatser.sidor import adress, sida

DOLT = "döljs"


@pytest.fixture
def ansvarig(anvandare, insats):
    """The insatsansvarig of the insats."""
    user = anvandare("insatsansvarig")
    insats.ansvariga.add(user)
    return user


@pytest.fixture
def tre_deltagare(skriv_in):
    """So few that their number must not leave the kansli."""
    return [skriv_in("2022-01-01"), skriv_in("2022-02-01"), skriv_in("2022-02-01", kon="man")]


# -- The board -------------------------------------------------------------------------------


def test_the_board_sorts_insatser_by_their_phase_in_the_chosen_year(chef, skapa_insats):
    skapa_insats("Förra", from_datum=date(2020, 1, 1), till_datum=date(2021, 12, 31))
    skapa_insats("Slutar", from_datum=date(2020, 1, 1), till_datum=date(2022, 12, 31))
    skapa_insats("Vidare", from_datum=date(2022, 1, 1), till_datum=None, inriktning="struktur")
    skapa_insats("Nästa", from_datum=date(2023, 1, 1), till_datum=None)

    tavla = Tavla(chef, 2022)
    faser = {k.fas: {kort.insats.namn: kort.andring for kort in k.insatser} for k in tavla.kolumner}
    assert faser == {
        Fas.ANSOKAN: {},
        Fas.BEREDNING: {},
        Fas.BESLUTAD: {"Nästa": ""},
        Fas.PAGAR: {"Slutar": "Slutar 2022", "Vidare": "Ny 2022"},
        Fas.SLUTRAPPORT: {"Förra": ""},
        Fas.SLUT: {},
    }
    assert tavla.ingress == (
        "Två insatser pågick 2022: en individinriktad och en strukturövergripande."
    )
    assert Tavla(chef, 2019).ingress == "Ingen insats pågår 2019."


def test_the_board_opens_on_the_latest_year_with_anything_registered(klient, chef, insats):
    services.registrera_tillfalle(by=chef, insats=insats, typ="natverk", datum=date(2021, 5, 1))
    assert "Läget 31 december 2021" in sida(klient("forbundschef"), "oversikt")
    assert "Läget 31 december 2022" in sida(klient("forbundschef"), "oversikt", ar=2022)
    assert "Läget 31 december 2021" in sida(klient("forbundschef"), "oversikt", ar="tjugo")


def test_the_board_says_what_an_insats_reached(klient, chef, skriv_in, skapa_insats):
    for _ in range(6):
        skriv_in("2022-01-01")
    struktur = skapa_insats("Nätverket", inriktning="struktur")
    services.registrera_tillfalle(
        by=chef, insats=struktur, typ="natverk", datum=date(2022, 5, 1), antal=30
    )
    text = sida(klient("forbundschef"), "oversikt", ar=2022)
    assert "6 deltagare" in text
    assert "1 tillfälle, 30 personer" in text


def test_participants_counted_without_codes_are_on_the_board(klient, chef, insats):
    for fran, till, start, nya in (("01-01", "06-30", 2, 5), ("07-01", "12-31", 7, 1)):
        services.registrera_volym(
            by=chef,
            insats=insats,
            from_datum=date.fromisoformat(f"2022-{fran}"),
            till_datum=date.fromisoformat(f"2022-{till}"),
            kon="kvinna",
            pagaende_start=start,
            nya=nya,
            avslutade=0,
        )
    assert "8 deltagare" in sida(klient("ledamot"), "oversikt")
    text = sida(klient("ledamot"), "insats", "fokus")
    assert "Under 2022." in text
    assert klient("ledamot").get(adress("insats", "fokus")).context["sida"].deltagare_totalt == "8"


def test_few_participants_are_hidden_on_the_board_for_a_ledamot(klient, tre_deltagare):
    assert "3 deltagare" in sida(klient("forbundschef"), "oversikt")
    text = sida(klient("ledamot"), "oversikt")
    assert "3 deltagare" not in text
    assert "antalet deltagare döljs" in text


def test_another_year_tells_a_ledamot_no_more_about_participants(klient, skriv_in):
    for dag in ["2021-01-01"] * 5 + ["2022-01-01"]:
        skriv_in(dag)
    assert "5 deltagare" in sida(klient("forbundschef"), "oversikt", ar=2021)
    # The difference between the years would tell of one person.
    assert "6 deltagare" in sida(klient("ledamot"), "oversikt", ar=2021)


def test_an_insatsansvarig_sees_only_own_insatser(klient, ansvarig, skapa_insats):
    skapa_insats("Andras")
    for namn in ("oversikt", "lista"):
        text = sida(klient("insatsansvarig"), namn, **({"ar": 2022} if namn == "oversikt" else {}))
        assert "Fokus" in text
        assert "Andras" not in text
    assert klient("insatsansvarig").get(adress("insats", "andras")).status_code == 404


@pytest.mark.parametrize("roll", ["forbundschef", "ledamot", "insatsansvarig"])
@pytest.mark.parametrize("namn", ["oversikt", "lista", "tillfallen"])
def test_an_empty_database_gives_a_page_that_says_so(klient, db, roll, namn):
    assert " än" in sida(klient(roll), namn)


# -- The list --------------------------------------------------------------------------------


def test_the_list_of_insatser_filters_and_sorts(klient, chef, skapa_insats):
    agare = registrera_organisation(by=chef, namn="Ljungby kommun")
    skapa_insats("Tegelbruket", projektagare=agare)
    skapa_insats("Nätverket", inriktning="struktur", till_datum=date(2021, 1, 1))
    chefen = klient("forbundschef")
    assert "Nätverket" not in sida(chefen, "lista", projektagare=agare.pk)
    assert "Nätverket" not in sida(chefen, "lista", ar=2022)
    assert "Tegelbruket" not in sida(chefen, "lista", inriktning="struktur")
    assert "Tegelbruket" not in sida(chefen, "lista", q="NÄTV")
    text = sida(chefen, "lista", sort="-namn")
    assert text.index("Tegelbruket</a>") < text.index("Nätverket</a>")


def test_few_participants_are_hidden_in_the_list_and_its_file(klient, tre_deltagare):
    def fil(roll):
        svar = klient(roll).get(adress("lista"), {"export": "csv"})
        return b"".join(svar.streaming_content).decode()

    assert fil("administrator").splitlines()[1].endswith(";3")
    assert fil("ledamot").splitlines()[1].endswith(f";{DOLT}")
    assert DOLT in sida(klient("ledamot"), "lista")


def test_the_list_of_insatser_asks_as_often_for_three(klient, chef, skapa_insats, skriv_in):
    def en_till():
        n = Insats.objects.count()
        agare = registrera_organisation(by=chef, namn=f"Kommun {n}")
        skriv_in("2022-01-01", i=skapa_insats(f"Insats {n}", projektagare=agare))

    assert_lika_manga_fragor(klient("forbundschef"), adress("lista"), en_till)


def test_the_board_asks_as_often_for_three(klient, chef, skapa_insats, skriv_in):
    def en_till():
        skriv_in("2022-01-01", i=skapa_insats(f"Insats {Insats.objects.count()}"))
        ledamot.get(url)  # what is hidden is reckoned once for each state of the figures

    ledamot, url = klient("ledamot"), f"{adress('oversikt')}?ar=2022"
    assert_lika_manga_fragor(ledamot, url, en_till)


# -- One insats ------------------------------------------------------------------------------


def test_the_page_of_an_insats_says_what_it_is(klient, chef, insats, ansvarig):
    part = registrera_organisation(by=chef, namn="Region Kronoberg")
    services.satt_part(
        by=chef, insats=insats, organisation=part, roll="medfinansiar", andel_procent=33
    )
    services.notera_uppgift(
        by=chef,
        insats=insats,
        nyckel="katalog",
        namn="Publicerade insatser",
        per_datum=date(2022, 12, 31),
        varde=112,
        kalla="Katalogen",
    )
    text = sida(klient("ledamot"), "insats", "fokus", ar=2022)
    for ord_ in ("Individinriktad", "1 maj 2020", "31 december 2022", "Region Kronoberg, 33"):
        assert ord_ in text
    assert "112" in text
    assert "Katalogen" in text
    assert str(ansvarig) in text
    assert "Ta bort" not in text, "en ledamot ändrar inget"


def test_steps_are_told_in_a_sentence_with_how_many_were_measured(klient, skriv_in, mat, avsluta):
    for i in range(10):
        inskrivning = skriv_in("2022-01-01")
        mat(inskrivning, 1)
        mat(inskrivning, 5 if i < 5 else 3, "avslut", "2022-11-01")
        avsluta(inskrivning)
    mening = "50\u00a0% stod på steg 4–6 vid avslut, mot 0\u00a0% vid start. Räknat på de 10 som"
    for roll in ("forbundschef", "ledamot"):
        text = sida(klient(roll), "insats", "fokus")
        assert mening in text
        assert "Steg vid start och vid avslut (diagram)" in text


def test_a_share_of_a_few_is_not_told_to_a_ledamot(klient, skriv_in, mat, avsluta):
    for i in range(10):
        inskrivning = skriv_in("2022-01-01")
        mat(inskrivning, 1)
        mat(inskrivning, 5 if i < 2 else 3, "avslut", "2022-11-01")
        avsluta(inskrivning)
    assert "20\u00a0% stod på" in sida(klient("forbundschef"), "insats", "fokus")
    text = sida(klient("ledamot"), "insats", "fokus")
    assert "20\u00a0%" not in text
    assert "Andelen på steg 4–6 visas inte" in text


def test_participants_by_sex_are_hidden_for_a_ledamot_and_shown_to_the_ansvarig(
    klient, ansvarig, tre_deltagare
):
    for roll, exakt in (("forbundschef", True), ("insatsansvarig", True), ("ledamot", False)):
        klienten = klient(roll)
        tabell = klienten.get(adress("insats", "fokus")).context["sida"].deltagare
        visat = [rad.tal[0].visat for rad in tabell.rader]
        assert (visat == ["2", "1", "3"]) is exakt, roll
        assert ("3" in visat) is exakt


def test_the_flow_is_shown_year_by_year_to_the_kansli_and_one_year_to_others(
    klient, skriv_in, avsluta
):
    for ar in (2020, 2021, 2022):
        avsluta(skriv_in(f"{ar}-06-01"), f"{ar}-11-01")

    def kolumner(roll, ar):
        flode = klient(roll).get(adress("insats", "fokus"), {"ar": ar}).context["sida"].flode
        return [k.rubrik for k in flode.kolumner]

    assert kolumner("forbundschef", 2022) == ["2020", "2021", "2022"]
    assert kolumner("forbundschef", 2021) == ["2020", "2021"]
    assert kolumner("ledamot", 2021) == ["2022"]


def test_a_user_with_two_roles_sees_exact_counts_of_own_insatser_only(
    client, anvandare, skapa_insats, insats, skriv_in
):
    bada = anvandare("ledamot", "insatsansvarig")
    insats.ansvariga.add(bada)
    andras = skapa_insats("Andras")
    for i in (insats, andras):
        skriv_in("2022-01-01", i=i)
    client.force_login(bada)
    assert client.get(adress("insats", "fokus")).context["sida"].exakt
    assert not client.get(adress("insats", "andras")).context["sida"].exakt
    assert client.get(adress("deltagare_lista", "andras")).status_code == 404
    text = sida(client, "oversikt", ar=2022)
    assert "1 deltagare" in text
    assert "antalet deltagare döljs" in text


def test_an_insats_without_anything_registered_has_a_page(klient, chef, skapa_insats):
    skapa_insats("Ny")
    services.andra_insats(by=chef, insats=Insats.objects.get(), slug="tom")
    for roll in ("forbundschef", "ledamot"):
        assert "Ingen har varit inskriven" in sida(klient(roll), "insats", "tom")


def test_occasions_stand_on_the_page_with_what_they_reached(klient, chef, skapa_insats):
    samsip = skapa_insats("SamSIP", inriktning="struktur")
    falt = {"by": chef, "insats": samsip, "datum": date(2022, 12, 31)}
    services.registrera_tillfalle(**falt, typ="utbildning", antal_tillfallen=None, antal=165)
    services.registrera_tillfalle(**falt, typ="konsultation", antal_tillfallen=13, antal=13)
    tal = klient("ledamot").get(adress("insats", "samsip")).context["sida"].nyckeltal
    assert [(t["visat"], t["text"]) for t in tal] == [
        ("165", "personer under 2022"),
        ("13", "tillfällen med 13 personer under 2022"),
    ]


def test_the_page_of_an_insats_costs_as_much_with_more_participants(klient, skriv_in, mat):
    chefen = klient("forbundschef")
    vag = adress("insats", "fokus")
    mat(skriv_in("2022-01-01"), 1)
    chefen.get(vag)
    vid_en, _ = antal_fragor(chefen, vag)
    for _ in range(2):
        mat(skriv_in("2022-01-01"), 1)
    assert antal_fragor(chefen, vag)[0] == vid_en


def test_occasions_are_listed_for_whoever_sees_the_insats(klient, chef, ansvarig, skapa_insats):
    andras = skapa_insats("Andras", inriktning="struktur")
    for rubrik, i in (("Vår träff", ansvarig.insatser.get()), ("Deras träff", andras)):
        services.registrera_tillfalle(
            by=chef, insats=i, typ="natverk", datum=date(2022, 5, 1), rubrik=rubrik
        )
    assert "Deras träff" in sida(klient("ledamot"), "tillfallen", typ="natverk", ar=2022)
    assert "Deras träff" not in sida(klient("ledamot"), "tillfallen", ar=2021)
    text = sida(klient("insatsansvarig"), "tillfallen")
    assert "Vår träff" in text
    assert "Deras träff" not in text
    assert "Andras" not in text


def test_the_list_of_occasions_asks_as_often_for_three(klient, chef, skapa_insats):
    def en_till():
        i = skapa_insats(f"Insats {Tillfalle.objects.count()}", inriktning="struktur")
        services.registrera_tillfalle(by=chef, insats=i, typ="natverk", datum=date(2022, 5, 1))

    assert_lika_manga_fragor(klient("ledamot"), adress("tillfallen"), en_till)
