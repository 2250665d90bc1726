"""Writes about occasions: what was held, how many came from each part, what they thought."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import sista
from finsam.spara import satt, spara
from insatser.deltagarlista import vikt
from insatser.models import (
    Insats,
    Organisationsstavning,
    Tillfalle,
    Tillfallesdeltagande,
    Utvarderingsfraga,
    Utvarderingssvar,
)
from styrelse.models import Organisation

Delar = Mapping[Organisation | None, int]


@transaction.atomic
def registrera_tillfalle(
    *,
    by: User,
    typ: str,
    datum: date,
    insats: Insats | None = None,
    form: str = "",
    rubrik: str = "",
    antal_tillfallen: int | None = 1,
    antal: int | None = None,
) -> Tillfalle:
    """Note an occasion, or several summed up: how many and how many persons they reached.

    Without an insats the förbund itself held it.
    """
    tillfalle = Tillfalle(
        insats=insats,
        typ=typ,
        datum=datum,
        form=form,
        rubrik=rubrik,
        antal_tillfallen=antal_tillfallen,
        antal=antal,
    )
    _granska(tillfalle)
    return spara(tillfalle, by=by, verb="registrerade", insats=tillfalle.hallare)


def _granska(tillfalle: Tillfalle) -> None:
    """Refuse what counts things and says no count of them."""
    if tillfalle.typ and not tillfalle.raknar_personer and tillfalle.antal is None:
        raise ValidationError({"antal": "Skriv hur många exemplar eller poster det var."})


@transaction.atomic
def andra_tillfalle(*, by: User, tillfalle: Tillfalle, **falt: object) -> Tillfalle:
    """Change what an occasion was; a count told by part is changed by its parts."""
    summa = _summa(tillfalle)
    if summa is not None:
        if falt.get("antal", summa) != summa:
            raise ValidationError(
                {"antal": f"Parterna ger {summa} tillsammans. Ändra antalet per part i stället."}
            )
        if falt.get("typ", tillfalle.typ) not in Tillfalle.MED_PERSONER:
            raise ValidationError(
                {"typ": "Antalet per part räknar personer. Ta bort parterna först."}
            )
    andrade = satt(tillfalle, falt)
    _granska(tillfalle)
    return spara(tillfalle, by=by, verb="ändrade", falt=andrade)


def _summa(tillfalle: Tillfalle) -> int | None:
    antal = list(tillfalle.delar.values_list("antal", flat=True))
    return sum(antal) if antal else None


@transaction.atomic
def satt_delar(*, by: User, tillfalle: Tillfalle, delar: Delar) -> Tillfalle:
    """Make these the numbers per part; None is the others. Their sum becomes the occasion's.

    Without any the numbers per part are taken away and the occasion's own number stands.
    """
    if not tillfalle.raknar_personer:
        raise ValidationError("Antal per part går bara att skriva för tillfällen med personer.")
    kvar = {part: antal for part, antal in delar.items() if antal}
    if any(antal < 0 for antal in kvar.values()):
        raise ValidationError("Antalen kan inte vara negativa.")
    tillfalle.delar.all().delete()
    for part, antal in kvar.items():
        rad = Tillfallesdeltagande(tillfalle=tillfalle, organisation=part, antal=antal)
        rad.full_clean()
        rad.save()
    if kvar:
        tillfalle.antal = sum(kvar.values())
    return spara(tillfalle, by=by, verb="räknade", parter=len(kvar), antal=tillfalle.antal)


@transaction.atomic
def kom_ihag_stavningar(*, by: User, stavningar: Mapping[str, Organisation]) -> int:
    """Remember how organisations were written in a list; return how many were new or changed.

    The log gets the number, never the words.
    """
    nya: list[Organisation] = []
    for text, organisation in stavningar.items():
        sokt = vikt(text)
        rad = Organisationsstavning.objects.filter(text=sokt).first()
        rad = rad or Organisationsstavning(text=sokt)
        if not sokt or rad.organisation_id == organisation.pk:
            continue
        rad.organisation = organisation
        rad.full_clean()
        rad.save()
        nya.append(organisation)
    if nya:
        handelser.logga(by=by, verb="lärde sig stavningar", objekt=nya[0], antal=len(nya))
    return len(nya)


@transaction.atomic
def las_in_lista(
    *, by: User, tillfalle: Tillfalle, delar: Delar, stavningar: Mapping[str, Organisation]
) -> Tillfalle:
    """Save what a list of those present came down to: numbers per part, and known spellings."""
    if not any(delar.values()):
        raise ValidationError("Listan ger ingen att räkna. Välj minst en part.")
    kom_ihag_stavningar(by=by, stavningar=stavningar)
    return satt_delar(by=by, tillfalle=tillfalle, delar=delar)


@transaction.atomic
def satt_utvardering(
    *,
    by: User,
    tillfalle: Tillfalle,
    text: str,
    svar: Mapping[str, int],
    fraga: Utvarderingsfraga | None = None,
) -> Utvarderingsfraga:
    """Note how many gave each answer to a question, in the order given; anew for ``fraga``."""
    if not any(svar.values()):
        raise ValidationError({"svar": "Skriv minst ett svar med ett antal."})
    rad = fraga or Utvarderingsfraga(tillfalle=tillfalle, ordning=sista(tillfalle.fragor.all()) + 1)
    rad.text = text
    spara(rad, by=by, verb="ändrade" if fraga else "registrerade", tillfalle=str(tillfalle))
    rad.svar.all().delete()
    for ordning, (alternativ, antal) in enumerate(svar.items(), 1):
        ett = Utvarderingssvar(fraga=rad, ordning=ordning, alternativ=alternativ, antal=antal)
        ett.full_clean()
        ett.save()
    return rad


@transaction.atomic
def ta_bort_utvardering(*, by: User, fraga: Utvarderingsfraga) -> None:
    """Take a question and its answers back."""
    handelser.logga(by=by, verb="tog bort", objekt=fraga, tillfalle=str(fraga.tillfalle))
    fraga.svar.all().delete()
    fraga.delete()


@transaction.atomic
def ta_bort_tillfalle(*, by: User, tillfalle: Tillfalle) -> None:
    """Take an occasion back, with its numbers per part and its answers."""
    handelser.logga(by=by, verb="tog bort", objekt=tillfalle, insats=tillfalle.hallare)
    Utvarderingssvar.objects.filter(fraga__tillfalle=tillfalle).delete()
    tillfalle.fragor.all().delete()
    tillfalle.delar.all().delete()
    tillfalle.delete()
