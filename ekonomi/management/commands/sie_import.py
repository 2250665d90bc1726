"""``manage.py sie_import FIL``: the books in from a SIE file."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.sieplan import Forhandsgranskning
from finsam.models import User


class Command(BaseCommand):
    """Does what the page does: everything that is new in the file, or nothing."""

    help = "Läser in en SIE-fil (typ 1–4). Samma fil en gång till bokför ingenting."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("fil", type=Path)
        parser.add_argument("--torrkor", action="store_true", help="visa bara vad som skulle göras")
        parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")
        parser.add_argument(
            "--rar", type=int, default=0, help="vilket av filens år (#RAR), annars 0"
        )
        parser.add_argument("--by", help="e-postadress till den som läser in filen")

    def handle(self, *args: object, **val: object) -> None:
        fil = Path(str(val["fil"]))
        rar = int(str(val["rar"]))
        try:
            data = fil.read_bytes()
        except OSError as fel:
            raise CommandError(f"{fil} kan inte läsas: {fel.strerror}.") from fel
        try:
            if val["torrkor"]:
                plan = forhandsgranska(data, rar=rar)
            else:
                by = self._anvandare(val["by"])
                plan, _sie_import = importera(by=by, data=data, namn=fil.name, rar=rar)
        except ValidationError as fel:
            raise CommandError("\n".join(fel.messages)) from fel
        self._skriv(plan, torrkor=bool(val["torrkor"]), som_json=bool(val["json"]))

    def _anvandare(self, epost: object) -> User:
        """The user named by --by, else the installation's only active one."""
        aktiva = User.objects.filter(is_active=True)
        if epost:
            aktiva = aktiva.filter(email=epost)
        if len(traffar := aktiva[:2]) == 1:
            return traffar[0]
        raise CommandError("Säg vem som läser in filen: --by E-POST, en användare i systemet.")

    def _skriv(self, plan: Forhandsgranskning, *, torrkor: bool, som_json: bool) -> None:
        if som_json:
            svar = {"torrkor": torrkor, "hinder": list(plan.hinder), **plan.rapport()}
            self.stdout.write(json.dumps(svar, ensure_ascii=False, indent=2))
            return
        for rad in (*plan.hinder, *plan.skillnader, *map(str, plan.anmarkningar)):
            self.stdout.write(rad)
        self.stdout.write(sammanfattning(plan, torrkor=torrkor))


def sammanfattning(plan: Forhandsgranskning, *, torrkor: bool) -> str:
    """One line on what was done, or what would be."""
    if plan.hinder:
        return "Filen kan inte läsas in. Ingenting har ändrats."
    if not plan.nagot_nytt:
        return "Filen är redan inläst. Ingenting nytt att bokföra."
    gjort = "skulle bokföras" if torrkor else "bokfördes"
    vad = f"{len(plan.nya)} av {plan.antal_i_filen} verifikationer"
    if plan.saldobesked:
        vad = f"{len(plan.nya)} verifikation ur filens saldon"
    return (
        f"{vad} {gjort} i {plan.ar}; "
        f"{len(plan.nya_konton)} nya konton, {len(plan.balanser)} ingående balanser."
    )
