"""The goals of a year with what came of them."""

from dataclasses import dataclass
from datetime import date

from styrelse.models import (
    Mal,
)


@dataclass(frozen=True, slots=True)
class Malrad:
    """A goal of a year with its latest verdict; ``utfall`` is empty before the first."""

    pk: int
    ordning: int
    namn: str
    beskrivning: str
    niva: str
    utfall: str
    utfall_text: str
    grund: str
    per: date | None


def mal_under(ar: int) -> list[Malrad]:
    """Return the goals of a year in their order with the latest verdict of each."""
    rader = []
    for mal in Mal.objects.for_ar(ar).med_uppfoljningar():
        senaste = next(iter(mal.uppfoljningar.all()), None)
        rader.append(
            Malrad(
                pk=mal.pk,
                ordning=mal.ordning,
                namn=mal.namn,
                beskrivning=mal.beskrivning,
                niva=mal.get_niva_display(),
                utfall=senaste.utfall if senaste else "",
                utfall_text=senaste.get_utfall_display().lower() if senaste else "",
                grund=senaste.grund if senaste else "",
                per=senaste.datum if senaste else None,
            )
        )
    return rader
