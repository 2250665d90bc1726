"""What the page of one coded participant shows: each enrolment with its course of steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from finsam.diagram import Kurva, Linjediagram
from insatser.models import Inskrivning, Skattare, Stegmatning


@dataclass(frozen=True, slots=True)
class Inskrivningskort:
    """An enrolment, its measurements in order, and their chart (None without any)."""

    inskrivning: Inskrivning
    matningar: tuple[Stegmatning, ...]
    diagram: Linjediagram | None

    @property
    def har_svar(self) -> bool:
        """True where any measurement was made by answers to questions."""
        return any(matning.svar.all() for matning in self.matningar)


def inskrivningskort(inskrivningar: Iterable[Inskrivning]) -> list[Inskrivningskort]:
    """Return the enrolments (read ``med_koder``) as the page shows them."""
    kort = []
    for inskrivning in inskrivningar:
        matningar = tuple(inskrivning.stegmatningar.all())
        kort.append(Inskrivningskort(inskrivning, matningar, _diagram(inskrivning, matningar)))
    return kort


def _diagram(inskrivning: Inskrivning, matningar: tuple[Stegmatning, ...]) -> Linjediagram | None:
    """Return the course by each rater; the one that the statistics use stands out."""
    if not matningar:
        return None
    skala = inskrivning.insats.stegskala
    per_skattare = {
        vem: [m for m in matningar if m.skattare == vem]
        for vem in sorted(Skattare, key=lambda vem: vem == skala.raknas)
    }
    gjorda = {vem: egna for vem, egna in per_skattare.items() if egna}
    return Linjediagram(
        f"Steg i {inskrivning.insats}",
        " ".join(_i_ord(vem, egna) for vem, egna in gjorda.items()),
        [
            Kurva(str(vem.label), [(m.datum, m.steg.nummer) for m in egna])
            for vem, egna in gjorda.items()
        ],
        max(steg.nummer for steg in skala.steg.all()),
    )


def _i_ord(vem: Skattare, egna: list[Stegmatning]) -> str:
    """Say how one rater's estimates went."""
    forst, sist = egna[0], egna[-1]
    if sist is forst:
        return f"{vem.label}: steg {forst.steg.nummer} den {forst.datum}."
    return (
        f"{vem.label}: från steg {forst.steg.nummer} den {forst.datum} till steg "
        f"{sist.steg.nummer} den {sist.datum}."
    )
