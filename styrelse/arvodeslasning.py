"""What one reglemente gives of a period, read from närvaro, uppdrag and claims."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q

from finsam.format import MANADER, langt_datum
from finsam.period import Period
from styrelse.arvodesberakning import (
    Beraknad,
    Krav,
    Narvarande,
    Regel,
    Regler,
    Rollperiod,
    dagarvoden,
    manadsarvoden,
)
from styrelse.arvodesrad import NOLL, Avvikelse, Utkast, Utkastrad, Vantande
from styrelse.arvodesslag import PER_DAG, Arvodesroll, Arvodesslag
from styrelse.models import (
    Arvode,
    Arvodesansprak,
    Arvodesreglemente,
    Jav,
    Narvaro,
    Organ,
    Organisation,
    Person,
    Sammantrade,
    Uppdrag,
)
from styrelse.models.protokoll import BESLUTANDE

ROLLER = (Uppdrag.Roll.LEDAMOT, Uppdrag.Roll.ERSATTARE, Uppdrag.Roll.REVISOR)


def vantande_ansprak(period: Period, alla: bool) -> Iterable[Arvodesansprak]:
    """Return claims that wait, of days up to the period's end; with ``alla`` older ones too."""
    vantar = Arvodesansprak.objects.vantar().som_visas().filter(dag__lte=period.till)
    return vantar if alla else vantar.filter(dag__gte=period.fran)


def betalt_for(arvode: Arvode) -> Decimal:
    """Return what is approved for a thing: its row and the rows of its corrections."""
    rattat = (r.ny_rad.belopp for r in arvode.rattelser.all() if not r.vantar)
    return arvode.belopp + sum(rattat, NOLL)


def justerade() -> Q:
    """Return the condition that a närvaro counts: its meeting's protokoll is justerat.

    Where an organ does not decide its minnesanteckningar need only be klara, and a meeting that
    decides nothing counts once it was held, unless a protokoll of it is written.
    """
    beslutar = Q(sammantrade__organ__typ__in=BESLUTANDE) & Q(
        sammantrade__typ__in=[
            Sammantrade.Typ.ORDINARIE,
            Sammantrade.Typ.EXTRA,
            Sammantrade.Typ.BUDGET,
        ]
    )
    utan = Q(sammantrade__protokoll=None, sammantrade__status=Sammantrade.Status.GENOMFORT)
    anteckningar = Q(sammantrade__protokoll__status="klart") & ~Q(
        sammantrade__organ__typ__in=BESLUTANDE
    )
    return Q(sammantrade__protokoll__status="justerat") | anteckningar | (utan & ~beslutar)


def beraknas(reglemente: Arvodesreglemente) -> Regler:
    """Return a reglemente as the calculation takes it; read it with ``som_visas``."""
    rader = tuple(
        Regel(rad.pk, rad.slag, rad.roll, rad.procent, rad.belopp)
        for rad in reglemente.regler.all()
    )
    return Regler(
        reglemente.bas,
        rader,
        reglemente.avrundning,
        reglemente.delmanad,
        reglemente.ersattare_utan_tjanst,
    )


