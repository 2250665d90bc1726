"""The standard dokumenthanteringsplan: kinds of documents and how long each is kept.

A start for a förbund that has decided on none; every row can be edited. Sources: arkivlagen
(1990:782) 10 §, LKBR (2018:597) 3 kap. on räkenskapsinformation; the rest is custom.
"""

from dataclasses import dataclass

BEVARAS = None


@dataclass(frozen=True, slots=True)
class Planrad:
    """One kind of document; ``gallras_efter_ar`` is None for what is kept for good."""

    namn: str
    gallras_efter_ar: int | None = BEVARAS
    anmarkning: str = ""


STANDARDPLAN = (
    Planrad("Protokoll", anmarkning="Styrelsens protokoll med bilagor."),
    Planrad("Minnesanteckningar", anmarkning="Beredningsgruppen och andra organ utan protokoll."),
    Planrad("Årsredovisning"),
    Planrad("Delårsrapport"),
    Planrad("Revisionsberättelse"),
    Planrad("Budget", anmarkning="Verksamhetsplan och budget med flerårsplan."),
    Planrad("Förbundsordning"),
    Planrad("Reglemente och delegationsordning"),
    Planrad("Avtal", anmarkning="Avtal och överenskommelser om insatser."),
    Planrad("Ansökan", anmarkning="Ansökan om medel till en insats."),
    Planrad("Beslut", anmarkning="Delegationsbeslut och beslut som går ut till någon."),
    Planrad("Slutrapport", anmarkning="Slutrapport och utvärdering av en insats."),
    Planrad("Statistik", anmarkning="Sammanställningar utan uppgift om enskilda."),
    Planrad("Tjänsteskrivelse", anmarkning="Underlag till ett beslut i styrelsen."),
    Planrad("Kallelse", 2, "Kallelse och föredragningslista."),
    Planrad("Räkenskapsinformation", 7, "Till och med det sjunde året efter räkenskapsåret."),
    Planrad("Arvodesunderlag", 7),
    Planrad("Upphandling", 7, "Underlag och anbud; avtalet bevaras."),
    Planrad("Ansvarsfrihet", anmarkning="Medlemmarnas beslut."),
    Planrad("Skrivelse", 2, "Brev och e-post utan egen handlingstyp."),
    Planrad("Deltagaruppgift", 2, "Kodade uppgifter; gallras när insatsen har avslutats."),
    Planrad("Övrigt", 2, "Av tillfällig eller ringa betydelse."),
)


def rad(namn: str) -> Planrad:
    """Return the standard plan's row of this name; an unknown kind is kept for good."""
    return next((r for r in STANDARDPLAN if r.namn == namn), Planrad(namn))
