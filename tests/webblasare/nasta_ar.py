"""The books of the year after the example's, as the SIE file that the accounts would give."""

import re
from decimal import Decimal

KODNING = "cp437"
_SALDO = re.compile(r"#(IB|UB) 0 (\d+) (-?[\d.]+)")
_FORRA = re.compile(r"#(IB|UB|RES|PSALDO|PBUDGET|RAR) -1 ")


def nasta_ars_bok(data: bytes, ar: int) -> bytes:
    """Return the books of year ``ar`` as those of the next one: the same vouchers, a year later.

    What was left at the year's end is where the next begins, with the result in eget kapital
    (konto 2065).
    """
    text = data.decode(KODNING)
    saldon = {(slag, konto): Decimal(b) for slag, konto, b in _SALDO.findall(text)}
    ib = {konto: b for (slag, konto), b in saldon.items() if slag == "UB"}
    ib["2065"] -= sum(ib.values())
    ut, skrivna = [], False
    for rad in text.splitlines():
        if _FORRA.match(rad):
            continue
        if _SALDO.match(rad):
            if not skrivna:
                ut += [f"#IB 0 {konto} {belopp}" for konto, belopp in ib.items()]
                ut += [f"#UB 0 {konto} {_slut(saldon, ib, konto)}" for konto in ib]
            skrivna = True
            continue
        ut.append(re.sub(rf"\b{ar}(\d{{4}})\b", rf"{ar + 1}\1", rad))
    return "\r\n".join([*ut, ""]).encode(KODNING)


def _slut(saldon: dict, ib: dict[str, Decimal], konto: str) -> Decimal:
    """What the account has at the end: as much more than at the start as the year before."""
    return ib[konto] + saldon[("UB", konto)] - saldon.get(("IB", konto), Decimal(0))
