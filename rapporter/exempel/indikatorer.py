"""The example's indikatorer: an invented scale, counts of answers and the goals' formulas."""

from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import indikatorlage, services
from insatser.models import (
    Enkat,
    Indikator,
    Indikatorfraga,
    Insats,
    Svarsalternativ,
    Svarsskala,
)
from insatser.services import NyEnkat
from styrelse.models import Mal


def ladda(katalog: Path, *, by: User) -> None:
    """Lay up the numbers, one invented scale, and what each group answered."""
    fil = katalog / "indikatorer.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    services.satt_indikatorer(by=by, rader=indikatorlage.standard())
    skala = services.spara_svarsskala(by=by, **data["skala"])
    nummer = {i.nummer: i for i in Indikator.objects.all()}
    for grupp, vilka in data["fragor"].items():
        for nr in vilka:
            services.spara_indikatorfraga(by=by, indikator=nummer[nr], grupp=grupp, skala=skala)
    for rad in data["enkater"]:
        _enkat(rad, skala, data["kalla"], by)
    for rad in data["formler"]:
        _formel(rad, nummer, by)


def _enkat(rad: dict[str, Any], skala: Svarsskala, kalla: str, by: User) -> Enkat:
    """Keep an enkät whose file says n of N per indikator, spread over the scale's answers."""
    fragor = {
        f.indikator.nummer: f
        for f in Indikatorfraga.objects.filter(grupp=rad["grupp"]).select_related("indikator")
    }
    svar: dict[tuple[Indikatorfraga, Svarsalternativ], int] = {}
    for nr, (n, av) in rad["svar"].items():
        svar |= {(fragor[nr], a): antal for a, antal in _fordelat(skala, n, av).items()}
    insats = Insats.objects.get(slug=rad["insats"]) if "insats" in rad else None
    ny = NyEnkat(rad["ar"], rad["grupp"], insats, kalla, svar)
    return services.spara_enkat(by=by, ny=ny)


def _fordelat(skala: Svarsskala, n: int, av: int) -> dict[Svarsalternativ, int]:
    """Spread n positive and the rest over the answers that count, evenly, and a few that do not."""
    alla = list(skala.alternativ.all())
    positiva = [a for a in alla if a.positivt]
    andra = [a for a in alla if not a.positivt and not a.ej_aktuellt]
    ut = {a: 1 for a in alla if a.ej_aktuellt}
    for svar, antal in ((positiva, n), (andra, av - n)):
        for plats, alternativ in enumerate(svar):
            ut[alternativ] = (antal + plats) // len(svar)
    return ut


def _formel(rad: dict[str, Any], nummer: dict[int, Indikator], by: User) -> None:
    formel = services.spara_formel(
        by=by,
        namn=rad["namn"],
        metod=rad["metod"],
        grupper=rad["grupper"],
        ovre=rad.get("ovre"),
        indikatorer=[nummer[nr] for nr in rad["indikatorer"]],
    )
    for mal in Mal.objects.filter(ar=rad.get("ar"), namn=rad.get("mal", "")):
        services.mat_mal_med_formel(by=by, mal=mal, formel=formel)
