"""What the members pay (FinsamL 5 §), as a table."""

from collections.abc import Sequence

from ekonomi.avrundning import avrundning
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Andelsregel, Medlemsbidrag
from finsam.format import uppraknat
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell, summera
from styrelse.models import Medlem


def medlemsbidrag(
    ar: int, *, enhet: Enhet = Enhet.KR, stat_pa_en_rad: bool | None = None
) -> Taltabell | None:
    """Return each member's decided contribution in a year with their sum, None without any.

    Rows are keyed by the organisation's name, the column by the year. The state's two parties
    stand on one row where the year's rule, or ``stat_pa_en_rad``, says so. At most three queries.
    """
    bidragen = list(Medlemsbidrag.objects.for_ar(ar))
    if not bidragen:
        return None
    if stat_pa_en_rad is None:
        regel = Andelsregel.objects.gallande(ar).first()
        stat_pa_en_rad = bool(regel and regel.stat_pa_en_rad)
    stat = [b for b in bidragen if b.medlem.ar_stat] if stat_pa_en_rad else []
    rader = [Rad(b.medlem.organisation.namn, (Tal(b.belopp, enhet),)) for b in bidragen]
    if stat:
        ovriga = [rad for rad, b in zip(rader, bidragen, strict=True) if b not in stat]
        rader = [_staten(ar, stat, enhet), *ovriga]
    summa = summera(rader, "Summa")
    return Taltabell(
        nyckel="medlemsbidrag",
        rubrik="Medlemmarnas bidrag",
        rubrik_forsta="Medlem",
        kolumner=(Kolumn(str(ar), str(ar)),),
        rader=(*rader, *avrundning(rader, summa), summa),
        enhet=enhet,
    )


def _staten(ar: int, bidragen: Sequence[Medlemsbidrag], enhet: Enhet) -> Rad:
    """The state's row: both parties by name, also where Försäkringskassan pays for both."""
    stat = Medlem.objects.under(ar).filter(typ__in=[Medlem.Typ.FK, Medlem.Typ.AF])
    namn = sorted(medlem.organisation.namn for medlem in stat.med_organisation())
    belopp = sum((b.belopp for b in bidragen), NOLL)
    return Rad(uppraknat(namn), (Tal(belopp, enhet),))
