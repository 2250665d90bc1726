"""Signatures made elsewhere: in a file that another service signed, or by hand on paper.

Nobody signs for another. The kansli may note a signature that it has before it, and a signatory
may hand in the file that he or she signed; who did so is kept. What is signed here, in the system,
stands in styrelse.services.signera.
"""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from io import BytesIO

import pikepdf
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.models import Fil, User
from finsam.signering.verifiering import Andring, Granser, fullstandig, har_underskrift_efter
from finsam.spara import spara
from styrelse.models import Handling, Justering, Runda, Underskrift
from styrelse.protokollsfil import PDF
from styrelse.services import revision
from styrelse.services.justering import fullborda_om_klar as fullborda_justering
from styrelse.services.justering import las_pagaende
from styrelse.services.runda import i_tur, las_ledig_plats, las_runda
from styrelse.services.signera import fullborda

Satt = Underskrift.Satt
UTAN_NY = (
    "Filen är den som lades fram, utan någons nya underskrift. Skriv under den först och lämna "
    "den sedan."
)
# Whoever hands in the file waits: one signature more on sixty pages takes a few seconds.
GRANSER = Granser(cpu=15, tid=20.0)


def _hall(handling: Handling) -> Runda | None:
    """Hold what the handling's signatures belong to; refuse what is over.

    None for a justering that was laid before there were rounds: it is signed elsewhere only.
    """
    justering = Justering.objects.filter(handling=handling).first()
    if justering:
        las_pagaende(justering)
    runda = Runda.objects.filter(handling=handling).first()
    return las_runda(runda) if runda else None


def _fullborda(by: User, handling: Handling, runda: Runda | None) -> bool:
    if runda:
        return fullborda(by=by, runda=runda)
    return fullborda_justering(by=by, justering=Justering.objects.get(handling=handling))


def _plats(underskrift: Underskrift) -> Underskrift:
    """Return the place as it is now, held; refuse one that waits for nobody, or not yet."""
    plats = las_ledig_plats(underskrift)
    if not i_tur(plats):
        raise ValidationError(
            f"Det är inte {plats.namn}s tur än. Notera först dem som skriver under före."
        )
    return plats


def _krav_dag(handling: Handling, dag: date) -> None:
    runda = Runda.objects.filter(handling=handling).first()
    framlagd = timezone.localdate(
        runda.skapad_at if runda else Justering.objects.get(handling=handling).framlagd_at
    )
    if not framlagd <= dag <= timezone.localdate():
        raise ValidationError(
            {"dag": f"Välj en dag från {framlagd}, då handlingen lades fram, till i dag."}
        )


def _krav_kansliet(by: User) -> None:
    if not (by.har(Behorighet.ANDRA_UNDERSKRIFTER) or by.har(Behorighet.ANDRA_STYRELSE)):
        raise ValidationError("Kansliet noterar underskrifter på papper. Lämna originalet dit.")


@transaction.atomic
def notera_papper(
    *,
    by: User,
    underskrift: Underskrift,
    dag: date,
    forvaras: str,
    kopia: bytes = b"",
    kopians_namn: str = "",
) -> bool:
    """Note a signature made by hand, where the original is kept, and a scanned copy of it.

    Return whether it was the last that was missing. Raises ValidationError where the day is not
    one between the laying and today, or the copy is neither PDF nor picture.
    """
    _krav_kansliet(by)
    runda = _hall(underskrift.handling)
    plats = _plats(underskrift)
    _krav_dag(underskrift.handling, dag)
    plats.satt, plats.dag, plats.forvaras = Satt.PAPPER, dag, forvaras.strip()
    plats.fil = _kopian(by, kopia, kopians_namn) if kopia else None
    plats.at, plats.by = timezone.now(), by
    spara(plats, by=by, verb="noterade underskrift på papper", dag=dag.isoformat())
    return _fullborda(by, underskrift.handling, runda)


def _kopian(by: User, data: bytes, namn: str) -> Fil:
    fil = filer.ta_emot(data, namn, by=by)
    if fil.innehallstyp != PDF and fil.innehallstyp not in filer.BILDER:
        raise ValidationError({"kopia": "Kopian ska vara en PDF eller en bild."})
    return fil


