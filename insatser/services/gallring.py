"""Destruction of participants by the rule of their insats; what they were counted as stays."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.format import med_ord
from finsam.models import User
from finsam.spara import andra, spara
from finsam.tur import ta_tur
from insatser.gallringslage import Gallringslage, Gallringsrad, gallringslage
from insatser.models import (
    Angratavslut,
    Angratlage,
    Deltagare,
    Deltagargallring,
    Gallringsregel,
    Insats,
    Inskrivning,
    Inskrivningslage,
    Konsultation,
    Nyckeltalshistorik,
    Statistikfrysning,
    Stegmatning,
    Stegsvar,
)
from insatser.services.historik import satt_gallrat_ar
from insatser.statistik.arstal import grundtal
from insatser.statistik.rakning import rakna
from insatser.statistik.sedan_start import MATTEN
from insatser.statistik.urval import Urval

TUR = "insatser.gallring"
_BIT = 500  # rows taken away at a time


# -- The rules -------------------------------------------------------------------------------


@transaction.atomic
def satt_gallringsregel(
    *, by: User, insats: Insats | None, manader: int, raknas_fran: str, beslut: str = ""
) -> Gallringsregel:
    """Say how long participants are kept: those of an insats, or of every one without a rule."""
    regel = Gallringsregel.objects.filter(insats=insats).first()
    falt = {"manader": manader, "raknas_fran": raknas_fran, "beslut": beslut}
    if regel is not None:
        return andra(regel, falt, by=by)
    return spara(Gallringsregel(insats=insats, **falt), by=by, verb="registrerade")


@transaction.atomic
def ta_bort_gallringsregel(*, by: User, regel: Gallringsregel) -> None:
    """Let an insats follow the förbund's rule again; without any rule nothing is destroyed."""
    handelser.logga(by=by, verb="tog bort", objekt=regel, insats=str(regel.insats or ""))
    regel.delete()


# -- The act ---------------------------------------------------------------------------------


@transaction.atomic
def gallra_deltagare(
    *, by: User, antal: int | None = None, dag: date | None = None
) -> list[Deltagargallring]:
    """Destroy every participant that is due, once the years they are counted in are frozen.

    ``antal`` is how many enrolments the user was shown; where it has become another number
    since, nothing is destroyed. So too where a frozen year says something else than the
    register: what came late would be lost.
    """
    ta_tur(TUR)
    dag = dag or timezone.localdate()
    if dag > timezone.localdate():
        raise ValidationError("Inget gallras i förväg. Välj dagens datum eller ett tidigare.")
    lage = gallringslage(dag)
    if antal is not None and lage.antal != antal:
        raise ValidationError(
            "Listan har ändrats: den har nu "
            f"{med_ord(lage.antal, 'inskrivning', 'inskrivningar')}. Läs den igen först."
        )
    rader = lage.rader
    _frys(lage, by)
    for post in lage.insatser:
        inskrivningar = list(post.i_tur.values_list("pk", flat=True))
        remisser = list(post.konsultationer.values_list("pk", flat=True))
        _forstor(inskrivningar, remisser)
        if inskrivningar or remisser:
            handelser.logga(
                by=by, verb="gallrade deltagare", objekt=post.insats, regel=str(post.regel)
            )
    return [_till_forteckningen(rad, by) for rad in rader]


def _frys(lage: Gallringslage, by: User) -> None:
    """Freeze the years, oldest first, and say of each that participants of it are gone."""
    frysta = Statistikfrysning.objects.gallande().filter(ar__in=lage.aren, gallrad_at=None)
    avviker = [frysning.ar for frysning in frysta.order_by("ar") if _avviker(frysning)]
    if avviker:
        aren = ", ".join(map(str, avviker))
        raise ValidationError(
            f"Registret har ändrats sedan statistiken för {aren} frystes. Tina och frys om, så "
            "att inget räknat går förlorat."
        )
    for ar in lage.aren:
        satt_gallrat_ar(by=by, ar=ar)


def _avviker(frysning: Statistikfrysning) -> bool:
    """Say whether the register now gives other counts than those that are frozen."""
    falt = ("nyckel", "grupp", "insats__slug", "kon", "varde")
    kvar = Nyckeltalshistorik.objects.filter(frysning=frysning).exclude(nyckel__in=MATTEN)
    fryst = {tuple(rad): int(n) for *rad, n in kvar.values_list(*falt) if n}
    nu = {
        (str(matt), grupp, insats, kon): n
        for matt, grupp, insats, kon, n in grundtal(rakna(Urval.av_ar(frysning.ar)).tal)
        if n
    }
    return fryst != nu


def _bitar(nycklar: list[int]) -> Iterable[list[int]]:
    return (nycklar[i : i + _BIT] for i in range(0, len(nycklar), _BIT))


def _forstor(inskrivningar: list[int], remisser: list[int]) -> None:
    """Take away the enrolments with all that hangs on them, and persons that none are left of."""
    for bit in _bitar(remisser):
        Konsultation.objects.filter(pk__in=bit).delete()
    for bit in _bitar(inskrivningar):
        Angratlage.objects.filter(avslut__inskrivning__in=bit).delete()
        Angratavslut.objects.filter(inskrivning__in=bit).delete()
        Stegsvar.objects.filter(matning__inskrivning__in=bit).delete()
        Stegmatning.objects.filter(inskrivning__in=bit).delete()
        Inskrivningslage.objects.filter(inskrivning__in=bit).delete()
        Konsultation.objects.filter(inskrivning__in=bit).delete()
        personer = list(
            Inskrivning.objects.filter(pk__in=bit).values_list("deltagare", flat=True).distinct()
        )
        Inskrivning.objects.filter(pk__in=bit).delete()
        Deltagare.objects.filter(pk__in=personer, inskrivningar=None).delete()


def _till_forteckningen(rad: Gallringsrad, by: User) -> Deltagargallring:
    """Write one row of the register: never a code."""
    return Deltagargallring.objects.create(
        insats=rad.insats, ar=rad.ar, antal=rad.antal, regel=rad.regel[:250], gallrad_by=by
    )
