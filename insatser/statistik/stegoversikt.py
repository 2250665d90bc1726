"""The steps of an insats in exact figures, by kön: for those who may see them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Kon, Steg
from insatser.statistik.stegdata import Stegdata, mediansteg

FLERTAL = {Kon.KVINNA: "Kvinnor", Kon.MAN: "Män", Kon.OKANT: "Annat eller okänt"}
Antalet = Callable[[str], int]  # of a kön, "" for all
Fordelning = Callable[[str], Mapping[int, int]]


def visade_kon(data: Stegdata) -> list[Kon]:
    """Return the kön that a table has a column for: women and men, others where there are any."""
    return [k for k in Kon if k != Kon.OKANT or k in data.kon]


def stegnamn(steg: Sequence[Steg]) -> str:
    """Say which steps the upper part is: ``steg 4–6``."""
    ovre = [s.nummer for s in steg if s.ovre]
    if not ovre:
        return "de övre stegen"
    return f"steg {ovre[0]}" if len(ovre) == 1 else f"steg {ovre[0]}–{ovre[-1]}"


def oversikt(data: Stegdata, steg: Sequence[Steg]) -> Taltabell:
    """Return every measure by kön, exact, with n: medians, shares, and who lacks measurements."""
    kolumner = [*(k.value for k in visade_kon(data)), ""]
    ovre = {s.nummer for s in steg if s.ovre}
    namn = stegnamn(steg)

    def antal(rubrik: str, rakna: Antalet, **mer: Any) -> Rad:
        return Rad(rubrik, tuple(Tal(Decimal(rakna(k)), Enhet.ANTAL) for k in kolumner), **mer)

    def andel(rubrik: str, rakna: Antalet) -> Rad:
        return Rad(rubrik, tuple(_andel(rakna(k), data.matta(k)) for k in kolumner), indrag=1)

    def median(rubrik: str, rakna: Fordelning) -> Rad:
        return Rad(rubrik, tuple(Tal(mediansteg(rakna(k)), Enhet.DECIMAL) for k in kolumner))

    def pa_ovre(rakna: Fordelning) -> Antalet:
        return lambda k: sum(n for nummer, n in rakna(k).items() if nummer in ovre)

    rader = (
        antal("Mätta två gånger (n)", data.matta, slag=Slag.DELSUMMA, nyckel="matta"),
        median("Median vid start", data.start),
        median("Median vid avslut", data.slut),
        antal(f"På {namn} vid start", pa_ovre(data.start), nyckel="ovre_start"),
        andel("andel vid start", pa_ovre(data.start)),
        antal(f"På {namn} vid avslut", pa_ovre(data.slut), nyckel="ovre_slut"),
        andel("andel vid avslut", pa_ovre(data.slut)),
        antal("Högre steg vid avslut", data.uppat, nyckel="uppat"),
        andel("andel som gick uppåt", data.uppat),
        antal("Samma steg", data.oforandrade, nyckel="samma"),
        antal("Lägre steg vid avslut", data.nedat, nyckel="nedat"),
        antal("Avslutade som saknar en mätning", data.utan, slag=Slag.DELSUMMA, nyckel="saknar"),
    )
    return Taltabell(
        "stegoversikt",
        "Stegförflyttning per kön",
        tuple(Kolumn(k or "totalt", FLERTAL[Kon(k)] if k else "Totalt") for k in kolumner),
        rader,
        enhet=Enhet.ANTAL,
        rubrik_forsta="Mått",
    )


def _andel(del_: int, av: int) -> Tal:
    return Tal(Decimal(del_) / av if av else None, Enhet.PROCENT)


def median_ur(tabell: Taltabell, kolumn: str) -> Tal:
    """Return the median step out of a table per step as it is shown, hidden where any step is.

    So it tells nothing that the table does not.
    """
    rader = {rad.nyckel: tabell.tal(rad.nyckel, kolumn) for rad in tabell.rader}
    if any(tal.dold for tal in rader.values()):
        return Tal(None, Enhet.DECIMAL, dold=True)
    antal = {
        int(nyckel.removeprefix("steg_")): int(tal.exakt or 0)
        for nyckel, tal in rader.items()
        if nyckel.startswith("steg_")
    }
    return Tal(mediansteg(antal), Enhet.DECIMAL)
