"""Writes about coded participants and their enrolments."""

import secrets
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import Deltagare, Insats, Inskrivning, Kod
from styrelse.models import Organisation

# Letters and digits that cannot be mistaken for one another when read from a slip of paper.
TECKEN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LISTOR = {
    "remittent": "remittent",
    "sysselsattning_fore": "sysselsattning",
    "sysselsattning_efter": "sysselsattning",
    "forsorjning_fore": "forsorjning",
    "forsorjning_efter": "forsorjning",
    "avslutsorsak": "avslutsorsak",
}


def rakna_ny_kod() -> str:
    """Return a random code, ``XXXX-XXXX``: 32^8 of them, so no two meet and none can be guessed."""
    tecken = "".join(secrets.choice(TECKEN) for _ in range(8))
    return f"{tecken[:4]}-{tecken[4:]}"


def manad(dag: date) -> date:
    """Return the first day of the month, which stands for the month."""
    return dag.replace(day=1)


def _granska_koder(koder: dict[str, Kod | None]) -> None:
    """Refuse a code that belongs to another list than the field's."""
    for falt, kod in koder.items():
        if kod and kod.lista.nyckel != _LISTOR[falt]:
            raise ValidationError({falt: f"{kod} hör inte till rätt kodlista."})


def _granska_tid(inskrivning: Inskrivning) -> None:
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
    tidigare = inskrivning.deltagare.inskrivningar.filter(
        insats=insats, ut_manad__gt=inskrivning.in_manad
    )
    if tidigare.exclude(pk=inskrivning.pk).exists():
        raise ValidationError({"in_manad": "Deltagaren var redan inskriven i insatsen då."})


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
    sysselsattning_fore: Kod | None = None,
    forsorjning_fore: Kod | None = None,
) -> Inskrivning:
    """Enrol a participant from a month on: a new one with a fresh code, or a known one again."""
    if insats.inriktning != Insats.Inriktning.INDIVID:
        raise ValidationError("Deltagare skrivs bara in i individinriktade insatser.")
    _granska_koder(
        {
            "remittent": remittent,
            "sysselsattning_fore": sysselsattning_fore,
            "forsorjning_fore": forsorjning_fore,
        }
    )
    if deltagare is None:
        deltagare = Deltagare(kod=rakna_ny_kod(), kon=kon, fodelsear=fodelsear, kommun=kommun)
        spara(deltagare, by=by, verb="registrerade")
    inskrivning = Inskrivning(
        deltagare=deltagare,
        insats=insats,
        in_manad=manad(in_manad),
        remittent=remittent,
        sysselsattning_fore=sysselsattning_fore,
        forsorjning_fore=forsorjning_fore,
    )
    inskrivning.full_clean()
    _granska_tid(inskrivning)
    return spara(inskrivning, by=by, verb="skrev in", insats=str(insats))


@transaction.atomic
def avsluta_inskrivning(
    *,
    by: User,
    inskrivning: Inskrivning,
    ut_manad: date,
    avslutsorsak: Kod,
    sysselsattning_efter: Kod | None = None,
    forsorjning_efter: Kod | None = None,
) -> Inskrivning:
    """End an enrolment with its month, its reason and what the participant went on to."""
    if not inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är redan avslutad. Ångra avslutet först.")
    efter = {
        "avslutsorsak": avslutsorsak,
        "sysselsattning_efter": sysselsattning_efter,
        "forsorjning_efter": forsorjning_efter,
    }
    _granska_koder(efter)
    inskrivning.ut_manad = manad(ut_manad)
    for falt, kod in efter.items():
        setattr(inskrivning, falt, kod)
    inskrivning.full_clean()
    _granska_tid(inskrivning)
    return spara(inskrivning, by=by, verb="avslutade", insats=str(inskrivning.insats))


@transaction.atomic
def angra_avslut(*, by: User, inskrivning: Inskrivning) -> Inskrivning:
    """Take an ending back, with what it said; a measurement made at the end goes with it."""
    if inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är inte avslutad.")
    for matning in inskrivning.stegmatningar.filter(typ="avslut"):
        handelser.logga(by=by, verb="tog bort", objekt=matning)
        matning.delete()
    for falt in ("ut_manad", "avslutsorsak", "sysselsattning_efter", "forsorjning_efter"):
        setattr(inskrivning, falt, None)
    return spara(inskrivning, by=by, verb="ångrade avslutet", insats=str(inskrivning.insats))
