"""The rounds of signatures: begun, declined, given to an ersättare, withdrawn, completed.

A round is about the bytes of one kept PDF. Nobody signs for another here: the act itself is in
``signera``. What a justering of a protokoll adds to its round is in ``justering``; this module
knows nothing of it but that such a round is ended there.
"""

import secrets
from collections.abc import Sequence
from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.models import Fil, User
from finsam.signering.bas import hinder
from finsam.spara import andra, spara
from styrelse.models import Handling, Runda, Underskrift
from styrelse.rundplatser import FLEST, Platsforslag, antal_reserver, dubbletter, i_steg
from styrelse.services.revision import forbered_om_det_gar
from styrelse.services.rundbrev import bjud_in, jamfor_versioner, meddela_slut

Status = Runda.Status
PDF = "application/pdf"
AVLOST = "En senare version har lagts fram för underskrift."
VIA_JUSTERING = "Handlingen är ett protokoll. Återsänd det på sidan för justering i stället."


@transaction.atomic
def paborja_runda(
    *,
    by: User,
    handling: Handling,
    platser: Sequence[Platsforslag],
    senast: date | None = None,
    vad: str = "",
    foregaende: Runda | None = None,
    andringar_url: str = "",
) -> Runda:
    """Ask these to sign the kept PDF of a document; those of the first step are invited.

    Only rows are written, so it may be called in another transaction; ``skapa_runda`` makes the
    file that is signed too. ``vad`` says what was frozen ("beslutad 18 mars 2023, § 18").
    ``foregaende`` is the round about an earlier version, which is withdrawn where it goes on.
    Raises ValidationError where there is nothing to sign, nobody to, or someone stands twice.
    """
    handling = Handling.objects.select_for_update(of=("self",)).get(pk=handling.pk)
    fil = _krav_handling(handling)
    _krav_platser(platser)
    _krav_sista_dag(senast)
    if foregaende:
        _avlos(by, foregaende)
    runda = Runda(
        handling=handling,
        sha256=fil.sha256,
        kod=secrets.token_hex(16),
        rubrik=handling.rubrik,
        vad=vad.strip(),
        senast=senast,
        foregaende=foregaende,
        andringar_url=andringar_url,
        skapad_by=by,
    )
    spara(runda, by=by, verb="bad om underskrifter", sha256=runda.sha256, antal=len(platser))
    for nummer, forslag in enumerate(i_steg(platser), start=1):
        _ny_plats(runda, forslag, nummer=nummer, ordning=nummer)
    transaction.on_commit(partial(bjud_in.enqueue, runda.pk))
    if foregaende:
        transaction.on_commit(partial(jamfor_versioner.enqueue, runda.pk))
    return runda


def skapa_runda(
    *,
    by: User,
    handling: Handling,
    platser: Sequence[Platsforslag],
    senast: date | None = None,
    vad: str = "",
    foregaende: Runda | None = None,
    andringar_url: str = "",
) -> Runda:
    """Begin a round (``paborja_runda``) and make the file that is signed in it.

    Where the file cannot be made now, it is made when the first of them signs.
    """
    runda = paborja_runda(
        by=by,
        handling=handling,
        platser=platser,
        senast=senast,
        vad=vad,
        foregaende=foregaende,
        andringar_url=andringar_url,
    )
    forbered_om_det_gar(by=by, runda=runda)
    return runda


def _krav_handling(handling: Handling) -> Fil:
    """Return the file that is to be signed; refuse what cannot be."""
    if handling.fil is None or handling.fil.innehallstyp != PDF:
        raise ValidationError("Det som skrivs under är en PDF. Lägg in handlingen som PDF först.")
    if Runda.objects.filter(handling=handling).exists():
        raise ValidationError(
            "Handlingen har redan en underskriftsrunda. Diarieför den nya versionen som en egen "
            "handling och låt den skrivas under."
        )
    try:
        fel = hinder(filer.las(handling.fil))
    except filer.FilSkadad as skada:
        raise ValidationError(f"{skada} Läs tillbaka den ur en säkerhetskopia först.") from skada
    if fel:
        raise ValidationError(fel)
    return handling.fil