def ta_emot_uppladdad(
    *,
    by: User,
    handling: Handling,
    data: bytes,
    namn: str,
    underskrifter: Iterable[Underskrift],
    dag: date,
) -> bool:
    """Keep a PDF that was signed elsewhere and note whose signatures it holds.

    Whether it is a file of the round (the frozen one, or any revision of the copy with its places)
    with signatures added and nothing else is noted with each (``utokar``). Any other PDF is kept
    too, for services make files of their own, but then as one to compare with the frozen. It is
    analysed before anything is held, for at most GRANSER. A signatory notes his or her own, the
    kansli anyone's. Return whether the last that was missing is there. Raises ValidationError for
    what is no PDF, and for a file that we gave out and nobody has signed.
    """
    platser = sorted(underskrifter, key=lambda plats: plats.steg)
    if not platser:
        raise ValidationError({"underskrifter": "Kryssa för dem som har skrivit under i filen."})
    if any(plats.handling_id != handling.pk for plats in platser):
        raise ValidationError("Platserna hör till en annan handling.")
    if any(plats.person.user_id != by.pk for plats in platser):
        _krav_kansliet(by)
    _krav_pagar(handling)
    _krav_dag(handling, dag)
    _krav_pdf(data)
    utokar = _utokar(handling, data)
    with transaction.atomic():
        runda = _hall(handling)
        fil = filer.ta_emot(data, namn, by=by)
        for underskrift in platser:
            _satt_uppladdad(by, _plats(underskrift), fil, utokar=utokar, dag=dag)
        return _fullborda(by, handling, runda)


@transaction.atomic
def _krav_pagar(handling: Handling) -> None:
    """Refuse what is over before its file is looked at; nothing is held afterwards."""
    _hall(handling)


def _utokar(handling: Handling, data: bytes) -> bool:
    """Say whether the file is one of the round's with signatures and nothing else added.

    Refuses one of them as it is. What could not be told within GRANSER is not said to be so.
    """
    runda = Runda.objects.filter(handling=handling).first()
    frysta = revision.las_bytes(handling.fil)
    egna = list(runda.revisioner.values_list("storlek", "sha256")) if runda else []
    avtryck = sha256(data).hexdigest()
    if data == frysta or any(avtryck == hel for _, hel in egna):
        raise ValidationError({"fil": UTAN_NY})
    forut = [storlek for storlek, hel in egna if sha256(data[:storlek]).hexdigest() == hel]
    if data.startswith(frysta):
        forut.append(len(frysta))
    if forut and not har_underskrift_efter(data, max(forut)):
        raise ValidationError({"fil": UTAN_NY})
    return bool(forut) and _bara_underskrifter(data, max(forut))


def _bara_underskrifter(data: bytes, kant: int) -> bool:
    svar = fullstandig(data, kant=kant, granser=GRANSER)
    return not svar.fel and svar.andring is Andring.UNDERSKRIFTER


def _satt_uppladdad(by: User, plats: Underskrift, fil: Fil, *, utokar: bool, dag: date) -> None:
    plats.satt, plats.dag, plats.fil, plats.utokar = Satt.UPPLADDAD, dag, fil, utokar
    plats.at, plats.by = timezone.now(), by
    spara(plats, by=by, verb="noterade underskrift i fil", sha256=fil.sha256, utokar=utokar)


def _krav_pdf(data: bytes) -> None:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            sidor = len(pdf.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError) as fel:
        raise ValidationError({"fil": "Filen är ingen PDF som går att läsa."}) from fel
    if not sidor or not data.startswith(b"%PDF-"):
        raise ValidationError({"fil": "Filen är ingen PDF med sidor."})


@transaction.atomic
def ta_bort_notering(*, by: User, underskrift: Underskrift) -> Underskrift:
    """Take back a note of a signature on paper or in a file, made by mistake.

    What somebody has signed here is not taken back; the round is ended instead.
    """
    _hall(underskrift.handling)
    plats = Underskrift.objects.select_for_update(of=("self",)).get(pk=underskrift.pk)
    if plats.satt == Satt.I_SYSTEMET:
        raise ValidationError(
            "En underskrift i systemet tas inte tillbaka. Återsänd protokollet, eller återkalla "
            "rundan."
        )
    if plats.by_id != by.pk:
        _krav_kansliet(by)
    if plats.handling.underskrifter.gjorda().filter(steg__gt=plats.steg).exists():
        raise ValidationError(
            "Någon i ett senare steg har redan skrivit under, och gjorde det för att alla före var "
            "klara. Återkalla rundan i stället."
        )
    fore = plats.satt
    plats.satt, plats.forvaras = "", ""
    plats.dag = plats.at = plats.by = plats.fil = plats.utokar = None
    return spara(plats, by=by, verb="tog bort notering om underskrift", fore=fore)
