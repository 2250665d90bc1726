"""The example's reports: a folder of Markdown files for each, one file per avsnitt.

A folder is called after the report, ``arsredovisning-2022``, or after its last day where that
is not the year's, ``delarsrapport-2021-08-31``. ``rapport.yaml`` in it, if there is one, has the
words of the cover, the unit of the tables, the announced annexes (by insats) and abbreviations.
"""

from datetime import date
from pathlib import Path

import yaml

from ekonomi.models import Rakenskapsar
from finsam.models import User
from insatser.models import Insats
from rapporter.mall import las_katalog
from rapporter.models import Rapport
from rapporter.services import skapa_pdf, skapa_rapport_fran_mall
from rapporter.services.bilaga import avisera_bilaga
from rapporter.services.forkortning import lagg_till_forkortning


def ladda(katalog: Path, *, by: User) -> None:
    """Make the reports of the example, the oldest first; print an årsredovisning with books."""
    mappar = [mapp for typ in Rapport.Typ.values for mapp in katalog.glob(f"{typ}-*")]
    for mapp in sorted(mappar, key=lambda mapp: las_namn(mapp.name)[1]):
        rapport = _rapport(mapp, by)
        bokfort = Rakenskapsar.objects.filter(start__year=rapport.ar).exists()
        if bokfort and rapport.typ == Rapport.Typ.ARSREDOVISNING:
            skapa_pdf(rapport=rapport, by=by)


def las_namn(namn: str) -> tuple[str, date]:
    """Return the kind of report and its last day, from the name of its folder."""
    typ, _, tid = namn.partition("-")
    return typ, date.fromisoformat(tid if "-" in tid else f"{tid}-12-31")


def _rapport(mapp: Path, by: User) -> Rapport:
    typ, dag = las_namn(mapp.name)
    fil = mapp / "rapport.yaml"
    omslag = yaml.safe_load(fil.read_text("utf-8")) if fil.exists() else {}
    bilagor, forkortningar = omslag.pop("bilagor", ()), omslag.pop("forkortningar", {})
    mall = las_katalog(mapp)
    rapport = skapa_rapport_fran_mall(
        typ=typ, ar=dag.year, per_datum=dag, mall=mall, by=by, **omslag
    )
    for slug in bilagor:
        avisera_bilaga(rapport=rapport, by=by, insats=Insats.objects.get(slug=slug))
    for kort, betydelse in forkortningar.items():
        lagg_till_forkortning(kort=kort, betydelse=betydelse, by=by)
    return rapport
