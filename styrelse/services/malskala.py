"""Writes about the levels of goals and the words of verdicts."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.format import nyckel
from finsam.models import User
from styrelse.malskala import Bedomning, Niva
from styrelse.models import Mal, Malbedomning, Malniva, Maluppfoljning

_NYCKELLANGD = 20


@transaction.atomic
def satt_nivaer(*, by: User, nivaer: Iterable[Niva]) -> list[Malniva]:
    """Make these the förbund's levels, in this order; one without a key is new.

    A level that has goals cannot be left out, only taken out of use.
    """
    anvanda = set(Mal.objects.values_list("niva", flat=True))
    return _satt(Malniva, list(nivaer), anvanda, by, "Nivån {} har mål")


@transaction.atomic
def satt_bedomningar(*, by: User, bedomningar: Iterable[Bedomning]) -> list[Malbedomning]:
    """Make these the förbund's verdicts, in this order; one without a key is new.

    A verdict that has been given cannot be left out, only taken out of use.
    """
    anvanda = set(Maluppfoljning.objects.values_list("utfall", flat=True))
    return _satt(Malbedomning, list(bedomningar), anvanda, by, "Bedömningen {} har getts")


def _satt(
    modell: type[Malniva] | type[Malbedomning],
    poster: Sequence[Niva | Bedomning],
    anvanda: set[str],
    by: User,
    skal: str,
) -> list:
    """Write the list anew: change, add and take away rows so that they are ``poster``."""
    if not any(post.i_bruk for post in poster):
        raise ValidationError("Minst en måste kunna väljas.")
    namnen = [post.namn.lower() for post in poster]
    if dubblett := next((n for n in namnen if namnen.count(n) > 1), ""):
        raise ValidationError(f"{dubblett.capitalize()} står två gånger. Ta bort den ena.")
    gamla = {rad.nyckel: rad for rad in modell.objects.all()}
    nycklar = _nycklar(poster, set(gamla) | anvanda)
    for bort in gamla.keys() - set(nycklar):
        if bort in anvanda:
            raise ValidationError(
                f"{skal.format(gamla[bort].namn)} och kan inte tas bort. "
                "Ta bort krysset för att den kan väljas i stället."
            )
        gamla.pop(bort).delete()
    rader = []
    # The names are unique: two that change names with each other pass by way of the keys.
    for rad in gamla.values():
        rad.namn = rad.nyckel
        rad.save(update_fields=["namn"])
    for plats, (egen, post) in enumerate(zip(nycklar, poster, strict=True), 1):
        rad = gamla.get(egen) or modell(nyckel=egen)
        for falt, varde in (asdict(post) | {"nyckel": egen, "ordning": plats}).items():
            setattr(rad, falt, varde)
        rad.full_clean()
        rad.save()
        rader.append(rad)
    handelser.logga(by=by, verb="ordnade", objekt=rader[0], namn=[rad.namn for rad in rader])
    return rader


def _nycklar(poster: Sequence[Niva | Bedomning], upptagna: set[str]) -> list[str]:
    """Return each post's key: its own, or a new one made from its name that nobody has."""
    tagna, nycklar = set(upptagna) | {p.nyckel for p in poster if p.nyckel}, []
    for post in poster:
        egen = post.nyckel
        if not egen:
            stam = nyckel(post.namn)[:_NYCKELLANGD] or "egen"
            varianter = (f"{stam[: _NYCKELLANGD - 3]}_{n}" for n in range(2, 99))
            egen = stam if stam not in tagna else next(v for v in varianter if v not in tagna)
            tagna.add(egen)
        nycklar.append(egen)
    return nycklar
