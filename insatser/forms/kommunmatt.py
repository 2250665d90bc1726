"""Forms about the need in each kommun, and about working time."""

from typing import Any

from django import forms
from django.core import signing
from django.db.models import QuerySet

from finsam import tabellasning
from finsam.falt import ArFormField
from finsam.personnummer import ser_ut_som_personnummer
from insatser import kommunfil
from insatser.forms.falt import KodField
from insatser.models import Insats, Kod, Kommunmatt
from insatser.services import Matt
from styrelse.models import Organisation

SALT = "insatser.kommunfil"
GILTIG = 3600
_LISTA = "forsorjningsgrupp"


class ArbetstidForm(forms.Form):
    """Time on a fokusområde during a period."""

    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med")
    fokusomrade = KodField("fokusomrade", label="Fokusområde")
    insats = forms.ModelChoiceField(
        label="Insats", queryset=None, required=False, empty_label="Ingen särskild"
    )
    befattning = forms.CharField(
        label="Befattning",
        max_length=60,
        required=False,
        help_text="Till exempel processledare. Skriv inget namn.",
    )
    timmar = forms.DecimalField(
        label="Timmar", required=False, min_value=0, max_digits=7, decimal_places=1, localize=True
    )
    procent = forms.DecimalField(
        label="Procent av heltid",
        required=False,
        min_value=0,
        max_value=1000,
        decimal_places=1,
        localize=True,
        help_text="Skriv timmar eller procent, inte båda.",
    )

    def __init__(self, *args: Any, insatser: QuerySet[Insats], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["insats"].queryset = insatser

    def clean_befattning(self) -> str:
        text = self.cleaned_data["befattning"]
        if "@" in text or ser_ut_som_personnummer(text):
            raise forms.ValidationError("Skriv bara befattningen, inget om vem det är.")
        return text


class KommunmattForm(forms.Form):
    """One kommun's figures of a year."""

    kommun = forms.ModelChoiceField(
        label="Kommun", queryset=Organisation.objects.none(), empty_label="Välj"
    )
    ar = ArFormField()
    kalla = forms.CharField(label="Källa", max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kommun"].queryset = Organisation.objects.kommuner().order_by("namn")
        self.grupper = list(Kod.objects.i_lista(_LISTA).valbara())
        for grupp in self.grupper:
            self.fields[f"grupp_{grupp.pk}"] = self._falt(grupp.namn)
        self.fields["behovsgrupp"] = self._falt("Uppskattad behovsgrupp")
        self.order_fields(
            ["kommun", "ar", *(f"grupp_{g.pk}" for g in self.grupper), "behovsgrupp", "kalla"]
        )

    @staticmethod
    def _falt(namn: str) -> forms.IntegerField:
        return forms.IntegerField(label=namn, required=False, min_value=0, max_value=1_000_000)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not self.matt():
            raise forms.ValidationError("Skriv minst ett antal.")
        return data

    def matt(self) -> list[Matt]:
        """Return the figures as the service takes them."""
        data = self.cleaned_data
        falt = [(g, data.get(f"grupp_{g.pk}")) for g in self.grupper]
        alla = [*falt, (None, data.get("behovsgrupp"))]
        kommun, ar = data["kommun"], data["ar"]
        return [(kommun, ar, grupp, antal) for grupp, antal in alla if antal is not None]


class KommunfilForm(forms.Form):
    """A table file with figures per kommun."""

    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": tabellasning.TAS_EMOT}),
        help_text="CSV, Excel (.xlsx) eller OpenDocument (.ods). Rubriker: Kommun, År och en "
        "kolumn för varje grupp, eller Behovsgrupp.",
    )
    ar = ArFormField(required=False, help_text="Om filen inte har någon kolumn för året.")
    kalla = forms.CharField(label="Källa", max_length=200)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if fil := data.get("fil"):
            try:
                rader = tabellasning.las(fil.read(tabellasning.STORSTA_BYTES + 1))
                data["inlast"] = kommunfil.las(rader, _kommuner(), _grupper(), data.get("ar"))
            except tabellasning.OlasligTabell as fel:
                self.add_error("fil", str(fel))
            except tabellasning.FelIFilen as fel:
                self.add_error("fil", fel.fel)
        return data

    def signerat(self) -> str:
        """Return the figures as they go along to the next page."""
        rader = [[r.kommun, r.ar, r.grupp, r.antal] for r in self.cleaned_data["inlast"].rader]
        return signing.dumps([self.cleaned_data["kalla"], rader], salt=SALT, compress=True)


def _kommuner() -> dict[str, int]:
    kommuner = Organisation.objects.kommuner()
    namn = {o.namn.casefold(): o.pk for o in kommuner}
    korta = {o.kortnamn.casefold(): o.pk for o in kommuner if o.kortnamn}
    return korta | {n.removesuffix(" kommun"): pk for n, pk in namn.items()} | namn


def _grupper() -> dict[str, int | None]:
    koder = Kod.objects.i_lista(_LISTA)
    namn: dict[str, int | None] = {kod.namn.casefold(): kod.pk for kod in koder}
    return namn | {"behovsgrupp": None, "uppskattad behovsgrupp": None}


class KommunfilBekraftelseForm(forms.Form):
    """What the preview showed, signed."""

    underlag = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = self.data.get("underlag") or self.initial.get("underlag") or ""
        try:
            self.kalla, rader = signing.loads(text, salt=SALT, max_age=GILTIG)
        except signing.BadSignature:
            self.kalla, rader = "", []
        kommuner = Organisation.objects.in_bulk([rad[0] for rad in rader])
        grupper = Kod.objects.in_bulk([rad[2] for rad in rader if rad[2]])
        self.matt: list[Matt] = [
            (kommuner[k], ar, grupper[g] if g else None, antal) for k, ar, g, antal in rader
        ]
        aren = {ar for _, ar, _, _ in self.matt}
        kvar = Kommunmatt.objects.filter(ar__in=aren).values_list("kommun", "ar", "grupp", "antal")
        self.nu = {(k, ar, g): antal for k, ar, g, antal in kvar}

    def rader(self) -> list[tuple[Organisation, int, str, int | None, int]]:
        """Return (kommun, year, measure, the figure that is kept now, the file's)."""
        return [
            (
                kommun,
                ar,
                str(grupp or "Uppskattad behovsgrupp"),
                self.nu.get((kommun.pk, ar, grupp.pk if grupp else None)),
                antal,
            )
            for kommun, ar, grupp, antal in self.matt
        ]

    @property
    def ersatter(self) -> int:
        """How many figures that are kept now would be replaced by others."""
        return sum(nu is not None and nu != ny for *_, nu, ny in self.rader())

    def clean(self) -> dict[str, Any]:
        if not self.matt:
            raise forms.ValidationError("Sidan har legat för länge. Välj filen igen.")
        return super().clean() or {}
