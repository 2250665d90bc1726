"""The checks carried out: on a whole year with all its reports, or on one report."""

from collections.abc import Iterable
from dataclasses import replace

from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import REGISTER, Allvar, Fynd, Kontroll, Kontrollresultat
from rapporter.models import Godtagande, Rapport


def kontrollera(ar: int, rapport: Rapport | None = None, *, exakt: bool) -> list[Kontrollresultat]:
    """Return every check of a year and of its reports, or of one report.

    Without ``exakt`` no count of participants is told.
    """
    granskade = [Granskning.av_rapport(rapport)] if rapport else _arets(ar)
    godtagna = _godtagna(granskade)
    resultat = [
        _med_godtaganden(_resultat(k, granskade), godtagna)
        for k in REGISTER.values()
        if _galler(k, granskade)
    ]
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


def _godtagna(granskade: Iterable[Granskning]) -> dict[str, list[Godtagande]]:
    rapporter = [g.rapport for g in granskade if g.rapport]
    ut: dict[str, list[Godtagande]] = {}
    for g in Godtagande.objects.galler().filter(rapport__in=rapporter):
        ut.setdefault(g.avtryck, []).append(g)
    return ut


def _med_godtaganden(
    resultat: Kontrollresultat, godtagna: dict[str, list[Godtagande]]
) -> Kontrollresultat:
    """Give each finding its acceptance: in its own report, or in any where it is of the year."""

    def godtagande(f: Fynd) -> Godtagande | None:
        funna = godtagna.get(f.avtryck, []) if f.allvar is Allvar.VARNING else []
        return next((g for g in funna if f.rapport in (None, g.rapport)), None)

    return replace(
        resultat, fynd=tuple(replace(f, godtagande=godtagande(f)) for f in resultat.fynd)
    )


def _utan_antal(resultat: Kontrollresultat) -> Kontrollresultat:
    """Tell no count; of findings that then say the same, the first stands for all."""
    unika = {(f.plats, f.text): f for f in reversed([f.utan_antal() for f in resultat.fynd])}
    return replace(resultat, fynd=tuple(reversed(unika.values())))
