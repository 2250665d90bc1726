"""The guard of forms where nobody may be named: refuses numbers and addresses, asks about names."""

from typing import Any

from django import forms

from finsam.identitet import avslojar, liknar_namn, utan_avslojat

_NEKAT = "Det ser ut som {}. Det har tagits bort: här får inget stå som visar vem någon är."
_FRAGA = "”{}” ser ut som ett namn. Ta bort det, eller kryssa i rutan om det inte är en deltagare."


class UtanPerson(forms.Form):
    """A form that takes no personnummer, e-mail address or phone number in any of its fields.

    What was typed is not shown again either; of a long text only the number or the address
    goes, so that nobody has to write the rest anew. What looks like a name has to be confirmed by a
    tick; the tick is no part of what is saved.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._liknar_namn = self._forsta_namnet() if self.is_bound else ""
        if self._liknar_namn:
            self.fields["namn_granskat"] = forms.BooleanField(
                label="Texten pekar inte ut någon deltagare", required=False
            )

    def _texter(self) -> dict[str, str]:
        """Return what was typed in each field that takes words or figures."""
        return {
            namn: str(self.data.get(self.add_prefix(namn)) or "")
            for namn, falt in self.fields.items()
            if isinstance(falt, forms.CharField | forms.IntegerField)
        }

    def _forsta_namnet(self) -> str:
        return next(filter(None, map(liknar_namn, self._texter().values())), "")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for namn, text in self._texter().items():
            if vad := avslojar(text):
                self._neka(namn, vad)
        sedd = data.pop("namn_granskat", False)
        if self._liknar_namn and not sedd:
            self.add_error("namn_granskat", _FRAGA.format(self._liknar_namn))
        return data

    def _neka(self, namn: str, vad: str) -> None:
        self._errors.pop(namn, None)
        self.add_error(namn, _NEKAT.format(vad))
        self.data = self.data.copy()
        nyckel = self.add_prefix(namn)
        lang = isinstance(self.fields[namn].widget, forms.Textarea)
        self.data[nyckel] = utan_avslojat(self.data[nyckel]) if lang else ""
