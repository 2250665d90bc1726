"""Forms of goals and of what came of them."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from finsam.falt import ArFormField, BeloppFormField
from styrelse import malskala
from styrelse.maltal import Utfallstal
from styrelse.models import Mal

_TAL = "Skriv ett tal, till exempel 95 eller 32,1."
_UTAN_ENHET = ("", "Inget målvärde")


def _lang_text(label: str, *, required: bool = True, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea, required=required, help_text=help_text
    )


class TalFormField(BeloppFormField):
    """A number in any unit, typed as people type it: ``95``, ``32,1``, ``2 730 000``."""

    default_error_messages = {"invalid": _TAL}

    def prepare_value(self, value: object) -> object:
        if isinstance(value, Decimal):
            return f"{value.normalize():f}".replace(".", ",").replace("-", "−")
        return value


class MalAndraForm(forms.Form):
    """A goal's wording, its target and how it is measured."""

    namn = forms.CharField(label="Mål", max_length=120, help_text="Kort, som i verksamhetsplanen.")
    niva = forms.ChoiceField(label="Nivå")
    beskrivning = _lang_text(
        "Beskrivning", required=False, help_text="Vad som ska vara sant när målet är nått."
    )
    slag = forms.ChoiceField(label="Så följs det upp", choices=Mal.Slag, required=False)
    enhet = forms.ChoiceField(
        label="Målvärdet räknar", choices=[_UTAN_ENHET, *Mal.Enhet.choices], required=False
    )
    jamforelse = forms.ChoiceField(
        label="Minst eller högst", choices=Mal.Jamforelse, required=False
    )
    malvarde = TalFormField(
        label="Målvärde", required=False, help_text="Talet för sig. Lämna tomt för ja eller nej."
    )
    tolerans = TalFormField(
        label="I stort sett nått inom",
        required=False,
        help_text="Hur långt från målvärdet som räknas som i stort sett nått, i samma enhet.",
    )
    raknar_deltagare = forms.BooleanField(
        label="Utfallet räknar deltagare",
        required=False,
        help_text="Då visas inga antal under fem, på sidor eller i rapporter.",
    )
    mattslag = forms.ChoiceField(label="Mäts med", choices=Mal.Mattslag, required=False)
    matt = forms.CharField(
        label="Mått",
        max_length=200,
        required=False,
        help_text="Så som det står i rapporten, till exempel ”SUS” eller ”indikator 1–3”.",
    )
    nyckel = forms.CharField(
        label="Nyckeltal",
        max_length=200,
        required=False,
        help_text="För ett mål som mäts med ett nyckeltal eller en målformel. Skriv det som i en "
        "rapports text.",
    )

    def __init__(self, *args: Any, for_insats: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nu = self.initial.get("niva", "")
        self.fields["niva"].choices = malskala.las().valbara_nivaer(nu, for_insats=for_insats)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for falt, standard in (("slag", Mal.Slag.MAL), ("mattslag", Mal.Mattslag.HAND)):
            data[falt] = data.get(falt) or standard
        if not data.get("enhet") and data.get("malvarde") is None:
            data["jamforelse"] = ""  # the list always has one chosen
        return data


class MalNyForm(MalAndraForm):
    """A new goal of a year."""

    ar = ArFormField()
    field_order = ("ar", "namn", "niva", "beskrivning")


class MaluppfoljningForm(forms.Form):
    """A verdict on a goal, with its figures where the goal is measured."""

    datum = forms.DateField(label="Läget den")
    varde = TalFormField(label="Utfall", required=False)
    antal = forms.IntegerField(label="Antal", min_value=0, required=False)
    av_antal = forms.IntegerField(
        label="Av", min_value=1, required=False, help_text="Till exempel 36 av 112."
    )
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        required=False,
        help_text="Varifrån talet kommer, till exempel SUS 2022-12-31.",
    )
    utfall = forms.ChoiceField(label="Bedömning", widget=forms.RadioSelect)
    grund = _lang_text(
        "Grund för bedömningen", help_text="Vad som talar för den. Texten går till rapporten."
    )

    def __init__(
        self, *args: Any, mal: Mal, skala: malskala.Skala | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mal = mal
        nu = self.initial.get("utfall", "")
        self.fields["utfall"].choices = (skala or malskala.las()).valbara_bedomningar(nu)
        if mal.enhet == Mal.Enhet.JA_NEJ:
            val = [("", "Inte svarat"), ("1", "Ja"), ("0", "Nej")]
            self.fields["varde"] = forms.TypedChoiceField(
                label="Utfall", choices=val, coerce=Decimal, empty_value=None, required=False
            )
            self.order_fields(["datum", "varde"])
        elif mal.enhet == Mal.Enhet.PROCENT:
            self.fields["varde"].label = "Utfall i procent"
            self.fields["varde"].help_text = "Eller skriv antal och av nedan, så räknas det ut."
        if mal.enhet in {Mal.Enhet.JA_NEJ, Mal.Enhet.KRONOR}:
            del self.fields["antal"], self.fields["av_antal"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        antal, av = data.get("antal"), data.get("av_antal")
        if antal is not None and av is not None and antal > av:
            self.add_error("av_antal", f"{antal} av {av} går inte. Skriv det större talet här.")
        if data.get("varde") is not None and antal is not None:
            self.add_error("varde", "Skriv antingen ett tal eller antal och av, inte båda.")
        return data


class KopieraMalForm(forms.Form):
    """Which of a year's goals are carried over, and to what year."""

    ar = ArFormField(label="Till år")
    mal = forms.ModelMultipleChoiceField(
        label="Mål", queryset=None, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, mal: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mal"].queryset = mal
        self.initial.setdefault("mal", mal)


def uppfoljningstal(form: forms.BaseForm) -> Utfallstal:
    """Return the outcome typed so far; what cannot be read counts as nothing."""
    lasta: dict[str, Any] = {}
    for falt in {"varde", "antal", "av_antal"} & form.fields.keys():
        try:
            lasta[falt] = form.fields[falt].clean(form[falt].value())
        except forms.ValidationError:
            continue
    return Utfallstal(lasta.get("varde"), lasta.get("antal"), lasta.get("av_antal"))
