"""The rows of a note's parts: per account, per member, or per row booked on balansdagen."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.models import Rad as Bokforingsrad
from ekonomi.saldon import Period
from ekonomi.spar import rader_url, saldo_url
from finsam import format as fmt
from finsam.taltabell import Enhet, Rad, Tal

Etikett = tuple[int | str, str]  # what sorts a row, and its heading
Organisationer = Mapping[str, tuple[int, str]]  # an object's key → order and organisation's name
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


def per_medlem(
    per_period: Sequence[Sequence[Saldo]],
    perioder: Sequence[Period],
    enhet: Enhet,
    organisationer: Organisationer,
) -> list[Rad]:
    """One row per organisation that the rows are marked with, in the members' order.

    What is marked with none stands under its account, last.
    """

    def etikett(saldo: Saldo) -> Etikett:
        traffar = [organisationer[o] for o in saldo.objekt if o in organisationer]
        return min(traffar, default=(10**6, saldo.namn))

    return _rader(per_period, perioder, enhet, etikett, organisationer)


def bokslutsrader(prefix: str, saldon: Sequence[Saldo], period: Period, enhet: Enhet) -> list[Rad]:
    """One row per text booked on the period's last day on these accounts, in their order.

    What the accounts hold beyond that is the row Övrigt, so the rows add up to the balance.
    One query.
    """
    if not saldon:
        return []
    tecken = -1 if saldon[0].ktyp in "IS" else 1
    per_text: dict[str, Decimal] = {}
    url = saldo_url({s.konto for s in saldon}, period)
    pa_dagen = Bokforingsrad.objects.filter(
        bokforingsdatum=period.till, konto__nummer__startswith=prefix
    )
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
    organisationer: Organisationer,
) -> list[Rad]:
    grupper: dict[Etikett, list[list[Saldo]]] = {}
    for plats, saldon in enumerate(per_period):
        for saldo in saldon:
            tom: list[list[Saldo]] = [[] for _ in per_period]
            grupper.setdefault(etikett(saldo), tom)[plats].append(saldo)
    rader = []
    for (_ordning, rubrik), per_plats in sorted(grupper.items(), key=lambda g: g[0]):
        tal = tuple(
            Tal(sum(map(belopp, grupp), NOLL), enhet, _url(grupp, period, organisationer))
            for grupp, period in zip(per_plats, perioder, strict=True)
        )
        if any(t.exakt for t in tal):
            rader.append(Rad(rubrik, tal))
    return rader


def _url(saldon: Sequence[Saldo], period: Period, organisationer: Organisationer) -> str:
    konton = {s.konto for s in saldon}
    if not all(s.ar_resultat for s in saldon):
        return saldo_url(konton, period)
    objekt = {o for s in saldon for o in s.objekt if o in organisationer}
    return rader_url(konton, period, objekt)
