"""The tables of the books; one module per noun."""

from ekonomi.models.bok import (
    Bokforingsgrind,
    Ingaendebalans,
    Rad,
    Rakenskapsar,
    SieImport,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.models.kontoplan import Dimension, Konto, Objekt, Objektkombination

__all__ = [
    "Bokforingsgrind",
    "Dimension",
    "Ingaendebalans",
    "Konto",
    "Objekt",
    "Objektkombination",
    "Rad",
    "Rakenskapsar",
    "SieImport",
    "Verifikation",
    "Verifikationsserie",
]
