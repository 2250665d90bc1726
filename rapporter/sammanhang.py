"""What a report is read out of: one year of the other apps, each read made at most once."""

from dataclasses import dataclass, field


@dataclass
class Sammanhang:
    """One year of the förbund, for texts, blocks and JSON alike.

    Everything that a report shows passes here; a report of a year and a figure of the year
    before share one Sammanhang per year.
    """

    ar: int
    _andra: dict[int, "Sammanhang"] = field(default_factory=dict, repr=False)

    @property
    def forbundsnamn(self) -> str:
        """The förbund's name at the year's end."""
        return "Samordningsförbundet"

    @property
    def organisationsnummer(self) -> str:
        """The förbund's organisationsnummer, empty where it is not known."""
        return ""

    def for_ar(self, ar: int) -> "Sammanhang":
        """Return the same förbund in another year."""
        if ar == self.ar:
            return self
        self._andra.setdefault(self.ar, self)
        if ar not in self._andra:
            self._andra[ar] = Sammanhang(ar, self._andra)
        return self._andra[ar]
