"""Counts of participants and what came of them, as tables that page, report and JSON share.

Every function gives figures from the start of the insats up to the end of ``ar``, suppressed
(insatser.skydd) unless ``exakt`` is true, which only pages for those with the exact right ask
for. What leaves the kansli is never exact. Sums count enrolments (inskrivningar).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Count, Q, Sum

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats, Inskrivning, Kod, Kon, Stegmatning, Tillfalle, Volym
from insatser.skydd import liten, skydda, skydda_rad

_ANTAL = (Kolumn("antal", "Antal"),)
_Typ = Stegmatning.Typ


@dataclass(frozen=True, slots=True)
class Stegutfall:
    """What the measurements say in single figures, each hidden where it would tell of a few."""

    matta: Tal  # enrolments measured both at start and at end
    saknar_matning: Tal  # ended ones that lack one of the two
    ovre_slut: Tal  # on the upper steps at the end
    andel_ovre_slut: Tal
    andel_ovre_start: Tal
    hogsta_steget: Tal  # on the top step at the end
    andel_uppat: Tal  # ended higher than they began


FORKLARING = "Antal under fem döljs, och de antal som de annars kunde räknas ut ur."


def _tal(antal: int | None) -> Tal:
    """Return a count of a table, or a hidden one for None."""
    dolt = antal is None
    return Tal(None if antal is None else Decimal(antal), Enhet.ANTAL, dold=dolt, skyddad=dolt)


def _enstaka(antal: int, exakt: bool) -> Tal:
    """Return one count that stands by itself."""
    dold = liten(antal) and not exakt
    return Tal(None if dold else Decimal(antal), Enhet.ANTAL, dold=dold)


def _andel(del_: int, av: int, exakt: bool) -> Tal:
    """Return a share, hidden where it or what is left of the whole is of a few persons."""
    if not av:
        return Tal(None, Enhet.PROCENT)
    if not exakt and (liten(del_) or liten(av - del_)):
        return Tal(None, Enhet.PROCENT, dold=True)
    return Tal(Decimal(del_) / av, Enhet.PROCENT)


def _fordelning(antal: Sequence[int], exakt: bool) -> tuple[list[Tal], Tal]:
    """Return the parts of a distribution and their total."""
    if exakt:
        return [_tal(n) for n in antal], _tal(sum(antal))
    delar, total = skydda_rad(antal)
    return [_tal(n) for n in delar], _tal(total)


def _tabell(nyckel: str, rubrik: str, rader: Iterable[Rad], *, forsta: str) -> Taltabell:
    """Return a table with one column of counts."""
    return _forklarad(
        Taltabell(nyckel, rubrik, _ANTAL, tuple(rader), enhet=Enhet.ANTAL, rubrik_forsta=forsta)
    )


def _forklarad(tabell: Taltabell) -> Taltabell:
    """Return the table with a note on what is hidden, where anything is."""
    if any(tal.skyddad for rad in tabell.rader for tal in rad.tal):
        return replace(tabell, fotnoter=(*tabell.fotnoter, FORKLARING))
    return tabell


def _fordelningstabell(
    nyckel: str, rubrik: str, antal: Mapping[str, int], *, exakt: bool, forsta: str
) -> Taltabell:
    """Return {heading: count} as a table with its total."""
    delar, total = _fordelning(list(antal.values()), exakt)
    rader = [Rad(namn, (tal,)) for namn, tal in zip(antal, delar, strict=True)]
    summa = Rad("Totalt", (total,), slag=Slag.SUMMA)
    return _tabell(nyckel, rubrik, [*rader, summa], forsta=forsta)


# -- Participants ------------------------------------------------------------------------------


def _per_kon(insats: Insats, ar: int) -> dict[str, int]:
    """Count participants per sex: coded ones, or those of the volumes where none are coded."""
    koder = (
        Inskrivning.objects.i_insats(insats)
        .till_och_med(ar)
        .values_list("deltagare__kon")
        .annotate(antal=Count("deltagare", distinct=True))
        .order_by()
    )
    antal = dict(koder) or _volym_per_kon(insats, ar)
    visas = [k for k in Kon if k != Kon.OKANT or antal.get(k)]
    return {str(_KON_FLERTAL[k]): antal.get(k.value, 0) for k in visas}


_KON_FLERTAL = {Kon.KVINNA: "Kvinnor", Kon.MAN: "Män", Kon.OKANT: "Annat eller okänt"}


def _volym_per_kon(insats: Insats, ar: int) -> dict[str, int]:
    """Return ongoing at the year's start plus the year's new, per sex."""
    antal: dict[str, int] = {}
    for volym in insats.volymer.under(ar).order_by("from_datum"):
        pagaende = volym.pagaende_start if volym.kon not in antal else 0
        antal[volym.kon] = antal.get(volym.kon, 0) + pagaende + volym.nya
    return antal


def deltagare(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return how many have taken part, per sex: rows kvinnor, man, totalt."""
    return _fordelningstabell(
        "deltagare", "Deltagare per kön", _per_kon(insats, ar), exakt=exakt, forsta="Kön"
    )


