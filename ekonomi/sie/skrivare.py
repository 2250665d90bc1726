"""Writes SIE 4: CP437, CRLF, quoted texts, {} always, two decimals with a point (SIE 4B)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from ekonomi.sie.falt import dela
from ekonomi.sie.ksumma import ksumma as berakna_ksumma
from ekonomi.sie.poster import Objektlista, Periodsaldo, Saldo, SieFil, Trans, Ver
from ekonomi.sie.teckenkodning import avkoda, koda

TYPER = ("1", "2", "3", "4E", "4I")
_STYRTECKEN = {kod: " " for kod in (*range(32), 127)}


def skriv(sie: SieFil, typ: str = "4E", *, ksumma: bool = False) -> bytes:
    """The bytes of a file of the given type; records that the type does not have are left out.

    Vouchers stand in ascending series and number. Raises ValueError for an unknown type.
    """
    if typ not in TYPER:
        raise ValueError(f"okänd SIE-typ: {typ}")
    poster = [post for post in _poster(sie, typ) if post]
    if ksumma:
        falt = [dela(avkoda(koda(post), "CP437")) for post in poster[1:]]
        # Braces on lines of their own add nothing to the sum.
        poster[1:] = ["#KSUMMA", *poster[1:], f"#KSUMMA {berakna_ksumma(falt)}"]
    return b"".join(koda(post) + b"\r\n" for post in poster)


def _poster(sie: SieFil, typ: str) -> Iterator[str]:
    yield f"#FLAGGA {sie.flagga}"
    yield from _identifikation(sie, typ)
    yield from _kontoplan(sie, typ)
    yield from _saldon(sie, typ)
    if typ in {"4E", "4I"}:
        for ver in sorted(sie.verifikationer, key=_ordning):
            yield from _ver(ver)


def _identifikation(sie: SieFil, typ: str) -> Iterator[str]:
    yield _post("PROGRAM", _citat(sie.program), _citat(sie.programversion))
    yield "#FORMAT PC8"
    if sie.gen:
        yield _post("GEN", _datum(sie.gen), _valfri(sie.gen_sign))
    yield f"#SIETYP {typ[0]}"
    yield from _texter(sie)
    if sie.adress:
        yield _post("ADRESS", *map(_citat, sie.adress))
    for ar, (start, slut) in sorted(sie.rar.items(), reverse=True):
        yield _post("RAR", str(ar), _datum(start), _datum(slut))
    if sie.omfattn and typ not in {"1", "4I"}:
        yield _post("OMFATTN", _datum(sie.omfattn))


def _texter(sie: SieFil) -> Iterator[str]:
    for etikett, text in (
        ("PROSA", sie.prosa),
        ("FTYP", sie.ftyp),
        ("FNR", sie.fnr),
        ("ORGNR", _orgnr(sie.orgnr)),
        ("BKOD", sie.bkod),
        ("FNAMN", sie.fnamn),
        ("TAXAR", sie.taxar),
        ("KPTYP", sie.kptyp),
        ("VALUTA", sie.valuta),
    ):
        if text:
            yield _post(etikett, _citat(text) if etikett in {"PROSA", "FNAMN"} else _kod(text))


def _kontoplan(sie: SieFil, typ: str) -> Iterator[str]:
    for konto in sorted(sie.konton.values(), key=lambda k: k.nummer):
        nummer = _kod(konto.nummer)
        yield _post("KONTO", nummer, _citat(konto.namn))
        yield _post("KTYP", nummer, konto.ktyp) if konto.ktyp else ""
        yield _post("ENHET", nummer, _citat(konto.enhet)) if konto.enhet else ""
        for sru in konto.sru:
            yield _post("SRU", nummer, _kod(sru))
    if typ in {"1", "2"}:
        return
    for dim in sorted(sie.dimensioner.values(), key=lambda d: d.nummer):
        if dim.overordnad is None:
            yield _post("DIM", str(dim.nummer), _citat(dim.namn))
        else:
            yield _post("UNDERDIM", str(dim.nummer), _citat(dim.namn), str(dim.overordnad))
    for objekt in sorted(sie.objekt.values(), key=lambda o: (o.dim, o.kod)):
        yield _post("OBJEKT", str(objekt.dim), _citat(objekt.kod), _citat(objekt.namn))


def _saldon(sie: SieFil, typ: str) -> Iterator[str]:
    if typ == "4I":
        return
    yield from _saldoposter("IB", sie.ib)
    yield from _saldoposter("UB", sie.ub)
    if typ in {"3", "4E"}:
        yield from _saldoposter("OIB", sie.oib, med_objekt=True)
        yield from _saldoposter("OUB", sie.oub, med_objekt=True)
    yield from _saldoposter("RES", sie.res)
    if typ != "1":
        yield from _periodposter("PSALDO", sie.psaldo, typ)
        yield from _periodposter("PBUDGET", sie.pbudget, typ)


def _saldoposter(
    etikett: str, saldon: Iterable[Saldo], *, med_objekt: bool = False
) -> Iterator[str]:
    for s in saldon:
        objekt = _objekt(s.objekt) if med_objekt or s.objekt else ""
        falt = (str(s.ar), _kod(s.konto), objekt, _belopp(s.belopp), _kvantitet(s.kvantitet))
        yield _post(etikett, *filter(None, falt))


def _periodposter(etikett: str, saldon: Iterable[Periodsaldo], typ: str) -> Iterator[str]:
    for s in saldon:
        if s.objekt and typ == "2":
            continue
        falt = (str(s.ar), s.period, _kod(s.konto), _objekt(s.objekt), _belopp(s.belopp))
        yield _post(etikett, *falt, *filter(None, [_kvantitet(s.kvantitet)]))


def _ver(ver: Ver) -> Iterator[str]:
    regdatum, sign = _datum(ver.regdatum), _valfri(ver.sign)
    svans = _svans(_citat(ver.text), regdatum, sign)
    yield _post("VER", _citat(ver.serie), _citat(ver.nummer), _datum(ver.datum), *svans)
    yield "{"
    yield from map(_trans, ver.poster)
    yield "}"


def _trans(rad: Trans) -> str:
    svans = _svans(
        _datum(rad.datum), _citat(rad.text), _kvantitet(rad.kvantitet), _valfri(rad.sign)
    )
    return _post(rad.slag, _kod(rad.konto), _objekt(rad.objekt), _belopp(rad.belopp), *svans)


def _svans(*falt: str) -> list[str]:
    """Optional last fields: the empty ones at the end are left out, those before stand as ""."""
    ut = [f or '""' for f in falt]
    while ut and ut[-1] == '""':
        ut.pop()
    return ut


def _ordning(ver: Ver) -> tuple[str, bool, int, str]:
    """Series, then numbers in number order; what is not a number comes last, in file order."""
    if ver.nummer.isascii() and ver.nummer.isdigit():
        siffror = ver.nummer.lstrip("0")
        return (ver.serie, False, len(siffror), siffror)
    return (ver.serie, True, 0, "")


def _post(etikett: str, *falt: str) -> str:
    return " ".join([f"#{etikett}", *falt]).rstrip(" ")


def _citat(text: str) -> str:
    ren = text.translate(_STYRTECKEN).strip(" ")
    slut = " " if ren.endswith("\\") else ""  # \" would else be read as a quote in the text
    return '"' + ren.replace('"', '\\"') + slut + '"'


def _valfri(text: str) -> str:
    return _citat(text) if text else ""


def _kod(text: str) -> str:
    """Bare when it is plain letters and digits, quoted otherwise."""
    return text if text.isascii() and text.replace("-", "").isalnum() else _citat(text)


def _orgnr(text: str) -> str:
    """With its hyphen, which some readers require."""
    return f"{text[:6]}-{text[6:]}" if re.fullmatch("[0-9]{10}", text) else text


def _datum(datum: date | None) -> str:
    return datum.strftime("%Y%m%d").zfill(8) if datum else ""


def _belopp(belopp: Decimal) -> str:
    return f"{belopp:.2f}"


def _kvantitet(kvantitet: Decimal | None) -> str:
    return "" if kvantitet is None else f"{kvantitet:f}"


def _objekt(par: Objektlista) -> str:
    return "{" + " ".join(f"{dim} {_citat(kod)}" for dim, kod in par) + "}"
