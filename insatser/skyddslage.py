"""What is hidden of a year's fixed tables, kept by the fingerprint of their exact figures.

A year is protected together with everything that has left the kansli, and with the tables of
the years before it, which the same readers see. Whoever may not see exact counts reads them
through ``dolda_for``; it answers None while the figures are others than those reckoned with.
"""

import hashlib
from collections.abc import Iterable
from itertools import groupby

from django.core.cache import cache

from insatser.models import Publicering, Publiceringstal, Skyddsbild
from insatser.skydd import Dolda, Publicerat, Samling, Skal, Storhet, dolj
from insatser.skydd.lagring import dolda_som_json, dolda_ur_json, publicerat

SAKNAS = (
    "Antalen för {ar} visas inte just nu: vad som behöver döljas räknas om. Be kansliet räkna om "
    "det på sidan Publicerat."
)
PA_STUNDEN = 1000  # counts that are reckoned with while a page's reader waits; more is a job
_Lage = Publiceringstal.Lage


def dolda_for(ar: int, samling: Samling) -> Dolda | None:
    """Return what is hidden of a year's tables; None where it has not been reckoned, or where
    some count could be told whatever was hidden.
    """
    nu = avtryck(ar, samling)
    dolda = _sparad(ar, nu)
    if dolda is None and len(samling.tal) <= PA_STUNDEN:
        dolda = _raknad(ar, nu, samling)
    return None if dolda is None or dolda.osakra else dolda


def dolda_nu(ar: int, samling: Samling) -> Dolda:
    """Return what is hidden, reckoned now where it must be; all but the zeros where that fails."""
    dolda = raknat(ar, samling)
    return dolj_alla(samling) if dolda.osakra else dolda


def raknat(ar: int, samling: Samling) -> Dolda:
    """Return what is hidden as it was reckoned for these figures, once; ``osakra`` may be left."""
    nu = avtryck(ar, samling)
    return _sparad(ar, nu) or _raknad(ar, nu, samling)


def dolj_alla(samling: Samling) -> Dolda:
    """Hide every count but the zeros, and everything that is made of them."""
    alla = {s: Skal.ANDRAS for s in sorted(samling.publicerade) if samling.tal[s]}
    return Dolda(alla, frozenset(samling.harledda))


def _sparad(ar: int, nu: str) -> Dolda | None:
    bild = Skyddsbild.objects.filter(ar=ar, fingeravtryck=nu).defer("publicerat").first()
    return dolda_ur_json(bild.dolda) if bild else None


def _raknad(ar: int, nu: str, samling: Samling) -> Dolda:
    """Reckon a year on the spot, once for each state of its figures."""
    nyckel = f"skydd.{ar}.{nu}"
    data = cache.get(nyckel)
    if data is None:
        data = dolda_som_json(dolj(samling, tidigare(ar)))
        cache.set(nyckel, data, timeout=None)
    return dolda_ur_json(data)


def avtryck(ar: int, samling: Samling) -> str:
    """Return the fingerprint of a year's figures and of all that they are reckoned with."""
    fore = [
        *Publicering.objects.i_ordning().values_list("fingeravtryck", flat=True),
        *Skyddsbild.objects.filter(ar__lt=ar).values_list("fingeravtryck", flat=True),
    ]
    return hashlib.sha256(" ".join([samling.fingeravtryck, *fore]).encode()).hexdigest()


def tidigare(ar: int) -> list[Publicerat]:
    """Return what is known to readers already: all publications, and the years before."""
    return [*publiceringar(), *aren_fore(ar)]


def publiceringar() -> Iterable[Publicerat]:
    """Yield what has left the kansli, the first one first. Two queries."""
    poster = {p.pk: p for p in Publicering.objects.i_ordning()}
    rader = Publiceringstal.objects.order_by("publicering").values_list(
        "publicering", "storhet", "varde", "lage"
    )
    tal = {pk: list(grupp) for pk, grupp in groupby(rader, key=lambda rad: rad[0])}
    for pk, post in poster.items():
        egna = [(Storhet.ur(nyckel), n, lage) for _, nyckel, n, lage in tal.get(pk, ())]
        yield publicerat(
            {s: n for s, n, _ in egna},
            {s: lage == _Lage.DOLD for s, _, lage in egna if lage != _Lage.OPPEN},
            post.forhallanden,
        )


def aren_fore(ar: int) -> Iterable[Publicerat]:
    """Yield the fixed tables of the years before, as they are shown."""
    for bild in Skyddsbild.objects.filter(ar__lt=ar).order_by("ar"):
        data = bild.publicerat
        yield publicerat(
            {Storhet.ur(k): n for k, n in data["tal"].items()},
            {Storhet.ur(k): dold for k, dold in data["lage"].items()},
            data["forhallanden"],
        )
