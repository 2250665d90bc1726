"""Books to test in."""

import pytest

from ekonomi.models import Bokforingsforslag
from ekonomi.services.bokforing import NyRad
from ekonomi.services.bokfors import valj_bokforing
from ekonomi.services.forslag import bokfor_eller_foresla
from tests.ekonomi import attest, bocker


@pytest.fixture
def ekonom(db, anvandare):
    """A user who may post."""
    return anvandare("ekonom")


@pytest.fixture
def egna_filer(settings, tmp_path):
    """Files are kept in a folder of the test's own."""
    settings.FILER_DIR = tmp_path / "filer"


@pytest.fixture
def ekonomen(klient):
    """A client that is logged in as the ekonom."""
    return klient("ekonom")


@pytest.fixture
def chef(anvandare):
    """The förbundschef."""
    return anvandare("forbundschef")


@pytest.fixture
def ordforande(anvandare):
    """A ledamot, the one that an attestordning names as ordförande."""
    return anvandare("ledamot")


@pytest.fixture
def ordning(chef, ordforande):
    """An attestordning: the chef up to an amount, ordföranden beyond it and for the chef's own."""
    return attest.lagg_ordning(chef, ordforande)


@pytest.fixture
def ansvarig(anvandare):
    """An insatsansvarig."""
    return anvandare("insatsansvarig")


@pytest.fixture
def ar(db):
    """The open year 2022 with a few accounts."""
    return bocker.lagg_upp()


@pytest.fixture
def bokford(ekonom, ar):
    """A posted voucher, A1: 100 kr from the bank for rent."""
    return bocker.post(ekonom, ar)


@pytest.fixture
def utkast(ekonom, ar, bokford):
    """A draft in the same series, with two rows that balance."""
    return bocker.lagg_utkast(bokford)


@pytest.fixture
def annanstans(ekonom, ar):
    """The year 2022, kept elsewhere."""
    return valj_bokforing(by=ekonom, ar=ar, bokfors="annanstans")


@pytest.fixture
def foresla(ekonom, annanstans):
    """``foresla("7", text=…, datum=…)``: a proposal of rent from the bank."""

    def gor(belopp: str = "100", **andra: object) -> Bokforingsforslag:
        rader = [NyRad("5010", bocker.kr(belopp)), NyRad("1930", -bocker.kr(belopp))]
        return bokfor_eller_foresla(
            by=ekonom, ar=annanstans, rader=rader, **({"datum": bocker.DAG, "text": "Hyra"} | andra)
        )

    return gor
