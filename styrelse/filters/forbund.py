"""What the list of members can be narrowed by."""

import django_filters

from styrelse.filters.falt import DagFilter
from styrelse.models import Medlem


class MedlemFilter(django_filters.FilterSet):
    """Members by part and on a day."""

    typ = django_filters.ChoiceFilter(label="Part", choices=Medlem.Typ.choices)
    dag = DagFilter(label="Medlem den")

    class Meta:
        model = Medlem
        fields = ("typ", "dag")
