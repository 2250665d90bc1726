"""Rows that stand in an order of their own: ``ordning``, unique within its list."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Max, QuerySet


def sista(lista: QuerySet) -> int:
    """Return the number of the list's last row; 0 where it is empty."""
    return lista.aggregate(sista=Max("ordning"))["sista"] or 0


def numrera(rader: Iterable[Any]) -> None:
    """Give the rows the numbers 1, 2, 3 … in this order; only those that change are saved."""
    for nummer, rad in enumerate(rader, 1):
        if rad.ordning != nummer:
            rad.ordning = nummer
            rad.save(update_fields=["ordning"])


def byt_plats(
    rad: Any, grannar: QuerySet, *, upp: bool, lista: QuerySet | None = None
) -> tuple[Any, int, int] | None:
    """Let a row change places with the one before (``upp``) or after it among ``grannar``.

    Return the row as it is now, the number it had and the one it has got; None at the end.
    ``lista`` is where the number is unique, if that is more than the neighbours: one of them
    waits at its end meanwhile. The caller holds the transaction.
    """
    lasta = grannar.select_for_update(of=("self",))
    rad = lasta.get(pk=rad.pk)
    fran = rad.ordning
    if upp:
        granne = lasta.filter(ordning__lt=fran).order_by("-ordning").first()
    else:
        granne = lasta.filter(ordning__gt=fran).order_by("ordning").first()
    if granne is None:
        return None
    till, ledig = granne.ordning, sista(grannar if lista is None else lista) + 1
    for en, plats in ((granne, ledig), (rad, till), (granne, fran)):
        en.ordning = plats
        en.save(update_fields=["ordning"])
    return rad, fran, till


def numrera_om(rader: Iterable[Any], lista: QuerySet) -> None:
    """Give the rows the numbers 1, 2, 3 … in this order, where the number is unique in ``lista``.

    Those that change wait beyond the list's end meanwhile: two updates, whatever their number.
    The caller holds the transaction, and nobody else's numbers change while it does.
    """
    andras = [(nummer, rad) for nummer, rad in enumerate(rader, 1) if rad.ordning != nummer]
    for borjan in (sista(lista) if andras else 0, 0):
        for nummer, rad in andras:
            rad.ordning = borjan + nummer
        lista.model._default_manager.bulk_update([rad for _, rad in andras], ["ordning"])
