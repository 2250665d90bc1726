"""What the database itself refuses of what is to be paid, by raw SQL, on both engines."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection

from ekonomi.models import Attestregel, Utbetalning
from ekonomi.services.utbetalningsattest import aterkalla_attest, attestera_utbetalning
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
DAG = date(2022, 7, 15)
U, R, B, A = (f"ekonomi_utbetalning{slut}" for slut in ("", "srad", "sbilaga", "sattest"))
KASKAD = "CASCADE" if connection.vendor == "postgresql" else ""


@pytest.fixture
def utkast(ansvarig):
    return prov.rekvisition(ansvarig, "1000", bilagor=[prov.FIL])


@pytest.fixture
def inskickad(ansvarig):
    return prov.inskickad(ansvarig, "1000", bilagor=[prov.FIL])


@pytest.fixture
def attesterad(ordning, chef, inskickad):
    attestera_utbetalning(by=chef, utbetalning=inskickad, dag=DAG)
    return inskickad


def satt(vad: str, utbetalning, tabell: str = U) -> str:
    nyckel = "id" if tabell == U else "utbetalning_id"
    return sql("UPDATE", tabell, "SET", vad, "WHERE", nyckel, "=", utbetalning.pk)


def attestera_sql(utbetalning, user, regel, *, belopp: int = 100000, dag: str = "2022-07-15"):
    varden = {
        "utbetalning_id": utbetalning.pk,
        "regel_id": regel.pk,
        "belopp": belopp,
        "dag": dag,
        "attesterad_at": "2022-07-15",
        "attesterad_by_id": user.pk,
        "skal": "",
    }
    kolumner = ", ".join(varden)
    return sql(
        "INSERT INTO", A, "(", kolumner, ") VALUES (", ", ".join(map(literal, varden.values())), ")"
    )


# -- The steps ------------------------------------------------------------------------------------


def test_an_attest_by_raw_sql_of_another_is_let_through(ordning, chef, inskickad):
    """The other tests of the attest differ from this one in one thing each."""
    kor(attestera_sql(inskickad, chef, ordning[0]), satt("status = 'attesterad'", inskickad))
    inskickad.refresh_from_db()
    assert inskickad.status == "attesterad"


@pytest.mark.parametrize("status", ["attesterad", "overlamnad", "bokford"])
def test_no_step_past_the_attest_without_one(inskickad, status):
    nekas(satt(f"status = '{status}'", inskickad))


def test_a_recalled_attest_carries_no_step(attesterad, chef):
    aterkalla_attest(by=chef, utbetalning=attesterad, skal="Fel")
    nekas(satt("status = 'attesterad'", attesterad), "Ingen attest gäller")


@pytest.mark.parametrize("status", ["utkast", "atersand", "makulerad"])
def test_what_is_attested_goes_nowhere_else_without_a_recall(attesterad, status):
    nekas(satt(f"status = '{status}', skal = 'x'", attesterad))
    nekas(
        (
            satt("status = 'inskickad'", attesterad),
            satt(f"status = '{status}', skal = 'x'", attesterad),
        )
    )


def test_it_is_created_as_a_draft(utkast, ansvarig):
    kolumner = [f.column for f in Utbetalning._meta.concrete_fields if f.column != "id"]
    kopior = ["'inskickad'" if k == "status" else k for k in kolumner]
    nekas(
        sql("INSERT INTO", U, "(", ", ".join(kolumner), ") SELECT", ", ".join(kopior), "FROM", U),
        "skapas som utkast",
    )


def test_it_is_not_sent_in_unless_its_rows_sum_to_the_amount(utkast):
    sand = "status = 'inskickad', inskickad_at = CURRENT_TIMESTAMP, inskickad_by_id = skapad_by_id"
    for fel in ("belopp = 99999", "moms = 1"):
        nekas((satt(fel, utkast), satt(sand, utkast)), "går inte ihop")
    kor(satt(sand, utkast))


def test_it_is_not_sent_in_without_rows(utkast):
    sand = "status = 'inskickad', inskickad_at = CURRENT_TIMESTAMP, inskickad_by_id = skapad_by_id"
    nekas((sql("DELETE FROM", R), satt("belopp = 0", utkast), satt(sand, utkast)), "går inte ihop")


def test_sent_in_without_a_sender_is_refused(utkast):
    nekas(satt("status = 'inskickad'", utkast))


@pytest.mark.parametrize(
    "vad",
    [
        "belopp = belopp + 100",
        "moms = 100",
        "referens = 'annan'",
        "mottagare_id = NULL, mottagare_namn = 'jag'",
        "avser_id = skapad_by_id",
        "avser_id = NULL, inskickad_by_id = NULL, inskickad_at = NULL",
        "inskickad_by_id = (SELECT MIN(id) FROM finsam_user)",
        "period_till = '2022-07-31'",
    ],
)
def test_what_is_sent_in_stands(anvandare, inskickad, attesterad, vad):
    anvandare("revisor")
    nekas(satt(vad.replace("MIN", "MAX"), attesterad))


def test_who_made_it_and_its_id_never_change(utkast, chef):
    nekas(satt(f"skapad_by_id = {chef.pk}", utkast), "Vem som skapade")
    nekas(satt("id = 4711", utkast), "byter")


def test_it_is_not_replaced_by_one_with_the_same_id(utkast, chef):
    kolumner = {f.column: None for f in Utbetalning._meta.concrete_fields} | {
        "id": utkast.pk,
        "slag": "rekvisition",
        "status": "utkast",
        "insats_id": utkast.insats_id,
        "period_fran": "2022-04-01",
        "period_till": "2022-06-30",
        "mottagare_id": utkast.mottagare_id,
        "belopp": 1,
        "moms": 0,
        "skapad_at": "2022-01-01",
        "skapad_by_id": chef.pk,
        **dict.fromkeys(("mottagare_namn", "organisationsnummer", "referens"), ""),
        **dict.fromkeys(("fakturanummer", "skal"), ""),
    }
    nekas(ersatt(U, **kolumner))


def test_only_a_draft_that_was_never_sent_is_removed(utkast, inskickad):
    kor(sql("DELETE FROM", B, "WHERE utbetalning_id =", utkast.pk))
    kor(sql("DELETE FROM", R, "WHERE utbetalning_id =", utkast.pk))
    kor(sql("DELETE FROM", U, "WHERE id =", utkast.pk))
    nekas(sql("DELETE FROM", U, "WHERE id =", inskickad.pk), "Makulera")
    kor(satt("status = 'utkast'", inskickad))
    nekas(sql("DELETE FROM", U, "WHERE id =", inskickad.pk), "Makulera")


def test_a_paid_one_is_booked_or_handed_on(attesterad):
    nekas(satt("betald_datum = '2022-07-20', betald_by_id = skapad_by_id", attesterad))


def test_booked_needs_a_posted_voucher(ekonom, ar, attesterad):
    bokford = bocker.post(ekonom, ar)
    utkastet = bocker.lagg_utkast(bokford)
    nekas(satt("status = 'bokford'", attesterad))
    nekas(satt(f"status = 'bokford', verifikation_id = {utkastet.pk}", attesterad), "inte bokförd")
    kor(satt(f"status = 'bokford', verifikation_id = {bokford.pk}", attesterad))
    nekas(satt("verifikation_id = NULL", attesterad))


def test_a_made_up_status_is_refused(utkast):
    nekas(satt("status = 'klar'", utkast))


def test_half_an_ore_is_refused(utkast):
    if connection.vendor == "postgresql":
        return kor(satt("belopp = 100000", utkast))
    return nekas(satt("belopp = 100000.5", utkast), "hela ören")


# -- Rows and files -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "vad", ["belopp = belopp + 1", "text = 'annat'", "kostnadsslag = 'resor'", "id = 4711"]
)
def test_rows_of_what_is_sent_in_stand(inskickad, vad):
    nekas(satt(vad, inskickad, R))


def test_rows_and_files_of_what_is_sent_in_are_not_added_or_removed(inskickad):
    nekas(sql("DELETE FROM", R), "ändras inte")
    nekas(sql("DELETE FROM", B), "ändras inte")
    nekas(
        sql(
            "INSERT INTO",
            R,
            "(utbetalning_id, kostnadsslag, text, belopp) VALUES (",
            inskickad.pk,
            ", 'resor', 'x', 1)",
        ),
        "ändras inte",
    )
    nekas(
        sql(
            "INSERT INTO",
            B,
            "(utbetalning_id, fil_id) SELECT",
            inskickad.pk,
            ", id FROM finsam_fil",
        ),
        "ändras inte",
    )


def test_a_row_is_not_moved_from_a_draft_into_what_is_sent_in(utkast, inskickad):
    nekas(satt(f"utbetalning_id = {inskickad.pk}", utkast, R), "ändras inte")
    nekas(satt(f"utbetalning_id = {utkast.pk}", inskickad, R), "ändras inte")


def test_a_file_is_never_exchanged(utkast):
    nekas(satt("fil_id = fil_id", utkast, B), "byts inte")


def test_an_account_may_be_set_once_after_the_attest(ar, attesterad):
    forsta, andra = (rad.pk for rad in bocker.Konto.objects.order_by("pk")[:2])
    kor(satt(f"konto_id = {forsta}", attesterad, R))
    nekas(satt(f"konto_id = {andra}", attesterad, R), "ändras inte")
    nekas(satt("konto_id = NULL", attesterad, R), "ändras inte")
    objekt = bocker.projekt()
    kor(satt(f"objekt_id = {objekt.pk}", attesterad, R))
    nekas(satt("objekt_id = NULL", attesterad, R), "ändras inte")


# -- The attest -----------------------------------------------------------------------------------


def test_what_one_has_sent_written_or_is_a_cost_for_one_is_not_attested(
    chef, ordning, ansvarig, anvandare
):
    annan = anvandare("ledamot", "revisor")
    stod = attest.regel(chef, user=annan)
    skriven = prov.rekvisition(annan, "1000")
    egna = [
        prov.inskickad(annan, "1000"),
        prov.skicka_in(by=ansvarig, utbetalning=skriven),
        prov.inskickad(ansvarig, "1000", avser=annan),
    ]
    for egen in egna:
        nekas(attestera_sql(egen, annan, stod), "ens eget")


def test_an_attest_of_another_amount_is_refused(ordning, chef, inskickad):
    nekas(attestera_sql(inskickad, chef, ordning[0], belopp=99999), "Bara det som är inskickat")


def test_an_attest_of_a_draft_is_refused(ordning, chef, utkast):
    nekas(attestera_sql(utkast, chef, ordning[0]), "Bara det som är inskickat")


def test_an_attest_above_the_limit_is_refused(ordning, chef, ansvarig):
    stor = prov.inskickad(ansvarig, "100000.01")
    nekas(attestera_sql(stor, chef, ordning[0], belopp=10000001), "Attestordningen")


def test_an_attest_by_someone_elses_rule_is_refused(ordning, chef, inskickad, anvandare):
    nekas(attestera_sql(inskickad, anvandare("ekonom"), ordning[0]), "Attestordningen")
    nekas(attestera_sql(inskickad, chef, ordning[1]), "Attestordningen")


@pytest.mark.parametrize("dag", ["2021-12-31", "2022-07-16"])
def test_an_attest_on_a_day_that_the_rule_does_not_hold_is_refused(ordning, chef, inskickad, dag):
    Attestregel.objects.filter(pk=ordning[0].pk).update(till_datum=DAG)
    nekas(attestera_sql(inskickad, chef, ordning[0], dag=dag), "Attestordningen")


def test_an_attest_by_a_rule_of_another_kind_is_refused(chef, ordning, inskickad):
    fakturor = attest.regel(chef, user=chef, slag="faktura")
    nekas(attestera_sql(inskickad, chef, fakturor), "Attestordningen")


def test_the_chefs_own_cost_needs_the_rule_for_it(chef, ordforande, ordning, ansvarig):
    chefens = prov.inskickad(ansvarig, "1000", avser=chef)
    nekas(attestera_sql(chefens, ordforande, ordning[1]), "Attestordningen")
    kor(attestera_sql(chefens, ordforande, ordning[2]))


def test_the_rule_for_the_chefs_own_costs_covers_no_other(ordforande, ordning, inskickad):
    nekas(attestera_sql(inskickad, ordforande, ordning[2]), "Attestordningen")
    kor(attestera_sql(inskickad, ordforande, ordning[1]))


def test_the_chair_of_another_day_or_body_is_refused(ordforande, ordning, inskickad):
    nekas(
        (
            "UPDATE styrelse_ordforandeskap SET till_datum = '2022-07-14'",
            attestera_sql(inskickad, ordforande, ordning[1]),
        ),
        "Attestordningen",
    )
    nekas(
        (
            "UPDATE styrelse_organ SET typ = 'kansli'",
            attestera_sql(inskickad, ordforande, ordning[1]),
        ),
        "Attestordningen",
    )


def test_two_attests_at_once_are_refused(attesterad, ordforande, ordning):
    nekas(attestera_sql(attesterad, ordforande, ordning[1]), "redan attesterad")


@pytest.mark.parametrize(
    "vad",
    ["belopp = 1", "dag = '2020-01-01'", "attesterad_by_id = attesterad_by_id + 1", "id = 4711"],
)
def test_an_attest_does_not_change(attesterad, vad):
    nekas(satt(vad, attesterad, A), "bara återkallas")


def test_an_attest_is_not_removed(attesterad):
    nekas(sql("DELETE FROM", A), "bara återkallas")


def test_an_attest_is_not_recalled_while_the_thing_rests_on_it(attesterad):
    bort = "aterkallad_at = CURRENT_TIMESTAMP, aterkallad_by_id = attesterad_by_id, skal = 'x'"
    nekas(satt(bort, attesterad, A), "först")
    kor(satt("status = 'inskickad'", attesterad), satt(bort, attesterad, A))
    nekas(satt("aterkallad_at = NULL, aterkallad_by_id = NULL, skal = ''", attesterad, A))


def test_a_recall_without_who_or_why_is_refused(attesterad):
    kor(satt("status = 'inskickad'", attesterad))
    nekas(satt("aterkallad_at = CURRENT_TIMESTAMP, skal = 'x'", attesterad, A))
    nekas(
        satt(
            "aterkallad_at = CURRENT_TIMESTAMP, aterkallad_by_id = attesterad_by_id",
            attesterad,
            A,
        )
    )


def test_an_invoice_twice_is_refused(ekonom):
    forst = prov.faktura(ekonom, fakturanummer="1", organisationsnummer="556000-1111")
    andra = prov.faktura(ekonom, fakturanummer="2")
    kor(satt("status = 'utkast'", andra))
    nekas(satt("fakturanummer = '1'", andra))
    nekas(
        satt(
            "fakturanummer = '1', mottagare_namn = 'Annan', organisationsnummer = '556000-1111'",
            andra,
        )
    )
    assert forst.belopp == Decimal(1250)


@pytest.mark.parametrize("tabell", [U, R, B, A])
def test_no_table_is_emptied(attesterad, tabell):
    connection.check_constraints()  # PostgreSQL truncates nothing while a check is pending
    nekas(
        sql({"postgresql": "TRUNCATE", "sqlite": "DELETE FROM"}[connection.vendor], tabell, KASKAD)
    )
