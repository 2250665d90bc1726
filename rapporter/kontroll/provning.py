"""The checks carried out: on a whole year with all its reports, or on one report."""

from collections.abc import Iterable
from dataclasses import replace

from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import REGISTER, Fynd, Kontroll, Kontrollresultat
from rapporter.models import Rapport


def kontrollera(ar: int, rapport: Rapport | None = None, *, exakt: bool) -> list[Kontrollresultat]:
    """Return every check of a year and of its reports, or of one report.

    Without ``exakt`` no count of participants is told.
    """
    granskade = [Granskning.av_rapport(rapport)] if rapport else _arets(ar)
    resultat = [_resultat(k, granskade) for k in REGISTER.values() if _galler(k, granskade)]
    return resultat if exakt else [_utan_antal(r) for r in resultat]


def hindrar(rapport: Rapport) -> list[Fynd]:
    """Return what must be mended before the report can be decided."""
    resultat = kontrollera(rapport.ar, rapport, exakt=True)
    return [f for r in resultat for f in r.fynd if f.stoppar]


def _arets(ar: int) -> list[Granskning]:
    """Return the year itself, and each of its reports."""
    rapporter = Rapport.objects.filter(ar=ar).order_by("per_datum", "typ")
    return [Granskning(ar), *map(Granskning.av_rapport, rapporter)]


def _galler(k: Kontroll, granskade: Iterable[Granskning]) -> bool:
    """Say whether a check concerns what is looked at; the year itself is held to every one."""
    return any(not g.typ or g.typ in k.typer for g in granskade)


def _resultat(k: Kontroll, granskade: list[Granskning]) -> Kontrollresultat:
    """Carry a check out; what is about the year is looked at once."""
    vilka = [g for g in granskade if g.typ in k.typer] if k.av_rapport else granskade[:1]
    return Kontrollresultat(k.nyckel, k.rubrik, tuple(f for g in vilka for f in k.fynd(g)))


def _utan_antal(resultat: Kontrollresultat) -> Kontrollresultat:
    return replace(resultat, fynd=tuple(dict.fromkeys(f.utan_antal() for f in resultat.fynd)))
