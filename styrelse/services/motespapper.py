"""Writes about the papers of a meeting: its case in the diarium and what is uploaded to a point."""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from finsam.filer import ta_emot
from finsam.format import langt_datum
from finsam.models import Fil, User
from styrelse.models import Arende, Dagordningspunkt, Handling, Sammantrade
from styrelse.services.dagordning import bifoga_handling
from styrelse.services.diarium import diariefor, handlingstyp, oppna_arende
from styrelse.services.registrering import filnamn


@transaction.atomic
def motets_arende(*, by: User, sammantrade: Sammantrade) -> Arende:
    """Return the meeting's own case, opened the first time that it has a paper."""
    mote = Sammantrade.objects.select_for_update().get(pk=sammantrade.pk)
    if mote.arende is None:
        mening = f"{mote.organ}: {mote.get_typ_display().lower()} {langt_datum(mote.datum)}"
        mote.arende = oppna_arende(by=by, mening=mening)
        mote.save(update_fields=["arende"])
        sammantrade.arende = mote.arende
    return mote.arende


@transaction.atomic
def bifoga_filer(
    *,
    by: User,
    punkt: Dagordningspunkt,
    filer: Iterable[tuple[str, bytes]],
    rubrik: str = "",
    typ: str = "Tjänsteskrivelse",
) -> list[Handling]:
    """Keep uploaded files as documents of the point's case, and attach them to the point.

    ``filer`` are (name, bytes). ``rubrik`` is what the only file is called; several go by their
    names. A point without a case has its papers in the meeting's own; under sekretess they are
    too. Raises ValidationError for a file that is not taken (finsam.filer).
    """
    arende = punkt.arende or motets_arende(by=by, sammantrade=punkt.sammantrade)
    givna = list(filer)
    return [
        _bifoga(by, punkt, arende, fil, (rubrik if len(givna) == 1 else "") or Path(namn).stem, typ)
        for namn, fil in ((namn, _ta_emot(by, punkt, namn, data)) for namn, data in givna)
    ]


def _ta_emot(by: User, punkt: Dagordningspunkt, namn: str, data: bytes) -> Fil:
    return ta_emot(data, filnamn(namn, punkt.sekretess), by=by)


def _bifoga(
    by: User, punkt: Dagordningspunkt, arende: Arende, fil: Fil, rubrik: str, typ: str
) -> Handling:
    handling = diariefor(
        by=by,
        arende=arende,
        rubrik=rubrik,
        riktning=Handling.Riktning.UPPRATTAD,
        datum=timezone.localdate(),
        typ=handlingstyp(typ),
        fil=fil,
        sekretess=punkt.sekretess,
        lagrum=punkt.lagrum,
    )
    bifoga_handling(by=by, punkt=punkt, handling=handling)
    return handling
