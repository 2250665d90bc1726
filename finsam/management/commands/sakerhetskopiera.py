"""``manage.py sakerhetskopiera UT``: everything, encrypted to a public key."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from finsam import sakerhetskopia


class Command(BaseCommand):
    help = "Skriv en krypterad säkerhetskopia av databasen och alla filer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("ut", type=Path, help="filen som skrivs")
        parser.add_argument(
            "--mottagare",
            default=settings.SAKERHETSKOPIA_NYCKEL,
            help="publik age-nyckel; standard är SAKERHETSKOPIA_NYCKEL",
        )

    def handle(self, *, ut: Path, mottagare: str, **_options: object) -> None:
        if not mottagare:
            raise CommandError(
                "Ingen mottagare. Sätt SAKERHETSKOPIA_NYCKEL eller ange --mottagare age1…"
            )
        try:
            resultat = sakerhetskopia.skriv_fil(ut, mottagare)
        except ValidationError as fel:
            raise CommandError(" ".join(fel.messages)) from fel
        self.stdout.write(
            f"{ut}: {resultat.rader} rader ({resultat.rader_sha256}), "
            f"{resultat.filer} filer ({resultat.filer_sha256})"
        )
