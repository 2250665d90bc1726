"""The forms of a report as a whole: which one to begin, and what stands on its cover."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from rapporter.mall import MALLAR
from rapporter.models import Rapport


def _typer() -> list[tuple[str, str]]:
    """The kinds of report that there is a mall for."""
    return [(t.value, str(t.label)) for t in Rapport.Typ if (MALLAR / f"{t.value}.yaml").exists()]


def _forra_aret() -> int:
    return timezone.localdate().year - 1


class RapportNyForm(forms.Form):
    """Which report to begin."""

    typ = forms.ChoiceField(label="Slag", choices=_typer)
    ar = forms.IntegerField(
        label="År",
        initial=_forra_aret,
        validators=[MinValueValidator(2004), MaxValueValidator(2100)],
        help_text="Det år som rapporten handlar om.",
    )


class UppgifterForm(forms.Form):
    """What stands on the cover and at the foot of every page."""

    dnr = forms.CharField(label="Diarienummer", max_length=40, required=False)
    motto = forms.CharField(label="Motto på omslaget", max_length=200, required=False)
    enhet = forms.ChoiceField(label="Belopp i tabeller", choices=Rapport.Beloppsenhet)
    beslutad_datum = forms.DateField(
        label="Styrelsen beslutade den",
        required=False,
    )
    beslutad_paragraf = forms.CharField(
        label="Paragraf", max_length=20, required=False, help_text="Bara numret, till exempel 18."
    )
