"""Writes of shared costs: the rules, and the basis of each invoice."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from ekonomi.delning import berakna
from ekonomi.models import (
    Bokslut,
    Delningsregel,
    Delningsunderlag,
    Fakturaunderlag,
    Periodisering,
)
from ekonomi.services.periodisering import NyPeriodisering, registrera_periodisering
from finsam.format import procent
from finsam.handelser import logga
from finsam.models import User
from finsam.period import Period

HELA = Decimal(100)


@transaction.atomic
def skapa_delningsregel(*, by: User, **falt: Any) -> Delningsregel:
    """Make a rule; ``falt`` are the model's fields.

    Raises ValidationError for impossible values, where the organisation bears a part of the same
    cost already, where the parts pass 100 percent, and where the cost lies partly within another
    shared one (its rows would be invoiced twice).
    """
    regel = Delningsregel(**falt)
    _spara(regel)
    logga(by=by, verb="skapade", objekt=regel, procent=str(regel.procent))
    return regel


@transaction.atomic
def andra_delningsregel(*, by: User, regel: Delningsregel, **falt: Any) -> Delningsregel:
    """Change a rule; what has been invoiced by it stays. Raises ValidationError as when made, and
    for a period that leaves out what is invoiced.
    """
    regel = Delningsregel.objects.get(pk=regel.pk)
    for namn, varde in falt.items():
        setattr(regel, namn, varde)
    for post in regel.perioder.all():
        if not regel.period.rymmer(post.period):
            raise ValidationError(
                {"till_datum": f"Ett underlag för {post.period} finns redan. Ta bort det först."}
            )
    _spara(regel)
    logga(by=by, verb="ändrade", objekt=regel, procent=str(regel.procent))
    return regel


def _spara(regel: Delningsregel) -> None:
    regel.full_clean()
    _utan_krock(regel)
    regel.save()


@transaction.atomic
def ta_bort_delningsregel(*, by: User, regel: Delningsregel) -> None:
    """Remove a rule that nothing has come of. Raises ValidationError where something has."""
    if regel.perioder.exists():
        raise ValidationError("Regeln har underlag. Sätt ett slutdatum på den i stället.")
    logga(by=by, verb="tog bort", objekt=regel)
    regel.delete()


def _utan_krock(regel: Delningsregel) -> None:
    """Refuse what the database would, and a cost that overlaps another, with words to act on."""
    andra = Delningsregel.objects.exclude(pk=regel.pk)
    samtidiga = andra.mellan(regel.from_datum, regel.till_datum).som_visas()
    samma = samtidiga.filter(kontoprefix=regel.kontoprefix, objekt=regel.objekt)
    if krock := samma.filter(organisation=regel.organisation).first():
        raise ValidationError(
            f"{krock.organisation} har redan en del av kostnaden ({krock.period}). Ändra den i "
            "stället, eller ge den ett slutdatum."
        )
    delar = list(samma)
    dagar = {regel.from_datum, *(r.from_datum for r in delar if r.from_datum > regel.from_datum)}
    for dag in sorted(dagar):
        fore = sum((r.procent for r in delar if r.period.omfattar(dag)), Decimal(0))
        if fore + regel.procent > HELA:
            raise ValidationError(
                {"procent": f"Andra har redan {procent(fore / HELA, 2)} av kostnaden från {dag}."}
            )
    if krock := _delvis_samma(regel, samtidiga):
        raise ValidationError(
            {
                "kontoprefix": f"Kostnaden hör delvis till {krock} (konton som börjar med "
                f"{krock.kontoprefix}). Välj samma konton och objekt, eller helt andra."
            }
        )


def _delvis_samma(regel: Delningsregel, samtidiga: Any) -> Delningsregel | None:
    """Another cost that has some of the rule's rows but not just the same."""
    if regel.objekt is not None:
        samtidiga = samtidiga.filter(Q(objekt=None) | Q(objekt=regel.objekt))
    for annan in samtidiga:
        if (annan.kontoprefix, annan.objekt_id) == (regel.kontoprefix, regel.objekt_id):
            continue
        prefix = sorted((annan.kontoprefix, regel.kontoprefix), key=len)
        if prefix[1].startswith(prefix[0]):
            return annan
    return None


