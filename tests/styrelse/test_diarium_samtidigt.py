"""Several at once in the diarium: numbers without a gap, and nothing destroyed twice."""

from datetime import date

import pytest

from finsam import filer
from finsam.models import Fil, User
from styrelse import services
from styrelse.models import Arende, Gallring, Handling
from tests.ekonomi.test_samtidigt import egen_databas
from tests.samtidigt import samtidigt
from tests.styrelse.diariet import DAG, arende, handling

__all__ = ["egen_databas"]  # a fixture, used by name


@pytest.fixture
def by(egen_databas, settings, tmp_path) -> User:
    settings.FILER_DIR = tmp_path / "filer"
    return User.objects.create_user("samtidigt@example.se", namn="Samtidigt")


def test_twenty_threads_leave_no_gap_in_cases_and_documents(by):
    gemensamt = arende(by)
    services.handlingstyp("Avtal")

    def arbete() -> None:
        arende(by)
        handling(by, Arende.objects.get(pk=gemensamt.pk))

    assert samtidigt(*[arbete] * 20) == [None] * 20
    nummer = Arende.objects.order_by("nummer").values_list("nummer", flat=True)
    assert list(nummer) == list(range(1, 22))
    i_arendet = Handling.objects.order_by("nummer").values_list("nummer", flat=True)
    assert list(i_arendet) == list(range(1, 21))


def test_what_two_destroy_at_once_is_destroyed_once_and_a_new_upload_stays(by):
    gammalt = arende(by, "Kallelse 2015", date(2015, 1, 2))
    handling(by, gammalt, "samma bytes", typ="Kallelse", datum=date(2015, 1, 2))
    services.avsluta_arende(by=by, arende=gammalt, datum=DAG)

    def gallra() -> None:
        services.gallra(by=by)

    def ladda_upp() -> None:
        filer.ta_emot(b"samma bytes", "ny.txt", by=by)

    assert samtidigt(*[gallra] * 3, *[ladda_upp] * 3) == [None] * 6
    assert Gallring.objects.count() == 1
    assert Fil.objects.count() == 3
    assert all(filer.las(fil) == b"samma bytes" for fil in Fil.objects.all())
