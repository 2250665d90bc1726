"""Journey: from the budget's table to a verifikation, and a forecast to the board."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll


def test_forbundschefen_goes_from_the_budget_to_a_verifikation(resa, granska):
    # given the förbundschef at the first page of Ekonomi, with the day's sentence
    resa.logga_in(Roll.FORBUNDSCHEF)
    page = resa.page
    resa.ga_till("/ekonomi/")
    expect(resa.innehall).to_contain_text("Kvar att fördela 2026")
    granska(page, "ekonomi-i-dag")

    # when a row's outcome is followed from the budget's table
    resa.ga_till("/ekonomi/budget/?ar=2022")
    granska(page, "budget-och-utfall")
    rad = page.get_by_role("row", name=re.compile("Projekt Tegelbruket"))
    expect(rad).to_contain_text("−1 073 909")
    rad.get_by_role("link").first.click()

    # then its accounts stand with their sum, and under them the rows
    konton = page.get_by_role("region", name="Summa per konto")
    expect(konton).to_contain_text("1 073 908,80")
    granska(page, "budgetradens-rader")

    # and each row leads to its verifikation
    page.locator("main a[href*='/ekonomi/verifikationer/']").first.click()
    expect(page).to_have_url(re.compile(r"/ekonomi/verifikationer/\d+/"))
    expect(resa.innehall).to_contain_text(re.compile("tegel", re.IGNORECASE))


def test_forbundschefen_plans_and_revises_the_year(resa, granska):
    # given the plan of 2026 as the verksamhetsplan prints it
    resa.logga_in(Roll.FORBUNDSCHEF)
    page = resa.page
    resa.ga_till("/ekonomi/budget/plan/?ar=2026")
    expect(resa.innehall).to_contain_text("Totalt kvarvarande")
    granska(page, "budgetplan")
    resa.ga_till("/ekonomi/budget/disponibelt/?ar=2026")
    expect(resa.innehall).to_contain_text("746 tkr är kvar att fördela")
    granska(page, "disponibelt")

    # when it is revised, and the amounts are written as one table
    resa.ga_till("/ekonomi/budget/plan/?ar=2026")
    page.get_by_role("link", name="Revidera Budget 2026").click()
    page.get_by_label("Namn").fill("Reviderad budget 2026")
    resa.skicka("Gör ett nytt förslag")
    granska(page, "budget-belopp")
    page.get_by_label("Förbundschef 2027").fill("1 170 000")
    resa.skicka("Spara beloppen")

    # then the new version shows it, beside the decided one
    page.get_by_role("link", name="Jämför Budget 2026").click()
    expect(page.locator("#jamforelse")).to_contain_text("två versioner")
    granska(page, "budget-jamforelse")


def test_forbundschefen_forecasts_the_year_for_the_board(resa, granska):
    # given a new forecast of 2022 as it was seen at the end of August
    resa.logga_in(Roll.FORBUNDSCHEF)
    page = resa.page
    resa.ga_till("/ekonomi/prognos/ny/")
    page.get_by_label("Budget", exact=True).select_option(label="Budget 2022 (beslutad)")
    page.get_by_label("Utfall till och med").fill("2022-08-31")
    page.get_by_label("Kommentar").fill("Insatserna startade sent.")
    resa.skicka("Gör prognosen")
    granska(page, "prognos-rader")

    # when a row is commented
    page.get_by_label("Förbundschef: kommentar").fill("Enligt avtalet.")
    resa.skicka("Spara prognosen")

    # then it says how the year will end, and is a page of paper for the board
    expect(resa.innehall).to_contain_text("Kostnaderna för hela året väntas bli")
    granska(page, "prognos")
    with page.expect_download() as hamtad:
        page.get_by_role("link", name="Hämta som PDF").click()
    assert hamtad.value.suggested_filename == "utfall-och-prognos-2022-08-31.pdf"
