"""A report with writers, for the tests of how its texts are written."""

from datetime import date

from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Rapport, Utgava

MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }}."),
    Avsnittsmall("b", "Resultat", foralder="a"),
    Avsnittsmall("c", "Slut"),
)


def skapa(by, ar: int = 2022, mall=MALL) -> Rapport:
    """A report with three avsnitt, the first with a text."""
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=ar, mall=mall, by=by)


def ett(rapport: Rapport, nyckel: str = "a") -> Avsnitt:
    """Its avsnitt as it is now."""
    return rapport.avsnitt.get(nyckel=nyckel)


def skriv(avsnitt: Avsnitt, text: str, by, *, bas: int = 1, flik: str = ""):
    """Save a text, by default one that was written from what the mall gave."""
    return services.spara_text(by=by, avsnitt=avsnitt, text=text, bas=bas, flik=flik)


def ge(avsnitt: Avsnitt, skribent) -> Avsnitt:
    """Give the avsnitt to somebody to write."""
    avsnitt.skribent = skribent
    avsnitt.save()
    return avsnitt


def besluta(rapport: Rapport, by, fil) -> Utgava:
    """Decide the report, as far as its texts know of it."""
    return rapport.utgavor.create(
        nummer=1, slag="beslutad", texter=[], siffror=[], by=by, pdf=fil,
        datum=date(2023, 3, 24), paragraf="18",
    )  # fmt: skip
