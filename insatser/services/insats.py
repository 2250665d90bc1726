"""Writes about insatser, their parties, years and noted figures."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils.text import slugify

from finsam import handelser
from finsam.models import User
from finsam.spara import satt, spara
from insatser.models import Insats, Insatsar, Insatspart, Insatsuppgift, Kod
from insatser.services.insatsregler import granska, granska_syften
from styrelse.models import Organisation

HUNDRA = Decimal(100)


@transaction.atomic
def skapa_insats(
    *,
    by: User,
    namn: str,
    inriktning: str,
    from_datum: date,
    till_datum: date | None = None,
    slug: str = "",
    ansvariga: Iterable[User] = (),
    syften: Iterable[Kod] = (),
    kommuner: Iterable[Organisation] = (),
    **fakta: Any,
) -> Insats:
    """Register an insats; ``fakta`` are further fields of Insats.

    Its address (slug) is made from the name where none is given. Without a last day and a
    tidsform it goes on tills vidare (LIS).
    """
    forvald = Insats.Tidsform.TIDSBESTAMD if till_datum else Insats.Tidsform.LIS
    insats = Insats(
        namn=namn,
        slug=slug or slugify(namn),
        inriktning=inriktning,
        from_datum=from_datum,
        till_datum=till_datum,
        **{"tidsform": forvald, **fakta},
    )
    insats.full_clean()
    granska(insats, ())
    spara(insats, by=by, verb="registrerade", period=str(insats.period))
    _satt_flera(insats, ansvariga=ansvariga, syften=syften, kommuner=kommuner)
    return insats


@transaction.atomic
def andra_insats(
    *,
    by: User,
    insats: Insats,
    ansvariga: Iterable[User] | None = None,
    syften: Iterable[Kod] | None = None,
    kommuner: Iterable[Organisation] | None = None,
    **falt: object,
) -> Insats:
    """Change an insats. What is registered, decided or reported about it may lock a field."""
    insats = Insats.objects.select_for_update(of=("self",)).get(pk=insats.pk)
    andrade = satt(insats, falt)
    insats.full_clean()
    granska(insats, andrade)
    spara(insats, by=by, verb="ändrade", falt=andrade)
    _satt_flera(insats, ansvariga=ansvariga, syften=syften, kommuner=kommuner)
    return insats


def _satt_flera(insats: Insats, **flera: Iterable[Any] | None) -> None:
    """Set what there may be several of; None leaves it as it is."""
    for falt, varden in flera.items():
        if varden is None:
            continue
        valda = list(varden)
        if falt == "syften":
            granska_syften(valda)
        getattr(insats, falt).set(valda)


@transaction.atomic
def satt_part(
    *,
    by: User,
    insats: Insats,
    organisation: Organisation,
    roll: str,
    andel_procent: Decimal | None = None,
) -> Insatspart:
    """Let an organisation take part with a share; the shares of an insats add to 100 at most."""
    insats = Insats.objects.select_for_update().get(pk=insats.pk)  # the shares' sum stands still
    part = Insatspart(
        insats=insats, organisation=organisation, roll=roll, andel_procent=andel_procent
    )
    part.full_clean()
    ovriga = insats.parter.aggregate(summa=Sum("andel_procent"))["summa"] or Decimal(0)
    if ovriga + (andel_procent or 0) > HUNDRA:
        raise ValidationError(
            {
                "andel_procent": f"De andra parterna har redan {ovriga.normalize():f} procent. "
                f"Skriv högst {(HUNDRA - ovriga).normalize():f}."
            }
        )
    return spara(part, by=by, verb="registrerade", organisation=str(organisation))


@transaction.atomic
def ta_bort_part(*, by: User, part: Insatspart) -> None:
    """Take a party away that was entered by mistake."""
    handelser.logga(by=by, verb="tog bort", objekt=part, organisation=str(part.organisation))
    part.delete()


@transaction.atomic
def satt_insatsar(
    *, by: User, insats: Insats, ar: int, budgeterade_deltagare: int | None
) -> Insatsar:
    """Note how many participants a year of an insats is budgeted for, anew or again."""
    post = Insatsar.objects.filter(insats=insats, ar=ar).first() or Insatsar(insats=insats, ar=ar)
    post.budgeterade_deltagare = budgeterade_deltagare
    return spara(post, by=by, verb="registrerade", insats=str(insats), ar=ar)


@transaction.atomic
def notera_uppgift(
    *, by: User, insats: Insats, nyckel: str, namn: str, per_datum: date, varde: int, kalla: str
) -> Insatsuppgift:
    """Note a figure about an insats that no register here gives, with its source."""
    uppgift = Insatsuppgift(
        insats=insats, nyckel=nyckel, namn=namn, per_datum=per_datum, varde=varde, kalla=kalla
    )
    return spara(uppgift, by=by, verb="registrerade", insats=str(insats))
