"""Writes of the audit's questions: asked, answered, asked further, settled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ekonomi.models import Konto, Verifikation
from finsam.behorighet import Behorighet
from finsam.epost import lank, sand
from finsam.filer import ta_emot
from finsam.format import langt_datum
from finsam.models import User
from finsam.spara import spara
from finsam.tur import ta_tur
from rapporter.models import Revisionsbilaga, Revisionsfraga, Revisionsinlagg
from styrelse.models import Handling, Protokoll

LANGST = 10_000  # tecken i ett inlägg
TUR = "rapporter.revision"
Filer = Iterable[tuple[bytes, str]]


@dataclass(frozen=True, slots=True)
class Galler:
    """The one thing that a question is about; none of them where it is about the whole."""

    verifikation: Verifikation | None = None
    konto: Konto | None = None
    protokoll: Protokoll | None = None
    handling: Handling | None = None


@transaction.atomic
def stall_fraga(
    *,
    by: User,
    ar: int,
    rubrik: str,
    text: str,
    galler: Galler | None = None,
    senast: date | None = None,
    filer: Filer = (),
) -> Revisionsfraga:
    """Ask something about a year, as its next number; files are kept with it.

    Raises ValidationError where it has no words, its day has passed, or it is about a draft.
    """
    om = galler or Galler()
    if senast and senast < timezone.localdate():
        raise ValidationError({"senast": "Dagen har redan varit. Välj en dag framåt."})
    if om.verifikation and om.verifikation.bokford_at is None:
        raise ValidationError({"verifikation": "Ett utkast är inte bokfört. Fråga utan det."})
    ta_tur(TUR)
    sist = Revisionsfraga.objects.filter(ar=ar).aggregate(n=Max("nummer"))["n"] or 0
    fraga = Revisionsfraga(
        ar=ar,
        nummer=sist + 1,
        rubrik=rubrik.strip(),
        senast=senast,
        by=by,
        verifikation=om.verifikation,
        konto=om.konto,
        protokoll=om.protokoll,
        handling=om.handling,
    )
    spara(fraga, by=by, verb="ställde fråga")
    _lagg_inlagg(fraga, Revisionsinlagg.Slag.FRAGA, text, filer, by)
    return fraga


@transaction.atomic
def svara(*, by: User, fraga: Revisionsfraga, text: str, filer: Filer = ()) -> Revisionsinlagg:
    """Answer a question; it is then the auditor's turn. Raises ValidationError when it is settled.

    One that has been answered can be answered further.
    """
    rad = _oppen(fraga)
    inlagg = _lagg_inlagg(rad, Revisionsinlagg.Slag.SVAR, text, filer, by)
    rad.status = Revisionsfraga.Status.BESVARAD
    spara(rad, by=by, verb="besvarade fråga")
    return inlagg


@transaction.atomic
def fraga_vidare(
    *,
    by: User,
    fraga: Revisionsfraga,
    text: str,
    senast: date | None = None,
    filer: Filer = (),
) -> Revisionsinlagg:
    """Ask further about the same thing; it waits for an answer again, also when it was settled."""
    if senast and senast < timezone.localdate():
        raise ValidationError({"senast": "Dagen har redan varit. Välj en dag framåt."})
    rad = Revisionsfraga.objects.select_for_update().get(pk=fraga.pk)
    inlagg = _lagg_inlagg(rad, Revisionsinlagg.Slag.FRAGA, text, filer, by)
    rad.status, rad.klar_at, rad.klar_by = Revisionsfraga.Status.VANTAR, None, None
    rad.senast = senast or rad.senast
    spara(rad, by=by, verb="frågade vidare")
    return inlagg


@transaction.atomic
def avsluta_fraga(*, by: User, fraga: Revisionsfraga) -> Revisionsfraga:
    """Say that the question needs no more; the auditors' own to say."""
    rad = _oppen(fraga)
    rad.status = Revisionsfraga.Status.KLAR
    rad.klar_at, rad.klar_by = timezone.now(), by
    return spara(rad, by=by, verb="avslutade fråga")


def meddela(*, by: User, fraga: Revisionsfraga) -> list[str]:
    """Mail those whose turn it is; return whom it did not reach, in words.

    The mail says that there is a question or an answer, and leads to it: none of its words.
    Called after the write, so that nothing is held while the mail server is asked.
    """
    till_kansliet = fraga.status == Revisionsfraga.Status.VANTAR
    mottagare = User.objects.som_far(Behorighet.SVARA_I_REVISION) if till_kansliet else [fraga.by]
    vad = "väntar på svar" if till_kansliet else "är besvarad"
    frist = f" Svar senast {langt_datum(fraga.senast)}." if till_kansliet and fraga.senast else ""
    adress = lank("revision:fraga", fraga.pk)
    text = f"{fraga} {vad}.{frist}\n\nLäs den här, efter inloggning:\n{adress}\n"
    fel = {
        user: sand(till=user.email, rubrik=f"{fraga} {vad}", text=text, svar_till=[by.email])
        for user in mottagare
        if user.is_active and user != by
    }
    return [f"{user}: {varfor}" for user, varfor in fel.items() if varfor]


def _oppen(fraga: Revisionsfraga) -> Revisionsfraga:
    rad = Revisionsfraga.objects.select_for_update().get(pk=fraga.pk)
    if rad.status == Revisionsfraga.Status.KLAR:
        raise ValidationError("Frågan är redan klar. Revisorn kan fråga vidare om det behövs.")
    return rad


def _lagg_inlagg(
    fraga: Revisionsfraga, slag: str, text: str, filer: Filer, by: User
) -> Revisionsinlagg:
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise ValidationError({"text": "Skriv något. En fil för sig säger inte vad den visar."})
    if len(text) > LANGST:
        raise ValidationError({"text": f"Texten får ha högst {LANGST} tecken."})
    inlagg = Revisionsinlagg(fraga=fraga, slag=slag, text=text, by=by)
    spara(inlagg, by=by, verb="skrev")
    for data, namn in filer:
        fil = ta_emot(data, namn, by=by)
        spara(Revisionsbilaga(inlagg=inlagg, fil=fil), by=by, verb="lade till fil")
    return inlagg
