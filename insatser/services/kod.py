"""Writes about code lists."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from finsam.models import User
from finsam.spara import andra, spara
from insatser.models import Kod, Kodlista


@transaction.atomic
def skapa_kod(
    *,
    by: User,
    lista: Kodlista,
    kod: str,
    namn: str,
    ordning: int = 0,
    raknas_som: str = "",
    fran: int | None = None,
) -> Kod:
    """Add a choice to a list; ``fran`` is where its group begins (years of age, months)."""
    ny = Kod(lista=lista, kod=kod, namn=namn, ordning=ordning, raknas_som=raknas_som, fran=fran)
    return spara(ny, by=by, verb="registrerade", lista=lista.nyckel)


@transaction.atomic
def andra_kod(*, by: User, kod: Kod, **falt: object) -> Kod:
    """Change a choice's words, place, meaning or whether forms offer it; never its key."""
    return andra(kod, falt, by=by)


@transaction.atomic
def las_in_kodlistor(*, by: User, listor: Mapping[str, Mapping[str, Any]]) -> dict[str, Kodlista]:
    """Create code lists from readable data; codes that exist already are left as they are.

    ``listor`` is {use: {"namn": …, "koder": [{"kod", "namn", …}, …]}} in order, with
    ``raknas_som`` and ``fran`` where a code has them.
    """
    inlasta = {}
    for nyckel, innehall in listor.items():
        lista = Kodlista.objects.filter(nyckel=nyckel).first()
        if lista is None:
            lista = spara(
                Kodlista(nyckel=nyckel, namn=innehall["namn"]), by=by, verb="registrerade"
            )
        _las_in_koder(by=by, lista=lista, koder=innehall["koder"])
        inlasta[nyckel] = lista
    return inlasta


def _las_in_koder(*, by: User, lista: Kodlista, koder: Sequence[Mapping[str, Any]]) -> None:
    finns = set(lista.koder.values_list("kod", flat=True))
    for ordning, rad in enumerate(koder, 1):
        if rad["kod"] not in finns:
            skapa_kod(by=by, lista=lista, ordning=ordning, **rad)
