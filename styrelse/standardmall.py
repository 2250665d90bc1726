"""The standing points that a kind of organ has until somebody writes its own."""

from dataclasses import dataclass

from styrelse.models import Dagordningspunkt, Mallpunkt, Organ, Staende

_S = Dagordningspunkt.Slag


@dataclass(frozen=True, slots=True)
class Mallrad:
    """One standing point of a template."""

    rubrik: str
    slag: str
    standard: str = ""
    forslag: str = ""


_BESLUTANDE = (
    Mallrad("Upprop och närvaro", _S.FORMALIA, Staende.UPPROP),
    Mallrad(
        "Val av justerare",
        _S.FORMALIA,
        Staende.JUSTERARE,
        "välja en ledamot att justera protokollet.",
    ),
    Mallrad("Fastställande av dagordningen", _S.FORMALIA, Staende.DAGORDNING),
    Mallrad("Föregående protokoll", _S.FORMALIA, Staende.FOREGAENDE),
    Mallrad(
        "Utfall och prognos", _S.INFORMATION, Staende.PROGNOS, "lägga rapporten till handlingarna."
    ),
    Mallrad("Rapport från insatserna", _S.INFORMATION, Staende.INSATSER),
    Mallrad("Rapport från beredningsgruppen", _S.INFORMATION, Staende.BEREDNING),
    Mallrad(
        "Delegationsbeslut", _S.ANMALAN, Staende.DELEGATION, "lägga anmälan till handlingarna."
    ),
    Mallrad("Meddelanden", _S.INFORMATION, Staende.MEDDELANDEN),
    Mallrad("Övrigt", _S.INFORMATION, Staende.OVRIGT),
    Mallrad("Nästa möte", _S.FORMALIA, Staende.NASTA),
)
_BEREDNING = (
    Mallrad("Närvaro", _S.FORMALIA, Staende.UPPROP),
    Mallrad("Föregående anteckningar", _S.FORMALIA, Staende.FOREGAENDE),
    Mallrad("Utfall och prognos", _S.INFORMATION, Staende.PROGNOS),
    Mallrad("Rapport från insatserna", _S.INFORMATION, Staende.INSATSER),
    Mallrad("Ansökningar att bereda", _S.BESLUT, Staende.ANSOKNINGAR),
    Mallrad("Övrigt", _S.INFORMATION, Staende.OVRIGT),
    Mallrad("Nästa möte", _S.FORMALIA, Staende.NASTA),
)
_OVRIGA = (
    Mallrad("Närvaro", _S.FORMALIA, Staende.UPPROP),
    Mallrad("Föregående anteckningar", _S.FORMALIA, Staende.FOREGAENDE),
    Mallrad("Läget i insatsen", _S.INFORMATION, Staende.INSATSER),
    Mallrad("Övrigt", _S.INFORMATION, Staende.OVRIGT),
    Mallrad("Nästa möte", _S.FORMALIA, Staende.NASTA),
)
STANDARD = {
    Organ.Typ.STYRELSE: _BESLUTANDE,
    Organ.Typ.PRESIDIUM: _BESLUTANDE,
    Organ.Typ.AU: _BESLUTANDE,
    Organ.Typ.BEREDNINGSGRUPP: _BEREDNING,
}


def standardrader(organtyp: str) -> tuple[Mallrad, ...]:
    """Return the built-in template of a kind of organ."""
    return STANDARD.get(Organ.Typ(organtyp), _OVRIGA)


def mall(organtyp: str) -> list[Mallrad]:
    """Return the template that holds: the förbund's own rows, else the built-in ones."""
    egna = [
        Mallrad(p.rubrik, p.slag, p.standard, p.forslag)
        for p in Mallpunkt.objects.for_organtyp(organtyp)
    ]
    return egna or list(standardrader(organtyp))
