"""Check of last year's column: against the report that was decided then, else the books now."""

import re
from collections.abc import Iterator, Mapping

from django.urls import reverse

from finsam.format import heltal
from finsam.taltabell import Slag, Taltabell
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.kanda import arskolumn
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Rapport, Utgava
from rapporter.sammanhang import Sammanhang

_FORKLARAT = re.compile(
    r"jämförelse(?:tal|år|siffror)\w*|omklassificer|omräkna|rättat|rättelse|ändrad princip",
    re.IGNORECASE,
)
_TABELLER = ("resultatrakning", "balansrakning", "kassaflodesanalys", "driftredovisning")
Varden = Mapping[str, str]  # the row's key → its figure as shown


@kontroll("Förra årets kolumn är förra årets siffror", av_rapport=True)
def forra_arets_kolumn(g: Granskning) -> Iterator[Fynd]:
    """A figure of the year before that was printed otherwise then needs a note (LKBR 4:3)."""
    forklarat = any(_FORKLARAT.search(s.text) for a in g.avsnitt for s in a.ren.stycken) or any(
        _FORKLARAT.search(n.text) for n in g.sammanhang.noter
    )
    beslutad = _beslutad(g)
    kalla = f"i den beslutade {beslutad.rapport.titel}" if beslutad else "i böckerna nu"
    for namn in _TABELLER:
        tabell = getattr(g.sammanhang, namn)
        if tabell is None:
            continue
        da = _frysta(beslutad, namn, g.ar - 1) if beslutad else _bockernas(g, namn)
        for rubrik, vantat, funnet in skillnader(tabell, g.ar - 1, da):
            yield Fynd(
                f"{tabell.rubrik}, {rubrik}: kolumnen för {g.ar - 1} är en annan än {kalla}."
                + ("" if forklarat else " Förklara det i en not."),
                Allvar.UPPLYSNING if forklarat else Allvar.VARNING,
                tabell.rubrik,
                vantat=vantat,
                funnet=funnet,
                url=f"{reverse('ekonomi:noter')}?ar={g.ar}",
            )


def skillnader(tabell: Taltabell, ar: int, da: Varden) -> Iterator[tuple[str, str, str]]:
    """Yield (heading, then, now) of each row whose figure of the year is another than it was."""
    kolumn = arskolumn(tabell, ar)
    if not kolumn:
        return
    plats = [k.nyckel for k in tabell.kolumner].index(kolumn)
    for rad in tabell.rader:
        if rad.slag in {Slag.RUBRIK, Slag.AVRUNDNING} or rad.tal[plats].exakt is None:
            continue
        nu = str(rad.tal[plats].avrundat)
        if rad.nyckel in da and da[rad.nyckel] != nu:
            yield rad.rubrik, heltal(int(da[rad.nyckel])), heltal(int(nu))


def _beslutad(g: Granskning) -> Utgava | None:
    """Return the decided version of last year's report of the same kind."""
    if g.rapport is None:
        return None
    forra = Rapport.objects.filter(typ=g.rapport.typ, ar=g.ar - 1, enhet=g.rapport.enhet)
    beslutade = Utgava.objects.beslutade().filter(rapport__in=forra).select_related("rapport")
    return beslutade.order_by("-rapport__per_datum", "-nummer").first()


def _frysta(utgava: Utgava, namn: str, ar: int) -> Varden:
    """Return the year's own column of a table as it was frozen."""
    for tabell in utgava.tabeller:
        if tabell["nyckel"] == namn:
            return _ur_json(tabell["rader"], ar)
    return {}


def _bockernas(g: Granskning, namn: str) -> Varden:
    """Return the column as last year's own table has it today."""
    forra: Sammanhang = g.sammanhang.for_ar(g.ar - 1)
    tabell = getattr(forra, namn)
    return _ur_json(tabell.json(), g.ar - 1) if tabell else {}


def _ur_json(rader: Mapping[str, Mapping[str, dict[str, str] | None]], ar: int) -> Varden:
    ut = {}
    for rad, kolumner in rader.items():
        for kolumn, tal in kolumner.items():
            if str(ar) in kolumn and tal and tal.get("exakt"):
                ut.setdefault(rad, tal["visat"])
    return ut
