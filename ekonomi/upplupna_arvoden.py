"""Arvoden that belong to the time before a bokslut and whose cost has not come yet.

Read from styrelse: what is approved and not paid by the day, and what närvaro, uppdrag and claims
give beside it, approved or not. Summed by account and payer; no name of a person is in it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ekonomi.models import Bokslut, Konto, Periodisering
from finsam.period import Period
from styrelse.arvodesslag import Arvodesslag
from styrelse.arvodesunderlag import vid
from styrelse.models import Arvode, Arvodesunderlag

NOLL = Decimal("0.00")
FORBUNDET = "Förbundet"


@dataclass(frozen=True, slots=True)
class UpplupetArvode:
    """What is due on one account from one payer, in kronor; ``slag`` names its kinds."""

    konto: str
    utbetalare: str
    slag: str
    godkant: Decimal
    beraknat: Decimal
    personer: int

    @property
    def belopp(self) -> Decimal:
        """All of it: approved, and worked out but not approved."""
        return self.godkant + self.beraknat


class UpplupnaArvoden:
    """The basis of a bokslut, and the accruals that have been made of it."""

    def __init__(self, bokslut: Bokslut) -> None:
        self.bokslut = bokslut

    @cached_property
    def rader(self) -> list[UpplupetArvode]:
        """What is due, by account and payer; nothing where the amount is not above nought."""
        grupper: dict[tuple[str, str], list[_Post]] = defaultdict(list)
        for post in (*self._godkanda(), *self._beraknade()):
            grupper[post.konto, post.utbetalare].append(post)
        rader = [_rad(*nyckel, grupper[nyckel]) for nyckel in sorted(grupper)]
        return [rad for rad in rader if rad.belopp > 0]

    @property
    def summa(self) -> Decimal:
        """All that is due, in kronor."""
        return sum((rad.belopp for rad in self.rader), NOLL)

    @cached_property
    def periodiseringar(self) -> list[Periodisering]:
        """The accruals made of it that stand."""
        gjorda = self.bokslut.periodiseringar.gallande().ur(Periodisering.Kalla.ARVODEN)
        return list(gjorda.som_visas().order_by("resultatkonto__nummer", "pk"))

    @property
    def periodiserat(self) -> Decimal:
        """What those accruals come to, in kronor."""
        return sum((p.belopp for p in self.periodiseringar), NOLL)

    @property
    def skillnad(self) -> Decimal:
        """What is due beyond what is accrued; other than nought where something came after."""
        return self.summa - self.periodiserat

    @cached_property
    def saknade_konton(self) -> list[str]:
        """Accounts of the arvodesregler that the chart of accounts lacks."""
        konton = {rad.konto for rad in self.rader}
        return sorted(
            konton - set(Konto.objects.filter(nummer__in=konton).values_list("nummer", flat=True))
        )

    def _godkanda(self) -> Iterator["_Post"]:
        obetalda = Arvode.objects.filter(dag__lte=self.bokslut.dag).obetalda(self.bokslut.dag)
        for a in obetalda.select_related("utbetalare"):
            betalare = str(a.utbetalare or FORBUNDET)
            yield _Post(a.konto, betalare, a.slag, a.person_id, a.belopp, godkant=True)

    def _beraknade(self) -> Iterator["_Post"]:
        dag = self.bokslut.dag
        forsta = Arvodesunderlag.objects.order_by("from_datum").values_list("from_datum", flat=True)
        fran = min([dag.replace(month=1, day=1), *forsta[:1]])
        for rad in vid(Period(fran, dag), egen=fran, ojusterat=True).rader:
            if rad.dag <= dag:
                betalare = str(rad.utbetalare or FORBUNDET)
                yield _Post(rad.regel.konto, betalare, rad.slag, rad.person.pk, rad.belopp)


@dataclass(frozen=True, slots=True)
class _Post:
    konto: str
    utbetalare: str
    slag: str
    person: int
    belopp: Decimal
    godkant: bool = False


def _rad(konto: str, utbetalare: str, poster: list[_Post]) -> UpplupetArvode:
    slagen = {post.slag for post in poster}
    return UpplupetArvode(
        konto=konto,
        utbetalare=utbetalare,
        slag=", ".join(slag.label.lower() for slag in Arvodesslag if slag in slagen),
        godkant=sum((p.belopp for p in poster if p.godkant), NOLL),
        beraknat=sum((p.belopp for p in poster if not p.godkant), NOLL),
        personer=len({p.person for p in poster}),
    )
