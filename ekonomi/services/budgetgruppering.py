"""Writes of how the budget is printed: its groupings and their headings.

``skapa_gruppering`` and then one ``lagg_till_grupperingsrad`` per heading, in the order that
they are printed.
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Budgetgruppering, Budgetrad, Grupperingsrad
from finsam.format import nyckel, uppraknat
from finsam.handelser import logga
from finsam.models import User
from finsam.ordning import byt_plats, sista
from finsam.taltabell import Enhet

Grupp = Budgetrad.Grupp
KOSTNADER = frozenset({Grupp.KOSTNAD, Grupp.INSATS})


@transaction.atomic
def skapa_gruppering(
    *,
    by: User,
    namn: str,
    anvandning: str = Budgetgruppering.Anvandning.ANNAN,
    enhet: str = Enhet.KR,
    rubrik_intakter: str = "Summa intäkter och eget kapital",
    rubrik_kostnader: str = "Summa kostnader",
    rubrik_kvar: str = "Eget kapital UB",
    med_grupprubriker: bool = True,
) -> Budgetgruppering:
    """Make a printing of the budget, still without headings of its own.

    ``enhet`` is kr or tkr. Raises ValidationError for a name that is taken and for a second
    grouping of the årsredovisning or the verksamhetsplan.
    """
    gruppering = Budgetgruppering(
        namn=namn.strip(),
        anvandning=anvandning,
        enhet=str(enhet),
        rubrik_intakter=rubrik_intakter.strip(),
        rubrik_kostnader=rubrik_kostnader.strip(),
        rubrik_kvar=rubrik_kvar.strip(),
        med_grupprubriker=med_grupprubriker,
    )
    _spara(gruppering)
    logga(by=by, verb="skapade", objekt=gruppering, anvandning=anvandning)
    return gruppering


@transaction.atomic
def andra_gruppering(*, by: User, gruppering: Budgetgruppering, **andrat: object) -> None:
    """Change a printing's name, use, unit or headings of its sums.

    ``andrat`` are fields as in ``skapa_gruppering``; raises ValidationError as it does.
    """
    gruppering = Budgetgruppering.objects.select_for_update().get(pk=gruppering.pk)
    for falt, varde in andrat.items():
        setattr(gruppering, falt, varde.strip() if isinstance(varde, str) else varde)
    _spara(gruppering)
    logga(by=by, verb="ändrade", objekt=gruppering, falt=sorted(andrat))


def _spara(gruppering: Budgetgruppering) -> None:
    samma = Budgetgruppering.objects.exclude(pk=gruppering.pk)
    if samma.filter(namn=gruppering.namn).exists():
        raise ValidationError({"namn": f"Det finns redan en gruppering {gruppering.namn}."})
    if gruppering.anvandning != Budgetgruppering.Anvandning.ANNAN and (
        krock := samma.filter(anvandning=gruppering.anvandning).first()
    ):
        raise ValidationError(
            {"anvandning": f"Grupperingen {krock} används redan där. Ändra den i stället."}
        )
    gruppering.full_clean()
    gruppering.save()


@transaction.atomic
def ta_bort_gruppering(*, by: User, gruppering: Budgetgruppering) -> None:
    """Take a printing away; the budget's own rows and amounts are not touched."""
    logga(by=by, verb="tog bort", objekt=gruppering, namn=gruppering.namn)
    for rad in gruppering.rader.all():
        rad.budgetrader.clear()
        rad.delete()
    gruppering.delete()


@transaction.atomic
def lagg_till_grupperingsrad(
    *,
    by: User,
    gruppering: Budgetgruppering,
    rubrik: str,
    budgetrader: Sequence[Budgetrad] = (),
    grupp: str = "",
    fotnot: str = "",
    fran_ar: int | None = None,
    till_ar: int | None = None,
) -> Grupperingsrad:
    """Add a heading, last: it gathers these rows, and every row of ``grupp`` not named elsewhere.

    Raises ValidationError for a heading that is taken, for income beside costs, and where a row
    is gathered by another heading in one of the years.
    """
    sist = sista(gruppering.rader.all())
    rad = Grupperingsrad(gruppering=gruppering, ordning=sist + 1)
    _skriv(rad, rubrik, budgetrader, grupp, fotnot, fran_ar, till_ar)
    logga(by=by, verb="lade till rad", objekt=gruppering, rubrik=rad.rubrik)
    return rad


