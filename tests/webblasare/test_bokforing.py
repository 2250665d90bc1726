"""Journeys: a voucher by keyboard and its attest, a correction, a locked month, the statements."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll
from rapporter.exempel.anvandare import LOSENORD

# A year that the förbund keeps itself, and an attestordning; the example's are kept elsewhere.
EGET_AR = """
from datetime import date
from ekonomi.models import Attestregel, Attestslag
from ekonomi.services.attestordning import lagg_till_regel
from ekonomi.services.rakenskapsar import lagg_upp_ar
from finsam.models import User
chef = User.objects.get(email="forbundschef@example.se")
lagg_upp_ar(by=chef, start=date(2023, 1, 1), slut=date(2023, 12, 31), bokfors="har")
if not Attestregel.objects.filter(user=chef).exists():
    lagg_till_regel(
        by=chef, user=chef, slag=Attestslag.ALLT, from_datum=date(2022, 1, 1),
        beslutad_datum=date(2021, 12, 10), paragraf="52",
    )
"""


def skriv(resa, *tangenter: str) -> None:
    """Type, each followed by Enter, which leads on to the next field."""
    for text in tangenter:
        resa.page.keyboard.type(text)
        resa.page.keyboard.press("Enter")


def till_nasta_rad(resa, rad: int) -> None:
    """Press Enter past objects and text, to the next row's account."""
    mal = resa.page.get_by_label(f"Konto, rad {rad}")
    for _ in range(8):
        if mal.evaluate("e => e === document.activeElement"):
            return
        resa.page.keyboard.press("Enter")
    raise AssertionError(f"Enter når inte rad {rad}")


def ta_det_som_fattas(resa) -> None:
    """Go on with Enter to the second row and take the amount that is offered there."""
    page = resa.page
    resa.tabba_till(page.get_by_label("Debet, rad 1"))
    page.keyboard.press("Enter")
    till_nasta_rad(resa, 2)
    skriv(resa, "1930", "")
    kredit = page.get_by_label("Kredit, rad 2")
    expect(kredit).to_be_focused()
    expect(kredit).to_have_attribute("placeholder", "1\u00a0250,00")
    page.keyboard.press("Enter")
    expect(kredit).to_have_value("1\u00a0250,00")
    expect(page.get_by_role("status").filter(has_text="balanserar")).to_be_visible()
    till_nasta_rad(resa, 3)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Bokför", exact=True).last).to_be_focused()
    page.keyboard.press("Enter")


def attestera(resa, granska) -> None:
    """Find the voucher in the list of what waits, and attest it by keyboard."""
    page = resa.page
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/ekonomi/verifikationer/")
    granska(page, "verifikationer-att-attestera")
    resa.folj("1 att attestera", "M1")
    granska(page, "verifikation-att-attestera")
    resa.tabba_till(page.get_by_role("button", name="Attestera", exact=True))
    page.keyboard.press("Enter")


