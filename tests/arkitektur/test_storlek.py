"""Limits of size: what a reader can hold in the head."""

from tests.arkitektur import kod

RADER_I_MODUL = 400
RADER_I_FUNKTION = 60
KALLOR = (*kod.APPAR, "tests")


def test_no_module_is_longer_than_400_lines():
    langa = {
        kod.namn(fil): rader
        for fil in kod.moduler(*KALLOR)
        if (rader := len(fil.read_text().splitlines())) > RADER_I_MODUL
    }
    assert langa == {}


def test_no_function_is_longer_than_60_lines():
    langa = {
        f"{kod.namn(fil)}:{f.lineno} {f.name}": rader
        for fil in kod.moduler(*KALLOR)
        for f in kod.funktioner(fil)
        if (rader := (f.end_lineno or f.lineno) - f.lineno + 1) > RADER_I_FUNKTION
    }
    assert langa == {}


def test_no_module_has_a_name_that_says_nothing():
    intetsagande = {"utils", "common", "core", "helpers", "misc"}
    funna = [kod.namn(fil) for fil in kod.moduler(*KALLOR) if fil.stem in intetsagande]
    assert funna == []
