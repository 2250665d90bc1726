"""What the insatser cost per participant: the ledger joined with the counts of participants.

Kronor are what is booked in the year without VAT (ekonomi.insatslage); counts are those of the
statistics (insatser.statistik). A ratio is a known amount through a count, so it tells the
count: it is hidden wherever that is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from finsam.taltabell import Enhet, Slag
from insatser.skydd import Dolda, Samling, Skal
from insatser.statistik.antalstabell import (
    Antal,
    Antalskolumn,
    Antalsrad,
    Antalstabell,
    Bild,
    Cell,
    Kvot,
    Oppet,
)
from insatser.statistik.matt import Matt
from insatser.statistik.stegdata import STEG_PAR, grupp_par
from insatser.statistik.underlag import Insatsnamn, Underlag

STEG_FRAMAT = "steg.framat"  # steps upward of those measured at start and end, added up
_KOLUMNER = (
    Antalskolumn("kostnad", "Kostnad"),
    Antalskolumn("platser", "Platser"),
    Antalskolumn("per_plats", "Kr per plats"),
    Antalskolumn("deltagare", "Deltagare"),
    Antalskolumn("per_deltagare", "Kr per deltagare"),
    Antalskolumn("steg", "Steg framåt"),
    Antalskolumn("per_steg", "Kr per steg"),
    Antalskolumn("arbete_studier", "Till arbete eller studier"),
    Antalskolumn("per_person", "Kr per person dit"),
)
_FOTNOTER = (
    "Kostnaden är vad som är bokfört under året, utan moms.",
    "Steg framåt är uppåtgående steg hos dem som har mätts både vid start och vid avslut.",
    "Summan räknar inskrivningar, och bara insatser med bokförd kostnad.",
)


def steg_framat(u: Underlag, insats: str) -> Antal:
    """Return how many steps upward those whose end was measured in the year took in all."""
    summa = 0
    for grupp in u.tal.grupper(STEG_PAR, insats):
        start, slut = grupp_par(grupp)
        summa += max(slut - start, 0) * u.tal.n(STEG_PAR, insats=insats, grupp=grupp)
    return Antal(u.tal.storhet(STEG_FRAMAT, insats=insats), summa)


def kostnadstabell(u: Underlag, kostnader: Mapping[str, Decimal]) -> Antalstabell:
    """Return cost per place, participant, step forward and person to work or studies, per insats.

    ``kostnader`` are positive kronor by the insats's slug; one without any is left out.
    """
    med_kostnad = [i for i in u.insatser if kostnader.get(i.slug)]
    rader = [
        Antalsrad(i.namn, _celler(u, (i,), i.slug, kostnader), nyckel=i.slug) for i in med_kostnad
    ]
    if len(rader) > 1:
        summa = _celler(_bara(u, med_kostnad), med_kostnad, "", kostnader)
        rader.append(Antalsrad("Totalt", summa, slag=Slag.SUMMA, nyckel="totalt"))
    return Antalstabell(
        "insatskostnader",
        "Kostnad per deltagare",
        _KOLUMNER,
        tuple(rader),
        rubrik_forsta="Insats",
        undertitel=u.period,
        fotnoter=_FOTNOTER,
        bild=Bild(("per_deltagare",), liggande=True, enhet="kronor per deltagare"),
        enhet=Enhet.KR,
    )


def _bara(u: Underlag, insatser: Sequence[Insatsnamn]) -> Underlag:
    """Return the same counts with all insatser together meaning these."""
    slugar = {i.slug for i in insatser}
    tal: dict = {}
    for s, n in u.tal.tal.items():
        if s.insats in slugar:
            tal[s] = n
            allas = s.med(insats="")
            tal[allas] = tal.get(allas, 0) + n
    return replace(u, tal=replace(u.tal, tal=tal))


def _celler(
    u: Underlag, insatser: Sequence[Insatsnamn], insats: str, kostnader: Mapping[str, Decimal]
) -> tuple[Cell, ...]:
    kostnad = sum((kostnader[i.slug] for i in insatser), Decimal(0))
    platser = sum(u.platser.get(i.slug, 0) for i in insatser)
    antal = (
        u.tal.antal(Matt.TOTALT, insats=insats),
        steg_framat(u, insats),
        u.tal.antal(Matt.ARBETE_STUDIER, insats=insats),
    )
    return (
        Oppet(kostnad, Enhet.KR),
        Oppet(Decimal(platser) if platser else None),
        Oppet(kostnad / platser if platser else None, Enhet.KR),
        *(cell for a in antal for cell in (a, Kvot(kostnad, a))),
    )


def dolda_i(tabell: Antalstabell, samling: Samling, dolda: Dolda) -> Dolda:
    """Return what is hidden of the table: what is hidden of the year's fixed tables, what they
    do not show, and every ratio of either.
    """
    okanda = {
        a.storhet: Skal.ANDRAS
        for a in tabell.antal
        if a.n and (a.storhet not in samling.publicerade or samling.tal[a.storhet] != a.n)
    }
    storheter = {**dolda.storheter, **okanda}
    kvoter = {c.post for rad in tabell.rader for c in rad.celler if isinstance(c, Kvot)}
    gomda = frozenset(k for k in kvoter if k.namnare in storheter)
    return Dolda(MappingProxyType(storheter), gomda)
