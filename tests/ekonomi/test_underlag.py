"""Files that vouchers rest on: added, withdrawn, and never gone; also past the services."""

from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from ekonomi.models import Underlag
from ekonomi.services.underlag import aterta_underlag, koppla_underlag, lagg_till_underlag
from ekonomi.services.utkast import ta_bort_utkast
from finsam import filer
from finsam.models import Fil, Handelse
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql, uppdatera

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
KVITTO = b"Kvitto 1 250 kr"


@pytest.fixture
def underlag(ekonom, bokford) -> Underlag:
    return lagg_till_underlag(by=ekonom, verifikation=bokford, data=KVITTO, namn="kvitto.txt")


def test_a_file_is_added_to_what_is_posted_and_logged(ekonom, bokford, underlag):
    assert underlag.fil.namn == "kvitto.txt"
    assert underlag.sha256 == sha256(KVITTO).hexdigest()
    assert not underlag.atertaget
    handelse = Handelse.objects.get(verb="lade till underlag")
    assert (handelse.by, handelse.objekt_namn) == (ekonom, str(bokford))
    assert handelse.detaljer["sha256"] == underlag.sha256


def test_a_draft_can_have_a_file_too(ekonom, utkast):
    lagg_till_underlag(by=ekonom, verifikation=utkast, data=KVITTO, namn="k.txt")
    assert utkast.underlag.count() == 1


@pytest.mark.parametrize(
    ("data", "sagt"), [(b"", "Filen är tom"), (b"MZ\x00\x01", "tas inte emot")]
)
def test_a_file_that_is_not_taken_leaves_nothing(ekonom, bokford, data, sagt):
    with pytest.raises(ValidationError, match=sagt):
        lagg_till_underlag(by=ekonom, verifikation=bokford, data=data, namn="x.exe")
    assert not Underlag.objects.exists()
    assert not Fil.objects.exists()


def test_the_same_file_twice_is_refused_until_it_is_withdrawn(ekonom, bokford, underlag):
    with pytest.raises(ValidationError, match="redan underlag till verifikationen"):
        koppla_underlag(by=ekonom, verifikation=bokford, fil=underlag.fil)
    aterta_underlag(by=ekonom, underlag=underlag, skal="Fel")
    assert koppla_underlag(by=ekonom, verifikation=bokford, fil=underlag.fil).fil == underlag.fil


def test_a_wrong_file_is_withdrawn_with_a_reason_and_stays(ekonom, bokford, underlag):
    aterta_underlag(by=ekonom, underlag=underlag, skal=" Fel faktura ")
    underlag.refresh_from_db()
    assert underlag.atertaget
    assert (underlag.atertaget_by, underlag.atertaget_skal) == (ekonom, "Fel faktura")
    assert bokford.underlag.count() == 1
    assert not bokford.underlag.gallande().exists()
    assert Handelse.objects.get(verb="återtog underlag").detaljer["skal"] == "Fel faktura"


def test_withdrawing_without_a_reason_is_refused(ekonom, underlag):
    with pytest.raises(ValidationError, match="Skriv varför"):
        aterta_underlag(by=ekonom, underlag=underlag, skal="  ")


def test_withdrawing_twice_is_refused(ekonom, underlag):
    aterta_underlag(by=ekonom, underlag=underlag, skal="Fel")
    with pytest.raises(ValidationError, match="redan återtaget"):
        aterta_underlag(by=ekonom, underlag=underlag, skal="Fel igen")


# -- Past the services ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "sha256 = 'a'",
        "tillagt_at = '2001-01-01'",
        "tillagt_by_id = (SELECT MAX(id) FROM finsam_user)",
        "verifikation_id = verifikation_id + 1",
        "fil_id = (SELECT f.id FROM finsam_fil f WHERE f.namn = 'annan.txt')",
    ],
)
def test_raw_sql_changes_no_underlag(ekonom, utkast, underlag, anvandare, satt):
    anvandare("ledamot")
    lagg_till_underlag(by=ekonom, verifikation=utkast, data=b"annan", namn="annan.txt")
    nekas(sql("UPDATE ekonomi_underlag SET", satt, "WHERE id =", underlag.pk), "kan inte ändras")


