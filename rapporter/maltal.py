"""What the system itself says of a goal: the nyckeltal that measures it, in the target's unit."""

from dataclasses import dataclass
from decimal import Decimal

from rapporter.nyckeltal import hamta
from rapporter.nyckeltal.uppgift import Slag, Uppgift, formatera
from rapporter.referens import Referensfel, las_figur
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Malrad
from styrelse.malskala import Skala
from styrelse.maltal import Enhet, Utfallstal, foresla


@dataclass(frozen=True, slots=True)
class Systemtal:
    """The system's figure for a goal: as written, as a number to compare, and where it is from.

    ``fel`` says in Swedish why there is none; ``varde`` is None where the figure is hidden, not
    known or no number. ``skiljer`` is True where what was judged has another number.
    """

    visat: str = ""
    varde: Decimal | None = None
    url: str = ""
    fel: str = ""
    skiljer: bool = False
    forslag: str = ""


@dataclass(frozen=True, slots=True)
class Matchning:
    """A goal beside the system's figure; None where it is not measured by a nyckeltal."""

    rad: Malrad
    systemet: Systemtal | None


def systemtal(s: Sammanhang, rad: Malrad, skala: Skala) -> Systemtal | None:
    """Return the system's figure for a goal, None where no nyckeltal measures it."""
    if not rad.nyckel:
        return None
    try:
        referens = las_figur(rad.nyckel)
        uppgift = hamta(referens, s)
        visat = formatera(uppgift, referens.filter)
    except Referensfel as fel:
        return Systemtal(fel=str(fel))
    varde = i_malets_enhet(uppgift, rad)
    bedomt = rad.tal.mot(rad.malvarde.enhet) if rad.malvarde else rad.tal.varde
    return Systemtal(
        visat=visat,
        varde=varde,
        url=uppgift.url,
        skiljer=_skiljer(varde, bedomt),
        forslag=_forslag(rad, varde, skala),
    )


def i_malets_enhet(uppgift: Uppgift, rad: Malrad) -> Decimal | None:
    """Return the figure as the target counts: a share in percent, amounts and counts as they are.

    None where it is hidden, not known, no number or of another unit than the target.
    """
    if uppgift.dold or not isinstance(uppgift.varde, int | Decimal):
        return None
    enhet = rad.malvarde.enhet if rad.malvarde else None
    passar = {
        Slag.ANDEL: {Enhet.PROCENT, None},
        Slag.ANTAL: {Enhet.ANTAL, None},
        Slag.BELOPP: {Enhet.KRONOR, None},
    }
    if enhet not in passar.get(uppgift.slag, set()):
        return None
    varde = Decimal(uppgift.varde)
    return (varde * 100).quantize(Decimal("0.1")) if uppgift.slag is Slag.ANDEL else varde


def _skiljer(system: Decimal | None, bedomt: Decimal | None) -> bool:
    """True where both are known and differ by half a unit or more, which is no rounding."""
    if system is None or bedomt is None:
        return False
    return abs(system - bedomt) >= Decimal("0.5")


def _forslag(rad: Malrad, varde: Decimal | None, skala: Skala) -> str:
    """What the figure suggests, in the förbund's words; empty where it says nothing."""
    grad = foresla(rad.malvarde, Utfallstal(varde), aret_ar_slut=True)
    bedomning = skala.med_innebord(grad) if grad else None
    return bedomning.namn.lower() if bedomning else ""


def matchningar(s: Sammanhang, rader: list[Malrad], skala: Skala) -> list[Matchning]:
    """Return goals that are judged beside the system's figures."""
    return [Matchning(rad, systemtal(s, rad, skala)) for rad in rader if rad.bedoms]
