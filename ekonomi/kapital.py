"""The ingoing capital of a budget: a dated forecast until the books give it; both are kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.kontosaldo import eget_kapital
from ekonomi.models import Budget, Rakenskapsar
from ekonomi.saldon import Period, saldon
from finsam.format import kr, langt_datum, tkr
from finsam.taltabell import Enhet


@dataclass(frozen=True, slots=True)
class Kapitallage:
    """What a budget counts on, and what the books say of the day before its year.

    ``bokfort`` is None where the books lack the year before; ``slutligt`` once that year is
    locked.
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
    """Return a budget's forecast beside the books' outgoing capital of the year before.

    At most five queries.
    """
    fore = Rakenskapsar.objects.filter(slut__year=budget.ar - 1).order_by("-slut").first()
    if fore is None:
        return Kapitallage(budget.kapital_per, budget.kapital_kalla)
    [saldona] = saldon([Period(fore, fore.slut)])
    return Kapitallage(
        per=budget.kapital_per,
        kalla=budget.kapital_kalla,
        bokfort=eget_kapital(saldona),
        dag=fore.slut,
        slutligt=fore.last,
    )
