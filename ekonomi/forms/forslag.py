"""Forms about proposals."""

import re

from django import forms
from django.core.exceptions import ValidationError

from ekonomi.models import Bokforingsforslag, Verifikation
from ekonomi.querysets.bok import VerifikationQuerySet
from ekonomi.querysets.forslag import ForslagQuerySet
from finsam.format import kr_ore


class AtertaForm(forms.Form):
    """Why a proposal is withdrawn."""

    skal = forms.CharField(
        label="Varför tas förslaget tillbaka?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Står kvar vid förslaget och i händelseloggen.",
    )


class LamnaForm(forms.Form):
    """Which proposals to hand on, in one file."""

    forslag = forms.ModelMultipleChoiceField(
        label="Förslag som ska med i filen",
        queryset=Bokforingsforslag.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: object, forslag: ForslagQuerySet, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        falt = self.fields["forslag"]
        falt.queryset = forslag
        falt.label_from_instance = self._rubrik

    @staticmethod
    def _rubrik(f: Bokforingsforslag) -> str:
        return f"{f}, {f.datum}, {f.text}, {kr_ore(f.omslutning)} kr"


class KopplaForm(forms.Form):
    """Which voucher a proposal was booked as."""

    verifikation = forms.CharField(
        label="Verifikation",
        max_length=60,
        help_text="Serie och nummer, som i filen från den som bokför. Till exempel A57.",
    )

    def __init__(self, *args: object, verifikationer: VerifikationQuerySet, **kwargs: object):
        super().__init__(*args, **kwargs)
        self._verifikationer = verifikationer

    def clean_verifikation(self) -> Verifikation:
        namn = re.sub(r"\s", "", self.cleaned_data["verifikation"])
        funna = list(self._verifikationer.med_beteckning(namn)[:2])
        if not funna:
            raise ValidationError(f"Ingen verifikation {namn} gäller i det räkenskapsåret.")
        if len(funna) > 1:
            raise ValidationError(f"Flera verifikationer heter {namn}. Skriv numret i listan här.")
        return funna[0]
