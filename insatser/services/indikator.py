"""Writes about the instrument: scales, indikatorer, questions, and how goals are reckoned."""

from collections.abc import Iterable, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.format import nyckel
from finsam.models import User
from finsam.spara import andra, satt, spara
from insatser.models import (
    Enkatsvar,
    Indikator,
    Indikatorformel,
    Indikatorfraga,
    Svarsalternativ,
    Svarsskala,
)
from styrelse.models import Mal
from styrelse.services import andra_mal


@transaction.atomic
def spara_svarsskala(
    *,
    by: User,
    namn: str,
    svar: Sequence[str],
    positiva: int,
    raknas_inte: Sequence[str] = (),
    skala: Svarsskala | None = None,
) -> Svarsskala:
    """Set a scale: answers from the least good on, how many of the last are positive.

    A scale that has been answered keeps its shape; only its words can change.
    """
    alla = [*svar, *raknas_inte]
    if len(svar) < 2 or not 1 <= positiva < len(svar):
        raise ValidationError(
            {"positiva": "Skriv minst två svar, och låt några men inte alla vara positiva."}
        )
    if len({text.casefold() for text in alla}) < len(alla):
        raise ValidationError({"svar": "Två svar är lika. Varje svar ska stå en gång."})
    rad = skala or Svarsskala()
    rad.namn = namn
    spara(rad, by=by, verb="ändrade" if skala else "registrerade", svar=len(svar))
    granser = (len(svar) - positiva, len(svar))
    nya = [
        Svarsalternativ(
            skala=rad,
            ordning=plats,
            text=text,
            positivt=granser[0] < plats <= granser[1],
            ej_aktuellt=plats > granser[1],
        )
        for plats, text in enumerate(alla, 1)
    ]
    _satt_alternativ(rad, nya)
    return rad


def _satt_alternativ(skala: Svarsskala, nya: list[Svarsalternativ]) -> None:
    gamla = list(skala.alternativ.order_by("ordning"))
    if Enkatsvar.objects.filter(alternativ__skala=skala).exists():
        form = [(a.positivt, a.ej_aktuellt) for a in nya]
        if [(a.positivt, a.ej_aktuellt) for a in gamla] != form:
            raise ValidationError(
                "Det finns svar på skalan. Orden kan ändras, men inte hur många svaren är eller "
                "vilka som är positiva. Gör en ny skala i stället."
            )
        for gammal in gamla:  # texts are unique: two that change with each other pass by numbers
            Svarsalternativ.objects.filter(pk=gammal.pk).update(text=f"{gammal.pk}")
        for gammal, ny in zip(gamla, nya, strict=True):
            gammal.text = ny.text
            gammal.full_clean(validate_unique=False, validate_constraints=False)
            gammal.save()
        return
    skala.alternativ.all().delete()
    for ny in nya:
        ny.full_clean()
        ny.save()


@transaction.atomic
def satt_indikatorer(*, by: User, rader: Iterable[Mapping[str, object]]) -> int:
    """Add the indikatorer (nummer, namn) whose number is new; return how many were."""
    finns = set(Indikator.objects.values_list("nummer", flat=True))
    nya = [Indikator(**rad) for rad in rader if rad["nummer"] not in finns]
    for rad in nya:
        spara(rad, by=by, verb="registrerade")
    return len(nya)


@transaction.atomic
def andra_indikator(*, by: User, indikator: Indikator, **falt: object) -> Indikator:
    """Change an indikator's words or number."""
    return andra(indikator, falt, by=by)


@transaction.atomic
def spara_indikatorfraga(
    *, by: User, fraga: Indikatorfraga | None = None, **falt: object
) -> Indikatorfraga:
    """Add a question, or change one; the scale of one that has been answered stays."""
    if fraga is None:
        return spara(Indikatorfraga(**falt), by=by, verb="registrerade")
    fore = fraga.skala_id, fraga.grupp
    andrade = satt(fraga, falt)
    if (fraga.skala_id, fraga.grupp) != fore and fraga.svar.exists():
        raise ValidationError("Frågan har svar. Grupp och skala kan inte ändras längre.")
    return spara(fraga, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def ta_bort_indikatorfraga(*, by: User, fraga: Indikatorfraga) -> None:
    """Take a question away that nobody has answered."""
    if fraga.svar.exists():
        raise ValidationError("Frågan har svar och kan inte tas bort.")
    handelser.logga(by=by, verb="tog bort", objekt=fraga, grupp=fraga.grupp)
    fraga.delete()


@transaction.atomic
def spara_formel(
    *,
    by: User,
    namn: str,
    metod: str,
    indikatorer: Iterable[Indikator],
    grupper: Sequence[str] = (),
    ovre: int | None = None,
    formel: Indikatorformel | None = None,
) -> Indikatorformel:
    """Say how a goal is reckoned; the key is made of the first name and stays."""
    valda = list(indikatorer)
    if not valda:
        raise ValidationError({"indikatorer": "Välj minst en indikator."})
    rad = formel or Indikatorformel(nyckel=nyckel(namn)[:40].strip("_"))
    satt(rad, {"namn": namn, "metod": metod, "grupper": list(grupper), "ovre": ovre})
    spara(
        rad,
        by=by,
        verb="ändrade" if formel else "registrerade",
        indikatorer=sorted(i.nummer for i in valda),
    )
    rad.indikatorer.set(valda)
    return rad


@transaction.atomic
def ta_bort_formel(*, by: User, formel: Indikatorformel) -> None:
    """Take a formula away that no goal is measured with."""
    if mal := Mal.objects.filter(nyckel=formel.referens).first():
        raise ValidationError(f"Målet {mal} ({mal.ar}) mäts med formeln. Ändra målet först.")
    handelser.logga(by=by, verb="tog bort", objekt=formel)
    formel.delete()


@transaction.atomic
def mat_mal_med_formel(*, by: User, mal: Mal, formel: Indikatorformel) -> Mal:
    """Let a goal be measured by a formula: its outcome is then proposed from the answers."""
    return andra_mal(
        by=by,
        mal=mal,
        mattslag=Mal.Mattslag.INDIKATOR,
        nyckel=formel.referens,
        matt=mal.matt or formel.namn,
    )
