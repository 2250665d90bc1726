"""The files of a version: same input same bytes, and nothing inside that must not leave."""

import json
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from ekonomi.models import Verifikation
from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.utgavefiler import gor_filer

NU = datetime(2023, 3, 17, 12, tzinfo=UTC)
MALL = (Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} gav {{ arets_resultat|tkr }}."),)


def inneslutna(pdf: bytes) -> dict[str, bytes]:
    """Return the files within a PDF by name."""
    with pikepdf.open(BytesIO(pdf)) as dokument:
        return {namn: fil.get_file().read_bytes() for namn, fil in dokument.attachments.items()}


@pytest.fixture
def liten(db, anvandare) -> Rapport:
    return services.skapa_rapport_fran_mall(
        typ="arsredovisning", ar=2022, mall=MALL, by=anvandare("forbundschef")
    )


def test_the_same_report_and_time_give_the_same_bytes(liten):
    forsta, andra = (gor_filer(liten, skapad=NU) for _ in range(2))
    assert forsta == andra


def test_a_draft_says_so_on_its_pages_and_holds_no_balances(liten):
    gjorda = gor_filer(liten, skapad=NU, utkast="UTKAST version 3")
    assert gjorda.sie == b""
    assert set(inneslutna(gjorda.pdf)) == {"siffror.json"}


def test_the_decided_file_holds_figures_and_balances_and_never_a_vouchers_text(exempel):
    rapport = Rapport.objects.get(typ="arsredovisning", ar=2022)
    gjorda = gor_filer(rapport, skapad=NU)
    filer = inneslutna(gjorda.pdf)
    assert {"siffror.json", "balanser.se"} <= set(filer)
    assert filer["siffror.json"] == gjorda.json
    assert filer["balanser.se"] == gjorda.sie
    sie = gjorda.sie.decode("cp437")
    assert "#SIETYP 1" in sie
    assert "#VER" not in sie
    assert "#TRANS" not in sie
    texter = set(Verifikation.objects.exclude(text="").values_list("text", flat=True))
    langa = {text for text in texter if len(text) > 15}
    assert langa
    allt = sie + gjorda.json.decode() + gjorda.html.decode()
    assert [text for text in langa if text in allt] == []
    dolda = [s for s in json.loads(gjorda.json)["i_texten"] if "färre än" in s["visat"]]
    assert all(not s["exakt"] for s in dolda)
