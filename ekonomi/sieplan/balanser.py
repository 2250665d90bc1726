"""The opening balances that a file would set, and what they change."""

from collections import defaultdict
from decimal import Decimal

from ekonomi.models import Ingaendebalans, Rakenskapsar
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import SieFil
from finsam.format import kr_ore

Balansnyckel = tuple[str, str]  # account, key of the objects


def filens_balanser(sie: SieFil, rar: int) -> dict[Balansnyckel, Decimal]:
    """Opening balances in kronor by account and key of objects, zeros left out.

    #IB is the whole account and #OIB the part of it that has objects (SIE 4B §8.15), so what
    #OIB says is taken out of the account's own balance.
    """
    balanser: dict[Balansnyckel, Decimal] = defaultdict(Decimal)
    for ib in sie.ib:
        if ib.ar == rar:
            balanser[ib.konto, ""] += ib.belopp
    for oib in sie.oib:
        if oib.ar == rar and oib.objekt:
            balanser[oib.konto, objektnyckel(oib.objekt)] += oib.belopp
            balanser[oib.konto, ""] -= oib.belopp
    return {nyckel: belopp for nyckel, belopp in balanser.items() if belopp}


def jamfor_balanser(
    sie: SieFil, ar: Rakenskapsar, rar: int
) -> tuple[dict[Balansnyckel, Decimal], list[str]]:
    """Return the opening balances to set (0 takes one away), and what that changes."""
    i_filen = filens_balanser(sie, rar)
    if not i_filen:
        return {}, []
    i_bockerna = {
        (konto, nyckel or ""): belopp
        for konto, nyckel, belopp in Ingaendebalans.objects.filter(ar=ar.pk).values_list(
            "konto__nummer", "objektkombination__nyckel", "belopp"
        )
    }
    noll = Decimal("0.00")
    andras = {
        nyckel: i_filen.get(nyckel, noll)
        for nyckel in {*i_filen, *i_bockerna}
        if i_filen.get(nyckel, noll) != i_bockerna.get(nyckel, noll)
    }
    skillnader = [
        f"Ingående balans på konto {nyckel[0]} ändras från "
        f"{kr_ore(i_bockerna.get(nyckel, noll))} kr till {kr_ore(belopp)} kr."
        for nyckel, belopp in sorted(andras.items())
        if i_bockerna
    ]
    return andras, skillnader
