"""``manage.py demo [sunnerbo|varend|kalmar]``: an example and its users, in an empty database."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from finsam.models import User
from rapporter import exempel


class Command(BaseCommand):
    """Loads all or nothing, and never on top of what is there."""

    help = "Läser in ett exempelförbund och dess användare i en tom databas."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("forbund", nargs="?", default="sunnerbo")

    def handle(self, *args: object, forbund: str, **options: object) -> None:
        finns = exempel.exempel()
        if forbund not in finns:
            raise CommandError(f"Exemplet {forbund} finns inte. Välj bland: {', '.join(finns)}.")
        if User.objects.exists():
            raise CommandError(
                "Databasen är inte tom. Exemplet läses bara in i en ny databas, så att ingenting "
                "av det som finns går förlorat."
            )
        exempel.ladda(forbund)
        self.stdout.write(exempel.anvandare.presentation())
