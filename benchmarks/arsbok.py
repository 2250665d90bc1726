"""A year of books made up for the benchmarks: the same every time, as ekonomi.sie's own values.

Each voucher is an invoice or a payment of three rows: a cost split between two projects, a
contribution, or wages with their tax. Amounts, days and objects come from a seeded generator.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from ekonomi.sie import Dimension, Konto, Objekt, Saldo, SieFil, Trans, Ver

AR = (date(2024, 1, 1), date(2024, 12, 31))
_KONTON = {
    "1510": ("Kundfordringar", "T"), "1930": ("Bank", "T"), "2010": ("Eget kapital", "S"),
    "2440": ("Leverantörsskulder", "S"), "2710": ("Personalskatt", "S"),
    "3981": ("Bidrag från staten", "I"), "3985": ("Bidrag från kommuner", "I"),
    "4010": ("Köp av insats", "K"), "4020": ("Köpt utbildning", "K"),
    "5010": ("Lokalhyra", "K"), "6110": ("Kontorsmateriel", "K"), "6540": ("It-tjänster", "K"),
    "7010": ("Löner", "K"), "7510": ("Arbetsgivaravgifter", "K"),
}  # fmt: skip
_KOSTNADER = ("4010", "4020", "5010", "6110", "6540")
_TEXTER = ("Hyra", "Köpt plats i insats", "Handledning på Ågatan", "Kurs för samverkansteam",
           "Rekvisition", "Porto och kuvert", "Licens för ärendestöd")  # fmt: skip
PROJEKT = tuple(f"P{n:02}" for n in range(1, 25))


def arsbok(antal: int, *, fro: int = 2005) -> SieFil:
    """A SIE file of ``antal`` vouchers of three rows each, in series A to D, dated in order."""
    return SieFil(
        program="Provbok",
        fnamn="Förbundet",
        rar={0: AR},
        konton={nummer: Konto(nummer, *namn_typ) for nummer, namn_typ in _KONTON.items()},
        dimensioner={6: Dimension(6, "Projekt")},
        objekt={(6, kod): Objekt(6, kod, f"Projekt {kod}") for kod in PROJEKT},
        ib=(Saldo(0, "1930", Decimal(4_000_000)), Saldo(0, "2010", Decimal(-4_000_000))),
        verifikationer=tuple(_verifikationer(antal, random.Random(fro))),  # noqa: S311
    )


def _verifikationer(antal: int, slump: random.Random) -> Iterator[Ver]:
    dagar = (AR[1] - AR[0]).days + 1
    nummer = dict.fromkeys("ABCD", 0)
    for i in range(antal):
        serie = slump.choice("ABCD")
        nummer[serie] += 1
        yield Ver(
            serie,
            str(nummer[serie]),
            AR[0] + timedelta(days=i * dagar // antal),
            _rader(slump),
            text=f"{slump.choice(_TEXTER)} {slump.randint(1000, 99999)}",
        )


def _rader(slump: random.Random) -> tuple[Trans, ...]:
    belopp = Decimal(slump.randint(10_000, 9_999_999)) / 100
    del_ = (belopp * slump.randint(10, 90) / 100).quantize(Decimal("0.01"))
    slag = slump.random()
    if slag < 0.15:
        konton = (slump.choice(("3981", "3985")),) * 2 + ("1510",)
        belopp, del_ = -belopp, -del_
    elif slag < 0.3:
        konton = ("7010", "7510", "1930")
    else:
        konton = (slump.choice(_KOSTNADER), slump.choice(_KOSTNADER), "2440")
    forsta, andra = (((6, slump.choice(PROJEKT)),) for _ in range(2))
    return (
        Trans(konton[0], del_, forsta),
        Trans(konton[1], belopp - del_, andra),
        Trans(konton[2], -belopp),
    )
