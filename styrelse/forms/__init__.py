"""Forms of styrelse. They check what the form alone tells; services do the rest."""

from styrelse.forms.falt import (
    AvslutaForm,
    DagForm,
    PeriodForm,
    SistaDagForm,
)
from styrelse.forms.forbund import (
    ForbundForm,
    ForbundNyForm,
    ForbundsordningForm,
    InvanarantalForm,
    MedlemForm,
    MedlemNyForm,
    OrganisationForm,
)
from styrelse.forms.mal import (
    MalAndraForm,
    MalNyForm,
    MaluppfoljningForm,
)
from styrelse.forms.organ import (
    OrdforandeskapForm,
    OrganForm,
    PersonForm,
    PlatsForm,
    UppdragForm,
    UppdragNyForm,
)
from styrelse.forms.sammantrade import (
    SammantradeForm,
)

__all__ = [
    "AvslutaForm",
    "DagForm",
    "ForbundForm",
    "ForbundNyForm",
    "ForbundsordningForm",
    "InvanarantalForm",
    "MalAndraForm",
    "MalNyForm",
    "MaluppfoljningForm",
    "MedlemForm",
    "MedlemNyForm",
    "OrdforandeskapForm",
    "OrganForm",
    "OrganisationForm",
    "PeriodForm",
    "PersonForm",
    "PlatsForm",
    "SammantradeForm",
    "SistaDagForm",
    "UppdragForm",
    "UppdragNyForm",
]
