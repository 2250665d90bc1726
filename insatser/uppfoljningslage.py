"""How far each insats's follow-ups have come: what is due, late, handed in, accepted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.urls import reverse

from finsam.models import User
from finsam.synlig import synliga
from insatser.models import Insats, Insatsuppfoljning
from insatser.uppfoljningsperiod import Uppfoljningsperiod, perioder

Status = Insatsuppfoljning.Status


class Lage(StrEnum):
    """Where a follow-up stands on a day, in words."""

    PAGAR = "Perioden pågår"
    ATT_SKRIVA = "Att skriva"
    SEN = "Försenad"
    ATERSAND = "Återsänd"
    INLAMNAD = "Väntar på kansliet"
    GODKAND = "Godkänd"


VANTAR_PA_INSATSEN = frozenset({Lage.ATT_SKRIVA, Lage.SEN, Lage.ATERSAND})
_MARKE = {
    Lage.SEN: "fel",
    Lage.ATERSAND: "varning",
    Lage.INLAMNAD: "info",
    Lage.GODKAND: "bra",
}


@dataclass(frozen=True, slots=True)
class Uppfoljningsrad:
    """One period of one insats; ``rad`` is what has been written, None where nothing is."""

    insats: Insats
    period: Uppfoljningsperiod
    rad: Insatsuppfoljning | None
    lage: Lage

    @property
    def rubrik(self) -> str:
        """``Fokus 2.1, kvartal 2 2022``."""
        return f"{self.insats}, {self.period.namn}"

    @property
    def url(self) -> str:
        """The page of the follow-up."""
        args = (self.insats.slug, self.period.ar, self.period.kvartal)
        return reverse("insatser:uppfoljning", args=args)

    @property
    def marke(self) -> str:
        """The class of its mark."""
        return _MARKE.get(self.lage, "")

    @property
    def ar_utkast(self) -> bool:
        """True when something is written that is not handed in."""
        return self.rad is not None and self.rad.status == Status.UTKAST


def lage_for(rad: Insatsuppfoljning | None, period: Uppfoljningsperiod, idag: date) -> Lage:
    """Say where a follow-up stands on a day."""
    if rad is not None and rad.status != Status.UTKAST:
        return {
            Status.INLAMNAD: Lage.INLAMNAD,
            Status.GODKAND: Lage.GODKAND,
            Status.ATERSAND: Lage.ATERSAND,
        }[Status(rad.status)]
    if idag <= period.sista_dag:
        return Lage.PAGAR
    return Lage.SEN if idag > period.forfaller else Lage.ATT_SKRIVA


def uppfoljningar(user: User, insatser: Iterable[Insats], idag: date) -> list[Uppfoljningsrad]:
    """Return the follow-ups of these insatser that the user may see, those due first on top.

    Two queries for all of them. What is not accepted shows only to those who write and read it.
    """
    valda = list(insatser)
    skrivna = _skrivna(user, valda)
    egna = set(Insats.objects.med_exakta_antal(user).values_list("pk", flat=True))
    alla = [rad for insats in valda for rad in _rader(insats, skrivna, idag)]
    rader = [rad for rad in alla if rad.insats.pk in egna or rad.lage == Lage.GODKAND]
    return sorted(rader, key=lambda rad: (rad.period.forfaller, rad.insats.ordning))


Skrivna = Mapping[tuple[int, Uppfoljningsperiod], Insatsuppfoljning]


def _skrivna(user: User, insatser: Iterable[Insats]) -> Skrivna:
    alla = synliga(Insatsuppfoljning, user).filter(insats__in=[i.pk for i in insatser])
    return {(r.insats_id, Uppfoljningsperiod(r.ar, r.kvartal or 0)): r for r in alla}


def _rader(insats: Insats, skrivna: Skrivna, idag: date) -> list[Uppfoljningsrad]:
    planerade = []
    if insats.uppfoljs_fran:
        kvartalsvis = insats.uppfoljningstakt == Insats.Takt.KVARTAL
        planerade = perioder(
            insats.period, insats.uppfoljs_fran, kvartalsvis=kvartalsvis, idag=idag
        )
    # What was written stays on the list even where the plan was changed after it.
    egna = {period for pk, period in skrivna if pk == insats.pk}
    rader = []
    for period in sorted(egna.union(planerade)):
        rad = skrivna.get((insats.pk, period))
        rader.append(Uppfoljningsrad(insats, period, rad, lage_for(rad, period, idag)))
    return rader
