"""Writes about arvoden: the underlag, its approval, corrections and the lists for the payroll."""

from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.behorighet import Behorighet
from finsam.format import kr_ore
from finsam.models import User
from finsam.period import Period, manadens_slut
from finsam.spara import spara
from styrelse.arvodeslasning import betalt_for
from styrelse.arvodesrad import Utkastrad
from styrelse.arvodesunderlag import utkast
from styrelse.models import Arvode, Arvodeslista, Arvodesrattelse, Arvodesunderlag
from styrelse.querysets.arvode import leder_styrelsen


@transaction.atomic
def skapa_underlag(*, by: User, period: Period) -> Arvodesunderlag:
    """Open an underlag for a period of whole months. Raises ValidationError where one overlaps."""
    fran, till = period.fran, period.till
    if till is None or fran.day != 1 or till != manadens_slut(till) or till < fran:
        raise ValidationError("Ett underlag omfattar hela månader.")
    krock = Arvodesunderlag.objects.filter(from_datum__lte=till, till_datum__gte=fran).first()
    if krock:
        raise ValidationError(f"{krock} finns redan och omfattar en del av perioden.")
    underlag = Arvodesunderlag(from_datum=fran, till_datum=till, skapat_by=by)
    return spara(underlag, by=by, verb="skapade")


@transaction.atomic
def ta_bort_underlag(*, by: User, underlag: Arvodesunderlag) -> None:
    """Take away an underlag that nothing is approved of."""
    underlag = _oppet(underlag)
    if underlag.arvoden.exists():
        raise ValidationError(f"Något av {underlag} är godkänt, så det står kvar.")
    handelser.logga(by=by, verb="tog bort", objekt=underlag)
    underlag.delete()


def hinder_for_godkannande(user: User) -> str:
    """Return why the user may not approve anybody's arvoden, "" where the user may."""
    if not user.har(Behorighet.GODKANNA_ARVODEN):
        return "Bara förbundschefen, kansliet och styrelsens ordförande godkänner arvoden."
    if user.har(Behorighet.ANDRA_STYRELSE) or leder_styrelsen(user):
        return ""
    return "Bland ledamöterna är det bara ordföranden och vice ordföranden som godkänner arvoden."


@transaction.atomic
def godkann_arvoden(*, by: User, underlag: Arvodesunderlag) -> list[Arvode]:
    """Fix every amount of the underlag that ``by`` may approve: all but the own.

    When nothing is left the underlag is closed, and what comes later belongs to the next. Raises
    ValidationError when ``by`` may not approve, its months are not over, or there is nothing.
    """
    if skal := hinder_for_godkannande(by):
        raise ValidationError(skal)
    underlag = _oppet(underlag)
    if underlag.till_datum >= timezone.localdate():
        raise ValidationError(f"{underlag} kan godkännas när perioden är slut.")
    rader = utkast(underlag).rader
    andras = [rad for rad in rader if rad.person.user_id != by.pk]
    if not andras and (rader or not underlag.arvoden.exists()):
        raise ValidationError(
            "Det som väntar är dina egna arvoden. Någon annan måste godkänna dem."
            if rader
            else "Det finns inga arvoden att godkänna i perioden."
        )
    nu = timezone.now()
    arvoden = Arvode.objects.bulk_create(_rad(underlag, rad, by, nu) for rad in andras)
    if len(andras) == len(rader):
        underlag.godkant_at, underlag.godkant_by = nu, by
        underlag.save(update_fields=["godkant_at", "godkant_by"])
    handelser.logga(
        by=by,
        verb="godkände arvoden",
        objekt=underlag,
        antal=len(arvoden),
        summa=str(sum((a.belopp for a in arvoden), Decimal(0))),
        kvar=len(rader) - len(andras),
    )
    return arvoden


def _rad(underlag: Arvodesunderlag, rad: Utkastrad, by: User, nu: datetime) -> Arvode:
    return Arvode(
        underlag=underlag,
        person=rad.person,
        slag=rad.slag,
        dag=rad.dag,
        belopp=rad.belopp,
        forklaring=rad.forklaring,
        konto=rad.regel.konto,
        utbetalare=rad.utbetalare,
        regel=rad.regel,
        narvaro=rad.narvaro,
        organ=rad.organ,
        manad=rad.manad,
        ansprak=rad.ansprak,
        rattelse=rad.rattelse,
        godkant_at=nu,
        godkant_by=by,
    )


