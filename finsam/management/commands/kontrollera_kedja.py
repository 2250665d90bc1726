"""``manage.py kontrollera_kedja``: the log's chain against its printed heads."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from finsam import kedja


class Command(BaseCommand):
    help = "Pröva loggens kedja från början till slut, och mot huvuden som tryckts eller mejlats."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("huvuden", nargs="*", help="tryckta huvuden, skrivna NUMMER:HASH")

    def handle(self, *, huvuden: list[str], **_options: object) -> None:
        kedja.forsegla()
        status = kedja.kontrollera(tuple(self._huvud(text) for text in huvuden))
        for brott in status.brott:
            self.stderr.write(brott)
        if not status.hel:
            raise CommandError("Loggens kedja är bruten.")
        self.stdout.write(f"Loggens kedja är hel. Huvud: {status.huvud}")

    def _huvud(self, text: str) -> kedja.Huvud:
        nummer, _, hash_ = text.partition(":")
        if not nummer.isdigit() or len(hash_) != len(kedja.START):
            raise CommandError(f"{text} är inte ett huvud. Skriv NUMMER:HASH som det trycktes.")
        return kedja.Huvud(int(nummer), hash_)
