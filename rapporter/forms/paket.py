"""The form of what is sent to the members."""

from django import forms
from django.db.models import QuerySet

from styrelse.models import Handling


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
