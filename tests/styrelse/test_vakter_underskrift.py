"""What the database refuses of rounds, places and revisions, by raw SQL on both engines."""

from hashlib import sha256

import pytest
from django.utils import timezone

from finsam import filer
from styrelse.models import Revision, Runda, Signeringstillfalle
from styrelse.services.runda import aterkalla_runda, avboj, satt_in_ersattare
from tests.ekonomi.rasql import ersatt, kor, nekas, sql
from tests.styrelse import rundor

PAPPER = (
    "satt = 'papper', forvaras = 'Arkivet', dag = '2022-04-01', at = CURRENT_TIMESTAMP, "
    "by_id = (SELECT MIN(id) FROM finsam_user)"
)
TOM = "satt = '', forvaras = '', dag = NULL, at = NULL, by_id = NULL"
KLAR = "status = 'klar', avslutad_at = CURRENT_TIMESTAMP, avslutad_by_id = skapad_by_id"
PAGAR = "status = 'pagar', avslutad_at = NULL, avslutad_by_id = NULL, skal = ''"


@pytest.fixture
def ledamot(anvandare):
    return anvandare("ledamot")


@pytest.fixture
def lagd(chef, ledamot) -> Runda:
    """Anna, who has an account, and Bo; then the revisor Rut."""
    return rundor.runda(
        chef,
        rundor.forslag(rundor.person(chef, "Anna Ek", ledamot), "ordforande"),
        rundor.forslag(rundor.person(chef, "Bo Al")),
        rundor.forslag(rundor.person(chef, "Rut Lo"), "revisor", steg=2),
    )


def rundan(i: Runda, tilldelning: str) -> str:
    return sql("UPDATE styrelse_runda SET", tilldelning, "WHERE id =", i.pk)


def platsen(i: Runda, namn: str, tilldelning: str) -> str:
    return sql(
        "UPDATE styrelse_underskrift SET", tilldelning, "WHERE id =", rundor.plats(i, namn).pk
    )


def ny_plats(i: Runda, person: int, *, plats: int = 9, satt: str = "", **mer: object) -> str:
    varden = {
        "handling_id": i.handling_id,
        "sha256": i.sha256,
        "person_id": person,
        "namn": "Eva Ny",
        "funktion": "ersattare",
        "medlem": "",
        "titel": "",
        "ordning": 1,
        "steg": 1,
        "plats": plats,
        "satt": satt,
        "forvaras": "",
        "avbojd_skal": "",
    } | mer
    kolumner = ", ".join(varden)
    literaler = ", ".join(str(v) if isinstance(v, int) else f"'{v}'" for v in varden.values())
    return sql("INSERT INTO styrelse_underskrift (", kolumner, ") VALUES (", literaler, ")")


def revision(i: Runda, data: bytes, chef, **mer: object) -> Revision:
    fil = filer.behall(data, "fil.pdf", "application/pdf", by=chef)
    fore = i.revisioner.order_by("-nummer").first()
    varden = {
        "runda": i,
        "nummer": fore.nummer + 1 if fore else 0,
        "slag": "sigill" if fore else "bas",
        "fil": fil,
        "sha256": sha256(data).hexdigest(),
        "bas_sha256": fore.sha256 if fore else "",
        "storlek": len(data),
    }
    return Revision(**varden | mer)


# -- The round -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tilldelning",
    ["sha256 = 'annan'", "kod = 'annan'", "vad = 'annat'", "andringar_url = '/x/'", "id = 9999"],
)
def test_what_is_laid_does_not_change(lagd, tilldelning):
    nekas(rundan(lagd, tilldelning))


def test_the_last_day_may_be_moved_while_the_round_goes_on(lagd):
    kor(rundan(lagd, "senast = '2030-01-01'"))


def test_a_round_is_not_complete_while_a_place_is_empty(lagd):
    kor(platsen(lagd, "Anna Ek", PAPPER), platsen(lagd, "Bo Al", PAPPER))
    nekas(rundan(lagd, KLAR), "Alla har inte skrivit under")
    kor(platsen(lagd, "Rut Lo", PAPPER))
    kor(rundan(lagd, KLAR))


