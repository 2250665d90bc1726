"""What narrows the lists of what is to be paid."""

import django_filters

from ekonomi.models import Utbetalning
from finsam.sok import SokFilter
from insatser.filters.falt import egna_insatser


class RekvisitionFilter(django_filters.FilterSet):
    """Rekvisitioner by insats, state and words."""

    q = SokFilter(falt=["rader__text", "referens", "mottagare__namn"], label="Sök", distinct=True)
    insats = django_filters.ModelChoiceFilter(label="Insats", queryset=egna_insatser)
    status = django_filters.ChoiceFilter(label="Läge", choices=Utbetalning.Status.choices)
    fran = django_filters.DateFilter(field_name="period_till", lookup_expr="gte", label="Från")
    till = django_filters.DateFilter(field_name="period_fran", lookup_expr="lte", label="Till")

    class Meta:
        model = Utbetalning
        fields = ("q", "insats", "status", "fran", "till")


class FakturaFilter(django_filters.FilterSet):
    """Supplier invoices by words, state and day."""

    q = SokFilter(
        falt=["fakturanummer", "mottagare_namn", "mottagare__namn", "referens", "rader__text"],
        label="Sök",
        distinct=True,
    )
    status = django_filters.ChoiceFilter(label="Läge", choices=Utbetalning.Status.choices)
    fran = django_filters.DateFilter(field_name="fakturadatum", lookup_expr="gte", label="Från")
    till = django_filters.DateFilter(field_name="fakturadatum", lookup_expr="lte", label="Till")

    class Meta:
        model = Utbetalning
        fields = ("q", "status", "fran", "till")
