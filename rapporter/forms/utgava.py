"""The forms of versions: sent out, commented on, decided, withdrawn."""

from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet

from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.models import User
from rapporter.models import Kommentar
from styrelse.models import Beslut, Organ


class InbjudanForm(forms.Form):
    """One more organ that is asked to read a version."""

    organ = forms.ModelChoiceField(label="Organ", queryset=Organ.objects.none())
    senast = forms.DateField(label="Sista dag för synpunkter")
    meddelande = forms.CharField(
        label="Meddelande",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Står i brevet, under rapportens namn.",
    )

    def __init__(self, *args: object, organ: QuerySet[Organ], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organ"].queryset = organ


class UtkastForm(InbjudanForm):
    """A new numbered draft, and who is asked to read it."""

    organ = forms.ModelMultipleChoiceField(
        label="Bjud in att läsa",
        queryset=Organ.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alla som har uppdrag i organet i dag får ett brev med länk. Lämna tomt för att "
        "bara spara en version.",
    )
    senast = forms.DateField(
        label="Sista dag för synpunkter",
        required=False,
        help_text="Behövs när någon bjuds in.",
    )

    def clean(self) -> None:
        data = super().clean() or self.cleaned_data
        if data.get("organ") and not data.get("senast") and "senast" not in self.errors:
            self.add_error("senast", "Ange till vilken dag synpunkterna ska vara inne.")


class KommentarForm(forms.Form):
    """What a reader says about an avsnitt."""

    avsnitt = forms.CharField(max_length=60, widget=forms.HiddenInput)
    citat = forms.CharField(required=False, max_length=2_000)
    text = forms.CharField(max_length=5_000)


class TilldelaForm(forms.Form):
    """Who takes care of a comment."""

    till = forms.ModelChoiceField(
        label="Tas om hand av",
        queryset=User.objects.none(),
        required=False,
        empty_label="Kansliet",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["till"].queryset = User.objects.som_far(Behorighet.SE_RAPPORTER)


class LosForm(forms.Form):
    """What was done about a comment."""

    losning = forms.ChoiceField(
        label="Vad som gjordes", choices=Kommentar.Losning, widget=forms.RadioSelect
    )
    svar = forms.CharField(
        label="Svar",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Läses av den som har kommenterat.",
    )


class _Beslutsval(forms.ModelChoiceField):
    """A decision as it is chosen: its §, its day and its first words."""

    def label_from_instance(self, obj: Beslut) -> str:
        dag = langt_datum(obj.punkt.sammantrade.datum)
        return f"§ {obj.punkt.paragraf.nummer}, {dag}: {obj.text[:80]}"


class FaststallForm(forms.Form):
    """The decision of the board: one of the register, or its § and day."""

    beslut = _Beslutsval(
        label="Beslut i protokollet",
        queryset=Beslut.objects.none(),
        required=False,
        empty_label="Inget av dem, skriv nedan",
        help_text="Väljs ett beslut hämtas paragraf och dag ur protokollet.",
    )
    paragraf = forms.CharField(
        label="Paragraf",
        max_length=20,
        required=False,
        validators=[
            RegexValidator(r"^\d{1,4}[a-z]?$", "Bara paragrafens nummer, till exempel 18.")
        ],
        help_text="Bara numret, till exempel 18.",
    )
    datum = forms.DateField(
        label="Styrelsen beslutade den",
        required=False,
        help_text="Paragraf och dag behövs när inget beslut är valt ovan.",
    )

    def __init__(self, *args: object, beslut: QuerySet[Beslut], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["beslut"].queryset = beslut

    def clean(self) -> None:
        data = super().clean() or self.cleaned_data
        if valt := data.get("beslut"):
            data["paragraf"] = str(valt.punkt.paragraf.nummer)
            data["datum"] = valt.punkt.sammantrade.datum
            return
        for falt, text in (("paragraf", "Ange paragrafen."), ("datum", "Ange beslutets dag.")):
            if not data.get(falt) and falt not in self.errors:
                self.add_error(falt, text)


class AterkallaForm(forms.Form):
    """Why a decision is withdrawn."""

    skal = forms.CharField(
        label="Varför återkallas beslutet?",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Står på versionens sida så länge den finns.",
    )
