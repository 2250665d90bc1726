"""``manage.py skapa_anvandare EPOST NAMN``: the first user of a new installation."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from finsam import services
from finsam.behorighet import Roll


class Command(BaseCommand):
    """Makes a user and prints the link by which it chooses a password; no mail is needed."""

    help = "Skapa en användare, till exempel den första, och skriv länken där lösenordet väljs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("epost")
        parser.add_argument("namn")
        parser.add_argument(
            "--roll",
            action="append",
            choices=Roll.values,
            help="kan anges flera gånger; utan den blir användaren förbundschef",
        )

    def handle(self, *, epost: str, namn: str, roll: list[str] | None, **_options: object) -> None:
        try:
            validate_email(epost)
            user = services.skapa_anvandare(
                by=None, email=epost, namn=namn, roller=roll or [Roll.FORBUNDSCHEF]
            )
        except ValidationError as fel:
            raise CommandError(" ".join(fel.messages)) from fel
        self.stdout.write(
            f"{user.namn} ({user.rolltext}) kan välja lösenord här i tre dagar:\n"
            f"{services.skapa_inbjudan(by=None, user=user)}"
        )
