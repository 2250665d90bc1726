"""``manage.py byt_faktornyckel``: encrypt every factor's secret by the first key."""

from django.core.management.base import BaseCommand

from finsam import services


class Command(BaseCommand):
    """Run after a new key has been put first in FAKTORNYCKEL; then the old one can go."""

    help = "Kryptera om alla faktorers hemligheter med den första nyckeln i FAKTORNYCKEL."

    def handle(self, **_options: object) -> None:
        antal = services.kryptera_om_faktorer(by=None)
        self.stdout.write(f"{antal} hemligheter är omkrypterade. Den gamla nyckeln kan tas bort.")
