"""What the list of the catalogue can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from insatser.models import Katalogkategori, Katalogtjanst
from styrelse.models import Organisation


class KatalogFilter(django_filters.FilterSet):
    """Services by words, part, category and state."""

    q = SokFilter(falt=["namn", "malgrupp", "beskrivning", "organisation__namn"])
    organisation = django_filters.ModelChoiceFilter(
        label="Part", queryset=Organisation.objects.exclude(katalogtjanster=None).distinct()
    )
    kategori = django_filters.ModelChoiceFilter(queryset=Katalogkategori.objects.all())
    status = django_filters.ChoiceFilter(label="Läge", choices=Katalogtjanst.Status.choices)

    class Meta:
        model = Katalogtjanst
        fields = ("q", "organisation", "kategori", "status")
