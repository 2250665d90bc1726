"""The statistics page: narrowed and taken out as a file by the chef, protected for a ledamot."""

import csv
from pathlib import Path

from finsam.behorighet import Roll


def test_the_statistics_are_narrowed_and_exported(resa, granska):
    # Given the förbundschef at the statistics of the year
    page = resa.page
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/insatser/statistik/?ar=2022")
    page.get_by_role("heading", name="Statistik", exact=True).wait_for()
    granska(page, "statistik")

    # When the choice is narrowed to the women of half the year
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("combobox", name="Till och med").select_option("juni")
    page.get_by_label("Kön").select_option("Kvinna")
    page.get_by_role("button", name="Visa").click()

    # Then the page says so, and its tables are of them
    page.get_by_text("januari–juni 2022").first.wait_for()
    tabell = page.get_by_role("table", name="Deltagare per insats")
    totalt = tabell.get_by_role("row", name="Totalt").get_by_role("cell").all_inner_texts()

    # And a table is taken out as a file with the same figures
    del_ = page.get_by_role("region", name="Deltagare per insats", exact=False).first
    with page.expect_download() as hamtning:
        del_.get_by_role("link", name="CSV").first.click()
    rader = list(
        csv.reader(
            Path(hamtning.value.path()).read_text(encoding="utf-8-sig").splitlines(), delimiter=";"
        )
    )
    assert rader[0][:3] == ["Insats", "Platser", "Totalt"]
    assert [cell for cell in rader[-1][1:] if cell] == [t for t in totalt if t]


def test_a_ledamot_chooses_a_year_and_nothing_else(resa, granska):
    # Given a ledamot, who may not see exact counts
    page = resa.page
    resa.logga_in(Roll.LEDAMOT)

    # When the statistics are opened
    resa.ga_till("/insatser/statistik/?ar=2022")

    # Then there is a year to choose and no other filter
    page.get_by_label("År", exact=True).wait_for()
    assert page.get_by_label("Kön").count() == 0
    assert page.get_by_label("Insats", exact=True).count() == 0
    granska(page, "statistik-skyddad")
