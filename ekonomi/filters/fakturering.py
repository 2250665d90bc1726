"""What narrows the list of what is to be invoiced."""

import django_filters
from django.db.models import QuerySet

from ekonomi.models import Fakturaunderlag
from styrelse.models import Organisation

LAGEN = (("kvar", "Att fakturera"), ("klart", "Fakturerat"))


class FakturaunderlagFilter(django_filters.FilterSet):
    """By year, state, receiver and due date."""

    ar = django_filters.NumberFilter(
        label="År", field_name="forfallodag", lookup_expr="year", min_value=1990, max_value=2100
    )
    lage = django_filters.ChoiceFilter(label="Läge", choices=LAGEN, method="filter_lage")
    mottagare = django_filters.ModelChoiceFilter(
        label="Mottagare",
        queryset=Organisation.objects.filter(fakturaunderlag__isnull=False).distinct(),
    )
    till = django_filters.DateFilter(
        field_name="forfallodag", lookup_expr="lte", label="Förfaller senast"
    )

    class Meta:
        model = Fakturaunderlag
        fields = ("ar", "lage", "mottagare", "till")

    def filter_lage(self, qs: QuerySet, _namn: str, varde: str) -> QuerySet:
        return qs.fakturerade() if varde == "klart" else qs.ej_fakturerade()
