"""What the list of volumes can be narrowed by."""

import django_filters

from insatser.filters.falt import ArFilter, egna_insatser
from insatser.models import Kon, Volym


class VolymFilter(django_filters.FilterSet):
    """Volumes by insats, sex and year."""

    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)
    kon = django_filters.ChoiceFilter(choices=Kon.choices)
    ar = ArFilter()

    class Meta:
        model = Volym
        fields = ("insats", "kon", "ar")
