"""The year's frame and contributions as a table of figures, for files and reports."""

from decimal import Decimal

from ekonomi.anslag import Anslagslage
from finsam.taltabell import Kolumn, Rad, Tal, Taltabell, summera


def anslagstabell(lage: Anslagslage) -> Taltabell | None:
    """Return each member's computed and decided contribution, their difference and the sums.

    None where there is nothing to show. Kronor.
    """
    if not lage.rader:
        return None
    rader = [
        _rad(r.medlem.organisation.namn, r.beraknat, r.beslutat, r.skillnad) for r in lage.rader
    ]
    return Taltabell(
        nyckel="anslag",
        rubrik=f"Anslag {lage.ar}",
        rubrik_forsta="Medlem",
        kolumner=(
            Kolumn("beraknat", "Beräknat"),
            Kolumn("beslutat", "Beslutat"),
            Kolumn("skillnad", "Skillnad"),
        ),
        rader=(*rader, summera(rader, "Summa")),
    )


def _rad(rubrik: str, *belopp: Decimal | None) -> Rad:
    return Rad(rubrik, tuple(Tal(b) for b in belopp))
