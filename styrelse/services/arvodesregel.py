"""Writes about the rules of arvoden."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.period import manadens_slut
from finsam.spara import satt, spara
from styrelse.arvodesslag import KONTON, Arvodesslag, Avrundning, Delmanad
from styrelse.models import Arvode, Arvodesregel, Arvodesreglemente, Organ, Organisation

ANVANT = (
    "Reglementet har använts till godkända arvoden. Sätt en sista dag för det och kopiera det till "
    "ett nytt som gäller från månaden efter."
)
# The förbund's own board; a kommunstyrelse or regionstyrelse is another word.
_STYRELSEN = re.compile(r"\b(förbunds)?styrelsen?\b", re.IGNORECASE)


@transaction.atomic
def registrera_reglemente(
    *,
    by: User,
    namn: str,
    from_datum: date,
    organ: Iterable[Organ],
    beslutat_av: str,
    beslutat_datum: date,
    paragraf: str,
    till_datum: date | None = None,
    bas: Decimal = Decimal(0),
    avrundning: str = Avrundning.KRONA,
    delmanad: str = Delmanad.DAGAR,
    ersattare_utan_tjanst: bool = False,
    utbetalare: Organisation | None = None,
    per_medlem: bool = False,
) -> Arvodesreglemente:
    """Register a set of rules that holds whole months, as the members have decided it.

    ``bas`` is in kronor. Raises ValidationError where it overlaps another, does not hold whole
    months, or is said to be decided by the styrelse itself.
    """
    reglemente = Arvodesreglemente(
        namn=namn,
        from_datum=from_datum,
        till_datum=till_datum,
        bas=bas,
        avrundning=avrundning,
        delmanad=delmanad,
        ersattare_utan_tjanst=ersattare_utan_tjanst,
        utbetalare=utbetalare,
        per_medlem=per_medlem,
        beslutat_av=beslutat_av,
        beslutat_datum=beslutat_datum,
        paragraf=paragraf,
    )
    _granska(reglemente)
    spara(reglemente, by=by, verb="registrerade", period=str(reglemente.period))
    reglemente.organ.set(_minst_ett(organ))
    return reglemente


@transaction.atomic
def andra_reglemente(
    *, by: User, reglemente: Arvodesreglemente, organ: Iterable[Organ], **falt: object
) -> Arvodesreglemente:
    """Change a set of rules; what approved arvoden were worked out by stays as it is."""
    vald = _minst_ett(organ)
    andrade = satt(reglemente, falt)
    fasta = {"bas", "avrundning", "delmanad", "from_datum", "ersattare_utan_tjanst"}
    if fasta & set(andrade) and _anvant(reglemente):
        raise ValidationError(ANVANT)
    _granska(reglemente)
    spara(reglemente, by=by, verb="ändrade", falt=andrade)
    reglemente.organ.set(vald)
    return reglemente


@transaction.atomic
def kopiera_reglemente(
    *,
    by: User,
    reglemente: Arvodesreglemente,
    namn: str,
    from_datum: date,
    bas: Decimal,
    beslutat_av: str,
    beslutat_datum: date,
    paragraf: str,
) -> Arvodesreglemente:
    """Copy the rules to a later time with a new decision; the old ones end the day before.

    Rows are copied as they are: percentages follow the new base (kronor), kronor do not.
    """
    if from_datum <= reglemente.from_datum:
        raise ValidationError({"from_datum": "De nya reglerna ska börja gälla efter de gamla."})
    sista = date.fromordinal(from_datum.toordinal() - 1)
    if reglemente.till_datum is None or reglemente.till_datum > sista:
        andra_reglemente(
            by=by, reglemente=reglemente, organ=reglemente.organ.all(), till_datum=sista
        )
    nytt = registrera_reglemente(
        by=by,
        namn=namn,
        from_datum=from_datum,
        organ=reglemente.organ.all(),
        bas=bas,
        beslutat_av=beslutat_av,
        beslutat_datum=beslutat_datum,
        paragraf=paragraf,
        avrundning=reglemente.avrundning,
        delmanad=reglemente.delmanad,
        ersattare_utan_tjanst=reglemente.ersattare_utan_tjanst,
        utbetalare=reglemente.utbetalare,
        per_medlem=reglemente.per_medlem,
    )
    for rad in reglemente.regler.all():
        lagg_till_arvodesregel(
            by=by,
            reglemente=nytt,
            slag=rad.slag,
            roll=rad.roll,
            procent=rad.procent,
            belopp=rad.belopp,
            konto=rad.konto,
        )
    return nytt


@transaction.atomic
def lagg_till_arvodesregel(
    *,
    by: User,
    reglemente: Arvodesreglemente,
    slag: str,
    roll: str = "",
    procent: Decimal | None = None,
    belopp: Decimal | None = None,
    konto: str = "",
) -> Arvodesregel:
    """Add a row: ``procent`` (1.29) of the base, or ``belopp`` in kronor, never both."""
    regel = Arvodesregel(
        reglemente=reglemente, slag=slag, roll=roll, procent=procent, belopp=belopp, konto=konto
    )
    _utan_grundbelopp(regel)
    _med_konto(regel)
    return spara(regel, by=by, verb="lade till", reglemente=str(reglemente), vad=regel.i_ord)


@transaction.atomic
def andra_arvodesregel(*, by: User, regel: Arvodesregel, **falt: object) -> Arvodesregel:
    """Change a row that no approved arvode was worked out by."""
    if regel.arvoden.exists():
        raise ValidationError(ANVANT)
    andrade = satt(regel, falt)
    _utan_grundbelopp(regel)
    _med_konto(regel)
    return spara(regel, by=by, verb="ändrade", falt=andrade, vad=regel.i_ord)


@transaction.atomic
def ta_bort_arvodesregel(*, by: User, regel: Arvodesregel) -> None:
    """Take away a row that no approved arvode was worked out by."""
    if regel.arvoden.exists():
        raise ValidationError(ANVANT)
    handelser.logga(by=by, verb="tog bort", objekt=regel, reglemente=str(regel.reglemente))
    regel.delete()


def _anvant(reglemente: Arvodesreglemente) -> bool:
    return Arvode.objects.filter(regel__reglemente=reglemente).exists()


def _minst_ett(organ: Iterable[Organ]) -> list[Organ]:
    vald = list(organ)
    if not vald:
        raise ValidationError({"organ": "Välj minst ett organ som reglerna gäller för."})
    return vald


def _utan_grundbelopp(regel: Arvodesregel) -> None:
    if regel.procent is not None and not regel.reglemente.bas:
        raise ValidationError(
            {"procent": "Reglementet har inget belopp att räkna procenten på. Skriv kronor."}
        )


def _med_konto(regel: Arvodesregel) -> None:
    """Give a row without an account the one that is usual for its kind (BAS)."""
    if not regel.konto and regel.slag != Arvodesslag.DAGTAK:
        regel.konto = KONTON.get(Arvodesslag(regel.slag), "")


def _granska(reglemente: Arvodesreglemente) -> None:
    reglemente.full_clean()
    if _STYRELSEN.search(reglemente.beslutat_av):
        raise ValidationError(
            {
                "beslutat_av": "Styrelsen får inte besluta om sina egna arvoden. Skriv vilka hos "
                "medlemmarna som har beslutat, till exempel kommunfullmäktige i Ljungby."
            }
        )
    if reglemente.from_datum.day != 1:
        raise ValidationError({"from_datum": "Välj den första dagen i en månad."})
    sista = reglemente.till_datum
    if sista and sista != manadens_slut(sista):
        raise ValidationError({"till_datum": "Välj den sista dagen i en månad."})
    andra = Arvodesreglemente.objects.mellan(reglemente.from_datum, sista)
    if krock := andra.exclude(pk=reglemente.pk).first():
        raise ValidationError(
            {
                "from_datum": f"{krock} gäller {krock.period}. Sätt en sista dag för det först "
                "eller välj andra månader."
            }
        )
