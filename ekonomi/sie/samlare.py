"""Gathers the records of a SIE file that stand outside its vouchers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from ekonomi.sie.anmarkning import Anmarkningar
from ekonomi.sie.falt import (
    Falt,
    Faltfel,
    avrunda,
    kort,
    las_datum,
    las_heltal,
    las_kvantitet,
    las_objekt,
    las_tal,
)
from ekonomi.sie.poster import (
    NAMN_SAKNAS,
    Dimension,
    Konto,
    Objekt,
    Objektlista,
    Periodsaldo,
    Saldo,
)

_TEXTER = {
    "PROSA", "FTYP", "FNR", "ORGNR", "BKOD", "FNAMN", "TAXAR", "KPTYP", "VALUTA", "FORMAT",
    "SIETYP",
}  # fmt: skip
_SALDON = {"IB", "UB", "RES", "OIB", "OUB"}
_PERIODSALDON = {"PSALDO", "PBUDGET"}
_KONTOTYPER = {"T", "S", "K", "I"}


class Postrad:
    """The fields of one record by position: texts apart from the object list.

    The list {…} may be missing or stand anywhere; the texts keep their order either way.
    """

    def __init__(self, nummer: int, falt: list[Falt], anm: Anmarkningar) -> None:
        self.nummer = nummer
        self._texter = [f.strip(" ") for f in falt if isinstance(f, str)]
        self._lista = next((f for f in falt if isinstance(f, tuple)), ())
        self._anm = anm

    def text(self, plats: int) -> str:
        """A field that may be left out: "" then."""
        return self._texter[plats] if plats < len(self._texter) else ""

    def texter(self) -> tuple[str, ...]:
        """Every text field."""
        return tuple(self._texter)

    def kravd(self, plats: int, vad: str) -> str:
        """A field that must be there. Raises Faltfel."""
        if text := self.text(plats):
            return text
        raise Faltfel(f"{vad} saknas")

    def belopp(self, plats: int) -> Decimal:
        """Kronor, rounded to öre with a warning. Raises Faltfel."""
        text = self.kravd(plats, "beloppet")
        skrivet = las_tal(text)
        belopp = avrunda(skrivet)
        if belopp != skrivet:
            self._anm.varning(self.nummer, f"beloppet {kort(text)} avrundas till hela ören")
        return belopp

    def datum(self, plats: int) -> date | None:
        """A date that may be left out; an impossible one is a warning."""
        text = self.text(plats)
        try:
            return las_datum(text) if text else None
        except Faltfel as fel:
            self._anm.varning(self.nummer, f"{fel} och lämnas tomt")
            return None

    def kvantitet(self, plats: int) -> Decimal | None:
        """A quantity that may be left out; an impossible one is a warning."""
        try:
            return las_kvantitet(self.text(plats))
        except Faltfel as fel:
            self._anm.varning(self.nummer, f"{fel} och lämnas tom")
            return None

    def objekt(self) -> Objektlista:
        """The pairs of {…}; a list that cannot be read is a warning and left out."""
        try:
            return las_objekt(tuple([f.strip(" ") for f in self._lista])) if self._lista else ()
        except Faltfel as fel:
            self._anm.varning(self.nummer, f"{fel}; raden läses utan objekt")
            return ()


class Samlare:
    """Takes one record at a time; `varden` are then the fields of SieFil but for the vouchers."""

    def __init__(self, anm: Anmarkningar) -> None:
        self.anm = anm
        self.varden: dict[str, Any] = {}
        self.exempel: list[str] = []
        self._saldon: dict[str, list[Any]] = {}
        self._konton: dict[str, Konto] = {}
        self._anvanda: dict[str, int] = {}
        self._dimensioner: dict[int, Dimension] = {}
        self._objekt: dict[tuple[int, str], Objekt] = {}
        self._rar: dict[int, tuple[date, date]] = {}
        self._skotare: dict[str, Callable[[Postrad], None]] = {
            "FLAGGA": self._flagga, "PROGRAM": self._program, "GEN": self._gen,
            "ADRESS": self._adress, "RAR": self._rakenskapsar, "OMFATTN": self._omfattn,
            "KONTO": self._konto, "KTYP": self._ktyp, "SRU": self._sru, "ENHET": self._enhet,
            "DIM": self._dim, "UNDERDIM": self._dim, "OBJEKT": self._objektpost,
        }  # fmt: skip

    def ta(self, etikett: str, rad: Postrad) -> bool:
        """Take a record; False when its label is unknown. Raises Faltfel."""
        if etikett in _TEXTER:
            self._text(etikett.lower(), rad)
        elif etikett in _SALDON:
            self._saldo(etikett.lower(), rad)
        elif etikett in _PERIODSALDON:
            self._periodsaldo(etikett.lower(), rad)
        elif skotare := self._skotare.get(etikett):
            skotare(rad)
        else:
            return False
        return True

    def anvand(self, konto: str, nummer: int) -> str:
        """Note that an account is used on a line, so that an undeclared one is listed."""
        self._anvanda.setdefault(konto, nummer)
        return konto

    def klar(self) -> dict[str, Any]:
        """Fields of SieFil; accounts without #KONTO are created with the name NAMN_SAKNAS."""
        odeklarerade = [k for k in self._anvanda if k not in self._konton]
        for nummer in odeklarerade:
            self._konton[nummer] = Konto(nummer, NAMN_SAKNAS, deklarerad=False)
        return {
            **self.varden,
            **{namn: tuple(lista) for namn, lista in self._saldon.items()},
            "konton": self._konton,
            "dimensioner": self._dimensioner,
            "objekt": self._objekt,
            "rar": self._rar,
        }

    def _visa(self, namn: str) -> str:
        if not namn.isascii() and len(self.exempel) < 3 and namn not in self.exempel:
            self.exempel.append(namn)
        return namn

    def _text(self, namn: str, rad: Postrad) -> None:
        text = self._visa(rad.text(0)) if namn == "fnamn" else rad.text(0)
        tidigare = self.varden.get(namn, "") if namn == "prosa" else ""
        self.varden[namn] = f"{tidigare} {text}".strip()

    def _flagga(self, rad: Postrad) -> None:
        self.varden["flagga"] = 1 if rad.text(0) == "1" else 0

    def _program(self, rad: Postrad) -> None:
        self.varden |= {"program": rad.text(0), "programversion": rad.text(1)}

    def _gen(self, rad: Postrad) -> None:
        self.varden |= {"gen": rad.datum(0), "gen_sign": rad.text(1)}

    def _adress(self, rad: Postrad) -> None:
        self.varden["adress"] = rad.texter()

    def _omfattn(self, rad: Postrad) -> None:
        self.varden["omfattn"] = rad.datum(0)

    def _rakenskapsar(self, rad: Postrad) -> None:
        ar = las_heltal(rad.text(0), "årsnumret")
        start, slut = rad.datum(1), rad.datum(2)
        if start and slut:
            self._rar[ar] = (start, slut)
        else:
            self.anm.varning(rad.nummer, f"#RAR {ar} saknar årets första eller sista dag")

    def _konto(self, rad: Postrad) -> None:
        nummer = rad.kravd(0, "kontonumret")
        tidigare = self._konton.get(nummer)
        if tidigare and tidigare.deklarerad:
            self.anm.varning(rad.nummer, f"konto {nummer} finns redan; det senare namnet gäller")
        namn = self._visa(rad.text(1))
        self._konton[nummer] = replace(self._finn(nummer), namn=namn, deklarerad=True)

    def _finn(self, nummer: str) -> Konto:
        return self._konton.get(nummer) or Konto(nummer, NAMN_SAKNAS, deklarerad=False)

    def _ktyp(self, rad: Postrad) -> None:
        nummer, typ = rad.kravd(0, "kontonumret"), rad.text(1).upper()
        if typ in _KONTOTYPER:
            self._konton[nummer] = replace(self._finn(nummer), ktyp=typ)
        else:
            self.anm.varning(rad.nummer, f"kontotypen {kort(typ)} för konto {nummer} är okänd")

    def _sru(self, rad: Postrad) -> None:
        konto = self._finn(rad.kravd(0, "kontonumret"))
        if kod := rad.text(1):
            self._konton[konto.nummer] = replace(konto, sru=(*konto.sru, kod))

    def _enhet(self, rad: Postrad) -> None:
        nummer = rad.kravd(0, "kontonumret")
        self._konton[nummer] = replace(self._finn(nummer), enhet=rad.text(1) or None)

    def _dim(self, rad: Postrad) -> None:
        nummer = las_heltal(rad.text(0), "dimensionen")
        over = las_heltal(rad.text(2), "överdimensionen") if rad.text(2) else None
        self._dimensioner[nummer] = Dimension(nummer, self._visa(rad.text(1)), over)

    def _objektpost(self, rad: Postrad) -> None:
        dim, kod = las_heltal(rad.text(0), "dimensionen"), rad.kravd(1, "objektets kod")
        self._objekt[dim, kod] = Objekt(dim, kod, self._visa(rad.text(2)))

    def _saldo(self, slag: str, rad: Postrad) -> None:
        saldo = Saldo(
            ar=las_heltal(rad.text(0), "årsnumret"),
            konto=self.anvand(rad.kravd(1, "kontonumret"), rad.nummer),
            belopp=rad.belopp(2),
            objekt=rad.objekt(),
            kvantitet=rad.kvantitet(3),
            radnummer=rad.nummer,
        )
        self._saldon.setdefault(slag, []).append(saldo)

    def _periodsaldo(self, slag: str, rad: Postrad) -> None:
        period = rad.text(1)
        las_datum(f"{period}01")
        saldo = Periodsaldo(
            ar=las_heltal(rad.text(0), "årsnumret"),
            period=period,
            konto=self.anvand(rad.kravd(2, "kontonumret"), rad.nummer),
            belopp=rad.belopp(3),
            objekt=rad.objekt(),
            kvantitet=rad.kvantitet(4),
            radnummer=rad.nummer,
        )
        self._saldon.setdefault(slag, []).append(saldo)
