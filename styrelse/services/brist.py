"""Writes about warnings that the förbund leaves as they are."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.models import User
from finsam.spara import spara
from styrelse.models import Bristgodtagande


@transaction.atomic
def godta_brist(
    *, by: User, nyckel: str, lage: str, rubrik: str, lag: str, skal: str
) -> Bristgodtagande:
    """Accept a warning with a reason; it comes back when what it found changes.

    ``nyckel``, ``lage``, ``rubrik`` and ``lag`` are those of a ``styrelse.brister.Brist``.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför det får vara så."})
    if Bristgodtagande.objects.galler().filter(nyckel=nyckel, lage=lage).exists():
        raise ValidationError("Varningen är redan godtagen.")
    post = Bristgodtagande(
        nyckel=nyckel, lage=lage, rubrik=rubrik, lag=lag, skal=skal.strip(), godtagen_by=by
    )
    return spara(post, by=by, verb="godtog", nyckel=nyckel)


@transaction.atomic
def aterkalla_godtagande(*, by: User, godtagande: Bristgodtagande) -> Bristgodtagande:
    """Withdraw the acceptance of a warning, which then is one again."""
    if godtagande.aterkallad_at:
        raise ValidationError("Godtagandet är redan återkallat.")
    godtagande.aterkallad_at = timezone.now()
    godtagande.aterkallad_by = by
    return spara(godtagande, by=by, verb="återkallade", nyckel=godtagande.nyckel)
