"""A förbund to test in: its board, its members and a person or two."""

from datetime import date

import pytest

from styrelse import services
from tests.styrelse import motet


@pytest.fixture
def chef(db, anvandare):
    """The actor of the services."""
    return anvandare("forbundschef")


@pytest.fixture
def forbund(chef):
    return services.bilda_forbund(by=chef, bildat_datum=date(2006, 1, 1))


@pytest.fixture
def medlem(chef):
    """``medlem("Ljungby kommun")``: a member since 2017, kommun where nothing else is said."""

    def skapa(namn="Ljungby kommun", typ="kommun", from_datum=date(2017, 7, 1), **mer):
        organisation = services.registrera_organisation(by=chef, namn=namn)
        return services.registrera_medlem(
            by=chef, organisation=organisation, typ=typ, from_datum=from_datum, **mer
        )

    return skapa


@pytest.fixture
def styrelsen(chef):
    return services.inratta_organ(
        by=chef, namn="Styrelsen", typ="styrelse", from_datum=date(2006, 1, 1)
    )


@pytest.fixture
def beredningsgruppen(chef):
    return services.inratta_organ(
        by=chef,
        namn="Beredningsgruppen",
        typ="beredningsgrupp",
        from_datum=date(2017, 7, 1),
        ordning=1,
    )


@pytest.fixture
def person(chef):
    """``person("Anna Badh")``: someone who may hold assignments."""
    return lambda namn="Anna Badh": services.registrera_person(by=chef, namn=namn)


@pytest.fixture
def tilltrad(chef, styrelsen, person):
    """``tilltrad("2022-01-01", "2022-12-31")``: an assignment as ledamot of the styrelse."""

    def skapa(fran, till=None, *, namn="", vem=None, organ=styrelsen, roll="ledamot", **mer):
        return services.tilltrad(
            by=chef,
            person=vem or person(namn or f"Ledamot från {fran}"),
            organ=organ,
            roll=roll,
            from_datum=date.fromisoformat(fran),
            till_datum=date.fromisoformat(till) if till else None,
            **mer,
        )

    return skapa


@pytest.fixture
def styrelse_med_ledamoter(chef, styrelsen, tilltrad):
    """The styrelse with four ledamöter and two ersättare (tests.styrelse.motet)."""
    motet.tillsatt(tilltrad, chef)
    return styrelsen


@pytest.fixture
def mote(chef, styrelse_med_ledamoter):
    """A meeting on 10 February 2022 whose protokoll is begun."""
    return motet.hall_mote(chef, styrelse_med_ledamoter)
