"""Writes of the applicant: an application is written, handed in, taken back, withdrawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.format import uppraknat
from finsam.handelser import logga
from finsam.models import User
from finsam.personnummer import ser_ut_som_personnummer
from finsam.spara import satt, spara
from insatser.ansokanslage import brister
from insatser.ansokanspapper import gor_pdf
from insatser.models import Ansokan, Ansokansar, Ansokansmal, Ansokanssteg, Medfinansiering
from styrelse.models import Handling, Mal, Organisation
from styrelse.services import diariefor, handlingstyp, oppna_arende

Status = Ansokan.Status
PDF = "application/pdf"
_TEXTER = ("namn", "syfte", "malgrupp", "implementering")


def las(ansokan: Ansokan) -> Ansokan:
    """Return the application as it stands, held to the end of the transaction."""
    return Ansokan.objects.select_for_update(of=("self",)).get(pk=ansokan.pk)


def las_for_andring(ansokan: Ansokan) -> Ansokan:
    """Return it held for writing; ValidationError when it is handed in or decided."""
    ansokan = las(ansokan)
    if not ansokan.kan_andras:
        laget = ansokan.get_status_display().lower()
        raise ValidationError(
            f"Ansökan är {laget} och kan inte ändras. Ta tillbaka den, eller be om återremiss."
        )
    return ansokan


def till_status(
    ansokan: Ansokan,
    status: str,
    *,
    by: User,
    vad: str,
    datum: date | None = None,
    text: str = "",
) -> Ansokan:
    """Move it to a state and write the step into its history; the caller holds the lock."""
    ansokan.status = status
    ansokan.full_clean()
    ansokan.save()
    dag = datum or timezone.localdate()
    Ansokanssteg.objects.create(
        ansokan=ansokan, status=status, vad=vad, datum=dag, text=text.strip(), by=by
    )
    logga(by=by, verb=vad, objekt=ansokan, datum=dag.isoformat())
    return ansokan


def krav_status(ansokan: Ansokan, *tillatna: str, annars: str) -> None:
    """Demand that it is in one of these states; ValidationError with ``annars`` where not."""
    if ansokan.status not in tillatna:
        raise ValidationError(annars)


# -- The draft ------------------------------------------------------------------------------------


def _granska_texter(falt: Mapping[str, object]) -> None:
    for namn in _TEXTER:
        if ser_ut_som_personnummer(str(falt.get(namn) or "")):
            raise ValidationError(
                {
                    namn: "Texten ser ut att innehålla ett personnummer. Ta bort det: en ansökan "
                    "beskriver en målgrupp och aldrig enskilda personer."
                }
            )


@transaction.atomic
def skapa_ansokan(
    *, by: User, namn: str, sokande: Organisation, inriktning: str, **falt: Any
) -> Ansokan:
    """Begin an application as a draft that only the writer sees; ``falt`` are its other fields."""
    _granska_texter({"namn": namn, **falt})
    parter = falt.pop("parter", ())
    ansokan = Ansokan(namn=namn, sokande=sokande, inriktning=inriktning, skapad_by=by, **falt)
    spara(ansokan, by=by, verb="började skriva ansökan", sokande=str(sokande))
    ansokan.parter.set(parter)
    return ansokan


@transaction.atomic
def andra_ansokan(*, by: User, ansokan: Ansokan, **falt: Any) -> Ansokan:
    """Write in a draft, or in one that was sent back: any of its own fields, and ``parter``.

    Raises ValidationError when it is handed in, and for a text that holds a personnummer.
    """
    ansokan = las_for_andring(ansokan)
    _granska_texter(falt)
    parter = falt.pop("parter", None)
    andrade = satt(ansokan, falt)
    if parter is not None:
        ansokan.parter.set([part for part in parter if part.pk != ansokan.sokande_id])
    return spara(ansokan, by=by, verb="ändrade", falt=andrade)


@dataclass(frozen=True, slots=True)
class NyttMal:
    """A goal of the insats as it is typed."""

    namn: str
    matt: str
    malvarde: Decimal
    enhet: str
    jamforelse: str = Mal.Jamforelse.MINST


@transaction.atomic
def satt_ansokansmal(
    *, by: User, ansokan: Ansokan, forbundsmal: Iterable[Mal], mal: Iterable[NyttMal]
) -> None:
    """Say which of the förbund's goals it serves, and set its own goals, in their order."""
    ansokan = las_for_andring(ansokan)
    egna = list(mal)
    namn = [ett.namn for ett in egna]
    if dubbla := sorted({n for n in namn if namn.count(n) > 1}):
        raise ValidationError(f"Två mål heter {dubbla[0]}. Ge dem olika namn.")
    ansokan.forbundsmal.set(forbundsmal)
    ansokan.mal.all().delete()
    for ordning, ett in enumerate(egna, 1):
        rad = Ansokansmal(
            ansokan=ansokan,
            ordning=ordning,
            namn=ett.namn,
            matt=ett.matt,
            malvarde=ett.malvarde,
            enhet=ett.enhet,
            jamforelse=ett.jamforelse,
        )
        rad.full_clean()
        rad.save()
    logga(by=by, verb="ändrade", objekt=ansokan, falt=["mål"], antal=len(egna))


@dataclass(frozen=True, slots=True)
class Arsbehov:
    """What is asked for a calendar year: kronor, and places where participants are enrolled."""

    belopp: Decimal
    platser: int | None = None


