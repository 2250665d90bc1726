"""What narrows the list of proposals."""

import django_filters

from ekonomi.models import Bokforingsforslag, Rakenskapsar
from finsam.sok import SokFilter


class ForslagFilter(django_filters.FilterSet):
    """Proposals by year, state and text."""

    q = SokFilter(falt=["text"], label="Sök i text")
    ar = django_filters.ModelChoiceFilter(label="År", queryset=Rakenskapsar.objects.all())
    status = django_filters.ChoiceFilter(label="Läge", choices=Bokforingsforslag.Status.choices)

    class Meta:
        model = Bokforingsforslag
        fields = ("q", "ar", "status")
