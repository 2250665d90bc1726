"""Forms of a report's pictures and annexes, and of the abbreviations."""

from django import forms
from django.db.models import QuerySet

from insatser.models import Insats
from rapporter.models.bild import BILDNAMN

_ALT = (
    "En mening till den som inte ser bilden: vad den visar, inte hur den ser ut. "
    "Kan skrivas senare, men rapporten går inte att besluta utan."
)


class BildForm(forms.Form):
    """What a picture shows, its caption, and whether it stands on the cover."""

    alt = forms.CharField(label="Vad bilden visar", max_length=400, required=False, help_text=_ALT)
    dekorativ = forms.BooleanField(
        label="Bilden är bara till prydnad och säger inget", required=False
    )
    bildtext = forms.CharField(
        label="Bildtext", max_length=300, required=False, help_text="Står under bilden."
    )
    omslag = forms.BooleanField(label="Bilden står på omslaget", required=False)

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("dekorativ") and data.get("alt"):
            raise forms.ValidationError(
                "En bild till prydnad har inga ord om vad den visar. Ta bort krysset eller orden."
            )
        return data


class BildNyForm(BildForm):
    """A picture to upload, and the name that the text places it by."""

    fil = forms.FileField(label="Bildfil", help_text="PNG, JPEG eller WebP, högst 20 MB.")
    namn = forms.CharField(
        label="Namn",
        max_length=40,
        validators=[BILDNAMN],
        help_text="Ett kort namn att placera bilden med, till exempel styrelsen.",
    )
    omslag = None
    field_order = ("fil", "namn", "alt", "dekorativ", "bildtext")


class BilagaForm(forms.Form):
    """An annex to announce: an insats's yearly report, or a heading of something else."""

    insats = forms.ModelChoiceField(
        label="Insatsens årsrapport",
        queryset=Insats.objects.none(),
        required=False,
        empty_label="Något annat",
        help_text="Rapporten kommer hit av sig själv när den är godkänd.",
    )
    rubrik = forms.CharField(
        label="Rubrik",
        max_length=120,
        required=False,
        help_text="Lämna tomt för en insats, så blir det insatsens namn.",
    )

    def __init__(self, *args: object, insatser: QuerySet[Insats], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insats"].queryset = insatser

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if not data.get("insats") and not data.get("rubrik"):
            self.add_error("rubrik", "Välj en insats eller skriv en rubrik.")
        return data


class BilagefilForm(forms.Form):
    """The file of an announced annex."""

    fil = forms.FileField(label="Bilagan", help_text="Som PDF.")


class ForkortningForm(forms.Form):
    """An abbreviation and what it stands for."""

    kort = forms.CharField(label="Förkortning", max_length=20)
    betydelse = forms.CharField(label="Betyder", max_length=200)
