"""Journey: a round of three about a report, one declines, a changed version, all sign again."""

import re
import time

from playwright.sync_api import expect

from finsam.behorighet import Roll
from finsam.engangskod import PERIOD, koden
from rapporter.exempel.anvandare import KODAPPENS_HEMLIGHET, LOSENORD
from tests.webblasare.test_faststallande import TELEFON
from tests.webblasare.test_konto import bekrafta, telefon

# A report of a year without books, whose text the gate has nothing to say about, and a board of
# three of the example's users; the förbund's keys for signing are made anew.
GIVET = """
from datetime import date
from finsam.models import User
from finsam.signering import utfardare
from rapporter.mall import Avsnittsmall
from rapporter.services import skapa_rapport_fran_mall
from rapporter.services.utgava import Styrelsebeslut, faststall
from styrelse.models import Organ, Person, Uppdrag
chef = User.objects.get(email="forbundschef@example.se")
utfardare.skapa_nycklar(by=chef, forbund="Exempelbygdens samordningsförbund")
text = "Under året har förbundet arbetat för att fler ska komma i arbete eller studier."
mall = [Avsnittsmall("inledning", "Inledning", text=text)]
rapport = skapa_rapport_fran_mall(typ="verksamhetsplan", ar=2031, by=chef, mall=mall)
fran = date(2020, 1, 1)
organ = Organ.objects.create(namn="Styrelsen", typ="styrelse", from_datum=fran)
for namn, vem in (("Lea Ledamot", "ledamot"), ("Ed Ersatt", "ersattare"),
                  ("Ada Admin", "administrator")):
    user = User.objects.get(email=f"{vem}@example.se")
    person = Person.objects.create(namn=namn, epost=user.email, user=user)
    Uppdrag.objects.create(person=person, organ=organ, roll="ledamot", from_datum=fran)
print(faststall(rapport=rapport, by=chef, beslut=Styrelsebeslut(date(2022, 3, 17), "18")).pk)
"""
RATTAT = """
from datetime import date
from finsam.models import User
from rapporter.models import Avsnitt, Rapport
from rapporter.services.utgava import Styrelsebeslut, faststall
chef = User.objects.get(email="forbundschef@example.se")
rapport = Rapport.objects.get(ar=2031)
avsnitt = rapport.avsnitt.get()
text = avsnitt.text.replace("arbete eller studier", "arbete, studier eller egen försörjning")
Avsnitt.objects.filter(pk=avsnitt.pk).update(text=text)
print(faststall(rapport=rapport, by=chef, beslut=Styrelsebeslut(date(2022, 4, 28), "24")).pk)
"""
KODEN = """
from styrelse.models import Runda
print(Runda.objects.get(status="klar").kod)
"""
# A passkey may sign first when it is a day old.
DAGEN_EFTER = """
from datetime import timedelta
from allauth.mfa.models import Authenticator
from django.utils import timezone
Authenticator.objects.update(created_at=timezone.now() - timedelta(days=2))
"""
FORE, NU = -1, 0  # which of the codes that hold just now; each can be used once


def lagg_fram(resa, utgava: str) -> None:
    """The förbundschef registers the version and asks the board that the register proposes."""
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till(f"/rapporter/versioner/{utgava}/")
    resa.folj("Låt skriva under")
    resa.skicka("Diarieför och välj vilka")
    expect(resa.innehall.get_by_role("checkbox", name=re.compile("Lea Ledamot"))).to_be_checked()


def oppna(resa, vem: Roll) -> None:
    """One of the board, on a phone, from the start page to where one signs."""
    resa.logga_in(vem)
    resa.page.set_viewport_size(TELEFON)
    resa.innehall.get_by_role("link", name=re.compile("^Skriv under")).first.click()
    resa.folj("Läs och skriv under")


