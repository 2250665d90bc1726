"""The form about counted participants: a period of all sexes, typed in one go."""

from collections.abc import Mapping
from typing import Any

from django import forms

from insatser.models import Kon
from insatser.volymperiod import Antal

FALT = {"start": "Pågående vid början", "nya": "Nya", "avslutade": "Avslutade"}


def _antal(rubrik: str, kon: Kon) -> forms.IntegerField:
    falt = forms.IntegerField(
        label=f"{kon.label}: {rubrik.lower()}",
        required=False,
        min_value=0,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": "Skriv ett heltal."},
    )
    falt.widget.attrs["aria-label"] = falt.label
    return falt


class AntalPerKon(forms.Form):
    """A row of counts for each kön; a row left empty was not counted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kon in Kon:
            for namn, rubrik in FALT.items():
                self.fields[f"{kon.value}_{namn}"] = _antal(rubrik, kon)

    @property
    def rubriker(self) -> list[str]:
        """The headings of the columns."""
        return list(FALT.values())

    @property
    def rader(self) -> list[tuple[str, list[tuple[str, forms.BoundField]]]]:
        """A row for each kön: its words, and each field with the heading of its column."""
        return [
            (
                kon.label,
                [(rubrik, self[f"{kon.value}_{namn}"]) for namn, rubrik in FALT.items()],
            )
            for kon in Kon
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for kon in Kon:
            namn = [f"{kon.value}_{falt}" for falt in FALT]
            if any(data.get(n) is not None for n in namn):
                for n in namn:
                    if data.get(n) is None and n not in self.errors:
                        self.add_error(n, f"{self.fields[n].label}: skriv 0 om det inte var någon.")
        return data

    def antal(self) -> dict[str, Antal]:
        """Return {kön: counts} of the rows that are filled in."""
        data = self.cleaned_data
        return {
            kon.value: Antal(*(data[f"{kon.value}_{namn}"] for namn in FALT))
            for kon in Kon
            if data.get(f"{kon.value}_start") is not None
        }

    @staticmethod
    def startvarden(per_kon: Mapping[str, Antal]) -> dict[str, int]:
        """Return what the rows begin with."""
        return {
            f"{kon}_{namn}": getattr(antal, namn) for kon, antal in per_kon.items() for namn in FALT
        }


class VolymForm(AntalPerKon):
    """Participants during a period, where no codes are kept or for whom there is none."""

    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med")
