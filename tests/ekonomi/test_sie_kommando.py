"""``manage.py sie_import``: what the page does, from the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ekonomi.models import Verifikation
from tests.ekonomi.siefiler import fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]


@pytest.fixture
def bok(tmp_path, ekonom):
    """A file on disk; the ekonom is the only user."""

    def skriv(*vers: str):
        vag = tmp_path / "bok.se"
        vag.write_bytes(fil(*vers))
        return vag

    return skriv


def kor(*argument: object) -> str:
    ut = StringIO()
    call_command("sie_import", *map(str, argument), stdout=ut)
    return ut.getvalue()


def test_it_imports_and_says_what_it_did(bok, ekonom):
    sagt = kor(bok(ver("1"), ver("2", "5.00")))
    assert "2 av 2 verifikationer bokfördes i 2022; 3 nya konton, 2 ingående balanser." in sagt
    assert Verifikation.objects.filter(bokford_by=ekonom).count() == 2


def test_the_same_file_again_says_so(bok):
    kor(bok())
    assert "redan inläst" in kor(bok())


def test_torrkor_writes_nothing(bok):
    assert "1 av 1 verifikationer skulle bokföras" in kor(bok(), "--torrkor")
    assert not Verifikation.objects.exists()


def test_torrkor_says_what_stops_the_file(bok):
    sagt = kor(bok(ver(mot="-1.00")), "--torrkor")
    assert "balanserar inte" in sagt
    assert "Ingenting har ändrats" in sagt


def test_json_says_the_same_as_the_page_keeps(bok):
    svar = json.loads(kor(bok(), "--json"))
    assert svar["bokforda"] == 1
    assert svar["hinder"] == []
    assert svar["torrkor"] is False
    assert svar["nya_konton"] == ["1930", "2010", "5010"]


def test_what_stops_it_is_an_error(bok):
    with pytest.raises(CommandError, match="balanserar inte"):
        kor(bok(ver(mot="-1.00")))


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(CommandError, match="kan inte läsas"):
        kor(tmp_path / "saknas.se")


def test_with_several_users_it_must_be_said_who(bok, anvandare):
    anvandare("revisor")
    with pytest.raises(CommandError, match="--by"):
        kor(bok())
    kor(bok(), "--by", "prov-ekonom@example.se")
    assert Verifikation.objects.get().bokford_by.email == "prov-ekonom@example.se"


def test_a_file_of_balances_is_said_to_be_so(tmp_path, ekonom):
    vag = tmp_path / "saldon.se"
    ub = "#UB 0 1930 400.00\n#UB 0 2010 -900.00\n#RES 0 5010 600.00\n#IB 0 3010 0.00\n"
    vag.write_bytes(fil("", ib="#IB 0 1930 1000.00\n#IB 0 2010 -900.00\n" + ub))
    assert "1 verifikation ur filens saldon bokfördes i 2022" in kor(vag)
