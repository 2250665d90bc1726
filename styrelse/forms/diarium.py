"""Forms of the diarium."""

from typing import Any

from django import forms
from django.utils import timezone

from finsam.filfalt import TAS_EMOT, FlerFilerField
from styrelse.models import Arende, Handling, Handlingstyp, Organisation
from styrelse.models.diarium import krav_monster

_SORTER = "E-post (.eml), PDF, bild, Word, Excel, OpenDocument eller text. Flera går bra."


class MejlOchFiler(FlerFilerField):
    """Files and e-mails at once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = f"{TAS_EMOT},.eml"


class SlappForm(forms.Form):
    """Files that are dropped or chosen, nothing more."""

    filer = MejlOchFiler(
        label="Mejl och filer",
        help_text=_SORTER,
        error_messages={"required": "Välj minst en fil."},
    )


class SekretessForm(forms.Form):
    """The marking of what may be secret, and the paragraph that it rests on."""

    sekretess = forms.BooleanField(
        label="Sekretess",
        required=False,
        help_text="Märket är en varning, inte ett beslut: när någon begär att få ta del av "
        "handlingen prövas den ändå (OSL 5 kap. 5 §). Skriv en rubrik som inte röjer något.",
    )
    lagrum = forms.CharField(
        label="Lagrum för sekretessen",
        max_length=60,
        required=False,
        help_text="Den bestämmelse som kan hindra att handlingen lämnas ut, till exempel "
        "OSL 19 kap. 3 §.",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("sekretess") and not data.get("lagrum"):
            self.add_error("lagrum", "Skriv det lagrum som sekretessen vilar på (OSL 5:5).")
        if data.get("lagrum") and not data.get("sekretess"):
            self.add_error("sekretess", "Kryssa för sekretess, eller ta bort lagrummet.")
        return data


class _Uppgifter(forms.Form):
    """What the diarium says of a document."""

    riktning = forms.ChoiceField(
        label="Riktning",
        choices=Handling.Riktning,
        widget=forms.RadioSelect,
        initial=Handling.Riktning.INKOMMEN,
    )
    datum = forms.DateField(
        label="Datum", help_text="Dagen då handlingen kom in, blev klar eller skickades."
    )
    typ = forms.ModelChoiceField(
        label="Handlingstyp", queryset=Handlingstyp.objects.all(), empty_label="Välj handlingstyp"
    )
    organisation = forms.ModelChoiceField(
        label="Från eller till organisation",
        queryset=Organisation.objects.all(),
        required=False,
        empty_label="Ingen i registret",
    )
    motpart = forms.CharField(
        label="Från eller till",
        max_length=120,
        required=False,
        help_text="Namnet på den som skrev eller fick handlingen.",
    )
    forvaras = forms.CharField(
        label="Papperet förvaras",
        max_length=120,
        required=False,
        help_text="Till exempel Pärm 3, kansliet. Fyll i när det finns ett original på papper.",
    )


class DiarieforForm(SekretessForm, _Uppgifter):
    """Files, or a paper, into a case. An e-mail says most of it for itself."""

    filer = MejlOchFiler(
        label="Mejl och filer",
        required=False,
        help_text=f"{_SORTER} Ett mejl ger själv rubrik, avsändare och datum.",
    )
    rubrik = forms.CharField(
        label="Rubrik",
        max_length=200,
        required=False,
        help_text="Lämnas den tom heter handlingen som filen.",
    )
    field_order = (
        *("filer", "rubrik", "typ", "riktning", "datum"),
        *("organisation", "motpart", "forvaras", "sekretess", "lagrum"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["datum"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        utan_fil = "filer" in data and not data["filer"]
        if utan_fil and not data.get("rubrik"):
            self.add_error("rubrik", "Skriv en rubrik, eller välj en fil.")
        if utan_fil and not data.get("forvaras"):
            self.add_error("forvaras", "Skriv var papperet förvaras, eller välj en fil.")
        return data


class HandlingForm(SekretessForm, _Uppgifter):
    """What the diarium says of a document, to be corrected."""

    rubrik = forms.CharField(label="Rubrik", max_length=200)
    field_order = (
        *("rubrik", "typ", "riktning", "datum", "organisation", "motpart"),
        *("forvaras", "sekretess", "lagrum"),
    )


class FordelaForm(SekretessForm):
    """Which case the received files belong to, or what a new one is called."""

    arende = forms.ModelChoiceField(
        label="Ärende",
        queryset=Arende.objects.oppna(),
        required=False,
        empty_label="Öppna ett nytt ärende",
    )
    mening = forms.CharField(
        label="Det nya ärendets mening",
        max_length=200,
        required=False,
        help_text="Vad ärendet handlar om. Behövs bara för ett nytt ärende.",
    )
    typ = forms.ModelChoiceField(
        label="Handlingstyp", queryset=Handlingstyp.objects.all(), empty_label="Välj handlingstyp"
    )
    field_order = ("arende", "mening", "typ", "sekretess", "lagrum")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not data.get("arende") and not data.get("mening") and "arende" not in self.errors:
            self.add_error("mening", "Välj ett ärende, eller skriv vad det nya handlar om.")
        return data


class ArendeForm(forms.Form):
    """A new case."""

    mening = forms.CharField(
        label="Ärendemening",
        max_length=200,
        help_text="Vad ärendet handlar om. Diariet är offentligt: skriv inget som är hemligt.",
    )
    datum = forms.DateField(label="Öppnas", help_text="Året bestämmer vilken nummerserie.")


class ArendeAndraForm(forms.Form):
    """What a case is called, and whether its papers are held back."""

    mening = forms.CharField(label="Ärendemening", max_length=200)
    gallringsstopp = forms.CharField(
        label="Gallringsstopp",
        max_length=200,
        required=False,
        help_text="Skriv varför ingenting i ärendet får gallras, till exempel en pågående tvist. "
        "Lämna tomt när dokumenthanteringsplanen ska gälla.",
    )


class ArendeAvslutaForm(forms.Form):
    """The day when a case is closed."""

    datum = forms.DateField(label="Avslutas")


class ArendeOppnaForm(forms.Form):
    """Why a closed case is opened again."""

    skal = forms.CharField(
        label="Varför öppnas ärendet igen?", max_length=300, help_text="Skälet står i loggen."
    )


class HandlingstypForm(forms.Form):
    """A row of the dokumenthanteringsplan."""

    namn = forms.CharField(label="Handlingstyp", max_length=100)
    gallras_efter_ar = forms.IntegerField(
        label="Gallras efter (år)",
        min_value=0,
        max_value=100,
        required=False,
        help_text="Hela år efter det år då handlingen kom till. Lämna tomt för det som bevaras.",
    )
    anmarkning = forms.CharField(label="Anmärkning", max_length=200, required=False)
    beslut = forms.CharField(
        label="Beslut",
        max_length=80,
        help_text="Det beslut som raden vilar på, till exempel Styrelsen § 12, 2026-02-09.",
    )


class InstallningForm(forms.Form):
    """How the dnr of new cases is written."""

    monster = forms.CharField(
        label="Diarienummer skrivs",
        max_length=30,
        validators=[krav_monster],
        help_text="{ar} är årtalet och {nummer} löpnumret, till exempel SF {ar}/{nummer}.",
    )


class GallraForm(forms.Form):
    """How many the user was shown; another number by now means another list."""

    antal = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class ArkivuttagForm(forms.Form):
    """The year to hand over."""

    ar = forms.TypedChoiceField(label="År", coerce=int)

    def __init__(self, *args: Any, ar: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ar"].choices = [(a, str(a)) for a in ar]
