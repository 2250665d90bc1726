"""What of the participants is due to be destroyed, by the rule of each insats, and what waits.

A participant's time in an insats goes as a whole, counted from the last enrolment there. It goes
only once every year it lasted into has ended, so that those years' statistics can be frozen.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet

from insatser.models import (
    Gallringsregel,
    Insats,
    Inskrivning,
    Konsultation,
    Statistikfrysning,
    Stegmatning,
)
from styrelse.avtalstid import plus_manader

_Fran = Gallringsregel.RaknasFran


def sista_manad(regel: Gallringsregel, insats: Insats, dag: date) -> date | None:
    """Return the latest month of ending that is due on the day; None where nothing is.

    A month is over when the next one begins: ended in May and kept for 2 months is due on
    1 August. Counted from the end of the insats every month is due, or none.
    """
    if regel.raknas_fran == _Fran.INSKRIVNING:
        return plus_manader(dag.replace(day=1), -(regel.manader + 1))
    slut = insats.till_datum
    if slut is None or plus_manader(slut + timedelta(days=1), regel.manader) > dag:
        return None
    return slut.replace(day=1)


def galler_fran(regel: Gallringsregel, insats: Insats) -> str:
    """Say why nothing of the insats is due yet, where the rule counts from its end."""
    if regel.raknas_fran != _Fran.INSATS:
        return ""
    if insats.till_datum is None:
        return "Tiden räknas från insatsens slut, och insatsen går tills vidare."
    dag = plus_manader(insats.till_datum + timedelta(days=1), regel.manader)
    return f"Tiden räknas från insatsens slut och går ut {dag}."


@dataclass(frozen=True, slots=True)
class Vantar:
    """Enrolments of an insats that are kept for now, and why."""

    insats: Insats
    skal: str
    antal: int | None = None


@dataclass
class Insatsgallring:
    """One insats with its rule on a day: which enrolments go, and which wait."""

    insats: Insats
    regel: Gallringsregel
    dag: date

    @cached_property
    def grans(self) -> date | None:
        """The latest month of ending whose time is out."""
        return sista_manad(self.regel, self.insats, self.dag)

    @property
    def _egna(self) -> QuerySet:
        return Inskrivning.objects.i_insats(self.insats)

    @property
    def _tiden_ute(self) -> QuerySet:
        if self.grans is None:
            return self._egna.none()
        return self._egna.filter(ut_manad__lte=self.grans)

    def _kvar(self) -> Exists:
        """The participant has an enrolment in the insats that is not over long enough."""
        annan = Inskrivning.objects.filter(
            Q(ut_manad=None) | Q(ut_manad__gt=self.grans),
            deltagare=OuterRef("deltagare"),
            insats=OuterRef("insats"),
        )
        return Exists(annan)

    def _oavslutat_ar(self) -> Exists:
        """Something of the participant's time in the insats lies in the year of the day."""
        nyar = self.dag.replace(month=1, day=1)
        matt = Stegmatning.objects.filter(inskrivning=OuterRef("pk"), datum__gte=nyar)
        remiss = Konsultation.objects.filter(inskrivning=OuterRef("pk"), manad__gte=nyar)
        i_ar = Inskrivning.objects.filter(
            Q(ut_manad__gte=nyar) | Q(Exists(matt)) | Q(Exists(remiss)),
            deltagare=OuterRef("deltagare"),
            insats=OuterRef("insats"),
        )
        return Exists(i_ar)

    @cached_property
    def i_tur(self) -> QuerySet:
        """The enrolments that go."""
        return self._tiden_ute.exclude(self._kvar()).exclude(self._oavslutat_ar())

    @cached_property
    def konsultationer(self) -> QuerySet:
        """Consultations that go: those that led to nothing, by the same rule."""
        egna = Konsultation.objects.filter(insats=self.insats, inskrivning=None)
        if self.grans is None:
            return egna.none()
        return egna.filter(manad__lte=self.grans, manad__lt=self.dag.replace(month=1, day=1))

    @cached_property
    def vantar(self) -> list[Vantar]:
        """Those whose time is out but that are kept for now, and why."""
        if self.grans is None:
            antal = self._egna.count()
            return (
                [Vantar(self.insats, galler_fran(self.regel, self.insats), antal)] if antal else []
            )
        ute = self._tiden_ute
        igen = ute.filter(self._kvar())
        i_ar = ute.exclude(self._kvar()).filter(self._oavslutat_ar())
        skal = [
            (igen, "Deltagaren har skrivits in igen i insatsen."),
            (i_ar, f"Statistiken för {self.dag.year} kan frysas först när året är slut."),
        ]
        if self.regel.raknas_fran == _Fran.INSATS:
            oppna = self._egna.oppna()
            skal.append((oppna, "Inskrivningen är inte avslutad, fast insatsen är slut."))
        raknade = [(qs.count(), ord_) for qs, ord_ in skal]
        return [Vantar(self.insats, ord_, antal) for antal, ord_ in raknade if antal]


