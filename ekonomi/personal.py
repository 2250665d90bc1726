"""The staff over the years (LKBR 11 kap.): how many, women and men, sick leave.

Sick leave of a few is no figure but somebody's health: it is left out for fewer than five, and
so is the other sex's, which would give it away beside the total.
"""

from collections.abc import Sequence
from decimal import Decimal

from ekonomi.models import Personalar
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell, antal

MINST = 5


def personaltabell(ar: int, *, antal_ar: int = 5) -> Taltabell | None:
    """Return the staff of the years up to ``ar``, the latest first; None where nothing is known."""
    rader = list(Personalar.objects.filter(ar__gt=ar - antal_ar, ar__lte=ar).order_by("-ar"))
    if not rader:
        return None
    return Taltabell(
        nyckel="personal",
        rubrik="Personal",
        kolumner=tuple(Kolumn(str(p.ar), str(p.ar)) for p in rader),
        rader=(
            Rad("Antal anställda, årsarbetare", _tal(rader, "arsarbetare")),
            Rad("Kvinnor", tuple(antal(p.kvinnor) for p in rader)),
            Rad("Män", tuple(antal(p.man) for p in rader)),
            Rad("Sjukfrånvaro", tuple(sjukfranvaro(p) for p in rader)),
            Rad("Sjukfrånvaro, kvinnor", tuple(per_kon(p, "kvinnor") for p in rader)),
            Rad("Sjukfrånvaro, män", tuple(per_kon(p, "man") for p in rader)),
        ),
        enhet=Enhet.ANTAL,
        fotnoter=tuple(f"{p.ar}: {p.kalla}." for p in rader if p.kalla),
    )


def _tal(rader: Sequence[Personalar], falt: str) -> tuple[Tal, ...]:
    return tuple(Tal(getattr(p, falt), Enhet.DECIMAL) for p in rader)


def sjukfranvaro(personal: Personalar) -> Tal:
    """Return the sick leave of all as a share; hidden where they are fewer than five."""
    anstallda = (
        personal.arsarbetare if personal.kvinnor is None else personal.kvinnor + (personal.man or 0)
    )
    return _andel(personal.sjukfranvaro, dold=anstallda < MINST)


def per_kon(personal: Personalar, kon: str) -> Tal:
    """Return one sex's sick leave (``kvinnor``, ``man``); hidden unless both are five or more."""
    dold = personal.kvinnor is None or min(personal.kvinnor, personal.man or 0) < MINST
    return _andel(getattr(personal, f"sjukfranvaro_{kon}"), dold=dold)


def _andel(procent: Decimal | None, *, dold: bool) -> Tal:
    if procent is None:
        return Tal(None, Enhet.PROCENT_DECIMAL)
    if dold:
        return Tal(None, Enhet.PROCENT_DECIMAL, dold=True, skyddad=True)
    return Tal(procent / 100, Enhet.PROCENT_DECIMAL)
