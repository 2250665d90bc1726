"""Horizontal bars: long Swedish names to the left, one or two bars each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from finsam.diagram import svg
from finsam.diagram.serie import Diagram, Varde, spann, visa

BREDD = 440.0
NAMNSPALT = 150.0
TJOCKLEK = 10.0
MELLANRUM = 7.0


@dataclass(frozen=True)
class LiggandeDiagram(Diagram):
    """Bars that lie down, such as the cost of each insats; the last series stands out."""

    def svg(self) -> SafeString:
        return _Uppritning(self).bild()


class _Uppritning:
    """The measures of one chart: a column of names, then bars on both sides of zero."""

    def __init__(self, diagram: LiggandeDiagram) -> None:
        self.d = diagram
        self.namn = [svg.radbryt(e, NAMNSPALT) for e in diagram.etiketter]
        spalt = max(svg.textbredd(rad) for rader in self.namn for rad in rader)
        self.lagst, self.hogst = spann(diagram.serier)
        ord_ = max(svg.textbredd(visa(v)) for s in diagram.serier for v in s.varden) + svg.LUFT
        vanster = spalt + 2 * svg.LUFT + (ord_ if self.lagst < 0 else 0)
        self.skala = (BREDD - ord_ - vanster) / (self.hogst - self.lagst)
        self.noll = vanster - self.lagst * self.skala
        self.namn_x = spalt + svg.LUFT

    def bild(self) -> SafeString:
        """The chart from the top: legend, then name and bars for each label, and the axis."""
        delar: list[SafeString] = []
        y = 0.0
        if len(self.d.serier) > 1:
            delar, y = svg.forklaring([s.namn for s in self.d.serier], BREDD)
        topp = y
        for i, rader in enumerate(self.namn):
            hojd = max(svg.RAD * len(rader), (TJOCKLEK + 1) * len(self.d.serier))
            delar += self._namn(rader, y + hojd / 2)
            forsta = y + hojd / 2 - (TJOCKLEK + 1) * len(self.d.serier) / 2
            for j, serie in enumerate(self.d.serier):
                delar += self._stapel(serie.varden[i], forsta + j * (TJOCKLEK + 1), j)
            y += hojd + MELLANRUM
        delar.append(svg.linje(self.noll, topp, self.noll, y - MELLANRUM))
        return svg.bild(self.d.namn, self.d.beskrivning, BREDD, y - MELLANRUM + 3, delar)

    def _namn(self, rader: Sequence[str], mitt: float) -> list[SafeString]:
        forsta = mitt + 3 - svg.RAD * (len(rader) - 1) / 2
        return [
            svg.text(self.namn_x, forsta + i * svg.RAD, rad, ankare="end")
            for i, rad in enumerate(rader)
        ]

    def _stapel(self, varde: Varde, y: float, serie: int) -> list[SafeString]:
        tal = 0.0 if varde is None else float(varde)
        slut = self.noll + tal * self.skala
        full = serie == len(self.d.serier) - 1
        delar = []
        if tal:
            matt = (min(slut, self.noll), y, abs(slut - self.noll), TJOCKLEK)
            delar.append(svg.stapel(*matt, full=full))
        at_vanster = tal < 0
        x = slut - 4 if at_vanster else slut + 4
        ankare = "end" if at_vanster else "start"
        return [*delar, svg.vardetext(x, y + 8, visa(varde), ankare=ankare)]
