"""Filters of the lists of reports."""

import django_filters

from rapporter.models import Rapport, Revisionsfraga


class RapportFilter(django_filters.FilterSet):
    """Reports by kind and year."""

    typ = django_filters.ChoiceFilter(label="Slag", choices=Rapport.Typ, empty_label="Alla")
    ar = django_filters.AllValuesFilter(field_name="ar", label="År", empty_label="Alla")

    class Meta:
        model = Rapport
        fields = ("typ", "ar")


class RevisionsfragaFilter(django_filters.FilterSet):
    """The auditors' questions by year and state."""

    ar = django_filters.AllValuesFilter(field_name="ar", label="År", empty_label="Alla")
    status = django_filters.ChoiceFilter(
        label="Läge", choices=Revisionsfraga.Status, empty_label="Alla"
    )

    class Meta:
        model = Revisionsfraga
        fields = ("ar", "status")
