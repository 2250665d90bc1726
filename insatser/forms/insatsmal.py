"""The form that narrows the list of the insatser's goals."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet


class InsatsmalUrvalForm(forms.Form):
    """A year and an insats; both may be left open."""

    ar = forms.ChoiceField(label="År", required=False)
    insats = forms.ModelChoiceField(
        label="Insats", queryset=None, required=False, to_field_name="slug", empty_label="Alla"
    )

    def __init__(self, *args: Any, aren: Sequence[int], insatser: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ar"].choices = [("", "Alla"), *((str(ar), str(ar)) for ar in aren)]
        self.fields["insats"].queryset = insatser

    def val(self) -> dict[str, Any]:
        """What was chosen; nothing while the address says something impossible."""
        if not self.is_bound or not self.is_valid():
            return {"ar": None, "insats": None}
        data = self.cleaned_data
        return {"ar": int(data["ar"]) if data["ar"] else None, "insats": data["insats"]}
