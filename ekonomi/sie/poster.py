"""What a SIE file says, as values: the shapes that reader, writer and checks share.

Amounts are Decimal kronor with two decimals, debit positive and credit negative (SIE 4B §11).
Line numbers count from 1 and never take part in equality: two files with the same content are
equal wherever their lines stand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

NAMN_SAKNAS = "(saknas i filen)"

# Dimensions that the format itself names (SIE 4B §8.17); 20 and up are free.
RESERVERADE_DIMENSIONER = {
    1: "Kostnadsställe",
    2: "Kostnadsbärare",
    6: "Projekt",
    7: "Anställd",
    8: "Kund",
    9: "Leverantör",
    10: "Faktura",
}

Objektlista = tuple[tuple[int, str], ...]  # pairs of dimension and object code, in file order
Ar = int  # 0 = the file's own year, -1 the year before it, and so on


class Allvar(StrEnum):
    """How much a finding weighs: fel stops the import, the others are shown and accepted."""

    FEL = "fel"
    VARNING = "varning"
    UPPLYSNING = "upplysning"


class SieFel(Exception):
    """The bytes cannot be read as SIE 4 at all; `meddelande` is Swedish, for the user."""

    def __init__(self, radnummer: int | None, meddelande: str) -> None:
        super().__init__(radnummer, meddelande)
        self.radnummer = radnummer
        self.meddelande = meddelande

    def __str__(self) -> str:
        """Give the message with its line number, as the user should see it."""
        return f"Rad {self.radnummer}: {self.meddelande}" if self.radnummer else self.meddelande


@dataclass(frozen=True, slots=True)
class Avvikelse:
    """One finding about the file; radnummer is None when it concerns the file as a whole."""

    allvar: Allvar
    radnummer: int | None
    text: str

    def __str__(self) -> str:
        """Give the text with its line number, as the user should see it."""
        return f"Rad {self.radnummer}: {self.text}" if self.radnummer else self.text


@dataclass(frozen=True, slots=True)
class Kodning:
    """The encoding that the bytes were read with, and up to three names that show it."""

    namn: str
    exempel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Konto:
    """An account: #KONTO with its #KTYP (T, S, K, I), #SRU and #ENHET."""

    nummer: str
    namn: str
    ktyp: str | None = None
    sru: tuple[str, ...] = ()
    enhet: str | None = None
    deklarerad: bool = field(default=True, compare=False)  # False: used but without #KONTO


@dataclass(frozen=True, slots=True)
class Dimension:
    """A kind of object: #DIM, or #UNDERDIM when it has an overordnad dimension."""

    nummer: int
    namn: str
    overordnad: int | None = None


@dataclass(frozen=True, slots=True)
class Objekt:
    """A thing that rows are marked with, such as a project: #OBJEKT."""

    dim: int
    kod: str
    namn: str


@dataclass(frozen=True, slots=True)
class Saldo:
    """A balance of an account: #IB, #UB, #RES; with objects #OIB, #OUB."""

    ar: Ar
    konto: str
    belopp: Decimal
    objekt: Objektlista = ()
    kvantitet: Decimal | None = None
    radnummer: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Periodsaldo:
    """The change of an account in one month (ÅÅÅÅMM): #PSALDO, #PBUDGET."""

    ar: Ar
    period: str
    konto: str
    belopp: Decimal
    objekt: Objektlista = ()
    kvantitet: Decimal | None = None
    radnummer: int = field(default=0, compare=False)


class Slag(StrEnum):
    """What a row of a voucher is: booked, added afterwards (history) or struck (history)."""

    BOKFORD = "TRANS"
    TILLAGD = "RTRANS"
    STRUKEN = "BTRANS"


@dataclass(frozen=True, slots=True)
class Trans:
    """One row of a voucher. An RTRANS is history: the TRANS after it is what is booked."""

    konto: str
    belopp: Decimal
    objekt: Objektlista = ()
    datum: date | None = None
    text: str = ""
    kvantitet: Decimal | None = None
    sign: str = ""
    slag: Slag = Slag.BOKFORD
    radnummer: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Ver:
    """A voucher (verifikation). Serie and nummer may be empty in a file of type 4I."""

    serie: str
    nummer: str
    datum: date
    poster: tuple[Trans, ...]  # every row in file order, history included
    text: str = ""
    regdatum: date | None = None
    sign: str = ""
    radnummer: int = field(default=0, compare=False)

    @property
    def rader(self) -> tuple[Trans, ...]:
        """The booked rows (#TRANS)."""
        return tuple([rad for rad in self.poster if rad.slag is Slag.BOKFORD])

    @property
    def differens(self) -> Decimal:
        """Debit minus credit of the booked rows in kronor; 0 in a correct voucher."""
        return sum((rad.belopp for rad in self.rader), Decimal("0.00"))

    @property
    def namn(self) -> str:
        """How the voucher is called in messages: series and number, or its date without one."""
        if self.nummer:
            return f"{self.serie}{self.nummer}"
        return f"{self.serie} från {self.datum}".lstrip()


@dataclass(frozen=True, slots=True)
class SieFil:
    """A whole SIE file of type 1 to 4. Missing text is "", missing values None or empty.

    sietyp is "1", "2", "3", "4E" or "4I". rar maps the year's number to its first and last day.
    """

    flagga: int = 0
    program: str = ""
    programversion: str = ""
    format: str = field(default="PC8", compare=False)
    gen: date | None = None
    gen_sign: str = ""
    sietyp: str = "4E"
    prosa: str = ""
    ftyp: str = ""
    fnr: str = ""
    orgnr: str = ""
    bkod: str = ""
    adress: tuple[str, ...] = ()
    fnamn: str = ""
    rar: dict[Ar, tuple[date, date]] = field(default_factory=dict)
    taxar: str = ""
    omfattn: date | None = None
    kptyp: str = ""
    valuta: str = ""
    konton: dict[str, Konto] = field(default_factory=dict)
    dimensioner: dict[int, Dimension] = field(default_factory=dict)
    objekt: dict[tuple[int, str], Objekt] = field(default_factory=dict)
    ib: tuple[Saldo, ...] = ()
    ub: tuple[Saldo, ...] = ()
    res: tuple[Saldo, ...] = ()
    oib: tuple[Saldo, ...] = ()
    oub: tuple[Saldo, ...] = ()
    psaldo: tuple[Periodsaldo, ...] = ()
    pbudget: tuple[Periodsaldo, ...] = ()
    verifikationer: tuple[Ver, ...] = ()
    kodning: Kodning = field(default=Kodning("CP437"), compare=False)
    ksumma_stammer: bool | None = field(default=None, compare=False)  # None: no #KSUMMA
    avvikelser: tuple[Avvikelse, ...] = field(default=(), compare=False)


def per_konto(saldon: Iterable[Saldo], ar: Ar = 0) -> dict[str, Decimal]:
    """Kronor per account of one year's balances; repeated records of an account are added."""
    summor: dict[str, Decimal] = {}
    for saldo in saldon:
        if saldo.ar == ar:
            summor[saldo.konto] = summor.get(saldo.konto, Decimal("0.00")) + saldo.belopp
    return summor


def ar_resultatkonto(konto: Konto) -> bool:
    """True when the account belongs to the resultaträkning, by #KTYP or else by its number."""
    if konto.ktyp:
        return konto.ktyp in {"K", "I"}
    return konto.nummer[:1] not in {"1", "2"}
