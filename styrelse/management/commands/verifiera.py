"""``manage.py verifiera FIL``: whether a PDF is one of ours, byte for byte, and who signed it."""

import json
import sys
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from finsam.format import heltal
from finsam.signering.pades import niva_text
from finsam.signering.verifiering import STORSTA_FIL, fullstandig
from styrelse.verifiering import bedom, prova, ursprung
from styrelse.verifieringsord import besked, som_json
from styrelse.verifieringssvar import Svar, Tecknad


class Command(BaseCommand):
    """Prints what the public page says; exit code 1 unless the file is whole."""

    help = "Säg om en PDF är en av våra, byte för byte, och vem som har skrivit under."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("fil", type=Path)
        parser.add_argument("--json", action="store_true", help="skriv som JSON")

    def handle(self, *args: object, **val: object) -> None:
        svar = verifiera(_las(Path(str(val["fil"]))))
        if val["json"]:
            self.stdout.write(json.dumps(som_json(svar), ensure_ascii=False, indent=2))
        else:
            self._skriv(svar)
        if not svar.hel:
            sys.exit(1)

    def _skriv(self, svar: Svar) -> None:
        ord_ = besked(svar)
        self.stdout.write(ord_.rubrik.upper())
        for rad in (ord_.ingress, *ord_.punkter):
            self.stdout.write(rad)
        if svar.dokument and svar.dokument.titel:
            self.stdout.write(f"\n{svar.dokument.titel}\n{svar.dokument.vad}".rstrip())
        for t in svar.tecknade:
            niva = f" {niva_text(t.niva)}" if t.niva else ""
            self.stdout.write(f"  {t.at:%Y-%m-%d %H:%M}  {t.namn}, {t.funktion}{_var(t)}.{niva}")
        for rad in ord_.kan_inte_veta:
            self.stdout.write(f"Vet inte: {rad}")
        self.stdout.write(f"SHA-256 {svar.sha256}, {heltal(svar.storlek)} byte")


def _var(t: Tecknad) -> str:
    """Say where a signature is, unless it is one of ours and in the file."""
    if t.satt == "uppladdad":
        return " (i en annan tjänst, registrerad här)"
    return "" if t.i_filen else " (inte i den här filen)"


def verifiera(data: bytes) -> Svar:
    """Return the whole answer at once; an unknown file is analysed while one waits."""
    if svar := prova(data):
        return svar
    borjan = ursprung(data)
    utlatande = fullstandig(data, kant=borjan.langd if borjan else 0)
    return bedom(sha256(data).hexdigest(), len(data), borjan, utlatande)


def _las(fil: Path) -> bytes:
    try:
        with fil.open("rb") as kalla:
            data = kalla.read(STORSTA_FIL + 1)
    except OSError as fel:
        raise CommandError(f"Filen {fil} går inte att läsa: {fel.strerror}.") from fel
    if len(data) > STORSTA_FIL:
        raise CommandError("Filen är större än 30 MB och prövas inte.")
    return data
