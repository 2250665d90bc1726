"""What a report reads of styrelse: the förbund, its members, people in office, meetings, goals."""

from functools import cached_property

from rapporter.sammanhang.grund import Grund
from styrelse import forteckning
from styrelse.forteckning import (
    Forbundsfakta,
    Malgrupp,
    Malrad,
    Medlemsrad,
    Motesantal,
    Uppdragsrad,
)


class Styrelsens(Grund):
    """Reads of styrelse, each made at most once."""

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
        return forteckning.uppdrag_under("styrelse", self.ar, tid=self.tiden)

    @cached_property
    def beredningsgrupp(self) -> list[Uppdragsrad]:
        """Those who sat in the beredningsgrupp, with the part of the year."""
        return forteckning.uppdrag_under("beredningsgrupp", self.ar, tid=self.tiden)

    @cached_property
    def kansli(self) -> list[Uppdragsrad]:
        """The staff, with the whole period of each employment."""
        return forteckning.kansli(self.ar)

    @cached_property
    def moten(self) -> list[Motesantal]:
        """The meetings held, by organ and kind."""
        return forteckning.sammantradesantal(self.ar, till=self.till)

    @cached_property
    def mal(self) -> list[Malrad]:
        """The year's goals with their outcome."""
        return forteckning.mal_under(self.ar)

    @property
    def malgrupper(self) -> list[Malgrupp]:
        """The year's goals by level."""
        return forteckning.per_niva(self.mal)
