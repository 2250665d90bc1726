"""A file of balances only (types 1 to 3, or 4 without #VER): what it says changed in the year.

Opening balances alone give no räkningar. So the year's change is booked as one voucher, the
saldoverifikation, in a series of its own: closing minus opening balance of each balance account,
the result of each result account. A later file of balances replaces it, and a file with vouchers
takes it out, both by storno. See docs/beslut.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.models import Ingaendebalans, Rad, Rakenskapsar
from ekonomi.sie import Objektlista, Saldo, SieFil, Trans, Ver
from ekonomi.sieplan.verifikat import SERIE_FOR_SALDON
from finsam.format import kr_ore, langt_datum

Plats = tuple[str, Objektlista]  # account, objects
_NOLL = Decimal("0.00")
_STORSTA_LISTA = 25


@dataclass(frozen=True, slots=True)
class Saldobok:
    """What a file's balances give: the voucher to book, if any, and what to tell of it."""

    ver: Ver | None = None
    besked: str = ""
    skillnader: tuple[str, ...] = ()


def saldobok(sie: SieFil, ar: Rakenskapsar, rar: int) -> Saldobok:
    """Return what the balances of the file's year ``rar`` give in the books of ``ar``."""
    ub = [s for s in sie.ub if s.ar == rar]
    res = [s for s in sie.res if s.ar == rar]
    if not ub and not res:
        return Saldobok()
    if ar.pk and Rad.objects.bokforda().filter(verifikation__in=_andra(ar)).exists():
        besked = "Året har redan verifikationer. Filens saldon jämförs med dem men bokförs inte."
        return Saldobok(besked=besked, skillnader=tuple(_jamfor(ar, ub, res)))
    forandring = _forandring(sie, ar, rar)
    if differens := sum(forandring.values(), _NOLL):
        return Saldobok(
            besked="Filen har inga verifikationer, och dess saldon går inte ihop: utgående saldon "
            f"och resultat skiljer {kr_ore(differens)} kr från ingående. Ingående balanser läses "
            "in, men årets förändring bokförs inte."
        )
    ver = _verifikation(sie, ar, forandring, radnummer=(ub or res)[0].radnummer)
    if not ver.poster:
        return Saldobok()
    return Saldobok(
        ver,
        "Filen har inga verifikationer. Årets förändring per konto bokförs som en enda, daterad "
        f"{langt_datum(ver.datum)}, så att räkningarna kan visas. Den tas ut när en fil med "
        "verifikationer läses in.",
    )


def _andra(ar: Rakenskapsar) -> object:
    """The year's vouchers that are not made of balances, nor taken out, nor take out others."""
    bokforda = ar.verifikationer.bokforda().exclude(filens_serie=SERIE_FOR_SALDON)
    return bokforda.filter(uttag__isnull=True, tar_ut__isnull=True).values("pk")


def _forandring(sie: SieFil, ar: Rakenskapsar, rar: int) -> dict[Plats, Decimal]:
    """Kronor that each account, and each combination of objects on it, changed by in the year."""
    summor = _per_plats(sie.ub, sie.oub, rar)
    ib = _per_plats(sie.ib, sie.oib, rar) or _bockernas(ar)
    for plats, belopp in ib.items():
        summor[plats] -= belopp
    for plats, belopp in _per_plats(sie.res, (), rar).items():
        summor[plats] += belopp
    return {plats: belopp for plats, belopp in summor.items() if belopp}


def _per_plats(
    saldon: Iterable[Saldo], med_objekt: Iterable[Saldo], rar: int
) -> dict[Plats, Decimal]:
    """Balances by account and objects; what #OIB or #OUB says is a part of the account's own."""
    summor: dict[Plats, Decimal] = defaultdict(lambda: _NOLL)
    for saldo in saldon:
        if saldo.ar == rar:
            summor[saldo.konto, ()] += saldo.belopp
    for saldo in med_objekt:
        if saldo.ar == rar and saldo.objekt:
            summor[saldo.konto, tuple(sorted(saldo.objekt))] += saldo.belopp
            summor[saldo.konto, ()] -= saldo.belopp
    return summor


def _bockernas(ar: Rakenskapsar) -> dict[Plats, Decimal]:
    """The opening balances of the books, for a file that has none of its own."""
    summor: dict[Plats, Decimal] = defaultdict(lambda: _NOLL)
    balanser = Ingaendebalans.objects.filter(ar=ar.pk)
    for konto, belopp in balanser.values_list("konto__nummer", "belopp"):
        summor[konto, ()] += belopp
    return summor


def _verifikation(
    sie: SieFil, ar: Rakenskapsar, forandring: Mapping[Plats, Decimal], *, radnummer: int
) -> Ver:
    dag = _dag(sie, ar)
    return Ver(
        serie=SERIE_FOR_SALDON,
        nummer="1",
        datum=dag,
        poster=tuple(
            Trans(konto, belopp, objekt) for (konto, objekt), belopp in sorted(forandring.items())
        ),
        text=f"Saldon till och med {langt_datum(dag)} ur SIE-fil",
        radnummer=radnummer,
    )


def _dag(sie: SieFil, ar: Rakenskapsar) -> date:
    """The day that the balances reach to (#OMFATTN), else the last of the year."""
    inom = sie.omfattn and ar.start <= sie.omfattn <= ar.slut
    return sie.omfattn if inom and sie.omfattn else ar.slut


def _jamfor(ar: Rakenskapsar, ub: Iterable[Saldo], res: Iterable[Saldo]) -> list[str]:
    """Where the file's closing balances and results are others than those of the books."""
    bocker = _bockernas(ar)
    rader = Rad.objects.bokforda().filter(verifikation__ar=ar)
    summor = {post["konto__nummer"]: post["summa"] for post in rader.per_konto()}
    olika = []
    for vad, saldon in (("Utgående saldo", ub), ("Resultatet", res)):
        i_filen: dict[str, Decimal] = defaultdict(lambda: _NOLL)
        for saldo in saldon:
            i_filen[saldo.konto] += saldo.belopp
        for konto, belopp in sorted(i_filen.items()):
            bokfort = bocker[konto, ()] + summor.get(konto, _NOLL)
            if belopp != bokfort:
                olika.append(
                    f"{vad} på konto {konto}: {kr_ore(belopp)} kr i filen, {kr_ore(bokfort)} kr i "
                    "böckerna."
                )
    fler = len(olika) - _STORSTA_LISTA
    return olika[:_STORSTA_LISTA] + ([f"… och {fler} konton till."] if fler > 0 else [])
