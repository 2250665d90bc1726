"""The figures of an insats's yearly report: the system's, the insats's own, and both as a table.

The system's are those of the statistics (insatser.statistik). Where the insats has another
count, both are kept and shown. What leaves the kansli is suppressed: ``dolda`` says what.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from finsam.format import heltal, uppraknat
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import Insatsrapport, Insatsrapportuppgift, Siffror
from insatser.skydd import INGET_DOLT, Dolda, Samling, Skal, Storhet, liten, skydda_rad
from insatser.skyddslage import dolda_nu
from insatser.statistik.arssamling import arssamling
from insatser.statistik.arstal import Arstal, rulla_upp
from insatser.statistik.matt import Matt
from insatser.statistik.sedan_start import sedan_start
from insatser.statistik.tal import FORKLARING
from insatser.statistik.underlag import Underlag, underlag
from insatser.statistik.urval import Urval

REMITTENT = "remittent-"
_EGNA_RADER = {  # what the year's figures are counted as
    Siffror.AR: (
        ("totalt", "Deltagare totalt", Matt.TOTALT),
        ("avslutade", "Avslutade deltagare", Matt.AVSLUTADE),
        ("till_arbete", "Till arbete eller studier", Matt.ARBETE_STUDIER),
        ("konsultationer", "Konsultationer", Matt.KONSULTATIONER),
    ),
    Siffror.START: (
        ("totalt", "Deltagare totalt", Matt.SEDAN_START),
        ("avslutade", "Avslutade deltagare", Matt.SEDAN_START_AVSLUTADE),
        ("till_arbete", "Till arbete eller studier", Matt.SEDAN_START_ARBETE_STUDIER),
    ),
}


@dataclass(frozen=True, slots=True)
class Rapportsiffra:
    """One figure: the system's count, the insats's own where it differs, and why it does.

    ``nyckel`` is unique within its part (``siffror``). ``system`` is None where the system does
    not count it, ``storhet`` where it counts no participants (places in the budget): such a
    figure is never hidden.
    """

    siffror: str
    nyckel: str
    rubrik: str
    system: int | None
    storhet: Storhet | None = None
    egen: int | None = None
    skal: str = ""

    @property
    def deltagare(self) -> bool:
        """Whether it counts participants."""
        return self.storhet is not None

    @property
    def skiljer(self) -> bool:
        """Whether the insats and the system both have a count, and not the same."""
        return None not in (self.egen, self.system) and self.egen != self.system

    @property
    def galler(self) -> int:
        """What the insats says, else the system."""
        return (self.system or 0) if self.egen is None else self.egen


def siffror(rapport: Insatsrapport) -> dict[str, list[Rapportsiffra]]:
    """Return the figures of the year and since the start, the insats's own beside them."""
    return siffror_for([rapport])[rapport.pk]


def siffror_for(rapporter: Sequence[Insatsrapport]) -> dict[int, dict[str, list[Rapportsiffra]]]:
    """Return the figures of several reports of one year, in a fixed number of queries."""
    if not rapporter:
        return {}
    u = underlag(Urval.av_ar(rapporter[0].ar))
    sedan = Arstal(u.tal.ar, rulla_upp(u.tal.ar, sedan_start(u.urval)))
    egna = {
        (e.rapport_id, e.siffror, e.nyckel): e
        for e in Insatsrapportuppgift.objects.filter(rapport__in=rapporter)
    }
    return {
        rapport.pk: {
            str(del_): [
                _med_egen(s, egna.get((rapport.pk, s.siffror, s.nyckel)))
                for s in _rader(u, sedan, rapport.insats.slug, del_)
            ]
            for del_ in Siffror
        }
        for rapport in rapporter
    }


def _med_egen(siffra: Rapportsiffra, egen: Insatsrapportuppgift | None) -> Rapportsiffra:
    return replace(siffra, egen=egen.varde, skal=egen.skal) if egen else siffra


