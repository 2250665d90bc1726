"""Where a report stands: what is empty, whether the PDF is what the text and figures say now."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from finsam.format import med_ord
from rapporter import utskrift
from rapporter.dokument import Medium, bygg
from rapporter.models import Avsnitt, Rapport, Rapportfil
from rapporter.papper import papper


@dataclass(frozen=True, slots=True)
class Pdflage:
    """The PDF made last, None before the first; ``aktuell`` says whether nothing has changed."""

    fil: Rapportfil | None
    aktuell: bool


@dataclass(frozen=True, slots=True)
class Tur:
    """Whose turn it is: a writer (None and "" where nobody is named) and how many avsnitt wait."""

    skribent: int | None
    namn: str
    antal: int


@dataclass(frozen=True, slots=True)
class Rapportlage:
    """A report in the overview; counts come with the rows (``med_antal``)."""

    rapport: Rapport
    senaste: Rapportfil | None
    turer: tuple[Tur, ...] = ()

    @property
    def fardiga(self) -> int:
        """How many avsnitt are done: klara or granskade."""
        return self.rapport.antal_klara + self.rapport.antal_granskade

    @property
    def delar(self) -> list[str]:
        """How many avsnitt are in each state, in order: ``4 tomma``, ``1 klart``."""
        r = self.rapport
        alla = (
            (r.antal_tomma, "tomt", "tomma"),
            (r.antal_utkast, "utkast", "utkast"),
            (r.antal_klara, "klart", "klara"),
            (r.antal_granskade, "granskat", "granskade"),
        )
        return [med_ord(antal, en, flera) for antal, en, flera in alla if antal]


def pdf(rapport: Rapport) -> Pdflage:
    """Return the last PDF and whether a new one would differ; lays out nothing."""
    senaste = rapport.filer.select_related("fil").first()
    if senaste is None:
        return Pdflage(None, aktuell=False)
    nu = utskrift.avtryck(papper(bygg(rapport, Medium.PAPPER)))
    return Pdflage(senaste, aktuell=senaste.avtryck == nu)


def lagen(rapporter: QuerySet[Rapport]) -> list[Rapportlage]:
    """Return where each of the reports stands, in their order; three queries in all."""
    rader = list(rapporter.med_senaste_fil().med_antal())
    turer = _turer(rader)
    return [Rapportlage(r, next(iter(r.filer.all()), None), turer.get(r.pk, ())) for r in rader]


def lage(rapport: Rapport) -> Rapportlage:
    """Return where one report stands."""
    return lagen(Rapport.objects.filter(pk=rapport.pk))[0]


def _turer(rapporter: Sequence[Rapport]) -> dict[int, tuple[Tur, ...]]:
    """Return whose turn it is in each of the reports: most to write first, nobody's last."""
    ut: dict[int, tuple[Tur, ...]] = {}
    vantar = Avsnitt.objects.filter(rapport__in=rapporter).vantar()
    for rad in vantar.per_skribent():
        tur = Tur(rad["skribent"], rad["namn"] or "", rad["antal"])
        ut[rad["rapport"]] = (*ut.get(rad["rapport"], ()), tur)
    return {pk: tuple(sorted(t, key=_ordning)) for pk, t in ut.items()}


def _ordning(tur: Tur) -> tuple[bool, int, str]:
    return tur.skribent is None, -tur.antal, tur.namn
