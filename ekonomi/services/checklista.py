"""The checklist of a bokslut: its template, its points, and who says that each is done."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.checklista import STANDARDPUNKTER, Standardpunkt
from ekonomi.models import Bokslut, Bokslutspunkt, Checkpunkt
from finsam.handelser import logga
from finsam.models import User
from finsam.ordning import sista
from finsam.spara import andra, spara


@transaction.atomic
def lagg_till_standardpunkter(*, by: User) -> list[Checkpunkt]:
    """Fill the template with the standard points that it lacks; return those that were added."""
    finns = set(Checkpunkt.objects.values_list("rubrik", flat=True))
    nya = [p for p in STANDARDPUNKTER if p.rubrik not in finns]
    return [
        skapa_checkpunkt(
            by=by, rubrik=p.rubrik, hjalp=p.hjalp, galler=p.galler, automatik=p.automatik
        )
        for p in nya
    ]


@transaction.atomic
def skapa_checkpunkt(
    *, by: User, rubrik: str, hjalp: str, galler: str, automatik: str = ""
) -> Checkpunkt:
    """Add a point last in the template. Raises ValidationError where there is one of that name."""
    sist = sista(Checkpunkt.objects.all())
    punkt = Checkpunkt(
        ordning=sist + 1, rubrik=rubrik, hjalp=hjalp, galler=galler, automatik=automatik
    )
    return spara(punkt, by=by, verb="skapade checkpunkt")


@transaction.atomic
def andra_checkpunkt(*, by: User, punkt: Checkpunkt, **falt: object) -> Checkpunkt:
    """Change a point of the template; bokslut that have begun keep theirs."""
    return andra(punkt, falt, by=by)


@transaction.atomic
def ta_bort_checkpunkt(*, by: User, punkt: Checkpunkt) -> None:
    """Remove a point from the template; bokslut that have begun keep theirs."""
    logga(by=by, verb="tog bort checkpunkt", objekt=punkt)
    punkt.delete()


def lagg_punkter(bokslut: Bokslut) -> None:
    """Give a new bokslut its checklist: the template's points, or the standard ones."""
    slag = Checkpunkt.Galler
    galler = {slag.ALLA, slag.ARSBOKSLUT if bokslut.ar_arsbokslut else slag.DELARSBOKSLUT}
    mall: Sequence[Checkpunkt | Standardpunkt]
    mall = list(Checkpunkt.objects.all()) or STANDARDPUNKTER
    Bokslutspunkt.objects.bulk_create(
        Bokslutspunkt(
            bokslut=bokslut,
            ordning=ordning,
            rubrik=punkt.rubrik,
            hjalp=punkt.hjalp,
            automatik=punkt.automatik,
        )
        for ordning, punkt in enumerate(mall, start=1)
        if punkt.galler in galler
    )


@transaction.atomic
def satt_klar(*, by: User, punkt: Bokslutspunkt, kommentar: str = "") -> Bokslutspunkt:
    """Tick a point off. What the system looks after is accepted as it is, with a comment.

    Raises ValidationError when the bokslut is closed, or such a comment is missing.
    """
    punkt = _oppen(punkt)
    if punkt.automatik and not kommentar.strip():
        raise ValidationError(
            {"kommentar": "Skriv varför punkten godtas fast systemet ser något kvar."}
        )
    punkt.kommentar = kommentar.strip()
    punkt.klar_at, punkt.klar_by = timezone.now(), by
    return spara(punkt, by=by, verb="prickade av", kommentar=punkt.kommentar)


@transaction.atomic
def satt_oklar(*, by: User, punkt: Bokslutspunkt) -> Bokslutspunkt:
    """Take a tick back; its comment stays. Raises ValidationError when it has none."""
    punkt = _oppen(punkt)
    if punkt.klar_at is None:
        raise ValidationError("Punkten är inte avprickad.")
    punkt.klar_at = punkt.klar_by = None
    return spara(punkt, by=by, verb="tog bort avprickning")


@transaction.atomic
def lagg_till_punkt(*, by: User, bokslut: Bokslut, rubrik: str, hjalp: str = "") -> Bokslutspunkt:
    """Add a point to this bokslut alone.

    Raises ValidationError when it is closed or has one of that name.
    """
    bokslut = Bokslut.objects.select_for_update(of=("self",)).get(pk=bokslut.pk)
    _krav_oppet(bokslut)
    sist = sista(bokslut.punkter.all())
    punkt = Bokslutspunkt(bokslut=bokslut, ordning=sist + 1, rubrik=rubrik, hjalp=hjalp)
    return spara(punkt, by=by, verb="lade till punkt")


def _oppen(punkt: Bokslutspunkt) -> Bokslutspunkt:
    """The point as it is now, held. Raises ValidationError when its bokslut is closed."""
    punkt = (
        Bokslutspunkt.objects.select_for_update(of=("self",))
        .select_related("bokslut__ar")
        .get(pk=punkt.pk)
    )
    _krav_oppet(punkt.bokslut)
    return punkt


def _krav_oppet(bokslut: Bokslut) -> None:
    if bokslut.stangt:
        raise ValidationError(f"{bokslut} är stängt. Checklistan ändras inte längre.")
