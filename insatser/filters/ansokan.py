"""What narrows the list of applications."""

import django_filters

from finsam.sok import SokFilter
from insatser.models import Ansokan
from styrelse.models import Organisation


class AnsokanFilter(django_filters.FilterSet):
    """Applications by words, state and applicant."""

    q = SokFilter(falt=["namn", "syfte", "malgrupp", "sokande__namn", "arende__dnr"])
    status = django_filters.ChoiceFilter(label="Läge", choices=Ansokan.Status.choices)
    sokande = django_filters.ModelChoiceFilter(
        queryset=Organisation.objects.exclude(ansokningar=None).distinct()
    )

    class Meta:
        model = Ansokan
        fields = ("q", "status", "sokande")
