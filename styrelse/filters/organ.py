"""What the lists of organs, assignments and people can be narrowed by."""

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from finsam.sok import SokFilter
from styrelse.filters.falt import DagFilter
from styrelse.models import Organ, Person, Uppdrag


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
    lage = django_filters.ChoiceFilter(
        label="Uppdrag",
        method="med_lage",
        choices=(
            ("slut", "Alla uppdrag är slut"),
            ("rensa", "Slut, men kontaktuppgifter finns kvar"),
        ),
    )

    class Meta:
        model = Person
        fields = ("q", "lage")

    def med_lage(self, rader: QuerySet, namn: str, lage: str) -> QuerySet:
        """Those whose assignments have ended; or of them those who still can be reached."""
        slut = rader.utan_uppdrag(timezone.localdate())
        return slut.med_kontaktuppgifter() if lage == "rensa" else slut
