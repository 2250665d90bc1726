"""Forms about an insats's course: förlängning, slutrapport, how it ended."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from insatser.forms.utan_person import UtanPerson
from insatser.models import Insatsavslut
from styrelse.models import Handling, Organisation, Paragraf


class ParagrafField(forms.ModelChoiceField):
    """A § of a justerat protokoll in the system."""

    def label_from_instance(self, obj: Paragraf) -> str:
        punkt = obj.punkt
        return f"{punkt.sammantrade.datum} § {obj.nummer} {punkt.dolj(punkt.rubrik)}"


class HandlingField(forms.ModelChoiceField):
    """A document of the diarium."""

    def label_from_instance(self, obj: Handling) -> str:
        return f"{obj.beteckning} {obj} ({obj.datum})"


class BeslutForm(forms.Form):
    """The styrelse's decision: a § in the system, or the day and number of one that is not."""

    paragraf = ParagrafField(
        label="Styrelsens beslut",
        queryset=Paragraf.objects.none(),
        required=False,
        empty_label="Protokollet finns inte här",
        help_text="Paragrafer i justerade protokoll. Finns beslutet inte här anger du dag och "
        "nummer nedan.",
    )
    beslutad_datum = forms.DateField(label="Beslutad den", required=False)
    paragraf_nummer = forms.CharField(
        label="Paragraf", max_length=20, required=False, help_text="Bara numret, till exempel 47."
    )

    def __init__(self, *args: object, paragrafer: QuerySet[Paragraf], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paragraf"].queryset = paragrafer
        if not paragrafer.exists():
            del self.fields["paragraf"]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("paragraf"):
            return data
        dag, nummer = data.get("beslutad_datum"), data.get("paragraf_nummer")
        if dag and not nummer:
            self.add_error("paragraf_nummer", "Skriv paragrafens nummer i protokollet.")
        if nummer and not dag:
            self.add_error("beslutad_datum", "Skriv dagen då styrelsen beslutade.")
        return data


class ForlangForm(BeslutForm):
    """An insats goes on."""

    till_dag = forms.DateField(
        label="Ny sista dag",
        required=False,
        help_text="Lämna tomt om insatsen ska gå tills vidare (LIS).",
    )
    skal = forms.CharField(
        label="Skäl", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    field_order = ("till_dag", "skal", "paragraf", "beslutad_datum", "paragraf_nummer")

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if not data.get("paragraf") and not data.get("beslutad_datum") and not self.errors:
            self.add_error("beslutad_datum", "En förlängning vilar på ett beslut. Skriv dagen.")
        return data


class SlutrapportForm(UtanPerson):
    """What an insats led to."""

    text = forms.CharField(
        label="Slutrapport",
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Vad insatsen ledde till, vad den lärde och vad som lever kvar. Inga uppgifter "
        "om enskilda deltagare.",
    )
    handling = HandlingField(
        label="Eller välj den i diariet",
        queryset=Handling.objects.none(),
        required=False,
        empty_label="Ingen vald",
    )
    lamnad_datum = forms.DateField(label="Lämnad den", initial=timezone.localdate)

    def __init__(self, *args: object, handlingar: QuerySet[Handling], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handling"].queryset = handlingar
        if not handlingar.exists():
            del self.fields["handling"]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if not data.get("text") and not data.get("handling"):
            self.add_error("text", "Skriv slutrapporten, eller välj den i diariet.")
        return data


class PresenteradForm(BeslutForm):
    """When the slutrapport was presented."""

    beredd_datum = forms.DateField(label="Presenterad för beredningsgruppen", required=False)
    field_order = ("beredd_datum", "paragraf", "beslutad_datum", "paragraf_nummer")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["beslutad_datum"].label = "Presenterad för styrelsen"


class InsatsavslutForm(UtanPerson):
    """What became of an insats."""

    utfall = forms.ChoiceField(
        label="Vad blev det av insatsen?",
        choices=Insatsavslut.Utfall.choices,
        widget=forms.RadioSelect,
    )
    sista_dag = forms.DateField(label="Sista dag", help_text="Dagen räknas med.")
    hos = forms.ModelChoiceField(
        label="Vem har implementerat den?",
        queryset=Organisation.objects.all(),
        required=False,
        empty_label="Ingen vald",
        help_text="Den part som nu gör det i sin ordinarie verksamhet.",
    )
    var = forms.CharField(
        label="Var?",
        max_length=200,
        required=False,
        help_text="Till exempel enheten eller orten.",
    )
    beskrivning = forms.CharField(
        label="Vad som lever kvar", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        implementerad = data.get("utfall") == Insatsavslut.Utfall.IMPLEMENTERAD
        if implementerad and not data.get("hos"):
            self.add_error("hos", "Välj vem som har implementerat insatsen.")
        if data.get("utfall") and not implementerad:
            data |= {"hos": None, "var": ""}
        return data
