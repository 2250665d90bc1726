"""Forms of arvoden: the period, the rules, claims, corrections."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from finsam.falt import ArFormField, BeloppFormField
from finsam.filfalt import TAS_EMOT
from finsam.format import MANADER
from finsam.period import Period
from styrelse.arvodesslag import KRAVS, PER_ENHET, Arvodesroll, Arvodesslag, Avrundning, Delmanad
from styrelse.forms.falt import PeriodForm
from styrelse.models import Arvodesreglemente, Arvodesunderlag, Organ, Organisation, Person

DELAR = (
    ("Helår", (("1-12", "Hela året"),)),
    ("Halvår", (("1-6", "Januari–juni"), ("7-12", "Juli–december"))),
    (
        "Kvartal",
        tuple(
            (f"{m}-{m + 2}", f"{MANADER[m - 1].capitalize()}–{MANADER[m + 1]}")
            for m in (1, 4, 7, 10)
        ),
    ),
    ("Månad", tuple((f"{m}-{m}", namn.capitalize()) for m, namn in enumerate(MANADER, 1))),
)


class UnderlagForm(forms.Form):
    """The period of an underlag."""

    ar = ArFormField()
    manader = forms.ChoiceField(label="Period", choices=DELAR)

    def period(self) -> Period:
        """The chosen whole months."""
        forsta, sista = map(int, self.cleaned_data["manader"].split("-"))
        return Period.manader(self.cleaned_data["ar"], forsta, sista - forsta + 1)

    @staticmethod
    def startvarden(senaste: Arvodesunderlag | None, dag: date) -> dict[str, Any]:
        """The period after the latest one and as long as it, else the quarter before the day."""
        if senaste is None:
            forsta = (dag.month - 1) // 3 * 3 - 3  # of the quarter before, counted from 0
            ar = dag.year if forsta >= 0 else dag.year - 1
            forsta %= 12
            return {"ar": ar, "manader": f"{forsta + 1}-{forsta + 3}"}
        langd = senaste.till_datum.month - senaste.from_datum.month + 1
        forsta = senaste.till_datum.month % 12 + 1
        ar = senaste.till_datum.year + (1 if forsta == 1 else 0)
        return {"ar": ar, "manader": f"{forsta}-{forsta + langd - 1}"}


class RattaArvodeForm(forms.Form):
    """What an approved amount should have been, and why."""

    ratt_belopp = BeloppFormField(label="Rätt belopp", help_text="I kronor, 0 eller mer.")
    skal = forms.CharField(
        label="Varför?", max_length=200, help_text="Visas för den som beloppet gäller."
    )


class DatumForm(forms.Form):
    """The day when something was done."""

    datum = forms.DateField(label="Datum")


class AvslagForm(forms.Form):
    """Why a claim is turned down."""

    skal = forms.CharField(
        label="Varför avslås det?", max_length=200, help_text="Visas för den som har begärt det."
    )


# -- Rules ----------------------------------------------------------------------------------------


class _BeslutForm(forms.Form):
    beslutat_av = forms.CharField(
        label="Beslutat av",
        max_length=120,
        help_text="Till exempel kommunfullmäktige i Ljungby. Medlemmarna beslutar, aldrig "
        "styrelsen: det är dess egna arvoden.",
    )
    beslutat_datum = forms.DateField(label="Beslutsdatum")
    paragraf = forms.CharField(label="Paragraf", max_length=20, help_text="Till exempel 45.")


class ReglementeForm(PeriodForm, _BeslutForm):
    """A set of rules."""

    namn = forms.CharField(label="Namn", max_length=100, help_text="Till exempel Arvoden 2026.")
    bas = BeloppFormField(
        label="Belopp som procenten räknas på",
        initial=0,
        help_text="Till exempel ett jämförelsetal: 73 000. Lämna 0 om allt anges i kronor.",
    )
    avrundning = forms.ChoiceField(label="Avrundning", choices=Avrundning.choices)
    delmanad = forms.ChoiceField(label="Uppdrag under en del av en månad", choices=Delmanad.choices)
    organ = forms.ModelMultipleChoiceField(
        label="Gäller uppdrag och möten i",
        queryset=Organ.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    ersattare_utan_tjanst = forms.BooleanField(
        label="Ersättare som är med utan att tjänstgöra får sammanträdesarvode",
        required=False,
        help_text="Ska i så fall stå i förbundsordningen.",
    )
    utbetalare = forms.ModelChoiceField(
        label="Betalas ut av",
        queryset=Organisation.objects.none(),
        required=False,
        empty_label="Förbundet självt",
    )
    per_medlem = forms.BooleanField(
        label="Betalas i stället ut av den medlem som har utsett ledamoten", required=False
    )
    field_order = ("namn", "from_datum", "till_datum", "beslutat_av", "beslutat_datum", "paragraf")

    def __init__(self, *args: Any, organ: Any, organisationer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organ"].queryset = organ
        self.fields["utbetalare"].queryset = organisationer


class KopieraReglementeForm(_BeslutForm):
    """What is new of rules that are copied to a later time."""

    namn = forms.CharField(label="Namn", max_length=100)
    from_datum = forms.DateField(
        label="Gäller från och med", help_text="De gamla reglerna slutar gälla dagen före."
    )
    bas = BeloppFormField(
        label="Belopp som procenten räknas på",
        help_text="Raderna i procent följer med det. Raderna i kronor ändrar du efteråt.",
    )
    field_order = ("namn", "from_datum", "bas")


class ArvodesregelForm(forms.Form):
    """A row of the rules."""

    slag = forms.ChoiceField(label="Slag", choices=Arvodesslag.choices)
    roll = forms.ChoiceField(
        label="Gäller",
        choices=[("", "Alla"), *Arvodesroll.choices],
        required=False,
        help_text="Månadsarvode gäller en roll. En rad för en roll går före raden för alla.",
    )
    procent = forms.DecimalField(
        label="Procent",
        required=False,
        max_digits=7,
        decimal_places=4,
        localize=True,
        help_text="Av reglementets belopp, till exempel 1,29.",
    )
    belopp = BeloppFormField(
        label="Eller kronor",
        required=False,
        help_text="Per möte, månad, timme, kilometer eller dag. För förlorad arbetsförtjänst och "
        "utlägg: det högsta per dag, tomt för det verkliga beloppet.",
    )
    konto = forms.CharField(
        label="Konto",
        max_length=10,
        required=False,
        help_text="Lämna tomt för det vanliga kontot i BAS. Ett tak behöver inget.",
    )


# -- Claims ---------------------------------------------------------------------------------------


class AnsprakForm(forms.Form):
    """A claim of one kind: only the fields that the kind needs, in the order a phone fills them."""

    dag = forms.DateField(label="Vilken dag?")
    belopp = BeloppFormField(label="Belopp", help_text="I kronor, som underlaget visar.")
    antal = forms.DecimalField(max_digits=7, decimal_places=2, localize=True)
    fran = forms.CharField(label="Från", max_length=80)
    till = forms.CharField(label="Till", max_length=80)
    andamal = forms.CharField(
        label="Vad gäller det?", max_length=200, help_text="Till exempel styrelsens sammanträde."
    )
    fil = forms.FileField(
        label="Kvitto eller annat underlag",
        required=False,
        help_text="Ett foto eller en PDF. Bara du och de som hanterar arvoden ser filen.",
        widget=forms.FileInput(attrs={"accept": TAS_EMOT}),
    )
    person = forms.ModelChoiceField(
        label="Vem gäller det?", queryset=Person.objects.none(), empty_label="Välj person"
    )
    field_order = ("person",)

    def __init__(
        self, *args: Any, slag: str, personer: Any = None, har_fil: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.slag = Arvodesslag(slag)
        if personer is None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = personer
        if self.slag in PER_ENHET:
            del self.fields["belopp"]
            self.fields["antal"].label = f"Antal {PER_ENHET[self.slag][1]}"
        else:
            del self.fields["antal"]
            self.fields["fil"].required = not har_fil
        if self.slag != Arvodesslag.KM:
            del self.fields["fran"], self.fields["till"]
        self._anpassa(har_fil)

    def _anpassa(self, har_fil: bool) -> None:
        fil = self.fields["fil"]
        if self.slag == Arvodesslag.FORLORAD:
            fil.label = "Intyg om löneavdraget"
            self.fields["belopp"].label = "Löneavdrag"
            self.fields["belopp"].help_text = "I kronor före skatt, som intyget visar."
        if har_fil:
            fil.help_text = "Lämna tomt för att behålla den fil som finns."

    def clean_dag(self) -> date:
        dag: date = self.cleaned_data["dag"]
        if dag > timezone.localdate():
            raise forms.ValidationError("Dagen har inte varit än. Lämna in anspråket efteråt.")
        return dag

    def varden(self) -> dict[str, Any]:
        """What is typed, as the service takes it; the file as (name, bytes)."""
        data = dict(self.cleaned_data)
        fil = data.pop("fil", None)
        return data | {"fil": (fil.name, fil.read()) if fil else None}


def valbara(reglemente: Arvodesreglemente | None) -> list[Arvodesslag]:
    """The kinds that can be claimed by some rules; every kind where there are none yet."""
    if reglemente is None:
        return list(KRAVS)
    har = {regel.slag for regel in reglemente.regler.all()}
    return [slag for slag in KRAVS if slag in har]
