"""Joins parts that were laid out apart to one tagged file, within the frame of the whole.

The frame's first pages stand as they are. Each page of a part takes the place of the frame's empty
page and draws that page's head and foot. Tag trees, bookmarks, names and links are joined, and each
typeface is embedded once, with the signs that any part uses.
"""

import copy
from collections.abc import Iterable, Sequence
from io import BytesIO

import pikepdf
import pydyf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from weasyprint import DEFAULT_OPTIONS
from weasyprint.pdf.fonts import Font, build_fonts_dictionary

from finsam.pdf.avlagd import Avlagd


def foga(ram: bytes, ramens_typsnitt: Sequence[Font], delar: Sequence[Avlagd]) -> Pdf:
    """Return the joined file, open, not yet saved."""
    fil = pikepdf.open(BytesIO(ram))
    fog = _Fog(fil, sum(len(del_.sidor) for del_ in delar))
    for del_ in delar:
        with pikepdf.open(BytesIO(del_.pdf)) as kalla:
            fog.lagg_till(kalla)
    fog.avsluta()
    alla = [*ramens_typsnitt, *(font for del_ in delar for font in del_.typsnitt)]
    _satt_typsnitt(fil, _typsnitt(alla))
    return fil


def forenliga(typsnitt: Iterable[Font]) -> bool:
    """Say whether typefaces of parts can be one: each has its signs, and draws them as lines."""
    return not any(font.missing or font.bitmap or font.used_in_forms for font in typsnitt)


class _Fog:
    """The file while parts are added to it."""

    def __init__(self, fil: Pdf, delarnas_sidor: int) -> None:
        self._fil = fil
        self._nasta = len(fil.pages) - delarnas_sidor  # the empty page to fill next
        rot = fil.Root.StructTreeRoot
        self._rot, self._dokument = rot, rot.K[0]
        egna = _nummerpar(rot.ParentTree.Nums)
        tomma = range(self._nasta, len(fil.pages))
        self._lov = [[(nr, foraldrar) for nr, foraldrar in egna if nr not in tomma]]
        self._ledigt = egna[-1][0] + 1 if egna else 0
        self._id = [rot.IDTree.Kids[0]] if "/IDTree" in rot else []
        self._namn = _namnpar(fil)
        tomma_sidor = {fil.pages[nr].objgen for nr in tomma}
        self._namn = {n: mal for n, mal in self._namn.items() if mal[0].objgen not in tomma_sidor}
        self._bokmarken = _barn(fil.Root.Outlines) if "/Outlines" in fil.Root else []

    def lagg_till(self, kalla: Pdf) -> None:
        """Add every page of a part, with its place in tag tree, names and bookmarks."""
        for sida in kalla.pages:
            self._lagg_sida(sida)
        kallrot = kalla.Root.StructTreeRoot
        # Everything hangs together by its tag tree: one copy brings it all over.
        rot = self._fil.copy_foreign(kallrot)
        for barn in rot.K[0].K:
            barn.P = self._dokument
            self._dokument.K.append(barn)
        par = [(nr + self._ledigt, foraldrar) for nr, foraldrar in _nummerpar(rot.ParentTree.Nums)]
        self._lov.append(par)
        self._ledigt = par[-1][0] + 1
        if "/IDTree" in rot:
            self._id.append(rot.IDTree.Kids[0])
        self._namn.update(_namnpar(kalla, till=self._fil))
        if "/Outlines" in kalla.Root:
            self._bokmarken += _barn(self._fil.copy_foreign(kalla.Root.Outlines))

    def _lagg_sida(self, kallsida: pikepdf.Page) -> None:
        """Put a part's page where the frame's empty page was, with that page drawn under it."""
        ram = self._fil.pages[self._nasta]
        under = self._fil.make_indirect(ram.as_form_xobject())
        self._fil.pages[self._nasta] = kallsida
        sida = self._fil.pages[self._nasta].obj
        namn = f"/Ram{self._nasta}"
        resurser = sida.Resources
        if "/XObject" not in resurser:
            resurser.XObject = Dictionary()
        resurser.XObject[namn] = under
        rita = self._fil.make_stream(f"q {namn} Do Q\n".encode())
        sida.Contents = Array([rita, sida.Contents])
        sida.StructParents = int(sida.StructParents) + self._ledigt
        for annotation in sida.get("/Annots", ()):
            if "/StructParent" in annotation:
                annotation.StructParent = int(annotation.StructParent) + self._ledigt
        self._nasta += 1

    def avsluta(self) -> None:
        """Write the joined trees."""
        self._rot.ParentTree = self._nummertrad()
        if self._id:
            self._id.sort(key=lambda lov: bytes(lov.Limits[0]))
            self._rot.IDTree = self._fil.make_indirect(Dictionary(Kids=Array(self._id)))
        namn = Array(
            del_ for n in sorted(self._namn) for del_ in (pikepdf.String(n), self._namn[n])
        )
        if "/Names" not in self._fil.Root:
            self._fil.Root.Names = Dictionary()
        self._fil.Root.Names.Dests = Dictionary(Names=namn)
        if self._bokmarken:
            self._fil.Root.Outlines = self._lankade_bokmarken()

    def _nummertrad(self) -> Object:
        lov = [
            self._fil.make_indirect(
                Dictionary(
                    Limits=Array([par[0][0], par[-1][0]]),
                    Nums=Array(del_ for nr, foraldrar in par for del_ in (nr, foraldrar)),
                )
            )
            for par in self._lov
            if par
        ]
        return self._fil.make_indirect(Dictionary(Kids=Array(lov)))

    def _lankade_bokmarken(self) -> Object:
        rot = self._fil.make_indirect(Dictionary(Type=Name.Outlines))
        for fore, efter in zip(self._bokmarken, self._bokmarken[1:], strict=False):
            fore.Next, efter.Prev = efter, fore
        for bokmarke in self._bokmarken:
            bokmarke.Parent = rot
        rot.First, rot.Last = self._bokmarken[0], self._bokmarken[-1]
        rot.Count = sum(1 + max(int(b.get("/Count", 0)), 0) for b in self._bokmarken)
        return rot


