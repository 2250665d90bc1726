"""The forms of the SIE import: the file, what to do with it, and what to accept of it later."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from ekonomi.forms.rakenskapsar import BokforsForm
from ekonomi.models import Filskillnad, Rakenskapsar
from ekonomi.querysets.filversion import FilskillnadQuerySet


class SieFilForm(forms.Form):
    """A SIE file to look at before anything is booked."""

    fil = forms.FileField(
        label="SIE-fil",
        widget=forms.ClearableFileInput(attrs={"accept": ".se,.si,.sie,text/plain"}),
        help_text="Typ 1 till 4, så som bokföringsprogrammet exporterar den (.se, .si eller .sie).",
        error_messages={"empty": "Filen är tom. Exportera den igen och välj den nya."},
    )

    def clean_fil(self) -> UploadedFile:
        fil = self.cleaned_data["fil"]
        if fil.size > settings.FIL_STORSTA_BYTES:
            storst = settings.FIL_STORSTA_BYTES // 2**20
            raise ValidationError(f"Filen är för stor. Den får vara högst {storst} MB.")
        return fil


class SieGranskaForm(BokforsForm):
    """What to do with the file, beside booking what is new; the page shows what applies."""

    andrad = forms.BooleanField(
        label="Byt de ändrade mot filens version",
        required=False,
        help_text="Den bokförda tas ut med en ny verifikation och filens version bokförs.",
    )
    saknas = forms.BooleanField(
        label="Ta ut dem som saknas i filen",
        required=False,
        help_text="Den bokförda tas ut med en ny verifikation. Inget raderas.",
    )
    rattad = forms.BooleanField(
        label="Bokför filens version av dem som är rättade för hand",
        required=False,
        help_text="Det som bokförts för hand i stället står kvar och får rättas för sig.",
    )
    budget = forms.BooleanField(
        label="Gör ett budgetförslag av filens budget",
        required=False,
        help_text="Förslaget kan ändras tills styrelsen har beslutat.",
    )
    rar = forms.IntegerField(required=False, min_value=-999, max_value=999)  # hidden
    flagga = forms.BooleanField(required=False)  # hidden: the file is marked as read in
    anda = forms.BooleanField(
        label="Läs in filen ändå",
        required=False,
        help_text="Filen är märkt som inläst i ett system (#FLAGGA 1). Det här systemet bokför "
        "inte samma verifikation två gånger, men ett annat kan ha gjort ändringar i den.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bokfors"].required = False
        self.fields["bokfors"].initial = Rakenskapsar.Bokfors.ANNANSTANS

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if data.get("flagga") and not data.get("anda"):
            self.add_error("anda", "Kryssa i rutan om filen ska läsas in ändå.")
        return data

    def val(self) -> dict[str, object]:
        """What was chosen, as the service takes it."""
        data = self.cleaned_data
        return {
            "rar": data["rar"] or 0,
            "bokfors": data["bokfors"] or Rakenskapsar.Bokfors.ANNANSTANS,
            "godta": [str(slag) for slag in Filskillnad.Slag if data[slag.value]],
            "budget": data["budget"],
        }


class GodtaForm(forms.Form):
    """Which differences of an import to accept."""

    skillnad = forms.ModelMultipleChoiceField(
        label="Godta filens version av",
        queryset=Filskillnad.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: object, skillnader: FilskillnadQuerySet, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skillnad"].queryset = skillnader
        self.fields["skillnad"].label_from_instance = lambda skillnad: skillnad.text


class AngraForm(forms.Form):
    """Why an import is undone."""

    skal = forms.CharField(
        label="Varför ångras importen?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Står kvar vid importen och i händelseloggen.",
    )