def _krav_platser(platser: Sequence[Platsforslag]) -> None:
    if not platser:
        raise ValidationError("Välj minst en som ska skriva under.")
    if len(platser) > FLEST:
        raise ValidationError(f"Högst {FLEST} kan skriva under samma handling.")
    if namn := dubbletter(platser):
        raise ValidationError(f"{namn[0]} står två gånger. Samma person skriver under en gång.")


def _krav_sista_dag(senast: date | None) -> None:
    if senast and senast < timezone.localdate():
        raise ValidationError({"senast": "Välj i dag eller en senare dag."})


def _ny_plats(
    runda: Runda, forslag: Platsforslag, *, nummer: int, ordning: int, **mer: object
) -> Underskrift:
    plats = Underskrift(
        handling=runda.handling,
        sha256=runda.sha256,
        person_id=forslag.person,
        namn=forslag.namn,
        funktion=forslag.funktion,
        titel=forslag.titel,
        medlem=forslag.medlem[:100],
        steg=forslag.steg,
        ordning=ordning,
        plats=nummer,
        **mer,
    )
    plats.full_clean()
    plats.save()
    return plats


def _avlos(by: User, foregaende: Runda) -> None:
    """Withdraw the round about the earlier version where it still waits for somebody."""
    foregaende = Runda.objects.select_for_update(of=("self",)).get(pk=foregaende.pk)
    if foregaende.senare.filter(status__in=(Status.PAGAR, Status.KLAR)).exists():
        raise ValidationError("Den tidigare versionen har redan en senare. Utgå från den.")
    if foregaende.pagar:
        avsluta(by=by, runda=foregaende, status=Status.ATERKALLAD, skal=AVLOST)


def las_runda(runda: Runda) -> Runda:
    """Return the round, held until the transaction ends; refuse one that is over."""
    runda = Runda.objects.select_for_update(of=("self",)).get(pk=runda.pk)
    if runda.status == Status.KLAR:
        raise ValidationError("Alla har skrivit under. Det som är undertecknat ändras inte.")
    if not runda.pagar:
        raise ValidationError(
            f"Rundan är {runda.get_status_display().lower()}: {runda.skal} "
            "Vänta på nästa version och skriv under den."
        )
    return runda


def avsluta(*, by: User, runda: Runda, status: str, skal: str = "") -> Runda:
    """End a round that the caller holds; whoever asked for it and whoever signed are told."""
    runda.status, runda.skal = status, skal.strip()[:500]
    runda.avslutad_at, runda.avslutad_by = timezone.now(), by
    spara(runda, by=by, verb=_VERB[status])
    transaction.on_commit(partial(meddela_slut.enqueue, runda.pk))
    return runda


_VERB: dict[str, str] = {
    Status.KLAR: "fick alla underskrifter",
    Status.AVBOJD: "fick avböjd underskrift",
    Status.ATERKALLAD: "återkallade underskrifter",
}


def fullborda_om_klar(*, by: User, runda: Runda) -> bool:
    """Complete the round when nobody is missing; say whether it was the last signature.

    The caller holds the round (``las_runda``). A step that is done lets the next be invited.
    """
    if runda.handling.underskrifter.saknas().exists():
        transaction.on_commit(partial(bjud_in.enqueue, runda.pk))
        return False
    avsluta(by=by, runda=runda, status=Status.KLAR)
    return True


def i_tur(underskrift: Underskrift) -> bool:
    """Say whether nobody of an earlier step is missing."""
    saknas = underskrift.handling.underskrifter.saknas()
    return not saknas.filter(steg__lt=underskrift.steg).exists()


def krav_ledig(plats: Underskrift) -> None:
    """Refuse a place that waits for nobody: signed, declined or given to an ersättare."""
    if plats.satt:
        raise ValidationError(f"{plats.namn} har redan skrivit under {plats.dag}.")
    if plats.avbojd_at or Underskrift.objects.filter(ersatter=plats).exists():
        raise ValidationError(f"{plats.namn} har avböjt eller ersatts. Platsen väntar på ingen.")


def las_ledig_plats(underskrift: Underskrift) -> Underskrift:
    """Return the place as it is now, held until the transaction ends; refuse one not free."""
    plats = Underskrift.objects.select_for_update(of=("self",)).get(pk=underskrift.pk)
    krav_ledig(plats)
    return plats


