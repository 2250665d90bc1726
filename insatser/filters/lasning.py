"""What the log of reads can be narrowed by."""

import django_filters

from finsam.models import User
from insatser.models import Insats, Lasning


class LasningFilter(django_filters.FilterSet):
    """Reads by who, of which insats, what was done and when."""

    by = django_filters.ModelChoiceFilter(
        field_name="handelse__by", label="Vem", queryset=User.objects.order_by("namn")
    )
    insats = django_filters.ModelChoiceFilter(
        field_name="insatser", label="Insats", queryset=Insats.objects.all()
    )
    slag = django_filters.ChoiceFilter(label="Vad", choices=Lasning.Slag.choices)
    fran = django_filters.DateFilter(
        field_name="handelse__at", lookup_expr="date__gte", label="Från"
    )
    till = django_filters.DateFilter(
        field_name="handelse__at", lookup_expr="date__lte", label="Till"
    )

    class Meta:
        model = Lasning
        fields = ("by", "insats", "slag", "fran", "till")
