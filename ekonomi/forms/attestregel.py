"""Forms of the attestordning."""

from typing import Any

from django import forms

from ekonomi.models import Attestregel, Attestslag
from finsam.behorighet import Behorighet
from finsam.falt import BeloppFormField
from finsam.models import User
from styrelse.models import Ordforandeskap


def _attestanter() -> list[tuple[str, Any]]:
    """Those who may be named: functions of the board first, then users who may attest."""
    users = User.objects.som_far(Behorighet.ATTESTERA)
    return [
        ("", "Välj"),
        ("Den som är", [(f"f:{v}", namn) for v, namn in Ordforandeskap.Roll.choices]),
        ("En användare", [(f"u:{user.pk}", str(user)) for user in users]),
    ]


class AttestregelForm(forms.Form):
    """A line of the attestordning as the board has decided it."""

    attestant = forms.ChoiceField(
        label="Attestant",
        choices=_attestanter,
        help_text="En funktion följer den som har den: byts ordföranden byts attestanten.",
    )
    slag = forms.ChoiceField(label="Får attestera", choices=Attestslag.choices)
    till_belopp = BeloppFormField(
        label="Till och med beloppet",
        required=False,
        help_text="Kronor. Lämna tomt om det inte finns någon gräns.",
    )
    ersatter = forms.ModelChoiceField(
        label="I stället för",
        queryset=Attestregel.objects.none(),
        required=False,
        empty_label="Ingen: attestanten är ordinarie",
    )
    from_datum = forms.DateField(label="Gäller från och med")
    till_datum = forms.DateField(
        label="Till och med", required=False, help_text="Lämna tomt om den gäller tills vidare."
    )
    beslutad_datum = forms.DateField(label="Styrelsen beslutade")
    paragraf = forms.CharField(
        label="Paragraf i protokollet", max_length=20, help_text="Bara numret, till exempel 47."
    )

    def __init__(self, *args: Any, regler: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ersatter"].queryset = regler
        self.fields["ersatter"].label_from_instance = lambda r: f"{r.attestant}: {r}"

    def clean(self) -> dict[str, Any]:
        """The attestant as the service takes it: a user or a function."""
        data = super().clean() or {}
        slag, _kolon, varde = data.get("attestant", "").partition(":")
        data["user"] = User.objects.filter(pk=varde).first() if slag == "u" else None
        data["funktion"] = varde if slag == "f" else ""
        return data

    def varden(self) -> dict[str, Any]:
        """What the service takes."""
        return {n: v for n, v in self.cleaned_data.items() if n != "attestant"}


class AvslutaRegelForm(forms.Form):
    """The last day that a line holds."""

    till_datum = forms.DateField(label="Sista dagen den gäller")
