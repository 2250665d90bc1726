"""The example's reports: a folder of Markdown files for each, one file per avsnitt.

A folder is called after the report, ``arsredovisning-2022``, or after its last day where that
is not the year's, ``delarsrapport-2021-08-31``. ``rapport.yaml`` in it, if there is one, has the
words of the cover.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ekonomi.models import Rakenskapsar
from finsam.models import User
from rapporter.mall import las_katalog
from rapporter.models import Rapport
from rapporter.services import skapa_pdf, skapa_rapport_fran_mall, spara_uppgifter

OMSLAG: dict[str, Any] = {
    "dnr": "",
    "motto": "",
    "beslutad_datum": None,
    "beslutad_paragraf": "",
}


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
    rapport = skapa_rapport_fran_mall(
        typ=typ, ar=dag.year, per_datum=dag, mall=las_katalog(mapp), by=by
    )
    omslag = mapp / "rapport.yaml"
    if omslag.exists():
        fakta = OMSLAG | yaml.safe_load(omslag.read_text("utf-8"))
        spara_uppgifter(rapport=rapport, by=by, **fakta)
    return rapport
