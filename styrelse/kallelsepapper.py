"""The kallelse with its föredragningslista on paper: one or two pages, PDF/A-3a and PDF/UA-1."""

from datetime import datetime
from hashlib import sha256

from django.template.loader import render_to_string

from finsam import pdf
from styrelse.forteckning import forbund
from styrelse.kallelseinnehall import Innehall
from styrelse.models import Sammantrade

STILMALLAR = ("css/papper.css", "css/kallelse.css")


def forbundsnamn(mote: Sammantrade) -> str:
    """Return the förbund's name on the day of the meeting; a new installation may lack one."""
    fakta = forbund(mote.datum)
    return fakta.namn if fakta else "Samordningsförbundet"


def gor_pdf(
    mote: Sammantrade,
    innehall: Innehall,
    *,
    skapad: datetime,
    version: int,
    andrat: dict[int, str] | None = None,
    dnr: str = "",
) -> bytes:
    """Return the kallelse as a file; ``andrat`` marks the points that an earlier one lacked."""
    forfattare = forbundsnamn(mote)
    html = render_to_string(
        "styrelse/papper/kallelse.html",
        {
            "forbund": forfattare,
            "innehall": innehall,
            "version": version,
            "andrat": andrat or {},
            "punkter": [(p, (andrat or {}).get(p["pk"], "")) for p in innehall["punkter"]],
            "dnr": dnr,
            "skapad": skapad,
        },
    )
    return pdf.rendera(
        html,
        titel=f"Kallelse till {innehall['rubrik'].lower()} {mote.datum.isoformat()}",
        identitet=sha256(html.encode()).digest()[:16],
        skapad=skapad,
        forfattare=forfattare,
        stilmallar=STILMALLAR,
    )
