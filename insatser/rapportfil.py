"""The yearly report of an insats as a file: PDF/A-3a and PDF/UA-1 (docs/papper.md)."""

from datetime import datetime
from hashlib import sha256

from django.template.loader import render_to_string

from finsam import pdf
from insatser.rapportinnehall import Innehall

PDF = "application/pdf"
STILMALLAR = ("css/papper.css", "css/insatsrapport.css")
UTKAST = "css/utkast.css"


def papper(innehall: Innehall) -> str:
    """Return the HTML that becomes the PDF."""
    return render_to_string("insatser/papper/arsrapport.html", {"r": innehall})


def gor_pdf(innehall: Innehall, *, skapad: datetime) -> bytes:
    """Return the report as PDF; a draft says so across every page."""
    html = papper(innehall)
    return pdf.rendera(
        html,
        titel=f"{innehall.titel}, {innehall.forbund}",
        identitet=sha256(html.encode()).digest()[:16],
        skapad=skapad,
        forfattare=innehall.forbund,
        stilmallar=(*STILMALLAR, UTKAST) if innehall.utkast else STILMALLAR,
    )


def filnamn(innehall: Innehall) -> str:
    """Return what the file is called: ``arsrapport-2022-pontibus.pdf``."""
    return f"arsrapport-{innehall.ar}-{innehall.slug}{'-utkast' if innehall.utkast else ''}.pdf"
