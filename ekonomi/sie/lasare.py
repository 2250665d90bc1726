"""Reads SIE 4 (types 1–4E and 4I): bytes in, values out, in memory bounded by one voucher.

Raises SieFel only when the bytes are not SIE or cannot be trusted at all. Everything else that is
wrong becomes an Avvikelse with its line number, so that the user sees all of it at once.
"""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from ekonomi.sie.anmarkning import Anmarkningar, antal
from ekonomi.sie.falt import Falt, Faltfel, dela, kort
from ekonomi.sie.ksumma import underlag
from ekonomi.sie.poster import Kodning, SieFel, SieFil, Slag, Trans, Ver
from ekonomi.sie.rader import (
    avvisa_annat,
    inga_kanda_poster,
    las_bitar,
    las_rader,
    radslut,
)
from ekonomi.sie.samlare import Postrad, Samlare
from ekonomi.sie.teckenkodning import UTF8, avkoda, valj_kodning

MAX_POSTER_PER_VER = 100_000
_BORJAN = 8_192
_SLAG = {slag.value: slag for slag in Slag}


def las(data: bytes) -> SieFil:
    """The whole file at once. Raises SieFel when it is not a SIE 4 file."""
    lasare = Lasare(io.BytesIO(data))
    verifikationer = tuple(lasare.verifikationer())
    return replace(lasare.klar(), verifikationer=verifikationer)


class Lasare:
    """Reads from a seekable binary file: iterate `verifikationer()`, then ask for `klar()`."""

    def __init__(self, fil: BinaryIO) -> None:
        fil.seek(0)
        borjan = fil.read(_BORJAN)
        avvisa_annat(borjan)
        fil.seek(0)
        self.kodning = valj_kodning(las_bitar(fil))
        self._fil = fil
        self._slut = radslut(borjan)
        self._anm = Anmarkningar()
        self._samlare = Samlare(self._anm)
        self._ver = _Verlasare(self._anm, self._samlare)
        self._ksumma = _Ksummalasare(self._anm)
        self._okanda: dict[str, int] = {}
        self._kanda = 0
        self._nummer = 0
        self._bytta = 0

    def verifikationer(self) -> Iterator[Ver]:
        """Each voucher as soon as its last row is read, in file order. Raises SieFel."""
        self._fil.seek(0)
        for nummer, bitar in las_rader(self._fil, self._slut):
            self._nummer = nummer
            rad = avkoda(bitar, self.kodning).strip(" \t")
            self._bytta += self.kodning == UTF8 and "\ufffd" in rad
            if rad and (ver := self._rad(rad)):
                yield ver
        if ver := self._ver.slut(self._nummer):
            yield ver
        if not self._kanda:
            raise inga_kanda_poster()

    def klar(self) -> SieFil:
        """All of the file but its vouchers; complete once `verifikationer()` is exhausted."""
        self._ksumma.slut(self._nummer)
        self._om_okanda()
        varden = self._samlare.klar()
        sietyp = _sietyp(varden, self._ver.antal, self._anm)
        kodning = Kodning(self.kodning, tuple(self._samlare.exempel))
        return SieFil(
            **{**varden, "sietyp": sietyp},
            kodning=kodning,
            ksumma_stammer=self._ksumma.stammer,
            avvikelser=self._anm.alla(),
        )

    def _rad(self, rad: str) -> Ver | None:
        if rad in {"{", "}"}:
            return self._ver.klammer(rad, self._nummer)
        if not rad.startswith("#"):
            self._anm.varning(self._nummer, f"raden {kort(rad)} är ingen SIE-post och läses inte")
            return None
        falt = dela(rad)
        etikett = str(falt[0]).upper()[1:]
        if etikett == "KSUMMA":
            self._kanda += 1
            self._ksumma.post(self._nummer, falt)
            return None
        self._ksumma.lagg(falt)
        return self._post(etikett, falt[1:])

    def _post(self, etikett: str, falt: list[Falt]) -> Ver | None:
        postrad = Postrad(self._nummer, falt, self._anm)
        try:
            if etikett == "VER":
                self._kanda += 1
                return self._ver.borja(postrad)
            if slag := _SLAG.get(etikett):
                self._ver.rad(slag, postrad)
            elif not self._samlare.ta(etikett, postrad):
                self._okanda.setdefault(etikett[:20], self._nummer)
                return None
        except Faltfel as fel:
            self._anm.fel(self._nummer, f"#{etikett}: {fel}")
        self._kanda += 1
        return None

    def _om_okanda(self) -> None:
        for etikett, nummer in list(self._okanda.items())[:20]:
            self._anm.upplysning(nummer, f"posten #{etikett} är okänd och läses inte")
        if self._bytta:
            self._anm.varning(
                None, f"{antal(self._bytta, 'rad', 'rader')} har tecken som inte kunde läsas"
            )


