"""The forms of the förbund's own malls."""

from collections.abc import Sequence
from itertools import groupby

from django import forms

from rapporter.nyrapport import Grund


class MallForm(forms.Form):
    """What a mall is called, and whether a report can begin from it."""

    namn = forms.CharField(label="Namn", max_length=80)
    beskrivning = forms.CharField(label="Vad den är till för", max_length=200, required=False)
    anvands = forms.BooleanField(
        label="Går att välja för en ny rapport", required=False, initial=True
    )


class MallNamnForm(forms.Form):
    """What a new mall made of a report is called."""

    namn = forms.CharField(label="Namn", max_length=80)
    beskrivning = forms.CharField(label="Vad den är till för", max_length=200, required=False)


class MallNyForm(MallNamnForm):
    """A new mall: what it is called, and what it is a copy of."""

    grund = forms.ChoiceField(
        label="Kopia av",
        help_text="Mallar som följer med ändras aldrig. Kopian är förbundets egen.",
    )

    def __init__(self, *args: object, grunder: Sequence[Grund], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.grunder = {g.varde: g for g in grunder}
        self.fields["grund"].choices = [
            (slag, [(g.varde, g.rubrik) for g in inom])
            for slag, inom in groupby(grunder, key=lambda g: g.slag)
        ]

    def clean_grund(self) -> Grund:
        return self.grunder[self.cleaned_data["grund"]]
