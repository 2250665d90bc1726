"""Forms of styrelse. They check what the form alone tells; services do the rest."""

from styrelse.forms.aktivitet import AktivitetForm, AktivitetsuppfoljningForm
from styrelse.forms.brist import GodtaForm
from styrelse.forms.falt import AvslutaForm, DagForm, PeriodForm, SistaDagForm
from styrelse.forms.forbund import ForbundForm, ForbundNyForm, ForbundsordningForm
from styrelse.forms.mal import KopieraMalForm, MalAndraForm, MalNyForm, MaluppfoljningForm
from styrelse.forms.malomgang import OmgangForm
from styrelse.forms.malskala import BedomningarForm, NivaerForm
from styrelse.forms.medlem import (
    InvanarantalForm,
    InvanararForm,
    InvanareForm,
    MedlemForm,
    MedlemNyForm,
    UttradeForm,
)
from styrelse.forms.organ import (
    OrdforandeskapForm,
    OrganForm,
    PersonForm,
    PlatsForm,
    PlatsinnehavForm,
    UppdragForm,
    UppdragNyForm,
)
from styrelse.forms.organisation import OrganisationForm
from styrelse.forms.sammantrade import SammantradeForm

__all__ = [
    "AktivitetForm",
    "AktivitetsuppfoljningForm",
    "AvslutaForm",
    "BedomningarForm",
    "DagForm",
    "ForbundForm",
    "ForbundNyForm",
    "ForbundsordningForm",
    "GodtaForm",
    "InvanarantalForm",
    "InvanararForm",
    "InvanareForm",
    "KopieraMalForm",
    "MalAndraForm",
    "MalNyForm",
    "MaluppfoljningForm",
    "MedlemForm",
    "MedlemNyForm",
    "NivaerForm",
    "OmgangForm",
    "OrdforandeskapForm",
    "OrganForm",
    "OrganisationForm",
    "PeriodForm",
    "PersonForm",
    "PlatsForm",
    "PlatsinnehavForm",
    "SammantradeForm",
    "SistaDagForm",
    "UppdragForm",
    "UppdragNyForm",
    "UttradeForm",
]
