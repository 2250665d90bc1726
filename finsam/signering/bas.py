"""From a frozen file to the file that is signed: the same pages, and a page of places.

The page is added as an incremental update, so the file to sign begins with the frozen file, byte
by byte. See docs/beslut/0026.
"""

from datetime import datetime
from io import BytesIO

import pikepdf
from django.core.exceptions import ValidationError
from pikepdf import Array, Dictionary, Name, Object, Pdf

from finsam.pdf.sattning import omsparad
from finsam.signering.tillagg import Tillagg, gar_att_lagga_till
from finsam.signering.underskriftssida import (
    SIGILL,
    Underskriftssida,
    faltnamn,
    gor_falt,
    satt_sida,
)

__all__ = ["SIGILL", "Underskriftssida", "faltnamn", "gor_bas", "hinder"]

_LAST = "Filen är skyddad med lösenord. Spara den utan lösenord och lägg in den igen."
_OLASLIG = "Filen går inte att läsa som PDF. Spara den som PDF på nytt och lägg in den igen."
_PROGRAM = (b"/JavaScript", b"/JS ", b"/Launch", b"/XFA")
_FELBYGGD = (pikepdf.PdfError, AttributeError, KeyError, RecursionError, TypeError, ValueError)


def gor_bas(frysta: bytes, sida: Underskriftssida, *, skapad: datetime) -> bytes:
    """Return the frozen file's pages followed by a page of empty fields for signatures.

    Fields: ``SIGILL`` and ``faltnamn(1)`` … ``faltnamn(sida.platser + sida.reserver)``. A tagged
    file stays tagged (PDF/A-3a and PDF/UA-1 stay true); one without tags stays without. The result
    begins with ``frysta`` unless that file must be saved anew to be signed at all. The same
    arguments give the same bytes. Raises ValidationError with ``hinder``'s words.
    """
    if skal := hinder(frysta):
        raise ValidationError(skal)
    oforandrad = gar_att_lagga_till(frysta)
    underlag = frysta if oforandrad else _omsparad(frysta)
    sidorna = satt_sida(sida, skapad=skapad, frysta_byte=len(frysta) if oforandrad else None)
    try:
        with pikepdf.open(BytesIO(sidorna)) as nya, Tillagg(underlag) as tillagg:
            _Fog(tillagg, nya).foga()
            return tillagg.skriv()
    except _FELBYGGD as fel:
        raise ValidationError(_OLASLIG) from fel


def hinder(data: bytes) -> str:
    """Return why a file cannot be signed and what to do about it; empty where it can."""
    try:
        with pikepdf.open(BytesIO(data)) as fil:
            return _hinder(fil)
    except pikepdf.PasswordError:
        return _LAST
    except pikepdf.PdfError:
        return _OLASLIG


def _hinder(fil: Pdf) -> str:
    if fil.is_encrypted:
        return _LAST
    if not len(fil.pages):
        return "Filen har inga sidor. Lägg in en fil med innehåll."
    falt = _alla_falt(fil)
    if any(f.get("/FT") == Name.Sig and "/V" in f for f in falt):
        return (
            "Filen är redan underskriven elektroniskt. Lägg till underskrifter i den där den "
            "skrevs under, eller lägg in filen som den var före underskrifterna."
        )
    if falt:
        return "Filen har fält att fylla i. Skriv ut den till PDF, så att det ifyllda ligger fast."
    if _har_program(fil):
        return "Filen innehåller program (skript). Skriv ut den till PDF och lägg in den igen."
    return ""


def _alla_falt(fil: Pdf) -> list[Object]:
    vantar = list(fil.Root.get("/AcroForm", Dictionary()).get("/Fields", ()))
    funna: dict[tuple[int, int], Object] = {}
    while vantar:
        falt = vantar.pop()
        if falt.objgen not in funna:
            funna[falt.objgen] = falt
            vantar += [barn for barn in falt.get("/Kids", ()) if "/T" in barn]
    return list(funna.values())


def _har_program(fil: Pdf) -> bool:
    """Whether anything in the file acts when it is read: then what is seen may change."""
    huvuden = (o.stream_dict if isinstance(o, pikepdf.Stream) else o for o in fil.objects)
    texter = (h.unparse(resolved=True) for h in huvuden if isinstance(h, Dictionary | Array))
    return any(namn in text for text in texter for namn in _PROGRAM)


