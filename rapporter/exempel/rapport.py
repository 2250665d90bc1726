"""The example report: the årsredovisning's texts, from one Markdown file per avsnitt."""

from pathlib import Path

from finsam.models import User
from rapporter.mall import las_katalog
from rapporter.models import Rapport
from rapporter.services import skapa_rapport_fran_mall

TYP, AR = Rapport.Typ.ARSREDOVISNING, 2022


def ladda(katalog: Path, *, by: User) -> None:
    """Make the årsredovisning of the example year."""
    mall = las_katalog(katalog / f"{TYP}-{AR}")
    skapa_rapport_fran_mall(typ=TYP, ar=AR, mall=mall, by=by)
