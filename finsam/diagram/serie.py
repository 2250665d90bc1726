"""What a chart shows: series of values, and a line to compare them with."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from finsam.format import avrunda, heltal

Varde = Decimal | int | None


@dataclass(frozen=True)
class Serie:
    """One value per label, in the chart's unit; None where it is unknown or must not be shown."""

    namn: str
    varden: Sequence[Varde]


@dataclass(frozen=True)
class Referenslinje:
    """A level to compare with, such as the riktvärde for eget kapital."""

    varde: Decimal | int
    text: str


def visa(varde: Varde) -> str:
    """Write a value as its direct label: ``−511``, ``4 434``, and an en dash for None."""
    return "–" if varde is None else heltal(avrunda(Decimal(varde)))


def kontrollera(etiketter: Sequence[str], serier: Sequence[Serie]) -> None:
    """Raise ValueError unless there are one or two series with a value for each label."""
    if not etiketter or not 1 <= len(serier) <= 2:
        raise ValueError("Ett diagram har minst en etikett och en eller två serier.")
    if any(len(serie.varden) != len(etiketter) for serie in serier):
        raise ValueError("Varje serie ska ha ett värde per etikett.")


def spann(serier: Sequence[Serie], ref: Referenslinje | None = None) -> tuple[float, float]:
    """Lowest and highest value that the picture must hold; zero is always within."""
    alla = [float(v) for serie in serier for v in serie.varden if v is not None]
    alla += [float(ref.varde)] if ref else []
    lagst, hogst = min(0.0, *alla, 0.0), max(0.0, *alla, 0.0)
    return (lagst, hogst) if hogst > lagst else (lagst, lagst + 1.0)
