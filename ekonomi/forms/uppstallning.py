"""Forms of the statements' templates and of the notes."""

from collections.abc import Sequence
from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError

from ekonomi.forlaga import las_forlaga, namn_pa_forlagor
from ekonomi.kontoplan import Plan
from ekonomi.mall import Koppling, Mall, Matt, Radmall, Radslag, Sida, Typ
from ekonomi.mallandring import ny_nyckel
from ekonomi.models import Konto, Notdel
from ekonomi.radurval import delar

ANTAL_DELAR = 6
_TECKEN = [
    ("-1", "Vänds: intäkter, skulder och eget kapital blir positiva"),
    ("1", "Som i böckerna"),
]
_SIDOR = (("konton", Sida.BADA), ("debet", Sida.DEBET), ("kredit", Sida.KREDIT))


class ForlagaForm(forms.Form):
    """Which preset a statement takes its rows from."""

    namn = forms.ChoiceField(label="Förlaga", widget=forms.RadioSelect)

    def __init__(self, *args: object, typ: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["namn"].choices = [
            (namn, las_forlaga(typ, namn).namn) for namn in namn_pa_forlagor()[typ]
        ]


class KontoplanForm(forms.Form):
    """Which kontoplan to load."""

    plan = forms.ChoiceField(label="Kontoplan", choices=Plan.choices, widget=forms.RadioSelect)


class KontoForm(forms.ModelForm):
    """An account."""

    class Meta:
        model = Konto
        fields = ("nummer", "namn", "ktyp")
        help_texts = {"nummer": "Låst när något är bokfört på kontot."}

    def validate_unique(self) -> None:
        """The service says so."""


class KopplaForm(forms.Form):
    """Which row takes an account that stands in none."""

    rad = forms.ChoiceField(label="Rad i uppställningen")

    def __init__(self, *args: object, mall: Mall, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rad"].choices = [
            (rad.nyckel, rad.rubrik)
            for rad in mall.rader
            if rad.slag in {Radslag.POST, Radslag.UTANFOR}
        ]


class RadForm(forms.Form):
    """A row of a statement."""

    rubrik = forms.CharField(label="Rubrik", max_length=150)
    slag = forms.ChoiceField(label="Vad raden är", choices=Radslag.choices)
    efter = forms.ChoiceField(label="Står efter", required=False)
    konton = forms.CharField(
        label="Konton som börjar med",
        required=False,
        help_text="Flera skiljs med komma: 15, 16, 1710. Det längsta numret som stämmer vinner.",
    )
    debet = forms.CharField(label="Bara debet på konton som börjar med", required=False)
    kredit = forms.CharField(label="Bara kredit på konton som börjar med", required=False)
    ktyp = forms.MultipleChoiceField(
        label="Och konton av typen, som inget nummer tar",
        choices=Konto.Typ.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    summa_av = forms.MultipleChoiceField(
        label="Summan av raderna", required=False, widget=forms.CheckboxSelectMultiple
    )
    matt = forms.ChoiceField(label="Vilket belopp", choices=Matt.choices)
    tecken = forms.ChoiceField(label="Tecken", choices=_TECKEN)
    not_nr = forms.IntegerField(label="Not", min_value=1, max_value=99, required=False)
    fotnot = forms.CharField(
        label="Fotnot", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    dold_utan_belopp = forms.BooleanField(label="Trycks bara när den har belopp", required=False)

    def __init__(
        self, *args: object, mall: Mall, rad: Radmall | None = None, **kwargs: object
    ) -> None:
        self.mall, self.rad = mall, rad
        super().__init__(*args, **kwargs)
        andra = [(r.nyckel, r.rubrik) for r in mall.rader if rad is None or r.nyckel != rad.nyckel]
        self.fields["efter"].choices = [("", "överst"), *andra]
        self.fields["summa_av"].choices = [
            (r.nyckel, r.rubrik)
            for r in mall.rader
            if r.slag != Radslag.RUBRIK and (rad is None or r.nyckel != rad.nyckel)
        ]
        if mall.typ is not Typ.KF:
            del self.fields["debet"], self.fields["kredit"]

    @staticmethod
    def startvarden(mall: Mall, rad: Radmall | None) -> dict[str, object]:
        """Return what the form begins with: the row as it is, or a new one last."""
        sista = mall.rader[-1].nyckel if mall.rader else ""
        if rad is None:
            matt = Matt.UTGAENDE if mall.typ is Typ.BR else Matt.RORELSE
            return {"efter": sista, "slag": Radslag.POST, "matt": matt, "tecken": "-1"}
        plats = mall.rader.index(rad)
        return {
            "rubrik": rad.rubrik,
            "slag": rad.slag,
            "efter": mall.rader[plats - 1].nyckel if plats else "",
            **{falt: _prefix(rad, sida) for falt, sida in _SIDOR},
            "ktyp": [k.ktyp for k in rad.kopplingar if k.ktyp],
            "summa_av": list(rad.summa_av),
            "matt": rad.matt,
            "tecken": str(rad.tecken),
            "not_nr": rad.not_nr,
            "fotnot": rad.fotnot,
            "dold_utan_belopp": rad.dold_utan_belopp,
        }

    def clean(self) -> dict[str, object]:
        varden = super().clean() or {}
        konton = any(varden.get(falt) for falt in ("konton", "debet", "kredit", "ktyp"))
        slag = varden.get("slag")
        if slag in {Radslag.DELSUMMA, Radslag.SUMMA} and not varden.get("summa_av"):
            self.add_error("summa_av", "Välj vilka rader som summeras.")
        if slag in {Radslag.POST, Radslag.UTANFOR} and not konton:
            self.add_error("konton", "Skriv vilka konton raden tar.")
        if slag not in {Radslag.POST, Radslag.UTANFOR} and konton:
            self.add_error("konton", "Bara en post tar konton. Töm fälten med konton.")
        return varden

    def radmall(self) -> Radmall:
        """Return the row as the form has it. Raises ValidationError for a prefix that is none."""
        varden = self.cleaned_data
        kopplingar = [
            Koppling(prefix=prefix, sida=sida)
            for falt, sida in _SIDOR
            for prefix in delar(varden.get(falt) or "")
        ]
        if fel := [k.prefix for k in kopplingar if not k.prefix.isalnum() or len(k.prefix) > 10]:
            raise ValidationError(
                {"konton": f"Skriv de siffror som kontonumren börjar med, inte {fel[0]}."}
            )
        kopplingar += [Koppling(ktyp=typ) for typ in varden["ktyp"]]
        gammal = self.rad
        ny = Radmall(
            nyckel=gammal.nyckel if gammal else ny_nyckel(self.mall, varden["rubrik"]),
            rubrik=varden["rubrik"],
            slag=Radslag(varden["slag"]),
            matt=Matt(varden["matt"]),
            tecken=int(varden["tecken"]),
            kopplingar=tuple(kopplingar),
            not_nr=varden["not_nr"],
            fotnot=varden["fotnot"],
            dold_utan_belopp=varden["dold_utan_belopp"],
        )
        if ny.slag in {Radslag.DELSUMMA, Radslag.SUMMA}:
            return replace(ny, summa_av=tuple(varden["summa_av"]))
        return ny


def _prefix(rad: Radmall, sida: Sida) -> str:
    return ", ".join(k.prefix for k in rad.kopplingar if k.prefix and k.sida is sida)


class NotForm(forms.Form):
    """A note and the parts of its table: a group of fields for each part."""

    nummer = forms.IntegerField(label="Nummer", min_value=1, max_value=99)
    rubrik = forms.CharField(label="Rubrik", max_length=150)
    text = forms.CharField(
        label="Text",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=(
            "Böckerna fyller i $ar, $balansdag, $belopp (notens summa) och $antal (bokförda rader)."
        ),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, ANTAL_DELAR + 1):
            self.fields[f"konton_{n}"] = forms.CharField(
                label=f"Del {n}: konton som börjar med",
                max_length=50,
                required=False,
                help_text="Flera skiljs med komma. Tomt: ingen del." if n == 1 else "",
            )
            self.fields[f"typ_{n}"] = forms.ChoiceField(
                label=f"Del {n}: delas upp", choices=Notdel.Typ.choices, required=False
            )
            self.fields[f"rubrik_{n}"] = forms.CharField(
                label=f"Del {n}: rubrik", max_length=150, required=False
            )

    @staticmethod
    def startvarden(noten, delar_: Sequence[Notdel]) -> dict[str, object]:
        """Return what the form begins with for a note."""
        varden = {"nummer": noten.nummer, "rubrik": noten.rubrik, "text": noten.text}
        for n, del_ in enumerate(delar_[:ANTAL_DELAR], start=1):
            varden |= {
                f"konton_{n}": del_.kontoprefix,
                f"typ_{n}": del_.typ,
                f"rubrik_{n}": del_.rubrik,
            }
        return varden

    def fakta(self) -> dict[str, object]:
        """Return what the service takes."""
        varden = self.cleaned_data
        return {
            "rubrik": varden["rubrik"],
            "text": varden["text"],
            "delar": [
                {
                    "kontoprefix": varden[f"konton_{n}"],
                    "typ": varden[f"typ_{n}"] or Notdel.Typ.KONTO,
                    "rubrik": varden[f"rubrik_{n}"],
                }
                for n in range(1, ANTAL_DELAR + 1)
                if varden[f"konton_{n}"]
            ],
        }
