"""Answers and how many gave them, typed or pasted a line each: ``Mycket bra; 12``. Pure."""

import re

_RAD = re.compile(r"(.+?)[\s;:\t]+([0-9]{1,6})\s*")
LANGST = 120
FLEST = 30


class OlasligRad(ValueError):
    """A line that cannot be read; the message says which and why, in Swedish."""


def las(text: str) -> dict[str, int]:
    """Return {answer: how many} in the order of the lines. Raises OlasligRad."""
    svar: dict[str, int] = {}
    for nummer, rad in enumerate(text.splitlines(), 1):
        if not rad.strip():
            continue
        traff = _RAD.fullmatch(rad.strip())
        if traff is None:
            raise OlasligRad(f"Rad {nummer}: skriv svaret och sedan antalet, som ”Mycket bra; 12”.")
        alternativ = traff[1].strip()
        if len(alternativ) > LANGST:
            raise OlasligRad(f"Rad {nummer}: ett svar får ha högst {LANGST} tecken.")
        if alternativ in svar:
            raise OlasligRad(f"Rad {nummer}: {alternativ} står redan på en tidigare rad.")
        svar[alternativ] = int(traff[2])
    if len(svar) > FLEST:
        raise OlasligRad(f"Skriv högst {FLEST} svar för en fråga.")
    return svar


def skriv(svar: dict[str, int]) -> str:
    """Return the lines that ``las`` reads."""
    return "\n".join(f"{alternativ}; {antal}" for alternativ, antal in svar.items())