@transaction.atomic
def gor_underlag(
    *, by: User, regel: Delningsregel, from_datum: date, till_datum: date, forfallodag: date
) -> Delningsunderlag:
    """Reckon a period's cost and share as booked now, and make of it something to invoice.

    Raises ValidationError for days outside the rule or in a basis that exists, and where the
    share is nothing.
    """
    period = Period(from_datum, till_datum)
    if till_datum < from_datum:
        raise ValidationError({"till_datum": "Slutdatum kan inte ligga före startdatum."})
    if not regel.period.rymmer(period):
        raise ValidationError({"from_datum": f"Regeln gäller {regel.period}."})
    if krock := regel.perioder.mellan(from_datum, till_datum).first():
        raise ValidationError({"from_datum": f"Det finns redan ett underlag för {krock.period}."})
    kostnad, belopp = berakna(regel, period)
    if belopp <= 0:
        raise ValidationError(f"Ingen kostnad är bokförd {period}, så det finns inget att dela.")
    post = Delningsunderlag.objects.create(
        regel=regel, from_datum=from_datum, till_datum=till_datum, kostnad=kostnad, belopp=belopp
    )
    Fakturaunderlag.objects.create(
        delning=post,
        mottagare=regel.organisation,
        forfallodag=forfallodag,
        belopp=belopp,
        momssats=regel.momssats,
        text=f"{regel.namn} {period}, {procent(regel.procent / HELA, 2)}",
    )
    logga(by=by, verb="gjorde underlag", objekt=regel, period=str(period), belopp=f"{belopp:.2f}")
    return post


@transaction.atomic
def periodisera_underlag(*, by: User, underlag: Delningsunderlag) -> Periodisering:
    """Enter the share as accrued income (upplupen intäkt) of the bokslut on the period's last day.

    It is booked and taken back with the bokslut's other accruals. Raises ValidationError where it
    is entered already, where there is no bokslut on that day, or its accounts do not exist.
    """
    if underlag.periodisering_id:
        raise ValidationError("Underlaget är redan med bland bokslutets periodiseringar.")
    dag = underlag.till_datum or underlag.from_datum
    bokslut = Bokslut.objects.filter(dag=dag).first()
    if bokslut is None:
        raise ValidationError(f"Det finns inget bokslut per {dag}. Påbörja bokslutet först.")
    regel = underlag.regel
    ny = NyPeriodisering(
        slag=Periodisering.Slag.UPPLUPEN_INTAKT,
        text=f"{regel.namn} till {regel.organisation}, {underlag.period}",
        resultatkonto=regel.intaktskonto,
        balanskonto=regel.fordringskonto,
        belopp=underlag.belopp,
        motpart=str(regel.organisation)[:100],
    )
    underlag.periodisering = registrera_periodisering(by=by, bokslut=bokslut, ny=ny)
    underlag.save(update_fields=["periodisering"])
    logga(by=by, verb="periodiserade underlag", objekt=regel, period=str(underlag.period))
    return underlag.periodisering


@transaction.atomic
def ta_bort_underlag(*, by: User, underlag: Delningsunderlag) -> None:
    """Remove a basis that is not invoiced. Raises ValidationError where it is."""
    faktura = underlag.underlag
    if faktura.fakturerad:
        raise ValidationError(
            f"Underlaget är fakturerat med faktura {faktura.fakturanummer}. Ångra faktureringen "
            "först."
        )
    if underlag.periodisering_id:
        raise ValidationError("Underlaget är med i ett bokslut. Ta bort periodiseringen först.")
    logga(by=by, verb="tog bort underlag", objekt=underlag.regel, period=str(underlag.period))
    faktura.delete()
    underlag.delete()
