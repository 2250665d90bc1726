"""Writes of what the board commits to the insatser.

A decision may be linked from styrelse's protocol by its day and paragraph; ``besluta_insats``
returns the row to point at.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Insatsbeslut, Insatsbeslutsar
from finsam.format import kr
from finsam.handelser import logga
from finsam.models import User
from finsam.paragraf import paragrafnummer
from finsam.period import AREN
from insatser.models import Ansokan, Insats


@transaction.atomic
def besluta_insats(
    *,
    by: User,
    rubrik: str,
    datum: date,
    belopp: Mapping[int, Decimal],
    insats: Insats | None = None,
    ansokan: Ansokan | None = None,
    paragraf: str = "",
    kommentar: str = "",
) -> Insatsbeslut:
    """Record a decision to finance: {calendar year: kronor}, with its day and paragraph.

    ``ansokan`` is the application that it grants. Raises ValidationError without a heading,
    without any amount, for a year or an amount that cannot be, and for a second decision on
    the same application.
    """
    beslut = Insatsbeslut(datum=datum, insats=insats, ansokan=ansokan)
    _skriv(beslut, rubrik, paragraf, kommentar, belopp)
    logga(by=by, verb="beslutade om insats", objekt=beslut, belopp=_i_logg(belopp))
    return beslut


@transaction.atomic
def andra_insatsbeslut(
    *,
    by: User,
    beslut: Insatsbeslut,
    rubrik: str,
    datum: date,
    belopp: Mapping[int, Decimal],
    insats: Insats | None = None,
    paragraf: str = "",
    kommentar: str = "",
) -> Insatsbeslut:
    """Correct how a decision was entered; raises as ``besluta_insats`` and for one taken back."""
    beslut = Insatsbeslut.objects.select_for_update().get(pk=beslut.pk)
    if not beslut.galler:
        raise ValidationError("Beslutet är återkallat och ändras inte. För in ett nytt beslut.")
    beslut.datum, beslut.insats = datum, insats
    _skriv(beslut, rubrik, paragraf, kommentar, belopp)
    logga(by=by, verb="ändrade insatsbeslut", objekt=beslut, belopp=_i_logg(belopp))
    return beslut


@transaction.atomic
def aterkalla_insatsbeslut(
    *, by: User, beslut: Insatsbeslut, datum: date, paragraf: str = ""
) -> Insatsbeslut:
    """Record that the board took a decision back: it commits nothing any more.

    Raises ValidationError where it is taken back already, or before it was made.
    """
    beslut = Insatsbeslut.objects.select_for_update().get(pk=beslut.pk)
    if not beslut.galler:
        raise ValidationError("Beslutet är redan återkallat.")
    if datum < beslut.datum:
        raise ValidationError({"datum": f"Beslutet fattades {beslut.datum}. Välj en senare dag."})
    beslut.aterkallat_datum, beslut.aterkallat_paragraf = datum, paragrafnummer(paragraf)
    beslut.save(update_fields=["aterkallat_datum", "aterkallat_paragraf"])
    logga(by=by, verb="återkallade insatsbeslut", objekt=beslut, datum=str(datum))
    return beslut


def _skriv(
    beslut: Insatsbeslut,
    rubrik: str,
    paragraf: str,
    kommentar: str,
    belopp: Mapping[int, Decimal],
) -> None:
    _krav_belopp(belopp)
    beslut.rubrik, beslut.paragraf = rubrik.strip(), paragrafnummer(paragraf)
    beslut.kommentar = kommentar.strip()
    if not beslut.rubrik:
        raise ValidationError({"rubrik": "Skriv vad beslutet gäller."})
    beslut.full_clean()
    beslut.save()
    beslut.aren.exclude(ar__in=belopp).delete()
    for ar, varde in belopp.items():
        Insatsbeslutsar.objects.update_or_create(beslut=beslut, ar=ar, defaults={"belopp": varde})


def _krav_belopp(belopp: Mapping[int, Decimal]) -> None:
    if not any(belopp.values()):
        raise ValidationError("Skriv hur mycket beslutet gäller, för minst ett år.")
    for ar, varde in belopp.items():
        if ar not in AREN:
            raise ValidationError(f"{ar} är inget år som förbundet kan ha beslut för.")
        if varde < 0:
            raise ValidationError(f"Skriv beloppet för {ar} utan minus ({kr(-varde)}).")


def _i_logg(belopp: Mapping[int, Decimal]) -> dict[str, str]:
    return {str(ar): f"{varde:.2f}" for ar, varde in belopp.items()}
