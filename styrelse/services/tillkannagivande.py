"""Writes about announcements: put up, taken down, and the bevis that goes to the members."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import epost, handelser
from finsam.models import User
from finsam.spara import spara
from styrelse.anslagsbevis import bevistext
from styrelse.models import Justering, Tillkannagivande


def _las(tillkannagivande: Tillkannagivande) -> Tillkannagivande:
    urval = Tillkannagivande.objects.select_for_update(of=("self",))
    return urval.select_related("justering", "medlem__organisation").get(pk=tillkannagivande.pk)


def _krav_dag(dag: date, forsta: date | None, vad: str, falt: str) -> None:
    if forsta and dag < forsta:
        raise ValidationError({falt: f"Välj {forsta} eller senare, {vad}."})
    if dag > timezone.localdate():
        raise ValidationError({falt: "Dagen har inte kommit än. Notera när det har skett."})


@transaction.atomic
def notera_anslaget(
    *,
    by: User,
    tillkannagivanden: Iterable[Tillkannagivande],
    anslaget: date,
    forvaras: str = "",
    lank: str = "",
) -> list[Tillkannagivande]:
    """Note the day on which the announcement went up on these members' boards."""
    rader = [_las(t) for t in tillkannagivanden]
    if not rader:
        raise ValidationError({"tillkannagivanden": "Kryssa för minst en anslagstavla."})
    for rad in rader:
        if rad.nedtaget:
            raise ValidationError(f"Anslaget hos {rad.medlem} är nedtaget {rad.nedtaget}.")
        justerad = rad.justering.justerad_datum
        _krav_dag(anslaget, justerad, "då protokollet var justerat", "anslaget")
        rad.anslaget, rad.lank = anslaget, lank
        rad.forvaras = forvaras or rad.forvaras
        spara(rad, by=by, verb="noterade anslag", dag=anslaget.isoformat())
    return rader


@transaction.atomic
def notera_nedtaget(
    *, by: User, tillkannagivanden: Iterable[Tillkannagivande], nedtaget: date
) -> list[Tillkannagivande]:
    """Note the day on which it was taken down; too early is noted too, and the page says so."""
    rader = [_las(t) for t in tillkannagivanden]
    if not rader:
        raise ValidationError({"tillkannagivanden": "Kryssa för minst en anslagstavla."})
    for rad in rader:
        if rad.anslaget is None:
            raise ValidationError(f"Notera först när anslaget hos {rad.medlem} sattes upp.")
        _krav_dag(nedtaget, rad.anslaget, "då anslaget satt uppe", "nedtaget")
        rad.nedtaget = nedtaget
        spara(rad, by=by, verb="noterade att anslaget togs ned", dag=nedtaget.isoformat())
    return rader


@transaction.atomic
def angra_anslag(*, by: User, tillkannagivande: Tillkannagivande) -> Tillkannagivande:
    """Take back what was noted by mistake: first that it is down, then that it is up."""
    rad = _las(tillkannagivande)
    if rad.nedtaget:
        rad.nedtaget = None
    else:
        rad.anslaget = None
    return spara(rad, by=by, verb="ångrade notering om anslag")


def skicka_bevis(
    *,
    by: User,
    justering: Justering,
    mottagare: Iterable[tuple[Tillkannagivande, str]],
    svar_till: str = "",
) -> list[str]:
    """Mail the text to announce to the members' registrators; return what went wrong."""
    fel = []
    text = bevistext(justering)
    for rad, adress in mottagare:
        brist = epost.sand(
            till=adress,
            rubrik=text.rubrik,
            text=text.som_brev,
            svar_till=[svar_till] if svar_till else [],
        )
        if brist:
            fel.append(f"{rad.medlem}: {brist}")
            continue
        with transaction.atomic():
            rad.skickat_at = timezone.now()
            rad.save(update_fields=["skickat_at"])
            handelser.logga(by=by, verb="skickade bevis om anslag", objekt=rad)
    return fel
