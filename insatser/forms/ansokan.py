"""Forms of an application, part by part; a draft may be saved with anything missing."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from finsam.falt import BeloppFormField
from finsam.medrader import MedRader, RaderFormSet
from insatser.ansokansinnehall import ar_individ
from insatser.ansokanslage import valbara_forbundsmal
from insatser.models import Ansokan, Insats, Medfinansiering
from insatser.services.ansokan import Arsbehov, NyMedfinansiering, NyttMal
from styrelse.models import Mal, Organisation

FLEST_RADER = 40
_STORSTA_TAL = 32_000


def medlemmarna() -> QuerySet[Organisation]:
    """The organisations that are or have been members."""
    return Organisation.objects.exclude(medlemskap=None).distinct()


class GrundForm(forms.Form):
    """What the insats is called, who asks, with whom, of which kind and when."""

    namn = forms.CharField(label="Insatsens namn", max_length=120)
    sokande = forms.ModelChoiceField(
        label="Sökande",
        queryset=Organisation.objects.none(),
        empty_label="Välj medlem",
        help_text="Medlemmen som ansöker och som äger insatsen om den beviljas.",
    )
    parter = forms.ModelMultipleChoiceField(
        label="Andra parter",
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De som gör insatsen tillsammans med sökanden.",
    )
    inriktning = forms.ChoiceField(
        label="Inriktning",
        choices=Insats.Inriktning,
        widget=forms.RadioSelect,
        help_text="Individinriktad om deltagare skrivs in. En insats har en inriktning.",
    )
    arbetssatt = forms.ChoiceField(
        label="Arbetssätt",
        choices=[
            (Insats.Arbetssatt.PREVENTIV, "Förebyggande (preventiv)"),
            (Insats.Arbetssatt.REAKTIV, "Åtgärdande (reaktiv)"),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    tidsform = forms.ChoiceField(
        label="Tid",
        choices=Insats.Tidsform,
        widget=forms.RadioSelect,
        initial=Insats.Tidsform.TIDSBESTAMD,
        help_text="En LIS är en långsiktig insats som går tills vidare.",
    )
    from_datum = forms.DateField(label="Från och med", required=False)
    till_datum = forms.DateField(
        label="Till och med", required=False, help_text="Lämnas tomt för en insats tills vidare."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sokande"].queryset = medlemmarna()
        self.fields["parter"].queryset = Organisation.objects.all()


def _text(etikett: str, hjalp: str) -> forms.CharField:
    return forms.CharField(
        label=etikett,
        required=False,
        help_text=hjalp,
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=10_000,
    )


class InnehallForm(forms.Form):
    """Why, for whom, and what remains of it afterwards."""

    syfte = _text("Syfte", "Vad insatsen ska leda till och varför den behövs.")
    malgrupp = _text("Målgrupp", "Vilka insatsen är till för. Aldrig enskilda personer.")
    implementering = _text(
        "Plan för implementering",
        "Hur det som fungerar tas över i parternas vanliga arbete, av vem och när.",
    )


# -- Goals --------------------------------------------------------------------------------------


class MalradForm(forms.Form):
    """One goal of the insats itself."""

    namn = forms.CharField(label="Mål", required=False, max_length=120)
    matt = forms.CharField(label="Så mäts det", required=False, max_length=200)
    jamforelse = forms.ChoiceField(label="Minst eller högst", choices=Mal.Jamforelse)
    malvarde = forms.DecimalField(
        label="Målvärde",
        required=False,
        max_digits=12,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"invalid": "Skriv målvärdet som ett tal, till exempel 60."},
    )
    enhet = forms.ChoiceField(
        label="Enhet", choices=[v for v in Mal.Enhet.choices if v[0] != Mal.Enhet.JA_NEJ]
    )

    @property
    def tom(self) -> bool:
        """Whether nothing is typed in the row; what is chosen alone says nothing."""
        return not any(self.data.get(self.add_prefix(f)) for f in ("namn", "matt", "malvarde"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.tom or self.errors:
            return data
        for falt, text in (
            ("namn", "Skriv vad målet är."),
            ("matt", "Skriv hur det mäts."),
            ("malvarde", "Skriv målvärdet."),
        ):
            if data.get(falt) in (None, ""):
                self.add_error(falt, text)
        return data

    def rad(self) -> NyttMal:
        """The goal as the service takes it."""
        return NyttMal(**self.cleaned_data)


MalradFormSet = forms.formset_factory(
    MalradForm, formset=RaderFormSet, max_num=FLEST_RADER, validate_max=True
)


class MalForm(MedRader):
    """Which of the förbund's goals it serves, and its own."""

    radformset = MalradFormSet
    forbundsmal = forms.ModelMultipleChoiceField(
        label="Förbundets mål som insatsen bidrar till",
        queryset=Mal.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Minst ett.",
    )

    def __init__(self, *args: Any, ansokan: Ansokan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valbara = [mal.pk for mal in valbara_forbundsmal(ansokan)]
        falt = self.fields["forbundsmal"]
        falt.queryset = Mal.objects.filter(pk__in=valbara).order_by("ar", "ordning")
        falt.label_from_instance = lambda mal: f"{mal} ({mal.ar})"
        if not valbara:
            falt.help_text = "Förbundet har inte lagt in några mål än, så inget krävs här."

    def varden(self) -> dict[str, Any]:
        """What the service takes."""
        return {"forbundsmal": self.cleaned_data["forbundsmal"], "mal": self.nya_rader()}


# -- Money --------------------------------------------------------------------------------------


class BudgetForm(forms.Form):
    """What is asked for each year, with places where participants are enrolled."""

    def __init__(self, *args: Any, ansokan: Ansokan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aren = list(ansokan.aren)
        redan = {rad.ar: rad for rad in ansokan.ansokansar.all()}
        self.individ = ar_individ(ansokan)
        for ar in self.aren:
            rad = redan.get(ar)
            self.fields[f"belopp_{ar}"] = BeloppFormField(
                label=f"Söks för {ar}",
                required=False,
                initial=rad.belopp if rad else None,
                help_text="Kronor. Lämna tomt för ett år som inga medel söks för.",
            )
            if self.individ:
                self.fields[f"platser_{ar}"] = forms.IntegerField(
                    label=f"Platser {ar}",
                    required=False,
                    min_value=0,
                    max_value=_STORSTA_TAL,
                    initial=rad.platser if rad else None,
                    help_text="Hur många deltagare som får plats under året.",
                )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for ar in self.aren:
            belopp = data.get(f"belopp_{ar}")
            if belopp is not None and belopp < 0:
                self.add_error(f"belopp_{ar}", "Skriv beloppet utan minus.")
            if belopp is None and data.get(f"platser_{ar}") and f"belopp_{ar}" not in self.errors:
                self.add_error(f"belopp_{ar}", f"Skriv vad som söks för {ar}, 0 om inget söks.")
        return data

    def varden(self) -> dict[int, Arsbehov]:
        """What the service takes."""
        data = self.cleaned_data
        return {
            ar: Arsbehov(data[f"belopp_{ar}"], data.get(f"platser_{ar}"))
            for ar in self.aren
            if data[f"belopp_{ar}"] is not None
        }


class MedfinansieringsradForm(forms.Form):
    """What one organisation puts in during a year."""

    organisation = forms.ModelChoiceField(
        label="Organisation", queryset=Organisation.objects.none(), required=False, empty_label=""
    )
    ar = forms.TypedChoiceField(label="År", coerce=int)
    slag = forms.ChoiceField(label="Slag", choices=Medfinansiering.Slag)
    text = forms.CharField(label="Vad", required=False, max_length=200)
    timmar = forms.IntegerField(
        label="Timmar",
        required=False,
        min_value=1,
        max_value=_STORSTA_TAL,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    belopp = BeloppFormField(label="Kronor", required=False)

    @property
    def tom(self) -> bool:
        """Whether nothing is typed in the row; a year and a kind alone say nothing."""
        falten = ("organisation", "text", "timmar", "belopp")
        return not any(self.data.get(self.add_prefix(f)) for f in falten)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.tom or self.errors:
            return data
        if not data.get("organisation"):
            self.add_error("organisation", "Välj vem som skjuter till.")
        pengar = data.get("slag") == Medfinansiering.Slag.PENGAR
        if pengar and data.get("belopp") is None:
            self.add_error("belopp", "Skriv hur mycket i kronor.")
        if pengar and data.get("timmar"):
            self.add_error("timmar", "Timmar hör till arbetstid. Ta bort dem, eller byt slag.")
        if not pengar and not data.get("timmar"):
            self.add_error("timmar", "Skriv hur många timmar arbetstid.")
        if (data.get("belopp") or Decimal(0)) < 0:
            self.add_error("belopp", "Skriv beloppet utan minus.")
        return data

    def rad(self) -> NyMedfinansiering:
        """The row as the service takes it."""
        return NyMedfinansiering(**self.cleaned_data)


class _Medfinansieringsrader(RaderFormSet):
    """The rows, with the years that they may choose among."""

    def __init__(self, *args: Any, aren: list[int] | None = None, **kwargs: Any) -> None:
        self._aren = aren or []
        super().__init__(*args, **kwargs)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["ar"].choices = [(ar, ar) for ar in self._aren]
        form.fields["organisation"].queryset = Organisation.objects.all()


MedfinansieringFormSet = forms.formset_factory(
    MedfinansieringsradForm,
    formset=_Medfinansieringsrader,
    max_num=FLEST_RADER,
    validate_max=True,
)


class MedfinansieringForm(MedRader):
    """What others put in: hours of work, or kronor."""

    radformset = MedfinansieringFormSet
