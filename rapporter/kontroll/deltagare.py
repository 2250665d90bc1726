"""Checks of participants' tables: the flow in each, and backgrounds beside volumes."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from django.db.models import Sum
from django.urls import reverse

from finsam.format import heltal
from insatser.models import Volym
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.kontroll.siffertabell import Siffertabell

_OM_ANONYMA = re.compile(
    r"anonym|utan kod|kodade|i volym|bara (?:räknas|räknade)|uppgift(?:er)? saknas|samtyck",
    re.IGNORECASE,
)
ARSTABELL = "flode_ar"
_KOLUMNER = {
    "totalt": re.compile(r"^(?:totalt|deltagare totalt|antal totalt)", re.IGNORECASE),
    "nya": re.compile(r"^nya", re.IGNORECASE),
    "avslutade": re.compile(r"^avslut", re.IGNORECASE),
    "pagaende": re.compile(r"^pågående(?!.*(?:start|början|jan))", re.IGNORECASE),
}


@kontroll("Deltagarna i varje tabell går ihop", av_rapport=True)
def flodet_i_tabellerna(g: Granskning) -> Iterator[Fynd]:
    """Totalt − avslutade = pågående in every row; pågående + next year's nya = its totalt."""
    for t in g.tabeller:
        if t.tabellnyckel == ARSTABELL:
            continue  # its years are held to it by inskrivna_ar_gar_ihop
        for text, vantat, funnet in flodesfel(t.tabell):
            yield Fynd(
                f"{t.tabell.rubrik}, {text}",
                Allvar.VARNING,
                t.plats,
                heltal(int(vantat)),
                heltal(int(funnet)),
                t.url,
                allmant=f"{t.tabell.rubrik}: antalen går inte ihop.",
            )


def flodesfel(tabell: Siffertabell) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield (where and what, expected, found) of each row of a flow that does not hold."""
    plats = {
        vad: next((i for i, k in enumerate(tabell.kolumner) if monster.search(k)), None)
        for vad, monster in _KOLUMNER.items()
    }
    finns = {vad: i for vad, i in plats.items() if i is not None}
    rader = [
        (r.rubrik, {v: r.varden[i] for v, i in finns.items() if i < len(r.varden)})
        for r in tabell.rader
    ]
    for rubrik, tal in rader:
        totalt, avslut, kvar = (tal.get(v) for v in ("totalt", "avslutade", "pagaende"))
        if totalt is None or avslut is None or kvar is None or totalt - avslut == kvar:
            continue
        yield f"{rubrik}: totalt minus avslutade är inte pågående.", totalt - avslut, kvar
    yield from _mellan_aren(rader)


def _mellan_aren(
    rader: Sequence[tuple[str, dict[str, Decimal | None]]],
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Where the rows are years, last year's pågående and the new are the total."""
    aren = [(int(r), tal) for r, tal in rader if re.fullmatch(r"(?:19|20)\d\d", r.strip())]
    for (ar, fore), (nasta, nu) in pairwise(aren):
        kvar, nya, totalt = fore.get("pagaende"), nu.get("nya"), nu.get("totalt")
        if nasta != ar + 1 or kvar is None or nya is None or totalt is None:
            continue
        if kvar + nya != totalt:
            yield f"{nasta}: pågående från {ar} och nya är inte totalt.", kvar + nya, totalt


@kontroll("Bakgrundstabellerna är om lika många som volymerna", av_rapport=True)
def bakgrund_mot_volym(g: Granskning) -> Iterator[Fynd]:
    """Those counted without a code are in no table of background: to be said in the text."""
    if not any(a for a in g.avsnitt if "deltagar" in a.mall.text):
        return
    nya = Volym.objects.filter(from_datum__year=g.ar).aggregate(summa=Sum("nya"))["summa"]
    if nya and not any(_OM_ANONYMA.search(s.text) for a in g.avsnitt for s in a.ren.stycken):
        yield Fynd(
            f"{nya} nya deltagare räknas utan kod och är inte med i tabellerna om ålder, "
            "utbildning och försörjning. Säg det i texten.",
            Allvar.VARNING,
            "Deltagarna",
            url=f"{reverse('insatser:volymer')}?ar={g.ar}",
            allmant="Några deltagare räknas utan kod. Säg i texten att de inte är med i tabellerna "
            "om bakgrund.",
        )
