"""A course over time: one or two curves of whole steps, each point on its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from finsam.diagram import svg

BREDD = 440.0
STEGHOJD = 19.0
PUNKT = 3.5

Punkt = tuple[date, int]


@dataclass(frozen=True)
class Kurva:
    """Whose course it is, and the step on each day in order."""

    namn: str
    punkter: Sequence[Punkt]


@dataclass(frozen=True)
class Linjediagram:
    """Steps from 1 to ``hogst`` over time; ``beskrivning`` says in words what the picture shows.

    The last curve stands out in full colour, one before it is dashed. Raises ValueError unless
    there are one or two curves with a point each, on the ladder.
    """

    titel: str
    beskrivning: str
    kurvor: Sequence[Kurva]
    hogst: int

    def __post_init__(self) -> None:
        if not 1 <= len(self.kurvor) <= 2 or any(not kurva.punkter for kurva in self.kurvor):
            raise ValueError("Ett linjediagram har en eller två kurvor med minst en punkt.")
        if any(not 1 <= steg <= self.hogst for k in self.kurvor for _, steg in k.punkter):
            raise ValueError("Varje punkt ska ligga på ett av stegen.")

    def svg(self) -> SafeString:
        """The chart as inline SVG."""
        return _Uppritning(self).bild()


class _Uppritning:
    """The measures of one chart; y grows downwards."""

    def __init__(self, diagram: Linjediagram) -> None:
        self.d = diagram
        self.dagar = sorted({dag for kurva in diagram.kurvor for dag, _ in kurva.punkter})
        self.vanster = svg.textbredd(str(diagram.hogst)) + 2 * svg.LUFT
        self.kant = svg.textbredd("0000-00-00") / 2
        self.topp = svg.LUFT

    def x(self, dag: date) -> float:
        forst, sist = self.dagar[0], self.dagar[-1]
        del_ = (dag - forst).days / (sist - forst).days if sist > forst else 0.5
        return self.vanster + self.kant + del_ * (BREDD - self.vanster - 2 * self.kant)

    def y(self, steg: int) -> float:
        return self.topp + STEGHOJD * (self.d.hogst - steg) + PUNKT

    def bild(self) -> SafeString:
        """The chart from the top: legend, steps, curves, days."""
        delar: list[SafeString] = []
        if len(self.d.kurvor) > 1:
            delar, hojd = svg.forklaring([kurva.namn for kurva in self.d.kurvor], BREDD)
            self.topp += hojd
        for steg in range(1, self.d.hogst + 1):
            delar.append(svg.linje(self.vanster, self.y(steg), BREDD, self.y(steg), stod=True))
            delar.append(
                svg.text(self.vanster - svg.LUFT, self.y(steg) + 3, str(steg), ankare="end")
            )
        for i, kurva in enumerate(self.d.kurvor):
            delar += self._kurva(kurva, full=i == len(self.d.kurvor) - 1)
        botten = self.y(1) + PUNKT + svg.RAD + 2
        delar += self._dagar(botten)
        return svg.bild(self.d.titel, self.d.beskrivning, BREDD, botten + svg.LUFT, delar)

    def _kurva(self, kurva: Kurva, *, full: bool) -> list[SafeString]:
        platser = [(self.x(dag), self.y(steg)) for dag, steg in kurva.punkter]
        delar = [svg.kurva(platser, full=full)] if len(platser) > 1 else []
        return [*delar, *(svg.punkt(x, y, PUNKT, full=full) for x, y in platser)]

    def _dagar(self, y: float) -> list[SafeString]:
        """The first and the last day, and those between that have room."""
        sista = self.x(self.dagar[-1])
        visas = [self.dagar[0]]
        for dag in self.dagar[1:-1]:
            ledigt = self.x(dag) - self.x(visas[-1]) > 2 * self.kant + svg.LUFT
            if ledigt and sista - self.x(dag) > 2 * self.kant + svg.LUFT:
                visas.append(dag)
        if self.dagar[-1] != visas[-1]:
            visas.append(self.dagar[-1])
        if len(visas) == 2 and sista - self.x(visas[0]) < 2 * self.kant:
            visas = visas[-1:]
        return [svg.text(self.x(dag), y, dag.isoformat(), ankare="middle") for dag in visas]
