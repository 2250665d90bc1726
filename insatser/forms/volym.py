"""Forms about counts without participants: volumes and occasions."""

from django import forms

from insatser.models import Kon, Tillfalle

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


class TillfalleForm(forms.Form):
    """An occasion, or several summed up."""

    typ = forms.ChoiceField(label="Slag", choices=Tillfalle.Typ.choices)
    rubrik = forms.CharField(
        label="Rubrik",
        max_length=120,
        required=False,
        help_text="Ämne eller plats. Skriv aldrig något om en enskild deltagare.",
    )
    datum = forms.DateField(
        label="Dag", help_text="Om flera tillfällen räknas ihop: sista dagen de gäller."
    )
    form = forms.ChoiceField(
        label="Form",
        choices=[("", "Uppgift saknas"), *Tillfalle.Form.choices],
        required=False,
    )
    antal_tillfallen = forms.IntegerField(
        label="Antal tillfällen",
        required=False,
        initial=1,
        min_value=0,
        max_value=32_000,
        help_text="Lämna tomt om bara antalet personer är känt.",
    )
    antal = forms.IntegerField(label="Antal personer", required=False, **_ANTAL)
