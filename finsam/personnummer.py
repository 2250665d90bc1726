"""Finds what looks like a Swedish personnummer in free text, so that nobody is named by mistake.

A förbund holds no identified participants (FinsamL 7 §). Pure.
"""

import re
from datetime import date

# Ten or twelve digits, a dash or plus before the last four; not inside a longer number.
_MONSTER = re.compile(
    r"(?<![0-9])(?:19|20)?([0-9]{2})([0-9]{2})([0-9]{2})([-+ ]?)([0-9]{4})(?![0-9])"
)
_SAMORDNING = 60  # what is added to the day in a samordningsnummer


def ser_ut_som_personnummer(text: str) -> bool:
    """Say whether the text holds a personnummer or samordningsnummer.

    An organisationsnummer is none: its third and fourth digits make no month. Ten digits without
    a dash count only where the check digit fits, for invoice numbers look alike.
    """
    return any(map(_ar_nummer, _MONSTER.finditer(text)))


def utan_personnummer(text: str) -> str:
    """Return the text with every personnummer and samordningsnummer taken out."""
    return _MONSTER.sub(lambda traff: "" if _ar_nummer(traff) else traff[0], text)


def _ar_nummer(traff: re.Match[str]) -> bool:
    return _ar_dag(*map(int, traff.group(1, 2, 3))) and bool(traff[4] or _kontrollsiffra(traff))


def _ar_dag(ar: int, manad: int, dag: int) -> bool:
    try:
        date(2000 + ar, manad, dag - _SAMORDNING if dag > _SAMORDNING else dag)
    except ValueError:
        return False
    return True


def _kontrollsiffra(traff: re.Match[str]) -> bool:
    """Say whether the last digit is right (Luhn)."""
    siffror = [int(s) for s in "".join(traff.group(1, 2, 3, 5))]
    dubblade = [s * (2 if i % 2 == 0 else 1) for i, s in enumerate(siffror)]
    return sum(s // 10 + s % 10 for s in dubblade) % 10 == 0
