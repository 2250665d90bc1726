"""What the list of enrolments can be narrowed by."""

import django_filters
from django.db.models import QuerySet

from finsam.sok import SokFilter
from insatser.filters.falt import ArFilter
from insatser.models import Inskrivning, Kon
from styrelse.models import Organisation


class DeltagareFilter(django_filters.FilterSet):
    """Enrolments by code, state, sex, kommun and year; the words are never logged."""

    kod = SokFilter(falt=["deltagare__kod"], label="Kod")
    lage = django_filters.ChoiceFilter(
        label="Läge",
        choices=[("inskriven", "Inskriven"), ("avslutad", "Avslutad")],
        method="filtrera_lage",
    )
    kon = django_filters.ChoiceFilter(field_name="deltagare__kon", label="Kön", choices=Kon.choices)
    kommun = django_filters.ModelChoiceFilter(
        field_name="deltagare__kommun",
        label="Kommun",
        queryset=Organisation.objects.kommuner(),
    )
    ar = ArFilter()

    class Meta:
        model = Inskrivning
        fields = ("kod", "lage", "kon", "kommun", "ar")

    def filtrera_lage(self, qs: QuerySet, namn: str, varde: str) -> QuerySet:
        return qs.oppna() if varde == "inskriven" else qs.exclude(ut_manad=None)
