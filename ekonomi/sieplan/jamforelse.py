"""The file's vouchers held against those that earlier imports booked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.models import Rad, Rakenskapsar, Verifikation
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import Ver
from ekonomi.sieplan.verifikat import belopp_rader, kortad
from finsam.format import kr_ore

Radnyckel = tuple[str, str, Decimal]  # account, key of the objects, kronor


@dataclass(frozen=True, slots=True)
class Innehall:
    """What a voucher says, so that file and books can be held against each other."""

    datum: date
    text: str
    rader: tuple[Radnyckel, ...]


def jamfor(vers: list[Ver], ar: Rakenskapsar) -> tuple[list[Ver], int, list[str]]:
    """Return the vouchers to book, how many are booked already, and what differs."""
    bokforda = _bokforda(ar)
    kvar = [ver for ver in vers if not _ta_lika(bokforda, ver)]
    nya, skillnader = [], []
    for ver in kvar:
        if tidigare := bokforda.get(_nyckel(ver)):
            skillnader.append(_skillnad(ver, tidigare.pop(0)))
        else:
            nya.append(ver)
    saknas = [innehall for lista in bokforda.values() for innehall in lista]
    if saknas:
        skillnader += [
            f"Verifikation {namn} är bokförd ur en tidigare fil men finns inte i den här."
            for namn in sorted(namn for namn, _ in saknas)
        ]
    return nya, len(vers) - len(kvar), skillnader


def _nyckel(ver: Ver) -> object:
    return (ver.serie, ver.nummer) if ver.nummer else _innehall(ver)


def _innehall(ver: Ver) -> Innehall:
    rader = [(r.konto, objektnyckel(r.objekt), r.belopp) for r in belopp_rader(ver)]
    return Innehall(ver.datum, kortad(ver.text), tuple(sorted(rader)))


def _ta_lika(bokforda: dict[object, list[tuple[str, Innehall]]], ver: Ver) -> bool:
    """Take away the booked voucher that says the same; False when there is none."""
    if not bokforda:
        return False
    kandidater = bokforda.get(_nyckel(ver), [])
    innehall = _innehall(ver)
    for i, (_namn, bokfort) in enumerate(kandidater):
        if bokfort == innehall:
            del kandidater[i]
            return True
    return False


def _bokforda(ar: Rakenskapsar) -> dict[object, list[tuple[str, Innehall]]]:
    """What earlier imports booked in the year, by the file's number or else by content."""
    if ar.pk is None:
        return {}
    rader: dict[int, list[Radnyckel]] = defaultdict(list)
    ur_filer = Rad.objects.filter(verifikation__ar=ar, verifikation__sie_import__isnull=False)
    falt = ("verifikation", "konto__nummer", "objektkombination__nyckel", "belopp")
    for verifikation, konto, nyckel, belopp in ur_filer.order_by().values_list(*falt).iterator():
        rader[verifikation].append((konto, nyckel or "", belopp))
    bokforda: dict[object, list[tuple[str, Innehall]]] = defaultdict(list)
    for ver in Verifikation.objects.bokforda().filter(ar=ar, sie_import__isnull=False):
        innehall = Innehall(ver.datum, ver.text, tuple(sorted(rader[ver.pk])))
        nyckel = (ver.filens_serie, ver.filens_nummer) if ver.filens_nummer else innehall
        bokforda[nyckel].append((str(ver), innehall))
    return bokforda


def _skillnad(ver: Ver, bokford: tuple[str, Innehall]) -> str:
    """Say what differs between a voucher in the file and the booked one."""
    namn, tidigare = bokford
    nytt = _innehall(ver)
    delar = []
    if nytt.datum != tidigare.datum:
        delar.append(f"datum {nytt.datum} i filen, {tidigare.datum} i böckerna")
    if nytt.text != tidigare.text:
        delar.append(f"text ”{nytt.text}” i filen, ”{tidigare.text}” i böckerna")
    i_filen, i_bockerna = _per_konto(nytt), _per_konto(tidigare)
    for konto in sorted({*i_filen, *i_bockerna}):
        a, b = i_filen.get(konto, Decimal(0)), i_bockerna.get(konto, Decimal(0))
        if a != b:
            delar.append(f"konto {konto} {kr_ore(a)} kr i filen, {kr_ore(b)} kr i böckerna")
    return f"Verifikation {namn}: {'; '.join(delar) or 'raderna är märkta eller delade olika'}."


def _per_konto(innehall: Innehall) -> dict[str, Decimal]:
    summor: dict[str, Decimal] = defaultdict(Decimal)
    for konto, _objekt, belopp in innehall.rader:
        summor[konto] += belopp
    return summor