def skriv_under(resa, vem: Roll, steg: int, granska=None) -> None:
    """By a code out of the app."""
    oppna(resa, vem)
    if granska:
        granska(resa.page, "rapport-skriv-under")
    resa.innehall.get_by_label("Jag har läst handlingen").check()
    kod = koden(KODAPPENS_HEMLIGHET, int(time.time()) // PERIOD + steg)
    resa.innehall.get_by_label("Kod ur din kodapp").fill(kod)
    resa.skicka("Skriv under med kod")
    expect(resa.meddelande).to_contain_text("skrivit under")
    resa.logga_ut()


def lagg_till_nyckel(resa) -> None:
    """The ledamot adds a passkey; the day passes before it may sign."""
    resa.logga_in(Roll.LEDAMOT)
    resa.ga_till("/konto/")
    resa.folj("Lägg till passernyckel")
    resa.page.get_by_label("Vad ska nyckeln heta?").fill("Min telefon")
    resa.skicka("Skapa passernyckeln")
    resa.page.wait_for_url("**/konto/bekrafta/**")
    bekrafta(resa)
    resa.page.wait_for_url("**/konto/koder/")
    resa.server.kor(DAGEN_EFTER)
    resa.logga_ut()


def skriv_under_med_nyckel(resa, granska) -> None:
    oppna(resa, Roll.LEDAMOT)
    granska(resa.page, "rapport-skriv-under-nyckel")
    resa.innehall.get_by_label("Jag har läst handlingen").check()
    resa.skicka("Skriv under med passernyckel")
    expect(resa.meddelande).to_contain_text("skrivit under")
    resa.logga_ut()


def notera_papper(resa, granska, utgava: str) -> None:
    """The kansli has the third one's name in ink before it."""
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till(f"/rapporter/versioner/{utgava}/")
    resa.folj("Underskrifter")
    resa.folj("Notera på papper för Ada Admin")
    granska(resa.page, "rapport-notera-papper")
    resa.innehall.get_by_label("Originalet förvaras").fill("Kansliets arkiv, pärm 3")
    resa.skicka("Notera underskriften")
    expect(resa.innehall).to_contain_text("Originalet förvaras: Kansliets arkiv, pärm 3")
    resa.logga_ut()


def avboj(resa) -> None:
    resa.logga_in(Roll.ERSATTARE)
    resa.innehall.get_by_role("link", name=re.compile("^Skriv under")).first.click()
    resa.folj("Skriv inte under")
    resa.innehall.get_by_role("textbox").first.fill("Egen försörjning saknas i inledningen.")
    resa.skicka("Avböj och skicka tillbaka")
    expect(resa.meddelande).to_contain_text("Du har avböjt")
    resa.logga_ut()


def aterkalla(resa, granska, utgava: str) -> None:
    """From the declined round to the draft: the reason is carried over."""
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.innehall.get_by_role("link", name=re.compile("Underskrift avböjd")).first.click()
    granska(resa.page, "rapport-avbojd")
    resa.folj("Återkalla beslutet och rätta rapporten")
    skal = resa.innehall.get_by_label("Varför återkallas beslutet?")
    expect(skal).to_have_value(re.compile("Egen försörjning saknas"))
    resa.skicka("Återkalla beslutet")
    resa.innehall.get_by_label("Lösenord").fill(LOSENORD)
    resa.skicka("Bekräfta och fortsätt")
    expect(resa.innehall.get_by_role("table").first).to_contain_text("Återkallad")
    resa.logga_ut()


def se_andringar(resa, granska) -> None:
    resa.logga_in(Roll.LEDAMOT)
    resa.innehall.get_by_role("link", name=re.compile("^Skriv under")).first.click()
    resa.folj("Se exakt vad som är ändrat")
    expect(resa.innehall).to_contain_text("egen försörjning")
    granska(resa.page, "rapport-andrat-sedan-sist")
    resa.logga_ut()


def hamta(resa, lank: str) -> bytes:
    with resa.page.expect_download() as hamtat:
        resa.folj(lank)
    return hamtat.value.path().read_bytes()


def lamna(sida, fil: bytes) -> None:
    filen = {"name": "min kopia.pdf", "mimeType": "application/pdf", "buffer": fil}
    sida.get_by_label("PDF-filen").set_input_files(filen)
    sida.get_by_role("button", name="Kontrollera filen").click()


def kontrollera(resa, granska, fil: bytes) -> None:
    """Somebody without a login, in a browser of their own: the code, the file, a changed one."""
    kontext = resa.page.context.browser.new_context(viewport=TELEFON)
    sida = kontext.new_page()
    text = sida.get_by_role("main")
    sida.goto(f"{resa.url}/verifiera/")
    granska(sida, "verifiera")
    sida.get_by_label("Koden", exact=True).fill(resa.server.kor(KODEN))
    sida.get_by_role("button", name="Visa underskrifterna").click()
    for namn in ("Lea Ledamot", "Ed Ersatt", "Ada Admin"):
        expect(text).to_contain_text(namn)
    expect(text).to_contain_text("På papper")
    granska(sida, "verifiera-kod")
    lamna(sida, fil)
    expect(sida.get_by_role("heading", level=1)).to_have_text("Filen är hel")
    granska(sida, "verifiera-hel")
    mitten = len(fil) // 2
    lamna(sida, fil[:mitten] + bytes([fil[mitten] ^ 1]) + fil[mitten + 1 :])
    expect(sida.get_by_role("heading", level=1)).to_contain_text("ändrad")
    granska(sida, "verifiera-andrad")
    assert sida.goto(f"{resa.url}/verifiera/{'0' * 32}/").status == 404
    granska(sida, "verifiera-okand-kod")
    assert kontext.cookies() == []
    kontext.close()


def test_a_declined_report_is_changed_and_signed_by_all(tom_resa, granska):
    # given a decided report and a board of three
    resa = tom_resa
    forsta = resa.server.kor(GIVET)

    # when it is laid for signature, one signs and one declines
    lagg_fram(resa, forsta)
    granska(resa.page, "rapport-lagg-fram")
    resa.skicka("Lägg fram för underskrift")
    expect(resa.innehall).to_contain_text("0 av 3 har skrivit under")
    resa.logga_ut()
    skriv_under(resa, Roll.LEDAMOT, FORE, granska)
    avboj(resa)

    # then it goes back to be written, with the reason
    aterkalla(resa, granska, forsta)

    # and the next version is laid for all three, the one who signed sees what has changed
    andra = resa.server.kor(RATTAT)
    lagg_fram(resa, andra)
    expect(resa.innehall).to_contain_text("Ersätter")
    resa.skicka("Lägg fram för underskrift")
    resa.logga_ut()
    se_andringar(resa, granska)
    # one signs by passkey, one by a code, one with a pen
    with telefon(resa.page):
        lagg_till_nyckel(resa)
        skriv_under_med_nyckel(resa, granska)
    skriv_under(resa, Roll.ERSATTARE, NU)
    notera_papper(resa, granska, andra)

    # and everybody who reads it gets the signed file
    resa.logga_in(Roll.LEDAMOT)
    resa.ga_till(f"/rapporter/versioner/{andra}/")
    expect(resa.innehall).to_contain_text("Alla har skrivit under")
    expect(resa.innehall.get_by_role("link", name="PDF med underskrifter")).to_be_visible()
    granska(resa.page, "rapport-undertecknad")
    fil = hamta(resa, "PDF med underskrifter")
    resa.logga_ut()

    # and a visitor can check it
    kontrollera(resa, granska, fil)
