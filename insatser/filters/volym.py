"""What the lists of occasions and volumes can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from insatser.filters.falt import ArFilter, egna_insatser
from insatser.models import Kon, Tillfalle, Volym


class TillfalleFilter(django_filters.FilterSet):
    """Occasions by words, insats, kind and year."""

    q = SokFilter(falt=["rubrik", "insats__namn"])
    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)
    typ = django_filters.ChoiceFilter(choices=Tillfalle.Typ.choices)
    ar = ArFilter()

    class Meta:
        model = Tillfalle
        fields = ("q", "insats", "typ", "ar")


class VolymFilter(django_filters.FilterSet):
    """Volumes by insats, sex and year."""

    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)
    kon = django_filters.ChoiceFilter(choices=Kon.choices)
    ar = ArFilter()

    class Meta:
        model = Volym
        fields = ("insats", "kon", "ar")
