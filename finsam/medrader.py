"""A form with rows below its fields: a voucher, a template, a rekvisition, an invoice."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_NOLL = Decimal("0.00")


class RaderFormSet(forms.BaseFormSet):
    """The rows; a row's form says with ``tom`` whether it is empty and left out."""

    minst = 3  # rows shown; one empty row at least

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="rader", **kwargs)
        self.extra = max(self.minst - len(self.initial or ()), 1)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        for falt in form.fields.values():
            falt.widget.attrs |= {"aria-label": f"{falt.label}, rad {(index or 0) + 1}"}

    def ifyllda(self) -> list[Any]:
        """The forms of the rows where something is typed."""
        return [form for form in self if not form.tom]

    def fel(self) -> list[str]:
        """What is wrong, each with the number of its row."""
        rader = enumerate(self.errors, start=1)
        i_rader = [f"Rad {n}: {text}" for n, fel in rader for ord_ in fel.values() for text in ord_]
        return [*i_rader, *self.non_form_errors()]

    def summa(self, falt: str) -> Decimal:
        """What a field's amounts typed so far sum to; what cannot be read counts as nothing."""
        summa = _NOLL
        for form in self:
            try:
                summa += form.fields[falt].clean(form[falt].value()) or _NOLL
            except ValidationError:
                continue
        return summa


class MedRader(forms.Form):
    """A form with rows (``rader``); ``rader_initial`` is what stands in them.

    ``radurval`` is what the rows may choose among, as ``radformset`` takes it.
    """

    radformset: type[RaderFormSet]

    def __init__(
        self,
        *args: Any,
        rader_initial: list[dict[str, Any]] | None = None,
        radurval: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rader = self.radformset(
            self.data if self.is_bound else None, initial=rader_initial, **(radurval or {})
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.rader.is_valid():
            self.add_error(None, self.rader.fel())
        return data

    def nya_rader(self) -> list[Any]:
        """The rows that say something, as the service takes them."""
        return [form.rad() for form in self.rader.ifyllda()]


def som_skrivna(data: Any, falt: Iterable[str], *, flest: int) -> list[dict[str, str]]:
    """Return the rows that were sent, as they were typed; at most as many as a form holds."""
    antal = data.get("rader-TOTAL_FORMS", "")
    namn = list(falt)
    return [
        {ett: data.get(f"rader-{i}-{ett}", "") for ett in namn}
        for i in range(min(int(antal), flest) if antal.isdecimal() else 0)
    ]
