"""Forms of insatser, by noun."""

from insatser.forms.deltagare import AvslutaForm, InskrivningForm, StegmatningForm
from insatser.forms.insats import InsatsarForm, InsatsForm, InsatspartForm, InsatsuppgiftForm
from insatser.forms.insatsmal import InsatsmalUrvalForm
from insatser.forms.kod import KodForm, NyKodForm, StegskalaForm
from insatser.forms.tillfalle import AntalPerPartForm, TillfalleForm, UtvarderingForm
from insatser.forms.volym import VolymForm

__all__ = [
    "AntalPerPartForm",
    "AvslutaForm",
    "InsatsForm",
    "InsatsarForm",
    "InsatsmalUrvalForm",
    "InsatspartForm",
    "InsatsuppgiftForm",
    "InskrivningForm",
    "KodForm",
    "NyKodForm",
    "StegmatningForm",
    "StegskalaForm",
    "TillfalleForm",
    "UtvarderingForm",
    "VolymForm",
]
