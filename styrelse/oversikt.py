"""The figures at the top of the area's first page."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from finsam.format import ord_antal
from styrelse.forteckning import Malrad, mal_under, medlemmar, sammantradesantal, uppdrag_vid
from styrelse.maltal import Grad
from styrelse.models import Medlem, Organ, Uppdrag

Nyckeltal = dict[str, str]


def nyckeltal(dag: date) -> list[Nyckeltal]:
    """Return members, people of the styrelse, meetings and goals as of the day."""
    return [_medlemmar(dag), _styrelsen(dag), _moten(dag.year), _mal(dag.year)]


def _medlemmar(dag: date) -> Nyckeltal:
    typer = Counter(m.typ for m in medlemmar(dag))
    kommuner = typer[Medlem.Typ.KOMMUN]
    ord_ = "kommun" if kommuner == 1 else "kommuner"
    return {
        "rubrik": "Medlemmar",
        "visat": str(typer.total()),
        "text": f"varav {ord_antal(kommuner)} {ord_}" if kommuner else "",
        "url": reverse("styrelse:medlem_lista"),
    }


def _styrelsen(dag: date) -> Nyckeltal:
    organ = Organ.objects.av_typ(Organ.Typ.STYRELSE).vid(dag).first()
    roller = Counter(r.uppdragsroll for r in uppdrag_vid(dag, organ)) if organ else Counter()
    return {
        "rubrik": "Ledamöter i styrelsen",
        "visat": str(roller[Uppdrag.Roll.LEDAMOT]),
        "text": f"och {ord_antal(roller[Uppdrag.Roll.ERSATTARE])} ersättare",
        "url": reverse("styrelse:organ", args=[organ.pk]) if organ else "",
    }


def _moten(ar: int) -> Nyckeltal:
    egna = [a for a in sammantradesantal(ar) if not a.inbjuden]
    styrelsens = sum(a.antal for a in egna if a.organ_typ == Organ.Typ.STYRELSE)
    alla = sum(a.antal for a in egna)
    return {
        "rubrik": f"Styrelsens möten {ar}",
        "visat": str(styrelsens),
        "text": f"av {alla} i alla organ",
        "url": f"{reverse('styrelse:sammantrade_lista')}?ar={ar}" if alla else "",
    }


def _mal(ar: int) -> Nyckeltal:
    rader = [m for m in mal_under(ar) if m.bedoms]
    uppnadda = sum(1 for m in rader if m.grad is Grad.NADD)
    return {
        "rubrik": f"Uppnådda mål {ar}",
        "visat": f"{uppnadda} av {len(rader)}" if rader else "Inga mål",
        "text": _ovriga_utfall(rader),
        "url": f"{reverse('styrelse:mal_lista')}?ar={ar}" if rader else "",
    }


def _ovriga_utfall(rader: Iterable[Malrad]) -> str:
    """Say how the goals stand that are not reached, as ``ett hittills uppfyllt``."""
    ovriga = (m for m in rader if m.grad is not Grad.NADD)
    antal = Counter(m.utfall_text or "inte följt upp" for m in ovriga)
    return ", ".join(f"{_ett(n)} {text}" for text, n in antal.items())


def _ett(antal: int) -> str:
    return "ett" if antal == 1 else ord_antal(antal)
