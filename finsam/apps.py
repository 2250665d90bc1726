"""App configuration; the two receivers here are the project's only signals."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from finsam import vakt
from finsam.pdfgranser import satt_granser


class FinsamConfig(AppConfig):
    """The plumbing that every app may import."""

    name = "finsam"
    verbose_name = "Grund"

    def ready(self) -> None:
        """Take the guards down before a migration and put them back after it; bound PDF files."""
        satt_granser()
        pre_migrate.connect(vakt.ta_bort, sender=self)
        post_migrate.connect(vakt.satt_upp, sender=self)
