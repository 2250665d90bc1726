"""Accruals (periodiseringar): entered, booked on the day, taken back the day after, undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.kontosaldo import RESULTATTYPER, kontotyp
from ekonomi.models import (
    Bokforingsforslag,
    Bokslut,
    Konto,
    Objekt,
    Periodisering,
    Rakenskapsar,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.services.bokforing import NyRad, kombination
from ekonomi.services.forslag import aterta, bokfor_eller_foresla, ratta_eller_foresla
from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User

SERIE = ("BOK", "Bokslut")

# Either the voucher or, where the books are kept elsewhere, the proposal of it.
Bokning = Verifikation | Bokforingsforslag


@dataclass(frozen=True, slots=True)
class NyPeriodisering:
    """An accrual to enter: accounts by number, ``belopp`` in kronor above nought."""

    slag: str
    text: str
    resultatkonto: str
    balanskonto: str
    belopp: Decimal
    motpart: str = ""
    objekt: tuple[Objekt, ...] = ()


@transaction.atomic
def registrera_periodisering(*, by: User, bokslut: Bokslut, ny: NyPeriodisering) -> Periodisering:
    """Enter an accrual; nothing is booked yet.

    Raises ValidationError when the bokslut is closed, an account does not exist or is of the
    wrong kind, or the amount is not above nought.
    """
    periodisering = Periodisering(bokslut=_oppet(bokslut), registrerad_by=by)
    return _spara(periodisering, ny, by=by, verb="registrerade periodisering")


@transaction.atomic
def andra_periodisering(
    *, by: User, periodisering: Periodisering, ny: NyPeriodisering
) -> Periodisering:
    """Change an accrual that is not booked. Raises ValidationError as when it is entered."""
    periodisering = _obokford(periodisering)
    return _spara(periodisering, ny, by=by, verb="ändrade periodisering")


@transaction.atomic
def ta_bort_periodisering(*, by: User, periodisering: Periodisering) -> None:
    """Remove an accrual that is not booked; one that is booked is undone instead."""
    periodisering = _obokford(periodisering)
    logga(
        by=by,
        verb="tog bort periodisering",
        objekt=periodisering,
        belopp=str(periodisering.belopp),
        bokslut=str(periodisering.bokslut),
    )
    periodisering.delete()


@transaction.atomic
def bokfor_periodiseringar(*, by: User, bokslut: Bokslut) -> list[Periodisering]:
    """Book every accrual of the bokslut that is not booked, with its reversal the day after.

    All of them or none. A reversal whose year does not exist or is locked waits (see
    ``bokfor_aterforingar``). Raises ValidationError when there is nothing to book, or when the
    day is locked.
    """
    bokslut = _oppet(bokslut)
    obokforda = list(bokslut.periodiseringar.obokforda().gallande().som_visas().order_by("pk"))
    if not obokforda:
        raise ValidationError("Alla periodiseringar är redan bokförda.")
    for periodisering in obokforda:
        bokning = _bokfor(by, periodisering, bokslut.ar)
        _peka(periodisering, bokning, "verifikation", "forslag")
        _aterfor(by, periodisering)
    return obokforda


@transaction.atomic
def bokfor_aterforingar(*, by: User) -> list[Periodisering]:
    """Book the reversals that have waited and whose day can be posted on now; return them."""
    list(Rakenskapsar.objects.select_for_update())  # closings and bookings take turns
    vantande = Periodisering.objects.att_aterfora().som_visas()
    return [p for p in vantande if _aterfor(by, p)]


@transaction.atomic
def angra_periodisering(*, by: User, periodisering: Periodisering, skal: str) -> Periodisering:
    """Undo a booked accrual: a correction of its voucher and one of its reversal.

    Proposals that are not booked are withdrawn. Raises ValidationError when it is not booked or
    undone already, when no reason (skäl) is given, or when a day is locked.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför periodiseringen ångras."})
    periodisering = Periodisering.objects.select_for_update(of=("self",)).get(pk=periodisering.pk)
    _oppet(periodisering.bokslut)
    if not periodisering.ar_bokford:
        raise ValidationError("Periodiseringen är inte bokförd. Ändra den eller ta bort den.")
    if periodisering.ar_angrad:
        raise ValidationError("Periodiseringen är redan ångrad.")
    text = f"Ångrad periodisering: {skal.strip()}"[:500]
    for verifikation in (periodisering.aterforing, periodisering.verifikation):
        if verifikation:
            ratta_eller_foresla(by=by, verifikation=verifikation, text=text)
    for forslag in (periodisering.aterforingsforslag, periodisering.forslag):
        if forslag:
            _ta_ur(by, forslag, text)
    periodisering.angrad_at, periodisering.angrad_by = timezone.now(), by
    periodisering.save(update_fields=["angrad_at", "angrad_by"])
    logga(by=by, verb="ångrade periodisering", objekt=periodisering, skal=skal.strip())
    return periodisering


