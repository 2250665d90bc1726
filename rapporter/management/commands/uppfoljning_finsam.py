"""``manage.py uppfoljning_finsam AR UT``: what FK's follow-up asks for, as a file."""

import json
from argparse import ArgumentParser

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.utfil import skriv
from rapporter.finsamunderlag import Finsamunderlag, finsamunderlag
from rapporter.models import Finsamuttag
from rapporter.services import gor_finsamuttag


class Command(BaseCommand):
    """Does what the page does: keeps an uttag and writes its file.

    Where nothing has changed since the year's latest uttag, that one's file is written.
    """

    help = "Skriver underlaget till Uppföljning Finsam som CSV. Ett streck (-) betyder standard ut."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ar", type=int)
        parser.add_argument("ut")
        parser.add_argument("--by", help="e-postadress till den som gör uttaget")
        parser.add_argument(
            "--torrkor", action="store_true", help="skriv bara filen: spara och lås ingenting"
        )
        parser.add_argument("--json", action="store_true", help="skriv JSON i stället för CSV")

    def handle(self, *args: object, **val: object) -> None:
        underlag = finsamunderlag(int(str(val["ar"])))
        data = underlag.som_csv() if val["torrkor"] else self._uttag(underlag, str(val["by"] or ""))
        if val["json"]:
            svar = {"ar": underlag.ar, "uppgifter": [self._rad(f) for f in underlag.falt]}
            data = json.dumps(svar, ensure_ascii=False, indent=2).encode()
        skriv(str(val["ut"]), data, besked=self.stderr)
        for falt in underlag.brister:
            self.stderr.write(f"Saknas: {falt.del_}, {falt.rubrik}. {falt.saknas}")

    def _rad(self, falt) -> dict[str, str]:
        return {"del": falt.del_, "uppgift": falt.rubrik, "varde": falt.varde}

    def _uttag(self, underlag: Finsamunderlag, epost: str) -> bytes:
        senaste = Finsamuttag.objects.for_ar(underlag.ar).first()
        if senaste and senaste.innehall == underlag.innehall():
            return filer.las(senaste.fil)
        try:
            uttag = gor_finsamuttag(by=self._anvandare(epost), underlag=underlag)
        except ValidationError as fel:
            raise CommandError("\n".join(fel.messages)) from fel
        self.stderr.write(f"Uttaget är sparat, SHA-256 {uttag.fil.sha256}.")
        return filer.las(uttag.fil)

    def _anvandare(self, epost: str) -> User | None:
        """The user named by --by, who may see exact counts; None for the system itself."""
        if not epost:
            return None
        far = User.objects.som_far(Behorighet.SE_ALLA_DELTAGARE)
        if user := far.filter(email__iexact=epost).first():
            return user
        raise CommandError(f"{epost} är ingen användare som får se exakta antal.")
