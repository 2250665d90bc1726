"""The steps of what is to be paid until it is attested: sent in, sent back, cancelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.models import Utbetalning, Utbetalningsbilaga
from finsam import filer
from finsam.format import kr_ore
from finsam.handelser import logga
from finsam.models import Fil, User
from finsam.personnummer import ser_ut_som_personnummer

Status = Utbetalning.Status


@dataclass(frozen=True, slots=True)
class NyBilaga:
    """A file as it was uploaded."""

    namn: str
    data: bytes


# -- Files, and a draft that is not wanted ---------------------------------------------------------


@transaction.atomic
def lagg_till_bilagor(
    *, by: User, utbetalning: Utbetalning, bilagor: Iterable[NyBilaga]
) -> list[Utbetalningsbilaga]:
    """Add files to a draft.

    Raises ValidationError for a file that is not taken, or whose name in a rekvisition looks like
    it holds a personnummer, and when the thing is sent.
    """
    nya = list(bilagor)
    if not nya:
        return []
    utkast = las_for_andring(utbetalning)
    for bilaga in nya:
        if utkast.ar_rekvisition and ser_ut_som_personnummer(bilaga.namn):
            raise ValidationError(
                {
                    "bilagor": f"Filens namn, {bilaga.namn}, ser ut att innehålla ett "
                    "personnummer. Byt namn på filen: en deltagare får inte kunna pekas ut."
                }
            )
    return [_behall(utkast, filer.ta_emot(bilaga.data, bilaga.namn, by=by), by) for bilaga in nya]


def _behall(utkast: Utbetalning, fil: Fil, by: User) -> Utbetalningsbilaga:
    bilaga = Utbetalningsbilaga.objects.create(utbetalning=utkast, fil=fil)
    logga(by=by, verb="lade till bilaga", objekt=utkast, fil=fil.namn, sha256=fil.sha256)
    return bilaga


@transaction.atomic
def ta_bort_bilaga(*, by: User, bilaga: Utbetalningsbilaga) -> None:
    """Take a file from a draft; its bytes stay in the store. Raises ValidationError when sent."""
    las_for_andring(bilaga.utbetalning)
    logga(by=by, verb="tog bort bilaga", objekt=bilaga.utbetalning, fil=bilaga.fil.namn)
    bilaga.delete()


@transaction.atomic
def kasta_utkast(*, by: User, utbetalning: Utbetalning) -> None:
    """Throw away a draft that was never sent. Raises ValidationError for any other."""
    utkast = las_for_andring(utbetalning)
    if utkast.inskickad_at is not None:
        raise ValidationError("Den har varit inskickad. Makulera den i stället.")
    logga(by=by, verb="kastade utkast", objekt=utkast, belopp=f"{utkast.belopp:.2f}")
    utkast.bilagor.all().delete()
    utkast.rader.all().delete()
    utkast.delete()


# -- The steps ----------------------------------------------------------------------------------


@transaction.atomic
def skicka_in(*, by: User, utbetalning: Utbetalning) -> Utbetalning:
    """Send it to be attested; from now on what it says stands.

    Raises ValidationError when it is sent already, an invoice has no file, or the rows and the
    VAT do not sum to the amount.
    """
    utbetalning = las_for_andring(utbetalning)
    radsumma = sum((rad.belopp for rad in utbetalning.rader.all()), Decimal(0))
    if radsumma + utbetalning.moms != utbetalning.belopp:
        raise ValidationError(
            f"Raderna och momsen blir {kr_ore(radsumma + utbetalning.moms)} kr, men beloppet är "
            f"{kr_ore(utbetalning.belopp)} kr. Ändra så att de går ihop."
        )
    if utbetalning.belopp == 0:
        raise ValidationError("Beloppet är 0 kr. Det finns inget att betala.")
    if not utbetalning.ar_rekvisition and not utbetalning.bilagor.exists():
        raise ValidationError("Fakturan saknar fil. Lägg till den, så att den kan attesteras.")
    utbetalning.inskickad_at, utbetalning.inskickad_by = timezone.now(), by
    return till_status(utbetalning, Status.INSKICKAD, by=by, verb="skickade in")


@transaction.atomic
def ta_tillbaka(*, by: User, utbetalning: Utbetalning) -> Utbetalning:
    """Take back what one sent in, as long as nobody has attested it.

    Raises ValidationError when it waits for no attest or somebody else sent it.
    """
    utbetalning = las_inskickad(utbetalning)
    if utbetalning.inskickad_by_id != by.pk:
        raise ValidationError("Den skickades in av någon annan. Be om att få den återsänd.")
    return till_status(utbetalning, Status.UTKAST, by=by, verb="tog tillbaka")


@transaction.atomic
def atersand(*, by: User, utbetalning: Utbetalning, skal: str) -> Utbetalning:
    """Send it back with what must change. Raises ValidationError when it waits for no attest."""
    utbetalning = las_inskickad(utbetalning)
    utbetalning.skal = krav_skal(skal, "Skriv vad som ska ändras.")
    return till_status(utbetalning, Status.ATERSAND, by=by, verb="återsände", skal=utbetalning.skal)


@transaction.atomic
def makulera(*, by: User, utbetalning: Utbetalning, skal: str) -> Utbetalning:
    """Cancel what is not to be paid. Raises ValidationError once it is attested."""
    utbetalning = las(utbetalning)
    if utbetalning.status not in {Status.UTKAST, Status.ATERSAND, Status.INSKICKAD}:
        raise ValidationError(
            f"Den är {utbetalning.get_status_display().lower()} och kan inte makuleras. "
            "Återkalla attesten först."
        )
    utbetalning.skal = krav_skal(skal, "Skriv varför den makuleras.")
    return till_status(
        utbetalning, Status.MAKULERAD, by=by, verb="makulerade", skal=utbetalning.skal
    )


# -- What the other services of the same thing take too -------------------------------------------


def las(utbetalning: Utbetalning) -> Utbetalning:
    """Return it as it is now, held until the transaction ends."""
    return Utbetalning.objects.select_for_update(of=("self",)).get(pk=utbetalning.pk)


def las_for_andring(utbetalning: Utbetalning) -> Utbetalning:
    """Return it, held, when it may be written in; else ValidationError."""
    utbetalning = las(utbetalning)
    if not utbetalning.kan_andras:
        raise ValidationError(
            f"{utbetalning} är {utbetalning.lage_i_text} och ändras inte. Be om att få den "
            "återsänd."
        )
    return utbetalning


def las_inskickad(utbetalning: Utbetalning) -> Utbetalning:
    """Return it, held, when it waits to be attested; else ValidationError."""
    utbetalning = las(utbetalning)
    if utbetalning.status != Status.INSKICKAD:
        raise ValidationError(
            f"{utbetalning} väntar inte på attest: den är {utbetalning.lage_i_text}."
        )
    return utbetalning


def krav_skal(skal: str, uppmaning: str) -> str:
    """Return the reason without blanks around it.

    Raises ValidationError, with what to do, for none, and for what looks like a personnummer.
    """
    if not skal.strip():
        raise ValidationError({"skal": uppmaning})
    if ser_ut_som_personnummer(skal):
        raise ValidationError(
            {
                "skal": "Texten ser ut att innehålla ett personnummer. Ta bort det: en deltagare "
                "får inte kunna pekas ut."
            }
        )
    return skal.strip()


def till_status(
    utbetalning: Utbetalning, status: str, *, by: User, verb: str, **detaljer: object
) -> Utbetalning:
    """Take the step, save and log it."""
    utbetalning.status = status
    utbetalning.save()
    logga(by=by, verb=verb, objekt=utbetalning, **detaljer)
    return utbetalning
