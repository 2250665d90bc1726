"""Journey: the kansli publishes a decided report, a visitor reads it, and it is taken down."""

from playwright.sync_api import expect

from finsam.behorighet import Roll

# A decided plan of a year without books: small, so that it is set at once.
GIVET = """
from datetime import date
from finsam.models import User
from rapporter.mall import Avsnittsmall
from rapporter.services import skapa_rapport_fran_mall
from rapporter.services.utgava import Styrelsebeslut, faststall
chef = User.objects.get(email="forbundschef@example.se")
text = "Under året har förbundet arbetat för att fler ska komma i arbete eller studier."
mall = [Avsnittsmall("inledning", "Inledning", text=text), Avsnittsmall("mal", "Mål", text=text)]
rapport = skapa_rapport_fran_mall(typ="verksamhetsplan", ar=2031, by=chef, mall=mall)
faststall(rapport=rapport, by=chef, beslut=Styrelsebeslut(date(2022, 3, 17), "18"))
"""
OPPEN = "/handlingar/verksamhetsplan-2031/"
TELEFON = {"width": 375, "height": 812}


def publicera(resa, granska) -> None:
    """The kansli, from its start page, looks at it as the visitor will and publishes it."""
    resa.logga_in(Roll.ADMINISTRATOR)
    resa.ga_till("/rapporter/publicering/att-gora/")
    granska(resa.page, "att-publicera")
    resa.folj("Verksamhetsplan 2031")
    expect(resa.innehall).to_contain_text("fler ska komma i arbete")
    granska(resa.page, "publicera")
    resa.innehall.get_by_label("Beskrivning").fill("Vad förbundet tänker göra 2031.")
    resa.innehall.get_by_label("Jag har läst igenom").check()
    resa.skicka("Publicera")
    expect(resa.innehall).to_contain_text(OPPEN)
    granska(resa.page, "publikation")
    resa.logga_ut()


def las_som_besokare(resa, granska) -> None:
    """Somebody without a login, on a phone, in a browser of their own."""
    kontext = resa.page.context.browser.new_context(viewport=TELEFON)
    sida = kontext.new_page()
    bas = resa.server.url
    sida.goto(f"{bas}/handlingar/")
    granska(sida, "handlingar")
    sida.get_by_role("link", name="Verksamhetsplan 2031").click()
    expect(sida.get_by_role("main")).to_contain_text("fler ska komma i arbete")
    granska(sida, "handling")
    for namn in ("dokument.pdf", "siffror.json", "siffror.csv"):
        svar = kontext.request.get(f"{bas}{OPPEN}{namn}")
        assert svar.ok
        assert "set-cookie" not in svar.headers
    sida.get_by_role("link", name="Öppna data").click()
    granska(sida, "oppna-data")
    rapportera(sida, granska)
    assert kontext.cookies() == []
    kontext.close()


def rapportera(sida, granska) -> None:
    """The visitor says what could not be read, without a login."""
    sida.get_by_role("link", name="Tillgänglighet").click()
    granska(sida, "tillganglighet")
    sida.get_by_role("link", name="Rapportera en brist").click()
    granska(sida, "rapportera-brist")
    sida.get_by_label("Vad fungerade inte?").fill("Rubrikerna läses inte upp i ordning.")
    sida.wait_for_timeout(2_100)  # a form that comes back at once is a machine's
    sida.get_by_role("button", name="Skicka").click()
    expect(sida.get_by_role("heading", level=1)).to_contain_text("Tack")


def ta_hand_om_och_ta_ned(resa, granska) -> None:
    """The kansli answers the report, and takes the paper down with a reason."""
    resa.logga_in(Roll.ADMINISTRATOR)
    resa.ga_till("/rapporter/publicering/brister/")
    granska(resa.page, "brister")
    resa.innehall.locator("tbody").get_by_role("link").first.click()
    expect(resa.innehall).to_contain_text("Rubrikerna läses inte upp")
    resa.innehall.get_by_label("Vad som gjordes").fill("Rättade rubrikerna.")
    resa.skicka("Spara som hanterad")
    resa.ga_till("/rapporter/publicering/")
    granska(resa.page, "publicering")
    resa.folj("Verksamhetsplan 2031")
    resa.folj("Avpublicera")
    resa.innehall.get_by_label("Varför").fill("Bilaga 2 saknades.")
    resa.skicka("Avpublicera")
    expect(resa.innehall.get_by_role("table")).to_contain_text("Bilaga 2 saknades.")
    resa.logga_ut()


def test_a_decided_report_is_published_read_by_a_visitor_and_taken_down(tom_resa, granska):
    # given a report that the board has decided
    resa = tom_resa
    resa.server.kor(GIVET)

    # when the kansli publishes it, a visitor reads it and says what could not be read
    publicera(resa, granska)
    las_som_besokare(resa, granska)

    # and the kansli takes care of that and takes the paper down
    ta_hand_om_och_ta_ned(resa, granska)

    # then its address says that it is gone and why
    resa.ga_till(OPPEN, status=410)
    expect(resa.page.get_by_role("main")).to_contain_text("Bilaga 2 saknades.")
    granska(resa.page, "borttagen")
