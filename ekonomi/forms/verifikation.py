"""The forms of a voucher written by hand: its head, its rows, and what it rests on."""

from typing import Any

from django import forms

from ekonomi.forms.rad import Balans, Objektval, RadFormSet
from ekonomi.forms.underlag import FlerFilerField
from ekonomi.services.bokforing import NyRad


class VerifikationForm(forms.Form):
    """A voucher's head and files; ``rader`` are its rows. A draft may lack its text."""

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
        self,
        *args: Any,
        objektval: Objektval,
        rader_initial: list[dict[str, Any]] | None = None,
        som_utkast: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if som_utkast:
            self.fields["text"].required = False
        self.rader = RadFormSet(
            self.data if self.is_bound else None,
            initial=rader_initial,
            form_kwargs={"objektval": objektval},
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.rader.is_valid():
            self.add_error(None, self.rader.fel())
        return data

    def nya_rader(self) -> list[NyRad]:
        """The rows that say something, as the service takes them."""
        return [form.rad() for form in self.rader.ifyllda()]

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
