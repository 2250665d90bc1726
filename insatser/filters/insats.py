"""What the list of insatser can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from insatser.filters.falt import ArFilter
from insatser.models import Insats
from styrelse.models import Organisation


class InsatsFilter(django_filters.FilterSet):
    """Insatser by words, direction, owner and year."""

    q = SokFilter(falt=["namn", "kortnamn", "syfte", "malgrupp"])
    inriktning = django_filters.ChoiceFilter(choices=Insats.Inriktning.choices)
    projektagare = django_filters.ModelChoiceFilter(
        queryset=Organisation.objects.exclude(agda_insatser=None).distinct(),
    )
    ar = ArFilter()

    class Meta:
        model = Insats
        fields = ("q", "inriktning", "projektagare", "ar")
