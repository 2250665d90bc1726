"""The figures of an insats's yearly report: the system's, the insats's own, and both as a table.

The system's come out of the register and the volumes. Where the insats has another count, both
are kept and shown. What leaves the kansli is suppressed: ``dolda`` says which figures are hidden.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from finsam.format import heltal, uppraknat
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import (
    Insats,
    Insatsar,
    Insatsrapport,
    Insatsrapportuppgift,
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


def systemtal(
    insatser: Iterable[Insats], ar: int, *, sedan_start: bool = False
) -> dict[int, Systemtal]:
    """Count each insats during a year, or from its beginning to the year's end, by its pk.

    Codes and volumes are added: an insats with codes has its anonymous persons in volume.
    """
    valda = list(insatser)
    fran = date.min.year if sedan_start else ar
    alla = Inskrivning.objects.filter(insats__in=valda).till_och_med(ar)
    ute = alla.filter(ut_manad__year__range=(fran, ar))
    nya = alla.filter(in_manad__year__gte=fran)
    kvar = alla.filter(Q(ut_manad=None) | Q(ut_manad__year__gte=fran), in_manad__year__lt=fran)
    volymer = _volymer(Volym.objects.filter(insats__in=valda), fran, ar)
    konsultationer = Konsultation.objects.filter(insats__in=valda, manad__year__range=(fran, ar))
    vidare = Inskrivningslage.objects.filter(
        inskrivning__in=ute,
        skede=Inskrivningslage.Skede.EFTER,
        kod__raknas_som__in=_TILL_ARBETE,
    )
    start, antal_nya, avslutade = _per_insats(kvar), _per_insats(nya), _per_insats(ute)
    till_arbete = _per_insats(vidare, "inskrivning__insats", "inskrivning")
    remitterade: dict[int, dict[str, int]] = {}
    for pk, kod, antal in (
        nya.values_list("insats", "remittent__kod").annotate(antal=Count("pk")).order_by()
    ):
        remitterade.setdefault(pk, {})[kod or ""] = antal
    konsulterade = _per_insats(konsultationer)
    return {
        insats.pk: Systemtal(
            start=start.get(insats.pk, 0) + volymer[insats.pk][0],
            nya=antal_nya.get(insats.pk, 0) + volymer[insats.pk][1],
            avslutade=avslutade.get(insats.pk, 0) + volymer[insats.pk][2],
            till_arbete=till_arbete.get(insats.pk, 0),
            konsultationer=konsulterade.get(insats.pk, 0),
            remitterade=remitterade.get(insats.pk, {}),
        )
        for insats in valda
    }


def _per_insats(rader: QuerySet, vag: str = "insats", vad: str = "pk") -> dict[int, int]:
    """Count rows per insats; ``vag`` leads to it, ``vad`` is counted once each."""
    antal = rader.values_list(vag).annotate(antal=Count(vad, distinct=True)).order_by()
    return dict(antal)


def _volymer(rader: QuerySet, fran: int, till: int) -> dict[int, tuple[int, int, int]]:
    """Return {insats: (there at the start, new, ended)} of the periods within the years."""
    ut: dict[int, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    sedda: set[tuple[int, str]] = set()
    inom = rader.filter(from_datum__year__gte=fran, from_datum__year__lte=till)
    for v in inom.order_by("from_datum"):
        start, nya, avslutade = ut[v.insats_id]
        forst = v.pagaende_start if (v.insats_id, v.kon) not in sedda else 0
        sedda.add((v.insats_id, v.kon))
        ut[v.insats_id] = (start + forst, nya + v.nya, avslutade + v.avslutade)
    return ut


def siffror(rapport: Insatsrapport) -> dict[str, list[Rapportsiffra]]:
    """Return the figures of the year and since the start, the insats's own beside them."""
    return siffror_for([rapport])[rapport.pk]


def siffror_for(rapporter: Sequence[Insatsrapport]) -> dict[int, dict[str, list[Rapportsiffra]]]:
    """Return the figures of several reports of one year, in a fixed number of queries."""
    if not rapporter:
        return {}
    ar, insatser = rapporter[0].ar, [rapport.insats for rapport in rapporter]
    arets, sedan_start = systemtal(insatser, ar), systemtal(insatser, ar, sedan_start=True)
    remittenter = list(Kod.objects.filter(lista__nyckel="remittent"))
    platser = dict(
        Insatsar.objects.filter(insats__in=insatser, ar=ar).values_list(
            "insats", "budgeterade_deltagare"
        )
    )
    egna = {
        (e.rapport_id, e.siffror, e.nyckel): e
        for e in Insatsrapportuppgift.objects.filter(rapport__in=rapporter)
    }
    ut = {}
    for rapport in rapporter:
        pk = rapport.insats_id
        budget = Rapportsiffra(
            Siffror.AR,
            "budgeterade",
            "Budgeterat antal deltagare",
            platser.get(pk),
            deltagare=False,
        )
        delar = {
            Siffror.AR: [budget, *_rader(Siffror.AR, arets[pk], remittenter)],
            Siffror.START: _rader(Siffror.START, sedan_start[pk], remittenter),
        }
        ut[rapport.pk] = {
            del_: [_med_egen(s, egna.get((rapport.pk, s.siffror, s.nyckel))) for s in rader]
            for del_, rader in delar.items()
        }
    return ut


def _med_egen(siffra: Rapportsiffra, egen: Insatsrapportuppgift | None) -> Rapportsiffra:
    return replace(siffra, egen=egen.varde, skal=egen.skal) if egen else siffra


def _rader(del_: str, tal: Systemtal, remittenter: Iterable[Kod]) -> list[Rapportsiffra]:
    """Return one part's figures in the order that they are printed."""
    poster: list[tuple[str, str, int]] = []
    if del_ == Siffror.AR:  # since the start everyone is new
        poster.append(("nya", "Nya deltagare", tal.nya))
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

RUBRIKER: dict[str, str] = {Siffror.AR: "Hittills i år", Siffror.START: "Sedan uppstart"}
_TABELLER: dict[str, str] = {
    Siffror.AR: "Deltagare under året",
    Siffror.START: "Deltagare sedan insatsen började",
}
SYSTEM, EGEN = "systemet", "insatsen"


def tabell(del_: str, rader: list[Rapportsiffra], *, exakt: bool) -> Taltabell:
    """Return one part's figures as a table; a second column where the insats has its own."""
    gomda = frozenset() if exakt else dolda(rader)
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
    """Say why the insats's own figures are others, once for each reason."""
    per_skal: dict[str, list[str]] = {}
    for rad in rader:
        if rad.skal:
            namn = rad.rubrik[0].lower() + rad.rubrik[1:]
            bada = f" ({heltal(rad.galler)} mot {heltal(rad.system or 0)})"
            per_skal.setdefault(rad.skal, []).append(
                namn if rad.nyckel in gomda else f"{namn}{bada}"
            )
    return [
        f"Insatsens egna uppgifter om {uppraknat(namn)}: {skal}" for skal, namn in per_skal.items()
    ]
