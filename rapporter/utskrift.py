"""A report as a file: HTML for paper, PDF, and HTML that stands by itself."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from finsam import kedja, pdf
from finsam.format import langt_datum
from rapporter import bildkalla
from rapporter.bilagor import bifogade
from rapporter.dokument import Dokument
from rapporter.models import Utformning
from rapporter.papper import omslagsbild, papper, prov, utdrag

STILMALLAR = ("css/papper.css",)
PDF = "application/pdf"


def _kolofon(skapad: datetime) -> str:
    """Say when the file was made and where the log's chain then ended: tamper-evident."""
    dag = langt_datum(timezone.localdate(skapad))
    return f"Filen gjordes den {dag}. Händelseloggens huvud var då {kedja.huvud()}."


def avtryck(papper: pdf.Papper) -> str:
    """Return the fingerprint of what a PDF is made from: its HTML and its style sheets.

    Taken without the colophon, which tells of the file and not of the report.
    """
    summa = sha256(papper.html().encode())
    for mall in STILMALLAR:
        summa.update(_statisk(mall))
    return summa.hexdigest()


def gor_pdf(
    dokument: Dokument,
    *,
    skapad: datetime,
    utkast: str = "",
    bilagor: Sequence[pdf.Bilaga] = (),
    framsteg: pdf.Framsteg = lambda klara, alla: None,
) -> bytes:
    """Return the document as PDF/A-3a and PDF/UA-1.

    ``utkast`` ("UTKAST version 3") is set across every page, ``bilagor`` are files within the
    file, ``framsteg`` is told (parts done, parts in all). The same arguments give the same bytes.
    """
    return pdf.rendera_delad(
        papper(dokument, kolofon=_kolofon(skapad), utkast=utkast),
        titel=f"{dokument.rapport.titel}, {dokument.sammanhang.forbundsnamn}",
        identitet=bytes.fromhex(avtryck(papper(dokument, utkast=utkast)))[:16],
        skapad=skapad,
        forfattare=dokument.sammanhang.forbundsnamn,
        bilagor=[*bilagor, *bifogade(dokument.sammanhang)],
        hamta_fil=bildkalla.hamta,
        stilmallar=STILMALLAR,
        framsteg=framsteg,
    )


def gor_utdrag(dokument: Dokument, *, skapad: datetime) -> bytes:
    """Return the PDF of some avsnitt (``bygg_avsnitt``), with the report's heads and feet."""
    blad = utdrag(dokument)
    return pdf.rendera(
        blad.html(),
        titel=f"{dokument.kapitel[0].avsnitt.rubrik}, {dokument.rapport.titel}",
        identitet=bytes.fromhex(avtryck(blad))[:16],
        skapad=skapad,
        forfattare=dokument.sammanhang.forbundsnamn,
        hamta_fil=bildkalla.hamta,
        stilmallar=STILMALLAR,
    )


def gor_prov(utformning: Utformning, *, skapad: datetime) -> bytes:
    """Return a PDF that shows how reports look."""
    blad = prov(utformning)
    return pdf.rendera(
        blad.html(),
        titel="Utformning",
        identitet=bytes.fromhex(avtryck(blad))[:16],
        skapad=skapad,
        hamta_fil=bildkalla.hamta,
        stilmallar=STILMALLAR,
    )


def gor_html(dokument: Dokument) -> str:
    """Return the document as one HTML file with its style sheet inside."""
    html = render_to_string(
        "rapporter/dokument/fil.html",
        {"dokument": dokument, "stil": stil("css/rapportfil.css"), "bild": omslagsbild(dokument)},
    )
    return bildkalla.for_fil(html)


def stil(namn: str) -> SafeString:
    """Return one of our style sheets as an element, for a file that stands by itself."""
    css = _statisk(namn).decode()
    return format_html("<style>{}</style>", mark_safe(css))  # noqa: S308 - our own file


def _statisk(namn: str) -> bytes:
    funnen = finders.find(namn)
    if funnen is None:
        raise FileNotFoundError(f"{namn} saknas bland de statiska filerna i {settings.BASE_DIR}.")
    with open(funnen, "rb") as fil:
        return fil.read()


def filnamn(dokument: Dokument, andelse: str) -> str:
    """Return what the file is called when it is downloaded: ``arsredovisning-2022.pdf``."""
    return f"{dokument.rapport.typ}-{dokument.rapport.ar}.{andelse}"
