"""Findings gathered while a file is read or checked, bounded however bad the file is."""

from collections import Counter

from ekonomi.sie.poster import Allvar, Avvikelse

MAX_PER_ALLVAR = 200
_FLERTAL = {Allvar.FEL: "fel", Allvar.VARNING: "varningar", Allvar.UPPLYSNING: "upplysningar"}


def antal(tal: int, ett: str, flera: str) -> str:
    """A count with its noun in the right number: "1 rad", "2 rader"."""
    return f"{tal} {ett if tal == 1 else flera}"


class Anmarkningar:
    """Collects Avvikelse in order and keeps the first 200 of each weight, the rest as a count."""

    def __init__(self) -> None:
        self._lista: list[Avvikelse] = []
        self._antal: Counter[Allvar] = Counter()

    def fel(self, radnummer: int | None, text: str) -> None:
        """Add something that stops the import."""
        self._lagg(Allvar.FEL, radnummer, text)

    def varning(self, radnummer: int | None, text: str) -> None:
        """Add something that the user should look at."""
        self._lagg(Allvar.VARNING, radnummer, text)

    def upplysning(self, radnummer: int | None, text: str) -> None:
        """Add something that the user may want to know."""
        self._lagg(Allvar.UPPLYSNING, radnummer, text)

    def _lagg(self, allvar: Allvar, radnummer: int | None, text: str) -> None:
        self._antal[allvar] += 1
        if self._antal[allvar] <= MAX_PER_ALLVAR:
            self._lista.append(Avvikelse(allvar, radnummer, text[:1].upper() + text[1:]))

    def alla(self) -> tuple[Avvikelse, ...]:
        """Everything kept, in order, with a last line per weight on what was left out."""
        resten = [
            Avvikelse(allvar, None, f"… och ytterligare {antal(fler, allvar, flertal)}")
            for allvar, flertal in _FLERTAL.items()
            if (fler := self._antal[allvar] - MAX_PER_ALLVAR) > 0
        ]
        return (*self._lista, *resten)
