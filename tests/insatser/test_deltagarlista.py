"""A list of those present becomes counts per part; names, addresses and the file go nowhere."""

from datetime import date

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from finsam.models import Fil, Handelse
from finsam.tabellasning import Tabellrad
from insatser import services
from insatser.deltagarlista import FelKolumn, kolumnforslag, namnformer, rakna, tolka, vikt
from insatser.forms.deltagarlista import SALT
from insatser.models import Organisationsstavning, Tillfalle
from styrelse.services import registrera_organisation
from tests.insatser.sidor import adress, skicka, tas_emot, text
from tests.tabellfiler import som_csv, som_xlsx

RUBRIKER = ["Tidsstämpel", "Namn", "E-post", "Var arbetar du (organisation)?"]


def rader(*organisationer: str) -> list[list[str]]:
    return [RUBRIKER] + [
        [f"2022-10-0{i % 9 + 1}", f"Person {i} Hemlig", f"p{i}@example.se", o]
        for i, o in enumerate(organisationer)
    ]


def kolumn(*ord_: str) -> list[Tabellrad]:
    return [Tabellrad(n, (o,)) for n, o in enumerate(ord_, 2)]


# -- Pure --------------------------------------------------------------------------------------


def test_the_organisations_column_is_found_by_its_heading():
    assert kolumnforslag(RUBRIKER) == 3
    assert kolumnforslag(["Namn", "Arbetsgivare"]) == 1
    assert kolumnforslag(["Namn", "Departement"]) is None


def test_a_column_is_counted_the_most_frequent_first():
    antal = rakna(kolumn("FK", "AF", "AF", ""), 0)
    assert list(antal.items()) == [("AF", 2), ("", 1), ("FK", 1)]


@pytest.mark.parametrize(
    "ord_",
    [
        ("asa@example.se", "AF"),
        ("070-123 45 67", "AF"),
        ("+46 70 123 45 67", "AF"),
        ("19121212-1212", "AF"),
        ("", ""),
        tuple(f"Person {n}" for n in range(9)),
        tuple(f"Ort {n}" for n in range(160)) * 2,
    ],
)
def test_a_column_that_points_to_persons_is_refused(ord_):
    with pytest.raises(FelKolumn, match="kolumn"):
        rakna(kolumn(*ord_), 0)


@given(st.lists(st.sampled_from(["AF", "FK", "Region Kronoberg", ""]), min_size=1))
def test_no_row_is_lost_in_the_count(ord_):
    if any(ord_):
        assert sum(rakna(kolumn(*ord_), 0).values()) == len(ord_)


@given(st.text())
def test_folding_twice_is_folding_once(ord_):
    assert vikt(vikt(ord_)) == vikt(ord_)


@pytest.mark.parametrize(
    ("skrivet", "pk"),
    [
        ("ljungby kommun", 1),
        ("LJUNGBY", 1),
        ("Ljungby kommun, socialförvaltningen", 1),
        ("Ljungbyhed", None),
        ("  Försäkringskassan. ", 2),
        ("FK", 2),
        ("", None),
        ("Markaryds", 3),
    ],
)
def test_an_organisation_is_known_however_it_is_written(skrivet, pk):
    kanda = {
        **dict.fromkeys(namnformer("Ljungby kommun"), 1),
        **dict.fromkeys(namnformer("Försäkringskassan", "FK"), 2),
        "markaryds": 3,
    }
    assert tolka(skrivet, kanda) == pk


def test_a_kommun_is_known_without_its_genitive():
    assert namnformer("Hultsfreds kommun") == {"hultsfreds kommun", "hultsfred"}


# -- The three steps -----------------------------------------------------------------------------


@pytest.fixture
def parter(chef):
    namn = ("Ljungby kommun", "Försäkringskassan", "Region Kronoberg")
    return {n: registrera_organisation(by=chef, namn=n) for n in namn}


@pytest.fixture
def tillfalle(chef, parter):
    return services.registrera_tillfalle(by=chef, typ="konferens", datum=date(2022, 10, 4))


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


def ladda(klient: Client, tillfalle: Tillfalle, data: bytes, namn: str = "svar.csv", **mer: str):
    fil = SimpleUploadedFile(namn, data)
    return skicka(klient, "tillfalle_lista", tillfalle.pk, fil=fil, **mer)