def test_a_round_is_not_complete_with_a_signature_that_the_file_lacks(lagd, ledamot):
    eget = PAPPER.replace("papper", "i_systemet").replace("Arkivet", "")
    eget = eget.replace("(SELECT MIN(id) FROM finsam_user)", str(ledamot.pk))
    nekas(platsen(lagd, "Anna Ek", eget), "Ingen har bekräftat sig")
    rundor.har_bekraftat_sig(ledamot, rundor.plats(lagd, "Anna Ek"))
    kor(platsen(lagd, "Anna Ek", eget), platsen(lagd, "Bo Al", PAPPER))
    kor(platsen(lagd, "Rut Lo", PAPPER))
    nekas(rundan(lagd, KLAR), "saknas i filen")


def test_a_complete_round_can_only_be_withdrawn(lagd, chef):
    rundor.skriv_under(lagd, "Anna Ek", "Bo Al", "Rut Lo", by=chef)
    assert lagd.status == "klar"
    nekas(rundan(lagd, PAGAR), "bara återkallas")
    nekas(rundan(lagd, "senast = NULL"), "bara återkallas")
    nekas(platsen(lagd, "Bo Al", TOM), "avslutade")
    kor(rundan(lagd, "status = 'aterkallad', skal = 'Fel.'"))


def test_a_withdrawn_round_stands(lagd, chef):
    aterkalla_runda(by=chef, runda=lagd, skal="Fel siffra.")
    for tilldelning in (PAGAR, "skal = 'Något annat.'", KLAR):
        nekas(rundan(lagd, tilldelning), "avbrutits ändras inte")
    nekas(platsen(lagd, "Bo Al", PAPPER), "avslutade")
    nekas(sql("DELETE FROM styrelse_runda WHERE id =", lagd.pk), "tas aldrig bort")


def test_a_round_begins_unfinished_and_with_its_own_file(lagd, chef):
    ny = {
        "handling_id": rundor.handling(chef, arende=lagd.handling.arende).pk,
        "sha256": lagd.sha256,
        "kod": "0" * 32,
        "vad": "",
        "status": "pagar",
        "andringar_url": "",
        "skapad_at": "2022-04-01 00:00:00+00:00",
        "skapad_by_id": chef.pk,
        "skal": "",
    }
    nekas(ersatt("styrelse_runda", **ny), "inte filens")
    nekas(ersatt("styrelse_runda", **ny | {"handling_id": lagd.handling_id, "id": lagd.pk}))
    nekas(ersatt("styrelse_runda", **ny | {"kod": lagd.kod}))


# -- A place -------------------------------------------------------------------------------------


def test_a_later_step_waits_for_the_earlier(lagd):
    nekas(platsen(lagd, "Rut Lo", PAPPER), "tidigare steg")
    kor(platsen(lagd, "Anna Ek", PAPPER), platsen(lagd, "Bo Al", PAPPER))
    kor(platsen(lagd, "Rut Lo", PAPPER))


def test_nobody_signs_in_the_system_for_another(lagd, chef):
    annans = PAPPER.replace("papper", "i_systemet").replace("Arkivet", "")
    nekas(
        platsen(lagd, "Anna Ek", annans.replace("(SELECT MIN(id) FROM finsam_user)", str(chef.pk))),
        "någon annan",
    )


@pytest.mark.parametrize(
    "tilldelning", ["namn = 'Eva'", "titel = 'kung'", "steg = 7", "plats = 7", "medlem = 'X'"]
)
def test_a_place_does_not_change_hands(lagd, tilldelning):
    nekas(platsen(lagd, "Bo Al", tilldelning), "byter inte person")


def test_who_declined_does_not_sign(lagd, ledamot):
    avboj(by=ledamot, underskrift=rundor.plats(lagd, "Anna Ek"), skal="Fel.")
    nekas(platsen(lagd, "Anna Ek", f"{PAPPER}, avbojd_at = NULL, avbojd_skal = ''"))


def test_who_has_an_ersattare_does_not_sign(lagd, chef):
    eva = rundor.person(chef, "Eva Ny")
    ny = satt_in_ersattare(
        by=chef,
        underskrift=rundor.plats(lagd, "Bo Al"),
        ersattare=rundor.forslag(eva, "ersattare"),
    )
    assert (ny.plats, ny.steg) == (4, 1)
    nekas(platsen(lagd, "Bo Al", PAPPER), "ersättare har gått in")
    dan = rundor.person(chef, "Dan Ny").pk
    igen = ny_plats(lagd, dan, ersatter_id=rundor.plats(lagd, "Bo Al").pk)
    nekas(igen)


