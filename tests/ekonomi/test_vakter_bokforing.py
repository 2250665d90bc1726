"""Posting is the checkpoint: what it demands, whatever SQL is tried."""

import pytest
from django.db import connection

from ekonomi.models import Konto, Rad
from ekonomi.services.rakenskapsar import las_ar
from tests.ekonomi import bocker
from tests.ekonomi.rasql import bokfor_sql, datera_sql, grind, kor, nekas, sql

pytestmark = pytest.mark.django_db


def test_posting_by_raw_sql_through_the_gate_is_let_through(bokford, utkast):
    """The other tests of this part differ from this one in one thing each."""
    kor(*grind(bokford, datera_sql(utkast), bokfor_sql(utkast)))
    utkast.refresh_from_db()
    assert str(utkast) == "A2"


def test_a_verifikation_is_created_as_a_draft(bokford):
    nekas(
        sql(
            "INSERT INTO ekonomi_verifikation (ar_id, serie_id, nummer, datum, text,",
            "filens_serie, filens_nummer, bokford_at, bokford_by_id) VALUES (",
            bokford.ar_id,
            ", 'A', 2, '2022-03-15', '', '', '', CURRENT_TIMESTAMP,",
            bokford.bokford_by_id,
            ")",
        ),
        "skapas som utkast",
    )


def test_posting_without_a_gate_is_refused(utkast):
    nekas((bokfor_sql(utkast),), "Ingen bokföringsgrind")


def test_a_gate_left_open_cannot_be_committed(bokford, utkast):
    satser = grind(bokford, datera_sql(utkast))[:-1]
    nekas(satser)


def test_a_gate_cannot_be_made_to_point_at_itself(bokford):
    oppna = grind(bokford)[0]
    nekas((oppna, "UPDATE ekonomi_bokforingsgrind SET oppen_id = id"), "kan inte ändras")


def test_a_gate_that_points_at_a_row_of_its_own_is_refused(bokford):
    nekas(
        sql(
            "INSERT INTO ekonomi_bokforingsgrind (id, ar_id, serie_id, oppen_id) VALUES (77,",
            bokford.ar_id,
            ", 'A', 77)",
        )
    )


def test_a_gate_with_the_id_that_others_point_at_is_refused(bokford):
    nekas(
        sql(
            "INSERT INTO ekonomi_bokforingsgrind (id, ar_id, serie_id, oppen_id) VALUES (0,",
            bokford.ar_id,
            ", 'A', 0)",
        )
    )


def test_two_gates_of_a_series_are_refused(bokford):
    oppna = grind(bokford)[0]
    nekas((oppna, oppna), "pågår redan")


def test_a_gate_in_another_series_does_not_help(ekonom, ar, bokford, utkast):
    annan = bocker.post(ekonom, ar, kod="B")
    nekas(grind(annan, datera_sql(utkast)), "sätts när verifikationen bokförs")
    nekas(grind(annan, bokfor_sql(utkast)), "Ingen bokföringsgrind")


def test_a_gate_in_a_locked_year_is_refused(ekonom, bokford):
    las_ar(by=ekonom, ar=bokford.ar)
    nekas(grind(bokford), "låst")


def test_a_year_cannot_be_locked_while_a_gate_is_open(bokford):
    las = sql(
        "UPDATE ekonomi_rakenskapsar SET last_at = CURRENT_TIMESTAMP, last_by_id =",
        bokford.bokford_by_id,
        "WHERE id =",
        bokford.ar_id,
    )
    nekas(grind(bokford, las), "pågår")


def test_an_unbalanced_verifikation_cannot_be_posted(bokford):
    utkast = bocker.lagg_utkast(bokford, "-5", "5.01")
    nekas(grind(bokford, datera_sql(utkast), bokfor_sql(utkast)), "balanserar inte")


def test_a_verifikation_without_rows_cannot_be_posted(bokford, utkast):
    Rad.objects.filter(verifikation=utkast).delete()
    nekas(grind(bokford, bokfor_sql(utkast)), "färre än två rader")


