"""Filters of the log of issued certificates."""

import django_filters

from finsam.models import Certifikat


class CertifikatFilter(django_filters.FilterSet):
    """Certificates by name, serial number, how confirmed and day."""

    namn = django_filters.CharFilter(lookup_expr="icontains", label="Namn")
    serienummer = django_filters.CharFilter(lookup_expr="istartswith", label="Serienummer")
    metod = django_filters.ChoiceFilter(label="Bekräftad med", choices=Certifikat.Metod.choices)
    fran = django_filters.DateFilter(field_name="at", lookup_expr="date__gte", label="Från")
    till = django_filters.DateFilter(field_name="at", lookup_expr="date__lte", label="Till")

    class Meta:
        model = Certifikat
        fields = ("namn", "serienummer", "metod", "fran", "till")
