"""Counted participants: periods in a chain, the year's total, a correction with what follows."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from finsam.period import Period
from insatser import services
from insatser.models import Kon, Volym
from insatser.volymperiod import (
    Antal,
    Volymperiod,
    efter_rattelse,
    forsta,
    kvartal,
    nasta,
    perioder,
    summa,
)
from tests.insatser.sidor import adress, nekas, sida, skicka, tas_emot

KVARTAL = [(1, 31), (4, 30), (7, 30), (10, 31)]


def rad(kon: str, start: int, nya: int, avslutade: int) -> dict[str, str]:
    """What is typed in the row of a kön."""
    falt = {"start": start, "nya": nya, "avslutade": avslutade}
    return {f"{kon}_{namn}": str(antal) for namn, antal in falt.items()}


def tid(fran: str, till: str) -> dict[str, str]:
    return {"from_datum": f"2022-{fran}", "till_datum": f"2022-{till}"}


FORSTA = tid("01-01", "03-31") | rad("kvinna", 2, 7, 3) | rad("man", 1, 4, 0)


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


@pytest.fixture
def halvar(chef, insats):
    """Two quarters of 2022: 2+7−3=6 women, then 6+2−4=4."""
    for manad, antal in ((1, Antal(2, 7, 3)), (4, Antal(6, 2, 4))):
        period = kvartal(date(2022, manad, 1))
        services.registrera_volymperiod(
            by=chef,
            insats=insats,
            from_datum=period.fran,
            till_datum=period.till,
            antal={"kvinna": antal, "man": Antal(0, 0, 0)},
        )


def kvinnor() -> list[tuple[int, int, int]]:
    falt = ("pagaende_start", "nya", "avslutade")
    return list(Volym.objects.filter(kon="kvinna").order_by("from_datum").values_list(*falt))


# -- The law of the chain --------------------------------------------------------------------

ANTAL = st.integers(0, 50)


@st.composite
def kedjor(draw):
    """Quarters in a row of one kön, each beginning as the last one ended."""
    start, kedja = draw(ANTAL), []
    for _ in range(draw(st.integers(1, 8))):
        nya = draw(ANTAL)
        antal = Antal(start, nya, draw(st.integers(0, start + nya)))
        kedja.append(antal)
        start = antal.slut
    return kedja


@given(kedjor())
def test_a_years_total_is_start_and_new_and_never_the_sum_of_its_quarters(kedja):
    hela = summa([Volymperiod(date(2022, 1, 1), date(2022, 1, 2), {"man": a}) for a in kedja])
    assert hela.totalt == kedja[0].start + sum(a.nya for a in kedja)
    assert hela.totalt == hela.avslutade + hela.slut
    assert hela.slut == kedja[-1].slut


@given(kedjor(), st.data())
def test_a_correction_moves_each_later_start_as_much_and_nothing_else(kedja, data):
    plats = data.draw(st.integers(0, len(kedja) - 1))
    nytt = Antal(kedja[plats].start, kedja[plats].nya + 3, kedja[plats].avslutade)
    efter = efter_rattelse([(str(i), a) for i, a in enumerate(kedja)], plats, nytt)
    assert len(efter) == len(kedja) - plats
    for _, fore, sedan in efter[1:]:
        assert sedan == Antal(fore.start + 3, fore.nya, fore.avslutade)


def test_the_next_period_is_as_long_as_the_last_and_never_past_a_year():
    def forra(fran, till):
        return [Volymperiod(fran, till, {})]

    assert nasta(forra(date(2022, 1, 1), date(2022, 3, 31))) == (
        date(2022, 4, 1),
        date(2022, 6, 30),
    )
    assert nasta(forra(date(2022, 1, 1), date(2022, 12, 31))) == (
        date(2023, 1, 1),
        date(2023, 12, 31),
    )
    assert nasta(forra(date(2022, 3, 1), date(2022, 9, 30))) == (
        date(2022, 10, 1),
        date(2022, 12, 31),
    )


@pytest.mark.parametrize(
    ("insatsens", "i_dag", "period"),
    [
        (Period(date(2020, 5, 1), None), date(2022, 5, 20), ("2022-01-01", "2022-03-31")),
        (Period(date(2022, 5, 10), None), date(2022, 5, 20), ("2022-05-10", "2022-06-30")),
        (
            Period(date(2020, 5, 1), date(2021, 8, 31)),
            date(2022, 5, 20),
            ("2021-07-01", "2021-09-30"),
        ),
    ],
)
def test_the_first_period_is_the_last_whole_quarter_within_the_insats(insatsens, i_dag, period):
    assert tuple(map(str, forsta(insatsens, i_dag))) == period


@pytest.mark.parametrize(("manad", "dag"), KVARTAL)
def test_a_quarter_has_three_months(manad, dag):
    period = kvartal(date(2022, manad, 15))
    assert (period.fran, period.till) == (date(2022, manad, 1), date(2022, manad + 2, dag))


# -- Counting --------------------------------------------------------------------------------


def test_the_ansvarig_counts_all_sexes_of_a_period_in_one_go(ansvarig, klient, insats):
    tas_emot(skicka(ansvarig, "volym_ny", "fokus", **FORSTA), adress("volymperioder", "fokus"))
    assert {v.kon: v.pagaende_slut for v in Volym.objects.all()} == {"kvinna": 6, "man": 5}
    assert "2022-01-01 – 2022-03-31" in sida(ansvarig, "insats", "fokus", ar=2022)
    assert "2022-01-01" in sida(ansvarig, "volymer", kon="kvinna", ar=2022)
    assert "2022-03-31" not in sida(klient("ledamot"), "insats", "fokus", ar=2022)


def test_a_row_left_empty_is_not_counted_and_a_half_filled_one_is_asked_about(ansvarig, insats):
    falt = tid("01-01", "03-31") | rad("kvinna", 0, 1, 0) | {"man_nya": "2"}
    nekas(skicka(ansvarig, "volym_ny", "fokus", **falt), "man_start", "skriv 0")
    assert not Volym.objects.exists()
    del falt["man_nya"]
    skicka(ansvarig, "volym_ny", "fokus", **falt)
    assert list(Volym.objects.values_list("kon", flat=True)) == [Kon.KVINNA]


def test_a_period_without_any_counts_is_refused(ansvarig, insats):
    svar = skicka(ansvarig, "volym_ny", "fokus", **tid("01-01", "03-31"))
    nekas(svar, "__all__", "minst ett kön")


def test_the_form_begins_with_the_next_period_and_those_who_went_on(ansvarig, halvar):
    form = ansvarig.get(adress("volym_ny", "fokus")).context["form"]
    assert form.initial == {
        "from_datum": date(2022, 7, 1),
        "till_datum": date(2022, 9, 30),
        "kvinna_start": 4,
        "man_start": 0,
    }


@pytest.mark.parametrize(
    ("falt", "vid", "ord_"),
    [
        (tid("07-01", "09-30") | rad("kvinna", 5, 0, 0), "kvinna_start", "4 pågående"),
        (tid("06-01", "09-30") | rad("kvinna", 4, 0, 0), "from_datum", "redan registrerad"),
        (tid("07-01", "09-30") | rad("kvinna", 4, 0, 5), "kvinna_avslutade", "Fler kan inte"),
        (tid("07-01", "06-30"), "till_datum", "Slutdatum kan inte"),
        (
            {"from_datum": "2022-07-01", "till_datum": "2023-06-30"} | rad("kvinna", 4, 0, 0),
            "till_datum",
            "vid årsskiftet",
        ),
        (
            {"from_datum": "2023-01-01", "till_datum": "2023-03-31"} | rad("kvinna", 4, 0, 0),
            "from_datum",
            "slutade 2022-12-31",
        ),
    ],
)
def test_a_period_that_does_not_fit_is_refused(ansvarig, halvar, falt, vid, ord_):
    falt = rad("kvinna", 4, 0, 0) | falt
    nekas(skicka(ansvarig, "volym_ny", "fokus", **falt), vid, ord_)
    assert len(kvinnor()) == 2


def test_a_period_before_the_first_has_to_end_as_that_one_begins(chef, insats, halvar):
    fore = {"by": chef, "insats": insats, "kon": "kvinna"}
    fore |= {"from_datum": date(2021, 10, 1), "till_datum": date(2021, 12, 31)}
    with pytest.raises(ValidationError, match="började med 2"):
        services.registrera_volym(**fore, pagaende_start=0, nya=3, avslutade=0)
    services.registrera_volym(**fore, pagaende_start=0, nya=3, avslutade=1)


def test_the_page_of_periods_has_the_years_total(ansvarig, halvar):
    svar = ansvarig.get(adress("volymperioder", "fokus"))
    (ar, egna, hela), *fler = svar.context["aren"]
    assert (ar, len(egna), fler) == (2022, 2, [])
    # 9 in the first quarter and 8 in the second are 11 persons, not 17.
    assert (hela.totalt, hela.avslutade, hela.slut) == (11, 7, 4)


def test_an_insats_with_codes_counts_the_anonymous_and_says_so(ansvarig, insats):
    text = sida(ansvarig, "volymperioder", "fokus")
    assert "inte har samtyckt" in text
    insats.uppfoljningsmetod = "antal"
    insats.save()
    assert "för inga koder" in sida(ansvarig, "volymperioder", "fokus")


# -- Correcting ------------------------------------------------------------------------------


def test_a_correction_tells_what_follows_before_it_is_done(ansvarig, halvar):
    falt = rad("kvinna", 2, 9, 3) | rad("man", 0, 0, 0)
    svar = skicka(ansvarig, "volym_ratta", "fokus", "2022-01-01", **falt)
    assert svar.status_code == 200
    (foljd,) = svar.context["foljder"]
    assert str(foljd) == (
        "2022-04-01 – 2022-06-30, kvinna: pågående vid början 8 i stället för 6, "
        "vid slutet 6 i stället för 4."
    )
    assert kvinnor() == [(2, 7, 3), (6, 2, 4)], "inget är sparat än"
    svar = skicka(ansvarig, "volym_ratta", "fokus", "2022-01-01", **falt, bekraftad="1")
    tas_emot(svar, adress("volymperioder", "fokus"))
    assert kvinnor() == [(2, 9, 3), (8, 2, 4)]


def test_a_correction_of_the_last_period_is_done_at_once(ansvarig, halvar):
    svar = skicka(ansvarig, "volym_ratta", "fokus", "2022-04-01", **rad("kvinna", 6, 3, 4))
    tas_emot(svar, adress("volymperioder", "fokus"))
    assert kvinnor()[-1] == (6, 3, 4)


def test_a_correction_that_would_end_more_than_there_were_is_refused(ansvarig, halvar):
    falt = rad("kvinna", 2, 3, 5) | {"bekraftad": "1"}
    svar = skicka(ansvarig, "volym_ratta", "fokus", "2022-01-01", **falt)
    nekas(svar, "kvinna_avslutade", "4 avslutades, men då var bara 2 med")
    assert kvinnor() == [(2, 7, 3), (6, 2, 4)]


def test_the_start_is_corrected_in_the_period_before(ansvarig, halvar):
    svar = skicka(ansvarig, "volym_ratta", "fokus", "2022-04-01", **rad("kvinna", 7, 2, 4))
    nekas(svar, "kvinna_start", "var 6 pågående")


def test_a_kon_that_was_not_counted_is_added_by_a_correction(ansvarig, halvar):
    falt = rad("kvinna", 6, 2, 4) | rad("okant", 0, 1, 0)
    skicka(ansvarig, "volym_ratta", "fokus", "2022-04-01", **falt)
    assert Volym.objects.get(kon="okant").nya == 1


def test_periods_are_taken_back_from_the_last(ansvarig, halvar):
    svar = skicka(ansvarig, "volymperiod_ta_bort", "fokus", "2022-01-01")
    nekas(svar, "__all__", "Ta bort den senaste först.")
    for dag in ("2022-04-01", "2022-01-01"):
        tas_emot(
            skicka(ansvarig, "volymperiod_ta_bort", "fokus", dag), adress("volymperioder", "fokus")
        )
    assert not Volym.objects.exists()


@pytest.mark.parametrize("dag", ["2022-02-01", "x", "2022-13-99"])
def test_a_period_that_does_not_exist_is_not_found(ansvarig, halvar, dag):
    assert ansvarig.get(adress("volym_ratta", "fokus", dag)).status_code == 404


def test_the_periods_of_a_foreign_insats_are_not_found(ansvarig, skapa_insats):
    skapa_insats("Andras")
    assert ansvarig.get(adress("volymperioder", "andras")).status_code == 404


def test_a_period_is_the_same_whatever_order_its_rows_were_read_in(halvar):
    rader = list(Volym.objects.all())
    assert perioder(rader) == perioder(reversed(rader))
