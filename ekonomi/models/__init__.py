"""The tables of the books, the statements and the budget; one module per noun."""

from ekonomi.models.attest import Attest
from ekonomi.models.budget import (
    Budget,
    Budgetpost,
    Budgetrad,
    Budgetradkoppling,
    Medlemsbidrag,
)
from ekonomi.models.forslag import Bokforingsforslag, Forslagsrad, Overlamning
from ekonomi.models.kontoplan import (
    Dimension,
    Insatsobjekt,
    Konto,
    Objekt,
    Objektkombination,
    Organisationsobjekt,
)
from ekonomi.models.rakenskapsar import Ingaendebalans, Rakenskapsar
from ekonomi.models.sieimport import SieImport
from ekonomi.models.uppstallning import (
    Kontokoppling,
    Not,
    Notdel,
    Uppstallning,
    Uppstallningsrad,
)
from ekonomi.models.verifikation import Bokforingsgrind, Rad, Verifikation, Verifikationsserie

__all__ = [
    "Attest",
    "Bokforingsforslag",
    "Bokforingsgrind",
    "Budget",
    "Budgetpost",
    "Budgetrad",
    "Budgetradkoppling",
    "Dimension",
    "Forslagsrad",
    "Ingaendebalans",
    "Insatsobjekt",
    "Konto",
    "Kontokoppling",
    "Medlemsbidrag",
    "Not",
    "Notdel",
    "Objekt",
    "Objektkombination",
    "Organisationsobjekt",
    "Overlamning",
    "Rad",
    "Rakenskapsar",
    "SieImport",
    "Uppstallning",
    "Uppstallningsrad",
    "Verifikation",
    "Verifikationsserie",
]