def test_a_verifikation_with_one_row_cannot_be_posted(bokford, utkast):
    utkast.rader.first().delete()
    nekas(grind(bokford, datera_sql(utkast), bokfor_sql(utkast)), "färre än två rader")


def test_a_row_of_zero_is_refused(utkast):
    nekas(sql("UPDATE ekonomi_rad SET belopp = 0 WHERE verifikation_id =", utkast.pk))


def test_a_verifikation_outside_the_year_cannot_be_posted(bokford, utkast):
    utanfor = sql("UPDATE ekonomi_verifikation SET datum = '2023-01-01' WHERE id =", utkast.pk)
    nekas(grind(bokford, utanfor, datera_sql(utkast, "2023-01-01"), bokfor_sql(utkast)), "utanför")


def test_posting_without_dated_rows_is_refused(bokford, utkast):
    nekas(grind(bokford, bokfor_sql(utkast)), "inte verifikationens")


def test_posting_with_another_date_on_the_rows_is_refused(bokford, utkast):
    nekas(grind(bokford, datera_sql(utkast, "2022-03-16")), "sätts när verifikationen bokförs")
    nekas(
        grind(bokford, datera_sql(utkast), bokfor_sql(utkast, datum="'2022-03-16'")),
        "inte verifikationens",
    )


def test_a_drafts_rows_cannot_carry_a_date(utkast):
    nekas(datera_sql(utkast), "sätts när verifikationen bokförs")


def test_a_draft_cannot_be_inserted_with_dated_rows(utkast):
    konto = Konto.objects.get(nummer="1930")
    nekas(
        sql(
            "INSERT INTO ekonomi_rad (verifikation_id, konto_id, belopp, text, bokforingsdatum)",
            "VALUES (",
            utkast.pk,
            ",",
            konto.pk,
            ", 100, '', '2022-03-15')",
        ),
        "sätts när verifikationen bokförs",
    )


def test_dated_rows_cannot_be_left_on_a_draft(bokford, utkast):
    nekas(grind(bokford, datera_sql(utkast)), "rader med bokföringsdatum")


def test_a_draft_with_dated_rows_cannot_leave_the_gates_series(ekonom, ar, bokford, utkast):
    bocker.post(ekonom, ar, kod="B")
    byt = sql("UPDATE ekonomi_verifikation SET serie_id = 'B' WHERE id =", utkast.pk)
    nekas(grind(bokford, datera_sql(utkast), byt), "håller på att bokföras")


def test_a_gap_in_the_numbers_is_refused(bokford, utkast):
    nekas(grind(bokford, datera_sql(utkast), bokfor_sql(utkast, nummer=3)), "lucka")


def test_a_number_without_posting_is_refused(utkast):
    nekas(sql("UPDATE ekonomi_verifikation SET nummer = 2 WHERE id =", utkast.pk))


def test_a_number_below_one_is_refused(bokford, utkast):
    nekas(grind(bokford, datera_sql(utkast), bokfor_sql(utkast, nummer=0)))


def test_a_draft_can_be_changed_and_thrown_away(utkast):
    kor(
        sql("UPDATE ekonomi_rad SET belopp = belopp * 3 WHERE verifikation_id =", utkast.pk),
        sql("UPDATE ekonomi_verifikation SET text = 'ny' WHERE id =", utkast.pk),
        sql("DELETE FROM ekonomi_rad WHERE verifikation_id =", utkast.pk),
        sql("DELETE FROM ekonomi_verifikation WHERE id =", utkast.pk),
    )
    assert not type(utkast).objects.filter(pk=utkast.pk).exists()


def test_posting_demands_read_committed_on_postgresql(bokford):
    """A snapshot taken before another's row would let an unbalanced voucher through."""
    funktion = {
        "postgresql": "SELECT prosrc FROM pg_proc WHERE proname = 'ekonomi_bokforingsgrind_vakt'",
        "sqlite": "SELECT 'read committed' FROM pragma_table_info('ekonomi_bokforingsgrind')",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(funktion)
        assert "read committed" in cursor.fetchone()[0]
