"""``manage.py sie_export AR UT``: a year's books out as a SIE file."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ekonomi.models import Rakenskapsar
from ekonomi.sieexport import TYPER, exportera


class Command(BaseCommand):
    """Does what the page does: type 4E with every voucher, or type 1 with the balances."""

    help = "Skriver ett räkenskapsår till en SIE-fil, som andra program kan läsa in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ar", type=int, help="året som räkenskapsåret slutar")
        parser.add_argument("ut", type=Path)
        parser.add_argument("--typ", choices=TYPER, default="4E")
        parser.add_argument(
            "--till", type=date.fromisoformat, help="till och med denna dag (ÅÅÅÅ-MM-DD)"
        )

    def handle(self, *args: object, **val: object) -> None:
        ar = Rakenskapsar.objects.filter(slut__year=val["ar"]).first()
        if ar is None:
            raise CommandError(f"Böckerna har inget räkenskapsår {val['ar']}.")
        data = exportera(ar, val["typ"], till=val["till"])
        ut = Path(str(val["ut"]))
        try:
            ut.write_bytes(data)
        except OSError as fel:
            raise CommandError(f"{ut} kan inte skrivas: {fel.strerror}.") from fel
        self.stdout.write(f"Räkenskapsåret {ar} är skrivet till {ut} (SIE {val['typ']}).")
