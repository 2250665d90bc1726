"""``manage.py skicka_kedjehuvud``: mails the chain's head to those who guard the log."""

from django.conf import settings
from django.core.mail import send_mail
from django.core.management.base import BaseCommand, CommandError

from finsam import kedja
from finsam.behorighet import Behorighet
from finsam.models import User


class Command(BaseCommand):
    help = "Mejla loggens kedjehuvud till förbundschef och revisorer; kör varje vecka."

    def handle(self, **_options: object) -> None:
        kedja.forsegla()
        status = kedja.kontrollera()
        mottagare = [u.email for u in User.objects.all() if u.har(Behorighet.SE_LOGG)]
        if not mottagare:
            raise CommandError("Ingen användare får läsa loggen. Ge någon rollen revisor.")
        lage = "Kedjan är hel." if status.hel else "KEDJAN ÄR BRUTEN: " + " ".join(status.brott)
        send_mail(
            subject=f"Loggens kedjehuvud {status.huvud.nummer}",
            message=(
                f"{lage}\n\n{status.huvud}\n\nSpara det här mejlet. Med raden ovan kan du längre "
                "fram pröva att ingen händelse före den har ändrats:\n"
                f"manage.py kontrollera_kedja {status.huvud}\n\n{settings.SITE_URL}\n"
            ),
            from_email=None,
            recipient_list=mottagare,
        )
        self.stdout.write(f"Skickat till {len(mottagare)} mottagare: {status.huvud}")
