"""What narrows the lists of rows and accounts."""

import django_filters
from django import forms
from django.db.models import QuerySet

from ekonomi.models import Konto, Rad, Rakenskapsar
from ekonomi.radurval import delar
from finsam.sok import SokFilter

# The characters of an address: every account of a large chart; the objects that a query can hold.
STORSTA_KONTON = 4000
STORSTA_OBJEKT = 2000


def uttagna() -> django_filters.BooleanFilter:
    """The box that brings back what lists leave out; the page itself reads it."""
    return django_filters.BooleanFilter(
        label="Visa också uttagna",
        method=lambda qs, _namn, _varde: qs,
        widget=forms.CheckboxInput,
    )


class RadFilter(django_filters.FilterSet):
    """Rows by account, year, period, object and text; the address that figures lead to.

    ``?konton=1930,50&ar=2022&till=2022-08-31&objekt=6:FOKUS,6:UNGSAM``
    """

    konton = django_filters.CharFilter(
        label="Konton",
        method="filter_konton",
        max_length=STORSTA_KONTON,
        widget=forms.TextInput(attrs={"placeholder": "50 eller 4610,4611"}),
    )
    ar = django_filters.NumberFilter(
        label="År",
        method="filter_ar",
        min_value=1900,
        max_value=2100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    fran = django_filters.DateFilter(field_name="bokforingsdatum", lookup_expr="gte", label="Från")
    till = django_filters.DateFilter(field_name="bokforingsdatum", lookup_expr="lte", label="Till")
    objekt = django_filters.CharFilter(
        label="Objekt",
        method="filter_objekt",
        max_length=STORSTA_OBJEKT,
        widget=forms.TextInput(attrs={"placeholder": "6:FOKUS"}),
    )
    q = SokFilter(falt=["text", "verifikation__text"], label="Sök i text")
    uttagna = uttagna()

    class Meta:
        model = Rad
        fields = ("konton", "ar", "fran", "till", "objekt", "q", "uttagna")

    def filter_konton(self, qs: QuerySet, _namn: str, varde: str) -> QuerySet:
        return qs.filter(konto__in=Konto.objects.utpekade(delar(varde)))

    def filter_ar(self, qs: QuerySet, _namn: str, varde: object) -> QuerySet:
        return qs.for_ar(Rakenskapsar.objects.filter(slut__year=varde))

    def filter_objekt(self, qs: QuerySet, _namn: str, varde: str) -> QuerySet:
        """``6:FOKUS`` takes rows with the object, ``-6:FOKUS`` those without it."""
        nycklar = delar(varde)
        utan = [n.removeprefix("-") for n in nycklar if n.startswith("-")]
        med = [n for n in nycklar if not n.startswith("-")]
        return (qs.med_nycklar(med) if med else qs).utan_nycklar(utan)


class HuvudbokFilter(RadFilter):
    """An account's rows: as RadFilter, the account given by the address."""

    konton = None

    class Meta(RadFilter.Meta):
        fields = ("ar", "fran", "till", "objekt", "q", "uttagna")


class KontoFilter(django_filters.FilterSet):
    """Accounts by number, name and type."""

    q = SokFilter(falt=["nummer", "namn"], label="Sök nummer eller namn")
    ktyp = django_filters.ChoiceFilter(label="Typ", choices=Konto.Typ.choices)

    class Meta:
        model = Konto
        fields = ("q", "ktyp")
