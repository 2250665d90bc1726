"""Forms about counts without participants: volumes."""

from django import forms

from insatser.models import Kon

_ANTAL = {"min_value": 0, "max_value": 1_000_000}


class VolymForm(forms.Form):
    """Participants of one sex during a period, where no codes are kept."""

    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med")
    kon = forms.ChoiceField(label="Kön", choices=Kon.choices, widget=forms.RadioSelect)
    pagaende_start = forms.IntegerField(
        label="Pågående vid periodens början",
        help_text="De som var kvar när perioden före slutade.",
        **_ANTAL,
    )
    nya = forms.IntegerField(label="Nya under perioden", **_ANTAL)
    avslutade = forms.IntegerField(label="Avslutade under perioden", **_ANTAL)