def val(svar) -> dict[str, str]:
    """What the page of words would send as it stands."""
    form = svar.context["form"]
    falt = {f.html_name: f.value() for f in form if f.value() not in (None, False)}
    return {namn: "on" if varde is True else str(varde) for namn, varde in falt.items()}


def hela_vagen(klient: Client, tillfalle: Tillfalle, data: bytes, **andrat: str):
    tolkning = ladda(klient, tillfalle, data)
    granskning = skicka(klient, "tillfalle_lista_tolka", tillfalle.pk, **(val(tolkning) | andrat))
    return skicka(klient, "tillfalle_lista_spara", tillfalle.pk, **val(granskning))


def delar(tillfalle: Tillfalle) -> dict[str, int]:
    return {str(d.organisation or "Övriga"): d.antal for d in tillfalle.delar.all()}


LISTA = rader("Ljungby kommun", "ljungby", "FÖRSÄKRINGSKASSAN", "Kriminalvården", "")


@pytest.mark.parametrize("data", [som_csv(LISTA), som_xlsx(LISTA)], ids=["csv", "xlsx"])
def test_a_list_becomes_counts_per_part(chefen, tillfalle, data):
    tas_emot(hela_vagen(chefen, tillfalle, data), adress("tillfalle", tillfalle.pk))
    assert delar(tillfalle) == {"Ljungby kommun": 2, "Försäkringskassan": 1, "Övriga": 2}
    tillfalle.refresh_from_db()
    assert tillfalle.antal == 5


def test_nothing_else_of_the_list_is_kept_anywhere(chefen, tillfalle, caplog):
    svar = ladda(chefen, tillfalle, som_csv(LISTA))
    lada = signing.loads(val(svar)["underlag"], salt=f"{SALT}.underlag")
    assert "Hemlig" not in str(lada)
    assert "@" not in str(lada)
    assert "Hemlig" not in text(svar)
    hela_vagen(chefen, tillfalle, som_csv(LISTA))
    assert not Fil.objects.exists()
    assert "Hemlig" not in caplog.text
    loggat = [f"{h.objekt_namn} {h.detaljer}" for h in Handelse.objects.all()]
    for hemligt in ("Hemlig", "example.se", "Kriminalvården"):
        assert not any(hemligt in rad for rad in loggat)
        assert hemligt not in str(dict(chefen.session))
    assert not Organisationsstavning.objects.filter(text__contains="kriminal").exists()


def test_the_file_is_never_written_to_disk(chefen, tillfalle, monkeypatch):
    def vagra(*args: object, **kwargs: object) -> None:
        raise AssertionError("skrevs till disk")

    monkeypatch.setattr(TemporaryUploadedFile, "__init__", vagra)
    assert ladda(chefen, tillfalle, som_csv(LISTA)).context["form"].antal


def test_a_spelling_is_remembered_to_the_next_list(chefen, tillfalle, parter):
    data = som_csv(rader("Landstinget", "Landstinget", "Ljungby"))
    ord_ = {"ord_0": str(parter["Region Kronoberg"].pk)}
    hela_vagen(chefen, tillfalle, data, **ord_)
    svar = ladda(chefen, tillfalle, som_csv(rader("LANDSTINGET!", "Ljungby kommun")))
    landstinget = next(f for f in svar.context["form"].ordrader() if f.label == "LANDSTINGET!")
    assert landstinget.value() == str(parter["Region Kronoberg"].pk)
    assert landstinget.field.kand


def test_spellings_are_not_remembered_when_the_box_is_empty(chefen, tillfalle, parter):
    tolkning = ladda(chefen, tillfalle, som_csv(rader("Landstinget", "FK")))
    falt = val(tolkning) | {"ord_0": str(parter["Region Kronoberg"].pk)}
    del falt["kom_ihag"]
    granskning = skicka(chefen, "tillfalle_lista_tolka", tillfalle.pk, **falt)
    skicka(chefen, "tillfalle_lista_spara", tillfalle.pk, **val(granskning))
    assert not Organisationsstavning.objects.exists()
    assert tillfalle.delar.count() == 2


