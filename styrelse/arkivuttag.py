"""A year of the diarium as one zip for the archive: files by case, metadata and checksums.

The metadata is written twice: as XML after our own schema (``arkivuttag.xsd``; its words follow
FGS Ärendehantering) and as CSV for whoever has no tool for XML. ``las_metadata`` reads the XML
back, so that it can be shown to say the same as the diarium.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import PurePosixPath
from typing import IO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from defusedxml.ElementTree import fromstring

from finsam import filer
from finsam.export import Blad, cell, som_csv
from finsam.filer import DOKUMENT, EPOST, TEXT
from finsam.format import nyckel
from styrelse.models import Arende, Handling

VERSION = "1.0"
NAMNRYMD = "urn:finsam:arkivuttag:1"
XML, CSV, SUMMOR, LAS_MIG, SCHEMA = (
    "metadata.xml",
    "metadata.csv",
    "SHA256SUMMOR",
    "LAS_MIG.txt",
    "arkivuttag.xsd",
)
_ANDELSER = {**DOKUMENT, EPOST: "eml", TEXT: "txt", "image/png": "png", "image/jpeg": "jpg"}
_OTILLATET = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Handlingspost:
    """A document as the archive is told of it; "" for what there is none of."""

    beteckning: str
    rubrik: str
    handlingstyp: str
    riktning: str
    datum: str
    motpart: str
    sekretess: str
    lagrum: str
    bilaga_till: str
    forvaras: str
    gallrad: str
    sokvag: str
    filnamn: str
    innehallstyp: str
    storlek: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Arendepost:
    """A case with its documents."""

    dnr: str
    mening: str
    oppnat: str
    avslutat: str
    handlingar: tuple[Handlingspost, ...]


@dataclass(frozen=True, slots=True)
class Uttag:
    """All that the metadata says."""

    arkivbildare: str
    organisationsnummer: str
    ar: int
    skapat: str
    arenden: tuple[Arendepost, ...]

    @property
    def antal_handlingar(self) -> int:
        """How many documents there are in all."""
        return sum(len(a.handlingar) for a in self.arenden)


# -- What the diarium says -----------------------------------------------------------------------


def arendepost(arende: Arende, handlingar: list[Handling]) -> Arendepost:
    """Return a case as the archive is told of it; its documents come with ``med_allt``."""
    return Arendepost(
        dnr=arende.dnr,
        mening=_text(arende.mening),
        oppnat=arende.oppnat_datum.isoformat(),
        avslutat=arende.avslutat_datum.isoformat() if arende.avslutat_datum else "",
        handlingar=tuple(_handlingspost(arende, h) for h in handlingar),
    )


def _handlingspost(arende: Arende, h: Handling) -> Handlingspost:
    gallring = getattr(h, "gallring", None)
    fil = h.fil
    return Handlingspost(
        beteckning=f"{arende.dnr}-{h.nummer}",
        rubrik=_text(h.rubrik),
        handlingstyp=_text(str(h.typ)),
        riktning=h.get_riktning_display(),
        datum=h.datum.isoformat(),
        motpart=_text(h.fran_eller_till),
        sekretess="Ja" if h.sekretess else "Nej",
        lagrum=_text(h.lagrum),
        bilaga_till=f"{arende.dnr}-{h.bilaga_till.nummer}" if h.bilaga_till else "",
        forvaras=_text(h.forvaras),
        gallrad=gallring.gallrad_at.date().isoformat() if gallring else "",
        sokvag=sokvag(arende, h) if fil else "",
        filnamn=_text(fil.namn) if fil else "",
        innehallstyp=fil.innehallstyp if fil else "",
        storlek=str(fil.storlek) if fil else "",
        sha256=fil.sha256 if fil else "",
    )


def sokvag(arende: Arende, h: Handling) -> str:
    """Return where the file lies in the zip; the name of a secret one does not say what it is."""
    vad = "sekretess" if h.sekretess else nyckel(h.rubrik)[:60].strip("_") or "handling"
    andelse = _ANDELSER.get(h.fil.innehallstyp, "bin") if h.fil else ""
    return str(PurePosixPath("handlingar", _mapp(arende.dnr), f"{h.nummer:03}-{vad}.{andelse}"))


def _mapp(dnr: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", dnr).strip("-")


def _text(text: str) -> str:
    """Return text that XML can hold, on one line as XML's readers give it back."""
    return " ".join(_OTILLATET.sub("", text).split())


# -- The metadata, out and in --------------------------------------------------------------------

# The name of each fact in the XML, in the schema's order.
_ARENDE = {
    "dnr": "ArkivobjektID",
    "mening": "Arendemening",
    "oppnat": "Skapad",
    "avslutat": "Avslutad",
}
_HANDLING = {
    "beteckning": "ArkivobjektID",
    "rubrik": "Rubrik",
    "handlingstyp": "Handlingstyp",
    "riktning": "Riktning",
    "datum": "Datum",
    "motpart": "Motpart",
    "sekretess": "Sekretess",
    "lagrum": "Lagrum",
    "bilaga_till": "BilagaTill",
    "forvaras": "Forvaras",
    "gallrad": "Gallrad",
    "sokvag": "Lank",
    "filnamn": "Filnamn",
    "innehallstyp": "Mimetyp",
    "storlek": "Storlek",
    "sha256": "Kontrollsumma",
}


