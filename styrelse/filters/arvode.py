"""Filters of arvoden."""

import django_filters

from styrelse.arvodesslag import KRAVS
from styrelse.filters.falt import ar_i_listan
from styrelse.models import Arvodesansprak

LAGEN = (("vantar", "Väntar"), ("godkant", "Godkänt"), ("avslaget", "Avslaget"))


class AnsprakFilter(django_filters.FilterSet):
    """Claims by state, kind and year."""

    lage = django_filters.ChoiceFilter(label="Läge", choices=LAGEN, method="i_lage")
    slag = django_filters.ChoiceFilter(
        label="Vad", choices=[(slag.value, slag.label) for slag in KRAVS]
    )
    ar = django_filters.ChoiceFilter(label="År", field_name="dag", lookup_expr="year")

    class Meta:
        model = Arvodesansprak
        fields = ("lage", "slag", "ar")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.ar_med_ansprak())

    def i_lage(self, rader, namn, lage):
        return rader.i_lage(lage)
