"""Database fields of our own: money as whole öre, seen as Decimal kronor."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable, register_combinable_fields

from finsam.format import tolka_belopp
from finsam.period import AREN

ORE = Decimal("0.01")


class BeloppFormField(forms.Field):
    """A typed amount in kronor: accepts blanks, U+2212, decimal comma and ``1.234,50``."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {
        "invalid": "Skriv beloppet i kronor med högst två decimaler, till exempel 1 234,50."
    }

    def to_python(self, value: object) -> Decimal | None:
        if value in self.empty_values:
            return None
        try:
            return tolka_belopp(str(value))
        except ValueError as fel:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fel

    def prepare_value(self, value: object) -> object:
        if isinstance(value, Decimal):
            return f"{value:.2f}".replace(".", ",").replace("-", "−")
        return value


class ArFormField(forms.IntegerField):
    """A calendar year, one of ``finsam.period.AREN``."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"label": "År", "min_value": AREN[0], "max_value": AREN[-1], **kwargs})


class BeloppField(models.Field):
    """An amount of money: ``Decimal`` kronor in Python, whole öre (bigint) in the database.

    It subclasses ``Field``, not ``BigIntegerField``: Django reckons with the latter as plain
    integers, and sums and differences would come out a hundred times too large. An amount
    beside a column is written ``Value(belopp, output_field=BeloppField())``: a bare Decimal is
    refused in an annotation, but in ``update()`` Django would take it as öre.
    """

    description = "Belopp i kronor, lagrat som hela ören"

    def get_internal_type(self) -> str:
        return "BigIntegerField"

    def to_python(self, value: object) -> Decimal | None:
        if value is None:
            return None
        try:
            belopp = Decimal(str(value))
        except InvalidOperation as fel:
            raise ValidationError("Beloppet är inte ett tal.", code="invalid") from fel
        if belopp != belopp.quantize(ORE):
            raise ValidationError("Beloppet har fler än två decimaler.", code="invalid")
        return belopp.quantize(ORE)

    def get_prep_value(self, value: object) -> int | None:
        value = super().get_prep_value(value)
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return int((self.to_python(value) * 100).to_integral_value())

    def from_db_value(self, value: object, expression: object, connection: object) -> object:
        """Turn öre into kronor; Avg gives fractions of an öre, which are rounded half up."""
        if value is None:
            return None
        return (Decimal(value) / 100).quantize(ORE, rounding=ROUND_HALF_UP)

    def formfield(self, **kwargs: object) -> forms.Field:
        return super().formfield(**{"form_class": BeloppFormField, **kwargs})


register_combinable_fields(BeloppField, Combinable.ADD, BeloppField, BeloppField)
register_combinable_fields(BeloppField, Combinable.SUB, BeloppField, BeloppField)
register_combinable_fields(BeloppField, Combinable.MUL, models.IntegerField, BeloppField)
register_combinable_fields(models.IntegerField, Combinable.MUL, BeloppField, BeloppField)
