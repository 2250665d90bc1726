"""The rows of a voucher as they are typed: account, debit or credit, objects, text."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import Any

from django import forms

from ekonomi.models import Dimension, Objekt
from ekonomi.services.bokforing import NyRad
from finsam.falt import BeloppFormField
from finsam.format import kr_ore
from finsam.medrader import RaderFormSet

STORST_RADER = 200
_NOLL = Decimal("0.00")


class Objektval:
    """What rows may be marked with, by dimension; read once, however many rows there are.

    ``objekt`` come with their dimensions, in order of dimension.
    """

    def __init__(self, objekt: Iterable[Objekt]) -> None:
        self._alla = {str(ett.pk): ett for ett in objekt}
        self._val = {
            self.falt(dimension): (dimension, self._valen(dimension, grupp))
            for dimension, grupp in groupby(self._alla.values(), lambda o: o.dimension)
        }

    @staticmethod
    def _valen(dimension: Dimension, objekt: Iterable[Objekt]) -> list[tuple[str, str]]:
        """The choices of a dimension; the empty one says which dimension it is."""
        return [("", f"{dimension.namn} …"), *((str(ett.pk), str(ett)) for ett in objekt)]

    @staticmethod
    def falt(dimension: Dimension) -> str:
        """The name of the dimension's field in a row."""
        return f"objekt_{dimension.nummer}"

    @property
    def namn(self) -> list[str]:
        """The names of the fields, one per dimension that has objects."""
        return list(self._val)

    def nya_falt(self) -> dict[str, forms.ChoiceField]:
        """Return the fields of one row."""
        return {
            namn: forms.ChoiceField(label=dimension.namn, choices=val, required=False)
            for namn, (dimension, val) in self._val.items()
        }

    def for_rader(self) -> dict[str, Any]:
        """Return what a set of rows is made with, to offer these choices."""
        return {"form_kwargs": {"objektval": self}}

    def valda(self, data: dict[str, Any]) -> tuple[Objekt, ...]:
        """Return what a row is marked with."""
        return tuple(self._alla[data[namn]] for namn in self._val if data.get(namn))

    @classmethod
    def som_skrivet(cls, objekt: Iterable[Objekt]) -> dict[str, str]:
        """Return the values of a row's fields that mark it with these objects."""
        return {cls.falt(ett.dimension): str(ett.pk) for ett in objekt}


class KontoFormField(forms.CharField):
    """An account by number; what is picked from the list reads ``1930 Bank``."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"list": "konton", "autocomplete": "off", "data-konto": ""}
        super().__init__(
            **{
                "label": "Konto",
                "required": False,
                "max_length": 220,
                "widget": forms.TextInput(attrs=attrs),
                **kwargs,
            }
        )

    def clean(self, value: Any) -> str:
        return (super().clean(value).split() or [""])[0]


class ObjektradForm(forms.Form):
    """A row with an account and objects; what has amounts inherits it."""

    konto = KontoFormField()

    def __init__(self, *args: Any, objektval: Objektval, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._objektval = objektval
        self.fields |= objektval.nya_falt()
        self.order_fields([n for n in self.fields if n != "text"])  # the text stands last

    @property
    def objektfalt(self) -> list[forms.BoundField]:
        """The fields of the objects, one per dimension."""
        return [self[namn] for namn in self._objektval.namn]

    def objekt(self) -> tuple[Objekt, ...]:
        """What the row is marked with."""
        return self._objektval.valda(self.cleaned_data)

    @property
    def tom(self) -> bool:
        """Whether nothing is typed in the row."""
        return not any(self.cleaned_data.values())


class RadForm(ObjektradForm):
    """One row: an account and an amount on one side."""

    debet = BeloppFormField(label="Debet", required=False)
    kredit = BeloppFormField(label="Kredit", required=False)
    text = forms.CharField(label="Radtext", required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors or self.tom:
            return data
        if not data.get("konto"):
            self.add_error("konto", "Välj ett konto.")
        sidor = [data[sida] for sida in ("debet", "kredit") if data.get(sida)]
        if len(sidor) != 1:
            self.add_error("debet", "Skriv ett belopp, i debet eller i kredit.")
        elif sidor[0] < 0:
            self.add_error("debet", "Skriv beloppet utan minus, på den andra sidan.")
        return data

    def rad(self) -> NyRad:
        """The row as the service takes it."""
        data = self.cleaned_data
        return NyRad(
            konto=data["konto"],
            belopp=(data["debet"] or _NOLL) - (data["kredit"] or _NOLL),
            objekt=self.objekt(),
            text=data["text"],
        )


RadFormSet = forms.formset_factory(
    RadForm, formset=RaderFormSet, max_num=STORST_RADER, validate_max=True
)


class Balans:
    """Debit and credit typed so far, and what is missing."""

    def __init__(self, debet: Decimal, kredit: Decimal) -> None:
        self.debet, self.kredit = debet, kredit

    @classmethod
    def av(cls, rader: RaderFormSet) -> "Balans":
        """What the rows sum to; what cannot be read counts as nothing."""
        return cls(rader.summa("debet"), rader.summa("kredit"))

    @property
    def text(self) -> str:
        """What to do, in words."""
        differens = self.debet - self.kredit
        if not differens:
            return "Verifikationen balanserar." if self.debet else "Inga belopp än."
        sida = "kredit" if differens > 0 else "debet"
        return f"Det fattas {kr_ore(abs(differens))} kr i {sida}."

    @property
    def stammer(self) -> bool:
        """Whether there is something and it balances."""
        return bool(self.debet) and self.debet == self.kredit
