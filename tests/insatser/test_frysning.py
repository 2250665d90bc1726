"""Typed figures of years before the register, and a closed year's frozen statistics."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from finsam.models import Handelse
from insatser import services
from insatser.models import Nyckeltalshistorik, Statistikfrysning
from insatser.statistik.antalstabell import rita
from insatser.statistik.arssamling import arssamling, tabeller
from insatser.statistik.matt import Matt
from insatser.statistik.sedan_start import sedan_start_tabell
from insatser.statistik.underlag import underlag
from insatser.statistik.urval import Urval

pytestmark = pytest.mark.django_db
KALLA = "Årsredovisning 2021"


def kor(sats: str, *parametrar: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats, parametrar)


@pytest.fixture
def tal(chef):
    return services.skriv_historik(by=chef, ar=2021, nyckel=Matt.NYA, varde=108, kalla=KALLA)


# -- Typed figures ---------------------------------------------------------------------------


def test_a_typed_figure_can_be_changed_until_it_is_locked(chef, tal):
    services.andra_historik(by=chef, rad=tal, varde=109)
    assert services.las_historik(by=chef, ar=2021) == 1
    tal.refresh_from_db()
    with pytest.raises(ValidationError, match="låst"):
        services.andra_historik(by=chef, rad=tal, varde=110)
    with pytest.raises(ValidationError, match="låst"):
        services.ta_bort_historik(by=chef, rad=tal)


def test_locking_a_year_without_open_figures_is_refused(chef, tal):
    services.las_historik(by=chef, ar=2021)
    with pytest.raises(ValidationError, match="redan låsta"):
        services.las_historik(by=chef, ar=2021)


def test_a_locked_figure_is_unlocked_with_a_reason_and_can_then_be_changed(chef, tal):
    services.las_historik(by=chef, ar=2021)
    with pytest.raises(ValidationError, match="varför"):
        services.las_upp_historik(by=chef, ar=2021, orsak=" ")
    assert services.las_upp_historik(by=chef, ar=2021, orsak="Fel avskrivet") == 1
    tal.refresh_from_db()
    assert tal.upplast_orsak == "Fel avskrivet"
    services.andra_historik(by=chef, rad=tal, varde=107)
    assert Nyckeltalshistorik.objects.get().varde == 107


def test_unlocking_a_year_where_nothing_is_locked_is_refused(chef, tal):
    with pytest.raises(ValidationError, match="är låst"):
        services.las_upp_historik(by=chef, ar=2021, orsak="Fel")


def test_a_figure_needs_its_source(chef):
    with pytest.raises(ValidationError, match="tomt"):
        services.skriv_historik(by=chef, ar=2021, nyckel=Matt.NYA, varde=1, kalla="")


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_nyckeltalshistorik SET varde = 100",
        "UPDATE insatser_nyckeltalshistorik SET last_at = NULL",
        "UPDATE insatser_nyckeltalshistorik SET last_at = NULL, upplast_orsak = 'x', ar = 2020",
        "UPDATE insatser_nyckeltalshistorik SET id = id + 1000",
        "DELETE FROM insatser_nyckeltalshistorik",
    ],
)
def test_raw_sql_cannot_change_a_locked_figure(chef, tal, sats):
    services.las_historik(by=chef, ar=2021)
    with pytest.raises(IntegrityError):
        kor(sats)


# -- Frozen years ----------------------------------------------------------------------------


@pytest.fixture
def fryst(chef, skriv_in, avsluta, kod):
    """2022 with one woman who came and went to work, and one man who stays; then frozen."""
    rad = skriv_in("2022-02-01", fodelsear=1990, remittent=kod("remittent", "fk"))
    avsluta(rad, "2022-05-01", sysselsattning_efter="arbete")
    skriv_in("2022-03-01", kon="man", fodelsear=1980)
    return services.frys_ar(by=chef, ar=2022)


def test_a_frozen_year_gives_the_same_tables_as_the_register_gave(chef, fryst):
    raknat = tabeller(underlag(Urval.av_ar(2022), fryst=False))
    last = underlag(Urval.av_ar(2022))
    assert last.tal.fryst
    assert tabeller(last) == raknat


def test_a_frozen_year_stands_when_the_register_changes(chef, fryst, skriv_in):
    fore = arssamling(2022)[1]
    skriv_in("2022-06-01")
    assert arssamling(2022)[1] == fore


def test_a_frozen_year_can_be_read_per_insats_and_kon_but_not_per_kommun(fryst, insats):
    kvinnor = underlag(Urval(Urval.av_ar(2022).period, (insats.slug,), kon="kvinna"))
    assert kvinnor.tal.fryst
    assert kvinnor.tal.n(Matt.NYA) == 1
    kommun = underlag(Urval(Urval.av_ar(2022).period, kommun=4711))
    assert not kommun.tal.fryst


def test_freezing_needs_a_year_that_has_ended(chef):
    with pytest.raises(ValidationError, match="är inte slut"):
        services.frys_ar(by=chef, ar=timezone.localdate().year)


def test_a_year_is_frozen_once(chef, fryst):
    with pytest.raises(ValidationError, match="redan fryst"):
        services.frys_ar(by=chef, ar=2022)


def test_thawing_takes_a_reason_and_counts_the_register_anew(chef, fryst, skriv_in):
    skriv_in("2022-06-01")
    with pytest.raises(ValidationError, match="varför"):
        services.tina_ar(by=chef, ar=2022, orsak="")
    services.tina_ar(by=chef, ar=2022, orsak="En inskrivning saknades")
    assert underlag(Urval.av_ar(2022)).tal.n(Matt.NYA) == 3
    assert not Nyckeltalshistorik.objects.exists()
    assert Handelse.objects.filter(verb="tinade", objekt_id=str(fryst.pk)).exists()


def test_a_thawed_year_can_be_frozen_again(chef, fryst):
    services.tina_ar(by=chef, ar=2022, orsak="Fel")
    services.frys_ar(by=chef, ar=2022)
    assert Statistikfrysning.objects.gallande().count() == 1


def test_a_year_whose_participants_are_destroyed_cannot_be_thawed(chef, fryst):
    services.satt_gallrat_ar(by=chef, ar=2022)
    with pytest.raises(ValidationError, match="gallrade"):
        services.tina_ar(by=chef, ar=2022, orsak="Fel")
    with pytest.raises(IntegrityError):
        kor("DELETE FROM insatser_nyckeltalshistorik")


def test_destroying_freezes_a_year_that_was_not_frozen(chef, skriv_in):
    skriv_in("2021-02-01")
    frysning = services.satt_gallrat_ar(by=chef, ar=2021)
    assert frysning.gallrad_at
    assert underlag(Urval.av_ar(2021)).tal.fryst


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_nyckeltalshistorik SET varde = 100",
        "UPDATE insatser_nyckeltalshistorik SET last_at = NULL, upplast_orsak = 'x'",
        "DELETE FROM insatser_nyckeltalshistorik",
        "UPDATE insatser_statistikfrysning SET ar = 2020",
        "UPDATE insatser_statistikfrysning SET id = id + 1000",
        "DELETE FROM insatser_statistikfrysning",
        "UPDATE insatser_statistikfrysning SET orsak = 'x'",
    ],
)
def test_raw_sql_cannot_change_a_frozen_year(fryst, sats):
    with pytest.raises(IntegrityError):
        kor(sats)


def test_raw_sql_cannot_take_back_a_thawing(chef, fryst):
    services.tina_ar(by=chef, ar=2022, orsak="Fel")
    with pytest.raises(IntegrityError):
        kor("UPDATE insatser_statistikfrysning SET tinad_at = NULL, tinad_by_id = NULL, orsak = ''")


def test_raw_sql_cannot_add_to_a_year_whose_participants_are_destroyed(chef, fryst):
    services.satt_gallrat_ar(by=chef, ar=2022)
    rad = Nyckeltalshistorik.objects.filter(frysning=fryst).first()
    rad.pk, rad.grupp = None, "ny"
    with pytest.raises(IntegrityError), transaction.atomic():
        rad.save(force_insert=True)


# -- Since the start -------------------------------------------------------------------------


def test_since_the_start_adds_the_register_to_the_latest_typed_figure(
    chef, insats, skriv_in, avsluta
):
    for nyckel, varde in ((Matt.SEDAN_START, 67), (Matt.SEDAN_START_AVSLUTADE, 60)):
        services.skriv_historik(
            by=chef, ar=2021, nyckel=nyckel, varde=varde, kalla=KALLA, insats=insats
        )
    skriv_in("2021-02-01")  # is in the typed figure
    avsluta(skriv_in("2022-02-01"), "2022-05-01", sysselsattning_efter="utbildning")
    tabell = sedan_start_tabell(underlag(Urval.av_ar(2022)))
    assert tabell.n("fokus", "totalt") == 68
    assert tabell.n("fokus", "avslutade") == 61
    assert tabell.n("totalt", "arbete_studier") == 1


def test_since_the_start_stands_on_a_frozen_year_when_the_register_is_gone(chef, skriv_in):
    skriv_in("2021-03-01")
    services.frys_ar(by=chef, ar=2021)
    skriv_in("2021-12-01")  # late: 2021 is frozen without it
    skriv_in("2022-01-01")
    assert sedan_start_tabell(underlag(Urval.av_ar(2022))).n("totalt", "totalt") == 2


def test_no_share_since_the_start_where_more_went_on_than_are_known_to_have_ended(
    chef, insats, skriv_in, avsluta, kod
):
    avsluta(skriv_in("2022-01-01"), "2022-06-01", sysselsattning_efter="arbete")
    services.skriv_historik(
        by=chef,
        ar=2021,
        nyckel="sedan_start.arbete_studier",
        varde=9,
        kalla="Bilagan",
        insats=insats,
    )
    ritad = rita(sedan_start_tabell(underlag(Urval.av_ar(2022))))
    assert [tal.visat for tal in ritad.rad(insats.slug).tal] == ["1", "1", "10", ""]
