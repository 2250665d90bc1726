"""Indikatorerna of a year: what each group answered, and how the goals stand."""

from dataclasses import dataclass

from django.utils import timezone
from django.views.generic import TemplateView

from finsam.diagram import Referenslinje, Serie, Stapeldiagram
from finsam.sida import Atgard
from finsam.synlig import synliga
from finsam.taltabell import Tal
from insatser import indikatorlage
from insatser.indikatorformel import Utfall
from insatser.indikatorlage import Svarsrad
from insatser.models import Enkat, Indikatorformel, Respondentgrupp
from insatser.views.arssida import Arssida
from insatser.views.sida import B, Insatsomradet
from styrelse import malskala
from styrelse.maltal import Utfallstal, foresla
from styrelse.models import Mal

INDIKATORER = ("Indikatorer", "insatser:indikatorer")
_SENASTE = 6  # years in a goal's chart


@dataclass(frozen=True, slots=True)
class Malkort:
    """A goal's formula in the year: outcome, target, what the figures suggest, and the years."""

    formel: Indikatorformel
    utfall: Utfall
    tal: Tal
    mal: Mal | None
    forslag: str
    diagram: Stapeldiagram | None

    @property
    def numren(self) -> str:
        """Which indikatorer are in it."""
        return ", ".join(str(nummer) for nummer in sorted(self.utfall.delar))


class MedIndikatorer(Insatsomradet):
    """A page about the indikatorer."""

    behorighet = B.SE_INSATSER
    brodsmulor = (*Insatsomradet.brodsmulor, INDIKATORER)


class IndikatorerView(Arssida, TemplateView):
    """What was answered in a year, group by group, and how the goals stand."""

    template_name = "insatser/indikatorer.html"
    atgarder = (
        Atgard("Ny enkät", "insatser:enkat_ny", B.ANDRA_INSATSER),
        Atgard("Läs in svar", "insatser:enkat_las_in", B.ANDRA_INSATSER),
        Atgard("Ny målformel", "insatser:formel_ny", B.ANDRA_INSATSER),
    )

    def finns_ar(self) -> list[int]:
        return synliga(Enkat, self.request.user).alla_ar()

    def get_rubrik(self) -> str:
        return f"Indikatorer {self.ar}"

    def get_ingress(self) -> str:
        return "Vad deltagare, personal, chefer, styrelse och remittenter har svarat, och målen."

    @property
    def exakt(self) -> bool:
        """Whether the user may see answers by a few participants, in every insats."""
        return self.request.user.har(B.SE_ALLA_DELTAGARE)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = indikatorlage.las(range(self.ar - _SENASTE + 1, self.ar + 1))
        grupper = [(grupp.value, *self._tabeller(rader, grupp.value)) for grupp in Respondentgrupp]
        return super().get_context_data(
            grupper=[(nyckel, t, i) for nyckel, t, i in grupper if t],
            kort=self._kort(rader),
            far_andra=self.request.user.har(B.ANDRA_INSATSER),
            **kwargs,
        )

    def _tabeller(self, rader: list[Svarsrad], grupp: str) -> tuple:
        exakt = self.exakt
        return (
            indikatorlage.grupptabell(rader, grupp, self.ar, exakt=exakt),
            indikatorlage.insatstabell(rader, grupp, self.ar, exakt=exakt),
        )

    def _kort(self, rader: list[Svarsrad]) -> list[Malkort]:
        user = self.request.user
        formler = synliga(Indikatorformel, user).prefetch_related("indikatorer")
        referenser = {formel.referens: formel for formel in formler}
        mal = synliga(Mal, user).for_ar(self.ar).filter(nyckel__in=referenser)
        per_formel = {m.nyckel: m for m in mal}
        return [self._ett(formel, rader, per_formel.get(ref)) for ref, formel in referenser.items()]

    def _ett(self, formel: Indikatorformel, rader: list[Svarsrad], mal: Mal | None) -> Malkort:
        utfall = indikatorlage.utfall(formel, rader, self.ar)
        tal = indikatorlage.som_tal(utfall, exakt=self.exakt)
        return Malkort(
            formel, utfall, tal, mal, self._forslag(mal, tal), self._diagram(formel, rader, mal)
        )

    def _forslag(self, mal: Mal | None, tal: Tal) -> str:
        """What the outcome suggests, in the förbund's words; empty where it says nothing."""
        if mal is None or tal.exakt is None:
            return ""
        slut = timezone.localdate().year > self.ar
        grad = foresla(mal.mot, Utfallstal(round(tal.exakt * 100, 1)), aret_ar_slut=slut)
        bedomning = malskala.las().med_innebord(grad) if grad else None
        return bedomning.namn if bedomning else ""

    def _diagram(
        self, formel: Indikatorformel, rader: list[Svarsrad], mal: Mal | None
    ) -> Stapeldiagram | None:
        """The outcome over the years; None where only one year has any."""
        aren = sorted({rad.ar for rad in rader})
        utfallen = {ar: indikatorlage.utfall(formel, rader, ar) for ar in aren}
        tal = {a: indikatorlage.som_tal(u, exakt=self.exakt) for a, u in utfallen.items()}
        visade = {ar: t for ar, t in tal.items() if t.exakt is not None}
        if len(visade) < 2:
            return None
        linje = None
        if mal and mal.malvarde is not None:
            linje = Referenslinje(mal.malvarde, f"Mål {mal.ar}")
        return Stapeldiagram(
            formel.namn,
            ", ".join(f"{ar}: {t.visat}" for ar, t in visade.items()),
            [str(ar) for ar in visade],
            [Serie("Utfall", [round((t.exakt or 0) * 100, 1) for t in visade.values()])],
            enhet="procent",
            referenslinje=linje,
            framhavd=str(self.ar),
        )
