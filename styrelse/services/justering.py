"""The rounds of justering: laid before those who sign, sent back, completed.

A round is about bytes: the protokoll is made into a PDF, kept and registered in the diarium, and
every signature is bound to its SHA-256. It is signed as any other document (``Runda``). When the
last one is there the protokoll is justerat, and each kommun and region among the members has an
announcement to put up (FinsamL 19 §).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.filer import behall
from finsam.models import User
from finsam.spara import spara
from styrelse.models import (
    Arende,
    Dagordningspunkt,
    Handling,
    Justering,
    Medlem,
    Protokoll,
    Runda,
    Tillkannagivande,
    Underskrift,
)
from styrelse.protokollsfil import PDF, Protokollsfil, avtryck, protokollsfil
from styrelse.protokollsinnehall import Protokollsinnehall
from styrelse.protokollslasning import Protokollslasare, platser
from styrelse.rundplatser import Platsforslag
from styrelse.services.diarium import diariefor, handlingstyp
from styrelse.services.motespapper import motets_arende
from styrelse.services.protokoll import oppna_igen, satt_justerat
from styrelse.services.revision import forbered_om_det_gar
from styrelse.services.runda import avsluta, paborja_runda
from styrelse.services.rundbrev import paminn_runda

Status = Justering.Status
OMEDELBART = "Omedelbart justerad paragraf"
UTAN_RUNDA = (
    "Systemet påminner inte om protokoll som lades fram före uppgraderingen. Skriv själv till dem "
    "som inte har skrivit under."
)


@dataclass(frozen=True, slots=True)
class _Underlag:
    """The files of a round, made before its write begins: the paper, and its secret bilaga."""

    fil: Protokollsfil
    bilaga: Protokollsfil | None = None


def _bilagans_innehall(protokoll: Protokoll) -> Protokollsinnehall | None:
    """Return what stands at points under sekretess, None where no point is."""
    return Protokollslasare(_farskt(protokoll), oppet=False).sekretessbilaga()


def _innehall(
    protokoll: Protokoll, punkt: Dagordningspunkt | None, bilaga: Protokollsfil | None
) -> Protokollsinnehall:
    """Return what is to be laid before the signers, read anew."""
    lasare = Protokollslasare(_farskt(protokoll), bilaga=bilaga.sha256 if bilaga else "")
    return lasare.en_paragraf(punkt, rubrik=OMEDELBART) if punkt else lasare.innehall()


def _farskt(protokoll: Protokoll) -> Protokoll:
    return Protokoll.objects.med_sammantrade().get(pk=protokoll.pk)


def _gor_filer(protokoll: Protokoll, punkt: Dagordningspunkt | None) -> _Underlag:
    nu = timezone.now()
    hemligt = None if punkt else _bilagans_innehall(protokoll)
    bilaga = protokollsfil(hemligt, skapad=nu) if hemligt else None
    return _Underlag(protokollsfil(_innehall(protokoll, punkt, bilaga), skapad=nu), bilaga)


def _krav_oforandrat(
    protokoll: Protokoll, punkt: Dagordningspunkt | None, underlag: _Underlag
) -> None:
    """Refuse what somebody has changed while the files were made."""
    bilaga = underlag.bilaga
    hemligt = _bilagans_innehall(protokoll) if bilaga else None
    samma = avtryck(_innehall(protokoll, punkt, bilaga)) == underlag.fil.avtryck
    if not samma or (bilaga and (hemligt is None or avtryck(hemligt) != bilaga.avtryck)):
        raise ValidationError("Protokollet ändrades nyss. Läs om sidan och försök igen.")


def lagg_fram(
    *, by: User, protokoll: Protokoll, punkt: Dagordningspunkt | None = None
) -> Justering:
    """Freeze a protokoll that is klart and lay it before its secretary, chair and justerare.

    With ``punkt`` only that § is laid before them, to be justerad at once. What stands at a point
    under sekretess becomes a bilaga of its own, known in the paper by its checksum. The PDFs are
    made before the write begins; should the text change meanwhile, nothing is laid. Raises
    ValidationError where it is not klart, nobody is chosen to sign, or it is laid already.
    """
    _krav_framlaggning(protokoll, punkt)
    motets_arende(by=by, sammantrade=protokoll.sammantrade)  # its dnr stands on the paper
    justering = _frys(by, protokoll, punkt, _gor_filer(protokoll, punkt))
    forbered_om_det_gar(by=by, runda=justering.handling.runda)
    return justering


def _krav_framlaggning(protokoll: Protokoll, punkt: Dagordningspunkt | None) -> None:
    _klart(Protokoll.objects.get(pk=protokoll.pk))
    if protokoll.justeringar.galler().filter(punkt=punkt).exists():
        raise ValidationError("Det är redan framlagt för justering.")
    if punkt and punkt.sekretess:
        raise ValidationError("En paragraf med sekretess justeras med resten av protokollet.")
    if punkt and not hasattr(punkt, "paragraf"):
        raise ValidationError("Punkten har ingen paragraf.")


@transaction.atomic
def _frys(
    by: User, protokoll: Protokoll, punkt: Dagordningspunkt | None, underlag: _Underlag
) -> Justering:
    protokoll = Protokoll.objects.select_for_update(of=("self",)).get(pk=protokoll.pk)
    _klart(protokoll)
    arende = motets_arende(by=by, sammantrade=protokoll.sammantrade)
    _krav_oforandrat(protokoll, punkt, underlag)
    tidigare = protokoll.justeringar.aggregate(sist=Max("nummer"))["sist"] or 0
    rubrik = _rubrik(protokoll, punkt, tidigare + 1)
    handling = _diariefor(by, arende, rubrik, underlag.fil)
    if underlag.bilaga:
        _diariefor_bilaga(by, handling, underlag.bilaga, protokoll)
    justering = Justering(
        protokoll=protokoll,
        punkt=punkt,
        nummer=tidigare + 1,
        handling=handling,
        sha256=underlag.fil.sha256,
        framlagd_by=by,
    )
    spara(justering, by=by, verb="lade fram för justering", sha256=justering.sha256)
    paborja_runda(
        by=by,
        handling=handling,
        platser=[_forslag(plats) for plats in platser(protokoll)],
        foregaende=_foregaende(justering),
    )
    return justering


def _forslag(plats: Underskrift) -> Platsforslag:
    return Platsforslag(
        person=plats.person_id, namn=plats.namn, funktion=plats.funktion, medlem=plats.medlem
    )


def _foregaende(justering: Justering) -> Runda | None:
    """Return the round about the last version that was sent back, so that its signers see why."""
    tidigare = Runda.objects.filter(
        handling__justering__protokoll=justering.protokoll_id,
        handling__justering__punkt=justering.punkt_id,
        handling__justering__nummer__lt=justering.nummer,
    )
    return tidigare.order_by("-handling__justering__nummer").first()


def _diariefor(by: User, arende: Arende, rubrik: str, fil: Protokollsfil, **mer: Any) -> Handling:
    return diariefor(
        by=by,
        arende=arende,
        rubrik=rubrik,
        riktning=Handling.Riktning.UPPRATTAD,
        datum=timezone.localdate(),
        typ=handlingstyp("Protokoll"),
        fil=behall(fil.data, fil.namn, PDF, by=by),
        **mer,
    )


def _diariefor_bilaga(
    by: User, handling: Handling, fil: Protokollsfil, protokoll: Protokoll
) -> Handling:
    hemliga = protokoll.sammantrade.punkter.filter(sekretess=True)
    lagrum = ", ".join(dict.fromkeys(hemliga.values_list("lagrum", flat=True)))
    return _diariefor(
        by,
        handling.arende,
        f"Bilaga med sekretess till {handling.rubrik[:1].lower()}{handling.rubrik[1:]}",
        fil,
        sekretess=True,
        lagrum=lagrum[:60],
        bilaga_till=handling,
    )


def _klart(protokoll: Protokoll) -> None:
    """Refuse a protokoll that is not klart, or that nobody can sign."""
    if protokoll.status != Protokoll.Status.KLART:
        raise ValidationError("Gör protokollet klart först. Då får punkterna sina paragrafer.")
    if not protokoll.har_paragrafer:
        raise ValidationError("Minnesanteckningar justeras inte.")
    funktioner = {plats.funktion for plats in platser(protokoll)}
    if not {Underskrift.Funktion.ORDFORANDE, Underskrift.Funktion.JUSTERARE} <= funktioner:
        raise ValidationError("Välj vem som ledde mötet och minst en justerare, under Närvaro.")


def _rubrik(protokoll: Protokoll, punkt: Dagordningspunkt | None, nummer: int) -> str:
    mote = protokoll.sammantrade
    vad = f"§ {punkt.paragraf.nummer}, omedelbart justerad, ur protokoll" if punkt else "Protokoll"
    version = f", version {nummer}" if nummer > 1 else ""
    return f"{vad} {mote.datum.isoformat()} {mote.organ}{version}"


def las_pagaende(justering: Justering) -> Justering:
    """Return the round, held until the transaction ends; refuse one that is over."""
    justering = Justering.objects.select_for_update(of=("self",)).get(pk=justering.pk)
    if justering.status == Status.JUSTERAD:
        raise ValidationError("Alla har skrivit under. Det som är justerat ändras inte.")
    if justering.status == Status.ATERSAND:
        raise ValidationError("Protokollet är återsänt. Vänta på nästa version och justera den.")
    return justering


@transaction.atomic
def atersand(*, by: User, justering: Justering, skal: str) -> Justering:
    """Send it back with a reason: it is written again, and the signatures on it fall.

    A round about one § that is justerad at once ends alone; the protokoll stays klart. Raises
    ValidationError where whoever sends it back is neither one of the signers nor the kansli.
    """
    justering = las_pagaende(justering)
    egen = justering.handling.underskrifter.filter(person__user=by).exists()
    if not egen and not by.har(Behorighet.ANDRA_STYRELSE):
        raise ValidationError("Bara den som ska skriva under eller kansliet kan återsända.")
    justering.status, justering.skal = Status.ATERSAND, skal.strip()
    justering.atersand_at, justering.atersand_by = timezone.now(), by
    gjorda = justering.handling.underskrifter.gjorda()
    spara(
        justering,
        by=by,
        verb="återsände",
        skal=justering.skal,
        underskrifter=[u.namn for u in gjorda],
    )
    _avsluta_rundan(by, justering, avbojd=egen)
    if justering.punkt is None:
        _aterkalla_omedelbara(by, justering)
        oppna_igen(by=by, protokoll=justering.protokoll)
    return justering


def _aterkalla_omedelbara(by: User, justering: Justering) -> None:
    """End the rounds about single §§ that still wait: their text is to be written again."""
    for rund in justering.protokoll.justeringar.pagaende().exclude(pk=justering.pk):
        rund.status, rund.skal = Status.ATERSAND, justering.skal
        rund.atersand_at, rund.atersand_by = justering.atersand_at, by
        spara(rund, by=by, verb="återsände", skal=justering.skal)
        _avsluta_rundan(by, rund, avbojd=False)


def _avsluta_rundan(by: User, justering: Justering, *, avbojd: bool) -> None:
    runda = Runda.objects.select_for_update(of=("self",)).filter(handling=justering.handling_id)
    for pagaende in runda.pagaende():
        status = Runda.Status.AVBOJD if avbojd else Runda.Status.ATERKALLAD
        avsluta(by=by, runda=pagaende, status=status, skal=justering.skal)


def fullborda_om_klar(*, by: User, justering: Justering) -> bool:
    """Complete the round when no place is empty; say whether it was the last signature.

    The caller holds the round (las_pagaende).
    """
    platserna = list(justering.handling.underskrifter.all())
    if any(not u.satt for u in platserna):
        return False
    dag = max(u.dag for u in platserna if u.dag)
    justering.status, justering.justerad_datum = Status.JUSTERAD, dag
    spara(justering, by=by, verb="justerade", datum=dag.isoformat(), sha256=justering.sha256)
    _skapa_tillkannagivanden(justering, dag)
    if justering.punkt is None:
        satt_justerat(
            by=by,
            protokoll=justering.protokoll,
            datum=dag,
            handling=justering.handling,
            sha256=justering.sha256,
        )
    return True


def _skapa_tillkannagivanden(justering: Justering, dag: date) -> None:
    """Make an announcement to put up for every kommun and region that is a member on the day."""
    for medlem in Medlem.objects.vid(dag).filter(typ__in=(Medlem.Typ.KOMMUN, Medlem.Typ.REGION)):
        Tillkannagivande.objects.create(
            justering=justering, medlem=medlem, forvaras="Förbundets kansli"
        )


def paminn(*, by: User, justering: Justering) -> list[str]:
    """Remind those who have not signed, as in any round; return what went wrong.

    Raises ValidationError where nobody is left to remind, or where it was laid before there were
    rounds.
    """
    runda = Runda.objects.som_visas().filter(handling=justering.handling_id).first()
    if runda is None:
        raise ValidationError(UTAN_RUNDA)
    return paminn_runda(by=by, runda=runda)
