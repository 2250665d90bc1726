"""Who writes in an avsnitt: taken with the first key, kept by signs of life, taken over openly."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from rapporter.models import Avsnitt, Avsnittslas
from rapporter.services.skrivning import las_avsnitt


@transaction.atomic
def ta_las(*, by: User, avsnitt: Avsnitt, flik: str) -> Avsnittslas:
    """Return the avsnitt's lock: the window's own, taken or kept now, or somebody else's.

    Somebody else's is left as it is (``ar_annans``). A sign of life is no event of the log; that
    somebody began is.
    """
    rad, nu = las_avsnitt(avsnitt), timezone.now()
    las = Avsnittslas.objects.select_related("by").filter(avsnitt=rad).first()
    if las is None or not las.galler(nu):
        return _ge(rad, las, by=by, flik=flik, nu=nu, verb="började skriva")
    if not las.ar_annans(by=by, flik=flik, nu=nu):
        las.sedd = nu
        las.save(update_fields=["sedd"])
    return las


@transaction.atomic
def overta_las(*, by: User, avsnitt: Avsnitt, flik: str) -> Avsnittslas:
    """Take the avsnitt over from whoever has it; what the other one writes is kept beside."""
    rad, nu = las_avsnitt(avsnitt), timezone.now()
    las = Avsnittslas.objects.select_related("by").filter(avsnitt=rad).first()
    fran = str(las.by) if las and las.ar_annans(by=by, flik=flik, nu=nu) else ""
    return _ge(rad, las, by=by, flik=flik, nu=nu, verb="tog över avsnitt", fran=fran)


@transaction.atomic
def slapp_las(*, by: User, avsnitt: Avsnitt, flik: str) -> None:
    """Let go of the avsnitt, as when the window is closed; another's lock is left alone."""
    Avsnittslas.objects.filter(avsnitt=avsnitt, by=by, flik=flik).delete()


def _ge(
    avsnitt: Avsnitt,
    las: Avsnittslas | None,
    *,
    by: User,
    flik: str,
    nu: datetime,
    verb: str,
    **detaljer: str,
) -> Avsnittslas:
    """Give the avsnitt to this window from now on."""
    las = las or Avsnittslas(avsnitt=avsnitt)
    las.by, las.flik, las.sedan, las.sedd = by, flik, nu, nu
    las.full_clean()
    las.save()
    handelser.logga(by=by, verb=verb, objekt=avsnitt, **detaljer)
    return las
