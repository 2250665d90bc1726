"""A report of 59 pages to measure with: 14 chapters, 40 tables of 24 rows, 12 charts.

Set with the paper's own style sheet, tables and charts. The same each time: its words and figures
come from a seeded series.
"""

import random
from dataclasses import dataclass, field
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from finsam.diagram import Serie, Stapeldiagram
from finsam.pdf import Del, Papper
from finsam.taltabell import Kolumn, Rad, Slag, Tal, Taltabell

KAPITEL, TABELLER, DIAGRAM = 14, 40, 12
MENINGAR = (
    "Förbundet följde under året upp varje insats mot de mål som styrelsen hade beslutat.",
    "Kostnaderna för kansliet blev lägre än budget, mest för att en tjänst var vakant till mars.",
    "Parterna sköt till lika stora bidrag som året före, och bidragen betalades i tid.",
    "Styrelsen sammanträdde sju gånger och fattade de flesta besluten i full enighet.",
    "Deltagarna skattade sin arbetsförmåga när de började och när de slutade.",
    "Skillnaden mellan kvinnor och män minskade, men den var fortfarande tydlig i alla åldrar.",
    "Internkontrollen gick igenom fjorton moment, och i två av dem fanns något att rätta.",
    "Redovisningen följer samma principer som förra året.",
    "Likviditeten var god under hela året och förbundet hade inga lån.",
    "Samtalen med kommunerna om nästa treårsperiod började i september.",
)
KONTON = (
    "Bidrag från medlemmarna", "Övriga bidrag", "Räntor", "Löner", "Arbetsgivaravgifter",
    "Pensioner", "Lokaler", "Konsulter", "Resor", "Utbildning", "Material", "Datorer och telefoni",
    "Revision", "Styrelsens arvoden", "Avskrivningar", "Bankkostnader", "Insatser för unga",
    "Insatser för vuxna", "Arbetsträning", "Kurser för samverkan", "Information", "Försäkringar",
    "Diarium och arkiv", "Övriga kostnader",
)  # fmt: skip
MANADER = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass
class Stressrapport:
    """The report's parts as the renderer takes them; ``andrad`` adds a sentence to a chapter."""

    andrad: str = ""
    slump: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - no secret
    tabeller: int = 0
    diagram: int = 0

    def papper(self) -> Papper:
        """Return the whole report."""
        delar = tuple(Del(f"kap{nr}", self._kapitel(nr)) for nr in range(1, KAPITEL + 1))
        return Papper(huvud=HUVUD, fore=format_html("{}{}", OMSLAG, _innehall()), delar=delar)

    def _kapitel(self, nr: int) -> SafeString:
        extra = self.andrad if nr == KAPITEL // 2 else ""
        bitar = [
            self._rubrik(1, str(nr), f"Verksamhetsområde {nr}"),
            format_html("<p>{}</p>", extra),
        ]
        for under in range(1, 4):
            bitar += self._underavsnitt(f"{nr}.{under}", med_diagram=under == 1)
        return format_html(
            '<section class="avsnitt ny-sida">{}</section>',
            format_html_join("", "{}", ((b,) for b in bitar)),
        )

    def _underavsnitt(self, nummer: str, *, med_diagram: bool) -> list[SafeString]:
        bitar = [self._rubrik(2, nummer, f"Delområde {nummer}"), self._stycke(6), self._stycke(2)]
        if med_diagram and self.diagram < DIAGRAM:
            self.diagram += 1
            bitar.append(self._diagram())
        if self.tabeller < TABELLER:
            self.tabeller += 1
            bitar.append(self._tabell())
        punkter = ((self.slump.choice(MENINGAR),) for _ in range(4))
        return [*bitar, format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", punkter))]

    def _rubrik(self, niva: int, nummer: str, ord_: str) -> SafeString:
        mall = '<h{} id="{}"><span class="nr">{}</span> {}</h{}>'
        return format_html(mall, niva, f"k{nummer}", nummer, ord_, niva)

    def _stycke(self, antal: int) -> SafeString:
        return format_html("<p>{}</p>", " ".join(self.slump.choices(MENINGAR, k=antal)))

    def _tabell(self) -> SafeString:
        kolumner = ("Utfall 2026", "Budget 2026", "Avvikelse", "Utfall 2025", "Förändring")
        rader = [Rad(konto, self._rad()) for konto in KONTON]
        tabell = Taltabell(
            f"tabell_{self.tabeller}",
            f"Tabell {self.tabeller}. Kostnader och intäkter per konto",
            tuple(Kolumn(f"k{nr}", rubrik) for nr, rubrik in enumerate(kolumner)),
            (*rader, Rad("Summa", self._rad(), slag=Slag.SUMMA)),
        )
        return render_to_string("finsam/taltabell.html", {"tabell": tabell})

    def _rad(self) -> tuple[Tal, ...]:
        utfall, budget, forra = (Decimal(self.slump.randint(-900_000, 5_000_000)) for _ in range(3))
        belopp = (utfall, budget, utfall - budget, forra, utfall - forra)
        return tuple(Tal(b) for b in belopp)

    def _diagram(self) -> SafeString:
        serier = [
            Serie(namn, [self.slump.randint(20, 200) for _ in MANADER])
            for namn in ("Utfall", "Budget")
        ]
        titel = f"Diagram {self.diagram}. Utfall och budget per månad"
        text = "Utfallet låg över budget i början av året och under den i slutet."
        bild = Stapeldiagram(titel, text, MANADER, serier, enhet="tkr")
        return render_to_string("rapporter/block/diagram.html", {"bild": bild, "text": text})


def _innehall() -> SafeString:
    """The contents, in two levels."""
    rader = (
        format_html(
            '<li><a href="#k{}"><span class="nr">{}</span> Verksamhetsområde {}</a>'
            "<ol>{}</ol></li>",
            nr,
            nr,
            nr,
            format_html_join(
                "",
                '<li><a href="#k{}"><span class="nr">{}</span> Delområde {}</a></li>',
                ((f"{nr}.{under}",) * 3 for under in range(1, 4)),
            ),
        )
        for nr in range(1, KAPITEL + 1)
    )
    lista = format_html_join("", "{}", ((rad,) for rad in rader))
    mall = '<nav class="innehall" aria-label="Innehåll"><h1>Innehåll</h1><ol>{}</ol></nav>'
    return format_html(mall, lista)


HUVUD = format_html('<meta charset="utf-8"><title>{}</title>', "Årsredovisning 2026")
OMSLAG = format_html(
    '<section class="omslag"><p class="forbund">{}</p><p class="titel">Årsredovisning</p>'
    '<p class="ar">2026</p><p class="dnr">Dnr 2027/4 · Beslutad 26 mars 2027, § 18</p></section>',
    "Exempelbygdens samordningsförbund",
)
