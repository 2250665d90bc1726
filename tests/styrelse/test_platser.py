"""Seats: whose they are, whose turn it is, who sits there, who steps in and who signs."""

from collections import Counter
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from styrelse import forteckning, services
from styrelse.models import Platsinnehav, Uppdrag
from styrelse.platstext import antal_i_ord
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

DAG = date(2022, 6, 1)
START = date(2022, 1, 1)


@pytest.fixture
def plats(chef, styrelsen):
    """``plats(ljungby, almhult)``: a seat that these fill together."""

    def skapa(*medlemmar, organ=styrelsen, **mer):
        return services.inratta_plats(
            by=chef, organ=organ, medlemmar=medlemmar, from_datum=date(2017, 7, 1), **mer
        )

    return skapa


@pytest.fixture
def kommuner(medlem):
    return [medlem(f"{n} kommun") for n in ("Ljungby", "Markaryds", "Älmhults")]


@pytest.fixture
def tur(chef):
    def satt(plats, medlem, fran, till=None):
        return services.satt_platsinnehav(
            by=chef,
            plats=plats,
            medlem=medlem,
            from_datum=date.fromisoformat(fran),
            till_datum=date.fromisoformat(till) if till else None,
        )

    return satt


# -- Turns --------------------------------------------------------------------------------------


def test_a_seat_goes_round_and_the_next_in_order_is_known(plats, kommuner, tur, styrelsen):
    delad = plats(*kommuner)
    tur(delad, kommuner[0], "2019-04-01", "2023-03-31")
    (rad,) = forteckning.platser(DAG, styrelsen)
    assert (rad.tur, rad.nasta, rad.delas) == ("Ljungby kommun", "Markaryds kommun", True)
    assert not rad.ledamoter
    tur(delad, kommuner[2], "2023-04-01", "2027-03-31")
    assert forteckning.platser(DAG, styrelsen)[0].nasta == "Älmhults kommun"
    (senare,) = forteckning.platser(date(2024, 1, 1), styrelsen)
    assert (senare.tur, senare.nasta) == ("Älmhults kommun", "Ljungby kommun")


def test_a_turn_of_a_member_that_does_not_share_the_seat_is_refused(plats, kommuner, tur):
    delad = plats(*kommuner[:2])
    with pytest.raises(ValidationError, match="inte med och delar"):
        tur(delad, kommuner[2], "2019-04-01")
    with pytest.raises(IntegrityError, match="delar inte platsen"), transaction.atomic():
        Platsinnehav.objects.create(plats=delad, medlem=kommuner[2], from_datum=START)


def test_two_members_never_have_a_seat_on_the_same_day(plats, kommuner, tur):
    delad = plats(*kommuner)
    tur(delad, kommuner[0], "2019-04-01", "2023-03-31")
    with pytest.raises(ValidationError, match="Ljungby kommun har platsen"):
        tur(delad, kommuner[1], "2023-03-31")
    with pytest.raises(IntegrityError, match="En annan medlem har platsen"), transaction.atomic():
        Platsinnehav.objects.create(plats=delad, medlem=kommuner[1], from_datum=date(2023, 3, 31))
    tur(delad, kommuner[1], "2023-04-01")


def test_a_seat_with_a_turn_keeps_the_member_and_the_days(chef, plats, kommuner, tur):
    delad = plats(*kommuner)
    tur(delad, kommuner[0], "2019-04-01", "2023-03-31")
    with pytest.raises(ValidationError, match="har tur på platsen"):
        services.andra_plats(by=chef, plats=delad, medlemmar=kommuner[1:])
    with pytest.raises(ValidationError, match="har tur 2019"):
        services.andra_plats(
            by=chef, plats=delad, medlemmar=kommuner, till_datum=date(2022, 12, 31)
        )


def test_a_turn_is_added_and_taken_away_by_form(klient, plats, kommuner, tur, styrelsen):
    delad = plats(*kommuner)
    tur(delad, kommuner[0], "2019-04-01", "2023-03-31")
    client = klient("administrator")
    start = client.get(adress("platsinnehav_ny", delad.pk)).context["form"].initial
    assert start == {
        "medlem": kommuner[1],
        "from_datum": date(2023, 4, 1),
        "till_datum": date(2027, 3, 31),
    }
    falt = {"medlem": kommuner[1].pk, "from_datum": "2023-04-01", "till_datum": "2027-03-31"}
    tas_emot(skicka(client, "platsinnehav_ny", delad.pk, **falt), adress("organ", styrelsen.pk))
    nekas(skicka(client, "platsinnehav_ny", delad.pk, **falt), "from_datum", "Markaryds")
    assert "Sedan: Markaryds kommun" in text(
        client.get(adress("organ", styrelsen.pk) + f"?dag={DAG}")
    )
    sista = Platsinnehav.objects.latest("pk")
    tas_emot(skicka(client, "platsinnehav_ta_bort", sista.pk), adress("organ", styrelsen.pk))
    assert Platsinnehav.objects.count() == 1


