"""How accessible the public pages are said to be, and what waits for an answer."""

from rapporter.models import Tillganglighetsbrist, Tillganglighetsredogorelse


def redogorelse() -> Tillganglighetsredogorelse | None:
    """Return the statement, None before the kansli has written it."""
    return Tillganglighetsredogorelse.objects.first()


def antal_ohanterade() -> int:
    """Return how many reports of visitors nobody has taken care of."""
    return Tillganglighetsbrist.objects.ohanterade().count()
