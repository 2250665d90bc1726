"""Drafts of vouchers (utkast): saved, finished later, or thrown away."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Bokforingsforslag, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import (
    NyRad,
    hall_utkast,
    krav_inom,
    krav_konton,
    satt_huvud,
    skriven,
    spara_rader,
)
from ekonomi.services.forslag import bokfor_eller_foresla, ratta_eller_foresla
from ekonomi.services.underlag import koppla_underlag, lagg_till_flera
from finsam.handelser import logga
from finsam.models import User

Filer = Sequence[tuple[bytes, str]]  # the bytes and the name of each


@transaction.atomic
def spara_utkast(
    *,
    by: User,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    underlag: Filer = (),
    utkast: Verifikation | None = None,
) -> Verifikation:
    """Save a draft: it may lack rows and balance, has no number, and counts in no sum.

    Raises ValidationError when a row has no amount or an account that does not exist, when the
    day lies outside the year, and when another wrote the draft: so that whoever attests has
    written none of it.
    """
    krav_inom(ar, datum)
    if any(rad.belopp == 0 for rad in rader):
        raise ValidationError("En rad har beloppet 0. Skriv ett belopp eller ta bort raden.")
    konton = krav_konton(rader)
    verifikation = hall_utkast(utkast) if utkast else Verifikation(**skriven(by))
    if verifikation.skriven_by_id not in {None, by.pk}:
        raise ValidationError(
            f"Utkastet är skrivet av {verifikation.skriven_by}. Bokför det, eller kopiera det "
            "till ett eget."
        )
    satt_huvud(verifikation, ar=ar, datum=datum, text=text)
    spara_rader(verifikation, rader, konton)
    lagg_till_flera(by=by, verifikation=verifikation, filer=underlag)
    logga(by=by, verb="sparade utkast", objekt=verifikation, rader=len(rader))
    return verifikation


@transaction.atomic
def ta_bort_utkast(*, by: User, utkast: Verifikation) -> None:
    """Throw a draft away, with its rows and what it rests on.

    Raises ValidationError when it is posted or gone already.
    """
    utkast = hall_utkast(utkast)
    logga(by=by, verb="tog bort utkast", objekt=utkast, text=utkast.text)
    utkast.underlag.all().delete()
    utkast.rader.all().delete()
    utkast.delete()


@transaction.atomic
def bokfor_skrivet(
    *,
    by: User,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    underlag: Filer = (),
    utkast: Verifikation | None = None,
) -> Verifikation | Bokforingsforslag:
    """Post what was typed, with what it rests on; propose it where the year is kept elsewhere.

    A draft that becomes a proposal is thrown away. Raises ValidationError as ``bokfor`` does,
    and for files with a proposal.
    """
    if ar.bokfors_har:
        bokford = bokfor_eller_foresla(
            by=by, ar=ar, datum=datum, text=text, rader=rader, utkast=utkast
        )
    else:
        _krav_inga_filer(ar, underlag, utkast)
        bokford = bokfor_eller_foresla(by=by, ar=ar, datum=datum, text=text, rader=rader)
        if utkast:
            ta_bort_utkast(by=by, utkast=utkast)
    if isinstance(bokford, Verifikation):
        lagg_till_flera(by=by, verifikation=bokford, filer=underlag)
    return bokford


@transaction.atomic
def ratta_och_bokfor(
    *,
    by: User,
    verifikation: Verifikation,
    skal: str,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    underlag: Filer = (),
) -> tuple[Verifikation | Bokforingsforslag, Verifikation | Bokforingsforslag]:
    """Correct a voucher and post the right one in its place, both on the same day or neither.

    The right one rests on what the wrong one rested on. Gives the correction and the new one;
    proposals where the year is kept elsewhere. Raises ValidationError as ``ratta`` and
    ``bokfor`` do.
    """
    rattelse = ratta_eller_foresla(by=by, verifikation=verifikation, text=skal, datum=datum)
    ny = bokfor_skrivet(by=by, ar=ar, datum=datum, text=text, rader=rader, underlag=underlag)
    if isinstance(ny, Verifikation):
        egna = set(ny.underlag.values_list("sha256", flat=True))
        for gammalt in verifikation.underlag.gallande().select_related("fil"):
            if gammalt.sha256 not in egna:
                koppla_underlag(by=by, verifikation=ny, fil=gammalt.fil)
    return rattelse, ny


def _krav_inga_filer(ar: Rakenskapsar, underlag: Filer, utkast: Verifikation | None) -> None:
    if underlag or (utkast and utkast.underlag.exists()):
        raise ValidationError(
            {
                "underlag": f"Böckerna för {ar} förs av någon annan, och ett förslag har inga "
                "filer. Ta bort filen här och lämna underlaget till den som bokför."
            }
        )
