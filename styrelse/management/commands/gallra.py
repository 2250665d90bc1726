"""``manage.py gallra``: what the dokumenthanteringsplan says is due, shown or destroyed."""

import json
from argparse import ArgumentParser

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.models import User
from styrelse.models import Handling
from styrelse.services import gallra


class Command(BaseCommand):
    """Does what the page does: everything that is due, or nothing."""

    help = "Gallrar handlingar vars tid enligt dokumenthanteringsplanen har gått ut."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--torrkor", action="store_true", help="visa bara vad som står på tur")
        parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")
        parser.add_argument("--by", help="e-postadress till den som gallrar")

    def handle(self, *args: object, **val: object) -> None:
        rader = [_rad(h) for h in Handling.objects.att_gallra(timezone.localdate()).som_visas()]
        if not val["torrkor"] and rader:
            try:
                gallra(by=self._anvandare(str(val["by"] or "")), antal=len(rader))
            except ValidationError as fel:
                raise CommandError("\n".join(fel.messages)) from fel
        self._skriv(rader, torrkor=bool(val["torrkor"]), som_json=bool(val["json"]))

    def _anvandare(self, epost: str) -> User:
        """The user who answers for it: one who may destroy, named by --by."""
        far = User.objects.som_far(Behorighet.ANDRA_DIARIUM)
        if user := far.filter(email__iexact=epost).first():
            return user
        raise CommandError("Säg vem som gallrar: --by E-POST, en användare som får ändra diariet.")

    def _skriv(self, rader: list[dict[str, str]], *, torrkor: bool, som_json: bool) -> None:
        if som_json:
            svar = {"torrkor": torrkor, "antal": len(rader), "handlingar": rader}
            self.stdout.write(json.dumps(svar, ensure_ascii=False, indent=2))
            return
        for rad in rader:
            self.stdout.write(f"{rad['beteckning']}  {rad['datum']}  {rad['regel']}")
        gjort = "står på tur" if torrkor else "gallrade"
        self.stdout.write(f"{len(rader)} handlingar {gjort}.")


def _rad(handling: Handling) -> dict[str, str]:
    """What is said of a document: never what it is called."""
    return {
        "beteckning": handling.beteckning,
        "datum": handling.datum.isoformat(),
        "handlingstyp": str(handling.typ),
        "regel": handling.typ.regel,
        "gallras_fran": str(handling.gallras_fran),
        "forvaras": handling.forvaras,
    }
