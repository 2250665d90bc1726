"""Writes about the levels of goals and the words of verdicts."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.format import nyckel
from finsam.models import User
from styrelse import malskala
from styrelse.malskala import Bedomning, Niva
from styrelse.models import Mal, Malbedomning, Malniva, Maluppfoljning

_NYCKELLANGD = 20


@transaction.atomic
def satt_nivaer(*, by: User, nivaer: Iterable[Niva]) -> list[Malniva]:
    """Make these the förbund's levels, in this order; one without a key is new.

    A level that has goals cannot be left out, only taken out of use.
    """
    poster = list(nivaer)
    anvanda = set(Mal.objects.values_list("niva", flat=True))
    nycklar = _nycklar(poster, anvanda)
    for niva in malskala.las().nivaer:
        if niva.nyckel in anvanda - set(nycklar):
            raise ValidationError(
                f"Nivån {niva.namn} har mål och kan inte tas bort. Ta bort krysset för att den "
                "kan väljas i stället."
            )
    return _skriv(Malniva, dict(zip(nycklar, poster, strict=True)), by)


@transaction.atomic
def satt_bedomningar(*, by: User, bedomningar: Iterable[Bedomning]) -> list[Malbedomning]:
    """Make these the förbund's verdicts, in this order; one without a key is new.

    A verdict that has been given cannot be left out, only taken out of use.
    """
    poster = list(bedomningar)
    anvanda = set(Maluppfoljning.objects.values_list("utfall", flat=True))
    nycklar = _nycklar(poster, anvanda)
    for bedomning in malskala.las().bedomningar:
        if bedomning.nyckel in anvanda - set(nycklar):
            raise ValidationError(
                f"Bedömningen {bedomning.namn} har getts och kan inte tas bort. Ta bort krysset "
                "för att den kan väljas i stället."
            )
    return _skriv(Malbedomning, dict(zip(nycklar, poster, strict=True)), by)


def _skriv(
    modell: type[Malniva] | type[Malbedomning], poster: dict[str, Niva | Bedomning], by: User
) -> list:
    """Let the rows be ``poster`` by key, in their order: change, add and take away."""
    gamla = {rad.nyckel: rad for rad in modell.objects.all()}
    for bort in gamla.keys() - poster.keys():
        gamla.pop(bort).delete()
    for rad in gamla.values():  # names are unique: two that change with each other pass by keys
        rad.namn = rad.nyckel
        rad.save(update_fields=["namn"])
    rader = []
    for plats, (egen, post) in enumerate(poster.items(), 1):
        rad = gamla.get(egen) or modell()
        for falt, varde in (asdict(post) | {"nyckel": egen, "ordning": plats}).items():
            setattr(rad, falt, varde)
        rad.full_clean()
        rad.save()
        rader.append(rad)
    handelser.logga(by=by, verb="ordnade", objekt=rader[0], namn=[rad.namn for rad in rader])
    return rader


def _nycklar(poster: Sequence[Niva | Bedomning], anvanda: set[str]) -> list[str]:
    """Return each post's key: its own, or a new one of its name that nobody has had.

    Raises ValidationError where none can be chosen or two have the same name.
    """
    if not any(post.i_bruk for post in poster):
        raise ValidationError("Minst en måste kunna väljas.")
    namnen = [post.namn.lower() for post in poster]
    if dubblett := next((n for n in namnen if namnen.count(n) > 1), ""):
        raise ValidationError(f"{dubblett.capitalize()} står två gånger. Ta bort den ena.")
    standard = {p.nyckel for p in (*malskala.STANDARDNIVAER, *malskala.STANDARDBEDOMNINGAR)}
    tagna = standard | anvanda | {post.nyckel for post in poster}
    nycklar = []
    for post in poster:
        egen = post.nyckel or _ny_nyckel(post.namn, tagna)
        tagna.add(egen)
        nycklar.append(egen)
    return nycklar


def _ny_nyckel(namn: str, tagna: set[str]) -> str:
    """Return a key made of a name, numbered where another has it."""
    stam = nyckel(namn)[:_NYCKELLANGD].strip("_") or "egen"
    varianter = (f"{stam[: _NYCKELLANGD - 3]}_{n}" for n in range(2, 99))
    return stam if stam not in tagna else next(v for v in varianter if v not in tagna)
