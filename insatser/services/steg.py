"""Writes of measurements on ladders."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import (
    Inskrivning,
    Steg,
    Stegfraga,
    Stegmatning,
    Stegskala,
    Stegsvar,
)
from insatser.stegsvar import minsta_antal, steg_av_svar

_Typ = Stegmatning.Typ


def _granska(matning: Stegmatning) -> None:
    """Refuse a step of another ladder, and a measurement out of order in time."""
    inskrivning = matning.inskrivning
    if matning.steg.skala_id != _skala(inskrivning).pk:
        raise ValidationError({"steg": f"Välj ett steg i skalan {inskrivning.insats.stegskala}."})
    if matning.datum < inskrivning.in_manad:
        raise ValidationError(
            {"datum": f"Deltagaren skrevs in {inskrivning.in_manad:%Y-%m}. Välj en senare dag."}
        )
    _granska_ordning(matning)


def _skala(inskrivning: Inskrivning) -> Stegskala:
    """Return the ladder that the insats measures on."""
    skala = inskrivning.insats.stegskala
    if skala is None:
        raise ValidationError(f"{inskrivning.insats} har ingen stegskala.")
    return skala


def _granska_ordning(matning: Stegmatning) -> None:
    """Refuse a start after another measurement, an end before one, anything after the end.

    Participant and staff each have their own course: the one may rate a few days after the other.
    """
    ovriga = matning.inskrivning.stegmatningar.filter(skattare=matning.skattare)
    ovriga = ovriga.exclude(pk=matning.pk)
    fore, efter = ovriga.filter(datum__lt=matning.datum), ovriga.filter(datum__gt=matning.datum)
    if matning.typ == _Typ.START and fore.exists():
        raise ValidationError(
            {"datum": "Startmätningen ska vara den första. Välj en tidigare dag."}
        )
    if matning.typ == _Typ.AVSLUT and efter.exists():
        raise ValidationError({"datum": "Slutmätningen ska vara den sista. Välj en senare dag."})
    if fore.filter(typ=_Typ.AVSLUT).exists() or efter.filter(typ=_Typ.START).exists():
        raise ValidationError({"datum": "Dagen ska ligga mellan start- och slutmätningen."})


def _stegt(skala: Stegskala, svar: Mapping[Stegfraga, int]) -> Steg:
    """Return the step that the answers give; ValidationError where too few are answered."""
    fragor = list(skala.fragor.stallda())
    if not fragor:
        raise ValidationError({"steg": "Välj ett steg."})
    if any(fraga.skala_id != skala.pk for fraga in svar):
        raise ValidationError(f"Frågorna hör inte till skalan {skala}.")
    if len(svar) < minsta_antal(len(fragor)):
        raise ValidationError(
            f"Svara på minst {minsta_antal(len(fragor))} av de {len(fragor)} frågorna. "
            "Färre svar ger inget steg."
        )
    per_nummer = {steg.nummer: steg for steg in skala.steg.all()}
    if not per_nummer.keys() >= set(svar.values()):
        raise ValidationError(f"Svaren ska vara steg i skalan {skala}.")
    return per_nummer[steg_av_svar(list(svar.values()))]


@transaction.atomic
def mat_steg(
    *,
    by: User,
    inskrivning: Inskrivning,
    datum: date,
    typ: str,
    steg: Steg | None = None,
    svar: Mapping[Stegfraga, int] | None = None,
    skattare: str = Stegmatning.Skattare.PERSONAL,
) -> Stegmatning:
    """Note which step a participant stood on, said at once or by answers to the questions.

    ``svar`` is {question: number of a step}; the step is then their lower median
    (insatser.stegsvar). One start and one end per enrolment and rater.
    """
    svar = svar or {}
    if steg is None or svar:
        steg = _stegt(_skala(inskrivning), svar)
    matning = Stegmatning(
        inskrivning=inskrivning, datum=datum, steg=steg, typ=typ, skattare=skattare
    )
    matning.full_clean()
    _granska(matning)
    spara(matning, by=by, verb="mätte", insats=str(inskrivning.insats))
    Stegsvar.objects.bulk_create(
        Stegsvar(matning=matning, fraga=fraga, varde=varde) for fraga, varde in svar.items()
    )
    return matning


@transaction.atomic
def ta_tillbaka_matning(*, by: User, matning: Stegmatning) -> None:
    """Take back a measurement that was entered by mistake, with its answers."""
    handelser.logga(by=by, verb="tog bort", objekt=matning)
    matning.svar.all().delete()
    matning.delete()
