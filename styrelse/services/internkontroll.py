"""Writes about the plans of internal control."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User
from finsam.ordning import sista
from finsam.paragraf import paragrafnummer
from finsam.spara import andra, spara
from styrelse.models import Internkontrollplan, Kontrollmoment, Kontrollresultat


@transaction.atomic
def paborja_plan(*, by: User, ar: int) -> Internkontrollplan:
    """Begin a year's plan, empty."""
    return spara(Internkontrollplan(ar=ar), by=by, verb="påbörjade internkontrollplan")


@transaction.atomic
def kopiera_plan(*, by: User, plan: Internkontrollplan, till: int) -> Internkontrollplan:
    """Begin another year's plan with the same rows, without results and not decided."""
    ny = paborja_plan(by=by, ar=till)
    Kontrollmoment.objects.bulk_create(
        Kontrollmoment(
            plan=ny,
            ordning=m.ordning,
            risk=m.risk,
            sannolikhet=m.sannolikhet,
            konsekvens=m.konsekvens,
            moment=m.moment,
            metod=m.metod,
            takt=m.takt,
            manad=m.manad,
            dag=m.dag,
            ansvarig=m.ansvarig,
        )
        for m in plan.moment.select_related("ansvarig")
    )
    logga(by=by, verb="kopierade internkontrollplan", objekt=ny, fran=plan.ar)
    return ny


@transaction.atomic
def lagg_till_moment(*, by: User, plan: Internkontrollplan, **falt: object) -> Kontrollmoment:
    """Add a row last in a plan that is not decided yet."""
    plan = _oppen(plan)
    sist = sista(plan.moment.all())
    moment = Kontrollmoment(plan=plan, ordning=sist + 1, **falt)
    return spara(moment, by=by, verb="lade till kontrollmoment", ar=plan.ar)


@transaction.atomic
def andra_moment(*, by: User, rad: Kontrollmoment, **falt: object) -> Kontrollmoment:
    """Change a row of a plan that is not decided yet."""
    _oppen(rad.plan)
    return andra(rad, falt, by=by)


@transaction.atomic
def ta_bort_moment(*, by: User, moment: Kontrollmoment) -> None:
    """Remove a row without results from a plan that is not decided yet."""
    _oppen(moment.plan)
    if moment.resultat.exists():
        raise ValidationError("Momentet är kontrollerat. Ta bort resultatet först.")
    logga(by=by, verb="tog bort kontrollmoment", objekt=moment, ar=moment.plan.ar)
    moment.delete()


@transaction.atomic
def besluta_plan(
    *, by: User, plan: Internkontrollplan, beslutad_datum: date, paragraf: str
) -> Internkontrollplan:
    """Note the styrelse's decision; from then on the rows stay as they are."""
    plan = _oppen(plan)
    if not plan.moment.exists():
        raise ValidationError("Planen är tom. Lägg till det som ska kontrolleras först.")
    plan.beslutad_datum, plan.paragraf = beslutad_datum, paragrafnummer(paragraf)
    return spara(plan, by=by, verb="beslutade internkontrollplan", paragraf=plan.paragraf)


@transaction.atomic
def aterta_planbeslut(*, by: User, plan: Internkontrollplan) -> Internkontrollplan:
    """Take back that the plan is decided, so that its rows can be changed."""
    if plan.beslutad_datum is None:
        raise ValidationError("Planen är inte beslutad.")
    var = plan.beslutad_datum.isoformat()
    plan.beslutad_datum, plan.paragraf = None, ""
    return spara(plan, by=by, verb="återtog beslut om internkontrollplan", beslutad=var)


@transaction.atomic
def notera_resultat(
    *,
    by: User,
    moment: Kontrollmoment,
    nummer: int,
    datum: date,
    iakttagelse: str,
    avvikelse: bool = False,
    atgard: str = "",
) -> Kontrollresultat:
    """Note what was seen at one of the moment's times; anew where it is noted already.

    Raises ValidationError where the year has no such time, and for a deviation without action.
    """
    if nummer not in {t.nummer for t in moment.tillfallen(moment.plan.ar)}:
        raise ValidationError("Momentet har ingen sådan gång i året. Läs om sidan.")
    if avvikelse and not atgard.strip():
        raise ValidationError({"atgard": "Skriv vad som görs åt avvikelsen."})
    resultat = Kontrollresultat.objects.filter(moment=moment, nummer=nummer).first()
    resultat = resultat or Kontrollresultat(moment=moment, nummer=nummer)
    resultat.datum, resultat.iakttagelse = datum, iakttagelse
    resultat.avvikelse, resultat.atgard = avvikelse, atgard
    resultat.noterat_by = by
    return spara(resultat, by=by, verb="noterade kontroll", avvikelse=avvikelse)


@transaction.atomic
def ta_bort_resultat(*, by: User, resultat: Kontrollresultat) -> None:
    """Take back what was noted; the log keeps it."""
    logga(
        by=by,
        verb="tog bort kontrollresultat",
        objekt=resultat.moment,
        datum=resultat.datum.isoformat(),
        iakttagelse=resultat.iakttagelse,
    )
    resultat.delete()


def _oppen(plan: Internkontrollplan) -> Internkontrollplan:
    """The plan as it is now, held. Raises ValidationError when the styrelse has decided on it."""
    plan = Internkontrollplan.objects.select_for_update().get(pk=plan.pk)
    if plan.beslutad_datum:
        raise ValidationError(
            f"{plan} beslutades {langt_datum(plan.beslutad_datum)}. Ta tillbaka beslutet för att "
            "ändra raderna."
        )
    return plan
