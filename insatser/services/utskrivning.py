"""Writes about endings: an enrolment ends, and an ending is undone and comes back."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from finsam.models import User
from finsam.spara import spara
from insatser.models import (
    Angratavslut,
    Angratlage,
    Inskrivning,
    Inskrivningslage,
    Kod,
    Stegmatning,
)
from insatser.services.deltagare import granska_tid, manad
from insatser.services.lagen import Lagen, granska_koder, satt_lagen

_EFTER = Inskrivningslage.Skede.EFTER
_Typ = Stegmatning.Typ


@transaction.atomic
def avsluta_inskrivning(
    *,
    by: User,
    inskrivning: Inskrivning,
    ut_manad: date,
    avslutsorsak: Kod,
    sysselsattning_efter: Lagen = (),
    forsorjning_efter: Lagen = (),
) -> Inskrivning:
    """End an enrolment with its month, its reason and what the participant went on to.

    Where the same ending was undone before, its last measurements are the last ones again.
    """
    if not inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är redan avslutad. Ångra avslutet först.")
    granska_koder({"avslutsorsak": avslutsorsak})
    inskrivning.ut_manad = manad(ut_manad)
    inskrivning.avslutsorsak = avslutsorsak
    inskrivning.full_clean()
    granska_tid(inskrivning)
    spara(inskrivning, by=by, verb="avslutade", insats=str(inskrivning.insats))
    efter = {"sysselsattning_efter": sysselsattning_efter, "forsorjning_efter": forsorjning_efter}
    satt_lagen(inskrivning, _EFTER, efter)
    if angrat := Angratavslut.objects.filter(inskrivning=inskrivning).first():
        _lagg_tillbaka_matningarna(inskrivning, angrat)
        angrat.delete()
    return inskrivning


def _lagg_tillbaka_matningarna(inskrivning: Inskrivning, angrat: Angratavslut) -> None:
    """Make the undone ending's measurements the last ones again, if nothing came in between."""
    sista = angrat.slutmatningar.order_by("-datum").first()
    if sista is None or inskrivning.ut_manad != angrat.ut_manad:
        return
    egna = inskrivning.stegmatningar.exclude(pk__in=angrat.slutmatningar.values("pk"))
    if not egna.filter(Q(datum__gt=sista.datum) | Q(typ=_Typ.AVSLUT)).exists():
        angrat.slutmatningar.update(typ=_Typ.AVSLUT)


@transaction.atomic
def angra_avslut(*, by: User, inskrivning: Inskrivning) -> Inskrivning:
    """Take an ending back and keep what it said, which the form begins with next time.

    The measurements made at the end stay, as follow-ups while the enrolment goes on.
    """
    ut_manad = inskrivning.ut_manad
    if ut_manad is None:
        raise ValidationError("Inskrivningen är inte avslutad.")
    if inskrivning.deltagare.inskrivningar.oppna().filter(insats=inskrivning.insats).exists():
        raise ValidationError(
            "Deltagaren är inskriven i insatsen på nytt. Ta bort den inskrivningen först."
        )
    angrat = Angratavslut.objects.create(
        inskrivning=inskrivning,
        ut_manad=ut_manad,
        avslutsorsak=inskrivning.avslutsorsak,
    )
    slut = inskrivning.stegmatningar.filter(typ=_Typ.AVSLUT)
    angrat.slutmatningar.set(slut)
    slut.update(typ=_Typ.UPPFOLJNING)
    efter = inskrivning.lagen.filter(skede=_EFTER)
    Angratlage.objects.bulk_create(
        Angratlage(avslut=angrat, kod_id=lage.kod_id, procent=lage.procent) for lage in efter
    )
    efter.delete()
    inskrivning.ut_manad = inskrivning.avslutsorsak = None
    return spara(inskrivning, by=by, verb="ångrade avslutet", insats=str(inskrivning.insats))
