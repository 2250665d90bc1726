"""SIE 4, the Swedish format for bookkeeping between programs: bytes → values → bytes.

Pure: no Django, no database, no clock. `las` or `Lasare` read, `granska` or `Granskning` check,
`skriv` writes. See SIE 4B; what real files do beside it is told where the code meets it.
"""

from ekonomi.sie.granskning import LANGSTA_AR_DAGAR, Granskning, granska
from ekonomi.sie.lasare import Lasare, las
from ekonomi.sie.poster import (
    NAMN_SAKNAS,
    RESERVERADE_DIMENSIONER,
    Allvar,
    Avvikelse,
    Dimension,
    Kodning,
    Konto,
    Objekt,
    Objektlista,
    Periodsaldo,
    Saldo,
    SieFel,
    SieFil,
    Slag,
    Trans,
    Ver,
    ar_resultatkonto,
    per_konto,
)
from ekonomi.sie.skrivare import TYPER, skriv
from ekonomi.sie.utdrag import utdrag

__all__ = [
    "LANGSTA_AR_DAGAR",
    "NAMN_SAKNAS",
    "RESERVERADE_DIMENSIONER",
    "TYPER",
    "Allvar",
    "Avvikelse",
    "Dimension",
    "Granskning",
    "Kodning",
    "Konto",
    "Lasare",
    "Objekt",
    "Objektlista",
    "Periodsaldo",
    "Saldo",
    "SieFel",
    "SieFil",
    "Slag",
    "Trans",
    "Ver",
    "ar_resultatkonto",
    "granska",
    "las",
    "per_konto",
    "skriv",
    "utdrag",
]
