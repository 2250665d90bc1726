"""What the page of one coded participant shows: each enrolment with its course of steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from finsam.diagram import Referenslinje, Serie, Stapeldiagram
from insatser.models import Inskrivning, Stegmatning


@dataclass(frozen=True, slots=True)
class Inskrivningskort:
    """An enrolment, its measurements in order, and their chart (None without any)."""

    inskrivning: Inskrivning
    matningar: tuple[Stegmatning, ...]
    diagram: Stapeldiagram | None


def inskrivningskort(inskrivningar: Iterable[Inskrivning]) -> list[Inskrivningskort]:
    """Return the enrolments (read ``med_koder``) as the page shows them."""
    kort = []
    for inskrivning in inskrivningar:
        matningar = tuple(inskrivning.stegmatningar.all())
        kort.append(Inskrivningskort(inskrivning, matningar, _diagram(inskrivning, matningar)))
    return kort


def _diagram(inskrivning: Inskrivning, matningar: tuple[Stegmatning, ...]) -> Stapeldiagram | None:
    if not matningar:
        return None
    forst, sist = matningar[0], matningar[-1]
    hogst = max(steg.nummer for steg in inskrivning.insats.stegskala.steg.all())
    ord_ = f"Steg {forst.steg.nummer} den {forst.datum}"
    if sist is not forst:
        ord_ = f"Från {ord_.lower()} till steg {sist.steg.nummer} den {sist.datum}"
    return Stapeldiagram(
        f"Steg i {inskrivning.insats}",
        f"{ord_}.",
        [f"{m.datum} {m.get_typ_display().lower()}" for m in matningar],
        [Serie("Steg", [m.steg.nummer for m in matningar])],
        referenslinje=Referenslinje(hogst, "högsta steget"),
    )
