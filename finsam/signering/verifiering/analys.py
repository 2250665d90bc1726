"""The complete analysis of a file: every signature, and what was changed after the first one.

Runs pyHanko's difference analysis, which reads the whole structure of a file that may be hostile:
call it through ``process.fullstandig``, which bounds memory and time.

The analysis asks one question once: may every version after the first signed one (or after the
bytes that are known) have been made by signing alone? pyHanko would ask it anew for each
signature, which takes nine minutes where this takes one.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    ModificationLevel,
    SuspiciousModification,
)
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.general import CMSExtractionError, SigningError, UnacceptableSignerError
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel

from finsam.signering.verifiering.fakta import las_certifikat, las_cms
from finsam.signering.verifiering.granser import (
    FLEST_REVISIONER,
    FLEST_UNDERSKRIFTER,
    STORSTA_FIL,
)
from finsam.signering.verifiering.utlatande import Andring, Fel, Signatur, Utlatande

# What pyHanko and asn1crypto raise for one broken or hostile file or another.
_TRASIG = (
    PdfError,
    SigningError,
    CMSExtractionError,
    SignatureValidationError,
    UnacceptableSignerError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
    OSError,
    StopIteration,
)
_TACKNING = {
    SignatureCoverageLevel.ENTIRE_FILE: "hela_filen",
    SignatureCoverageLevel.ENTIRE_REVISION: "en_version",
}
_NIVA = {
    ModificationLevel.NONE: Andring.INGEN,
    ModificationLevel.LTA_UPDATES: Andring.UNDERSKRIFTER,
    ModificationLevel.FORM_FILLING: Andring.UNDERSKRIFTER,
}
_ALLVAR = (Andring.INGEN, Andring.UNDERSKRIFTER, Andring.FALT, Andring.OKAND, Andring.ANNAT)


def analysera(
    data: bytes, kant: int = 0, framsteg: Callable[[int], None] = lambda procent: None
) -> Utlatande:
    """Return what can be said of the file; ``kant`` is how many of its first bytes are known.

    ``framsteg`` is told the percentage. MemoryError is the caller's: nothing else is raised.
    """
    if len(data) > STORSTA_FIL:
        return Utlatande(Fel.FOR_STOR)
    if b"%PDF-" not in data[:1024]:
        return Utlatande(Fel.INTE_PDF)
    certifikat = tuple(las_certifikat(data))
    try:
        svar = _analysera(PdfFileReader(BytesIO(data)), data, kant, framsteg)
    except _TRASIG:
        svar = Utlatande(Fel.TRASIG)
    return replace(svar, certifikat=certifikat)


def _analysera(
    lasare: PdfFileReader, data: bytes, kant: int, framsteg: Callable[[int], None]
) -> Utlatande:
    if lasare.encrypted:
        return Utlatande(Fel.KRYPTERAD)
    versioner = lasare.xrefs.total_revisions
    if versioner > FLEST_REVISIONER:
        return Utlatande(Fel.FOR_MANGA, versioner)
    framsteg(5)
    funna = list(_signaturer(lasare))
    if len(funna) > FLEST_UNDERSKRIFTER:
        return Utlatande(Fel.FOR_MANGA, versioner)
    signaturer = tuple(_signatur(s, data) for s in funna)
    framsteg(20)
    bas = _bas(funna, data, kant)
    andring = Andring.OKAND if bas is None else _andring(lasare, funna, bas, framsteg)
    if _svans(data) or any(s.tackning == "oklar" for s in signaturer):
        andring = Andring.ANNAT
    return Utlatande(Fel.INGET, versioner, signaturer, andring)


def _svans(data: bytes) -> bool:
    """Say whether something stands after the file's end, where no version accounts for it."""
    return bool(data[data.rfind(b"%%EOF") + 5 :].strip())


def _signaturer(lasare: PdfFileReader) -> Iterator[EmbeddedPdfSignature]:
    """Give the signatures that a reader of the file would show, oldest first."""
    funna = [
        EmbeddedPdfSignature(lasare, falt.get_object(), namn)
        for namn, varde, falt in enumerate_sig_fields(lasare, filled_status=True)
    ]
    yield from sorted(funna, key=lambda s: s.signed_revision)


def _signatur(s: EmbeddedPdfSignature, data: bytes) -> Signatur:
    tackning = _TACKNING.get(s.evaluate_signature_coverage(), "oklar")
    a, b, c, d = (int(n) for n in s.byte_range)
    vy = memoryview(data)
    rimligt = 0 <= a <= a + b <= c <= c + d <= len(data)
    fakta = las_cms(s.pkcs7_content, (vy[a : a + b], vy[c : c + d])) if rimligt else None
    return Signatur(
        serienummer=fakta.serienummer if fakta else "",
        certifikat_sha256=fakta.certifikat_sha256 if fakta else "",
        namn=fakta.namn if fakta else "",
        tid=(fakta.tidsstampel or fakta.tid) if fakta else None,
        ar_tidsstampel=fakta.ar_tidsstampel if fakta else False,
        tackning=tackning,
        stammer=bool(fakta and fakta.intakt and fakta.akta),
    )


def _bas(funna: list[EmbeddedPdfSignature], data: bytes, kant: int) -> int | None:
    """Return the version that what follows is compared with: the known one, else the first signed.

    None where there is neither.
    """
    if kant:
        return PdfFileReader(BytesIO(data[:kant])).xrefs.total_revisions - 1
    return min((s.signed_revision for s in funna), default=None)


def _andring(
    lasare: PdfFileReader,
    funna: list[EmbeddedPdfSignature],
    bas: int,
    framsteg: Callable[[int], None],
) -> Andring:
    """Compare every version after ``bas`` with it, as the strictest signature demands."""
    sist = lasare.xrefs.total_revisions
    gammal = lasare.get_historical_resolver(bas)
    krav = _krav(funna)
    varst = Andring.INGEN
    for version in range(bas + 1, sist):
        ny = lasare.get_historical_resolver(version)
        try:
            skillnad = DEFAULT_DIFF_POLICY.apply(gammal, ny, doc_mdp=krav)
        except SuspiciousModification:
            return Andring.ANNAT
        niva = _NIVA.get(skillnad.modification_level, Andring.ANNAT)
        signerade = {s.fq_name for s in funna}
        if skillnad.changed_form_fields - signerade:
            niva = Andring.FALT
        varst = max(varst, niva, key=_ALLVAR.index)
        framsteg(20 + 80 * (version - bas) // (sist - bas))
    return varst


def _krav(funna: list[EmbeddedPdfSignature]) -> MDPPerm | None:
    """Return what the certification allows after it, None where there is none."""
    krav = [s.docmdp_level for s in funna if s.docmdp_level is not None]
    return min(krav, key=lambda k: k.value, default=None)
