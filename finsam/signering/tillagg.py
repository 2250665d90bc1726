"""An incremental update (ISO 32000-1, 7.5.6): what is added to a PDF after its last byte.

The bytes before are untouched, so whoever holds them sees that the longer file begins with them.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from itertools import groupby

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_BREDD = (1, 4, 2)  # bytes of an entry in a cross-reference stream: type, offset, generation
_STORSTA_STROM = 1000  # objects in one stream; tools that sign read larger ones for minutes


class Tillagg:
    """A PDF that is open to be added to; change its objects, ``andra`` each, then ``skriv``."""

    def __init__(self, data: bytes) -> None:
        self._data = data if data.endswith((b"\n", b"\r")) else data + b"\n"
        self.fil = pikepdf.open(BytesIO(data))
        self._ledigt = max(o.objgen[0] for o in self.fil.objects) + 1
        self._andrade: dict[tuple[int, int], Object] = {}

    def __enter__(self) -> "Tillagg":
        return self

    def __exit__(self, *_: object) -> None:
        self.fil.close()

    def andra(self, objekt: Object) -> Object:
        """Mark an object of the file as changed. Raises ValueError for one within another."""
        if not objekt.is_indirect:
            raise ValueError("Bara ett objekt med eget nummer kan skrivas om.")
        self._andrade[objekt.objgen] = objekt
        return objekt

    def skriv(self) -> bytes:
        """Return the file as it was, followed by what has changed and what that leads to."""
        ut = BytesIO()
        ut.write(self._data)
        lagen: dict[int, tuple[int, int]] = {}
        for nummer, generation, objekt in self._att_skriva():
            lagen[nummer] = (ut.tell(), generation)
            ut.write(b"%d %d obj\n%s\nendobj\n" % (nummer, generation, _skrivet(objekt)))
        start = ut.tell()
        if self._har_tabell():
            ut.write(self._tabell(lagen))
        else:
            ut.write(self._strom(lagen, start))
        ut.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return ut.getvalue()

    def _att_skriva(self) -> Iterator[tuple[int, int, Object]]:
        """What has changed, and every new object that it leads to, by number."""
        funna = dict(self._andrade)
        vantar = list(funna.values())
        while vantar:
            for objekt in _hanvisade(vantar.pop()):
                if objekt.objgen not in funna and objekt.objgen[0] >= self._ledigt:
                    funna[objekt.objgen] = objekt
                    vantar.append(objekt)
        for (nummer, generation), objekt in sorted(funna.items(), key=lambda par: par[0]):
            yield nummer, generation, objekt

    def _forra(self) -> int:
        traff = _STARTXREF.search(self._data)
        if traff is None:
            raise ValueError("Filen slutar inte som en PDF.")
        return int(traff[1])

    def _har_tabell(self) -> bool:
        return self._data.startswith(b"xref", self._forra())

    def _slutord(self, storlek: int) -> dict[str, Object | int]:
        trailer = self.fil.trailer
        ny = sha256(self._data + repr(sorted(self._andrade)).encode()).digest()[:16]
        forsta = bytes(trailer.ID[0]) if "/ID" in trailer else sha256(self._data).digest()[:16]
        ord_: dict[str, Object | int] = {"/Size": storlek, "/Prev": self._forra()}
        ord_["/Root"] = trailer.Root
        if "/Info" in trailer and trailer.Info.is_indirect:
            ord_["/Info"] = trailer.Info
        ord_["/ID"] = Array([pikepdf.String(forsta), pikepdf.String(ny)])
        return ord_

    def _storlek(self, lagen: dict[int, tuple[int, int]]) -> int:
        return max(self._ledigt, *(nummer + 1 for nummer in lagen))

    def _tabell(self, lagen: dict[int, tuple[int, int]]) -> bytes:
        rader = [b"xref\n"]
        for forsta, plats in _foljder(lagen):
            rader.append(b"%d %d\n" % (forsta, len(plats)))
            rader += [b"%010d %05d n\r\n" % p for p in plats]
        return b"".join(rader) + b"trailer\n%s\n" % _text(self._slutord(self._storlek(lagen)))

    def _strom(self, lagen: dict[int, tuple[int, int]], start: int) -> bytes:
        eget = self._storlek(lagen)
        lagen = lagen | {eget: (start, 0)}
        index: list[int] = []
        data = b""
        for forsta, plats in _foljder(lagen):
            index += [forsta, len(plats)]
            data += b"".join(_post(*p) for p in plats)
        huvud = self._slutord(eget + 1) | {
            "/Type": pikepdf.Name.XRef,
            "/W": Array(_BREDD),
            "/Index": Array(index),
            "/Length": len(data),
        }
        return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (eget, _text(huvud), data)


def gar_att_lagga_till(data: bytes) -> bool:
    """Say whether what signs and what validates can read the file as it stands.

    A file whose cross-references are broken or twofold (hybrid), or whose objects lie in one huge
    stream, must be saved anew first.
    """
    if not data.startswith(b"%PDF-") or b"/XRefStm" in data:
        return False
    if _STARTXREF.search(data) is None:
        return False
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False) as fil:
            return not fil.get_warnings() and _storsta_strom(fil) <= _STORSTA_STROM
    except pikepdf.PdfError:
        return False


def _storsta_strom(fil: Pdf) -> int:
    strommar = (o for o in fil.objects if isinstance(o, pikepdf.Stream))
    return max((int(o.get("/N", 0)) for o in strommar if o.get("/Type") == "/ObjStm"), default=0)


def _hanvisade(objekt: Object) -> Iterator[Object]:
    """Yield the objects with numbers of their own that an object names."""
    vantar = [objekt]
    while vantar:
        o = vantar.pop()
        barn = o.values() if isinstance(o, Dictionary) else ()
        if isinstance(o, pikepdf.Stream):
            barn = o.stream_dict.values()
        elif isinstance(o, Array):
            barn = o
        for b in barn:
            if isinstance(b, Object):
                if b.is_indirect:
                    yield b
                else:
                    vantar.append(b)


def _skrivet(objekt: Object) -> bytes:
    if not isinstance(objekt, pikepdf.Stream):
        return objekt.unparse(resolved=True)
    innehall = objekt.read_raw_bytes()
    objekt.stream_dict.Length = len(innehall)
    huvud = objekt.stream_dict.unparse(resolved=True)
    return b"%s\nstream\n%s\nendstream" % (huvud, innehall)


def _text(varden: dict[str, Object | int]) -> bytes:
    return Dictionary(varden).unparse(resolved=True)


def _foljder(lagen: dict[int, tuple[int, int]]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield runs of numbers in sequence: the first, and the place of each."""
    numrerade = enumerate(sorted(lagen))
    for _, grupp in groupby(numrerade, key=lambda par: par[1] - par[0]):
        nummer = [n for _, n in grupp]
        yield nummer[0], [lagen[n] for n in nummer]


def _post(lage: int, generation: int) -> bytes:
    varden = (1, lage, generation)
    return b"".join(v.to_bytes(bredd) for v, bredd in zip(varden, _BREDD, strict=True))
