"""Following up every goal of a year at once, at a tertial's or the year's end."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from styrelse import malskala
from styrelse.forms.mal import MaluppfoljningForm
from styrelse.models import Mal
from styrelse.services import NyUppfoljning

INTE_NU = ("", "Följs inte upp nu")


class OmgangsradForm(MaluppfoljningForm):
    """One goal of the round; without a verdict it is left as it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["datum"]
        if not self.mal.enhet:  # nothing to measure against: a verdict and its grounds
            for falt in ("varde", "antal", "av_antal", "kalla"):
                del self.fields[falt]
        val = self.fields["utfall"].choices
        self.fields["utfall"] = forms.ChoiceField(
            label="Bedömning", choices=[INTE_NU, *val], required=False
        )
        self.fields["grund"].required = False
        self.fields["grund"].widget.attrs["rows"] = 3
        self.order_fields(["varde", "antal", "av_antal", "kalla", "utfall", "grund"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("utfall") and not data.get("grund", "").strip():
            self.add_error("grund", "Skriv vad som talar för bedömningen.")
        return data

    def uppfoljning(self) -> NyUppfoljning | None:
        """What the goal's part says, None where it is left as it is."""
        if not self.cleaned_data.get("utfall"):
            return None
        tal = {falt: self.cleaned_data.get(falt) for falt in ("varde", "antal", "av_antal")}
        ord_ = {falt: self.cleaned_data.get(falt, "") for falt in ("utfall", "grund", "kalla")}
        return NyUppfoljning(**ord_, **tal)


class OmgangForm(forms.Form):
    """A day and the goals of a year; ``start`` is what stands in a goal's fields, by its key."""

    datum = forms.DateField(
        label="Läget den", help_text="Är ett mål redan följt upp den dagen ersätts det som sades."
    )

    def __init__(
        self, *args: Any, mal: Sequence[Mal], start: Mapping[int, dict[str, Any]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        skala = malskala.las()
        self.rader = [
            OmgangsradForm(
                self.data if self.is_bound else None,
                mal=ett,
                skala=skala,
                prefix=f"mal-{ett.pk}",
                initial=start.get(ett.pk, {}),
            )
            for ett in mal
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for rad in self.rader:
            if not rad.is_valid():
                texter = [text for fel in rad.errors.values() for text in fel]
                self.add_error(None, [f"{rad.mal}: {text}" for text in texter])
        if not self.errors and not self.uppfoljningar():
            self.add_error(None, "Bedöm minst ett mål innan du sparar.")
        return data

    def uppfoljningar(self) -> dict[Mal, NyUppfoljning]:
        """What is said of the goals that were judged."""
        sagt = {rad.mal: rad.uppfoljning() for rad in self.rader}
        return {mal: uppfoljning for mal, uppfoljning in sagt.items() if uppfoljning}
