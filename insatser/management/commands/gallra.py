"""``manage.py gallra``: what is due to be destroyed, in the diarium and of the participants.

It stands here and not in styrelse because it does both, and insatser may use styrelse.
"""

import json
from argparse import ArgumentParser

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.models import User
from insatser import services as insatser
from insatser.gallringslage import Gallringslage, gallringslage
from styrelse import services as styrelse
from styrelse.models import Handling

Handlingsrad = dict[str, str]


class Command(BaseCommand):
    """Does what the two pages do: everything that is due, or nothing."""

    help = (
        "Gallrar handlingar vars tid enligt dokumenthanteringsplanen har gått ut, och deltagare "
        "vars tid enligt insatsens regel har gått ut."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--torrkor", action="store_true", help="visa bara vad som står på tur")
        parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")
        parser.add_argument("--by", help="e-postadress till den som gallrar")

    def handle(self, *args: object, **val: object) -> None:
        idag = timezone.localdate()
        handlingar = [_rad(h) for h in Handling.objects.att_gallra(idag).som_visas()]
        lage = gallringslage(idag)
        svar = _svar(handlingar, lage, torrkor=bool(val["torrkor"]))
        if not val["torrkor"] and (handlingar or lage.finns):
            self._gallra(str(val["by"] or ""), handlingar, lage)
        self._skriv(svar, som_json=bool(val["json"]))

    def _gallra(self, epost: str, handlingar: list[Handlingsrad], lage: Gallringslage) -> None:
        """Destroy both, or neither where one is refused."""
        try:
            with transaction.atomic():
                if handlingar:
                    by = _anvandare(epost, Behorighet.ANDRA_DIARIUM, "ändra diariet")
                    styrelse.gallra(by=by, antal=len(handlingar))
                if lage.finns:
                    by = _anvandare(epost, Behorighet.GALLRA_DELTAGARE, "gallra deltagare")
                    insatser.gallra_deltagare(by=by, antal=lage.antal)
        except ValidationError as fel:
            raise CommandError("\n".join(fel.messages)) from fel

    def _skriv(self, svar: dict[str, object], *, som_json: bool) -> None:
        if som_json:
            self.stdout.write(json.dumps(svar, ensure_ascii=False, indent=2))
            return
        gjort = "står på tur" if svar["torrkor"] else "gallrade"
        for rad in svar["handlingar"]:
            self.stdout.write(f"{rad['beteckning']}  {rad['datum']}  {rad['regel']}")
        self.stdout.write(f"{svar['antal']} handlingar {gjort}.")
        for rad in svar["deltagare"]:
            antal = f"{rad['antal']} avslutade {rad['ar']}"
            self.stdout.write(f"{rad['insats']}  {antal}  {rad['regel']}")
        self.stdout.write(f"{svar['antal_inskrivningar']} inskrivningar {gjort}.")
        for rad in svar["vantar"]:
            self.stdout.write(f"Väntar: {rad['insats']}. {rad['skal']}")


def _anvandare(epost: str, behorighet: Behorighet, vad: str) -> User:
    """The user who answers for it: one who may, named by --by."""
    if user := User.objects.som_far(behorighet).filter(email__iexact=epost).first():
        return user
    raise CommandError(f"Säg vem som gallrar: --by E-POST, en användare som får {vad}.")


def _svar(handlingar: list[Handlingsrad], lage: Gallringslage, *, torrkor: bool) -> dict:
    """What is due: never what a document is called, and no code of a participant."""
    return {
        "torrkor": torrkor,
        "antal": len(handlingar),
        "handlingar": handlingar,
        "antal_inskrivningar": lage.antal,
        "antal_konsultationer": lage.antal_konsultationer,
        "deltagare": [
            {"insats": str(r.insats), "ar": r.ar, "antal": r.antal, "regel": r.regel}
            for r in lage.rader
        ],
        "vantar": [{"insats": str(v.insats), "skal": v.skal} for v in lage.vantar],
        "fryses": lage.att_frysa,
    }


def _rad(handling: Handling) -> Handlingsrad:
    """What is said of a document: never what it is called."""
    return {
        "beteckning": handling.beteckning,
        "datum": handling.datum.isoformat(),
        "handlingstyp": str(handling.typ),
        "regel": handling.typ.regel,
        "gallras_fran": str(handling.gallras_fran),
        "forvaras": handling.forvaras,
    }
