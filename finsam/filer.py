"""The one upload store: files kept by their content, trusted for nothing.

What a file is follows from its bytes, never from its name. Images are drawn anew, so that
nothing but the picture is kept. Bytes lie under FILER_DIR by SHA-256 and are checked on read.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from typing import IO, TypeVar

import filetype
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from PIL import Image, UnidentifiedImageError

from finsam.handelser import logga
from finsam.models import Fil, User
from finsam.tur import ta_tur

TEXT = "text/plain"
EPOST = "message/rfc822"
BILDER = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "PNG"}
DOKUMENT = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
}
STORSTA_BILD_PIXLAR = 50_000_000
# What Pillow raises for a picture that it cannot decode; SyntaxError is its PNG reader's.
_TRASIG_BILD = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Office before 2007, and Outlook's own .msg
_OUTLOOK = "__substg1.0_".encode("utf-16-le")  # how a .msg names its parts
_BREVHUVUD = re.compile(
    rb"\A(From [^\n]*\n)?([\x21-\x39\x3b-\x7e]{1,70}:[^\n]*\n([ \t][^\n]*\n)*)+\n"
)
_AVSANDARE = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_BREV = re.compile(rb"^(date|subject|message-id|mime-version|received):", re.I | re.MULTILINE)
STORSTA_BREVHUVUD = 200_000  # bytes of a file that are looked at for an e-mail's head
_MARKUP = re.compile(rb"\A\s*(<\?xml|<!doctype|<svg|<html|<head|<body|<script)", re.IGNORECASE)


class FilSkadad(Exception):
    """The kept bytes no longer have the SHA-256 that was noted when they came in."""


def sokvag(avtryck: str) -> Path:
    """Return where the bytes with this SHA-256 lie."""
    return Path(settings.FILER_DIR) / avtryck[:2] / avtryck[2:4] / avtryck


@transaction.atomic
def ta_emot(data: bytes, namn: str, *, by: User | None) -> Fil:
    """Keep an uploaded file and return its row.

    Raises ValidationError when it is empty, too large or of a kind that is not taken.
    """
    if not data:
        raise ValidationError("Filen är tom. Välj en annan fil.")
    if len(data) > settings.FIL_STORSTA_BYTES:
        storst = settings.FIL_STORSTA_BYTES // 2**20
        raise ValidationError(f"Filen är för stor. Den får vara högst {storst} MB.")
    innehallstyp = _innehallstyp(data)
    if innehallstyp in BILDER:
        data, innehallstyp = _rita_om(data, innehallstyp)
    return behall(data, namn, innehallstyp, by=by)


@transaction.atomic
def behall(data: bytes, namn: str, innehallstyp: str, *, by: User | None) -> Fil:
    """Keep bytes that the system itself has made (a PDF, say) and return their row."""
    avtryck = sha256(data).hexdigest()
    ta_tur(f"fil:{avtryck}")  # so that nobody takes away what is being kept
    skriv(data, sokvag(avtryck))
    return _rad(avtryck, len(data), namn, innehallstyp, by)


@transaction.atomic
def behall_ur(kalla: IO[bytes], namn: str, innehallstyp: str, *, by: User | None) -> Fil:
    """Keep what the system itself has made and that is too large for the memory."""
    kalla.seek(0)
    avtryck = file_digest(kalla, "sha256").hexdigest()
    ta_tur(f"fil:{avtryck}")
    storlek = kalla.tell()
    kalla.seek(0)
    mal = sokvag(avtryck)
    with _tillfallig_for(mal) as ut:
        shutil.copyfileobj(kalla, ut)
    return _rad(avtryck, storlek, namn, innehallstyp, by)


def _rad(avtryck: str, storlek: int, namn: str, innehallstyp: str, by: User | None) -> Fil:
    fil = Fil.objects.create(
        namn=_rent_namn(namn),
        innehallstyp=innehallstyp,
        storlek=storlek,
        sha256=avtryck,
        uppladdad_by=by,
    )
    logga(by=by, verb="sparade fil", objekt=fil, sha256=avtryck, storlek=storlek)
    return fil


@transaction.atomic
def ta_bort(fil: Fil, *, by: User) -> None:
    """Take a kept file away for good: its row now, its bytes when the transaction has ended.

    Bytes that another row has too stay. Raises ProtectedError while anything refers to the row.
    """
    logga(by=by, verb="tog bort fil", objekt=fil, sha256=fil.sha256)
    avtryck = fil.sha256
    with transaction.atomic():
        fil.delete()
    transaction.on_commit(partial(_ta_bort_byte, avtryck))


@transaction.atomic
def _ta_bort_byte(avtryck: str) -> None:
    ta_tur(f"fil:{avtryck}")
    if not Fil.objects.filter(sha256=avtryck).exists():
        sokvag(avtryck).unlink(missing_ok=True)


def las(fil: Fil) -> bytes:
    """Return the kept bytes. Raises FilSkadad when they are gone or have been changed."""
    try:
        data = sokvag(fil.sha256).read_bytes()
    except FileNotFoundError as fel:
        raise FilSkadad(f"Filen {fil.namn} saknas på disken.") from fel
    if sha256(data).hexdigest() != fil.sha256:
        raise FilSkadad(f"Filen {fil.namn} har ändrats på disken sedan den sparades.")
    return data


def krav_hel(fil: Fil) -> None:
    """Check the kept bytes without holding them all. Raises FilSkadad as ``las`` does."""
    try:
        with sokvag(fil.sha256).open("rb") as kalla:
            hel = file_digest(kalla, "sha256").hexdigest() == fil.sha256
    except FileNotFoundError as fel:
        raise FilSkadad(f"Filen {fil.namn} saknas på disken.") from fel
    if not hel:
        raise FilSkadad(f"Filen {fil.namn} har ändrats på disken sedan den sparades.")


def som_strom(fil: Fil) -> FileResponse:
    """Return a large file for download, checked first and then sent bit by bit."""
    krav_hel(fil)
    return _ofarligt(FileResponse(sokvag(fil.sha256).open("rb")), fil)


def som_bilaga(fil: Fil) -> HttpResponse:
    """Return the file for download: never shown inline, never sniffed, never run."""
    return _ofarligt(HttpResponse(las(fil)), fil)


S = TypeVar("S", bound=HttpResponseBase)


def _ofarligt(svar: S, fil: Fil) -> S:
    svar["Content-Type"] = fil.innehallstyp
    svar["Content-Disposition"] = content_disposition_header(True, fil.namn)
    svar["Content-Security-Policy"] = "default-src 'none'; sandbox"
    svar["Cross-Origin-Resource-Policy"] = "same-origin"
    svar["X-Content-Type-Options"] = "nosniff"
    svar["Cache-Control"] = "private, no-store"
    return svar


def _innehallstyp(data: bytes) -> str:
    funnen = filetype.guess_mime(data)
    if funnen in BILDER or funnen in DOKUMENT:
        return funnen
    if funnen is None and ar_epost(data):
        return EPOST
    if funnen is None and _ar_text(data):
        return TEXT
    if data.startswith(_OLE) and _OUTLOOK in data:
        raise ValidationError(
            "Outlooks egen sort (.msg) tas inte emot. Öppna meddelandet i Outlook, välj Spara som "
            "och sorten .eml, eller skriv ut det till PDF. Lägg sedan in den filen."
        )
    raise ValidationError(
        "Den här sortens fil tas inte emot. Spara den som PDF, PNG, JPEG, Word, Excel, "
        "OpenDocument eller ren text och försök igen."
    )


def ar_epost(data: bytes) -> bool:
    """Say whether it begins as an e-mail does: headers, a sender among them, an empty line."""
    borjan = data[:STORSTA_BREVHUVUD].replace(b"\r\n", b"\n")
    if not (huvud := _BREVHUVUD.match(borjan)):
        return False
    return bool(_AVSANDARE.search(huvud[0]) and _BREV.search(huvud[0]) and b"\x00" not in huvud[0])


def _ar_text(data: bytes) -> bool:
    """Say whether it is plain text and not a page or a drawing that a browser would run."""
    return b"\x00" not in data and not _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf"))


def _rita_om(data: bytes, innehallstyp: str) -> tuple[bytes, str]:
    """Decode the picture and encode it anew, without its metadata."""
    format_ = BILDER[innehallstyp]
    try:
        with Image.open(BytesIO(data)) as bild:
            if bild.width * bild.height > STORSTA_BILD_PIXLAR:
                raise ValidationError(
                    "Bilden är för stor. Den får ha högst 50 miljoner bildpunkter."
                )
            bild.load()
            ren = bild.convert("RGB" if format_ == "JPEG" else "RGBA")
            ren.info.clear()  # else Pillow writes the comment and the colour profile anew
            ut = BytesIO()
            ren.save(ut, format_, optimize=True)
    except (UnidentifiedImageError, *_TRASIG_BILD) as fel:
        raise ValidationError("Bilden går inte att läsa. Spara om den och försök igen.") from fel
    return ut.getvalue(), f"image/{format_.lower()}"


def _rent_namn(namn: str) -> str:
    """Return the last part of the name without control characters."""
    ren = re.sub(r"[\x00-\x1f\x7f\"]", "", namn.replace("\\", "/").rsplit("/", 1)[-1]).strip(". ")
    return ren[-200:] or "namnlös"


def skriv(data: bytes, mal: Path) -> None:
    """Write durably: a temporary file in the same folder, fsync, rename.

    A file that is there already is left when it holds the same bytes, and else written anew: it
    is known by its content, so other bytes under the same name are damage.
    """
    if mal.exists() and mal.read_bytes() == data:
        return
    with _tillfallig_for(mal) as ut:
        ut.write(data)


@contextmanager
def _tillfallig_for(mal: Path) -> Iterator[IO[bytes]]:
    """Give a temporary file beside the goal; it takes the goal's place when it is written."""
    mal.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=mal.parent, delete=False) as tillfallig:
        try:
            yield tillfallig
            tillfallig.flush()
            os.fsync(tillfallig.fileno())
        except BaseException:  # a full disk is not to be filled by what was never finished
            Path(tillfallig.name).unlink(missing_ok=True)
            raise
    Path(tillfallig.name).replace(mal)
    katalog = os.open(mal.parent, os.O_RDONLY)
    try:
        os.fsync(katalog)
    finally:
        os.close(katalog)
