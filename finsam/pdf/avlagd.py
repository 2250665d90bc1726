"""One part laid out and written by itself, and kept: the work that a change elsewhere spares.

What is kept is bytes and a few values: the tagged pages without their heads and feet, what the
heads need to know of each page, and which signs of which typeface were used.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint.pdf.fonts import Font

from finsam.pdf.papper import Del, Papper
from finsam.pdf.sattning import ANNANSTANS, VARIANT, Stil, satt
from finsam.pdf.struktur import gor_tillganglig, prefixa_id

STIL = "css/papper-del.css"  # no page heads or feet: those depend on what stands before and after
PLATSER = 120  # parts that a process keeps: some tens of reports as they change


@dataclass(frozen=True, slots=True)
class Sida:
    """A page of a part: its named page, the strings set on it, and the ids that stand on it."""

    namn: str
    strangar: tuple[tuple[str, str], ...]
    ankare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Avlagd:
    """A part as it is kept."""

    pdf: bytes
    sidor: tuple[Sida, ...]
    typsnitt: tuple[Font, ...]


class Forrad:
    """The parts that were used last, by fingerprint; safe to share between threads."""

    def __init__(self, platser: int = PLATSER) -> None:
        self._platser = platser
        self._delar: OrderedDict[str, Avlagd] = OrderedDict()
        self._las = Lock()

    def hamta(self, avtryck: str) -> Avlagd | None:
        """Return a kept part, and count it as used."""
        with self._las:
            if avtryck in self._delar:
                self._delar.move_to_end(avtryck)
            return self._delar.get(avtryck)

    def lagg_in(self, avtryck: str, avlagd: Avlagd) -> None:
        """Keep a part; the one that was used longest ago goes where there are too many."""
        with self._las:
            self._delar[avtryck] = avlagd
            while len(self._delar) > self._platser:
                self._delar.popitem(last=False)

    def tom(self) -> None:
        """Forget every part."""
        with self._las:
            self._delar.clear()


def avtryck(
    papper: Papper, del_: Del, annanstans: frozenset[str], stilmallar: Sequence[bytes]
) -> str:
    """Return the fingerprint of all that a part's pages depend on."""
    summa = sha256()
    ord_ = (papper.huvud, del_.nyckel, del_.html, *sorted(annanstans))
    for data in (*stilmallar, *(bit.encode() for bit in ord_)):
        summa.update(len(data).to_bytes(8))
        summa.update(data)
    return summa.hexdigest()


def lagg_av(papper: Papper, del_: Del, annanstans: frozenset[str], stil: Stil) -> Avlagd:
    """Lay out one part and write it; ``stil`` has no page heads (``STIL``)."""
    html = Papper(papper.huvud, del_.html, ()).html()
    dokument = satt(html, stil, annanstans)
    sidor = tuple(_sida(sida) for sida in dokument.pages)

    def avsluta(dokument: Document, pdf: pydyf.PDF) -> None:
        gor_tillganglig(dokument, pdf)
        prefixa_id(pdf, del_.nyckel)
        _led_annanstans(pdf)

    data = dokument.write_pdf(finisher=avsluta, pdf_variant=VARIANT, pdf_identifier=b"del")
    return Avlagd(data, sidor, tuple(dokument.fonts.values()))


def _sida(sida: Any) -> Sida:
    ruta = sida._page_box
    strangar = (
        (namn, text)
        for barn in ruta.descendants()
        if barn.string_set and barn.string_set != "none"
        for namn, text in barn.string_set
    )
    return Sida(ruta.page_type.name or "", tuple(strangar), tuple(sida.anchors))


def _led_annanstans(pdf: pydyf.PDF) -> None:
    """Links to other parts become links within the file that the parts are joined to."""
    for objekt in pdf.objects:
        if not isinstance(objekt, dict) or objekt.get("Subtype") != "/Link" or "A" not in objekt:
            continue
        adress = objekt["A"]["URI"].string
        if adress.startswith(ANNANSTANS):
            namn = adress.removeprefix(ANNANSTANS)
            del objekt["A"]
            objekt["Dest"] = objekt["Contents"] = pydyf.String(namn)