def bokslutsserie() -> Verifikationsserie:
    """Return the series of closings and accruals, so that no other loses a number to them."""
    kod, namn = SERIE
    return Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": namn})[0]


def _oppet(bokslut: Bokslut) -> Bokslut:
    """The bokslut as it is now, held. Raises ValidationError when it is closed."""
    bokslut = Bokslut.objects.select_for_update(of=("self",)).get(pk=bokslut.pk)
    if bokslut.stangt:
        raise ValidationError(f"{bokslut} är stängt. Öppna det igen först.")
    return bokslut


def _obokford(periodisering: Periodisering) -> Periodisering:
    periodisering = Periodisering.objects.select_for_update(of=("self",)).get(pk=periodisering.pk)
    _oppet(periodisering.bokslut)
    if periodisering.ar_bokford:
        raise ValidationError("Periodiseringen är bokförd. Ångra den och registrera en ny.")
    return periodisering


def _spara(
    periodisering: Periodisering, ny: NyPeriodisering, *, by: User, verb: str
) -> Periodisering:
    periodisering.slag = Periodisering.Slag(ny.slag)
    periodisering.text, periodisering.motpart = ny.text.strip(), ny.motpart.strip()
    periodisering.resultatkonto = _konto("resultatkonto", ny.resultatkonto, resultat=True)
    periodisering.balanskonto = _konto("balanskonto", ny.balanskonto, resultat=False)
    periodisering.objektkombination = kombination(ny.objekt)
    if ny.belopp <= 0:
        raise ValidationError({"belopp": "Skriv ett belopp över noll. Slaget avgör sidan."})
    periodisering.belopp = ny.belopp
    periodisering.full_clean()
    periodisering.save()
    logga(by=by, verb=verb, objekt=periodisering, belopp=str(ny.belopp))
    return periodisering


def _konto(falt: str, nummer: str, *, resultat: bool) -> Konto:
    konto = Konto.objects.filter(nummer=nummer).first()
    if konto is None:
        raise ValidationError({falt: f"Konto {nummer} finns inte i kontoplanen."})
    if (kontotyp(konto.nummer, konto.ktyp) in RESULTATTYPER) is not resultat:
        ska = "ett kostnads- eller intäktskonto" if resultat else "ett tillgångs- eller skuldkonto"
        raise ValidationError({falt: f"{konto} är inte {ska}. Välj ett annat konto."})
    return konto


def _bokfor(
    by: User, periodisering: Periodisering, ar: Rakenskapsar, *, aterfor: bool = False
) -> Bokning:
    dag = periodisering.bokslut.dag + timedelta(days=1 if aterfor else 0)
    belopp = periodisering.resultatbelopp * (-1 if aterfor else 1)
    kombinationen = periodisering.objektkombination
    objekt: Sequence[Objekt] = list(kombinationen.objekt.all()) if kombinationen else ()
    vad = f"{periodisering.get_slag_display()}: {periodisering.radtext}"
    if aterfor:
        vad = f"Återföring från {langt_datum(periodisering.bokslut.dag)}. {vad}"
    return bokfor_eller_foresla(
        by=by,
        ar=ar,
        datum=dag,
        text=vad[:500],
        rader=[
            NyRad(periodisering.resultatkonto.nummer, belopp, tuple(objekt), periodisering.radtext),
            NyRad(periodisering.balanskonto.nummer, -belopp, (), periodisering.radtext),
        ],
        serie=bokslutsserie(),
    )


def _aterfor(by: User, periodisering: Periodisering) -> bool:
    """Book the reversal where its day can be posted on; False where it has to wait."""
    dag = periodisering.bokslut.dag + timedelta(days=1)
    ar = Rakenskapsar.objects.som_innehaller(dag).first()
    if ar is None or ar.last or (ar.last_till and dag <= ar.last_till):
        return False
    bokning = _bokfor(by, periodisering, ar, aterfor=True)
    _peka(periodisering, bokning, "aterforing", "aterforingsforslag")
    return True


def _peka(periodisering: Periodisering, bokning: Bokning, bokford: str, foreslagen: str) -> None:
    """Let the accrual point at what became of it."""
    falt = bokford if isinstance(bokning, Verifikation) else foreslagen
    setattr(periodisering, falt, bokning)
    periodisering.save(update_fields=[falt])


def _ta_ur(by: User, forslag: Bokforingsforslag, text: str) -> None:
    """Withdraw a proposal, or propose the correction of what became of it."""
    if forslag.verifikation:
        ratta_eller_foresla(by=by, verifikation=forslag.verifikation, text=text)
    elif not forslag.avslutat:
        aterta(by=by, forslag=forslag, skal=text)
