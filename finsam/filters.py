"""Filters of the lists of users and of the log."""

import django_filters

from finsam.behorighet import Roll
from finsam.models import Handelse, User


class AnvandareFilter(django_filters.FilterSet):
    """Users by role and state."""

    roll = django_filters.ChoiceFilter(
        field_name="rolltilldelningar__roll", label="Roll", choices=Roll.choices
    )
    is_active = django_filters.ChoiceFilter(
        label="Får logga in", choices=[("True", "Ja"), ("False", "Nej")]
    )

    class Meta:
        model = User
        fields = ("roll", "is_active")


class HandelseFilter(django_filters.FilterSet):
    """Events by who, and by day."""

    by = django_filters.ModelChoiceFilter(label="Vem", queryset=User.objects.order_by("namn"))
    fran = django_filters.DateFilter(field_name="at", lookup_expr="date__gte", label="Från")
    till = django_filters.DateFilter(field_name="at", lookup_expr="date__lte", label="Till")

    class Meta:
        model = Handelse
        fields = ("by", "fran", "till")
