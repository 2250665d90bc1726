"""How often something comes back, as fields."""

from django import forms

from finsam.format import MANADER
from finsam.models import User
from styrelse.takt import Takt


def ansvarig_falt(*, hjalp: str = "") -> forms.ModelChoiceField:
    """Return a choice among those who have an account, nobody being allowed."""
    return forms.ModelChoiceField(
        label="Ansvarig",
        queryset=User.objects.filter(is_active=True).order_by("namn", "pk"),
        required=False,
        empty_label="Ingen särskild",
        help_text=hjalp,
    )


class AterkommandeForm(forms.Form):
    """How often, from which month and by which day."""

    takt = forms.ChoiceField(label="Återkommer", choices=Takt)
    manad = forms.TypedChoiceField(
        label="Månad",
        choices=[(i, namn) for i, namn in enumerate(MANADER, 1)],
        coerce=int,
        help_text="Månaden för den första gången i året. Varje månad: valet spelar ingen roll.",
    )
    dag = forms.IntegerField(
        label="Senast den",
        min_value=1,
        max_value=31,
        initial=31,
        help_text="Dag i månaden. 31 betyder den sista, också i en kort månad.",
    )
