"""What stops an import: days of no year, codes and amounts that cannot be held, a locked year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ekonomi.models import Rakenskapsar
from ekonomi.sie import Objektlista, SieFil, Ver
from ekonomi.sieplan.balanser import Balansnyckel
from finsam.format import langt_datum

_LANGD = {"serie": 20, "nummer": 40, "konto": 20, "objekt": 50}
_STORSTA_BELOPP = Decimal(10) ** 13


def utanfor(sie: SieFil, ar: Rakenskapsar) -> Iterator[str]:
    """Vouchers in none of the file's years belong nowhere; those of its other years are left."""
    perioder = [*sie.rar.values(), (ar.start, ar.slut)]
    for ver in sie.verifikationer:
        if not any(start <= ver.datum <= slut for start, slut in perioder):
            yield f"Rad {ver.radnummer}: verifikation {ver.namn} ligger utanför året ({ver.datum})."


def last(ar: Rakenskapsar, nya: Sequence[Ver], balanser: dict[Balansnyckel, Decimal]) -> list[str]:
    if ar.last and (nya or balanser):
        return [f"Räkenskapsåret {ar} är låst. Öppna det innan filen läses in."]
    i_last_period = [v for v in nya if ar.dag_ar_last(v.datum)]
    if i_last_period and ar.last_till:
        return [
            f"Perioden till och med {langt_datum(ar.last_till)} är låst, och {len(i_last_period)} "
            "av filens verifikationer ligger i den. Öppna perioden innan filen läses in."
        ]
    return []


def orimligt(sie: SieFil, vers: Sequence[Ver]) -> Iterator[str]:
    """Codes and amounts that our columns cannot hold; such a file is broken rather than large."""
    for konto in sie.konton:
        if len(konto) > _LANGD["konto"] or not konto.isalnum():
            yield f"Kontonumret {konto[:30]} kan inte användas. Det ska bestå av siffror."
    if _for_langa(tuple(sie.objekt)):
        yield f"En objektkod i filen har fler än {_LANGD['objekt']} tecken."
    rader = (rad for ver in vers for rad in ver.rader)
    for rad in (*sie.ib, *sie.oib, *rader):
        if abs(rad.belopp) >= _STORSTA_BELOPP or _for_langa(rad.objekt):
            yield f"Rad {rad.radnummer}: beloppet eller objektet går inte att spara."
    for ver in vers:
        if len(ver.serie) > _LANGD["serie"] or len(ver.nummer) > _LANGD["nummer"]:
            yield f"Rad {ver.radnummer}: verifikationens serie eller nummer är för långt."


def _for_langa(objekt: Objektlista) -> bool:
    return any(len(kod) > _LANGD["objekt"] for _dim, kod in objekt)
