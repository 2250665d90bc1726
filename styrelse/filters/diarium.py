"""What the lists of the diarium can be narrowed by."""

import django_filters
from django.db.models import QuerySet

from finsam.sok import SokFilter
from styrelse.filters.falt import ar_i_listan
from styrelse.models import Arende, Handling, Handlingstyp

LAGEN = (("oppna", "Öppna"), ("avslutade", "Avslutade"))


class OrdFilter(SokFilter):
    """A search box over what the diarium says and what stands in the files."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.med_orden(value) if value else qs


class _MedLage(django_filters.FilterSet):
    """Open or closed cases; ``vag`` leads from the row to its case."""

    vag = ""

    def i_lage(self, rader: QuerySet, namn: str, lage: str) -> QuerySet:
        return rader.filter(**{f"{self.vag}avslutat_datum__isnull": lage == "oppna"})


class HandlingFilter(_MedLage):
    """Documents by words, direction, kind, year, their case's state and marking."""

    vag = "arende__"
    q = OrdFilter(label="Sök i diariet och i filernas text", falt=[])
    riktning = django_filters.ChoiceFilter(label="Riktning", choices=Handling.Riktning.choices)
    typ = django_filters.ModelChoiceFilter(
        label="Handlingstyp", queryset=lambda request: Handlingstyp.objects.visible_to(request.user)
    )
    ar = django_filters.ChoiceFilter(label="År", field_name="datum", lookup_expr="year")
    lage = django_filters.ChoiceFilter(label="Ärendet är", choices=LAGEN, method="i_lage")
    sekretess = django_filters.ChoiceFilter(
        label="Sekretess", choices=[("True", "Med sekretess"), ("False", "Utan sekretess")]
    )

    class Meta:
        model = Handling
        fields = ("q", "riktning", "typ", "ar", "lage", "sekretess")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.alla_ar())


class ArendeFilter(_MedLage):
    """Cases by words, year and state."""

    q = SokFilter(label="Diarienummer eller ärende", falt=["dnr", "mening"])
    ar = django_filters.ChoiceFilter(label="År")
    lage = django_filters.ChoiceFilter(label="Läge", choices=LAGEN, method="i_lage")

    class Meta:
        model = Arende
        fields = ("q", "ar", "lage")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.alla_ar())
