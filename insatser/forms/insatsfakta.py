"""The form of what follow-up and statistics ask about an insats."""

from django import forms

from insatser.forms.falt import KoderField, KodField
from insatser.forms.insats import las_frysta
from insatser.models import Insats
from styrelse.models import Organisation

_INGET_VALT = ("", "Inte sagt")


class InsatsfaktaForm(forms.Form):
    """How the insats works, for whom, and how it is followed up."""

    arbetssatt = forms.ChoiceField(
        label="Arbetssätt",
        choices=[_INGET_VALT, *Insats.Arbetssatt.choices],
        required=False,
        widget=forms.RadioSelect,
        help_text="Förebyggande innan behovet är stort, eller åtgärdande när det finns.",
    )
    preciserad_inriktning = forms.CharField(
        label="Preciserad inriktning",
        max_length=200,
        required=False,
        help_text="Som i Uppföljning Finsam, till exempel arbetslivsinriktad rehabilitering.",
    )
    syften = KoderField("syfte", label="Syften")
    fokusomrade = KodField(
        "fokusomrade", label="Fokusområde", required=False, empty_label="Inget valt"
    )
    kommuner = forms.ModelMultipleChoiceField(
        label="Kommuner",
        queryset=Organisation.objects.kommuner(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De kommuner som insatsen finns i.",
    )
    uppfoljningsmetod = forms.ChoiceField(
        label="Uppföljningsmetod",
        choices=Insats.Metod.choices,
        widget=forms.RadioSelect,
        help_text="Med koder går det att följa var och en utan att veta vem det är. Annars "
        "räknas bara hur många.",
    )
    esf = forms.BooleanField(label="Medfinansieras av Europeiska socialfonden", required=False)
    uppfoljningstakt = forms.ChoiceField(
        label="Följs upp",
        choices=[("", "Följs inte upp här"), *Insats.Takt.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    uppfoljs_fran = forms.DateField(
        label="Följs upp från och med",
        required=False,
        help_text="En dag i det första kvartal eller år som ska följas upp.",
    )

    def __init__(self, *args: object, insats: Insats, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        las_frysta(self, insats)
