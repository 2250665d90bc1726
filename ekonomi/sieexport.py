"""A year's books as a SIE file, for whichever program asks (SIE 4B; type 4E or balances only).

Amounts are kronor with debit positive, as in the books. What a file of a type may hold is the
writer's to know (``ekonomi.sie.skriv``); here everything is read out of the ledger.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from ekonomi import sie
from ekonomi.kontosaldo import RESULTATTYPER, kontotyp
from ekonomi.models import (
    Dimension,
    Ingaendebalans,
    Konto,
    Objekt,
    Objektkombination,
    Rad,
    Rakenskapsar,
    Verifikation,
)
from ekonomi.sie import Objektlista, SieFil
from styrelse.forteckning import forbund

PROGRAM = ("Finsam", "1.0")
FORETAGSTYP = "X"  # annan (SIE 4B, #FTYP): a förbund has no code of its own
TYPER = ("1", "2", "3", "4E")

Plats = tuple[str, int | None]  # account, key of the combination of objects
Summor = dict[Plats, Decimal]


def exportera(
    ar: Rakenskapsar, typ: str = "4E", *, till: date | None = None, gjord: date | None = None
) -> bytes:
    """Return the year's books, up to and including ``till``, as a SIE file of a type.

    ``gjord`` is the day that the file says it was made, today where none is given. Raises
    ValueError for a type that is not among ``TYPER``.
    """
    if typ not in TYPER:
        raise ValueError(f"okänd SIE-typ: {typ}")
    filen = sie_for_ar(ar, typ, till=till)
    return sie.skriv(replace(filen, gen=gjord) if gjord else filen, typ)


def sie_for_ar(ar: Rakenskapsar, typ: str, *, till: date | None = None) -> SieFil:
    """Return the year's books as the file's records; the year before is -1 where it exists."""
    slut = min(till or ar.slut, ar.slut)
    fore = Rakenskapsar.objects.filter(slut__lt=ar.start).order_by("-slut").first()
    aren = {0: (ar, slut)} | ({-1: (fore, fore.slut)} if fore else {})
    objekt = objektlistor()
    balanser = [_Arsbalans(nr, *varde, objekt) for nr, varde in aren.items()]
    fakta = forbund(ar.slut)
    return SieFil(
        program=PROGRAM[0],
        programversion=PROGRAM[1],
        gen=timezone.localdate(),
        sietyp=typ,
        ftyp=FORETAGSTYP,
        orgnr=fakta.organisationsnummer if fakta else "",
        fnamn=(fakta.namn if fakta else "") or "Samordningsförbund",
        rar={nr: (rad.start, rad.slut) for nr, (rad, _till) in aren.items()},
        omfattn=slut if slut < ar.slut or typ in {"2", "3"} else None,
        valuta="SEK",
        konton=_konton(),
        dimensioner=_dimensioner(),
        objekt=_objekt(),
        ib=tuple(s for b in balanser for s in b.per_konto(b.ib)),
        ub=tuple(s for b in balanser for s in b.per_konto(b.ub)),
        res=tuple(s for b in balanser for s in b.per_konto(b.res)),
        oib=tuple(s for b in balanser for s in b.per_objekt(b.ib)),
        oub=tuple(s for b in balanser for s in b.per_objekt(b.ub)),
        psaldo=tuple(_periodsaldon(ar, slut, objekt)) if typ in {"2", "3"} else (),
        verifikationer=tuple(_verifikationer(ar, slut, objekt)) if typ == "4E" else (),
    )


def objektlistor() -> dict[int | None, Objektlista]:
    """Return each combination's pairs of dimension and code, by its key; none for None."""
    par: dict[int, list[tuple[int, str]]] = defaultdict(list)
    koppling = Objektkombination.objekt.through.objects
    falt = ("objektkombination", "objekt__dimension__nummer", "objekt__kod")
    for kombination, dim, kod in koppling.values_list(*falt):
        par[kombination].append((dim, kod))
    return {None: ()} | {kombination: tuple(sorted(lista)) for kombination, lista in par.items()}


