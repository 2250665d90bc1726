"""What the lists of styrelse can be narrowed by."""

from datetime import date

import django_filters
from django.db.models import QuerySet

from finsam.sok import SokFilter
from styrelse.models import Mal, Maluppfoljning, Medlem, Organ, Person, Sammantrade, Uppdrag


class DagFilter(django_filters.DateFilter):
    """A day, passed to the queryset's own ``vid``."""

    def filter(self, qs: QuerySet, value: date | None) -> QuerySet:
        return qs.vid(value) if value else qs


def _ar_i_listan(ar: list[int]) -> list[tuple[int, str]]:
    return [(a, str(a)) for a in ar]


class MedlemFilter(django_filters.FilterSet):
    """Members by part and on a day."""

    typ = django_filters.ChoiceFilter(label="Part", choices=Medlem.Typ.choices)
    dag = DagFilter(label="Medlem den")

    class Meta:
        model = Medlem
        fields = ("typ", "dag")


class OrganFilter(django_filters.FilterSet):
    """Organs by kind."""

    typ = django_filters.ChoiceFilter(label="Slag", choices=Organ.Typ.choices)

    class Meta:
        model = Organ
        fields = ("typ",)


class UppdragFilter(django_filters.FilterSet):
    """Assignments by name, organ, role, member and day."""

    q = SokFilter(label="Namn", falt=["person__namn"])
    organ = django_filters.ModelChoiceFilter(
        label="Organ", queryset=lambda request: Organ.objects.visible_to(request.user)
    )
    roll = django_filters.ChoiceFilter(label="Roll", choices=Uppdrag.Roll.choices)
    dag = DagFilter(label="Gällde den")

    class Meta:
        model = Uppdrag
        fields = ("q", "organ", "roll", "dag")


class PersonFilter(django_filters.FilterSet):
    """People by name."""

    q = SokFilter(label="Namn eller e-post", falt=["namn", "epost"])

    class Meta:
        model = Person
        fields = ("q",)


class SammantradeFilter(django_filters.FilterSet):
    """Meetings by organ, year, kind and state."""

    organ = django_filters.ModelChoiceFilter(
        label="Organ", queryset=lambda request: Organ.objects.visible_to(request.user)
    )
    ar = django_filters.ChoiceFilter(label="År", method="under_aret")
    typ = django_filters.ChoiceFilter(label="Slag", choices=Sammantrade.Typ.choices)
    status = django_filters.ChoiceFilter(label="Läge", choices=Sammantrade.Status.choices)

    class Meta:
        model = Sammantrade
        fields = ("organ", "ar", "typ", "status")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = _ar_i_listan(self.queryset.ar_med_moten())

    def under_aret(self, rader, namn, ar):
        return rader.under(int(ar))


class MalFilter(django_filters.FilterSet):
    """Goals by year and latest verdict."""

    ar = django_filters.ChoiceFilter(label="År")
    utfall = django_filters.ChoiceFilter(
        label="Utfall", field_name="senaste_utfall", choices=Maluppfoljning.Utfall.choices
    )

    class Meta:
        model = Mal
        fields = ("ar", "utfall")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = _ar_i_listan(self.queryset.alla_ar())
