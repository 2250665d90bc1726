"""A protokoll as a file: PDF/A-3a and PDF/UA-1, in the look of the reports (docs/papper.md)."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header

from finsam import pdf
from styrelse.protokollsinnehall import Protokollsinnehall

PDF = "application/pdf"
STILMALLAR = ("css/papper.css", "css/protokoll.css")
UTKAST = "css/utkast.css"


@dataclass(frozen=True, slots=True)
class Protokollsfil:
    """The bytes of a protokoll, and the fingerprint of what they were made from."""

    namn: str
    data: bytes
    avtryck: str

    @property
    def sha256(self) -> str:
        """The file's own SHA-256, which signatures are bound to."""
        return sha256(self.data).hexdigest()


def papper(innehall: Protokollsinnehall) -> str:
    """Return the HTML that becomes the PDF."""
    return render_to_string("styrelse/papper/protokoll.html", {"p": innehall})


def avtryck(innehall: Protokollsinnehall) -> str:
    """Return the fingerprint of everything that the paper says."""
    return sha256(papper(innehall).encode()).hexdigest()


def protokollsfil(innehall: Protokollsinnehall, *, skapad: datetime) -> Protokollsfil:
    """Return the protokoll as PDF; a draft says so across every page."""
    html = papper(innehall)
    gjord_av = sha256(html.encode())
    data = pdf.rendera(
        html,
        titel=innehall.titel,
        identitet=gjord_av.digest()[:16],
        skapad=skapad,
        forfattare=innehall.forbund,
        stilmallar=(*STILMALLAR, UTKAST) if innehall.utkast else STILMALLAR,
    )
    return Protokollsfil(innehall.filnamn, data, gjord_av.hexdigest())


def som_nedladdning(fil: Protokollsfil) -> HttpResponse:
    """Return a file that is made now and not kept."""
    svar = HttpResponse(fil.data, content_type=PDF)
    svar["Content-Disposition"] = content_disposition_header(True, fil.namn)
    svar["Cache-Control"] = "private, no-store"
    return svar
