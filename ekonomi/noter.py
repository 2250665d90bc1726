"""The notes to the statements (LKBR 9 kap.): text and a table of what a row consists of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from string import Template

from django.db.models import F, Min, Q

from ekonomi.avrundning import avrundning
from ekonomi.forlaga import GRUNDFORLAGA, las_noter
from ekonomi.kontoplan import Plan
from ekonomi.kontosaldo import NOLL, Saldo, langsta_prefix
from ekonomi.models import Not, Notdel, Objekt, Uppstallning
from ekonomi.models import Rad as Bokforingsrad
from ekonomi.notdelar import Objektnamn, bokslutsrader, en_rad, pa_konton, per_konto, per_objekt
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Period, Saldobild
from finsam.format import kr, langt_datum, nyckel, ord_antal
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, summera

Typ = Notdel.Typ
PROJEKT = 6  # the dimension that SIE reserves for projects (SIE 4B §8.17)
SIST = 10**5  # after the members


@dataclass(frozen=True, slots=True)
class Notinnehall:
    """One note, ready to print; ``tabell`` is None where its accounts hold nothing."""

    nummer: int
    rubrik: str
    text: str
    tabell: Taltabell | None


@dataclass(frozen=True, slots=True)
class _Underlag:
    """What the notes of a year are made of."""

    perioder: Sequence[Period]
    saldon: Sequence[Sequence[Saldo]]
    organisationer: Objektnamn
    projekt: Objektnamn
    enhet: Enhet


def noter(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> list[Notinnehall]:
    """Return the notes of a year, with the year before where a note compares accounts.

    Amounts are kronor and positive for income, cost, asset and debt alike. Raises
    Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    valda = bild.perioder(ar, till)
    per_objekt = bild.saldon(valda, per_objekt=True)
    underlag = _Underlag(valda, per_objekt, _organisationer(), _projekt(), enhet)
    return [_not(noten, delar, underlag) for noten, delar in notmallar()]


def notmallar() -> list[tuple[Not, list[Notdel]]]:
    """Return the förbund's notes with their parts: two queries.

    One that has set up none has those of the preset, where its statements follow the preset
    that refers to them (a third query).
    """
    egna = [(noten, list(noten.notdelar.all())) for noten in Not.objects.med_delar()]
    if egna:
        return egna
    former = Uppstallning.objects.former()
    if any(forlaga != GRUNDFORLAGA for typ, (forlaga, _) in former.items() if typ in {"RR", "BR"}):
        return []
    plan = Plan(next((plan for _, plan in former.values()), Plan.BAS))
    return [
        (
            Not(nummer=mall.nummer, rubrik=mall.rubrik, text=mall.text),
            [
                Notdel(ordning=plats, rubrik=d.rubrik, typ=d.typ, kontoprefix=d.kontoprefix)
                for plats, d in enumerate(mall.delar, start=1)
            ],
        )
        for mall in las_noter(plan)
    ]


def _organisationer() -> dict[str, tuple[int, str]]:
    """The objects that stand for organisations: members first, in their order. One query."""
    organisation = F("organisation__organisation__namn")
    ordning = Min("organisation__organisation__medlemskap__ordning")
    objekt = (
        Objekt.objects.filter(Q(organisation__isnull=False) | Q(dimension__nummer__gte=20))
        .order_by()
        .values_list("dimension__nummer", "kod", "namn")
        .annotate(org=organisation, plats=ordning)
    )
    return {
        objektnyckel([(dimension, kod)]): (SIST if plats is None else plats, org or namn)
        for dimension, kod, namn, org, plats in objekt
    }


def _projekt() -> dict[str, tuple[int, str]]:
    """The projects of the books in the order that they were registered. One query."""
    projekt = Objekt.objects.filter(dimension__nummer=PROJEKT).order_by("pk")
    rader = projekt.values_list("kod", "namn")
    return {objektnyckel([(PROJEKT, kod)]): (i, namn) for i, (kod, namn) in enumerate(rader)}


def _not(noten: Not, delar: Sequence[Notdel], underlag: _Underlag) -> Notinnehall:
    tabell = _tabell(noten, delar, underlag)
    return Notinnehall(noten.nummer, noten.rubrik, _text(noten, delar, tabell, underlag), tabell)


def _text(
    noten: Not, delar: Sequence[Notdel], tabell: Taltabell | None, underlag: _Underlag
) -> str:
    """The note's text with its figures filled in; one query where it counts booked rows."""
    period = underlag.perioder[0]
    antal = 0
    if "$antal" in noten.text:
        rader = Bokforingsrad.objects.for_period(period.ar.start, period.till)
        antal = rader.filter(pa_konton([p for del_ in delar for p in del_.prefix])).count()
    summa = tabell.rader[-1].tal[0].exakt if tabell else None
    return Template(noten.text).safe_substitute(
        ar=period.kalenderar,
        balansdag=langt_datum(period.till),
        belopp=kr(summa or NOLL),
        antal=ord_antal(antal),
    )


def _tabell(noten: Not, delar: Sequence[Notdel], underlag: _Underlag) -> Taltabell | None:
    """The rows of all parts with their sum; one column where rows are itemised, else two."""
    jamfor = all(del_.typ != Typ.BOKSLUTSRADER for del_ in delar)
    perioder = underlag.perioder if jamfor else underlag.perioder[:1]
    poster: list[Rad] = []
    rader: list[Rad] = []
    for del_ in delar:
        i_delen = _rader(del_, delar, underlag, len(perioder))
        rubrik = [Rad(del_.rubrik, slag=Slag.RUBRIK)] if i_delen and del_.har_overrubrik else []
        rader += rubrik + i_delen
        poster += i_delen
    if not poster:
        return None
    if len(poster) > 1:
        summa = summera(poster, "Summa")
        rader += [*avrundning(poster, summa), summa]
    return Taltabell(
        nyckel=f"not_{noten.nummer}_{nyckel(noten.rubrik)}",
        rubrik=f"Not {noten.nummer} {noten.rubrik}",
        kolumner=tuple(Kolumn(str(p.kalenderar), str(p.kalenderar)) for p in perioder),
        rader=tuple(rader),
        enhet=underlag.enhet,
    )


def _rader(del_: Notdel, delar: Sequence[Notdel], underlag: _Underlag, antal: int) -> list[Rad]:
    """The rows of a part; accounts that another part names by a longer prefix are that one's."""
    karta = {prefix: d.ordning for d in delar for prefix in d.prefix}
    per_period = [
        [s for s in saldon if langsta_prefix(s.konto, karta) == del_.ordning]
        for saldon in underlag.saldon[:antal]
    ]
    perioder = underlag.perioder[:antal]
    if del_.typ == Typ.BOKSLUTSRADER:
        return bokslutsrader(del_.prefix, per_period[0], perioder[0], underlag.enhet)
    if del_.typ == Typ.MEDLEM:
        return per_objekt(per_period, perioder, underlag.enhet, underlag.organisationer)
    if del_.typ == Typ.PROJEKT:
        return per_objekt(per_period, perioder, underlag.enhet, underlag.projekt)
    if del_.typ == Typ.SUMMA:
        return en_rad(del_.rubrik, per_period, perioder, underlag.enhet)
    return per_konto(per_period, perioder, underlag.enhet)
