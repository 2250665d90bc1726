"""The rows of what is to be paid: what they must say, and how they are written."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from ekonomi.models import (
    Konto,
    Kostnadsslag,
    Objekt,
    Utbetalning,
    Utbetalningsrad,
)
from finsam.format import kr_ore
from finsam.models import User
from finsam.personnummer import ser_ut_som_personnummer
from finsam.spara import satt, spara


@dataclass(frozen=True, slots=True)
class NyUtbetalningsrad:
    """A row to write: what for, in words, kronor without VAT, account and object if known."""

    text: str
    belopp: Decimal
    kostnadsslag: str = Kostnadsslag.OVRIGT
    konto: Konto | None = None
    objekt: Objekt | None = None


def skriv(
    utbetalning: Utbetalning,
    by: User,
    falt: dict[str, Any],
    rader: Sequence[NyUtbetalningsrad],
    *,
    verb: str,
) -> None:
    """Save the fields and put these rows in place of the former."""
    satt(utbetalning, falt)
    _granska(utbetalning, rader)
    if utbetalning.ar_rekvisition:
        utbetalning.belopp = sum((rad.belopp for rad in rader), Decimal(0))
    spara(utbetalning, by=by, verb=verb, belopp=f"{utbetalning.belopp:.2f}")
    utbetalning.rader.all().delete()
    Utbetalningsrad.objects.bulk_create(
        Utbetalningsrad(
            utbetalning=utbetalning,
            kostnadsslag=rad.kostnadsslag,
            konto=rad.konto,
            objekt=rad.objekt,
            text=rad.text.strip(),
            belopp=rad.belopp,
        )
        for rad in rader
    )


def _granska(utbetalning: Utbetalning, rader: Sequence[NyUtbetalningsrad]) -> None:
    """Refuse rows that say nothing, a personnummer, and an invoice that is entered already."""
    if not rader:
        raise ValidationError("Skriv minst en rad med ett belopp.")
    if any(rad.belopp == 0 or not rad.text.strip() for rad in rader):
        raise ValidationError(
            "Varje rad har en text och ett belopp. Fyll i dem eller ta bort raden."
        )
    if any(ser_ut_som_personnummer(t) for t in (utbetalning.referens, *(r.text for r in rader))):
        raise ValidationError(
            "En text ser ut att innehålla ett personnummer. Ta bort det: en deltagare får inte "
            "kunna pekas ut."
        )
    if not utbetalning.ar_rekvisition and (tidigare := _samma_faktura(utbetalning)):
        raise ValidationError(
            {
                "fakturanummer": f"Fakturan är redan registrerad {tidigare.skapad_at:%Y-%m-%d}, "
                f"{kr_ore(tidigare.belopp)} kr. Kontrollera numret."
            }
        )


def _samma_faktura(faktura: Utbetalning) -> Utbetalning | None:
    """The same supplier's invoice with the same number, unless it is cancelled."""
    andra = Utbetalning.objects.filter(
        slag=Utbetalning.Slag.FAKTURA, fakturanummer=faktura.fakturanummer
    )
    andra = andra.exclude(pk=faktura.pk).exclude(status=Utbetalning.Status.MAKULERAD)
    return andra.till_samma(faktura).first()
