"""What the law or the förbundsordning would say about a meeting as it stands; it never blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import prefetch_related_objects
from django.utils import timezone

from finsam.format import langt_datum, med_ord
from styrelse.anslagstid import justeras_senast
from styrelse.forteckning import forbundsordning
from styrelse.lagdatum import ARSREDOVISNINGSDAG, BUDGETDAG
from styrelse.models import Organ, Protokoll, Sammantrade, Staende

Typ = Sammantrade.Typ
Status = Sammantrade.Status


@dataclass(frozen=True, slots=True)
class Varning:
    """Something to mind, with where it is written."""

    text: str
    lag: str


def varningar(mote: Sammantrade, *, idag: date | None = None) -> list[Varning]:
    """Return what to mind about a meeting, none of a cancelled one."""
    if mote.status == Status.INSTALLT:
        return []
    dag = idag or timezone.localdate()
    prefetch_related_objects([mote], "punkter")  # several of the questions ask what it takes up
    delar = (_offentligt, _for_sent, _utan_samrad, _pa_distans, _kallelsetid, _ojusterat)
    return [v for del_ in delar for v in del_(mote, dag)]


def _tar_upp(mote: Sammantrade, typ: str, standard: str) -> bool:
    if mote.organ.typ != Organ.Typ.STYRELSE:
        return False
    return mote.typ == typ or any(p.standard == standard for p in mote.punkter.all())


def _offentligt(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    if _tar_upp(mote, Typ.BUDGET, Staende.BUDGET) and not mote.offentligt:
        yield Varning(
            "Budgeten ska beslutas på ett sammanträde som är öppet för allmänheten.",
            "FinsamL 19 §",
        )


def _for_sent(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    budgetdag = date(mote.datum.year, *BUDGETDAG)
    if _tar_upp(mote, Typ.BUDGET, Staende.BUDGET) and mote.datum > budgetdag:
        yield Varning(f"Budgeten ska vara beslutad {langt_datum(budgetdag)}.", "FinsamL 23 §")
    bokslutsdag = date(mote.datum.year, *ARSREDOVISNINGSDAG)
    if _tar_upp(mote, "", Staende.ARSREDOVISNING) and mote.datum > bokslutsdag:
        yield Varning(
            f"Årsredovisningen ska vara upprättad {langt_datum(bokslutsdag)}.", "FinsamL 24 §"
        )


def _utan_samrad(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    if not _tar_upp(mote, Typ.BUDGET, Staende.BUDGET):
        return
    arets = Sammantrade.objects.under(mote.datum.year).filter(datum__lte=mote.datum)
    finns = arets.exclude(status=Status.INSTALLT).filter(typ=Typ.SAMRAD).exists()
    if not finns and not arets.filter(punkter__standard=Staende.SAMRAD).exists():
        yield Varning(
            "Inget samråd med medlemmarna är inlagt före budgeten.",
            "FinsamL 23 §",
        )


def _pa_distans(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    if mote.form == Sammantrade.Form.FYSISKT or mote.organ.typ != Organ.Typ.STYRELSE:
        return
    ordning = forbundsordning(mote.datum)
    if ordning.from_datum and not ordning.distansdeltagande:
        yield Varning("Förbundsordningen säger inget om att delta på distans.", "FinsamL 19 a §")


def _kallelsetid(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    """The förbundsordning's time between kallelse and meeting, measured on the first kallelse."""
    if mote.status != Status.PLANERAT:
        return
    dagar = forbundsordning(mote.datum).kallelse_dagar
    if dagar is None:
        return
    senast = mote.datum - timedelta(days=dagar)
    forsta = mote.kallelser.order_by("version").first()
    skickad = timezone.localdate(forsta.skickad_at) if forsta else None
    ord_ = med_ord(dagar, "dag", "dagar")
    if skickad and skickad > senast:
        yield Varning(
            f"Kallelsen skickades {langt_datum(skickad)}, senare än {ord_} före mötet.",
            "Förbundsordningen",
        )
    elif skickad is None and idag > senast:
        yield Varning(
            f"Kallelsen skulle ha skickats {langt_datum(senast)}, {ord_} före mötet.",
            "Förbundsordningen",
        )


def _ojusterat(mote: Sammantrade, idag: date) -> Iterator[Varning]:
    senast = justeras_senast(mote.datum)
    protokoll = Protokoll.objects.filter(sammantrade=mote).first()
    if protokoll is None or not protokoll.har_paragrafer or protokoll.justerat_datum:
        return
    if idag > senast:
        yield Varning(
            f"Protokollet skulle ha varit justerat {langt_datum(senast)}.", "KL 5 kap. 69 §"
        )
