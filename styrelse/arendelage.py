"""Where a case stands: what was taken up of it, what waits, and what keeps it open."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from finsam.models import User
from styrelse.models import Arende, Beslut, Dagordningspunkt, Uppfoljningspunkt


@dataclass(frozen=True, slots=True)
class Behandling:
    """One time that a meeting took up the case; ``paragraf`` is "" before there is a §."""

    datum: date
    organ: str
    rubrik: str
    paragraf: str
    sammantrade_id: int
    beslut: tuple[str, ...]


def behandlat(arende: Arende, user: User) -> list[Behandling]:
    """Return where the case has been taken up, of what the user may see, the latest first."""
    punkter = (
        Dagordningspunkt.objects.visible_to(user)
        .filter(arende=arende)
        .select_related("sammantrade__organ", "paragraf")
        .prefetch_related(Prefetch("beslut", queryset=Beslut.objects.visible_to(user)))
        .order_by("-sammantrade__datum", "ordning")
    )
    return [
        Behandling(
            datum=p.sammantrade.datum,
            organ=str(p.sammantrade.organ),
            rubrik=p.rubrik,
            paragraf=str(p.paragraf) if hasattr(p, "paragraf") else "",
            sammantrade_id=p.sammantrade_id,
            beslut=tuple(b.text for b in p.beslut.all()),
        )
        for p in punkter
    ]


def hinder_for_avslut(arende: Arende) -> list[str]:
    """Return what keeps the case open, one short clause each; none where it can be closed."""
    kommande = Dagordningspunkt.objects.filter(
        arende=arende, sammantrade__status="planerat"
    ).select_related("sammantrade__organ")
    uppskjutna = Dagordningspunkt.objects.filter(
        arende=arende, skjuts_upp=True, fortsattningar=None
    ).exclude(sammantrade__status="planerat")
    oppna = Uppfoljningspunkt.objects.filter(
        klart_datum=None, beslut__punkt__arende=arende
    ).select_related("beslut")
    return [
        *(f"{p.sammantrade.organ} ska ta upp det {p.sammantrade.datum}" for p in kommande),
        *(f"punkten {p.rubrik} är uppskjuten" for p in uppskjutna),
        *(f"beslutet är inte verkställt: {u}" for u in oppna),
    ]
