"""What the list of occasions can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from insatser.filters.falt import ArFilter, egna_insatser
from insatser.models import Tillfalle


class TillfalleFilter(django_filters.FilterSet):
    """Occasions by words, insats, kind and year."""

    q = SokFilter(falt=["rubrik", "insats__namn"])
    insats = django_filters.ModelChoiceFilter(
        queryset=egna_insatser, null_label="Förbundet självt", null_value="forbundet"
    )
    typ = django_filters.ChoiceFilter(choices=Tillfalle.Typ.choices)
    ar = ArFilter()

    class Meta:
        model = Tillfalle
        fields = ("q", "insats", "typ", "ar")
