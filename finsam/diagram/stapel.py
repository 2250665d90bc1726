"""Vertical bars: years side by side, or each label's start and end."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from finsam.diagram import svg
from finsam.diagram.serie import Diagram, Referenslinje, Varde, spann, visa

BREDD = 440.0
HOJD = 120.0
BREDAST_STAPEL = 46.0


@dataclass(frozen=True)
class Stapeldiagram(Diagram):
    """Bars with their values written at them; one or two series, a line to compare with.

    The last series stands out in full colour. With one series ``framhavd`` names the label that
    stands out (the year of the report); without it every bar does.
    """

    referenslinje: Referenslinje | None = None
    framhavd: str | None = None

    def svg(self) -> SafeString:
        return _Uppritning(self).bild()


class _Uppritning:
    """The measures of one chart, worked out from the width of its words; y grows downwards."""

    def __init__(self, diagram: Stapeldiagram) -> None:
        self.d = diagram
        self.antal = len(diagram.serier)
        self.ref_rader = self._ref_rader()
        hoger = max((svg.textbredd(rad) + svg.LUFT for rad in self.ref_rader), default=0.0)
        minsta = self._minsta_delfack()
        self.fack = max((BREDD - hoger) / len(diagram.etiketter), minsta * self.antal / 0.9, 30.0)
        self.plan = self.fack * len(diagram.etiketter)
        self.bredd = self.plan + hoger
        self.delfack = min(self.fack * 0.9 / self.antal, max(1.3 * BREDAST_STAPEL, minsta))
        self.stapel = min(self.delfack * 0.82, BREDAST_STAPEL)
        self.lagst, self.hogst = spann(diagram.serier, diagram.referenslinje)
        self.etiketter = [svg.radbryt(e, self.fack - svg.LUFT) for e in diagram.etiketter]
        self.topp = svg.RAD + 2
        self.minst_hojd = 0.0

    def _ref_rader(self) -> list[str]:
        ref = self.d.referenslinje
        return [*svg.radbryt(ref.text, 80), visa(ref.varde)] if ref else []

    def _minsta_delfack(self) -> float:
        """Room for the widest value above its bar."""
        varden = (visa(v) for serie in self.d.serier for v in serie.varden)
        return max(map(svg.textbredd, varden)) + svg.LUFT

    def y(self, varde: float) -> float:
        return self.topp + HOJD * (self.hogst - varde) / (self.hogst - self.lagst)

    def bild(self) -> SafeString:
        """The chart from the top: legend, line, bars, axis, labels."""
        delar: list[SafeString] = []
        if self.antal > 1:
            delar, hojd = svg.forklaring([s.namn for s in self.d.serier], self.bredd)
            self.topp += hojd
        delar += [*self._referens(), *self._staplar()]
        delar.append(svg.linje(0.0, self.y(0), self.plan, self.y(0)))
        botten = self.topp + HOJD + (svg.RAD if self.lagst < 0 else 0)
        delar += self._etiketter(botten)
        hojd = botten + svg.RAD * max(map(len, self.etiketter)) + svg.LUFT
        hojd = max(hojd, self.minst_hojd)
        return svg.bild(self.d.namn, self.d.beskrivning, self.bredd, hojd, delar)

    def _referens(self) -> list[SafeString]:
        ref = self.d.referenslinje
        if ref is None:
            return []
        y, x = self.y(float(ref.varde)), self.plan + svg.LUFT
        forsta = max(y + 3 - svg.RAD * (len(self.ref_rader) - 1) / 2, self.topp)
        self.minst_hojd = forsta + svg.RAD * len(self.ref_rader)
        rader = [svg.text(x, forsta + i * svg.RAD, rad) for i, rad in enumerate(self.ref_rader)]
        return [svg.linje(0.0, y, self.plan, y, referens=True), *rader]

    def _staplar(self) -> list[SafeString]:
        delar = []
        for i, etikett in enumerate(self.d.etiketter):
            for j, serie in enumerate(self.d.serier):
                full = j == self.antal - 1 and self.d.framhavd in (None, etikett)
                mitt = self.fack * (i + 0.5) + self.delfack * (j + 0.5 - self.antal / 2)
                delar += self._stapel(mitt, serie.varden[i], full=full)
        return delar

    def _stapel(self, mitt: float, varde: Varde, *, full: bool) -> list[SafeString]:
        ord_ = visa(varde)
        tal = 0.0 if varde is None else float(varde)
        y, noll = self.y(tal), self.y(0)
        text_y = y + svg.RAD - 1 if tal < 0 else y - 4
        delar = []
        if tal:
            hojd = abs(y - noll)
            delar.append(
                svg.stapel(mitt - self.stapel / 2, min(y, noll), self.stapel, hojd, full=full)
            )
        if self._korsar_referens(text_y):
            delar.append(svg.platta(mitt, text_y, svg.textbredd(ord_)))
        return [*delar, svg.vardetext(mitt, text_y, ord_)]

    def _korsar_referens(self, text_y: float) -> bool:
        ref = self.d.referenslinje
        return ref is not None and text_y - svg.RAD < self.y(float(ref.varde)) < text_y + 3

    def _etiketter(self, botten: float) -> list[SafeString]:
        return [
            svg.text(self.fack * (i + 0.5), botten + svg.RAD * (n + 1), rad, ankare="middle")
            for i, rader in enumerate(self.etiketter)
            for n, rad in enumerate(rader)
        ]
