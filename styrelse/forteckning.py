"""The lists of people, meetings and goals that reports and pages print, as plain values."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from django.utils import timezone

from finsam.period import Period
from styrelse.models import (
    Forbund,
    Mal,
    Medlem,
    Ordforandeskap,
    Organ,
    Sammantrade,
    Uppdrag,
)


@dataclass(frozen=True, slots=True)
class Forbundsfakta:
    """The förbund as its ordning stood on a day."""

    namn: str
    sate: str
    bildat: date
    ordning_fran: date | None
    organisationsnummer: str
    webbplats: str
    motto: str

    @property
    def utokat(self) -> date | None:
        """From when the present ordning holds, None while the first one does."""
        return self.ordning_fran if self.ordning_fran != self.bildat else None


@dataclass(frozen=True, slots=True)
class Medlemsrad:
    """A member on a day."""

    pk: int
    namn: str
    typ: str
    typ_text: str
    ar_stat: bool
    period: Period


@dataclass(frozen=True, slots=True)
class Uppdragsrad:
    """An assignment as a list prints it, with its period clipped to what the list covers."""

    pk: int
    namn: str
    medlem: str
    uppdragsroll: str
    roll: str
    period: Period
    befattning: str = ""
    omfattning_procent: int | None = None
    arbetsgivare: str = ""
    organ: str = ""
    organ_pk: int = 0
    person_pk: int = 0


@dataclass(frozen=True, slots=True)
class Motesantal:
    """How many meetings of one kind an organ held in a year, or was invited to by ``vard``."""

    organ: str
    organ_typ: str
    typ: str
    typ_text: str
    vard: str
    vard_typ: str
    antal: int
    gemensamma: int
    former: dict[str, int] = field(default_factory=dict)

    @property
    def inbjuden(self) -> bool:
        """True where another organ held the meeting."""
        return self.vard != self.organ


@dataclass(frozen=True, slots=True)
class Malrad:
    """A goal of a year with its latest verdict; ``utfall`` is empty before the first."""

    pk: int
    ordning: int
    namn: str
    beskrivning: str
    niva: str
    utfall: str
    utfall_text: str
    grund: str
    per: date | None


def forbund(dag: date) -> Forbundsfakta | None:
    """Return the förbund's facts as of a day, None before it is registered."""
    rad = Forbund.objects.med_ordning().first()
    if rad is None:
        return None
    gallande = next((o for o in rad.forbundsordningar.all() if o.from_datum <= dag), None)
    return Forbundsfakta(
        namn=gallande.namn if gallande else "",
        sate=gallande.sate if gallande else "",
        bildat=rad.bildat_datum,
        ordning_fran=gallande.from_datum if gallande else None,
        organisationsnummer=rad.organisationsnummer,
        webbplats=rad.webbplats,
        motto=rad.motto,
    )


def medlemmar(dag: date) -> list[Medlemsrad]:
    """Return the members on a day in the förbund's own order."""
    return [
        Medlemsrad(m.pk, str(m), m.typ, m.get_typ_display(), m.ar_stat, m.period)
        for m in Medlem.objects.vid(dag).med_organisation()
    ]


def rolltext(uppdrag: Uppdrag, period: Period) -> str:
    """Return the role as printed: the chair's where it covers the period, else both."""
    grund = uppdrag.get_roll_display().lower()
    poster: list[Ordforandeskap] = [
        p for p in uppdrag.ordforandeskap.all() if p.period.overlappar(period)
    ]
    for post in poster:
        if post.period.rymmer(period):
            return post.get_roll_display().lower()
    delar = [f"{p.get_roll_display().lower()} {p.period.klippt(period)}" for p in poster]
    return ", ".join([grund, *delar])


def _uppdragsrad(uppdrag: Uppdrag, ram: Period | None) -> Uppdragsrad:
    period = uppdrag.period.klippt(ram) if ram else uppdrag.period
    return Uppdragsrad(
        pk=uppdrag.pk,
        namn=uppdrag.person.namn,
        medlem=str(uppdrag.medlem) if uppdrag.medlem else "",
        uppdragsroll=uppdrag.roll,
        roll=rolltext(uppdrag, period),
        period=period,
        befattning=uppdrag.befattning,
        omfattning_procent=uppdrag.omfattning_procent,
        arbetsgivare=str(uppdrag.arbetsgivare or ""),
        organ=uppdrag.organ.namn,
        organ_pk=uppdrag.organ_id,
        person_pk=uppdrag.person_id,
    )


def _i_rollordning(uppdrag: Iterable[Uppdrag]) -> list[Uppdrag]:
    """Sort by role as the form lists them, then by the förbund's own order."""
    roller = Uppdrag.Roll.values
    return sorted(uppdrag, key=lambda u: (roller.index(u.roll), u.ordning, u.from_datum, u.pk))


