"""Filters of the lists of reports."""

import django_filters

from rapporter.models import Rapport


class RapportFilter(django_filters.FilterSet):
    """Reports by kind and year."""

    typ = django_filters.ChoiceFilter(label="Slag", choices=Rapport.Typ, empty_label="Alla")
    ar = django_filters.AllValuesFilter(field_name="ar", label="År", empty_label="Alla")

    class Meta:
        model = Rapport
        fields = ("typ", "ar")