class _Arsbalans:
    """A year's balances up to a day: ingoing, outgoing, and what the result accounts hold."""

    def __init__(
        self, nr: int, ar: Rakenskapsar, till: date, objekt: dict[int | None, Objektlista]
    ) -> None:
        self.nr = nr
        self._objekt = objekt
        self.ib = _summor(Ingaendebalans.objects.filter(ar=ar))
        rorelse = _summor(Rad.objects.for_period(ar.start, till))
        konton = Konto.objects.values_list("nummer", "ktyp")
        typ = {nummer: kontotyp(nummer, ktyp) for nummer, ktyp in konton}
        noll = Decimal(0)
        self.res = {p: summa for p, summa in rorelse.items() if typ[p[0]] in RESULTATTYPER}
        self.ub = {
            plats: self.ib.get(plats, noll) + rorelse.get(plats, noll)
            for plats in {*self.ib, *rorelse}
            if typ[plats[0]] not in RESULTATTYPER
        }

    def per_konto(self, summor: Summor) -> Iterator[sie.Saldo]:
        """One record per account, those at 0 left out."""
        konton: dict[str, Decimal] = defaultdict(Decimal)
        for (konto, _kombination), belopp in summor.items():
            konton[konto] += belopp
        for konto, belopp in sorted(konton.items()):
            if belopp:
                yield sie.Saldo(self.nr, konto, belopp)

    def per_objekt(self, summor: Summor) -> Iterator[sie.Saldo]:
        """One record per account and combination of objects, those at 0 left out."""
        for konto, objekt, belopp in _ordnade(summor, self._objekt):
            if objekt and belopp:
                yield sie.Saldo(self.nr, konto, belopp, objekt)


def _summor(rader: QuerySet) -> Summor:
    poster = rader.order_by().values("konto__nummer", "objektkombination")
    return {
        (post["konto__nummer"], post["objektkombination"]): post["summa"]
        for post in poster.annotate(summa=Sum("belopp"))
    }


def _ordnade(
    summor: Summor, objekt: dict[int | None, Objektlista]
) -> list[tuple[str, Objektlista, Decimal]]:
    return sorted((konto, objekt[komb], belopp) for (konto, komb), belopp in summor.items())


def _periodsaldon(
    ar: Rakenskapsar, till: date, objekt: dict[int | None, Objektlista]
) -> Iterator[sie.Periodsaldo]:
    """Each month's change: the account's total, and beside it what is marked with objects."""
    manader: dict[date, Summor] = defaultdict(dict)
    rader = Rad.objects.for_period(ar.start, till).order_by()
    grupper = rader.values(
        "konto__nummer", "objektkombination", manad=TruncMonth("bokforingsdatum")
    )
    for post in grupper.annotate(summa=Sum("belopp")):
        plats = (post["konto__nummer"], post["objektkombination"])
        manader[post["manad"]][plats] = post["summa"]
    for manad, summor in sorted(manader.items()):
        period = f"{manad:%Y%m}"
        alla = _ordnade(summor, objekt)
        for konto, grupp in groupby(alla, key=lambda post: post[0]):
            poster = list(grupp)
            totalt = sum((belopp for _konto, _objekt, belopp in poster), Decimal(0))
            yield sie.Periodsaldo(0, period, konto, totalt)
            for _konto, marken, belopp in poster:
                if marken:
                    yield sie.Periodsaldo(0, period, konto, belopp, marken)


# -- The registers --------------------------------------------------------------------------------


def _konton() -> dict[str, sie.Konto]:
    return {
        konto.nummer: sie.Konto(konto.nummer, konto.namn, konto.ktyp or None)
        for konto in Konto.objects.all()
    }


def _dimensioner() -> dict[int, sie.Dimension]:
    alla = Dimension.objects.values_list("nummer", "namn", "overordnad__nummer")
    return {nummer: sie.Dimension(nummer, namn, over) for nummer, namn, over in alla}


def _objekt() -> dict[tuple[int, str], sie.Objekt]:
    alla = Objekt.objects.values_list("dimension__nummer", "kod", "namn")
    return {(dim, kod): sie.Objekt(dim, kod, namn) for dim, kod, namn in alla}


# -- The vouchers ---------------------------------------------------------------------------------


def _verifikationer(
    ar: Rakenskapsar, till: date, objekt: dict[int | None, Objektlista]
) -> Iterator[sie.Ver]:
    """Every posted voucher with its rows, those that cancel each other too: the whole ledger."""
    bokforda = Verifikation.objects.bokforda().filter(ar=ar, datum__lte=till)
    verifikationer = bokforda.in_bulk()
    rader = Rad.objects.filter(verifikation__in=bokforda).select_related("konto")
    alla = rader.order_by("verifikation", "pk").iterator(chunk_size=5000)
    for pk, verets in groupby(alla, key=attrgetter("verifikation_id")):
        yield _ver(verifikationer[pk], verets, objekt)


def _ver(ver: Verifikation, rader: Iterable[Rad], objekt: dict[int | None, Objektlista]) -> sie.Ver:
    poster = tuple(
        sie.Trans(
            konto=rad.konto.nummer,
            belopp=rad.belopp,
            objekt=objekt[rad.objektkombination_id],
            text=rad.text,
        )
        for rad in rader
    )
    return sie.Ver(
        serie=ver.serie_id,
        nummer=str(ver.nummer),
        datum=ver.datum,
        poster=poster,
        text=ver.text,
        regdatum=timezone.localdate(ver.bokford_at) if ver.bokford_at else None,
    )
