"""The first page of the reports: what is being written, what is decided, and which comes next."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from rapporter.lage import Rapportlage, lagen
from rapporter.models import Rapport


@dataclass(frozen=True, slots=True)
class Forslag:
    """The report that would follow the latest of its kind."""

    fran: Rapport

    @property
    def rubrik(self) -> str:
        """What the button says: ``Ny årsredovisning 2023 från 2022``."""
        ar = self.fran.ar
        return f"Ny {str(self.fran.get_typ_display()).lower()} {ar + 1} från {ar}"


@dataclass(frozen=True, slots=True)
class Oversikt:
    """Reports being written, decided ones, and what could be begun with one press."""

    pagar: tuple[Rapportlage, ...]
    beslutade: tuple[Rapportlage, ...]
    forslag: tuple[Forslag, ...]
    antal: int  # of all the reports


def oversikt(alla: QuerySet[Rapport], urval: QuerySet[Rapport]) -> Oversikt:
    """Return the page of the reports ``urval``; what comes next is told from ``alla``."""
    lagena, rapporter = lagen(urval), list(alla)
    return Oversikt(
        pagar=tuple(x for x in lagena if x.rapport.beslutad_datum is None),
        beslutade=tuple(x for x in lagena if x.rapport.beslutad_datum),
        forslag=tuple(forslag(rapporter)),
        antal=len(rapporter),
    )


def forslag(rapporter: Iterable[Rapport]) -> list[Forslag]:
    """Return what could follow, one per kind that there is a report of, in the kinds' order."""
    senaste: dict[str, Rapport] = {}
    for r in sorted(rapporter, key=lambda r: r.per_datum):
        senaste[r.typ] = r
    return [Forslag(senaste[typ]) for typ in Rapport.Typ if typ in senaste]
