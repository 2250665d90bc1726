"""Writes about the seats of an organ and whose turn it is to fill one."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import sista
from finsam.spara import satt, spara
from styrelse.models import Medlem, Organ, Plats, Platsinnehav


def _minst_en(medlemmar: Iterable[Medlem]) -> list[Medlem]:
    delas_av = list(medlemmar)
    if not delas_av:
        raise ValidationError({"medlemmar": "Välj minst en medlem för platsen."})
    return delas_av


def _inom_organet(plats: Plats) -> None:
    if not plats.organ.period.rymmer(plats.period):
        raise ValidationError(
            {"from_datum": f"{plats.organ} finns {plats.organ.period}. Välj dagar inom det."}
        )


@transaction.atomic
def inratta_plats(
    *,
    by: User,
    organ: Organ,
    medlemmar: Iterable[Medlem],
    from_datum: date,
    till_datum: date | None = None,
    ordning: int | None = None,
    antal_ersattare: int = 1,
) -> Plats:
    """Set up a seat that one member fills, or several together; last where no place is given."""
    delas_av = _minst_en(medlemmar)
    if ordning is None:
        ordning = sista(organ.platser.all()) + 1
    plats = Plats(
        organ=organ,
        from_datum=from_datum,
        till_datum=till_datum,
        ordning=ordning,
        antal_ersattare=antal_ersattare,
    )
    _inom_organet(plats)
    spara(plats, by=by, verb="registrerade", medlemmar=[str(m) for m in delas_av])
    plats.medlemmar.set(delas_av)
    return plats


@transaction.atomic
def andra_plats(*, by: User, plats: Plats, medlemmar: Iterable[Medlem], **falt: object) -> Plats:
    """Correct a seat: its members, its number of ersättare, its period.

    Refused where an assignment or a turn would fall outside it. A seat that changes hands from
    a day on is ended that day, and a new one is set up.
    """
    delas_av = _minst_en(medlemmar)
    andrade = satt(plats, falt)
    _inom_organet(plats)
    _rymmer_uppdragen(plats)
    _rymmer_turerna(plats, delas_av)
    spara(plats, by=by, verb="ändrade", falt=andrade, medlemmar=[str(m) for m in delas_av])
    plats.medlemmar.set(delas_av)
    return plats


def _rymmer_uppdragen(plats: Plats) -> None:
    for uppdrag in plats.uppdrag.select_related("person"):
        if not plats.period.rymmer(uppdrag.period):
            raise ValidationError(
                {
                    "till_datum": f"{uppdrag.person} har platsen {uppdrag.period}. Avsluta "
                    "uppdraget först."
                }
            )


def _rymmer_turerna(plats: Plats, medlemmar: list[Medlem]) -> None:
    for tur in plats.innehav.med_medlem():
        if not plats.period.rymmer(tur.period):
            raise ValidationError(
                {
                    "till_datum": f"{tur.medlem} har tur {tur.period}. Ta bort turen först eller "
                    "välj andra dagar."
                }
            )
        if tur.medlem not in medlemmar:
            raise ValidationError(
                {"medlemmar": f"{tur.medlem} har tur på platsen {tur.period}. Ta bort turen först."}
            )


@transaction.atomic
def satt_platsinnehav(
    *, by: User, plats: Plats, medlem: Medlem, from_datum: date, till_datum: date | None = None
) -> Platsinnehav:
    """Let it be a member's turn to fill a seat that several share.

    Refused for a member that the seat does not belong to, outside the seat's period, and where
    another has its turn on one of the days.
    """
    tur = Platsinnehav(plats=plats, medlem=medlem, from_datum=from_datum, till_datum=till_datum)
    tur.full_clean()
    if not plats.medlemmar.filter(pk=medlem.pk).exists():
        raise ValidationError({"medlem": f"{medlem} är inte med och delar på {plats}."})
    if not plats.period.rymmer(tur.period):
        raise ValidationError({"from_datum": f"{plats} finns {plats.period}. Välj dagar inom det."})
    if krock := plats.innehav.mellan(from_datum, till_datum).med_medlem().first():
        raise ValidationError(
            {"from_datum": f"{krock.medlem} har platsen {krock.period}. Välj andra dagar."}
        )
    return spara(tur, by=by, verb="registrerade", period=str(tur.period), medlem=str(medlem))


@transaction.atomic
def ta_bort_platsinnehav(*, by: User, innehav: Platsinnehav) -> None:
    """Take away a turn that was registered by mistake; the log keeps it."""
    handelser.logga(by=by, verb="tog bort", objekt=innehav, vad=str(innehav))
    innehav.delete()
