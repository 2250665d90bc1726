"""Writes about historical key figures, and about the freezing of a closed year's statistics."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, spara
from insatser.models import Insats, Nyckeltalshistorik, Statistikfrysning
from insatser.statistik.arstal import grundtal
from insatser.statistik.matt import FLODE
from insatser.statistik.rakning import rakna
from insatser.statistik.sedan_start import sedan_start
from insatser.statistik.urval import Urval

_LAST = "Talet är låst. Lås upp det först och skriv varför."


# -- Figures from before the register --------------------------------------------------------


@transaction.atomic
def skriv_historik(
    *,
    by: User,
    ar: int,
    nyckel: str,
    varde: Decimal | int,
    kalla: str,
    grupp: str = "",
    insats: Insats | None = None,
    kon: str = "",
) -> Nyckeltalshistorik:
    """Note a figure of a year that the register does not give, with its source; it can be
    changed until it is locked.
    """
    rad = Nyckeltalshistorik(
        ar=ar, nyckel=nyckel, varde=varde, kalla=kalla, grupp=grupp, insats=insats, kon=kon
    )
    return spara(rad, by=by, verb="registrerade", ar=ar, matt=nyckel)


@transaction.atomic
def andra_historik(*, by: User, rad: Nyckeltalshistorik, **falt: object) -> Nyckeltalshistorik:
    """Change a figure that is not locked."""
    _granska_olast(rad)
    return andra(rad, falt, by=by)


@transaction.atomic
def ta_bort_historik(*, by: User, rad: Nyckeltalshistorik) -> None:
    """Remove a figure that is not locked."""
    _granska_olast(rad)
    handelser.logga(by=by, verb="tog bort", objekt=rad, ar=rad.ar, matt=rad.nyckel)
    rad.delete()


def _granska_olast(rad: Nyckeltalshistorik) -> None:
    if rad.frysning_id:
        raise ValidationError("Talet är fryst ur registret. Tina året för att räkna om det.")
    if rad.last_at:
        raise ValidationError(_LAST)


@transaction.atomic
def las_historik(*, by: User, ar: int) -> int:
    """Lock every typed figure of a year; return how many. Refused where there are none."""
    olasta = list(Nyckeltalshistorik.objects.inskrivna().for_ar(ar).filter(last_at=None))
    if not olasta:
        raise ValidationError(f"Alla inskrivna tal för {ar} är redan låsta.")
    nu = timezone.now()
    for rad in olasta:
        rad.last_at, rad.upplast_orsak = nu, ""
    Nyckeltalshistorik.objects.bulk_update(olasta, ["last_at", "upplast_orsak"], batch_size=500)
    handelser.logga(by=by, verb="låste", objekt=olasta[0], ar=ar, antal=len(olasta))
    return len(olasta)


@transaction.atomic
def las_upp_historik(*, by: User, ar: int, orsak: str) -> int:
    """Unlock every typed figure of a year with a reason; return how many."""
    lasta = Nyckeltalshistorik.objects.inskrivna().for_ar(ar).exclude(last_at=None)
    forsta = lasta.first()
    if forsta is None:
        raise ValidationError(f"Inget inskrivet tal för {ar} är låst.")
    if not orsak.strip():
        raise ValidationError({"orsak": "Skriv varför talen låses upp."})
    antal = lasta.update(last_at=None, upplast_orsak=orsak.strip())
    handelser.logga(by=by, verb="låste upp", objekt=forsta, ar=ar, antal=antal, orsak=orsak)
    return antal


# -- Closed years ----------------------------------------------------------------------------


@transaction.atomic
def frys_ar(*, by: User, ar: int) -> Statistikfrysning:
    """Keep every count of a closed year, per insats and kön, as figures that no longer change.

    Refused for a year that has not ended, or that is frozen already.
    """
    if ar >= timezone.localdate().year:
        raise ValidationError(f"{ar} är inte slut än. Ett år kan frysas när det är slut.")
    if Statistikfrysning.objects.for_ar(ar).exists():
        raise ValidationError(f"{ar} är redan fryst.")
    frysning = spara(Statistikfrysning(ar=ar, fryst_by=by), by=by, verb="frös", ar=ar)
    urval = Urval.av_ar(ar)
    grund = [*grundtal(rakna(urval).tal), *sedan_start(urval)]
    insatser = dict(Insats.objects.values_list("slug", "pk"))
    kalla = f"Registret, fryst {timezone.localdate().isoformat()}"
    Nyckeltalshistorik.objects.bulk_create(
        (
            Nyckeltalshistorik(
                frysning=frysning,
                ar=ar,
                nyckel=str(matt),
                grupp=grupp,
                insats_id=insatser[insats],
                kon=kon,
                varde=n,
                kalla=kalla,
                last_at=frysning.fryst_at,
            )
            for matt, grupp, insats, kon, n in grund
            if n or matt in FLODE
        ),
        batch_size=500,
    )
    return frysning


@transaction.atomic
def tina_ar(*, by: User, ar: int, orsak: str) -> Statistikfrysning:
    """Throw a year's frozen figures away with a reason, so that the register is counted again.

    Refused once participants of the year have been destroyed.
    """
    frysning = Statistikfrysning.objects.for_ar(ar).first()
    if frysning is None:
        raise ValidationError(f"{ar} är inte fryst.")
    if frysning.gallrad_at:
        raise ValidationError(
            f"Deltagare från {ar} är gallrade. De frysta talen är de enda som finns, så året "
            "kan inte tinas."
        )
    if not orsak.strip():
        raise ValidationError({"orsak": "Skriv varför året tinas."})
    frysning.tinad_at, frysning.tinad_by = timezone.now(), by
    frysning.orsak = orsak.strip()
    spara(frysning, by=by, verb="tinade", ar=ar, orsak=frysning.orsak)
    frysning.tal.all().delete()
    return frysning


@transaction.atomic
def satt_gallrat_ar(*, by: User, ar: int) -> Statistikfrysning:
    """Say that participants of the year have been destroyed; it is frozen first where it is not.

    From then on the frozen figures are all there is, and the year cannot be thawed.
    """
    frysning = Statistikfrysning.objects.for_ar(ar).first() or frys_ar(by=by, ar=ar)
    if frysning.gallrad_at is None:
        frysning.gallrad_at = timezone.now()
        spara(frysning, by=by, verb="gallrade deltagare", ar=ar)
    return frysning
