"""Writes about code lists."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
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
    _granska(lista, raknas_som, fran)
    ny = Kod(lista=lista, kod=kod, namn=namn, ordning=ordning, raknas_som=raknas_som, fran=fran)
    return spara(ny, by=by, verb="registrerade", lista=lista.nyckel)


@transaction.atomic
def andra_kod(*, by: User, kod: Kod, **falt: object) -> Kod:
    """Change a choice's words, place, meaning or whether forms offer it; never its key."""
    raknas_som, fran = falt.get("raknas_som", kod.raknas_som), falt.get("fran", kod.fran)
    _granska(kod.lista, str(raknas_som), fran)
    return andra(kod, falt, by=by)


def _granska(lista: Kodlista, raknas_som: str, fran: object) -> None:
    """Refuse a meaning that the list has no use for, and a group without its limit."""
    if raknas_som and raknas_som not in Kod.RAKNAS.get(lista.nyckel, ()):
        sort = Kod.RaknasSom(raknas_som).label
        raise ValidationError(
            {"raknas_som": f"I listan {lista} räknas inget som {sort.lower()}. Välj något annat."}
        )
    if fran is not None and lista.nyckel not in Kod.GRUPPER:
        raise ValidationError(
            {"fran": f"Listan {lista} har inga grupper. Lämna Från och med tomt."}
        )
    if fran is None and lista.nyckel == Kodlista.Anvandning.ALDER:
        raise ValidationError({"fran": "Skriv från vilken ålder gruppen börjar, i hela år."})


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
