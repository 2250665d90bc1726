"""Checks of eget kapital: against the ceiling that Nationella rådet recommends, and the plan."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from ekonomi.budgetplan import budgetplan
from ekonomi.models import Budget, Prognos
from ekonomi.prognoslage import prognoslage
from finsam.format import kr, langt_datum
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.kontroll.textsiffror import skrivna_tal
from rapporter.taltext import Talslag

_KAPITAL = re.compile(r"eget kapital|egna kapital", re.IGNORECASE)
_KOMMENTAR = re.compile(
    r"nationella rådet|rekommend|riktvärde|(?:tak|gräns)(?:et|en)?\b|högsta (?:nivå|tillåtna)|"
    r"för stort|överstig|rimlig storlek",
    re.IGNORECASE,
)


@kontroll("Eget kapital över taket kommenteras", av_rapport=True)
def kapital_over_taket(g: Granskning) -> Iterator[Fynd]:
    """Capital, forecast or typed, above the ceiling: it may lower the next year's state money."""
    tak = g.sammanhang.kapitaltak.tillatet
    if tak is None or _kommenterat(g):
        return
    for vad, varde in _kapital(g):
        if varde > tak:
            yield Fynd(
                f"{vad} är högre än taket, och texten säger inget om det. "
                "Skriv vad förbundet tänker göra.",
                Allvar.VARNING,
                "Eget kapital",
                vantat=f"högst {kr(tak)} kr",
                funnet=f"{kr(varde)} kr",
                url=reverse("ekonomi:eget_kapital"),
            )


def _kapital(g: Granskning) -> Iterator[tuple[str, Decimal]]:
    """Yield what the year ends with: by the books, by the latest forecast, by typed words."""
    utfall = g.sammanhang.kapitaltak.utfall
    if utfall is not None:
        yield "Eget kapital", utfall
    if g.sammanhang.ar_del:
        yield from _prognosen(g.ar)
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for tal, sats, _ in skrivna_tal(stycke):
                if tal.slag is Talslag.BELOPP and _KAPITAL.search(sats):
                    yield f"Eget kapital i avsnittet {a.rubrik}", tal.varde


def _prognosen(ar: int) -> Iterator[tuple[str, Decimal]]:
    """Yield the capital that the latest forecast of a year ends with."""
    prognos = Prognos.objects.filter(budget__ar=ar).order_by("-datum", "-pk").first()
    if prognos:
        dag = langt_datum(prognos.datum)
        yield f"Prognosen den {dag} för eget kapital", prognoslage(prognos).kapital_ub


def _kommenterat(g: Granskning) -> bool:
    """Say whether a piece of text speaks of the capital and of how large it should be."""
    return any(
        _KAPITAL.search(stycke.text) and _KOMMENTAR.search(stycke.text)
        for a in g.avsnitt
        for stycke in a.ren.stycken
    )


@kontroll("Planen slutar inte med negativt eget kapital")
def planen_haller(g: Granskning) -> Iterator[Fynd]:
    """The budget year and the two plan years each leave capital (KL 11:5–6)."""
    budget = Budget.objects.filter(ar=g.ar).exclude(status=Budget.Status.FORSLAG).first()
    if budget is None:
        return
    for ar, kvar in zip(budget.planaren, budgetplan(budget).summa(), strict=True):
        if kvar < 0:
            yield Fynd(
                f"Budgeten slutar {ar} med ett negativt eget kapital.",
                Allvar.VARNING,
                "Budget och plan",
                vantat="minst 0 kr",
                funnet=f"{kr(kvar)} kr",
                url=f"{reverse('ekonomi:budget')}?ar={g.ar}",
            )
