"""The figures of an insats's yearly report: the system's, the insats's own, and both as a table.

The system's come out of the register and the volumes. Where the insats has another count, both
are kept and shown. What leaves the kansli is suppressed: ``dolda`` says which figures are hidden.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Count, Q

from finsam.format import heltal
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import (
    Insats,
    Insatsrapport,
    Inskrivning,
    Inskrivningslage,
    Kod,
    Konsultation,
    Siffror,
    Volym,
)
from insatser.skydd import liten, skydda_rad
from insatser.statistik.tal import FORKLARING

REMITTENT = "remittent-"
OKAND = f"{REMITTENT}okand"
_TILL_ARBETE = (Kod.RaknasSom.ARBETE, Kod.RaknasSom.STUDIER)


@dataclass(frozen=True, slots=True)
class Rapportsiffra:
    """One figure: the system's count, the insats's own where it differs, and why it does.

    ``nyckel`` is unique within its part (``siffror``). ``deltagare`` is False for what counts no
    participants (places in the budget): such a figure is never hidden.
    """

    siffror: str
    nyckel: str
    rubrik: str
    system: int | None
    egen: int | None = None
    skal: str = ""
    deltagare: bool = True

    @property
    def skiljer(self) -> bool:
        """Whether the insats has another count than the system."""
        return self.egen is not None and self.egen != self.system

    @property
    def galler(self) -> int:
        """What the insats says, else the system."""
        return (self.system or 0) if self.egen is None else self.egen


@dataclass(frozen=True, slots=True)
class Systemtal:
    """Counts of an insats during a time: who was there, came, left and went on to what."""

    start: int
    nya: int
    avslutade: int
    till_arbete: int
    konsultationer: int
    remitterade: Mapping[str, int]  # by code; "" where nobody knows

    @property
    def totalt(self) -> int:
        """Everyone who took part: there at the start, and new."""
        return self.start + self.nya


def systemets(insats: Insats, fran: int, till: int) -> Systemtal:
    """Count the insats from the first day of ``fran`` to the last of ``till``.

    Codes and volumes are added: an insats with codes has its anonymous persons in volume.
    """
    nya, avslutade = Q(in_manad__year__gte=fran), Q(ut_manad__year__range=(fran, till))
    alla = Inskrivning.objects.i_insats(insats).till_och_med(till)
    kvar = Q(ut_manad=None) | Q(ut_manad__year__gte=fran)
    koder = alla.aggregate(
        start=Count("pk", filter=Q(in_manad__year__lt=fran) & kvar),
        nya=Count("pk", filter=nya),
        avslutade=Count("pk", filter=avslutade),
    )
    volymer = [
        v
        for v in Volym.objects.filter(insats=insats).order_by("from_datum")
        if fran <= v.from_datum.year <= till
    ]
    forsta = {v.kon: v.pagaende_start for v in reversed(volymer)}
    remitterade = alla.filter(nya).values_list("remittent__kod").annotate(antal=Count("pk"))
    return Systemtal(
        start=koder["start"] + sum(forsta.values()),
        nya=koder["nya"] + sum(v.nya for v in volymer),
        avslutade=koder["avslutade"] + sum(v.avslutade for v in volymer),
        till_arbete=_till_arbete(alla.filter(avslutade)),
        konsultationer=Konsultation.objects.filter(
            insats=insats, manad__year__range=(fran, till)
        ).count(),
        remitterade={kod or "": antal for kod, antal in remitterade.order_by()},
    )


def _till_arbete(inskrivningar: object) -> int:
    """Count those who went on to work or studies; each once, whatever they have beside it."""
    vidare = Inskrivningslage.objects.filter(
        inskrivning__in=inskrivningar,
        skede=Inskrivningslage.Skede.EFTER,
        kod__raknas_som__in=_TILL_ARBETE,
    )
    return vidare.values("inskrivning").distinct().count()


def siffror(rapport: Insatsrapport) -> dict[str, list[Rapportsiffra]]:
    """Return the figures of the year and since the start, the insats's own beside them."""
    insats, ar = rapport.insats, rapport.ar
    egna = {(e.siffror, e.nyckel): e for e in rapport.egna.all()}
    remittenter = list(Kod.objects.filter(lista__nyckel="remittent"))
    budget = insats.insatsar.filter(ar=ar).first()
    platser = Rapportsiffra(
        Siffror.AR,
        "budgeterade",
        "Budgeterat antal deltagare",
        budget.budgeterade_deltagare if budget else None,
        deltagare=False,
    )
    delar = {
        Siffror.AR: [
            platser,
            *_rader(Siffror.AR, systemets(insats, ar, ar), remittenter, "Nya deltagare"),
        ],
        Siffror.START: _rader(
            Siffror.START, systemets(insats, insats.from_datum.year, ar), remittenter, ""
        ),
    }
    return {
        del_: [_med_egen(s, egna.get((s.siffror, s.nyckel))) for s in rader]
        for del_, rader in delar.items()
    }


