"""What has been decided is not written in: every service that writes in a report asks here."""

from django.core.exceptions import ValidationError

from rapporter.models import Rapport

LAST = (
    "{titel} är beslutad och ligger fast. Återkalla beslutet på sidan Versioner innan något "
    "ändras i den."
)


def ligger_fast(rapport: Rapport) -> str:
    """Say why nothing in the report can be written now, empty where it can. One query."""
    return LAST.format(titel=rapport.titel) if rapport.utgavor.beslutade().exists() else ""


def krav_skrivs(rapport: Rapport) -> None:
    """Raise ValidationError where the report is decided and not withdrawn. One query."""
    if skal := ligger_fast(rapport):
        raise ValidationError(skal, code="last")