def antal_deltagare(insatser: Iterable[Insats], ar: int, *, exakt: bool = False) -> dict[int, Tal]:
    """Return {insats.pk: how many have taken part} in two queries, each hidden by itself.

    Where no participants are coded, those of the year's volumes.
    """
    valda = list(insatser)
    koder = (
        Inskrivning.objects.filter(insats__in=valda)
        .till_och_med(ar)
        .values_list("insats")
        .annotate(antal=Count("deltagare", distinct=True))
        .order_by()
    )
    antal = _volymer_per_insats(valda, ar) | dict(koder)
    return {pk: _enstaka(n, exakt) for pk, n in antal.items()}


def _volymer_per_insats(insatser: Iterable[Insats], ar: int) -> dict[int, int]:
    """Return {insats.pk: ongoing at the year's start plus the year's new}, all sexes."""
    antal: dict[int, int] = {}
    borjade: set[tuple[int, str]] = set()
    for volym in Volym.objects.filter(insats__in=insatser).under(ar).order_by("from_datum"):
        nyckel = (volym.insats_id, volym.kon)
        pagaende = 0 if nyckel in borjade else volym.pagaende_start
        borjade.add(nyckel)
        antal[volym.insats_id] = antal.get(volym.insats_id, 0) + pagaende + volym.nya
    return antal


# -- Steps -------------------------------------------------------------------------------------


def _stegpar(insats: Insats, ar: int) -> tuple[list[tuple[int, int]], int]:
    """Return (start, end) per enrolment measured twice, and how many ended ones were not."""
    rader = (
        Stegmatning.objects.filter(
            inskrivning__in=Inskrivning.objects.i_insats(insats).till_och_med(ar),
            typ__in=[_Typ.START, _Typ.AVSLUT],
        )
        .values_list("inskrivning", "typ", "steg__nummer")
        .order_by()
    )
    start = {pk: nummer for pk, typ, nummer in rader if typ == _Typ.START}
    slut = {pk: nummer for pk, typ, nummer in rader if typ == _Typ.AVSLUT}
    par = [(start[pk], slut[pk]) for pk in start.keys() & slut.keys()]
    avslutade = Inskrivning.objects.i_insats(insats).till_och_med(ar).exclude(ut_manad=None)
    return par, max(avslutade.count() - len(par), 0)


def _stegnamn(insats: Insats) -> dict[int, str]:
    """Return {number: heading} of the insats's ladder, empty without one."""
    skala = insats.stegskala
    return {s.nummer: s.namn for s in skala.steg.all()} if skala else {}