class _Verlasare:
    """Puts a voucher together from its #VER, braces and rows."""

    def __init__(self, anm: Anmarkningar, samlare: Samlare) -> None:
        self.antal = 0
        self._anm = anm
        self._samlare = samlare
        self._huvud: Ver | None = None
        self._poster: list[Trans] = []
        self._oppen = False  # between { and }
        self._vantar = False  # a #VER has come whose rows are not over

    def borja(self, rad: Postrad) -> Ver | None:
        """Start a voucher; gives the one before when its end was missing. Raises Faltfel."""
        forra = self.slut(rad.nummer - 1)
        self._vantar, self._poster = True, []
        rad.kravd(2, "verifikationens datum")
        if datum := rad.datum(2):
            self._huvud = Ver(
                serie=rad.text(0),
                nummer=rad.text(1),
                datum=datum,
                poster=(),
                text=rad.text(3),
                regdatum=rad.datum(4),
                sign=rad.text(5),
                radnummer=rad.nummer,
            )
        else:
            self._anm.fel(rad.nummer, f"verifikationens datum {kort(rad.text(2))} finns inte")
        return forra

    def klammer(self, tecken: str, nummer: int) -> Ver | None:
        """Take a line that is only { or }; gives the voucher when it ends."""
        if tecken == "{":
            if self._oppen or not self._vantar:
                self._anm.fel(nummer, "raden { hör inte till någon verifikation")
            self._oppen = self._vantar
            return None
        if not self._oppen:
            self._anm.fel(nummer, "raden } avslutar ingen verifikation")
        return self._avsluta()

    def rad(self, slag: Slag, rad: Postrad) -> None:
        """Add a row. Raises Faltfel."""
        if not self._vantar:
            raise Faltfel("raden står utanför en verifikation")
        if len(self._poster) >= MAX_POSTER_PER_VER:
            raise SieFel(rad.nummer, f"En verifikation har över {MAX_POSTER_PER_VER} rader.")
        post = Trans(
            konto=self._samlare.anvand(rad.kravd(0, "kontonumret"), rad.nummer),
            belopp=rad.belopp(1),
            objekt=rad.objekt(),
            datum=rad.datum(2),
            text=rad.text(3),
            kvantitet=rad.kvantitet(4),
            sign=rad.text(5),
            slag=slag,
            radnummer=rad.nummer,
        )
        self._folj_rtrans(post)
        self._poster.append(post)

    def slut(self, nummer: int) -> Ver | None:
        """End a voucher that has not ended by itself, if there is one."""
        if self._oppen:
            self._anm.fel(nummer, "verifikationen slutar inte med }; filen kan vara avklippt")
        elif self._poster:
            self._anm.varning(nummer, "verifikationens rader står inte mellan { och }")
        return self._avsluta()

    def _avsluta(self) -> Ver | None:
        self._folj_rtrans(None)
        huvud, poster = self._huvud, tuple(self._poster)
        self._huvud, self._poster, self._oppen, self._vantar = None, [], False, False
        if huvud is None:
            return None
        self.antal += 1
        return replace(huvud, poster=poster)

    def _folj_rtrans(self, post: Trans | None) -> None:
        """Warn when the row after an #RTRANS is not its #TRANS: nothing is booked for it then."""
        fore = self._poster[-1] if self._poster else None
        if fore is None or fore.slag is not Slag.TILLAGD:
            return
        if (
            post is None
            or post.slag is not Slag.BOKFORD
            or (post.konto, post.belopp) != (fore.konto, fore.belopp)
        ):
            self._anm.varning(
                fore.radnummer, "#RTRANS följs inte av samma #TRANS; raden bokförs inte"
            )


class _Ksummalasare:
    """Follows #KSUMMA: opened by one without a value, verified by one with it."""

    def __init__(self, anm: Anmarkningar) -> None:
        self.stammer: bool | None = None
        self._anm = anm
        self._oppen = False
        self._summa = 0

    def lagg(self, falt: list[Falt]) -> None:
        """Count a record in when it stands between the two."""
        if self._oppen:
            self._summa = zlib.crc32(underlag(falt), self._summa)

    def post(self, nummer: int, falt: list[Falt]) -> None:
        """Take a #KSUMMA record."""
        varde = str(falt[1]).strip() if len(falt) > 1 else ""
        if not varde:
            self._oppen, self._summa = True, 0
            return
        self._oppen = False
        self.stammer = _osignerad(varde) == self._summa
        if not self.stammer:
            self._anm.varning(
                nummer,
                f"kontrollsumman stämmer inte: filen säger {kort(varde)}, innehållet ger "
                f"{self._summa}. Filen kan ha ändrats efter exporten.",
            )

    def slut(self, nummer: int) -> None:
        """Report a sum that was opened and never closed: the end of the file is missing."""
        if self._oppen:
            self._oppen = False
            self._anm.fel(nummer, "filen är avklippt: den avslutande kontrollsumman saknas")


def _osignerad(varde: str) -> int | None:
    """The sum as written, None when it is no number; some programs write it as signed 32-bit."""
    return int(varde) % 2**32 if re.fullmatch("-?[0-9]{1,11}", varde) else None


def _sietyp(varden: dict[str, object], antal_ver: int, anm: Anmarkningar) -> str:
    """Type of the file: both 4E and 4I say 4, and only 4E has balances."""
    angiven = str(varden.get("sietyp", "")).upper()
    if angiven in {"1", "2", "3"} and not antal_ver:
        return angiven
    if not angiven and not antal_ver:
        anm.upplysning(None, "filtyp (#SIETYP) saknas; filen läses som typ 1")
        return "1"
    har_saldon = any(varden.get(namn) for namn in ("ib", "ub", "res", "oib", "oub"))
    if not angiven.startswith("4"):
        anm.varning(None, f"filtypen {kort(angiven)} stämmer inte; filen läses som typ 4")
    return "4I" if antal_ver and not har_saldon else "4E"
