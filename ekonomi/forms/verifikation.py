"""The form of a voucher entered by hand: its head and its rows."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ekonomi.models import Objekt
from ekonomi.services.bokforing import NyRad
from finsam.falt import BeloppFormField
from finsam.format import kr_ore

MINST_RADER = 3
STORST_RADER = 200
_NOLL = Decimal("0.00")


class RadForm(forms.Form):
    """One row: an account and an amount on one side."""

    konto = forms.CharField(
        label="Konto",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"list": "konton", "autocomplete": "off"}),
    )
    objekt = forms.ModelChoiceField(
        label="Objekt", queryset=Objekt.objects.none(), required=False, empty_label=""
    )
    text = forms.CharField(label="Radtext", required=False, max_length=500)
    debet = BeloppFormField(label="Debet", required=False)
    kredit = BeloppFormField(label="Kredit", required=False)

    def clean_konto(self) -> str:
        """The number alone: what is picked from the list reads ``1930 Bank``."""
        return (self.cleaned_data["konto"].split() or [""])[0]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.ar_tom(data) or self.errors:
            return data
        if not data.get("konto"):
            self.add_error("konto", "Välj ett konto.")
        sidor = [data[sida] for sida in ("debet", "kredit") if data.get(sida)]
        if len(sidor) != 1:
            self.add_error("debet", "Skriv ett belopp, i debet eller i kredit.")
        elif sidor[0] < 0:
            self.add_error("debet", "Skriv beloppet utan minus, på den andra sidan.")
        return data

    @staticmethod
    def ar_tom(data: dict[str, Any]) -> bool:
        """Whether nothing is typed in the row."""
        return not any(data.get(falt) for falt in ("konto", "objekt", "text", "debet", "kredit"))

    def rad(self) -> NyRad:
        """The row as the service takes it."""
        data = self.cleaned_data
        return NyRad(
            konto=data["konto"],
            belopp=(data["debet"] or _NOLL) - (data["kredit"] or _NOLL),
            objekt=(data["objekt"],) if data["objekt"] else (),
            text=data["text"],
        )


class _RadFormSet(forms.BaseFormSet):
    """The rows of a voucher; rows left empty are left out."""

    def __init__(self, *args: Any, objekt: Any, **kwargs: Any) -> None:
        self._objekt = objekt
        super().__init__(*args, **kwargs)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["objekt"].queryset = self._objekt
        for namn, falt in form.fields.items():
            falt.widget.attrs |= {"aria-label": f"{falt.label}, rad {(index or 0) + 1}"}
            if namn in {"debet", "kredit"}:
                falt.widget.attrs |= {"data-balans": ""}


RadFormSet = forms.formset_factory(
    RadForm, formset=_RadFormSet, extra=MINST_RADER, max_num=STORST_RADER, validate_max=True
)


class VerifikationForm(forms.Form):
    """A voucher's head; ``rader`` are its rows."""

    datum = forms.DateField(label="Bokföringsdatum")
    text = forms.CharField(
        label="Text", max_length=500, help_text="Vad som hänt, så att en revisor förstår det."
    )

    def __init__(self, *args: Any, objekt: Any, rader_initial: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        antal = max(MINST_RADER - len(rader_initial or ()), 1)
        self.rader = RadFormSet(
            self.data if self.is_bound else None,
            initial=rader_initial,
            prefix="rader",
            objekt=objekt,
        )
        self.rader.extra = antal

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.rader.is_valid():
            for nummer, fel in enumerate(self.rader.errors, start=1):
                for texter in fel.values():
                    self.add_error(None, [f"Rad {nummer}: {text}" for text in texter])
            self.add_error(None, list(self.rader.non_form_errors()))
        return data

    def nya_rader(self) -> list[NyRad]:
        """The rows that say something, as the service takes them."""
        return [form.rad() for form in self.rader if not form.ar_tom(form.cleaned_data)]

    @property
    def balans(self) -> "Balans":
        """What the amounts typed so far sum to; what cannot be read counts as nothing."""
        return Balans(_summa(self.rader, "debet"), _summa(self.rader, "kredit"))


class Balans:
    """Debit and credit typed so far, and what is missing."""

    def __init__(self, debet: Decimal, kredit: Decimal) -> None:
        self.debet, self.kredit = debet, kredit

    @property
    def text(self) -> str:
        """What to do, in words."""
        differens = self.debet - self.kredit
        if not differens:
            return "Verifikationen balanserar." if self.debet else "Inga belopp än."
        sida = "kredit" if differens > 0 else "debet"
        return f"Det fattas {kr_ore(abs(differens))} kr i {sida}."

    @property
    def stammer(self) -> bool:
        """Whether there is something and it balances."""
        return bool(self.debet) and self.debet == self.kredit


def _summa(rader: forms.BaseFormSet, falt: str) -> Decimal:
    summa = _NOLL
    for form in rader:
        try:
            summa += form.fields[falt].clean(form[falt].value()) or _NOLL
        except ValidationError:
            continue
    return summa


class RattaForm(forms.Form):
    """Why a voucher is corrected, and on which day."""

    text = forms.CharField(
        label="Varför rättas den?",
        max_length=500,
        help_text="Blir den nya verifikationens text.",
    )
    datum = forms.DateField(
        label="Bokföringsdatum",
        help_text="Samma dag som den felaktiga, om det året är öppet.",
    )


class OppnaArForm(forms.Form):
    """Why a locked year is opened."""

    skal = forms.CharField(
        label="Varför öppnas året?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skälet sparas i händelseloggen.",
    )