def steg_start_slut(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return how many stood on each step at start and at end: columns start, slut.

    Only enrolments measured both times are counted, so the two columns have the same total.
    """
    par, saknas = _stegpar(insats, ar)
    namn = _stegnamn(insats)
    kolumner = [Counter(start for start, _ in par), Counter(slut for _, slut in par)]
    delar = [_fordelning([k[nummer] for nummer in namn], exakt) for k in kolumner]
    rader = [
        Rad(rubrik, (delar[0][0][i], delar[1][0][i]), nyckel=f"steg_{nummer}")
        for i, (nummer, rubrik) in enumerate(namn.items())
    ]
    summa = Rad("Totalt", (delar[0][1], delar[1][1]), slag=Slag.SUMMA)
    tabell = Taltabell(
        "steg_start_slut",
        "Deltagare per steg vid start och avslut",
        (Kolumn("start", "Vid start"), Kolumn("slut", "Vid avslut")),
        (*rader, summa),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Steg",
        fotnoter=_fotnot(saknas, exakt),
    )
    return _forklarad(tabell)


def _fotnot(saknas: int, exakt: bool) -> tuple[str, ...]:
    if not saknas:
        return ()
    return (f"Avslutade som inte har mätts båda gångerna: {_enstaka(saknas, exakt).visat}.",)


def stegmatris(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return start step by end step with totals, hidden against derivation from the totals."""
    par, saknas = _stegpar(insats, ar)
    namn = _stegnamn(insats)
    antal = Counter(par)
    celler = [[antal[(a, b)] for b in namn] for a in namn]
    if exakt:
        kropp: Sequence[Sequence[int | None]] = celler
        radsummor: Sequence[int | None] = [sum(rad) for rad in celler]
        kolumnsummor: Sequence[int | None] = [sum(k) for k in zip(*celler, strict=True)]
        total: int | None = len(par)
    else:
        s = skydda(celler)
        kropp, radsummor, kolumnsummor, total = s.celler, s.radsummor, s.kolumnsummor, s.total
    rader = [
        Rad(rubrik, tuple(map(_tal, [*kropp[i], radsummor[i]])), nyckel=f"start_{nummer}")
        for i, (nummer, rubrik) in enumerate(namn.items())
    ]
    summa = Rad("Totalt", tuple(map(_tal, [*kolumnsummor, total])), slag=Slag.SUMMA)
    tabell = Taltabell(
        "stegmatris",
        "Från steg vid start till steg vid avslut",
        (
            *(Kolumn(f"slut_{nummer}", rubrik) for nummer, rubrik in namn.items()),
            Kolumn("totalt", "Totalt"),
        ),
        (*rader, summa),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Vid start",
        fotnoter=_fotnot(saknas, exakt),
    )
    return _forklarad(tabell)


def stegutfall(insats: Insats, ar: int, *, exakt: bool = False) -> Stegutfall:
    """Return the figures of running text: share on the upper steps, count on the top step."""
    par, saknas = _stegpar(insats, ar)
    steg = list(insats.stegskala.steg.all()) if insats.stegskala else []
    ovre = {s.nummer for s in steg if s.ovre}
    hogsta = max((s.nummer for s in steg), default=0)
    ovre_slut = sum(1 for _, slut in par if slut in ovre)
    n = len(par)
    return Stegutfall(
        matta=_enstaka(n, exakt),
        saknar_matning=_enstaka(saknas, exakt),
        ovre_slut=_enstaka(ovre_slut, exakt),
        andel_ovre_slut=_andel(ovre_slut, n, exakt),
        andel_ovre_start=_andel(sum(1 for start, _ in par if start in ovre), n, exakt),
        hogsta_steget=_enstaka(sum(1 for _, slut in par if slut == hogsta), exakt),
        andel_uppat=_andel(sum(1 for start, slut in par if slut > start), n, exakt),
    )


def utfall_pa_hogsta_steget(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return what those who reached the top step went on to: one row per sysselsättning."""
    steg = insats.stegskala.steg.order_by("-nummer").first() if insats.stegskala else None
    antal = (
        Inskrivning.objects.i_insats(insats)
        .till_och_med(ar)
        .filter(stegmatningar__typ=_Typ.AVSLUT, stegmatningar__steg=steg)
        .values_list("sysselsattning_efter__namn")
        .annotate(antal=Count("pk"))
        .order_by("sysselsattning_efter__ordning")
    )
    per_utfall = {namn or "Uppgift saknas": n for namn, n in antal}
    return _fordelningstabell(
        "hogsta_steget",
        "Vad de som nådde högsta steget gick vidare till",
        per_utfall,
        exakt=exakt,
        forsta="Sysselsättning efter",
    )


# -- Endings and flow --------------------------------------------------------------------------


def avslut_i_fortid(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return who ended early and why: columns antal, andel (of everyone enrolled)."""
    inskrivna = Inskrivning.objects.i_insats(insats).till_och_med(ar)
    totalt = inskrivna.count()
    rader = []
    orsaker = (
        inskrivna.filter(avslutsorsak__raknas_som=Kod.RaknasSom.FORTIDA)
        .values_list("avslutsorsak__kod", "avslutsorsak__namn")
        .annotate(antal=Count("pk"))
        .order_by("avslutsorsak__ordning")
    )
    for kod, namn, antal in orsaker:
        tal = (_enstaka(antal, exakt), _andel(antal, totalt, exakt))
        rader.append(Rad(namn, tal, nyckel=kod))
    return Taltabell(
        "avslut_i_fortid",
        "Avslut i förtid",
        (Kolumn("antal", "Antal"), Kolumn("andel", "Andel av alla")),
        tuple(rader),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Orsak",
    )


def _flodestal(insats: Insats, ar: int) -> tuple[int, int, int]:
    """Return ongoing at the year's start, new and ended, by codes or else by volumes."""
    fore = Q(in_manad__year__lt=ar)
    koder = Inskrivning.objects.i_insats(insats).aggregate(
        start=Count("pk", filter=fore & (Q(ut_manad=None) | Q(ut_manad__year__gte=ar))),
        nya=Count("pk", filter=Q(in_manad__year=ar)),
        avslutade=Count("pk", filter=Q(ut_manad__year=ar)),
    )
    if any(koder.values()):
        return koder["start"], koder["nya"], koder["avslutade"]
    volymer = list(insats.volymer.under(ar).order_by("from_datum"))
    forsta = {v.kon: v.pagaende_start for v in reversed(volymer)}
    nya, avslutade = sum(v.nya for v in volymer), sum(v.avslutade for v in volymer)
    return sum(forsta.values()), nya, avslutade


def flode(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return the year's flow: pågående at the start + nya = totalt = avslutade + pågående."""
    start, nya, avslutade = _flodestal(insats, ar)
    totalt = start + nya
    (start_tal, nya_tal), totalt_in = _fordelning([start, nya], exakt)
    (ut_tal, kvar_tal), totalt_ut = _fordelning([avslutade, totalt - avslutade], exakt)
    total = totalt_in if totalt_in.dold else totalt_ut
    return _tabell(
        "flode",
        f"Deltagare under {ar}",
        [
            Rad("Pågående vid årets början", (start_tal,), nyckel="pagaende_start"),
            Rad("Nya under året", (nya_tal,), nyckel="nya"),
            Rad("Totalt", (total,), slag=Slag.DELSUMMA),
            Rad("Avslutade under året", (ut_tal,), nyckel="avslutade"),
            Rad("Pågående vid årets slut", (kvar_tal,), slag=Slag.SUMMA, nyckel="pagaende_slut"),
        ],
        forsta="Deltagare",
    )


def budgeterade_deltagare(insats: Insats) -> Taltabell:
    """Return how many participants each year is budgeted for."""
    rader = [
        Rad(str(post.ar), (_tal(post.budgeterade_deltagare),), nyckel=f"ar_{post.ar}")
        for post in insats.insatsar.exclude(budgeterade_deltagare=None)
    ]
    return _tabell("budgeterade_deltagare", "Budgeterade deltagare", rader, forsta="År")


# -- What is no count of participants ----------------------------------------------------------


def tillfallen(insats: Insats, ar: int) -> Taltabell:
    """Return occasions and persons reached per kind: never suppressed, they are staff."""
    summor = (
        Tillfalle.objects.filter(insats=insats)
        .under(ar)
        .values_list("typ")
        .annotate(tillfallen=Sum("antal_tillfallen"), personer=Sum("antal"))
        .order_by()
    )
    per_typ = {typ: (tillfallen, personer) for typ, tillfallen, personer in summor}
    rader = [
        Rad(typ.label, tuple(_tom_eller(n) for n in per_typ[typ.value]), nyckel=typ.value)
        for typ in Tillfalle.Typ
        if typ.value in per_typ
    ]
    return Taltabell(
        "tillfallen",
        f"Tillfällen {ar}",
        (Kolumn("tillfallen", "Tillfällen"), Kolumn("personer", "Personer")),
        tuple(rader),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Slag",
    )


def _tom_eller(antal: int | None) -> Tal:
    """Return a count, or an empty figure where it is not known."""
    return Tal(None if antal is None else Decimal(antal), Enhet.ANTAL)


def uppgifter(insats: Insats, ar: int) -> Taltabell:
    """Return the noted figures of the year."""
    rader = [
        Rad(u.namn, (_tal(u.varde),), nyckel=u.nyckel, fotnot=f"Källa: {u.kalla}")
        for u in insats.uppgifter.under(ar)
    ]
    return _tabell("uppgifter", f"Uppgifter {ar}", rader, forsta="Uppgift")
