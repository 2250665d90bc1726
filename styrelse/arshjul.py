"""A year of the förbund, day by day: meetings, the kansli's tasks, agreements and controls."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse

from finsam.models import User
from finsam.period import Period
from styrelse.lagdatum import Frist, Lage, frister
from styrelse.models import Avtal, Kontrollmoment, Rutin, Rutinutforande, Sammantrade


class Slag(StrEnum):
    """What kind of thing falls on a day."""

    LAG = "lag"
    MOTE = "mote"
    RUTIN = "rutin"
    AVTAL = "avtal"
    KONTROLL = "kontroll"

    @property
    def ord(self) -> str:
        """The kind in words, as its tag says it."""
        return _ORD[self]


_ORD = {
    Slag.LAG: "Lagens datum",
    Slag.MOTE: "Sammanträde",
    Slag.RUTIN: "Rutin",
    Slag.AVTAL: "Avtal",
    Slag.KONTROLL: "Intern kontroll",
}


@dataclass(frozen=True, slots=True)
class Hjulpost:
    """Something that falls on a day of the year, who sees to it, and whether it is done.

    ``gang`` is (pk, year, number) of what can be ticked off, None where nothing can.
    ``klar_datum`` is the day on which it was done.
    """

    datum: date
    rubrik: str
    slag: Slag
    url: str
    text: str = ""
    ansvarig: User | None = None
    gang: tuple[int, int, int] | None = None
    gjord: int | None = None
    klar_datum: date | None = None
    klar_text: str = ""
    passerad: bool = False  # a day of the law that is known not to have been kept

    @property
    def bockas(self) -> bool:
        """True for what somebody must do and say that it is done."""
        return self.slag in {Slag.RUTIN, Slag.KONTROLL}

    def sen(self, dag: date) -> bool:
        """Say whether it should have been done by now and is not."""
        missad = self.bockas and self.klar_datum is None and self.datum < dag
        return missad or self.passerad


def datum(ar: int) -> list[Hjulpost]:
    """Return everything of a year in the order of its days. A fixed number of queries."""
    return sorted(
        [*_lagens(ar), *_moten(ar), *rutinposter(ar), *_avtalsposter(ar), *kontrollposter(ar)],
        key=lambda post: (post.datum, post.slag, post.rubrik),
    )


def _lagens(ar: int) -> Iterator[Hjulpost]:
    """The days that the law sets, with what says that each is kept."""
    for frist in frister(ar):
        url = reverse("styrelse:sammantrade_lista")
        if frist.sammantrade_pk:
            url = reverse("styrelse:sammantrade", args=[frist.sammantrade_pk])
        yield Hjulpost(
            frist.datum,
            frist.rubrik,
            Slag.LAG,
            url,
            text=_lagtext(frist),
            klar_datum=frist.klar_datum,
            klar_text="" if frist.i_tid else "För sent." if frist.klar_datum else "",
            passerad=frist.lage is Lage.PASSERAD,
        )


def _lagtext(frist: Frist) -> str:
    """The paragraph, and where nothing tells how it stands that too."""
    okand = "Systemet vet inte om det är gjort." if frist.lage is Lage.OKAND else ""
    return " ".join(filter(None, (f"{frist.lag}.", okand)))


def _moten(ar: int) -> Iterator[Hjulpost]:
    """Meetings that are planned or held."""
    alla = Sammantrade.objects.under(ar).exclude(status=Sammantrade.Status.INSTALLT)
    for mote in alla.select_related("organ"):
        yield Hjulpost(
            mote.datum,
            f"{mote.organ}: {mote.rubrik or mote.get_typ_display().lower()}",
            Slag.MOTE,
            reverse("styrelse:sammantrade", args=[mote.pk]),
            klar_datum=mote.datum if mote.status == Sammantrade.Status.GENOMFORT else None,
            klar_text="genomfört" if mote.status == Sammantrade.Status.GENOMFORT else "",
        )


def rutinposter(ar: int) -> Iterator[Hjulpost]:
    """The occasions of the recurring tasks in a year."""
    gjorda = {(u.rutin_id, u.nummer): u for u in Rutinutforande.objects.under(ar)}
    for rutin in Rutin.objects.under(ar).select_related("ansvarig"):
        for gang in rutin.tillfallen(ar):
            yield _rutinpost(
                rutin, ar, gang.nummer, gang.datum, gjorda.get((rutin.pk, gang.nummer))
            )


def _rutinpost(
    rutin: Rutin, ar: int, nummer: int, dag: date, gjord: Rutinutforande | None
) -> Hjulpost:
    return Hjulpost(
        dag,
        rutin.namn,
        Slag.RUTIN,
        rutin.get_absolute_url(),
        ansvarig=rutin.ansvarig,
        gang=(rutin.pk, ar, nummer),
        gjord=gjord.pk if gjord else None,
        klar_datum=gjord.datum if gjord else None,
        klar_text=". ".join(filter(None, (str(gjord.klar_by), gjord.anteckning))) if gjord else "",
    )


def kontrollposter(ar: int) -> Iterator[Hjulpost]:
    """The times at which the year's plan of internal control looks at something."""
    for moment in Kontrollmoment.objects.under(ar):
        resultat = {r.nummer: r for r in moment.resultat.all()}
        for gang in moment.tillfallen(ar):
            sett = resultat.get(gang.nummer)
            yield Hjulpost(
                gang.datum,
                moment.moment,
                Slag.KONTROLL,
                moment.plan.get_absolute_url(),
                ansvarig=moment.ansvarig,
                gang=(moment.pk, ar, gang.nummer),
                gjord=sett.pk if sett else None,
                klar_datum=sett.datum if sett else None,
                klar_text=("avvikelse" if sett.avvikelse else "utan anmärkning") if sett else "",
            )


def _avtalsposter(ar: int) -> Iterator[Hjulpost]:
    """Last days to give notice, and days on which agreements end."""
    ram = Period.ar(ar)
    alla = Avtal.objects.levande(ram.fran).filter(from_datum__lte=ram.till)
    for avtal in alla.select_related("ansvarig"):
        for dag in _avgors_under(avtal, ram):
            yield _avtalspost(avtal, dag, f"Sista dag att ompröva {avtal}")
        slut = avtal.slut(ram.fran)
        forlangs = avtal.fornyelse == Avtal.Fornyelse.FORLANGS and not avtal.uppsagt_datum
        if slut and ram.omfattar(slut) and not forlangs:
            yield _avtalspost(avtal, slut, f"{avtal} upphör")


def _avtalspost(avtal: Avtal, dag: date, rubrik: str) -> Hjulpost:
    url = avtal.get_absolute_url()
    return Hjulpost(dag, rubrik, Slag.AVTAL, url, ansvarig=avtal.ansvarig)


def _avgors_under(avtal: Avtal, ram: Period) -> Iterator[date]:
    """The days within the year by which something must be decided about the agreement."""
    dag = avtal.avgorande_dag(max(ram.fran, avtal.from_datum))
    while dag is not None and ram.omfattar(dag):
        yield dag
        dag = avtal.avgorande_dag(dag + timedelta(days=1))
