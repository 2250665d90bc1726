"""What the list of goals can be narrowed by."""

import django_filters

from styrelse.filters.falt import ar_i_listan
from styrelse.models import Mal, Maluppfoljning


class MalFilter(django_filters.FilterSet):
    """Goals by year and latest verdict."""

    ar = django_filters.ChoiceFilter(label="År")
    utfall = django_filters.ChoiceFilter(
        label="Utfall", field_name="senaste_utfall", choices=Maluppfoljning.Utfall.choices
    )

    class Meta:
        model = Mal
        fields = ("ar", "utfall")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.alla_ar())
