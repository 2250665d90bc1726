"""What the lists of goals and activities can be narrowed by."""

import django_filters

from styrelse import malskala
from styrelse.filters.falt import ar_i_listan
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Mal


class MalFilter(django_filters.FilterSet):
    """Goals by year, level and latest verdict."""

    ar = django_filters.ChoiceFilter(label="År")
    niva = django_filters.ChoiceFilter(label="Nivå")
    utfall = django_filters.ChoiceFilter(label="Bedömning", field_name="senaste_utfall")

    class Meta:
        model = Mal
        fields = ("ar", "niva", "utfall")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        skala = malskala.las()
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.alla_ar())
        self.filters["niva"].extra["choices"] = [(n.nyckel, n.namn) for n in skala.nivaer]
        self.filters["utfall"].extra["choices"] = [(b.nyckel, b.namn) for b in skala.bedomningar]


class AktivitetFilter(django_filters.FilterSet):
    """Activities by year and how they stand."""

    ar = django_filters.ChoiceFilter(label="År", field_name="mal__ar")
    status = django_filters.ChoiceFilter(
        label="Läge", field_name="status", choices=Aktivitetsuppfoljning.Status.choices
    )

    class Meta:
        model = Aktivitet
        fields = ("ar", "status")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.alla_ar())
