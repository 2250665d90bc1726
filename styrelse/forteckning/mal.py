"""The goals of a year with what came of them, and the activities below them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from styrelse import malskala, maltal
from styrelse.malskala import TONER, Skala
from styrelse.maltal import NADDA, Enhet, Grad, Malvarde, Utfallstal
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Mal, Maluppfoljning
from styrelse.querysets.mal import MalQuerySet


@dataclass(frozen=True, slots=True)
class Aktivitetsrad:
    """An activity and how it stands; ``ansvarig`` is a person, an organ or words."""

    pk: int
    ordning: int
    namn: str
    beskrivning: str
    ansvarig: str
    fran: date | None
    till: date | None
    status: str
    status_text: str
    utfall: str
    per: date | None

    @property
    def ar_oppen(self) -> bool:
        """Whether something remains to be done."""
        return self.status in {"planerad", "pagar"}


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
    niva_nyckel: str = ""
    bedoms: bool = True
    malvarde: Malvarde | None = None
    mattslag: str = Mal.Mattslag.HAND
    matt: str = ""
    nyckel: str = ""
    tal: Utfallstal = field(default_factory=Utfallstal)
    raknar_deltagare: bool = False
    kalla: str = ""
    grad: Grad | None = None
    aktiviteter: tuple[Aktivitetsrad, ...] = ()

    @property
    def nadd(self) -> bool:
        """Whether the goal is reached, for the year or so far."""
        return self.grad in NADDA

    @property
    def malvarde_text(self) -> str:
        """The target in words, such as ``minst 95 %``; empty where there is none."""
        return str(self.malvarde) if self.malvarde else ""

    @property
    def tal_text(self) -> str:
        """The outcome in figures, small counts of people hidden; empty where there is none."""
        enhet = self.malvarde.enhet if self.malvarde else None
        return self.tal.skrivet(enhet, doljer=self.raknar_deltagare)

    @property
    def utfall_procent(self) -> Decimal | None:
        """The outcome as a percentage with at most one decimal, None where it is none or hidden."""
        enhet = self.malvarde.enhet if self.malvarde else None
        if self.tal_text in maltal.DOLDA:
            return None
        return (
            self.tal.varde
            if enhet is Enhet.PROCENT and self.tal.varde is not None
            else (self.tal.andel)
        )

    @property
    def ton(self) -> str:
        """The colour of the verdict's tag."""
        return TONER.get(self.grad, "") if self.grad else ""


@dataclass(frozen=True, slots=True)
class Uppfoljningsrad:
    """A follow-up in the förbund's words, small counts of people hidden."""

    pk: int
    datum: date
    utfall_text: str
    ton: str
    tal_text: str
    kalla: str
    grund: str


@dataclass(frozen=True, slots=True)
class Malgrupp:
    """The goals of a level, in their order."""

    nyckel: str
    rubrik: str
    rader: tuple[Malrad, ...]


def mal_under(ar: int) -> list[Malrad]:
    """Return the förbund's goals of a year in their order with the latest verdict of each."""
    skala = malskala.las()
    return malrader(Mal.objects.for_ar(ar).forbundets(skala.insatsens()), skala)


def malrader(mal: MalQuerySet, skala: Skala | None = None) -> list[Malrad]:
    """Return goals as plain values, with their latest verdict and their activities."""
    skala = skala or malskala.las()
    return [_malrad(ett, skala) for ett in mal.med_uppfoljningar().med_aktiviteter()]


def per_niva(rader: Iterable[Malrad], skala: Skala | None = None) -> list[Malgrupp]:
    """Return the goals by level, in the förbund's order of levels."""
    skala = skala or malskala.las()
    grupper: dict[str, list[Malrad]] = {}
    for rad in rader:
        grupper.setdefault(rad.niva_nyckel, []).append(rad)
    return [
        Malgrupp(nyckel, skala.niva(nyckel).namn, tuple(grupper[nyckel]))
        for nyckel in sorted(grupper, key=skala.plats)
    ]


def _malrad(mal: Mal, skala: Skala) -> Malrad:
    senaste: Maluppfoljning | None = next(iter(mal.uppfoljningar.all()), None)
    bedomning = skala.bedomning(senaste.utfall) if senaste else None
    return Malrad(
        pk=mal.pk,
        ordning=mal.ordning,
        namn=mal.namn,
        beskrivning=mal.beskrivning,
        niva=skala.niva(mal.niva).namn,
        niva_nyckel=mal.niva,
        bedoms=mal.bedoms,
        malvarde=mal.mot,
        mattslag=mal.mattslag,
        matt=mal.matt,
        nyckel=mal.nyckel,
        raknar_deltagare=mal.raknar_deltagare,
        utfall=senaste.utfall if senaste else "",
        utfall_text=bedomning.namn.lower() if bedomning else "",
        grund=senaste.grund if senaste else "",
        per=senaste.datum if senaste else None,
        tal=senaste.tal if senaste else Utfallstal(),
        kalla=senaste.kalla if senaste else "",
        grad=bedomning.grad if bedomning else None,
        aktiviteter=tuple(map(aktivitetsrad, mal.aktiviteter.all())),
    )


def aktivitetsrad(aktivitet: Aktivitet) -> Aktivitetsrad:
    """Return an activity (``som_visas``) as plain values."""
    ansvarig = aktivitet.person or aktivitet.organ or aktivitet.ansvarig
    status = aktivitet.status  # type: ignore[attr-defined]  # annotated by med_lage
    return Aktivitetsrad(
        pk=aktivitet.pk,
        ordning=aktivitet.ordning,
        namn=aktivitet.namn,
        beskrivning=aktivitet.beskrivning,
        ansvarig=str(ansvarig),
        fran=aktivitet.from_datum,
        till=aktivitet.till_datum,
        status=status,
        status_text=Aktivitetsuppfoljning.Status(status).label,
        utfall=aktivitet.utfall,  # type: ignore[attr-defined]
        per=aktivitet.per,  # type: ignore[attr-defined]
    )


def uppfoljningsrad(rad: Maluppfoljning, mal: Mal, skala: Skala) -> Uppfoljningsrad:
    """Return a follow-up of a goal as plain values."""
    bedomning = skala.bedomning(rad.utfall)
    enhet = mal.mot.enhet if mal.mot else None
    return Uppfoljningsrad(
        pk=rad.pk,
        datum=rad.datum,
        utfall_text=bedomning.namn.lower(),
        ton=TONER.get(bedomning.grad, ""),
        tal_text=rad.tal.skrivet(enhet, doljer=mal.raknar_deltagare),
        kalla=rad.kalla,
        grund=rad.grund,
    )
