"""Forms of the statements' templates."""

from django import forms

from ekonomi.forlaga import las_forlaga, namn_pa_forlagor


class ForlagaForm(forms.Form):
    """Which preset a statement takes its rows from."""

    namn = forms.ChoiceField(label="Förlaga", widget=forms.RadioSelect)

    def __init__(self, *args: object, typ: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["namn"].choices = [
            (namn, las_forlaga(typ, namn).namn) for namn in namn_pa_forlagor()[typ]
        ]
