"""The tree of a report, and of the förbund's own mall, is changed by services alone."""

import pytest
from django.core.exceptions import ValidationError

from finsam.models import Handelse
from rapporter import services
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Mallavsnitt, Rapport, Rapportmall
from rapporter.trad import Riktning

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Verksamhet"),
    Avsnittsmall("b", "Mål", foralder="a", text="Året {{ ar }}."),
    Avsnittsmall("c", "Insatser", foralder="a"),
    Avsnittsmall("d", "Ekonomi"),
)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def egen(db) -> Rapportmall:
    mall = Rapportmall.objects.create(typ="arsredovisning", namn="Vår")
    a = Mallavsnitt.objects.create(mall=mall, ordning=1, nyckel="a", rubrik="Verksamhet")
    Mallavsnitt.objects.create(mall=mall, ordning=2, nyckel="b", rubrik="Mål", foralder=a, text="x")
    Mallavsnitt.objects.create(mall=mall, ordning=3, nyckel="d", rubrik="Ekonomi")
    return mall


def avsnitt(trad: Rapport | Rapportmall, nyckel: str) -> Avsnitt | Mallavsnitt:
    return trad.avsnitt.get(nyckel=nyckel)


def form(trad: Rapport | Rapportmall) -> list[str]:
    """The keys in reading order, each below what it hangs: a, a/b, …; a switched off one in ( )."""
    rader = trad.avsnitt.select_related("foralder").order_by("ordning")
    assert [rad.ordning for rad in rader] == list(range(1, len(rader) + 1))
    namn = (f"{rad.foralder.nyckel}/{rad.nyckel}" if rad.foralder else rad.nyckel for rad in rader)
    return [n if rad.med else f"({n})" for n, rad in zip(namn, rader, strict=True)]


def flytta(trad, nyckel: str, riktning: str, by) -> list[str]:
    services.flytta_avsnitt(avsnitt=avsnitt(trad, nyckel), riktning=Riktning(riktning), by=by)
    return form(trad)


@pytest.mark.parametrize(
    ("nyckel", "riktning", "vantat"),
    [
        ("a", "ned", ["d", "a", "a/b", "a/c"]),
        ("d", "upp", ["d", "a", "a/b", "a/c"]),
        ("d", "in", ["a", "a/b", "a/c", "a/d"]),
        ("b", "ut", ["a", "a/c", "b", "d"]),
        ("c", "upp", ["a", "a/c", "a/b", "d"]),
    ],
)
def test_flytta_moves_the_avsnitt_with_what_is_below_it(rapport, chef, nyckel, riktning, vantat):
    assert flytta(rapport, nyckel, riktning, chef) == vantat
    assert Handelse.objects.filter(verb="flyttade avsnitt", by=chef).count() == 1


def test_flytta_beyond_the_end_is_refused_and_changes_nothing(rapport, chef):
    with pytest.raises(ValidationError, match="redan först"):
        flytta(rapport, "a", "upp", chef)
    assert form(rapport) == ["a", "a/b", "a/c", "d"]


def test_flytta_below_what_is_switched_off_is_refused(rapport, chef):
    services.valj_med(avsnitt=avsnitt(rapport, "a"), med=False, by=chef)
    with pytest.raises(ValidationError, match="avslaget"):
        flytta(rapport, "d", "in", chef)


def test_the_numbers_of_a_tree_follow_a_move(rapport, chef):
    flytta(rapport, "d", "upp", chef)
    nummer = {k.avsnitt.nyckel: k.nummer for k in bygg(rapport, Medium.FIL).alla()}
    assert nummer == {"d": "1", "a": "2", "b": "2.1", "c": "2.2"}


@pytest.mark.parametrize(
    ("efter", "under", "vantat"),
    [
        ("b", False, ["a", "a/b", "a/ny_rubrik", "a/c", "d"]),
        ("b", True, ["a", "a/b", "b/ny_rubrik", "a/c", "d"]),
        ("a", False, ["a", "a/b", "a/c", "ny_rubrik", "d"]),
        (None, False, ["a", "a/b", "a/c", "d", "ny_rubrik"]),
    ],
)
def test_lagg_till_puts_the_avsnitt_where_it_was_asked_for(rapport, chef, efter, under, vantat):
    granne = avsnitt(rapport, efter) if efter else None
    services.lagg_till_avsnitt(trad=rapport, rubrik="Ny rubrik", efter=granne, under=under, by=chef)
    assert form(rapport) == vantat


