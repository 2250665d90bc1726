"""Ekonomi on a day: what is used, what is left to allot, where the year is going, what waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Max, QuerySet
from django.urls import reverse

from ekonomi.budgetlage import Budgetlage, budgetlagen
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.disponibelt import Disponibelt, disponibelt
from ekonomi.models import (
    Bokforingsforslag,
    Budget,
    Insatsbeslut,
    Prognos,
    Rakenskapsar,
    Utbetalning,
    Verifikation,
)
from ekonomi.prognoslage import Prognoslage, prognoslage
from finsam.behorighet import Behorighet
from finsam.format import langt_datum, procent, tkr
from finsam.models import User


@dataclass(frozen=True, slots=True)
class Arslage:
    """A year of the books against its budget, in positive kronor, up to the last booked day."""

    ar: int
    till: date
    kostnader: Decimal
    budget: Decimal
    over_budget: tuple[Budgetlage, ...]

    @property
    def andel(self) -> Decimal | None:
        """The used share of the budget, 0.43 = 43 %; None without a budget."""
        return self.kostnader / self.budget if self.budget else None


@dataclass(frozen=True, slots=True)
class Vantar:
    """Something that waits for the user: in words, how many, and where."""

    rubrik: str
    antal: int
    url: str


@dataclass(frozen=True, slots=True)
class Dagslage:
    """What the first page of ekonomi says; a part is None where there is nothing to say."""

    aret: Arslage | None
    disponibelt: Disponibelt | None
    prognos: Prognoslage | None

    def i_ord(self) -> str:
        """The day's sentences, those there is something to say in."""
        return " ".join(filter(None, self._meningar())) or "Böckerna och budgeten är tomma än."

    def _meningar(self) -> Iterator[str]:
        if aret := self.aret:
            andel = f" ({procent(aret.andel)} av budgeten)" if aret.andel is not None else ""
            yield (
                f"Till och med {langt_datum(aret.till)} har {tkr(aret.kostnader)} tkr "
                f"förbrukats{andel}."
            )
        if self.disponibelt:
            yield self.disponibelt.i_ord()


def dagslage() -> Dagslage:
    """Return the latest year of the books, what is left to allot, and the latest forecast."""
    senaste = Prognos.objects.select_related("budget").prefetch_related("rader").first()
    return Dagslage(
        aret=_aret(),
        disponibelt=_disponibelt(),
        prognos=prognoslage(senaste, for_arsredovisning()) if senaste else None,
    )


def _aret() -> Arslage | None:
    ar = Rakenskapsar.objects.order_by("-slut").first()
    if ar is None:
        return None
    till = Verifikation.objects.bokforda().filter(ar=ar).aggregate(till=Max("datum"))["till"]
    if till is None:
        return None
    lagen = budgetlagen(ar.slut.year, gruppering=for_arsredovisning())
    kostnader = lagen.summa_kostnader
    return Arslage(
        ar=ar.slut.year,
        till=till,
        kostnader=-kostnader.utfall[0],
        budget=-kostnader.budget,
        over_budget=tuple(rad for rad in lagen.rader if rad.over_budget),
    )


def _disponibelt() -> Disponibelt | None:
    """The latest year with a decided budget; None where no decision of an insats is entered."""
    if not Insatsbeslut.objects.filter(aterkallat_datum=None).exists():
        return None
    ar = Budget.objects.exclude(status=Budget.Status.FORSLAG).aren()
    return disponibelt(ar[-1])[0] if ar else None


def vantar(user: User) -> list[Vantar]:
    """Return what waits for the user, only what there is any of: at most seven queries."""
    return [
        Vantar(rubrik, antal, url) for rubrik, rader, url in _koer(user) if (antal := rader.count())
    ]


def _koer(user: User) -> Iterator[tuple[str, QuerySet, str]]:
    listan = reverse("ekonomi:verifikation_lista")
    if user.har(Behorighet.ATTESTERA):
        att_attestera = Verifikation.objects.att_attestera(user)
        yield "Verifikationer att attestera", att_attestera, f"{listan}?lage=att-attestera"
        yield (
            "Rekvisitioner och fakturor att attestera",
            Utbetalning.objects.vantar_pa_attest().ej_egna(user),
            reverse("ekonomi:att_attestera"),
        )
    if user.har(Behorighet.ANDRA_EKONOMI):
        utan = Verifikation.objects.saknar_underlag()
        yield "Verifikationer som saknar underlag", utan, f"{listan}?lage=saknar-underlag"
        attesterade = Utbetalning.objects.vantar_pa_bokforing()
        yield (
            "Attesterade rekvisitioner att bokföra",
            attesterade.rekvisitioner(),
            reverse("ekonomi:rekvisition_lista", query={"status": "attesterad"}),
        )
        yield (
            "Attesterade fakturor att bokföra",
            attesterade.fakturor(),
            reverse("ekonomi:faktura_lista", query={"status": "attesterad"}),
        )
        yield (
            "Bokföringsförslag att lämna över",
            Bokforingsforslag.objects.att_lamna(),
            reverse("ekonomi:forslag_lista"),
        )
    if user.har(Behorighet.SE_EKONOMI):
        yield (
            "Budgetförslag att besluta",
            Budget.objects.filter(status=Budget.Status.FORSLAG),
            reverse("ekonomi:budgetplan"),
        )
