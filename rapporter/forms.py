"""Forms of the reports."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils import timezone

from rapporter.mall import MALLAR
from rapporter.models import Rapport
from rapporter.nyckeltal import granska
from rapporter.referens import Referensfel, las_figur
from styrelse.models import Handling


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
    beslutad_datum = forms.DateField(
        label="Styrelsen beslutade den",
        required=False,
    )
    beslutad_paragraf = forms.CharField(
        label="Paragraf", max_length=20, required=False, help_text="Bara numret, till exempel 18."
    )


class MattForm(forms.Form):
    """The nyckeltal that measures a goal, written as in a report's text."""

    nyckel = forms.CharField(
        label="Nyckeltal",
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "nyckeltal", "autocomplete": "off"}),
        help_text="Börja skriva och välj i listan. Byt ut … mot det som ska mätas. "
        "Lämna tomt för ett mål som bedöms för hand.",
    )

    def clean_nyckel(self) -> str:
        nyckel = self.cleaned_data["nyckel"]
        if nyckel:
            try:
                granska(las_figur(nyckel))
            except Referensfel as fel:
                raise forms.ValidationError(str(fel)) from fel
        return nyckel


class AvsnittForm(forms.Form):
    """The text of an avsnitt; ``version`` is the one that the writer began from."""

    text = forms.CharField(
        label="Text",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "true", "lang": "sv"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class UnderlagForm(forms.Form):
    """What is sent to the members, and the words for their decision."""

    handlingar = forms.ModelMultipleChoiceField(
        label="Handlingar ur diariet",
        queryset=Handling.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Revisionsberättelsen och protokollsutdraget. Bara handlingar utan sekretess "
        "som finns som fil går att välja.",
    )
    forslag = forms.CharField(
        label="Förslag till beslut",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="{medlem}, {forbund} och {ar} byts ut i varje paket.",
    )

    def __init__(self, *args: object, handlingar: QuerySet[Handling], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handlingar"].queryset = handlingar
