"""Forms of a round: who signs, in which order, until when; a reason; an ersättare."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django import forms
from django.db.models import QuerySet

from styrelse.models import Handling
from styrelse.rundplatser import Platsforslag
from styrelse.undertecknarforslag import Kandidatgrupp

FRI, I_STEG = "fri", "steg"


def med_funktion(plats: Platsforslag) -> str:
    """Return how a choice names somebody: name, function and member."""
    return ", ".join(filter(None, (plats.namn, plats.funktionstext, plats.medlem)))


class RundaForm(forms.Form):
    """Who is to sign, in which order, and until when."""

    platser = forms.MultipleChoiceField(
        label="Vilka ska skriva under?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kryssa för minst en som ska skriva under."},
        help_text="Ledamöterna är de som registret har den dagen. Ändra det som inte stämmer.",
    )
    ordning = forms.ChoiceField(
        label="I vilken ordning?",
        choices=(
            (FRI, "Alla på en gång, i valfri ordning"),
            (I_STEG, "Först styrelsen, sedan revisorerna"),
        ),
        widget=forms.RadioSelect,
        initial=FRI,
    )
    senast = forms.DateField(
        label="Senast",
        required=False,
        help_text="Den som inte har skrivit under påminns sju och två dagar före, på dagen och "
        "sedan varje vecka. Lämna tomt för att påminna själv.",
    )
    vad = forms.CharField(
        label="Vad är det som skrivs under?",
        max_length=200,
        required=False,
        help_text="Står på sidan med underskrifter, till exempel: beslutad 18 mars 2023, § 18.",
    )

    def __init__(self, *args: object, grupper: Sequence[Kandidatgrupp], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.alla = {str(p.person): p for grupp in grupper for p in grupp.platser}
        self.fields["platser"].choices = [
            (grupp.rubrik, [(str(p.person), med_funktion(p)) for p in grupp.platser])
            for grupp in grupper
        ]

    def valda(self) -> list[Platsforslag]:
        """Return the chosen places in the order of the list, with their steps."""
        valda = [self.alla[pk] for pk in self.alla if pk in self.cleaned_data["platser"]]
        if self.cleaned_data["ordning"] == I_STEG:
            return valda
        return [replace(p, steg=1) for p in valda]


class ValjHandlingForm(forms.Form):
    """Which document of the diarium is to be signed."""

    handling = forms.ModelChoiceField(
        label="Handling",
        queryset=Handling.objects.none(),
        empty_label="Välj en handling",
        help_text="Handlingar i diariet som är PDF och inte redan har lagts fram.",
    )

    def __init__(self, *args: object, handlingar: QuerySet[Handling], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        falt = self.fields["handling"]
        falt.queryset = handlingar
        falt.label_from_instance = lambda h: f"{h.beteckning} {h.rubrik}"


class SkalForm(forms.Form):
    """Why somebody does not sign, or why all of it is withdrawn."""

    skal = forms.CharField(
        label="Varför?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Kansliet och de andra som ska skriva under ser det.",
    )


class SistaDagForm(forms.Form):
    """Until when one may sign."""

    senast = forms.DateField(
        label="Senast", required=False, help_text="Lämna tomt för att ta bort den sista dagen."
    )


class ErsattareForm(forms.Form):
    """Who signs in place of somebody."""

    ersattare = forms.ChoiceField(
        label="Vem går in?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem som går in."},
    )

    def __init__(self, *args: object, forslag: Sequence[Platsforslag], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.alla = {str(p.person): p for p in forslag}
        self.fields["ersattare"].choices = [(pk, med_funktion(p)) for pk, p in self.alla.items()]

    def vald(self) -> Platsforslag:
        """Return who was chosen."""
        return self.alla[self.cleaned_data["ersattare"]]


class RegisterdagForm(forms.Form):
    """The day on which the register is asked."""

    dag = forms.DateField(label="Styrelsen den")

    def dagen(self, annars: date) -> date:
        """Return the day, or another where it makes no sense."""
        return self.cleaned_data["dag"] if self.is_valid() else annars
