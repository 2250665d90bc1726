"""A shared cost through a year: what it came to, the share, what is invoiced and what is booked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ekonomi.bokfort import Bokforda, Bokforingsurval
from ekonomi.fordelning import andel_av
from ekonomi.kontosaldo import NOLL
from ekonomi.kvartal import kvartal_for, kvartalet
from ekonomi.models import Delningsregel, Delningsunderlag
from finsam.format import kr
from finsam.period import Period
from finsam.taltabell import Kolumn, Rad, Slag, Tal, Taltabell

KVARTAL = range(1, 5)
KOLUMNER = (
    Kolumn("kostnad", "Kostnad"),
    Kolumn("del", "Organisationens del"),
    Kolumn("underlag", "Underlag gjorda"),
    Kolumn("bokfort", "Bokförd intäkt"),
)


@dataclass(frozen=True, slots=True)
class Delning:
    """A rule's year: its quarters as a table, and the sums of it."""

    regel: Delningsregel
    ar: int
    tabell: Taltabell
    underlag: tuple[Delningsunderlag, ...]

    def _summa(self, kolumn: str) -> Decimal:
        return self.tabell.tal("summa", kolumn).exakt or NOLL

    @property
    def del_(self) -> Decimal:
        """The organisation's share of the year's cost."""
        return self._summa("del")

    @property
    def bokfort(self) -> Decimal:
        """The income that is booked."""
        return self._summa("bokfort")

    @property
    def avvikelse(self) -> Decimal:
        """Booked income less the share of the cost."""
        return self.bokfort - self.del_

    def avvikelse_i_ord(self) -> str:
        """Say how the booked income stands to the share of the cost."""
        avvikelse = kr(abs(self.avvikelse))
        if avvikelse == "0":
            return "Bokförd intäkt är lika med organisationens del av årets kostnad."
        mer = "mer" if self.avvikelse > 0 else "mindre"
        return f"Bokförd intäkt är {avvikelse} kr {mer} än organisationens del av årets kostnad."

    def not_i_ord(self) -> str:
        """Say the income as a note does, with what is booked; "" where nothing is."""
        if not self.bokfort:
            return ""
        return (
            f"Vidarefakturerad kostnad för {_gemen(self.regel.namn)} till "
            f"{self.regel.organisation}: {kr(self.bokfort)} kr."
        )


def _gemen(text: str) -> str:
    """Return the text with a small first letter, as within a sentence; names like SamSIP stay."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def kostnadsurval(regel: Delningsregel, period: Period) -> Bokforingsurval:
    """Return the choice of rows that the rule's cost is in a period."""
    return Bokforingsurval(regel.kontoprefix, period, regel.objekt)


def berakna(regel: Delningsregel, period: Period) -> tuple[Decimal, Decimal]:
    """Return what the cost comes to in a period and the organisation's share, in kronor.

    Income on the same accounts lessens it. One query.
    """
    urval = kostnadsurval(regel, period)
    kostnad = Bokforda([urval]).kostnad(urval)
    return kostnad, andel_av(kostnad, regel.procent)


def delningar(ar: int) -> list[Delning]:
    """Return the rules of a year, each with its quarters. Three queries, however many rules."""
    regler = list(Delningsregel.objects.under(ar).som_visas())
    underlag: dict[int, list[Delningsunderlag]] = {}
    for post in Delningsunderlag.objects.under(ar).som_visas():
        underlag.setdefault(post.regel_id, []).append(post)
    perioder = {regel.pk: _perioder(regel, ar) for regel in regler}
    urvalen = [u for regel in regler for u in _urvalen(regel, perioder[regel.pk])]
    bokforda = Bokforda(urvalen)
    return [
        Delning(
            regel=regel,
            ar=ar,
            tabell=_tabell(regel, ar, perioder[regel.pk], underlag.get(regel.pk, ()), bokforda),
            underlag=tuple(underlag.get(regel.pk, ())),
        )
        for regel in regler
    ]


def noterna(ar: int) -> list[str]:
    """Return one sentence per shared cost that gave income in a year, for the note of income."""
    return [text for delning in delningar(ar) if (text := delning.not_i_ord())]


def nasta_period(regel: Delningsregel, ar: int, underlag: Iterable[Delningsunderlag]) -> Period:
    """Return what the year's next basis covers: from the last one's end to the quarter's."""
    forsta = max(regel.from_datum, date(ar, 1, 1))
    slut = [post.till_datum for post in underlag if post.till_datum]
    if slut:
        forsta = max(forsta, max(slut) + timedelta(days=1))
    return Period(forsta, kvartalet(*kvartal_for(forsta)).till)


def _perioder(regel: Delningsregel, ar: int) -> list[Period]:
    """The year's quarters, as far as the rule holds in them."""
    hela = [kvartalet(ar, nummer) for nummer in KVARTAL]
    return [p.klippt(regel.period) for p in hela if p.overlappar(regel.period)]


def _urvalen(regel: Delningsregel, perioder: Sequence[Period]) -> list[Bokforingsurval]:
    kostnader = [kostnadsurval(regel, period) for period in perioder]
    return kostnader + [Bokforingsurval(regel.intaktskonto, period) for period in perioder]


def _tabell(
    regel: Delningsregel,
    ar: int,
    perioder: Sequence[Period],
    underlag: Sequence[Delningsunderlag],
    bokforda: Bokforda,
) -> Taltabell:
    rader = [_rad(regel, period, underlag, bokforda) for period in perioder]
    kolumnvis = list(zip(*(rad.tal for rad in rader), strict=True))
    summor = [sum((t.exakt or NOLL for t in kolumn), NOLL) for kolumn in kolumnvis]
    summor[1] = andel_av(summor[0], regel.procent)
    summa = Rad("Summa", tuple(map(Tal, summor)), slag=Slag.SUMMA)
    return Taltabell(
        nyckel=f"delning_{regel.pk}",
        rubrik=f"{regel.namn}, {regel.organisation} {ar}",
        rubrik_forsta="Kvartal",
        kolumner=KOLUMNER,
        rader=(*rader, summa),
    )


def _rad(
    regel: Delningsregel,
    period: Period,
    underlag: Sequence[Delningsunderlag],
    bokforda: Bokforda,
) -> Rad:
    kostnad, intakt = _urvalen(regel, [period])
    summa = bokforda.kostnad(kostnad)
    gjort = sum(
        (post.belopp for post in underlag if period.omfattar(post.till_datum or date.max)), NOLL
    )
    return Rad(
        f"Kvartal {kvartal_for(period.fran)[1]}",
        (
            Tal(summa, url=kostnad.url),
            Tal(andel_av(summa, regel.procent)),
            Tal(gjort),
            Tal(bokforda.intakt(intakt), url=intakt.url),
        ),
    )
