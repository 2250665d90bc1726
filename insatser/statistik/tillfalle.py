"""What is no count of participants, and so never hidden: occasions and noted figures."""

from django.db.models import Sum

from finsam.taltabell import Enhet, Kolumn, Rad, Taltabell, antal
from insatser.models import Insats, Tillfalle
from insatser.statistik.tal import antalstabell, i_tabell


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
        Rad(typ.label, tuple(map(antal, per_typ[typ.value])), nyckel=typ.value)
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


def uppgifter(insats: Insats, ar: int) -> Taltabell:
    """Return the noted figures of the year."""
    rader = [
        Rad(u.namn, (i_tabell(u.varde),), nyckel=u.nyckel, fotnot=f"Källa: {u.kalla}")
        for u in insats.uppgifter.under(ar)
    ]
    return antalstabell("uppgifter", f"Uppgifter {ar}", rader, forsta="Uppgift")
