"""What the lists of enrolments can be narrowed by."""

import django_filters
from django.core.validators import RegexValidator
from django.db.models import QuerySet

from insatser.filters.falt import ArFilter, egna_insatser
from insatser.models import Deltagare, Inskrivning, Kod, Kon
from styrelse.models import Organisation

_BARA_KOD = RegexValidator(
    r"^[A-Za-z0-9-]{1,9}$", "Sök med koden eller en del av den, till exempel 7KQM."
)


class KodSokFilter(django_filters.CharFilter):
    """A participant's code or part of it; shorter than any personnummer, and nothing else.

    What is searched for stands in the address of the page, so it may never say who anyone is.
    """

    def __init__(self, **kwargs: object) -> None:
        super().__init__(label="Kod", max_length=9, validators=[_BARA_KOD], **kwargs)
        self.extra["widget"] = django_filters.widgets.forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "type": "search"}
        )

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return super().filter(qs, value.upper())


class DeltagareFilter(django_filters.FilterSet):
    """Enrolments by code, state, sex, kommun, who sent and year; the words are never logged."""

    kod = KodSokFilter(field_name="deltagare__kod", lookup_expr="contains")
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
    remittent = django_filters.ModelChoiceFilter(
        label="Remittent", queryset=Kod.objects.i_lista("remittent")
    )
    ar = ArFilter()

    class Meta:
        model = Inskrivning
        fields = ("kod", "lage", "kon", "kommun", "remittent", "ar")

    def filtrera_lage(self, qs: QuerySet, namn: str, varde: str) -> QuerySet:
        return qs.oppna() if varde == "inskriven" else qs.exclude(ut_manad=None)


class AllaDeltagareFilter(DeltagareFilter):
    """The same over several insatser."""

    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)

    class Meta(DeltagareFilter.Meta):
        fields = ("kod", "insats", "lage", "kon", "kommun", "remittent", "ar")


class OvanligFilter(django_filters.FilterSet):
    """Rare participants by kön and kommun, which are what makes them rare."""

    kon = django_filters.ChoiceFilter(label="Kön", choices=Kon.choices)
    kommun = django_filters.ModelChoiceFilter(
        label="Kommun", queryset=Organisation.objects.kommuner()
    )

    class Meta:
        model = Deltagare
        fields = ("kon", "kommun")
