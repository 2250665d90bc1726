"""Which meeting a forecast is taken to."""

from django import forms

from styrelse.models import Sammantrade


class MotesvalForm(forms.Form):
    """Which of the planned meetings."""

    sammantrade = forms.ModelChoiceField(
        label="Sammanträde", queryset=Sammantrade.objects.none(), empty_label="Välj sammanträde"
    )

    def __init__(self, *args: object, moten: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        falt = self.fields["sammantrade"]
        falt.queryset = moten  # type: ignore[attr-defined]
        falt.label_from_instance = lambda m: f"{m.organ}: {m}"  # type: ignore[attr-defined]
