"""How many take part, come, leave and stay."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Q

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats, Inskrivning, Kod, Kon, Volym
from insatser.statistik.arsrader import PERSONER, in_och_ut, over_aren, personer
from insatser.statistik.historik import fryst_arstal
from insatser.statistik.matt import Matt
from insatser.statistik.tal import (
    andel,
    antalstabell,
    enstaka,
    fordelning,
    fordelningstabell,
    i_tabell,
)
from insatser.statistik.urval import Urval


def _per_kon(insats: Insats, ar: int) -> dict[str, int]:
    """Count participants per sex: coded ones, or those of the volumes where none are coded."""
    koder: Counter[str] = Counter()
    register = personer(Q(insats=insats))
    for _, _, _, _, kon, n in over_aren([PERSONER], register, Q(insats=insats), till=ar):
        koder[kon] += n
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
    return fordelningstabell(
        "deltagare", "Deltagare per kön", _per_kon(insats, ar), exakt=exakt, forsta="Kön"
    )


def antal_deltagare(insatser: Iterable[Insats], ar: int, *, exakt: bool = False) -> dict[int, Tal]:
    """Return {insats.pk: how many have taken part} in a few queries, each hidden by itself.

    Where no participants are coded, those of the year's volumes.
    """
    valda = list(insatser)
    per_slug = {insats.slug: insats.pk for insats in valda}
    i_valda = Q(insats__in=valda)
    koder: Counter[int] = Counter()
    for _, _, _, slug, _, n in over_aren([PERSONER], personer(i_valda), i_valda, till=ar):
        koder[per_slug[slug]] += n
    volymer = Volym.objects.filter(insats__in=valda).under(ar)
    antal = volymer.totalt_per_insats() | dict(koder)
    return {pk: enstaka(n, exakt) for pk, n in antal.items()}


def avslut_i_fortid(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return who ended early and why: columns antal, andel (of everyone enrolled)."""
    antal: Counter[str] = Counter()
    totalt = 0
    matten = [Matt.KODADE_NYA, Matt.AVSLUTSORSAK]
    egna = Q(insats=insats)
    for _, matt, kod, _, _, n in over_aren(matten, in_och_ut(egna), egna, till=ar):
        if matt == Matt.KODADE_NYA:
            totalt += n
        else:
            antal[kod] += n
    orsaker = Kod.objects.i_lista("avslutsorsak").filter(raknas_som=Kod.RaknasSom.FORTIDA)
    rader = [
        Rad(
            orsak.namn,
            (enstaka(antal[orsak.kod], exakt), andel(antal[orsak.kod], totalt, exakt)),
            nyckel=orsak.kod,
        )
        for orsak in orsaker
        if antal[orsak.kod]
    ]
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
    fryst = fryst_arstal(Urval.av_ar(ar, (insats.slug,)))
    if fryst is not None:
        start, nya, avslutade = (
            fryst.n(matt, insats=insats.slug) for matt in (Matt.START, Matt.NYA, Matt.AVSLUTADE)
        )
        return start, nya, avslutade
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
    (start_tal, nya_tal), totalt_in = fordelning([start, nya], exakt)
    (ut_tal, kvar_tal), totalt_ut = fordelning([avslutade, totalt - avslutade], exakt)
    total = totalt_in if totalt_in.dold else totalt_ut
    return antalstabell(
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
        Rad(str(post.ar), (i_tabell(post.budgeterade_deltagare),), nyckel=f"ar_{post.ar}")
        for post in insats.insatsar.exclude(budgeterade_deltagare=None)
    ]
    return antalstabell("budgeterade_deltagare", "Budgeterade deltagare", rader, forsta="År")
