"""Shares and costs as files and JSON have them: no more digits than are printed."""

from decimal import Decimal

import pytest

from insatser.skydd import INGET_DOLT, Dolda, Storhet
from insatser.statistik.antalstabell import Andel, Antal, Kvot, tal_av

NAGOT_DOLT = Dolda({Storhet("nya", 2022): "liten"}, frozenset())


def antal(matt: str, n: int) -> Antal:
    return Antal(Storhet(matt, 2022), n)


@pytest.mark.parametrize(
    ("cell", "visat"),
    [
        (Andel(antal("arbete", 39), antal("avslutade", 116)), "0.34"),
        (Andel(antal("arbete", 39), antal("avslutade", 116), decimaler=1), "0.336"),
        (Andel(antal("alder", 2415), antal("alla", 71), decimaler=1, skala=1), "34.0"),
        (Kvot(Decimal("100000"), antal("deltagare", 7)), "14286"),
    ],
    ids=["share", "share with a decimal", "mean", "cost"],
)
def test_a_protected_ratio_has_no_more_digits_than_it_is_printed_with(cell, visat):
    """With all of them the two counts could be told: 39/116 is the only such share."""
    assert tal_av(cell, NAGOT_DOLT).exakt == Decimal(visat)
    assert tal_av(cell, INGET_DOLT).exakt != Decimal(visat)
    assert tal_av(cell, NAGOT_DOLT).visat == tal_av(cell, INGET_DOLT).visat
