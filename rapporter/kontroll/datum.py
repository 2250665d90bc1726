"""Checks of the law's days: said, never a stop."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from finsam.format import langt_datum
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Rapport
from styrelse.lagdatum import ARSREDOVISNINGSDAG, BUDGETDAG, Frist, Lage, frister
from styrelse.models import Sammantrade

Typ = Rapport.Typ
# Which of the law's days concern a year's papers, and in which year from it they lie.
_FRISTER = {
    -1: {"budget", "samrad"},
    0: {"justering", "anslag", "delarsrapport"},
    1: {"arsredovisning", "moms"},
}


@kontroll("Lagens dagar har hållits")
def lagens_dagar(g: Granskning) -> Iterator[Fynd]:
    """Budget, årsredovisning, justering, the announcement, moms: what was late or is missing."""
    aren = _motesar()
    for steg, nycklar in _FRISTER.items():
        for frist in frister(g.ar + steg):
            if frist.nyckel not in nycklar:
                continue
            allvar = _allvar(frist, kant=frist.datum.year in aren)
            if allvar:
                yield Fynd(
                    f"{frist.rubrik}: {frist.i_ord} ({frist.lag}).",
                    allvar,
                    "Lagens dagar",
                    vantat=f"senast {langt_datum(frist.datum)}",
                    url=f"{reverse('styrelse:arshjul')}?ar={frist.datum.year}",
                )


def _motesar() -> set[int]:
    """Return the years that the system holds any meeting of."""
    return set(Sammantrade.objects.values_list("datum__year", flat=True).distinct())


def _allvar(frist: Frist, *, kant: bool) -> Allvar | None:
    """``kant`` says whether the system holds any meeting of the year; else it cannot tell."""
    if frist.lage is Lage.OKAND or (frist.lage is Lage.PASSERAD and not kant):
        return Allvar.UPPLYSNING
    if frist.lage is Lage.PASSERAD or (frist.lage is Lage.KLAR and not frist.i_tid):
        return Allvar.VARNING
    return None


@kontroll("Rapporten beslutas i tid", av_rapport=True)
def beslutas_i_tid(g: Granskning) -> Iterator[Fynd]:
    """The day of decision on the cover against the law's last day (FinsamL 23 and 24 §§)."""
    rapport = g.rapport
    if rapport is None or rapport.beslutad_datum is None:
        return
    senast = sista_dag(rapport.typ, rapport.ar)
    if senast and rapport.beslutad_datum > senast:
        yield Fynd(
            f"{rapport.titel} är beslutad efter lagens sista dag.",
            Allvar.VARNING,
            "Beslutet",
            vantat=f"senast {langt_datum(senast)}",
            funnet=langt_datum(rapport.beslutad_datum),
            url=reverse("rapporter:versioner", args=[rapport.pk]),
        )


def sista_dag(typ: str, ar: int) -> date | None:
    """Return the last day for a report by law, None where there is none."""
    dagar = {
        Typ.ARSREDOVISNING: date(ar + 1, *ARSREDOVISNINGSDAG),
        Typ.VERKSAMHETSPLAN: date(ar - 1, *BUDGETDAG),
    }
    return dagar.get(Typ(typ))
