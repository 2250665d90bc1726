"""Forms of a voucher's template: its rows, and choosing one to begin from."""

from typing import Any

from django import forms

from ekonomi.forms.rad import STORST_RADER, ObjektradForm, Objektval
from ekonomi.models import Mallrad, Verifikationsmall
from ekonomi.services.verifikationsmall import NyMallrad
from finsam.falt import BeloppFormField
from finsam.medrader import MedRader, RaderFormSet


class MallradForm(ObjektradForm):
    """A template's row; ``varde`` is kronor for a fixed amount, percent for a share."""

    sida = forms.ChoiceField(label="Sida", choices=Mallrad.Sida.choices, required=False)
    slag = forms.ChoiceField(label="Belopp", choices=Mallrad.Slag.choices, required=False)
    varde = BeloppFormField(label="Kronor eller procent", required=False)
    text = forms.CharField(label="Radtext", required=False, max_length=500)

    @property
    def tom(self) -> bool:
        """Whether no account is chosen: the other fields begin with a choice."""
        return not any(self.cleaned_data.get(falt) for falt in ("konto", "varde", "text"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not self.tom and not data.get("konto"):
            self.add_error("konto", "Välj ett konto.")
        return data

    def rad(self) -> NyMallrad:
        """The row as the service takes it."""
        data = self.cleaned_data
        slag = data["slag"] or Mallrad.Slag.OPPEN
        return NyMallrad(
            konto=data["konto"],
            sida=data["sida"] or Mallrad.Sida.DEBET,
            slag=slag,
            belopp=data["varde"] if slag == Mallrad.Slag.FAST else None,
            andel=data["varde"] if slag == Mallrad.Slag.ANDEL else None,
            objekt=self.objekt(),
            text=data["text"],
        )


MallradFormSet = forms.formset_factory(
    MallradForm, formset=RaderFormSet, max_num=STORST_RADER, validate_max=True
)


class MallForm(MedRader):
    """A template's name and text; ``rader`` are its rows."""

    radformset = MallradFormSet
    namn = forms.CharField(label="Mallens namn", max_length=100)
    text = forms.CharField(
        label="Verifikationens text",
        max_length=500,
        required=False,
        help_text="Den text som en ny verifikation börjar med.",
    )

    def __init__(self, *args: Any, objektval: Objektval, **kwargs: Any) -> None:
        super().__init__(*args, radurval=objektval.for_rader(), **kwargs)


class MallvalForm(forms.Form):
    """Which template to begin from, and the total that its shares are of."""

    mall = forms.ModelChoiceField(label="Mall", queryset=Verifikationsmall.objects.none())
    total = BeloppFormField(label="Totalt belopp", required=False)

    def __init__(self, *args: Any, mallar: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mall"].queryset = mallar
