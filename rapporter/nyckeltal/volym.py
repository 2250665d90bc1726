"""Nyckeltal of occasions, of the indikatorer's goals and of the need in each kommun."""

from django.urls import reverse

from insatser import indikatorlage
from insatser.models import Indikatorformel, Kommunmatt, Tillfalle
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, antal, ur_tal
from rapporter.sammanhang import Sammanhang

OMRADE = "Insatser"


def _urval(s: Sammanhang, slag: str, forbundets: str) -> list[Tillfalle]:
    return [t for t in s.tillfallen if t.typ == slag and (not forbundets or t.insats_id is None)]


def _summa(tal: list[int | None]) -> Uppgift:
    kanda = [t for t in tal if t is not None]
    return antal(sum(kanda) if kanda else None, reverse("insatser:tillfallen_ar"))


@nyckeltal("antal tillfällen av ett slag, i hela förbundet", OMRADE)
def tillfallen(s: Sammanhang, *, slag: str, forbundets: str = "") -> Uppgift:
    """All of the year's; with ``forbundets="ja"`` those that the förbund itself held."""
    return _summa([t.antal_tillfallen for t in _urval(s, slag, forbundets)])


@nyckeltal("antal personer på tillfällen av ett slag, i hela förbundet", OMRADE)
def tillfallen_personer(s: Sammanhang, *, slag: str, forbundets: str = "") -> Uppgift:
    """Staff and others who were reached; never participants."""
    return _summa([t.antal for t in _urval(s, slag, forbundets)])


@nyckeltal("utfallet av ett mål som mäts med indikatorer", OMRADE)
def indikatormal(s: Sammanhang, *, formel: str) -> Uppgift:
    """By the formula's key; hidden where fewer than five participants have answered."""
    rad = Indikatorformel.objects.filter(nyckel=formel).first()
    if rad is None:
        return andel(None)
    tal = indikatorlage.som_tal(indikatorlage.utfall(rad, s.enkatsvar, s.ar), exakt=False)
    return ur_tal(tal, reverse("insatser:indikatorer"))


@nyckeltal("ett mått på behovet i medlemskommunerna", OMRADE)
def behov(s: Sammanhang, *, grupp: str = "", kommun: str = "") -> Uppgift:
    """The behovsgrupp, or a group of the försörjningsmått by its code; of all or of one kommun."""
    valda = Kommunmatt.objects.for_ar(s.ar)
    valda = valda.filter(grupp__kod=grupp) if grupp else valda.filter(grupp=None)
    if kommun:
        valda = valda.filter(kommun__namn__iexact=kommun)
    tal = list(valda.values_list("antal", flat=True))
    return antal(sum(tal) if tal else None, reverse("insatser:behov"))
