"""The year's plan of internal control with what was seen, as the page and the file show it."""

from dataclasses import dataclass
from datetime import date

from finsam.export import Blad, cell
from styrelse.models import Internkontrollplan, Kontrollmoment, Kontrollresultat
from styrelse.takt import Tillfalle

HOG, MEDEL = 9, 5  # risk values from which a row is shown as grave and as middling


@dataclass(frozen=True, slots=True)
class Gang:
    """One of the times that the plan sets for a moment, and what was seen then."""

    tillfalle: Tillfalle
    resultat: Kontrollresultat | None

    def sen(self, dag: date) -> bool:
        """Say whether it should have been looked at by now and is not."""
        return self.resultat is None and self.tillfalle.datum < dag


@dataclass(frozen=True, slots=True)
class Momentlage:
    """A row of the plan with its times."""

    moment: Kontrollmoment
    ganger: tuple[Gang, ...]

    @property
    def ton(self) -> str:
        """The colour of its risk value."""
        varde = self.moment.riskvarde
        return "fel" if varde >= HOG else "varning" if varde >= MEDEL else "bra"

    @property
    def gjorda(self) -> int:
        """How many of the times are looked at."""
        return sum(1 for gang in self.ganger if gang.resultat)

    @property
    def avvikelser(self) -> int:
        """How many of them had a deviation."""
        return sum(1 for gang in self.ganger if gang.resultat and gang.resultat.avvikelse)


def planlage(plan: Internkontrollplan) -> list[Momentlage]:
    """Return the rows of a plan, the gravest risk on top. Three queries."""
    moment = sorted(
        Kontrollmoment.objects.under(plan.ar), key=lambda m: (-m.riskvarde, m.ordning, m.pk)
    )
    return [Momentlage(m, _ganger(m, plan.ar)) for m in moment]


def _ganger(moment: Kontrollmoment, ar: int) -> tuple[Gang, ...]:
    resultat = {r.nummer: r for r in moment.resultat.all()}
    return tuple(Gang(t, resultat.get(t.nummer)) for t in moment.tillfallen(ar))


RUBRIKER = (
    *("Risk", "Sannolikhet", "Konsekvens", "Riskvärde", "Kontrollmoment", "Metod", "Ansvarig"),
    *("Senast", "Kontrollerat", "Avvikelse", "Iakttagelse", "Åtgärd"),
)


def planfil(plan: Internkontrollplan) -> Blad:
    """Return the plan as a sheet: a row for each time that it sets, with what was seen."""
    rader = (
        [cell(varde) for varde in _filrad(rad.moment, gang)]
        for rad in planlage(plan)
        for gang in rad.ganger
    )
    return Blad(str(plan), list(RUBRIKER), rader)


def _filrad(moment: Kontrollmoment, gang: Gang) -> tuple[object, ...]:
    r = gang.resultat
    return (
        moment.risk,
        moment.sannolikhet,
        moment.konsekvens,
        moment.riskvarde,
        moment.moment,
        moment.metod,
        str(moment.ansvarig or ""),
        gang.tillfalle.datum,
        *((r.datum, r.avvikelse, r.iakttagelse, r.atgard) if r else (None, None, "", "")),
    )
