"""``manage.py skicka_veckobrev``: mails each at the kansli what is late and due soon."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.epost import sand
from finsam.models import User
from styrelse.veckobrev import brev, rader, rubrikrad


class Command(BaseCommand):
    help = "Mejla var och en på kansliet vad som är försenat och snart ska vara gjort; varje vecka."

    def handle(self, **_options: object) -> None:
        dag, fel = timezone.localdate(), []
        skickade = 0
        for user in User.objects.som_far(Behorighet.ANDRA_STYRELSE):
            grupper = rader(user, dag)
            if not grupper:
                continue
            text = brev(user, grupper)
            if brist := sand(till=user.email, rubrik=rubrikrad(grupper), text=text):
                fel.append(f"{user.email}: {brist}")
            else:
                skickade += 1
        self.stdout.write(f"Skickat till {skickade} mottagare.")
        if fel:
            raise CommandError("\n".join(fel))
