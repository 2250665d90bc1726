"""Writes of the kontoplan: its accounts, and which plan the statements are coupled to."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from ekonomi.forlaga import GRUNDFORLAGA
from ekonomi.kontoplan import Plan, gissa, konton_i, kontotyp_i
from ekonomi.mall import Typ
from ekonomi.models import Konto, Uppstallning
from ekonomi.services.uppstallning import anvand_forlaga
from finsam.handelser import logga
from finsam.models import User

ATT_FOLJA = (Typ.RR, Typ.BR, Typ.KF, Typ.DR)


@transaction.atomic
def lagg_upp_kontoplan(*, by: User, plan: Plan) -> int:
    """Give a förbund the accounts of a preset and couple its statements to them.

    Accounts that are there already keep their names. Returns how many were made.
    """
    finns = set(Konto.objects.values_list("nummer", flat=True))
    nya = Konto.objects.bulk_create(
        Konto(nummer=rad.nummer, namn=rad.namn, ktyp=rad.ktyp)
        for rad in konton_i(plan)
        if rad.nummer not in finns
    )
    folj_kontoplan(by=by, plan=plan)
    return len(nya)


@transaction.atomic
def folj_kontoplan(*, by: User, plan: Plan) -> None:
    """Couple every statement to a kontoplan's accounts, in the form that it has."""
    former = Uppstallning.objects.former()
    for typ in ATT_FOLJA:
        forlaga, _plan = former.get(typ, (GRUNDFORLAGA, ""))
        anvand_forlaga(by=by, typ=typ, namn=forlaga, plan=plan)


@transaction.atomic
def folj_forsta_filen(*, by: User, konton: Mapping[str, tuple[str, str]]) -> None:
    """Set up a förbund that had no accounts by its first SIE file: {number: (name, #KTYP)}.

    The accounts' names tell BAS from Kommun-Bas; a type that the file left out follows from
    the number. With BAS nothing is written, for the statements' own preset is BAS.
    """
    plan = gissa((nummer, namn) for nummer, (namn, _) in konton.items())
    utan = [nummer for nummer, (_, ktyp) in konton.items() if not ktyp]
    intakter = [nummer for nummer in utan if kontotyp_i(plan, nummer) == Konto.Typ.INTAKT]
    Konto.objects.filter(nummer__in=intakter).update(ktyp=Konto.Typ.INTAKT)
    if plan is not Plan.BAS and not Uppstallning.objects.exists():
        folj_kontoplan(by=by, plan=plan)


@transaction.atomic
def skapa_konto(*, by: User, nummer: str, namn: str, ktyp: str) -> Konto:
    """Add an account. Raises ValidationError where the number is taken or cannot be one."""
    konto = Konto(nummer=nummer.strip(), namn=namn.strip(), ktyp=ktyp)
    konto.full_clean()
    konto.save()
    logga(by=by, verb="lade upp konto", objekt=konto)
    return konto


@transaction.atomic
def andra_konto(*, by: User, konto: Konto, nummer: str, namn: str, ktyp: str) -> Konto:
    """Change an account's name, type and, as long as nothing is booked on it, its number.

    Raises ValidationError where the number is locked or taken.
    """
    if nummer != konto.nummer and ar_anvant(konto):
        raise ValidationError(
            {"nummer": f"{konto.nummer} har bokförda rader, så numret är låst. Lägg upp ett nytt."}
        )
    fore = {"nummer": konto.nummer, "namn": konto.namn, "ktyp": konto.ktyp}
    konto.nummer, konto.namn, konto.ktyp = nummer.strip(), namn.strip(), ktyp
    konto.full_clean()
    konto.save(update_fields=["nummer", "namn", "ktyp"])
    logga(by=by, verb="ändrade konto", objekt=konto, fore=fore)
    return konto


@transaction.atomic
def ta_bort_konto(*, by: User, konto: Konto) -> None:
    """Take away an account that nothing refers to. Raises ValidationError where something does."""
    beteckning = str(konto)
    logga(by=by, verb="tog bort konto", objekt=konto, konto=beteckning)
    try:
        konto.delete()
    except ProtectedError as fel:
        raise ValidationError(f"{beteckning} används i böckerna och kan inte tas bort.") from fel


def ar_anvant(konto: Konto) -> bool:
    """Whether any row or opening balance is on the account."""
    return konto.rader.exists() or konto.ingaende_balanser.exists()
