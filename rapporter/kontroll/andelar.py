"""Checks of the members' contributions: that they make what is decided, in the law's shares."""

from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from ekonomi.anslag import Anslagslage, anslagslage
from finsam.format import kr
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from styrelse.models import Medlem

PLATS = "Medlemmarnas bidrag"
Typ = Medlem.Typ
NOLL = Decimal(0)


@kontroll("Medlemmarnas bidrag ger det beslutade anslaget")
def bidragen_ger_anslaget(g: Granskning) -> Iterator[Fynd]:
    """What the members pay together is the frame that was decided, to the krona."""
    lage = anslagslage(g.ar)
    if lage.anslag is None or lage.beslutat is None or lage.beslutat == lage.ram:
        return
    skillnad = lage.beslutat - lage.ram
    avrundat = abs(skillnad) < len(lage.rader)
    yield Fynd(
        f"Bidragen blir tillsammans {kr(abs(skillnad))} kr "
        f"{'mer' if skillnad > 0 else 'mindre'} än ramen{', av avrundning' if avrundat else ''}.",
        Allvar.VARNING if avrundat else Allvar.FEL,
        PLATS,
        vantat=f"{kr(lage.ram)} kr",
        funnet=f"{kr(lage.beslutat)} kr",
        url=_url(g.ar),
    )


@kontroll("Budgetens anslag är medlemmarnas bidrag")
def budgeten_har_anslaget(g: Granskning) -> Iterator[Fynd]:
    """The budget may have been decided with another amount than the members were asked for."""
    anslag, budget = g.figur("anslag"), g.figur("anslag_budget")
    if anslag is None or budget is None or anslag == budget:
        return
    yield Fynd(
        f"Budgeten har {kr(budget)} kr från medlemmarna, bidragen är {kr(anslag)} kr.",
        Allvar.UPPLYSNING if abs(anslag - budget) < 100 else Allvar.VARNING,
        PLATS,
        vantat=f"{kr(budget)} kr",
        funnet=f"{kr(anslag)} kr",
        url=_url(g.ar),
    )


@kontroll("Staten betalar hälften, regionen och kommunerna en fjärdedel var")
def lagens_andelar(g: Granskning) -> Iterator[Fynd]:
    """FinsamL 5 §; a difference of a few kronor is rounding."""
    lage = anslagslage(g.ar)
    staten, ovriga = _summa(lage, Typ.FK, Typ.AF), _summa(lage, Typ.REGION, Typ.KOMMUN)
    if staten and ovriga and abs(staten - ovriga) >= len(lage.rader):
        yield Fynd(
            "Staten betalar inte lika mycket som region och kommuner tillsammans "
            "(FinsamL 5 §). Det kan vara överenskommet.",
            Allvar.VARNING,
            PLATS,
            vantat=f"{kr(ovriga)} kr",
            funnet=f"{kr(staten)} kr",
            url=_url(g.ar),
        )


def _summa(lage: Anslagslage, *typer: str) -> Decimal:
    return sum((r.beslutat or NOLL for r in lage.rader if r.medlem.typ in typer), NOLL)


def _url(ar: int) -> str:
    return f"{reverse('ekonomi:anslag')}?ar={ar}"
