"""Columns of list pages: amounts, counts, dates and words, written and exported alike."""

from datetime import date, datetime
from decimal import Decimal

import django_tables2 as tables
from django.utils import timezone
from django.utils.html import format_html

from finsam import format as fmt
from finsam.period import TILLS_VIDARE

_TAL = {"th": {"class": "n"}, "td": {"class": "n"}}
_SMAL = {"th": {"class": "smal"}, "td": {"class": "smal"}}


class Tabell(tables.Table):
    """The base of every list's table; ``caption`` names it where the page's heading does not."""

    caption = ""

    class Meta:
        attrs = {"class": "lista"}
        default = ""


class _Ra(tables.Column):
    """A column whose value goes into the file as it is, not as the page writes it."""

    def value(self, value: object) -> object:
        return value


class BeloppColumn(_Ra):
    """Kronor with öre, right-aligned, with a true minus; a Decimal in the file."""

    def __init__(self, *, ore: bool = True, **kwargs: object) -> None:
        self._skriv = fmt.kr_ore if ore else fmt.kr
        super().__init__(**{"attrs": _TAL, **kwargs})

    def render(self, value: Decimal) -> str:
        return self._skriv(value)


class AntalColumn(_Ra):
    """A whole number, right-aligned and grouped; a number in the file."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"attrs": _TAL, **kwargs})

    def render(self, value: int) -> str:
        return fmt.heltal(value)


class DatumColumn(_Ra):
    """A date as 2022-12-31 that never breaks; a date in the file."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"attrs": _SMAL, **kwargs})

    def render(self, value: date) -> str:
        return format_html('<time datetime="{0}">{0}</time>', value.isoformat())


class SistaDagColumn(DatumColumn):
    """The last day of a period, or that it goes on."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"verbose_name": "Till och med", "default": TILLS_VIDARE, **kwargs})


class TidColumn(DatumColumn):
    """A point in time to the minute, in Swedish time."""

    def render(self, value: datetime) -> str:
        lokal = timezone.localtime(value)
        return format_html(
            '<time datetime="{}">{}</time>', lokal.isoformat(), lokal.strftime("%Y-%m-%d %H:%M")
        )


class JaNejColumn(tables.Column):
    """A truth in words."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"empty_values": (), **kwargs})

    def render(self, value: bool | None) -> str:
        return "Ja" if value else "Nej"


class MarkeColumn(_Ra):
    """A state in a tag; ``toner`` gives its colour: "bra", "varning", "fel", "info" or none."""

    def __init__(self, *, toner: dict[str, str] | None = None, **kwargs: object) -> None:
        self._toner = toner or {}
        super().__init__(**kwargs)

    def render(self, value: str) -> str:
        return format_html('<span class="marke {}">{}</span>', self._toner.get(value, ""), value)
