"""What narrows the lists of insatser."""

import django_filters
from django.db.models import QuerySet

from finsam.period import AREN
from finsam.sok import SokFilter
from finsam.synlig import synliga
from insatser.models import Insats, Inskrivning, Kod, Kodlista, Kon, Tillfalle, Volym
from styrelse.models import Organisation


def egna_insatser(request) -> QuerySet:
    """Return the insatser that whoever asks may see."""
    return synliga(Insats, request.user)


class ArFilter(django_filters.NumberFilter):
    """A calendar year, passed to the queryset's own ``under``."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"label": "År", "min_value": AREN[0], "max_value": AREN[-1], **kwargs})

    def filter(self, qs: QuerySet, value: object) -> QuerySet:
        return qs if value is None else qs.under(int(value))


class InsatsFilter(django_filters.FilterSet):
    """Insatser by words, direction, owner and year."""

    q = SokFilter(falt=["namn", "kortnamn", "syfte", "malgrupp"])
    inriktning = django_filters.ChoiceFilter(choices=Insats.Inriktning.choices)
    projektagare = django_filters.ModelChoiceFilter(
        queryset=Organisation.objects.exclude(agda_insatser=None).distinct(),
    )
    ar = ArFilter()

    class Meta:
        model = Insats
        fields = ("q", "inriktning", "projektagare", "ar")


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


class TillfalleFilter(django_filters.FilterSet):
    """Occasions by words, insats, kind and year."""

    q = SokFilter(falt=["rubrik", "insats__namn"])
    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)
    typ = django_filters.ChoiceFilter(choices=Tillfalle.Typ.choices)
    ar = ArFilter()

    class Meta:
        model = Tillfalle
        fields = ("q", "insats", "typ", "ar")


class VolymFilter(django_filters.FilterSet):
    """Volumes by insats, sex and year."""

    insats = django_filters.ModelChoiceFilter(queryset=egna_insatser)
    kon = django_filters.ChoiceFilter(choices=Kon.choices)
    ar = ArFilter()

    class Meta:
        model = Volym
        fields = ("insats", "kon", "ar")


class KodFilter(django_filters.FilterSet):
    """Codes by words, list and whether forms offer them."""

    q = SokFilter(falt=["namn"])
    lista = django_filters.ModelChoiceFilter(queryset=Kodlista.objects.all())
    aktiv = django_filters.ChoiceFilter(
        label="Går att välja", choices=[("True", "Ja"), ("False", "Nej")]
    )

    class Meta:
        model = Kod
        fields = ("q", "lista", "aktiv")
