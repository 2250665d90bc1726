"""What has been decided is not written in: every service that writes in a report asks here."""

from django.core.exceptions import ValidationError

from rapporter.models import Rapport

LAST = (
    "{titel} är beslutad och ligger fast. Återkalla beslutet på sidan Versioner innan något "
    "ändras i den."
)


def krav_skrivs(rapport: Rapport) -> None:
    """Raise ValidationError where the report is decided and not withdrawn. One query."""
    if rapport.utgavor.beslutade().exists():
        raise ValidationError(LAST.format(titel=rapport.titel), code="last")
