"""The ingoing capital of a budget: a dated forecast until the books give it; both are kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.kontosaldo import eget_kapital, ingaende_kapital
from ekonomi.models import Budget, Rakenskapsar
from ekonomi.saldon import Period, saldon
from finsam.format import kr, langt_datum, tkr
from finsam.taltabell import Enhet


@dataclass(frozen=True, slots=True)
class Kapitallage:
    """What a budget counts on, and what the books say as its year begins.

    ``bokfort`` is the outgoing capital of the year before or, where the books begin with the
    budget's own year, its ingoing one; None where they have neither. ``slutligt`` where it
    cannot change: the year before is locked, or is not kept here.
    """

    per: date | None
    kalla: str
    bokfort: Decimal | None = None
    dag: date | None = None
    slutligt: bool = False

    def i_ord(self, enhet: Enhet = Enhet.KR) -> str:
        """Say where the budget's amount comes from, and what the books give; "" for neither."""
        meningar = []
        if self.per:
            meningar.append(f"Beräknat per {langt_datum(self.per)}: {self.kalla.rstrip('.')}.")
        if self.bokfort is not None and self.dag is not None:
            belopp = f"{tkr(self.bokfort)} tkr" if enhet is Enhet.TKR else f"{kr(self.bokfort)} kr"
            forbehall = "" if self.slutligt else ", innan året är låst"
            meningar.append(f"Enligt böckerna {belopp} den {langt_datum(self.dag)}{forbehall}.")
        return " ".join(meningar)


def kapitallage(budget: Budget) -> Kapitallage:
    """Return a budget's forecast beside the capital of the books as its year begins.

    At most six queries.
    """
    fore = Rakenskapsar.objects.filter(slut__year=budget.ar - 1).order_by("-slut").first()
    if fore is None:
        return _forsta_aret(budget)
    [saldona] = saldon([Period(fore, fore.slut)])
    return Kapitallage(
        per=budget.kapital_per,
        kalla=budget.kapital_kalla,
        bokfort=eget_kapital(saldona),
        dag=fore.slut,
        slutligt=fore.last,
    )


def _forsta_aret(budget: Budget) -> Kapitallage:
    """The ingoing capital of the year itself, where the books begin with it."""
    forsta = Rakenskapsar.objects.filter(start__year=budget.ar).order_by("start").first()
    if forsta is None:
        return Kapitallage(budget.kapital_per, budget.kapital_kalla)
    [saldona] = saldon([Period(forsta, forsta.slut)])
    return Kapitallage(
        per=budget.kapital_per,
        kalla=budget.kapital_kalla,
        bokfort=ingaende_kapital(saldona),
        dag=forsta.start,
        slutligt=True,
    )