def _omsparad(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as fil:
        return omsparad(fil)


class _Fog:
    """Joins the pages of places to a file, in an incremental update."""

    def __init__(self, tillagg: Tillagg, nya: Pdf) -> None:
        self._tillagg, self._nya = tillagg, nya
        self._fil = tillagg.fil
        self._rot = self._fil.Root
        self._taggad = "/StructTreeRoot" in self._rot and bool(
            self._rot.get("/MarkInfo", Dictionary()).get("/Marked", False)
        )

    def foga(self) -> None:
        falt = gor_falt(self._nya)
        forskjutning = self._nasta_nyckel() if self._taggad else None
        for sida in self._nya.pages:
            _numrera(sida.obj, forskjutning)
        sidor = [self._kopia(sida.obj) for sida in self._nya.pages]
        if forskjutning is not None:
            self._foga_taggar(forskjutning)
        self._foga_sidor(sidor)
        falten = [self._fil.copy_foreign(f) for f in falt]
        self._rot.AcroForm = Dictionary(Fields=Array(falten))
        self._foga_bokmarke(sidor[0])
        self._tillagg.andra(self._rot)

    def _kopia(self, sida: Object) -> Object:
        """Copy a page without what leads up from it."""
        del sida.Parent
        return self._fil.copy_foreign(sida)

    def _foga_sidor(self, sidor: list[Object]) -> None:
        rot = self._rot.Pages
        for sida in sidor:
            sida.Parent = rot
            sida.Rotate = 0
            sida.CropBox = sida.MediaBox
            rot.Kids.append(sida)
        rot.Count = int(rot.Count) + len(sidor)
        self._tillagg.andra(rot)

    def _nasta_nyckel(self) -> int:
        return max(_nycklar(self._rot.StructTreeRoot.get("/ParentTree")), default=-1) + 1

    def _foga_taggar(self, forskjutning: int) -> None:
        rot = self._rot.StructTreeRoot
        ny = self._fil.copy_foreign(self._nya.Root.StructTreeRoot)
        foralder = _dokument(rot)
        avsnitt = self._fil.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Sect, P=foralder, K=ny.K[0].K)
        )
        for barn in avsnitt.K:
            barn.P = avsnitt
        foralder.K = Array([*_lista(foralder.get("/K")), avsnitt])
        self._tillagg.andra(foralder)
        nums = ny.ParentTree.Nums
        par = [(int(nums[i]) + forskjutning, nums[i + 1]) for i in range(0, len(nums), 2)]
        self._foga_nummertrad(rot, par)
        self._tillagg.andra(rot)

    def _foga_nummertrad(self, rot: Object, par: list[tuple[int, Object]]) -> None:
        """The file's own tree and a leaf for what is new."""
        lov = Dictionary(
            Limits=Array([par[0][0], par[-1][0]]),
            Nums=Array(del_ for nr, foralder in par for del_ in (nr, foralder)),
        )
        gammal = rot.get("/ParentTree", Dictionary())
        grenar = list(gammal.get("/Kids", ()))
        if "/Nums" in gammal and len(gammal.Nums):
            nycklar = list(_nycklar(gammal))
            granser = Array([min(nycklar), max(nycklar)])
            grenar = [self._fil.make_indirect(Dictionary(Limits=granser, Nums=gammal.Nums))]
        trad = Dictionary(Kids=Array([*grenar, self._fil.make_indirect(lov)]))
        rot.ParentTree = self._fil.make_indirect(trad)
        rot.ParentTreeNextKey = par[-1][0] + 1

    def _foga_bokmarke(self, sida: Object) -> None:
        """A line last among the bookmarks, where the file has any."""
        oversikt = self._rot.get("/Outlines")
        if oversikt is None or "/Last" not in oversikt or not oversikt.is_indirect:
            return
        sista = oversikt.Last
        nytt = self._fil.make_indirect(
            Dictionary(
                Title=pikepdf.String("Underskrifter"),
                Dest=Array([sida, Name.Fit]),
                Parent=oversikt,
                Prev=sista,
            )
        )
        sista.Next = oversikt.Last = nytt
        if int(oversikt.get("/Count", 0)) >= 0:
            oversikt.Count = int(oversikt.get("/Count", 0)) + 1
        self._tillagg.andra(sista)
        self._tillagg.andra(oversikt)


def _numrera(sida: Object, forskjutning: int | None) -> None:
    """Give a page and its fields their keys in the file's tree, or none where it has no tags."""
    for objekt, nyckel in [(sida, "/StructParents")] + [
        (a, "/StructParent") for a in sida.get("/Annots", ())
    ]:
        if nyckel in objekt and forskjutning is not None:
            objekt[nyckel] = int(objekt[nyckel]) + forskjutning
        elif nyckel in objekt:
            del objekt[nyckel]


def _nycklar(trad: Object | None) -> list[int]:
    """Every key of a number tree."""
    if trad is None:
        return []
    egna = [int(nr) for nr in list(trad.get("/Nums", ()))[::2]]
    return egna + [nr for gren in trad.get("/Kids", ()) for nr in _nycklar(gren)]


def _lista(barn: Object | None) -> list[Object]:
    if barn is None:
        return []
    return list(barn) if isinstance(barn, Array) else [barn]


def _dokument(rot: Object) -> Object:
    """The one Document element that holds everything, or the root where there is none such."""
    barn = _lista(rot.get("/K"))
    ensamt = len(barn) == 1 and isinstance(barn[0], Dictionary) and barn[0].is_indirect
    return barn[0] if ensamt and barn[0].get("/S") == Name.Document else rot
