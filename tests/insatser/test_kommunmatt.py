"""The need per kommun and working time: by hand, from a file, and summed by year."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from finsam.tabellasning import FelIFilen, Tabellrad
from insatser import arbetstidslage, behovslage, services
from insatser.kommunfil import las
from insatser.models import Arbetstid, Kommunmatt
from styrelse.services import registrera_ny_medlem
from tests.insatser.sidor import adress, sida, skicka, tas_emot, text
from tests.tabellfiler import som_csv

KOMMUNER = {"ljungby": 1, "ljungby kommun": 1, "älmhult": 2}
GRUPPER = {"ohälsa": 7, "behovsgrupp": None}


def rader(*celler: list[object]) -> list[Tabellrad]:
    return [Tabellrad(n, tuple(map(str, rad))) for n, rad in enumerate(celler, 1)]


# -- The file --------------------------------------------------------------------------------------


def test_the_countrys_file_gives_the_members_figures():
    inlast = las(
        rader(
            ["Kommun", "År", "Namn", "Ohälsa", "Behovsgrupp"],
            ["0781 Ljungby", 2022, "x", "1 204,6", 90],
            ["Älmhult", 2022, "", "..", ""],
            ["Stockholm", 2022, "", 99999, ""],
        ),
        KOMMUNER,
        GRUPPER,
    )
    assert [(r.kommun, r.ar, r.grupp, r.antal) for r in inlast.rader] == [
        (1, 2022, 7, 1205),
        (1, 2022, None, 90),
    ]
    assert inlast.utanfor == 1


@pytest.mark.parametrize(
    ("celler", "ord_"),
    [
        ([["Namn", "Ohälsa"]], "”Kommun” saknas"),
        ([["Kommun", "Ohälsa"]], "Skriv vilket år"),
        ([["Kommun", "År"]], "De som läses är ”Ohälsa”"),
        ([["Kommun", "År", "Ohälsa"], ["Lund", 2022, 1]], "medlemskommun"),
        ([["Kommun", "År", "Ohälsa"], ["Ljungby", "i år", 1]], "Rad 2: året"),
        ([["Kommun", "År", "Ohälsa"], ["Ljungby", 2022, "många"]], "Rad 2: ”många”"),
        ([["Kommun", "År", "Ohälsa"], *[["Ljungby", 2022, 1]] * 2], "Rad 3: kommunen"),
    ],
)
def test_a_file_that_is_wrong_is_told_line_by_line(celler, ord_):
    with pytest.raises(FelIFilen, match=ord_):
        las(rader(*celler), KOMMUNER, GRUPPER)


def test_of_many_wrong_lines_the_rest_are_counted():
    with pytest.raises(FelIFilen) as fel:
        las(rader(["Kommun", "Ohälsa"], *[["Ljungby", "x"]] * 25), KOMMUNER, GRUPPER, 2022)
    assert len(fel.value.fel) == 21
    assert fel.value.fel[-1] == "… och 5 rader till."


@given(st.lists(st.tuples(st.sampled_from(["Ljungby", "Lund"]), st.integers(0, 10**6)), max_size=1))
def test_a_line_is_read_or_outside(par):
    celler = [["Kommun", "Ohälsa"], *map(list, par)]
    try:
        inlast = las(rader(*celler), KOMMUNER, GRUPPER, 2022)
    except FelIFilen:
        assert all(namn == "Lund" for namn, _ in par)
    else:
        assert len(inlast.rader) + inlast.utanfor == len(par)


# -- The pages -------------------------------------------------------------------------------------


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


@pytest.fixture
def ljungby(chef, listor):
    medlem = registrera_ny_medlem(
        by=chef, ny_organisation="Ljungby kommun", typ="kommun", from_datum=date(2015, 1, 1)
    )
    return medlem.organisation


def fil(*celler: list[object]) -> SimpleUploadedFile:
    return SimpleUploadedFile("matt.csv", som_csv(celler))


def test_figures_from_a_file_are_shown_before_they_replace_others(chefen, chef, ljungby, kod):
    ohalsa = kod("forsorjningsgrupp", "ohalsa")
    services.satt_kommunmatt(by=chef, matt=[(ljungby, 2022, ohalsa, 700)], kalla="Förr")
    svar = skicka(
        chefen,
        "behov_las_in",
        fil=fil(["Kommun", "Ohälsa", "Arbetsmarknadsstöd"], ["Ljungby", 810, 560], ["Lund", 1, 1]),
        ar="2022",
        kalla="Försäkringskassan",
    )
    text_ = text(svar)
    assert "1 mått som redan finns får ett annat tal." in text_
    assert "1 rad är om en kommun utanför" in text_
    assert Kommunmatt.objects.get().antal == 700
    underlag = svar.context["form"].initial["underlag"]
    tas_emot(skicka(chefen, "behov_spara", underlag=underlag), adress("behov"))
    assert set(Kommunmatt.objects.values_list("antal", "kalla")) == {
        (810, "Försäkringskassan"),
        (560, "Försäkringskassan"),
    }
    sidan = sida(chefen, "behov")
    assert "Källa: Försäkringskassan." in sidan
    assert "Störst är behovet i Ljungby kommun." in sidan


def test_figures_are_written_by_hand_and_an_estimate_has_no_group(chefen, ljungby, kod):
    falt = {"kommun": ljungby.pk, "ar": "2022", "kalla": "Egen uppskattning"}
    svar = skicka(chefen, "behov_ny", **falt, behovsgrupp="120")
    tas_emot(svar, adress("behov") + "?ar=2022")
    rad = Kommunmatt.objects.get()
    assert (rad.slag, rad.grupp, rad.antal) == ("behovsgrupp", None, 120)
    assert behovslage.diagram(behovslage.tabell(2022)).titel == "Uppskattad behovsgrupp"
    assert "minst ett antal" in str(skicka(chefen, "behov_ny", **falt).context["form"].errors)


@pytest.mark.parametrize("slag", ["behovsgrupp", "forsorjning"])
def test_the_database_holds_one_figure_with_a_source(chef, ljungby, kod, slag):
    grupp = kod("forsorjningsgrupp", "ohalsa") if slag == "forsorjning" else None
    services.satt_kommunmatt(by=chef, matt=[(ljungby, 2022, grupp, 1)], kalla="K")
    sats = (
        "INSERT INTO insatser_kommunmatt (kommun_id, ar, slag, grupp_id, antal, kalla)"
        " VALUES (%s, %s, %s, %s, 1, %s)"
    )
    pk = grupp.pk if grupp else None
    fel = "behovsgrupp" if grupp else "forsorjning"
    for varden in ([2022, slag, pk, "K"], [2023, slag, pk, ""], [2023, fel, pk, "K"]):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sats, [ljungby.pk, *varden])


def test_an_empty_forbund_is_told_how_to_begin(chefen, db):
    assert "Inga mått än" in sida(chefen, "behov")
    assert "Ingen arbetstid än" in sida(chefen, "arbetstid")
    assert "Välj filen igen" in text(skicka(chefen, "behov_spara", underlag="fusk"))


# -- Working time ----------------------------------------------------------------------------------


def arbetade(chef, kod, *, fran="2022-01-01", till="2022-12-31", omrade="unga", **tid):
    return services.notera_arbetstid(
        by=chef,
        from_datum=date.fromisoformat(fran),
        till_datum=date.fromisoformat(till),
        fokusomrade=kod("fokusomrade", omrade),
        **{namn: Decimal(varde) for namn, varde in tid.items()},
    )


def test_hours_and_shares_are_summed_by_the_part_of_the_year(chef, kod):
    arbetade(chef, kod, procent=50)
    arbetade(chef, kod, till="2023-12-31", timmar=730)
    arbetade(chef, kod, omrade="psykisk_halsa", timmar=10)
    tabell = arbetstidslage.tabell(2022)
    assert {r.rubrik: [t.visat for t in r.tal] for r in tabell.rader} == {
        "Psykisk hälsa": ["10,0", ""],
        "Unga": ["365,0", "0,5"],
        "Totalt": ["375,0", "0,5"],
    }
    assert arbetstidslage.tabell(2021) is None


@pytest.mark.parametrize("tid", [{}, {"timmar": "1", "procent": "1"}])
def test_time_is_hours_or_a_share_never_both(chef, kod, tid):
    with pytest.raises(ValidationError, match="antingen timmar eller procent"):
        arbetade(chef, kod, **tid)


def test_time_is_noted_and_taken_back_and_nobody_is_named(chefen, kod):
    falt = {"from_datum": "2022-01-01", "till_datum": "2022-03-31"}
    falt["fokusomrade"] = kod("fokusomrade", "unga").pk
    svar = skicka(chefen, "arbetstid_ny", **falt, timmar="12,5", befattning="asa@example.se")
    assert "Skriv bara befattningen" in str(svar.context["form"].errors)
    tas_emot(skicka(chefen, "arbetstid_ny", **falt, timmar="12,5"), adress("arbetstid"))
    tid = Arbetstid.objects.get()
    assert tid.timmar == Decimal("12.5")
    assert "12,5" in sida(chefen, "arbetstid")
    skicka(chefen, "arbetstid_ta_bort", tid.pk)
    assert not Arbetstid.objects.exists()


@pytest.mark.parametrize("satt", ["timmar = NULL", "procent = 10", "till_datum = '2021-01-01'"])
def test_the_database_refuses_time_that_is_none_or_both(chef, kod, satt):
    arbetade(chef, kod, timmar=5)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE insatser_arbetstid SET {satt}")  # noqa: S608