@transaction.atomic
def avboj(*, by: User, underskrift: Underskrift, skal: str) -> Runda:
    """Decline to sign, with why: the round ends, and what was frozen goes back to be rewritten.

    Raises ValidationError where it is another's place, one has signed, or no reason is given.
    """
    runda = las_runda(Runda.objects.get(handling=underskrift.handling_id))
    _krav_utan_justering(runda)
    plats = las_ledig_plats(underskrift)
    if plats.person.user_id != by.pk:
        raise ValidationError(f"Platsen är {plats.namn}s. Ingen avböjer för någon annan.")
    _krav_skal(skal)
    plats.avbojd_at, plats.avbojd_skal = timezone.now(), skal.strip()
    spara(plats, by=by, verb="avböjde att skriva under")
    return avsluta(by=by, runda=runda, status=Status.AVBOJD, skal=f"{plats.namn}: {skal.strip()}")


@transaction.atomic
def aterkalla_runda(*, by: User, runda: Runda, skal: str) -> Runda:
    """Withdraw what was laid for signature, under way or complete; signatures stay as they are.

    Who verifies the file is told that it was withdrawn. Raises ValidationError where it has
    ended before, or no reason is given.
    """
    runda = Runda.objects.select_for_update(of=("self",)).get(pk=runda.pk)
    _krav_utan_justering(runda)
    if runda.status not in (Status.PAGAR, Status.KLAR):
        raise ValidationError(f"Rundan är redan {runda.get_status_display().lower()}.")
    _krav_skal(skal)
    return avsluta(by=by, runda=runda, status=Status.ATERKALLAD, skal=skal)


@transaction.atomic
def flytta_sista_dag(*, by: User, runda: Runda, senast: date | None) -> Runda:
    """Give those who are asked more time, or less; None for no last day."""
    runda = las_runda(runda)
    _krav_sista_dag(senast)
    return andra(runda, {"senast": senast}, by=by)


@transaction.atomic
def satt_in_ersattare(
    *, by: User, underskrift: Underskrift, ersattare: Platsforslag
) -> Underskrift:
    """Let an ersättare sign in place of somebody who cannot, on a spare place of the file.

    The kansli does it, or the one who cannot. Raises ValidationError where that one has signed,
    the ersättare has a place already, or no spare place is left.
    """
    runda = las_runda(Runda.objects.get(handling=underskrift.handling_id))
    _krav_utan_justering(runda)
    plats = las_ledig_plats(underskrift)
    if plats.person.user_id != by.pk and not by.har(Behorighet.ANDRA_UNDERSKRIFTER):
        raise ValidationError("Bara den som har platsen eller kansliet låter en ersättare gå in.")
    alla = runda.handling.underskrifter
    if alla.filter(person=ersattare.person).exists():
        raise ValidationError(f"{ersattare.namn} har redan en plats i rundan.")
    fran_borjan, inne = alla.filter(ersatter=None).count(), alla.exclude(ersatter=None).count()
    if inne >= antal_reserver(fran_borjan):
        raise ValidationError(
            "Alla reservplatser i filen är använda. Återkalla rundan och börja om med rätt namn."
        )
    ny = _ny_plats(
        runda,
        _i_stallet(ersattare, plats),
        nummer=fran_borjan + inne + 1,
        ordning=plats.ordning,
        ersatter=plats,
    )
    spara(ny, by=by, verb="lät ersättare gå in", i_stallet_for=plats.namn)
    transaction.on_commit(partial(bjud_in.enqueue, runda.pk))
    return ny


def _i_stallet(ersattare: Platsforslag, plats: Underskrift) -> Platsforslag:
    titel = f"tjänstgörande ersättare för {plats.namn}"
    if plats.funktion == Underskrift.Funktion.REVISOR:
        titel = ersattare.titel
    return Platsforslag(
        person=ersattare.person,
        namn=ersattare.namn,
        funktion=ersattare.funktion,
        titel=titel[:200],
        medlem=ersattare.medlem,
        steg=plats.steg,
    )


def _krav_utan_justering(runda: Runda) -> None:
    if hasattr(runda.handling, "justering"):
        raise ValidationError(VIA_JUSTERING)


def _krav_skal(skal: str) -> None:
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför."})
