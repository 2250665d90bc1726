"""The tables of the books, the statements and the budget; one module per noun."""

from ekonomi.models.anslag import Andelsregel, Anslag, Medlemsandel, Medlemsbidrag
from ekonomi.models.arsuppgift import Personalar
from ekonomi.models.attest import Attest
from ekonomi.models.attestregel import Attestregel, Attestslag
from ekonomi.models.bokslut import Automatik, Bokslut, Bokslutspunkt, Checkpunkt, Revisorsparm
from ekonomi.models.budget import (
    PLANAR,
    Budget,
    Budgetmanad,
    Budgetpost,
    Budgetrad,
    Budgetradkoppling,
)
from ekonomi.models.budgetgruppering import Budgetgruppering, Grupperingsrad
from ekonomi.models.delning import Delningsregel, Delningsunderlag
from ekonomi.models.fakturering import Betalningsplan, Fakturaunderlag, Moms
from ekonomi.models.filversion import Filskillnad, Uttag
from ekonomi.models.forslag import Bokforingsforslag, Forslagsrad, Overlamning
from ekonomi.models.insatsbeslut import Insatsbeslut, Insatsbeslutsar
from ekonomi.models.intakt import Bidragsrekvirering, Externbidrag, Ovrigintakt
from ekonomi.models.kapital import Balanskravsuppgift, EgetKapitalTrappa, Kapitalriktvarde
from ekonomi.models.kontoplan import (
    Dimension,
    Insatsobjekt,
    Konto,
    Objekt,
    Objektkombination,
    Organisationsobjekt,
)
from ekonomi.models.moms import Momsansokan, Momsregel
from ekonomi.models.periodisering import Periodisering
from ekonomi.models.prognos import Prognos, Prognosrad
from ekonomi.models.rakenskapsar import Ingaendebalans, Rakenskapsar
from ekonomi.models.sieimport import SieImport
from ekonomi.models.underlag import Underlag
from ekonomi.models.uppstallning import (
    Kontokoppling,
    Not,
    Notdel,
    Uppstallning,
    Uppstallningsrad,
)
from ekonomi.models.utbetalning import Utbetalning
from ekonomi.models.utbetalningsattest import Avvikelsegrans, Utbetalningsattest
from ekonomi.models.utbetalningsrad import Kostnadsslag, Utbetalningsbilaga, Utbetalningsrad
from ekonomi.models.verifikation import Bokforingsgrind, Rad, Verifikation, Verifikationsserie
from ekonomi.models.verifikationsmall import Mallrad, Verifikationsmall

__all__ = [
    "PLANAR",
    "Andelsregel",
    "Anslag",
    "Attest",
    "Attestregel",
    "Attestslag",
    "Automatik",
    "Avvikelsegrans",
    "Balanskravsuppgift",
    "Betalningsplan",
    "Bidragsrekvirering",
    "Bokforingsforslag",
    "Bokforingsgrind",
    "Bokslut",
    "Bokslutspunkt",
    "Budget",
    "Budgetgruppering",
    "Budgetmanad",
    "Budgetpost",
    "Budgetrad",
    "Budgetradkoppling",
    "Checkpunkt",
    "Delningsregel",
    "Delningsunderlag",
    "Dimension",
    "EgetKapitalTrappa",
    "Externbidrag",
    "Fakturaunderlag",
    "Filskillnad",
    "Forslagsrad",
    "Grupperingsrad",
    "Ingaendebalans",
    "Insatsbeslut",
    "Insatsbeslutsar",
    "Insatsobjekt",
    "Kapitalriktvarde",
    "Konto",
    "Kontokoppling",
    "Kostnadsslag",
    "Mallrad",
    "Medlemsandel",
    "Medlemsbidrag",
    "Moms",
    "Momsansokan",
    "Momsregel",
    "Not",
    "Notdel",
    "Objekt",
    "Objektkombination",
    "Organisationsobjekt",
    "Overlamning",
    "Ovrigintakt",
    "Periodisering",
    "Personalar",
    "Prognos",
    "Prognosrad",
    "Rad",
    "Rakenskapsar",
    "Revisorsparm",
    "SieImport",
    "Underlag",
    "Uppstallning",
    "Uppstallningsrad",
    "Utbetalning",
    "Utbetalningsattest",
    "Utbetalningsbilaga",
    "Utbetalningsrad",
    "Uttag",
    "Verifikation",
    "Verifikationsmall",
    "Verifikationsserie",
]
