"""What a report reads of insatser; counts of participants only as they may leave the kansli."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from finsam.taltabell import Taltabell
from insatser import indikatorlage, statistik
from insatser.fasta import FastaTal
from insatser.indikatorlage import Svarsrad
from insatser.mal import Insatsmalrad, mal_for_ar
from insatser.models import Insats, Rapportversion, Tillfalle, Tillfallesdeltagande
from insatser.statistik import Stegutfall
from insatser.statistik.historik import inskrivet
from insatser.statistik.skyddat import Arsstatistik, arsstatistik
from rapporter.sammanhang.grund import Grund
from styrelse.forteckning import Malrad

T = TypeVar("T")


class Insatsernas(Grund):
    """Reads of insatser, each made at most once."""

    @cached_property
    def insatsrapporter(self) -> list[Rapportversion]:
        """The insatser's approved yearly reports, in the order of the insatser."""
        return list(Rapportversion.objects.som_galler().for_ar(self.ar))

    @cached_property
    def insatser(self) -> list[Insats]:
        """The insatser of the year in the förbund's own order, with their years and figures."""
        urval = Insats.objects.under(self.ar).select_related(
            "projektagare", "styrgrupp", "stegskala"
        )
        return list(urval.prefetch_related("insatsar", "uppgifter"))

    def insats(self, nyckel: str) -> Insats | None:
        """Return the year's insats with this address (slug), or the only one that begins so."""
        funna = [i for i in self.insatser if i.slug == nyckel]
        funna = funna or [i for i in self.insatser if i.slug.startswith(nyckel)]
        return funna[0] if len(funna) == 1 else None

    @cached_property
    def insatsmal(self) -> list[Insatsmalrad]:
        """Every insats's goals of the year with their outcome."""
        return mal_for_ar(self.ar)

    def insatsens_mal(self, nyckel: str) -> list[Malrad]:
        """Return the year's goals of the insats with this address."""
        insats = self.insats(nyckel)
        return [post.rad for post in self.insatsmal if post.insats == insats]

    @cached_property
    def arsstatistik(self) -> Arsstatistik:
        """The fixed tables of the year's participants; suppressed together.

        Empty for a part of a year: its counts beside the year's would give the small ones away.
        """
        return Arsstatistik(self.ar) if self.ar_del else arsstatistik(self.ar)

    @cached_property
    def inskrivet(self) -> dict[str, int]:
        """What is typed and locked of a year before the register, by its measure."""
        return inskrivet(self.ar)

    @cached_property
    def flode_i_efterhand(self) -> Taltabell | None:
        """The flow over the years as the next year prints it: a typed year is one of its rows."""
        return arsstatistik(self.ar + 1).tabell("flode_ar")

    def deltagare(self, insats: Insats) -> Taltabell:
        """Participants per sex since the insats began; suppressed."""
        return self._skyddad("deltagare", statistik.deltagare, insats)

    def steg(self, insats: Insats) -> Taltabell:
        """Participants per step at start and at end; suppressed."""
        return self._skyddad("steg", statistik.steg_start_slut, insats)

    def stegutfall(self, insats: Insats) -> Stegutfall:
        """The single figures of the step measurements; suppressed."""
        return self._skyddad("stegutfall", statistik.stegutfall, insats)

    def avslut_i_fortid(self, insats: Insats) -> Taltabell:
        """Who ended early and why; suppressed."""
        return self._skyddad("avslut_i_fortid", statistik.avslut_i_fortid, insats)

    def hogsta_steget(self, insats: Insats) -> Taltabell:
        """What those on the top step went on to; suppressed."""
        return self._skyddad("hogsta_steget", statistik.utfall_pa_hogsta_steget, insats)

    @cached_property
    def fasta(self) -> FastaTal:
        """The year's counts of participants as they may leave the kansli."""
        return FastaTal(self.ar)

    def _skyddad(self, vad: str, las: Callable[[Insats, int], T], insats: Insats) -> T:
        """Return what ``fasta`` has; of an insats outside the year's tables what ``las`` gives."""
        tal = getattr(self.fasta, vad)(insats) if self.fasta.har(insats) else None
        return tal or self._statistik(vad, las, insats)

    def _statistik(self, vad: str, las: Callable[[Insats, int], T], insats: Insats) -> T:
        nyckel = (vad, insats.pk)
        if nyckel not in self._lasta:
            self._lasta[nyckel] = las(insats, self.ar)
        return self._lasta[nyckel]

    @cached_property
    def _lasta(self) -> dict:
        return {}

    @cached_property
    def tillfallen(self) -> list[Tillfalle]:
        """Courses, network meetings and consultations of the year."""
        return list(Tillfalle.objects.under(self.ar).filter(datum__lte=self.sista_dagen))

    @cached_property
    def tillfallesdelar(self) -> list[Tillfallesdeltagande]:
        """How many came from each part to the year's occasions."""
        delar = Tillfallesdeltagande.objects.under(self.ar).filter(
            tillfalle__datum__lte=self.sista_dagen
        )
        return list(delar.select_related("organisation"))

    @cached_property
    def enkatsvar(self) -> list[Svarsrad]:
        """What was answered about the indikatorer in the year and the one before."""
        return indikatorlage.las([self.ar - 1, self.ar])
