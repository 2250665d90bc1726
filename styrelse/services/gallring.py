"""Writes of destruction: what the dokumenthanteringsplan says is due, and nothing else."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User
from finsam.tur import ta_tur
from styrelse.models import Arende, Gallring, Handling, Handlingstext
from styrelse.services.diarium import TUR


@transaction.atomic
def gallra(*, by: User, antal: int | None = None, dag: date | None = None) -> list[Gallring]:
    """Destroy everything that is due on the day (today), and note each in the register.

    ``antal`` is how many the user was shown; where it has become another number since, nothing
    is destroyed. Law: arkivlagen (1990:782) 10 §, and the plan that the styrelse has decided.
    """
    ta_tur(TUR)
    dag = dag or timezone.localdate()
    if dag > timezone.localdate():
        raise ValidationError("Inget gallras i förväg. Välj dagens datum eller ett tidigare.")
    tur = Handling.objects.att_gallra(dag)
    # Held, so that nobody opens or stops a case meanwhile; read again when they are.
    list(Arende.objects.select_for_update().filter(pk__in=tur.values("arende")))
    vilka = list(tur.som_visas().order_by("pk"))
    if antal is not None and len(vilka) != antal:
        raise ValidationError(
            f"Listan har ändrats: den har nu {len(vilka)} handlingar. Läs den igen först."
        )
    return [_gallra_en(handling, by) for handling in vilka]


def _gallra_en(handling: Handling, by: User) -> Gallring:
    """Destroy one; its row stays in the diarium, and the register says what there was."""
    fil = handling.fil
    rad = Gallring.objects.create(
        handling=handling,
        gallrad_by=by,
        regel=_regel(handling)[:250],
        filnamn=fil.namn if fil else "",
        sha256=fil.sha256 if fil else "",
        forvarades=handling.forvaras,
    )
    Handlingstext.objects.filter(handling=handling).delete()
    handling.fil = None
    handling.forvaras = ""
    handling.save(update_fields=["fil", "forvaras"])
    logga(by=by, verb="gallrade", objekt=handling, regel=rad.regel, sha256=rad.sha256)
    if fil:
        _ta_bort_om_ingen_annans(fil, by)
    return rad


def _regel(handling: Handling) -> str:
    typ = handling.typ
    beslut = f" ({typ.beslut})" if typ.beslut else ""
    return f"{typ}: {typ.regel.lower()}, från och med {handling.gallras_fran}{beslut}"


def _ta_bort_om_ingen_annans(fil: Fil, by: User) -> None:
    try:
        with transaction.atomic():
            filer.ta_bort(fil, by=by)
    except ProtectedError:  # the books, a report or another document has the same file
        logga(by=by, verb="behöll fil", objekt=fil, skal="Används på annat håll")
