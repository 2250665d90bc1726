"""Forms of how the budget is printed."""

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Budgetgruppering, Budgetrad
from finsam.falt import ArFormField
from finsam.taltabell import Enhet


class GrupperingForm(forms.Form):
    """A printing: its name, its use and what its sums are called."""

    namn = forms.CharField(label="Namn", max_length=100)
    anvandning = forms.ChoiceField(label="Används i", choices=Budgetgruppering.Anvandning.choices)
    enhet = forms.ChoiceField(
        label="Skrivs i",
        choices=[(Enhet.KR.value, "kronor"), (Enhet.TKR.value, "tusental kronor")],
    )
    rubrik_intakter = forms.CharField(
        label="Intäkternas summa heter", initial="Summa intäkter och eget kapital"
    )
    rubrik_kostnader = forms.CharField(label="Kostnadernas summa heter", initial="Summa kostnader")
    rubrik_kvar = forms.CharField(label="Det som är kvar heter", initial="Eget kapital UB")
    med_grupprubriker = forms.BooleanField(
        label="Rubriker över intäkter, kostnader och insatser", required=False, initial=True
    )


class GrupperingsradForm(forms.Form):
    """A heading and the rows that it gathers."""

    rubrik = forms.CharField(label="Rubrik", max_length=150)
    budgetrader = forms.ModelMultipleChoiceField(
        label="Budgetrader",
        queryset=Budgetrad.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    grupp = forms.ChoiceField(
        label="Och alla andra rader i",
        required=False,
        choices=[("", "ingen"), *Budgetrad.Grupp.choices],
        help_text="Samlar också rader som läggs till senare.",
    )
    fotnot = forms.CharField(
        label="Fotnot", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    fran_ar = ArFormField(label="Trycks från år", required=False)
    till_ar = ArFormField(label="Trycks till och med år", required=False)

    def __init__(self, *args: object, budgetrader: QuerySet[Budgetrad], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["budgetrader"].queryset = budgetrader
