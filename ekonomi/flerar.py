"""The översikt over several years (RKR R15): income, cost, result, capital, soliditet, staff."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from ekonomi.aldrear import Aldrear, aldre_ar
from ekonomi.bokperiod import aret_till
from ekonomi.kontosaldo import NOLL, Saldo, arets_resultat, eget_kapital
from ekonomi.models import Personalar
from ekonomi.saldon import Period, Saldobild
from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell

ANTAL_AR = 5  # RKR R15: the year and the four before it
FLEST_AR = 7


@dataclass(frozen=True, slots=True)
class Arsfakta:
    """A year's figures in kronor, costs negative; None where nothing is known of it.

    ``kalla`` says which report a year before the books was read from; "" for the books' own.
    """

    ar: int
    intakter: Decimal | None = None
    kostnader: Decimal | None = None
    resultat: Decimal | None = None
    eget_kapital: Decimal | None = None
    soliditet: Decimal | None = None
    arsarbetare: Decimal | None = None
    kalla: str = ""
    bokfort: bool = False


def soliditet(saldon: Sequence[Saldo]) -> Decimal | None:
    """Equity as a share of the assets at the end of the period, 0.63 = 63 %; None without any."""
    tillgangar = sum((s.utgaende for s in saldon if s.ktyp == "T"), NOLL)
    return eget_kapital(saldon) / tillgangar if tillgangar > 0 else None


def ur_bockerna(period: Period, saldon: Sequence[Saldo]) -> Arsfakta:
    """Return a year's figures out of its balances; income and cost add up to the result."""
    resultat = arets_resultat(saldon)
    intakter = -sum((s.rorelse for s in saldon if s.ktyp == "I"), NOLL)
    return Arsfakta(
        ar=period.kalenderar,
        intakter=intakter,
        kostnader=resultat - intakter,
        resultat=resultat,
        eget_kapital=eget_kapital(saldon),
        soliditet=soliditet(saldon),
        bokfort=True,
    )


def arsfakta(
    aren: Iterable[int], *, till: date | None = None, bild: Saldobild | None = None
) -> list[Arsfakta]:
    """Return what is known of each of the years, in their order: out of the books, else by hand.

    The year that ``till`` lies in is told of up to that day.
    """
    bild = bild or Saldobild()
    valda = list(aren)
    perioder = [aret_till(a, till) for a in bild.aren if a.slut.year in valda]
    per_period = bild.saldon(perioder) if perioder else []
    fakta = {p.kalenderar: ur_bockerna(p, s) for p, s in zip(perioder, per_period, strict=True)}
    for aldre in aldre_ar(valda):
        fakta.setdefault(aldre.ar, _inskriven(aldre))
    personal = dict(Personalar.objects.filter(ar__in=valda).values_list("ar", "arsarbetare"))
    return [replace(fakta.get(ar, Arsfakta(ar)), arsarbetare=personal.get(ar)) for ar in valda]


def _inskriven(uppgift: Aldrear) -> Arsfakta:
    procent = uppgift.soliditet_procent
    return Arsfakta(
        ar=uppgift.ar,
        intakter=uppgift.intakter,
        kostnader=uppgift.kostnader,
        resultat=uppgift.resultat,
        eget_kapital=uppgift.eget_kapital,
        soliditet=None if procent is None else procent / 100,
        kalla=uppgift.kalla,
    )


def flerarsoversikt(
    ar: int,
    *,
    antal: int = ANTAL_AR,
    enhet: Enhet = Enhet.KR,
    till: date | None = None,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the översikt of ``antal`` years up to ``ar``, the latest first; columns by year.

    A year of which nothing is known has an empty column; that of ``till`` is told of up to that
    day. Amounts lead to the year's statement.
    """
    fakta = arsfakta(range(ar, ar - antal, -1), till=till, bild=bild)
    return Taltabell(
        nyckel="flerarsoversikt",
        rubrik="Översikt över verksamhetens utveckling",
        kolumner=tuple(_kolumn(f.ar, till) for f in fakta),
        rader=(
            _rad("Intäkter", fakta, lambda f: f.intakter, enhet, "resultatrakning"),
            _rad("Kostnader", fakta, lambda f: f.kostnader, enhet, "resultatrakning"),
            _rad("Årets resultat", fakta, lambda f: f.resultat, enhet, "resultatrakning"),
            _rad("Eget kapital", fakta, lambda f: f.eget_kapital, enhet, "balansrakning"),
            _rad("Soliditet", fakta, lambda f: f.soliditet, Enhet.PROCENT, "balansrakning"),
            _rad("Antal anställda", fakta, lambda f: f.arsarbetare, Enhet.DECIMAL, ""),
        ),
        enhet=enhet,
        fotnoter=_kallor(fakta),
    )


def _kolumn(ar: int, till: date | None) -> Kolumn:
    delar = till is not None and till.year == ar and till != date(ar, 12, 31)
    return Kolumn(str(ar), f"t.o.m. {langt_datum(till)}" if till and delar else str(ar))


def _rad(
    rubrik: str,
    fakta: Sequence[Arsfakta],
    varde: Callable[[Arsfakta], Decimal | None],
    enhet: Enhet,
    sida: str,
) -> Rad:
    tal = tuple(Tal(varde(f), enhet, _url(sida, f)) for f in fakta)
    return Rad(rubrik, tal)


def _url(sida: str, fakta: Arsfakta) -> str:
    if not sida or not fakta.bokfort:
        return ""
    return f"{reverse(f'ekonomi:{sida}')}?{urlencode({'ar': fakta.ar})}"


def _kallor(fakta: Sequence[Arsfakta]) -> tuple[str, ...]:
    return tuple(f"{f.ar}: {f.kalla}." for f in fakta if f.kalla)