def test_words_may_be_left_out_of_the_count(chefen, tillfalle):
    data = som_csv(rader("Ljungby", "Ljungby", "test"))
    hela_vagen(chefen, tillfalle, data, ord_1="utelamna")
    assert delar(tillfalle) == {"Ljungby kommun": 2}


def test_what_stands_already_is_shown_before_it_is_replaced(chefen, chef, tillfalle, parter):
    services.satt_delar(by=chef, tillfalle=tillfalle, delar={parter["Region Kronoberg"]: 7})
    tolkning = ladda(chefen, tillfalle, som_csv(rader("Ljungby", "Ljungby")))
    granskning = skicka(chefen, "tillfalle_lista_tolka", tillfalle.pk, **val(tolkning))
    assert "De ersätts av listans" in text(granskning)
    assert granskning.context["rader"] == [("Ljungby kommun", 0, 2), ("Region Kronoberg", 7, 0)]
    assert delar(tillfalle) == {"Region Kronoberg": 7}


@pytest.mark.parametrize(
    ("data", "falt", "ord_"),
    [
        (b"", "fil", "tom"),
        (b"\x89PNG\x00", "fil", "ingen tabell"),
        (som_csv([["Namn", "Ort"], ["Åsa", "Älmhult"]]), "kolumn", "Filen har ”Namn”, ”Ort”"),
        (som_csv([["Kommun"], ["asa@example.se"]]), "kolumn", "e-postadresser"),
    ],
)
def test_a_file_that_cannot_be_counted_is_refused(chefen, tillfalle, data, falt, ord_):
    svar = ladda(chefen, tillfalle, data)
    assert ord_ in str(svar.context["form"].errors[falt])
    assert not tillfalle.delar.exists()


def test_the_column_may_be_named(chefen, tillfalle):
    data = som_csv([["Namn", "Ort"], ["Åsa", "Ljungby"], ["Bo", "Ljungby"]])
    svar = ladda(chefen, tillfalle, data, kolumn="ORT")
    assert svar.context["form"].antal == {"Ljungby": 2}


@pytest.mark.parametrize("namn", ["tillfalle_lista_tolka", "tillfalle_lista_spara"])
def test_a_later_step_by_itself_leads_to_the_first(chefen, tillfalle, namn):
    svar = chefen.get(adress(namn, tillfalle.pk))
    assert svar["Location"] == adress("tillfalle_lista", tillfalle.pk)


def test_what_goes_along_cannot_be_changed_or_moved_to_another_occasion(chefen, chef, tillfalle):
    annat = services.registrera_tillfalle(by=chef, typ="natverk", datum=date(2022, 1, 1))
    tolkning = ladda(chefen, tillfalle, som_csv(LISTA))
    for pk, underlag in ((tillfalle.pk, "fusk"), (annat.pk, val(tolkning)["underlag"])):
        svar = skicka(chefen, "tillfalle_lista_tolka", pk, underlag=underlag)
        assert "Välj filen igen" in text(svar)
        svar = skicka(chefen, "tillfalle_lista_spara", pk, resultat=underlag)
        assert "Välj filen igen" in text(svar)
    assert not annat.delar.exists()


def test_what_one_step_signed_is_not_taken_by_the_other(chefen, tillfalle):
    tolkning = val(ladda(chefen, tillfalle, som_csv(LISTA)))
    svar = skicka(chefen, "tillfalle_lista_spara", tillfalle.pk, resultat=tolkning["underlag"])
    assert "Välj filen igen" in text(svar)
    granskning = val(skicka(chefen, "tillfalle_lista_tolka", tillfalle.pk, **tolkning))
    svar = skicka(chefen, "tillfalle_lista_tolka", tillfalle.pk, underlag=granskning["resultat"])
    assert "Välj filen igen" in text(svar)
    assert not tillfalle.delar.exists()


def test_a_list_where_nobody_counts_is_refused(chefen, tillfalle):
    tolkning = ladda(chefen, tillfalle, som_csv(rader("Ljungby", "Ljungby")))
    falt = val(tolkning) | {"ord_0": "utelamna"}
    granskning = skicka(chefen, "tillfalle_lista_tolka", tillfalle.pk, **falt)
    svar = skicka(chefen, "tillfalle_lista_spara", tillfalle.pk, **val(granskning))
    assert "Välj filen igen" in text(svar)
    assert not tillfalle.delar.exists()
