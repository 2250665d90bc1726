"""Templates of vouchers: made, changed and removed. They are no part of the books."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Mallrad, Objekt, Verifikationsmall
from ekonomi.services.bokforing import NyRad, kombination, krav_konton
from finsam.handelser import logga
from finsam.models import User


@dataclass(frozen=True, slots=True)
class NyMallrad:
    """A template's row: ``belopp`` where the amount is fixed, ``andel`` (percent) for a share."""

    konto: str
    sida: str
    slag: str
    belopp: Decimal | None = None
    andel: Decimal | None = None
    objekt: tuple[Objekt, ...] = ()
    text: str = ""


@transaction.atomic
def spara_mall(
    *,
    by: User,
    namn: str,
    text: str,
    rader: Sequence[NyMallrad],
    mall: Verifikationsmall | None = None,
) -> Verifikationsmall:
    """Save a template, a new one without ``mall``, with these rows instead of those it had.

    Raises ValidationError when the name is taken, it has fewer than two rows, or a row names an
    account that does not exist or lacks what its kind of amount needs.
    """
    if len(rader) < 2:
        raise ValidationError("En mall har minst två rader. Lägg till en rad.")
    konton = krav_konton([NyRad(rad.konto, Decimal(1)) for rad in rader])
    mall = mall or Verifikationsmall()
    mall.namn, mall.text = namn.strip(), text.strip()
    mall.full_clean()
    mall.save()
    mall.rader.all().delete()
    for ordning, rad in enumerate(rader, start=1):
        ny = Mallrad(
            mall=mall,
            ordning=ordning,
            konto=konton[rad.konto],
            objektkombination=kombination(rad.objekt),
            sida=rad.sida,
            slag=rad.slag,
            belopp=rad.belopp,
            andel=rad.andel,
            text=rad.text,
        )
        _krav_rad(ny)
        ny.save()
    logga(by=by, verb="sparade mall", objekt=mall, rader=len(rader))
    return mall


@transaction.atomic
def ta_bort_mall(*, by: User, mall: Verifikationsmall) -> None:
    """Remove a template; what was booked from it stays."""
    logga(by=by, verb="tog bort mall", objekt=mall)
    mall.rader.all().delete()
    mall.delete()


def _krav_rad(rad: Mallrad) -> None:
    slag = Mallrad.Slag
    krav: dict[str, Decimal | None] = {slag.FAST: rad.belopp, slag.ANDEL: rad.andel}
    if rad.slag in krav and not (krav[rad.slag] or Decimal(0)) > 0:
        vad = "ett belopp" if rad.slag == slag.FAST else "en andel i procent"
        raise ValidationError(f"Rad {rad.ordning}: Skriv {vad} större än 0.")
    if rad.andel is not None and rad.andel > 100:
        raise ValidationError(f"Rad {rad.ordning}: En andel är högst 100 procent.")
    if rad.slag == slag.REST and rad.mall.rader.filter(slag=slag.REST).exists():
        raise ValidationError(
            f"Rad {rad.ordning}: Bara en rad kan vara det som fattas. Välj ett annat sätt."
        )
