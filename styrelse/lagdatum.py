"""The days of the year that the law sets for the förbund, and how each stands.

Nothing here blocks: a day that has passed is only said. Sources: lag (2003:1210) om finansiell
samordning (FinsamL), KL by FinsamL 19 §, lag (2005:807) on compensation for moms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import timezone

from finsam.format import langt_datum
from finsam.vardag import DYGN
from styrelse.anslagstid import anslas_senast, justeras_senast
from styrelse.forteckning import forbundsordning
from styrelse.models import (
    Dagordningspunkt,
    Handling,
    Organ,
    Protokoll,
    Sammantrade,
    Staende,
    Tillkannagivande,
)

BUDGETDAG = (11, 30)  # FinsamL 23 §
ARSREDOVISNINGSDAG = (3, 31)  # FinsamL 24 §: within three months of the end of the year
MOMSDAG = (6, 30)
DELARSDAG = (10, 31)  # two months after a period to 31 August

Typ = Sammantrade.Typ


class Lage(StrEnum):
    """How a day set by law stands."""

    KLAR = "klar"
    KOMMANDE = "kommande"
    PASSERAD = "passerad"
    OKAND = "okand"  # nothing in the system tells


@dataclass(frozen=True, slots=True)
class Frist:
    """One thing that the law wants done, the last day for it and what says that it is done."""

    nyckel: str
    rubrik: str
    datum: date
    lag: str
    mats_pa: str
    lage: Lage
    klar_datum: date | None = None
    sammantrade_pk: int | None = None

    @property
    def i_tid(self) -> bool:
        """Whether it was done by its day."""
        return self.klar_datum is not None and self.klar_datum <= self.datum

    @property
    def i_ord(self) -> str:
        """How it stands, in a few words."""
        if self.klar_datum:
            return f"klart {langt_datum(self.klar_datum)}{'' if self.i_tid else ', för sent'}"
        return {
            Lage.KOMMANDE: f"senast {langt_datum(self.datum)}",
            Lage.PASSERAD: f"skulle vara klart {langt_datum(self.datum)}",
            Lage.OKAND: f"{langt_datum(self.datum)} har varit; systemet vet inte om det är gjort",
            Lage.KLAR: "klart",
        }[self.lage]


def lage(datum: date, klar: date | None, idag: date) -> Lage:
    """Say how a last day stands: done is done, however late; the day itself is still in time."""
    if klar is not None:
        return Lage.KLAR
    return Lage.PASSERAD if datum < idag else Lage.KOMMANDE


@dataclass(frozen=True, slots=True)
class _Aret:
    """A year of the styrelse: its meetings, what they took up, and the diarium's documents."""

    ar: int
    idag: date
    moten: list[Sammantrade]
    upptaget: dict[str, date]  # standing point → the first held meeting that took it up
    handlingar: dict[str, date]  # kind of document → the first of the year
    delarsrapport: bool

    @classmethod
    def las(cls, ar: int, idag: date) -> "_Aret":
        moten = Sammantrade.objects.under(ar).filter(organ__typ=Organ.Typ.STYRELSE)
        punkter = Dagordningspunkt.objects.filter(
            sammantrade__in=moten.genomforda(), standard__in=_AV_LAGEN
        ).order_by("-sammantrade__datum")
        papper = Handling.objects.filter(datum__year=ar, typ__namn__in=_PAPPER).order_by("-datum")
        return cls(
            ar,
            idag,
            list(moten.order_by("datum").select_related("organ")),
            dict(punkter.values_list("standard", "sammantrade__datum")),
            dict(papper.values_list("typ__namn", "datum")),
            forbundsordning(date(ar, 12, 31)).delarsrapport,
        )

    def dag(self, manad_dag: tuple[int, int]) -> date:
        return date(self.ar, *manad_dag)

    def mote(self, typ: str) -> Sammantrade | None:
        """The first meeting of the kind that was not cancelled; a held one before a planned."""
        ratta = [m for m in self.moten if m.typ == typ and m.status != m.Status.INSTALLT]
        return next((m for m in ratta if m.status == m.Status.GENOMFORT), next(iter(ratta), None))

    def hallet(self, typ: str, punkt: str) -> date | None:
        """When a meeting of the kind was held or the point was taken up, whichever came first."""
        mote = self.mote(typ)
        dagar = [mote.datum] if mote and mote.status == mote.Status.GENOMFORT else []
        return min(
            [*dagar, *([self.upptaget[punkt]] if punkt in self.upptaget else [])], default=None
        )

    def frist(self, nyckel: str, datum: date, klar: date | None, **mer: object) -> Frist:
        return Frist(nyckel, datum=datum, klar_datum=klar, lage=lage(datum, klar, self.idag), **mer)  # type: ignore[arg-type]


_AV_LAGEN = (Staende.SAMRAD, Staende.BUDGET, Staende.ARSREDOVISNING, Staende.DELARSRAPPORT)
_PAPPER = ("Årsredovisning", "Delårsrapport")


