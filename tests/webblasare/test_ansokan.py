"""Journey: a member applies for money, the kansli prepares it, and it becomes an insats."""

from django.utils import timezone
from playwright.sync_api import expect

from finsam.behorighet import Roll


def spara(resa, sagt: str) -> None:
    """Save the part and see that it is told."""
    resa.page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(resa.meddelande).to_contain_text(sagt)


def del_(resa, rubrik: str) -> None:
    """Open a part of the draft."""
    resa.page.get_by_role("link", name=f"Ändra {rubrik}").click()


def skriv(resa, granska) -> str:
    """The insatsansvarig writes the draft part by part; return its address."""
    page = resa.page
    page.get_by_label("Insatsens namn").fill("Ny väg")
    page.get_by_label("Sökande").select_option("Markaryds kommun")
    page.get_by_role("checkbox", name="Region Kronoberg").check()
    page.get_by_label("Individinriktad").check()
    page.get_by_label("Förebyggande (preventiv)").check()
    page.get_by_label("Från och med").fill("2023-01-01")
    page.get_by_label("Till och med").fill("2023-12-31")
    page.get_by_role("button", name="Spara utkastet").click()
    expect(resa.meddelande).to_contain_text("Utkastet är sparat")
    granska(page, "ansokan-utkast")
    del_(resa, "syfte, målgrupp och implementering")
    page.get_by_label("Syfte").fill("Fler ska komma vidare.")
    page.get_by_label("Målgrupp").fill("Vuxna i Markaryd.")
    page.get_by_label("Plan för implementering").fill("Kommunen tar över 2024.")
    spara(resa, "implementering: sparat.")
    del_(resa, "mål")
    page.get_by_label("Projekt (2022)").check()
    page.get_by_label("Mål, rad 1").fill("Till arbete på Ny väg")
    page.get_by_label("Målvärde, rad 1").fill("40")
    spara_fel(resa, "Skriv hur det mäts.")
    granska(page, "ansokan-mal")
    page.reload()  # what the inspection has left in the page is not carried on by htmx
    page.get_by_label("Så mäts det, rad 1").fill("Andel av dem som har avslutat")
    spara(resa, "Mål: sparat.")
    del_(resa, "budget och platser")
    page.get_by_label("Söks för 2023").fill("650 000")
    page.get_by_label("Platser 2023").fill("15")
    spara(resa, "Budget och platser: sparat.")
    return page.url


def spara_fel(resa, fel: str) -> None:
    """Try to save, be told what is wrong, and find what was typed."""
    resa.page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(resa.page.get_by_role("alert")).to_contain_text(fel)
    expect(resa.page.get_by_label("Mål, rad 1")).to_have_value("Till arbete på Ny väg")
    expect(resa.page.get_by_label("Projekt (2022)")).to_be_checked()


def bered(resa, granska) -> None:
    """The förbundschef takes it up and enters what the beredningsgrupp says."""
    page = resa.page
    resa.folj("Ta upp i beredning")
    resa.skicka("Ta upp i beredning")
    resa.folj("För in utlåtande")
    page.get_by_label("Möte").select_option("Beredningsgruppen, 17 november 2022")
    page.get_by_label("Tillstyrker").check()
    page.get_by_label("Motivering").fill("Behövs i Markaryd.")
    resa.skicka("För in utlåtandet")
    expect(resa.meddelande).to_contain_text("Beredningsgruppen tillstyrker ansökan.")
    granska(page, "ansokan-bereds")


def besluta(resa, granska) -> None:
    """Enter the decision of the board, of a protokoll elsewhere, and make it an insats."""
    page = resa.page
    resa.folj("För in beslutet")
    granska(page, "ansokan-beslut")
    page.get_by_label("Bevilja", exact=True).check()
    page.get_by_label("Beslutsdag").fill(timezone.localdate().isoformat())
    page.get_by_label("Paragraf i protokollet").fill("52")
    page.get_by_label("Beviljas för 2023").fill("600 000")
    resa.skicka("För in beslutet")
    expect(resa.innehall).to_contain_text("§ 52")
    resa.folj("Skapa insatsen")
    expect(resa.innehall).to_contain_text("Till arbete på Ny väg")
    resa.skicka("Skapa insatsen")


def test_an_application_is_written_prepared_decided_and_becomes_an_insats(resa, granska):
    # given an insatsansvarig at the list of applications
    page = resa.page
    resa.logga_in(Roll.INSATSANSVARIG)
    resa.ga_till("/insatser/ansokningar/")
    resa.folj("Ny ansökan")

    # when the application is written, with a mistake on the way, and handed in
    adress = skriv(resa, granska)
    resa.folj("Lämna in")
    resa.skicka("Lämna in")
    expect(resa.meddelande).to_contain_text("har diarienummer")
    resa.logga_ut()

    # and the kansli prepares it and enters the decision
    resa.logga_in(Roll.FORBUNDSCHEF)
    page.goto(adress)
    bered(resa, granska)
    besluta(resa, granska)

    # then there is an insats with the application's parties and goals, on the board
    expect(page.get_by_role("heading", name="Ny väg", level=1)).to_be_visible()
    resa.ga_till(f"/insatser/?ar={timezone.localdate().year}")
    expect(resa.innehall.get_by_role("link", name="Ny väg").first).to_be_visible()
    granska(page, "insatser-tavla")
