"""The insatser over time: a row each with its period in words and as a bar over the same years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from finsam.diagram import svg
from finsam.period import Period
from insatser.faser import Fas, insatsens_fas
from insatser.models import Insats

BREDD, HOJD = 1000.0, 24.0
FLEST_AR = 16  # what a phone can show; earlier years are left out, and the words tell


@dataclass(frozen=True, slots=True)
class Tidsrad:
    """One insats: its phase on the day, and its bar (the words beside it say the same)."""

    insats: Insats
    fas: Fas
    stapel: SafeString


@dataclass(frozen=True, slots=True)
class Tidslinje:
    """The rows and the years that they are drawn over."""

    aren: Sequence[int]
    rader: Sequence[Tidsrad]
    dag: date


def tidslinje(insatser: Iterable[Insats], dag: date) -> Tidslinje | None:
    """Return the insatser over time as of a day, the earliest first; None where there are none."""
    ordnade = sorted(insatser, key=lambda i: (i.from_datum, i.ordning, i.namn))
    if not ordnade:
        return None
    sista = max([dag.year, *(i.till_datum.year for i in ordnade if i.till_datum)])
    forsta = max(ordnade[0].from_datum.year, sista - FLEST_AR + 1)
    ram = Period(date(forsta, 1, 1), date(sista, 12, 31))
    rader = [_rad(insats, ram, dag) for insats in ordnade]
    return Tidslinje(range(forsta, sista + 1), rader, dag)


def _rad(insats: Insats, ram: Period, dag: date) -> Tidsrad:
    fas = insatsens_fas(insats, dag)
    return Tidsrad(insats, fas, _stapel(insats.period, ram, dag, full=fas is Fas.PAGAR))


def _lage(dag: date, ram: Period) -> float:
    """Return where a day lies on the axis; 0 is the first day and the breadth past the last."""
    dagar = (ram.till - ram.fran).days + 1  # type: ignore[operator]
    return BREDD * (dag - ram.fran).days / dagar


def _stapel(period: Period, ram: Period, dag: date, *, full: bool) -> SafeString:
    """Draw the years, the bar and the day; it stretches to the width that it is given."""
    aren = range(ram.fran.year + 1, ram.till.year + 1)  # type: ignore[union-attr]
    delar = [_streck(_lage(date(ar, 1, 1), ram), "diagram-ar") for ar in aren]
    if period.overlappar(ram):
        klippt = period.klippt(ram)
        fran = _lage(klippt.fran, ram)
        till = _lage(klippt.till, ram) + BREDD / 366 / len(aren or [1]) if klippt.till else BREDD
        delar.append(svg.stapel(fran, 5.0, max(min(till, BREDD) - fran, 2.0), 14.0, full=full))
    if ram.omfattar(dag):
        delar.append(_streck(_lage(dag, ram), "diagram-dag"))
    return svg.element(
        "svg",
        svg.samman(delar),
        klass="tidsstapel",
        viewBox=f"0 0 {BREDD:.0f} {HOJD:.0f}",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def _streck(x: float, klass: str) -> SafeString:
    return svg.element("line", klass=klass, x1=x, x2=x, y1=0, y2=HOJD)
