"""A file's voucher counts once, and what was taken out stays told, whatever SQL is tried."""

import pytest

from ekonomi.models import Konto, Rad, Uttag, Verifikation
from ekonomi.services.bokforing import ratta
from ekonomi.services.sie_import import importera
from tests.ekonomi.rasql import bokfor_sql, datera_sql, ersatt, grind, kor, nekas, sql, uppdatera
from tests.ekonomi.siefiler import fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]


@pytest.fixture
def inlast(ekonom) -> Verifikation:
    """A1 of a file."""
    importera(by=ekonom, data=fil(ver("1")), namn="bok.se")
    return Verifikation.objects.get()


def utkast_som(lik: Verifikation, **andra: object) -> Verifikation:
    """A draft that claims to be the file's same voucher."""
    falt = {
        "ar": lik.ar,
        "serie": lik.serie,
        "datum": lik.datum,
        "sie_import": lik.sie_import,
        "filens_serie": lik.filens_serie,
        "filens_nummer": lik.filens_nummer,
        "radnummer": 9,
    }
    utkast = Verifikation.objects.create(**(falt | andra))
    konto = Konto.objects.get(nummer="1930")
    Rad.objects.bulk_create(Rad(verifikation=utkast, konto=konto, belopp=b) for b in (-5, 5))
    return utkast


def posta(utkast: Verifikation, nummer: int = 2) -> tuple[str, ...]:
    return grind(utkast, datera_sql(utkast), bokfor_sql(utkast, nummer=nummer))


def test_two_versions_of_a_files_voucher_cannot_both_be_in_force(inlast):
    nekas(posta(utkast_som(inlast)), "En annan version av filens verifikation gäller")


@pytest.mark.parametrize(
    "andra",
    [
        {"filens_nummer": "2"},
        {"filens_serie": "B"},
        {"filens_ordning": 2},
        {"filens_nummer": ""},
        {"sie_import": None},
    ],
)
def test_another_voucher_is_let_through(inlast, andra):
    utkast = utkast_som(inlast, **andra)
    kor(*posta(utkast))
    utkast.refresh_from_db()
    assert utkast.nummer == 2


def test_once_the_earlier_version_is_corrected_the_next_is_let_through(inlast, ekonom):
    ratta(by=ekonom, verifikation=inlast, text="Fel")
    utkast = utkast_som(inlast)
    kor(*posta(utkast))
    assert list(Verifikation.objects.i_kraft()) == [utkast]


def test_two_versions_in_one_statement_are_refused(inlast, ekonom):
    """Each row is judged with those posted before it by the same statement."""
    ratta(by=ekonom, verifikation=inlast, text="Fel")
    ena, andra = utkast_som(inlast), utkast_som(inlast)
    bokfor = sql(
        "UPDATE ekonomi_verifikation SET nummer = id -",
        ena.pk,
        "+ 2, bokford_at = CURRENT_TIMESTAMP, bokford_by_id =",
        ekonom.pk,
        "WHERE id IN (",
        ena.pk,
        ",",
        andra.pk,
        ")",
    )
    nekas(grind(inlast, datera_sql(ena), datera_sql(andra), bokfor), "En annan version")


def test_what_takes_out_a_files_voucher_cannot_itself_be_corrected(inlast, ekonom):
    """Else the old version would count again beside the new one."""
    storno = ratta(by=ekonom, verifikation=inlast, text="Fel")
    ater = utkast_som(storno, sie_import=None, radnummer=None, rattar=storno)
    nekas(posta(ater), "kan inte rättas")


def test_the_place_of_a_posted_voucher_in_its_file_is_locked(inlast):
    nekas("UPDATE ekonomi_verifikation SET filens_ordning = 2", "kan inte ändras")


# -- What was taken out ---------------------------------------------------------------------------


@pytest.fixture
def uttag(inlast, ekonom) -> Uttag:
    importera(by=ekonom, data=fil(ver("1", "120.00")), namn="ny.se", godta=["andrad"])
    return Uttag.objects.get()


@pytest.mark.parametrize(
    "satt", ["slag = 'saknas', ersatt_av_id = NULL", "ersatt_av_id = verifikation_id", "id = 99"]
)
def test_an_uttag_cannot_change(uttag, satt):
    nekas(uppdatera("ekonomi_uttag", satt, f"id = {uttag.pk}"), "ändras aldrig")


def test_an_uttag_cannot_be_deleted(uttag):
    nekas(sql("DELETE FROM ekonomi_uttag WHERE id =", uttag.pk), "aldrig bort")


def test_an_uttag_points_at_the_voucher_that_takes_it_out(uttag):
    nekas(
        ersatt(
            "ekonomi_uttag",
            id=99,
            verifikation_id=uttag.ersatt_av_id,
            storno_id=uttag.storno_id,
            slag="angrad",
            sie_import_id=uttag.sie_import_id,
        ),
        "den verifikation som tar ut",
    )


def test_an_uttag_is_not_pushed_away_by_another(uttag):
    samma = {
        "verifikation_id": uttag.verifikation_id,
        "storno_id": uttag.storno_id,
        "slag": "angrad",
        "sie_import_id": uttag.sie_import_id,
    }
    for nyckel in (uttag.pk, 99):
        nekas(ersatt("ekonomi_uttag", id=nyckel, **samma), "finns redan")


def test_an_uttag_without_a_new_version_is_no_change_of_version(uttag, ekonom, inlast):
    importera(by=ekonom, data=fil(ver("2", "120.00")), namn="nyare.se")
    gammal = Verifikation.objects.get(filens_nummer="2")
    storno = ratta(by=ekonom, verifikation=gammal, text="Fel")
    nekas(
        ersatt(
            "ekonomi_uttag",
            id=99,
            verifikation_id=gammal.pk,
            storno_id=storno.pk,
            slag="version",
            sie_import_id=uttag.sie_import_id,
        )
    )


# -- An import that is undone ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "angrad_at = CURRENT_TIMESTAMP",
        "angra_skal = 'x'",
        "angrad_at = CURRENT_TIMESTAMP, angrad_by_id = importerad_by_id",
    ],
)
def test_an_import_is_undone_by_somebody_at_a_time_for_a_reason_or_not_at_all(inlast, satt):
    nekas(sql("UPDATE ekonomi_sieimport SET", satt))
