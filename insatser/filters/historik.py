"""What the list of historical key figures can be narrowed by."""

import django_filters

from insatser.filters.falt import egna_insatser
from insatser.models import Nyckeltalshistorik
from insatser.statistik.matt import ATT_SKRIVA


class HistorikFilter(django_filters.FilterSet):
    """Figures by year, measure and insats."""

    ar = django_filters.NumberFilter(label="År")
    nyckel = django_filters.ChoiceFilter(label="Mått", choices=ATT_SKRIVA)
    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)

    class Meta:
        model = Nyckeltalshistorik
        fields = ("ar", "nyckel", "insats")
