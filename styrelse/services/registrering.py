"""Writes of what comes to the diarium as files: each becomes a document, an e-mail with its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.filer import EPOST, ta_emot
from finsam.models import Fil, User
from styrelse.arendeforslag import avsandaren, redan_diariefort
from styrelse.epost import Bilaga, Epost, InteEpost, las_epost
from styrelse.models import Arende, Handling, Handlingstyp
from styrelse.services.diarium import diariefor, handlingstyp, oppna_arende

UTAN_AMNE = "E-post utan ämne"


@dataclass(slots=True)
class Registrerat:
    """What became documents, and what of an e-mail did not (with why, in Swedish)."""

    handlingar: list[Handling] = field(default_factory=list)
    inte_tagna: list[str] = field(default_factory=list)


@transaction.atomic
def registrera_filer(
    *,
    by: User,
    arende: Arende,
    filer: Iterable[tuple[bytes, str]],
    typ: Handlingstyp,
    datum: date | None = None,
    riktning: str = Handling.Riktning.INKOMMEN,
    rubrik: str = "",
    **uppgifter: Any,
) -> Registrerat:
    """Register (bytes, name) each as a document of the case; all of them or none.

    An e-mail says for itself what it is called, from whom and when, and what hangs on it becomes
    documents too. ``rubrik`` is what the only other file is called; several go by their names.
    ``uppgifter`` are further facts of ``diariefor`` (organisation, motpart, sekretess, lagrum).
    """
    utfall = Registrerat()
    givna = list(filer)
    hemlig = bool(uppgifter.get("sekretess"))
    for data, namn in givna:
        fil = ta_emot(data, filnamn(namn, hemlig), by=by)
        if fil.innehallstyp == EPOST:
            _registrera_epost(utfall, by, arende, fil, data, typ, uppgifter)
            continue
        handling = diariefor(
            by=by,
            arende=arende,
            rubrik=(rubrik if len(givna) == 1 else "") or rubrik_ur(namn),
            riktning=riktning,
            datum=datum or timezone.localdate(),
            typ=typ,
            fil=fil,
            **uppgifter,
        )
        utfall.handlingar.append(handling)
    return utfall


def filnamn(namn: str, hemlig: bool) -> str:
    """Return what the file is kept as; the name of a secret one says nothing, for it is logged."""
    return f"sekretess{PurePath(namn).suffix[:8]}" if hemlig else namn


def rubrik_ur(namn: str) -> str:
    """Return a file's name as a heading: without its ending, words apart."""
    ord_ = PurePath(namn.replace("\\", "/")).stem.replace("_", " ").split()
    return " ".join(ord_)[:200] or "Namnlös handling"


def _registrera_epost(
    utfall: Registrerat,
    by: User,
    arende: Arende,
    fil: Fil,
    data: bytes,
    typ: Handlingstyp,
    uppgifter: dict[str, Any],
) -> None:
    try:
        brev = las_epost(data)
    except InteEpost as fel:
        raise ValidationError(str(fel)) from fel
    if tidigare := redan_diariefort(brev):
        raise ValidationError(f"Mejlet är redan diariefört som {tidigare.beteckning}.")
    gemensamt = _ur_brevet(brev) | {n: v for n, v in uppgifter.items() if v}
    mejlet = diariefor(
        by=by,
        arende=arende,
        rubrik=brev.rubrik[:200] or UTAN_AMNE,
        typ=typ,
        fil=fil,
        meddelande_id=brev.meddelande_id[:250],
        **gemensamt,
    )
    utfall.handlingar.append(mejlet)
    for bilaga in brev.bilagor:
        _registrera_bilaga(utfall, by, mejlet, bilaga, gemensamt)


def _ur_brevet(brev: Epost) -> dict[str, Any]:
    """The facts that the e-mail gives: a day never after today, and whom it is from or to."""
    idag = timezone.localdate()
    avsandare = avsandaren(brev)
    return {
        "datum": min(brev.datum or idag, idag),
        "riktning": avsandare.riktning,
        "organisation": avsandare.organisation,
        "motpart": avsandare.motpart,
    }


def _registrera_bilaga(
    utfall: Registrerat, by: User, mejlet: Handling, bilaga: Bilaga, gemensamt: dict[str, Any]
) -> None:
    """Register what hung on an e-mail; what is not taken stays in the e-mail's own file."""
    try:
        fil = ta_emot(bilaga.data, filnamn(bilaga.namn, mejlet.sekretess), by=by)
    except ValidationError as fel:
        utfall.inte_tagna.append(f"{bilaga.namn}: {' '.join(fel.messages)}")
        return
    handling = diariefor(
        by=by,
        arende=mejlet.arende,
        rubrik=rubrik_ur(bilaga.namn),
        typ=mejlet.typ,
        fil=fil,
        bilaga_till=mejlet,
        **gemensamt,
    )
    utfall.handlingar.append(handling)


@transaction.atomic
def fordela(
    *,
    by: User,
    filer: Iterable[tuple[bytes, str]],
    arende: Arende | None = None,
    mening: str = "",
    typ: Handlingstyp | None = None,
    **uppgifter: Any,
) -> Registrerat:
    """Register received files in a case, or in a new one that is called ``mening``."""
    return registrera_filer(
        by=by,
        arende=arende or oppna_arende(by=by, mening=mening),
        filer=filer,
        typ=typ or handlingstyp("Skrivelse"),
        **uppgifter,
    )
