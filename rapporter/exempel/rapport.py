"""The example report: the årsredovisning's texts, one Markdown file per avsnitt, and its PDF."""

from pathlib import Path

from finsam.models import User
from rapporter.mall import las_katalog
from rapporter.models import Rapport
from rapporter.services import skapa_pdf, skapa_rapport_fran_mall

TYP, AR = Rapport.Typ.ARSREDOVISNING, 2022


def ladda(katalog: Path, *, by: User) -> None:
    """Make the årsredovisning of the example year and print it, where the example has one."""
    texter = katalog / f"{TYP}-{AR}"
    if not texter.exists():
        return
    mall = las_katalog(texter)
    rapport = skapa_rapport_fran_mall(typ=TYP, ar=AR, mall=mall, by=by)
    skapa_pdf(rapport=rapport, by=by)