@dataclass(slots=True)
class Lasning:
    """What one reglemente gives of a period."""

    reglemente: Arvodesreglemente
    period: Period
    krav: list[Arvodesansprak]
    egen: date
    ojusterat: bool
    ram: Period | None = field(init=False)  # None where only claims of earlier days are in it
    organ: list[Organ] = field(init=False)
    uppdrag: list[Uppdrag] = field(init=False)

    def __post_init__(self) -> None:
        gemensam = self.reglemente.period.overlappar(self.period)
        self.ram = self.reglemente.period.klippt(self.period) if gemensam else None
        self.organ = list(self.reglemente.organ.all())
        self.uppdrag = list(
            Uppdrag.objects.filter(organ__in=self.organ, roll__in=ROLLER)
            .mellan(self.reglemente.from_datum, self.period.till)
            .select_related("person", "medlem__organisation")
            .prefetch_related("ordforandeskap")
            .order_by("pk")
        )

    def fyll(self, ut: Utkast) -> None:
        """Add what the reglemente gives to what the others do."""
        regler = beraknas(self.reglemente)
        narvaron = {n.pk: n for n in self._narvaron(self.ram)} if self.ram else {}
        ansprak = {a.pk: a for a in self.krav}
        dagar = {n.sammantrade.datum for n in narvaron.values()} | {a.dag for a in self.krav}
        rader = dagarvoden(
            regler,
            narvaro=self._moten(narvaron.values()),
            krav=[Krav(a.dag, a.pk, a.person_id, a.slag, a.antal, a.belopp) for a in self.krav],
            betalt=_betalt(dagar),
        )
        for rad in rader:
            narvaro, krav = narvaron.get(rad.narvaro or 0), ansprak.get(rad.krav or 0)
            ut.rader.append(self._rad(rad, narvaro, krav))
        har_regel = {regel.slag for regel in regler.rader}
        ut.utan_regel += [a for a in self.krav if a.slag not in har_regel]
        if self.ram:
            self._manader(regler, self.ram, ut)
            ut.vantande += [] if self.ojusterat else self._vantande(self.ram)

    # -- Meetings ---------------------------------------------------------------------------------

    def _narvaron(self, ram: Period) -> Iterable[Narvaro]:
        pa_moten = Narvaro.objects.filter(
            narvarande=True,
            arvoden=None,
            roll__in=[Narvaro.Roll.LEDAMOT, Narvaro.Roll.ERSATTARE],
            sammantrade__organ__in=self.organ,
            sammantrade__datum__range=(ram.fran, ram.till),
        ).exclude(sammantrade__status=Sammantrade.Status.INSTALLT)
        if not self.ojusterat:
            pa_moten = pa_moten.filter(justerade())
        intrader = Jav.objects.filter(ersattare=OuterRef("pk"))
        return pa_moten.select_related("person", "sammantrade__organ").annotate(
            intrader=Exists(intrader)
        )

    def _moten(self, narvaron: Iterable[Narvaro]) -> list[Narvarande]:
        return [
            Narvarande(
                n.sammantrade.datum,
                n.pk,
                n.person_id,
                self._roll(n),
                n.roll == Narvaro.Roll.LEDAMOT or _tjanstgor(n),
            )
            for n in narvaron
        ]

    def _roll(self, narvaro: Narvaro) -> str:
        """How a person served: whoever led the meeting as ordförande, else by the uppdrag."""
        if narvaro.ordforande:
            return Arvodesroll.ORDFORANDE
        dag = narvaro.sammantrade.datum
        poster = {
            post.roll
            for uppdrag in self.uppdrag
            if uppdrag.person_id == narvaro.person_id
            and uppdrag.organ_id == narvaro.sammantrade.organ_id
            for post in uppdrag.ordforandeskap.all()
            if post.period.omfattar(dag)
        }
        vice = poster & {Arvodesroll.VICE.value, Arvodesroll.ANDRE_VICE.value}
        return min(vice, key=Arvodesroll.values.index) if vice else narvaro.roll

    def _vantande(self, ram: Period) -> list[Vantande]:
        hallna = (
            Sammantrade.objects.genomforda()
            .filter(organ__in=self.organ, datum__range=(ram.fran, ram.till))
            .select_related("organ")
            .annotate(antal=Count("narvaron", filter=Q(narvaron__narvarande=True)))
            .order_by("datum", "pk")
        )
        raknas = set(
            Narvaro.objects.filter(justerade(), sammantrade__in=hallna).values_list(
                "sammantrade", flat=True
            )
        )
        return [
            Vantande(
                mote,
                "Protokollet är inte justerat." if mote.antal else "Närvaron är inte antecknad.",
            )
            for mote in hallna
            if mote.pk not in raknas
        ]

    # -- Months -----------------------------------------------------------------------------------

    def _manader(self, regler: Regler, ram: Period, ut: Utkast) -> None:
        godkanda: dict[tuple[int, int, date, int], Arvode] = {}
        for arvode in Arvode.objects.filter(
            manad__range=(ram.fran, ram.till), regel__reglemente=self.reglemente
        ).med_rattelser():
            nyckel = (arvode.person_id, arvode.organ_id, arvode.manad, arvode.regel_id)
            godkanda[nyckel] = arvode  # type: ignore[index]
        nu: dict[tuple[int, int, date, int], Decimal] = {}
        for rad in manadsarvoden(regler, self._rollperioder(ram), ram):
            nyckel = (rad.person, rad.organ or 0, rad.dag.replace(day=1), rad.regel)
            nu[nyckel] = rad.belopp
            if nyckel not in godkanda:
                ut.rader.append(self._rad(rad))
        for nyckel, arvode in godkanda.items():
            betalt, ska = betalt_for(arvode), nu.get(nyckel, NOLL)
            if betalt != ska and not any(r.vantar for r in arvode.rattelser.all()):
                ut.avvikelser.append(Avvikelse(arvode, betalt, ska))

    def _rollperioder(self, ram: Period) -> list[Rollperiod]:
        perioder = []
        for u in self.uppdrag:
            if u.period.overlappar(ram):
                perioder.append(Rollperiod(u.person_id, u.organ_id, u.roll, u.period))
                perioder += [
                    Rollperiod(u.person_id, u.organ_id, post.roll, post.period)
                    for post in u.ordforandeskap.all()
                ]
        return perioder

    # -- Rows -------------------------------------------------------------------------------------

    def _rad(
        self,
        rad: Beraknad,
        narvaro: Narvaro | None = None,
        ansprak: Arvodesansprak | None = None,
    ) -> Utkastrad:
        organ = next((o for o in self.organ if o.pk == rad.organ), None)
        return Utkastrad(
            person=self._person(rad.person, narvaro, ansprak),
            slag=rad.slag,
            dag=rad.dag,
            belopp=rad.belopp,
            forklaring=rad.forklaring[:300],
            vad=_vad(rad, narvaro, ansprak),
            regel=next(r for r in self.reglemente.regler.all() if r.pk == rad.regel),
            utbetalare=self._utbetalare(rad.person, rad.dag),
            narvaro=narvaro,
            organ=organ,
            ansprak=ansprak,
            sen=rad.dag < self.egen,
        )

    def _person(
        self, nyckel: int, narvaro: Narvaro | None, ansprak: Arvodesansprak | None
    ) -> Person:
        if narvaro or ansprak:
            return (narvaro or ansprak).person  # type: ignore[union-attr]
        return next(u.person for u in self.uppdrag if u.person_id == nyckel)

    def _utbetalare(self, person: int, dag: date) -> Organisation | None:
        """Who pays: the one of the reglemente, or whoever has appointed the person that day."""
        if not self.reglemente.per_medlem:
            return self.reglemente.utbetalare
        egna = [u for u in self.uppdrag if u.person_id == person and u.medlem]
        den_dagen = [u for u in egna if u.period.omfattar(dag)] or egna
        return den_dagen[0].medlem.organisation if den_dagen and den_dagen[0].medlem else None


