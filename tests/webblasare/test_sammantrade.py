"""Journey: a whole meeting, from kallelse to a justerat and announced protokoll.

The kansli sits at a desk; the chair and the justerare have a phone each.
"""

import re

from playwright.sync_api import Page, expect

from finsam.behorighet import Roll
from finsam.engangskod import koden
from tests.styrelse.signerande import HEMLIG

TELEFON = {"width": 375, "height": 812}

# An arbetsutskott of today: the chair and the justerare can sign in, two others cannot.
ORGANET = """
from datetime import date
from django.utils import timezone
from finsam.models import User
from styrelse import services
from styrelse.models import Medlem, Organ, Person
chef = User.objects.get(email="forbundschef@example.se")
organ = services.inratta_organ(
    by=chef, namn="Arbetsutskottet", typ="au", from_datum=date(2020, 1, 1), ordning=9
)
def person(namn, konto=""):
    user = User.objects.get(email=konto) if konto else None
    har = Person.objects.filter(user=user).first() if user else None
    return har or services.registrera_person(by=chef, namn=namn, user=user)
medlemmar = list(Medlem.objects.vid(timezone.localdate()))
uppdrag = [
    services.tilltrad(
        by=chef, person=p, organ=organ, roll="ledamot", from_datum=date(2026, 1, 1), medlem=m
    )
    for p, m in zip(
        [
            person("Ordföranden", "ledamot@example.se"),
            person("Justeraren", "ersattare@example.se"),
            person("Tredje ledamoten"),
        ],
        medlemmar,
    )
]
services.satt_ordforandeskap(
    by=chef, uppdrag=uppdrag[0], roll="ordforande", from_datum=date(2026, 1, 1)
)
print(timezone.localdate(), "|", uppdrag[0].person, "|", uppdrag[1].person)
"""


# Each of the three who sign has had a code app for a while.
KODAPPAR = """
from datetime import timedelta
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone
from finsam.models import User
for namn in ("forbundschef", "ledamot", "ersattare"):
    user = User.objects.get(email=f"{namn}@example.se")
    Authenticator.objects.filter(user=user).delete()
    TOTP.activate(user, "HEMLIG")
Authenticator.objects.update(created_at=timezone.now() - timedelta(days=2))
""".replace("HEMLIG", HEMLIG)


def kalla(resa, granska, dag: str) -> str:
    """The kansli: a meeting, its list from the template, the kallelse; return the address."""
    page = resa.page
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/styrelse/sammantraden/nytt/")
    page.get_by_label("Organ", exact=True).select_option("Arbetsutskottet")
    page.get_by_label("Datum").fill(dag)
    page.get_by_label("Börjar").fill("09:00")
    page.get_by_label("Lokal").fill("Kansliet")
    resa.skicka("Lägg till sammanträdet")
    motet = page.url
    resa.folj("Föredragningslista")
    for rubrik in ("Mötet öppnas", "Ansökan om medel", "Mötet avslutas"):
        resa.folj("Ny punkt")
        page.get_by_label("Rubrik", exact=True).fill(rubrik)
        resa.skicka("Lägg till punkten")
        page.goto(motet)
        resa.folj("Föredragningslista")
    granska(page, "mote-foredragningslista")
    resa.folj("Till kallelsen", "Skicka kallelsen")
    page.get_by_role("button", name=re.compile("^Skicka till")).click()
    expect(resa.innehall).to_contain_text("skickades")
    return motet


def svara(resa, granska, roll: Roll, motet: str) -> None:
    """A ledamot at a phone reads what the meeting takes up and answers."""
    page = resa.page
    page.set_viewport_size(TELEFON)
    resa.logga_in(roll)
    page.goto(motet.replace("/sammantraden/", "/sammantraden/mina/"))
    expect(resa.innehall).to_contain_text("Ansökan om medel")
    granska(page, f"mitt-mote-{roll}")
    page.set_viewport_size(TELEFON)
    resa.skicka("Jag kommer")
    expect(resa.meddelande).to_contain_text("du är anmäld")
    resa.logga_ut()


def skriv(page: Page, falt: str, punkt: str, text: str) -> None:
    """Write a text at a point and leave it; the page saves it by itself."""
    ruta = page.get_by_label(f"{falt} på punkten {punkt}", exact=True)
    ruta.fill(text)
    ruta.blur()


