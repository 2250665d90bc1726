"""Files that vouchers rest on (underlag): added, and withdrawn with a reason, never removed."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.models import Underlag, Verifikation
from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User


@transaction.atomic
def lagg_till_underlag(*, by: User, verifikation: Verifikation, data: bytes, namn: str) -> Underlag:
    """Keep the bytes as a file and join it to the voucher, posted or not.

    Raises ValidationError when the file is empty, too large or of a kind that is not taken, and
    when the voucher has the same file already.
    """
    return koppla_underlag(by=by, verifikation=verifikation, fil=filer.ta_emot(data, namn, by=by))


@transaction.atomic
def lagg_till_flera(
    *, by: User, verifikation: Verifikation, filer: Sequence[tuple[bytes, str]]
) -> list[Underlag]:
    """Add several files, each its bytes and name, or none of them.

    Raises ValidationError that names the file which is not taken.
    """
    nya = []
    for data, namn in filer:
        try:
            nya.append(lagg_till_underlag(by=by, verifikation=verifikation, data=data, namn=namn))
        except ValidationError as fel:
            raise ValidationError({"underlag": [f"{namn}: {t}" for t in fel.messages]}) from fel
    return nya


@transaction.atomic
def koppla_underlag(*, by: User, verifikation: Verifikation, fil: Fil) -> Underlag:
    """Join a file that is kept already to the voucher.

    Raises ValidationError when the voucher has the same file already.
    """
    if verifikation.underlag.gallande().filter(sha256=fil.sha256).exists():
        raise ValidationError("Filen är redan underlag till verifikationen. Välj en annan fil.")
    underlag = Underlag.objects.create(
        verifikation=verifikation, fil=fil, sha256=fil.sha256, tillagt_by=by
    )
    logga(by=by, verb="lade till underlag", objekt=verifikation, fil=fil.namn, sha256=fil.sha256)
    return underlag


@transaction.atomic
def aterta_underlag(*, by: User, underlag: Underlag, skal: str) -> Underlag:
    """Say that a file is no underlag to its voucher; it stays, with the reason beside it.

    Raises ValidationError when no reason is given or it is withdrawn already.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför underlaget är fel."})
    underlag = Underlag.objects.select_for_update(of=("self",)).get(pk=underlag.pk)
    if underlag.atertaget:
        raise ValidationError("Underlaget är redan återtaget.")
    underlag.atertaget_at, underlag.atertaget_by = timezone.now(), by
    underlag.atertaget_skal = skal.strip()
    underlag.save(update_fields=["atertaget_at", "atertaget_by", "atertaget_skal"])
    logga(
        by=by,
        verb="återtog underlag",
        objekt=underlag.verifikation,
        fil=underlag.fil.namn,
        skal=underlag.atertaget_skal,
    )
    return underlag
