"""Journey: a year's books come in as a SIE file, looked at before anything is booked."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from ekonomi.sie import Konto, Saldo, SieFil, Trans, Ver, las, skriv
from finsam.behorighet import Roll


@pytest.fixture
def ekonom(resa):
    resa.logga_in(Roll.EKONOM)
    resa.ga_till("/ekonomi/sie/")
    resa.folj("Läs in SIE-fil")
    return resa


def sie_fil() -> bytes:
    """January 2023: the rent is paid from the bank."""
    hyra = Decimal("4200.00")
    rader = (Trans("5010", hyra), Trans("1930", -hyra))
    return skriv(
        SieFil(
            program="Provbok",
            fnamn="Sunnerbo samordningsförbund",
            rar={0: (date(2023, 1, 1), date(2023, 12, 31))},
            konton={
                "1930": Konto("1930", "Bank", "T"),
                "2010": Konto("2010", "Eget kapital", "S"),
                "5010": Konto("5010", "Lokalhyra på Ågatan", "K"),
            },
            ib=(Saldo(0, "1930", Decimal(5000)), Saldo(0, "2010", Decimal(-5000))),
            verifikationer=(Ver("A", "1", date(2023, 1, 31), rader, text="Hyra januari"),),
        )
    )


def valj_fil(resa, namn: str, data: bytes) -> None:
    resa.page.get_by_label("SIE-fil").set_input_files(
        {"name": namn, "mimeType": "application/octet-stream", "buffer": data}
    )
    resa.skicka("Granska filen")


def test_ekonom_looks_at_a_sie_file_and_then_reads_it_in(ekonom, granska):
    # given a file of a year that the books do not have
    granska(ekonom.page, "sie-ny")

    # when it is chosen
    valj_fil(ekonom, "bok-2023.se", sie_fil())

    # then the page says what it would do, and nothing is booked yet
    expect(ekonom.page.get_by_role("heading", level=1)).to_have_text("Granska bok-2023.se")
    expect(ekonom.innehall).to_contain_text("av 1 verifikation i filen")
    expect(ekonom.innehall).to_contain_text("läggs upp")
    expect(ekonom.innehall).to_contain_text("Ågatan")
    granska(ekonom.page, "sie-granska")
    assert ekonom.server.kor(RAKNA) == "0"

    # and when it is confirmed, it is booked
    ekonom.skicka("Läs in och bokför")
    expect(ekonom.page).to_have_url(re.compile(r"/ekonomi/sie/\d+/$"))
    expect(ekonom.meddelande).to_contain_text("1 verifikation är bokförd i 2023.")
    assert ekonom.server.kor(RAKNA) == "1"

    # and the same file once more books nothing
    ekonom.ga_till("/ekonomi/sie/ny/")
    valj_fil(ekonom, "bok-2023.se", sie_fil())
    expect(ekonom.innehall).to_contain_text("Allt i filen är redan bokfört")
    expect(ekonom.page.get_by_role("button", name="Läs in och bokför")).to_have_count(0)


def test_a_large_file_is_read_in_by_a_job_that_leads_to_what_it_did(ekonom):
    # given a year of more vouchers than anyone should wait for
    liten = las(sie_fil())
    [hyra] = liten.verifikationer
    manga = tuple(replace(hyra, nummer=str(n)) for n in range(1, 2002))
    valj_fil(ekonom, "bok-2023.se", skriv(replace(liten, verifikationer=manga)))
    expect(ekonom.innehall).to_contain_text("av 2\xa0001 verifikationer i filen")

    # when it is confirmed
    ekonom.skicka("Läs in och bokför")

    # then a job does it, and its page goes on to the import
    ekonom.page.wait_for_url(re.compile(r"/ekonomi/sie/\d+/$"), timeout=60_000)
    expect(ekonom.innehall).to_contain_text("2\xa0001")
    assert ekonom.server.kor(RAKNA) == "2001"


RAKNA = (
    "from ekonomi.models import Verifikation;"
    "print(Verifikation.objects.filter(datum__year=2023).count())"
)


@pytest.mark.parametrize(
    ("namn", "data"),
    [
        ("protokoll.se", "Protokoll fört vid styrelsens sammanträde\n".encode()),
        ("bild.se", b"\x89PNG\r\n\x1a\n" + bytes(200)),
    ],
    ids=["text", "bild"],
)
def test_a_file_that_is_not_sie_is_refused_in_plain_swedish(ekonom, axe, namn, data):
    # when a file is chosen that no bookkeeping program wrote
    valj_fil(ekonom, namn, data)

    # then the page says so, and one can choose another
    expect(ekonom.page.get_by_role("alert")).to_contain_text("SIE")
    expect(ekonom.page.get_by_label("SIE-fil")).to_be_visible()
    axe(ekonom.page)
