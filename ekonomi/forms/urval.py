"""What a statement's page can be narrowed by."""

from collections.abc import Sequence

from django import forms

from ekonomi.urval import Urval
from finsam.format import MANADER
from finsam.taltabell import Enhet

ENHETER = [(Enhet.KR.value, "kronor"), (Enhet.TKR.value, "tusental kronor")]


class UrvalForm(forms.Form):
    """Year, month and unit. What the address leaves out or gets wrong falls back to the usual."""

    ar = forms.TypedChoiceField(label="År", coerce=int)
    manad = forms.TypedChoiceField(
        label="Till och med", coerce=int, required=False, empty_value=None
    )
    enhet = forms.ChoiceField(label="Visa", choices=ENHETER, required=False)

    def __init__(self, data: object, *, ar: Sequence[int], med_manad: bool = True) -> None:
        """``ar`` are the years to choose among, the latest first."""
        self.aren = list(ar)
        super().__init__(self._kompletta(data))
        self.fields["ar"].choices = [(a, str(a)) for a in ar]
        self.fields["manad"].choices = [
            ("", "hela året"),
            *((nr, namn) for nr, namn in enumerate(MANADER[:11], start=1)),
        ]
        if not med_manad:
            del self.fields["manad"]

    def _kompletta(self, data) -> dict[str, str]:
        return {
            "ar": data.get("ar") or str(self.aren[0] if self.aren else ""),
            "manad": data.get("manad", ""),
            "enhet": data.get("enhet") or Enhet.KR.value,
        }

    def urval(self) -> Urval:
        """Return what was chosen."""
        self.full_clean()
        varden = self.cleaned_data
        return Urval(
            ar=varden.get("ar") or self.aren[0],
            manad=varden.get("manad"),
            enhet=Enhet(varden.get("enhet") or Enhet.KR),
        )
