"""Occasions of insatser and of the förbund: numbers per part, answers, the year's sums."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from insatser import services
from insatser.models import Tillfalle, Tillfallesdeltagande, Utvarderingsfraga, Utvarderingssvar
from insatser.statistik.tillfalle import UTAN_PART, partdiagram, per_part, per_slag
from insatser.svarsrader import OlasligRad, las, skriv
from styrelse.services import registrera_organisation
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, nekas, sida, skicka, tas_emot


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


@pytest.fixture
def hall(chef):
    """``hall("konferens", antal=12)``: an occasion of the förbund in October 2022."""

    def skapa(typ="utbildning", dag="2022-10-04", **falt):
        return services.registrera_tillfalle(
            by=chef, typ=typ, datum=date.fromisoformat(dag), **falt
        )

    return skapa


@pytest.fixture
def parter(chef):
    return [registrera_organisation(by=chef, namn=n) for n in ("Arbetsförmedlingen", "Region X")]


def summor(ar: int = 2022):
    return per_part(Tillfalle.objects.under(ar), Tillfallesdeltagande.objects.under(ar), ar)


def visat(tabell) -> dict[str, list[str]]:
    return {rad.rubrik: [tal.visat for tal in rad.tal] for rad in tabell.rader}


# -- The förbund's own ---------------------------------------------------------------------------


def test_the_forbund_holds_an_occasion_without_an_insats(chefen):
    falt = {"typ": "konferens", "datum": "2022-10-20", "rubrik": "Länskonferens", "antal": "180"}
    svar = skicka(chefen, "tillfalle_forbund_ny", **falt, antal_tillfallen="1")
    tillfalle = Tillfalle.objects.get()
    tas_emot(svar, adress("tillfalle", tillfalle.pk))
    assert tillfalle.hallare == "Förbundet"
    assert "Länskonferens" in sida(chefen, "tillfallen")


@pytest.mark.parametrize("typ", ["material", "katalog"])
def test_what_counts_things_needs_their_number(hall, typ):
    with pytest.raises(ValidationError, match="exemplar eller poster"):
        hall(typ)


def test_the_ansvarig_sees_own_insatsers_and_the_forbunds_but_writes_own_only(
    klient, anvandare, chef, skapa_insats, hall
):
    ansvarig = anvandare("insatsansvarig")
    egen, andras = skapa_insats("Egen", ansvariga=[ansvarig]), skapa_insats("Andras")
    mitt, deras, forbundets = hall(insats=egen), hall(insats=andras), hall(rubrik="Länet")
    hos = klient("insatsansvarig")
    text = sida(hos, "tillfallen")
    assert "Egen" in text
    assert "Länet" in text
    assert "Andras" not in text
    assert hos.get(adress("tillfalle", deras.pk)).status_code == 404
    assert hos.get(adress("tillfalle", forbundets.pk)).status_code == 200
    for namn in ("tillfalle_andra", "tillfalle_delar", "tillfalle_lista", "tillfalle_ta_bort"):
        assert hos.get(adress(namn, mitt.pk)).status_code == 200
        assert hos.get(adress(namn, forbundets.pk)).status_code == 404


def test_the_list_asks_as_often_for_many_rows(chefen, hall):
    assert_lika_manga_fragor(chefen, adress("tillfallen"), hall)


def test_the_year_asks_as_often_for_many_rows(chefen, chef, hall, parter):
    def skapa():
        services.satt_delar(by=chef, tillfalle=hall(), delar={parter[0]: 2, None: 1})

    assert_lika_manga_fragor(chefen, adress("tillfallen_ar") + "?ar=2022", skapa)


# -- Numbers per part ------------------------------------------------------------------------------


def test_numbers_per_part_sum_to_the_occasions_own(chefen, hall, parter):
    t = hall(antal=99)
    _af, region = parter
    falt = {"ovriga": "3", "annan": region.pk, "annan_antal": "2"}
    svar = skicka(chefen, "tillfalle_delar", t.pk, **falt)
    tas_emot(svar, adress("tillfalle", t.pk))
    t.refresh_from_db()
    assert t.antal == 5
    assert {str(d) for d in t.delar.all()} == {"Övriga: 3", "Region X: 2"}
    svar = skicka(chefen, "tillfalle_delar", t.pk, **{f"part_{region.pk}": "7"})
    t.refresh_from_db()
    assert (t.antal, t.delar.count()) == (7, 1)


def test_another_organisation_needs_its_number(chefen, hall, parter):
    svar = skicka(chefen, "tillfalle_delar", hall().pk, annan=parter[0].pk)
    nekas(svar, "annan_antal", "Välj organisation och skriv antal")


def test_without_parts_the_occasions_own_number_stands(chef, hall, parter):
    t = hall(antal=10)
    services.satt_delar(by=chef, tillfalle=t, delar={parter[0]: 4})
    services.satt_delar(by=chef, tillfalle=t, delar={parter[0]: 0})
    assert not t.delar.exists()
    assert Tillfalle.objects.get().antal == 4


def test_things_have_no_parts(chef, hall, parter):
    material = hall("material", antal=400, antal_tillfallen=None)
    with pytest.raises(ValidationError, match="med personer"):
        services.satt_delar(by=chef, tillfalle=material, delar={parter[0]: 4})


@pytest.mark.parametrize(
    ("falt", "ord_"),
    [({"antal": "9"}, "Parterna ger 4"), ({"antal": "4", "typ": "material"}, "räknar personer")],
)
def test_a_change_that_the_parts_speak_against_is_refused(chefen, chef, hall, parter, falt, ord_):
    t = hall()
    services.satt_delar(by=chef, tillfalle=t, delar={parter[0]: 4})
    grund = {"typ": "utbildning", "datum": "2022-10-05", "antal_tillfallen": "1"}
    svar = skicka(chefen, "tillfalle_andra", t.pk, **(grund | falt))
    assert ord_ in str(svar.context["form"].errors)
    skicka(chefen, "tillfalle_andra", t.pk, **grund, antal="4", rubrik="Nytt")
    t.refresh_from_db()
    assert (t.rubrik, t.datum) == ("Nytt", date(2022, 10, 5))


@pytest.mark.parametrize("organisation", ["part", None])
def test_a_part_stands_once_in_the_database(chef, hall, parter, organisation):
    t = hall()
    part = parter[0] if organisation else None
    services.satt_delar(by=chef, tillfalle=t, delar={part: 1})
    sats = (
        "INSERT INTO insatser_tillfallesdeltagande (tillfalle_id, organisation_id, antal)"
        " VALUES (%s, %s, %s)"
    )
    for pk, antal in ((part.pk if part else None, 2), (parter[1].pk, 0)):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sats, [t.pk, pk, antal])


# -- Evaluation ------------------------------------------------------------------------------------


def test_answers_are_kept_in_their_order_and_corrected(chefen, hall):
    t = hall()
    falt = {"text": "Var det bra?", "svar": "Mycket; 12\nGanska 3\nInte alls\t0"}
    tas_emot(skicka(chefen, "utvardering_ny", t.pk, **falt), adress("tillfalle", t.pk))
    fraga = Utvarderingsfraga.objects.get()
    assert [(s.alternativ, s.antal) for s in fraga.svar.all()] == [
        ("Mycket", 12),
        ("Ganska", 3),
        ("Inte alls", 0),
    ]
    form = chefen.get(adress("utvardering_andra", fraga.pk)).context["form"]
    assert form.initial["svar"] == "Mycket; 12\nGanska; 3\nInte alls; 0"
    skicka(chefen, "utvardering_andra", fraga.pk, text="Var det bra?", svar="Ja; 15")
    assert [s.antal for s in fraga.svar.all()] == [15]
    skicka(chefen, "utvardering_ta_bort", fraga.pk)
    assert not Utvarderingssvar.objects.exists()


def test_the_same_question_is_refused_twice(chefen, chef, hall):
    t = hall()
    services.satt_utvardering(by=chef, tillfalle=t, text="Bra?", svar={"Ja": 1})
    svar = skicka(chefen, "utvardering_ny", t.pk, text="Bra?", svar="Ja; 2")
    assert "Frågan finns redan" in str(svar.context["form"].errors)


@pytest.mark.parametrize("rad", ["Mycket bra", "12", "a; 1\na; 2", "x" * 130 + "; 1"])
def test_lines_that_are_no_answers_are_refused(chefen, hall, rad):
    svar = skicka(chefen, "utvardering_ny", hall().pk, text="Bra?", svar=rad)
    assert svar.context["form"].errors["svar"]


def test_answers_written_are_read_back():
    svar = {"Mycket bra": 12, "Varken eller, 50/50": 0}
    assert las(skriv(svar)) == svar
    with pytest.raises(OlasligRad, match="högst 30"):
        las(skriv({f"svar nr {n} x": n for n in range(40)}))


def test_an_occasion_is_taken_back_with_all_that_hangs_on_it(chefen, chef, hall, parter):
    t = hall()
    services.satt_delar(by=chef, tillfalle=t, delar={parter[0]: 4})
    services.satt_utvardering(by=chef, tillfalle=t, text="Bra?", svar={"Ja": 1})
    tas_emot(skicka(chefen, "tillfalle_ta_bort", t.pk), adress("tillfallen"))
    assert not Tillfalle.objects.exists()


# -- The year --------------------------------------------------------------------------------------


def test_the_year_sums_each_kind_in_its_own_unit(hall, skapa_insats):
    hall("utbildning", antal=10)
    hall("utbildning", antal=5, insats=skapa_insats())
    hall("besok")
    hall("material", antal=400, antal_tillfallen=None)
    hall("katalog", "2022-03-01", antal=30)
    hall("katalog", "2022-11-01", antal=42)
    hall("utbildning", "2021-12-31", antal=99)
    assert visat(per_slag(Tillfalle.objects.under(2022), 2022)) == {
        "Utbildning": ["2", "15", ""],
        "Besök hos fullmäktige eller ledning": ["1", "", ""],
        "Utdelat material": ["", "", "400"],
        "Poster i katalog": ["", "", "42"],
    }


def test_each_part_is_counted_and_nobody_is_lost(chef, hall, parter):
    af, region = parter
    services.satt_delar(by=chef, tillfalle=hall("konferens"), delar={af: 3, region: 2, None: 1})
    services.satt_delar(by=chef, tillfalle=hall("utbildning"), delar={af: 4})
    hall("utbildning", antal=7)
    tabell = summor()
    assert visat(tabell) == {
        "Arbetsförmedlingen": ["4", "3", "7"],
        "Region X": ["0", "2", "2"],
        "Övriga": ["0", "1", "1"],
        UTAN_PART: ["7", "0", "7"],
        "Totalt": ["11", "6", "17"],
    }
    assert partdiagram(tabell).beskrivning.startswith("Flest kom från Arbetsförmedlingen: 7")


def test_a_year_without_anyone_has_no_chart(db):
    assert partdiagram(summor()) is None


def test_the_page_of_a_year_says_what_the_forbund_held(chefen, hall):
    hall("besok", rubrik="Fullmäktige i Nybro")
    text = sida(chefen, "tillfallen_ar", ar="2022")
    assert "Det förbundet självt har hållit" in text
    assert "Fullmäktige i Nybro" in text


def test_an_empty_year_says_what_to_do(chefen, db):
    assert "Inga tillfällen" in sida(chefen, "tillfallen_ar")
