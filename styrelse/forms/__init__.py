"""Forms of styrelse. They check what the form alone tells; services do the rest."""

from styrelse.forms.aktivitet import AktivitetForm, AktivitetsuppfoljningForm
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
from styrelse.forms.mal import KopieraMalForm, MalAndraForm, MalNyForm, MaluppfoljningForm
from styrelse.forms.malskala import BedomningarForm, NivaerForm
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
    "AktivitetForm",
    "AktivitetsuppfoljningForm",
    "AvslutaForm",
    "BedomningarForm",
    "DagForm",
    "ForbundForm",
    "ForbundNyForm",
    "ForbundsordningForm",
    "InvanarantalForm",
    "KopieraMalForm",
    "MalAndraForm",
    "MalNyForm",
    "MaluppfoljningForm",
    "MedlemForm",
    "MedlemNyForm",
    "NivaerForm",
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
