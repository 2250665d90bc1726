"""The example's report, made once by the command and read back."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import databaser
from tests.rapporter.facit import AR


@pytest.fixture(scope="session")
def filer(exempelkopia, tmp_path_factory) -> Path:
    """A folder with the report as ``a.json``, ``a.pdf`` and ``a.html``, made by the command."""
    katalog = tmp_path_factory.mktemp("rapport")
    ut = [x for form in ("json", "pdf", "html") for x in (f"--{form}", str(katalog / f"a.{form}"))]
    databaser.manage(exempelkopia, "rapport", "arsredovisning", AR, *ut)
    return katalog


@pytest.fixture(scope="session")
def siffror(filer) -> dict:
    return json.loads((filer / "a.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def pdfrader(filer) -> list[list[str]]:
    """The PDF's lines as laid out, each split into its cells."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils saknas"
    klar = subprocess.run(
        [program, "-layout", filer / "a.pdf", "-"], capture_output=True, check=True
    )
    rader = klar.stdout.decode().replace("\f", "\n").replace("\u00a0", " ").split("\n")
    return [re.split(r"[ ]{2,}", rad.strip(" ")) for rad in rader if rad.strip()]


@pytest.fixture(scope="session")
def pdftext(pdfrader) -> str:
    """The PDF's text in one run, every blank a single plain one."""
    return re.sub(r"\s+", " ", " ".join(" ".join(rad) for rad in pdfrader))
