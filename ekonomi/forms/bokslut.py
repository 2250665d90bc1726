"""Forms of the bokslut: its day, its accruals, its checklist, its end."""

from decimal import Decimal

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Automatik, Checkpunkt, Objekt, Periodisering
from ekonomi.services.periodisering import NyPeriodisering
from finsam.falt import BeloppFormField


class KontoFormField(forms.CharField):
    """An account by its number; what is picked from the list reads ``1930 Bank``."""

    def __init__(self, **kwargs: object) -> None:
        lista = forms.TextInput(attrs={"list": "konton", "autocomplete": "off"})
        super().__init__(**{"max_length": 100, "widget": lista, **kwargs})

    def clean(self, value: object) -> str:
        return (super().clean(value).split() or [""])[0]


class BokslutForm(forms.Form):
    """The day that a bokslut is made on."""

    datum = forms.DateField(
        label="Bokslutsdag",
        help_text="Årets sista dag ger ett årsbokslut. En annan dag, till exempel 31 augusti, "
        "ger ett delårsbokslut.",
    )


class PeriodiseringForm(forms.Form):
    """An accrual."""

    slag = forms.ChoiceField(
        label="Slag",
        choices=Periodisering.Slag.choices,
        help_text="Upplupet: hör till perioden men betalas senare. Förutbetalt: är betalt men "
        "hör till nästa period.",
    )
    text = forms.CharField(
        label="Vad det gäller", max_length=200, help_text="Blir radens text, också i noten."
    )
    motpart = forms.CharField(label="Motpart", max_length=100, required=False)
    belopp = BeloppFormField(label="Belopp", help_text="Utan minus. Slaget avgör sidan.")
    resultatkonto = KontoFormField(label="Kostnads- eller intäktskonto")
    balanskonto = KontoFormField(label="Balanskonto", help_text="Till exempel 2990 eller 1710.")
    objekt = forms.ModelChoiceField(
        label="Objekt",
        queryset=Objekt.objects.none(),
        required=False,
        empty_label="Inget",
        help_text="Till exempel det projekt som kostnaden hör till.",
    )

    def __init__(self, *args: object, objekt: QuerySet[Objekt], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["objekt"].queryset = objekt

    def ny(self) -> NyPeriodisering:
        """What is typed, as the service takes it."""
        varden = dict(self.cleaned_data)
        valt = varden.pop("objekt")
        return NyPeriodisering(**varden, objekt=(valt,) if valt else ())

    @staticmethod
    def startvarden(periodisering: Periodisering) -> dict[str, object]:
        """What the form begins with when an accrual is changed."""
        komb = periodisering.objektkombination
        belopp: Decimal = periodisering.belopp
        return {
            "slag": periodisering.slag,
            "text": periodisering.text,
            "motpart": periodisering.motpart,
            "belopp": belopp,
            "resultatkonto": periodisering.resultatkonto.nummer,
            "balanskonto": periodisering.balanskonto.nummer,
            "objekt": komb.objekt.first() if komb else None,
        }


class AngraForm(forms.Form):
    """Why a booked accrual is undone."""

    skal = forms.CharField(
        label="Varför ångras den?",
        max_length=200,
        help_text="Blir rättelsens text och sparas i händelseloggen.",
    )


class KlarForm(forms.Form):
    """What there is to say of a point that is ticked off."""

    kommentar = forms.CharField(
        label="Kommentar",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Till exempel vad som är avstämt mot vad. Revisorn läser den.",
    )


class PunktForm(forms.Form):
    """A point of one bokslut's own."""

    rubrik = forms.CharField(label="Punkt", max_length=150)
    hjalp = forms.CharField(label="Vad som ska göras", max_length=400, required=False)


class CheckpunktForm(PunktForm):
    """A point of the template."""

    galler = forms.ChoiceField(label="Gäller", choices=Checkpunkt.Galler.choices)
    automatik = forms.ChoiceField(
        label="Systemet ser efter",
        choices=[("", "Nej, en person prickar av"), *Automatik.choices],
        required=False,
    )


class StangForm(forms.Form):
    """Where the year's result goes."""

    resultatkonto = KontoFormField(
        label="Konto för årets resultat",
        help_text="Hit förs resultatet på årets sista dag, till exempel 2069 eller 2099.",
    )
    kapitalkonto = KontoFormField(
        label="Konto för balanserat resultat",
        help_text="Här står resultatet när nästa år börjar.",
    )


class OppnaBokslutForm(forms.Form):
    """Why a closed bokslut is opened again."""

    skal = forms.CharField(
        label="Varför öppnas bokslutet?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Sparas i händelseloggen och står i revisorspärmen.",
    )
