"""The board: every application and insats by phase in a year, with what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db.models import Max, Sum
from django.utils import timezone

from finsam.format import heltal, nyckel, ord_antal, uppraknat
from finsam.models import User
from finsam.period import Period
from finsam.synlig import synliga
from finsam.taltabell import Tal
from insatser import statistik
from insatser.faser import Fas, ansokans_fas, beslutad_vid, insatsens_fas, status_vid
from insatser.fasta import FastaTal
from insatser.models import Ansokan, Insats, Insatsuppgift, Inskrivning, Tillfalle, Volym
from insatser.tidslinje import Tidslinje, tidslinje


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
    return statistik.antal_deltagare(egna, ar, exakt=True) | _skyddade(andras)


def _skyddade(insatser: list[Insats]) -> dict[int, Tal]:
    """Return the counts of the latest year as whoever may not see exact ones sees them."""
    if not insatser:
        return {}
    fasta = FastaTal(senaste_ar())
    per_insats = {i.pk: fasta.deltagare(i) for i in insatser if fasta.har(i)}
    return {pk: t.tal("totalt", "antal") for pk, t in per_insats.items() if t.visar_nagot}


def deltagare_i_ord(tal: Tal) -> str:
    """Write a count of participants: ``64 deltagare``, ``färre än 5 deltagare``."""
    return "antalet deltagare döljs" if tal.skyddad else f"{tal.visat} deltagare"


@dataclass(frozen=True, slots=True)
class Ansokanskort:
    """One application on the board: its state on the day, and what it asks for or is granted."""

    ansokan: Ansokan
    lage: str
    belopp: Decimal | None


@dataclass(frozen=True, slots=True)
class Faskolumn:
    """One phase of the board with what stands in it."""

    fas: Fas
    ansokningar: list[Ansokanskort]
    insatser: list[Insatskort]

    @property
    def antal(self) -> int:
        """How many stand in it."""
        return len(self.ansokningar) + len(self.insatser)

    @property
    def nyckel(self) -> str:
        """Its place on the page."""
        return nyckel(self.fas)


@dataclass
class Tavla:
    """The insatser and applications that a user sees, by their phase in a year.

    They stand as on the year's last day, in the present year and later as today.
    """

    user: User
    ar: int

    @cached_property
    def dag(self) -> date:
        """The day that the phases are of."""
        return min(date(self.ar, 12, 31), timezone.localdate())

    @cached_property
    def insatser(self) -> list[Insats]:
        """All of them in the förbund's own order."""
        alla = synliga(Insats, self.user)
        return list(alla.select_related("projektagare", "slutrapport", "avslut", "ansokan"))

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
        if self.ram.omfattar(insats.from_datum) and insats.from_datum <= self.dag:
            return f"Ny {self.ar}"
        if insats.till_datum is None or not self.ram.omfattar(insats.till_datum):
            return ""
        return f"Slutade {self.ar}" if insats.till_datum < self.dag else f"Slutar {self.ar}"

    @cached_property
    def _ansokningar(self) -> list[tuple[Fas, Ansokanskort]]:
        """The applications with their phases: as they stood on the day, drafts as they are."""
        alla = synliga(Ansokan, self.user).med_belopp().select_related("sokande", "arende")
        kort = []
        for ansokan in alla.prefetch_related("steg").order_by("skapad_at", "pk"):
            lage = self._lage(ansokan)
            fas = ansokans_fas(lage)
            blev = (
                ansokan.insats_id is not None and (ansokan.beslutad_datum or date.max) <= self.dag
            )
            if fas and not blev:
                ord_ = Ansokan.Status(lage).label
                belopp = ansokan.beviljat if fas is Fas.BESLUTAD else ansokan.sokt
                kort.append((fas, Ansokanskort(ansokan, ord_, belopp)))
        return kort

    def _lage(self, ansokan: Ansokan) -> str:
        if self.dag == timezone.localdate():
            return ansokan.status
        return status_vid(sorted(ansokan.steg.all(), key=lambda s: s.pk), self.dag)

    @cached_property
    def kolumner(self) -> list[Faskolumn]:
        """Each phase with its applications and insatser, in the order of the work."""
        insatser = [i for i in self.insatser if beslutad_vid(i, self.dag)]
        per_fas = {i.pk: insatsens_fas(i, self.dag) for i in insatser}
        return [
            Faskolumn(
                fas,
                [kort for egen, kort in self._ansokningar if egen is fas],
                [
                    Insatskort(i, self._matt(i), self._andring(i))
                    for i in insatser
                    if per_fas[i.pk] is fas
                ],
            )
            for fas in Fas
        ]

    @cached_property
    def tidslinje(self) -> Tidslinje | None:
        """The insatser over time."""
        return tidslinje(self.insatser, self.dag)

    @property
    def tom(self) -> bool:
        """True where there is neither an insats nor an application to show."""
        return not self.insatser and not self._ansokningar

    @property
    def pagaende(self) -> list[Insats]:
        """Those that run on some day of the year."""
        return [i for i in self.insatser if i.period.overlappar(self.ram)]

    @property
    def ingress(self) -> str:
        """The board in one sentence."""
        if not self.insatser:
            return ""
        antal = len(self.pagaende)
        if not antal:
            return f"Ingen insats pågår {self.ar}."
        individ = sum(i.inriktning == Insats.Inriktning.INDIVID for i in self.pagaende)
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
