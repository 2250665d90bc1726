"""A hostile file is bounded in memory and time; its signatures are read as bytes."""

import zlib

import pytest

from finsam.signering.verifiering import (
    Andring,
    Fel,
    Granser,
    Utlatande,
    avtryck_vid_slut,
    fullstandig,
    las_underskrifter,
)
from finsam.signering.verifiering.analys import analysera
from finsam.signering.verifiering.granser import STORSTA_FIL
from tests import attacker, undertecknad


@pytest.fixture(scope="module")
def tre() -> bytes:
    return undertecknad.revisioner(3)[-1]


def bomb() -> bytes:
    """A cross-reference stream that unpacks to nearly a gigabyte."""
    packare, delar = zlib.compressobj(1), []
    for _ in range(900):
        delar.append(packare.compress(bytes(1_000_000)))
    strom = b"".join([*delar, packare.flush()])
    huvud = (
        b"1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>stream\n"
    )
    slut = b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    return b"%PDF-1.7\n" + huvud % len(strom) + strom + slut


def slinga() -> bytes:
    """Cross-reference tables that each say that the other came before."""
    tabell = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev %d>>\n"
    forst = b"%PDF-1.7\n" + tabell % 70
    return forst + b" " * (90 - len(forst)) + tabell % 9 + b"startxref\n90\n%%EOF\n"


def djup() -> bytes:
    """Arrays in arrays, a hundred thousand deep."""
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"


def test_every_signature_is_read_and_agrees(tre):
    fakta = las_underskrifter(tre)
    assert [f.cms.namn for f in fakta] == ["Forbundet", "Ledamot 1", "Ledamot 2", "Ledamot 3"]
    assert all(f.stammer for f in fakta)
    assert [f.tackt for f in fakta] == sorted(f.tackt for f in fakta)


def test_the_fingerprints_name_every_revision(tre):
    from_slut = {a.langd for a in avtryck_vid_slut(tre)}
    assert {len(r) for r in undertecknad.revisioner(3)} <= from_slut


@pytest.mark.parametrize("gor", [bomb, slinga, djup])
def test_a_hostile_file_is_answered_within_the_limits(gor):
    svar = fullstandig(gor(), granser=Granser(minne=700_000_000, cpu=20, tid=60))
    assert svar.fel in {Fel.TRASIG, Fel.MINNE, Fel.TID}
    assert svar.andring is Andring.OKAND


def test_an_analysis_that_takes_too_long_is_stopped(tre):
    assert fullstandig(tre, granser=Granser(tid=0.01)).fel is Fel.TID


def test_a_child_that_has_too_little_memory_is_answered_for(tre):
    assert fullstandig(tre, granser=Granser(minne=1_000_000)).fel is Fel.MINNE


def test_a_file_that_is_too_large_is_not_looked_at():
    data = bytes(STORSTA_FIL + 1)
    assert fullstandig(data).fel is analysera(data).fel is Fel.FOR_STOR


def test_the_child_says_the_same_as_the_analysis_itself(tre):
    framsteg = []
    svar = fullstandig(tre, framsteg=framsteg.append)
    assert svar == analysera(tre)
    assert framsteg == sorted(framsteg)
    assert Utlatande.ur_dict(svar.som_dict()) == svar


@pytest.mark.parametrize("namn", sorted(attacker.ATTACKER))
def test_no_attack_leaves_the_analysis_satisfied_with_the_whole_file(tre, namn):
    svar = analysera(attacker.ATTACKER[namn](tre), len(tre))
    nojd = svar.fel is Fel.INGET and svar.andring is Andring.INGEN
    assert not nojd or namn in {"ett_tecken_sist", "utfyllnad_i_sista_vardet"}
