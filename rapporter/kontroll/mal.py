"""Checks against the förbund's goals: what was judged, and how the money was to be used."""

from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from ekonomi.insatslage import avvikelsegrans
from ekonomi.models import Budgetrad
from finsam.format import kr, procent
from rapporter import maltal
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Rapport
from styrelse import malskala

_UTFALL = (Rapport.Typ.ARSREDOVISNING, Rapport.Typ.DELARSRAPPORT)


@kontroll("Målens utfall är systemets egna siffror", typer=_UTFALL)
def malens_utfall(g: Granskning) -> Iterator[Fynd]:
    """A goal judged by another figure than its nyckeltal gives, the split of money among them."""
    s = g.sammanhang
    for m in maltal.matchningar(s, s.mal, malskala.las()):
        if m.systemet and m.systemet.skiljer:
            yield Fynd(
                f"Målet {m.rad.namn} är bedömt med {m.rad.tal_text}.",
                Allvar.VARNING,
                "Målen",
                vantat=m.systemet.visat,
                funnet=m.rad.tal_text,
                url=f"{reverse('malnyckeltal:lista')}?ar={g.ar}",
                allmant=f"Målet {m.rad.namn} är bedömt med en annan siffra än systemets.",
            )


@kontroll("Insatserna håller sin budget", typer=_UTFALL)
def insatser_mot_budget(g: Granskning) -> Iterator[Fynd]:
    """Each insats whose cost deviates from its budget by more than the förbund's limit."""
    grans = avvikelsegrans(g.ar)
    if g.sammanhang.ar_del:
        return
    ofordelade = _ofordelade()
    for k in g.sammanhang.insatskostnader:
        if (
            k.nyckel not in ofordelade
            and k.budget
            and (andel := avvikelse(k.budget, k.utfall)) * 100 > grans
        ):
            ord_ = "mer" if k.utfall > k.budget else "mindre"
            yield Fynd(
                f"{k.rubrik} kostade {procent(andel)} {ord_} än budgeterat. Gränsen är "
                f"{grans.normalize():f} %. Skriv varför i rapporten.",
                Allvar.UPPLYSNING,
                "Insatserna",
                vantat=f"{kr(k.budget)} kr",
                funnet=f"{kr(k.utfall)} kr",
                url=f"{reverse('ekonomi:budget')}?ar={g.ar}",
            )


def _ofordelade() -> set[str]:
    """Return the rows for money that is not given to any insats."""
    return set(Budgetrad.objects.filter(ofordelad=True).values_list("nyckel", flat=True))


def avvikelse(budget: Decimal, utfall: Decimal) -> Decimal:
    """Return how far a cost is from its budget, as a share of it."""
    return abs(utfall - budget) / abs(budget)
