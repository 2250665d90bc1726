"""The forms of a report as a whole: which one to begin, and what stands on its cover."""

from collections.abc import Sequence
from itertools import groupby

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from rapporter.models import Rapport
from rapporter.nyrapport import Grund


def _forra_aret() -> int:
    return timezone.localdate().year - 1


class RapportNyForm(forms.Form):
    """Which year's report to begin, and what it begins from."""

    ar = forms.IntegerField(
        label="År",
        initial=_forra_aret,
        validators=[MinValueValidator(2004), MaxValueValidator(2100)],
        help_text="Det år som rapporten handlar om.",
    )
    per_datum = forms.DateField(
        label="Till och med",
        required=False,
        help_text="Delårets sista dag. Lämnas det tomt gäller 31 augusti.",
    )
    grund = forms.ChoiceField(label="Börja från")

    def __init__(self, *args: object, typ: str, grunder: Sequence[Grund], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.grunder = {g.varde: g for g in grunder}
        grupper = groupby(grunder, key=lambda g: g.grupp)
        self.fields["grund"].choices = [
            (grupp, [(g.varde, g.rubrik) for g in inom]) for grupp, inom in grupper
        ]
        if typ != Rapport.Typ.DELARSRAPPORT:
            del self.fields["per_datum"]
        tidigare = [g.rapport for g in grunder if g.rapport]
        if tidigare:
            self.fields["ar"].initial = tidigare[0].ar + 1
        elif typ == Rapport.Typ.VERKSAMHETSPLAN:
            self.fields["ar"].initial = _forra_aret() + 2

    def clean_grund(self) -> Grund:
        return self.grunder[self.cleaned_data["grund"]]


class UppgifterForm(forms.Form):
    """What stands on the cover and at the foot of every page."""

    dnr = forms.CharField(label="Diarienummer", max_length=40, required=False)
    motto = forms.CharField(label="Motto på omslaget", max_length=200, required=False)
    enhet = forms.ChoiceField(label="Belopp i tabeller", choices=Rapport.Beloppsenhet)
