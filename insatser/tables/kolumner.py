"""What the columns of several tables of insatser share."""

from datetime import date

from django.utils.html import format_html

from finsam.kolumner import DatumColumn

SMAL = {"td": {"class": "smal"}}


class ManadColumn(DatumColumn):
    """A month as 2022-05; the first day stands for it in the file too."""

    def render(self, value: date) -> str:
        return format_html('<time datetime="{0}">{0}</time>', f"{value:%Y-%m}")

    def value(self, value: date) -> str:
        return f"{value:%Y-%m}"
