"""What the list of agreements can be narrowed by."""

import django_filters
from django.utils import timezone

from finsam.sok import SokFilter
from styrelse.models import Avtal, Organisation
from styrelse.querysets.avtal import AvtalQuerySet

GALLER, OMPROVAS, SLUT = "galler", "omprovas", "slut"


class AvtalFilter(django_filters.FilterSet):
    """Agreements by words, kind, party and state."""

    q = SokFilter(label="Sök", falt=["namn", "annan_part", "parter__namn", "anteckning"])
    slag = django_filters.ChoiceFilter(label="Slag", choices=Avtal.Slag.choices)
    part = django_filters.ModelChoiceFilter(
        label="Part",
        field_name="parter",
        queryset=lambda request: Organisation.objects.visible_to(request.user).med_avtal(),
    )
    lage = django_filters.ChoiceFilter(
        label="Läge",
        method="i_laget",
        choices=[(GALLER, "Gäller"), (OMPROVAS, "Ska omprövas"), (SLUT, "Utgånget")],
    )

    class Meta:
        model = Avtal
        fields = ("q", "slag", "part", "lage")

    def filter_queryset(self, queryset: AvtalQuerySet) -> AvtalQuerySet:
        """Search reaches the parties, which must not give an agreement twice."""
        return super().filter_queryset(queryset).distinct()

    def i_laget(self, rader: AvtalQuerySet, namn: str, lage: str) -> AvtalQuerySet:
        """Those of a state today; what must be decided is worked out of the terms."""
        dag = timezone.localdate()
        levande = rader.levande(dag)
        if lage == SLUT:
            return rader.exclude(pk__in=levande.values("pk"))
        if lage == GALLER:
            return levande.filter(from_datum__lte=dag)
        return rader.filter(pk__in=[avtal.pk for avtal in levande if avtal.paminns(dag)])