def _rader(u: Underlag, sedan: Arstal, slug: str, del_: Siffror) -> list[Rapportsiffra]:
    """Return one part's figures in the order that they are printed.

    None of an insats that is not counted: a strukturövergripande one has no participants.
    """
    if slug not in {insats.slug for insats in u.insatser}:
        return []
    rader: list[Rapportsiffra] = []
    if del_ == Siffror.AR:  # since the start everyone is new, and no place is budgeted
        platser = u.platser.get(slug)
        rader.append(Rapportsiffra(del_, "budgeterade", "Budgeterat antal deltagare", platser))
        nya = u.tal.antal(Matt.NYA, insats=slug)
        rader.append(Rapportsiffra(del_, "nya", "Nya deltagare", nya.n, nya.storhet))
    for grupp in u.verk.grupper("remittent", u.tal.grupper(Matt.REMITTENT, slug)):
        antal = u.tal.antal(Matt.REMITTENT, insats=slug, grupp=grupp.kod)
        system = antal.n if del_ == Siffror.AR else None
        storhet = antal.storhet if del_ == Siffror.AR else _sedan_start(antal.storhet)
        rubrik = f"Remitterade: {grupp.namn}"
        rader.append(Rapportsiffra(del_, f"{REMITTENT}{grupp.kod}", rubrik, system, storhet))
    for nyckel, rubrik, matt in _EGNA_RADER[del_]:
        antal = (u.tal if del_ == Siffror.AR else sedan).antal(matt, insats=slug)
        rader.append(Rapportsiffra(del_, nyckel, rubrik, antal.n, antal.storhet))
    return rader


def _sedan_start(storhet: Storhet) -> Storhet:
    """Name what the insats alone counts since its start."""
    return replace(storhet, matt=f"sedan_start.{storhet.matt}")


# -- Suppression -----------------------------------------------------------------------------------


def dolda(rader: Iterable[Rapportsiffra], bild: Dolda = INGET_DOLT) -> frozenset[str]:
    """Return the keys of the figures of a part that may not leave the kansli.

    ``bild`` is what is hidden of the year's tables: that is hidden here too. Else it is asked of
    the system's counts and of what the insats says; a figure that either hides is hidden in
    both, for one beside the other tells of it.
    """
    alla = [rad for rad in rader if rad.storhet]
    i_aret = {rad.nyckel for rad in alla if rad.storhet and bild.doljer(rad.storhet)}
    return (
        frozenset(i_aret)
        | _dolda(alla, lambda rad: rad.system or 0)
        | _dolda(alla, lambda rad: rad.galler)
    )


def arets_bild(ar: int) -> Dolda:
    """Return what is hidden of the year's tables, reckoned now where it is not kept."""
    return dolda_nu(ar, arssamling(ar)[0])


def att_publicera(rapport: Insatsrapport) -> tuple[Samling, Dolda]:
    """Return the counts of a report as they leave the kansli, and which of them are hidden.

    They are counts of the year's tables, with all that ties them to the others.
    """
    aret = arssamling(rapport.ar)[0]
    bild = dolda_nu(rapport.ar, aret)
    visade: set[Storhet] = set()
    gomda: dict[Storhet, Skal] = {}
    for rader in siffror(rapport).values():
        nycklar = dolda(rader, bild)
        for rad in rader:
            if rad.storhet in aret.tal and rad.system is not None:
                visade.add(rad.storhet)
                if rad.nyckel in nycklar:
                    gomda[rad.storhet] = bild.storheter.get(rad.storhet, Skal.ANDRAS)
    return (
        replace(aret, publicerade=visade, harledda=[], tabeller={}),
        Dolda(MappingProxyType(dict(sorted(gomda.items())))),
    )


