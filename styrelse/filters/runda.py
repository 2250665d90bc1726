"""What the list of rounds can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from styrelse.models import Runda


class RundaFilter(django_filters.FilterSet):
    """Rounds by words and state."""

    q = SokFilter(label="Sök", falt=["handling__rubrik", "handling__arende__dnr", "vad"])
    status = django_filters.ChoiceFilter(label="Läge", choices=Runda.Status.choices)

    class Meta:
        model = Runda
        fields = ("q", "status")
