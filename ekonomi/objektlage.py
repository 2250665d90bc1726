"""What lies on each object of the books in a year, and which insats it stands for.

Amounts are kronor on the result accounts, net, with cost positive: what an insats has cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, Sum

from ekonomi.kontosaldo import RESULTATTYPER, kontotyp
from ekonomi.models import Dimension, Insatsobjekt, Konto, Objekt, Rad, Rakenskapsar

PROJEKT = 6  # the dimension that the format names projekt, where insatser usually are (SIE 4B)
_NOLL = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Objektlage:
    """An object in a year: its rows, its net cost, and the part of it that has no insats."""

    objekt: Objekt
    antal_rader: int
    belopp: Decimal
    utan_insats: Decimal
    rader_utan_insats: int

    @property
    def nyckel(self) -> str:
        """How addresses name the object: ``6:FOKUS``."""
        return f"{self.objekt.dimension.nummer}:{self.objekt.kod}"


def objektlagen(ar: Rakenskapsar, dimension: Dimension) -> list[Objektlage]:
    """Return each object of the dimension, by code: three queries, however many there are."""
    summor = _summor(ar, dimension)
    tom = {"antal": 0, "netto": _NOLL, "utan": None, "antal_utan": 0}
    alla = dimension.objekt.select_related("dimension", "organisation__organisation")
    return [_lage(objekt, summor.get(objekt.pk, tom)) for objekt in alla.order_by("kod")]


def utan_insats(lagen: Sequence[Objektlage]) -> list[Objektlage]:
    """Return those with rows that no insats answers for; an organisation's objects need none."""
    return [
        lage
        for lage in lagen
        if lage.rader_utan_insats and not hasattr(lage.objekt, "organisation")
    ]


def insatsdimensioner() -> list[Dimension]:
    """Return the dimensions whose objects stand for insatser: projekt, and others so used."""
    brukas = Q(nummer=PROJEKT) | Q(objekt__insatser__isnull=False)
    return list(Dimension.objects.filter(brukas).distinct().order_by("nummer"))


def _lage(objekt: Objekt, summa: dict) -> Objektlage:
    return Objektlage(
        objekt=objekt,
        antal_rader=summa["antal"],
        belopp=summa["netto"],
        utan_insats=summa["utan"] or _NOLL,
        rader_utan_insats=summa["antal_utan"],
    )


def _summor(ar: Rakenskapsar, dimension: Dimension) -> dict[int, dict]:
    konton = Konto.objects.values_list("pk", "nummer", "ktyp")
    resultat = [pk for pk, nummer, ktyp in konton if kontotyp(nummer, ktyp) in RESULTATTYPER]
    dag = OuterRef("bokforingsdatum")
    kopplad = Insatsobjekt.objects.filter(
        Q(till_datum=None) | Q(till_datum__gte=dag),
        objekt=OuterRef("objektkombination__objekt"),
        from_datum__lte=dag,
    )
    rader = Rad.objects.for_period(ar.start, ar.slut).filter(
        konto__in=resultat, objektkombination__objekt__dimension=dimension
    )
    grupper = rader.annotate(kopplad=Exists(kopplad)).order_by().values("objektkombination__objekt")
    poster = grupper.annotate(
        antal=Count("pk"),
        netto=Sum("belopp"),
        utan=Sum("belopp", filter=Q(kopplad=False)),
        antal_utan=Count("pk", filter=Q(kopplad=False)),
    )
    return {post["objektkombination__objekt"]: post for post in poster}
