"""Where a report stands: what is empty, whether the PDF is what the text and figures say now."""

from dataclasses import dataclass

from rapporter import utskrift
from rapporter.dokument import Medium, bygg
from rapporter.models import Rapport, Rapportfil
from rapporter.papper import papper


@dataclass(frozen=True, slots=True)
class Pdflage:
    """The PDF made last, None before the first; ``aktuell`` says whether nothing has changed."""

    fil: Rapportfil | None
    aktuell: bool


@dataclass(frozen=True, slots=True)
class Rapportlage:
    """A report in the overview; counts come with the rows (``med_antal``)."""

    rapport: Rapport
    antal: int
    tomma: int
    senaste: Rapportfil | None


def pdf(rapport: Rapport) -> Pdflage:
    """Return the last PDF and whether a new one would differ; lays out nothing."""
    senaste = rapport.filer.select_related("fil").first()
    if senaste is None:
        return Pdflage(None, aktuell=False)
    nu = utskrift.avtryck(papper(bygg(rapport, Medium.PAPPER)))
    return Pdflage(senaste, aktuell=senaste.avtryck == nu)


def lage(rapport: Rapport) -> Rapportlage:
    """Return where a report from ``med_senaste_fil().med_antal()`` stands; asks nothing."""
    senaste = next(iter(rapport.filer.all()), None)
    return Rapportlage(rapport, rapport.antal_avsnitt, rapport.antal_tomma, senaste)
