"""What is known and what is missing of a voucher, as conditions on its row.

Subqueries rather than joins: a list that only counts its rows then leaves them out.
"""

from typing import Any

from django.apps import apps
from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When


def _modell(namn: str) -> Any:
    return apps.get_model("ekonomi", namn)._default_manager.order_by()


def _finns(modell: str, falt: str) -> Exists:
    return Exists(_modell(modell).filter(**{falt: OuterRef("pk")}))


def rattad() -> Exists:
    """A correction cancels it."""
    return _finns("Verifikation", "rattar")


def attesterad() -> Exists:
    """Somebody has attested it."""
    return _finns("Attest", "verifikation")


def har_underlag() -> Exists:
    """It has a file to rest on that is not withdrawn."""
    return Exists(_modell("Underlag").gallande().filter(verifikation=OuterRef("pk")))


def egen() -> Q:
    """Posted where we keep the books, and not corrected away."""
    har = _modell("Rakenskapsar").filter(bokfors="har")
    return Q(bokford_at__isnull=False, ar__in=har.values("pk")) & ~Q(rattad())


def behover_underlag() -> Q:
    """It shall have a file and has none.

    Corrections rest on what they correct, accruals on their bokslut's list.
    """
    periodisering = Q(_finns("Periodisering", "verifikation"))
    periodisering |= Q(_finns("Periodisering", "aterforing"))
    return Q(rattar__isnull=True, slag="lopande") & ~periodisering & ~Q(har_underlag())


def behover_attest() -> Q:
    """It shall be attested and is not; a closing follows from the books."""
    return ~Q(slag="stangning") & ~Q(attesterad())


def i_ord() -> Case:
    """Say of each the first thing there is to know, "" where there is nothing."""
    return Case(
        When(bokford_at__isnull=True, then=Value("Utkast")),
        When(rattad(), then=Value("Rättad")),
        When(egen() & behover_underlag(), then=Value("Saknar underlag")),
        When(egen() & behover_attest(), then=Value("Inte attesterad")),
        When(attesterad(), then=Value("Attesterad")),
        When(rattar__isnull=False, then=Value("Rättelse")),
        default=Value(""),
        output_field=CharField(),
    )
