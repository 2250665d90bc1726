"""What a complete analysis says of a file: words of ours, never the file's own."""

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum


class Fel(StrEnum):
    """Why a file could not be analysed to the end."""

    INGET = ""
    FOR_STOR = "for_stor"
    INTE_PDF = "inte_pdf"
    KRYPTERAD = "krypterad"
    TRASIG = "trasig"
    FOR_MANGA = "for_manga"
    TID = "tid"
    MINNE = "minne"


class Andring(StrEnum):
    """What was added after the bytes that are known, or after the first signature."""

    INGEN = "ingen"
    UNDERSKRIFTER = "underskrifter"  # signatures, timestamps and what proves them
    FALT = "falt"  # form fields were filled in, too
    ANNAT = "annat"  # anything else: what one reads may have been changed
    OKAND = "okand"  # could not be told


@dataclass(frozen=True)
class Signatur:
    """One signature as the file's own structure gives it. ``namn`` is what its certificate says."""

    serienummer: str
    certifikat_sha256: str
    namn: str
    tid: datetime | None
    ar_tidsstampel: bool
    tackning: str  # "hela_filen", "en_version" or "oklar"
    stammer: bool  # its digest agrees and its key made it


@dataclass(frozen=True)
class Utlatande:
    """The answer of the analysis. Nothing in it can make a file whole: only known bytes can.

    ``certifikat`` are (serial number, SHA-256) of the certificate of every signature found among
    the bytes, also where the structure cannot be read: they say where a changed file comes from.
    """

    fel: Fel = Fel.INGET
    versioner: int = 0
    signaturer: tuple[Signatur, ...] = ()
    andring: Andring = Andring.OKAND
    certifikat: tuple[tuple[str, str], ...] = ()

    def som_dict(self) -> dict:
        """Return it as JSON can hold it."""
        data = asdict(self)
        for s in data["signaturer"]:
            s["tid"] = s["tid"].isoformat() if s["tid"] else None
        return data

    @classmethod
    def ur_dict(cls, data: dict) -> "Utlatande":
        """Return what ``som_dict`` wrote."""
        signaturer = tuple(
            Signatur(**(s | {"tid": datetime.fromisoformat(s["tid"]) if s["tid"] else None}))
            for s in data["signaturer"]
        )
        return cls(
            Fel(data["fel"]),
            data["versioner"],
            signaturer,
            Andring(data["andring"]),
            tuple((serie, summa) for serie, summa in data["certifikat"]),
        )