@transaction.atomic
def satt_ansokansbudget(*, by: User, ansokan: Ansokan, aren: Mapping[int, Arsbehov]) -> None:
    """Set what is asked for, {calendar year: Arsbehov}; years that are left out are taken away.

    Raises ValidationError for a year outside the insats's period, and for an amount below nought.
    """
    ansokan = las_for_andring(ansokan)
    if utanfor := sorted(set(aren) - set(ansokan.aren)):
        raise ValidationError(
            f"{uppraknat(map(str, utanfor))} ligger utanför insatsens tid. Ändra tiden först."
        )
    ansokan.ansokansar.all().delete()
    for ar, behov in sorted(aren.items()):
        rad = Ansokansar(ansokan=ansokan, ar=ar, belopp=behov.belopp, platser=behov.platser)
        rad.full_clean()
        rad.save()
    logga(by=by, verb="ändrade", objekt=ansokan, falt=["budget"], ar=sorted(aren))


@dataclass(frozen=True, slots=True)
class NyMedfinansiering:
    """What somebody puts in during a year, as it is typed: hours of work, or kronor."""

    organisation: Organisation
    ar: int
    slag: str
    timmar: int | None = None
    belopp: Decimal | None = None
    text: str = ""


@transaction.atomic
def satt_medfinansiering(*, by: User, ansokan: Ansokan, rader: Iterable[NyMedfinansiering]) -> None:
    """Set what others put in; the rows that there were are replaced."""
    ansokan = las_for_andring(ansokan)
    ansokan.medfinansiering.all().delete()
    nya = list(rader)
    for ny in nya:
        rad = Medfinansiering(
            ansokan=ansokan,
            organisation=ny.organisation,
            ar=ny.ar,
            slag=ny.slag,
            timmar=ny.timmar,
            belopp=ny.belopp,
            text=ny.text,
        )
        rad.full_clean()
        rad.save()
    logga(by=by, verb="ändrade", objekt=ansokan, falt=["medfinansiering"], antal=len(nya))


@transaction.atomic
def kasta_ansokan(*, by: User, ansokan: Ansokan) -> None:
    """Throw away a draft that was never handed in; ValidationError for any other."""
    ansokan = las(ansokan)
    if ansokan.arende_id is not None:
        raise ValidationError("Ansökan har varit inlämnad och är diarieförd. Återkalla den.")
    logga(by=by, verb="kastade utkast", objekt=ansokan, sokande=str(ansokan.sokande))
    for rader in (ansokan.mal, ansokan.ansokansar, ansokan.medfinansiering):
        rader.all().delete()
    ansokan.parter.clear()
    ansokan.forbundsmal.clear()
    ansokan.delete()


# -- Handed in, and back ----------------------------------------------------------------------


@transaction.atomic
def lamna_in_ansokan(*, by: User, ansokan: Ansokan, datum: date | None = None) -> Ansokan:
    """Hand it in: what it says now is kept as a PDF in the diarium, in a case of its own.

    One that comes back after an återremiss goes to the same case. ``datum`` is the day that it
    came in, today where none is given. Raises ValidationError for what is missing.
    """
    ansokan = las_for_andring(ansokan)
    if saknas := brister(ansokan):
        raise ValidationError(f"Ansökan saknar {uppraknat(saknas)}.")
    dag = datum or timezone.localdate()
    forsta = ansokan.arende is None
    arende = ansokan.arende or oppna_arende(
        by=by, mening=f"Ansökan om medel: {ansokan.namn}", datum=dag
    )
    vad = "Ansökan om medel" if forsta else "Ändrad ansökan om medel"
    pdf = gor_pdf(ansokan, dnr=arende.dnr, dag=dag)
    ansokan.handling = diariefor(
        by=by,
        arende=arende,
        rubrik=f"{vad}: {ansokan.namn}",
        riktning=Handling.Riktning.INKOMMEN,
        datum=dag,
        typ=handlingstyp("Ansökan"),
        organisation=ansokan.sokande,
        fil=filer.behall(pdf, f"ansokan-{ansokan.pk}.pdf", PDF, by=by),
    )
    ansokan.arende = arende
    ord_ = "lämnade in" if forsta else "lämnade in igen"
    return till_status(ansokan, Status.INLAMNAD, by=by, vad=ord_, datum=dag)


@transaction.atomic
def ta_tillbaka_ansokan(*, by: User, ansokan: Ansokan) -> Ansokan:
    """Take back what was handed in, to change it; not once it is being prepared."""
    ansokan = las(ansokan)
    krav_status(
        ansokan,
        Status.INLAMNAD,
        annars="Ansökan bereds eller är beslutad. Be om återremiss, eller återkalla den.",
    )
    return till_status(ansokan, Status.UTKAST, by=by, vad="tog tillbaka för att ändra")


@transaction.atomic
def aterkalla_ansokan(
    *, by: User, ansokan: Ansokan, skal: str, datum: date | None = None
) -> Ansokan:
    """Withdraw it with a reason; not once it is decided. It can be taken up anew."""
    ansokan = las(ansokan)
    if ansokan.arende_id is None:
        raise ValidationError("Ansökan har aldrig lämnats in. Kasta utkastet i stället.")
    krav_status(
        ansokan,
        *(Status.UTKAST, Status.INLAMNAD, Status.BEREDNING, Status.ATERREMITTERAD),
        annars="Ansökan är redan återkallad eller beslutad.",
    )
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför ansökan återkallas."})
    return till_status(ansokan, Status.ATERKALLAD, by=by, vad="återkallade", text=skal, datum=datum)


@transaction.atomic
def ateruppta_ansokan(*, by: User, ansokan: Ansokan) -> Ansokan:
    """Take up a withdrawn one anew: it becomes a draft in the same case."""
    ansokan = las(ansokan)
    krav_status(ansokan, Status.ATERKALLAD, annars="Bara en återkallad ansökan tas upp igen.")
    return till_status(ansokan, Status.UTKAST, by=by, vad="tog upp igen")
