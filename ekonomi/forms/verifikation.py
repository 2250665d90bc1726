"""The forms of a voucher written by hand: its head, its rows, and what it rests on."""

from typing import Any

from django import forms

from ekonomi.forms.rad import Balans, Objektval, RadFormSet
from finsam.filfalt import FlerFilerField
from finsam.medrader import MedRader


class VerifikationForm(MedRader):
    """A voucher's head and files; ``rader`` are its rows. A draft may lack its text."""

    radformset = RadFormSet
    datum = forms.DateField(label="Bokföringsdatum")
    text = forms.CharField(
        label="Text", max_length=500, help_text="Vad som hänt, så att en revisor förstår det."
    )
    underlag = FlerFilerField(
        label="Underlag",
        required=False,
        help_text="Faktura, kvitto eller beslut: PDF, bild, Word, Excel eller text. "
        "Flera filer går bra, och mer kan läggas till efteråt.",
    )

    def __init__(
        self, *args: Any, objektval: Objektval, som_utkast: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, radurval=objektval.for_rader(), **kwargs)
        if som_utkast:
            self.fields["text"].required = False

    @property
    def balans(self) -> Balans:
        """What the amounts typed so far sum to."""
        return Balans.av(self.rader)


class RattaOmForm(VerifikationForm):
    """The right voucher in place of a wrong one, and why."""

    skal = forms.CharField(
        label="Varför rättas den?",
        max_length=500,
        help_text="Blir rättelsens text. Den nya verifikationen har en egen text.",
    )
    field_order = ("skal",)


class RattaForm(forms.Form):
    """Why a voucher is corrected, and on which day."""

    text = forms.CharField(
        label="Varför rättas den?",
        max_length=500,
        help_text="Blir den nya verifikationens text.",
    )
    datum = forms.DateField(
        label="Bokföringsdatum",
        help_text="Samma dag som den felaktiga, om den perioden är öppen.",
    )
