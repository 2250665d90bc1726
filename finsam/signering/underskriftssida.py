"""The page of signatures: what is signed, where it can be verified, and numbered places."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO

import segno
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from pikepdf import Array, Dictionary, Name, Object, Pdf

from finsam.pdf import rendera

SIGILL = "sigill"
STILMALLAR = ("css/papper.css", "css/underskrifter.css")
_MALL = "finsam/signering/underskriftssida.html"
_QR_MARGINAL = 0  # the page around it is white
_BARA_KRYSSRUTANS = ("/DA", "/V", "/Ff", "/MK", "/AS", "/DV", "/Border")


def faltnamn(plats: int) -> str:
    """Return the name of the field of a place, from 1."""
    return f"plats_{plats}"


@dataclass(frozen=True)
class Underskriftssida:
    """What stands on the page: the document, what was decided, its sum, and how many places.

    ``rubrik`` is the document's title, ``vad`` what was decided ("beslutad 18 mars 2023, § 18"),
    ``kod`` and ``adress`` lead to the page that verifies, ``sha256`` is the frozen file's.
    ``platser`` are the places of those asked; ``reserver`` more follow. ``forklaring`` are
    paragraphs of the round's own, after those that always stand there.
    """

    rubrik: str
    vad: str
    forbund: str
    kod: str
    adress: str
    sha256: str
    platser: int
    reserver: int
    forklaring: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.platser < 1 or self.reserver < 0:
            raise ValueError(
                "Sidan behöver minst en plats, och reserverna kan inte vara färre än 0."
            )


def satt_sida(sida: Underskriftssida, *, skapad: datetime, frysta_byte: int | None) -> bytes:
    """Return the page laid out as a tagged PDF; its fields are still ticks (see ``gor_falt``).

    ``frysta_byte`` is how long the frozen file is where the signed file begins with it.
    """
    return rendera(
        _html(sida, frysta_byte),
        titel=f"Underskrifter: {sida.rubrik}",
        identitet=sha256(repr(sida).encode()).digest()[:16],
        skapad=skapad,
        forfattare=sida.forbund,
        stilmallar=STILMALLAR,
    )


def gor_falt(fil: Pdf) -> list[Object]:
    """Turn each tick of the laid-out page into an empty field for a signature, and return them."""
    falt = [a for sida in fil.pages for a in sida.obj.get("/Annots", ()) if "/FT" in a]
    for f in falt:
        for nyckel in _BARA_KRYSSRUTANS:
            if nyckel in f:
                del f[nyckel]
        vanster, over, hoger, under = (float(tal) for tal in f.Rect)
        f.Rect = Array([vanster, min(under, over), hoger, max(under, over)])
        f.FT = Name.Sig
        f.AP = Dictionary(N=_tomt(fil, abs(hoger - vanster), abs(over - under)))
    _rakta_formelement(fil)
    return falt


def _tomt(fil: Pdf, bredd: float, hojd: float) -> Object:
    utseende = fil.make_stream(b"")
    utseende.stream_dict.update(
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, bredd, hojd]),
            Resources=Dictionary(),
        )
    )
    return utseende


def _rakta_formelement(fil: Pdf) -> None:
    """A field's element names it at once: pyHanko takes a list of one for a change."""
    for element in fil.objects:
        if isinstance(element, Dictionary) and element.get("/S") == Name.Form:
            element.K = element.K[0]


@dataclass(frozen=True)
class _Plats:
    nummer: int
    reserv: bool

    @property
    def falt(self) -> str:
        return faltnamn(self.nummer)


def _html(sida: Underskriftssida, frysta_byte: int | None) -> str:
    nummer = range(1, sida.platser + sida.reserver + 1)
    return render_to_string(
        _MALL,
        {
            "sida": sida,
            "vad": sida.vad[:1].upper() + sida.vad[1:],
            "sigill": SIGILL,
            "platser": [_Plats(n, n > sida.platser) for n in nummer],
            "reservtext": _reservtext(sida),
            "kod": _i_grupper(sida.kod, 4),
            "summa": _i_grupper(sida.sha256, 8),
            "frysta_byte": frysta_byte,
            "qr": _qr(sida.adress),
        },
    )


def _reservtext(sida: Underskriftssida) -> str:
    forsta, sista = sida.platser + 1, sida.platser + sida.reserver
    if not sida.reserver:
        return ""
    return (
        f"Plats {forsta} är en reserv"
        if forsta == sista
        else f"Platserna {forsta}–{sista} är reserver"
    )


def _i_grupper(text: str, langd: int) -> list[str]:
    return [text[i : i + langd] for i in range(0, len(text), langd)]


def _qr(adress: str) -> SafeString:
    ut = BytesIO()
    kod = segno.make(adress, error="m", micro=False)
    kod.save(ut, kind="svg", xmldecl=False, border=_QR_MARGINAL, dark="#1c2529", omitsize=True)
    svg = ut.getvalue().decode().replace("</svg>", "", 1)
    start, resten = svg.split(">", 1)
    titel = format_html("<title>QR-kod med adressen {}</title>", adress)
    return mark_safe(f"{start}>{titel}{resten}</svg>")  # noqa: S308 - segno's drawing and our words
