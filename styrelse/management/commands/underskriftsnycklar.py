"""``manage.py underskriftsnycklar``: the förbund's keys for signing, made, replaced and shown."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from finsam.format import med_ord, tidpunkt
from finsam.models import User
from finsam.signering import nyckellage, utfardare
from styrelse.forteckning import forbund


class Command(BaseCommand):
    """Without flags it shows how the keys stand, and ends with 1 when nobody can sign."""

    help = "Visa, gör, ersätt eller kryptera om förbundets nycklar för underskrifter."

    def add_arguments(self, parser: CommandParser) -> None:
        vad = parser.add_mutually_exclusive_group()
        vad.add_argument("--skapa", action="store_true", help="gör de första nycklarna")
        vad.add_argument("--ersatt", action="store_true", help="förstör nycklarna och gör nya")
        vad.add_argument(
            "--kryptera-om",
            action="store_true",
            help="kryptera nycklarna med den första i SIGNERINGSNYCKEL",
        )
        parser.add_argument("--by", metavar="E-POST", help="användaren som gör det")

    def handle(
        self, *, skapa: bool, ersatt: bool, kryptera_om: bool, by: str | None, **_options: object
    ) -> None:
        try:
            if kryptera_om:
                antal = utfardare.kryptera_om(by=self._user(by))
                self.stdout.write(f"{med_ord(antal, 'nyckel', 'nycklar')} är krypterade om.")
            elif skapa or ersatt:
                utfardare.skapa_nycklar(by=self._user(by), forbund=self._forbund(), ersatt=ersatt)
        except ValidationError as fel:
            raise CommandError(" ".join(fel.messages)) from fel
        self._visa(nyckellage.las_lage())

    def _user(self, epost: str | None) -> User:
        user = User.objects.filter(email=(epost or "").lower()).first()
        if user is None:
            raise CommandError("Säg vem som gör det: --by och e-postadressen till en användare.")
        return user

    def _forbund(self) -> str:
        fakta = forbund(timezone.localdate())
        return fakta.namn if fakta else ""

    def _visa(self, lage: nyckellage.Nyckellage) -> None:
        if lage.utfardare:
            self.stdout.write(
                f"Utfärdare: {lage.utfardare.namn}, gäller till {tidpunkt(lage.utfardare.till)}\n"
                f"Fingeravtryck (SHA-256): {lage.fingeravtryck}\n"
                f"Privata nycklar: {'i säkerhetsmodul' if lage.i_modul else 'krypterade'}\n"
                f"Nivå: {lage.niva.label}\n"
                f"Certifikat för underskrifter: {lage.antal}"
            )
        if lage.varning:
            self.stdout.write(lage.varning)
        if lage.hinder:
            raise CommandError(lage.hinder)
        self.stdout.write("Det går att skriva under.")
