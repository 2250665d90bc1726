"""Writes of the statements' templates and of the notes."""

from collections.abc import Sequence
from typing import TypedDict

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.forlaga import las_forlaga
from ekonomi.kontoplan import Plan, gissa
from ekonomi.mall import Mall, Radmall
from ekonomi.models import Konto, Kontokoppling, Not, Notdel, Uppstallning, Uppstallningsrad
from finsam.handelser import logga
from finsam.models import User


class Notdelsdata(TypedDict):
    """A part of a note: what its rows are (Notdel.Typ), which accounts, and its heading."""

    typ: str
    kontoprefix: str
    rubrik: str


@transaction.atomic
def anvand_forlaga(*, by: User, typ: str, namn: str, plan: Plan | None = None) -> Uppstallning:
    """Let a statement (one of Typ) take the rows of a preset, instead of those it has.

    ``plan`` says which accounts the rows take; None is the kontoplan that the förbund follows.
    Raises ValidationError where there is no such preset.
    """
    vald = plan or plan_i_bruk()
    try:
        mall = las_forlaga(typ, namn, vald)
    except ValueError as fel:
        raise ValidationError(str(fel)) from fel
    _ta_bort_rader(typ)
    uppstallning, _ny = Uppstallning.objects.update_or_create(
        typ=typ,
        defaults={
            "namn": mall.namn,
            "forlaga": namn,
            "kontoplan": vald,
            "fotnot": mall.fotnot,
        },
    )
    rader = Uppstallningsrad.objects.bulk_create(_rader(uppstallning, mall))
    Kontokoppling.objects.bulk_create(
        Kontokoppling(rad=rad, prefix=k.prefix, ktyp=k.ktyp, sida=k.sida)
        for rad, radmall in zip(rader, mall.rader, strict=True)
        for k in radmall.kopplingar
    )
    logga(by=by, verb="använde förlaga", objekt=uppstallning, forlaga=namn)
    return uppstallning


def plan_i_bruk() -> Plan:
    """Return the kontoplan that the statements are coupled to, else the one the accounts tell."""
    for _forlaga, plan in Uppstallning.objects.former().values():
        return Plan(plan)
    return gissa(Konto.objects.order_by().values_list("nummer", "namn"))


def _ta_bort_rader(typ: str) -> None:
    Kontokoppling.objects.filter(rad__uppstallning__typ=typ).delete()
    Uppstallningsrad.objects.filter(uppstallning__typ=typ).delete()


def _rader(uppstallning: Uppstallning, mall: Mall) -> list[Uppstallningsrad]:
    return [_rad(uppstallning, plats, rad) for plats, rad in enumerate(mall.rader, start=1)]


def _rad(uppstallning: Uppstallning, plats: int, rad: Radmall) -> Uppstallningsrad:
    return Uppstallningsrad(
        uppstallning=uppstallning,
        ordning=plats,
        nyckel=rad.nyckel,
        rubrik=rad.rubrik,
        slag=rad.slag,
        matt=rad.matt,
        summa_av=list(rad.summa_av),
        teckenvand=rad.tecken < 0,
        not_nr=rad.not_nr,
        fotnot=rad.fotnot,
        dold_utan_belopp=rad.dold_utan_belopp,
    )


@transaction.atomic
def satt_not(*, by: User, nummer: int, rubrik: str, text: str, delar: Sequence[Notdelsdata]) -> Not:
    """Make or change a note and the parts of its table.

    Raises ValidationError where a part lacks accounts or is of an unknown kind.
    """
    for del_ in delar:
        if del_["typ"] not in Notdel.Typ.values or not del_["kontoprefix"]:
            raise ValidationError(
                f"Not {nummer}: varje del ska ha en typ ({', '.join(Notdel.Typ.values)}) "
                "och de siffror som dess konton börjar med."
            )
    noten, ny = Not.objects.update_or_create(
        nummer=nummer, defaults={"rubrik": rubrik, "text": text}
    )
    Notdel.objects.filter(noten=noten).delete()
    Notdel.objects.bulk_create(
        Notdel(noten=noten, ordning=plats, **del_) for plats, del_ in enumerate(delar, start=1)
    )
    logga(by=by, verb="skapade not" if ny else "ändrade not", objekt=noten)
    return noten
