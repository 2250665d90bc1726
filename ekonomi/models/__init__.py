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
from ekonomi.models.kontoplan import (
    Dimension,
    Insatsobjekt,
    Konto,
    Objekt,
    Objektkombination,
    Organisationsobjekt,
)

__all__ = [
    "Bokforingsgrind",
    "Dimension",
    "Ingaendebalans",
    "Insatsobjekt",
    "Konto",
    "Objekt",
    "Objektkombination",
    "Organisationsobjekt",
    "Rad",
    "Rakenskapsar",
    "SieImport",
    "Verifikation",
    "Verifikationsserie",
]
