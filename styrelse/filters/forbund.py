"""What the lists of members and organisations can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from styrelse.filters.falt import DagFilter
from styrelse.models import Medlem, Organisation, Organisationsroll


class MedlemFilter(django_filters.FilterSet):
    """Members by part and on a day."""

    typ = django_filters.ChoiceFilter(label="Part", choices=Medlem.Typ.choices)
    dag = DagFilter(label="Medlem den")

    class Meta:
        model = Medlem
        fields = ("typ", "dag")


class OrganisationFilter(django_filters.FilterSet):
    """Organisations by name and by what they are to the förbund."""

    q = SokFilter(label="Namn", falt=["namn", "kortnamn"])
    roll = django_filters.ChoiceFilter(
        label="Roll", field_name="roller__roll", choices=Organisationsroll.Roll.choices
    )

    class Meta:
        model = Organisation
        fields = ("q", "roll")
