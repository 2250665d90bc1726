"""Forms of the budget's rows and what they count."""

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Budgetrad, Objekt
from finsam.falt import ArFormField

_KONTON = "Siffrorna som kontonumren börjar med, till exempel 5 eller 7240."


class _MedObjekt(forms.Form):
    """A form with a choice of one SIE object, or of all."""

    objekt = forms.ModelChoiceField(
        label="Bara objektet",
        queryset=Objekt.objects.none(),
        required=False,
        empty_label="Alla objekt",
        help_text="Till exempel ett projekt, så att raden räknar bara dess kostnader.",
    )

    def __init__(self, *args: object, objekt: QuerySet[Objekt], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["objekt"].queryset = objekt


class BudgetradForm(_MedObjekt):
    """A new row of the budget and the accounts that it counts."""

    rubrik = forms.CharField(
        label="Rubrik", max_length=100, help_text="Så som raden ska stå i budgeten."
    )
    grupp = forms.ChoiceField(label="Del av budgeten", choices=Budgetrad.Grupp.choices)
    ofordelad = forms.BooleanField(
        label="Medel som inte är fördelade än",
        required=False,
        help_text="Till exempel medel till förfogande. Raden räknar då inga konton.",
    )
    kontoprefix = forms.CharField(
        label="Konton som börjar med",
        max_length=10,
        required=False,
        help_text=f"{_KONTON} Eget kapital behöver inga.",
    )

    field_order = ("rubrik", "grupp", "ofordelad", "kontoprefix", "objekt")


class BudgetradAndraForm(forms.Form):
    """How a row is printed: heading, footnote, years."""

    rubrik = forms.CharField(label="Rubrik", max_length=150)
    fotnot = forms.CharField(
        label="Fotnot",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Står under tabellen, med ett nummer vid raden.",
    )
    fran_ar = ArFormField(label="Trycks från år", required=False)
    till_ar = ArFormField(
        label="Trycks till och med år",
        required=False,
        help_text="Raden visas ändå det år som något är bokfört på den.",
    )


class KopplingForm(_MedObjekt):
    """More accounts for a row."""

    kontoprefix = forms.CharField(label="Konton som börjar med", max_length=10, help_text=_KONTON)
    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med", required=False)

    field_order = ("kontoprefix", "objekt", "from_datum", "till_datum")


class AvslutaKopplingForm(forms.Form):
    """The last day that a coupling holds."""

    till_datum = forms.DateField(
        label="Till och med",
        help_text="Utfallet till och med den dagen räknas som förut.",
    )