@transaction.atomic
def ratta_arvode(*, by: User, arvode: Arvode, ratt_belopp: Decimal, skal: str) -> Arvodesrattelse:
    """Say what an approved amount should have been (kronor); the difference waits for approval.

    The row stands as it is. A row of a correction is not corrected, but what it corrected is.
    """
    arvode = Arvode.objects.select_for_update(of=("self",)).get(pk=arvode.pk)
    if arvode.rattelse_id:
        raise ValidationError("Raden är själv en rättelse. Rätta det arvode som den gäller.")
    if arvode.rattelser.vantar().exists():
        raise ValidationError("Arvodet har redan en rättelse som väntar på att godkännas.")
    if betalt_for(arvode) == ratt_belopp:
        raise ValidationError(
            {"ratt_belopp": f"Arvodet är redan {kr_ore(ratt_belopp)} kr. Skriv det rätta beloppet."}
        )
    rattelse = Arvodesrattelse(
        arvode=arvode, ratt_belopp=ratt_belopp, skal=skal.strip(), gjord_by=by
    )
    return spara(rattelse, by=by, verb="rättade", belopp=str(ratt_belopp), skal=rattelse.skal)


# -- Lists for the payroll ------------------------------------------------------------------------


@transaction.atomic
def gor_listor(*, by: User, underlag: Arvodesunderlag) -> list[Arvodeslista]:
    """Put what is approved and stands on no list on one list for each payer."""
    underlag = Arvodesunderlag.objects.select_for_update(of=("self",)).get(pk=underlag.pk)
    arvoden = underlag.arvoden.att_lista()
    utbetalare = list(arvoden.order_by().values_list("utbetalare", flat=True).distinct())
    if not utbetalare:
        raise ValidationError("Allt som är godkänt står redan på en lista.")
    listor = []
    for nyckel in utbetalare:
        lista = Arvodeslista(underlag=underlag, utbetalare_id=nyckel, skapad_by=by)
        spara(lista, by=by, verb="gjorde")
        underlag.arvoden.att_lista().filter(utbetalare=nyckel).update(lista=lista)
        listor.append(lista)
    return listor


@transaction.atomic
def markera_skickad(*, by: User, lista: Arvodeslista, datum: date) -> Arvodeslista:
    """Note the day when a list was sent for the payroll; it cannot be sent twice."""
    lista = _hallen(lista)
    if lista.skickad_datum:
        raise ValidationError(f"Listan är redan skickad {lista.skickad_datum}.")
    _inte_i_framtiden(datum)
    lista.skickad_datum, lista.skickad_by = datum, by
    return spara(lista, by=by, verb="skickade", datum=datum.isoformat())


@transaction.atomic
def notera_arvoden_betalda(*, by: User, lista: Arvodeslista, datum: date) -> Arvodeslista:
    """Note the day when the cost of a list reached the förbund: paid by it, or invoiced to it."""
    lista = _hallen(lista)
    if lista.skickad_datum is None:
        raise ValidationError("Notera först att listan är skickad.")
    if lista.betald_datum:
        raise ValidationError(f"Betalningen är redan noterad {lista.betald_datum}.")
    if datum < lista.skickad_datum:
        raise ValidationError({"datum": f"Listan skickades {lista.skickad_datum}."})
    _inte_i_framtiden(datum)
    lista.betald_datum, lista.betald_by = datum, by
    return spara(lista, by=by, verb="noterade betalning", datum=datum.isoformat())


@transaction.atomic
def angra_arvoden_betalda(*, by: User, lista: Arvodeslista) -> Arvodeslista:
    """Take away a day of payment that was noted by mistake."""
    lista = _hallen(lista)
    if lista.betald_datum is None:
        raise ValidationError("Ingen betalning är noterad.")
    tidigare = lista.betald_datum.isoformat()
    lista.betald_datum = lista.betald_by = None
    return spara(lista, by=by, verb="ångrade betalning", tidigare=tidigare)


def _inte_i_framtiden(datum: date) -> None:
    if datum > timezone.localdate():
        raise ValidationError({"datum": "Dagen har inte varit än."})


def _hallen(lista: Arvodeslista) -> Arvodeslista:
    return Arvodeslista.objects.select_for_update(of=("self",)).get(pk=lista.pk)


def _oppet(underlag: Arvodesunderlag) -> Arvodesunderlag:
    underlag = Arvodesunderlag.objects.select_for_update(of=("self",)).get(pk=underlag.pk)
    if underlag.ar_godkant:
        raise ValidationError(
            f"{underlag} är godkänt. Det som har tillkommit hör till nästa underlag."
        )
    return underlag
