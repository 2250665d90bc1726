"""``manage.py engangskod E-POST``: the code that an example user's app shows now; demo only."""

import time

from django.core.management.base import BaseCommand, CommandError, CommandParser

from finsam import demovakt, engangskod
from rapporter.exempel import anvandare


class Command(BaseCommand):
    """Stands for the phone that an example user does not have."""

    help = "Skriv koden som exempelanvändarens kodapp visar just nu. Bara i ett exempel."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("epost", help="till exempel ledamot@example.se")

    def handle(self, *, epost: str, **_options: object) -> None:
        if not demovakt.ar_demo():
            raise CommandError(
                "Det här är inget exempel. Här visas koden bara i användarens egen kodapp."
            )
        if epost.lower() not in anvandare.adresser():
            raise CommandError(
                "Bara exempelanvändarna har en känd kodapp: " + ", ".join(anvandare.adresser())
            )
        kvar = engangskod.PERIOD - int(time.time()) % engangskod.PERIOD
        kod = engangskod.koden(anvandare.KODAPPENS_HEMLIGHET)
        self.stdout.write(f"{kod}  (gäller i {kvar} sekunder; varje kod går att använda en gång)")