def uppdrag_under(organ_typ: str, ar: int, roll: str | None = None) -> list[Uppdragsrad]:
    """Return the assignments of a year in organs of one kind, periods clipped to the year."""
    urval = Uppdrag.objects.i_organ(organ_typ).under(ar).med_namn()
    if roll:
        urval = urval.filter(roll=roll)
    return [_uppdragsrad(u, Period.ar(ar)) for u in _i_rollordning(urval)]


def uppdrag_vid(dag: date, organ: Organ | None = None) -> list[Uppdragsrad]:
    """Return who was what on a day, in one organ or in all, with the assignments' own periods.

    The role is the one of that day: whoever chairs then is printed as chair.
    """
    urval = Uppdrag.objects.vid(dag).med_namn()
    if organ:
        urval = urval.filter(organ=organ)
    rader = []
    for uppdrag in sorted(_i_rollordning(urval), key=lambda u: (u.organ.ordning, u.organ.namn)):
        rad = _uppdragsrad(uppdrag, None)
        roll = rolltext(uppdrag, Period(dag, dag))
        rader.append(replace(rad, roll=roll))
    return rader


def uppdrag_per_organ(dag: date) -> list[tuple[str, int, list[Uppdragsrad]]]:
    """Return (organ, its key, who was what) for every organ that had anyone on the day."""
    grupper = groupby(uppdrag_vid(dag), key=lambda rad: (rad.organ, rad.organ_pk))
    return [(namn, pk, list(rader)) for (namn, pk), rader in grupper]


def kansli(ar: int) -> list[Uppdragsrad]:
    """Return the staff of a year with percent and the whole period of each employment."""
    urval = Uppdrag.objects.i_organ(Organ.Typ.KANSLI).under(ar).med_namn()
    return [_uppdragsrad(u, None) for u in urval]


def _motesdeltagare(mote: Sammantrade) -> list[Organ]:
    return [mote.organ, *mote.inbjudna.all()]


def sammantradesantal(ar: int) -> list[Motesantal]:
    """Return how many meetings of each kind each organ held or was invited to, and in what form.

    Only meetings that were held count; a joint one counts once for each organ that took part.
    """
    moten = list(Sammantrade.objects.under(ar).genomforda().med_deltagande())
    deltog = [(organ, mote) for mote in moten for organ in _motesdeltagare(mote)]
    grupper: dict[tuple[Organ, Organ, str], list[Sammantrade]] = {}
    for organ, mote in deltog:
        grupper.setdefault((organ, mote.organ, mote.typ), []).append(mote)
    typer = Sammantrade.Typ.values
    rader = [_motesantal(nyckel, grupp) for nyckel, grupp in grupper.items()]
    ordning = {o.namn: (o.ordning, o.namn) for o, _ in deltog}
    return sorted(rader, key=lambda r: (ordning[r.organ], r.inbjuden, typer.index(r.typ)))


def _motesantal(nyckel: tuple[Organ, Organ, str], moten: list[Sammantrade]) -> Motesantal:
    organ, vard, typ = nyckel
    return Motesantal(
        organ=organ.namn,
        organ_typ=organ.typ,
        typ=typ,
        typ_text=Sammantrade.Typ(typ).label,
        vard=vard.namn,
        vard_typ=vard.typ,
        antal=len(moten),
        gemensamma=sum(1 for m in moten if m.gemensamt_med.all()),
        former=dict(Counter(m.form for m in moten)),
    )


def antal_moten(
    rader: Iterable[Motesantal], organ_typ: str, typ: str, vard_typ: str | None = None
) -> int:
    """Return one count out of ``sammantradesantal``; ``vard_typ`` asks for invited ones."""
    vard = vard_typ or organ_typ
    return sum(r.antal for r in rader if (r.organ_typ, r.typ, r.vard_typ) == (organ_typ, typ, vard))


def mal_under(ar: int) -> list[Malrad]:
    """Return the goals of a year in their order with the latest verdict of each."""
    rader = []
    for mal in Mal.objects.for_ar(ar).med_uppfoljningar():
        senaste = next(iter(mal.uppfoljningar.all()), None)
        rader.append(
            Malrad(
                pk=mal.pk,
                ordning=mal.ordning,
                namn=mal.namn,
                beskrivning=mal.beskrivning,
                niva=mal.get_niva_display(),
                utfall=senaste.utfall if senaste else "",
                utfall_text=senaste.get_utfall_display().lower() if senaste else "",
                grund=senaste.grund if senaste else "",
                per=senaste.datum if senaste else None,
            )
        )
    return rader


def visningsdag(organ: Organ | None = None) -> date:
    """Return today, or the last day on which the organ had anyone where it has nobody now.

    Without an organ the styrelse's ledamöter and ersättare decide.
    """
    idag = timezone.localdate()
    urval = Uppdrag.objects.filter(organ=organ) if organ else Uppdrag.objects.i_organ("styrelse")
    if urval.vid(idag).exists():
        return idag
    senaste = urval.filter(till_datum__lt=idag).order_by("-till_datum").first()
    return senaste.till_datum if senaste and senaste.till_datum else idag
