"""``manage.py kontrollera AR``: the gate, every check with its verdict."""

import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from rapporter.kontroll import Kontrollresultat, Utfall, kontrollera


class Command(BaseCommand):
    """Prints what the page shows; exit code 1 where a check fails."""

    help = "Kontrollerar ett år innan årsredovisningen beslutas."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ar", type=int)
        parser.add_argument("--json", action="store_true", help="skriv som JSON")

    def handle(self, *args: object, **val: object) -> None:
        resultat = kontrollera(int(str(val["ar"])), exakt=True)
        if val["json"]:
            poster = [r.som_json() for r in resultat]
            self.stdout.write(json.dumps(poster, ensure_ascii=False, indent=2))
        else:
            for r in resultat:
                self._skriv(r)
        if fel := [r.rubrik for r in resultat if r.utfall is Utfall.FEL]:
            raise CommandError(f"Kontrollen har fel: {'; '.join(fel)}.")

    def _skriv(self, resultat: Kontrollresultat) -> None:
        self.stdout.write(f"{resultat.utfall.upper()}  {resultat.rubrik}")
        for fynd in resultat.fynd:
            self.stdout.write(f"    {fynd.text}")
