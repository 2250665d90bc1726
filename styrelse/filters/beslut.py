"""What the list of decisions can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from styrelse.filters.falt import ar_i_listan
from styrelse.models import Beslut, Organ

LAGEN = (
    ("oppet", "Öppet"),
    ("forsenat", "Försenat"),
    ("gjort", "Gjort"),
    ("utan", "Följs inte upp"),
)


class BeslutFilter(django_filters.FilterSet):
    """Decisions by words, year, organ and how their follow-up stands."""

    q = SokFilter(falt=["text", "punkt__rubrik", "arende__dnr"])
    ar = django_filters.ChoiceFilter(label="År", method="under_aret")
    organ = django_filters.ModelChoiceFilter(
        label="Organ",
        field_name="punkt__sammantrade__organ",
        queryset=lambda request: Organ.objects.visible_to(request.user),
    )
    lage = django_filters.ChoiceFilter(label="Uppföljning", choices=LAGEN, method="med_lage")

    class Meta:
        model = Beslut
        fields = ("q", "ar", "organ", "lage")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["ar"].extra["choices"] = ar_i_listan(self.queryset.ar_med_beslut())

    def under_aret(self, rader, namn, ar):
        return rader.filter(punkt__sammantrade__datum__year=int(ar))

    def med_lage(self, rader, namn, lage):
        return rader.filter(lage=lage)
