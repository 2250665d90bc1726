"""What an installation of the first version holds is there, unchanged, after an upgrade."""

import uuid
from collections.abc import Iterator
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from ekonomi.aldrear import Aldrear, aldre_ar
from insatser.models import Inskrivningslage
from styrelse.models import Uppdrag
from tests import databaser
from tests.conftest import ansluten

FORSTA, ANDRA = "0001_initial", "0002_styrelsens_arbete"
APPAR = ("finsam", "styrelse", "insatser", "ekonomi", "rapporter")
AR = (date(2022, 1, 1), date(2022, 12, 31))


@pytest.fixture(autouse=True)
def migrationer(settings) -> None:
    """The tests' own tables are made from the models; here the migrations are what is tried."""
    settings.MIGRATION_MODULES = {}


def satt_in(modeller) -> dict[str, dict]:
    """Rows of the first version's tables; returned as they were stored, by model."""

    def ny(modell: str, **falt):
        return modeller.get_model(modell).objects.create(**falt)

    forbund = ny("styrelse.Forbund", pk=1, bildat_datum=date(2006, 1, 1), motto="Tillsammans")
    ny("styrelse.Forbundsordning", forbund=forbund, from_datum=date(2006, 1, 1), namn="Sunnerbo")
    organisation = ny("styrelse.Organisation", namn="Ljungby kommun", kortnamn="Ljungby")
    fran, till = AR
    medlem = ny("styrelse.Medlem", organisation=organisation, typ="kommun", from_datum=fran)
    ny("styrelse.Invanarantal", medlem=medlem, ar=2022, antal=28_000, antal_16_64=16_000)
    person = ny("styrelse.Person", namn="Bo Ederström")
    organ = ny("styrelse.Organ", namn="Styrelsen", typ="styrelse", from_datum=fran)
    plats = ny("styrelse.Plats", organ=organ, ordning=1, from_datum=fran)
    plats.medlemmar.add(medlem)
    uppdrag = ny(
        "styrelse.Uppdrag",
        **{"person": person, "organ": organ, "roll": "ledamot", "medlem": medlem},
        **{"plats": plats, "from_datum": fran, "till_datum": till},
    )
    ny("styrelse.Ordforandeskap", uppdrag=uppdrag, roll="vice", from_datum=fran, till_datum=till)
    ny("styrelse.Sammantrade", organ=organ, typ="budget", datum=till, form="hybrid", lokal="Sal 1")
    mal = ny("styrelse.Mal", ar=2022, ordning=1, namn="Fler i arbete", niva="individ")
    ny("styrelse.Maluppfoljning", mal=mal, datum=till, utfall="delvis", grund="35 av 100")
    ar = ny("ekonomi.Rakenskapsar", start=fran, slut=till)
    ny("ekonomi.Konto", nummer="1930", namn="Bank", ktyp="T")
    serie = ny("ekonomi.Verifikationsserie", kod="A", namn="Allt")
    ny("ekonomi.Verifikation", ar=ar, serie=serie, datum=fran, text="Utkast")
    _inskrivning(ny)
    return sparat(modeller)


def _inskrivning(ny) -> None:
    """An ended enrolment with one state of each kind, in fields that later became rows."""
    koder = {}
    for nyckel, namn in (
        ("forsorjning", "sjukpenning"),
        ("sysselsattning", "arbete"),
        ("avslutsorsak", "vidare"),
    ):
        lista = ny("insatser.Kodlista", nyckel=nyckel, namn=nyckel)
        koder[nyckel] = ny("insatser.Kod", lista=lista, kod=namn, namn=namn)
    insats = ny(
        "insatser.Insats", namn="Fokus", slug="fokus", inriktning="individ", from_datum=AR[0]
    )
    ny(
        "insatser.Inskrivning",
        deltagare=ny("insatser.Deltagare", kod="ABCD-EFGH", kon="kvinna"),
        insats=insats,
        in_manad=AR[0],
        ut_manad=date(2022, 6, 1),
        avslutsorsak=koder["avslutsorsak"],
        forsorjning_fore=koder["forsorjning"],
        sysselsattning_efter=koder["sysselsattning"],
    )


def sparat(modeller) -> dict[str, dict]:
    """Every row of the models that the first version had, by model and key."""
    namn = ("Forbund", "Forbundsordning", "Organisation", "Medlem", "Invanarantal", "Person")
    namn += ("Organ", "Plats", "Uppdrag", "Ordforandeskap", "Sammantrade", "Mal", "Maluppfoljning")
    alla = [f"styrelse.{n}" for n in namn] + ["ekonomi.Rakenskapsar", "ekonomi.Verifikation"]
    return {n: {rad["id"]: rad for rad in modeller.get_model(n).objects.values()} for n in alla}


@pytest.fixture
def gammal(db) -> Iterator[tuple[databaser.Databas, dict[str, dict]]]:
    """A database of the first version with rows in it, and the rows; upgraded to the second and
    given a typed year from before the books.
    """
    egen = databaser.ny(f"gammal-{uuid.uuid4().hex[:8]}")
    try:
        with ansluten(egen):
            rader = satt_in(_version(FORSTA))
            _version(ANDRA).get_model("ekonomi.Arsuppgift").objects.create(
                ar=2019, resultat=-1200, soliditet_procent=61, kalla="ÅR"
            )
        yield egen, rader
    finally:
        databaser.ta_bort(egen)


def _version(namn: str):
    """Bring the database to a version of ours and return the models that it had."""
    kor = MigrationExecutor(connection)
    noder = kor.loader.graph.nodes
    mal = [nod for nod in kor.loader.graph.leaf_nodes() if nod[0] not in APPAR]
    mal += [(app, namn if (app, namn) in noder else FORSTA) for app in APPAR]
    kor.migrate(mal)
    return kor.loader.project_state(mal).apps


def test_what_older_versions_hold_survives_the_upgrade_and_the_guards_stand(gammal):
    egen, fore = gammal
    databaser.manage(egen, "migrate", "--verbosity=0")
    with ansluten(egen):
        kor = MigrationExecutor(connection)
        efter = sparat(kor.loader.project_state(kor.loader.graph.leaf_nodes()).apps)
        for modell, rader in fore.items():
            assert efter[modell].keys() == rader.keys(), modell
            for nyckel, rad in rader.items():
                assert rad.items() <= efter[modell][nyckel].items(), modell
        assert set(Inskrivningslage.objects.values_list("skede", "kod__kod")) == {
            ("fore", "sjukpenning"),
            ("efter", "arbete"),
        }
        assert aldre_ar() == [Aldrear(2019, "ÅR", resultat=-1200, soliditet_procent=61)]
        uppdrag = Uppdrag.objects.get()
        uppdrag.pk = None
        with pytest.raises(DatabaseError, match="redan samma uppdrag"), transaction.atomic():
            uppdrag.save(force_insert=True)
