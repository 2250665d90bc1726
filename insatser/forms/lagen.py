"""Several codes at once, each with its per cent of full time where that is known."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from insatser.models import Kod


class LagenInput(forms.Widget):
    """A tick for each code of a list, and beside it the per cent of full time."""

    template_name = "insatser/lagen.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.koder: list[Kod] = []

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Return no id: the label is a legend over many fields."""
        return ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        """Return {code's pk: per cent as typed}; a per cent alone ticks its code."""
        valda = set(data.getlist(name)) if hasattr(data, "getlist") else set(data.get(name) or ())
        procent = {str(kod.pk): data.get(_procent(name, kod), "").strip() for kod in self.koder}
        ifyllda = {pk for pk, text in procent.items() if text}
        return {pk: procent.get(pk, "") for pk in valda | ifyllda}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Return False: a list without ticks sends nothing and means none."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        sammanhang = super().get_context(name, value, attrs)
        valda = {str(getattr(kod, "pk", kod)): p for kod, p in dict(value or {}).items()}
        sammanhang["widget"]["rader"] = [
            {
                "kod": kod,
                "id": f"{sammanhang['widget']['attrs'].get('id', name)}_{kod.pk}",
                "vald": str(kod.pk) in valda,
                "procent": valda.get(str(kod.pk)) or "",
                "procentnamn": _procent(name, kod),
            }
            for kod in self.koder
        ]
        return sammanhang


def _procent(name: str, kod: Kod) -> str:
    return f"{name}_{kod.pk}_procent"


class LagenField(forms.Field):
    """Any number of a list's codes, as {Kod: per cent of full time or None}."""

    widget = LagenInput
    lista: str

    def __init__(self, lista: str, **kwargs: Any) -> None:
        super().__init__(**{"required": False, **kwargs})
        self.lista = lista

    def ladda(self, valda: Mapping[Kod, int | None] | None = None) -> None:
        """Read what can be chosen: the list's codes in use, and those that are chosen already."""
        kvar = Q(aktiv=True) | Q(pk__in=[kod.pk for kod in valda or ()])
        self.widget.koder = list(Kod.objects.i_lista(self.lista).filter(kvar))

    def clean(self, value: Any) -> dict[Kod, int | None]:
        koder = {str(kod.pk): kod for kod in self.widget.koder}
        if set(value) - set(koder):
            raise ValidationError("Välj i listan.")
        return {kod: _hel(value[pk], kod) for pk, kod in koder.items() if pk in value}

    def has_changed(self, initial: Any, data: Any) -> bool:
        forut = {str(kod.pk): str(p or "") for kod, p in dict(initial or {}).items()}
        return forut != data


def _hel(text: str, kod: Kod) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 100:
        raise ValidationError(f"{kod}: skriv procent av heltid som ett heltal från 1 till 100.")
    return int(text)
