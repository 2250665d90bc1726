"""Income beside the contributions, and grants from others, each against the books."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum

from ekonomi.bokfort import Bokforda, Bokforingsurval
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Bidragsrekvirering, Externbidrag, Ovrigintakt
from finsam.period import Period
from finsam.taltabell import Kolumn, Rad, Tal, Taltabell, summera


@dataclass(frozen=True, slots=True)
class Intaktslage:
    """One income: expected, invoiced and booked."""

    intakt: Ovrigintakt
    fakturerat: Decimal
    underlag: Decimal
    bokfort: Decimal
    url: str

    @property
    def avvikelse(self) -> Decimal:
        """Booked less expected."""
        return self.bokfort - self.intakt.belopp


@dataclass(frozen=True, slots=True)
class Bidragslage:
    """One grant: asked for, paid and booked so far, of its frame."""

    bidrag: Externbidrag
    rekvireringar: tuple[Bidragsrekvirering, ...]
    bokfort: Decimal
    url: str

    @property
    def rekvirerat(self) -> Decimal:
        """The sum that has been asked for."""
        return sum((r.rekvirerat for r in self.rekvireringar), NOLL)

    @property
    def utbetalt(self) -> Decimal:
        """The sum that has been paid."""
        return sum((r.utbetalt or NOLL for r in self.rekvireringar), NOLL)

    @property
    def kvar(self) -> Decimal:
        """What is left of the frame to ask for."""
        return self.bidrag.ram - self.rekvirerat

    @property
    def avvikelse(self) -> Decimal:
        """Booked less asked for."""
        return self.bokfort - self.rekvirerat


def intaktslagen(ar: int) -> list[Intaktslage]:
    """Return the year's other income. Two queries, however many."""
    fakturerad = Q(underlag__fakturerad_datum__isnull=False)
    intakter = list(
        Ovrigintakt.objects.filter(ar=ar)
        .select_related("objekt__dimension")
        .annotate(
            i_underlag=Sum("underlag__belopp"),
            fakturerat=Sum("underlag__belopp", filter=fakturerad),
        )
    )
    urvalen = {i.pk: Bokforingsurval(i.kontoprefix, Period.ar(ar), i.objekt) for i in intakter}
    bokforda = Bokforda(urvalen.values())
    return [
        Intaktslage(
            intakt=i,
            fakturerat=i.fakturerat or NOLL,
            underlag=i.i_underlag or NOLL,
            bokfort=bokforda.intakt(urvalen[i.pk]),
            url=urvalen[i.pk].url,
        )
        for i in intakter
    ]


def bidragslagen(ar: int) -> list[Bidragslage]:
    """Return the grants of a year, with everything up to its end. Three queries, however many."""
    bidragen = list(
        Externbidrag.objects.under(ar)
        .select_related("givare", "objekt__dimension")
        .prefetch_related("rekvireringar")
    )
    slut = date(ar, 12, 31)
    urvalen = {
        b.pk: Bokforingsurval(b.kontoprefix, b.period.klippt(Period(b.from_datum, slut)), b.objekt)
        for b in bidragen
    }
    bokforda = Bokforda(urvalen.values())
    return [
        Bidragslage(
            bidrag=b,
            rekvireringar=tuple(r for r in b.rekvireringar.all() if r.rekvirerad_datum <= slut),
            bokfort=bokforda.intakt(urvalen[b.pk]),
            url=urvalen[b.pk].url,
        )
        for b in bidragen
    ]


def intaktstabell(ar: int) -> Taltabell | None:
    """Return the year's other income as a table: expected, invoiced, booked; None without any."""
    rader = [
        Rad(
            str(lage.intakt),
            (
                Tal(lage.intakt.belopp),
                Tal(lage.fakturerat),
                Tal(lage.bokfort, url=lage.url),
                Tal(lage.avvikelse),
            ),
            nyckel=f"intakt_{lage.intakt.pk}",
        )
        for lage in intaktslagen(ar)
    ]
    if not rader:
        return None
    return Taltabell(
        nyckel="ovriga_intakter",
        rubrik=f"Övriga intäkter {ar}",
        rubrik_forsta="Intäkt",
        kolumner=(
            Kolumn("vantat", "Väntat"),
            Kolumn("fakturerat", "Fakturerat"),
            Kolumn("bokfort", "Bokfört"),
            Kolumn("avvikelse", "Avvikelse"),
        ),
        rader=(*rader, summera(rader, "Summa")),
    )