@dataclass(frozen=True, slots=True)
class Gallringsrad:
    """What goes of an insats: enrolments that ended in one year."""

    insats: Insats
    ar: int
    antal: int
    regel: str


@dataclass
class Gallringslage:
    """All that is due on a day, and all that waits."""

    dag: date
    insatser: list[Insatsgallring] = field(default_factory=list)
    utan_regel: list[Vantar] = field(default_factory=list)

    @cached_property
    def rader(self) -> list[Gallringsrad]:
        """What goes, per insats and year of ending."""
        rader = []
        for post in self.insatser:
            per_ar: dict[int, int] = {}
            for ut in post.i_tur.values_list("ut_manad", flat=True):
                per_ar[ut.year] = per_ar.get(ut.year, 0) + 1
            regel = str(post.regel)
            rader += [Gallringsrad(post.insats, ar, n, regel) for ar, n in sorted(per_ar.items())]
        return rader

    @property
    def antal(self) -> int:
        """How many enrolments go."""
        return sum(rad.antal for rad in self.rader)

    @cached_property
    def antal_konsultationer(self) -> int:
        """How many consultations without an enrolment go."""
        return sum(post.konsultationer.count() for post in self.insatser)

    @property
    def finns(self) -> bool:
        """True where anything goes."""
        return bool(self.antal or self.antal_konsultationer)

    @cached_property
    def vantar(self) -> list[Vantar]:
        """What waits, and why."""
        return [*(v for post in self.insatser for v in post.vantar), *self.utan_regel]

    @cached_property
    def aren(self) -> list[int]:
        """The years whose statistics tell of those who go: each from the first to the last."""
        spann = [_spann(post) for post in self.insatser]
        kanda = [par for par in spann if par is not None]
        return sorted({ar for fran, till in kanda for ar in range(fran, till + 1)})

    @cached_property
    def att_frysa(self) -> list[int]:
        """Those of the years that are not frozen yet."""
        frysta = set(Statistikfrysning.objects.gallande().values_list("ar", flat=True))
        return [ar for ar in self.aren if ar not in frysta]


def _spann(post: Insatsgallring) -> tuple[int, int] | None:
    """Return the first and the last year of what goes of an insats."""
    tider = post.i_tur.aggregate(
        fran=Min("in_manad"),
        till=Max("ut_manad"),
        matt_fran=Min("stegmatningar__datum"),
        matt_till=Max("stegmatningar__datum"),
        remiss_fran=Min("konsultation__manad"),
        remiss_till=Max("konsultation__manad"),
    )
    egna = post.konsultationer.aggregate(fran=Min("manad"), till=Max("manad"))
    dagar = [dag for dag in (*tider.values(), *egna.values()) if dag]
    return (min(dagar).year, max(dagar).year) if dagar else None


def gallringslage(dag: date, insatser: Iterable[Insats] | None = None) -> Gallringslage:
    """Return what is due on the day of all insatser that hold anything of participants."""
    valda = Insats.objects.filter(
        Q(Exists(Inskrivning.objects.filter(insats=OuterRef("pk"))))
        | Q(Exists(Konsultation.objects.filter(insats=OuterRef("pk"))))
    )
    regler = {regel.insats_id: regel for regel in Gallringsregel.objects.all()}
    lage = Gallringslage(dag)
    for insats in valda if insatser is None else insatser:
        regel = regler.get(insats.pk) or regler.get(None)
        if regel is None:
            skal = "Ingen regel är beslutad. Lägg in hur länge uppgifterna sparas."
            lage.utan_regel.append(Vantar(insats, skal))
        else:
            lage.insatser.append(Insatsgallring(insats, regel, dag))
    return lage