def test_an_ersattare_goes_in_for_one_of_the_same_round_and_step_who_is_missing(lagd, chef):
    eva = rundor.person(chef, "Eva Ny").pk
    rut = rundor.plats(lagd, "Rut Lo").pk
    nekas(ny_plats(lagd, eva, ersatter_id=rut), "samma steg")
    kor(platsen(lagd, "Bo Al", PAPPER))
    nekas(ny_plats(lagd, eva, ersatter_id=rundor.plats(lagd, "Bo Al").pk), "som saknas")


def test_no_place_is_added_once_the_file_has_its_places(lagd, chef):
    eva = rundor.person(chef, "Eva Ny").pk
    revision(lagd, b"%PDF-1.7 bas", chef).save()
    nekas(ny_plats(lagd, eva), "när rundan börjar")


def test_a_place_is_begun_empty_and_in_a_round(lagd, chef):
    eva = rundor.person(chef, "Eva Ny").pk
    nekas(ny_plats(lagd, eva, satt="papper", forvaras="Arkivet"))
    utan = rundor.handling(chef, arende=lagd.handling.arende)
    nekas(ny_plats(lagd, eva, handling_id=utan.pk, sha256=utan.fil.sha256), "någon runda")


# -- The file, step by step ----------------------------------------------------------------------


def test_a_revision_builds_on_the_one_before_and_stands(lagd, chef):
    bas = revision(lagd, b"%PDF-1.7 bas", chef)
    bas.save()
    for fel in ({"bas_sha256": "0" * 64}, {"nummer": 2}):
        rad = revision(lagd, b"%PDF-1.7 bas och mer", chef, **fel)
        nekas(_insert(rad), "bygger på den före")
    nekas(_insert(revision(lagd, b"kort", chef)), "bygger på den före")
    nekas(_insert(revision(lagd, b"%PDF-1.7 bas och mer", chef, sha256="0" * 64)), "inte filens")
    revision(lagd, b"%PDF-1.7 bas och mer", chef).save()
    nekas(sql("UPDATE styrelse_revision SET niva = 'B-LTA' WHERE id =", bas.pk), "ändras inte")
    nekas(sql("DELETE FROM styrelse_revision WHERE id =", bas.pk), "tas aldrig bort")


def test_a_signature_is_of_a_place_in_its_own_round(lagd, chef):
    revision(lagd, b"%PDF-1.7 bas", chef).save()
    annan = rundor.runda(
        chef,
        rundor.forslag(rundor.person(chef, "Eva Ny")),
        handling=rundor.handling(chef, arende=lagd.handling.arende),
    )
    rad = revision(
        lagd,
        b"%PDF-1.7 bas och mer",
        chef,
        slag="underskrift",
        underskrift=rundor.plats(annan, "Eva Ny"),
    )
    nekas(_insert(rad), "annan runda")


def test_a_withdrawn_round_takes_no_revision(lagd, chef):
    aterkalla_runda(by=chef, runda=lagd, skal="Fel.")
    nekas(_insert(revision(lagd, b"%PDF-1.7 bas", chef)), "avslutade")


def _insert(rad: Revision) -> str:
    varden = {
        "runda_id": rad.runda_id,
        "nummer": rad.nummer,
        "slag": str(rad.slag),
        "fil_id": rad.fil_id.hex,
        "sha256": rad.sha256,
        "bas_sha256": rad.bas_sha256,
        "storlek": rad.storlek,
        "serienummer": "",
        "niva": "",
        "at": "2022-04-01 00:00:00+00:00",
    }
    if rad.underskrift_id:
        varden["underskrift_id"] = rad.underskrift_id
    literaler = ", ".join(str(v) if isinstance(v, int) else f"'{v}'" for v in varden.values())
    return sql("INSERT INTO styrelse_revision (", ", ".join(varden), ") VALUES (", literaler, ")")


def test_an_occasion_is_used_once(lagd, ledamot):
    rad = Signeringstillfalle.objects.create(
        underskrift=rundor.plats(lagd, "Anna Ek"),
        user=ledamot,
        sha256=lagd.sha256,
        nonce_hash="a" * 64,
        metod="totp",
        at=timezone.now(),
    )
    tabell = "UPDATE styrelse_signeringstillfalle SET"
    nekas(sql(tabell, "sha256 = 'annan' WHERE id =", rad.pk), "används en gång")
    kor(sql(tabell, "anvant_at = CURRENT_TIMESTAMP WHERE id =", rad.pk))
    nekas(sql(tabell, "anvant_at = NULL WHERE id =", rad.pk), "används en gång")
    nekas(sql("DELETE FROM styrelse_signeringstillfalle WHERE id =", rad.pk), "tas aldrig bort")
