"""What importing a SIE file would do: the file held against the books, nothing written.

A voucher in the file is known by its series and number; without a number by what it says. What
is booked already is left alone, what differs is told, and only what is new is booked.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from ekonomi import sie as sieformat
from ekonomi.models import Ingaendebalans, Konto, Rad, Rakenskapsar, SieImport, Verifikation
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import LANGSTA_AR_DAGAR, Allvar, Avvikelse, Objektlista, SieFil, Ver
from finsam.format import kr_ore

SERIE_UTAN_KOD = "SIE"
_LANGD = {"serie": 20, "nummer": 40, "konto": 20, "objekt": 50}
_STORSTA_BELOPP = Decimal(10) ** 13

Radnyckel = tuple[str, str, Decimal]  # account, key of the objects, kronor
Balansnyckel = tuple[str, str]  # account, key of the objects


@dataclass(frozen=True, slots=True)
class Innehall:
    """What a voucher says, so that file and books can be held against each other."""

    datum: date
    text: str
    rader: tuple[Radnyckel, ...]


@dataclass(frozen=True, slots=True)
class Forhandsgranskning:
    """What the file holds, what would be booked, what differs, and what stops it.

    ``nya`` are the vouchers to book; ``balanser`` the opening balances that would be set, in
    kronor by account and key of objects. ``hinder`` empty means that it can be imported.
    """

    sie: SieFil
    sha256: str
    ar: Rakenskapsar | None
    nya: tuple[Ver, ...] = ()
    antal_lika: int = 0
    antal_andra_ar: int = 0
    antal_tomma: int = 0
    balanser: dict[Balansnyckel, Decimal] = field(default_factory=dict)
    nya_konton: tuple[str, ...] = ()
    skillnader: tuple[str, ...] = ()
    anmarkningar: tuple[Avvikelse, ...] = ()
    hinder: tuple[str, ...] = ()
    inlast_forut: bool = False

    @property
    def antal_i_filen(self) -> int:
        """How many vouchers the file holds."""
        return len(self.sie.verifikationer)

    @property
    def nytt_ar(self) -> bool:
        """Whether the financial year would be made by the import."""
        return self.ar is not None and self.ar.pk is None

    @property
    def nagot_nytt(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.nya or self.balanser or self.nya_konton or self.nytt_ar)

    @property
    def kan_importeras(self) -> bool:
        """Whether nothing stops it and there is something to write."""
        return self.nagot_nytt and not self.hinder

    def rapport(self) -> dict[str, object]:
        """Return what the import did, as JSON values, to be kept with it."""
        return {
            "i_filen": self.antal_i_filen,
            "bokforda": len(self.nya),
            "redan_bokforda": self.antal_lika,
            "andra_ar": self.antal_andra_ar,
            "utan_belopp": self.antal_tomma,
            "ingaende_balanser": len(self.balanser),
            "nya_konton": list(self.nya_konton),
            "skillnader": list(self.skillnader),
            "anmarkningar": [str(a) for a in self.anmarkningar],
            "kodning": self.sie.kodning.namn,
        }


@dataclass(frozen=True, slots=True)
class Inlasning:
    """A file that has been read and checked by itself, before the books are asked."""

    sie: SieFil
    sha256: str
    anmarkningar: tuple[Avvikelse, ...]

    @property
    def hinder(self) -> tuple[str, ...]:
        """What in the file itself stops the import, such as a voucher that does not balance."""
        return tuple(str(a) for a in self.anmarkningar if a.allvar is Allvar.FEL)


def las_in(data: bytes) -> Inlasning:
    """Read and check a SIE file; the books are not asked.

    Raises ``ekonomi.sie.SieFel`` when the bytes are not a SIE 4 file.
    """
    sie = sieformat.las(data)
    anmarkningar = (*sie.avvikelser, *sieformat.granska(sie))
    return Inlasning(sie, hashlib.sha256(data).hexdigest(), anmarkningar)


def planera(fil: Inlasning, *, rar: int = 0) -> Forhandsgranskning:
    """Hold the file against the books. ``rar`` chooses one of its years (#RAR)."""
    sie = fil.sie
    grund = Forhandsgranskning(
        sie=sie,
        sha256=fil.sha256,
        ar=None,
        anmarkningar=tuple(a for a in fil.anmarkningar if a.allvar is not Allvar.FEL),
        hinder=fil.hinder,
        inlast_forut=SieImport.objects.filter(sha256=fil.sha256).exists(),
    )
    ar, arets_hinder = _rakenskapsar(sie, rar)
    if ar is None:
        return replace(grund, hinder=(*fil.hinder, arets_hinder))
    i_aret = [v for v in sie.verifikationer if ar.start <= v.datum <= ar.slut]
    med_belopp = [v for v in i_aret if any(r.belopp for r in v.rader)]
    nya, antal_lika, olika = _jamfor(med_belopp, ar)
    balanser, andrade = _balanser(sie, ar, rar)
    return replace(
        grund,
        ar=ar,
        nya=tuple(nya),
        antal_lika=antal_lika,
        antal_andra_ar=len(sie.verifikationer) - len(i_aret),
        antal_tomma=len(i_aret) - len(med_belopp),
        balanser=balanser,
        nya_konton=_nya_konton(sie),
        skillnader=(*olika, *andrade),
        hinder=(
            *fil.hinder,
            *_utanfor(sie, ar),
            *_orimligt(sie, i_aret),
            *_last(ar, nya, balanser),
        ),
    )


def serie_for(ver: Ver) -> str:
    """Return the series that a voucher is booked in: the file's, or ours where it has none."""
    return ver.serie or SERIE_UTAN_KOD


def belopp_rader(ver: Ver) -> Iterator[sieformat.Trans]:
    """Yield the booked rows that carry an amount; rows of 0 kr say nothing."""
    return (rad for rad in ver.rader if rad.belopp)


# -- The year -------------------------------------------------------------------------------------


def _rakenskapsar(sie: SieFil, rar: int) -> tuple[Rakenskapsar | None, str]:
    """Return the year to book in (unsaved when it is new), or why there is none."""
    if rar not in sie.rar:
        return _ar_efter_datum(sie)
    start, slut = sie.rar[rar]
    if slut <= start:
        return None, f"Räkenskapsåret i filen slutar innan det börjar ({start} – {slut})."
    befintliga = list(Rakenskapsar.objects.som_beror(start, slut))
    if not befintliga and (slut - start).days >= LANGSTA_AR_DAGAR:
        return None, (
            f"Räkenskapsåret i filen ({start} – {slut}) är längre än 18 månader. Ett bokfört år "
            "går inte att ändra: rätta #RAR i filen först."
        )
    if not befintliga:
        return Rakenskapsar(start=start, slut=slut), ""
    if [(ar.start, ar.slut) for ar in befintliga] == [(start, slut)]:
        return befintliga[0], ""
    namn = ", ".join(str(ar) for ar in befintliga)
    return None, f"Räkenskapsåret i filen ({start} – {slut}) överlappar {namn}, som redan finns."


def _ar_efter_datum(sie: SieFil) -> tuple[Rakenskapsar | None, str]:
    dagar = [ver.datum for ver in sie.verifikationer]
    if dagar:
        ar = Rakenskapsar.objects.som_innehaller(min(dagar)).first()
        if ar and max(dagar) <= ar.slut:
            return ar, ""
    return None, (
        "Filen säger inte vilket räkenskapsår den gäller (#RAR), och inget år i böckerna "
        "innehåller dess verifikationer. Exportera filen igen med räkenskapsår."
    )


def _utanfor(sie: SieFil, ar: Rakenskapsar) -> Iterator[str]:
    """Vouchers in none of the file's years belong nowhere; those of its other years are left."""
    perioder = [*sie.rar.values(), (ar.start, ar.slut)]
    for ver in sie.verifikationer:
        if not any(start <= ver.datum <= slut for start, slut in perioder):
            yield f"Rad {ver.radnummer}: verifikation {ver.namn} ligger utanför året ({ver.datum})."


def _last(ar: Rakenskapsar, nya: list[Ver], balanser: dict[Balansnyckel, Decimal]) -> list[str]:
    if ar.last and (nya or balanser):
        return [f"Räkenskapsåret {ar} är låst. Öppna det innan filen läses in."]
    return []


def _orimligt(sie: SieFil, vers: Sequence[Ver]) -> Iterator[str]:
    """Codes and amounts that our columns cannot hold; such a file is broken rather than large."""
    for konto in sie.konton:
        if len(konto) > _LANGD["konto"] or not konto.isalnum():
            yield f"Kontonumret {konto[:30]} kan inte användas. Det ska bestå av siffror."
    if _for_langa(tuple(sie.objekt)):
        yield f"En objektkod i filen har fler än {_LANGD['objekt']} tecken."
    rader = (rad for ver in vers for rad in ver.rader)
    for rad in (*sie.ib, *sie.oib, *rader):
        if abs(rad.belopp) >= _STORSTA_BELOPP or _for_langa(rad.objekt):
            yield f"Rad {rad.radnummer}: beloppet eller objektet går inte att spara."
    for ver in vers:
        if len(ver.serie) > _LANGD["serie"] or len(ver.nummer) > _LANGD["nummer"]:
            yield f"Rad {ver.radnummer}: verifikationens serie eller nummer är för långt."


def _for_langa(objekt: Objektlista) -> bool:
    return any(len(kod) > _LANGD["objekt"] for _dim, kod in objekt)


# -- The vouchers ---------------------------------------------------------------------------------


def _jamfor(vers: list[Ver], ar: Rakenskapsar) -> tuple[list[Ver], int, list[str]]:
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


def kortad(text: str) -> str:
    """Cut a text to what the books hold of it."""
    return text[:500]


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


# -- Accounts and opening balances ----------------------------------------------------------------


def _nya_konton(sie: SieFil) -> tuple[str, ...]:
    finns = set(Konto.objects.values_list("nummer", flat=True))
    return tuple(sorted(set(sie.konton) - finns))


def filens_balanser(sie: SieFil, rar: int) -> dict[Balansnyckel, Decimal]:
    """Opening balances in kronor by account and key of objects, zeros left out.

    #IB is the whole account and #OIB the part of it that has objects (SIE 4B §8.15), so what
    #OIB says is taken out of the account's own balance.
    """
    balanser: dict[Balansnyckel, Decimal] = defaultdict(Decimal)
    for ib in sie.ib:
        if ib.ar == rar:
            balanser[ib.konto, ""] += ib.belopp
    for oib in sie.oib:
        if oib.ar == rar and oib.objekt:
            balanser[oib.konto, objektnyckel(oib.objekt)] += oib.belopp
            balanser[oib.konto, ""] -= oib.belopp
    return {nyckel: belopp for nyckel, belopp in balanser.items() if belopp}


def _balanser(
    sie: SieFil, ar: Rakenskapsar, rar: int
) -> tuple[dict[Balansnyckel, Decimal], list[str]]:
    """Return the opening balances to set (0 takes one away), and what that changes."""
    i_filen = filens_balanser(sie, rar)
    if not i_filen:
        return {}, []
    i_bockerna = {
        (konto, nyckel or ""): belopp
        for konto, nyckel, belopp in Ingaendebalans.objects.filter(ar=ar.pk).values_list(
            "konto__nummer", "objektkombination__nyckel", "belopp"
        )
    }
    noll = Decimal("0.00")
    andras = {
        nyckel: i_filen.get(nyckel, noll)
        for nyckel in {*i_filen, *i_bockerna}
        if i_filen.get(nyckel, noll) != i_bockerna.get(nyckel, noll)
    }
    skillnader = [
        f"Ingående balans på konto {nyckel[0]} ändras från "
        f"{kr_ore(i_bockerna.get(nyckel, noll))} kr till {kr_ore(belopp)} kr."
        for nyckel, belopp in sorted(andras.items())
        if i_bockerna
    ]
    return andras, skillnader
