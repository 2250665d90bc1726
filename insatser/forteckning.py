"""The list of insatser that reports and pages print, as plain values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from finsam.period import Period
from insatser.models import Insats


class Fas(StrEnum):
    """Where an insats is in its life on a day."""

    PLANERAD = "planerad"
    PAGAENDE = "pågående"
    AVSLUTAD = "avslutad"


def fas(insats: Insats, dag: date) -> Fas:
    """Return the phase on a day."""
    if insats.from_datum > dag:
        return Fas.PLANERAD
    return Fas.PAGAENDE if insats.period.omfattar(dag) else Fas.AVSLUTAD


@dataclass(frozen=True, slots=True)
class Insatsrad:
    """An insats as a list prints it."""

    pk: int
    slug: str
    namn: str
    kortnamn: str
    inriktning: str
    inriktning_text: str
    period: Period
    projektagare: str
    styrgrupp: str
    syfte: str
    malgrupp: str


def insatser_under(ar: int) -> list[Insatsrad]:
    """Return the insatser that ran on some day of the year, in the förbund's own order."""
    return [
        Insatsrad(
            pk=insats.pk,
            slug=insats.slug,
            namn=insats.namn,
            kortnamn=insats.kortnamn or insats.namn,
            inriktning=insats.inriktning,
            inriktning_text=insats.get_inriktning_display(),
            period=insats.period,
            projektagare=str(insats.projektagare or ""),
            styrgrupp=str(insats.styrgrupp or ""),
            syfte=insats.syfte,
            malgrupp=insats.malgrupp,
        )
        for insats in Insats.objects.under(ar).select_related("projektagare", "styrgrupp")
    ]
