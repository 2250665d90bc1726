"""What the page before publishing shows: the tables as they will stand, what is hidden and why."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from finsam.taltabell import Taltabell
from insatser.skydd import Dolda, Samling, Skal, Storhet, dolj, glesa
from insatser.skyddslage import publiceringar
from insatser.statistik.antalstabell import Antal, Antalstabell, rita
from insatser.statistik.arssamling import arssamling
from insatser.statistik.historik import arsfloden
from insatser.tavla import senaste_ar

_SKAL = {
    Skal.LITEN: "färre än fem",
    Skal.ANDRAS: "annars går ett annat antal att räkna ut",
    Skal.RATTAD: "har ändrats med färre än fem sedan det publicerades",
}


@dataclass(frozen=True, slots=True)
class Dold:
    """One hidden count: where it stands, what it is, why it is hidden."""

    rad: str
    kolumn: str
    antal: int
    skal: str


@dataclass(frozen=True, slots=True)
class Forhandstabell:
    """A table as it will be published, with each of its hidden counts."""

    tabell: Taltabell
    dolda: list[Dold]
    gles: bool


@dataclass
class Forhandsvisning:
    """A year's fixed tables as they would be published now. For whoever sees exact counts."""

    ar: int

    @cached_property
    def _aret(self) -> tuple[Samling, tuple[Antalstabell, ...]]:
        return arssamling(self.ar)

    @property
    def samling(self) -> Samling:
        """Everything that would be published together."""
        return self._aret[0]

    @cached_property
    def dolda(self) -> Dolda:
        """What would be hidden, after all that has been published."""
        return dolj(self.samling, publiceringar())

    @cached_property
    def tabeller(self) -> list[Forhandstabell]:
        """The tables with anybody in them."""
        glesa_nycklar = {form.nyckel for form in glesa(self.samling, self.dolda)}
        return [
            Forhandstabell(rita(t, self.dolda), _dolda_i(t, self.dolda), t.nyckel in glesa_nycklar)
            for t in self._aret[1]
            if t.visar_nagot
        ]

    @property
    def per_skal(self) -> list[tuple[str, int]]:
        """How many counts are hidden, by why."""
        antal = Counter(self.dolda.storheter.values())
        return [(_SKAL[skal], antal[skal]) for skal in Skal if antal[skal]]

    @property
    def utan_kon(self) -> list[str]:
        """The tables that are shown without their split by sex."""
        return [t.rubrik for t in self._aret[1] if t.nyckel in self.dolda.utan_kon]

    @property
    def sammanslagna(self) -> int:
        """How many groups have been merged of others."""
        return sum(len(g) > 1 for grupper in self.dolda.grupper.values() for g in grupper)


def _dolda_i(tabell: Antalstabell, dolda: Dolda) -> list[Dold]:
    """Return the hidden counts of a table's cells, those of merged rows by the groups' names."""
    namn = {k.nyckel: k.rubrik for k in tabell.kolumner}
    funna: dict[Storhet, Dold] = {}
    for rad in tabell.rader:
        for kolumn, cell in zip(tabell.kolumner, rad.celler, strict=True):
            if isinstance(cell, Antal) and cell.storhet in dolda.storheter:
                skal = _SKAL[dolda.storheter[cell.storhet]]
                funna[cell.storhet] = Dold(rad.rubrik, namn[kolumn.nyckel], cell.n, skal)
    return list(funna.values())


def valbara_ar() -> list[int]:
    """Return the years with any counts of participants, the latest first."""
    return [flode.ar for flode in reversed(arsfloden(senaste_ar()))]
