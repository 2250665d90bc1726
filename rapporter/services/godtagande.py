"""Writes about the gate's warnings that the förbund leaves as they are."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.models import User
from finsam.spara import spara
from rapporter.kontroll import Allvar, Fynd
from rapporter.models import Godtagande, Rapport


@transaction.atomic
def godta_fynd(*, rapport: Rapport, fynd: Fynd, skal: str, by: User) -> Godtagande:
    """Accept a warning of the gate in a report, with a reason that is kept.

    It asks anew when what it says has changed. Raises ValidationError for a fel, which is to be
    mended, and where the reason is missing.
    """
    if fynd.allvar is not Allvar.VARNING:
        raise ValidationError("Ett fel kan inte godtas. Rätta det, så försvinner det.")
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför det får vara så."})
    if Godtagande.objects.galler().filter(rapport=rapport, avtryck=fynd.avtryck).exists():
        raise ValidationError("Varningen är redan godtagen.")
    post = Godtagande(
        rapport=rapport,
        kontroll=fynd.kontroll,
        avtryck=fynd.avtryck,
        fynd=fynd.text,
        skal=skal.strip(),
        by=by,
    )
    return spara(post, by=by, verb="godtog varning", kontroll=fynd.kontroll, skal=post.skal)


@transaction.atomic
def aterkalla_godtagande(*, godtagande: Godtagande, by: User) -> Godtagande:
    """Withdraw an acceptance; the warning is then one again."""
    if godtagande.aterkallad_at:
        raise ValidationError("Godtagandet är redan återkallat.")
    godtagande.aterkallad_at, godtagande.aterkallad_by = timezone.now(), by
    return spara(godtagande, by=by, verb="återkallade", kontroll=godtagande.kontroll)
