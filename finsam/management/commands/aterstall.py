"""``manage.py aterstall FIL --nyckel IDENTITET``: a backup into an empty database, proved."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from finsam import sakerhetskopia


class Command(BaseCommand):
    help = "Läs en säkerhetskopia till en tom, migrerad databas och pröva dess avtryck."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("fil", type=Path)
        parser.add_argument(
            "--nyckel", type=Path, required=True, help="fil med den hemliga age-nyckeln"
        )

    def handle(self, *, fil: Path, nyckel: Path, **_options: object) -> None:
        try:
            with fil.open("rb") as kalla:
                resultat = sakerhetskopia.aterstall(kalla, nyckel.read_text(encoding="ascii"))
        except (ValidationError, OSError) as fel:
            text = " ".join(fel.messages) if isinstance(fel, ValidationError) else str(fel)
            raise CommandError(text) from fel
        self.stdout.write(f"Återställt och prövat: {resultat.rader} rader, {resultat.filer} filer.")
