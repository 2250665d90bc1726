"""The förbund and its members as reports and pages print them."""

from dataclasses import dataclass
from datetime import date

from finsam.period import Period
from styrelse.models import (
    Forbund,
    Medlem,
)


@dataclass(frozen=True, slots=True)
class Forbundsfakta:
    """The förbund as its ordning stood on a day."""

    namn: str
    sate: str
    bildat: date
    ordning_fran: date | None
    organisationsnummer: str
    webbplats: str
    motto: str

    @property
    def utokat(self) -> date | None:
        """From when the present ordning holds, None while the first one does."""
        return self.ordning_fran if self.ordning_fran != self.bildat else None


@dataclass(frozen=True, slots=True)
class Medlemsrad:
    """A member on a day."""

    pk: int
    namn: str
    typ: str
    typ_text: str
    ar_stat: bool
    period: Period


def forbund(dag: date) -> Forbundsfakta | None:
    """Return the förbund's facts as of a day, None before it is registered."""
    rad = Forbund.objects.med_ordning().first()
    if rad is None:
        return None
    gallande = next((o for o in rad.forbundsordningar.all() if o.from_datum <= dag), None)
    return Forbundsfakta(
        namn=gallande.namn if gallande else "",
        sate=gallande.sate if gallande else "",
        bildat=rad.bildat_datum,
        ordning_fran=gallande.from_datum if gallande else None,
        organisationsnummer=rad.organisationsnummer,
        webbplats=rad.webbplats,
        motto=rad.motto,
    )


def forbundsnamn(dag: date) -> str:
    """Return what the förbund is called on a day; a plain word before it is registered."""
    fakta = forbund(dag)
    return (fakta.namn if fakta else "") or "Samordningsförbundet"


def medlemmar(dag: date) -> list[Medlemsrad]:
    """Return the members on a day in the förbund's own order."""
    return [
        Medlemsrad(m.pk, str(m), m.typ, m.get_typ_display(), m.ar_stat, m.period)
        for m in Medlem.objects.vid(dag).med_organisation()
    ]