def test_raw_sql_removes_no_underlag_of_what_is_posted(underlag):
    nekas("DELETE FROM ekonomi_underlag", "kan inte tas bort")


def test_raw_sql_withdraws_only_with_who_when_and_why(underlag):
    nu = "UPDATE ekonomi_underlag SET atertaget_at = CURRENT_TIMESTAMP"
    av = sql(nu, ", atertaget_by_id =", underlag.tillagt_by_id)
    nekas(nu)
    nekas(av)
    nekas(sql(nu, ", atertaget_skal = 'Fel'"))
    kor(sql(av, ", atertaget_skal = 'Fel'"))


def test_raw_sql_does_not_take_a_withdrawal_back(ekonom, underlag):
    aterta_underlag(by=ekonom, underlag=underlag, skal="Fel")
    nekas(
        "UPDATE ekonomi_underlag SET atertaget_at = NULL, atertaget_by_id = NULL, "
        "atertaget_skal = ''",
        "återtaget underlag kan inte ändras",
    )


def rad(underlag: Underlag, **andra: object) -> dict[str, object]:
    kolumner = "id verifikation_id sha256 tillagt_at tillagt_by_id atertaget_skal"
    varden = {k: getattr(underlag, k) for k in kolumner.split()}
    return varden | {"tillagt_at": "2022-01-01", "fil_id": filnyckel(underlag.fil)} | andra


def filnyckel(fil: Fil) -> str:
    return fil.pk.hex if connection.vendor == "sqlite" else str(fil.pk)


def test_another_row_cannot_take_its_place(ekonom, utkast, underlag):
    nekas(ersatt("ekonomi_underlag", **rad(underlag)), "finns redan")
    nekas(ersatt("ekonomi_underlag", **rad(underlag, id=underlag.pk + 1)), "finns redan")


def test_a_row_with_another_checksum_than_its_files_is_refused(underlag):
    nekas(
        ersatt("ekonomi_underlag", **rad(underlag, id=underlag.pk + 1, sha256="b" * 64)),
        "Kontrollsumman är inte filens",
    )


@pytest.mark.parametrize("satt", ["sha256 = 'a'", "storlek = 1", "innehallstyp = 'text/html'"])
def test_the_file_that_is_underlag_is_neither_changed_nor_removed(underlag, satt):
    fil = literal(filnyckel(underlag.fil))
    nekas(sql("UPDATE finsam_fil SET", satt, "WHERE id =", fil), "kan inte bytas")
    nekas(sql("DELETE FROM finsam_fil WHERE id =", fil), "hör till bokföringen")
    kor(sql("UPDATE finsam_fil SET namn = 'kvitto mars.txt' WHERE id =", fil))


def test_another_file_does_not_take_its_id(underlag, ekonom):
    annan = literal(filnyckel(filer.ta_emot(b"annat", "annat.txt", by=ekonom)))
    byt = f"id = {literal(filnyckel(underlag.fil))}"
    nekas(uppdatera("finsam_fil", byt, f"id = {annan}"), "kan inte bytas")
    fil = underlag.fil
    varden = {"id": filnyckel(fil), "namn": "x", "innehallstyp": "text/plain", "storlek": 1}
    nekas(ersatt("finsam_fil", **varden, sha256="a" * 64, uppladdad_at="2022-01-01"))


def test_a_file_that_is_nobodys_underlag_can_go(ekonom, utkast):
    eget = lagg_till_underlag(by=ekonom, verifikation=utkast, data=KVITTO, namn="k.txt")
    ta_bort_utkast(by=ekonom, utkast=utkast)
    kor(sql("DELETE FROM finsam_fil WHERE id =", literal(filnyckel(eget.fil))))
    assert not Fil.objects.exists()
