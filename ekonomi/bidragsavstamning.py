"""Members' contributions against the books: decided, planned, invoiced and booked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ekonomi.anslag import lagens_regel
from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import (
    Andelsregel,
    Fakturaunderlag,
    Medlemsandel,
    Medlemsbidrag,
    Organisationsobjekt,
)
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Period, perioder, saldon
from ekonomi.spar import rader_url
from finsam.taltabell import Kolumn, Rad, Tal, Taltabell, summera

KOLUMNER = (
    Kolumn("beslutat", "Beslutat"),
    Kolumn("fakturerat", "Fakturerat"),
    Kolumn("bokfort", "Bokfört"),
    Kolumn("avvikelse", "Avvikelse"),
)


@dataclass(frozen=True, slots=True)
class _Bocker:
    """The year's income of contributions, and which of it is whose."""

    period: Period
    saldon: tuple[Saldo, ...]
    objekt: Mapping[int, frozenset[str]]  # an organisation's objects, by its key
    egna_konton: Mapping[int, str]  # a member's own account, by the member's key

    def for_medlem(self, bidrag: Medlemsbidrag) -> tuple[list[Saldo], str]:
        """The balances that are the member's, by its own account or else its object; their rows."""
        if prefix := self.egna_konton.get(bidrag.medlem_id):
            egna = [s for s in self.saldon if s.konto.startswith(prefix)]
            return egna, rader_url({s.konto for s in egna}, self.period)
        objekt = self.objekt.get(bidrag.medlem.organisation_id, frozenset())
        egna = [s for s in self.saldon if s.objekt & objekt]
        return egna, rader_url({s.konto for s in egna}, self.period, objekt)

    def utan_medlem(self, traffade: Collection[int]) -> tuple[list[Saldo], str]:
        """The balances that are no member's, and their rows."""
        ovriga = [s for s in self.saldon if id(s) not in traffade and s.rorelse]
        alla = frozenset().union(*self.objekt.values())
        return ovriga, rader_url({s.konto for s in ovriga}, self.period, utan=alla)


def bidragsavstamning(ar: int) -> Taltabell | None:
    """Return each member's decided, invoiced and booked contribution, and booked less decided.

    What is booked on the contributions' accounts without a member stands on a row of its own.
    Kronor. None without contributions; raises Rakenskapsar.DoesNotExist where the books lack
    the year. Eleven queries.
    """
    bidragen = list(Medlemsbidrag.objects.for_ar(ar))
    if not bidragen:
        return None
    bocker = _bocker(ar)
    fakturerat = Fakturaunderlag.objects.per_medlem(ar)
    rader: list[Rad] = []
    traffade: set[int] = set()
    for bidrag in bidragen:
        egna, url = bocker.for_medlem(bidrag)
        traffade.update(map(id, egna))
        fakturan = fakturerat.get(bidrag.medlem_id, {}).get("fakturerat", NOLL)
        rader.append(_rad(str(bidrag.medlem), bidrag.belopp, fakturan, egna, url))
    ovriga, url = bocker.utan_medlem(traffade)
    if ovriga:
        rader.append(_rad("Utan medlem", NOLL, NOLL, ovriga, url))
    return Taltabell(
        nyckel="bidragsavstamning",
        rubrik=f"Bidragen {ar} mot böckerna",
        rubrik_forsta="Medlem",
        kolumner=KOLUMNER,
        rader=(*rader, summera(rader, "Summa")),
    )


def _bocker(ar: int) -> _Bocker:
    period = perioder(ar)[0]
    regel = Andelsregel.objects.gallande(ar).first() or lagens_regel(ar, ())
    egna = {}
    if regel.pk:
        andelar = Medlemsandel.objects.filter(regel=regel).exclude(kontoprefix="")
        egna = dict(andelar.values_list("medlem", "kontoprefix"))
    prefix = (regel.kontoprefix, *egna.values())
    alla = saldon([period], per_objekt=True)[0]
    objekt: dict[int, set[str]] = {}
    for post in Organisationsobjekt.objects.select_related("objekt__dimension"):
        nyckel = objektnyckel([(post.objekt.dimension.nummer, post.objekt.kod)])
        objekt.setdefault(post.organisation_id, set()).add(nyckel)
    return _Bocker(
        period=period,
        saldon=tuple(s for s in alla if s.konto.startswith(prefix)),
        objekt={organisation: frozenset(koder) for organisation, koder in objekt.items()},
        egna_konton=egna,
    )


def _rad(rubrik: str, beslutat: Decimal, fakturerat: Decimal, egna: list[Saldo], url: str) -> Rad:
    bokfort = -sum((s.rorelse for s in egna), NOLL)
    return Rad(
        rubrik,
        (Tal(beslutat), Tal(fakturerat), Tal(bokfort, url=url), Tal(bokfort - beslutat)),
    )
