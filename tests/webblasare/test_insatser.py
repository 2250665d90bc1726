"""The insatsansvarig at a phone: a participant in, measured three times, out, back and out."""

import re

from finsam.behorighet import Roll

TELEFON = {"width": 375, "height": 812}


def skriv_in(page, granska) -> str:
    """Enrol a participant, first with the sex forgotten; return the code on the slip."""
    page.get_by_role("link", name="Skriv in deltagare").click()
    granska(page, "skriv-in")
    page.set_viewport_size(TELEFON)
    page.get_by_role("button", name="Skriv in").click()
    page.get_by_role("alert").get_by_role("link", name=re.compile("Kön")).wait_for()
    page.get_by_label("Inskriven från och med månad").fill("2022-03")
    page.get_by_label("Kvinna").check()
    page.get_by_label("Födelseår").fill("1990")
    page.get_by_label("Arbetsförmedlingen").check()
    halv_sjukpenning(page)
    page.get_by_role("button", name="Skriv in").click()
    page.get_by_text("minst två parter").wait_for()
    kod = page.get_by_label("Kod att kopiera").input_value()
    granska(page, "lapp")
    page.set_viewport_size(TELEFON)
    page.get_by_role("button", name="Koden är sparad").click()
    return kod


SJUK = "Sjukpenning eller rehabiliteringspenning"


def halv_sjukpenning(page) -> None:
    """Tick a state: its share of full time is asked for then, and not before."""
    procent = page.get_by_role("textbox", name=f"{SJUK}, procent av heltid")
    assert not procent.is_visible()
    page.get_by_role("checkbox", name=SJUK, exact=True).check()
    procent.fill("50")


def avsluta(page) -> None:
    """End the enrolment with its month, reason and what came after."""
    page.get_by_role("link", name="Avsluta").click()
    page.get_by_label("Sista månad i insatsen").fill("2022-09")
    page.get_by_label("Orsak till avslutet").select_option("Insatsen genomförd")
    halv_sjukpenning(page)
    page.get_by_role("button", name="Avsluta").click()


def mat(page, typ: str, dag: str, steg: str) -> None:
    """Measure a step."""
    page.get_by_role("link", name="Mät steg").click()
    page.get_by_label("Dag för mätningen").fill(dag)
    page.get_by_label(typ).check()
    page.get_by_label(steg).check()
    page.get_by_role("button", name="Spara mätningen").click()
    page.get_by_role("status").get_by_text("är sparat").wait_for()


def test_a_participant_goes_through_an_insats_on_a_phone(resa, granska):
    # Given the insatsansvarig at the page of an own insats, at the width of a phone
    page = resa.page
    resa.logga_in(Roll.INSATSANSVARIG)
    resa.ga_till("/insatser/fokus/?ar=2022")
    granska(page, "insats")
    page.set_viewport_size(TELEFON)

    # When a participant is enrolled, then there is a code to keep
    kod = skriv_in(page, granska)
    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", kod)
    page.get_by_role("heading", name=f"Deltagare {kod}").wait_for()

    # When the steps are measured at the start, on the way and at the end, and it is ended
    mat(page, "Vid start", "2022-03-10", "Steg 2")
    mat(page, "Uppföljning", "2022-06-10", "Steg 3")
    mat(page, "Vid avslut", "2022-09-10", "Steg 5")
    avsluta(page)

    # Then the course is seen as a chart, and the ending can be undone
    page.get_by_role("img", name=re.compile("^Steg i Fokus")).wait_for()
    granska(page, "deltagare")
    page.set_viewport_size(TELEFON)
    page.get_by_role("link", name="Ångra avslutet").click()
    page.get_by_role("button", name="Ångra avslutet").click()
    page.get_by_text("är inskriven igen").wait_for()

    # When it is ended again, then all that the ending said is there
    page.get_by_role("link", name="Avsluta").click()
    granska(page, "avsluta")
    page.set_viewport_size(TELEFON)
    assert page.get_by_label("Sista månad i insatsen").input_value() == "2022-09"
    procent = page.get_by_role("textbox", name=f"{SJUK}, procent av heltid")
    assert procent.input_value() == "50"
    page.get_by_role("button", name="Avsluta").click()
    page.get_by_text("är avslutad i").wait_for()


def test_the_board_and_the_list_look_right_for_a_ledamot(resa, granska):
    resa.logga_in(Roll.LEDAMOT)
    for vag, namn in (("/insatser/?ar=2022", "insatser"), ("/insatser/lista/", "insatslista")):
        resa.ga_till(vag)
        granska(resa.page, namn)
    resa.page.get_by_role("link", name="Fokus 2.1").click()
    resa.page.get_by_role("heading", name="Steg vid start och vid avslut").wait_for()
    assert resa.page.get_by_role("link", name="Skriv in deltagare").count() == 0
