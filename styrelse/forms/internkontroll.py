"""Forms of the plans of internal control."""

from django import forms

from finsam.falt import ArFormField
from styrelse.forms.aterkommande import AterkommandeForm, ansvarig_falt
from styrelse.models import Kontrollmoment


class PlanForm(forms.Form):
    """The year of a plan."""

    ar = ArFormField()


class MomentForm(AterkommandeForm):
    """A row of the plan."""

    risk = forms.CharField(
        label="Risk", max_length=200, help_text="Vad som kan gå fel, med egna ord."
    )
    sannolikhet = forms.TypedChoiceField(
        label="Sannolikhet", choices=Kontrollmoment.SANNOLIKHET, coerce=int
    )
    konsekvens = forms.TypedChoiceField(
        label="Konsekvens", choices=Kontrollmoment.KONSEKVENS, coerce=int
    )
    moment = forms.CharField(
        label="Kontrollmoment", max_length=200, help_text="Vad som kontrolleras."
    )
    metod = forms.CharField(
        label="Metod", max_length=300, required=False, help_text="Hur det kontrolleras."
    )
    ansvarig = ansvarig_falt()
    field_order = (
        *("risk", "sannolikhet", "konsekvens", "moment", "metod"),
        *("takt", "manad", "dag", "ansvarig"),
    )


class PlanbeslutForm(forms.Form):
    """The styrelse's decision on the plan."""

    beslutad_datum = forms.DateField(label="Beslutad den")
    paragraf = forms.CharField(label="Paragraf", max_length=20, help_text="Till exempel 41.")


class ResultatForm(forms.Form):
    """What was seen."""

    datum = forms.DateField(label="Kontrollerat den")
    iakttagelse = forms.CharField(label="Vad som iakttogs", max_length=5000, widget=forms.Textarea)
    avvikelse = forms.BooleanField(label="Det fanns en avvikelse", required=False)
    atgard = forms.CharField(
        label="Åtgärd",
        required=False,
        max_length=5000,
        widget=forms.Textarea,
        help_text="Vad som görs åt avvikelsen, av vem och när.",
    )
