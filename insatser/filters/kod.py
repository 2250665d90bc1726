"""What the list of codes can be narrowed by."""

import django_filters

from finsam.sok import SokFilter
from insatser.models import Kod, Kodlista


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
