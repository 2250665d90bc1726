"""The file's vouchers held against the versions in force that earlier files brought."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ekonomi.models import Filskillnad, Rakenskapsar
from ekonomi.sie import Ver
from ekonomi.sieplan.bokforda import Bokford, Innehall, bokforda
from finsam.format import kr_ore


@dataclass(frozen=True, slots=True)
class Skillnad:
    """What the file says otherwise than the books, about one booked voucher.

    ``ver`` is the file's version, None where the file lacks it; ``ordning`` is the voucher's
    place among those of the same number. ``av_saldon`` is the voucher of a file of balances: it
    gives way without being asked about.
    """

    slag: Filskillnad.Slag
    verifikation: int
    text: str
    ver: Ver | None = None
    ordning: int = 1
    av_saldon: bool = False


@dataclass(frozen=True, slots=True)
class Jamforelse:
    """The vouchers to book, how many are booked already, what differs.

    ``ordning`` gives, by line number, the places that are not the first of their number.
    """

    nya: tuple[Ver, ...]
    antal_lika: int
    skillnader: tuple[Skillnad, ...]
    ordning: dict[int, int]


def jamfor(vers: Sequence[Ver], ar: Rakenskapsar, *, hel: bool) -> Jamforelse:
    """Hold the file's vouchers against the books.

    ``hel`` says that the file holds the year so far, so that what it lacks is missing.
    """
    bocker = bokforda(ar)
    kvar = [ver for ver in vers if not bocker.ta_lika(ver)]
    nya: list[Ver] = []
    skillnader: list[Skillnad] = []
    ordning: dict[int, int] = {}
    for ver in kvar:
        if tidigare := bocker.ta_samma(ver):
            skillnader.append(_andrad(ver, tidigare))
        elif rattad := bocker.ta_rattad(ver):
            skillnader.append(_rattad(ver, rattad))
        else:
            nya.append(ver)
            if (plats := bocker.ny_ordning(ver)) > 1:
                ordning[ver.radnummer] = plats
    if hel and vers:
        skillnader += sorted(map(_saknas, bocker.kvar()), key=lambda s: s.text)
    return Jamforelse(tuple(nya), len(vers) - len(kvar), tuple(skillnader), ordning)


def _saknas(bokford: Bokford) -> Skillnad:
    if bokford.av_saldon:
        text = "Saldona ur en tidigare fil tas ut: den här filen har verifikationerna."
        return Skillnad(Filskillnad.Slag.SAKNAS, bokford.pk, text, av_saldon=True)
    text = f"Verifikation {bokford.namn} är bokförd ur en tidigare fil men finns inte i den här."
    return Skillnad(Filskillnad.Slag.SAKNAS, bokford.pk, text, None, bokford.ordning)


def _rattad(ver: Ver, bokford: Bokford) -> Skillnad:
    text = (
        f"Verifikation {bokford.namn} är rättad för hand med {bokford.rattad_med} men står kvar "
        "i filen."
    )
    return Skillnad(Filskillnad.Slag.RATTAD, bokford.pk, text, ver, bokford.ordning)


def _andrad(ver: Ver, bokford: Bokford) -> Skillnad:
    """Say what differs between a voucher in the file and the booked one."""
    if bokford.av_saldon:
        text = "Saldona ur en tidigare fil byts mot den här filens."
        return Skillnad(Filskillnad.Slag.ANDRAD, bokford.pk, text, ver, av_saldon=True)
    tidigare, nytt = bokford.innehall, Innehall.ur(ver)
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
    vad = "; ".join(delar) or "raderna är märkta eller delade olika"
    text = f"Verifikation {bokford.namn}: {vad}."
    return Skillnad(Filskillnad.Slag.ANDRAD, bokford.pk, text, ver, bokford.ordning)


def _per_konto(innehall: Innehall) -> dict[str, Decimal]:
    summor: dict[str, Decimal] = defaultdict(Decimal)
    for konto, _objekt, belopp in innehall.rader:
        summor[konto] += belopp
    return summor
