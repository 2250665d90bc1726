"""Small books for tests: a year, accounts, objects, and vouchers posted by the service."""

from datetime import date
from decimal import Decimal

from ekonomi.models import (
    Dimension,
    Konto,
    Objekt,
    Rad,
    Rakenskapsar,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.services.bokforing import NyRad, bokfor
from finsam.models import User

DAG = date(2022, 3, 15)


def kr(text: str) -> Decimal:
    return Decimal(text)


def rader(*belopp: str, konton: tuple[str, ...] = ("1930", "5010", "3981")) -> list[NyRad]:
    """Rows of these amounts, on the accounts in turn."""
    return [NyRad(konton[i % len(konton)], kr(b)) for i, b in enumerate(belopp)]


def lagg_upp(ar: int = 2022) -> Rakenskapsar:
    """A calendar year and a few accounts."""
    for nummer, namn, typ in (
        ("1930", "Bank", "T"),
        ("2440", "Leverantörsskulder", "S"),
        ("3981", "Bidrag från staten", "I"),
        ("5010", "Lokal", "K"),
    ):
        Konto.objects.get_or_create(nummer=nummer, defaults={"namn": namn, "ktyp": typ})
    return Rakenskapsar.objects.create(start=date(ar, 1, 1), slut=date(ar, 12, 31))


def projekt(kod: str = "FOKUS") -> Objekt:
    """An object of dimension 6."""
    dimension, _ny = Dimension.objects.get_or_create(nummer=6, defaults={"namn": "Projekt"})
    return Objekt.objects.create(dimension=dimension, kod=kod, namn=kod.title())


def objekt_i(nummer: int, dimensionen: str, kod: str) -> Objekt:
    """An object of another dimension."""
    dimension, _ny = Dimension.objects.get_or_create(nummer=nummer, defaults={"namn": dimensionen})
    return Objekt.objects.create(dimension=dimension, kod=kod, namn=kod.title())


def post(
    by: User,
    ar: Rakenskapsar,
    *belopp: str,
    datum: date = DAG,
    text: str = "Hyra mars",
    kod: str = "A",
) -> Verifikation:
    """Post a voucher of these amounts in a series."""
    return bokfor(
        by=by,
        ar=ar,
        datum=datum,
        text=text,
        rader=rader(*(belopp or ("-100", "100"))),
        serie=serie(kod),
    )


def lagg_utkast(lik: Verifikation, *belopp: str) -> Verifikation:
    """A draft in the same year and series as another voucher, written past the service."""
    utkast = Verifikation.objects.create(ar=lik.ar, serie=lik.serie, datum=lik.datum, text="Utkast")
    konto = Konto.objects.get(nummer="1930")
    Rad.objects.bulk_create(
        Rad(verifikation=utkast, konto=konto, belopp=kr(b)) for b in belopp or ("-5", "5")
    )
    return utkast


def serie(kod: str) -> Verifikationsserie:
    """A series to post in."""
    return Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": "Prov"})[0]
