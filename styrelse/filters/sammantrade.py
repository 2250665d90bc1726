"""What the list of meetings can be narrowed by."""

import django_filters

from styrelse.filters.falt import ar_i_listan
from styrelse.models import Organ, Sammantrade


class SammantradeFilter(django_filters.FilterSet):
    """Meetings by organ, year, kind and state."""

    organ = django_filters.ModelChoiceFilter(
        label="Organ", queryset=lambda request: Organ.objects.visible_to(request.user)
    )
    ar = django_filters.ChoiceFilter(label="År", method="under_aret")
    typ = django_filters.ChoiceFilter(label="Slag", choices=Sammantrade.Typ.choices)
    status = django_filters.ChoiceFilter(label="Läge", choices=Sammantrade.Status.choices)

    class Meta:
        model = Sammantrade
        fields = ("organ", "ar", "typ", "status")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.ar_med_moten())

    def under_aret(self, rader, namn, ar):
        return rader.under(int(ar))
