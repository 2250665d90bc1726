"""Forms of the förbund's own levels and verdicts: one row each, in order."""

from collections.abc import Iterable
from typing import Any

from django import forms

from styrelse.malskala import Bedomning, Niva
from styrelse.maltal import Grad
from styrelse.models import Malbedomning

_NYA_RADER = 2
_FLEST = 20


class _Rad(forms.Form):
    """One row; emptied it is left out, unless it is in use."""

    nyckel = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    plats = forms.IntegerField(
        label="Plats", min_value=1, max_value=99, required=False, widget=forms.NumberInput
    )
    namn = forms.CharField(label="Benämning", max_length=60, required=False)

    @property
    def ifylld(self) -> bool:
        """Whether the row says anything."""
        return bool(self.cleaned_data.get("namn"))


class NivaRad(_Rad):
    """A level."""

    for_insats = forms.BooleanField(label="För insatsers mål", required=False)
    i_bruk = forms.BooleanField(label="Kan väljas", required=False)

    def post(self) -> Niva:
        """The level as the service takes it."""
        data = self.cleaned_data
        return Niva(data["nyckel"], data["namn"], data["for_insats"], data["i_bruk"])


class BedomningRad(_Rad):
    """A verdict."""

    grad = forms.ChoiceField(label="Innebörd", choices=Malbedomning.Innebord)
    i_bruk = forms.BooleanField(label="Kan väljas", required=False)

    def post(self) -> Bedomning:
        """The verdict as the service takes it."""
        data = self.cleaned_data
        return Bedomning(data["nyckel"], data["namn"], Grad(data["grad"]), data["i_bruk"])


class _Skalrader(forms.BaseFormSet):
    """The rows, with a few empty ones for what is new."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        for falt in form.visible_fields():
            falt.field.widget.attrs |= {"aria-label": f"{falt.label}, rad {(index or 0) + 1}"}


class _Skalform(forms.Form):
    """A form whose rows are the whole list."""

    radform: type[_Rad]

    def __init__(self, *args: Any, poster: Iterable[Niva | Bedomning], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_ = forms.formset_factory(
            self.radform, formset=_Skalrader, extra=_NYA_RADER, max_num=_FLEST, validate_max=True
        )
        start = [
            {falt: getattr(post, falt) for falt in post.__slots__} | {"plats": plats}
            for plats, post in enumerate(poster, 1)
        ]
        self.rader = set_(self.data if self.is_bound else None, initial=start, prefix="rader")
        for ny in self.rader.extra_forms:
            ny.initial.setdefault("i_bruk", True)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.rader.is_valid():
            rader = enumerate(self.rader.errors, start=1)
            for nummer, fel in rader:
                for text in (text for texter in fel.values() for text in texter):
                    self.add_error(None, f"Rad {nummer}: {text}")
        return data

    def poster(self) -> list[Any]:
        """The rows that say something, by their place; those without one last."""
        ifyllda = [rad for rad in self.rader if rad.ifylld]
        ifyllda.sort(key=lambda rad: rad.cleaned_data.get("plats") or 100)
        return [rad.post() for rad in ifyllda]


class NivaerForm(_Skalform):
    """The förbund's levels."""

    radform = NivaRad


class BedomningarForm(_Skalform):
    """The förbund's verdicts."""

    radform = BedomningRad
