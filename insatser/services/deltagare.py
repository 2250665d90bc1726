"""Writes about coded participants and their enrolments; the endings stand in ``utskrivning``."""

import secrets
from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import andra, satt, spara
from insatser.models import Deltagare, Insats, Inskrivning, Inskrivningslage, Kod
from insatser.services.lagen import Lagen, granska_koder, satt_lagen
from styrelse.models import Organisation

# Letters and digits that cannot be mistaken for one another when read from a slip of paper.
TECKEN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
UTELAMNAS = frozenset({"fodelsear", "kommun"})  # what a rare participant may do without
_FORE = Inskrivningslage.Skede.FORE


def rakna_ny_kod() -> str:
    """Return a random code, ``XXXX-XXXX``: 32^8 of them, so no two meet and none can be guessed."""
    tecken = "".join(secrets.choice(TECKEN) for _ in range(8))
    return f"{tecken[:4]}-{tecken[4:]}"


def manad(dag: date) -> date:
    """Return the first day of the month, which stands for the month."""
    return dag.replace(day=1)


def granska_tid(inskrivning: Inskrivning) -> None:
    """Refuse months outside the insats, or a time when the participant was already enrolled."""
    insats = inskrivning.insats
    if inskrivning.in_manad < manad(insats.from_datum):
        raise ValidationError(
            {"in_manad": f"{insats} började {insats.from_datum}. Välj en senare månad."}
        )
    sista = inskrivning.ut_manad or inskrivning.in_manad
    if insats.till_datum and sista > insats.till_datum:
        falt = "ut_manad" if inskrivning.ut_manad else "in_manad"
        raise ValidationError(
            {falt: f"{insats} slutade {insats.till_datum}. Välj en tidigare månad."}
        )
    _granska_overlapp(inskrivning)


def _granska_overlapp(inskrivning: Inskrivning) -> None:
    """Refuse a time that meets another enrolment of the participant in the same insats."""
    andra_ganger = inskrivning.deltagare.inskrivningar.filter(insats=inskrivning.insats).exclude(
        pk=inskrivning.pk
    )
    krockar = andra_ganger.filter(ut_manad__gt=inskrivning.in_manad)
    if inskrivning.ut_manad:
        krockar = krockar.filter(in_manad__lt=inskrivning.ut_manad)
    if krockar.exists():
        raise ValidationError({"in_manad": "Deltagaren var redan inskriven i insatsen då."})


def _granska_insats(insats: Insats) -> None:
    if insats.inriktning != Insats.Inriktning.INDIVID:
        raise ValidationError("Deltagare skrivs bara in i individinriktade insatser.")
    if insats.uppfoljningsmetod != Insats.Metod.KODER:
        raise ValidationError(f"{insats} räknar sina deltagare. Registrera en volym i stället.")


@transaction.atomic
def skriv_in(
    *,
    by: User,
    insats: Insats,
    in_manad: date,
    kon: str = "",
    fodelsear: int | None = None,
    kommun: Organisation | None = None,
    deltagare: Deltagare | None = None,
    remittent: Kod | None = None,
    utbildning: Kod | None = None,
    tid_i_forsorjning: Kod | None = None,
    parter: Iterable[Organisation] = (),
    sysselsattning_fore: Lagen = (),
    forsorjning_fore: Lagen = (),
) -> Inskrivning:
    """Enrol a participant from a month on: a new one with a fresh code, or a known one again.

    A known participant (``deltagare``) keeps the kön, birth year and kommun of the first time.
    """
    _granska_insats(insats)
    koder = {
        "remittent": remittent,
        "utbildning": utbildning,
        "tid_i_forsorjning": tid_i_forsorjning,
    }
    granska_koder(koder)
    if deltagare is None:
        deltagare = Deltagare(kod=rakna_ny_kod(), kon=kon, fodelsear=fodelsear, kommun=kommun)
        spara(deltagare, by=by, verb="registrerade")
    inskrivning = Inskrivning(deltagare=deltagare, insats=insats, in_manad=manad(in_manad), **koder)
    inskrivning.full_clean()
    granska_tid(inskrivning)
    spara(inskrivning, by=by, verb="skrev in", insats=str(insats))
    inskrivning.parter.set(parter)
    lagen = {"sysselsattning_fore": sysselsattning_fore, "forsorjning_fore": forsorjning_fore}
    satt_lagen(inskrivning, _FORE, lagen)
    return inskrivning


@transaction.atomic
def ratta_inskrivning(
    *,
    by: User,
    inskrivning: Inskrivning,
    in_manad: date,
    kon: str,
    fodelsear: int | None,
    kommun: Organisation | None,
    remittent: Kod | None,
    utbildning: Kod | None,
    tid_i_forsorjning: Kod | None,
    parter: Iterable[Organisation],
    sysselsattning_fore: Lagen,
    forsorjning_fore: Lagen,
) -> Inskrivning:
    """Correct what was said at the enrolment; kön, birth year and kommun follow the person."""
    person: dict[str, object] = {"kon": kon, "fodelsear": fodelsear, "kommun": kommun}
    _ratta_deltagare(inskrivning.deltagare, person, by)
    koder = {
        "remittent": remittent,
        "utbildning": utbildning,
        "tid_i_forsorjning": tid_i_forsorjning,
    }
    granska_koder(koder)
    andrade = satt(inskrivning, koder | {"in_manad": manad(in_manad)})
    inskrivning.full_clean()
    granska_tid(inskrivning)
    _granska_matningar(inskrivning)
    valda = set(parter)
    if valda != set(inskrivning.parter.all()):
        inskrivning.parter.set(valda)
        andrade.append("parter")
    lagen = {"sysselsattning_fore": sysselsattning_fore, "forsorjning_fore": forsorjning_fore}
    andrade += satt_lagen(inskrivning, _FORE, lagen)
    return spara(inskrivning, by=by, verb="ändrade", falt=andrade, insats=str(inskrivning.insats))


def _ratta_deltagare(deltagare: Deltagare, falt: dict[str, object], by: User) -> None:
    if any(getattr(deltagare, namn) != varde for namn, varde in falt.items()):
        andra(deltagare, falt, by=by)


def _granska_matningar(inskrivning: Inskrivning) -> None:
    """Refuse a month of enrolment after a measurement that was made in it."""
    forsta = inskrivning.stegmatningar.order_by("datum").first()
    if forsta and forsta.datum < inskrivning.in_manad:
        raise ValidationError(
            {"in_manad": f"Det finns en mätning den {forsta.datum}. Välj en tidigare månad."}
        )


@transaction.atomic
def utelamna(*, by: User, deltagare: Deltagare, falt: str) -> Deltagare:
    """Leave the birth year or the kommun out, so that a rare participant cannot be told.

    ``falt`` is "fodelsear" or "kommun"; the statistics count the person as unknown there.
    """
    if falt not in UTELAMNAS:
        raise ValidationError("Bara födelseåret eller kommunen kan utelämnas.")
    return andra(deltagare, {falt: None}, by=by)
