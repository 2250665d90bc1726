"""What a chart shows: series of values, and a line to compare them with."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

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


@dataclass(frozen=True)
class Diagram:
    """What every chart has; ``beskrivning`` says in words what the picture shows.

    Raises ValueError unless there are one or two series with a value for each label.
    """

    titel: str
    beskrivning: str
    etiketter: Sequence[str]
    serier: Sequence[Serie]
    enhet: str = ""

    def __post_init__(self) -> None:
        if not self.etiketter or not 1 <= len(self.serier) <= 2:
            raise ValueError("Ett diagram har minst en etikett och en eller två serier.")
        if any(len(serie.varden) != len(self.etiketter) for serie in self.serier):
            raise ValueError("Varje serie ska ha ett värde per etikett.")

    @property
    def namn(self) -> str:
        """The title with its unit, for those who do not see the picture."""
        return f"{self.titel}, {self.enhet}" if self.enhet else self.titel

    def svg(self) -> SafeString:
        """The chart as inline SVG."""
        raise NotImplementedError


def spann(serier: Sequence[Serie], ref: Referenslinje | None = None) -> tuple[float, float]:
    """Lowest and highest value that the picture must hold; zero is always within."""
    alla = [float(v) for serie in serier for v in serie.varden if v is not None]
    alla += [float(ref.varde)] if ref else []
    lagst, hogst = min(0.0, *alla, 0.0), max(0.0, *alla, 0.0)
    return (lagst, hogst) if hogst > lagst else (lagst, lagst + 1.0)
