"""The kassaflödesanalys (LKBR 8 kap., RKR R13): where the money came from and went."""

from datetime import date

from ekonomi.mall import Typ
from ekonomi.saldon import Saldobild
from ekonomi.uppstallning import stall_upp
from finsam.taltabell import Enhet, Taltabell


def kassaflodesanalys(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the kassaflödesanalys of a year in kronor, with the same months a year before.

    Every account but likvida medel gives its change with the sign turned, so the year's cash
    flow equals the change of likvida medel whenever the books balance.
    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    return stall_upp(Typ.KF, ar, till=till, enhet=enhet, bild=bild).tabell
