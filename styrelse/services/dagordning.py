"""Writes about a meeting's föredragningslista: its points, their order and their papers."""

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import numrera
from finsam.spara import andra, spara
from styrelse.models import Dagordningspunkt, Handling, Sammantrade
from styrelse.services.motets_las import krav_andringsbar


def _las(sammantrade: Sammantrade) -> list[Dagordningspunkt]:
    """Lock the meeting, so that two who change its list take turns; return its points.

    Raises ValidationError where the list may no longer change.
    """
    mote = Sammantrade.objects.select_for_update().get(pk=sammantrade.pk)
    krav_andringsbar(mote)
    return list(mote.punkter.i_ordning())


def _krav_lagrum(punkt: Dagordningspunkt) -> None:
    if punkt.sekretess and not punkt.lagrum:
        raise ValidationError({"lagrum": "Skriv vilket lagrum i OSL som sekretessen bygger på."})


def _krav_ej_upptagen(punkt: Dagordningspunkt) -> None:
    if punkt.fortsattningar.exists():
        raise ValidationError(f"{punkt} står redan på ett senare mötes lista.")


@transaction.atomic
def lagg_till_punkt(
    *,
    by: User,
    sammantrade: Sammantrade,
    rubrik: str,
    slag: str = Dagordningspunkt.Slag.INFORMATION,
    plats: int | None = None,
    **falt: object,
) -> Dagordningspunkt:
    """Put a point into the föredragningslista, as number ``plats`` (from 1) or last.

    ``falt`` are further fields of the point (``foredragande``, ``bakgrund``, ``forslag`` …).
    """
    punkter = _las(sammantrade)
    ny = Dagordningspunkt(
        sammantrade=sammantrade, rubrik=rubrik, slag=slag, ordning=len(punkter) + 1, **falt
    )
    _krav_lagrum(ny)
    spara(ny, by=by, verb="lade till", sammantrade=str(sammantrade))
    if plats is not None:
        punkter.insert(max(plats, 1) - 1, ny)
        numrera(punkter)
    return ny


@transaction.atomic
def andra_punkt(*, by: User, punkt: Dagordningspunkt, **falt: object) -> Dagordningspunkt:
    """Change a point's heading, kind, speaker, background or proposed decision."""
    _las(punkt.sammantrade)
    andra(punkt, falt, by=by)
    _krav_lagrum(punkt)
    return punkt


@transaction.atomic
def flytta_punkt(*, by: User, punkt: Dagordningspunkt, plats: int) -> Dagordningspunkt:
    """Move a point to number ``plats`` (from 1); beyond an end is that end."""
    punkter = _las(punkt.sammantrade)
    punkt = next(p for p in punkter if p.pk == punkt.pk)
    punkter.remove(punkt)
    punkter.insert(max(plats, 1) - 1, punkt)
    numrera(punkter)
    handelser.logga(by=by, verb="flyttade", objekt=punkt, plats=punkt.ordning)
    return punkt


@transaction.atomic
def ta_bort_punkt(*, by: User, punkt: Dagordningspunkt) -> None:
    """Take a point off the list; its papers stay in the diarium."""
    kvar = [p for p in _las(punkt.sammantrade) if p.pk != punkt.pk]
    punkt.delegationsbeslut.update(anmald=None)  # they wait for another meeting
    handelser.logga(by=by, verb="tog bort", objekt=punkt, sammantrade=str(punkt.sammantrade))
    punkt.delete()
    numrera(kvar)


@transaction.atomic
def bifoga_handling(*, by: User, punkt: Dagordningspunkt, handling: Handling) -> None:
    """Attach a document of the diarium to a point; one under sekretess needs a such point."""
    _las(punkt.sammantrade)
    if handling.sekretess and not punkt.sekretess:
        raise ValidationError(
            {"handling": "Handlingen har sekretess. Märk punkten med sekretess först."}
        )
    punkt.handlingar.add(handling)
    handelser.logga(by=by, verb="bifogade", objekt=punkt, handling=handling.pk)


@transaction.atomic
def lossa_handling(*, by: User, punkt: Dagordningspunkt, handling: Handling) -> None:
    """Take a paper off a point; it stays in the diarium."""
    _las(punkt.sammantrade)
    punkt.handlingar.remove(handling)
    handelser.logga(by=by, verb="tog bort bilaga", objekt=punkt, handling=handling.pk)


@transaction.atomic
def skjut_upp_punkt(*, by: User, punkt: Dagordningspunkt, skjuts_upp: bool) -> Dagordningspunkt:
    """Note that a later meeting is to take the point up, or that it need not.

    It is no part of the protokoll, so it may be noted also when that is klart or justerat.
    """
    _krav_ej_upptagen(punkt)
    return andra(punkt, {"skjuts_upp": skjuts_upp}, by=by)


@transaction.atomic
def ta_upp_igen(*, by: User, sammantrade: Sammantrade, punkt: Dagordningspunkt) -> Dagordningspunkt:
    """Put an open point of an earlier meeting on this meeting's list, with its papers."""
    _krav_ej_upptagen(punkt)
    arvda = ("foredragande", "bakgrund", "forslag", "arende", "sekretess", "lagrum")
    ny = lagg_till_punkt(
        by=by,
        sammantrade=sammantrade,
        rubrik=punkt.rubrik,
        slag=punkt.slag,
        fran_punkt=punkt,
        **{namn: getattr(punkt, namn) for namn in arvda},
    )
    ny.handlingar.set(punkt.handlingar.all())
    return ny
