"""Checks of annexes: none announced that is not there, none written of that is not placed."""

import re
from collections.abc import Iterator

from django.urls import reverse

from insatser.models import Slutrapport
from rapporter.bilagor import bilagor
from rapporter.block.insatsrapport import BLOCK
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.insatser import ARSREDOVISNING
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.referens import har_block

_BILAGA = re.compile(r"\bbilaga\s+(?P<nr>\d{1,2})\b", re.IGNORECASE)


@kontroll("Varje bilaga som är aviserad eller nämns finns", av_rapport=True)
def omnamnda_bilagor(g: Granskning) -> Iterator[Fynd]:
    """An annex announced that has not come, and ”bilaga 9” in a text where there are eight."""
    antal = 0
    for post in bilagor(g.sammanhang):
        antal = post.nummer
        if post.saknas:
            text = f"Bilaga {post.nummer}, {post.rubrik}, är aviserad men finns inte."
            yield Fynd(text, Allvar.FEL, "Bilagor", "en bilaga", "saknas", _rapportens(g))
    for a in g.avsnitt:
        for s in a.ren.stycken:
            for traff in _BILAGA.finditer(s.text):
                if int(traff["nr"]) > antal:
                    text = f"Texten nämner {traff[0].lower()}, men rapporten har {antal} bilagor."
                    yield Fynd(text, Allvar.FEL, a.rubrik, f"högst {antal}", traff[0], a.url)


def _rapportens(g: Granskning) -> str:
    return g.rapport.get_absolute_url() if g.rapport else ""


@kontroll("Godkända årsrapporter är med som bilagor", av_rapport=True, typer=ARSREDOVISNING)
def bilagor_med(g: Granskning) -> Iterator[Fynd]:
    """Approved reports of the insatser that no avsnitt places."""
    antal = len(g.sammanhang.insatsrapporter)
    if antal and not any(har_block(a.mall.text, BLOCK) for a in g.avsnitt):
        text = f"{antal} godkända årsrapporter följer inte med. Lägg in [[{BLOCK}]] där de ska stå."
        yield Fynd(text, Allvar.UPPLYSNING, "Hela rapporten", f"[[{BLOCK}]]", url=_rapportens(g))


@kontroll("Varje insats som har slutat har en slutrapport", typer=ARSREDOVISNING)
def slutrapporter_finns(g: Granskning) -> Iterator[Fynd]:
    """An insats that ended during the year owes one."""
    slutade = [i for i in g.sammanhang.insatser if i.till_datum and i.till_datum.year == g.ar]
    har = set(Slutrapport.objects.filter(insats__in=slutade).values_list("insats", flat=True))
    for i in slutade:
        if i.pk not in har:
            text = f"{i.namn} slutade {i.till_datum}, men slutrapporten är inte inlagd."
            url = reverse("insatser:insats", args=[i.slug])
            yield Fynd(text, Allvar.UPPLYSNING, "Insatserna", url=url)
