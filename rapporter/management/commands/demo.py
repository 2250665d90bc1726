<<<<<<< HEAD
"""``manage.py demo sunnerbo``: an example förbund into an empty database, with its users."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from finsam.models import User
from rapporter.exempel import anvandare


class Command(BaseCommand):
    """Loads all or nothing, and never on top of what is there."""

    help = "Läser in ett exempelförbund och dess användare i en tom databas."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("forbund", nargs="?", default="sunnerbo", choices=["sunnerbo"])

    @transaction.atomic
    def handle(self, *args: object, **options: object) -> None:
        if User.objects.exists():
            raise CommandError(
                "Databasen är inte tom. Exemplet läses bara in i en ny databas, så att ingenting "
                "av det som finns går förlorat."
            )
        anvandare.skapa_anvandare()
        self.stdout.write(anvandare.presentation())
=======
"""``manage.py demo [sunnerbo]``: an example förbund into an empty database."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from finsam.models import User
from rapporter import exempel


class Command(BaseCommand):
    """Loads users and, with a name, a whole förbund; refuses a database that holds data."""

    help = "Läser in ett exempelförbund i en tom databas och skriver ut exempelanvändarna."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "namn", nargs="?", help="vilket exempel; utan namn skapas bara användarna"
        )

    def handle(self, *args: object, namn: str | None, **options: object) -> None:
        finns = exempel.exempel()
        if namn is not None and namn not in finns:
            raise CommandError(f"Exemplet {namn} finns inte. Välj bland: {', '.join(finns)}.")
        if User.objects.exists():
            raise CommandError(
                "Databasen är inte tom, så inget exempel läses in. Peka ut en tom databas med "
                "DATA_DIR eller DATABASE_URL, kör migrate och försök igen."
            )
        users = exempel.ladda(namn)
        self.stdout.write(f"Exempelanvändare, alla med lösenordet {exempel.anvandare.LOSENORD}:")
        for user in users:
            self.stdout.write(f"  {user.email}")
>>>>>>> 3bfa04d (Add reports as trees of text with live figures, the demo and report commands)
