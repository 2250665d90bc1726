"""Mends the tag tree that WeasyPrint writes, just before the file is put together (a finisher).

What is missing for PDF/UA (ISO 14289-1) and for the programs that read aloud: one link where words
within a link are marked up, the scope of each table head, the index of their ids, page heads and
feet as artifacts instead of loose elements, and the claim of PDF/UA in the metadata.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from finsam.pdf.xmp import med_pdfua

_GRUPPER = ("/THead", "/TBody", "/TFoot", "/Table")


def gor_tillganglig(dokument: object, pdf: pydyf.PDF) -> None:
    """WeasyPrint's finisher: mends the objects of ``pdf`` in place."""
    rot = _objekt(pdf, pdf.catalog["StructTreeRoot"])
    element = list(_element(pdf, rot))
    _slapp_dubbla_lankar(pdf, rot, element)
    _satt_scope(pdf, element)
    _satt_idtrad(pdf, rot, element)
    _satt_artefakter(pdf, rot, {e.reference for e in element})
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    metadata = _objekt(pdf, pdf.catalog["Metadata"])
    metadata.stream = [med_pdfua(metadata.stream[0])]


def _nummer(referens: object) -> int | None:
    """12 for an indirect reference b"12 0 R", None for anything else."""
    delar = referens.split() if isinstance(referens, bytes) else ()
    return int(delar[0]) if len(delar) == 3 and delar[2] == b"R" else None


def _objekt(pdf: pydyf.PDF, referens: object) -> Any:
    return pdf.objects[_nummer(referens)]


def _element(pdf: pydyf.PDF, rot: Any) -> Iterator[Any]:
    """Every structure element that hangs in the tree, in no particular order."""
    stack = [rot]
    while stack:
        for barn in stack.pop().get("K", ()):
            nummer = _nummer(barn)
            if nummer is None:
                continue
            element = pdf.objects[nummer]
            if element.get("Type") == "/StructElem":
                stack.append(element)
                yield element


def _slapp_dubbla_lankar(pdf: pydyf.PDF, rot: Any, element: list[Any]) -> None:
    """Removes the second link that WeasyPrint lays over each box within a link (7.18.5)."""
    per_referens = {e.reference: e for e in element}
    slappta: set[bytes] = set()
    for e in (e for e in element if _inom_lank(e, per_referens)):
        objr = [barn for barn in e["K"] if _ar_objr(pdf, barn)]
        slappta.update(_objekt(pdf, barn)["Obj"] for barn in objr)
        e["K"] = pydyf.Array([barn for barn in e["K"] if barn not in objr])
        e["S"] = "/Span" if e["S"] == "/Link" else e["S"]
    for sida in (s for s in _sidor(pdf) if "Annots" in s):
        sida["Annots"] = pydyf.Array(a for a in sida["Annots"] if a not in slappta)
    borta = {_objekt(pdf, annotation)["StructParent"] for annotation in slappta}
    trad = _objekt(pdf, rot["ParentTree"])
    par = zip(trad["Nums"][::2], trad["Nums"][1::2], strict=True)
    trad["Nums"] = pydyf.Array(del_ for p in par if p[0] not in borta for del_ in p)


def _inom_lank(element: Any, per_referens: dict[bytes, Any]) -> bool:
    foralder = per_referens.get(element["P"])
    while foralder is not None:
        if foralder["S"] == "/Link":
            return True
        foralder = per_referens.get(foralder["P"])
    return False


def _ar_objr(pdf: pydyf.PDF, barn: object) -> bool:
    return _nummer(barn) is not None and _objekt(pdf, barn).get("Type") == "/OBJR"


def _sidor(pdf: pydyf.PDF) -> Iterator[Any]:
    return (o for o in pdf.objects if isinstance(o, dict) and o.get("Type") == "/Page")


def _satt_scope(pdf: pydyf.PDF, element: list[Any]) -> None:
    """A TH in the table's head rules its column, any other TH its row."""
    for th in (e for e in element if e["S"] == "/TH"):
        grupp = th
        while grupp["S"] not in _GRUPPER:
            grupp = _objekt(pdf, grupp["P"])
        th["A"]["Scope"] = "/Column" if grupp["S"] == "/THead" else "/Row"


def _satt_idtrad(pdf: pydyf.PDF, rot: Any, element: list[Any]) -> None:
    """The name tree by which a cell's Headers find their TH (ISO 32000-1, 14.7.2)."""
    namn = sorted(((e["ID"], e.reference) for e in element if "ID" in e), key=lambda p: p[0].data)
    if not namn:
        return
    lov = pydyf.Dictionary(
        {
            "Names": pydyf.Array([del_ for par in namn for del_ in par]),
            "Limits": pydyf.Array([namn[0][0], namn[-1][0]]),
        }
    )
    pdf.add_object(lov)
    trad = pydyf.Dictionary({"Kids": pydyf.Array([lov.reference])})
    pdf.add_object(trad)
    rot["IDTree"] = trad.reference


def _satt_artefakter(pdf: pydyf.PDF, rot: Any, levande: set[bytes]) -> None:
    """Marks page heads and feet as pagination, and clears them from the page's parent tree."""
    nummer = _objekt(pdf, rot["ParentTree"])["Nums"]
    per_sida = dict(zip(nummer[::2], nummer[1::2], strict=True))
    for sida in _sidor(pdf):
        foraldrar = per_sida[sida["StructParents"]]
        losa = {mcid for mcid, ref in enumerate(foraldrar) if ref not in levande}
        for mcid in losa:
            foraldrar[mcid] = "null"
        _mark_om(_objekt(pdf, sida["Contents"]).stream, losa)


def _mark_om(innehall: list[Any], losa: set[int]) -> None:
    """``/Span <</MCID 7>> BDC`` becomes ``/Artifact <</Type /Pagination>> BDC`` for loose ids."""
    for i, ord_ in enumerate(innehall):
        if ord_ == b"BDC" and innehall[i - 1].get("MCID") in losa:
            innehall[i - 2] = "/Artifact"
            innehall[i - 1] = pydyf.Dictionary({"Type": "/Pagination"})


def prefixa_id(pdf: pydyf.PDF, nyckel: str) -> None:
    """Makes the ids of the table heads the part's own, so that parts can be joined.

    A cell's Headers and the index hold the same string objects, and follow.
    """
    for element in _element(pdf, _objekt(pdf, pdf.catalog["StructTreeRoot"])):
        if "ID" in element:
            element["ID"].string = f"{nyckel}:{element['ID'].string}"


def slapp_sidor(pdf: pydyf.PDF, fran: int) -> None:
    """Takes what stands on page ``fran`` (from 0) and on later pages out of the tag tree."""
    slappta = set(pdf.page_references[fran:])
    dokument = _objekt(pdf, _objekt(pdf, pdf.catalog["StructTreeRoot"])["K"][0])
    dokument["K"] = pydyf.Array(k for k in dokument["K"] if _objekt(pdf, k)["Pg"] not in slappta)
