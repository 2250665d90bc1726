"""The verdict of a file, from which page, command and JSON are written. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from finsam.signering.verifiering import Utlatande
from styrelse.models import Runda

AVBRUTNA = (Runda.Status.AVBOJD, Runda.Status.ATERKALLAD)


class Utslag(StrEnum):
    """The verdict."""

    HEL = "hel"  # held bytes, and nothing speaks against them
    ATERKALLAD = "aterkallad"  # held bytes of a round that was withdrawn or declined
    MOTSAGELSE = "motsagelse"  # held bytes that our own log does not agree with
    REGISTRERAD = "registrerad"  # held bytes, with signatures that another service has made
    TILLAGG = "tillagg"  # begins as ours; then comes something that we do not hold
    ANDRAD = "andrad"  # bears signatures made here, but is no file of ours
    OKAND = "okand"  # nothing in it is ours


@dataclass(frozen=True)
class Ursprung:
    """Which of our files a file is or begins as: ``langd`` of its first bytes.

    ``revision`` is None where they are the frozen file before it was made ready for signing.
    """

    runda: int
    revision: int | None
    langd: int


@dataclass(frozen=True)
class Tecknad:
    """A signature that we know of. ``i_filen`` says whether it is in the bytes at hand."""

    namn: str
    funktion: str
    medlem: str
    at: datetime | None
    metod: str
    niva: str
    niva_ord: str
    satt: str
    serienummer: str
    i_filen: bool


@dataclass(frozen=True)
class Registrering:
    """A signature that another service has made, noted on exactly the file at hand."""

    namn: str
    funktion: str
    dag: date


@dataclass(frozen=True)
class Steg:
    """A link of the chain: the file as it was after one step."""

    nummer: int
    vad: str
    sha256: str
    storlek: int
    at: datetime
    i_filen: bool


@dataclass(frozen=True)
class Dokument:
    """What a round is about, as far as whoever asks may know.

    ``kod`` is empty for a justering that was laid before there were rounds.
    """

    titel: str
    vad: str
    hemlig: bool
    status: str
    kod: str
    frysta_sha256: str
    platser: int
    gjorda: int
    skal: str
    avslutad_at: datetime | None
    har_senare: bool
    senaste_sha256: str

    @property
    def avbruten(self) -> bool:
        """Whether the round was withdrawn or declined."""
        return self.status in AVBRUTNA


@dataclass(frozen=True)
class Svar:
    """The whole answer, from which page, command and JSON are written."""

    utslag: Utslag
    sha256: str
    storlek: int
    dokument: Dokument | None = None
    sigill: Steg | None = None
    tecknade: tuple[Tecknad, ...] = ()
    kedja: tuple[Steg, ...] = ()
    fryst: bool = False  # it is the file as it was frozen, before any signature
    senare_revision: bool = False  # we hold it with more signatures
    brister: tuple[str, ...] = ()
    utlatande: Utlatande | None = None
    kand_langd: int = 0
    registrerade: tuple[Registrering, ...] = ()
    utokar: bool = False  # a registered file: the one that was laid, with signatures alone added

    @property
    def nivaer(self) -> list[str]:
        """What the levels of the signatures mean, each said once."""
        return list(dict.fromkeys(t.niva_ord for t in self.tecknade if t.niva_ord))

    @property
    def hel(self) -> bool:
        """Whether every byte is one of ours and nothing has been taken back."""
        return self.utslag is Utslag.HEL
