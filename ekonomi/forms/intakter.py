"""Forms of shared costs, other income, grants and compensation for VAT."""

from collections.abc import Sequence

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Delningsregel, Externbidrag, Momsregel, Objekt, Ovrigintakt
from finsam.falt import ArFormField, BeloppFormField
from styrelse.models import Organisation

KONTO = "Siffrorna som kontonumren börjar med, till exempel 6551."
PERIOD = ("from_datum", "till_datum")


class _ModellForm(forms.Form):
    """Some fields of a model, where organisations and objects are those that the user may see."""

    modell: type
    falten: tuple[str, ...]
    hjalp: dict[str, str] = {}

    def __init__(
        self,
        *args: object,
        organisationer: QuerySet[Organisation],
        objekt: QuerySet[Objekt],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= forms.fields_for_model(self.modell, self.falten, help_texts=self.hjalp)
        val = {"organisation": organisationer, "givare": organisationer, "objekt": objekt}
        for namn in val.keys() & self.fields.keys():
            self.fields[namn].queryset = val[namn]
        if "objekt" in self.fields:
            self.fields["objekt"].empty_label = "Alla objekt"


class DelningsregelForm(_ModellForm):
    """A shared cost."""

    modell = Delningsregel
    falten = (
        *("namn", "organisation", "procent", "kontoprefix", "objekt", "intaktskonto"),
        *("fordringskonto", "momssats", *PERIOD),
    )
    hjalp = {
        "namn": "Till exempel Administrativt stöd. Namnet står på fakturan.",
        "kontoprefix": KONTO,
        "objekt": "Till exempel ett projekt, så att bara dess kostnader delas.",
        "intaktskonto": "Kontots nummer, till exempel 3591.",
        "fordringskonto": "Kontots nummer, till exempel 1790. Används vid bokslut.",
        "till_datum": "Lämna tomt om regeln gäller tills vidare.",
    }


class OvrigintaktForm(_ModellForm):
    """An income that is expected."""

    modell = Ovrigintakt
    falten = ("ar", "slag", "namn", "platser", "pris", "momssats", "kontoprefix", "objekt")
    hjalp = {
        "namn": "Till exempel kursens namn. Det står på fakturan.",
        "kontoprefix": "Siffrorna som kontonumren börjar med, till exempel 3592.",
    }
    belopp = BeloppFormField(
        label="Väntad intäkt",
        required=False,
        help_text="Kronor utan moms. Lämna tomt om du skriver antal platser och pris.",
    )
    field_order = ("ar", "slag", "namn", "platser", "pris", "belopp")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ar"] = ArFormField()
        self.order_fields(self.field_order)


class ExternbidragForm(_ModellForm):
    """A grant from another."""

    modell = Externbidrag
    falten = ("namn", "givare", "diarienummer", "ram", "kontoprefix", "objekt", *PERIOD)
    hjalp = {
        "namn": "Till exempel ESF och projektets namn.",
        "ram": "Kronor för hela tiden, enligt beslutet.",
        "kontoprefix": "Siffrorna som kontonumren börjar med, till exempel 3985.",
    }


class DelningsunderlagForm(forms.Form):
    """A period to invoice."""

    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med")
    forfallodag = forms.DateField(label="Förfaller")


class IntaktsfakturaForm(forms.Form):
    """Something to invoice of an income."""

    mottagare = forms.ModelChoiceField(
        label="Mottagare", queryset=Organisation.objects.none(), empty_label="Välj organisation"
    )
    platser = forms.IntegerField(label="Antal platser", required=False, min_value=1)
    belopp = BeloppFormField(
        label="Belopp",
        required=False,
        help_text="Kronor utan moms, om det inte är platser som faktureras.",
    )
    forfallodag = forms.DateField(label="Förfaller")

    def __init__(self, *args: object, organisationer: QuerySet[Organisation], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mottagare"].queryset = organisationer


class RekvireringForm(forms.Form):
    """What is asked for out of a grant."""

    from_datum = forms.DateField(label="Period från och med")
    till_datum = forms.DateField(label="Period till och med")
    rekvirerat = BeloppFormField(label="Rekvirerat")
    rekvirerad_datum = forms.DateField(label="Rekvirerad")


class UtbetalningForm(forms.Form):
    """What was paid."""

    utbetalt = BeloppFormField(label="Utbetalt", required=False)
    utbetald_datum = forms.DateField(
        label="Utbetald", required=False, help_text="Lämna båda tomma om inget är utbetalt."
    )


class MomsregelForm(forms.Form):
    """How often, and where VAT is booked."""

    from_ar = ArFormField(label="Gäller från och med år")
    takt = forms.ChoiceField(label="Ersättning söks", choices=Momsregel.Takt.choices)
    konton = forms.CharField(
        label="Ingående moms bokförs på konton som börjar med",
        max_length=50,
        help_text="Komma mellan flera, till exempel 1650 eller 1650, 1681.",
    )
    betalkonton = forms.CharField(
        label="Utbetalningen kommer in på konton som börjar med",
        max_length=50,
        help_text="Bank eller skattekonto, till exempel 19 eller 19, 1630.",
    )


class MomsansokanForm(forms.Form):
    """A claim."""

    from_datum = forms.DateField(label="Period från och med")
    till_datum = forms.DateField(label="Period till och med")
    sokt = BeloppFormField(label="Sökt belopp", help_text="Kronor, som i ansökan.")
    sokt_datum = forms.DateField(label="Ansökan lämnad")


class MomsansokanAndraForm(UtbetalningForm):
    """A claim's amount and day, and what was paid."""

    sokt = BeloppFormField(label="Sökt belopp")
    sokt_datum = forms.DateField(label="Ansökan lämnad")
    field_order: Sequence[str] = ("sokt", "sokt_datum", "utbetalt", "utbetald_datum")