def test_a_voucher_is_entered_by_keyboard_alone_and_attested_by_another(resa, granska):
    # given the page of a new verifikation, in a year that the förbund keeps itself
    resa.server.kor(EGET_AR)
    resa.logga_in(Roll.EKONOM)
    page = resa.page
    resa.ga_till("/ekonomi/verifikationer/ny/")
    granska(page, "ny-verifikation")
    expect(page.get_by_label("Bokföringsdatum")).to_be_focused()
    expect(page.get_by_label("Bokföringsdatum")).to_have_value("2023-12-31")

    # when a text, a part of an account's name and an amount are typed, and posted too early
    skriv(resa, "", "Pärmar till arkivet", "kontorsmat", "1250")
    page.keyboard.press("ControlOrMeta+Enter")

    # then one stands at a message that says what is missing, and nothing typed is lost
    fel = page.get_by_role("alert")
    expect(fel).to_be_focused()
    expect(fel).to_contain_text("minst två rader")
    expect(page.get_by_label("Text", exact=True)).to_have_value("Pärmar till arkivet")
    expect(page.get_by_label("Konto, rad 1")).to_have_value("6110 Kontorsmateriel")
    granska(page, "ny-verifikation-fel")

    # and when Enter leads on to the second row and takes the amount that is offered there
    ta_det_som_fattas(resa)

    # then it is posted with a number, and whoever wrote it cannot attest it
    expect(page).to_have_url(re.compile(r"/ekonomi/verifikationer/\d+/$"))
    expect(resa.meddelande).to_contain_text("Verifikation M1 är bokförd")
    rader = resa.innehall.get_by_role("table").first
    expect(rader).to_contain_text("6110 Kontorsmateriel")
    expect(rader.get_by_text("1 250,00")).to_have_count(4)  # two rows, and the sums of both sides
    expect(resa.innehall).to_contain_text("Ingen attesterar ensam det som är ens eget")

    # and when another finds it in the list of what waits, and attests it
    resa.logga_ut()
    attestera(resa, granska)

    # then it says by whom
    expect(resa.meddelande).to_contain_text("Inget mer väntar på attest")
    expect(resa.innehall).to_contain_text("av Förbundschef")


def test_forbundschefen_locks_a_month_and_opens_it_again(resa, granska):
    # given a year that the förbund keeps itself
    resa.server.kor(EGET_AR)
    resa.logga_in(Roll.FORBUNDSCHEF)
    page = resa.page
    resa.ga_till("/ekonomi/rakenskapsar/")
    granska(page, "rakenskapsar")

    # when its first month is locked
    page.get_by_role("link", name="Lås period 2023").click()
    expect(page.get_by_label("Lås till och med")).to_have_value("2023-01-31")
    resa.skicka("Lås perioden")

    # then the list says so, and it is opened only with a reason and the password
    expect(resa.innehall.get_by_role("table")).to_contain_text("Till och med 2023-01-31")
    page.get_by_role("link", name="Öppna period 2023").click()
    page.get_by_label("Varför öppnas perioden?").fill("En faktura kom sent")
    resa.skicka("Öppna perioden")
    page.get_by_label("Lösenord", exact=True).fill(LOSENORD)
    resa.skicka("Bekräfta och fortsätt")
    expect(resa.meddelande).to_contain_text("Hela 2023 är öppet")


def test_ekonom_corrects_a_verifikation_that_is_wrong(resa, granska):
    # given a posted verifikation, which can be corrected but not changed
    resa.logga_in(Roll.EKONOM)
    page = resa.page
    resa.ga_till("/ekonomi/verifikationer/400/")

    # when a reason is typed and Enter pressed
    resa.folj("Rätta")
    granska(page, "ratta-verifikation")
    resa.tabba_till(page.get_by_label("Varför rättas den?"))
    page.keyboard.press("End")
    page.keyboard.type("fel konto")
    page.keyboard.press("Enter")

    # then, in a year that is kept elsewhere, a proposal is made that would cancel it
    expect(resa.meddelande).to_contain_text("är föreslagen som F")


def test_ekonom_reads_statements_and_budget(resa, granska):
    # given the ekonom at the first page of Ekonomi
    resa.logga_in(Roll.EKONOM)
    resa.page.get_by_role("link", name="Ekonomi", exact=True).click()
    granska(resa.page, "ekonomi")

    # then each kind of statement can be read
    for sida, rubrik in (
        ("balansrakning", "Balansräkning"),
        ("kassaflode", "Kassaflödesanalys"),
        ("noter", "Noter"),
        ("budget", "Budget"),
    ):
        resa.ga_till(f"/ekonomi/{sida}/")
        expect(resa.page.get_by_role("heading", level=1)).to_contain_text(rubrik)
        granska(resa.page, sida)

    # and the long lists: vouchers, and an account with its balance after each row
    resa.ga_till("/ekonomi/verifikationer/")
    granska(resa.page, "verifikationer")
    resa.ga_till("/ekonomi/konton/1930/")
    granska(resa.page, "huvudbok")
