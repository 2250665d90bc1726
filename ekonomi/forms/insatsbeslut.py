"""Forms of what the board commits to the insatser."""

from decimal import Decimal

from django import forms
from django.db.models import QuerySet

from ekonomi.forms.budget import skrivet
from ekonomi.models import PLANAR
from finsam.falt import BeloppFormField
from insatser.models import Insats


class InsatsbeslutForm(forms.Form):
    """A decision: what, when, and how much in each of three years."""

    rubrik = forms.CharField(
        label="Vad beslutet gäller", max_length=150, help_text="Till exempel insatsens namn."
    )
    insats = forms.ModelChoiceField(
        label="Insats",
        queryset=Insats.objects.none(),
        required=False,
        empty_label="Ingen, eller flera",
    )
    datum = forms.DateField(label="Beslutsdag")
    paragraf = forms.CharField(
        label="Paragraf i protokollet",
        max_length=20,
        required=False,
        help_text="Bara numret, till exempel 12.",
    )
    kommentar = forms.CharField(
        label="Kommentar", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: object,
        ar: int,
        insatser: QuerySet[Insats],
        belopp: dict[int, Decimal] | None = None,
        **kwargs,
    ) -> None:
        """``ar`` is the first of the three years; ``belopp`` holds those of other years too."""
        super().__init__(*args, **kwargs)
        self.fields["insats"].queryset = insatser
        fore = belopp or {}
        self.aren = sorted({*fore, *(ar + n for n in PLANAR)})
        for arets in self.aren:
            self.fields[f"belopp_{arets}"] = BeloppFormField(
                label=f"Belopp {arets}",
                required=False,
                initial=skrivet(fore[arets]) if arets in fore else "",
                help_text="Kronor." if arets == self.aren[0] else "",
            )

    def uppgifter(self) -> dict[str, object]:
        """The decision as its service wants it."""
        falt = ("rubrik", "insats", "datum", "paragraf", "kommentar")
        belopp = {ar: self.cleaned_data[f"belopp_{ar}"] for ar in self.aren}
        return {n: self.cleaned_data[n] for n in falt} | {
            "belopp": {ar: b for ar, b in belopp.items() if b is not None}
        }


class AterkallaForm(forms.Form):
    """When the board took a decision back."""

    datum = forms.DateField(label="Återkallat den")
    paragraf = forms.CharField(label="Paragraf i protokollet", max_length=20, required=False)
