"""What may be published: each kind of paper as it would stand before the public, looked at first.

A decided report gives its kept page, a justerat protokoll the page that is made of it now; any
other document its file alone. What hinders is said in words, and what tells of persons is found.
"""

from dataclasses import dataclass, field
from datetime import date

from django.utils.text import slugify

from finsam import filer
from finsam.identitet import avslojar
from finsam.models import Fil
from rapporter.filsida import Filsida, filsida
from rapporter.models import Publikation, Utgava
from rapporter.protokollsida import gor_protokollsida
from styrelse.models import Handling, Protokoll

PDF = "application/pdf"
# Addresses that the public pages use for something else.
UPPTAGNA = frozenset({"oppna-data"})
_LANGST = 80


@dataclass(frozen=True, slots=True)
class Underlag:
    """A paper before it is published.

    ``sak`` names the field of ``Publikation`` that it stands in. ``html`` is the page as bytes,
    empty where there is only a file; ``gjord`` says that it was made now and has to be kept.
    ``hinder`` is why it cannot be published, "" where it can.
    """

    sak: str
    objekt: Utgava | Protokoll | Handling
    titel: str
    datum: date
    pdf: Fil | None
    html: bytes = b""
    gjord: bool = False
    hinder: str = ""
    publikation: Publikation | None = None
    personer: tuple[str, ...] = field(default=())

    @property
    def sida(self) -> Filsida | None:
        """The page as the public would read it, None where there is only a file."""
        return filsida(self.html) if self.html else None

    @property
    def agare(self) -> object:
        """The row that the address is for: a report keeps its address from version to version."""
        return self.objekt.rapport if isinstance(self.objekt, Utgava) else self.objekt


def utgava(rad: Utgava) -> Underlag:
    """Return a decided version of a report, to be published."""
    rapport = rad.rapport
    hinder = ""
    if not rad.galler:
        hinder = "Bara en version som styrelsen har beslutat, och som gäller, kan publiceras."
    elif rad.html is None or rad.pdf is None:
        hinder = "Versionen saknar filer och kan inte publiceras."
    elif rad.handling and rad.handling.sekretess:
        hinder = "Versionen har sekretess i diariet och kan inte publiceras."
    html = filer.las(rad.html) if rad.html and not hinder else b""
    return Underlag(
        "rapport",
        rad,
        rapport.titel,
        rad.datum or rapport.per_datum,
        rad.pdf,
        html,
        hinder=hinder,
        publikation=Publikation.objects.filter(rapport=rapport).first(),
        personer=_personer(html),
    )


def protokoll(rad: Protokoll) -> Underlag:
    """Return a justerat protokoll, to be published; what is secret in it is left out."""
    mote = rad.sammantrade
    handling = rad.handling
    hinder = ""
    if rad.status != Protokoll.Status.JUSTERAT or handling is None or handling.fil is None:
        hinder = "Protokollet publiceras när det är justerat."
    elif handling.sekretess:
        hinder = "Protokollet har sekretess och kan inte publiceras."
    html = b"" if hinder else gor_protokollsida(rad)
    return Underlag(
        "protokoll",
        rad,
        f"Protokoll {mote.organ} {mote.datum.isoformat()}",
        mote.datum,
        handling.fil if handling else None,
        html,
        gjord=True,
        hinder=hinder,
        publikation=Publikation.objects.filter(protokoll=rad).first(),
        personer=_personer(html),
    )


def handling(rad: Handling) -> Underlag:
    """Return another document of the diarium, to be published as it is: its PDF alone."""
    return Underlag(
        "handling",
        rad,
        rad.rubrik,
        rad.datum,
        rad.fil,
        hinder=_handlingens_hinder(rad),
        publikation=Publikation.objects.filter(handling=rad).first(),
    )


def _handlingens_hinder(rad: Handling) -> str:
    if rad.sekretess:
        return "Handlingen har sekretess och kan inte publiceras."
    if rad.fil is None:
        return "Handlingen har ingen fil att publicera."
    if rad.fil.innehallstyp != PDF:
        return "Bara en PDF kan publiceras. Spara handlingen som PDF och diarieför den."
    if rad.protokoll.exists():
        return "Handlingen är ett protokoll. Publicera det från protokollets sida."
    if hasattr(rad, "utgava"):
        return "Handlingen är en rapport. Publicera den från rapportens beslutade version."
    return ""


def _personer(html: bytes) -> tuple[str, ...]:
    """Return what in the page tells who someone is, in words; each once."""
    if not html:
        return ()
    rader = filsida(html).ord_.splitlines()
    return tuple(sorted({funnet for rad in rader if (funnet := avslojar(rad))}))


def adressforslag(underlag: Underlag) -> str:
    """Return an address that is free: made of the title, numbered where it is taken."""
    grund = slugify(underlag.titel)[:_LANGST].strip("-") or "handling"
    upptagna = set(
        Publikation.objects.filter(slug__startswith=grund[:70]).values_list("slug", flat=True)
    )
    forslag, nummer = grund, 2
    while forslag in upptagna or forslag in UPPTAGNA:
        forslag, nummer = f"{grund[:70]}-{nummer}", nummer + 1
    return forslag
