"""How numbers, amounts and dates are written in Swedish, and read back from a form."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.utils import timezone

HART_BLANK = "\u00a0"
MINUS = "\u2212"
MANADER = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
ORDTAL = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex"),
    *("sju", "åtta", "nio", "tio", "elva", "tolv"),
)

_MANAD = "|".join(namn for m in MANADER for namn in (m, m[:4], m[:3]))  # januari, janu, jan
_MANADSSPANN = re.compile(rf"\b({_MANAD})-({_MANAD})\b", re.IGNORECASE)


def avrunda(belopp: Decimal, enhet: int = 1) -> int:
    """Round kronor half up (away from zero) to whole ``enhet`` kronor: 1 = kr, 1000 = tkr.

    The one rounding of the system: every printed row passes here by itself.
    """
    return int((belopp / enhet).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def heltal(varde: int) -> str:
    """Write 1234567 as ``1 234 567`` with no-break blanks and a true minus."""
    grupper = f"{abs(varde):,}".replace(",", HART_BLANK)
    return MINUS + grupper if varde < 0 else grupper


def kr(belopp: Decimal) -> str:
    """Write kronor rounded to whole kronor: ``−511 050``."""
    return heltal(avrunda(belopp))


def med_decimaler(varde: Decimal, decimaler: int) -> str:
    """Write a number with so many decimals, rounded half up: 4262000 / 10⁶ → ``4,3``."""
    if not decimaler:
        return heltal(avrunda(varde))
    hela, delar = divmod(abs(avrunda(varde * 10**decimaler)), 10**decimaler)
    tecken = MINUS if varde < 0 and (hela or delar) else ""
    return f"{tecken}{heltal(hela)},{delar:0{decimaler}d}"


def tkr(belopp: Decimal) -> str:
    """Write kronor rounded to whole thousands: −511 050 kr → ``−511``."""
    return heltal(avrunda(belopp, 1000))


def kr_ore(belopp: Decimal) -> str:
    """Write kronor with two decimals: ``1 234,50``."""
    ore = int((belopp * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return (MINUS if ore < 0 else "") + f"{heltal(abs(ore) // 100)},{abs(ore) % 100:02d}"


def decimal(varde: Decimal) -> str:
    """Write a number with one decimal: ``2,8``."""
    avrundat = varde.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{avrundat}".replace(".", ",").replace("-", MINUS)


def decimal_kort(varde: Decimal) -> str:
    """Write a number with the decimals that it has: ``3``, ``1,29``."""
    return f"{varde.normalize():f}".replace(".", ",").replace("-", MINUS)


def procent(andel: Decimal, decimaler: int = 0) -> str:
    """Write a share (0.69) as ``69 %`` with a no-break blank."""
    steg = Decimal(1).scaleb(-decimaler)
    varde = (andel * 100).quantize(steg, rounding=ROUND_HALF_UP)
    return f"{varde}".replace(".", ",").replace("-", MINUS) + f"{HART_BLANK}%"


def ord_antal(antal: int) -> str:
    """Write 0–12 in words, larger numbers in digits, as running text wants."""
    return ORDTAL[antal] if 0 <= antal < len(ORDTAL) else heltal(antal)


def med_ord(antal: int, en: str, flera: str) -> str:
    """Write a count with its noun: ``1 rad``, ``2 rader``."""
    return f"{heltal(antal)} {en if antal == 1 else flera}"


def langt_datum(dag: date) -> str:
    """Write a date as ``31 december 2022``."""
    return f"{dag.day} {MANADER[dag.month - 1]} {dag.year}"


def tidpunkt(at: datetime) -> str:
    """Return Swedish time in words, "18 mars 2026 kl. 15.05"; ``at`` has a time zone."""
    svensk = timezone.localtime(at)
    return f"{langt_datum(svensk.date())} kl. {svensk:%H.%M}"


def med_tankstreck(text: str) -> str:
    """Give a span of months its dash: ``okt-dec`` → ``okt–dec``; SIE files (CP437) have none."""
    return _MANADSSPANN.sub(r"\1–\2", text)


def uppraknat(ord_: Iterable[str]) -> str:
    """Join words as Swedish text does: ``a, b och c``."""
    lista = list(ord_)
    if len(lista) < 2:
        return "".join(lista)
    return f"{', '.join(lista[:-1])} och {lista[-1]}"


def nyckel(rubrik: str) -> str:
    """Turn a Swedish heading into an ASCII snake_case key: ``Årets resultat`` → arets_resultat."""
    ascii_ = rubrik.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "_", ascii_).strip("_")


def tolka_belopp(text: str) -> Decimal:
    """Read an amount as people type it: ``1 234,50``, ``−5``, ``1.234,50``, ``1234.5 kr``.

    Raises ValueError when it is not an amount with at most two decimals.
    """
    ren = re.sub(r"[\s\u00a0\u202f\u2009]|kr$", "", text.strip().lower())
    ren = ren.replace(MINUS, "-").replace("–", "-")
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,2})?", ren):
        ren = ren.replace(".", "")
    ren = ren.replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,13}(\.[0-9]{1,2})?", ren):
        raise ValueError(text)
    try:
        return Decimal(ren).quantize(Decimal("0.01"))
    except InvalidOperation as fel:
        raise ValueError(text) from fel
