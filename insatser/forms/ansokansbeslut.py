"""Forms of what is done with an application that has been handed in."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from finsam.falt import BeloppFormField
from finsam.format import langt_datum
from insatser.forms.insats import kan_ansvara, krav_adress
from insatser.models import Ansokan
from insatser.services.ansokansbeslut import Beslutsplats
from styrelse.models import Organ, Paragraf, Rekommendation, Sammantrade


class SkalForm(forms.Form):
    """Why; each view words the label."""

    skal = forms.CharField(label="Skäl", max_length=4_000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, fraga: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skal"].label = fraga


class MoteField(forms.ModelChoiceField):
    """A meeting, known by its organ and day."""

    def label_from_instance(self, obj: Sammantrade) -> str:
        return f"{obj.organ}, {langt_datum(obj.datum)}"


class UtlatandeForm(forms.Form):
    """What the beredningsgrupp recommends."""

    sammantrade = MoteField(
        label="Möte",
        queryset=Sammantrade.objects.none(),
        empty_label="Välj möte",
        help_text="Mötet där ansökan bereddes. Saknas det, lägg till det under Styrelse först.",
    )
    utlatande = forms.ChoiceField(
        label="Utlåtande", choices=Rekommendation.Utlatande, widget=forms.RadioSelect
    )
    motivering = forms.CharField(
        label="Motivering",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Styrelsen läser den. Vid återremiss läser sökanden vad som ska ändras.",
    )

    def __init__(self, *args: Any, moten: QuerySet[Sammantrade], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sammantrade"].queryset = moten


class DagordningForm(forms.Form):
    """Which of the board's meetings decides."""

    sammantrade = MoteField(
        label="Möte", queryset=Sammantrade.objects.none(), empty_label="Välj möte"
    )

    def __init__(self, *args: Any, moten: QuerySet[Sammantrade], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sammantrade"].queryset = moten


class ParagrafField(forms.ModelChoiceField):
    """A §, known by its number, its day and what it is about."""

    def label_from_instance(self, obj: Paragraf) -> str:
        return f"{obj}, {obj.punkt.sammantrade.datum}: {obj.punkt.rubrik}"


class BeslutForm(forms.Form):
    """What the board decided: where it stands, and how much each year."""

    BEVILJA, AVSLA, ATERREMISS = "bevilja", "avsla", "aterremiss"

    utfall = forms.ChoiceField(
        label="Beslut",
        choices=[
            (BEVILJA, "Bevilja"),
            (AVSLA, "Avslå"),
            (ATERREMISS, "Återremittera till sökanden"),
        ],
        widget=forms.RadioSelect,
    )
    paragraf = ParagrafField(
        label="Paragraf",
        queryset=Paragraf.objects.none(),
        required=False,
        empty_label="Protokollet finns inte här",
        help_text="Ur styrelsens protokoll. Finns det inte här, skriv dag och paragraf nedanför.",
    )
    datum = forms.DateField(label="Beslutsdag", required=False)
    annan = forms.CharField(
        label="Paragraf i protokollet", required=False, max_length=20, help_text="Bara numret."
    )
    motivering = forms.CharField(
        label="Skäl eller vad som ska ändras",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Krävs vid avslag och återremiss. Sökanden läser det.",
    )

    def __init__(
        self, *args: Any, ansokan: Ansokan, paragrafer: QuerySet[Paragraf], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paragraf"].queryset = paragrafer
        self.aren = []
        for rad in ansokan.ansokansar.all():
            self.aren.append(rad.ar)
            self.fields[f"beviljat_{rad.ar}"] = BeloppFormField(
                label=f"Beviljas för {rad.ar}",
                required=False,
                initial=rad.belopp,
                help_text="Kronor. Det sökta beloppet står ifyllt; ändra det som blev annat.",
            )

    @property
    def plats(self) -> Beslutsplats:
        """Where the decision stands."""
        data = self.cleaned_data
        return Beslutsplats(data["paragraf"], data["datum"], data["annan"])

    @property
    def beviljat(self) -> dict[int, Decimal]:
        """Kronor for each year."""
        return {ar: self.cleaned_data[f"beviljat_{ar}"] or Decimal(0) for ar in self.aren}


class InsatsAvAnsokanForm(forms.Form):
    """What an insats needs beside its application."""

    namn = forms.CharField(
        label="Namn", max_length=120, help_text="Så som det ska stå i årsredovisningen."
    )
    kortnamn = forms.CharField(
        label="Kortnamn", max_length=40, required=False, help_text="För tabeller och diagram."
    )
    styrgrupp = forms.ModelChoiceField(
        label="Styrgrupp", queryset=Organ.objects.all(), required=False, empty_label="Ingen vald"
    )
    ansvariga = forms.ModelMultipleChoiceField(
        label="Insatsansvariga",
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De ser insatsens deltagare och kan skriva in, mäta och avsluta.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ansvariga"].queryset = kan_ansvara()

    def clean_namn(self) -> str:
        return krav_adress(self.cleaned_data["namn"])