def som_xml(uttag: Uttag) -> bytes:
    """Return the metadata as XML after our schema."""
    rot = Element("Arkivuttag", {"xmlns": NAMNRYMD, "version": VERSION})
    SubElement(rot, "Arkivbildare").text = uttag.arkivbildare
    SubElement(rot, "Organisationsnummer").text = uttag.organisationsnummer
    SubElement(rot, "Ar").text = str(uttag.ar)
    SubElement(rot, "Uttagsdatum").text = uttag.skapat
    lista = SubElement(rot, "ArkivobjektListaArenden")
    for arende in uttag.arenden:
        nod = SubElement(lista, "ArkivobjektArende")
        _skriv(nod, arende, _ARENDE)
        handlingar = SubElement(nod, "ArkivobjektListaHandlingar")
        for handling in arende.handlingar:
            _skriv(SubElement(handlingar, "ArkivobjektHandling"), handling, _HANDLING)
    indent(rot)
    return tostring(rot, encoding="utf-8", xml_declaration=True)


def _skriv(nod: Element, post: Arendepost | Handlingspost, namn: dict[str, str]) -> None:
    """Write each fact that there is."""
    for falt, element in namn.items():
        if varde := getattr(post, falt):
            SubElement(nod, element).text = varde


def las_metadata(xml: bytes) -> Uttag:
    """Read what ``som_xml`` wrote."""
    rot = fromstring(xml)
    return Uttag(
        arkivbildare=_las(rot, "Arkivbildare"),
        organisationsnummer=_las(rot, "Organisationsnummer"),
        ar=int(_las(rot, "Ar")),
        skapat=_las(rot, "Uttagsdatum"),
        arenden=tuple(_las_arende(n) for n in rot.iterfind(f".//{{{NAMNRYMD}}}ArkivobjektArende")),
    )


def _las(nod: Element, namn: str) -> str:
    return nod.findtext(f"{{{NAMNRYMD}}}{namn}") or ""


def _las_arende(nod: Element) -> Arendepost:
    handlingar = nod.iterfind(f".//{{{NAMNRYMD}}}ArkivobjektHandling")
    return Arendepost(
        **{falt: _las(nod, namn) for falt, namn in _ARENDE.items()},
        handlingar=tuple(
            Handlingspost(**{falt: _las(h, namn) for falt, namn in _HANDLING.items()})
            for h in handlingar
        ),
    )


def som_blad(uttag: Uttag) -> Blad:
    """Return the metadata as a sheet: a row per document, with its case first."""

    def rader() -> Iterator[list[object]]:
        for a in uttag.arenden:
            egna = [cell(v) for v in (a.dnr, a.mening, a.oppnat, a.avslutat)]
            for h in a.handlingar:
                yield egna + [cell(getattr(h, falt)) for falt in _HANDLING]
            if not a.handlingar:
                yield egna + [""] * len(_HANDLING)

    rubriker = ["Diarienummer", "Ärendemening", "Öppnat", "Avslutat"]
    kolumner = [f.name.replace("_", " ").capitalize() for f in fields(Handlingspost)]
    return Blad("metadata", [*rubriker, *kolumner], rader())  # type: ignore[arg-type]


# -- The zip -------------------------------------------------------------------------------------


def skriv_zip(mal: IO[bytes], uttag: Uttag, handlingar: Iterator[tuple[str, Handling]]) -> None:
    """Write the whole: (path, document) each in turn, so that one file at a time is in memory.

    Raises finsam.filer.FilSkadad when a kept file is gone or changed.
    """
    summor: list[str] = []

    def lagg_i(namn: str, data: bytes) -> None:
        arkiv.writestr(zipfile.ZipInfo(namn, (uttag.ar + 1, 1, 1, 0, 0, 0)), data)
        summor.append(f"{sha256(data).hexdigest()}  {namn}\n")

    with zipfile.ZipFile(mal, "w", zipfile.ZIP_STORED) as arkiv:
        lagg_i(LAS_MIG, _las_mig(uttag).encode())
        lagg_i(XML, som_xml(uttag))
        lagg_i(SCHEMA, files("styrelse").joinpath(SCHEMA).read_bytes())
        lagg_i(CSV, b"".join(som_csv(som_blad(uttag))))
        for vag, handling in handlingar:
            lagg_i(vag, filer.las(handling.fil))  # type: ignore[arg-type]
        arkiv.writestr(SUMMOR, "".join(summor))


def _las_mig(uttag: Uttag) -> str:
    hemliga = sum(h.sekretess == "Ja" for a in uttag.arenden for h in a.handlingar)
    return f"""Arkivuttag ur diariet
=====================

Arkivbildare: {uttag.arkivbildare}
Organisationsnummer: {uttag.organisationsnummer or "saknas"}
År: {uttag.ar}
Gjort: {uttag.skapat}
Ärenden: {len(uttag.arenden)}
Handlingar: {uttag.antal_handlingar}, varav {hemliga} med sekretess

Vad som finns här
-----------------
handlingar/     En mapp för varje ärende, med en fil för varje handling.
{XML}    Uppgifter om ärenden och handlingar. Schemat är {SCHEMA} (version {VERSION});
                orden följer FGS Ärendehantering.
{CSV}    Samma uppgifter som en tabell (UTF-8, semikolon).
{SUMMOR}    Kontrollsumma (SHA-256) för varje fil. Pröva dem med: sha256sum -c {SUMMOR}

En handling med sekretess är märkt Ja i kolumnen Sekretess och har lagrum. Filens namn säger inte
vad den handlar om. En sekretessprövning görs varje gång någon begär att få ta del av handlingen.

En gallrad handling står kvar med dagen då den gallrades, men har ingen fil. En handling som finns
på papper har i stället uppgift om var den förvaras.
"""


def avslutat_ar(ar: int, idag: date) -> bool:
    """Whether the year has ended, so that nothing more is registered in it."""
    return ar < idag.year
