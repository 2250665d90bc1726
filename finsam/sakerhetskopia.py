"""A backup of everything, encrypted to a public key, and its way back into any engine.

A tar of one JSON line per row, the kept files, and a manifest with the SHA-256 of the rows
and of the files. After a restore the same fingerprint is reckoned from the new database:
the backup is proved, not believed. The age identity that opens it never lies on the server.
"""

import json
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import IO

import pyrage
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

from finsam import filer, vakt
from finsam.models import Fil, User

APPAR = ("finsam", "styrelse", "insatser", "ekonomi", "rapporter", "account")
RADER, MANIFEST, FILER = "rader.jsonl", "manifest.json", "filer/"
MINNE = 16 * 2**20  # bytes kept in memory before a temporary file is used


class HelTid(DjangoJSONEncoder):
    """Django's encoder cuts times to milliseconds; the log's chain needs them whole."""

    def default(self, o: object) -> object:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


@dataclass(frozen=True, slots=True)
class Avtryck:
    """What a backup holds: number of rows and files, and the SHA-256 of each."""

    rader: int
    rader_sha256: str
    filer: int
    filer_sha256: str


def avtryck() -> Avtryck:
    """Reckon the fingerprint of the database and of the kept files as they are now.

    Raises finsam.filer.FilSkadad when a kept file is gone or changed.
    """
    antal, rader = _ga_igenom(lambda rad: None)
    avtryck_filer = [hash_ for hash_, _data in _sparade()]
    return Avtryck(antal, rader, len(avtryck_filer), _hash_av(avtryck_filer))


def kopiera(mal: IO[bytes], mottagare: str) -> Avtryck:
    """Write an encrypted backup to ``mal``; ``mottagare`` is an age public key (age1…).

    The rows are read in one transaction, so that they belong together.
    """
    try:
        nyckel = pyrage.x25519.Recipient.from_str(mottagare)
    except pyrage.RecipientError as fel:
        raise ValidationError("Den publika nyckeln är inte en age-nyckel (age1…).") from fel
    with TemporaryFile() as klartext:
        with _ogonblick(), tarfile.open(fileobj=klartext, mode="w") as tar:
            resultat = _packa(tar)
        klartext.seek(0)
        pyrage.encrypt_io(klartext, mal, [nyckel])
    return resultat


def aterstall(kalla: IO[bytes], identitet: str) -> Avtryck:
    """Read a backup into an empty, migrated database and prove it.

    Raises ValidationError when the database is not empty, the key does not fit, or the
    restored rows or files do not have the fingerprint of the backup; nothing is then kept.
    """
    if User.objects.exists():
        raise ValidationError("Databasen är inte tom. Återställ till en ny, migrerad databas.")
    with TemporaryFile() as klartext:
        _las_upp(kalla, klartext, identitet)
        klartext.seek(0)
        with tarfile.open(fileobj=klartext, mode="r") as tar:
            vantat = Avtryck(**json.loads(_medlem(tar, MANIFEST).read())["avtryck"])
            _packa_upp_filer(tar)
            vakt.ta_bort()
            try:
                with transaction.atomic():
                    _las_rader(_medlem(tar, RADER))
                    if avtryck() != vantat:
                        raise ValidationError(
                            "Kopian är skadad: det som lästes in har ett annat avtryck."
                        )
            finally:
                vakt.satt_upp()
    return vantat


@contextmanager
def _ogonblick() -> Iterator[None]:
    """Read everything as it is at one moment (SQLite's transactions do so by themselves)."""
    ytterst = not connection.in_atomic_block
    with transaction.atomic():
        if ytterst and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _modeller() -> list[type[models.Model]]:
    return [m for app in APPAR for m in apps.get_app_config(app).get_models()]


def _rader() -> Iterator[bytes]:
    """Yield every row as one line of JSON, model by model, by primary key."""
    for modell in _modeller():
        for objekt in modell._base_manager.order_by("pk").iterator(chunk_size=2000):
            yield serializers.serialize("jsonl", [objekt], cls=HelTid).encode()


def _ga_igenom(ta: Callable[[bytes], object]) -> tuple[int, str]:
    """Hand every row over; return how many they are and the SHA-256 of them all."""
    summa = sha256()
    antal = 0
    for rad in _rader():
        ta(rad)
        summa.update(rad)
        antal += 1
    return antal, summa.hexdigest()


def _sparade() -> Iterator[tuple[str, bytes]]:
    """Yield SHA-256 and bytes of every kept file, each content once."""
    for hash_ in sorted(Fil.objects.order_by().values_list("sha256", flat=True).distinct()):
        yield hash_, filer.las(Fil.objects.filter(sha256=hash_)[0])


def _hash_av(avtryck_filer: list[str]) -> str:
    return sha256("\n".join(avtryck_filer).encode()).hexdigest()


def _packa(tar: tarfile.TarFile) -> Avtryck:
    with SpooledTemporaryFile(max_size=MINNE) as buffert:
        antal, rader = _ga_igenom(buffert.write)
        _lagg_till(tar, RADER, buffert, buffert.tell())
    avtryck_filer = []
    for hash_, data in _sparade():
        _lagg_till(tar, FILER + hash_, BytesIO(data), len(data))
        avtryck_filer.append(hash_)
    resultat = Avtryck(antal, rader, len(avtryck_filer), _hash_av(avtryck_filer))
    manifest = {"gjord": datetime.now(UTC).isoformat(), "avtryck": asdict(resultat)}
    text = json.dumps(manifest, indent=2).encode()
    _lagg_till(tar, MANIFEST, BytesIO(text), len(text))
    return resultat


def _lagg_till(tar: tarfile.TarFile, namn: str, innehall: IO[bytes], storlek: int) -> None:
    post = tarfile.TarInfo(namn)
    post.size = storlek
    innehall.seek(0)
    tar.addfile(post, innehall)


def _medlem(tar: tarfile.TarFile, namn: str) -> IO[bytes]:
    innehall = tar.extractfile(namn)
    if innehall is None:
        raise ValidationError(f"Kopian saknar {namn}.")
    return innehall


def _las_upp(kalla: IO[bytes], klartext: IO[bytes], identitet: str) -> None:
    try:
        nyckel = pyrage.x25519.Identity.from_str(identitet.strip())
        pyrage.decrypt_io(kalla, klartext, [nyckel])
    except (pyrage.IdentityError, pyrage.DecryptError, OSError) as fel:
        raise ValidationError("Kopian går inte att låsa upp med den nyckeln.") from fel


def _packa_upp_filer(tar: tarfile.TarFile) -> None:
    """Write the kept files to their places; the name in the archive is never a path."""
    for post in tar.getmembers():
        if not post.name.startswith(FILER):
            continue
        data = _medlem(tar, post.name).read()
        filer.skriv(data, filer.sokvag(sha256(data).hexdigest()))


def _las_rader(rader: IO[bytes]) -> None:
    """Save every row as it was, then set the engine's counters after the last id."""
    with connection.constraint_checks_disabled():
        for objekt in serializers.deserialize("jsonl", rader):
            objekt.save()
    connection.check_constraints()
    with connection.cursor() as cursor:
        for sats in connection.ops.sequence_reset_sql(no_style(), _modeller()):
            cursor.execute(sats)


def skriv_fil(mal: Path, mottagare: str) -> Avtryck:
    """Write the backup to a file that only its owner may read; a half one is never left."""
    tillfallig = mal.with_name(mal.name + ".del")
    tillfallig.touch(mode=0o600)
    with tillfallig.open("wb") as ut:
        resultat = kopiera(ut, mottagare)
    tillfallig.replace(mal)
    return resultat
