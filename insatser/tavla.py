"""The board: every insats by phase in a year, with what came of it in one figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Max, Sum
from django.utils import timezone

from finsam.format import heltal, ord_antal, uppraknat
from finsam.models import User
from finsam.period import Period
from finsam.synlig import synliga
from finsam.taltabell import Tal
from insatser import statistik
from insatser.models import Insats, Insatsuppgift, Inskrivning, Tillfalle, Volym


@dataclass(frozen=True, slots=True)
class Insatskort:
    """One insats on the board; ``matt`` is what it reached, in words, ``andring`` a new state."""

    insats: Insats
    matt: str
    andring: str = ""


def senaste_ar() -> int:
    """Return the latest year that something is registered for, this year where nothing is."""
    i_ar = timezone.localdate().year
    manader = Inskrivning.objects.aggregate(inne=Max("in_manad"), ute=Max("ut_manad"))
    sista = ((Volym, "till_datum"), (Tillfalle, "datum"), (Insatsuppgift, "per_datum"))
    dagar = [*manader.values(), *(m.objects.aggregate(dag=Max(f))["dag"] for m, f in sista)]
    return min(max((dag.year for dag in dagar if dag), default=i_ar), i_ar)


def antal_deltagare(user: User, insatser: Iterable[Insats], ar: int) -> dict[int, Tal]:
    """Return {insats.pk: how many have taken part}: exact for those the user may see exactly.

    The others' are as of the latest year whatever year is asked for: two years of suppressed
    counts would tell of a few by their difference.
    """
    alla = list(insatser)
    exakta = set(synliga(Insats, user).med_exakta_antal(user).values_list("pk", flat=True))
    egna = [insats for insats in alla if insats.pk in exakta]
    andras = [insats for insats in alla if insats.pk not in exakta]
    return statistik.antal_deltagare(egna, ar, exakt=True) | statistik.antal_deltagare(
        andras, senaste_ar()
    )


def deltagare_i_ord(tal: Tal) -> str:
    """Write a count of participants: ``64 deltagare``, ``färre än 5 deltagare``."""
    return f"{tal.visat} deltagare"


@dataclass
class Tavla:
    """The insatser that a user sees, by their phase in a year."""

    user: User
    ar: int

    @cached_property
    def insatser(self) -> list[Insats]:
        """All of them in the förbund's own order."""
        return list(synliga(Insats, self.user).select_related("projektagare"))

    @cached_property
    def ram(self) -> Period:
        """The year as a period."""
        return Period.ar(self.ar)

    @cached_property
    def valbara_ar(self) -> list[int]:
        """The years from the first insats to the last planned one, the latest first."""
        i_ar = timezone.localdate().year
        forsta = min((i.from_datum.year for i in self.insatser), default=i_ar)
        sista = max((i.till_datum.year for i in self.insatser if i.till_datum), default=i_ar)
        return list(range(max(sista, i_ar, self.ar), min(forsta, self.ar) - 1, -1))

    @cached_property
    def _deltagare(self) -> dict[int, Tal]:
        return antal_deltagare(self.user, self.insatser, self.ar)

    @cached_property
    def _tillfallen(self) -> dict[int, tuple[int | None, int | None]]:
        """{insats.pk: (occasions of the year, persons reached)} in one query."""
        summor = (
            synliga(Tillfalle, self.user)
            .under(self.ar)
            .select_related(None)
            .values_list("insats")
            .annotate(tillfallen=Sum("antal_tillfallen"), personer=Sum("antal"))
            .order_by()
        )
        return {pk: (tillfallen, personer) for pk, tillfallen, personer in summor}

    def _matt(self, insats: Insats) -> str:
        if insats.pk in self._deltagare:
            return deltagare_i_ord(self._deltagare[insats.pk])
        tillfallen, personer = self._tillfallen.get(insats.pk, (None, None))
        delar = []
        if tillfallen:
            delar.append(f"{heltal(tillfallen)} {'tillfälle' if tillfallen == 1 else 'tillfällen'}")
        if personer:
            delar.append(f"{heltal(personer)} {'person' if personer == 1 else 'personer'}")
        return ", ".join(delar)

    def _andring(self, insats: Insats) -> str:
        """Say whether the insats begins or ends in the year."""
        slutar = insats.till_datum and self.ram.omfattar(insats.till_datum)
        borjar = self.ram.omfattar(insats.from_datum)
        i_dag = timezone.localdate()
        if slutar:
            return "Avslutad" if insats.till_datum < i_dag else "Slutar i år"
        return f"Ny {self.ar}" if borjar else ""

    def _kort(self, insatser: Iterable[Insats]) -> list[Insatskort]:
        return [Insatskort(i, self._matt(i), self._andring(i)) for i in insatser]

    @cached_property
    def pagaende(self) -> list[Insatskort]:
        """Those that run on some day of the year."""
        return self._kort(i for i in self.insatser if i.period.overlappar(self.ram))

    @cached_property
    def kommande(self) -> list[Insatskort]:
        """Those that begin after the year."""
        return self._kort(i for i in self.insatser if i.from_datum > date(self.ar, 12, 31))

    @cached_property
    def avslutade(self) -> list[Insatskort]:
        """Those that ended before the year."""
        return self._kort(
            i for i in self.insatser if i.till_datum and i.till_datum < date(self.ar, 1, 1)
        )

    @property
    def ingress(self) -> str:
        """The board in one sentence."""
        if not self.insatser:
            return ""
        antal = len(self.pagaende)
        if not antal:
            return f"Ingen insats pågår {self.ar}."
        individ = sum(k.insats.inriktning == Insats.Inriktning.INDIVID for k in self.pagaende)
        slag = [_antal(individ, "individinriktad"), _antal(antal - individ, "strukturövergripande")]
        ord_ = "insats" if antal == 1 else "insatser"
        return (
            f"{ord_antal(antal).capitalize()} {ord_} {_tempus(self.ar)} {self.ar}: "
            f"{uppraknat(filter(None, slag))}."
        )


def _antal(antal: int, ord_: str) -> str:
    """Write ``en individinriktad``, ``två individinriktade``; nothing for none."""
    if not antal:
        return ""
    return f"{ord_antal(antal)} {ord_ if antal == 1 or ord_.endswith('e') else ord_ + 'e'}"


def _tempus(ar: int) -> str:
    i_ar = timezone.localdate().year
    if ar < i_ar:
        return "pågick"
    return "pågår" if ar == i_ar else "är planerade"
