"""Closing vouchers (bokslutsverifikationer): those that move the year's result to equity.

One that is posted here is marked as such (``Verifikation.Slag.STANGNING``). One that a file
brought is known by its shape: it touches nothing but result accounts and equity, and one of the
accounts that the result is moved to (2069, 2099, an equity account called Årets resultat) or
over (899x). The statements leave it out, so that a closed year's resultaträkning stays whole
and the result is not counted twice; the huvudbok shows it, marked.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ekonomi.kontosaldo import ARETS_RESULTAT, EGET_KAPITAL, RESULTATTYPER, kontotyp
from ekonomi.models import Konto, Rad, Verifikation
from finsam.period import Period as Dagar

FA = 500  # keys that a query may list
OVERFORING = "899"  # BAS and Kommun-Bas: årets resultat among the result accounts

Kontouppgift = tuple[str, str, str]  # number, name, #KTYP


def bokslutsrader(konton: Mapping[int, Kontouppgift], spann: Iterable[Dagar]) -> QuerySet[Rad]:
    """Return the rows of closing vouchers that touch these days; ``konton`` is every account.

    At least one row of such a voucher is on a result account.
    """
    stanger = [pk for pk, (nummer, namn, _) in konton.items() if tar_resultatet(nummer, namn)]
    resultat = {pk for pk, uppgift in konton.items() if ar_resultat(uppgift)}
    utanfor = [
        pk
        for pk, (nummer, _, _) in konton.items()
        if pk not in resultat and not nummer.startswith(EGET_KAPITAL)
    ]
    dagar = list(spann)
    if not dagar:
        return Rad.objects.none()
    fran, till = min(d.fran for d in dagar), max(d.till or date.max for d in dagar)
    stangande = Rad.objects.filter(
        konto__in=stanger, bokforingsdatum__gte=fran, bokforingsdatum__lte=till
    )
    markta = Verifikation.objects.stangningar().filter(datum__gte=fran, datum__lte=till)
    tankbara = stangande.order_by().values("verifikation").union(markta.order_by().values("pk"))
    # Asked for by themselves: a year has one or none, and the planner would not know that.
    verifikationer = {post["verifikation"] for post in tankbara}
    if not verifikationer:
        return Rad.objects.none()
    fa = len(verifikationer) <= FA
    samma = Rad.objects.filter(verifikation=OuterRef("verifikation"))
    return Rad.objects.filter(
        Q(verifikation__slag=Verifikation.Slag.STANGNING)
        | ~Exists(samma.filter(konto__in=utanfor)) & Exists(samma.filter(konto__in=resultat)),
        Q(verifikation__in=verifikationer if fa else tankbara),
    ).order_by()


def bokslut_under(dagar: Dagar) -> set[int]:
    """Return the keys of the vouchers that close a year in these days."""
    konton = Konto.objects.order_by().values_list("pk", "nummer", "namn", "ktyp")
    rader = bokslutsrader({pk: (nummer, namn, ktyp) for pk, nummer, namn, ktyp in konton}, [dagar])
    return set(rader.values_list("verifikation", flat=True))


def tar_resultatet(nummer: str, namn: str) -> bool:
    """True for an account that a closing voucher moves the result to or over."""
    if nummer.startswith((OVERFORING, *ARETS_RESULTAT)):
        return True
    return nummer.startswith(EGET_KAPITAL) and namn.casefold().startswith("årets resultat")


def ar_resultat(uppgift: Kontouppgift) -> bool:
    """True for an income or cost account."""
    nummer, _namn, ktyp = uppgift
    return kontotyp(nummer, ktyp) in RESULTATTYPER
