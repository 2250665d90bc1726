"""Makes what a SIE file's vouchers point at: accounts, dimensions, objects, combinations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ekonomi.kontosaldo import KTYP_EFTER_KLASS
from ekonomi.models import Dimension, Konto, Objekt, Objektkombination
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import NAMN_SAKNAS, RESERVERADE_DIMENSIONER, Objektlista, SieFil, Ver
from ekonomi.sieplan import belopp_rader


@dataclass(frozen=True, slots=True)
class Nycklar:
    """The keys of the accounts by number, and of the combinations by their key of objects."""

    konton: Mapping[str, int]
    kombinationer: Mapping[str, int]


def spara_kontoplan(sie: SieFil, vers: Iterable[Ver]) -> Nycklar:
    """Make what is missing of what the file declares and the vouchers use; return the keys."""
    return Nycklar(_spara_konton(sie), _spara_objekt(sie, vers))


def _spara_konton(sie: SieFil) -> dict[str, int]:
    """Make the accounts that are missing, fill in what a stand-in lacks; number → key."""
    befintliga = Konto.objects.in_bulk(sie.konton, field_name="nummer")
    Konto.objects.bulk_create(
        Konto(nummer=konto.nummer, namn=konto.namn[:200], ktyp=konto.ktyp or gissad_typ(nummer))
        for nummer, konto in sie.konton.items()
        if nummer not in befintliga
    )
    for nummer, konto in befintliga.items():
        if konto.namn == NAMN_SAKNAS and sie.konton[nummer].deklarerad:
            konto.namn = sie.konton[nummer].namn[:200]
            konto.save(update_fields=["namn"])
    return dict(Konto.objects.filter(nummer__in=sie.konton).values_list("nummer", "pk"))


def gissad_typ(nummer: str) -> str:
    """Return the account's type by its first digit (BAS, Kommun-Bas), "" where it says nothing."""
    return KTYP_EFTER_KLASS.get(nummer[:1], "K" if nummer[:1] in "45678" else "")


def _spara_objekt(sie: SieFil, vers: Iterable[Ver]) -> dict[str, int]:
    """Make dimensions, objects and combinations that are missing; key of the objects → key."""
    listor = {rad.objekt for ver in vers for rad in belopp_rader(ver) if rad.objekt}
    listor |= {oib.objekt for oib in sie.oib if oib.objekt}
    anvanda = sorted({p for lista in listor for p in lista})
    par = dict.fromkeys([*sie.objekt, *anvanda])  # in the file's own order
    dimensioner = _spara_dimensioner(sie, {dim for dim, _kod in par})
    finns = set(Objekt.objects.values_list("dimension__nummer", "kod"))
    Objekt.objects.bulk_create(
        Objekt(dimension_id=dimensioner[dim], kod=kod, namn=_objektnamn(sie, dim, kod))
        for dim, kod in par
        if (dim, kod) not in finns
    )
    objekt = {
        (dim, kod): pk
        for dim, kod, pk in Objekt.objects.values_list("dimension__nummer", "kod", "pk")
    }
    return _spara_kombinationer(listor, objekt)


def _objektnamn(sie: SieFil, dim: int, kod: str) -> str:
    objekt = sie.objekt.get((dim, kod))
    return (objekt.namn if objekt else NAMN_SAKNAS)[:200]


def _spara_dimensioner(sie: SieFil, anvanda: set[int]) -> dict[int, int]:
    """Make the dimensions that the file declares or uses; number → key."""
    finns = set(Dimension.objects.values_list("nummer", flat=True))
    for nummer in sorted({*anvanda, *sie.dimensioner} - finns):
        deklarerad = sie.dimensioner.get(nummer)
        namn = deklarerad.namn if deklarerad else RESERVERADE_DIMENSIONER.get(nummer, NAMN_SAKNAS)
        Dimension.objects.create(nummer=nummer, namn=namn[:100])
    pk = dict(Dimension.objects.values_list("nummer", "pk"))
    for dimension in sie.dimensioner.values():
        if dimension.overordnad in pk and dimension.nummer not in finns:
            Dimension.objects.filter(nummer=dimension.nummer).update(
                overordnad=pk[dimension.overordnad]
            )
    return pk


def _spara_kombinationer(
    listor: Iterable[Objektlista], objekt: dict[tuple[int, str], int]
) -> dict[str, int]:
    par_per_nyckel = {objektnyckel(lista): set(lista) for lista in listor}
    finns = set(Objektkombination.objects.values_list("nyckel", flat=True))
    nya = Objektkombination.objects.bulk_create(
        Objektkombination(nyckel=nyckel) for nyckel in sorted(set(par_per_nyckel) - finns)
    )
    koppling = Objektkombination.objekt.through
    koppling.objects.bulk_create(
        koppling(objektkombination_id=komb.pk, objekt_id=objekt[par])
        for komb in nya
        for par in sorted(par_per_nyckel[komb.nyckel])
    )
    return dict(Objektkombination.objects.values_list("nyckel", "pk"))
