"""The rows of a note's parts: per account, per object, or per row booked on balansdagen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from operator import or_

from django.db.models import Q

from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import Rad as Bokforingsrad
from ekonomi.saldon import Period
from ekonomi.spar import rader_url, saldo_url
from finsam import format as fmt
from finsam.taltabell import Enhet, Rad, Tal

Etikett = tuple[int | str, str]  # what sorts a row, and its heading
Objektnamn = Mapping[str, tuple[int, str]]  # an object's key → its order and its name
OVRIGT = "Övrigt"


def belopp(saldo: Saldo) -> Decimal:
    """What a note shows of an account in kronor: income, cost, asset and debt all positive.

    The period's change for a result account, the closing balance for others.
    """
    varde = saldo.rorelse if saldo.ar_resultat else saldo.utgaende
    return -varde if saldo.ktyp in "IS" else varde


def per_konto(
    per_period: Sequence[Sequence[Saldo]], perioder: Sequence[Period], enhet: Enhet
) -> list[Rad]:
    """One row per account, by number."""
    return _rader(per_period, perioder, enhet, lambda s: (s.konto, s.namn), {})


def en_rad(
    rubrik: str, per_period: Sequence[Sequence[Saldo]], perioder: Sequence[Period], enhet: Enhet
) -> list[Rad]:
    """All the accounts as one row."""
    return _rader(per_period, perioder, enhet, lambda _saldo: (0, rubrik), {})


def per_objekt(
    per_period: Sequence[Sequence[Saldo]],
    perioder: Sequence[Period],
    enhet: Enhet,
    namn: Objektnamn,
) -> list[Rad]:
    """One row per member or project that the rows are marked with, in the order of ``namn``.

    What is marked with none of them stands under its account, last.
    """

    def etikett(saldo: Saldo) -> Etikett:
        traffar = [namn[o] for o in saldo.objekt if o in namn]
        return min(traffar, default=(10**6, saldo.namn))

    return _rader(per_period, perioder, enhet, etikett, namn)


def pa_konton(prefix: Iterable[str]) -> Q:
    """The rows on accounts whose numbers begin so."""
    return reduce(or_, (Q(konto__nummer__startswith=p) for p in prefix), Q(pk__in=[]))


def bokslutsrader(
    prefix: Iterable[str], saldon: Sequence[Saldo], period: Period, enhet: Enhet
) -> list[Rad]:
    """One row per text booked on the period's last day on these accounts, in their order.

    What the accounts hold beyond that is the row Övrigt, so the rows add up to the balance.
    One query.
    """
    if not saldon:
        return []
    tecken = -1 if saldon[0].ktyp in "IS" else 1
    per_text: dict[str, Decimal] = {}
    url = saldo_url({s.konto for s in saldon}, period)
    pa_dagen = Bokforingsrad.objects.filter(pa_konton(prefix), bokforingsdatum=period.till)
    for text, varde in pa_dagen.order_by("pk").values_list("text", "belopp"):
        per_text[text] = per_text.get(text, NOLL) + tecken * varde
    rest = sum(map(belopp, saldon), NOLL) - sum(per_text.values(), NOLL)
    if rest:
        per_text[OVRIGT] = per_text.get(OVRIGT, NOLL) + rest
    return [
        Rad(fmt.med_tankstreck(text), (Tal(b, enhet, url),)) for text, b in per_text.items() if b
    ]


def _rader(
    per_period: Sequence[Sequence[Saldo]],
    perioder: Sequence[Period],
    enhet: Enhet,
    etikett: Callable[[Saldo], Etikett],
    namn: Objektnamn,
) -> list[Rad]:
    grupper: dict[Etikett, list[list[Saldo]]] = {}
    for plats, saldon in enumerate(per_period):
        for saldo in saldon:
            tom: list[list[Saldo]] = [[] for _ in per_period]
            grupper.setdefault(etikett(saldo), tom)[plats].append(saldo)
    rader = []
    for (_ordning, rubrik), per_plats in sorted(grupper.items(), key=lambda g: g[0]):
        tal = tuple(
            Tal(sum(map(belopp, grupp), NOLL), enhet, _url(grupp, period, namn))
            for grupp, period in zip(per_plats, perioder, strict=True)
        )
        if any(t.exakt for t in tal):
            rader.append(Rad(rubrik, tal))
    return rader


def _url(saldon: Sequence[Saldo], period: Period, namn: Objektnamn) -> str:
    konton = {s.konto for s in saldon}
    if not all(s.ar_resultat for s in saldon):
        return saldo_url(konton, period)
    objekt = {o for s in saldon for o in s.objekt if o in namn}
    return rader_url(konton, period, objekt)
