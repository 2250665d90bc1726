"""The standing item “utfall och prognos” of a board meeting: one page, PDF/A-3a and PDF/UA-1."""

import json
from hashlib import sha256

from django.template.loader import render_to_string

from ekonomi.prognoslage import (
    Prognoslage,
    kapitaltabell,
    kommentarer,
    prognosdiagram,
    prognostabell,
    takfraga,
)
from finsam import pdf
from styrelse.forteckning import forbund


def papper(lage: Prognoslage) -> str:
    """Return the page as HTML: one or two sentences, the table, the chart, the comments."""
    prognos = lage.prognos
    return render_to_string(
        "ekonomi/prognos_papper.html",
        {
            "forbund": _forbundsnamn(lage),
            "prognos": prognos,
            "lage": lage,
            "tabell": prognostabell(lage),
            "diagram": prognosdiagram(lage),
            "tak_i_ord": takfraga(lage).i_ord(),
            "kommentarer": kommentarer(lage),
        },
    )


def gor_pdf(lage: Prognoslage) -> bytes:
    """Return the paper as a file, with its figures attached as JSON.

    The same forecast gives the same bytes: its time is when it was fixed, else when it was made.
    """
    html = papper(lage)
    siffror = {"prognos": prognostabell(lage).json(), "kapital": kapitaltabell(lage).json()}
    prognos = lage.prognos
    return pdf.rendera(
        html,
        titel=f"Utfall och prognos {prognos.budget.ar}",
        identitet=sha256(html.encode()).digest()[:16],
        skapad=prognos.faststalld_at or prognos.skapad_at,
        forfattare=_forbundsnamn(lage),
        bilagor=[
            pdf.Bilaga(
                "siffror.json",
                json.dumps(siffror, ensure_ascii=False, indent=1).encode(),
                "De tryckta siffrorna",
            )
        ],
    )


def _forbundsnamn(lage: Prognoslage) -> str:
    """The förbund's name on the forecast's day; a new installation may lack one."""
    fakta = forbund(lage.prognos.datum)
    return fakta.namn if fakta else "Samordningsförbundet"
