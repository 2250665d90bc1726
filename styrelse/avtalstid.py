"""When an agreement can be given notice, when it renews and when it ends; pure.

Months are counted as lag (1930:173) 1 § does: to the day of the same number, or the month's last
where it has none. Notice is in time when its months are over on the period's last day.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

EN_DAG = timedelta(days=1)
SISTA_ARET = 9000  # no agreement is followed longer than that


def plus_manader(dag: date, manader: int) -> date:
    """Return the same day so many months later (or earlier), the month's last where it is short."""
    ar, manad = divmod(dag.year * 12 + dag.month - 1 + manader, 12)
    return date(ar, manad + 1, min(dag.day, monthrange(ar, manad + 1)[1]))


def sista_dag_att_saga_upp(slut: date, uppsagning: int) -> date:
    """Return the last day on which notice of so many months is over on ``slut``."""
    dag = plus_manader(slut, -uppsagning)
    while plus_manader(dag + EN_DAG, uppsagning) <= slut:
        dag += EN_DAG
    return dag


@dataclass(frozen=True, slots=True)
class Avtalstid:
    """The terms of an agreement as far as time goes.

    ``till`` is None for one that runs until further notice; ``forlangs`` is how many months it
    renews itself by, None where it ends by itself; ``uppsagning`` is the notice in months.
    """

    fran: date
    till: date | None = None
    uppsagning: int = 0
    forlangs: int | None = None

    def slut_vid(self, dag: date) -> date | None:
        """Return the last day of the period that the day lies in, None until further notice.

        One that does not renew itself keeps its last day, also after it.
        """
        return next(self._sluten(dag), None)

    def sista_uppsagningsdag(self, dag: date) -> date | None:
        """Return the next last day to give notice, from this day on.

        None until further notice (notice may be given any day), and where that day has passed
        and the agreement does not renew itself.
        """
        dagar = (sista_dag_att_saga_upp(slut, self.uppsagning) for slut in self._sluten(dag))
        return next((sista for sista in dagar if sista >= dag), None)

    def upphor(self, uppsagt: date) -> date | None:
        """Return the last day of the agreement when notice is given on a day.

        Until further notice it is the notice's months later; else the end of the first period
        whose notice is in time. An agreement that ends sooner by itself ends then; None where it
        has ended already.
        """
        if self.till is None:
            return plus_manader(uppsagt, self.uppsagning)
        for slut in self._sluten(uppsagt):
            if uppsagt <= sista_dag_att_saga_upp(slut, self.uppsagning):
                return slut
        return self.till if uppsagt <= self.till else None

    def _sluten(self, dag: date) -> Iterator[date]:
        """The last days of its periods, from the one that the day lies in."""
        if self.till is None:
            return
        if self.forlangs is None:
            yield self.till
            return
        yield from _forlangda(self.till, self.forlangs, dag)


def _forlangda(till: date, manader: int, dag: date) -> Iterator[date]:
    """The last days from the day on, each counted from the first period so that none drifts."""
    forbi = (dag.year - till.year) * 12 + dag.month - till.month
    antal = max(forbi // manader - 1, 0)
    while (slut := plus_manader(till + EN_DAG, antal * manader) - EN_DAG).year < SISTA_ARET:
        if slut >= dag:
            yield slut
        antal += 1
