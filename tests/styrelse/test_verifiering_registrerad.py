"""A file that was signed in another service and registered here: known, and said to be that."""

import json
from hashlib import sha256
from io import StringIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from finsam import filer
from finsam.format import langt_datum
from finsam.signering.verifiering import Utlatande
from styrelse import services
from styrelse.models import Handling, Justering, Underskrift, Verifiering
from styrelse.verifiering import bedom, prova
from styrelse.verifieringsord import besked
from styrelse.verifieringssvar import Utslag
from tests.attacker import okand_underskrift
from tests.attacker.tillagg import isa_sidans_innehall
from tests.styrelse import rundor
from tests.styrelse.undertecknat import Undertecknat, avbryt, undertecknat


@pytest.fixture(autouse=True)
def eget_utrymme(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.FILER_DIR = tmp_path / "filer"
    cache.clear()


def registrera(by, ut: Undertecknat, data: bytes) -> bytes:
    """Note the file as signed elsewhere by whoever has not signed yet."""
    services.ta_emot_uppladdad(
        by=by,
        handling=ut.runda.handling,
        data=data,
        namn="undertecknad.pdf",
        underskrifter=ut.runda.handling.underskrifter.filter(satt="").order_by("plats")[:1],
        dag=timezone.localdate(),
    )
    return data


def sidan(client, data: bytes) -> str:
    fil = SimpleUploadedFile("a.pdf", data, "application/pdf")
    svar = client.post(reverse("verifiera:start"), {"fil": fil})
    assert svar.status_code == 200
    return svar.text


def kommandot(tmp_path, data: bytes, *val: str) -> tuple[str, int]:
    """What the command prints, and its exit code."""
    fil, ut = tmp_path / "fil.pdf", StringIO()
    fil.write_bytes(data)
    try:
        call_command("verifiera", str(fil), *val, stdout=ut)
    except SystemExit as slut:
        return ut.getvalue(), slut.code
    return ut.getvalue(), 0


def test_a_registered_file_is_known_on_the_page_and_by_the_command(chef, client, tmp_path):
    ut = undertecknat(chef, antal=2, av=1)
    data = registrera(chef, ut, okand_underskrift(ut.data))
    text, kod = kommandot(tmp_path, data)
    dag = langt_datum(timezone.localdate())
    assert kod == 1
    assert "(i en annan tjänst, registrerad här)" in text
    for svar in (text, sidan(client, data)):
        assert "registrerad här som undertecknad i en annan tjänst" in svar.lower()
        assert f"undertecknad av Ledamot 2, ledamot, den {dag}" in svar
        assert "sedan har bara underskrifter lagts till" in svar
        assert "prövas där, inte här" in svar
        assert "varken gjorda" not in svar
    assert not Verifiering.objects.exists()


def test_the_answer_tells_what_of_the_round_is_in_the_file(chef):
    ut = undertecknat(chef, antal=3, av=1)
    svar = prova(registrera(chef, ut, okand_underskrift(ut.data)))
    assert (svar.utslag, svar.hel, svar.utokar) == (Utslag.REGISTRERAD, False, True)
    assert svar.kand_langd == len(ut.data)
    assert [(t.namn, t.satt, t.i_filen) for t in svar.tecknade] == [
        ("Ledamot 1", "i_systemet", True),
        ("Ledamot 2", "uppladdad", False),
    ]
    assert besked(svar).punkter[0] == "Underskriften pågår: 2 av 3 har skrivit under."


def test_a_registered_file_that_differs_from_the_frozen_one_says_that_it_is_to_be_compared(chef):
    ut = undertecknat(chef, antal=1, av=0)
    svar = prova(registrera(chef, ut, isa_sidans_innehall(okand_underskrift(ut.data))))
    assert (svar.utslag, svar.utokar) == (Utslag.REGISTRERAD, False)
    assert any("Jämför dem" in rad for rad in besked(svar).punkter)
    assert not any("vid skärmen" in rad for rad in besked(svar).kan_inte_veta)


def test_one_byte_more_or_a_note_taken_back_is_not_registered(chef):
    ut = undertecknat(chef, antal=2, av=0)
    data = registrera(chef, ut, okand_underskrift(ut.data))
    assert prova(data + b"\n") is None
    plats = ut.runda.handling.underskrifter.get(satt="uppladdad")
    services.ta_bort_notering(by=chef, underskrift=plats)
    assert prova(data) is None


def test_one_that_is_registered_while_it_is_analysed_is_answered_as_registered(chef):
    ut = undertecknat(chef, antal=2, av=0)
    data = registrera(chef, ut, okand_underskrift(ut.data))
    svar = bedom(sha256(data).hexdigest(), len(data), None, Utlatande())
    assert svar.utslag is Utslag.REGISTRERAD


@pytest.mark.parametrize(
    ("status", "ord_"), [("aterkallad", "återkallad"), ("avbojd", "avböjd")], ids=str
)
def test_an_ended_round_is_said_first(chef, client, tmp_path, status, ord_):
    ut = undertecknat(chef, antal=2, av=0)
    data = registrera(chef, ut, okand_underskrift(ut.data))
    avbryt(ut, chef, status)
    svar = besked(prova(data))
    assert svar.ton == "fel"
    assert svar.rubrik.startswith(f"Underskriften är {ord_}")
    assert svar.punkter[0] == f"Underskriften är {ord_}. Filen gäller inte."
    text = sidan(client, data)
    assert f"Underskriften är {ord_}. Filen gäller inte." in text
    assert ut.runda.kod not in text
    assert kommandot(tmp_path, data)[1] == 1


def test_a_secret_document_tells_neither_heading_nor_names(chef, client, tmp_path):
    ut = undertecknat(chef, antal=2, av=1, sekretess=True)
    data = registrera(chef, ut, okand_underskrift(ut.data))
    for svar in (sidan(client, data), kommandot(tmp_path, data)[0]):
        assert "Handlingen har sekretess" in svar
        assert "Årsredovisning" not in svar
        assert "Ledamot" not in svar
    som_json = json.loads(kommandot(tmp_path, data, "--json")[0])
    assert (som_json["registrerade"], som_json["underskrifter"]) == ([], [])


def test_the_answer_as_json_lists_what_is_registered(chef, tmp_path):
    ut = undertecknat(chef, antal=1, av=0)
    text, kod = kommandot(tmp_path, registrera(chef, ut, okand_underskrift(ut.data)), "--json")
    svar = json.loads(text)
    assert (kod, svar["hel"], svar["utslag"], svar["utokar"]) == (1, False, "registrerad", True)
    dag = timezone.localdate().isoformat()
    assert svar["registrerade"] == [{"namn": "Ledamot 1", "funktion": "ledamot", "dag": dag}]


@pytest.fixture
def gammal(chef, mote) -> Justering:
    """A justering that was laid before there were rounds, with one place."""
    papper = rundor.handling(chef)
    justering = Justering.objects.create(
        protokoll=mote.klart(),
        nummer=1,
        handling=papper,
        sha256=papper.fil.sha256,
        framlagd_by=chef,
    )
    person = rundor.person(chef, "Bo Al")
    Underskrift.objects.create(
        handling=papper,
        sha256=papper.fil.sha256,
        person=person,
        namn=person.namn,
        funktion="justerare",
    )
    return justering


def test_an_old_justering_without_a_round_is_known_and_has_no_code_to_follow(
    chef, client, gammal, monkeypatch
):
    monkeypatch.setattr("styrelse.services.underskrift.fullborda_justering", lambda **_: False)
    data = rundor.undertecknad_annorstades(filer.las(gammal.handling.fil))
    services.ta_emot_uppladdad(
        by=chef,
        handling=gammal.handling,
        data=data,
        namn="undertecknad.pdf",
        underskrifter=gammal.handling.underskrifter.all(),
        dag=timezone.localdate(),
    )
    text = sidan(client, data)
    assert "undertecknad av Bo Al, justerare" in text
    assert "Underskrifterna hos förbundet" not in text
    Handling.objects.filter(pk=gammal.handling_id).update(sekretess=True)
    assert "Bo Al" not in sidan(client, data)