def protokollfor(resa, granska, motet: str, ordforande: str, justerare: str) -> None:
    """The kansli writes the protokoll during the meeting and lays it before the signers."""
    page = resa.page
    page.set_viewport_size({"width": 1280, "height": 900})
    resa.logga_in(Roll.FORBUNDSCHEF)
    page.goto(motet)
    resa.folj("Närvaro")
    resa.skicka("Börja protokollet")
    for namn in (ordforande, justerare, "Tredje ledamoten"):
        page.get_by_role("checkbox", name=re.compile(f"^{namn}")).check()
    resa.skicka("Spara närvaron")
    expect(resa.innehall).to_contain_text("Beslutsför: 3 av 3 tjänstgör")
    granska(page, "mote-narvaro")
    page.reload()
    resa.folj("Ordförande och justerare")
    page.get_by_label(justerare, exact=True).check()
    resa.skicka("Spara")
    resa.folj("Till protokollet")
    for punkt in ("Mötet öppnas", "Ansökan om medel", "Mötet avslutas"):
        skriv(page, "Text", punkt, f"Ordföranden tar upp: {punkt.lower()}.")
    skriv(page, "Beslut", "Ansökan om medel", "att bevilja medel enligt ansökan")
    expect(page.locator("[data-sparlage]")).to_have_attribute("data-lage", "sparat")
    resa.folj("Klart för justering")
    resa.skicka("Gör klart för justering")
    expect(resa.meddelande).to_contain_text("klart för justering")
    resa.folj("Lägg fram för justering")
    resa.skicka("Lägg fram")
    expect(resa.meddelande).to_contain_text("framlagt")
    granska(page, "justering-kansliet")


def skriv_under(resa, granska, namn: str) -> None:
    """Whoever is signed in, from the start page to the signature."""
    page = resa.page
    resa.ga_till("/")
    resa.folj("Justera protokollet")
    expect(resa.innehall).to_contain_text("att bevilja medel enligt ansökan")
    if namn:
        granska(page, f"justering-{namn}")
        page.set_viewport_size(TELEFON)
    resa.folj("Skriv under")
    if namn:
        granska(page, f"underteckna-{namn}")
        page.set_viewport_size(TELEFON)
    page.get_by_label(re.compile("Jag har läst handlingen")).check()
    page.get_by_label(re.compile("[Kk]od ur din kodapp")).fill(koden(HEMLIG))
    resa.skicka("Skriv under med kod")
    expect(resa.meddelande).to_contain_text("Du har skrivit under")


def pa_telefon(resa, granska, roll: Roll) -> None:
    """A ledamot at a phone signs."""
    resa.page.set_viewport_size(TELEFON)
    resa.logga_in(roll)
    skriv_under(resa, granska, str(roll.value))
    if roll != Roll.ERSATTARE:  # the last one stays to see what comes of it
        resa.logga_ut()


def ansla(resa, granska, dag: str) -> None:
    """The kansli notes that it is up on every member's board."""
    page = resa.page
    page.set_viewport_size({"width": 1280, "height": 900})
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Anslå protokollet", "Notera anslag")
    granska(page, "anslag-notera")
    page.reload()
    page.get_by_label("Anslaget sattes upp").fill(dag)
    resa.skicka("Notera")
    expect(resa.meddelande).to_contain_text("Det får tas ned tidigast")
    granska(page, "anslag")


def test_a_meeting_runs_from_kallelse_to_a_justerat_and_announced_protokoll(resa, granska):
    # given an arbetsutskott whose chair and justerare have an account each
    dag, ordforande, justerare = resa.server.kor(ORGANET).split(" | ")
    resa.server.kor(KODAPPAR)

    # when the kansli calls it to a meeting, and the two answer at their phones
    motet = kalla(resa, granska, dag)
    resa.logga_ut()
    for roll in (Roll.LEDAMOT, Roll.ERSATTARE):
        svara(resa, granska, roll, motet)

    # and the protokoll is written during the meeting, laid before the signers
    protokollfor(resa, granska, motet, ordforande, justerare)

    # and signed: by the secretary at the desk, by the chair and the justerare at a phone
    skriv_under(resa, granska, "")
    resa.logga_ut()
    for roll in (Roll.LEDAMOT, Roll.ERSATTARE):
        pa_telefon(resa, granska, roll)

    # then it is justerat, and nobody can open it
    expect(resa.meddelande).to_contain_text("Protokollet är justerat")
    resa.logga_ut()

    # and when it is announced, the page says when the decisions stand
    ansla(resa, granska, dag)
    expect(resa.innehall).to_contain_text("Besluten får laga kraft")

    # and the decision can be found among all of them, with its § and its utdrag
    resa.ga_till("/styrelse/beslut/")
    granska(resa.page, "beslut-lista")
    resa.innehall.get_by_role("link", name="§ 2").first.click()
    granska(resa.page, "paragraf")
    with resa.page.expect_download() as hamtat:
        resa.folj("Protokollsutdrag")
    assert hamtat.value.suggested_filename.startswith("protokollsutdrag")
