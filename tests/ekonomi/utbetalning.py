"""Rekvisitioner and invoices for tests, written by the services."""

from datetime import date
from decimal import Decimal
from typing import Any

from ekonomi.models import Utbetalning
from ekonomi.services.faktura import registrera_faktura
from ekonomi.services.rekvisition import skapa_rekvisition
from ekonomi.services.utbetalning import NyBilaga, skicka_in
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
FIL = NyBilaga("underlag.pdf", PDF)


def organisation(namn: str = "Ljungby kommun") -> Organisation:
    return Organisation.objects.get_or_create(namn=namn)[0]


def insats(namn: str = "Tegelbruket", *ansvariga: User) -> Insats:
    """An insats of 2022–2024 with these who are responsible."""
    skapad, _ny = Insats.objects.get_or_create(
        namn=namn,
        defaults={
            "slug": namn.lower(),
            "inriktning": Insats.Inriktning.INDIVID,
            "from_datum": date(2022, 1, 1),
            "till_datum": date(2024, 12, 31),
        },
    )
    skapad.ansvariga.add(*ansvariga)
    return skapad


def rader(*belopp: str, **falt: Any) -> list[NyUtbetalningsrad]:
    """A row for each amount."""
    return [
        NyUtbetalningsrad(text=f"Kostnad {i}", belopp=Decimal(b), **falt)
        for i, b in enumerate(belopp, 1)
    ]


def rekvisition(by: User, *belopp: str, **falt: Any) -> Utbetalning:
    """A draft of these rows, by default 1 000 kr for the second quarter of 2022."""
    varden = {
        "insats": falt.pop("insats", None) or insats(),
        "ar": 2022,
        "kvartal": 2,
        "mottagare": organisation(),
        "rader": rader(*(belopp or ("1000",))),
    }
    return skapa_rekvisition(by=by, **(varden | falt))


def inskickad(by: User, *belopp: str, **falt: Any) -> Utbetalning:
    """One that waits to be attested."""
    return skicka_in(by=by, utbetalning=rekvisition(by, *belopp, **falt))


def faktura(by: User, belopp: str = "1250", moms: str = "250", **falt: Any) -> Utbetalning:
    """An invoice that waits to be attested."""
    varden = {
        "fakturanummer": f"F-{Utbetalning.objects.count() + 1}",
        "fakturadatum": date(2022, 5, 2),
        "forfallodag": date(2022, 6, 1),
        "belopp": Decimal(belopp),
        "moms": Decimal(moms),
        "mottagare_namn": "Kontorsbolaget",
        "rader": rader(str(Decimal(belopp) - Decimal(moms))),
        "bilagor": [FIL],
    }
    return registrera_faktura(by=by, **(varden | falt))
