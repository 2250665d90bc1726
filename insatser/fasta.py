"""The year's figures for whoever may not see exact counts: pages, board, reports and prose.

Every figure comes from the same Samling, so what one place hides no other gives away.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property

from finsam.taltabell import Tal, Taltabell
from insatser.models import Insats
from insatser.skydd import Dolda, Samling
from insatser.skyddslage import dolda_nu
from insatser.statistik.antalstabell import Cell, rita, tal_av
from insatser.statistik.arssamling import sidsamling
from insatser.statistik.sidtabeller import Sidtabeller, Stegtal
from insatser.statistik.steg import Stegutfall


@dataclass
class FastaTal:
    """What is shown of the insatser of one year, one by one; read once, when it is asked for."""

    ar: int
    _ritade: dict[str, Taltabell] = field(default_factory=dict, repr=False)

    @cached_property
    def _aret(self) -> tuple[Samling, Sidtabeller]:
        return sidsamling(self.ar)

    @property
    def samling(self) -> Samling:
        """Every figure of the year that is shown, and all that is protected together."""
        return self._aret[0]

    @cached_property
    def dolda(self) -> Dolda:
        """What is hidden of the year, reckoned now where it is not kept."""
        return dolda_nu(self.ar, self._aret[0])

    def _tabell(self, nyckel: str, som: str = "") -> Taltabell:
        if nyckel not in self._ritade:
            self._ritade[nyckel] = rita(self._aret[1].tabeller[nyckel], self.dolda)
        return replace(self._ritade[nyckel], nyckel=som or nyckel)

    def _for(self, vad: str, insats: Insats) -> Taltabell:
        return self._tabell(f"{vad}_{insats.slug}", vad)

    def har(self, insats: Insats) -> bool:
        """Say whether the insats is among those of the year."""
        return f"flode_{insats.slug}" in self._aret[1].tabeller

    def deltagare(self, insats: Insats) -> Taltabell:
        """How many have taken part, per kön."""
        return self._for("deltagare", insats)

    def flode(self, insats: Insats) -> Taltabell:
        """The year's flow."""
        return self._for("flode", insats)

    def avslut_i_fortid(self, insats: Insats) -> Taltabell:
        """Who ended early and why."""
        return self._for("avslut_i_fortid", insats)

    def steg(self, insats: Insats) -> Taltabell | None:
        """The steps at start and at end; None where none are measured."""
        return self._for("steg_start_slut", insats) if self._stegtal(insats) else None

    def hogsta_steget(self, insats: Insats) -> Taltabell | None:
        """What those on the top step went on to; None where no steps are measured."""
        return self._for("hogsta_steget", insats) if self._stegtal(insats) else None

    def _stegtal(self, insats: Insats) -> Stegtal | None:
        return self._aret[1].steg.get(insats.slug)

    def stegutfall(self, insats: Insats) -> Stegutfall | None:
        """The single figures of the steps; None where none are measured."""
        tal = self._stegtal(insats)
        return tal and Stegutfall(
            matta=self._tal(tal.matta),
            saknar_matning=self._tal(tal.saknar),
            ovre_slut=self._tal(tal.ovre_slut),
            andel_ovre_slut=self._tal(tal.andel_slut),
            andel_ovre_start=self._tal(tal.andel_start),
            hogsta_steget=self._tal(tal.hogsta),
            andel_uppat=self._tal(tal.andel_uppat),
        )

    def _tal(self, cell: Cell) -> Tal:
        return tal_av(cell, self.dolda)

    def per_kommun(self) -> dict[int, Tal]:
        """Return {organisation pk: how many of its inhabitants took part in the year}."""
        return {int(rad.nyckel): rad.tal[0] for rad in self._tabell("per_kommun").rader}
