"""Which year a page with years as tabs shows."""

from datetime import date

import pytest

from styrelse.views.arsval import valt_ar


@pytest.fixture(autouse=True)
def i_dag(monkeypatch):
    monkeypatch.setattr("styrelse.views.arsval.timezone.localdate", lambda: date(2022, 5, 2))


@pytest.mark.parametrize(
    ("begart", "aren", "ar"),
    [
        ("2020", [2023, 2021, 2020], 2020),
        ("2019", [2023, 2021, 2020], 2021),
        ("", [2023, 2021], 2021),
        ("elva", [2025, 2024], 2024),
        ("2022", [], 2022),
        ("", [], 2022),
    ],
)
def test_the_year_asked_for_else_the_latest_so_far(begart, aren, ar):
    assert valt_ar(begart, aren) == ar
