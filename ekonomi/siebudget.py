"""The budget that a SIE file brings (#PBUDGET), and the budget rows that its amounts belong to.

A record is the change of an account in one month, debit positive. One without objects is the
whole account and those with objects are parts of it (SIE 4B, #PBUDGET), so they are not added
together.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ekonomi.bokperiod import Period
from ekonomi.budgetlage import EJ_KOPPLADE, utfall_per_rad
from ekonomi.budgettryck import tryckrader
from ekonomi.kontosaldo import RESULTATTYPER, Saldo, kontotyp
from ekonomi.models import Budgetrad, Konto, Objekt, Rakenskapsar
from ekonomi.objektlage import PROJEKT
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import Objektlista, SieFil

Manader = tuple[Decimal, ...]  # twelve, January first
_NOLL = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Budgetbelopp:
    """An account's budget, of some objects or of none, month by month."""

    konto: str
    ktyp: str
    objekt: Objektlista
    manader: Manader

    @property
    def projekt(self) -> str:
        """The code of the project that it is marked with; empty where there is none."""
        return next((kod for dim, kod in self.objekt if dim == PROJEKT), "")


@dataclass(slots=True)
class NyRad:
    """A budget row to be made: its heading, its group and which accounts and object it counts."""

    rubrik: str
    grupp: Budgetrad.Grupp
    objekt: Objekt | None = None
    prefix: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Budgetplan:
    """The file's budget by budget row, in positive kronor: known rows by key, others to be made."""

    kanda: Mapping[str, Manader]
    nya: Sequence[tuple[NyRad, Manader]]
    hel_manad_for_manad: bool


def planera_budget(sie: SieFil, ar: Rakenskapsar) -> Budgetplan:
    """Hold the file's budget for the year against the budget's rows: a few queries."""
    belopp = budgetbelopp(sie, ar)
    rader = _rad_for(belopp, ar)
    kanda: dict[str, Manader] = {}
    okanda = []
    tecken = dict(_tecken())
    for post in belopp:
        if rad := rader[post.konto, post.objekt]:
            kanda[rad] = _plus(kanda.get(rad), post.manader, -tecken[rad])
        else:
            okanda.append(post)
    perioder = {post.period for post in sie.pbudget if ar.har_manad(post.period)}
    return Budgetplan(kanda, _nya_rader(okanda), len(perioder) > 1)


def budgetbelopp(sie: SieFil, ar: Rakenskapsar) -> list[Budgetbelopp]:
    """Return the file's budget of the year's result accounts, by account and objects."""
    typ = dict(Konto.objects.values_list("nummer", "ktyp"))
    summor: dict[tuple[str, Objektlista], list[Decimal]] = defaultdict(lambda: [_NOLL] * 12)
    med_totalt = {(p.konto, p.period) for p in sie.pbudget if not p.objekt}
    for post in sie.pbudget:
        if not ar.har_manad(post.period):
            continue
        manad = int(post.period[4:6]) - 1
        summor[post.konto, tuple(sorted(post.objekt))][manad] += post.belopp
        if post.objekt and (post.konto, post.period) in med_totalt:
            summor[post.konto, ()][manad] -= post.belopp
    return [
        Budgetbelopp(konto, ktyp, objekt, tuple(manader))
        for (konto, objekt), manader in sorted(summor.items())
        if (ktyp := kontotyp(konto, typ.get(konto, ""))) in RESULTATTYPER
        and not konto.startswith("899")
        and any(manader)
    ]


def _rad_for(
    belopp: Sequence[Budgetbelopp], ar: Rakenskapsar
) -> dict[tuple[str, Objektlista], str]:
    """The key of the budget row that counts each account and objects; empty for none."""
    perioder = [Period(ar, ar.slut)] * len(belopp)
    saldon = [[_som_saldo(post)] for post in belopp]
    traffar = utfall_per_rad(perioder, saldon, tryckrader(Budgetrad.objects.all(), []))
    nycklar = [next(iter(traff)) for traff in traffar]
    return {
        (post.konto, post.objekt): "" if nyckel in EJ_KOPPLADE else nyckel
        for post, nyckel in zip(belopp, nycklar, strict=True)
    }


def _som_saldo(post: Budgetbelopp) -> Saldo:
    objekt = frozenset(objektnyckel([par]) for par in post.objekt)
    return Saldo(post.konto, "", post.ktyp, debet=Decimal(1), objekt=objekt)


def _tecken() -> Iterable[tuple[str, int]]:
    return ((rad.nyckel, rad.tecken) for rad in Budgetrad.objects.all())


def _plus(ena: Manader | None, andra: Manader, tecken: int) -> Manader:
    grund = ena or (_NOLL,) * 12
    return tuple(a + tecken * b for a, b in zip(grund, andra, strict=True))


def _nya_rader(belopp: Sequence[Budgetbelopp]) -> list[tuple[NyRad, Manader]]:
    """A row for each project's costs (an insats, most likely), else one for each account."""
    namn = dict(Konto.objects.values_list("nummer", "namn"))
    projekt = _projekt({post.projekt for post in belopp})
    rader: dict[tuple[str, str], NyRad] = {}
    manader: dict[tuple[str, str], Manader] = {}
    for post in belopp:
        objekt = projekt.get(post.projekt) if post.ktyp == "K" else None
        nyckel = ("", post.projekt) if objekt else (post.konto, "")
        if nyckel not in rader:
            rader[nyckel] = _ny_rad(post, objekt, namn.get(post.konto, post.konto))
        rader[nyckel].prefix.add(post.konto[:1] if objekt else post.konto)
        tecken = -1 if rader[nyckel].grupp == Budgetrad.Grupp.INTAKT else 1
        manader[nyckel] = _plus(manader.get(nyckel), post.manader, tecken)
    ordning = list(Budgetrad.Grupp)
    ordnade = sorted(rader, key=lambda n: (ordning.index(rader[n].grupp), n))
    return [(rader[nyckel], manader[nyckel]) for nyckel in ordnade]


def _ny_rad(post: Budgetbelopp, objekt: Objekt | None, kontonamn: str) -> NyRad:
    if objekt:
        return NyRad(objekt.namn or objekt.kod, Budgetrad.Grupp.INSATS, objekt)
    grupp = Budgetrad.Grupp.INTAKT if post.ktyp == "I" else Budgetrad.Grupp.KOSTNAD
    return NyRad(kontonamn, grupp)


def _projekt(koder: Collection[str]) -> dict[str, Objekt]:
    alla = Objekt.objects.filter(dimension__nummer=PROJEKT, kod__in=koder)
    return {objekt.kod: objekt for objekt in alla}
