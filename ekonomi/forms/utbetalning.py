"""Forms of what is to be paid: a rekvisition, an invoice, their rows, and each step's question."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Konto, Kostnadsslag, Objekt, Verifikation
from ekonomi.services.utbetalning import NyBilaga
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad
from finsam.falt import ArFormField, BeloppFormField
from finsam.filfalt import FlerFilerField
from finsam.format import kr_ore
from finsam.medrader import MedRader, RaderFormSet
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation

FLEST_RADER = 60
KVARTAL = [(n, f"Kvartal {n}") for n in range(1, 5)]


class RekvisitionsradForm(forms.Form):
    """One row of a rekvisition: what for, in words, and how much."""

    kostnadsslag = forms.ChoiceField(
        label="Kostnadsslag", choices=Kostnadsslag.choices, initial=Kostnadsslag.PERSONAL
    )
    text = forms.CharField(label="Vad", required=False, max_length=200)
    belopp = BeloppFormField(label="Belopp", required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.tom or self.errors:
            return data
        if not data.get("text"):
            self.add_error("text", "Skriv vad raden gäller.")
        if not data.get("belopp"):
            self.add_error("belopp", "Skriv ett belopp.")
        return data

    @property
    def tom(self) -> bool:
        """Whether nothing is typed in the row; a chosen kind alone says nothing."""
        return not any(self.cleaned_data.get(f) for f in ("text", "belopp", "konto", "objekt"))

    def rad(self) -> NyUtbetalningsrad:
        """The row as the service takes it."""
        return NyUtbetalningsrad(**self.cleaned_data)


class FakturaradForm(RekvisitionsradForm):
    """One row of an invoice: also the account and object, where they are known."""

    kostnadsslag = None
    konto = forms.ModelChoiceField(
        label="Konto", queryset=Konto.objects.none(), required=False, empty_label="Sätts senare"
    )
    objekt = forms.ModelChoiceField(
        label="Objekt", queryset=Objekt.objects.none(), required=False, empty_label=""
    )


class _Rader(RaderFormSet):
    """The rows, with the accounts and objects that they may choose among."""

    minst = 2

    def __init__(self, *args: Any, konton: Any = None, objekt: Any = None, **kwargs: Any) -> None:
        self._urval = {"konto": konton, "objekt": objekt}
        super().__init__(*args, **kwargs)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        for namn in {"konto", "objekt"} & set(form.fields):
            if self._urval[namn] is not None:
                form.fields[namn].queryset = self._urval[namn]


_fabrik = {"formset": _Rader, "max_num": FLEST_RADER, "validate_max": True}
RekvisitionsradFormSet = forms.formset_factory(RekvisitionsradForm, **_fabrik)
FakturaradFormSet = forms.formset_factory(FakturaradForm, **_fabrik)


class UtbetalningForm(MedRader):
    """What is to be paid: fields, rows and files."""

    def varden(self) -> dict[str, Any]:
        """What the service takes: the fields, the rows that say something, the files."""
        filer = self.cleaned_data.get("bilagor") or ()
        return self.cleaned_data | {
            "rader": self.nya_rader(),
            "bilagor": [NyBilaga(fil.name, fil.read()) for fil in filer],
        }

    @property
    def radsumma(self) -> Decimal:
        """What the amounts typed so far sum to."""
        return self.rader.summa("belopp")


def parter(insatser: QuerySet[Insats]) -> QuerySet[Organisation]:
    """The owners and parties of these insatser, for whoever does not see all organisations."""
    agare = Organisation.objects.filter(agda_insatser__in=insatser)
    return (agare | Organisation.objects.filter(insatsparter__insats__in=insatser)).distinct()


class RekvisitionForm(UtbetalningForm):
    """What an insats asks for, for a quarter."""

    radformset = RekvisitionsradFormSet
    insats = forms.ModelChoiceField(
        label="Insats", queryset=Insats.objects.none(), empty_label="Välj insats"
    )
    ar = ArFormField()
    kvartal = forms.TypedChoiceField(label="Kvartal", choices=KVARTAL, coerce=int)
    mottagare = forms.ModelChoiceField(
        label="Betalas till",
        queryset=Organisation.objects.none(),
        empty_label="Välj organisation",
        help_text="Organisationen som har haft kostnaden.",
    )
    referens = forms.CharField(
        label="Er referens",
        required=False,
        max_length=100,
        help_text="Så att mottagaren känner igen betalningen. Aldrig en deltagares uppgifter.",
    )
    bilagor = FlerFilerField(
        label="Underlag",
        required=False,
        help_text="Löneunderlag, kvitton och fakturor. PDF, bild, Word, Excel eller text.",
    )

    def __init__(self, *args: Any, insatser: Any, organisationer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insats"].queryset = insatser
        self.fields["mottagare"].queryset = organisationer


def _anvandare() -> QuerySet[User]:
    return User.objects.filter(is_active=True).order_by("namn", "pk")


class FakturaForm(UtbetalningForm):
    """A supplier's invoice."""

    radformset = FakturaradFormSet
    mottagare = forms.ModelChoiceField(
        label="Leverantör",
        queryset=Organisation.objects.none(),
        required=False,
        empty_label="En annan, som skrivs här nedanför",
    )
    mottagare_namn = forms.CharField(label="Leverantörens namn", required=False, max_length=120)
    organisationsnummer = forms.RegexField(
        r"^[0-9]{6}-?[0-9]{4}$",
        label="Organisationsnummer",
        required=False,
        help_text="Tio siffror, till exempel 556036-0793.",
        error_messages={"invalid": "Skriv tio siffror, till exempel 556036-0793."},
    )
    fakturanummer = forms.CharField(label="Fakturanummer", max_length=50)
    fakturadatum = forms.DateField(label="Fakturadatum")
    forfallodag = forms.DateField(label="Förfallodag")
    belopp = BeloppFormField(label="Att betala", help_text="Kronor, med moms. Kredit med minus.")
    moms = BeloppFormField(label="Varav moms", initial="0")
    insats = forms.ModelChoiceField(
        label="Insats", queryset=Insats.objects.none(), required=False, empty_label="Ingen"
    )
    avser = forms.ModelChoiceField(
        label="Vems egen kostnad är det?",
        queryset=User.objects.none(),
        required=False,
        empty_label="Ingens: förbundets",
        help_text="Till exempel en resa eller ett utlägg. Den personen kan inte attestera den.",
    )
    referens = forms.CharField(label="Referens eller OCR", required=False, max_length=100)
    bilagor = FlerFilerField(
        label="Fakturan",
        help_text="PDF eller bild.",
        error_messages={"required": "Välj filen med fakturan."},
    )

    def __init__(
        self, *args: Any, insatser: Any, organisationer: Any, har_fil: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bilagor"].required = not har_fil
        self.fields["insats"].queryset = insatser
        self.fields["mottagare"].queryset = organisationer
        self.fields["avser"].queryset = _anvandare()

    def clean_organisationsnummer(self) -> str:
        """With its dash, so that the same one is found again."""
        nummer = self.cleaned_data["organisationsnummer"].replace("-", "")
        return f"{nummer[:6]}-{nummer[6:]}" if nummer else ""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not data.get("mottagare") and not data.get("mottagare_namn"):
            self.add_error("mottagare_namn", "Välj en leverantör i listan eller skriv vem det är.")
        dagar = data.get("fakturadatum"), data.get("forfallodag")
        if all(dagar) and dagar[1] < dagar[0]:
            self.add_error("forfallodag", "Den kan inte förfalla före fakturadatum.")
        return data


class SkalForm(forms.Form):
    """Why something is sent back, recalled, cancelled or taken out; each view words the label."""

    skal = forms.CharField(label="Skäl", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, fraga: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skal"].label = fraga


class BokforForm(forms.Form):
    """On which day and which accounts; one field for each row that has no account."""

    datum = forms.DateField(label="Bokföringsdatum")
    motkonto = forms.ModelChoiceField(
        label="Motkonto",
        queryset=Konto.objects.none(),
        empty_label="Välj konto",
        help_text="Leverantörsskulder, eller banken om det redan är betalt.",
    )
    momskonto = forms.ModelChoiceField(
        label="Konto för ingående moms", queryset=Konto.objects.none(), empty_label="Välj konto"
    )

    def __init__(self, *args: Any, rader: Iterable[Any], moms: Decimal, konton: Any, **kw: Any):
        super().__init__(*args, **kw)
        if not moms:
            del self.fields["momskonto"]
        self._rader = {f"konto_{rad.pk}": rad for rad in rader if rad.konto_id is None}
        for namn, rad in self._rader.items():
            self.fields[namn] = forms.ModelChoiceField(
                label=f"{rad.text}, {kr_ore(rad.belopp)} kr",
                queryset=konton,
                empty_label="Välj konto",
                help_text=rad.get_kostnadsslag_display(),
            )
        for namn in {"motkonto", "momskonto"} & set(self.fields):
            self.fields[namn].queryset = konton

    def varden(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        return {
            "datum": data["datum"],
            "motkonto": data["motkonto"],
            "momskonto": data.get("momskonto"),
            "konton": {rad.pk: data[namn] for namn, rad in self._rader.items()},
        }


class KopplaForm(forms.Form):
    """Which voucher in the books it is: one of the amount, near in time."""

    verifikation = forms.ModelChoiceField(
        label="Verifikation",
        queryset=Verifikation.objects.none(),
        empty_label="Välj verifikation",
        help_text="Bokförda verifikationer med samma belopp.",
    )

    def __init__(self, *args: Any, verifikationer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        falt = self.fields["verifikation"]
        falt.queryset = verifikationer
        falt.label_from_instance = lambda v: f"{v}, {v.datum}, {v.text}"


class BetaldForm(forms.Form):
    """The day that it was paid."""

    datum = forms.DateField(label="Betald")


class GransForm(forms.Form):
    """From a year on: how many per cent may deviate unremarked."""

    from_ar = ArFormField(label="Från och med år")
    procent = forms.DecimalField(
        label="Gräns i procent", min_value=0, max_value=100, max_digits=5, decimal_places=2
    )