# -- Seats and assignments ----------------------------------------------------------------------


def test_a_vacant_seat_is_counted_by_the_kind_of_member(plats, medlem, kommuner, styrelsen):
    region, fk, af = (
        medlem(*fakta) for fakta in (("Regionen", "region"), ("FK", "fk"), ("AF", "af"))
    )
    for vems in ([kommuner[0]], kommuner, [region], [region], [fk], [fk, af]):
        plats(*vems)
    antal = forteckning.platsantal(DAG, styrelsen)
    vantat = {"kommun": 2, "region": 2, "fk": 1, "delad": 1}
    assert antal.ledamoter == antal.ersattare == vantat
    assert antal_i_ord(antal) == (
        "6 platser, med 6 ersättare: 2 för kommuner, 2 för region, 1 för Försäkringskassan och "
        "1 för olika slags medlemmar tillsammans."
    )


def test_ledamot_and_ersattare_are_read_off_the_seat_on_any_day(
    plats, kommuner, tilltrad, styrelsen
):
    delad = plats(*kommuner)
    for namn, roll, fran, till in (
        ("A", "ledamot", "2021-01-01", "2022-05-31"),
        ("B", "ledamot", "2022-06-01", None),
        ("C", "ersattare", "2021-01-01", None),
    ):
        tilltrad(fran, till, namn=namn, roll=roll, medlem=kommuner[0], plats=delad)

    def sitter(dag):
        (rad,) = forteckning.platser(dag, styrelsen)
        return [r.namn for r in (*rad.ledamoter, *rad.ersattare)]

    assert sitter(date(2022, 5, 31)) == ["A", "C"]
    assert sitter(DAG) == ["B", "C"]


def test_a_seat_of_another_organ_is_refused(
    chef, plats, kommuner, tilltrad, beredningsgruppen, styrelsen
):
    annan = plats(kommuner[0], organ=beredningsgruppen)
    with pytest.raises(ValidationError, match="hör till Beredningsgruppen"):
        tilltrad("2022-01-01", plats=annan)
    uppdrag = tilltrad("2022-01-01")
    with pytest.raises(IntegrityError, match="annat organ"), transaction.atomic():
        Uppdrag.objects.filter(pk=uppdrag.pk).update(plats=annan)


def test_a_seat_of_other_members_or_other_days_is_refused(plats, kommuner, tilltrad):
    egen = plats(kommuner[0], till_datum=date(2022, 12, 31))
    with pytest.raises(ValidationError, match="tillhör inte Markaryds kommun"):
        tilltrad("2022-01-01", "2022-12-31", plats=egen, medlem=kommuner[1])
    with pytest.raises(ValidationError, match="inte hela perioden"):
        tilltrad("2022-01-01", plats=egen, medlem=kommuner[0])


def test_a_seat_outlives_whoever_sits_on_it(chef, plats, kommuner, tilltrad):
    egen = plats(kommuner[0])
    tilltrad("2022-01-01", plats=egen, medlem=kommuner[0], namn="Anna Badh")
    with pytest.raises(ValidationError, match="Anna Badh har platsen"):
        services.andra_plats(
            by=chef, plats=egen, medlemmar=kommuner[:1], till_datum=date(2022, 6, 30)
        )


def test_a_seat_is_corrected_by_form(klient, plats, kommuner, styrelsen):
    egen = plats(kommuner[0])
    client = klient("administrator")
    assert (
        client.get(adress("plats_andra", egen.pk)).context["form"]["antal_ersattare"].value() == 1
    )
    svar = skicka(
        client,
        "plats_andra",
        egen.pk,
        medlemmar=[m.pk for m in kommuner],
        antal_ersattare=2,
        from_datum="2017-07-01",
        till_datum="2026-12-31",
    )
    tas_emot(svar, adress("organ", styrelsen.pk))
    egen.refresh_from_db()
    assert (egen.antal_ersattare, egen.medlemmar.count()) == (2, 3)
    assert forteckning.platser(date(2027, 1, 1), styrelsen) == []


