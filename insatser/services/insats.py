"""Writes about insatser, their parties, years and noted figures."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils.text import slugify

from finsam import handelser
from finsam.models import User
from finsam.spara import satt, spara
from insatser.models import Insats, Insatsar, Insatspart, Insatsuppgift, Stegskala
from styrelse.models import Organ, Organisation

HUNDRA = Decimal(100)


def _granska(insats: Insats) -> None:
    """Refuse a period that enrolments stick out of, and a ladder that others measure on."""
    if insats.pk is None:
        return
    utanfor = insats.inskrivningar.filter(in_manad__lt=insats.from_datum.replace(day=1))
    if utanfor.exists():
        raise ValidationError(
            {"from_datum": "Det finns deltagare som skrevs in tidigare. Välj en tidigare dag."}
        )
    andra_skalor = insats.inskrivningar.exclude(stegmatningar=None).exclude(
        stegmatningar__steg__skala=insats.stegskala
    )
    if andra_skalor.exists():
        raise ValidationError(
            {"stegskala": "Deltagare är redan mätta på den förra skalan. Behåll den."}
        )


@transaction.atomic
def skapa_insats(
    *,
    by: User,
    namn: str,
    inriktning: str,
    from_datum: date,
    till_datum: date | None = None,
    kortnamn: str = "",
    slug: str = "",
    syfte: str = "",
    malgrupp: str = "",
    projektagare: Organisation | None = None,
    styrgrupp: Organ | None = None,
    stegskala: Stegskala | None = None,
    ansvariga: Iterable[User] = (),
    ordning: int = 0,
) -> Insats:
    """Register an insats; its address (slug) is made from the name where none is given."""
    insats = Insats(
        namn=namn,
        kortnamn=kortnamn,
        slug=slug or slugify(namn),
        inriktning=inriktning,
        syfte=syfte,
        malgrupp=malgrupp,
        from_datum=from_datum,
        till_datum=till_datum,
        projektagare=projektagare,
        styrgrupp=styrgrupp,
        stegskala=stegskala,
        ordning=ordning,
    )
    spara(insats, by=by, verb="registrerade", period=str(insats.period))
    insats.ansvariga.set(ansvariga)
    return insats


@transaction.atomic
def andra_insats(
    *, by: User, insats: Insats, ansvariga: Iterable[User] | None = None, **falt: object
) -> Insats:
    """Change an insats. Its inriktning is fixed once participants are registered."""
    andrade = satt(insats, falt)
    if "inriktning" in andrade and insats.inskrivningar.exists():
        raise ValidationError(
            {"inriktning": "Inriktningen är låst när deltagare är registrerade i insatsen."}
        )
    insats.full_clean()
    _granska(insats)
    spara(insats, by=by, verb="ändrade", falt=andrade)
    if ansvariga is not None:
        insats.ansvariga.set(ansvariga)
    return insats


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
