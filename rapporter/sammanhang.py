"""What a report is read out of: one year of the other apps, each read made at most once."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from ekonomi.balanskrav import Balanskrav, balanskrav, balanskravsutredning
from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.driftredovisning import driftredovisning
from ekonomi.flerar import Arsfakta, arsfakta, flerarsoversikt
from ekonomi.historik import Insatskostnad, Kapital, insatskostnader, kapital_over_aren
from ekonomi.kapitaltak import Kapitaltak, kapitaltak
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.medlemsbidrag import medlemsbidrag
from ekonomi.models import Rakenskapsar
from ekonomi.noter import Notinnehall, noter
from ekonomi.personal import personaltabell
from ekonomi.saldon import Saldobild
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.taltabell import Tal, Taltabell
from insatser import indikatorlage, statistik
from insatser.fasta import FastaTal
from insatser.indikatorlage import Svarsrad
from insatser.mal import Insatsmalrad, mal_for_ar
from insatser.models import Insats, Rapportversion, Tillfalle, Tillfallesdeltagande
from insatser.statistik import Stegutfall
from insatser.statistik.skyddat import Arsstatistik, arsstatistik
from styrelse import forteckning
from styrelse.forteckning import (
    Forbundsfakta,
    Malgrupp,
    Malrad,
    Medlemsrad,
    Motesantal,
    Uppdragsrad,
)

T = TypeVar("T")


@dataclass
class Sammanhang:
    """One year of the förbund, for texts, blocks and JSON alike.

    Everything that a report shows passes here; a report of a year and a figure of the year
    before share one Sammanhang per year, and one picture of the balances. A read is None where
    the books lack the year. ``lankar`` says whether figures lead to their sources (a page) or
    stand alone (paper).
    """

    ar: int
    lankar: bool = False
    _raknat: dict = field(default_factory=dict, repr=False)
    _andra: dict[int, "Sammanhang"] = field(default_factory=dict, repr=False)
    _bild: Saldobild = field(default_factory=Saldobild, repr=False)

    def for_ar(self, ar: int) -> "Sammanhang":
        """Return the same förbund in another year."""
        if ar == self.ar:
            return self
        self._andra.setdefault(self.ar, self)
        if ar not in self._andra:
            self._andra[ar] = Sammanhang(ar, self.lankar, _andra=self._andra, _bild=self._bild)
        return self._andra[ar]

    @property
    def forsta_dagen(self) -> date:
        """1 January."""
        return date(self.ar, 1, 1)

    @property
    def sista_dagen(self) -> date:
        """31 December."""
        return date(self.ar, 12, 31)

    # -- styrelse ----------------------------------------------------------------------------

    @cached_property
    def forbund(self) -> Forbundsfakta | None:
        """The förbund at the year's end."""
        return forteckning.forbund(self.sista_dagen)

    @property
    def forbundsnamn(self) -> str:
        """The förbund's name at the year's end."""
        return self.forbund.namn if self.forbund else "Samordningsförbundet"

    @property
    def organisationsnummer(self) -> str:
        """The förbund's organisationsnummer, empty where it is not known."""
        return self.forbund.organisationsnummer if self.forbund else ""

    @cached_property
    def medlemmar(self) -> list[Medlemsrad]:
        """The members at the year's end."""
        return forteckning.medlemmar(self.sista_dagen)

    @cached_property
    def styrelse(self) -> list[Uppdragsrad]:
        """Ledamöter and ersättare of the styrelse, with the part of the year that each served."""
        return forteckning.uppdrag_under("styrelse", self.ar)

    @cached_property
    def beredningsgrupp(self) -> list[Uppdragsrad]:
        """Those who sat in the beredningsgrupp, with the part of the year."""
        return forteckning.uppdrag_under("beredningsgrupp", self.ar)

    @cached_property
    def kansli(self) -> list[Uppdragsrad]:
        """The staff, with the whole period of each employment."""
        return forteckning.kansli(self.ar)

    @cached_property
    def moten(self) -> list[Motesantal]:
        """The meetings held, by organ and kind."""
        return forteckning.sammantradesantal(self.ar)

    @cached_property
    def mal(self) -> list[Malrad]:
        """The year's goals with their outcome."""
        return forteckning.mal_under(self.ar)

    @property
    def malgrupper(self) -> list[Malgrupp]:
        """The year's goals by level."""
        return forteckning.per_niva(self.mal)

    # -- insatser ----------------------------------------------------------------------------

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
        """The fixed tables of the year's participants; suppressed together."""
        return arsstatistik(self.ar)

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
        if nyckel not in self._raknat:
            self._raknat[nyckel] = las(insats, self.ar)
        return self._raknat[nyckel]

    @cached_property
    def tillfallen(self) -> list[Tillfalle]:
        """Courses, network meetings and consultations of the year."""
        return list(Tillfalle.objects.under(self.ar))

    @cached_property
    def tillfallesdelar(self) -> list[Tillfallesdeltagande]:
        """How many came from each part to the year's occasions."""
        delar = Tillfallesdeltagande.objects.under(self.ar)
        return list(delar.select_related("organisation"))

    @cached_property
    def enkatsvar(self) -> list[Svarsrad]:
        """What was answered about the indikatorer in the year and the one before."""
        return indikatorlage.las([self.ar - 1, self.ar])

    # -- ekonomi -----------------------------------------------------------------------------

    @cached_property
    def resultatrakning(self) -> Taltabell | None:
        """The resultaträkning."""
        return self._om_bokfort(resultatrakning)

    @cached_property
    def balansrakning(self) -> Taltabell | None:
        """The balansräkning."""
        return self._om_bokfort(balansrakning)

    @cached_property
    def kassaflodesanalys(self) -> Taltabell | None:
        """The kassaflödesanalys."""
        return self._om_bokfort(kassaflodesanalys)

    @cached_property
    def noter(self) -> list[Notinnehall]:
        """The notes."""
        return self._om_bokfort(noter) or []

    @cached_property
    def balanskrav(self) -> Balanskrav | None:
        """Result against budget and capital."""
        return self._om_bokfort(balanskrav)

    @cached_property
    def budgetavvikelse(self) -> Taltabell | None:
        """Budget and outcome, row by row; None where the books lack the year."""
        return budgetavvikelse(self.ar, bild=self._bild) if self.resultatrakning else None

    @cached_property
    def medlemsbidrag(self) -> Taltabell | None:
        """What each member pays."""
        return medlemsbidrag(self.ar)

    @cached_property
    def bidrag_per_medlem(self) -> dict[str, Tal]:
        """What each member pays, by its name, also where the table has the state on one row."""
        tabell = medlemsbidrag(self.ar, stat_pa_en_rad=False)
        return {rad.rubrik: rad.tal[0] for rad in tabell.rader} if tabell else {}

    @cached_property
    def kapital(self) -> list[Kapital]:
        """Eget kapital at the end of each year of the books up to this one."""
        return kapital_over_aren(range(self.ar - 9, self.ar + 1), bild=self._bild)

    @cached_property
    def driftredovisning(self) -> Taltabell | None:
        """The driftredovisning."""
        return self._om_bokfort(driftredovisning)

    @cached_property
    def arsfakta(self) -> Arsfakta:
        """The year's figures as the översikt of several years has them."""
        return arsfakta([self.ar], bild=self._bild)[0]

    @cached_property
    def flerarsoversikt(self) -> Taltabell:
        """Five years beside each other."""
        return flerarsoversikt(self.ar, bild=self._bild)

    @cached_property
    def kapitaltak(self) -> Kapitaltak:
        """The year's ceiling for eget kapital."""
        return kapitaltak([self.ar], bild=self._bild)[0]

    @cached_property
    def personal(self) -> Taltabell | None:
        """The staff over five years."""
        return personaltabell(self.ar)

    @cached_property
    def balanskravsutredning(self) -> Taltabell | None:
        """From the result to the balanskravsresultat."""
        return self._om_bokfort(balanskravsutredning)

    @cached_property
    def insatskostnader(self) -> list[Insatskostnad]:
        """What each insats cost."""
        return insatskostnader(self.ar, bild=self._bild)

    def _om_bokfort(self, las: Callable[..., T]) -> T | None:
        try:
            return las(self.ar, bild=self._bild)
        except Rakenskapsar.DoesNotExist:
            return None

    def visad(self, tabell: Taltabell) -> Taltabell:
        """Return a table as it is to be shown: without links where figures stand alone."""
        if self.lankar:
            return tabell
        rader = (replace(r, tal=tuple(replace(t, url="") for t in r.tal)) for r in tabell.rader)
        return replace(tabell, rader=tuple(rader))
