"""The files of a version: the page, the PDF with what it encloses, the figures, the balances."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from ekonomi.models import Rakenskapsar
from ekonomi.sieexport import exportera
from finsam.pdf import Bilaga
from rapporter import utskrift
from rapporter.dokument import Medium, bygg
from rapporter.models import Rapport
from rapporter.papper import papper
from rapporter.siffror import siffror
from rapporter.utgavebild import Bild, bild, siffror_utan_kallor

JSON, HTML, SIE = "application/json", "text/html", "text/plain"


@dataclass(frozen=True, slots=True)
class Utgavefiler:
    """A version before it is kept: its picture and the bytes of its files.

    ``avtryck`` is the fingerprint of what the PDF was made from; ``sie`` is empty where the
    books lack the year, and for a draft.
    """

    bild: Bild
    avtryck: str
    html: bytes
    pdf: bytes
    json: bytes
    sie: bytes


def gor_filer(rapport: Rapport, *, skapad: datetime, utkast: str = "") -> Utgavefiler:
    """Make the files of a report as it is now. The same report and time give the same bytes.

    ``utkast`` is what stands across each page of a draft. Of the books a decided report encloses
    the balances only (SIE type 1), never vouchers or their texts.
    """
    tryck = bygg(rapport, Medium.PAPPER)  # first: what changes after it is seen by its avtryck
    avtryck = utskrift.avtryck(papper(tryck))
    fil = bygg(rapport, Medium.FIL)
    bilden = bild(fil)
    data_json = _json(rapport, bilden)
    sie = b"" if utkast else _sie(rapport, skapad)
    data_pdf = utskrift.gor_pdf(
        tryck, skapad=skapad, utkast=utkast, bilagor=_bilagor(data_json, sie)
    )
    return Utgavefiler(
        bild=bilden,
        avtryck=avtryck,
        html=utskrift.gor_html(fil).encode(),
        pdf=data_pdf,
        json=data_json,
        sie=sie,
    )


def avtryck_nu(rapport: Rapport) -> str:
    """Return the fingerprint of what a PDF of the report would be made from now."""
    return utskrift.avtryck(papper(bygg(rapport, Medium.PAPPER)))


def _json(rapport: Rapport, bilden: Bild) -> bytes:
    data = siffror(rapport) | {"i_texten": siffror_utan_kallor(bilden)}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _sie(rapport: Rapport, skapad: datetime) -> bytes:
    """Return the year's balances up to the report's last day; empty where there are no books."""
    ar = Rakenskapsar.objects.som_innehaller(rapport.per_datum).first()
    if ar is None:
        return b""
    return exportera(ar, "1", till=rapport.per_datum, gjord=timezone.localdate(skapad))


def _bilagor(data_json: bytes, sie: bytes) -> list[Bilaga]:
    delar = [Bilaga("siffror.json", data_json, "De tryckta siffrorna, efter skydd av små antal")]
    if sie:
        delar.append(Bilaga("balanser.se", sie, "Årets balanser, SIE typ 1", "Source"))
    return delar
