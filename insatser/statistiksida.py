"""What the statistics page shows, by what its reader may see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from finsam.diagram import Diagram
from finsam.models import User
from finsam.taltabell import Taltabell
from insatser.skydd import INGET_DOLT, Dolda
from insatser.skyddslage import SAKNAS, dolda_for
from insatser.statistik.antalstabell import Antalstabell, rita
from insatser.statistik.arsflode import arstabell
from insatser.statistik.arssamling import TABELLER, arets_flode, arssamling
from insatser.statistik.bild import diagram
from insatser.statistik.flodesbrott import Flodesbrott, brott
from insatser.statistik.flodestabell import arbetstabell, flodestabell
from insatser.statistik.historik import arsfloden
from insatser.statistik.matt import Matt
from insatser.statistik.sedan_start import sedan_start_tabell
from insatser.statistik.underlag import Underlag, underlag
from insatser.statistik.urval import Urval

DELAR: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("flode", "Deltagare", ("flode_insatser", "flode_ar", "sedan_start")),
    ("utfall", "Efter insatsen", ("arbete_studier", "egen_forsorjning", "sysselsattning_efter",
                                  "forsorjning", "avslutsorsaker")),
    ("bakgrund", "De som kom", ("alder", "utbildning", "tid", "remittenter")),
    ("konsultation", "Konsultationer", ("konsultationer",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Visad:
    """One table as it is shown, with its chart where it has one."""

    tabell: Taltabell
    bild: Diagram | None


@dataclass(frozen=True, slots=True)
class Del:
    """A part of the page: its tables under a heading."""

    nyckel: str
    rubrik: str
    visade: Sequence[Visad]


@dataclass
class Statistiksida:
    """The statistics of a choice, exact; or of a whole year, protected.

    Whoever may not see exact counts has only ``urval.ar``: the fixed tables, from which none of
    1–4 can be reckoned out.
    """

    user: User
    urval: Urval
    exakt: bool

    @cached_property
    def underlag(self) -> Underlag:
        """The counts of the choice."""
        return underlag(self.urval)

    @cached_property
    def antalstabeller(self) -> Sequence[Antalstabell]:
        """The tables before anything is hidden."""
        if not self.exakt:
            return self._fasta[1]
        u = self.underlag
        return [
            flodestabell(u),
            arbetstabell(u),
            *(gor(u) for gor in TABELLER),
            *self._over_aren(u),
        ]

    @cached_property
    def _fasta(self):
        return arssamling(self.urval.ar)

    def _over_aren(self, u: Underlag) -> Iterator[Antalstabell]:
        """Yield the tables over several years, which know of no kommun or kön."""
        if not self.urval.kan_lasas_fryst or self.urval.kon:
            return
        fore = arsfloden(self.urval.ar - 1, insatser=self.urval.insatser)
        yield arstabell([*fore, arets_flode(u)])
        yield sedan_start_tabell(u)

    @cached_property
    def visade(self) -> dict[str, Visad]:
        """The tables as the reader sees them, those with nobody in them left out."""
        if self.dolda is None:
            return {}
        ritade = [(t, rita(t, self.dolda)) for t in self.antalstabeller]
        return {t.nyckel: Visad(ritad, diagram(t, ritad)) for t, ritad in ritade if t.visar_nagot}

    @cached_property
    def dolda(self) -> Dolda | None:
        """What is hidden: nothing for exact counts; None where it has not been reckoned yet."""
        return INGET_DOLT if self.exakt else dolda_for(self.urval.ar, self._fasta[0])

    @property
    def saknas(self) -> str:
        """Why the protected tables cannot be shown, where they cannot."""
        finns = any(t.visar_nagot for t in self.antalstabeller)
        return SAKNAS.format(ar=self.urval.ar) if self.dolda is None and finns else ""

    @cached_property
    def delar(self) -> list[Del]:
        """The page in parts; a part without any table is left out."""
        delar = [
            Del(nyckel, rubrik, [self.visade[t] for t in egna if t in self.visade])
            for nyckel, rubrik, egna in DELAR
        ]
        return [d for d in delar if d.visade]

    @cached_property
    def brott(self) -> list[Flodesbrott]:
        """Where the flow does not hold between the years, for whoever can mend it."""
        if not self.exakt or not self.urval.ar_hela_aret:
            return []
        return brott(self.urval.ar, insatser=self.urval.insatser)

    @property
    def ingress(self) -> str:
        """What the page shows, in one sentence."""
        vad = f"Insatsernas deltagare {self.urval.i_ord}: hur många, vilka och vad det ledde till."
        if self.exakt:
            return f"{vad} Antalen är exakta. Att du ser dem skrivs i loggen."
        return f"{vad} Antal under fem döljs."

    @property
    def fryst(self) -> bool:
        """True where the figures are read from the frozen year."""
        return self.underlag.tal.fryst if self.exakt else False

    @cached_property
    def nyckeltal(self) -> list[dict[str, str]]:
        """The figures that stand first."""
        return [tal for tal in map(self._nyckeltal, _NYCKELTAL) if tal]

    def _nyckeltal(self, vad: tuple[str, str, str, str, str]) -> dict[str, str]:
        rubrik, tabell, rad, kolumn, text = vad
        if tabell not in self.visade:
            return {}
        visat = self.visade[tabell].tabell
        if kolumn not in {k.nyckel for k in visat.kolumner}:
            return {}
        av = ""
        if kolumn == "andel":
            delar = (visat.tal(rad, k).visat for k in ("arbete_studier", "avslutade"))
            av = "{} av {} avslutade".format(*delar)
        return {"rubrik": rubrik, "visat": visat.tal(rad, kolumn).visat, "text": av or text}


_NYCKELTAL = (
    ("Deltagare", "flode_insatser", "totalt", Matt.TOTALT.value, "pågående vid början och nya"),
    ("Nya", "flode_insatser", "totalt", Matt.NYA.value, "inskrivna"),
    ("Avslutade", "flode_insatser", "totalt", Matt.AVSLUTADE.value, "inskrivningar"),
    ("Till arbete eller studier", "arbete_studier", "totalt", "andel", ""),
    ("Medelålder", "alder", "medelalder", "totalt", "år vid inskrivning"),
)