def _betalt(dagar: set[date]) -> dict[tuple[int, date, bool], Decimal]:
    """What is approved before, of what a day's ceilings hold."""
    tidigare = Arvode.objects.filter(dag__in=dagar, slag__in=[*PER_DAG, Arvodesslag.FORLORAD])
    ut: dict[tuple[int, date, bool], Decimal] = {}
    for person, dag, slag, belopp in tidigare.values_list("person", "dag", "slag", "belopp"):
        nyckel = (person, dag, slag in PER_DAG)
        ut[nyckel] = ut.get(nyckel, NOLL) + belopp
    return ut


def _tjanstgor(narvaro: Narvaro) -> bool:
    """Whether an ersättare served at some point: for a ledamot, on a vacant seat, or for a jäv."""
    return bool(narvaro.tjanstgor_for_id or narvaro.for_vakans or narvaro.intrader)  # type: ignore[attr-defined]


def _vad(rad: Beraknad, narvaro: Narvaro | None, ansprak: Arvodesansprak | None) -> str:
    if narvaro:
        mote = narvaro.sammantrade
        return f"{mote.rubrik or mote.get_typ_display()} {langt_datum(mote.datum)}"
    if ansprak:
        andamal = f": {ansprak.andamal}" if ansprak.andamal else ""
        return f"{ansprak.get_slag_display()} {langt_datum(ansprak.dag)}{andamal}"
    return f"{MANADER[rad.dag.month - 1].capitalize()} {rad.dag.year}"
