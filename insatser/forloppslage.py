"""What an insats's course asks of a user: follow-ups to write or read, slutrapporter, endings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from finsam.behorighet import Behorighet as B
from finsam.format import med_ord, uppraknat
from finsam.models import User
from insatser.models import Insats
from insatser.querysets.insats import InsatsQuerySet
from insatser.uppfoljningslage import (
    VANTAR_PA_INSATSEN,
    Lage,
    Uppfoljningsrad,
    uppfoljningar,
)

ENSKILDA = 3  # as many are told one by one; more of them in one line


@dataclass(frozen=True, slots=True)
class Forloppssak:
    """One thing to do: words, address, why, and by when where there is a day."""

    rubrik: str
    url: str
    varfor: str
    frist: date | None = None


def att_gora(user: User, idag: date) -> list[Forloppssak]:
    """Return what waits for the user, empty for those who neither write nor read follow-ups.

    A constant number of queries. The kansli is told how many are late, whoever is responsible
    for an insats which they are.
    """
    if not user.har(B.ANDRA_DELTAGARE):
        return []
    egna = Insats.objects.med_exakta_antal(user).order_by("ordning", "namn")
    rader = uppfoljningar(user, egna.som_foljs_upp(), idag)
    kansli = user.har(B.ANDRA_INSATSER)
    skriva = _kansliets(rader) if kansli else _den_ansvarigas(rader)
    return [*skriva, *_slutrapporter(list(egna.utan_slutrapport(idag))), *_avslut(egna, user, idag)]


def _den_ansvarigas(rader: list[Uppfoljningsrad]) -> Iterator[Forloppssak]:
    vantar = [rad for rad in rader if rad.lage in VANTAR_PA_INSATSEN]
    for rad in vantar[:ENSKILDA]:
        varfor = "Kansliet har återsänt den." if rad.lage == Lage.ATERSAND else "Till kansliet."
        rubrik = f"Lämna in uppföljningen av {rad.insats}, {rad.period.namn}"
        yield Forloppssak(rubrik, rad.url, varfor, rad.period.forfaller)
    if len(vantar) > ENSKILDA:
        fler = f"{len(vantar) - ENSKILDA} till väntar på att lämnas in."
        yield Forloppssak("Lämna in fler uppföljningar", reverse("insatser:uppfoljningar"), fler)


def _kansliets(rader: list[Uppfoljningsrad]) -> Iterator[Forloppssak]:
    url = reverse("insatser:uppfoljningar")
    if inne := sum(rad.lage == Lage.INLAMNAD for rad in rader):
        varfor = f"{med_ord(inne, 'uppföljning', 'uppföljningar')} väntar på dig."
        yield Forloppssak("Läs insatsernas uppföljningar", url, varfor.capitalize())
    if sena := sum(rad.lage == Lage.SEN for rad in rader):
        ord_ = med_ord(sena, "uppföljning är försenad", "uppföljningar är försenade")
        yield Forloppssak("Påminn om försenade uppföljningar", url, f"{ord_.capitalize()}.")


def _slutrapporter(insatser: list[Insats]) -> Iterator[Forloppssak]:
    if len(insatser) > ENSKILDA:
        namn = uppraknat(str(insats) for insats in insatser)
        varfor = f"De har slutat utan slutrapport: {namn}."
        yield Forloppssak("Samla in slutrapporter", reverse("insatser:oversikt"), varfor)
        return
    for insats in insatser:
        url = reverse("insatser:forlopp", args=[insats.slug])
        varfor = f"Insatsen slutade {insats.till_datum}."
        yield Forloppssak(f"Lämna slutrapport för {insats}", url, varfor)


def _avslut(insatser: InsatsQuerySet, user: User, idag: date) -> Iterator[Forloppssak]:
    """Ended, reported on, and nobody has said whether they live on."""
    if not user.har(B.ANDRA_INSATSER):
        return
    kvar = insatser.utan_avslut(idag).exclude(slutrapport=None)
    for insats in kvar[:ENSKILDA]:
        url = reverse("insatser:forlopp", args=[insats.slug])
        varfor = "Slutrapporten finns. Är insatsen implementerad eller avslutad?"
        yield Forloppssak(f"Säg vad det blev av {insats}", url, varfor)