def _med_egen(siffra: Rapportsiffra, egen: object) -> Rapportsiffra:
    return replace(siffra, egen=egen.varde, skal=egen.skal) if egen else siffra  # type: ignore[attr-defined]


def _rader(del_: str, tal: Systemtal, remittenter: Iterable[Kod], nya: str) -> list[Rapportsiffra]:
    """Return one part's figures in the order that they are printed."""
    poster: list[tuple[str, str, int]] = []
    if nya:
        poster.append(("nya", nya, tal.nya))
    poster += [
        (f"{REMITTENT}{kod.kod}", f"Remitterade av {kod.namn}", tal.remitterade.get(kod.kod, 0))
        for kod in remittenter
        if kod.aktiv or tal.remitterade.get(kod.kod)
    ]
    if okanda := tal.remitterade.get("", 0):
        poster.append((OKAND, "Remitterade av okänd", okanda))
    poster += [
        ("totalt", "Deltagare totalt", tal.totalt),
        ("avslutade", "Avslutade deltagare", tal.avslutade),
        ("till_arbete", "Till arbete eller studier", tal.till_arbete),
        ("konsultationer", "Konsultationer", tal.konsultationer),
    ]
    return [Rapportsiffra(del_, nyckel, rubrik, antal) for nyckel, rubrik, antal in poster]


# -- Suppression -----------------------------------------------------------------------------------


def dolda(rader: Iterable[Rapportsiffra]) -> frozenset[str]:
    """Return the keys of the figures of a part that may not leave the kansli.

    Asked of the system's counts and of what the insats says; a figure that either hides is
    hidden in both, for one beside the other tells of it.
    """
    alla = [rad for rad in rader if rad.deltagare]
    return _dolda(alla, lambda rad: rad.system or 0) | _dolda(alla, lambda rad: rad.galler)


def _dolda(rader: list[Rapportsiffra], tal: Callable[[Rapportsiffra], int]) -> frozenset[str]:
    antal = {rad.nyckel: tal(rad) for rad in rader}
    gomda = {nyckel for nyckel, n in antal.items() if liten(n)}
    hela = antal.get("nya", antal["totalt"])
    remittenter = [nyckel for nyckel in antal if nyckel.startswith(REMITTENT)]
    # Those of the rest whom no printed figure names make each a sum that others must not give away.
    gomda |= _i_summa(antal, remittenter, hela, "nya" if "nya" in antal else "totalt")
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

RUBRIKER = {Siffror.AR: "Hittills i år", Siffror.START: "Sedan uppstart"}
SYSTEM, EGEN = "systemet", "insatsen"


def tabell(del_: str, rader: list[Rapportsiffra], *, exakt: bool) -> Taltabell:
    """Return one part's figures as a table; a second column where the insats has its own."""
    gomda = frozenset() if exakt else dolda(rader)
    har_egna = any(rad.egen is not None for rad in rader)
    kolumner = [Kolumn(SYSTEM, "Enligt systemet" if har_egna else "Antal")]
    if har_egna:
        kolumner.append(Kolumn(EGEN, "Enligt insatsen"))
    fotnoter = [_fotnot(rad, rad.nyckel in gomda) for rad in rader if rad.skal]
    return Taltabell(
        f"insatsrapport_{del_}",
        RUBRIKER[Siffror(del_)],
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


def _fotnot(rad: Rapportsiffra, dold: bool) -> str:
    """Say why the insats's own figure is another, with both where they may be told."""
    bada = "" if dold else f" ({heltal(rad.galler)} mot {heltal(rad.system or 0)})"
    return f"{rad.rubrik}, insatsens egen uppgift{bada}: {rad.skal}"
