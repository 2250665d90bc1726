"""``manage.py skicka_paminnelser``: reminds those who have not signed; every morning."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from finsam.format import med_ord
from styrelse.services.rundbrev import skicka_dagens


class Command(BaseCommand):
    help = "Påminn dem som inte har skrivit under, när sista dagen är nära eller förbi; varje dag."

    def handle(self, **_options: object) -> None:
        antal, fel = skicka_dagens(timezone.localdate())
        self.stdout.write(f"Påminnelser skickade i {med_ord(antal, 'runda', 'rundor')}.")
        if fel:
            raise CommandError("\n".join(fel))
