"""Writes of the attestordning: a line is added as the board decided it, and closed."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from ekonomi.models import Attestregel
from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User
from finsam.paragraf import paragrafnummer
from finsam.spara import spara


@transaction.atomic
def lagg_till_regel(
    *,
    by: User,
    slag: str,
    from_datum: date,
    beslutad_datum: date,
    paragraf: str,
    user: User | None = None,
    funktion: str = "",
    till_belopp: Decimal | None = None,
    till_datum: date | None = None,
    ersatter: Attestregel | None = None,
) -> Attestregel:
    """Add a line: a user or a function, a kind of thing, up to ``till_belopp`` kronor or any.

    ``ersatter`` is the line that it stands in for. Raises ValidationError for a user who may not
    attest at all, a line that holds before it was decided, or a stand-in for another kind or a
    larger amount than the line has.
    """
    if user is not None and not user.har(Behorighet.ATTESTERA):
        raise ValidationError(
            {"attestant": f"{user} har ingen roll som får attestera. Ge en sådan roll först."}
        )
    if from_datum < beslutad_datum:
        raise ValidationError(
            {"from_datum": "Regeln kan inte gälla innan styrelsen beslutade den. Ändra dagen."}
        )
    if ersatter is not None:
        _krav_ryms(ersatter, slag, till_belopp)
    regel = Attestregel(
        user=user,
        funktion=funktion,
        slag=slag,
        till_belopp=till_belopp,
        ersatter=ersatter,
        from_datum=from_datum,
        till_datum=till_datum,
        beslutad_datum=beslutad_datum,
        paragraf=paragrafnummer(paragraf),
        inlagd_by=by,
    )
    return spara(regel, by=by, verb="lade till attestregel", attestant=regel.attestant)


def _krav_ryms(ersatter: Attestregel, slag: str, till_belopp: Decimal | None) -> None:
    """Refuse a stand-in who would have more than the one stood in for."""
    if slag != ersatter.slag:
        raise ValidationError(
            {"slag": "Ersättaren attesterar samma slag som den som ersätts: välj det."}
        )
    if ersatter.till_belopp is not None and (till_belopp or Decimal("Inf")) > ersatter.till_belopp:
        raise ValidationError(
            {"till_belopp": f"Den som ersätts attesterar {ersatter.grans}. Skriv högst det."}
        )


@transaction.atomic
def avsluta_regel(*, by: User, regel: Attestregel, till_datum: date) -> Attestregel:
    """Let a line hold to and with a day; it stays, for attests point at it.

    Raises ValidationError when it ends earlier already, on a day before it began, or when an
    attest was given on it later.
    """
    regel = Attestregel.objects.select_for_update().get(pk=regel.pk)
    if regel.till_datum is not None and regel.till_datum <= till_datum:
        raise ValidationError(
            {"till_datum": f"Den gäller redan bara till {langt_datum(regel.till_datum)}."}
        )
    if till_datum < regel.from_datum:
        forsta = langt_datum(regel.from_datum)
        raise ValidationError({"till_datum": f"Den började gälla {forsta}. Välj en senare dag."})
    senaste = regel.utbetalningsattester.aggregate(Max("dag"))["dag__max"]
    if senaste is not None and senaste > till_datum:
        raise ValidationError(
            {"till_datum": f"En attest gavs {langt_datum(senaste)} enligt den. Välj den dagen."}
        )
    regel.till_datum = till_datum
    regel.save(update_fields=["till_datum"])
    logga(by=by, verb="avslutade attestregel", objekt=regel, till=till_datum.isoformat())
    return regel