def _nummerpar(nums: Object) -> list[tuple[int, Object]]:
    return [(int(nums[i]), nums[i + 1]) for i in range(0, len(nums), 2)]


def _namnpar(fil: Pdf, till: Pdf | None = None) -> dict[bytes, Object]:
    """The named places of a file, copied to another where one is given."""
    if "/Names" not in fil.Root or "/Dests" not in fil.Root.Names:
        return {}
    trad = fil.Root.Names.Dests
    namn = (till.copy_foreign(fil.make_indirect(trad)) if till else trad).Names
    return {bytes(namn[i]): namn[i + 1] for i in range(0, len(namn), 2)}


def _barn(foralder: Object) -> list[Object]:
    har: list[Object] = []
    barn: Object | None = foralder.First
    while barn is not None:
        har.append(barn)
        barn = barn.get("/Next")
    return har


def _typsnitt(alla: Iterable[Font]) -> dict[str, Font]:
    """Each typeface once, with every sign that any of them has used."""
    forenade: dict[str, Font] = {}
    for font in alla:
        if font.hash not in forenade:
            forenade[font.hash] = copy.copy(font)
            forenade[font.hash].to_unicode, forenade[font.hash].widths = {}, {}
        hel = forenade[font.hash]
        hel.to_unicode = font.to_unicode | hel.to_unicode
        hel.widths = font.widths | hel.widths
    return forenade


def _satt_typsnitt(fil: Pdf, typsnitt: dict[str, Font]) -> None:
    """Embed the typefaces, and let every page and every drawing within a page use them."""
    inbaddning = pydyf.PDF()
    val = DEFAULT_OPTIONS | {"pdf_version": "1.7"}
    inbaddning.catalog["Typsnitt"] = build_fonts_dictionary(inbaddning, typsnitt, True, True, val)
    ut = BytesIO()
    inbaddning.write(ut, version=b"1.7", compress=True)
    with pikepdf.open(ut) as kalla:
        gemensamma = fil.copy_foreign(kalla.make_indirect(kalla.Root.Typsnitt))
    sedda: set[tuple[int, int]] = set()
    for sida in fil.pages:
        _byt_typsnitt(sida.obj.Resources, gemensamma, sedda)


def _byt_typsnitt(resurser: Object, typsnitt: Object, sedda: set[tuple[int, int]]) -> None:
    if resurser.is_indirect:
        if resurser.objgen in sedda:
            return
        sedda.add(resurser.objgen)
    resurser.Font = typsnitt
    for slag in ("/XObject", "/Pattern"):
        for inre in dict(resurser.get(slag, Dictionary())).values():
            if "/Resources" in inre:
                _byt_typsnitt(inre.Resources, typsnitt, sedda)
