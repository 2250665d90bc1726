"""Writes of the archive: a check of every kept file, and a year handed over."""

import logging
from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User
from styrelse.arkivuttag import Arendepost, Uttag, arendepost, avslutat_ar, skriv_zip, sokvag
from styrelse.forteckning import forbund
from styrelse.models import Arende, Arkivkontroll, Arkivuttag, Handling

logger = logging.getLogger(__name__)
ZIP = "application/zip"


def kontrollera_arkivet(
    *, by: User, framsteg: Callable[[int, int], None] = lambda gjort, av: None
) -> Arkivkontroll:
    """Read every kept file and note those that are gone or changed; each content once."""
    fingeravtryck = list(Fil.objects.order_by("sha256").values_list("sha256", flat=True).distinct())
    skadade: list[dict[str, str]] = []
    for nummer, avtryck in enumerate(fingeravtryck):
        if nummer % 50 == 0:
            framsteg(nummer, len(fingeravtryck))
        skadade += _skador(avtryck)
    return _behall_kontroll(by, len(fingeravtryck), skadade)


def _skador(avtryck: str) -> list[dict[str, str]]:
    """Return what is to be told of the files with this content; none while they are whole."""
    rader = Fil.objects.filter(sha256=avtryck).prefetch_related("handlingar__arende")
    fil = rader.first()
    if fil is None:  # taken away since the walk began
        return []
    try:
        filer.krav_hel(fil)
    except filer.FilSkadad as fel:
        logger.error("%s", fel)
        return [{"fil": f.namn, "var": _var(f), "fel": str(fel), "sha256": avtryck} for f in rader]
    return []


def _var(fil: Fil) -> str:
    """Return where the file belongs: in which documents, or outside the diarium."""
    handlingar = fil.handlingar.all()
    return ", ".join(h.beteckning for h in handlingar) or "Utanför diariet"


@transaction.atomic
def _behall_kontroll(by: User, antal: int, skadade: list[dict[str, str]]) -> Arkivkontroll:
    kontroll = Arkivkontroll.objects.create(gjord_by=by, antal=antal, skadade=skadade)
    logga(by=by, verb="kontrollerade arkivet", objekt=kontroll, antal=antal, skadade=len(skadade))
    return kontroll


def skapa_arkivuttag(*, by: User, ar: int) -> Arkivuttag:
    """Make the file of a year that has ended: its closed cases with all their documents.

    Raises ValidationError while the year goes on, where it has no closed case, and when a kept
    file is damaged: what goes to the archive is whole.
    """
    if not avslutat_ar(ar, timezone.localdate()):
        raise ValidationError(f"{ar} är inte slut. Ett uttag görs av ett avslutat år.")
    arenden = list(Arende.objects.filter(ar=ar, avslutat_datum__isnull=False).order_by("nummer"))
    if not arenden:
        raise ValidationError(f"Inget ärende från {ar} är avslutat. Avsluta ärendena först.")
    poster, filvagar = _samla(arenden)
    uttag = _uttag(ar, poster)
    with TemporaryFile() as mal:
        try:
            skriv_zip(mal, uttag, iter(filvagar))
        except filer.FilSkadad as fel:
            logger.error("Arkivuttag %s avbröts: %s", ar, fel)
            raise ValidationError(
                f"{fel} Uttaget är avbrutet. Kontrollera arkivet och läs tillbaka filen först."
            ) from fel
        return _behall_uttag(by, uttag, mal)


def _samla(arenden: list[Arende]) -> tuple[list[Arendepost], list[tuple[str, Handling]]]:
    poster, filvagar = [], []
    for arende in arenden:
        handlingar = list(
            arende.handlingar.select_related(
                "typ", "organisation", "fil", "bilaga_till", "gallring"
            ).order_by("nummer")
        )
        poster.append(arendepost(arende, handlingar))
        filvagar += [(sokvag(arende, h), h) for h in handlingar if h.fil]
    return poster, filvagar


def _uttag(ar: int, poster: list[Arendepost]) -> Uttag:
    idag = timezone.localdate()
    fakta = forbund(idag)
    return Uttag(
        arkivbildare=(fakta.namn if fakta else "") or "Samordningsförbundet",
        organisationsnummer=fakta.organisationsnummer if fakta else "",
        ar=ar,
        skapat=idag.isoformat(),
        arenden=tuple(poster),
    )


@transaction.atomic
def _behall_uttag(by: User, uttag: Uttag, mal: IO[bytes]) -> Arkivuttag:
    fil = filer.behall_ur(mal, f"arkivuttag-{uttag.ar}.zip", ZIP, by=by)
    rad = Arkivuttag.objects.create(
        ar=uttag.ar,
        fil=fil,
        antal_arenden=len(uttag.arenden),
        antal_handlingar=uttag.antal_handlingar,
        skapad_by=by,
    )
    logga(by=by, verb="gjorde arkivuttag", objekt=rad, ar=uttag.ar, sha256=fil.sha256)
    return rad
