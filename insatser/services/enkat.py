"""Writes about what was answered: only how many gave each answer, never who."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import (
    Enkat,
    Enkatsvar,
    Indikatorfraga,
    Insats,
    Respondentgrupp,
    Svarsalternativ,
)

Svar = Mapping[tuple[Indikatorfraga, Svarsalternativ], int]


@dataclass(frozen=True)
class NyEnkat:
    """The answers of a group in a year, of an insats or of all together."""

    ar: int
    grupp: str
    insats: Insats | None = None
    kalla: str = ""
    svar: Svar = field(default_factory=dict)

    @property
    def rubrik(self) -> str:
        """What it is, in words."""
        namn = Respondentgrupp(self.grupp).label
        return f"{namn} {self.ar}, {self.insats or 'alla tillsammans'}"

    @property
    def summa(self) -> int:
        """How many answers there are."""
        return sum(self.svar.values())

    def finns(self) -> Enkat | None:
        """Return the enkät that is kept already, if any."""
        return Enkat.objects.filter(ar=self.ar, grupp=self.grupp, insats=self.insats).first()


@transaction.atomic
def spara_enkat(*, by: User, ny: NyEnkat, ersatt: bool = False) -> Enkat:
    """Keep an enkät's counts; one that is kept already is replaced only where that is said."""
    enkat = ny.finns()
    if enkat and not ersatt:
        raise ValidationError(
            f"{enkat} finns redan{f' för {ny.insats}' if ny.insats else ''}. Ändra den i stället."
        )
    kvar = {par: antal for par, antal in ny.svar.items() if antal}
    if not kvar:
        raise ValidationError("Skriv minst ett antal.")
    rad = enkat or Enkat(ar=ny.ar, grupp=ny.grupp, insats=ny.insats)
    rad.kalla = ny.kalla
    spara(rad, by=by, verb="ändrade" if enkat else "registrerade", grupp=ny.grupp)
    rad.svar.all().delete()
    nya = [_svar(rad, *par, antal) for par, antal in kvar.items()]
    Enkatsvar.objects.bulk_create(nya)
    return rad


def _svar(
    enkat: Enkat, fraga: Indikatorfraga, alternativ: Svarsalternativ, antal: int
) -> Enkatsvar:
    if fraga.grupp != enkat.grupp:
        raise ValidationError(f"{fraga} ställs inte till {enkat.get_grupp_display().lower()}.")
    if alternativ.skala_id != fraga.skala_id:
        raise ValidationError(f"{alternativ} hör inte till frågans skala.")
    if antal < 0:
        raise ValidationError("Antalen kan inte vara negativa.")
    return Enkatsvar(enkat=enkat, fraga=fraga, alternativ=alternativ, antal=antal)


@transaction.atomic
def las_in_enkater(*, by: User, nya: Iterable[NyEnkat], ersatt: bool) -> int:
    """Keep every enkät of a file, all or none; return how many."""
    return len([spara_enkat(by=by, ny=ny, ersatt=ersatt) for ny in nya])


@transaction.atomic
def ta_bort_enkat(*, by: User, enkat: Enkat) -> None:
    """Take an enkät's counts back."""
    handelser.logga(by=by, verb="tog bort", objekt=enkat, grupp=enkat.grupp, ar=enkat.ar)
    enkat.svar.all().delete()
    enkat.delete()
