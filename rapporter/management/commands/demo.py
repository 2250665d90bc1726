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
