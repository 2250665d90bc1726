"""An application as a paper: what was handed in, as PDF/A-3a and PDF/UA-1 for the diarium."""

from datetime import date
from hashlib import sha256

from django.template.loader import render_to_string
from django.utils import timezone

from finsam import pdf
from insatser.ansokansinnehall import innehall
from insatser.models import Ansokan
from styrelse.forteckning import forbund

STILMALLAR = ("css/papper.css", "css/kallelse.css")


def gor_pdf(ansokan: Ansokan, *, dnr: str, dag: date) -> bytes:
    """Return what the application says on the day that it comes in, as a file."""
    fakta = forbund(dag)
    forfattare = str(ansokan.sokande)
    html = render_to_string(
        "insatser/papper/ansokan.html",
        {
            "forbund": fakta.namn if fakta else "Samordningsförbundet",
            "innehall": innehall(ansokan),
            "ansokan": ansokan,
            "dnr": dnr,
            "dag": dag,
        },
    )
    return pdf.rendera(
        html,
        titel=f"Ansökan om medel: {ansokan.namn}",
        identitet=sha256(html.encode()).digest()[:16],
        skapad=timezone.now(),
        forfattare=forfattare,
        stilmallar=STILMALLAR,
    )
