"""A report for the gate's tests: a text, known figures and tables, and no database behind it."""

from dataclasses import dataclass, field
from decimal import Decimal
from types import SimpleNamespace

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from rapporter import rentext
from rapporter.kontroll import REGISTER, Fynd
from rapporter.kontroll.granskning import Avsnittslasning, Tabellplats, fritabeller
from rapporter.kontroll.kanda import Kand
from rapporter.kontroll.siffertabell import ur_taltabell
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.taltext import Talslag


def kand(rubrik: str, varde: int, fore: int | None = None, **mer: object) -> Kand:
    """A known figure in kronor."""
    alla = tuple(Decimal(v) for v in (varde, fore, mer.get("budget")) if v is not None)
    return Kand(
        rubrik,
        Talslag.BELOPP,
        Decimal(varde),
        None if fore is None else Decimal(fore),
        alla,
        mer.get("referens", '{{ rr(rad="x") }}'),
        Decimal(mer["budget"]) if "budget" in mer else None,
    )


KANDA = (
    kand("resultat", -511_050, -1_814_550),
    kand("intäkter", 4_546_250, 4_546_250),
    kand("kostnader", -5_057_200, -6_360_800),
    kand("insatser", 5_584_000, 4_000_000, referens=""),
    kand("Styrelsens arvoden", -105_000, -90_000, budget=-90_000),
)


@dataclass
class Granskad:
    """What a check looks at, as rapporter.kontroll.granskning.Granskning has it."""

    text: str = ""
    rubrik: str = "Ekonomi"
    html: str = ""
    ar: int = 2022
    kanda: tuple[Kand, ...] = KANDA
    system: tuple[Taltabell, ...] = ()
    figurer: dict[str, int] = field(default_factory=dict)
    s: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        mall = Avsnittsmall("ekonomi", self.rubrik, text=self.text, id=7)
        self.sammanhang = SimpleNamespace(
            ar=self.ar,
            **({"insatsrapporter": [], "insatser": [], "noter": [], "ar_del": False} | self.s),
        )
        self.rapport = Rapport(pk=1, typ="arsredovisning", ar=self.ar)
        self.sammanhang.rapport = None
        self.typ = self.rapport.typ
        self.avsnitt = (Avsnittslasning(mall, rentext.las(self.text, self.sammanhang)),)
        kapitel = SimpleNamespace(avsnitt=mall, html=self.html or self.text, barn=[])
        self.dokument = SimpleNamespace(alla=lambda: iter([kapitel]))

    @property
    def tabeller(self) -> list[Tabellplats]:
        gjorda = [
            Tabellplats(ur_taltabell(t), "ekonomi", self.rubrik, "/", t.enhet, t.nyckel, t)
            for t in self.system
        ]
        return [*gjorda, *fritabeller(self.avsnitt[0])]

    def figur(self, nyckel: str) -> Decimal | None:
        return Decimal(self.figurer[nyckel]) if nyckel in self.figurer else None


def fynd(nyckel: str, granskad: Granskad) -> list[Fynd]:
    """Return what one check finds."""
    return list(REGISTER[nyckel].prova(granskad))


def tabell(
    rader: list[tuple[str, int | str, str]], enhet: Enhet = Enhet.KR, **mer: object
) -> Taltabell:
    """A table of one column: (heading, figure, slag)."""
    return Taltabell(
        nyckel=str(mer.get("nyckel", "resultatrakning")),
        rubrik=str(mer.get("rubrik", "Resultaträkning")),
        kolumner=(Kolumn(str(mer.get("kolumn", "2022")), str(mer.get("kolumn", "2022"))),),
        rader=tuple(Rad(r, (Tal(Decimal(v), enhet),), slag=Slag(s)) for r, v, s in rader),
        enhet=enhet,
        fotnoter=tuple(mer.get("fotnoter", ())),
    )