def frister(ar: int, *, idag: date | None = None) -> list[Frist]:
    """Return what the law wants done during a year, by its last day.

    Each is measured on what the system holds (``mats_pa``): held meetings, their points, the
    diarium and the protokoll. ``idag`` is for whoever asks about another day.
    """
    aret = _Aret.las(ar, idag or timezone.localdate())
    delar = (_arsredovisning, _moms, _delarsrapport, _samrad, _budget)
    arets = (frist for del_ in delar for frist in del_(aret))
    alla = [*arets, *(f for f in _protokoll(ar, aret.idag) if f.datum.year == ar)]
    return sorted(alla, key=lambda f: (f.datum, f.nyckel, f.sammantrade_pk or 0))


def _budget(aret: _Aret) -> Iterator[Frist]:
    mote = aret.mote(Typ.BUDGET)
    yield aret.frist(
        "budget",
        aret.dag(BUDGETDAG),
        aret.hallet(Typ.BUDGET, Staende.BUDGET),
        rubrik=f"Budget för {aret.ar + 1} beslutas på ett öppet sammanträde",
        lag="FinsamL 19 och 23 §§",
        mats_pa="Ett genomfört budgetsammanträde, eller ett sammanträde med punkten budget.",
        sammantrade_pk=mote and mote.pk,
    )


def _samrad(aret: _Aret) -> Iterator[Frist]:
    budget, mote = aret.mote(Typ.BUDGET), aret.mote(Typ.SAMRAD)
    fore = budget.datum if budget else aret.dag(BUDGETDAG)
    yield aret.frist(
        "samrad",
        fore - DYGN,
        aret.hallet(Typ.SAMRAD, Staende.SAMRAD),
        rubrik=f"Samråd med medlemmarna om budgeten för {aret.ar + 1}",
        lag="FinsamL 23 §",
        mats_pa="Ett genomfört medlemssamråd, eller ett sammanträde med punkten samråd.",
        sammantrade_pk=mote and mote.pk,
    )


def _arsredovisning(aret: _Aret) -> Iterator[Frist]:
    dagar = [aret.upptaget.get(Staende.ARSREDOVISNING), aret.handlingar.get("Årsredovisning")]
    yield aret.frist(
        "arsredovisning",
        aret.dag(ARSREDOVISNINGSDAG),
        min((d for d in dagar if d), default=None),
        rubrik=f"Årsredovisning för {aret.ar - 1} upprättas",
        lag="FinsamL 24 §",
        mats_pa="Ett genomfört sammanträde med punkten årsredovisning, eller en årsredovisning i "
        "diariet.",
    )


def _moms(aret: _Aret) -> Iterator[Frist]:
    dag = aret.dag(MOMSDAG)
    yield Frist(
        "moms",
        f"Årsuppgift om momsersättning för {aret.ar - 1} lämnas till Skatteverket",
        dag,
        "Lag (2005:807)",
        "Mäts inte: uppgiften lämnas utanför systemet.",
        Lage.OKAND if dag < aret.idag else Lage.KOMMANDE,
    )


def _delarsrapport(aret: _Aret) -> Iterator[Frist]:
    if not aret.delarsrapport:
        return
    dagar = [aret.upptaget.get(Staende.DELARSRAPPORT), aret.handlingar.get("Delårsrapport")]
    yield aret.frist(
        "delarsrapport",
        aret.dag(DELARSDAG),
        min((d for d in dagar if d), default=None),
        rubrik=f"Delårsrapport för {aret.ar}",
        lag="Förbundsordningen",
        mats_pa="Ett genomfört sammanträde med punkten delårsrapport, eller en delårsrapport i "
        "diariet.",
    )


def _protokoll(ar: int, idag: date) -> Iterator[Frist]:
    """What follows each meeting whose protokoll is kept here: justering, and the announcement.

    A meeting late in December is justerat in the year after, so the year before is read too.
    """
    alla = Protokoll.objects.filter(sammantrade__datum__year__in=(ar - 1, ar))
    for protokoll in alla.select_related("sammantrade__organ"):
        if protokoll.har_paragrafer:
            yield from _efter_motet(protokoll, idag)


def _efter_motet(protokoll: Protokoll, idag: date) -> Iterator[Frist]:
    mote = protokoll.sammantrade
    justeras = justeras_senast(mote.datum)
    yield Frist(
        "justering",
        f"Protokollet {langt_datum(mote.datum)} justeras",
        justeras,
        "KL 5 kap. 69 §, FinsamL 19 §",
        "Den dag då protokollet är justerat av alla som ska.",
        lage(justeras, protokoll.justerat_datum, idag),
        protokoll.justerat_datum,
        mote.pk,
    )
    if protokoll.justerat_datum:
        yield _anslag(protokoll, protokoll.justerat_datum, idag)


def _anslag(protokoll: Protokoll, justerat: date, idag: date) -> Frist:
    """The announcement, done when the last of the members' boards has it."""
    mote, senast = protokoll.sammantrade, anslas_senast(justerat)
    anslag = Tillkannagivande.objects.filter(
        justering__protokoll=protokoll, justering__status="justerad"
    )
    dagar = list(anslag.values_list("anslaget", flat=True))
    klar = max((d for d in dagar if d), default=None) if all(dagar) else None
    return Frist(
        "anslag",
        f"Justeringen av protokollet {langt_datum(mote.datum)} anslås",
        senast,
        "KL 8 kap. 12 §, FinsamL 19 §",
        "Anslag hos varje kommun och region som är medlem. De sitter uppe i tre veckor.",
        lage(senast, klar, idag),
        klar,
        mote.pk,
    )