# -- Who steps in, who signs --------------------------------------------------------------------


@pytest.fixture
def styrelse_med_ersattare(chef, plats, medlem, kommuner, tilltrad):
    """A ledamot and ersättare on two seats, and one ersättare more of another member."""
    delad, regionens = plats(*kommuner), plats(medlem("Regionen", "region"))
    region = regionens.medlemmar.get()

    def sitt(namn, roll, vem, pa=None, **mer):
        return tilltrad("2022-01-01", namn=namn, roll=roll, medlem=vem, plats=pa, **mer)

    ledamot = sitt("Ledamot L", "ledamot", kommuner[0], delad, ordning=2)
    ordforande = sitt("Ordf R", "ledamot", region, regionens, ordning=1)
    services.satt_ordforandeskap(
        by=chef, uppdrag=ledamot, roll="vice", from_datum=START, till_datum=date(2022, 6, 30)
    )
    services.satt_ordforandeskap(by=chef, uppdrag=ordforande, roll="ordforande", from_datum=START)
    sitt("Andra", "ersattare", kommuner[1], delad, inkallas_som=2)
    sitt("Första", "ersattare", kommuner[2], delad, inkallas_som=1)
    sitt("Regionens", "ersattare", region, regionens)
    sitt("Lös kommunens", "ersattare", kommuner[1])
    return ledamot


def test_ersattare_step_in_by_seat_then_member_then_kind(styrelse_med_ersattare):
    rader = forteckning.inkallelseordning(styrelse_med_ersattare, DAG)
    assert [(r.uppdrag.person.namn, r.grund) for r in rader] == [
        ("Första", "samma plats"),
        ("Andra", "samma plats"),
        ("Lös kommunens", "samma slags medlem"),
        ("Regionens", "övriga"),
    ]


def test_who_signs_are_the_chairs_then_the_ledamoter_of_the_day(styrelse_med_ersattare):
    rader = forteckning.undertecknare(DAG)
    assert [(r.namn, r.funktion, r.medlem) for r in rader] == [
        ("Ordf R", "ordförande", "Regionen"),
        ("Ledamot L", "vice ordförande", "Ljungby kommun"),
    ]
    assert [e.namn for e in rader[1].ersattare] == ["Första", "Andra"]
    assert forteckning.undertecknare(date(2022, 7, 1))[1].funktion == "ledamot"
    assert forteckning.undertecknare(date(2021, 12, 31)) == []


def test_the_pages_say_who_signs_and_who_steps_in(klient, styrelse_med_ersattare):
    client = klient("ledamot")
    sida = text(client.get(adress("uppdrag", styrelse_med_ersattare.pk)))
    assert "går in i ledamotens ställe" in sida
    sida = text(client.get(adress("vem") + f"?dag={DAG}"))
    assert "Vem som undertecknar" in sida
    assert "Vice ordförande" in sida


def test_who_was_what_on_a_day_as_a_file(klient, styrelse_med_ersattare):
    svar = klient("ledamot").get(adress("vem") + f"?dag={DAG}&export=csv")
    fil = b"".join(svar.streaming_content).decode("utf-8-sig")
    rader = [rad.split(";") for rad in fil.splitlines()]
    assert rader[0][:5] == ["Organ", "Plats", "Namn", "Roll", "Utsedd av"]
    assert ["Styrelsen", "1", "Ledamot L", "Vice ordförande", "Ljungby kommun"] in [
        rad[:5] for rad in rader
    ]
    assert Counter(rad[0] for rad in rader[1:]) == {"Styrelsen": 6}


def test_before_anyone_sat_nobody_signs(klient, styrelsen):
    sida = text(klient("ledamot").get(adress("vem") + "?dag=2010-01-01"))
    assert "Styrelsen hade ingen ledamot den dagen" in sida


def test_staff_are_counted_in_full_time_posts(chef, person):
    kansliet = services.inratta_organ(by=chef, namn="Kansliet", typ="kansli", from_datum=START)
    for procent in (100, 100, 80):
        services.tilltrad(
            by=chef,
            person=person(f"Anställd {procent}"),
            organ=kansliet,
            roll="anstalld",
            from_datum=START,
            omfattning_procent=procent,
        )
    assert str(forteckning.arsarbetare(DAG)) == "2.8"
    assert forteckning.arsarbetare(date(2021, 1, 1)) == 0
