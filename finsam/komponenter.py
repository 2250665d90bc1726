"""The gallery: every part that pages are built of, live, so that it is seen and tested."""

from datetime import date
from decimal import Decimal

import django_tables2 as tables
from django import forms
from django.http import HttpRequest
from django.views.generic import TemplateView
from django_tables2 import RequestConfig

from finsam.behorighet import Behorighet
from finsam.diagram import Diagram, LiggandeDiagram, Referenslinje, Serie, Stapeldiagram
from finsam.falt import BeloppFormField
from finsam.kolumner import AntalColumn, BeloppColumn, DatumColumn, MarkeColumn, Tabell
from finsam.sida import SidaMixin
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

ORTER = "Almby Berga Dalhem Ekeby Fors Granliden Hovby Kulla Lidby Norrby Sundby Åsen Österby"
LAGEN = (("Pågår", "info"), ("Klar", "bra"), ("Väntar", "varning"), ("Avbruten", "fel"))


class ExempelTable(Tabell):
    """A list with each kind of column."""

    namn = tables.Column("Insats", linkify=lambda record: f"?visa={record['id']}")
    start = DatumColumn(verbose_name="Från och med")
    deltagare = AntalColumn(verbose_name="Deltagare")
    belopp = BeloppColumn(verbose_name="Kostnad, kr")
    lage = MarkeColumn(verbose_name="Läge", toner=dict(LAGEN), orderable=False)

    class Meta(Tabell.Meta):
        order_by = "namn"


class ExempelForm(forms.Form):
    """A form with each kind of field."""

    namn = forms.CharField(label="Namn", help_text="Så som det ska stå i årsredovisningen.")
    epost = forms.EmailField(label="E-postadress", required=False)
    datum = forms.DateField(label="Datum")
    belopp = BeloppFormField(label="Belopp i kronor", help_text="Till exempel 1 234,50.")
    organ = forms.ChoiceField(
        label="Organ", choices=[("", "Välj organ"), ("s", "Styrelse"), ("b", "Beredningsgrupp")]
    )
    roller = forms.MultipleChoiceField(
        label="Roller",
        required=False,
        choices=[("l", "Ledamot"), ("e", "Ersättare"), ("r", "Revisor")],
        widget=forms.CheckboxSelectMultiple,
    )
    form = forms.ChoiceField(
        label="Mötets form",
        choices=[("p", "På plats"), ("d", "På distans")],
        widget=forms.RadioSelect,
        initial="p",
    )
    fil = forms.FileField(label="Underlag", required=False)
    anteckning = forms.CharField(label="Anteckning", widget=forms.Textarea, required=False)
    klar = forms.BooleanField(label="Uppgifterna är kontrollerade", required=False)


def rader() -> list[dict[str, object]]:
    """Return made-up rows of a list."""
    return [
        {
            "id": i,
            "namn": ort,
            "start": date(2021 + i % 3, 1 + i % 12, 1),
            "deltagare": (i * 37) % 140,
            "belopp": Decimal(i * 48_217 - 90_000),
            "lage": LAGEN[i % 4][0],
        }
        for i, ort in enumerate(ORTER.split() * 3, start=1)
    ]


def taltabell() -> Taltabell:
    """Return a made-up statement with each kind of row."""

    def rad(rubrik: str, slag: Slag, *belopp: str, not_nr: int | None = None, indrag=0) -> Rad:
        tal = tuple(Tal(Decimal(b), Enhet.KR, "#tabeller") for b in belopp)
        return Rad(rubrik, tal, slag, not_nr, indrag=indrag)

    return Taltabell(
        "exempel",
        "Resultaträkning",
        (Kolumn("i_ar", "2022"), Kolumn("i_fjol", "2021")),
        (
            rad("Verksamheten", Slag.RUBRIK),
            rad("Medlemsbidrag", Slag.POST, "3000000", "2950000", not_nr=1, indrag=1),
            rad("Övriga intäkter", Slag.POST, "12345.5", "0", indrag=1),
            rad("Kostnader", Slag.POST, "-3211009.75", "-3120000", not_nr=2, indrag=1),
            rad("Öresavrundning", Slag.AVRUNDNING, "-1", "0"),
            rad("Verksamhetens resultat", Slag.DELSUMMA, "-198664.25", "-170000"),
            rad("Finansiella poster", Slag.POST, "-100", "-78", not_nr=3),
            rad("Årets resultat", Slag.SUMMA, "-198764.25", "-170078"),
        ),
        fotnoter=("Beloppen är påhittade.",),
    )


def diagram() -> list[Diagram]:
    """Return made-up charts of both kinds."""
    return [
        Stapeldiagram(
            "Eget kapital vid årets slut",
            "Kapitalet sjunker från 4 434 till 2 045 och ligger över riktvärdet.",
            ("2020", "2021", "2022"),
            (Serie("Eget kapital", (4434, 2556, 2045)),),
            enhet="tkr",
            referenslinje=Referenslinje(837, "riktvärde"),
            framhavd="2022",
        ),
        LiggandeDiagram(
            "Kostnad per insats",
            "Almby kostar mest, Åsen minst.",
            ("Almby", "Berga", "Åsen"),
            (Serie("Budget", (1900, 420, 126)), Serie("Utfall", (1841, 396, 88))),
            enhet="tkr",
        ),
    ]


class KomponenterView(SidaMixin, TemplateView):
    """Every component, as the style sheet and the tests see it."""

    behorighet = Behorighet.SE_START
    template_name = "finsam/komponenter.html"
    rubrik = "Sidans byggdelar"
    ingress = (
        "Allt som sidorna är byggda av, med påhittade uppgifter. Bygg nytt av det som finns här."
    )
    brodsmulor = (("Översikt", "start"),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            table=exempeltabell(self.request),
            tom=ExempelTable([]),
            tabell=taltabell(),
            diagram=diagram(),
            form=None,
            exempelform=ExempelForm(),
            felform=ExempelForm({"belopp": "tolv kronor", "epost": "vi@"}),
            saker=SAKER,
            nyckeltal=NYCKELTAL,
            **kwargs,
        )


def exempeltabell(request: HttpRequest) -> ExempelTable:
    """Return the list as the address sorts and pages it."""
    tabell = ExempelTable(rader())
    return RequestConfig(request, paginate={"per_page": 10}).configure(tabell)


SAKER = (
    {
        "rubrik": "Skicka kallelse till styrelsen 9 oktober",
        "url": "#att-gora",
        "frist": "om 3 dagar",
        "lage": "snart",
        "text": "Två ärenden saknar underlag.",
    },
    {"rubrik": "Granska fyra avsnitt", "url": "#att-gora", "frist": "senast 31 oktober"},
    {
        "rubrik": "Påminn kommunen om ansvarsfrihet",
        "url": "#att-gora",
        "frist": "21 dagar sen",
        "lage": "sen",
        "text": "Fem av sex medlemmar är klara.",
    },
)
NYCKELTAL = (
    {"rubrik": "Kostnader hittills", "visat": "2\u00a0841 tkr", "text": "60 % av budgeten"},
    {
        "rubrik": "Årets resultat",
        "visat": "−199 tkr",
        "url": "#tabeller",
        "text": "budget −250 tkr",
    },
    {"rubrik": "Deltagare i år", "visat": "47", "text": "21 nya, 18 avslutade"},
)
