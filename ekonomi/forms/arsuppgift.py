"""Forms of what is known of a year beside its books."""

from decimal import Decimal

from django import forms

from ekonomi.kapitaltrappa import Metod
from ekonomi.models import Balanskravsuppgift, Kapitalriktvarde, Personalar
from ekonomi.services.arsuppgift import Trappsteg
from finsam.falt import ArFormField, BeloppFormField

ANTAL_STEG = 5


class AldrearForm(forms.Form):
    """A year's figures from a report older than the books."""

    ar = ArFormField()
    intakter = BeloppFormField(label="Intäkter", required=False)
    kostnader = BeloppFormField(label="Kostnader", required=False, help_text="I kronor, med minus.")
    resultat = BeloppFormField(
        label="Årets resultat", required=False, help_text="I kronor; ett underskott med minus."
    )
    eget_kapital = BeloppFormField(label="Eget kapital", required=False)
    soliditet_procent = forms.DecimalField(
        label="Soliditet, procent", required=False, max_digits=5, decimal_places=1, localize=True
    )
    kalla = forms.CharField(
        label="Källa", max_length=200, help_text="Till exempel årsredovisning 2018."
    )


class PersonalarForm(forms.ModelForm):
    """A year's staff."""

    ar = ArFormField()

    class Meta:
        model = Personalar
        fields = (
            "ar",
            "arsarbetare",
            "kvinnor",
            "man",
            "sjukfranvaro",
            "sjukfranvaro_kvinnor",
            "sjukfranvaro_man",
            "kalla",
        )
        localized_fields = (
            "arsarbetare",
            "sjukfranvaro",
            "sjukfranvaro_kvinnor",
            "sjukfranvaro_man",
        )
        help_texts = {
            "arsarbetare": "Omräknat till heltid, till exempel 2,8.",
            "sjukfranvaro": (
                "Andel av ordinarie arbetstid. Visas inte för färre än fem, för då säger den "
                "något om en person."
            ),
        }

    def validate_unique(self) -> None:
        """The service writes over the year that stands."""


class RiktvardeForm(forms.ModelForm):
    """A year's own ceiling for eget kapital."""

    ar = ArFormField()

    class Meta:
        model = Kapitalriktvarde
        fields = ("ar", "belopp", "kalla")
        help_texts = {
            "belopp": "I kronor. Går före trappan.",
            "kalla": "Vem som har sagt det, till exempel Nationella rådet i beslut 2022.",
        }

    def validate_unique(self) -> None:
        """The service writes over the year that stands."""


class BalanskravsuppgiftForm(forms.ModelForm):
    """What a year's balanskravsutredning takes in."""

    ar = ArFormField()

    class Meta:
        model = Balanskravsuppgift
        fields = (
            "ar",
            "realisationsvinster",
            "undantagna_vinster",
            "undantagna_forluster",
            "orealiserade",
            "aterforda",
            "reservering",
            "ianspraktagande",
            "synnerliga_skal_belopp",
            "synnerliga_skal",
        )

    def validate_unique(self) -> None:
        """The service writes over the year that stands."""


class TrappaForm(forms.Form):
    """The ladder for eget kapital that holds from a year: a row of fields for each step."""

    from_ar = ArFormField(label="Gäller från år")
    metod = forms.ChoiceField(
        label="Procenten räknas på", choices=Metod.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, ANTAL_STEG + 1):
            self.fields[f"grans_{n}"] = forms.IntegerField(
                label=f"Steg {n}: insatser upp till, tkr",
                min_value=1,
                required=False,
                help_text="Tomt i det sista steget: ingen övre gräns." if n == 1 else "",
            )
            self.fields[f"procent_{n}"] = forms.DecimalField(
                label=f"Steg {n}: högst, procent",
                min_value=0,
                max_value=100,
                decimal_places=2,
                required=n == 1,
                localize=True,
            )

    def steg(self) -> list[Trappsteg]:
        """Return the steps that have a percent."""
        varden = self.cleaned_data
        return [
            Trappsteg(varden.get(f"grans_{n}"), Decimal(varden[f"procent_{n}"]))
            for n in range(1, ANTAL_STEG + 1)
            if varden.get(f"procent_{n}") is not None
        ]