def test_lagg_till_gives_each_heading_a_key_of_its_own(rapport, chef):
    for rubrik in ("Våra mål", "Våra mål", "§"):
        services.lagg_till_avsnitt(trad=rapport, rubrik=rubrik, by=chef)
    assert form(rapport)[-3:] == ["vara_mal", "vara_mal_2", "avsnitt"]


def test_lagg_till_without_a_heading_is_refused(rapport, chef):
    with pytest.raises(ValidationError) as fel:
        services.lagg_till_avsnitt(trad=rapport, rubrik="", by=chef)
    assert "rubrik" in fel.value.error_dict


def test_lagg_till_on_a_fourth_level_is_refused(rapport, chef):
    under = services.lagg_till_avsnitt(
        trad=rapport, rubrik="Djup", efter=avsnitt(rapport, "b"), under=True, by=chef
    )
    with pytest.raises(ValidationError, match="högst 3 nivåer"):
        services.lagg_till_avsnitt(trad=rapport, rubrik="Djupare", efter=under, under=True, by=chef)


def test_what_is_switched_off_takes_no_number_and_is_not_in_the_document(rapport, chef):
    services.valj_med(avsnitt=avsnitt(rapport, "a"), med=False, by=chef)
    assert form(rapport) == ["(a)", "(a/b)", "(a/c)", "d"]
    assert [(k.avsnitt.nyckel, k.nummer) for k in bygg(rapport, Medium.FIL).alla()] == [("d", "1")]


def test_what_is_switched_on_brings_what_it_hangs_below(rapport, chef):
    services.valj_med(avsnitt=avsnitt(rapport, "a"), med=False, by=chef)
    services.valj_med(avsnitt=avsnitt(rapport, "b"), med=True, by=chef)
    assert form(rapport) == ["a", "a/b", "(a/c)", "d"]


def test_a_heading_can_be_changed_and_the_key_stays(rapport, chef):
    services.andra_avsnitt(avsnitt=avsnitt(rapport, "b"), rubrik="Målen", ny_sida=True, by=chef)
    b = avsnitt(rapport, "b")
    assert (b.rubrik, b.ny_sida, b.nyckel) == ("Målen", True, "b")


def test_an_empty_avsnitt_can_be_taken_away(rapport, chef):
    services.ta_bort_avsnitt(avsnitt=avsnitt(rapport, "c"), by=chef)
    assert form(rapport) == ["a", "a/b", "d"]


@pytest.mark.parametrize(("nyckel", "skal"), [("a", "andra under sig"), ("b", "har text")])
def test_an_avsnitt_with_something_in_it_is_not_taken_away(rapport, chef, nyckel, skal):
    with pytest.raises(ValidationError, match=skal):
        services.ta_bort_avsnitt(avsnitt=avsnitt(rapport, nyckel), by=chef)
    assert len(form(rapport)) == 4


def test_an_avsnitt_that_has_had_text_is_not_taken_away(rapport, chef):
    c = avsnitt(rapport, "c")
    c.versioner.create(nummer=1, text="Förr.", by=chef)
    with pytest.raises(ValidationError, match="historiken"):
        services.ta_bort_avsnitt(avsnitt=c, by=chef)


def test_the_own_mall_is_changed_in_the_same_way(egen, chef):
    assert flytta(egen, "d", "upp", chef) == ["d", "a", "a/b"]
    services.lagg_till_avsnitt(trad=egen, rubrik="Noter", efter=avsnitt(egen, "d"), by=chef)
    services.ta_bort_avsnitt(avsnitt=avsnitt(egen, "b"), by=chef)
    assert form(egen) == ["d", "noter", "a"]


def test_moves_of_one_tree_leave_the_others_alone(rapport, egen, chef):
    flytta(egen, "d", "upp", chef)
    assert form(rapport) == ["a", "a/b", "a/c", "d"]
