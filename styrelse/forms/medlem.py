"""Forms of the memberships and of the members' inhabitants."""

from collections.abc import Iterable

from django import forms
from django.forms.boundfield import BoundField

from finsam.falt import ArFormField
from styrelse import invanarfil
from styrelse.forms.falt import EnAvTva, NyttNamn, en_av_tva
from styrelse.models import Invanarantal, Medlem, Organisation


class MedlemForm(forms.Form):
    """A membership's part and first day."""

    typ = forms.ChoiceField(label="Part", choices=Medlem.Typ)
    from_datum = forms.DateField(label="Medlem från och med")
    ordning = forms.IntegerField(
        label="Plats i förteckningar",
        min_value=0,
        max_value=999,
        initial=0,
        help_text="Lägst nummer står först i listor och rapporter.",
    )


class MedlemNyForm(MedlemForm):
    """A new membership, of an organisation in the register or of a new one."""

    organisation = EnAvTva(
        label="Organisation",
        queryset=Organisation.objects.all(),
        empty_label="Välj organisation",
    )
    ny_organisation = NyttNamn(
        label="eller en ny organisation",
        max_length=120,
        help_text="Skriv namnet, om organisationen inte finns i listan.",
    )
    field_order = ("organisation", "ny_organisation", "typ", "from_datum", "ordning")

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        en_av_tva(self, data, "organisation", "ny_organisation", Organisation)
        return data


class UttradeForm(forms.Form):
    """When a member gave notice, and when it is out."""

    uttrade_anmalt_datum = forms.DateField(
        label="Utträdet anmält",
        required=False,
        help_text="Lämna tomt för att ta tillbaka anmälan.",
    )


class InvanarantalForm(forms.Form):
    """Inhabitants at the start of a year."""

    ar = ArFormField()
    antal = forms.IntegerField(
        label="Invånare", min_value=0, max_value=99_999_999, help_text="Den 1 januari det året."
    )
    antal_16_64 = forms.IntegerField(
        label="Invånare 16–64 år", min_value=0, max_value=99_999_999, required=False
    )


class _Antal(forms.IntegerField):
    """A count that may be written with blanks between the thousands."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def __init__(self, label: str) -> None:
        super().__init__(label=label, min_value=0, max_value=99_999_999, required=False)

    def to_python(self, value: object) -> int | None:
        return super().to_python("".join(str(value or "").split()))


class InvanararForm(forms.Form):
    """The year whose inhabitants are filled in."""

    ar = ArFormField()


class InvanareForm(forms.Form):
    """The inhabitants of every kommun and region at the start of a year, typed or pasted."""

    ar = ArFormField(widget=forms.HiddenInput)
    klistrat = forms.CharField(
        label="Klistra in en tabell",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="En rad per medlem: namn; antal; antal 16–64 år. Det går att klistra in från "
        "ett kalkylblad. Det som står här går före fälten ovanför.",
    )

    def __init__(
        self,
        *args: object,
        medlemmar: Iterable[Medlem],
        noterade: Iterable[Invanarantal],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.medlemmar = list(medlemmar)
        har = {rad.medlem_id: rad for rad in noterade}
        for m in self.medlemmar:
            rad = har.get(m.pk)
            self.fields[f"antal_{m.pk}"] = _Antal(f"Invånare i {m}")
            self.fields[f"unga_{m.pk}"] = _Antal(f"Invånare 16–64 år i {m}")
            self.initial[f"antal_{m.pk}"] = rad.antal if rad else None
            self.initial[f"unga_{m.pk}"] = rad.antal_16_64 if rad else None

    def rader(self) -> list[tuple[Medlem, BoundField, BoundField]]:
        """Return a line of the table per member."""
        return [(m, self[f"antal_{m.pk}"], self[f"unga_{m.pk}"]) for m in self.medlemmar]

    def clean_klistrat(self) -> dict[int, invanarfil.Tal]:
        """Return what the pasted table says, by member."""
        namn = {
            kallas: m.pk
            for m in self.medlemmar
            for kallas in invanarfil.kallas(m.organisation.namn, m.organisation.kortnamn)
        }
        try:
            return invanarfil.las(self.cleaned_data["klistrat"], namn)
        except invanarfil.OlasligRad as fel:
            raise forms.ValidationError(str(fel)) from fel

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        for m in self.medlemmar:
            if data.get(f"unga_{m.pk}") is not None and data.get(f"antal_{m.pk}") is None:
                self.add_error(f"antal_{m.pk}", "Skriv också hur många invånarna är i allt.")
        return data

    def tal(self) -> dict[Medlem, invanarfil.Tal]:
        """Return the counts to note, by member."""
        data, klistrat = self.cleaned_data, self.cleaned_data["klistrat"]
        skrivna = {
            m: (data[f"antal_{m.pk}"], data[f"unga_{m.pk}"])
            for m in self.medlemmar
            if data[f"antal_{m.pk}"] is not None
        }
        return skrivna | {m: klistrat[m.pk] for m in self.medlemmar if m.pk in klistrat}
