"""Forms of insatser, by noun."""

from insatser.forms.insats import InsatsarForm, InsatsForm, InsatspartForm, InsatsuppgiftForm
from insatser.forms.insatsfakta import InsatsfaktaForm
from insatser.forms.insatsmal import InsatsmalUrvalForm
from insatser.forms.inskrivning import AvslutaForm, InskrivningForm, RattaInskrivningForm
from insatser.forms.kod import KodForm, NyKodForm
from insatser.forms.steg import StegfragaForm, StegfragaNyForm, StegmatningForm, StegskalaForm
from insatser.forms.tillfalle import AntalPerPartForm, TillfalleForm, UtvarderingForm
from insatser.forms.volym import VolymForm

__all__ = [
    "AntalPerPartForm",
    "AvslutaForm",
    "InsatsForm",
    "InsatsarForm",
    "InsatsfaktaForm",
    "InsatsmalUrvalForm",
    "InsatspartForm",
    "InsatsuppgiftForm",
    "InskrivningForm",
    "KodForm",
    "NyKodForm",
    "RattaInskrivningForm",
    "StegfragaForm",
    "StegfragaNyForm",
    "StegmatningForm",
    "StegskalaForm",
    "TillfalleForm",
    "UtvarderingForm",
    "VolymForm",
]
