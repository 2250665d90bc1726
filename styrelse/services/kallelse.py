"""Writes about kallelser: made, kept in the diarium and sent; who got it, and when."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer, handelser
from finsam.epost import lank, sand
from finsam.models import User
from finsam.spara import spara
from styrelse.kallade import Kallad, kallade
from styrelse.kallelsebrev import brev, rubrikrad
from styrelse.kallelseinnehall import Innehall, andrade_punkter, innehall
from styrelse.kallelsepapper import gor_pdf
from styrelse.models import Handling, Kallelse, Kallelsemottagare, Sammantrade
from styrelse.services.diarium import diariefor, handlingstyp
from styrelse.services.motespapper import motets_arende

UTAN_ADRESS = "Det finns ingen e-postadress. Lägg till den på personens sida."
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Utskick:
    """What came of sending something (``vad``): how many it left for, whom it did not reach."""

    vad: str
    skickade: int
    ej_nadda: tuple[str, ...]

    @property
    def i_ord(self) -> str:
        """What the sender is told."""
        ord_ = f"{self.vad} är skickad till {self.skickade}."
        if self.ej_nadda:
            ord_ += f" Den nådde inte {', '.join(self.ej_nadda)}; se varför i listan."
        return ord_


def kalla(*, by: User, sammantrade: Sammantrade) -> tuple[Kallelse, Utskick]:
    """Make the kallelse, keep it in the diarium and send it to everyone who is called.

    What could not be sent is kept and can be sent again. Raises ValidationError where there is
    nobody to call, or nothing has changed since the last kallelse.
    """
    kallelse = gor_kallelse(by=by, sammantrade=sammantrade)
    return kallelse, skicka_kallelse(by=by, kallelse=kallelse)


@transaction.atomic
def gor_kallelse(*, by: User, sammantrade: Sammantrade) -> Kallelse:
    """Make the next version of the meeting's kallelse, with its PDF and its recipients."""
    mote = Sammantrade.objects.select_for_update().get(pk=sammantrade.pk)
    mottagare = kallade(mote)
    nu = innehall(mote)
    forra = mote.kallelser.senaste_forst().first()
    _krav_kan_kallas(mote, mottagare, nu, forra)
    version, tid = (forra.version + 1 if forra else 1), timezone.now()
    arende = motets_arende(by=by, sammantrade=mote)
    pdf = gor_pdf(
        mote,
        nu,
        skapad=tid,
        version=version,
        andrat=andrade_punkter(forra.innehall, nu) if forra else None,
        dnr=arende.dnr,
    )
    namn = f"kallelse-{mote.datum}-{version}.pdf"
    handling = diariefor(
        by=by,
        arende=arende,
        rubrik=f"Kallelse {mote.datum}" + (f", version {version}" if version > 1 else ""),
        riktning=Handling.Riktning.UTGAENDE,
        datum=timezone.localdate(tid),
        typ=handlingstyp("Kallelse"),
        fil=filer.behall(pdf, namn, PDF, by=by),
    )
    kallelse = Kallelse(
        sammantrade=mote,
        version=version,
        innehall=nu,
        handling=handling,
        skickad_at=tid,
        skickad_by=by,
    )
    spara(kallelse, by=by, verb="kallade till", sammantrade=str(mote), antal=len(mottagare))
    Kallelsemottagare.objects.bulk_create(
        Kallelsemottagare(kallelse=kallelse, person=k.person, som=k.som, epost=k.epost)
        for k in mottagare
    )
    return kallelse


def _krav_kan_kallas(
    mote: Sammantrade, mottagare: list[Kallad], nu: Innehall, forra: Kallelse | None
) -> None:
    if mote.status != Sammantrade.Status.PLANERAT:
        laget = mote.get_status_display().lower()
        raise ValidationError(f"Mötet är {laget}. Bara den som ska hållas kallar man till.")
    if not mottagare:
        raise ValidationError(
            f"{mote.organ} har ingen med uppdrag {mote.datum}. Lägg till uppdragen först."
        )
    if not nu["punkter"]:
        raise ValidationError("Föredragningslistan är tom. Lägg till det som mötet ska ta upp.")
    if forra and forra.innehall == nu:
        raise ValidationError(
            "Inget har ändrats sedan den förra kallelsen. Den går att skicka igen till en i taget."
        )


def skicka_kallelse(*, by: User, kallelse: Kallelse) -> Utskick:
    """Send a kallelse to those it has not left for; each one's outcome is kept as it comes.

    No transaction holds them together: a server that stops half-way leaves the rest to send.
    """
    kvar = list(kallelse.mottagare.filter(skickad_at=None).select_related("person__user"))
    ej_nadda = [str(m) for m in kvar if skicka_till(by=by, mottagare=m)]
    return Utskick("Kallelsen", len(kvar) - len(ej_nadda), tuple(ej_nadda))


def skicka_till(*, by: User, mottagare: Kallelsemottagare) -> str:
    """Send the kallelse to one, anew where it left before; return "" or why it did not leave."""
    kallelse, person = mottagare.kallelse, mottagare.person
    mote, fil = kallelse.sammantrade, kallelse.handling.fil
    mottagare.epost = person.epostadress
    if not mottagare.epost or fil is None:
        mottagare.fel = UTAN_ADRESS
    else:
        mottagare.fel = sand(
            till=mottagare.epost,
            rubrik=rubrikrad(mote, kallelse),
            text=brev(mottagare, lank("styrelse:mitt_mote", mote.pk)),
            bilagor=[(fil.namn, filer.las(fil), PDF)],
            svar_till=[by.email],
        )
    if not mottagare.fel:
        mottagare.skickad_at = timezone.now()
    mottagare.save(update_fields=["epost", "fel", "skickad_at"])
    if not mottagare.fel:
        handelser.logga(by=by, verb="skickade kallelse till", objekt=mottagare)
    return mottagare.fel