@transaction.atomic
def andra_grupperingsrad(
    *,
    by: User,
    rad: Grupperingsrad,
    rubrik: str,
    budgetrader: Sequence[Budgetrad] = (),
    grupp: str = "",
    fotnot: str = "",
    fran_ar: int | None = None,
    till_ar: int | None = None,
) -> Grupperingsrad:
    """Change a heading and what it gathers; raises as ``lagg_till_grupperingsrad``."""
    rad = Grupperingsrad.objects.select_for_update().get(pk=rad.pk)
    _skriv(rad, rubrik, budgetrader, grupp, fotnot, fran_ar, till_ar)
    logga(by=by, verb="ändrade rad", objekt=rad.gruppering, rubrik=rad.rubrik)
    return rad


@transaction.atomic
def ta_bort_grupperingsrad(*, by: User, rad: Grupperingsrad) -> None:
    """Take a heading away; what it gathered is then printed row by row."""
    logga(by=by, verb="tog bort rad", objekt=rad.gruppering, rubrik=rad.rubrik)
    rad.budgetrader.clear()
    rad.delete()


@transaction.atomic
def flytta_grupperingsrad(*, by: User, rad: Grupperingsrad, upp: bool) -> None:
    """Let a heading and its neighbour change places; at the end of the list nothing happens."""
    if byt_plats(rad, Grupperingsrad.objects.filter(gruppering=rad.gruppering_id), upp=upp):
        logga(by=by, verb="flyttade rad", objekt=rad.gruppering, rubrik=rad.rubrik)


def _skriv(
    rad: Grupperingsrad,
    rubrik: str,
    budgetrader: Sequence[Budgetrad],
    grupp: str,
    fotnot: str,
    fran_ar: int | None,
    till_ar: int | None,
) -> None:
    rad.rubrik, rad.grupp, rad.fotnot = rubrik.strip(), grupp, fotnot.strip()
    rad.nyckel = nyckel(rad.rubrik)
    rad.fran_ar, rad.till_ar = fran_ar, till_ar
    if fran_ar and till_ar and till_ar < fran_ar:
        raise ValidationError({"till_ar": "Raden kan inte sluta tryckas innan den börjar."})
    andra = list(rad.gruppering.rader.exclude(pk=rad.pk).prefetch_related("budgetrader"))
    if any(a.nyckel == rad.nyckel for a in andra):
        raise ValidationError({"rubrik": f"Grupperingen har redan en rad {rad.rubrik}."})
    _krav_ett_slag(budgetrader, grupp)
    _krav_lediga(rad, budgetrader, [a for a in andra if _samma_ar(rad, a)])
    rad.full_clean()
    rad.save()
    rad.budgetrader.set(budgetrader)


def _krav_ett_slag(budgetrader: Sequence[Budgetrad], grupp: str) -> None:
    """Refuse a heading without rows, and one that would add income to costs."""
    grupper = {Grupp(rad.grupp) for rad in budgetrader} | ({Grupp(grupp)} if grupp else set())
    if not grupper:
        raise ValidationError({"budgetrader": "Välj de budgetrader som rubriken samlar."})
    if len(grupper) > 1 and not grupper <= KOSTNADER:
        raise ValidationError(
            {"budgetrader": "En rubrik samlar antingen intäkter, kostnader eller eget kapital."}
        )


def _krav_lediga(
    rad: Grupperingsrad, budgetrader: Sequence[Budgetrad], andra: Sequence[Grupperingsrad]
) -> None:
    """Refuse what another heading gathers in some of the same years."""
    valda = {r.pk for r in budgetrader}
    for annan in andra:
        if rad.grupp and annan.grupp == rad.grupp:
            raise ValidationError({"grupp": f"{annan} samlar redan de raderna."})
        if krock := [str(r) for r in annan.budgetrader.all() if r.pk in valda]:
            raise ValidationError(
                {"budgetrader": f"{annan} samlar redan {uppraknat(krock)}. Ta bort där först."}
            )


def _samma_ar(a: Grupperingsrad, b: Grupperingsrad) -> bool:
    return (a.fran_ar or 0) <= (b.till_ar or 9999) and (b.fran_ar or 0) <= (a.till_ar or 9999)
