"""What the förbundsordning says by date, what follows from it, and the kept document."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from styrelse import forteckning, services
from styrelse.forteckning import Ordningsfakta
from styrelse.models import Forbundsordning
from styrelse.ordning import avsnitt
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
LAGENS = {"mandattid_ar": 4, "mandat_fran_manad": 4, "antal_vice": 1, "uttradestid_ar": 3}


@pytest.fixture
def ordning(chef, forbund):
    """``ordning("2017-07-01", antal_ledamoter=4)``"""

    def anta(fran="2006-01-01", namn="Sunnerbo samordningsförbund", **fakta):
        return services.anta_forbundsordning(
            by=chef, forbund=forbund, from_datum=date.fromisoformat(fran), namn=namn, **fakta
        )

    return anta


def test_without_an_ordning_the_law_decides(db):
    assert forteckning.forbundsordning(date(2022, 1, 1)) == Ordningsfakta()
    assert Ordningsfakta().mandattid_ar == 4
    assert Ordningsfakta().uttradestid_ar == 3
    assert not Ordningsfakta().distansdeltagande


def test_an_ordning_holds_until_the_day_before_the_next(ordning):
    ordning(antal_ledamoter=4)
    ordning("2017-07-01", antal_ledamoter=6, distansdeltagande=True)
    fore, efter = (forteckning.forbundsordning(date(2017, *d)) for d in ((6, 30), (7, 1)))
    assert (fore.antal_ledamoter, fore.distansdeltagande) == (4, False)
    assert (efter.antal_ledamoter, efter.distansdeltagande) == (6, True)
    assert forteckning.forbundsordning(date(2005, 12, 31)).from_datum is None


@pytest.mark.parametrize(
    ("dag", "fran", "till"),
    [
        (date(2023, 3, 31), date(2019, 4, 1), date(2023, 3, 31)),
        (date(2023, 4, 1), date(2023, 4, 1), date(2027, 3, 31)),
        (date(2026, 12, 31), date(2023, 4, 1), date(2027, 3, 31)),
    ],
)
def test_mandates_run_four_years_from_the_first_of_april_after_an_election(dag, fran, till):
    period = Ordningsfakta().mandatperiod(dag)
    assert (period.fran, period.till) == (fran, till)


dagar = st.dates(date(2004, 1, 1), date(2090, 12, 31))
fakta = st.builds(
    Ordningsfakta, mandattid_ar=st.integers(1, 4), mandat_fran_manad=st.integers(1, 12)
)


@given(dag=dagar, fakta=fakta)
def test_a_mandate_period_holds_its_day_and_the_next_begins_the_day_after(dag, fakta):
    period = fakta.mandatperiod(dag)
    assert period.omfattar(dag)
    nasta = fakta.mandatperiod(period.till + timedelta(days=1))
    assert nasta.fran == period.till + timedelta(days=1)
    assert nasta.fran.year - period.fran.year == fakta.mandattid_ar


@given(anmalt=dagar, ar=st.integers(0, 3))
def test_a_member_is_never_out_before_its_notice_has_run(anmalt, ar):
    tidigast = Ordningsfakta(uttradestid_ar=ar).uttrade_tidigast(anmalt)
    assert tidigast.year == anmalt.year + ar
    assert (tidigast.month, tidigast.day) in {(anmalt.month, anmalt.day), (3, 1)}
    assert tidigast >= anmalt


@pytest.mark.parametrize(
    ("falt", "varde"),
    [("mandattid_ar", 5), ("antal_vice", 3), ("uttradestid_ar", 4), ("mandat_fran_manad", 13)],
)
def test_what_the_law_does_not_allow_is_refused_by_service_and_database(ordning, falt, varde):
    with pytest.raises(ValidationError):
        ordning(**{falt: varde})
    rad = ordning()
    with pytest.raises(IntegrityError), transaction.atomic():
        Forbundsordning.objects.filter(pk=rad.pk).update(**{falt: varde})


def test_the_first_ordning_keeps_the_day_of_forming(chef, ordning):
    rad = ordning()
    with pytest.raises(ValidationError, match="bildades med den här ordningen"):
        services.andra_forbundsordning(by=chef, ordning=rad, from_datum=date(2007, 1, 1))


def test_two_ordningar_on_a_day_are_refused(ordning):
    ordning()
    with pytest.raises(ValidationError, match="gäller redan från den dagen"):
        ordning()


def test_the_parts_say_what_is_filled_in_and_what_is_not(ordning):
    delar = {d.rubrik: d for d in avsnitt(ordning(antal_ledamoter=4, uttradestid_ar=2))}
    styrelsen = {u.namn: u.text for u in delar["Styrelsen"].uppgifter}
    assert styrelsen["Ledamöter i styrelsen"] == "4"
    assert styrelsen["Mandattid i år"] == "fyra år"
    assert styrelsen["Mandattiden börjar"] == "den 1 april"
    assert "Ersättare i styrelsen" in delar["Styrelsen"].saknas
    utgang = {u.namn: u.text for u in delar["Utträde, tvister och arkiv"].uppgifter}
    assert utgang["Uppsägningstid i år"] == "två år"


# -- The pages ----------------------------------------------------------------------------------


def test_the_page_shows_what_holds_and_leads_to_what_held(klient, ordning):
    forr = ordning(namn="Markaryds samordningsförbund", likvidation="Delas lika.")
    ordning("2017-07-01", tvister="Avgörs av allmän domstol.")
    client = klient("ledamot")
    nu = text(client.get(adress("forbund")))
    assert "Avgörs av allmän domstol." in nu
    assert adress("forbundsordning", forr.pk) in nu
    da = text(client.get(adress("forbundsordning", forr.pk)))
    assert "Delas lika." in da
    assert "gäller inte längre" in da
    assert "Rätta ordningen" not in da


def test_an_ordning_is_registered_with_its_document(klient, ordning):
    ordning(distansdeltagande=True)
    client = klient("administrator")
    form = client.get(adress("forbundsordning_ny")).context["form"]
    assert form["distansdeltagande"].value() is True
    falt = LAGENS | {
        "from_datum": "2017-07-01",
        "namn": "Sunnerbo samordningsförbund",
        "kreditram": "100 000",
        "undertecknad": SimpleUploadedFile("ordning.pdf", PDF),
    }
    tas_emot(skicka(client, "forbundsordning_ny", **falt), adress("forbund"))
    rad = Forbundsordning.objects.get(from_datum=date(2017, 7, 1))
    assert (rad.fil.namn, rad.kreditram) == ("ordning.pdf", 100_000)
    assert "100\u00a0000 kronor" in text(client.get(adress("forbund")))
    svar = klient("ledamot").get(adress("forbundsordning_fil", rad.pk))
    assert b"".join(svar.streaming_content if svar.streaming else [svar.content]) == PDF


def test_an_ordning_is_corrected_and_keeps_its_document(klient, chef, ordning):
    rad = ordning(undertecknad=(PDF, "ordning.pdf"))
    falt = LAGENS | {"from_datum": "2006-01-01", "namn": "Sunnerbo", "sate": "Ljungby"}
    svar = skicka(klient("administrator"), "forbundsordning_andra", rad.pk, **falt)
    tas_emot(svar, adress("forbundsordning", rad.pk))
    rad.refresh_from_db()
    assert (rad.sate, rad.fil.namn) == ("Ljungby", "ordning.pdf")


def test_an_empty_document_is_told(klient, ordning):
    rad = ordning()
    falt = LAGENS | {"from_datum": "2006-01-01", "namn": "Sunnerbo"}
    falt["undertecknad"] = SimpleUploadedFile("tom.pdf", b"")
    svar = skicka(klient("administrator"), "forbundsordning_andra", rad.pk, **falt)
    nekas(svar, "undertecknad", "tom")


def test_without_a_document_there_is_nothing_to_fetch(klient, ordning):
    assert klient("ledamot").get(adress("forbundsordning_fil", ordning().pk)).status_code == 404
