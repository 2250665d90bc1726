"""Writes about coded participants and their enrolments."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import spara
from insatser.models import Deltagare, Insats, Inskrivning, Inskrivningslage, Kod
from insatser.services.steg import ta_tillbaka_matning
from styrelse.models import Organisation

# Letters and digits that cannot be mistaken for one another when read from a slip of paper.
TECKEN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LISTOR = {
    "remittent": "remittent",
    "utbildning": "utbildning",
    "tid_i_forsorjning": "tid",
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
    utbildning: Kod | None = None,
    tid_i_forsorjning: Kod | None = None,
    parter: Iterable[Organisation] = (),
    sysselsattning_fore: Iterable[Kod] = (),
    forsorjning_fore: Iterable[Kod] = (),
) -> Inskrivning:
    """Enrol a participant from a month on: a new one with a fresh code, or a known one again."""
    if insats.inriktning != Insats.Inriktning.INDIVID:
        raise ValidationError("Deltagare skrivs bara in i individinriktade insatser.")
    koder = {
        "remittent": remittent,
        "utbildning": utbildning,
        "tid_i_forsorjning": tid_i_forsorjning,
    }
    lagen = {"sysselsattning_fore": sysselsattning_fore, "forsorjning_fore": forsorjning_fore}
    _granska_koder(koder)
    if deltagare is None:
        deltagare = Deltagare(kod=rakna_ny_kod(), kon=kon, fodelsear=fodelsear, kommun=kommun)
        spara(deltagare, by=by, verb="registrerade")
    inskrivning = Inskrivning(
        deltagare=deltagare,
        insats=insats,
        in_manad=manad(in_manad),
        **koder,
    )
    inskrivning.full_clean()
    _granska_tid(inskrivning)
    spara(inskrivning, by=by, verb="skrev in", insats=str(insats))
    inskrivning.parter.set(parter)
    _satt_lagen(inskrivning, Inskrivningslage.Skede.FORE, lagen)
    return inskrivning


def _satt_lagen(inskrivning: Inskrivning, skede: str, lagen: Mapping[str, Iterable[Kod]]) -> None:
    """Note support and occupation before or after, as ``{field: codes}``."""
    par = [(falt, kod) for falt, koder in lagen.items() for kod in koder]
    for falt, kod in par:
        _granska_koder({falt: kod})
    Inskrivningslage.objects.bulk_create(
        Inskrivningslage(inskrivning=inskrivning, skede=skede, kod=kod) for _, kod in par
    )


@transaction.atomic
def avsluta_inskrivning(
    *,
    by: User,
    inskrivning: Inskrivning,
    ut_manad: date,
    avslutsorsak: Kod,
    sysselsattning_efter: Iterable[Kod] = (),
    forsorjning_efter: Iterable[Kod] = (),
) -> Inskrivning:
    """End an enrolment with its month, its reason and what the participant went on to."""
    if not inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är redan avslutad. Ångra avslutet först.")
    _granska_koder({"avslutsorsak": avslutsorsak})
    inskrivning.ut_manad = manad(ut_manad)
    inskrivning.avslutsorsak = avslutsorsak
    inskrivning.full_clean()
    _granska_tid(inskrivning)
    spara(inskrivning, by=by, verb="avslutade", insats=str(inskrivning.insats))
    efter = {"sysselsattning_efter": sysselsattning_efter, "forsorjning_efter": forsorjning_efter}
    _satt_lagen(inskrivning, Inskrivningslage.Skede.EFTER, efter)
    return inskrivning


@transaction.atomic
def angra_avslut(*, by: User, inskrivning: Inskrivning) -> Inskrivning:
    """Take an ending back, with what it said; a measurement made at the end goes with it."""
    if inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är inte avslutad.")
    for matning in inskrivning.stegmatningar.filter(typ="avslut"):
        ta_tillbaka_matning(by=by, matning=matning)
    inskrivning.lagen.filter(skede=Inskrivningslage.Skede.EFTER).delete()
    inskrivning.ut_manad = inskrivning.avslutsorsak = None
    return spara(inskrivning, by=by, verb="ångrade avslutet", insats=str(inskrivning.insats))
