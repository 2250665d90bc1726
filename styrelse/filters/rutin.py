"""What the list of recurring tasks can be narrowed by."""

import django_filters

from finsam.models import User
from finsam.sok import SokFilter
from styrelse.filters.falt import DagFilter
from styrelse.models import Rutin


class RutinFilter(django_filters.FilterSet):
    """Recurring tasks by words, by whoever is responsible and on a day."""

    q = SokFilter(label="Sök", falt=["namn", "text"])
    ansvarig = django_filters.ModelChoiceFilter(
        label="Ansvarig",
        queryset=lambda request: User.objects.filter(rutiner__isnull=False).distinct(),
    )
    dag = DagFilter(label="Gällde den")

    class Meta:
        model = Rutin
        fields = ("q", "ansvarig", "dag")
