"""Journey: the förbundschef writes in the årsredovisning with a figure that the system knows."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll


def test_a_live_figure_is_refused_by_place_then_filled_in(resa, granska):
    page = resa.page

    # given the first avsnitt of the årsredovisning, to write in
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Årsredovisning 2022")
    resa.innehall.get_by_role("link", name="Skriv i Bakgrund").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bakgrund")
    text = page.get_by_label("Text")
    granska(page, "avsnitt")

    # when a figure is written that the system does not know
    text.fill("Året i korthet.\n\nResultatet blev {{ arets_resultatt|tkr }} tkr.")

    # then the preview says so at once, with its line
    visning = page.get_by_role("region", name="Så här blir det")
    expect(visning).to_contain_text("Rad 3")

    # and saving is refused, with the place and the text kept
    resa.skicka("Spara")
    expect(page.get_by_role("alert")).to_contain_text(re.compile("Rad 3.*arets_resultatt"))
    expect(text).to_have_value(re.compile("arets_resultatt"))
    granska(page, "avsnitt-fel")

    # and when it is written right, the preview shows the figure and it can be saved
    text.fill("Året i korthet.\n\nResultatet blev {{ arets_resultat|tkr }} tkr.")
    expect(visning).to_contain_text("Resultatet blev −511 tkr")
    resa.skicka("Spara")
    expect(page).to_have_url(re.compile(r"/rapporter/\d+/#avsnitt-"))
    expect(resa.innehall).to_contain_text("Resultatet blev −511 tkr")

    # and the PDF, which no longer says the same, can be made anew
    resa.skicka("Gör ny PDF")
    expect(resa.innehall).to_contain_text("Den stämmer med text och siffror", timeout=60_000)


def test_the_page_of_a_job_tells_how_far_it_has_come(resa, granska):
    # given a PDF that a worker is to make
    resa.logga_in(Roll.FORBUNDSCHEF)
    jobb_id = resa.server.kor(
        "from finsam import jobb; from finsam.models import User;"
        "u = User.objects.get(email='forbundschef@example.se');"
        "j = jobb.skapa(by=u, rubrik='Årsredovisning 2022 som PDF', nasta_url='/rapporter/');"
        "jobb.rapportera(j.pk, 40, 'Sätter text.'); print(j.pk)"
    )

    # then its page shows how far it has come
    resa.ga_till(f"/jobb/{jobb_id}/")
    expect(resa.page.get_by_role("status")).to_contain_text("Sätter text.")
    expect(resa.page.get_by_role("progressbar")).to_have_attribute("value", "40")
    granska(resa.page, "jobb")

    # and leads on by itself when it is done
    resa.server.kor(f"from finsam import jobb\nwith jobb.pagar('{jobb_id}'):\n    pass")
    resa.page.wait_for_url(resa.url + "/rapporter/")
