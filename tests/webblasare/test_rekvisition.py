"""Journey: an insatsansvarig sends a rekvisition on a phone, and the förbundschef attests it."""

from pathlib import Path

from playwright.sync_api import expect

from finsam.behorighet import Roll

TELEFON = {"width": 375, "height": 812}
SIDOR = {
    "insatser-mot-budget": "insatser/?ar=2022",
    "insats-mot-budget": "insatser/tegelbruket/?ar=2022",
    "faktura-ny": "fakturor/ny/",
    "attestordning": "attestordning/",
}


def skriv_rekvisition(page, underlag: Path) -> None:
    """Two rows and a file, the second row added on the way."""
    page.get_by_label("Insats", exact=True).select_option("Tegelbruket")
    page.get_by_label("År", exact=True).fill("2023")
    page.get_by_label("Kvartal", exact=True).select_option("Kvartal 2")
    page.get_by_label("Betalas till").select_option("Ljungby kommun")
    page.get_by_label("Vad, rad 1").fill("Tre handledare")
    page.get_by_label("Belopp, rad 1").fill("200 000")
    page.get_by_role("button", name="Lägg till rad").click()
    page.get_by_label("Kostnadsslag, rad 3").select_option("Lokal")
    page.get_by_label("Vad, rad 3").fill("Hyra av växthus")
    page.get_by_label("Belopp, rad 3").fill("24 900,50")
    page.get_by_role("button", name="Räkna om").click()
    expect(page.get_by_text("Summa 224 900,50 kr")).to_be_visible()
    page.get_by_label("Underlag").set_input_files(underlag)
    page.get_by_role("button", name="Spara utkastet").last.click()


def skicka_in(resa, granska, underlag: Path) -> str:
    """The insatsansvarig at a phone, from the menu to what is sent in; return its address."""
    page = resa.page
    page.set_viewport_size(TELEFON)
    resa.logga_in(Roll.INSATSANSVARIG)
    page.get_by_role("link", name="Rekvisitioner", exact=True).click()
    granska(page, "rekvisitioner-ansvarig")
    page.set_viewport_size(TELEFON)
    resa.folj("Ny rekvisition")
    granska(page, "rekvisition-ny")
    page.set_viewport_size(TELEFON)
    page.reload()  # what the inspection has left in the page is not carried on by htmx
    skriv_rekvisition(page, underlag)
    expect(resa.meddelande).to_contain_text("Utkastet är sparat")
    granska(page, "rekvisition-utkast")
    page.set_viewport_size(TELEFON)
    resa.folj("Skicka in")
    resa.skicka("Skicka in")
    expect(resa.meddelande).to_contain_text("väntar på attest")
    return page.url


def attestera(resa, granska, adress: str) -> None:
    """The förbundschef, from the start page to the attest."""
    page = resa.page
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Attestera det som är inskickat")
    granska(page, "att-attestera")
    resa.folj("Tegelbruket, kvartal 2 2023")
    expect(page).to_have_url(adress)
    granska(page, "rekvisition-att-attestera")
    resa.folj("Attestera")
    resa.skicka("Attestera")
    expect(resa.meddelande).to_contain_text("är attesterad")


def test_a_rekvisition_is_sent_on_a_phone_and_attested_by_another(resa, granska, tmp_path):
    underlag = tmp_path / "loner.txt"
    underlag.write_text("Löner april till juni", encoding="utf-8")

    # when an insatsansvarig sends a rekvisition at a phone
    adress = skicka_in(resa, granska, underlag)

    # then it waits, and the sender is offered no attest
    expect(resa.innehall.get_by_role("link", name="Attestera")).to_have_count(0)
    resa.logga_ut()

    # when the förbundschef, told on the start page, attests it
    attestera(resa, granska, adress)

    # then the page says by which decision, and it can be booked
    expect(resa.innehall).to_contain_text("Stöd i attestordningen")
    expect(resa.innehall.get_by_role("link", name="Bokför")).to_be_visible()

    # and the pages about it can be looked at
    for namn, vag in SIDOR.items():
        resa.ga_till(f"/ekonomi/utbetalningar/{vag}")
        granska(resa.page, namn)
