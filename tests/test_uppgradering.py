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
def forsta(db) -> Iterator[tuple[databaser.Databas, dict[str, dict]]]:
    """A database of the first version with rows in it, and the rows."""
    egen = databaser.ny(f"forsta-{uuid.uuid4().hex[:8]}")
    try:
        with ansluten(egen):
            kor = MigrationExecutor(connection)
            andra = [nod for nod in kor.loader.graph.leaf_nodes() if nod[0] not in APPAR]
            mal = [*andra, *((app, FORSTA) for app in APPAR)]
            kor.migrate(mal)
            rader = satt_in(kor.loader.project_state(mal).apps)
        yield egen, rader
    finally:
        databaser.ta_bort(egen)


def test_every_row_of_the_first_version_survives_the_upgrade_and_the_guards_stand(forsta):
    egen, fore = forsta
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
        uppdrag = Uppdrag.objects.get()
        uppdrag.pk = None
        with pytest.raises(DatabaseError, match="redan samma uppdrag"), transaction.atomic():
            uppdrag.save(force_insert=True)


@pytest.fixture
def andra_versionen(db) -> Iterator[databaser.Databas]:
    """A database of the second version with a typed year from before the books."""
    egen = databaser.ny(f"andra-{uuid.uuid4().hex[:8]}")
    try:
        with ansluten(egen):
            kor = MigrationExecutor(connection)
            mal = [nod for nod in kor.loader.graph.leaf_nodes() if nod[0] not in APPAR]
            mal += [(app, FORSTA if app == "finsam" else ANDRA) for app in APPAR]
            kor.migrate(mal)
            arsuppgift = kor.loader.project_state(mal).apps.get_model("ekonomi.Arsuppgift")
            arsuppgift.objects.create(ar=2019, resultat=-1200, soliditet_procent=61, kalla="ÅR")
        yield egen
    finally:
        databaser.ta_bort(egen)


def test_a_typed_year_of_the_second_version_stands_in_the_table_of_history(andra_versionen):
    databaser.manage(andra_versionen, "migrate", "--verbosity=0")
    with ansluten(andra_versionen):
        assert aldre_ar() == [Aldrear(2019, "ÅR", resultat=-1200, soliditet_procent=61)]
