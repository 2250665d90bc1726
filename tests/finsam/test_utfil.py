"""Where a command writes what it made."""

from io import StringIO

import pytest
from django.core.management.base import CommandError, OutputWrapper

from finsam.utfil import skriv


def test_a_file_is_written_and_said(tmp_path):
    besked = StringIO()
    skriv(str(tmp_path / "ut.csv"), b"a;b", besked=OutputWrapper(besked))
    assert (tmp_path / "ut.csv").read_bytes() == b"a;b"
    assert besked.getvalue() == f"Skrev {tmp_path / 'ut.csv'}.\n"


def test_a_dash_is_standard_out_and_says_nothing(capsysbinary):
    besked = StringIO()
    skriv("-", b"a;b", besked=OutputWrapper(besked))
    assert capsysbinary.readouterr().out == b"a;b"
    assert besked.getvalue() == ""


def test_a_file_that_cannot_be_written_is_refused_with_why(tmp_path):
    with pytest.raises(CommandError, match=r"kan inte skrivas: "):
        skriv(str(tmp_path / "finns_inte" / "ut.csv"), b"", besked=OutputWrapper(StringIO()))