def _dolda(rader: list[Rapportsiffra], tal: Callable[[Rapportsiffra], int]) -> frozenset[str]:
    antal = {rad.nyckel: tal(rad) for rad in rader}
    gomda = {nyckel for nyckel, n in antal.items() if liten(n)}
    hela = "nya" if "nya" in antal else "totalt"
    remittenter = [nyckel for nyckel in antal if nyckel.startswith(REMITTENT)]
    # Those of the rest whom no printed figure names make each a sum that others must not give away.
    gomda |= _i_summa(antal, remittenter, antal[hela], hela)
    gomda |= _i_summa(antal, ["nya"] if "nya" in antal else [], antal["totalt"], "totalt")
    gomda |= _i_summa(antal, ["avslutade"], antal["totalt"], "totalt")
    gomda |= _i_summa(antal, ["till_arbete"], antal["avslutade"], "avslutade")
    return frozenset(gomda)


def _i_summa(antal: Mapping[str, int], delar: list[str], hela: int, total: str) -> set[str]:
    """Return what to hide of some parts of a whole; what is left of it counts as one part."""
    resten = max(hela - sum(antal[nyckel] for nyckel in delar), 0)
    visade, summa = skydda_rad([*(antal[nyckel] for nyckel in delar), resten])
    gomda = {nyckel for nyckel, n in zip(delar, visade, strict=False) if n is None}
    return gomda | ({total} if summa is None else set())


# -- As a table ------------------------------------------------------------------------------------

RUBRIKER: dict[str, str] = {Siffror.AR: "Hittills i år", Siffror.START: "Sedan uppstart"}
_TABELLER: dict[str, str] = {
    Siffror.AR: "Deltagare under året",
    Siffror.START: "Deltagare sedan insatsen började",
}
SYSTEM, EGEN = "systemet", "insatsen"


def tabell(del_: str, rader: list[Rapportsiffra], bild: Dolda = INGET_DOLT) -> Taltabell:
    """Return one part's figures as a table, suppressed; with the insats's own where it has any.

    What neither counts is left out.
    """
    rader = [rad for rad in rader if rad.system is not None or rad.egen is not None]
    gomda = dolda(rader, bild)
    har_egna = any(rad.egen is not None for rad in rader)
    kolumner = [Kolumn(SYSTEM, "Enligt systemet" if har_egna else "Antal")]
    if har_egna:
        kolumner.append(Kolumn(EGEN, "Enligt insatsen"))
    fotnoter = _fotnoter(rader, gomda)
    return Taltabell(
        f"insatsrapport_{del_}",
        _TABELLER[del_],
        tuple(kolumner),
        tuple(
            Rad(rad.rubrik, _tal(rad, rad.nyckel in gomda, har_egna), nyckel=rad.nyckel)
            for rad in rader
        ),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Uppgift",
        fotnoter=(*fotnoter, *([FORKLARING] if gomda else [])),
    )


def _tal(rad: Rapportsiffra, dold: bool, har_egna: bool) -> tuple[Tal, ...]:
    varden = [rad.system, rad.egen] if har_egna else [rad.system]
    return tuple(
        Tal(
            None if dold or varde is None else Decimal(varde),
            Enhet.ANTAL,
            dold=dold and varde is not None,
            skyddad=dold and varde is not None,
        )
        for varde in varden
    )


def _fotnoter(rader: Iterable[Rapportsiffra], gomda: frozenset[str]) -> list[str]:
    """Say why the insats's own figures are others, once for each reason; not of equal ones."""
    per_skal: dict[str, list[str]] = {}
    for rad in rader:
        if rad.skal and (rad.nyckel in gomda or rad.egen != rad.system):
            namn = rad.rubrik[0].lower() + rad.rubrik[1:]
            mot = "" if rad.system is None else f" mot {heltal(rad.system)}"
            bada = f" ({heltal(rad.galler)}{mot})"
            per_skal.setdefault(rad.skal, []).append(
                namn if rad.nyckel in gomda else f"{namn}{bada}"
            )
    return [
        f"Insatsens egna uppgifter om {uppraknat(namn)}: {skal}" for skal, namn in per_skal.items()
    ]
